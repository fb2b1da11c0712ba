//! The clock of one dossier, moved on by its events.

use jiff::{
    SignedDuration,
    civil::{Date as Day, DateTime, Time},
};

use super::{AssessError, Breach, Pause, Terms};
use crate::{
    calendar::{Basis, CountError, OutOfRange},
    model::{Date, Quantity, TimeLimit, Unit},
};

/// The due moment that holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub(super) at: DateTime,
    pub(super) day: Date,
    /// Where the counting ended, before a day of rest moved it on.
    counted_to: Day,
    /// The limit that was counted from the start, pauses added; `None` for one set by hand.
    pub(super) counted: Option<TimeLimit>,
    pub(super) basis: Basis,
}

/// The clock of one dossier.
///
/// A pause is counted in the unit of the limit: in days, those after the day on which the clock was
/// stopped up to the one on which it goes on, so that the day of an event is never counted twice
/// nor dropped (Civil Code 2015, Article 147); in hours, the very minutes. The limit is then counted
/// anew with the pauses added, so a stop of no length changes nothing.
#[derive(Debug)]
pub(super) struct Clock<'a> {
    terms: &'a Terms<'a>,
    /// The limit of the running appointment.
    limit: Option<TimeLimit>,
    /// The later appointments that have not begun.
    later: &'a [TimeLimit],
    pub(super) appointment: usize,
    pub(super) start: DateTime,
    pub(super) target: Target,
    /// Length of all pauses since the start, in days or minutes.
    paused: i64,
    /// The pauses since the start that moved the due moment.
    pub(super) pauses: Vec<Pause>,
    /// The due moment before the extension, while that holds.
    pub(super) extended_from: Option<DateTime>,
    pub(super) standing_since: Option<DateTime>,
    /// Working minutes for which the clock stood.
    pub(super) stood: i64,
    /// Of these, those that lie after the due moment that holds.
    stood_after_due: i64,
    pub(super) breach: Option<Breach>,
    /// Working minutes by which due moments were missed that no longer hold.
    missed: i64,
}

impl<'a> Clock<'a> {
    pub(super) fn start(
        terms: &'a Terms<'a>,
        received: DateTime,
        appointment: Option<DateTime>,
    ) -> Result<Self, AssessError> {
        let target = match (terms.limit, appointment) {
            (Some(limit), _) => target(terms, received, limit)?,
            (None, Some(at)) => moved_to(at, Basis::Announced),
            (None, None) => return Err(AssessError::NothingPromised),
        };
        Ok(Clock {
            terms,
            limit: terms.limit,
            later: terms.later,
            appointment: 0,
            start: received,
            target,
            paused: 0,
            pauses: Vec::new(),
            extended_from: None,
            standing_since: None,
            stood: 0,
            stood_after_due: 0,
            breach: None,
            missed: 0,
        })
    }

    /// Stops a running clock; whether that came too late.
    pub(super) fn stop(&mut self, at: DateTime) -> bool {
        self.standing_since = Some(at);
        let late = at > self.target.at;
        if late {
            self.breach.get_or_insert(Breach { due: self.target.at, stopped: at });
        }
        late
    }

    /// Lets a standing clock go on: with the next appointment, or with what was left.
    pub(super) fn go_on(&mut self, at: DateTime) -> Result<(), AssessError> {
        let Some(since) = self.standing_since.take() else { return Ok(()) };
        let stood = self.minutes(since, at)?;
        self.stood += stood;
        let late = since > self.target.at;
        if let Some((next, rest)) = self.later.split_first() {
            self.leave_target(since)?;
            (self.later, self.limit) = (rest, Some(*next));
            self.appointment += 1;
            return self.begin(at);
        }
        if late {
            self.stood_after_due += stood;
            return Ok(());
        }
        self.pauses.push(Pause { from: since, to: at });
        let target = match (self.extended_from, self.limit) {
            (None, Some(limit)) => {
                self.paused = self.paused.saturating_add(self.length(limit.unit, since, at)?);
                self.with_pauses(limit)?
            }
            (_, limit) => self.target_after(limit.map(|it| it.unit), since, at)?,
        };
        self.target = if target.at < at { self.nothing_left(at)? } else { target };
        Ok(())
    }

    /// Begins again from zero, at the first appointment.
    pub(super) fn restart(&mut self, at: DateTime, still_standing: bool) -> Result<(), AssessError> {
        if let Some(since) = self.standing_since.take() {
            self.stood += self.minutes(since, at)?;
            self.leave_target(since)?;
        }
        (self.limit, self.later, self.appointment) = (self.terms.limit, self.terms.later, 0);
        self.standing_since = still_standing.then_some(at);
        self.begin(at)
    }

    /// Puts the due moment off; whoever calls has seen that this is lawful.
    pub(super) fn extend(&mut self, until: DateTime) {
        self.extended_from.get_or_insert(self.target.at);
        self.target = moved_to(until, self.target.basis);
    }

    /// Whether a due moment was missed: on the way, or now.
    pub(super) fn is_late(&self, now: DateTime) -> bool {
        self.breach.is_some() || self.standing_since.is_none() && now > self.target.at
    }

    /// Working minutes too late in all.
    pub(super) fn late_minutes(&self, now: DateTime) -> Result<i64, AssessError> {
        let until = self.standing_since.unwrap_or(now);
        let here = if until > self.target.at { self.minutes(self.target.at, until)? } else { 0 };
        Ok((self.missed + here - self.stood_after_due).max(0))
    }

    /// Working minutes until the due moment.
    pub(super) fn left_minutes(&self, now: DateTime) -> Result<i64, AssessError> {
        let from = self.standing_since.unwrap_or(now);
        Ok(self.minutes(from, self.target.at)?.max(0))
    }

    /// Working minutes from one moment to a later one.
    pub(super) fn minutes(&self, from: DateTime, to: DateTime) -> Result<i64, AssessError> {
        // 24:00 of the last day covered reads as a day that is not.
        let last = |at: DateTime| at.checked_sub(SignedDuration::from_mins(1)).unwrap_or(at);
        let time = self.terms.working_time;
        let counted = time.minutes_between(from, to).or_else(|_| time.minutes_between(last(from), last(to)));
        counted.map_err(|error| AssessError::Count(CountError::OutOfRange(error)))
    }

    fn begin(&mut self, at: DateTime) -> Result<(), AssessError> {
        (self.start, self.paused, self.stood_after_due, self.extended_from) = (at, 0, 0, None);
        self.pauses.clear();
        let Some(limit) = self.limit else { return Ok(()) };
        self.target = target(self.terms, at, limit)?;
        Ok(())
    }

    /// Keeps on record by how much a due moment was missed that no longer holds.
    fn leave_target(&mut self, stopped: DateTime) -> Result<(), AssessError> {
        if stopped > self.target.at {
            self.missed += (self.minutes(self.target.at, stopped)? - self.stood_after_due).max(0);
        }
        Ok(())
    }

    /// How long a pause is for a limit of this unit.
    fn length(&self, unit: Unit, since: DateTime, to: DateTime) -> Result<i64, AssessError> {
        let (from, until) = (since.date(), to.date());
        Ok(match unit {
            Unit::WorkingDay | Unit::SameDay => i64::from(self.working_days(from, until)?),
            Unit::CalendarDay | Unit::Month => until.duration_since(from).as_hours() / 24,
            Unit::WorkingHour => self.minutes(since, to)?,
            Unit::ClockHour => to.duration_since(since).as_mins(),
        })
    }

    fn working_days(&self, after: Day, to: Day) -> Result<u32, AssessError> {
        self.terms.working_time.working_days_between(Date(after), Date(to)).map_err(beyond)
    }

    /// The limit counted from the start with all pauses added.
    fn with_pauses(&self, limit: TimeLimit) -> Result<Target, AssessError> {
        if self.paused == 0 {
            return Ok(self.target);
        }
        let first = target(self.terms, self.start, limit)?;
        let (whole, unit) = match limit.unit {
            Unit::WorkingDay | Unit::CalendarDay => (units(self.paused), limit.unit),
            Unit::WorkingHour | Unit::ClockHour => (minutes(self.paused), limit.unit),
            Unit::SameDay => {
                let days = i64::from(self.working_days(self.start.date(), first.day.0)?);
                (units(days.saturating_add(self.paused)), Unit::WorkingDay)
            }
            Unit::Month => {
                let days = first.counted_to.duration_since(self.start.date()).as_hours() / 24;
                (units(days.saturating_add(self.paused)), Unit::CalendarDay)
            }
        };
        let base = if unit == limit.unit { limit.amount } else { Quantity::ZERO };
        let amount = whole.and_then(|whole| base.plus(whole)).ok_or_else(|| self.too_long())?;
        target(self.terms, self.start, TimeLimit { amount, unit })
    }

    /// An appointment that was moved by hand, moved on by a pause: by whole days, or by minutes.
    fn target_after(&self, unit: Option<Unit>, since: DateTime, to: DateTime) -> Result<Target, AssessError> {
        let unit = match unit {
            Some(unit @ (Unit::WorkingHour | Unit::ClockHour)) => unit,
            Some(Unit::CalendarDay | Unit::Month) => Unit::CalendarDay,
            Some(Unit::WorkingDay | Unit::SameDay) | None => Unit::WorkingDay,
        };
        let length = self.length(unit, since, to)?;
        if length == 0 {
            return Ok(self.target);
        }
        let hours = matches!(unit, Unit::WorkingHour | Unit::ClockHour);
        let amount = if hours { minutes(length) } else { units(length) };
        let limit = TimeLimit { amount: amount.ok_or_else(|| self.too_long())?, unit };
        let from = if hours { self.target.at } else { self.target.day.0.to_datetime(Time::midnight()) };
        Ok(Target { counted: None, ..target(self.terms, from, limit)? })
    }

    /// A clock that was stopped in time with nothing left, and went on while the office was closed:
    /// it is due when the office has next closed, or in hours at once.
    fn nothing_left(&self, at: DateTime) -> Result<Target, AssessError> {
        let basis = self.target.basis;
        if matches!(self.limit, Some(TimeLimit { unit: Unit::WorkingHour | Unit::ClockHour, .. })) {
            return Ok(moved_to(at, basis));
        }
        let day = TimeLimit { amount: Quantity::whole(1), unit: Unit::CalendarDay };
        let midnight = |date: Day| date.to_datetime(Time::midnight());
        let before = at.date().yesterday().unwrap_or(at.date());
        let today = target(self.terms, midnight(before), day)?;
        let end = if today.at < at { target(self.terms, midnight(at.date()), day)? } else { today };
        Ok(Target { basis: basis.max(end.basis), counted: None, ..end })
    }

    /// No calendar covers a pause of such a length.
    fn too_long(&self) -> AssessError {
        let covered = self.terms.working_time.years();
        beyond(OutOfRange { year: covered.to.saturating_add(1), covered })
    }
}

/// When a limit ends that began at a moment.
fn target(terms: &Terms<'_>, from: DateTime, limit: TimeLimit) -> Result<Target, AssessError> {
    let due = terms.working_time.due(from, limit, terms.rules.same_day)?;
    let (counted_to, counted) = (due.counted_to.0, Some(limit));
    Ok(Target { at: due.at, day: due.last_day, counted_to, counted, basis: due.basis })
}

/// An appointment that somebody set.
fn moved_to(at: DateTime, basis: Basis) -> Target {
    Target { at, day: Date(at.date()), counted_to: at.date(), counted: None, basis }
}

fn units(number: i64) -> Option<Quantity> {
    u32::try_from(number).ok().map(Quantity::whole)
}

fn minutes(number: i64) -> Option<Quantity> {
    let (hours, rest) = (u32::try_from(number / 60).ok()?, u32::try_from(number % 60).ok()?);
    Quantity::whole(hours).plus(Quantity::SIXTIETH.times(rest)?)
}

fn beyond(error: OutOfRange) -> AssessError {
    AssessError::Count(CountError::OutOfRange(error))
}
