//! Parquet files say what the CSV of the same rows says; damaged ones are refused, never a panic.

use std::{fs, io::Cursor, path::Path};

use iso_core::{
    dossier_log::{ColumnTypeFault, Columns, DossierLog, FaultKind, Kind, LogParquet, ReadError},
    text::Lang,
};

use super::{log_of, office, reading::told, statuses};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/logs");
    fs::read(folder.join(name)).unwrap()
}

fn read(log: &mut DossierLog, name: &str, bytes: Vec<u8>) -> Result<Kind, ReadError> {
    let file = LogParquet::open(name, Cursor::new(bytes), &Columns::default())?;
    let kind = file.kind();
    log.read_parquet(file, &mut |_| {})?;
    Ok(kind)
}

/// Rows and faults without the places of the faults: a Parquet file has no line of heads.
fn without_lines(log: &DossierLog) -> String {
    let told = told(log);
    let (counts, judged) = told.split_once('\n').unwrap();
    let counts = counts.split("shown").next().unwrap().to_owned();
    counts + judged
}

/// Written by pyarrow: several row groups, dictionaries, snappy and gzip, timestamps of four units.
#[test]
fn a_parquet_file_says_what_its_csv_says() {
    let (mut columnar, csv) = (DossierLog::default(), [fixture("dossiers.csv"), fixture("steps.csv")]);
    for (name, kind) in [("dossiers.parquet", Kind::Dossiers), ("steps.parquet", Kind::Steps)] {
        assert_eq!(read(&mut columnar, name, fixture(name)).unwrap(), kind);
    }
    let csv = log_of(&[("dossiers.csv", &csv[0]), ("steps.csv", &csv[1])]);
    assert_eq!(without_lines(&columnar), without_lines(&csv));
    assert_eq!((columnar.len(), columnar.rows().steps), (58, 120));
    let lines: Vec<_> = columnar.faults().shown().iter().map(|it| (it.line, it.kind)).collect();
    assert!(lines.contains(&(9, FaultKind::ResolvedTooEarly)), "rows are counted from 1: {lines:?}");
}

#[test]
fn numbers_are_codes_and_days_as_in_spreadsheets() {
    let mut log = DossierLog::default();
    read(&mut log, "numbers.parquet", fixture("numbers.parquet")).unwrap();
    assert_eq!(log.faults().total(), 0);
    assert_eq!(statuses(&office(&[]), &log, "2025-03-06T16:00"), ["at_risk", "at_risk"]);
}

#[test]
fn moments_of_utc_are_refused_with_what_to_do() {
    let refused = read(&mut DossierLog::default(), "utc.parquet", fixture("utc.parquet")).unwrap_err();
    let ReadError::ColumnType { column, fault: ColumnTypeFault::Utc } = &refused else { panic!("{refused}") };
    assert_eq!(column, "received_at");
    assert!(refused.show(Lang::Vi).contains("giờ của cơ quan"), "{}", refused.show(Lang::Vi));
}

/// Cuts and flipped bytes of the small files, some at every place: read or refused, whatever is in
/// them. (Every place with three masks was begun once and not finished: 40 000 files.)
#[test]
fn damaged_files_are_refused_and_never_a_panic() {
    for (name, stride) in [("numbers.parquet", 1), ("steps.parquet", 3), ("dossiers.parquet", 7)] {
        let whole = fixture(name);
        for length in (0..whole.len()).step_by(stride * 5) {
            let refused = read(&mut DossierLog::default(), name, whole[..length].to_vec());
            assert!(matches!(refused, Err(ReadError::Parquet(_))), "{name}: {length} bytes are no file");
        }
        for place in (0..whole.len()).step_by(stride) {
            let mut bytes = whole.clone();
            bytes[place] ^= 0xFF;
            let mut log = DossierLog::default();
            let _ = read(&mut log, name, bytes);
            assert_eq!(log.rows().dossiers - log.rows().dossiers_left_out, log.len() as u64);
        }
    }
}
