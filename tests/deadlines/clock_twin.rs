//! The slow twin of the clock: it remembers what is left of a limit and walks on from there day by
//! day, where the library counts the whole limit anew with the pauses added. Whole amounts only.

use iso_core::{
    deadline::{ClockEvent, Event, Status},
    model::Unit,
};
use jiff::{
    SignedDuration, ToSpan,
    civil::{Date, DateTime, Time},
};

use super::twin::{Twin, months_after};

pub(super) struct Question<'a> {
    pub(super) twin: Twin<'a>,
    pub(super) unit: Unit,
    pub(super) limits: &'a [u32],
    /// Same day: the cut-off, and whether desk days finish.
    pub(super) same_day: (u16, bool),
    pub(super) restarts: bool,
    /// How many days before the due day an apology must come, and how often.
    pub(super) apology: Option<(i64, usize)>,
    pub(super) notice_days: Option<u32>,
}

#[derive(Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) status: Status,
    pub(super) due: Option<DateTime>,
    pub(super) late: i64,
    pub(super) stood: i64,
    pub(super) faults: usize,
}

#[derive(Clone, Copy)]
struct Due {
    at: DateTime,
    day: Date,
    /// The end before it moved on from a day of rest.
    raw: Date,
}

fn moment(date: Date, minute: u16) -> DateTime {
    date.to_datetime(Time::midnight()) + SignedDuration::from_mins(i64::from(minute))
}

fn minute_of(at: DateTime) -> u16 {
    at.hour() as u16 * 60 + at.minute() as u16
}

fn days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

impl Question<'_> {
    fn due(&self, from: DateTime, limit: u32) -> Option<Due> {
        let (whole, part) = match self.unit {
            Unit::SameDay => (u32::from(self.same_day.0), (u32::from(self.same_day.1), 1)),
            _ => (limit, (0, 1)),
        };
        let (day, minute, _) = self.twin.due(from.date(), minute_of(from), self.unit, whole, part)?;
        let raw = match self.unit {
            Unit::CalendarDay => from.date().checked_add(i64::from(limit).days()).unwrap(),
            Unit::Month => months_after(from.date(), limit),
            _ => day,
        };
        Some(Due { at: moment(day, minute), day, raw })
    }

    fn minutes(&self, from: DateTime, to: DateTime) -> i64 {
        if to <= from {
            return 0;
        }
        self.twin.minutes_between((from.date(), minute_of(from)), (to.date(), minute_of(to)))
    }

    /// Working days after a date up to another and with it.
    fn working_days(&self, after: Date, to: Date) -> u32 {
        let mut count = 0;
        let mut day = after;
        while day < to {
            day = day.tomorrow().unwrap();
            count += u32::from(self.twin.works(day));
        }
        count
    }

    fn closing_of(&self, day: Date) -> Option<Due> {
        let last = self.twin.roll(day)?;
        Some(Due { at: moment(last, self.twin.closing(last)), day: last, raw: day })
    }

    /// The day on which so many that count are over, after a date.
    fn on(&self, after: Date, mut wanted: u32, counts: impl Fn(Date) -> bool) -> Option<Date> {
        let mut day = after;
        while wanted > 0 {
            day = day.tomorrow().unwrap();
            if !self.twin.covered(day) {
                return None;
            }
            wanted -= u32::from(counts(day));
        }
        Some(day)
    }

    /// So many working days after a date.
    fn nth(&self, after: Date, wanted: u32) -> Option<Due> {
        self.closing_of(self.on(after, wanted, |day| self.twin.works(day))?)
    }

    fn in_hours(&self) -> bool {
        matches!(self.unit, Unit::WorkingHour | Unit::ClockHour)
    }

    /// Day by day from the start; days on which the clock stood, the first of each pause excluded, do
    /// not count. Those after the last day that counts move it on all the same.
    fn walked(&self, start: DateTime, limit: u32, pauses: &[(DateTime, DateTime)]) -> Option<Due> {
        let first = self.due(start, limit)?;
        let working = matches!(self.unit, Unit::WorkingDay | Unit::SameDay);
        let wanted = match self.unit {
            Unit::SameDay => self.working_days(start.date(), first.day),
            Unit::Month => days(start.date(), first.raw) as u32,
            _ => limit,
        };
        let counts = |day: Date| !working || self.twin.works(day);
        let stood = |day: Date| pauses.iter().any(|(from, to)| from.date() < day && day <= to.date());
        let mut day = self.on(start.date(), wanted, |day| counts(day) && !stood(day))?;
        if let Some((_, to)) = pauses.last() {
            let later = day.series(1.day()).skip(1).take_while(|later| *later <= to.date());
            let more = later.filter(|later| counts(*later) && stood(*later)).count();
            day = self.on(day, more as u32, counts)?;
        }
        if day == first.raw { Some(first) } else { self.closing_of(day) }
    }

    /// The due moment of a clock begun at `start` that stood in time, the last time until `to`.
    fn after_pauses(
        &self,
        start: DateTime,
        limit: u32,
        due: Due,
        extended: bool,
        pauses: &[(DateTime, DateTime)],
    ) -> Option<Due> {
        let (from, to) = *pauses.last()?;
        if extended || self.in_hours() {
            return self.after_pause(start, due, extended, from, to);
        }
        let moved = self.walked(start, limit, pauses)?;
        if moved.at >= to { Some(moved) } else { self.next_closing(to) }
    }

    /// When the office closes next.
    fn next_closing(&self, at: DateTime) -> Option<Due> {
        let today = self.closing_of(at.date())?;
        if today.at >= at { Some(today) } else { self.closing_of(at.date().tomorrow().unwrap()) }
    }

    /// The due moment of a clock begun at `start` that stood in time from `from` to `to`.
    fn after_pause(
        &self,
        start: DateTime,
        due: Due,
        extended: bool,
        from: DateTime,
        to: DateTime,
    ) -> Option<Due> {
        let first = from.date().min(due.raw);
        let lost = match self.unit {
            Unit::WorkingDay | Unit::SameDay => i64::from(self.working_days(first, to.date())),
            Unit::CalendarDay | Unit::Month => days(first, to.date()),
            Unit::WorkingHour => self.minutes(from, to),
            Unit::ClockHour => to.duration_since(from).as_mins(),
        };
        if lost == 0 && due.at >= to {
            return Some(due);
        }
        let moved = match self.unit {
            Unit::ClockHour => {
                let at = due.at + SignedDuration::from_mins(lost);
                // 24:00 belongs to the day before.
                let day = (at - SignedDuration::from_mins(1)).date();
                Some(Due { at, day, raw: day })
            }
            Unit::WorkingHour => {
                let left = self.minutes(from, due.at) as u32;
                match (left, extended) {
                    (0, _) => None,
                    (left, _) => {
                        let end = self.twin.due(to.date(), minute_of(to), self.unit, 0, (left, 60))?;
                        Some(Due { at: moment(end.0, end.1), day: end.0, raw: end.0 })
                    }
                }
            }
            Unit::WorkingDay | Unit::SameDay => {
                let all = self.working_days(start.date(), due.day);
                let left = all - self.working_days(start.date(), first).min(all);
                if left == 0 { None } else { Some(self.nth(to.date(), left)?) }
            }
            Unit::CalendarDay | Unit::Month => {
                let left = days(first, due.raw).max(0);
                let end = to.date().checked_add(left.days()).unwrap();
                if left == 0 { None } else { Some(self.closing_of(end)?) }
            }
        };
        if let Some(moved) = moved.filter(|it| it.at >= to) {
            return Some(moved);
        }
        if self.in_hours() {
            return Some(Due { at: to, day: to.date(), raw: to.date() });
        }
        self.next_closing(to)
    }

    pub(super) fn answer(
        &self,
        received: DateTime,
        resolved: Option<DateTime>,
        events: &[ClockEvent],
        now: DateTime,
    ) -> Option<Answer> {
        let order = |event: Event| Event::ALL.iter().position(|it| *it == event).unwrap();
        let mut events = events.to_vec();
        events.sort_by_key(|it| (it.at, order(it.event), it.until));
        let mut end = resolved.filter(|at| *at <= now).map(|at| (at, None));
        let (mut appointment, mut start) = (0, received);
        let mut due = self.due(received, self.limits[0])?;
        let (mut suspended, mut awaits, mut extensions, mut extended) = (false, false, 0, false);
        let (mut since, mut runs_from, mut breach): (Option<DateTime>, _, _) = (None, received, false);
        let (mut late, mut stood, mut faults) = (0, 0, 0);
        let (mut last, mut pauses) = (None, Vec::new());
        for event in events {
            let at = event.at;
            if at > now {
                continue;
            }
            let again = last == Some(event);
            last = Some(event);
            if again || at < received || end.is_some_and(|(end, _)| at > end) {
                faults += 1;
                continue;
            }
            match event.event {
                Event::Suspended | Event::SupplementRequested => {
                    let flag = if event.event == Event::Suspended { &mut suspended } else { &mut awaits };
                    if *flag {
                        faults += 1;
                        continue;
                    }
                    *flag = true;
                    if let (Event::SupplementRequested, Some(days)) = (event.event, self.notice_days) {
                        let by = self.nth(start.date(), days);
                        faults += usize::from(by.is_some_and(|by| at > by.at));
                    }
                    if since.is_none() {
                        late += self.minutes(runs_from.max(due.at), at);
                        if at > due.at {
                            breach = true;
                            faults += 1;
                        }
                        since = Some(at);
                    }
                }
                Event::Resumed | Event::SupplementReceived => {
                    let flag = if event.event == Event::Resumed { &mut suspended } else { &mut awaits };
                    if !*flag {
                        faults += 1;
                        continue;
                    }
                    *flag = false;
                    let from = since.unwrap();
                    if event.event == Event::SupplementReceived && self.restarts {
                        stood += self.minutes(from, at);
                        (appointment, start, extended, runs_from) = (0, at, false, at);
                        pauses.clear();
                        due = self.due(at, self.limits[0])?;
                        since = suspended.then_some(at);
                    } else if !suspended && !awaits {
                        stood += self.minutes(from, at);
                        (since, runs_from) = (None, at);
                        if appointment + 1 < self.limits.len() {
                            appointment += 1;
                            (start, extended) = (at, false);
                            pauses.clear();
                            due = self.due(at, self.limits[appointment])?;
                        } else if from <= due.at {
                            pauses.push((from, at));
                            due =
                                self.after_pauses(start, self.limits[appointment], due, extended, &pauses)?;
                        }
                    }
                }
                Event::Extended => {
                    let until = event.until;
                    let in_time = self.apology.is_none_or(|(before, times)| {
                        days(at.date(), due.day) >= before && extensions < times
                    });
                    let lawful =
                        since.is_none() && until.is_some_and(|it| it > due.at) && at <= due.at && in_time;
                    if lawful {
                        let until = until.unwrap();
                        due = Due { at: until, day: until.date(), raw: until.date() };
                        (extensions, extended) = (extensions + 1, true);
                    } else {
                        faults += 1;
                    }
                }
                Event::Refused => end = Some((end.map_or(at, |(at, _)| at), Some(Event::Refused))),
                Event::Stopped | Event::Withdrawn => end = Some((at, Some(event.event))),
            }
        }
        if let (Some((at, None | Some(Event::Refused))), Some(from)) = (end, since) {
            faults += 1;
            stood += self.minutes(from, at);
            since = None;
            if awaits && self.restarts {
                due = self.due(at, self.limits[0])?;
            } else if appointment + 1 < self.limits.len() {
                due = self.due(at, self.limits[appointment + 1])?;
            } else if from <= due.at {
                pauses.push((from, at));
                due = self.after_pauses(start, self.limits[appointment], due, extended, &pauses)?;
            }
            runs_from = at;
        }
        let until = end.map_or(now, |(at, _)| at);
        match since {
            Some(from) => stood += self.minutes(from, until),
            None => late += self.minutes(runs_from.max(due.at), until),
        }
        let is_late = breach || since.is_none() && until > due.at;
        let status = match end {
            Some((_, Some(Event::Withdrawn))) => Status::Withdrawn,
            Some((_, Some(Event::Stopped))) => Status::Stopped,
            Some(_) if is_late => Status::Late,
            Some((at, _)) if at.date() < due.day => Status::Early,
            Some(_) => Status::OnTime,
            None if is_late => Status::OpenOverdue,
            None if since.is_some() => Status::Paused,
            None => Status::OpenInTime,
        };
        let known = since.is_none_or(|from| from > due.at);
        Some(Answer {
            status,
            due: known.then_some(due.at),
            late: if is_late { late } else { 0 },
            stood,
            faults,
        })
    }
}
