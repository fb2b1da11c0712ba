//! How long half a million dossiers take, beside what the machine needs to read them at all.
//!
//! Run with `cargo bench -p iso-core --bench deadlines`. Compare the lines of one run with each
//! other: `report` reads the same bytes as `bare_csv_parse`, judges every dossier and joins every step.
//! The bare parse has one thread, so `report` is the ratio of work and `report_reading_ahead` that of waiting.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

#[path = "../examples/dossiers/generator.rs"]
mod generator;

use std::{path::Path, sync::LazyLock};

use divan::{
    Bencher,
    counter::{BytesCount, ItemsCount},
};
use iso_core::{
    calendar::WorkingTime,
    deadline::{ClockRules, Dossier, Terms, assess_batch},
    dossier_log::{At, Columns, DossierLog, LogFile, Promises, Report},
    load::{self, Library, Limits},
    text::Lang,
};

fn main() {
    divan::main();
}

const DOSSIERS: u32 = 546_000;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("processes");
    load::library(generator::read(&folder).unwrap(), &Limits::default()).unwrap()
});

/// Dossiers and steps as CSV: 47 and 350 MB.
static LOG: LazyLock<(Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let plan = generator::Plan {
        dossiers: DOSSIERS,
        days: ("2025-01-02".parse().unwrap(), "2025-09-30".parse().unwrap()),
        units: 120,
        late_one_in: 250,
        open_one_in: 20,
    };
    let (mut dossiers, mut steps) = (Vec::new(), Vec::new());
    generator::write(&LIBRARY, &plan, &mut dossiers, &mut steps).unwrap();
    (dossiers, steps)
});

fn bytes() -> BytesCount {
    BytesCount::new(LOG.0.len() + LOG.1.len())
}

/// Every record cut into fields by the crate `csv`, and nothing done with them.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn bare_csv_parse(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench_local(|| {
        let mut fields = 0;
        for file in [&LOG.0, &LOG.1] {
            let mut reader = csv::Reader::from_reader(file.as_slice());
            let mut record = csv::ByteRecord::new();
            while reader.read_byte_record(&mut record).unwrap() {
                fields += record.len();
            }
        }
        fields
    });
}

fn read() -> DossierLog {
    let mut log = DossierLog::default();
    for (name, file) in [("dossiers.csv", &LOG.0), ("steps.csv", &LOG.1)] {
        let file = LogFile::open(name, file.as_slice(), &Columns::default()).unwrap();
        log.read(file, &mut |_| {}).unwrap();
    }
    log
}

/// As the program does it.
fn read_ahead() -> DossierLog {
    let mut log = DossierLog::default();
    for (name, file) in [("dossiers.csv", &LOG.0), ("steps.csv", &LOG.1)] {
        let file = LogFile::open(name, file.as_slice(), &Columns::default()).unwrap();
        log.read_ahead(file, &mut |_| {}).unwrap();
    }
    log
}

/// Reading and joining alone.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn read_and_join(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench_local(|| read().len());
}

/// From CSV to the full report on one thread.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn report(bencher: Bencher<'_, '_>) {
    reported(bencher, read);
}

/// From CSV to the full report, while a second thread reads ahead.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn report_reading_ahead(bencher: Bencher<'_, '_>) {
    reported(bencher, read_ahead);
}

fn reported(bencher: Bencher<'_, '_>, read: fn() -> DossierLog) {
    let promises = Promises::of(&LIBRARY, Lang::Vi);
    let at = At { now: "2025-09-30T23:59".parse().unwrap(), from: None };
    bencher.counter(bytes()).counter(ItemsCount::new(DOSSIERS)).bench_local(|| {
        let log = read();
        Report::of(&log, &promises, at, &mut |_| {}).total.received()
    });
}

/// A million dossiers of one procedure, without what a log needs around them.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn assess_a_million(bencher: Bencher<'_, '_>) {
    let calendar = LIBRARY.calendar_of(&LIBRARY.processes.first().unwrap().value).unwrap();
    let time = WorkingTime::compile(&LIBRARY.calendar_chain(calendar)).unwrap();
    let limit = Some("5 ngày làm việc".parse().unwrap());
    let terms = Terms { limit, later: &[], working_time: &time, rules: &ClockRules::DECREE_61_2018 };
    let first: jiff::civil::DateTime = "2025-01-02T08:00".parse().unwrap();
    let at = |minutes: i64| first.checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap();
    let dossiers: Vec<Dossier<'_>> = (0..1_000_000)
        .map(|number: i64| at(number * 7_919 % 300_000))
        .map(|received| Dossier { resolved: Some(at(310_000)), ..Dossier::received_at(received) })
        .collect();
    let mut assessments = Vec::new();
    bencher.counter(ItemsCount::new(dossiers.len())).bench_local(|| {
        assess_batch(&dossiers, &terms, at(400_000), &mut assessments);
        assessments.len()
    });
}
