//! Moments as people and exports write them.

use iso_core::{
    deadline::{Moment, MomentError},
    text::Lang,
};

fn read(text: &str) -> Result<String, MomentError> {
    text.parse::<Moment>().map(|moment| moment.to_string())
}

#[test]
fn four_ways_to_write_one_minute() {
    for text in [
        "2025-03-03T09:10",
        "2025-03-03 09:10",
        "03/03/2025 09:10",
        "3/3/2025 9:10",
        "  2025-03-03   9:10:59 ",
        "2025-03-03T09:10:00.000",
        "2025-03-03t09:10",
    ] {
        assert_eq!(read(text).as_deref(), Ok("2025-03-03T09:10"), "{text}");
    }
}

#[test]
fn the_day_comes_before_the_month() {
    assert_eq!(read("03/04/2025 00:00").unwrap(), "2025-04-03T00:00");
    assert_eq!(read("13/12/2025").unwrap(), "2025-12-13");
    assert_eq!(read("12/13/2025"), Err(MomentError::NoSuchDay));
}

#[test]
fn a_day_alone_is_its_own_kind() {
    let day: Moment = "2024-02-29".parse().unwrap();
    assert!(matches!(day, Moment::Day(_)));
    assert_eq!(day.date().to_string(), "2024-02-29");
}

#[test]
fn what_is_no_moment() {
    use MomentError::{Form, NoSuchDay, NoSuchTime, Zone};
    for (text, expected) in [
        ("", Form),
        ("mai", Form),
        ("2025-3-3", Form),
        ("3/3/25 09:10", Form),
        ("2025/03/03", Form),
        ("03-03-2025", Form),
        ("2025-03/03", Form),
        ("1/2/3/2025", Form),
        ("2025-03-03T", Form),
        ("2025-03-03T09", Form),
        ("2025-03-03T09:1", Form),
        ("2025-03-03T009:10", Form),
        ("2025-03-03T09:10:1", Form),
        ("2025-03-03T09:10:11:12", Form),
        ("٣/٣/2025", Form),
        ("2025-02-29", NoSuchDay),
        ("31/4/2025 09:10", NoSuchDay),
        ("1899-12-31", NoSuchDay),
        ("0/0/2025", NoSuchDay),
        ("2025-03-03T24:00", NoSuchTime),
        ("2025-03-03T09:60", NoSuchTime),
        ("2025-03-03T09:10:60", NoSuchTime),
        ("2025-03-03T09:10:00.", NoSuchTime),
        ("2025-03-03T09:10Z", Zone),
        ("2025-03-03T09:10+07:00", Zone),
        ("2025-03-03 9:10 AM", Zone),
    ] {
        assert_eq!(read(text), Err(expected), "{text}");
    }
    for error in [Form, NoSuchDay, NoSuchTime, Zone] {
        assert_eq!(error.to_string(), error.show(Lang::En));
        assert_ne!(error.show(Lang::Vi), error.show(Lang::En));
    }
}

#[test]
fn a_day_alone_is_enough_for_days_and_months_only() {
    let time = super::commune();
    for limit in ["3 ngày làm việc", "0,5 ngày làm việc", "20 ngày", "2 tháng"] {
        assert_eq!(
            super::due(&time, "2025-03-03", limit),
            super::due(&time, "2025-03-03T23:59", limit),
            "{limit}"
        );
    }
    for limit in ["4 giờ làm việc", "12 giờ", "trong ngày", "0 ngày làm việc"] {
        let error = super::answer(&time, "2025-03-03", limit).unwrap_err();
        assert!(
            error.show(Lang::Vi).ends_with("cần giờ nhận hồ sơ, `03/03/2025` mới chỉ có ngày"),
            "{limit}"
        );
        assert!(
            error.to_string().ends_with("needs the time of receipt, `2025-03-03` is only a day"),
            "{limit}"
        );
    }
}
