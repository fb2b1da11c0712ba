//! The record of one dossier: its events are taken one by one, then it is judged.

use std::borrow::Cow;

use jiff::{Span, civil::DateTime};

use super::{
    AssessError, Assessment, ClockEvent, DossierFault, Ended, Event, Promise, Status, Terms,
    assess::to_minute, clock::Clock,
};
use crate::model::{Date, OnSupplement, Quantity, TimeLimit, Unit};

/// What is known about a dossier so far.
#[derive(Debug)]
pub(super) struct Record<'a> {
    pub(super) clock: Clock<'a>,
    terms: &'a Terms<'a>,
    ended: Option<Ended>,
    is_suspended: bool,
    awaits_supplement: bool,
    extensions: u8,
    faults: Vec<DossierFault>,
}

impl<'a> Record<'a> {
    pub(super) fn new(clock: Clock<'a>, terms: &'a Terms<'a>, ended: Option<Ended>) -> Self {
        Record {
            clock,
            terms,
            ended,
            is_suspended: false,
            awaits_supplement: false,
            extensions: 0,
            faults: Vec::new(),
        }
    }

    /// Takes what had happened by `now`, in the order of time.
    pub(super) fn take_all(
        &mut self,
        events: &[ClockEvent],
        received: DateTime,
        now: DateTime,
    ) -> Result<(), AssessError> {
        let mut last = None;
        for event in in_order(events).iter() {
            let event = ClockEvent { at: to_minute(event.at), until: event.until.map(to_minute), ..*event };
            if event.at > now {
                break;
            }
            if last == Some(event) {
                self.faults.push(DossierFault::Repeated(event));
            } else if event.at < received {
                self.faults.push(DossierFault::BeforeReceipt(event));
            } else if self.ended.is_some_and(|ended| event.at > ended.at) {
                self.faults.push(DossierFault::AfterEnd(event));
            } else {
                self.take(event)?;
            }
            last = Some(event);
        }
        Ok(())
    }

    fn take(&mut self, event: ClockEvent) -> Result<(), AssessError> {
        let moves = matches!(
            event.event,
            Event::Suspended | Event::Resumed | Event::SupplementRequested | Event::SupplementReceived
        );
        if moves && self.terms.limit.is_none() {
            return Err(AssessError::LimitUnknown(event.event));
        }
        match event.event {
            Event::Suspended if self.is_suspended => self.faults.push(DossierFault::AlreadyStanding(event)),
            Event::SupplementRequested if self.awaits_supplement => {
                self.faults.push(DossierFault::AlreadyStanding(event));
            }
            Event::Resumed if !self.is_suspended => self.faults.push(DossierFault::NotStanding(event)),
            Event::SupplementReceived if !self.awaits_supplement => {
                self.faults.push(DossierFault::NotStanding(event));
            }
            Event::Suspended => {
                self.is_suspended = true;
                self.stop(event);
            }
            Event::SupplementRequested => {
                self.awaits_supplement = true;
                self.check_notice(event);
                self.stop(event);
            }
            Event::Resumed => {
                self.is_suspended = false;
                self.go_on(event.at)?;
            }
            Event::SupplementReceived => {
                self.awaits_supplement = false;
                if self.terms.rules.supplement.clock == OnSupplement::Restart {
                    self.clock.restart(event.at, self.is_suspended)?;
                } else {
                    self.go_on(event.at)?;
                }
            }
            Event::Extended => self.extend(event),
            Event::Refused => {
                let at = self.ended.map_or(event.at, |ended| ended.at);
                self.ended = Some(Ended { at, by: Some(Event::Refused) });
            }
            Event::Stopped | Event::Withdrawn => {
                self.ended = Some(Ended { at: event.at, by: Some(event.event) });
            }
        }
        Ok(())
    }

    /// A clock that stands for two reasons stands since the first of them.
    fn stop(&mut self, event: ClockEvent) {
        let due = self.clock.target.at;
        if self.clock.standing_since.is_none() && self.clock.stop(event.at) {
            self.faults.push(DossierFault::StoppedAfterDue { event, due });
        }
    }

    /// A clock that stood for two reasons goes on after the last of them.
    fn go_on(&mut self, at: DateTime) -> Result<(), AssessError> {
        if self.is_suspended || self.awaits_supplement { Ok(()) } else { self.clock.go_on(at) }
    }

    fn check_notice(&mut self, event: ClockEvent) {
        let rules = self.terms.rules;
        let Some(days) = rules.supplement.notice_days else { return };
        let limit = TimeLimit { amount: Quantity::whole(u32::from(days)), unit: Unit::WorkingDay };
        // Beyond the calendar there is no moment after which the notice would be late.
        let Ok(by) = self.terms.working_time.due(self.clock.start, limit, rules.same_day) else { return };
        if event.at > by.at {
            self.faults.push(DossierFault::SupplementAskedLate { event, by: by.at });
        }
    }

    fn extend(&mut self, event: ClockEvent) {
        let due = self.clock.target;
        let apology = self.terms.rules.apology;
        let days_before = Span::new().days(apology.map_or(0, |it| it.days_before));
        let by = Date(due.day.0.checked_sub(days_before).unwrap_or(due.day.0));
        // Without such a rule the very moment counts, which may read as 00:00 of the next day.
        let too_late = event.at > due.at || apology.is_some() && Date(event.at.date()) > by;
        let fault = match event.until {
            _ if self.clock.standing_since.is_some() => DossierFault::ExtendedWhileStanding(event),
            None => DossierFault::NoNewAppointment(event),
            Some(until) if until <= due.at => DossierFault::NotLater { event, due: due.at },
            Some(_) if apology.is_some_and(|it| self.extensions >= it.times) => {
                DossierFault::ExtendedAgain(event)
            }
            Some(_) if too_late => DossierFault::ApologyLate { event, by },
            Some(until) => {
                self.extensions = self.extensions.saturating_add(1);
                return self.clock.extend(until);
            }
        };
        self.faults.push(fault);
    }

    /// A result that came while the clock stood is judged as if it had gone on at that moment.
    pub(super) fn end_while_standing(&mut self) -> Result<(), AssessError> {
        let result = self.ended.filter(|ended| matches!(ended.by, None | Some(Event::Refused)));
        let Some((ended, since)) = result.zip(self.clock.standing_since) else { return Ok(()) };
        self.faults.push(DossierFault::EndedWhileStanding { since });
        if self.awaits_supplement && self.terms.rules.supplement.clock == OnSupplement::Restart {
            self.clock.restart(ended.at, false)
        } else {
            self.clock.go_on(ended.at)
        }
    }

    pub(super) fn status(&self, now: DateTime) -> Status {
        let target = self.clock.target;
        match self.ended {
            Some(Ended { by: Some(Event::Withdrawn), .. }) => Status::Withdrawn,
            Some(Ended { by: Some(Event::Stopped), .. }) => Status::Stopped,
            Some(Ended { at, .. }) if self.clock.is_late(at) => Status::Late,
            Some(Ended { at, .. }) if at.date() < target.day.0 => Status::Early,
            Some(_) => Status::OnTime,
            None if self.clock.is_late(now) => Status::OpenOverdue,
            None if self.clock.standing_since.is_some() => Status::Paused,
            None if self.is_to_be_warned(now) => Status::AtRisk,
            None => Status::OpenInTime,
        }
    }

    /// The day on which to warn has come; or there is none.
    fn is_to_be_warned(&self, now: DateTime) -> bool {
        let warn = self.terms.rules.warn_on(self.clock.target.day, self.terms.working_time);
        warn.is_none_or(|warn| now.date() >= warn.0)
    }

    pub(super) fn promise(&self, at: DateTime, first_day: Date, now: DateTime) -> Promise {
        let day = Date(at.date());
        let kept = match self.ended {
            Some(Ended { by: Some(Event::Withdrawn | Event::Stopped), .. }) => None,
            Some(ended) => Some(ended.at <= at),
            None => (now > at).then_some(false),
        };
        Promise { at, agrees: day == first_day || day == self.clock.target.day, kept }
    }

    pub(super) fn answer(
        mut self,
        status: Status,
        promise: Option<Promise>,
        now: DateTime,
    ) -> Result<Assessment, AssessError> {
        let pauses = std::mem::take(&mut self.clock.pauses);
        let clock = &self.clock;
        let until = self.ended.map_or(now, |ended| ended.at);
        let late = clock.is_late(until);
        let is_open = self.ended.is_none() && status != Status::NotReceived;
        let stands_now = clock.standing_since.map_or(Ok(0), |since| clock.minutes(since, until))?;
        let is_known = clock.standing_since.is_none_or(|since| since > clock.target.at);
        Ok(Assessment {
            status,
            due: is_known.then_some(clock.target.at),
            due_day: is_known.then_some(clock.target.day),
            basis: clock.target.basis,
            counted_from: clock.start,
            counted_limit: clock.target.counted,
            pauses,
            appointment: clock.appointment,
            ended: self.ended,
            standing_since: clock.standing_since,
            standing_minutes: whole(clock.stood.saturating_add(stands_now)),
            extended_from: clock.extended_from,
            breach: clock.breach,
            late_minutes: if late { whole(clock.late_minutes(until)?) } else { 0 },
            left_minutes: if is_open && !late { whole(clock.left_minutes(now)?) } else { 0 },
            promise,
            faults: self.faults,
        })
    }
}

/// The events in the order of time; those of one minute in the order of [`Event::ALL`].
fn in_order(events: &[ClockEvent]) -> Cow<'_, [ClockEvent]> {
    let key = |it: &ClockEvent| (to_minute(it.at), it.event, it.until);
    if events.is_sorted_by_key(key) {
        return Cow::Borrowed(events);
    }
    let mut sorted = events.to_vec();
    sorted.sort_by_key(key);
    Cow::Owned(sorted)
}

fn whole(minutes: i64) -> u32 {
    u32::try_from(minutes).unwrap_or(0)
}
