//! A minute of the calendar in four bytes.

use std::{fmt, num::NonZeroU32};

use jiff::{
    Span,
    civil::{self, DateTime},
};

use crate::model::Date;

/// A minute of the office's own time between 1900 and 9999, in four bytes: what batches are counted
/// in. `Option<CivilMinute>` takes four bytes, too.
///
/// Civil time knows no zone and no change of clocks: 02:30 is 02:30, and an hour limit counts the
/// hours that the wall clock of the office shows. An instant of a service is first told in the
/// office's zone (with the crate `jiff`: `zoned.datetime()`), which Vietnam makes easy: since 1975
/// it is always seven hours ahead of UTC.
///
/// ```
/// use iso_core::calendar::CivilMinute;
///
/// let nine = CivilMinute::new("2025-03-03T09:00".parse().unwrap()).unwrap();
/// assert_eq!(nine.datetime().to_string(), "2025-03-03T09:00:00");
/// // Seconds since 1970 in UTC, told in Vietnam.
/// assert_eq!(CivilMinute::from_unix(1_740_967_200 + 7 * 3600), Some(nine));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilMinute(NonZeroU32);

const EPOCH: civil::Date = civil::date(1900, 1, 1);
/// Seconds from the epoch to 1 January 1970.
const UNIX_EPOCH: i64 = 25_567 * 86_400;

/// Minutes from 1900 to a moment; negative before.
pub(super) fn minutes_of(moment: DateTime) -> i64 {
    moment.duration_since(EPOCH.at(0, 0, 0, 0)).as_secs().div_euclid(60)
}

impl CivilMinute {
    /// The minute of a moment, whose seconds are cut off; `None` outside the years 1900 to 9999.
    #[must_use]
    pub fn new(moment: DateTime) -> Option<Self> {
        Self::from_minutes(minutes_of(moment))
    }

    /// The minute of so many seconds since 1970-01-01T00:00 on the wall clock of the office.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Option<Self> {
        Self::from_minutes(seconds.checked_add(UNIX_EPOCH)?.div_euclid(60))
    }

    /// The first minute of a date; `None` before 1900.
    #[must_use]
    pub fn midnight(date: Date) -> Option<Self> {
        Self::new(date.0.to_datetime(civil::Time::midnight()))
    }

    /// Date and time of day.
    #[must_use]
    pub fn datetime(self) -> DateTime {
        // Days and time apart: so many minutes in one go are more than a duration holds.
        let (days, minute) = (self.minutes() / 1440, self.minutes() % 1440);
        let part = |number: i64| i8::try_from(number).unwrap_or_default();
        EPOCH.saturating_add(Span::new().days(days)).at(part(minute / 60), part(minute % 60), 0, 0)
    }

    /// The date.
    #[must_use]
    pub fn date(self) -> Date {
        Date(self.datetime().date())
    }

    /// Minutes since 1900-01-01T00:00.
    #[inline]
    pub(super) fn minutes(self) -> i64 {
        i64::from(self.0.get()) - 1
    }

    /// So many minutes after 1900-01-01T00:00; `None` outside the years 1900 to 9999.
    #[inline]
    pub(crate) fn from_minutes(minutes: i64) -> Option<Self> {
        let number = u32::try_from(minutes).ok()?.checked_add(1)?;
        if number > LAST { None } else { NonZeroU32::new(number).map(CivilMinute) }
    }
}

/// The number of 9999-12-31T23:59.
const LAST: u32 = 2_958_464 * 1_440;

impl fmt::Display for CivilMinute {
    /// `2025-03-03T09:10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.datetime();
        write!(f, "{}T{:02}:{:02}", Date(at.date()), at.hour(), at.minute())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::CivilMinute;

    #[test]
    fn the_ends_of_what_can_be_written() {
        let first = date(1900, 1, 1).at(0, 0, 0, 0);
        let last = date(9999, 12, 31).at(23, 59, 0, 0);
        for moment in [first, last] {
            assert_eq!(CivilMinute::new(moment).unwrap().datetime(), moment);
        }
        assert_eq!(CivilMinute::new(last).unwrap().minutes() + 1, i64::from(super::LAST));
        assert_eq!(CivilMinute::new(date(1899, 12, 31).at(23, 59, 59, 0)), None);
        assert_eq!(CivilMinute::from_minutes(i64::from(super::LAST)), None);
        assert_eq!(CivilMinute::from_unix(i64::MAX), None);
        assert_eq!(CivilMinute::from_unix(0).unwrap().datetime(), date(1970, 1, 1).at(0, 0, 0, 0));
        assert_eq!(size_of::<Option<CivilMinute>>(), 4);
    }
}
