//! Where the time goes: every step of every procedure, and who does it.

use hashbrown::HashMap;

use super::{
    super::{
        Distribution, Judged, Stamp,
        judge::Judge,
        log::{DossierLog, Visit},
        recent::Recent,
    },
    Points,
};
use crate::{
    calendar::{SameDay, WorkingTime},
    deadline::Moment,
    model::{Step, TimeLimit, Unit},
};

/// A step of a procedure, done by a role, over all dossiers.
#[derive(Debug, Clone)]
pub struct StepWork {
    /// The procedure's code.
    pub procedure: String,
    /// The step's id, or what the log calls it.
    pub step: String,
    /// The step's name.
    pub title: String,
    /// Who does it.
    pub role: String,
    /// Working minutes from beginning to end, of those that ended.
    pub taken: Distribution,
    /// How many lasted longer than the step's own limit, its first day not counted; of those that
    /// ended and have one.
    pub over_limit: u64,
    /// How many were compared with it.
    pub with_limit: u64,
    /// In how many late dossiers this step took the most time.
    pub holds_late: u64,
    limit: Option<TimeLimit>,
    /// The last minute of the limit by the day on which it begins, once it was asked for.
    ends: HashMap<u32, Option<Stamp>>,
}

/// All steps while dossiers are counted.
#[derive(Debug, Default)]
pub(in crate::dossier_log) struct Works {
    list: Vec<StepWork>,
    by_place: HashMap<(u32, u32), u32>,
    by_name: HashMap<(String, String, String), u32>,
    /// Steps of which a minute is not recorded or not covered.
    pub(super) not_measured: u64,
    /// Steps that go on.
    pub(super) going_on: u64,
    /// Points of index 2: those of the step that did worst against its limit.
    pub(super) points: Points,
    recent: Recent,
}

impl Works {
    /// Counts the steps of one dossier; for a late one, step and role in which it spent the most time.
    pub(in crate::dossier_log) fn add(
        &mut self,
        judge: &Judge<'_>,
        log: &DossierLog,
        judged: &Judged<'_>,
        now: Option<Stamp>,
        late: bool,
    ) -> Option<(String, String)> {
        let time = judge.time(judged.promise)?;
        let mut spent: Vec<(u32, u32)> = Vec::new();
        let mut worst = None;
        for visit in log.visits_of(&judged.entry) {
            let work = self.number(judge, log, judged.entry.procedure, visit.place);
            let minutes = match visit.finished {
                Some(finished) => {
                    let minutes = minutes_between(time, visit.started, finished);
                    worst =
                        self.finished(work, time, visit, finished, minutes).into_iter().chain(worst).min();
                    minutes
                }
                None => {
                    self.going_on += 1;
                    now.and_then(|now| minutes_between(time, visit.started, now))
                }
            };
            let (true, Some(minutes)) = (late, minutes) else { continue };
            match spent.iter_mut().find(|(it, _)| *it == work) {
                Some((_, sum)) => *sum += minutes,
                None => spent.push((work, minutes)),
            }
        }
        // Of equals the one that the log named first.
        if let Some(points) = worst.filter(|_| judged.entry.resolved.is_some()) {
            self.points.add(points);
        }
        let (work, _) = spent.iter().max_by_key(|(work, minutes)| (*minutes, std::cmp::Reverse(*work)))?;
        let it = self.list.get_mut(*work as usize)?;
        it.holds_late += 1;
        Some((it.step.clone(), it.role.clone()))
    }

    /// Counts a step that ended; 2 points where it was quicker than its own limit, 1 where it took
    /// it all, 0 where it took longer.
    fn finished(
        &mut self,
        work: u32,
        time: &WorkingTime,
        visit: &Visit,
        finished: Stamp,
        minutes: Option<u32>,
    ) -> Option<u8> {
        let Some(minutes) = minutes else {
            self.not_measured += 1;
            return None;
        };
        let it = self.list.get_mut(work as usize)?;
        it.taken.add(minutes);
        let limit = it.limit?;
        let (over, quicker) = match limit.unit {
            Unit::WorkingHour => {
                // 240 parts are a minute.
                let taken = i64::from(minutes) * 240;
                (taken > limit.amount.parts(), taken < limit.amount.parts())
            }
            Unit::WorkingDay | Unit::CalendarDay | Unit::Month => {
                let end = it.ends.entry(visit.started.day());
                let end = (*end.or_insert_with(|| end_of(time, visit.started, limit)))?;
                (finished > end, finished.day() < end.day())
            }
            Unit::ClockHour | Unit::SameDay => {
                let end = end_of(time, visit.started, limit)?;
                (finished > end, finished < end)
            }
        };
        it.with_limit += 1;
        it.over_limit += u64::from(over);
        Some(if over { 0 } else { 1 + u8::from(quicker) })
    }

    /// The number of a step of a procedure. A step may be called by its id, its number or its name.
    pub(super) fn number(&mut self, judge: &Judge<'_>, log: &DossierLog, procedure: u32, place: u32) -> u32 {
        let pair = (procedure, place);
        if let Some(number) = self.recent.get(pair) {
            return number;
        }
        let number = match self.by_place.get(&pair) {
            Some(number) => *number,
            None => {
                let number = self.named(judge, log, procedure, place);
                self.by_place.insert(pair, number);
                number
            }
        };
        self.recent.put(pair, number);
        number
    }

    fn named(&mut self, judge: &Judge<'_>, log: &DossierLog, procedure: u32, place: u32) -> u32 {
        let (step, role) = log.places.get(place);
        let (written, role) = (log.steps.name(step), log.roles.name(role));
        let known = judge.step(procedure, written);
        let (code, _) = judge.procedure_names(procedure);
        let id = known.as_ref().map_or_else(|| written.to_owned(), |it| it.id.clone());
        let of_model = known.as_ref().and_then(|it| it.step.role.as_ref()).map(ToString::to_string);
        let role = if role.is_empty() { of_model.unwrap_or_default() } else { role.to_owned() };
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let key = (code.clone(), id.clone(), role.clone());
        let number = *self.by_name.entry(key).or_insert(next);
        if number == next {
            self.list.push(StepWork {
                procedure: code,
                step: id,
                title: known.as_ref().map_or_else(|| written.to_owned(), |it| it.title.clone()),
                role,
                taken: Distribution::default(),
                over_limit: 0,
                with_limit: 0,
                holds_late: 0,
                limit: known.and_then(|it| it.limit),
                ends: HashMap::new(),
            });
        }
        number
    }

    /// Every step of every procedure that occurred, by procedure and step.
    pub(in crate::dossier_log) fn into_list(self) -> Vec<StepWork> {
        let mut list = self.list;
        list.sort_by(|a, b| (&a.procedure, &a.step, &a.role).cmp(&(&b.procedure, &b.step, &b.role)));
        list
    }
}

/// A step of the model that a log names.
#[derive(Debug, Clone)]
pub(in crate::dossier_log) struct KnownStep<'l> {
    pub(in crate::dossier_log) step: &'l Step,
    pub(in crate::dossier_log) position: usize,
    pub(in crate::dossier_log) id: String,
    pub(in crate::dossier_log) title: String,
    /// Its own limit, where it stands alone inside the clock.
    pub(in crate::dossier_log) limit: Option<TimeLimit>,
}

/// Working minutes of a step; `None` where a minute is not known, a day not covered, or the step
/// begins later than it ends.
fn minutes_between(time: &WorkingTime, from: Stamp, to: Stamp) -> Option<u32> {
    u32::try_from(time.between(from.civil_minute()?, to.civil_minute()?)?).ok()
}

fn end_of(time: &WorkingTime, started: Stamp, limit: TimeLimit) -> Option<Stamp> {
    let due = time.due(started.datetime()?, limit, SameDay::CIVIL_STATUS).ok()?;
    Stamp::of(Moment::Minute(due.at))
}
