//! Every dossier of a log, judged one after the other.

use std::{cell::RefCell, rc::Rc};

use jiff::civil::{DateTime, Time as TimeOfDay};

use super::{DossierLog, Entered, Judged, NotJudged, Promises, Stamp, forecast::Known, log::Entry};
use crate::{
    calendar::{CountError, WorkingTime},
    deadline::{AssessError, Assessment, ClockEvent, ClockRules, Dossier, Moment, Terms, assess},
    model::{Date, TimeLimit},
};

/// The moment for which a log is judged, and the period it reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The moment.
    pub now: DateTime,
    /// The first day of the period; `None` for everything that was ever received.
    pub from: Option<Date>,
}

/// Judges the dossiers of one log.
pub struct Judge<'a> {
    pub(super) log: &'a DossierLog,
    pub(super) promises: &'a Promises<'a>,
    pub(super) at: At,
    now: Option<Stamp>,
    from: Option<Stamp>,
    /// The promise of each name of a procedure.
    by_name: Vec<Option<usize>>,
    pub(super) known: Known,
    /// The law of the last day that was asked for, for each promise and for dossiers without one.
    laws: RefCell<Vec<Option<(u32, Law)>>>,
    events: RefCell<Vec<ClockEvent>>,
}

impl<'a> Judge<'a> {
    /// By these promises, at that moment.
    #[must_use]
    pub fn new(log: &'a DossierLog, promises: &'a Promises<'a>, at: At) -> Self {
        let by_name = log.procedures.iter().map(|name| promises.number(name)).collect();
        let now = Stamp::of(Moment::Minute(at.now));
        let from = at.from.and_then(|date| Stamp::of(Moment::Day(date)));
        Judge {
            log,
            promises,
            at,
            now,
            from,
            by_name,
            known: Known::default(),
            laws: RefCell::default(),
            events: RefCell::default(),
        }
    }

    /// Every dossier of the period, in the order of the log.
    pub fn dossiers(&self) -> impl Iterator<Item = Judged<'a>> {
        self.dossiers_of(|_| true)
    }

    /// Those of the period that are asked for; the others are not judged.
    pub(super) fn dossiers_of(&self, asked: impl Fn(&Entry) -> bool) -> impl Iterator<Item = Judged<'a>> {
        let asked = (0..).zip(&self.log.dossiers).filter(move |(_, entry)| asked(entry));
        asked.filter_map(|(number, entry)| self.judge(number, entry))
    }

    /// Dossiers that are not in the period: resolved before it, received after the moment.
    #[must_use]
    pub fn outside(&self) -> (u64, u64) {
        let (mut before, mut after) = (0, 0);
        for entry in &self.log.dossiers {
            match self.entered(entry) {
                Ok(_) => {}
                Err(Outside::Before) => before += 1,
                Err(Outside::After) => after += 1,
            }
        }
        (before, after)
    }

    /// The promise of a procedure, by the number of its name.
    pub(super) fn promise(&self, procedure: u32) -> Option<usize> {
        self.by_name.get(procedure as usize).copied().flatten()
    }

    fn entered(&self, entry: &Entry) -> Result<Entered, Outside> {
        if self.now.is_some_and(|now| entry.received > now) {
            return Err(Outside::After);
        }
        let Some(from) = self.from.filter(|from| entry.received < *from) else {
            return Ok(Entered::Received(entry.channel));
        };
        match entry.resolved {
            Some(resolved) if resolved < from => Err(Outside::Before),
            _ => Ok(Entered::CarriedOver),
        }
    }

    fn judge(&self, number: u32, entry: &Entry) -> Option<Judged<'a>> {
        let entered = self.entered(entry).ok()?;
        // What happens after the moment of judgement is not known then.
        let resolved = entry.resolved.filter(|it| self.now.is_none_or(|now| *it <= now));
        let entry = Entry { resolved, ..*entry };
        let number_of_promise = self.promise(entry.procedure);
        let promise = number_of_promise.and_then(|place| self.promises.all.get(place));
        let in_force = promise.map(|promise| promise.limit_on(entry.received));
        let limit = match (promise, entry.case) {
            (Some(promise), Some(case)) => {
                let name = self.log.cases.name(case.get() - 1);
                promise.limit_of_case(name).or(in_force.and_then(|it| it.limit))
            }
            _ => in_force.and_then(|it| it.limit),
        };
        let mut judged = Judged {
            number,
            entry,
            promise: number_of_promise,
            limit,
            entered,
            verdict: self.verdict(number, &entry, number_of_promise, limit),
            unclear_history: promise.is_some_and(|it| it.unclear_history),
            before_first_revision: in_force.is_some_and(|it| it.before_first),
            forecast: None,
            held_at: None,
            log: self.log,
        };
        judged.forecast = self.forecast(&judged);
        Some(judged)
    }

    fn verdict(
        &self,
        number: u32,
        entry: &Entry,
        promise_number: Option<usize>,
        limit: Option<TimeLimit>,
    ) -> Result<Assessment, NotJudged> {
        let promise = promise_number.and_then(|place| self.promises.all.get(place));
        let nothing_known = match promise {
            None => NotJudged::UnknownProcedure,
            Some(promise) if promise.needs_case() => NotJudged::NoCase,
            Some(_) => NotJudged::NoLimit,
        };
        if limit.is_none() && entry.due_at.is_none() {
            return Err(nothing_known);
        }
        let office = || self.promises.office.as_ref();
        let time = promise.map_or_else(office, |it| it.time.as_ref()).ok_or(NotJudged::NoCalendar)?;
        let rules = self.law(promise_number, entry.received)?;
        let no_later: &[TimeLimit] = &[];
        let terms = Terms {
            limit,
            later: promise.map_or(no_later, |promise| &promise.later),
            working_time: time,
            rules: &rules,
        };
        self.by_terms(number, entry, &terms)
    }

    /// A judgement by other terms than the promise.
    pub(super) fn by_terms(
        &self,
        number: u32,
        entry: &Entry,
        terms: &Terms<'_>,
    ) -> Result<Assessment, NotJudged> {
        let lacks_minute = |stamp: Stamp| {
            let is_day = stamp.minute().is_none();
            is_day && terms.limit.is_some_and(|limit| stamp.moment().start_of(limit).is_err())
        };
        if lacks_minute(entry.received) {
            return Err(NotJudged::NoMinute);
        }
        let received = begins(entry.received);
        // A result of which only the day is known did not come before the receipt.
        let resolved = entry.resolved.map(|stamp| begins(stamp).max(received));
        let ends = |stamp: Stamp| ends(stamp, terms);
        let mut events = self.events.borrow_mut();
        events.clear();
        events.extend(self.log.events_of(number).iter().map(|it| ClockEvent {
            event: it.event,
            at: happened(it.at, received),
            until: it.until.map(ends),
        }));
        let due_at = entry.due_at.map(ends);
        let dossier = Dossier { received, resolved, due_at, events: &events };
        let it = assess(&dossier, terms, self.at.now).map_err(|error| match error {
            AssessError::Count(CountError::OutOfRange(_)) => NotJudged::OutsideCalendar,
            AssessError::NothingPromised => NotJudged::NoLimit,
            _ => NotJudged::Events,
        })?;
        // Resolved some time on the very day on which the limit ended at some minute.
        if entry.resolved.is_some_and(lacks_minute)
            && it.due.is_some_and(|due| Some(due.date()) == resolved.map(DateTime::date))
        {
            return Err(NotJudged::NoMinute);
        }
        Ok(it)
    }

    /// The law of the clock on the day of receipt. Dossiers of one day often stand together.
    pub(super) fn law(&self, promise: Option<usize>, received: Stamp) -> Law {
        let mut laws = self.laws.borrow_mut();
        let place = promise.map_or(0, |place| place + 1);
        if place >= laws.len() {
            laws.resize(place + 1, None);
        }
        if let Some(Some((_, law))) =
            laws.get(place).filter(|it| it.as_ref().is_some_and(|(day, _)| *day == received.day()))
        {
            return law.clone();
        }
        let rules = match promise.and_then(|place| self.promises.all.get(place)) {
            Some(promise) => promise.rules_on(received),
            None => ClockRules::on(self.promises.law, received.date()).map(|it| it.rules),
        };
        let law: Law = rules.map(Rc::new).map_err(|_| NotJudged::UnknownLaw);
        laws.get_mut(place).into_iter().for_each(|it| *it = Some((received.day(), law.clone())));
        law
    }

    /// The calendar a dossier is counted by.
    pub(super) fn time(&self, promise: Option<usize>) -> Option<&'a WorkingTime> {
        let own = promise.and_then(|place| self.promises.all.get(place)).map(|it| it.time.as_deref());
        own.unwrap_or(self.promises.office.as_deref())
    }
}

/// The rules of a day, or that they are not known.
type Law = Result<Rc<ClockRules>, NotJudged>;

enum Outside {
    Before,
    After,
}

/// The first minute that a moment can have.
fn begins(stamp: Stamp) -> DateTime {
    match stamp.moment() {
        Moment::Minute(at) => at,
        Moment::Day(date) => date.0.to_datetime(TimeOfDay::midnight()),
    }
}

/// An event on the day of receipt of which no minute is known did not happen before the receipt.
fn happened(stamp: Stamp, received: DateTime) -> DateTime {
    let at = begins(stamp);
    if stamp.minute().is_none() && at.date() == received.date() { received } else { at }
}

/// An appointment for a day ends when the office closes then.
fn ends(stamp: Stamp, terms: &Terms<'_>) -> DateTime {
    let date = match stamp.moment() {
        Moment::Minute(at) => return at,
        Moment::Day(date) => date,
    };
    let closes = terms
        .working_time
        .day(date)
        .ok()
        .and_then(|day| day.working_hours.last().map(|window| window.to.minutes()));
    closes
        .and_then(|minute| crate::calendar::moment(date.0, minute))
        .unwrap_or_else(|| date.0.at(23, 59, 0, 0))
}
