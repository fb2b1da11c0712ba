//! Moments of receipt as people and other systems write them.

use std::{fmt, str::FromStr};

use jiff::civil::{DateTime, Time};

use super::DeadlineError;
use crate::{
    model::{Date, Quantity, TimeLimit, Unit},
    text::Lang,
};

/// When a dossier was received: with the time of day, or only on which day.
///
/// Read from `2025-03-03T09:10`, `2025-03-03 09:10`, `03/03/2025 09:10` or `3/3/2025 9:10`, each
/// with or without the time. The day comes before the month. Seconds are read and cut off: the
/// receipt slip states hour and minute.
///
/// ```
/// use iso_core::deadline::Moment;
/// let moment: Moment = "3/4/2025 9:10".parse().unwrap();
/// assert_eq!(moment.to_string(), "2025-04-03T09:10");
/// let day: Moment = "03/04/2025".parse().unwrap();
/// assert!(matches!(day, Moment::Day(_)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// The minute is known.
    Minute(DateTime),
    /// Only the day is known: enough for limits of days and months.
    Day(Date),
}

impl Moment {
    /// The day.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Moment::Minute(at) => Date(at.date()),
            Moment::Day(date) => date,
        }
    }

    /// The moment from which a limit is counted.
    ///
    /// # Errors
    ///
    /// [`DeadlineError::TimeMissing`] where only the day is known and the limit is one of hours, of the
    /// same day, or zero. The other limits do not look at the time of day.
    pub fn start_of(self, limit: TimeLimit) -> Result<DateTime, DeadlineError> {
        let needs_minute = matches!(limit.unit, Unit::WorkingHour | Unit::ClockHour | Unit::SameDay);
        match self {
            Moment::Minute(at) => Ok(at),
            Moment::Day(received) if needs_minute || limit.amount == Quantity::ZERO => {
                Err(DeadlineError::TimeMissing { received, limit })
            }
            Moment::Day(date) => Ok(date.0.to_datetime(Time::midnight())),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date())?;
        match self {
            Moment::Minute(at) => write!(f, "T{:02}:{:02}", at.hour(), at.minute()),
            Moment::Day(_) => Ok(()),
        }
    }
}

/// Why a text is no [`Moment`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MomentError {
    /// Neither `2025-03-03` nor `03/03/2025` at the front.
    Form,
    /// A day that does not exist, such as 30 February, or one before 1900.
    NoSuchDay,
    /// A time of day that does not exist, such as 25:00.
    NoSuchTime,
    /// A time zone behind the time: the program counts in the office's own time only.
    Zone,
}

impl MomentError {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (MomentError::Form, Lang::Vi) => {
                "cần ngày và giờ, ví dụ `2025-03-03T09:10` hoặc `03/03/2025 09:10`"
            }
            (MomentError::Form, Lang::En) => {
                "expected a day and a time such as `2025-03-03T09:10` or `03/03/2025 09:10`"
            }
            (MomentError::NoSuchDay, Lang::Vi) => "không có ngày này",
            (MomentError::NoSuchDay, Lang::En) => "there is no such day",
            (MomentError::NoSuchTime, Lang::Vi) => "không có giờ này",
            (MomentError::NoSuchTime, Lang::En) => "there is no such time of day",
            (MomentError::Zone, Lang::Vi) => "bỏ múi giờ: thời điểm tính theo giờ của cơ quan",
            (MomentError::Zone, Lang::En) => "leave out the time zone: moments are in the office's own time",
        }
    }
}

impl fmt::Display for MomentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.show(Lang::En))
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        let text = text.trim();
        let (day, time) = match text.split_once(|c: char| c == 'T' || c == 't' || c.is_whitespace()) {
            Some((day, time)) => (day, Some(time.trim())),
            None => (text, None),
        };
        let date = date(day)?;
        match time {
            Some(time) => Ok(Moment::Minute(date.0.to_datetime(time_of_day(time)?))),
            None => Ok(Moment::Day(date)),
        }
    }
}

fn date(text: &str) -> Result<Date, MomentError> {
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let [first, second, third] = parts.as_slice() else { return Err(MomentError::Form) };
    let (year, month, day) = match (text.contains('-'), text.contains('/')) {
        (true, false) => (number(first, 4..=4)?, number(second, 2..=2)?, number(third, 2..=2)?),
        (false, true) => (number(third, 4..=4)?, number(second, 1..=2)?, number(first, 1..=2)?),
        _ => return Err(MomentError::Form),
    };
    // The model's own reading decides which days exist.
    format!("{year:04}-{month:02}-{day:02}").parse().map_err(|_| MomentError::NoSuchDay)
}

fn time_of_day(text: &str) -> Result<Time, MomentError> {
    if text.contains(|c: char| matches!(c, '+' | '-' | '[') || c.is_alphabetic()) {
        return Err(MomentError::Zone);
    }
    let parts: Vec<&str> = text.split(':').collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (hour, minute, "00"),
        [hour, minute, second] => (hour, minute, *second),
        _ => return Err(MomentError::Form),
    };
    let (whole_second, fraction) = second.split_once('.').unwrap_or((second, "0"));
    if number(whole_second, 2..=2)? > 59 || number(fraction, 1..=9).is_err() {
        return Err(MomentError::NoSuchTime);
    }
    let (hour, minute) = (number(hour, 1..=2)?, number(minute, 2..=2)?);
    let narrow = |part: u32| i8::try_from(part).map_err(|_| MomentError::NoSuchTime);
    Time::new(narrow(hour)?, narrow(minute)?, 0, 0).map_err(|_| MomentError::NoSuchTime)
}

fn number(text: &str, length: std::ops::RangeInclusive<usize>) -> Result<u32, MomentError> {
    let digits = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().map_err(|_| MomentError::Form) } else { Err(MomentError::Form) }
}
