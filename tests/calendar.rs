//! A person can check a calendar on one page, and bring one from elsewhere without a wrong day off.

mod ics;

use iso_core::load::InputFile;

use crate::support::{calendar_files, folder_of, iso, root, stderr, stdout};

#[test]
fn a_year_with_swaps_a_desk_and_the_reasons() {
    insta::assert_snapshot!(stdout(&iso(&root(), &["calendar", "--year", "2026"])));
}

#[test]
fn a_year_that_is_not_announced() {
    insta::assert_snapshot!(stdout(&iso(
        &root(),
        &["calendar", "co-quan-nha-nuoc", "--year", "2028", "--lang", "en"]
    )));
}

#[test]
fn a_month_day_by_day() {
    insta::assert_snapshot!(stdout(&iso(&root(), &["calendar", "--year", "2025", "--month", "4"])));
}

/// Half Saturdays, summer hours and closing days of one office on one page.
#[test]
fn hours_that_change_in_the_year() {
    let office = "calendar: a\ntitle: Văn phòng\nyears: { from: 2026, to: 2026 }\n\
                  working_hours: { monday: ['08:00-12:00', '13:00-17:00'], tuesday: ['08:00-12:00', '13:00-17:00'], \
                  saturday: ['07:30-11:30'] }\n\
                  other_hours:\n  - { every_year: { from: '04-16', until: '10-15' }, working_hours: { monday: ['07:00-11:00', '13:30-17:30'], tuesday: ['07:00-11:00', '13:30-17:30'] } }\n\
                  \x20 - { from: 2026-06-01, desk_hours: { sunday: ['08:00-10:00'] } }\n\
                  days_off: [{ date: 2026-12-07, until: 2026-12-08, name: Sửa trụ sở }]\n";
    let library = folder_of(&[
        InputFile::new("iso.yaml", "organization: X\ncalendar: a\n"),
        InputFile::new("a.yaml", office),
    ]);
    insta::assert_snapshot!(stdout(&iso(library.path(), &["calendar", "--year", "2026"])));
    insta::assert_snapshot!(stdout(&iso(library.path(), &["calendar", "--year", "2026", "--month", "12"])));
}

#[test]
fn a_calendar_for_machines() {
    let arguments = ["calendar", "--year", "2025", "--month", "5", "--format", "json"];
    let text = stdout(&iso(&root(), &arguments));
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&report["version"], &report["working_days"]), (&1.into(), &20.into()));
    assert_eq!(report["extends"], serde_json::json!(["tinh", "co-quan-nha-nuoc", "viet-nam"]));
    assert_eq!(
        report["days"][1],
        serde_json::json!({"date": "2025-05-02", "weekday": "Friday", "kind": "swapped_off", "basis": "announced",
            "working_hours": [], "working_minutes": 0, "desk_hours": [], "swapped_with": "2025-04-26",
            "status": "announced", "source": "Thông báo 6150/TB-BLĐTBXH"})
    );
    assert_eq!(report["days"][2]["kind"], "desk_only");
    let year: serde_json::Value =
        serde_json::from_str(&stdout(&iso(&root(), &["calendar", "--year", "2027", "--format", "json"])))
            .unwrap();
    assert_eq!((year["days"].as_array().unwrap().len(), year["months"].as_array().unwrap().len()), (365, 12));
    assert_eq!(year["basis"], "estimated");
}

#[test]
fn a_file_with_everything_becomes_a_calendar() {
    let folder = folder_of(&calendar_files());
    let file = root().join("tests/fixtures/holidays.ics");
    std::fs::copy(file, folder.path().join("holidays.ics")).unwrap();
    let import = ["calendar", "de", "--import-ics", "holidays.ics", "--library", ".", "--now", "2026-11-24"];
    let output = iso(folder.path(), &import);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(0), "calendars/de.yaml\n"),
        "{}",
        stderr(&output)
    );
    insta::assert_snapshot!(stderr(&output));
    insta::assert_snapshot!(std::fs::read_to_string(folder.path().join("calendars/de.yaml")).unwrap());
    // What was written is read, and nothing is written over it.
    let shown =
        stdout(&iso(folder.path(), &["calendar", "de", "--year", "2026", "--lang", "en", "--library", "."]));
    assert!(shown.contains("Fr 2026-04-03 – Mo 2026-04-06  Easter, a long weekend"), "{shown}");
    let again = iso(folder.path(), &import);
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).contains("calendars/de.yaml đã có, không ghi đè"), "{}", stderr(&again));
    let printed = iso(
        folder.path(),
        &[
            "calendar",
            "de",
            "--import-ics",
            "holidays.ics",
            "-o",
            "-",
            "--lang",
            "en",
            "--years",
            "2026-2026",
        ],
    );
    assert!(stdout(&printed).contains("years: { from: 2026, to: 2026 }"), "{}", stdout(&printed));
}

#[test]
fn what_cannot_be_shown_says_why() {
    for (arguments, words) in [
        (vec!["calendar", "viet-nam"], "lịch kế thừa nó: co-quan-nha-nuoc"),
        (vec!["calendar", "khong-co"], "không có lịch `khong-co`; các lịch: co-quan-nha-nuoc"),
        (vec!["calendar", "--year", "2014"], "từ năm 2015 đến năm 2050, cần năm 2014"),
        (vec!["calendar", "--year", "2051"], "cần năm 2051"),
        (vec!["calendar", "--year", "20000"], "cần năm 20000"),
        (vec!["calendar", "--month", "13"], "13"),
        (vec!["calendar", "--import-ics", "x.ics"], "CALENDAR"),
    ] {
        let output = iso(&root(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(words), "{arguments:?}: {}", stderr(&output));
    }
}
