//! A moment of a log in four bytes, and every way in which people and spreadsheets write one.

use std::{num::NonZeroU32, sync::LazyLock};

use jiff::{Span, civil};

use crate::{
    calendar::CivilMinute,
    deadline::{Moment, MomentError},
    model::Date,
};

/// A minute between 1900 and 2199, or a day of which no minute is known.
///
/// Four bytes, because a log holds millions of them. Moments are ordered; a day without a minute
/// stands before the first minute of the day.
///
/// ```
/// use iso_core::dossier_log::Stamp;
///
/// let written = |text: &str| Stamp::read(text.as_bytes()).unwrap().moment().to_string();
/// assert_eq!(written("03/04/2025 9:10"), "2025-04-03T09:10");
/// assert_eq!(written("2025-04-03"), "2025-04-03");
/// assert_eq!(written("45750,3819444"), "2025-04-03T09:10"); // how a spreadsheet counts
/// assert!(Stamp::read(b"31/02/2025").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(NonZeroU32);

/// Why a text is no moment of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct StampError(#[from] pub MomentError);

const MINUTES: u32 = 1440;
const FIRST_YEAR: u32 = 1900;
const YEARS: u32 = 300;
/// Serial days of spreadsheets are counted from here (with their leap day of 1900 that never was).
const SPREADSHEET_START: civil::Date = civil::date(1899, 12, 30);
/// Serials outside these are no dates somebody meant: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<u32> = 20_000..=80_000;

/// For every month the number of its first day, counted from the first day of 1900; one more at the end.
static MONTHS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let start = civil::date(1900, 1, 1);
    (0..=YEARS * 12)
        .map(|month| {
            let first = start.saturating_add(Span::new().months(month));
            u32::try_from(first.duration_since(start).as_hours() / 24).unwrap_or_default()
        })
        .collect()
});

impl Stamp {
    /// Reads `2025-03-03T09:10`, `03/03/2025 09:10`, `09:10 03/03/2025`, each with or without the
    /// time, or the serial number of a spreadsheet. The day comes before the month.
    ///
    /// # Errors
    ///
    /// [`StampError`] for everything else; seconds are cut off.
    pub fn read(text: &[u8]) -> Result<Stamp, StampError> {
        let text = text.trim_ascii();
        if let Some(stamp) = quick(text) {
            return Ok(stamp);
        }
        let text = std::str::from_utf8(text).map_err(|_| MomentError::Form)?;
        if let Some(stamp) = serial(text) {
            return Ok(stamp);
        }
        let turned = text.split_once(' ').filter(|(time, _)| time.contains(':'));
        let moment: Moment = match turned {
            Some((time, day)) => format!("{} {time}", day.trim()).parse()?,
            None => text.parse()?,
        };
        Stamp::of(moment).ok_or(StampError(MomentError::NoSuchDay))
    }

    /// The stamp of a moment; `None` outside the years 1900 to 2199.
    #[must_use]
    pub fn of(moment: Moment) -> Option<Stamp> {
        let date = moment.date().0;
        let day = day_number(
            date.year().unsigned_abs().into(),
            date.month().unsigned_abs().into(),
            date.day().unsigned_abs().into(),
        )?;
        match moment {
            Moment::Day(_) => Stamp::from_parts(day, None),
            Moment::Minute(at) => {
                let minute = u32::from(at.hour().unsigned_abs()) * 60 + u32::from(at.minute().unsigned_abs());
                Stamp::from_parts(day, Some(minute))
            }
        }
    }

    fn from_parts(day: u32, minute: Option<u32>) -> Option<Stamp> {
        let minutes = day * MINUTES + minute.unwrap_or_default();
        // Twice the minutes, one more where the minute is known; one is added so that none is zero.
        NonZeroU32::new(minutes * 2 + u32::from(minute.is_some()) + 1).map(Stamp)
    }

    /// Days since the first of January 1900.
    #[must_use]
    pub const fn day(self) -> u32 {
        (self.0.get() - 1) / 2 / MINUTES
    }

    /// The minute of the day, 0 to 1439; `None` where only the day is known.
    #[must_use]
    pub const fn minute(self) -> Option<u32> {
        let rest = self.0.get() - 1;
        if rest % 2 == 1 { Some(rest / 2 % MINUTES) } else { None }
    }

    /// Whether it certainly lies before another moment: where a minute is not known, the days decide.
    pub(super) fn is_before(self, other: Stamp) -> bool {
        match (self.minute(), other.minute()) {
            (Some(_), Some(_)) => self < other,
            _ => self.day() < other.day(),
        }
    }

    /// Day and minute; `None` where only the day is known.
    pub(super) fn datetime(self) -> Option<civil::DateTime> {
        match self.moment() {
            Moment::Minute(at) => Some(at),
            Moment::Day(_) => None,
        }
    }

    /// The same minute as calendars count it; `None` where only the day is known.
    pub(super) fn civil_minute(self) -> Option<CivilMinute> {
        let minute = self.minute()?;
        CivilMinute::from_minutes(i64::from(self.day() * MINUTES + minute))
    }

    /// The day.
    #[must_use]
    pub fn date(self) -> Date {
        let month = self.month();
        let first = MONTHS.get(month as usize).copied().unwrap_or_default();
        let year = i16::try_from(FIRST_YEAR + month / 12).unwrap_or_default();
        let narrow = |part: u32| i8::try_from(part).unwrap_or_default();
        let day = narrow(self.day().saturating_sub(first) + 1);
        Date(civil::Date::new(year, narrow(month % 12 + 1), day).unwrap_or(civil::Date::MAX))
    }

    /// The months since January 1900: the same for all days of a month.
    #[must_use]
    pub fn month(self) -> u32 {
        let day = self.day();
        // 400 years are 146097 days; the estimate is at most one month too early or too late.
        let mut month = u32::try_from(u64::from(day) * 4_800 / 146_097).unwrap_or_default();
        while month > 0 && MONTHS.get(month as usize).is_none_or(|first| *first > day) {
            month -= 1;
        }
        while MONTHS.get(month as usize + 1).is_some_and(|next| *next <= day) {
            month += 1;
        }
        month
    }

    /// The moment.
    #[must_use]
    pub fn moment(self) -> Moment {
        let date = self.date();
        match self.minute() {
            None => Moment::Day(date),
            Some(minute) => {
                let narrow = |part: u32| i8::try_from(part).unwrap_or_default();
                Moment::Minute(date.0.at(narrow(minute / 60), narrow(minute % 60), 0, 0))
            }
        }
    }
}

/// `2025-03`, for a month counted from January 1900.
#[must_use]
pub fn month_name(month: u32) -> String {
    format!("{:04}-{:02}", FIRST_YEAR + month / 12, month % 12 + 1)
}

fn day_number(year: u32, month: u32, day: u32) -> Option<u32> {
    let month = (year.checked_sub(FIRST_YEAR)? * 12 + month.checked_sub(1)?) as usize;
    let (first, next) = (MONTHS.get(month)?, MONTHS.get(month + 1)?);
    let day = first + day.checked_sub(1)?;
    (day < *next).then_some(day)
}

fn digit(byte: u8) -> Option<u32> {
    byte.is_ascii_digit().then(|| u32::from(byte - b'0'))
}

fn two(tens: u8, ones: u8) -> Option<u32> {
    Some(digit(tens)? * 10 + digit(ones)?)
}

/// The forms in which nearly every moment is written.
fn quick(text: &[u8]) -> Option<Stamp> {
    let (day, rest) = text.split_first_chunk()?;
    Stamp::from_parts(day_written(day)?, minute_written(rest)?)
}

/// `2025-03-03` or `03/03/2025`.
fn day_written(day: &[u8; 10]) -> Option<u32> {
    match *day {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] | [d1, d2, b'/', m1, m2, b'/', y1, y2, y3, y4] => {
            let month = two(m1, m2).filter(|month| (1..=12).contains(month))?;
            day_number(two(y1, y2)? * 100 + two(y3, y4)?, month, two(d1, d2)?)
        }
        _ => None,
    }
}

/// `T09:10`, ` 09:10` or nothing.
fn minute_written(time: &[u8]) -> Option<Option<u32>> {
    match *time {
        [] => Some(None),
        [b'T' | b' ', h1, h2, b':', m1, m2] => {
            let (hour, minute) = (two(h1, h2)?, two(m1, m2)?);
            (hour < 24 && minute < 60).then_some(Some(hour * 60 + minute))
        }
        _ => None,
    }
}

/// The day of the moment that was read before: one row names a day again and again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct DayBefore {
    text: [u8; 10],
    day: u32,
}

impl DayBefore {
    /// Reads a moment as [`Stamp::read`] does.
    pub(super) fn read(&mut self, text: &[u8]) -> Result<Stamp, StampError> {
        let Some((day, rest)) = text.split_first_chunk() else { return Stamp::read(text) };
        let known = *day == self.text;
        let number = if known { Some(self.day) } else { day_written(day) };
        let parts = number.zip(minute_written(rest));
        let Some((number, minute)) = parts else { return Stamp::read(text) };
        if !known {
            *self = DayBefore { text: *day, day: number };
        }
        Stamp::from_parts(number, minute).ok_or(StampError(MomentError::NoSuchDay))
    }
}

/// A day as a spreadsheet counts it, with a part of a day behind the point or comma.
fn serial(text: &str) -> Option<Stamp> {
    let (whole, part) = text.split_once(['.', ',']).map_or((text, None), |(whole, part)| (whole, Some(part)));
    let digits = whole.len() == 5 && whole.bytes().all(|byte| byte.is_ascii_digit());
    let serial: u32 = whole.parse().ok().filter(|it| digits && SERIALS.contains(it))?;
    let days_before = civil::date(1900, 1, 1).duration_since(SPREADSHEET_START).as_hours() / 24;
    let day = serial.checked_sub(u32::try_from(days_before).ok()?)?;
    let Some(part) = part else { return Stamp::from_parts(day, None) };
    // Fifteen digits are all a spreadsheet knows; the nearest minute is the one that was typed.
    let part = part.get(..part.len().min(12)).filter(|it| !it.is_empty())?;
    let scale = 10_u64.pow(u32::try_from(part.len()).ok()?);
    let value: u64 = part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())??;
    let minute = u32::try_from((value * u64::from(MINUTES) * 2 + scale) / (scale * 2)).ok()?;
    Stamp::from_parts(day + minute / MINUTES, Some(minute % MINUTES))
}
