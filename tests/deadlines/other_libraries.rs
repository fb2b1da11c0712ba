//! Answers of other people's libraries, recorded: they know nothing of ours.
//!
//! | file | made with | what it cannot know |
//! |---|---|---|
//! | `vietnam_holidays.csv` | PyPI `holidays` 0.109, beside the announcements | the swap of 2 January 2026; 24 November is no law yet |
//! | `numpy_busday.csv` | numpy 2.4.6 `busdaycalendar`, `busday_offset` | single worked Saturdays: no question spans one |
//! | `ule_hours.csv` | crate `ule-hours` 0.1.2, Saturday mornings worked | |

use std::{collections::BTreeSet, fmt::Write};

use iso_core::{calendar::WorkingTime, model::Date};
use jiff::civil;

use super::{compiled, due, state};

/// Columns of a recorded file without quotes.
fn rows(text: &str) -> Vec<Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

const HOLIDAYS: &str = include_str!("../fixtures/vietnam_holidays.csv");

/// Announced, or estimated by the library; 24 November is in no law yet, nor is its day in lieu.
fn is_off(row: &[&str], status: &str) -> bool {
    let expected = status.starts_with("off") || status.starts_with("NOT YET");
    expected && !row[3].contains("Cultural Day")
}

/// Working days of the years that a state office has on weekdays it does not usually work, and
/// weekdays on which it does not.
fn exceptions(time: &WorkingTime) -> BTreeSet<String> {
    let days = civil::date(2015, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() <= 2030);
    let usual = |day: &civil::Date| day.weekday().to_monday_zero_offset() < 5;
    days.filter(|day| time.day(Date(*day)).unwrap().kind.is_working() != usual(day))
        .map(|day| day.to_string())
        .collect()
}

#[test]
fn days_off_of_the_python_library_and_the_announcements() {
    let is_weekday = |date: &str| date.parse::<Date>().unwrap().0.weekday().to_monday_zero_offset() < 5;
    let (mut library, mut announced) = (BTreeSet::new(), BTreeSet::new());
    for row in rows(HOLIDAYS).iter().filter(|row| !row[0].starts_with("2014")) {
        let (date, by_library) = (row[0].to_owned(), row[2]);
        let day_off = by_library == "off" && is_weekday(&date);
        if day_off || by_library == "weekend_workdays" {
            library.insert(date.clone());
        }
        let status = row[4].trim_start_matches('"');
        let off = is_off(row, status) && is_weekday(&date);
        if off || status.starts_with("WORKING") {
            announced.insert(date);
        }
    }
    let ours = exceptions(&state());
    assert_eq!(ours, announced);
    let theirs_alone: Vec<_> = library.difference(&ours).map(String::as_str).collect();
    // 24 November: ordered by resolutions, no law yet; it falls on a weekend in 2029 and 2030.
    assert_eq!(theirs_alone, ["2026-11-24", "2027-11-24", "2028-11-24", "2029-11-26", "2030-11-25"]);
    let ours_alone: Vec<_> = ours.difference(&library).map(String::as_str).collect();
    assert_eq!(ours_alone, ["2026-01-02", "2026-01-10"], "the swap that the library does not know");
}

#[test]
fn working_days_of_numpy() {
    let time = state();
    let vectors = rows(include_str!("../fixtures/numpy_busday.csv"));
    assert_eq!(vectors.len(), 400);
    for row in vectors {
        let limit = format!("{} ngày làm việc", row[1]);
        assert_eq!(due(&time, &format!("{}T09:00", row[0]), &limit), format!("{} 17:00", row[2]), "{row:?}");
        let end = |date: &str| format!("{date}T23:59").parse().unwrap();
        let minutes = time.minutes_between(end(row[0]), end(row[2])).unwrap();
        assert_eq!(minutes, row[3].parse::<i64>().unwrap() * 480, "{row:?}");
    }
}

#[test]
fn working_hours_of_a_crate_with_half_saturdays_and_swapped_days() {
    let mut yaml = String::from("calendar: a\nyears: { from: 2015, to: 2030 }\nworking_hours:\n");
    for day in ["monday", "tuesday", "wednesday", "thursday", "friday"] {
        let _ = writeln!(yaml, "  {day}: ['08:00-12:00', '13:00-17:00']");
    }
    yaml += "  saturday: ['07:30-11:30']\ndays_off:\n";
    let mut swaps = String::from("swapped_days:\n");
    for row in rows(HOLIDAYS).iter().filter(|row| !row[0].starts_with("2014")) {
        let rest = row[4..].join(",");
        let status = rest.trim_start_matches('"');
        let worked = status.split_once("worked Sat ").map(|(_, rest)| &rest[..10]);
        match worked.filter(|worked| !worked.starts_with("2014")) {
            Some(worked) => _ = writeln!(swaps, "  - {{ off: {}, worked: {worked} }}", row[0]),
            None if is_off(row, status) => {
                _ = writeln!(yaml, "  - {{ date: {}, name: '{}' }}", row[0], row[3].replace('\'', ""));
            }
            None => {}
        }
    }
    let time = compiled(&(yaml + &swaps)).unwrap();
    let vectors = rows(include_str!("../fixtures/ule_hours.csv"));
    assert_eq!(vectors.len(), 400);
    for row in vectors {
        let limit = format!("{}/60 giờ làm việc", row[1]);
        assert_eq!(due(&time, row[0], &limit), row[2].replace('T', " "), "{row:?}");
        let between = time.minutes_between(row[0].parse().unwrap(), row[3].parse().unwrap());
        assert_eq!(between.unwrap().to_string(), row[4], "{row:?}");
    }
}
