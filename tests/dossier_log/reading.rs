//! Whatever a spreadsheet writes is read, and what cannot be read is told with its line.

use iso_core::{
    dossier_log::{ColumnHead, Columns, DossierLog, FaultKind, LogFile, Promises, ReadError, Report},
    text::Lang,
};

use super::{HEAD, at, log_of, office, report, rows, statuses};

fn one(bytes: &[u8]) -> (usize, String) {
    let log = log_of(&[("a.csv", bytes)]);
    let it = report(&office(&[]), &log, "2025-06-30T17:00");
    (log.len(), it.by_unit.iter().map(|unit| unit.key.clone()).collect::<Vec<_>>().join("|"))
}

const VIETNAMESE: &str = "Mã hồ sơ;Mã quy trình;Đơn vị;Ngày nhận;Ngày trả\r\n\
    01;QT.01;Xã Đặng Xá;03/03/2025 09:00;05/03/2025\r\n";

#[test]
fn every_encoding_says_the_same() {
    let utf16 = |unit: fn(u16) -> [u8; 2], mark: &[u8]| -> Vec<u8> {
        mark.iter().copied().chain(VIETNAMESE.encode_utf16().flat_map(unit)).collect()
    };
    let marked: Vec<u8> = [&[0xEF, 0xBB, 0xBF], VIETNAMESE.as_bytes()].concat();
    let files = [
        VIETNAMESE.as_bytes().to_vec(),
        marked,
        utf16(u16::to_le_bytes, &[0xFF, 0xFE]),
        utf16(u16::to_be_bytes, &[0xFE, 0xFF]),
        utf16(u16::to_le_bytes, &[]),
    ];
    for file in files {
        assert_eq!(one(&file), (1, "Xã Đặng Xá".to_owned()));
    }
}

#[test]
fn windows_1258_has_its_tones_joined() {
    // a and a tilde, ă and a dot below; Đ and á are letters of their own.
    let text = b"dossier,procedure,unit,received_at,resolved_at\n1,QT.01,Xa\xDE \xD0\xE3\xF2ng X\xE1,2025-03-03T09:00,\n";
    assert_eq!(one(text), (1, "Xã Đặng Xá".to_owned()));
}

#[test]
fn comma_semicolon_and_tab_separate() {
    for separator in [',', ';', '\t'] {
        let text = format!("{HEAD}1,QT.01,A,2025-03-03T09:00,\n").replace(',', &separator.to_string());
        assert_eq!(one(text.as_bytes()), (1, "A".to_owned()), "{separator:?}");
    }
}

#[test]
fn quotes_hold_separators_lines_and_quotes() {
    let text = format!(
        "{HEAD}1,QT.01,\"Xã \"\"A\"\", tổ 1\ndãy 2\",2025-03-03T09:00,\n2,QT.01,B,2025-03-03T09:00,\n"
    );
    assert_eq!(one(text.as_bytes()), (2, "B|Xã \"A\", tổ 1\ndãy 2".to_owned()));
}

#[test]
fn a_stray_quote_costs_one_row() {
    let log =
        rows("1,QT.01,\"A,2025-03-03T09:00,\n2,QT.01,B,2025-03-03T09:00,\n3,QT.01,C,2025-03-03T09:00,\n");
    assert_eq!(log.len(), 2);
    let fault = log.faults().shown()[0].clone();
    assert_eq!((fault.kind, fault.line), (FaultKind::OpenQuote, 2));
}

#[test]
fn heads_are_mapped_and_missing_ones_named() {
    let text = "Số;QT;Nơi;Vào;Ra\n1;QT.01;A;2025-03-03T09:00;\n".as_bytes();
    let Err(ReadError::Head(fault)) = LogFile::open("a.csv", text, &Columns::default()) else {
        panic!("not understood")
    };
    assert!(fault.to_string().contains("--columns"), "{fault}");
    let heads = ["dossier=Số", "procedure=QT", "unit=nơi", "received_at=\"Vào\"", "resolved_at=Ra"];
    let columns: Columns = heads.iter().map(|it| it.parse::<ColumnHead>().unwrap()).collect();
    let mut log = DossierLog::default();
    log.read(LogFile::open("a.csv", text, &columns).unwrap(), &mut |_| {}).unwrap();
    assert_eq!(log.len(), 1);
    assert!("ngay=Vào".parse::<ColumnHead>().unwrap_err().to_string().contains("received_at"));
}

#[test]
fn two_heads_for_one_column_are_not_guessed_at() {
    let text = "dossier,procedure,received_at,resolved_at,Ngày trả\n".as_bytes();
    let Err(ReadError::Head(fault)) = LogFile::open("a.csv", text, &Columns::default()) else {
        panic!("ambiguous")
    };
    assert!(fault.to_string().contains("two columns"), "{fault}");
}

#[test]
fn the_third_of_april_stays_in_april() {
    // Due on 8 April; by the other reading it would have been due in March.
    let log = rows("1,QT.01,A,03/04/2025 09:00,08/04/2025 16:00\n");
    assert_eq!(statuses(&office(&[]), &log, "2025-06-30T17:00"), ["on_time"]);
}

#[test]
fn serials_of_spreadsheets_are_dates() {
    // 45719 is 3 March 2025, .375 is nine o'clock.
    let log = rows(
        "1,QT.01,A,45719.375,45722.6875\n2,QT.01,A,45719.375,45722.7083333333\n3,QT.01,A,45719.375,45723.3125\n",
    );
    assert_eq!(statuses(&office(&[]), &log, "2025-06-30T17:00"), ["on_time", "on_time", "late"]);
}

#[test]
fn codes_that_became_numbers_are_told_and_never_joined() {
    let log = rows(
        "1.23E+15,QT.01,A,2025-03-03T09:00,\n\"1,23E+15\",QT.01,A,2025-03-04T09:00,\n1E5,QT.01,A,2025-03-03T09:00,\n",
    );
    assert_eq!(log.len(), 1, "1E5 without a sign may be a code");
    assert_eq!(log.faults().count(FaultKind::NumberForCode), 2);
}

#[test]
fn a_dossier_counts_once() {
    let log = rows("1,QT.01,A,2025-03-03T09:00,\n1,QT.01,A,2025-03-03T09:00,\n1,QT.01,B,2025-03-03T09:00,\n");
    assert_eq!(log.len(), 1);
    assert_eq!(log.faults().count(FaultKind::RepeatedDossier), 1);
    assert_eq!(log.faults().count(FaultKind::ContradictingDossier), 1);
    let it = report(&office(&[]), &log, "2025-03-03T10:00");
    assert_eq!(it.differences(), []);
}

#[test]
fn every_fault_has_its_line() {
    let log = rows(
        "1,QT.01,A,2025-02-30T09:00,\n,QT.01,A,2025-03-03T09:00,\n3,,A,2025-03-03T09:00,\n4,QT.01,A,,\n\n\
         5,QT.01,A,2025-03-05T09:00,2025-03-04T09:00\n6,QT.01,A\n7,QT.01,A,2025-03-03T09:00,,,\n8,QT.01,A,2025-03-03T09:00,,x\n",
    );
    let shown: Vec<(u64, &str)> = log.faults().shown().iter().map(|it| (it.line, it.kind.code())).collect();
    assert_eq!(
        shown,
        [
            (8, "wrong-number-of-columns"),
            (10, "wrong-number-of-columns"),
            (3, "no-dossier"),
            (4, "no-procedure"),
            (5, "no-moment"),
            (2, "bad-moment"),
            (7, "resolved-before-received"),
        ]
    );
    assert_eq!(log.len(), 1);
    assert_eq!((log.rows().dossiers, log.rows().dossiers_left_out), (8, 7));
}

#[test]
fn a_million_bad_rows_stay_readable() {
    let mut text = HEAD.to_owned();
    for number in 0..1_000_000_u32 {
        text.push_str("x,QT.01,A,hôm qua,\n");
        if number % 100_000 == 0 {
            text.push_str("\"\n");
        }
    }
    let log = log_of(&[("a.csv", text.as_bytes())]);
    assert_eq!(log.faults().count(FaultKind::BadMoment), 1_000_000);
    assert!(log.faults().shown().len() <= 10);
    assert_eq!(log.rows().dossiers_left_out, 1_000_010);
}

#[test]
fn a_line_without_end_costs_no_memory() {
    let mut text = HEAD.as_bytes().to_vec();
    text.extend(std::iter::repeat_n(b'x', 3_000_000));
    text.extend_from_slice(b"\n1,QT.01,A,2025-03-03T09:00,\n");
    let log = log_of(&[("a.csv", &text)]);
    assert_eq!((log.len(), log.faults().count(FaultKind::TooLong)), (1, 1));
}

#[test]
fn any_bytes_are_answered() {
    use proptest::prelude::*;
    let pieces = prop_oneof![
        Just(b"1,QT.01,A,2025-03-03T09:00,\n".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"\n".to_vec()),
        Just(b",".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(vec![0xC4, 0x90]),
        proptest::collection::vec(any::<u8>(), 0..12),
    ];
    proptest!(|(pieces in proptest::collection::vec(pieces, 0..60))| {
        let bytes: Vec<u8> = [HEAD.as_bytes().to_vec(), pieces.concat()].concat();
        let Ok(file) = LogFile::open("a.csv", bytes.as_slice(), &Columns::default()) else { return Ok(()) };
        let mut log = DossierLog::default();
        log.read(file, &mut |_| {}).unwrap();
        let rows = log.rows();
        prop_assert_eq!(rows.dossiers - rows.dossiers_left_out, log.len() as u64);
        prop_assert_eq!(rows.dossiers_left_out, log.faults().total());
    });
}

/// Gives a few bytes at a time, so that hardly any record lies in one piece.
struct Trickle<'b>(&'b [u8], usize);

impl std::io::Read for Trickle<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(self.0.len()).min(into.len());
        let (now, later) = self.0.split_at(count);
        into[..count].copy_from_slice(now);
        self.0 = later;
        Ok(count)
    }
}

/// All that is known of a log, row by row.
pub(super) fn told(log: &DossierLog) -> String {
    let mut told = format!("{:?} {:?}", log.rows(), log.faults());
    Report::of(log, &Promises::of(&office(&[]), Lang::Vi), at("2025-06-30T17:00"), &mut |it| {
        told.push_str(&format!(
            "\n{} {} {} {} {:?} {:?}",
            it.code(),
            it.procedure(),
            it.unit(),
            it.received(),
            it.resolved(),
            it.verdict
        ));
    });
    told
}

#[test]
fn however_the_bytes_come_the_log_is_the_same() {
    use proptest::prelude::*;
    let pieces = prop_oneof![
        4 => (0..40_u32).prop_map(|it| format!("{it},QT.01,Xã \u{1EAE}{it},2025-03-03T09:{:02},\n", it % 60)),
        2 => (0..40_u32).prop_map(|it| format!("{it},QT.02,\"A, B\",0{}/03/2025 9:0{},\r\n", it % 9 + 1, it % 10)),
        1 => Just("\"".to_owned()),
        1 => Just("\n".to_owned()),
        1 => Just("-.,!#\t;\u{1}".to_owned()),
        1 => Just(",,,,\r\n".to_owned()),
        1 => Just("x".repeat(66_000)),
    ];
    proptest!(ProptestConfig::with_cases(24), |(
        pieces in proptest::collection::vec(pieces, 0..60),
        at_once in 7..2_000_usize,
    )| {
        let text = format!("{HEAD}{}", pieces.concat());
        let open = |at_once| LogFile::open("a.csv", Trickle(text.as_bytes(), at_once), &Columns::default());
        let mut logs = [DossierLog::default(), DossierLog::default(), DossierLog::default()];
        let [whole, trickled, ahead] = &mut logs;
        whole.read(open(usize::MAX).unwrap(), &mut |_| {}).unwrap();
        trickled.read(open(at_once).unwrap(), &mut |_| {}).unwrap();
        ahead.read_ahead(open(usize::MAX).unwrap(), &mut |_| {}).unwrap();
        // Not shown where they differ: a log of long lines fills the screen.
        prop_assert!(told(whole) == told(trickled), "{at_once} bytes at once");
        prop_assert!(told(whole) == told(ahead), "read ahead");
    });
}

#[test]
fn a_reader_that_fails_ends_reading_on_either_thread() {
    struct Gone;
    impl std::io::Read for Gone {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    // More than is looked at when the file is opened.
    let text = format!("{HEAD}{}", "1,QT.01,A,2025-03-03T09:00,\n".repeat(9_000));
    for ahead in [false, true] {
        let mut log = DossierLog::default();
        let reader = std::io::Read::chain(text.as_bytes(), Gone);
        let file = LogFile::open("a.csv", reader, &Columns::default()).unwrap();
        let read = if ahead { log.read_ahead(file, &mut |_| {}) } else { log.read(file, &mut |_| {}) };
        assert_eq!(read.unwrap_err().to_string(), "the disk is gone");
        assert_eq!(log.len(), 1);
    }
}
