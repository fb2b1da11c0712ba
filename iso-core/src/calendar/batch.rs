//! The same answers for millions of dossiers.

use super::{
    CivilMinute, CountError, SameDay, WorkingTime, due::PARTS_OF_MINUTE, working_time::MINUTES_OF_DAY,
};
use crate::model::{TimeLimit, Unit};

/// A limit made ready for one calendar: asked once for each dossier, it answers in nanoseconds.
///
/// Made by [`WorkingTime::prepare`]. What a limit of days or months comes to is worked out once for
/// every day of receipt, which takes about as long as a few thousand single questions.
///
/// ```
/// use iso_core::{calendar::{CivilMinute, SameDay, WorkingTime}, model::Calendar};
///
/// let calendar: Calendar = serde_yaml::from_str(
///     "{calendar: a, years: {from: 2025, to: 2025}, working_hours: {monday: ['08:00-12:00'], friday: ['08:00-12:00']}}",
/// ).unwrap();
/// let time = WorkingTime::compile(&[&calendar]).unwrap();
/// let two_days = time.prepare("2 ngày làm việc".parse().unwrap(), SameDay::CIVIL_STATUS).unwrap();
/// let received = CivilMinute::new("2025-03-03T09:00".parse().unwrap()).unwrap();
/// assert_eq!(two_days.due(received).unwrap().to_string(), "2025-03-10T12:00");
/// ```
#[derive(Debug, Clone)]
pub struct PreparedLimit<'t> {
    time: &'t WorkingTime,
    count: Count,
}

#[derive(Debug, Clone)]
enum Count {
    /// Due with the receipt.
    Nothing,
    /// By day of receipt; `None` where the answer lies outside the years covered.
    ByDay(Box<[Option<CivilMinute>]>),
    /// By day of receipt, before and after the cut-off.
    ByCutOff(Box<[CutOff]>),
    WorkingMinutes(u32),
    ClockMinutes(u32),
}

#[derive(Debug, Clone, Copy)]
struct CutOff {
    /// The first minute of the day that is too late.
    too_late_from: u16,
    /// What is in time, then what is late.
    due: [Option<CivilMinute>; 2],
}

impl WorkingTime {
    /// Makes a limit ready for many receipts.
    ///
    /// # Errors
    ///
    /// [`CountError::PartOfMonth`] and [`CountError::PartOfMinute`]: limits that nobody can count.
    pub fn prepare(&self, limit: TimeLimit, same_day: SameDay) -> Result<PreparedLimit<'_>, CountError> {
        let parts = limit.amount.parts();
        // More minutes than the table has end after it, however many more they are.
        let minutes = || u32::try_from(parts / PARTS_OF_MINUTE).unwrap_or(u32::MAX);
        let days = 0..self.rows(0, usize::MAX).len();
        let count = match limit.unit {
            Unit::SameDay => Count::ByCutOff(days.map(|day| self.cut_off_on(day, limit, same_day)).collect()),
            _ if parts == 0 => Count::Nothing,
            Unit::Month if !limit.amount.is_whole() => return Err(CountError::PartOfMonth(limit)),
            Unit::WorkingDay | Unit::CalendarDay | Unit::Month => {
                Count::ByDay(days.map(|day| self.due_on(day, 0, limit, same_day)).collect())
            }
            Unit::WorkingHour | Unit::ClockHour if parts % PARTS_OF_MINUTE != 0 => {
                return Err(CountError::PartOfMinute(limit));
            }
            Unit::WorkingHour => Count::WorkingMinutes(minutes()),
            Unit::ClockHour => Count::ClockMinutes(minutes()),
        };
        Ok(PreparedLimit { time: self, count })
    }

    /// [`due`](WorkingTime::due) for many receipts and one limit; `None` where receipt or end lies
    /// outside the years covered. What `due` held before is replaced.
    ///
    /// For many limits, [`prepare`](WorkingTime::prepare) each once and ask it for each dossier.
    ///
    /// # Errors
    ///
    /// As [`prepare`](WorkingTime::prepare).
    pub fn due_batch(
        &self,
        received: &[CivilMinute],
        limit: TimeLimit,
        same_day: SameDay,
        due: &mut Vec<Option<CivilMinute>>,
    ) -> Result<(), CountError> {
        let limit = self.prepare(limit, same_day)?;
        due.clear();
        due.extend(received.iter().map(|at| limit.due(*at)));
        Ok(())
    }

    /// Working minutes from `from` to `to`, as [`minutes_between`](WorkingTime::minutes_between);
    /// `None` where one of them lies outside the years covered.
    #[must_use]
    #[inline]
    pub fn between(&self, from: CivilMinute, to: CivilMinute) -> Option<i32> {
        let before = |at: CivilMinute| {
            let minutes = self.minutes().before(self.minute_of_table(at)?)?;
            i32::try_from(minutes).ok()
        };
        Some(before(to)? - before(from)?)
    }

    /// [`between`](WorkingTime::between) for many pairs. What `minutes` held before is replaced.
    pub fn between_batch(&self, pairs: &[(CivilMinute, CivilMinute)], minutes: &mut Vec<Option<i32>>) {
        minutes.clear();
        minutes.extend(pairs.iter().map(|(from, to)| self.between(*from, *to)));
    }

    fn due_on(&self, day: usize, minute: u16, limit: TimeLimit, same_day: SameDay) -> Option<CivilMinute> {
        let received = super::moment(self.row(day).ok()?.date, minute)?;
        CivilMinute::new(self.due(received, limit, same_day).ok()?.at)
    }

    fn cut_off_on(&self, day: usize, limit: TimeLimit, same_day: SameDay) -> CutOff {
        let too_late_from = self.row(day).map_or(0, |row| self.too_late_from(row, same_day));
        // Where the whole day is in time, nothing is late.
        let a_late_minute = too_late_from.min(1439);
        CutOff {
            too_late_from,
            due: [0, a_late_minute].map(|minute| self.due_on(day, minute, limit, same_day)),
        }
    }

    /// The minute counted from the start of the table; `None` before it.
    #[inline]
    fn minute_of_table(&self, at: CivilMinute) -> Option<u32> {
        u32::try_from(at.minutes() - self.starts()).ok()
    }

    /// The civil minute of a minute of the table.
    #[inline]
    fn civil_minute(&self, minute: u32) -> Option<CivilMinute> {
        CivilMinute::from_minutes(self.starts() + i64::from(minute))
    }
}

impl PreparedLimit<'_> {
    /// When the limit ends, exactly as [`WorkingTime::due`] says; `None` where receipt or end lies
    /// outside the years covered.
    #[must_use]
    #[inline]
    pub fn due(&self, received: CivilMinute) -> Option<CivilMinute> {
        let minute = self.time.minute_of_table(received)?;
        let day = minute as usize / MINUTES_OF_DAY;
        match &self.count {
            Count::ByDay(days) => *days.get(day)?,
            Count::WorkingMinutes(count) => {
                let total = self.time.minutes().before(minute)?.checked_add(*count)?;
                self.time.civil_minute(self.time.minutes().when_reached(total)?)
            }
            Count::ByCutOff(days) => {
                let cut_off = days.get(day)?;
                let is_late = minute as usize % MINUTES_OF_DAY >= usize::from(cut_off.too_late_from);
                *cut_off.due.get(usize::from(is_late))?
            }
            Count::ClockMinutes(count) => {
                let end = minute.checked_add(*count).filter(|end| *end <= self.time.minutes().length())?;
                self.time.civil_minute(end).filter(|_| minute < self.time.minutes().length())
            }
            Count::Nothing => Some(received).filter(|_| minute < self.time.minutes().length()),
        }
    }
}
