//! Every way in which a calendar of the right shape can be wrong, and where the fault points.

use iso_core::{
    calendar::{DayKind, Problem, WorkingTime},
    model::Calendar,
    text::Lang,
};

use super::calendar;

const BASE: &str = "calendar: a\nyears: { from: 2025, to: 2026 }\nworking_hours: { monday: ['08:00-12:00', '13:00-17:00'], \
                    tuesday: ['08:00-12:00', '13:00-17:00'], saturday: ['08:00-12:00'] }\n";

/// `level, path, problem` of every fault.
fn faults(chain: &[&str]) -> Vec<String> {
    let calendars: Vec<Calendar> = chain.iter().map(|yaml| calendar(yaml)).collect();
    let chain: Vec<&Calendar> = calendars.iter().collect();
    let faults = WorkingTime::faults(&chain);
    assert_eq!(WorkingTime::compile(&chain).err(), faults.first().cloned(), "compile gives the first fault");
    for fault in &faults {
        assert!(!fault.problem.show(Lang::Vi).is_empty() && !fault.problem.show(Lang::En).is_empty());
    }
    faults.iter().map(|fault| format!("{} {}: {}", fault.level, fault.at, fault.problem)).collect()
}

fn of_base(more: &str) -> Vec<String> {
    faults(&[&format!("{BASE}{more}")])
}

#[test]
fn a_good_calendar_has_none() {
    assert_eq!(of_base(""), [""; 0]);
}

#[test]
fn years() {
    let year = |years: &str| {
        faults(&[&format!("calendar: a\n{years}\nworking_hours: {{ monday: ['08:00-12:00'] }}")])
    };
    assert_eq!(year(""), ["0 : `years` is missing: nobody knows for which years the days off are complete"]);
    assert_eq!(
        year("years: { from: 2026, to: 2025 }"),
        ["0 years: the last year 2025 is before the first, 2026"]
    );
    assert_eq!(year("years: { from: 1900, to: 2100 }"), ["0 years: 1900 to 2100: more than 200 years"]);
    assert_eq!(year("years: { from: 9990, to: 10001 }"), ["0 years: 9990 to 10001: no such year"]);
    assert_eq!(year("years: { from: -32768, to: 32767 }"), ["0 years: -32768 to 32767: no such year"]);
    assert_eq!(year("years: { from: 1901, to: 2100 }"), [""; 0]);
    assert_eq!(year("years: { from: 9800, to: 9999 }"), [""; 0]);
    assert_eq!(
        faults(&[]),
        ["0 : `years` is missing: nobody knows for which years the days off are complete"]
    );
}

#[test]
fn nothing_ever_opens() {
    let never = "0 working_hours: no working time at all, so that no limit would ever end";
    assert_eq!(faults(&["calendar: a\nyears: { from: 2025, to: 2025 }"]), [never]);
    let desk_only = "calendar: a\nyears: { from: 2025, to: 2025 }\ndesk_hours: { saturday: ['07:30-11:30'] }";
    assert_eq!(faults(&[desk_only]), [never]);
    let closed_by_child = "calendar: b\nworking_hours: { monday: [], tuesday: [], saturday: [] }";
    assert_eq!(faults(&[closed_by_child, BASE]), [never]);
    let always_off = of_base(
        "days_off: [{ date: 2025-01-01, until: 2025-12-31, name: x }, { date: 2026-01-01, until: 2026-12-31, name: x }]",
    );
    assert_eq!(always_off, [never]);
}

#[test]
fn windows() {
    let hours = |monday: &str| {
        faults(&[&format!(
            "calendar: a\nyears: {{ from: 2025, to: 2025 }}\nworking_hours: {{ monday: {monday}, friday: ['08:00-12:00'] }}"
        )])
    };
    let overlap = "0 working_hours.monday: the hours 08:00-12:00 and 11:59-17:00 overlap";
    assert_eq!(hours("['11:59-17:00', '08:00-12:00']"), [overlap]);
    assert_eq!(hours("['13:00-17:00', '08:00-12:00']"), [""; 0], "the order does not matter");
    assert_eq!(hours("['08:00-12:00', '12:00-17:00']"), [""; 0], "they may touch");
    assert_eq!(
        hours("['08:00-12:00', '08:00-12:00']"),
        ["0 working_hours.monday: the hours 08:00-12:00 and 08:00-12:00 overlap"]
    );
    // A window built by hand, as YAML refuses it.
    let mut built = calendar(BASE);
    let window = &mut built.working_hours.monday.as_mut().unwrap()[0];
    std::mem::swap(&mut window.from, &mut window.to);
    let fault = WorkingTime::compile(&[&built]).unwrap_err();
    assert_eq!(fault.to_string(), "working_hours.monday: the hours 12:00-08:00 do not end after they begin");
    let window = &mut built.working_hours.monday.as_mut().unwrap()[0];
    window.to = window.from;
    let fault = WorkingTime::compile(&[&built]).unwrap_err();
    assert_eq!(fault.to_string(), "working_hours.monday: the hours 12:00-12:00 do not end after they begin");
    // Hours that a nearer calendar replaces are wrong all the same.
    let parent = format!("{BASE}desk_hours: {{ saturday: ['12:00-14:00', '13:00-15:00'] }}");
    let child = "calendar: b\ndesk_hours: { saturday: [] }";
    assert_eq!(
        faults(&[child, &parent]),
        ["1 desk_hours.saturday: the hours 12:00-14:00 and 13:00-15:00 overlap"]
    );
}

#[test]
fn days_off() {
    let one = |entry: &str| of_base(&format!("days_off: [{entry}]"));
    assert_eq!(
        one("{ date: 2025-05-02, until: 2025-05-01, name: x }"),
        ["0 days_off[0].until: the days off end on 2025-05-01 before they begin on 2025-05-02"]
    );
    assert_eq!(
        one("{ date: 2025-05-02, until: 2026-05-03, name: x }"),
        ["0 days_off[0].until: the days off from 2025-05-02 to 2026-05-03 last longer than a year"]
    );
    assert_eq!(one("{ date: 2025-05-02, until: 2026-05-02, name: x }"), [""; 0]);
    assert_eq!(
        one("{ date: 2205-05-02, name: x }"),
        ["0 days_off[0]: 2205-05-02 lies outside the years 2025 to 2026"]
    );
    assert_eq!(
        one("{ date: 2026-12-31, until: 2027-01-01, name: x }"),
        ["0 days_off[0]: 2027-01-01 lies outside the years 2025 to 2026"]
    );
    assert_eq!(
        one("{ date: 2025-05-01, until: 2025-05-03, name: x }, { date: 2025-05-02, name: y }"),
        ["0 days_off[1]: 2025-05-02 is listed twice with different contents"]
    );
    assert_eq!(
        one("{ date: 2025-05-02, name: x }, { date: 2025-05-02, name: x, status: estimated }"),
        ["0 days_off[1]: 2025-05-02 is listed twice with different contents"]
    );
    assert_eq!(one("{ date: 2025-05-02, name: x }, { date: 2025-05-02, name: x }"), [""; 0]);
}

#[test]
fn swapped_days() {
    let swap = |entries: &str| of_base(&format!("swapped_days: [{entries}]"));
    // 2025-05-05 is a Monday, 05-10 a Saturday, 05-11 a Sunday.
    assert_eq!(swap("{ off: 2025-05-05, worked: 2025-05-10 }"), [""; 0], "four hours become eight");
    assert_eq!(swap("{ off: 2025-05-05, worked: 2025-05-11 }"), [""; 0]);
    assert_eq!(
        swap("{ off: 2025-05-05, worked: 2025-05-05 }"),
        ["0 swapped_days[0].worked: 2025-05-05 is given off and worked instead of itself"]
    );
    assert_eq!(
        swap("{ off: 2025-05-11, worked: 2025-05-18 }"),
        ["0 swapped_days[0].off: 2025-05-11 is no working day anyway"]
    );
    assert_eq!(
        swap("{ off: 2025-05-05, worked: 2025-05-06 }"),
        ["0 swapped_days[0].worked: 2025-05-06 is a working day anyway and makes up for nothing"]
    );
    assert_eq!(
        swap("{ off: 2025-01-06, worked: 2024-12-28 }"),
        ["0 swapped_days[0].worked: 2024-12-28 lies outside the years 2025 to 2026"]
    );
    assert_eq!(
        swap("{ off: 2027-01-04, worked: 2026-12-27 }"),
        ["0 swapped_days[0].off: 2027-01-04 lies outside the years 2025 to 2026"]
    );
    assert_eq!(
        swap("{ off: 2025-05-05, worked: 2025-05-11 }, { off: 2025-05-05, worked: 2025-05-18 }"),
        ["0 swapped_days[1].off: 2025-05-05 is part of two swaps"]
    );
    assert_eq!(
        swap("{ off: 2025-05-05, worked: 2025-05-11 }, { off: 2025-05-06, worked: 2025-05-11 }"),
        ["0 swapped_days[1].worked: 2025-05-11 is part of two swaps"]
    );
    // Saturday 05-10 is made up, and given off again by another swap.
    assert_eq!(
        swap("{ off: 2025-05-05, worked: 2025-05-10 }, { off: 2025-05-10, worked: 2025-05-18 }"),
        ["0 swapped_days[1].off: 2025-05-10 is part of two swaps"]
    );
    assert_eq!(
        swap("{ off: 2025-05-05, worked: 2025-05-11 }, { off: 2025-05-05, worked: 2025-05-11, source: x }"),
        [""; 0]
    );
}

#[test]
fn days_off_against_swapped_days() {
    let both = |off: &str| {
        of_base(&format!(
            "days_off: [{{ date: {off}, name: x }}]\nswapped_days: [{{ off: 2025-05-05, worked: 2025-05-11 }}]"
        ))
    };
    assert_eq!(both("2025-05-05"), ["0 swapped_days[0].off: 2025-05-05 is a day off already"]);
    assert_eq!(
        both("2025-05-11"),
        ["0 swapped_days[0].worked: 2025-05-11 is a day off and is to be worked instead of another"]
    );
}

#[test]
fn all_faults_are_found_at_once_and_point_at_their_calendar() {
    let parent = format!("{BASE}days_off: [{{ date: 2030-01-01, name: x }}]");
    let child = "calendar: b\nyears: { from: 2025, to: 2040 }\nswapped_days: [{ off: 2025-05-11, worked: 2025-05-18 }]";
    let found = faults(&[child, &parent]);
    assert_eq!(
        found,
        [
            "1 days_off[0]: 2030-01-01 lies outside the years 2025 to 2026",
            "0 swapped_days[0].off: 2025-05-11 is no working day anyway"
        ]
    );
}

#[test]
fn a_nearer_calendar_narrows_the_years_and_announces_what_was_estimated() {
    let parent = format!(
        "{BASE}days_off: [{{ date: 2025-05-05, name: x }}, {{ date: 2026-05-04, name: x, status: estimated }}]\n\
         swapped_days: [{{ off: 2026-01-05, worked: 2025-12-28 }}]\nsame_day_until: '15:00'"
    );
    let child = "calendar: b\nyears: { from: 2026, to: 2026 }\ndays_off: [{ date: 2026-05-04, name: y }]\n\
                 working_hours: { monday: ['07:00-11:00'] }\nsame_day_until: '14:00'";
    let (child, parent) = (calendar(child), calendar(&parent));
    let time = WorkingTime::compile(&[&child, &parent]).unwrap();
    let day = |date: &str| time.day(date.parse().unwrap()).unwrap();
    let DayKind::DayOff(named) = day("2026-05-04").kind else { panic!("a day off") };
    assert_eq!(named.name.get(Lang::En), "y");
    assert_eq!(day("2026-05-04").kind.status(), iso_core::model::DayStatus::Announced);
    assert!(matches!(day("2026-01-05").kind, DayKind::SwappedOff(_)), "its other half lies before the years");
    assert_eq!(day("2026-05-11").working_hours[0].to_string(), "07:00-11:00");
    assert_eq!(day("2026-05-12").working_hours.len(), 2, "Tuesday is the parent's");
    assert_eq!(time.same_day_until().unwrap().to_string(), "14:00");
    assert!(time.day("2025-05-05".parse().unwrap()).is_err());
}

#[test]
fn a_fault_is_a_value_that_a_rule_can_match() {
    let fault = WorkingTime::faults(&[&calendar(&format!(
        "{BASE}days_off: [{{ date: 2025-05-02, until: 2025-05-01, name: x }}]"
    ))]);
    assert!(matches!(fault[0].problem, Problem::RunReversed { .. }));
    assert_eq!(fault[0].problem.show(Lang::Vi), "đợt nghỉ kết thúc 01/05/2025 trước khi bắt đầu 02/05/2025");
}
