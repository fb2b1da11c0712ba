//! Why a limit ends when it does, day by day.

use jiff::civil::DateTime;

use super::{
    Counted, DayKind, Due, Note, TrailDay, WorkingTime,
    due::minutes_of_part,
    working_time::{Row, minute_of},
};
use crate::model::{Date, Quantity, Unit};

impl WorkingTime {
    /// Every date from receipt to due, with what was counted on it or why nothing was. Read from
    /// the tables that [`WorkingTime::due`] reads; empty if `due` comes from another calendar that
    /// covers other years.
    ///
    /// ```
    /// # use iso_core::{calendar::*, model::{Calendar, ClockTime}, text::Lang};
    /// # let calendar: Calendar = serde_yaml::from_str(
    /// #     "{calendar: a, years: {from: 2025, to: 2025}, working_hours: {monday: ['08:00-12:00']}}").unwrap();
    /// # let time = WorkingTime::compile(&[&calendar]).unwrap();
    /// # let same_day = SameDay { until: ClockTime::hour(15), desk_days: DeskDays::ReceiveOnly };
    /// let due = time.due("2025-03-02T10:00".parse().unwrap(), "1 ngày làm việc".parse().unwrap(), same_day);
    /// let trail = time.trail(&due.unwrap());
    /// assert_eq!(trail[0].show(Lang::Vi), "Chủ nhật 02/03/2025: ngày nhận hồ sơ, không tính; nghỉ hằng tuần");
    /// assert_eq!(trail[1].show(Lang::En), "Monday 2025-03-03: 1 working day");
    /// ```
    #[must_use]
    pub fn trail(&self, due: &Due) -> Vec<TrailDay> {
        let (Ok(first), Ok(last)) = (self.index(due.received.date()), self.index(due.last_day.0)) else {
            return Vec::new();
        };
        self.rows(first, last).iter().map(|row| self.trail_day(due, row)).collect()
    }

    fn trail_day(&self, due: &Due, row: &Row) -> TrailDay {
        let (counted, notes) = match due.limit.unit {
            Unit::SameDay => same_day(due, row),
            _ if due.limit.amount == Quantity::ZERO => (None, vec![Note::NoTimeGiven]),
            Unit::WorkingDay => working_day(due, row),
            Unit::CalendarDay => self.moving(due, row, calendar_day),
            Unit::Month => self.moving(due, row, month),
            Unit::WorkingHour => working_hours(due, row),
            Unit::ClockHour => {
                let (from, to) = minutes_within(due, row);
                (Some(Counted::ClockMinutes(u32::from(to.saturating_sub(from)))), Vec::new())
            }
        };
        TrailDay { date: Date(row.date), counted, notes }
    }

    /// Limits whose last day moves on from a day of rest.
    fn moving(&self, due: &Due, row: &Row, count: impl Fn(&Due, &Row) -> Facts) -> Facts {
        let (date, last, counted_to) = (row.date, due.last_day.0, due.counted_to.0);
        if date == due.received.date() {
            return (None, vec![Note::ReceiptDay]);
        }
        if date > counted_to {
            let notes = if date == last { vec![Note::MovedHere] } else { reason(&row.kind) };
            return (None, notes);
        }
        let (counted, mut notes) = count(due, row);
        if date == counted_to && counted_to != last {
            notes.extend(reason(&row.kind));
            notes.push(Note::LastDayMoves);
        } else if date == last && self.whole_days_end_here(due) {
            notes.push(Note::MovedHere);
        }
        (counted, notes)
    }

    /// Whether the whole days of `1.5 days` alone move to the last day, so that the part does not
    /// end before its closing time.
    fn whole_days_end_here(&self, due: &Due) -> bool {
        let day_before = due.last_day.0.yesterday().ok().and_then(|date| self.index(date).ok());
        let rests =
            day_before.and_then(|index| self.row(index).ok()).is_some_and(|row| !row.kind.is_working());
        rests && part_of(due) != 0 && whole_of(due) > 0
    }
}

type Facts = (Option<Counted>, Vec<Note>);

fn working_day(due: &Due, row: &Row) -> Facts {
    if row.date == due.received.date() {
        let notes = std::iter::once(Note::ReceiptDay).chain(reason(&row.kind)).collect();
        return (None, notes);
    }
    let counted = row.kind.is_working().then(|| day(due, row, Counted::WorkingDay));
    (counted, reason(&row.kind))
}

fn calendar_day(due: &Due, row: &Row) -> Facts {
    (Some(day(due, row, Counted::CalendarDay)), Vec::new())
}

/// A whole day, or the part of one with which the limit ends.
fn day(due: &Due, row: &Row, whole: Counted) -> Counted {
    let part = part_of(due);
    if row.date != due.counted_to.0 || part == 0 {
        return whole;
    }
    let of_day = row.working.minutes();
    let amount = due.limit.amount.minus(Quantity::whole(whole_of(due))).unwrap_or_default();
    Counted::PartOfDay {
        unit: due.limit.unit,
        part: amount,
        minutes: minutes_of_part(of_day, part),
        rounded: u64::from(of_day) * u64::from(part) % Quantity::PARTS.unsigned_abs() != 0,
    }
}

fn month(due: &Due, row: &Row) -> Facts {
    if row.date == due.counted_to.0 {
        (Some(Counted::Months(whole_of(due))), Vec::new())
    } else {
        (None, vec![Note::WithinMonths])
    }
}

fn working_hours(due: &Due, row: &Row) -> Facts {
    let (from, to) = minutes_within(due, row);
    let minutes = row.working.minutes_before(to).saturating_sub(row.working.minutes_before(from));
    if minutes > 0 {
        (Some(Counted::WorkingMinutes(minutes)), reason(&row.kind))
    } else if row.kind.is_working() {
        (None, vec![Note::AfterHours])
    } else {
        (None, reason(&row.kind))
    }
}

fn same_day(due: &Due, row: &Row) -> Facts {
    let (first, last) = (due.received.date(), due.last_day.0);
    if row.date == last {
        let notes = if first == last { reason(&row.kind) } else { vec![Note::MovedHere] };
        return (Some(Counted::SameDay), notes);
    }
    if row.date == first && row.kind.is_working() {
        let received = minute_of(due.received);
        let late = due.cut_off.filter(|cut_off| received > cut_off.minutes());
        return (None, vec![late.map_or(Note::AfterHours, Note::AfterCutOff)]);
    }
    (None, reason(&row.kind))
}

/// What is to be known about a day of this kind; nothing about a normal working day.
fn reason(kind: &DayKind) -> Vec<Note> {
    kind.note().into_iter().collect()
}

/// The minutes of a day that lie between receipt and due.
fn minutes_within(due: &Due, row: &Row) -> (u16, u16) {
    let at =
        |moment: DateTime, outside: u16| if moment.date() == row.date { minute_of(moment) } else { outside };
    (at(due.received, 0), at(due.at, 1440))
}

fn part_of(due: &Due) -> u32 {
    u32::try_from(due.limit.amount.parts() % Quantity::PARTS).unwrap_or(0)
}

fn whole_of(due: &Due) -> u32 {
    u32::try_from(due.limit.amount.parts() / Quantity::PARTS).unwrap_or(u32::MAX)
}
