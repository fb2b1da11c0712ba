//! The calendars of `processes/calendars/` against facts typed from the announcements.

use std::collections::BTreeMap;

use iso_core::{
    calendar::DayKind,
    model::{Date, DayStatus},
    text::Lang,
};
use jiff::civil::date;

use super::{commune, state, state_office, viet_nam};

/// Year, days off in all, and how many of them are only estimated; swapped days apart.
const DAYS_OFF: [(i16, usize, usize); 16] = [
    (2015, 13, 0),
    (2016, 14, 0),
    (2017, 15, 0),
    (2018, 13, 0),
    (2019, 11, 0),
    (2020, 12, 0),
    (2021, 14, 0),
    (2022, 15, 0),
    (2023, 17, 0),
    (2024, 13, 0),
    (2025, 11, 0),
    (2026, 12, 0),
    (2027, 14, 10),
    (2028, 14, 10),
    (2029, 13, 9),
    (2030, 13, 9),
];

/// Given off, worked instead.
const SWAPS: [(&str, &str); 8] = [
    ("2015-02-16", "2015-02-14"),
    ("2015-04-29", "2015-04-25"),
    ("2018-12-31", "2019-01-05"),
    ("2019-04-29", "2019-05-04"),
    ("2024-04-29", "2024-05-04"),
    ("2025-05-02", "2025-04-26"),
    ("2026-01-02", "2026-01-10"),
    ("2026-08-31", "2026-08-22"),
];

#[test]
fn days_off_of_every_year() {
    let time = state();
    let mut found: BTreeMap<i16, (usize, usize)> = BTreeMap::new();
    for day in date(2015, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() <= 2030) {
        let kind = time.day(Date(day)).unwrap().kind;
        if matches!(kind, DayKind::DayOff(_)) {
            let year = found.entry(day.year()).or_default();
            year.0 += 1;
            year.1 += usize::from(kind.status() == DayStatus::Estimated);
        }
    }
    let found: Vec<_> = found.into_iter().map(|(year, (off, estimated))| (year, off, estimated)).collect();
    assert_eq!(found, DAYS_OFF);
}

#[test]
fn all_swapped_days_and_no_other() {
    let calendar = state_office();
    let listed = calendar.swapped_days.iter().map(|swap| (swap.off.to_string(), swap.worked.to_string()));
    assert_eq!(listed.collect::<Vec<_>>(), SWAPS.map(|(off, worked)| (off.into(), worked.into())));
    let time = state();
    for (off, worked) in SWAPS {
        let (off, worked) =
            (time.day(off.parse().unwrap()).unwrap(), time.day(worked.parse().unwrap()).unwrap());
        assert!(matches!(off.kind, DayKind::SwappedOff(_)) && off.working_hours.is_empty(), "{off:?}");
        assert!(matches!(worked.kind, DayKind::SwappedWorked(_)), "{worked:?}");
        assert_eq!(worked.working_hours.len(), 2, "a swapped Saturday is a full day: {worked:?}");
    }
}

#[test]
fn every_special_day_has_words_in_both_languages_and_a_source() {
    let (office, country) = (state_office(), viet_nam());
    let rules = country.every_year.iter().map(|rule| (&rule.name, &rule.source));
    let listed = country.days_off.iter().chain(&office.days_off).map(|entry| (&entry.name, &entry.source));
    for (name, source) in listed.chain(rules) {
        assert!(name.has(Lang::Vi) && name.has(Lang::En) && source.is_some(), "{name:?}");
    }
    assert!(country.in_lieu.unwrap().source.is_some());
    assert!(office.swapped_days.iter().all(|swap| swap.source.is_some()));
}

#[test]
fn what_is_not_law_yet_is_no_day_off() {
    let time = state();
    for year in 2026..=2028 {
        assert!(time.day(Date(date(year, 11, 24))).unwrap().kind.is_working(), "Vietnam Cultural Day {year}");
    }
}

#[test]
fn the_commune_adds_a_saturday_desk_and_inherits_the_rest() {
    let time = commune();
    let saturday = time.day("2025-03-08".parse().unwrap()).unwrap();
    assert_eq!(saturday.kind, &DayKind::DeskOnly);
    assert_eq!(saturday.desk_hours[0].to_string(), "07:30-11:30");
    assert!(saturday.working_hours.is_empty());
    // A swapped Saturday is a working day, not a desk day.
    assert!(time.day("2025-04-26".parse().unwrap()).unwrap().kind.is_working());
    // No desk on a public holiday that is a Saturday.
    let victory_day = time.day("2022-04-30".parse().unwrap()).unwrap();
    assert!(matches!(victory_day.kind, DayKind::DayOff(_)) && victory_day.desk_hours.is_empty());
    assert_eq!(time.same_day_until().unwrap().to_string(), "15:00");
    assert_eq!((time.years().from, time.years().to), (2015, 2030));
    assert_eq!(time.calendar().as_str(), "mot-cua-xa");
}
