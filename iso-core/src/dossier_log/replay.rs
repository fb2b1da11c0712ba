//! The past under another limit: how many dossiers would have kept it, and what stopped the others.

use super::{At, DossierLog, Judge, Judged, NotJudged, Percent, Promises, Stamp, statistics::Works};
use crate::{
    deadline::{Moment, Status, Terms},
    model::{Quantity, TimeLimit, Unit},
};

/// What a proposed limit would have meant for the dossiers that have a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// The procedure's code.
    pub procedure: String,
    /// The limit that is tried.
    pub limit: TimeLimit,
    /// Dossiers with a result that can be judged by it.
    pub resolved: u64,
    /// Those that would have kept it.
    pub kept: u64,
    /// Those that kept the limit that was in force.
    pub kept_in_force: u64,
    /// Dossiers with a result that cannot be judged by it.
    pub not_judged: u64,
    /// Step and role in which most of the others spent the most working time, with how many, the
    /// most first.
    pub stopped_by: Vec<(String, String, u64)>,
}

/// The shortest limit that a share of the dossiers would have kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortest {
    /// The procedure's code.
    pub procedure: String,
    /// The limit that is promised now.
    pub promised: Option<TimeLimit>,
    /// The shortest limit in whole units of the promised one; `None` where none is short enough to
    /// be a limit, or no dossier has a result.
    pub limit: Option<TimeLimit>,
    /// Dossiers with a result.
    pub resolved: u64,
    /// Those that would have kept it.
    pub kept: u64,
}

/// No limit is longer than so many units.
const MOST_UNITS: u32 = 2_000;

impl Replay {
    /// Judges the past of a procedure by a proposed limit; `None` where the procedure is unknown.
    ///
    /// Only dossiers with a result take part: of an open one nobody knows when it will end.
    #[must_use]
    pub fn of(
        log: &DossierLog,
        promises: &Promises<'_>,
        at: At,
        procedure: &str,
        limit: TimeLimit,
    ) -> Option<Replay> {
        let number = promises.number(procedure)?;
        let judge = Judge::new(log, promises, at);
        let now = Stamp::of(Moment::Minute(at.now));
        let mut works = Works::default();
        let promise = promises.all.get(number)?;
        let mut replay = Replay {
            procedure: promise.process.process.to_string(),
            limit,
            resolved: 0,
            kept: 0,
            kept_in_force: 0,
            not_judged: 0,
            stopped_by: Vec::new(),
        };
        for judged in resolved_of(&judge, number) {
            replay.kept_in_force +=
                u64::from(matches!(judged.status(), Some(Status::Early | Status::OnTime)));
            match judge.keeps(&judged, limit) {
                Ok(kept) => {
                    replay.resolved += 1;
                    replay.kept += u64::from(kept);
                    works.add(&judge, log, &judged, now, !kept);
                }
                Err(_) => replay.not_judged += 1,
            }
        }
        let steps = works.into_list();
        replay.stopped_by = steps
            .into_iter()
            .filter(|step| step.holds_late > 0)
            .map(|step| (step.step, step.role, step.holds_late))
            .collect();
        replay.stopped_by.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.cmp(b)));
        Some(replay)
    }
}

impl Shortest {
    /// For every procedure with results, the shortest limit that a share of them would have kept.
    #[must_use]
    pub fn of_all(log: &DossierLog, promises: &Promises<'_>, at: At, target: Percent) -> Vec<Shortest> {
        let judge = Judge::new(log, promises, at);
        let mut needed: Vec<Vec<u32>> = vec![Vec::new(); promises.all.len()];
        for judged in judge.dossiers() {
            let Some(number) = judged.promise.filter(|_| judged.entry.resolved.is_some()) else { continue };
            let unit = unit_of(promises, number);
            if let (Some(units), Some(list)) = (judge.needs(&judged, unit), needed.get_mut(number)) {
                list.push(units);
            }
        }
        let mut all = Vec::new();
        for (number, (units, promise)) in needed.iter_mut().zip(&promises.all).enumerate() {
            if units.is_empty() {
                continue;
            }
            units.sort_unstable();
            let count = units.len() as u64;
            // The first value at which the share is reached, without rounding.
            let reached = (1_u64..).zip(units.iter()).find(|(kept, _)| target.is_reached(*kept, count));
            let units_needed = reached.map(|(_, units)| *units).filter(|units| *units <= MOST_UNITS);
            let limit = units_needed
                .map(|units| TimeLimit { amount: Quantity::whole(units), unit: unit_of(promises, number) });
            let kept = units_needed.map_or(0, |most| units.partition_point(|units| *units <= most) as u64);
            all.push(Shortest {
                procedure: promise.process.process.to_string(),
                promised: promise.process.limit,
                limit,
                resolved: count,
                kept,
            });
        }
        all.sort_by(|a, b| a.procedure.cmp(&b.procedure));
        all
    }
}

/// The unit in which a procedure promises; a same-day procedure could promise working days.
fn unit_of(promises: &Promises<'_>, number: usize) -> Unit {
    let limit = promises.all.get(number).and_then(|promise| promise.process.limit);
    limit.map(|limit| limit.unit).filter(|unit| *unit != Unit::SameDay).unwrap_or(Unit::WorkingDay)
}

fn resolved_of<'j>(judge: &'j Judge<'_>, promise: usize) -> impl Iterator<Item = Judged<'j>> {
    let of_procedure = judge.dossiers_of(move |entry| judge.promise(entry.procedure) == Some(promise));
    of_procedure.filter(|it| it.entry.resolved.is_some())
}

impl Judge<'_> {
    /// Points of index 1: 2 for a result before the day on which the limit of the law ends, 1 for one
    /// on that day, 0 for a late one; `None` where the law's limit is not stated.
    pub(super) fn points_by_law(&self, judged: &Judged<'_>) -> Option<u8> {
        let promise = self.promises.all.get(judged.promise?)?;
        let statutory = promise.process.statutory_limit.as_ref()?.limit;
        judged.entry.resolved?;
        let same_unit = judged.limit.filter(|limit| limit.unit == statutory.unit);
        let is_shorter = same_unit.is_some_and(|limit| limit.amount <= statutory.amount);
        let status =
            if judged.limit == Some(statutory) || is_shorter && judged.status() == Some(Status::Early) {
                judged.status()?
            } else {
                self.status_by(judged, statutory).ok()?
            };
        match status {
            Status::Early => Some(2),
            Status::OnTime => Some(1),
            Status::Late => Some(0),
            _ => None,
        }
    }

    /// Whether a dossier with a result would have kept a limit.
    fn keeps(&self, judged: &Judged<'_>, limit: TimeLimit) -> Result<bool, NotJudged> {
        match self.status_by(judged, limit)? {
            Status::Early | Status::OnTime => Ok(true),
            Status::Late => Ok(false),
            _ => Err(NotJudged::Events),
        }
    }

    fn status_by(&self, judged: &Judged<'_>, limit: TimeLimit) -> Result<Status, NotJudged> {
        let promise = judged.promise.and_then(|place| self.promises.all.get(place));
        let promise = promise.ok_or(NotJudged::UnknownProcedure)?;
        let time = promise.time.as_ref().ok_or(NotJudged::NoCalendar)?;
        let rules = self.law(judged.promise, judged.entry.received)?;
        let terms = Terms { limit: Some(limit), later: &promise.later, working_time: time, rules: &rules };
        self.by_terms(judged.number, &judged.entry, &terms).map(|it| it.status)
    }

    /// The fewest whole units that a dossier with a result would have kept: a longer limit is never
    /// harder to keep.
    fn needs(&self, judged: &Judged<'_>, unit: Unit) -> Option<u32> {
        let keeps = |units: u32| self.keeps(judged, TimeLimit { amount: Quantity::whole(units), unit });
        let mut enough = 1;
        while !keeps(enough).ok()? {
            if enough > MOST_UNITS {
                return Some(u32::MAX);
            }
            enough *= 2;
        }
        let mut too_few = enough / 2;
        while too_few + 1 < enough {
            let middle = too_few.midpoint(enough);
            if keeps(middle).ok()? {
                enough = middle;
            } else {
                too_few = middle;
            }
        }
        Some(enough)
    }
}
