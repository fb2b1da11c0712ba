//! The program ends as promised, says why, and writes what machines rely on.

use std::{fs, path::Path};

use iso_core::load::InputFile;

use crate::support::{folder_of, iso, root, stderr, stdout};

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let files: Vec<InputFile> = files.iter().map(|(name, text)| InputFile::new(*name, *text)).collect();
    folder_of(&files)
}

fn status(folder: &Path, arguments: &[&str]) -> i32 {
    iso(folder, arguments).status.code().unwrap()
}

#[test]
fn a_clean_library_ends_with_0_and_findings_with_1() {
    assert_eq!(status(&root(), &["check", "processes"]), 0);
    assert_eq!(status(&root(), &["check", "tests/fixtures/published"]), 1);
    assert_eq!(status(&root(), &["check", "tests/fixtures/published", "--fail-on", "never"]), 0);
    let minor = ["check", "tests/fixtures/published/06.yaml"];
    assert_eq!(status(&root(), &minor), 1);
    assert_eq!(status(&root(), &[minor[0], minor[1], "--fail-on", "major"]), 0);
}

#[test]
fn what_cannot_be_done_ends_with_2_and_says_why() {
    let empty = folder(&[]);
    for (arguments, word) in [
        (vec!["check"], "iso.yaml"),
        (vec!["check", "."], ".yaml"),
        (vec!["check", "nowhere"], "nowhere"),
        (vec!["rules", "Z999"], "Z999"),
        (vec!["due", "--limit", "3 dayz", "--received", "2025-03-03T09:00"], "iso.yaml"),
    ] {
        let output = iso(empty.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(word), "{arguments:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_library_is_found_from_inside_it_and_from_the_checkout() {
    assert_eq!(status(&root().join("processes/dat-dai"), &["check"]), 0);
    assert_eq!(status(&root(), &["check"]), 0);
}

#[test]
fn a_folder_named_like_a_file_is_a_folder() {
    let library = folder(&[("iso.yaml", "organization: X\n"), ("x.yaml/a.yaml", "process: QT 1\n")]);
    let output = iso(library.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("x.yaml/a.yaml:1:10:"), "{}", stdout(&output));
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    let library = folder(&[("iso.yaml", "organization: X\n")]);
    std::os::unix::fs::symlink("/nowhere/at/all", library.path().join("b.yaml")).unwrap();
    let output = iso(library.path(), &["check"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("b.yaml"), "{}", stderr(&output));
}

#[test]
fn one_file_of_a_library_shows_its_own_findings_only() {
    let output = iso(&root(), &["check", "tests/fixtures/published/06.yaml", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["rule"], "T010");
}

#[test]
fn selectors_choose_rules_and_clauses() {
    let codes = |arguments: &[&str]| -> Vec<String> {
        let all = [&["check", "tests/fixtures/published", "--format", "json"], arguments].concat();
        let report: serde_json::Value = serde_json::from_str(&stdout(&iso(&root(), &all))).unwrap();
        let mut codes: Vec<String> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["rule"].as_str().unwrap().to_owned())
            .collect();
        codes.dedup();
        codes
    };
    assert_eq!(codes(&["--rule", "T003"]), ["T003"]);
    assert_eq!(codes(&["--rule", "limit-impossible"]), ["T003"]);
    assert_eq!(codes(&["--rule", "T"]), ["T003", "T010", "T008"]);
    assert_eq!(codes(&["--clause", "2015:8.2.3"]), ["T003"]);
    assert!(
        !codes(&["--edition", "2015"]).contains(&"S004".to_owned()),
        "2015 asks for no procedure by name"
    );
}

/// The fields other programs read, with one finding of each kind of place.
#[test]
fn json_of_a_check() {
    let text = "process: QT.01\ntitle: Thử nghiệm\nlimit: 1 ngày làm việc\nsteps:\n  - { id: a, name: Bước đầu, role: x, limit: 2 ngày làm việc }\n";
    let library = folder(&[("iso.yaml", "organization: X\neditions: [2015]\n"), ("a.yaml", text)]);
    let output = iso(library.path(), &["check", "--format", "json", "--rule", "T003", "--lang", "en"]);
    insta::assert_snapshot!(stdout(&output));
}

/// A mark stands under the right Vietnamese character.
#[test]
fn human_report() {
    let text = "process: QT.01\ntitle: Thử nghiệm\nsteps:\n  - { id: a, name: Tiếp nhận hồ sơ, kin: receive, limit: 2 ngày lm việc }\n";
    let library = folder(&[("iso.yaml", "organization: X\neditions: [2015]\n"), ("a.yaml", text)]);
    insta::assert_snapshot!(stdout(&iso(library.path(), &["check", "a.yaml"])));
}

#[test]
fn one_rule_in_full() {
    insta::assert_snapshot!(stdout(&iso(&root(), &["rules", "T003", "--lang", "vi"])));
}

#[test]
fn a_due_date_with_its_reasons() {
    insta::assert_snapshot!(stdout(&iso(&root(), &["due", "QT.MT.01", "--received", "2025-04-24T09:10"])));
}

#[test]
fn a_due_date_for_machines() {
    let output = iso(
        &root(),
        &[
            "due",
            "--limit",
            "3 ngày làm việc",
            "--received",
            "2025-03-03T09:10",
            "--format",
            "json",
            "--lang",
            "en",
        ],
    );
    insta::assert_snapshot!(stdout(&output));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let arguments = ["check", "tests/fixtures/published", "--format", "json"];
    assert_eq!(iso(&root(), &arguments).stdout, iso(&root(), &arguments).stdout);
}

#[test]
fn the_schema_is_printed_and_written_whole() {
    let printed = iso(&root(), &["schema", "-o", "-"]);
    let library = folder(&[("iso.yaml", "organization: X\n")]);
    assert_eq!(status(library.path(), &["schema"]), 0);
    let written = fs::read(library.path().join("process.schema.json")).unwrap();
    assert_eq!(written, printed.stdout);
    assert_eq!(fs::read_dir(library.path()).unwrap().count(), 2, "no temporary file is left");
}

/// Every promise in columns, and under a broken one the run that breaks it.
#[test]
fn limits_for_people() {
    let output = iso(&root(), &["limits", "tests/fixtures/published"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(stdout(&output));
    assert_eq!(status(&root(), &["limits", "processes"]), 0);
}

/// A block stands under its procedure; a mixed promise is judged by the calendar.
#[test]
fn limits_for_machines_and_spreadsheets() {
    let mixed = "process: QT.01\ntitle: X\nlimit: 10 ngày\nsteps:\n  - { id: a, name: A, limit: 5 ngày làm việc }\n  - { id: b, name: B, limit: 3 ngày }\n";
    let blocks = "process: QT.02\ntitle: X\nlimit: 3 ngày\nblocks:\n  - { id: xa, name: Xã, limit: 1 ngày, steps: [{ id: a, name: A, limit: 2 ngày }] }\n";
    let calendar = |name: &str| fs::read_to_string(root().join("processes/calendars").join(name)).unwrap();
    let library = folder(&[
        ("iso.yaml", "organization: X\ncalendar: co-quan-nha-nuoc\n"),
        ("lich.yaml", &calendar("co-quan-nha-nuoc.yaml")),
        ("ngay-nghi.yaml", &calendar("viet-nam.yaml")),
        ("a.yaml", mixed),
        ("b.yaml", blocks),
        ("c.yaml", "process: QT.03\ntitle: X\nsteps: [{ id: a, name: A, next: b }]\n"),
    ]);
    insta::assert_snapshot!(stdout(&iso(library.path(), &["limits", "--format", "json"])));
    insta::assert_snapshot!(stdout(&iso(library.path(), &["limits", "--format", "csv"])));
    let one = stdout(&iso(library.path(), &["limits", "b.yaml", "--format", "csv"]));
    assert_eq!(one.lines().count(), 3, "{one}");
}

/// A rule of law shows its provision instead of clauses, and speaks only where it was chosen.
#[test]
fn law_is_cited_where_the_profile_is_chosen() {
    let text = "process: QT.01\ntitle: X\ntthc: [\"1.000001\"]\nlimit: 1 ngày\nsteps: [{ id: a, name: A, role: x, limit: 1 ngày }]\n";
    let with = folder(&[("iso.yaml", "organization: X\nprofiles: [vn-public-office]\n"), ("a.yaml", text)]);
    let human = stdout(&iso(with.path(), &["check", "--rule", "L006"]));
    assert!(human.contains("nhẹ L006 official-part-missing [NĐ 63/2010/NĐ-CP Điều 8(2)]: "), "{human}");
    let json = stdout(&iso(with.path(), &["check", "--rule", "L006", "--format", "json", "--lang", "en"]));
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["findings"][0]["law"], "Decree 63/2010/NĐ-CP art. 8(2)");
    assert_eq!(report["findings"][0]["clauses"], serde_json::json!({}));
    let without = folder(&[("iso.yaml", "organization: X\n"), ("a.yaml", text)]);
    let json = stdout(&iso(without.path(), &["check", "--rule", "L", "--format", "json"]));
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["findings"], serde_json::json!([]));
    let not_evaluated = report["summary"]["not_evaluated"].to_string();
    assert!(!not_evaluated.contains("\"L"), "{not_evaluated}: a law nobody chose is not left open");
    insta::assert_snapshot!(stdout(&iso(&root(), &["rules", "L002", "--lang", "vi"])));
}
