//! Batches answer exactly as single questions do, over the ends of the calendar too.

use iso_core::{
    calendar::{CivilMinute, DeskDays, SameDay, WorkingTime},
    model::{ClockTime, Date, TimeLimit, Unit},
};
use jiff::{SignedDuration, civil::date};
use proptest::prelude::*;

use super::{
    compiled,
    twin_agrees::{DAYS, calendars, clock, config, limits, nth_day, quantity},
};

fn minute(day: u32, minute: u16) -> CivilMinute {
    let at = nth_day(day).at(0, 0, 0, 0) + SignedDuration::from_mins(i64::from(minute));
    CivilMinute::new(at).unwrap()
}

/// A day and a minute; some days before and after those covered.
fn moments() -> impl Strategy<Value = CivilMinute> {
    (0..DAYS + 40, 0..1440_u16).prop_map(|(day, at)| {
        let moment = minute(day, at).datetime() - SignedDuration::from_hours(20 * 24);
        CivilMinute::new(moment).unwrap()
    })
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn due_in_a_batch(
        calendar in calendars(),
        received in proptest::collection::vec(moments(), 1..20),
        (unit, whole, part) in limits(),
    ) {
        let time = WorkingTime::compile(&[&calendar]);
        prop_assume!(time.is_ok());
        let time = time.unwrap();
        let same_day = match unit {
            Unit::SameDay if part.0 == 1 => SameDay { until: clock(whole as u16).parse().unwrap(), desk_days: DeskDays::Finish },
            _ => SameDay { until: ClockTime::hour(15), desk_days: DeskDays::ReceiveOnly },
        };
        let limit = TimeLimit { amount: if unit == Unit::SameDay { quantity(1, (0, 1)) } else { quantity(whole, part) }, unit };
        let single: Vec<Option<CivilMinute>> = received
            .iter()
            .map(|at| time.due(at.datetime(), limit, same_day).ok().and_then(|due| CivilMinute::new(due.at)))
            .collect();
        let mut batch = vec![None; 3];
        time.due_batch(&received, limit, same_day, &mut batch).unwrap();
        prop_assert_eq!(batch, single, "{}", limit);
    }

    #[test]
    fn between_in_a_batch(calendar in calendars(), pairs in proptest::collection::vec((moments(), moments()), 1..40)) {
        let time = WorkingTime::compile(&[&calendar]);
        prop_assume!(time.is_ok());
        let time = time.unwrap();
        let single: Vec<Option<i32>> = pairs
            .iter()
            .map(|(from, to)| time.minutes_between(from.datetime(), to.datetime()).ok().map(|it| it as i32))
            .collect();
        let mut batch = Vec::new();
        time.between_batch(&pairs, &mut batch);
        prop_assert_eq!(batch, single);
    }
}

#[test]
fn limits_that_nobody_can_count_are_refused_before_the_first_dossier() {
    let time = super::state();
    for (amount, unit) in [("3/2", Unit::Month), ("1/7200", Unit::ClockHour), ("1/7200", Unit::WorkingHour)] {
        let limit = TimeLimit { amount: amount.parse().unwrap(), unit };
        assert!(time.prepare(limit, SameDay::CIVIL_STATUS).is_err(), "{limit}");
    }
}

#[test]
fn the_ends_of_the_calendar() {
    let time =
        compiled("{calendar: a, years: {from: 2025, to: 2025}, working_hours: {wednesday: ['00:00-24:00']}}")
            .unwrap();
    let at = |text: &str| CivilMinute::new(text.parse().unwrap()).unwrap();
    let due = |limit: &str, received: &str| {
        let prepared = time.prepare(limit.parse().unwrap(), SameDay::CIVIL_STATUS).unwrap();
        prepared.due(at(received)).map(|due| due.to_string())
    };
    // 31 December 2025 is a Wednesday.
    let end = Some("2026-01-01T00:00".to_owned());
    assert_eq!(due("24 giờ", "2025-12-31T00:00"), end);
    assert_eq!(due("1441/60 giờ", "2025-12-31T00:00"), None);
    assert_eq!(due("24 giờ làm việc", "2025-12-31T00:00"), end);
    assert_eq!(due("1441/60 giờ làm việc", "2025-12-31T00:00"), None);
    assert_eq!(due("1 ngày", "2025-12-30T09:00"), end);
    assert_eq!(due("0 ngày", "2025-12-31T23:59"), Some("2025-12-31T23:59".into()));
    for outside in ["2024-12-31T23:59", "2026-01-01T00:00", "1900-01-01T00:00", "9999-12-31T23:59"] {
        for limit in
            ["0 ngày", "1 ngày", "1 giờ", "1 giờ làm việc", "trong ngày", "1 tháng", "1 ngày làm việc"]
        {
            assert_eq!(due(limit, outside), None, "{limit} from {outside}");
        }
        assert_eq!(time.between(at(outside), at("2025-03-03T09:00")), None);
        assert_eq!(time.between(at("2025-03-03T09:00"), at(outside)), None);
    }
    assert_eq!(time.between(at("2025-01-01T00:00"), at("2025-12-31T23:59")), Some(53 * 1440 - 1));
    for unit in ["giờ", "giờ làm việc", "ngày", "ngày làm việc", "tháng"] {
        assert_eq!(due(&format!("100000 {unit}"), "2025-03-03T09:00"), None, "{unit}");
    }
}

/// Calendars of the distant past and future are compiled; only their batches end with 1900 and 9999.
#[test]
fn calendars_before_1900_and_up_to_9999() {
    let old =
        compiled("{calendar: a, years: {from: 1890, to: 1901}, working_hours: {monday: ['08:00-12:00']}}")
            .unwrap();
    let limit: TimeLimit = "1 ngày làm việc".parse().unwrap();
    let prepared = old.prepare(limit, SameDay::CIVIL_STATUS).unwrap();
    let at = CivilMinute::midnight(Date(date(1900, 1, 1))).unwrap();
    assert_eq!(prepared.due(at).unwrap().to_string(), "1900-01-08T12:00");
    let last =
        compiled("{calendar: a, years: {from: 9998, to: 9999}, working_hours: {friday: ['00:00-24:00']}}")
            .unwrap();
    let prepared = last.prepare("24 giờ".parse().unwrap(), SameDay::CIVIL_STATUS).unwrap();
    let last_day = CivilMinute::midnight(Date(date(9999, 12, 31))).unwrap();
    assert_eq!(prepared.due(last_day), None, "24:00 of the last day cannot be written");
}

/// A working day of one minute, each for itself, and windows without number.
#[test]
fn many_small_windows() {
    let windows: Vec<String> = (0..719)
        .map(|n| format!("'{:02}:{:02}-{:02}:{:02}'", n / 30, n % 30 * 2, n / 30, n % 30 * 2 + 1))
        .collect();
    let yaml = format!(
        "{{calendar: a, years: {{from: 2025, to: 2025}}, working_hours: {{monday: [{}], tuesday: ['00:00-00:01']}}}}",
        windows.join(", ")
    );
    let time = compiled(&yaml).unwrap();
    for minutes in [1_u32, 2, 255, 256, 257, 718, 719, 720, 721, 5_000, 20_000] {
        let limit = format!("{minutes}/60 giờ làm việc");
        let due =
            time.due(date(2025, 1, 6).at(0, 0, 0, 0), limit.parse().unwrap(), SameDay::CIVIL_STATUS).unwrap();
        let back = time.minutes_between(date(2025, 1, 6).at(0, 0, 0, 0), due.at).unwrap();
        assert_eq!(back, i64::from(minutes), "{minutes}");
        let minute_before = due.at - SignedDuration::from_mins(1);
        assert_eq!(
            time.minutes_between(date(2025, 1, 6).at(0, 0, 0, 0), minute_before).unwrap(),
            i64::from(minutes) - 1
        );
    }
}
