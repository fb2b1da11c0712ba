//! When a limit ends.

use jiff::{
    SignedDuration, Span,
    civil::{DateTime, Time},
};

use super::{
    CountError, DayKind, OutOfRange, WorkingTime,
    working_time::{Row, minute_of},
};
use crate::{
    model::{Clock, ClockTime, Date, Quantity, TimeLimit, Unit},
    text::Text,
};

/// How same-day limits are counted. The calendar's own `same_day_until` comes before `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SameDay {
    /// The last minute at which a dossier is still finished on the day of receipt.
    pub until: ClockTime,
    /// What happens to dossiers received where only the desk is open.
    pub desk_days: DeskDays,
}

impl SameDay {
    /// As the law on civil status has it (Luật Hộ tịch 2014, Điều 5(3)): until 15:00, and where
    /// only the desk is open dossiers are received only.
    pub const CIVIL_STATUS: SameDay =
        SameDay { until: ClockTime::hour(15), desk_days: DeskDays::ReceiveOnly };

    /// The same, as a procedure says: it may be worked on while only the desk is open, too.
    #[must_use]
    pub fn of(clock: &Clock) -> SameDay {
        let desk_days =
            if clock.same_day_on_desk_days { DeskDays::Finish } else { SameDay::CIVIL_STATUS.desk_days };
        SameDay { desk_days, ..SameDay::CIVIL_STATUS }
    }
}

/// What happens to a same-day dossier received on a day on which only the desk is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskDays {
    /// It is received only and finished on the next working day.
    ReceiveOnly,
    /// It is finished before the desk closes, as in Hà Nội on Saturday mornings.
    Finish,
}

/// Whether every day that decided a result is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Every special day is announced or fixed by law.
    Announced,
    /// The kind of at least one day from receipt to due is only estimated: print "dự kiến".
    Estimated,
}

impl Basis {
    /// The basis in words.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Basis::Announced => Text { vi: "đã công bố", en: "announced" },
            Basis::Estimated => Text { vi: "dự kiến", en: "estimated" },
        }
    }
}

/// When a limit ends. The day-by-day reasons are one call away: [`WorkingTime::trail`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The moment of receipt; seconds are cut off, as the receipt slip states hour and minute.
    pub received: DateTime,
    /// The limit.
    pub limit: TimeLimit,
    /// The due moment. What ends with a day, at 24:00, reads 00:00 of the next one.
    pub at: DateTime,
    /// The day on which the limit ends: the date of `at`, except where that is 24:00.
    pub last_day: Date,
    /// The day on which the counting ended; earlier than `last_day` where that moved on because
    /// the counting ended on a day of rest.
    pub counted_to: Date,
    /// Whether an estimated day took part.
    pub basis: Basis,
    /// For same-day limits, the last minute of receipt that was in time.
    pub cut_off: Option<ClockTime>,
}

/// Where the counting ended, by row and minute of the day.
struct End {
    counted_to: usize,
    last: usize,
    minute: u16,
}

impl End {
    fn on(last: usize, minute: u16) -> End {
        End { counted_to: last, last, minute }
    }
}

impl WorkingTime {
    /// When a limit ends that began with a receipt. Constant time.
    ///
    /// | limit | ends | source |
    /// |---|---|---|
    /// | `5 working days` | closing time of the fifth working day after the day of receipt | Civil Code 147(2), 148(1) |
    /// | `10.5 working days` | on the eleventh, when half of its working minutes are over | practice |
    /// | `20 days` | closing time of the twentieth day after receipt; on a day of rest, of the next working day | 147, 148(5) |
    /// | `0.5 days` | on the day after, when half of its working minutes are over, moving like whole days, and never before the whole days alone end | practice |
    /// | `2 months` | the corresponding day, else the last of the month; moving like days | 148(3), (5) |
    /// | `4 working hours` | the earliest minute at which they are used up, from the moment of receipt or the next opening | 147(1) |
    /// | `12 hours` | so much later by the clock, day and night | 147(1) |
    /// | `same day` | received by the cut-off on a working day: its closing time; later, or on another day: that of the next working day | Luật Hộ tịch 2014, 5(3) |
    /// | 0 of anything | the moment of receipt | |
    ///
    /// Published tables do use `0,5 ngày` and `1/4 ngày` for steps. A part of a day that is not a
    /// whole number of minutes ends with the minute in which it is used up; the trail says so.
    /// The amount of a same-day limit is not read.
    ///
    /// # Errors
    ///
    /// [`CountError::OutOfRange`] where receipt or end lies outside the years covered, which holds
    /// for clock hours too; [`CountError::PartOfMonth`]; [`CountError::PartOfMinute`].
    pub fn due(&self, received: DateTime, limit: TimeLimit, same_day: SameDay) -> Result<Due, CountError> {
        let start = self.index(received.date())?;
        let minute = minute_of(received);
        let parts = limit.amount.parts();
        let end = match limit.unit {
            Unit::SameDay => self.same_day(start, minute, same_day)?,
            _ if parts == 0 => End::on(start, minute),
            Unit::WorkingDay => self.working_days_after(start, parts)?,
            Unit::CalendarDay => self.days_after(start, parts)?,
            Unit::Month if !limit.amount.is_whole() => return Err(CountError::PartOfMonth(limit)),
            Unit::Month => self.months_after(start, parts / Quantity::PARTS)?,
            Unit::WorkingHour | Unit::ClockHour if parts % PARTS_OF_MINUTE != 0 => {
                return Err(CountError::PartOfMinute(limit));
            }
            Unit::WorkingHour => self.working_minutes_after(received, parts / PARTS_OF_MINUTE)?,
            Unit::ClockHour => self.clock_minutes_after(start, minute, parts / PARTS_OF_MINUTE)?,
        };
        Ok(Due {
            received: moment(received.date(), minute).ok_or_else(|| self.beyond())?,
            limit,
            at: moment(self.row(end.last)?.date, end.minute).ok_or_else(|| self.beyond())?,
            last_day: Date(self.row(end.last)?.date),
            counted_to: Date(self.row(end.counted_to)?.date),
            basis: self.basis(start, end.last),
            cut_off: (limit.unit == Unit::SameDay).then(|| self.cut_off(same_day)),
        })
    }

    fn working_days_after(&self, start: usize, parts: i64) -> Result<End, OutOfRange> {
        let (whole, part) = self.split(parts)?;
        // Working days up to and with the day of receipt: the next one has exactly this number.
        let next = self.sums(start + 1).working_days as usize;
        let days = if part == 0 { whole.saturating_sub(1) } else { whole };
        let last = self.nth_working(next.saturating_add(days))?;
        Ok(End::on(last, self.minute_of_part(last, part)?))
    }

    fn days_after(&self, start: usize, parts: i64) -> Result<End, OutOfRange> {
        let (whole, part) = self.split(parts)?;
        let counted_to = start.saturating_add(whole).saturating_add(usize::from(part > 0));
        let last = self.roll(self.covered(counted_to)?)?;
        // Saturday + 1 day moves from Sunday to Monday's closing time; Saturday + 1.5 days must not
        // end earlier than that.
        let moved = last != counted_to || (whole > 0 && self.roll(start + whole)? == last);
        let minute = self.minute_of_part(last, if moved { 0 } else { part })?;
        Ok(End { counted_to, last, minute })
    }

    fn months_after(&self, start: usize, months: i64) -> Result<End, OutOfRange> {
        let date = Span::new().try_months(months).and_then(|span| self.date(start).checked_add(span));
        let date = date.map_err(|_| self.beyond())?;
        let counted_to = self.index(date).map_err(|_| self.beyond())?;
        let last = self.roll(counted_to)?;
        Ok(End { counted_to, last, minute: self.minute_of_part(last, 0)? })
    }

    fn working_minutes_after(&self, received: DateTime, minutes: i64) -> Result<End, OutOfRange> {
        let total = u64::from(self.minutes_until(received)?).saturating_add(minutes.unsigned_abs());
        let (last, minute) = self.when_reached(total)?;
        Ok(End::on(last, minute))
    }

    fn clock_minutes_after(&self, start: usize, minute: u16, minutes: i64) -> Result<End, OutOfRange> {
        let total = minutes.unsigned_abs().saturating_add(u64::from(minute));
        // What ends at midnight ends with the day before, at 24:00.
        let days = total.saturating_sub(1) / MINUTES_OF_DAY;
        let minute = u16::try_from(total - days * MINUTES_OF_DAY).unwrap_or(0);
        let last = start.saturating_add(usize::try_from(days).unwrap_or(usize::MAX));
        Ok(End::on(self.covered(last)?, minute))
    }

    fn same_day(&self, start: usize, minute: u16, rule: SameDay) -> Result<End, OutOfRange> {
        let row = self.row(start)?;
        if minute < self.too_late_from(row, rule) {
            return Ok(End::on(start, closes(row, rule)));
        }
        let last = self.nth_working(self.sums(start + 1).working_days as usize)?;
        Ok(End { counted_to: start, last, minute: self.minute_of_part(last, 0)? })
    }

    /// The first minute of a day at which a same-day limit is not kept on the day any more.
    pub(super) fn too_late_from(&self, row: &Row, rule: SameDay) -> u16 {
        // "sau 15 giờ" is later than 15:00: the cut-off minute itself is still in time.
        closes(row, rule).min(self.cut_off(rule).minutes() + 1)
    }

    /// The last minute of receipt that is in time for a same-day limit.
    pub(crate) fn cut_off(&self, rule: SameDay) -> ClockTime {
        self.same_day_until().unwrap_or(rule.until)
    }

    /// Whole units and the part of one; what no table can hold is beyond every year.
    fn split(&self, parts: i64) -> Result<(usize, u32), OutOfRange> {
        let whole = usize::try_from(parts / Quantity::PARTS).map_err(|_| self.beyond())?;
        let part = u32::try_from(parts % Quantity::PARTS).map_err(|_| self.beyond())?;
        Ok((whole, part))
    }

    fn covered(&self, index: usize) -> Result<usize, OutOfRange> {
        self.row(index).map(|_| index)
    }

    fn date(&self, index: usize) -> jiff::civil::Date {
        self.row(index).map_or(jiff::civil::Date::MAX, |row| row.date)
    }

    /// The minute at which a part of a day's working time is over; the closing time for part 0.
    fn minute_of_part(&self, index: usize, part: u32) -> Result<u16, OutOfRange> {
        let hours = &self.row(index)?.working;
        if part == 0 {
            Ok(hours.closes())
        } else {
            Ok(hours.when_used(minutes_of_part(hours.minutes(), part)))
        }
    }
}

/// When a day closes on which same-day dossiers are finished; 0 on any other.
fn closes(row: &Row, rule: SameDay) -> u16 {
    match row.kind {
        DayKind::Working | DayKind::SwappedWorked(_) => row.working.closes(),
        DayKind::DeskOnly if rule.desk_days == DeskDays::Finish => row.desk.closes(),
        _ => 0,
    }
}

/// The minutes of a part of a day in 1/14400, rounded up to a whole minute.
pub(super) fn minutes_of_part(minutes: u32, part: u32) -> u32 {
    let whole = Quantity::PARTS.unsigned_abs();
    let exact = u64::from(minutes) * u64::from(part);
    u32::try_from(exact.div_ceil(whole)).unwrap_or(u32::MAX)
}

const MINUTES_OF_DAY: u64 = 1440;
pub(super) const PARTS_OF_MINUTE: i64 = Quantity::PARTS / 60;

/// A minute of a day, 0 to 1440; `None` after the last day that can be written.
pub(crate) fn moment(date: jiff::civil::Date, minute: u16) -> Option<DateTime> {
    date.to_datetime(Time::midnight()).checked_add(SignedDuration::from_mins(i64::from(minute))).ok()
}
