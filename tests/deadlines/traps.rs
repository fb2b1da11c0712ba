//! Where counting goes wrong.

use iso_core::{
    calendar::{Basis, DeskDays, SameDay, WorkingTime},
    deadline::ClockRules,
    model::{ClockTime, Quantity, TimeLimit, Unit},
    text::Lang,
};
use jiff::civil::{DateTime, date};

use super::{answer, commune, compiled, due};

#[test]
fn working_hours_around_the_edges_of_a_day() {
    let time = commune();
    for (received, limit, expected) in [
        ("2025-03-03T05:00", "1 giờ làm việc", "2025-03-03 09:00"), // before opening
        ("2025-03-03T12:30", "1 giờ làm việc", "2025-03-03 14:00"), // in the lunch break
        ("2025-03-03T11:00", "1 giờ làm việc", "2025-03-03 12:00"), // used up at noon, not at 13:00
        ("2025-03-03T12:00", "1/60 giờ làm việc", "2025-03-03 13:01"),
        ("2025-03-03T16:59", "1/60 giờ làm việc", "2025-03-03 17:00"),
        ("2025-03-03T17:00", "1/60 giờ làm việc", "2025-03-04 08:01"), // at closing time to the minute
        ("2025-03-03T23:59", "8 giờ làm việc", "2025-03-04 17:00"),
        ("2025-05-01T10:00", "1 giờ làm việc", "2025-05-05 09:00"), // on a holiday before a swapped day
        ("2025-03-08T08:00", "1 giờ làm việc", "2025-03-10 09:00"), // desk time does not count
        ("2025-04-25T16:00", "2 giờ làm việc", "2025-04-26 09:00"), // the swapped Saturday does
    ] {
        assert_eq!(due(&time, received, limit), expected, "{received} + {limit}");
    }
}

#[test]
fn working_days_do_not_ask_for_the_hour() {
    let time = commune();
    for hour in ["00:00", "07:59", "12:30", "17:00", "23:59"] {
        assert_eq!(due(&time, &format!("2025-03-03T{hour}"), "1 ngày làm việc"), "2025-03-04 17:00");
    }
    assert_eq!(due(&time, "2025-05-01T10:00", "1 ngày làm việc"), "2025-05-05 17:00");
    assert_eq!(due(&time, "2025-03-08T08:00", "1 ngày làm việc"), "2025-03-10 17:00");
}

#[test]
fn parts_of_a_day() {
    let time = commune();
    for (received, limit, expected) in [
        ("2025-03-03T09:00", "0,5 ngày làm việc", "2025-03-04 12:00"),
        ("2025-03-03T09:00", "1/4 ngày làm việc", "2025-03-04 10:00"),
        ("2025-03-03T09:00", "0,75 ngày làm việc", "2025-03-04 15:00"),
        ("2025-03-03T09:00", "10,5 ngày làm việc", "2025-03-18 12:00"),
        ("2025-03-07T09:00", "0,5 ngày làm việc", "2025-03-10 12:00"),
        // 4.8 minutes end with the fifth.
        ("2025-03-03T09:00", "0,01 ngày làm việc", "2025-03-04 08:05"),
        ("2025-03-03T09:00", "0,5 ngày", "2025-03-04 12:00"),
        ("2025-03-03T09:00", "1,5 ngày", "2025-03-05 12:00"),
        ("2025-03-07T09:00", "0,5 ngày", "2025-03-10 17:00"), // Saturday moves to Monday's closing time
        ("2025-03-07T09:00", "1,5 ngày", "2025-03-10 17:00"),
        ("2025-03-08T09:00", "1,5 ngày", "2025-03-10 17:00"), // never before 1 day ends
        ("2025-03-08T09:00", "2,5 ngày", "2025-03-11 12:00"),
        ("2025-03-09T09:00", "0,5 ngày", "2025-03-10 12:00"),
    ] {
        assert_eq!(due(&time, received, limit), expected, "{received} + {limit}");
    }
}

#[test]
fn months() {
    let time = commune();
    for (received, limit, expected) in [
        ("2025-01-31T09:00", "1 tháng", "2025-02-28 17:00"),
        ("2024-01-31T09:00", "1 tháng", "2024-02-29 17:00"),
        ("2024-02-29T09:00", "12 tháng", "2025-02-28 17:00"),
        ("2025-02-28T09:00", "1 tháng", "2025-03-28 17:00"), // the corresponding day, not the last
        ("2025-05-31T09:00", "1 tháng", "2025-06-30 17:00"),
        ("2025-07-31T09:00", "1 tháng", "2025-09-03 17:00"), // Sunday 31/8, then 1 and 2 September
        ("2024-11-30T09:00", "2 tháng", "2025-02-03 17:00"), // 30 January is in Tết
    ] {
        assert_eq!(due(&time, received, limit), expected, "{received} + {limit}");
    }
    assert_eq!(
        due(&time, "2025-01-31T09:00", "1,5 tháng"),
        "`1.5 months`: a part of a month cannot be counted, write it in days"
    );
}

#[test]
fn tet_over_the_end_of_a_year_of_the_calendar() {
    let time = compiled(
        "{calendar: a, years: {from: 2024, to: 2025}, working_hours: {monday: ['08:00-12:00'], tuesday: ['08:00-12:00'],
          wednesday: ['08:00-12:00'], thursday: ['08:00-12:00'], friday: ['08:00-12:00']},
          days_off: [{date: 2024-12-28, until: 2025-01-05, name: Tết}]}",
    )
    .unwrap();
    assert_eq!(due(&time, "2024-12-27T09:00", "1 ngày làm việc"), "2025-01-06 12:00");
    assert_eq!(due(&time, "2024-12-26T09:00", "2 ngày"), "2025-01-06 12:00");
    assert_eq!(due(&time, "2024-12-27T11:00", "2 giờ làm việc"), "2025-01-06 09:00");
}

#[test]
fn leap_day() {
    let time = commune();
    assert_eq!(due(&time, "2024-02-28T09:00", "1 ngày làm việc"), "2024-02-29 17:00");
    assert_eq!(due(&time, "2024-02-28T09:00", "1 ngày"), "2024-02-29 17:00");
    assert_eq!(due(&time, "2024-02-28T17:30", "24 giờ"), "2024-02-29 17:30");
    assert_eq!(due(&time, "2024-02-29T09:00", "1 tháng"), "2024-03-29 17:00");
}

#[test]
fn clock_hours_run_day_and_night_and_never_move() {
    let time = commune();
    assert_eq!(due(&time, "2025-03-07T16:00", "12 giờ"), "2025-03-08 04:00");
    assert_eq!(due(&time, "2025-03-07T16:00", "24 giờ"), "2025-03-08 16:00");
    let midnight = answer(&time, "2025-03-10T16:00", "8 giờ").unwrap();
    assert_eq!(midnight.due.to_string(), "2025-03-11T00:00:00");
    assert_eq!(midnight.trail.len(), 1, "24:00 belongs to the day before");
    assert_eq!(due(&time, "2030-12-31T16:00", "8 giờ"), "2031-01-01 00:00");
    assert_eq!(
        due(&time, "2030-12-31T16:00", "481/60 giờ"),
        "the calendar covers 2015 to 2030, and 2031 is needed"
    );
}

#[test]
fn zero_is_due_with_the_receipt() {
    let time = commune();
    for unit in ["ngày làm việc", "giờ làm việc", "ngày", "giờ", "tháng"] {
        assert_eq!(due(&time, "2025-03-08T23:10", &format!("0 {unit}")), "2025-03-08 23:10", "{unit}");
    }
}

#[test]
fn the_same_day() {
    let time = commune();
    let rule = ClockRules::VIETNAM.same_day;
    let finish = SameDay { desk_days: DeskDays::Finish, ..rule };
    let limit: TimeLimit = "trong ngày".parse().unwrap();
    let due = |received: &str, rule| {
        let at: DateTime = received.parse().unwrap();
        time.due(at, limit, rule).unwrap().at.strftime("%m-%d %H:%M").to_string()
    };
    for (received, receive_only, finished) in [
        ("2025-03-03T05:00", "03-03 17:00", "03-03 17:00"), // before opening
        ("2025-03-03T15:00", "03-03 17:00", "03-03 17:00"), // "after 15:00" is not 15:00
        ("2025-03-03T15:01", "03-04 17:00", "03-04 17:00"),
        ("2025-03-08T09:00", "03-10 17:00", "03-08 11:30"), // desk Saturday
        ("2025-03-08T11:29", "03-10 17:00", "03-08 11:30"),
        ("2025-03-08T11:30", "03-10 17:00", "03-10 17:00"), // the desk has closed
        ("2025-03-09T09:00", "03-10 17:00", "03-10 17:00"), // Sunday
        ("2025-04-26T14:00", "04-26 17:00", "04-26 17:00"), // swapped Saturday
        ("2025-04-30T09:00", "05-05 17:00", "05-05 17:00"), // holiday; 2 May is swapped off
    ] {
        assert_eq!(due(received, rule), receive_only, "{received}");
        assert_eq!(due(received, finish), finished, "{received}, desk days finish");
    }
}

#[test]
fn the_calendars_own_cut_off_comes_first_and_never_outlasts_closing_time() {
    let with = |until: &str| {
        compiled(&format!(
            "{{calendar: a, years: {{from: 2025, to: 2025}}, working_hours: {{monday: ['08:00-12:00'], friday: ['08:00-17:00']}}{until}}}"
        ))
        .unwrap()
    };
    let (none, late) = (with(""), with(", same_day_until: '16:00'"));
    assert_eq!(due(&none, "2025-03-07T15:30", "same day"), "2025-03-10 12:00");
    assert_eq!(due(&late, "2025-03-07T15:30", "same day"), "2025-03-07 17:00");
    assert_eq!(due(&late, "2025-03-10T11:59", "same day"), "2025-03-10 12:00");
    assert_eq!(due(&late, "2025-03-10T12:00", "same day"), "2025-03-14 17:00");
}

#[test]
fn outside_the_years_is_an_error_that_names_the_year() {
    let time = commune();
    let next = "the calendar covers 2015 to 2030, and 2031 is needed";
    assert_eq!(due(&time, "2031-01-02T09:00", "1 ngày"), next);
    assert_eq!(
        due(&time, "2014-12-31T09:00", "1 ngày"),
        "the calendar covers 2015 to 2030, and 2014 is needed"
    );
    assert_eq!(due(&time, "2030-12-31T09:00", "1 giờ làm việc"), "2030-12-31 10:00");
    for limit in ["1 ngày làm việc", "0,5 ngày làm việc", "1 ngày", "9 giờ làm việc", "24 giờ", "1 tháng"]
    {
        assert_eq!(due(&time, "2030-12-31T09:00", limit), next, "{limit}");
    }
    assert_eq!(due(&time, "2030-12-31T16:00", "trong ngày"), next);
    assert_eq!(due(&time, "2030-12-01T09:00", "30 ngày"), "2030-12-31 17:00");
    let error = answer(&time, "2030-12-31T09:00", "1 tháng").unwrap_err();
    assert_eq!(error.show(Lang::Vi), "lịch làm việc chỉ có dữ liệu từ năm 2015 đến năm 2030, cần năm 2031");
    assert!(time.day("2031-01-01".parse().unwrap()).is_err());
    assert!(time.minutes_between(date(2025, 1, 1).at(0, 0, 0, 0), date(2031, 1, 1).at(0, 0, 0, 0)).is_err());
}

#[test]
fn the_last_days_off_of_the_calendar_have_no_next_working_day() {
    let time =
        compiled("{calendar: a, years: {from: 2025, to: 2025}, working_hours: {monday: ['08:00-12:00']}}")
            .unwrap();
    // 29 December 2025 is the last Monday.
    assert_eq!(due(&time, "2025-12-28T09:00", "1 ngày"), "2025-12-29 12:00");
    assert!(due(&time, "2025-12-29T09:00", "1 ngày").ends_with("2026 is needed"));
    assert_eq!(
        time.working_day_on_or_after("2025-12-29".parse().unwrap()).unwrap().to_string(),
        "2025-12-29"
    );
    assert!(time.working_day_on_or_after("2025-12-30".parse().unwrap()).is_err());
    assert_eq!(time.working_day_on_or_before("2025-01-05".parse().unwrap()), Ok(None));
    assert!(time.working_day_on_or_before("2026-01-01".parse().unwrap()).is_err());
}

#[test]
fn huge_limits_are_answered_at_once() {
    let time = commune();
    for limit in ["100000 ngày làm việc", "100000 giờ làm việc", "100000 ngày", "100000 giờ", "100000 tháng"]
    {
        assert!(due(&time, "2025-03-03T09:00", limit).ends_with("2031 is needed"), "{limit}");
    }
    let endless = Quantity::whole(u32::MAX).times(149_000).unwrap();
    for unit in Unit::ALL.into_iter().filter(|unit| *unit != Unit::SameDay) {
        let limit = TimeLimit { amount: endless, unit };
        assert!(
            time.due(date(2025, 3, 3).at(9, 0, 0, 0), limit, ClockRules::VIETNAM.same_day).is_err(),
            "{unit:?}"
        );
    }
    let thirtieth = "1/7200".parse::<Quantity>().unwrap();
    for unit in [Unit::WorkingHour, Unit::ClockHour] {
        let error = time.due(
            date(2025, 3, 3).at(9, 0, 0, 0),
            TimeLimit { amount: thirtieth, unit },
            ClockRules::VIETNAM.same_day,
        );
        assert!(error.unwrap_err().to_string().ends_with("not a whole number of minutes"));
    }
}

#[test]
fn two_centuries_at_the_end_of_the_calendar_itself() {
    let time =
        compiled("{calendar: a, years: {from: 9800, to: 9999}, working_hours: {friday: ['00:00-24:00']}}")
            .unwrap();
    let rule = SameDay { until: ClockTime::hour(15), desk_days: DeskDays::ReceiveOnly };
    let last_friday = date(9999, 12, 31).at(0, 0, 0, 0);
    // 24:00 of the last day that exists cannot be written.
    assert!(time.due(last_friday, "24 giờ làm việc".parse().unwrap(), rule).is_err());
    assert!(time.due(last_friday, "23 giờ làm việc".parse().unwrap(), rule).is_ok());
    assert!(time.due(last_friday, "100000 tháng".parse().unwrap(), rule).is_err());
}

#[test]
fn a_day_that_closes_at_midnight() {
    let time =
        compiled("{calendar: a, years: {from: 2025, to: 2025}, working_hours: {monday: ['00:00-24:00']}}")
            .unwrap();
    let it = answer(&time, "2025-03-03T09:00", "1 ngày làm việc").unwrap();
    assert_eq!(it.due.to_string(), "2025-03-11T00:00:00", "Monday the 10th at 24:00");
    assert_eq!(it.apology_by.unwrap().to_string(), "2025-03-09", "one day before Monday, not before Tuesday");
}

#[test]
fn estimated_days_make_an_estimated_answer() {
    let time = commune();
    let basis = |received: &str, limit: &str| answer(&time, received, limit).unwrap().basis;
    assert_eq!(basis("2027-02-03T09:00", "1 ngày làm việc"), Basis::Estimated); // over Tết 2027
    // A plain week of a year whose swaps are not announced yet may still change.
    assert_eq!(basis("2027-03-03T09:00", "1 ngày làm việc"), Basis::Estimated);
    assert_eq!(basis("2026-12-30T09:00", "1 ngày làm việc"), Basis::Announced); // due 31 December
    assert_eq!(basis("2026-12-30T09:00", "2 ngày làm việc"), Basis::Estimated); // due in 2027
    assert_eq!(basis("2025-04-29T09:00", "5 ngày làm việc"), Basis::Announced);
    assert_eq!(Basis::Estimated.name().vi, "dự kiến");
}

#[test]
fn seconds_are_cut_off() {
    let time = commune();
    let it = time.due(
        date(2025, 3, 3).at(8, 0, 59, 999),
        "8 giờ làm việc".parse().unwrap(),
        ClockRules::VIETNAM.same_day,
    );
    let it = it.unwrap();
    assert_eq!(
        (it.received.to_string(), it.at.to_string()),
        ("2025-03-03T08:00:00".into(), "2025-03-03T17:00:00".into())
    );
}

#[test]
fn minutes_between_two_moments() {
    let time = commune();
    let between = |a: &str, b: &str| time.minutes_between(a.parse().unwrap(), b.parse().unwrap()).unwrap();
    assert_eq!(between("2025-03-03T11:30", "2025-03-03T13:30"), 60);
    assert_eq!(between("2025-03-03T13:30", "2025-03-03T11:30"), -60);
    assert_eq!(between("2025-03-07T16:00", "2025-03-10T09:00"), 120);
    assert_eq!(between("2025-03-08T07:30", "2025-03-08T11:30"), 0, "desk time is no working time");
    assert_eq!(between("2025-04-26T00:00", "2025-04-26T23:59"), 480, "a swapped Saturday is a full day");
}

/// Compiled calendars are shared between the threads of a service.
#[test]
fn can_be_shared() {
    fn shared<T: Send + Sync>() {}
    shared::<WorkingTime>();
}
