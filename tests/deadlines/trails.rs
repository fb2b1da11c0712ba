//! The reasons, day by day, in both languages.

use iso_core::{calendar::DeskDays, deadline::ClockRules, text::Lang};

use super::{answer, commune, compiled};

fn trail(received: &str, limit: &str, lang: Lang) -> Vec<String> {
    answer(&commune(), received, limit).unwrap().trail.iter().map(|day| day.show(lang)).collect()
}

#[test]
fn working_days_over_a_holiday_with_a_swap() {
    assert_eq!(
        trail("2025-04-25T10:00", "3 ngày làm việc", Lang::Vi),
        [
            "thứ Sáu 25/04/2025: ngày nhận hồ sơ, không tính",
            "thứ Bảy 26/04/2025: 1 ngày làm việc; làm bù cho ngày 02/05/2025 (Thông báo 6150/TB-BLĐTBXH)",
            "Chủ nhật 27/04/2025: nghỉ hằng tuần",
            "thứ Hai 28/04/2025: 1 ngày làm việc",
            "thứ Ba 29/04/2025: 1 ngày làm việc",
        ]
    );
    assert_eq!(
        trail("2025-04-29T10:00", "1 working day", Lang::En),
        [
            "Tuesday 2025-04-29: day of receipt, not counted",
            "Wednesday 2025-04-30: Reunification Day (Bộ luật Lao động 2019, Điều 112)",
            "Thursday 2025-05-01: International Labour Day (Bộ luật Lao động 2019, Điều 112)",
            "Friday 2025-05-02: given off, worked instead on 2025-04-26 (Thông báo 6150/TB-BLĐTBXH)",
            "Saturday 2025-05-03: only the desk is open, no working day",
            "Sunday 2025-05-04: weekly rest",
            "Monday 2025-05-05: 1 working day",
        ]
    );
}

#[test]
fn parts_of_a_day_say_how_many_minutes() {
    let last = |limit: &str, lang| trail("2025-03-03T09:00", limit, lang).pop().unwrap();
    assert_eq!(last("1,5 ngày làm việc", Lang::Vi), "thứ Tư 05/03/2025: 0,5 ngày làm việc (4 giờ)");
    assert_eq!(
        last("0.01 working days", Lang::En),
        "Tuesday 2025-03-04: 0.01 working day (5 min, rounded up to the minute)"
    );
    assert_eq!(
        last("0,01 ngày làm việc", Lang::Vi),
        "thứ Ba 04/03/2025: 0,01 ngày làm việc (5 phút, làm tròn lên phút)"
    );
    assert_eq!(last("1,5 ngày", Lang::En), "Wednesday 2025-03-05: 0.5 day (4 h)");
    let after_sunday = trail("2025-03-09T09:00", "0,5 ngày", Lang::En);
    assert_eq!(after_sunday[1], "Monday 2025-03-10: 0.5 day (4 h)", "nothing moved");
}

#[test]
fn calendar_days_that_move() {
    assert_eq!(
        trail("2025-03-06T10:00", "2 ngày", Lang::Vi),
        [
            "thứ Năm 06/03/2025: ngày nhận hồ sơ, không tính",
            "thứ Sáu 07/03/2025: 1 ngày",
            "thứ Bảy 08/03/2025: 1 ngày; chỉ mở quầy tiếp nhận, không tính là ngày làm việc; \
             ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo",
            "Chủ nhật 09/03/2025: nghỉ hằng tuần",
            "thứ Hai 10/03/2025: thời hạn chuyển sang ngày này",
        ]
    );
    assert_eq!(
        trail("2025-03-08T10:00", "1.5 days", Lang::En),
        [
            "Saturday 2025-03-08: day of receipt, not counted",
            "Sunday 2025-03-09: 1 day",
            "Monday 2025-03-10: 0.5 day (4 h); the limit moved to this day",
        ]
    );
    assert_eq!(
        trail("2027-02-03T10:00", "1 day", Lang::En).last().unwrap(),
        "Thursday 2027-02-11: the limit moved to this day"
    );
    assert_eq!(
        trail("2027-02-03T10:00", "1 ngày", Lang::Vi)[1],
        "thứ Năm 04/02/2027: 1 ngày; Tết Âm lịch (dự kiến; Thủ tướng Chính phủ quyết định hằng năm); \
         ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo"
    );
}

#[test]
fn months() {
    let lines = trail("2025-02-28T10:00", "2 months", Lang::En);
    assert_eq!(lines[1], "Saturday 2025-03-01: within the months");
    assert_eq!(lines.last().unwrap(), "Monday 2025-04-28: 2 months are over");
    let moved = trail("2025-02-27T10:00", "2 tháng", Lang::Vi);
    assert_eq!(
        moved[moved.len() - 2],
        "Chủ nhật 27/04/2025: đủ 2 tháng; nghỉ hằng tuần; ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo"
    );
    assert_eq!(
        trail("2025-02-28T10:00", "1 month", Lang::En).last().unwrap(),
        "Friday 2025-03-28: 1 month is over"
    );
}

#[test]
fn hours() {
    assert_eq!(
        trail("2025-03-07T15:30", "12 giờ làm việc", Lang::Vi),
        [
            "thứ Sáu 07/03/2025: 1 giờ 30 phút",
            "thứ Bảy 08/03/2025: chỉ mở quầy tiếp nhận, không tính là ngày làm việc",
            "Chủ nhật 09/03/2025: nghỉ hằng tuần",
            "thứ Hai 10/03/2025: 8 giờ",
            "thứ Ba 11/03/2025: 2 giờ 30 phút",
        ]
    );
    assert_eq!(
        trail("2025-03-03T17:00", "1/2 working hours", Lang::En),
        ["Monday 2025-03-03: no working time was left", "Tuesday 2025-03-04: 30 min"]
    );
    assert_eq!(
        trail("2025-03-08T20:30", "12 hours", Lang::En),
        ["Saturday 2025-03-08: 3 h 30 min", "Sunday 2025-03-09: 8 h 30 min"]
    );
    assert_eq!(trail("2025-03-08T20:30", "0 hours", Lang::En), ["Saturday 2025-03-08: due with the receipt"]);
}

#[test]
fn the_same_day() {
    assert_eq!(trail("2025-03-03T09:00", "trong ngày", Lang::Vi), ["thứ Hai 03/03/2025: trong ngày"]);
    assert_eq!(
        trail("2025-03-07T15:05", "trong ngày", Lang::Vi),
        [
            "thứ Sáu 07/03/2025: nhận sau 15:00",
            "thứ Bảy 08/03/2025: chỉ mở quầy tiếp nhận, không tính là ngày làm việc",
            "Chủ nhật 09/03/2025: nghỉ hằng tuần",
            "thứ Hai 10/03/2025: trong ngày; thời hạn chuyển sang ngày này",
        ]
    );
    let mut rules = ClockRules::VIETNAM;
    rules.same_day.desk_days = DeskDays::Finish;
    let received = "2025-03-08T09:00".parse().unwrap();
    let it = iso_core::deadline::due_date(received, "same day".parse().unwrap(), &commune(), &rules).unwrap();
    assert_eq!(
        it.trail[0].show(Lang::En),
        "Saturday 2025-03-08: the day itself; only the desk is open, no working day"
    );
    assert_eq!(trail("2025-03-09T09:00", "same day", Lang::En)[0], "Sunday 2025-03-09: weekly rest");
    let noon =
        compiled("{calendar: a, years: {from: 2025, to: 2025}, working_hours: {monday: ['08:00-12:00']}}")
            .unwrap();
    let it = answer(&noon, "2025-03-03T12:30", "same day").unwrap();
    assert_eq!(it.trail[0].show(Lang::En), "Monday 2025-03-03: no working time was left");
    // The cut-off minute itself was in time: it is the closed office that moves the day.
    let it = answer(&noon, "2025-03-03T15:00", "same day").unwrap();
    assert_eq!(it.trail[0].show(Lang::En), "Monday 2025-03-03: no working time was left");
}

#[test]
fn a_trail_of_another_calendar_is_empty_and_never_panics() {
    let other =
        compiled("{calendar: a, years: {from: 2020, to: 2020}, working_hours: {monday: ['08:00-12:00']}}")
            .unwrap();
    let same_day = ClockRules::VIETNAM.same_day;
    let due =
        commune().due("2025-03-03T09:00".parse().unwrap(), "3 ngày".parse().unwrap(), same_day).unwrap();
    assert!(other.trail(&due).is_empty());
}

#[test]
fn every_rule_of_law_can_be_cited_in_both_languages() {
    for rule in ClockRules::VIETNAM.all() {
        for lang in Lang::ALL {
            assert!(!rule.says.get(lang).is_empty() && !rule.source.get(lang).is_empty());
        }
    }
    assert_eq!(ClockRules::VIETNAM.apology.unwrap().times, 1);
}
