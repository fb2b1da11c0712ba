//! What is wrong with a calendar, as values.

use std::fmt;

use crate::{
    model::{Date, Window, Years},
    source::NodePath,
    text::Lang,
};

/// One reason why a chain of calendars cannot be compiled, and where it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {problem}")]
pub struct CalendarFault {
    /// Which calendar of the chain says it: 0 is the calendar itself, 1 the one it extends, …
    pub level: usize,
    /// The node of that calendar's file.
    pub at: NodePath,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a calendar whose file has the right shape.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// No calendar of the chain says which years it covers.
    YearsMissing,
    /// The last year lies before the first, or the calendar does not reach that far.
    YearsReversed(Years),
    /// More than [`WorkingTime::MOST_YEARS`](super::WorkingTime::MOST_YEARS) years.
    TooManyYears(Years),
    /// A year that no date can be written in.
    NoSuchYear(Years),
    /// Not one working minute in all years: no limit would ever end.
    NoWorkingTime,
    /// Hours that do not end after they begin.
    WindowReversed(Window),
    /// Two stretches of one day that share time.
    WindowsOverlap(Window, Window),
    /// Other hours that end before they begin to hold.
    HoursReversed {
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
    },
    /// Other hours without a word about when they hold.
    HoursWithoutTime,
    /// Other hours that name no weekday.
    HoursWithoutHours,
    /// A day of every year needs either a solar or a lunar date.
    DateOrLunar,
    /// A run of so many days, of which so many lie before its date, does not hold the date, or is
    /// longer than 60 days.
    NoSuchRun(u8, u8),
    /// A lunar date in a year for which the lunar calendar has not been verified.
    LunarUnknown,
    /// A run of days off that ends before it begins.
    RunReversed {
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
    },
    /// A run of more than 366 days off: a mistyped year.
    RunTooLong {
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
    },
    /// A special day in a year that its calendar does not cover.
    OutsideYears {
        /// The day.
        date: Date,
        /// The years covered.
        years: Years,
    },
    /// Two entries of one calendar give the same day off for different reasons.
    TwoReasons(Date),
    /// A day that is given off and worked in the same swap.
    SwappedWithItself(Date),
    /// The day given off is no working day: there is nothing to make up for.
    NothingGivenOff(Date),
    /// The day worked instead has no fewer working hours than the day given off: nothing is made up.
    NothingMadeUp(Date),
    /// The day given off by a swap is a day off already.
    AlreadyOff(Date),
    /// The day to be worked instead is a day off.
    OffAndWorked(Date),
    /// Two swaps use one day.
    SwappedTwice(Date),
}

impl Problem {
    /// The problem as a sentence without a full stop.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        let day = |date: &Date| date.show(Lang::Vi);
        match self {
            Problem::YearsMissing => "thiếu `years`: không biết lịch có dữ liệu cho những năm nào".into(),
            Problem::YearsReversed(it) => format!("năm cuối {} trước năm đầu {}", it.to, it.from),
            Problem::TooManyYears(it) => format!("{} đến {}: quá 200 năm", it.from, it.to),
            Problem::NoSuchYear(it) => format!("{} đến {}: không có năm này", it.from, it.to),
            Problem::NoWorkingTime => "không có giờ làm việc nào, không thời hạn nào kết thúc được".into(),
            Problem::WindowReversed(it) => format!("khoảng giờ {it} không kết thúc sau khi bắt đầu"),
            Problem::WindowsOverlap(a, b) => format!("khoảng giờ {a} và {b} trùng nhau"),
            Problem::HoursReversed { from, until } => {
                format!("giờ khác kết thúc {} trước khi bắt đầu {}", day(until), day(from))
            }
            Problem::HoursWithoutTime => {
                "chưa nói giờ khác áp dụng khi nào: ghi `from`, `until` hoặc `every_year`".into()
            }
            Problem::HoursWithoutHours => {
                "giờ khác không nêu thứ nào: ghi `working_hours` hoặc `desk_hours`".into()
            }
            Problem::DateOrLunar => {
                "ghi một trong hai: `date` (dương lịch) hoặc `lunar` (âm lịch)".into()
            }
            Problem::NoSuchRun(before, days) => {
                format!("{days} ngày nghỉ trong đó {before} ngày trước: `days` phải lớn hơn `days_before`, nhiều nhất là 60")
            }
            Problem::LunarUnknown => {
                "âm lịch chỉ tính được cho các năm 1968 đến 2100: rút ngắn `years`, hoặc ghi `from_year`, `to_year`".into()
            }
            Problem::RunReversed { from, until } => {
                format!("đợt nghỉ kết thúc {} trước khi bắt đầu {}", day(until), day(from))
            }
            Problem::RunTooLong { from, until } => {
                format!("đợt nghỉ {} đến {} dài hơn một năm", day(from), day(until))
            }
            Problem::OutsideYears { date, years } => {
                format!("ngày {} nằm ngoài các năm {} đến {}", day(date), years.from, years.to)
            }
            Problem::TwoReasons(it) => format!("ngày {} được ghi hai lần với nội dung khác nhau", day(it)),
            Problem::SwappedWithItself(it) => format!("ngày {} vừa nghỉ vừa làm bù cho chính nó", day(it)),
            Problem::NothingGivenOff(it) => format!("ngày {} vốn không phải ngày làm việc", day(it)),
            Problem::NothingMadeUp(it) => {
                format!("ngày {} vốn đã là ngày làm việc, không làm bù được", day(it))
            }
            Problem::AlreadyOff(it) => format!("ngày {} đã là ngày nghỉ, không cần hoán đổi", day(it)),
            Problem::OffAndWorked(it) => format!("ngày {} vừa là ngày nghỉ vừa là ngày làm bù", day(it)),
            Problem::SwappedTwice(it) => format!("ngày {} có trong hai lần hoán đổi", day(it)),
        }
    }

    fn english(&self) -> String {
        match self {
            Problem::YearsMissing => {
                "`years` is missing: nobody knows for which years the days off are complete".into()
            }
            Problem::YearsReversed(it) => format!("the last year {} is before the first, {}", it.to, it.from),
            Problem::TooManyYears(it) => format!("{} to {}: more than 200 years", it.from, it.to),
            Problem::NoSuchYear(it) => format!("{} to {}: no such year", it.from, it.to),
            Problem::NoWorkingTime => "no working time at all, so that no limit would ever end".into(),
            Problem::WindowReversed(it) => format!("the hours {it} do not end after they begin"),
            Problem::WindowsOverlap(a, b) => format!("the hours {a} and {b} overlap"),
            Problem::HoursReversed { from, until } => {
                format!("the other hours end on {until} before they begin on {from}")
            }
            Problem::HoursWithoutTime => {
                "nobody says when the other hours hold: add `from`, `until` or `every_year`".into()
            }
            Problem::HoursWithoutHours => {
                "the other hours name no weekday: add `working_hours` or `desk_hours`".into()
            }
            Problem::DateOrLunar => "say one of the two: `date` (solar) or `lunar`".into(),
            Problem::NoSuchRun(before, days) => {
                format!("{days} days off with {before} before: `days` must exceed `days_before`, and 60 is the most")
            }
            Problem::LunarUnknown => {
                "the lunar calendar is known from 1968 to 2100: shorten `years`, or add `from_year`, `to_year`".into()
            }
            Problem::RunReversed { from, until } => {
                format!("the days off end on {until} before they begin on {from}")
            }
            Problem::RunTooLong { from, until } => {
                format!("the days off from {from} to {until} last longer than a year")
            }
            Problem::OutsideYears { date, years } => {
                format!("{date} lies outside the years {} to {}", years.from, years.to)
            }
            Problem::TwoReasons(it) => format!("{it} is listed twice with different contents"),
            Problem::SwappedWithItself(it) => format!("{it} is given off and worked instead of itself"),
            Problem::NothingGivenOff(it) => format!("{it} is no working day anyway"),
            Problem::NothingMadeUp(it) => format!("{it} is a working day anyway and makes up for nothing"),
            Problem::AlreadyOff(it) => format!("{it} is a day off already"),
            Problem::OffAndWorked(it) => format!("{it} is a day off and is to be worked instead of another"),
            Problem::SwappedTwice(it) => format!("{it} is part of two swaps"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}
