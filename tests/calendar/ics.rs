//! Days off from iCalendar files: what is one, what is not, and that nothing is dropped in silence.

use std::collections::BTreeSet;

use iso_core::{
    calendar::{DayKind, IcsCalendar, IcsImport, IcsProblem, WorkingTime, ics_to_yaml, read_ics},
    model::{Calendar, Date},
    text::Lang,
};
use jiff::{ToSpan, civil, civil::date};
use proptest::prelude::*;

use crate::support::{folder_of, iso, library_of, stderr};

const FILE: &str = include_str!("../fixtures/holidays.ics");

fn events(lines: &str) -> IcsImport {
    let text = format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    read_ics(&text.replace('\n', "\r\n").replace("\r\r", "\r"), None, 2026)
}

/// `2026-05-01 Labour`, or `2026-05-01..2026-05-03 Labour`.
fn days(import: &IcsImport) -> Vec<String> {
    let show = |day: &iso_core::calendar::IcsDay| match day.from == day.until {
        true => format!("{} {}", day.from, day.name),
        false => format!("{}..{} {}", day.from, day.until, day.name),
    };
    import.days.iter().map(show).collect()
}

fn yaml(import: &IcsImport) -> String {
    let id = "nghi-le".parse().unwrap();
    let on = "2026-11-24".parse().unwrap();
    ics_to_yaml(
        import,
        &IcsCalendar { id: &id, source: "x.ics", schema: "../process.schema.json", on, lang: Lang::Vi },
    )
}

fn problem(lines: &str) -> IcsProblem {
    let import = events(lines);
    assert!(import.days.is_empty() && import.yearly.is_empty(), "{import:?}");
    import.remarks.first().unwrap_or_else(|| panic!("{lines}: nothing said")).problem
}

#[test]
fn a_file_without_days_off_makes_no_calendar() {
    let folder = folder_of(&[iso_core::load::InputFile::new("x.ics", "Not a calendar at all")]);
    let output =
        iso(folder.path(), &["calendar", "de", "--import-ics", "x.ics", "-o", "de.yaml", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("x.ics:1:1: `Not a calendar at all`: no iCalendar file"),
        "{}",
        stderr(&output)
    );
    assert!(!folder.path().join("de.yaml").exists());
}

#[test]
fn days_in_a_row_end_before_dtend_and_lines_are_unfolded() {
    let import =
        events("DTSTART;VALUE=DATE:20260403\nDTEND;VALUE=DATE:20260407\nSUMMARY:Ea\n  ster\\, \\n long");
    assert_eq!(days(&import), ["2026-04-03..2026-04-06 Ea ster, long"]);
    assert_eq!(days(&events("DTSTART:20260403\nDTEND:20260403\nSUMMARY:x")), ["2026-04-03 x"]);
    assert_eq!(days(&events("DTSTART:20260403\nDURATION:P1W\nSUMMARY:x")), ["2026-04-03..2026-04-09 x"]);
    let midnights = "DTSTART:20260403T000000\nDTEND:20260404T000000\nSUMMARY:x";
    assert_eq!(days(&events(midnights)), ["2026-04-03 x"]);
    assert_eq!(days(&events("dtstart;value=\"a:b\";VALUE=DATE:20260403\nsummary:x")), ["2026-04-03 x"]);
}

#[test]
fn one_day_with_two_names_is_one_day_off() {
    let two =
        "DTSTART:20260501\nDURATION:P2D\nSUMMARY:b\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260501\nSUMMARY:a";
    let import = events(two);
    assert_eq!(days(&import), ["2026-05-01 a / b", "2026-05-02 b"]);
    let calendar: Calendar = serde_yaml::from_str(&yaml(&import)).unwrap();
    assert!(WorkingTime::compile(&[&calendar]).is_ok());
}

#[test]
fn yearly_rules() {
    let rule = |rule: &str, first: &str| {
        let text = format!("DTSTART:{first}\nRRULE:{rule}\nSUMMARY:x");
        let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{text}\nEND:VEVENT\nEND:VCALENDAR\n");
        let import = read_ics(&text, Some((2024, 2027)), 2026);
        let yearly =
            import.yearly.iter().map(|it| format!("every {} {:?}-{:?}", it.date, it.from_year, it.to_year));
        let days = import.days.iter().map(|it| it.from.to_string());
        let problems = import.remarks.iter().map(|it| format!("{:?}", it.problem));
        yearly.chain(days).chain(problems).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(rule("FREQ=YEARLY", "20201225"), "every 12-25 None-None");
    assert_eq!(
        rule("FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25", "20251225"),
        "every 12-25 Some(2025)-None"
    );
    assert_eq!(rule("FREQ=YEARLY;UNTIL=20261224", "20201225"), "every 12-25 None-Some(2025)");
    assert_eq!(rule("FREQ=YEARLY;UNTIL=20261225T235959Z", "20201225"), "every 12-25 None-Some(2026)");
    assert_eq!(rule("FREQ=YEARLY;COUNT=2", "20241225"), "2024-12-25 2025-12-25");
    assert_eq!(rule("FREQ=YEARLY;INTERVAL=2", "20200101"), "2024-01-01 2026-01-01");
    assert_eq!(
        rule("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "20241128"),
        "2024-11-28 2025-11-27 2026-11-26 2027-11-25"
    );
    assert_eq!(
        rule("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "20240527"),
        "2024-05-27 2025-05-26 2026-05-25 2027-05-31"
    );
    assert_eq!(
        rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "20240229"),
        "2024-02-29 2025-02-28 2026-02-28 2027-02-28"
    );
    assert_eq!(rule("FREQ=YEARLY", "20240229"), "every 02-29 None-None");
    for unknown in [
        "FREQ=MONTHLY",
        "FREQ=YEARLY;BYDAY=MO",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;COUNT=x",
        "",
    ] {
        assert_eq!(rule(unknown, "20240101"), "Rule", "{unknown}");
    }
}

#[test]
fn dates_that_are_left_out_or_added() {
    let text = "DTSTART:20250101\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20260101\nRDATE:20260102,20260105\nSUMMARY:x";
    assert_eq!(days(&events(text)), ["2025-01-01 x", "2026-01-02 x", "2026-01-05 x", "2027-01-01 x"]);
}

/// A trap: calendars of holidays hold many days on which everybody works.
#[test]
fn observances_are_no_days_off() {
    for (says, expected) in [
        ("DESCRIPTION:Observance", IcsProblem::Observance),
        ("CATEGORIES:Holidays,Observance", IcsProblem::Observance),
        ("DESCRIPTION:Ngày lễ kỷ niệm", IcsProblem::Observance),
        ("DESCRIPTION:Not a public holiday", IcsProblem::Observance),
        ("DESCRIPTION:Public holiday in Saxony", IcsProblem::Partial),
        ("CATEGORIES:Half-day", IcsProblem::Partial),
        ("TRANSP:TRANSPARENT", IcsProblem::Undecided),
        ("TRANSP:TRANSPARENT\nCATEGORIES:Holidays", IcsProblem::Undecided),
        ("STATUS:CANCELLED", IcsProblem::Cancelled),
        ("RECURRENCE-ID:20260501", IcsProblem::Override),
    ] {
        assert_eq!(problem(&format!("DTSTART:20260501\nSUMMARY:x\n{says}")), expected, "{says}");
    }
    for says in [
        "DESCRIPTION:Public holiday\nTRANSP:TRANSPARENT",
        "TRANSP:OPAQUE",
        "CATEGORIES:Ngày nghỉ lễ\nTRANSP:TRANSPARENT",
    ] {
        assert_eq!(
            days(&events(&format!("DTSTART:20260501\nSUMMARY:x\n{says}"))),
            ["2026-05-01 x"],
            "{says}"
        );
    }
    let aside = events("DTSTART:20260501\nSUMMARY:x\nCATEGORIES:Observance");
    assert_eq!(aside.set_aside.len(), 1);
    assert!(
        yaml(&aside).contains("\n#  - { date: 2026-05-01, name: \"x\", source: \"x.ics\" }\n"),
        "{}",
        yaml(&aside)
    );
}

#[test]
fn what_is_no_all_day_event_is_told() {
    for (lines, expected) in [
        ("SUMMARY:x", IcsProblem::NoDate),
        ("DTSTART:20260501", IcsProblem::NoName),
        ("DTSTART:2026-05-01\nSUMMARY:x", IcsProblem::BadDate),
        ("DTSTART:20260230\nSUMMARY:x", IcsProblem::BadDate),
        ("DTSTART:18991231\nSUMMARY:x", IcsProblem::BadDate),
        ("DTSTART:20260501T090000Z\nSUMMARY:x", IcsProblem::Timed),
        ("DTSTART:20260501T000000Z\nSUMMARY:x", IcsProblem::Timed),
        ("DTSTART:20260502\nDTEND:20260501\nSUMMARY:x", IcsProblem::BadLength),
        ("DTSTART:20260101\nDTEND:20270101\nSUMMARY:x", IcsProblem::BadLength),
        ("DTSTART:20260101\nDURATION:PT1H\nSUMMARY:x", IcsProblem::BadLength),
        ("DTSTART:20260101\nRDATE:x\nSUMMARY:x", IcsProblem::BadDate),
    ] {
        assert_eq!(problem(lines), expected, "{lines}");
    }
    let place = events("DTSTART;VALUE=DATE:20260230\nSUMMARY:Không có");
    let remark = &place.remarks[0];
    assert_eq!((remark.line, remark.column, remark.text.as_str()), (3, 20, "20260230"));
    assert!(remark.show(Lang::Vi).starts_with("“20260230”: không phải ngày"), "{}", remark.show(Lang::Vi));
}

#[test]
fn years_are_those_of_the_file_or_begin_with_this_one() {
    assert_eq!(
        events("DTSTART:20250101\nSUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:x").years,
        (2025, 2027)
    );
    assert_eq!(events("DTSTART:19700101\nRRULE:FREQ=YEARLY\nSUMMARY:x").years, (2026, 2030));
    // An old rule does not make the calendar old.
    let old = "DTSTART:19700101\nRRULE:FREQ=YEARLY\nSUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270102\nSUMMARY:y";
    assert_eq!(events(old).years, (2027, 2027));
    assert_eq!(
        events("DTSTART:19000101\nSUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:99991231\nSUMMARY:x").years,
        (9800, 9999)
    );
    let import = read_ics(FILE, None, 2026);
    assert_eq!(import.years, (2026, 2027));
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Tết".to_owned()),
        Just("a\"b\\c".to_owned()),
        "\\PC{1,12}".prop_filter("visible", |it| !it.trim().is_empty())
    ]
}

fn escaped(name: &str) -> String {
    name.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;")
}

/// Lines are folded after 60 bytes or fewer, at a character.
fn folded(line: &str) -> String {
    let (mut whole, mut length) = (String::new(), 0);
    for c in line.chars() {
        if length + c.len_utf8() > 60 {
            whole += "\r\n ";
            length = 1;
        }
        whole.push(c);
        length += c.len_utf8();
    }
    whole + "\r\n"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(5545), ..ProptestConfig::default() })]

    /// Written as iCalendar, read, written as YAML, read and compiled: the same days are off.
    #[test]
    fn round_trip(events in proptest::collection::vec((0..1000_i64, 1..6_i64, names()), 1..12)) {
        let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        let mut expected: BTreeSet<civil::Date> = BTreeSet::new();
        for (first, length, name) in &events {
            let first = date(2025, 1, 1) + first.days();
            let end = first + length.days();
            expected.extend(first.series(1.day()).take_while(|day| *day < end));
            text += "BEGIN:VEVENT\r\n";
            text += &folded(&format!("DTSTART;VALUE=DATE:{}", first.strftime("%Y%m%d")));
            text += &folded(&format!("DTEND;VALUE=DATE:{}", end.strftime("%Y%m%d")));
            text += &folded(&format!("SUMMARY:{}", escaped(name)));
            text += "END:VEVENT\r\n";
        }
        text += "END:VCALENDAR\r\n";
        let import = read_ics(&text, None, 2026);
        prop_assert!(import.remarks.is_empty(), "{:?}", import.remarks);
        let calendar: Calendar = serde_yaml::from_str(&yaml(&import)).unwrap();
        let time = WorkingTime::compile(&[&calendar]).unwrap();
        let all = date(import.years.0, 1, 1).series(1.day()).take_while(|day| day.year() <= import.years.1);
        let off: BTreeSet<civil::Date> =
            all.filter(|day| matches!(time.day(Date(*day)).unwrap().kind, DayKind::DayOff(_))).collect();
        // A run over the new year tells nothing about the rest of the next one, which stays uncovered.
        expected.retain(|day| (import.years.0..=import.years.1).contains(&day.year()));
        prop_assert_eq!(off, expected);
    }

    /// Whatever stands in a file: no panic, and what is written loads as a library without a finding.
    #[test]
    fn garbage(pieces in proptest::collection::vec(prop_oneof![
        Just("BEGIN:VCALENDAR\n".to_owned()), Just("BEGIN:VEVENT\n".to_owned()), Just("END:VEVENT\n".to_owned()),
        Just("DTSTART;VALUE=DATE:20260501\n".to_owned()), Just("RRULE:FREQ=YEARLY\n".to_owned()),
        Just("RRULE:FREQ=YEARLY;BYDAY=5FR;COUNT=4\n".to_owned()), Just("EXDATE:20260501\n".to_owned()),
        Just("TRANSP:TRANSPARENT\n".to_owned()), Just("DTEND:20260508\n ".to_owned()),
        ".{0,12}".prop_map(|it| format!("SUMMARY:{it}\n")), ".{0,20}".prop_map(|it| format!("X-WR-CALNAME:{it}\n")),
        ".{0,30}", "[A-Z;:=0-9\n ]{0,30}",
    ], 0..30)) {
        let import = read_ics(&pieces.concat(), None, 2026);
        let library = library_of(vec![iso_core::load::InputFile::new("a.yaml", yaml(&import))]);
        prop_assert!(library.findings.is_empty(), "{:?}\n{}", library.findings, yaml(&import));
        let calendar = &library.calendars[0].value;
        prop_assert!(WorkingTime::compile(&[calendar]).is_ok(), "{}", yaml(&import));
        for remark in &import.remarks {
            prop_assert!(!remark.show(Lang::Vi).is_empty());
        }
    }
}
