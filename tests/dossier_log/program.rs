//! The program itself: what an officer sees, and what a script reads.

use std::fs;

use crate::support::{iso, root, stderr, stdout};

const LOG: &str = "Mã hồ sơ;Mã TTHC;Đơn vị;Ngày tiếp nhận;Ngày trả kết quả;Hình thức\r\n\
    H26-250303-0001;3.000527.H61;Xã Gia Lâm;03/03/2025 09:00;05/03/2025 16:00;Trực tuyến\r\n\
    H26-250303-0002;QT.MT.01;Xã Gia Lâm;03/03/2025 09:30;06/03/2025 16:00;Trực tiếp\r\n\
    H26-250303-0003;QT.MT.01;Xã Thuận An;03/03/2025 10:00;07/03/2025 10:00;Trực tuyến\r\n\
    H26-250303-0004;QT.MT.01;Xã Thuận An;03/03/2025 15:00;;Trực tiếp\r\n\
    H26-250310-0005;QT.MT01;Xã Bát Tràng;10/03/2025 09:00;11/03/2025 09:00;Trực tuyến\r\n\
    1,23E+15;QT.MT.01;Xã Bát Tràng;10/03/2025 09:00;;Trực tuyến\r\n";

const STEPS: &str = "dossier,step,role,person,started_at,finished_at\n\
    H26-250303-0003,tiep-nhan,mot-cua,p1,2025-03-03T10:00,2025-03-03T11:00\n\
    H26-250303-0003,tham-dinh,chi-huy-cong-an-xa,p2,2025-03-03T11:00,2025-03-07T09:00\n\
    H26-250303-0004,tiep-nhan,mot-cua,p1,2025-03-03T15:00,\n";

fn snapshot(name: &str, text: impl AsRef<str>) {
    insta::with_settings!({ snapshot_path => "../snapshots" }, { insta::assert_snapshot!(name, text.as_ref()) });
}

pub(super) fn run(arguments: &[&str]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ho-so.csv"), LOG).unwrap();
    fs::write(folder.path().join("buoc.csv"), STEPS).unwrap();
    let library = root().join("processes");
    let all =
        ["deadlines", "buoc.csv", "ho-so.csv", "--library", library.to_str().unwrap(), "--now", "2025-03-14"];
    iso(folder.path(), &[&all, arguments].concat())
}

#[test]
fn the_report_for_people() {
    let output = run(&[]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    snapshot("deadlines_vi", stdout(&output));
    snapshot("deadlines_en", stdout(&run(&["--lang", "en"])));
}

#[test]
fn the_report_for_machines() {
    let output = run(&["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let number = |key: &str| report[key].as_u64().unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(
        [number("received"), number("resolved"), number("early"), number("on_time"), number("late")],
        [5, 4, 1, 1, 1]
    );
    assert_eq!([number("open"), number("open_overdue"), number("resolved_not_judged")], [1, 1, 1]);
    assert_eq!(report["on_time_of_resolved"], "50.00%");
    assert_eq!(report["on_time_of_received"], "40.00%");
    assert_eq!(report["remarks"]["unknown_procedures"][0]["nearest"], "QT.MT.01");
    assert_eq!(report["fault_counts"]["number-instead-of-code"], 1);
    assert_eq!(report["reconciliation"]["reconciles"], false);
    snapshot("deadlines_json", stdout(&output));
}

#[test]
fn every_dossier_as_a_row() {
    snapshot("deadlines_csv", stdout(&run(&["--format", "csv"])));
}

#[test]
fn the_threshold_decides_the_exit_status() {
    let status = |threshold: &str| run(&["--fail-on", threshold]).status.code();
    assert_eq!(
        [status("2"), status("3"), status("never"), status("viel")],
        [Some(1), Some(0), Some(0), Some(2)]
    );
}

#[test]
fn the_past_by_another_limit() {
    let output = run(&["--limit", "QT.MT.01=4 ngày làm việc", "--target", "98%", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(report["replay"][0]["kept"], 3, "{}", stderr(&output));
    assert_eq!(report["shortest"][0]["limit"], "4 working days");
    let human = stdout(&run(&["--limit", "QT.MT.01=2 ngày làm việc", "--target", "98%"]));
    snapshot(
        "deadlines_replay",
        human.split("\n\n").filter(|part| part.contains("Nếu")).collect::<Vec<_>>().join("\n\n"),
    );
    assert_eq!(run(&["--limit", "QT.XX=2 ngày"]).status.code(), Some(2));
}

#[test]
fn a_file_that_is_no_log_is_refused_with_what_it_has() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("x.csv"), "a,b\n1,2\n").unwrap();
    let library = root().join("processes");
    let output = iso(folder.path(), &["deadlines", "x.csv", "--library", library.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("có a | b"), "{}", stderr(&output));
}
