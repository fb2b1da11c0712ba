//! Days off that are computed: which days, with which names, and that they stay estimated.

use std::collections::BTreeSet;

use iso_core::{
    calendar::{Basis, DayKind, WorkingTime},
    model::{Calendar, Date, DayStatus},
    text::Lang,
};
use jiff::civil;

use super::{calendar, compiled, state, state_office, viet_nam};

/// Dates of a year that are off or worked against the weekday, by the compiled calendar.
fn days_off(time: &WorkingTime, year: i16) -> BTreeSet<String> {
    let days = civil::date(year, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() == year);
    let off = days.filter(|day| matches!(time.day(Date(*day)).unwrap().kind, DayKind::DayOff(_)));
    off.map(|day| day.to_string()).collect()
}

fn name(time: &WorkingTime, date: &str) -> String {
    match time.day(date.parse().unwrap()).unwrap().kind {
        DayKind::DayOff(entry) => format!("{} ({:?})", entry.name.get(Lang::En), entry.status),
        other => format!("{other:?}"),
    }
}

const WEEK: &str = "working_hours: { monday: ['08:00-12:00'], tuesday: ['08:00-12:00'], wednesday: ['08:00-12:00'], \
                    thursday: ['08:00-12:00'], friday: ['08:00-12:00'] }\n";

fn with_rules(years: &str, rules: &str) -> WorkingTime {
    compiled(&format!("calendar: a\nyears: {years}\n{WEEK}{rules}")).unwrap()
}

/// What the rules would have given in the years that are announced, against what was announced: on
/// every weekday, apart from the years in which the law was another and the swaps.
#[test]
fn the_rules_foretell_the_announced_years() {
    let mut country: Calendar = viet_nam();
    country.days_off.clear();
    country.years.as_mut().unwrap().announced_to = Some(2020);
    let mut office = state_office();
    (office.days_off, office.swapped_days) = (Vec::new(), Vec::new());
    let foretold = WorkingTime::compile(&[&office, &country]).unwrap();
    let announced = state();
    for year in 2021..=2026 {
        let weekdays = |time: &WorkingTime| -> BTreeSet<String> {
            let is_weekday =
                |day: &String| day.parse::<Date>().unwrap().0.weekday().to_monday_zero_offset() < 5;
            days_off(time, year).into_iter().filter(is_weekday).collect()
        };
        assert_eq!(weekdays(&foretold), weekdays(&announced), "{year}");
    }
}

#[test]
fn what_is_computed_has_a_name_and_says_that_it_is_estimated() {
    let time = state();
    for (date, expected) in [
        ("2027-01-01", "New Year's Day (Announced)"),
        ("2027-02-04", "Lunar New Year (Estimated)"),
        ("2027-02-08", "Lunar New Year (Estimated)"),
        ("2027-02-09", "Lunar New Year (in lieu) (Estimated)"),
        ("2027-04-16", "Hùng Kings' Day (Estimated)"),
        ("2027-05-01", "International Labour Day (Announced)"),
        ("2027-05-03", "International Labour Day (in lieu) (Estimated)"),
        ("2027-09-03", "National Day (Estimated)"),
        ("2028-05-02", "Reunification Day (in lieu) (Estimated)"),
        ("2030-02-06", "Lunar New Year (in lieu) (Estimated)"),
    ] {
        assert_eq!(name(&time, date), expected, "{date}");
        assert_eq!(time.day(date.parse().unwrap()).unwrap().basis, Basis::Estimated, "{date}");
    }
}

/// Once a year is announced, nothing is estimated about it any more, and nothing is computed twice.
#[test]
fn an_announcement_replaces_what_was_computed() {
    let mut country = viet_nam();
    country.years.as_mut().unwrap().announced_to = Some(2027);
    let tet = "{ date: 2027-02-05, until: 2027-02-11, name: Tết, source: x }";
    country.days_off.push(serde_yaml::from_str(tet).unwrap());
    let time = WorkingTime::compile(&[&state_office(), &country]).unwrap();
    assert!(time.day("2027-02-04".parse().unwrap()).unwrap().kind.is_working());
    assert_eq!(name(&time, "2027-02-11"), "Tết (Announced)");
    assert!(time.day("2027-05-03".parse().unwrap()).unwrap().kind.is_working(), "not announced, not given");
    assert_eq!(time.day("2027-03-03".parse().unwrap()).unwrap().basis, Basis::Announced);
    assert_eq!(
        name(&time, "2028-01-24"),
        "Lunar New Year (Estimated)",
        "the years after it are computed still"
    );
}

/// A swap that is announced early stands before a computed day.
#[test]
fn a_swap_stands_before_an_estimate() {
    let mut office = state_office();
    office
        .swapped_days
        .push(serde_yaml::from_str("{ off: 2027-02-10, worked: 2027-02-20, source: x }").unwrap());
    let time = WorkingTime::compile(&[&office, &viet_nam()]).unwrap();
    assert!(matches!(time.day("2027-02-10".parse().unwrap()).unwrap().kind, DayKind::SwappedOff(_)));
    // The second day in lieu moves on.
    assert_eq!(name(&time, "2027-02-11"), "Lunar New Year (in lieu) (Estimated)");
    // A swap of a day that law gives off anyway is a mistake, computed or not.
    office
        .swapped_days
        .push(serde_yaml::from_str("{ off: 2027-01-01, worked: 2027-01-09, source: x }").unwrap());
    let fault = WorkingTime::compile(&[&office, &viet_nam()]).unwrap_err();
    assert_eq!(fault.to_string(), "swapped_days[9].off: 2027-01-01 is a day off already");
}

#[test]
fn rules_without_estimates_hold_in_every_year() {
    let rules = "every_year: [{ date: '12-25', days_before: 1, days: 3, name: Christmas }, { date: '02-29', name: Leap }, \
                 { date: '07-04', name: Old, to_year: 2024 }, { date: '10-03', name: New, from_year: 2026 }]\nin_lieu: {}";
    let time = with_rules("{ from: 2024, to: 2026, announced_to: 2026 }", rules);
    let all = |year| days_off(&time, year).into_iter().collect::<Vec<_>>();
    assert_eq!(all(2024), ["2024-02-29", "2024-07-04", "2024-12-24", "2024-12-25", "2024-12-26"]);
    assert_eq!(all(2025), ["2025-12-24", "2025-12-25", "2025-12-26"]);
    // 3 October and 26 December 2026 are Saturdays.
    assert_eq!(
        all(2026),
        ["2026-10-03", "2026-10-05", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-28"]
    );
    assert_eq!(name(&time, "2026-12-28"), "Christmas (in lieu) (Announced)");
}

/// Where Saturday is worked, a day off on Saturday is a working day lost and nothing is owed for it.
#[test]
fn nothing_is_given_in_lieu_of_a_day_that_would_have_been_worked() {
    let rules = "every_year: [{ date: '10-03', name: X }]\nin_lieu: {}";
    let six_days = WEEK.replace(" }\n", ", saturday: ['08:00-11:00'] }\n");
    let time =
        compiled(&format!("calendar: a\nyears: {{ from: 2026, to: 2026 }}\n{six_days}{rules}")).unwrap();
    assert_eq!(days_off(&time, 2026).len(), 1);
}

/// Runs that begin in one year and end in the next, whichever of them is covered.
#[test]
fn runs_over_a_year_end() {
    let rules = "every_year: [{ date: '01-01', days_before: 2, days: 4, name: X }, { lunar: '12-23', name: Kitchen }]";
    let time = with_rules("{ from: 2025, to: 2025 }", rules);
    assert_eq!(
        days_off(&time, 2025).into_iter().collect::<Vec<_>>(),
        // The 23rd of the twelfth month of 2024.
        ["2025-01-01", "2025-01-02", "2025-01-22", "2025-12-30", "2025-12-31"]
    );
}

#[test]
fn a_nearer_calendar_adds_rules_and_names_days_anew() {
    let parent = calendar(&format!(
        "calendar: a\nyears: {{ from: 2026, to: 2026 }}\n{WEEK}every_year: [{{ date: '05-08', name: a }}]"
    ));
    let child = calendar(
        "calendar: b\ndays_off: [{ date: 2026-05-08, name: b }]\nevery_year: [{ date: '05-07', name: c }]",
    );
    let time = WorkingTime::compile(&[&child, &parent]).unwrap();
    assert_eq!(name(&time, "2026-05-08"), "b (Announced)");
    assert_eq!(name(&time, "2026-05-07"), "c (Announced)");
}

#[test]
fn every_rule_that_cannot_be_computed_is_a_fault() {
    let fault = |rule: &str| {
        let text = format!("calendar: a\nyears: {{ from: 2026, to: 2026 }}\n{WEEK}every_year: [{rule}]");
        compiled(&text).err().map(|fault| fault.to_string()).unwrap_or_default()
    };
    assert_eq!(fault("{ name: x }"), "every_year[0]: say one of the two: `date` (solar) or `lunar`");
    assert!(fault("{ name: x, date: '01-01', lunar: '01-01' }").ends_with("`date` (solar) or `lunar`"));
    assert_eq!(
        fault("{ name: x, date: '01-01', days_before: 2, days: 2 }"),
        "every_year[0]: 2 days off with 2 before: `days` must exceed `days_before`, and 60 is the most"
    );
    assert!(fault("{ name: x, date: '01-01', days: 0 }").contains("0 days off"));
    assert!(fault("{ name: x, date: '01-01', days: 61 }").contains("61 days off"));
    assert!(fault("{ name: x, date: '01-01', days_before: 255 }").contains("255"));
    assert_eq!(fault("{ name: x, lunar: '12-30' }"), "");
    let centuries = |years: &str, range: &str| {
        compiled(&format!(
            "calendar: a\nyears: {years}\n{WEEK}every_year: [{{ name: x, lunar: '01-01'{range} }}]"
        ))
    };
    for years in ["{ from: 1960, to: 1970 }", "{ from: 2090, to: 2101 }"] {
        let fault = centuries(years, "").unwrap_err().to_string();
        assert!(fault.contains("known from 1968 to 2100"), "{fault}");
        assert!(centuries(years, ", from_year: 1968, to_year: 2100").is_ok());
    }
    assert_eq!(DayStatus::default(), DayStatus::Announced);
}

#[test]
fn days_of_a_year_that_do_not_exist_are_refused_when_they_are_read() {
    for text in ["'02-30'", "'04-31'", "'13-01'", "'1-1'", "'00-10'", "'01-00'", "1231", "'01-01-01'"] {
        let read = |key: &str| {
            serde_yaml::from_str::<Calendar>(&format!(
                "{{calendar: a, every_year: [{{ name: x, {key}: {text} }}]}}"
            ))
        };
        assert!(read("date").is_err(), "{text}");
        assert_eq!(read("lunar").is_err(), !["'02-30'",].contains(&text), "{text}");
    }
    assert!(
        serde_yaml::from_str::<Calendar>("{calendar: a, every_year: [{ name: x, lunar: '02-31' }]}").is_err()
    );
}
