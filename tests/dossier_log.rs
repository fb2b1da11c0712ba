//! Logs of dossiers: the seed's own figures, every trap that other products fell into, and a slow
//! twin. A user would miss a dossier that vanished, or one that is called late and is not.

mod columnar;
mod limits;
mod periods;
mod program;
mod reading;
mod seed;
mod traps;
mod twin;
mod workbooks;

use iso_core::{
    dossier_log::{At, Columns, DossierLog, LogFile, Promises, Report},
    load::Library,
    text::Lang,
};

use crate::support::library_of_texts;

const OFFICE: &str = "organization: Xã Thử\ncalendar: van-phong\nprofiles: [vn-public-office]\n";

/// Monday to Friday, no holidays but one week of Tết.
const CALENDAR: &str = "calendar: van-phong
years: { from: 2024, to: 2026 }
working_hours:
  monday: [\"07:30-11:30\", \"13:00-17:00\"]
  tuesday: [\"07:30-11:30\", \"13:00-17:00\"]
  wednesday: [\"07:30-11:30\", \"13:00-17:00\"]
  thursday: [\"07:30-11:30\", \"13:00-17:00\"]
  friday: [\"07:30-11:30\", \"13:00-17:00\"]
desk_hours: { saturday: [\"07:30-11:30\"] }
days_off:
  - { date: 2025-01-27, until: 2025-01-31, name: Tết, status: announced, source: thử }
";

const THREE_DAYS: &str = "process: QT.01
title: Ba ngày
field: Đất đai
tthc: [\"1.000001\"]
limit: 3 ngày làm việc
steps:
  - { id: nhan, name: Tiếp nhận, role: mot-cua, limit: 4 giờ làm việc }
  - { id: xu-ly, no: 2, name: Xử lý, role: chuyen-vien, limit: 2 ngày làm việc }
  - { id: tra, name: Trả kết quả, role: mot-cua, limit: 4 giờ làm việc }
";

const HOURS: &str = "process: QT.02
title: Tám giờ
field: Hộ tịch
limit: 8 giờ làm việc
steps: [{ id: a, name: Xử lý, role: x, limit: 8 giờ làm việc }]
";

/// A small office with two procedures, and more files.
fn office(more: &[(&str, &str)]) -> Library {
    let mut files =
        vec![("iso.yaml", OFFICE), ("lich.yaml", CALENDAR), ("a.yaml", THREE_DAYS), ("b.yaml", HOURS)];
    files.extend_from_slice(more);
    let library = library_of_texts(&files);
    assert!(library.findings.is_empty(), "{:?}", library.findings);
    library
}

fn log_of(files: &[(&str, &[u8])]) -> DossierLog {
    let mut log = DossierLog::default();
    for (name, bytes) in files {
        let file = LogFile::open(*name, *bytes, &Columns::default()).unwrap();
        log.read(file, &mut |_| {}).unwrap();
    }
    log
}

const HEAD: &str = "dossier,procedure,unit,received_at,resolved_at\n";

/// A log of rows under the usual head.
fn rows(rows: &str) -> DossierLog {
    log_of(&[("log.csv", format!("{HEAD}{rows}").as_bytes())])
}

fn at(now: &str) -> At {
    At { now: now.parse().unwrap(), from: None }
}

fn report(library: &Library, log: &DossierLog, now: &str) -> Report {
    Report::of(log, &Promises::of(library, Lang::Vi), at(now), &mut |_| {})
}

/// The status of every dossier, in the order of the log.
fn statuses(library: &Library, log: &DossierLog, now: &str) -> Vec<String> {
    let mut statuses = Vec::new();
    Report::of(log, &Promises::of(library, Lang::Vi), at(now), &mut |it| {
        statuses.push(it.status().map_or_else(
            || it.verdict.as_ref().unwrap_err().code().to_owned(),
            |status| status.name().to_owned(),
        ));
    });
    statuses
}
