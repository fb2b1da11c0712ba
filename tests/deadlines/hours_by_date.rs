//! Hours that change on a date, summer and winter hours, and who prevails.

use iso_core::{
    calendar::{DayKind, WorkingTime},
    model::{Calendar, Date},
};

use super::{calendar, compiled, due};

const BASE: &str = "calendar: a\nyears: { from: 2025, to: 2027 }\nworking_hours: { monday: ['08:00-12:00', '13:00-17:00'], \
                    friday: ['08:00-12:00', '13:00-17:00'] }\n";

fn hours(time: &WorkingTime, date: &str) -> String {
    let day = time.day(date.parse::<Date>().unwrap()).unwrap();
    day.working_hours.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn with(other: &str) -> WorkingTime {
    compiled(&format!("{BASE}other_hours:\n{other}")).unwrap()
}

#[test]
fn hours_change_on_a_date_and_stay() {
    let time = with("  - { from: 2026-01-01, working_hours: { friday: ['07:00-11:00'] } }");
    assert_eq!(hours(&time, "2025-12-26"), "08:00-12:00 13:00-17:00");
    assert_eq!(hours(&time, "2026-01-02"), "07:00-11:00");
    assert_eq!(hours(&time, "2027-12-31"), "07:00-11:00");
    assert_eq!(hours(&time, "2026-01-05"), "08:00-12:00 13:00-17:00", "Monday is not named");
    assert_eq!(due(&time, "2025-12-22T09:00", "1 ngày làm việc"), "2025-12-26 17:00");
    assert_eq!(due(&time, "2025-12-29T09:00", "1 ngày làm việc"), "2026-01-02 11:00");
    // Six hours left on Monday, four in the short Friday, and two on the Monday after it.
    assert_eq!(due(&time, "2025-12-29T09:00", "13 giờ làm việc"), "2026-01-05 10:00");
}

#[test]
fn summer_and_winter_hours_come_back_every_year() {
    let time = with(
        "  - { every_year: { from: '04-16', until: '10-15' }, working_hours: { monday: ['07:00-11:00', '13:30-17:30'] } }\n\
         \x20 - { every_year: { from: '12-01', until: '01-31' }, working_hours: { monday: ['08:30-12:00', '13:00-16:30'] } }",
    );
    let (summer, winter, usual) =
        ("07:00-11:00 13:30-17:30", "08:30-12:00 13:00-16:30", "08:00-12:00 13:00-17:00");
    for (date, expected) in [
        ("2025-01-06", winter),
        ("2025-02-03", usual),
        ("2025-04-14", usual),
        ("2025-04-21", summer),
        ("2026-04-20", summer),
        ("2026-10-12", summer),
        ("2026-10-19", usual),
        ("2026-11-30", usual),
        ("2026-12-07", winter),
        ("2027-01-25", winter),
        ("2027-02-01", usual),
    ] {
        assert_eq!(hours(&time, date), expected, "{date}");
    }
}

#[test]
fn a_season_may_be_bound_to_some_years_and_a_leap_day_may_end_it() {
    let time = compiled(
        "calendar: a\nyears: { from: 2023, to: 2025 }\nworking_hours: { wednesday: ['08:00-12:00'], thursday: ['08:00-12:00'] }\n\
         other_hours: [{ from: 2024-01-01, every_year: { from: '02-01', until: '02-29' }, working_hours: { wednesday: [], thursday: ['09:00-12:00'] } }]",
    )
    .unwrap();
    assert_eq!(hours(&time, "2023-02-02"), "08:00-12:00", "before the season was introduced");
    assert_eq!(hours(&time, "2024-02-29"), "09:00-12:00");
    assert_eq!(hours(&time, "2024-02-28"), "");
    assert_eq!(hours(&time, "2025-02-27"), "09:00-12:00");
    assert_eq!(hours(&time, "2025-03-05"), "08:00-12:00");
}

#[test]
fn a_lower_entry_replaces_a_higher_one_and_a_nearer_calendar_both() {
    let parent = format!(
        "{BASE}other_hours:\n  - {{ from: 2026-01-01, working_hours: {{ monday: ['07:00-11:00'], friday: ['07:00-11:00'] }} }}\n\
         \x20 - {{ from: 2026-06-01, until: 2026-06-30, working_hours: {{ monday: ['06:00-10:00'] }} }}"
    );
    let (parent, child) =
        (calendar(&parent), calendar("calendar: b\nworking_hours: { friday: ['09:00-15:00'] }"));
    let time = WorkingTime::compile(&[&child, &parent]).unwrap();
    assert_eq!(hours(&time, "2026-05-25"), "07:00-11:00");
    assert_eq!(hours(&time, "2026-06-01"), "06:00-10:00");
    assert_eq!(hours(&time, "2026-07-06"), "07:00-11:00");
    assert_eq!(hours(&time, "2026-06-05"), "09:00-15:00", "the commune's own Friday stands at all times");
}

/// A commune that works on Saturday mornings from a day on: a desk first, then a working day.
#[test]
fn a_desk_becomes_a_working_half_day() {
    let time = with(
        "  - { until: 2025-12-31, desk_hours: { saturday: ['07:30-11:30'] } }\n\
         \x20 - { from: 2026-01-01, working_hours: { saturday: ['07:30-11:30'] } }",
    );
    let kind = |date: &str| time.day(date.parse().unwrap()).unwrap().kind.clone();
    assert_eq!(kind("2025-12-27"), DayKind::DeskOnly);
    assert_eq!(kind("2026-01-03"), DayKind::Working);
    assert_eq!(due(&time, "2025-12-26T09:00", "1 ngày làm việc"), "2025-12-29 17:00");
    assert_eq!(due(&time, "2026-01-02T09:00", "1 ngày làm việc"), "2026-01-03 11:30");
    assert_eq!(due(&time, "2026-01-02T16:00", "2 giờ làm việc"), "2026-01-03 08:30");
    assert_eq!(due(&time, "2026-01-02T09:00", "1,5 ngày làm việc"), "2026-01-05 12:00");
}

/// The Saturday is worked by the hours that its own time of the year gives the day off.
#[test]
fn a_swapped_saturday_has_the_hours_of_its_own_season() {
    let time = compiled(&format!(
        "{BASE}other_hours: [{{ every_year: {{ from: '04-16', until: '10-15' }}, working_hours: {{ friday: ['07:00-11:00'] }} }}]\n\
         swapped_days: [{{ off: 2026-04-24, worked: 2026-04-11 }}]"
    ))
    .unwrap();
    assert_eq!(hours(&time, "2026-04-11"), "08:00-12:00 13:00-17:00");
    assert_eq!(hours(&time, "2026-04-24"), "");
}

#[test]
fn other_hours_that_cannot_hold_are_faults() {
    let fault = |entry: &str| {
        let text = format!("{BASE}other_hours: [{entry}]");
        compiled(&text).err().map(|fault| fault.to_string()).unwrap_or_default()
    };
    assert_eq!(
        fault("{ from: 2026-02-01, until: 2026-01-31, working_hours: { monday: [] } }"),
        "other_hours[0]: the other hours end on 2026-01-31 before they begin on 2026-02-01"
    );
    assert_eq!(
        fault("{ working_hours: { monday: [] } }"),
        "other_hours[0]: nobody says when the other hours hold: add `from`, `until` or `every_year`"
    );
    assert_eq!(
        fault("{ from: 2026-02-01 }"),
        "other_hours[0]: the other hours name no weekday: add `working_hours` or `desk_hours`"
    );
    assert_eq!(
        fault("{ from: 2026-02-01, desk_hours: { sunday: ['08:00-10:00', '09:00-11:00'] } }"),
        "other_hours[0].desk_hours.sunday: the hours 08:00-10:00 and 09:00-11:00 overlap"
    );
    assert_eq!(fault("{ from: 2026-02-01, until: 2026-02-01, working_hours: { monday: [] } }"), "");
    let never = "calendar: a\nyears: { from: 2025, to: 2025 }\nother_hours: [{ from: 2026-01-01, working_hours: { monday: ['08:00-12:00'] } }]";
    assert!(
        compiled(never).unwrap_err().to_string().contains("no working time at all"),
        "it opens after the years"
    );
    let read =
        serde_yaml::from_str::<Calendar>("{calendar: a, other_hours: [{ every_year: { from: '04-16' } }]}");
    assert!(read.is_err(), "a season has two ends");
}
