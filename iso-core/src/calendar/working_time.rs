//! The compiled calendar and its look-ups.

use std::sync::Arc;

use jiff::civil::{self, DateTime};

use super::{
    Basis, Day, DayKind, OutOfRange, civil_minute::minutes_of, hours::Hours, working_minutes::WorkingMinutes,
};
use crate::model::{ClockTime, Date, Id, Years};

/// A compiled calendar: one row for every day of the years it covers, with sums, so that an answer
/// is a few look-ups, however long the limit, and never a walk or a search over days.
///
/// Immutable and shareable between threads; 16 years take about 400 kB. For millions of dossiers
/// there are [`due_batch`](WorkingTime::due_batch) and [`between_batch`](WorkingTime::between_batch).
///
/// ```
/// use iso_core::{calendar::WorkingTime, model::Calendar};
///
/// let calendar: Calendar = serde_yaml::from_str(r#"
/// calendar: van-phong
/// years: { from: 2025, to: 2025 }
/// working_hours:
///   monday: ["08:00-12:00", "13:00-17:00"]
///   tuesday: ["08:00-12:00", "13:00-17:00"]
/// "#).unwrap();
/// let time = WorkingTime::compile(&[&calendar]).unwrap();
/// // Monday half past four to Tuesday ten o'clock.
/// let minutes = time.minutes_between("2025-03-03T16:30".parse().unwrap(), "2025-03-04T10:00".parse().unwrap());
/// assert_eq!(minutes, Ok(150));
/// ```
#[derive(Debug, Clone)]
pub struct WorkingTime {
    calendar: Id,
    years: Years,
    same_day_until: Option<ClockTime>,
    rows: Vec<Row>,
    /// Sums over the days before each row, and over all days at the end.
    before: Vec<Sums>,
    /// The row of each working day.
    working: Vec<u32>,
    minutes: WorkingMinutes,
    /// Minutes from 1900 to midnight before the first row.
    starts: i64,
}

/// One day of the table.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) date: civil::Date,
    pub(super) kind: DayKind,
    pub(super) working: Arc<Hours>,
    pub(super) desk: Arc<Hours>,
    /// Whether the kind of the day is only estimated, be it by itself or because swaps of its year
    /// are still unknown.
    pub(super) estimated: bool,
}

/// What all earlier days hold together.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub(super) working_days: u32,
    pub(super) estimated: u32,
}

impl WorkingTime {
    /// The tables of consecutive days.
    pub(super) fn of_rows(
        calendar: Id,
        years: Years,
        same_day_until: Option<ClockTime>,
        rows: Vec<Row>,
    ) -> Self {
        let mut sums = Sums::default();
        let (mut before, mut working) = (vec![sums], Vec::new());
        for (number, row) in (0_u32..).zip(&rows) {
            if row.kind.is_working() {
                sums.working_days += 1;
                working.push(number);
            }
            sums.estimated += u32::from(row.estimated);
            before.push(sums);
        }
        let minutes = WorkingMinutes::of(rows.iter().map(|row| &*row.working));
        let midnight = |row: &Row| row.date.to_datetime(civil::Time::midnight());
        let starts = rows.first().map(midnight).map_or(0, minutes_of);
        WorkingTime { calendar, years, same_day_until, rows, before, working, minutes, starts }
    }

    /// The calendar that was compiled.
    #[must_use]
    pub fn calendar(&self) -> &Id {
        &self.calendar
    }

    /// The years covered, both included.
    #[must_use]
    pub fn years(&self) -> Years {
        self.years
    }

    /// The last minute at which a same-day procedure is finished on the day, if the calendar says.
    #[must_use]
    pub fn same_day_until(&self) -> Option<ClockTime> {
        self.same_day_until
    }

    /// What kind of day a date is, with its hours.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside the years covered.
    pub fn day(&self, date: Date) -> Result<Day<'_>, OutOfRange> {
        let row = self.row(self.index(date.0)?)?;
        Ok(Day {
            date,
            kind: &row.kind,
            working_hours: row.working.windows(),
            desk_hours: row.desk.windows(),
            basis: if row.estimated { Basis::Estimated } else { Basis::Announced },
        })
    }

    /// Working minutes from `a` to `b`; negative where `b` lies before `a`. Seconds are cut off.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where one of them lies outside the years covered.
    pub fn minutes_between(&self, a: DateTime, b: DateTime) -> Result<i64, OutOfRange> {
        Ok(i64::from(self.minutes_until(b)?) - i64::from(self.minutes_until(a)?))
    }

    /// The last working day that is not after `date`; `None` where the calendar knows none so early.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside the years covered.
    pub fn working_day_on_or_before(&self, date: Date) -> Result<Option<Date>, OutOfRange> {
        let until = self.sums(self.index(date.0)? + 1).working_days as usize;
        let last = until.checked_sub(1).and_then(|n| self.working.get(n));
        last.map(|index| Ok(Date(self.row(*index as usize)?.date))).transpose()
    }

    /// The first working day that is not before `date`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside the years covered, or where they end before it.
    pub fn working_day_on_or_after(&self, date: Date) -> Result<Date, OutOfRange> {
        let index = self.roll(self.index(date.0)?)?;
        Ok(Date(self.row(index)?.date))
    }

    /// How many working days lie after a date, up to another one and with it; none where that is not
    /// later.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where one of them lies outside the years covered.
    pub fn working_days_between(&self, after: Date, to: Date) -> Result<u32, OutOfRange> {
        let until = |date: Date| Ok(self.sums(self.index(date.0)? + 1).working_days);
        Ok(until(to)?.saturating_sub(until(after)?))
    }

    /// Announced, unless the kind of a day from `from` to `to` is only estimated.
    pub(super) fn basis(&self, from: usize, to: usize) -> Basis {
        let estimated = self.sums(to + 1).estimated > self.sums(from).estimated;
        if estimated { Basis::Estimated } else { Basis::Announced }
    }

    /// The row of a date.
    pub(super) fn index(&self, date: civil::Date) -> Result<usize, OutOfRange> {
        let outside = OutOfRange { year: date.year(), covered: self.years };
        let first = self.rows.first().ok_or(outside)?.date;
        let days = date.duration_since(first).as_hours() / 24;
        usize::try_from(days).ok().filter(|index| *index < self.rows.len()).ok_or(outside)
    }

    pub(super) fn row(&self, index: usize) -> Result<&Row, OutOfRange> {
        self.rows.get(index).ok_or_else(|| self.beyond())
    }

    /// The rows of a stretch of days, both ends included, as far as they are covered.
    pub(super) fn rows(&self, from: usize, to: usize) -> &[Row] {
        let to = to.saturating_add(1).min(self.rows.len());
        self.rows.get(from..to).unwrap_or_default()
    }

    /// What the days before a row hold together.
    pub(super) fn sums(&self, index: usize) -> Sums {
        self.before.get(index).or(self.before.last()).copied().unwrap_or_default()
    }

    /// The row of the n-th working day of the table, counted from 0.
    pub(super) fn nth_working(&self, n: usize) -> Result<usize, OutOfRange> {
        self.working.get(n).map(|index| *index as usize).ok_or_else(|| self.beyond())
    }

    /// The row of the first working day that is not before a row.
    pub(super) fn roll(&self, index: usize) -> Result<usize, OutOfRange> {
        self.nth_working(self.sums(index).working_days as usize)
    }

    /// Working minutes from the start of the table to a moment.
    pub(super) fn minutes_until(&self, moment: DateTime) -> Result<u32, OutOfRange> {
        let minute = self.index(moment.date())? * MINUTES_OF_DAY + usize::from(minute_of(moment));
        // At most 200 years: 105 million minutes.
        u32::try_from(minute).ok().and_then(|minute| self.minutes.before(minute)).ok_or_else(|| self.beyond())
    }

    /// The row, and the minute of its day, in which the minutes from the start of the table reach
    /// `total`, which is not 0.
    pub(super) fn when_reached(&self, total: u64) -> Result<(usize, u16), OutOfRange> {
        let minute = u32::try_from(total).ok().and_then(|total| self.minutes.when_reached(total));
        let minute = minute.ok_or_else(|| self.beyond())? as usize;
        // What is reached at midnight is reached at 24:00 of the day before.
        let row = minute.saturating_sub(1) / MINUTES_OF_DAY;
        Ok((row, u16::try_from(minute - row * MINUTES_OF_DAY).unwrap_or(u16::MAX)))
    }

    /// Minutes from 1900 to midnight before the first row; negative before 1900.
    pub(super) fn starts(&self) -> i64 {
        self.starts
    }

    /// The working minutes themselves.
    pub(super) fn minutes(&self) -> &WorkingMinutes {
        &self.minutes
    }

    /// The first year after those covered is needed.
    pub(super) fn beyond(&self) -> OutOfRange {
        OutOfRange { year: self.years.to.saturating_add(1), covered: self.years }
    }
}

pub(super) const MINUTES_OF_DAY: usize = 1440;

/// The minute of the day, 0 to 1439.
pub(crate) fn minute_of(moment: DateTime) -> u16 {
    let minutes = i16::from(moment.hour()) * 60 + i16::from(moment.minute());
    minutes.unsigned_abs()
}
