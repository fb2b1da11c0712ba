//! Open dossiers: when can they be finished, and is that in time?

use std::cell::RefCell;

use hashbrown::HashMap;
use jiff::civil::DateTime;

use super::{Judged, judge::Judge, log::Visit};
use crate::{
    calendar::{SameDay, WorkingTime},
    deadline::Status,
    graph::{ProcessGraph, Split, Worst},
    model::Total,
};

/// When an open dossier can be finished if every step that is left takes its limit.
///
/// A dossier stands in the steps that began and did not end, or behind the last one that ended. The
/// time of the step it stands in runs since that began; where it has taken longer than its limit,
/// what is left runs from the moment of judgement. Of several steps the latest decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forecast {
    /// On the quickest path.
    pub earliest: Option<DateTime>,
    /// On the longest path; `None` where a step has no limit or a loop no end.
    pub latest: Option<DateTime>,
}

/// Whether what is left fits into what is left of the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outlook {
    /// On every path.
    EveryPath,
    /// On some paths only.
    SomePaths,
    /// On no path.
    NoPath,
}

impl Forecast {
    /// The outlook for a due moment; `None` where the longest path is not known and the quickest is
    /// in time.
    #[must_use]
    pub fn outlook(&self, due: DateTime) -> Option<Outlook> {
        match (self.earliest?, self.latest) {
            (earliest, _) if earliest > due => Some(Outlook::NoPath),
            (_, Some(latest)) if latest <= due => Some(Outlook::EveryPath),
            (_, Some(_)) => Some(Outlook::SomePaths),
            (_, None) => None,
        }
    }
}

/// What is left: on the quickest path, and on the longest where it is known.
type Left = (Total, Option<Total>);

/// What was worked out once for a step of a procedure.
#[derive(Debug, Default)]
pub(super) struct Known {
    positions: RefCell<HashMap<(u32, u32), Option<usize>>>,
    from: RefCell<HashMap<(usize, usize), Option<Left>>>,
}

impl Judge<'_> {
    /// The forecast of a dossier that is open, in time and not standing still.
    pub(super) fn forecast(&self, judged: &Judged<'_>) -> Option<Forecast> {
        if !matches!(judged.status(), Some(Status::OpenInTime | Status::AtRisk)) {
            return None;
        }
        let number = judged.promise?;
        let promise = self.promises.all.get(number)?;
        // A case changes limits and paths; the log seldom says which it is.
        let graph = promise.graph.as_ref().filter(|_| promise.process.cases.is_empty())?;
        let time = promise.time.as_deref()?;
        let visits: Vec<&Visit> = self.log.visits_of(&judged.entry).collect();
        let position = |visit: &Visit| self.position(judged.entry.procedure, visit.place);
        let same_day = SameDay::of(&promise.process.clock);
        let counting = Counting { time, same_day, now: self.at.now };
        let mut forecast: Option<Forecast> = None;
        let mut going_on = visits.iter().filter(|visit| visit.finished.is_none()).peekable();
        if going_on.peek().is_none() {
            let last = visits.iter().max_by_key(|visit| visit.finished)?;
            let finished = last.finished?.datetime()?;
            return counting.finish(finished, self.after(number, graph, position(last)?)?);
        }
        for visit in going_on {
            let (step, started) = (position(visit)?, visit.started.datetime()?);
            let own = graph.entering(step);
            let overrun = counting.end(started, own)? < self.at.now;
            let one = if overrun {
                counting.finish(self.at.now, self.after(number, graph, step)?)?
            } else {
                counting.finish(started, self.from(number, graph, step)?)?
            };
            forecast = Some(match forecast {
                None => one,
                Some(other) => Forecast {
                    earliest: one.earliest.max(other.earliest),
                    latest: one.latest.zip(other.latest).map(|(a, b)| a.max(b)),
                },
            });
        }
        forecast
    }

    fn position(&self, procedure: u32, place: u32) -> Option<usize> {
        let mut known = self.known.positions.borrow_mut();
        *known.entry((procedure, place)).or_insert_with(|| {
            let (step, _) = self.log.places.get(place);
            self.step(procedure, self.log.steps.name(step)).map(|it| it.position)
        })
    }

    /// What is left for a dossier that enters a step.
    fn from(&self, number: usize, graph: &ProcessGraph<'_>, step: usize) -> Option<Left> {
        let mut known = self.known.from.borrow_mut();
        *known.entry((number, step)).or_insert_with(|| {
            let times = graph.times_from(step);
            let worst = match times.worst {
                Worst::Proven(path) if times.unlimited.is_empty() => Some(path.total),
                _ => None,
            };
            Some((times.best?.total, worst))
        })
    }

    /// What is left behind a step.
    fn after(&self, number: usize, graph: &ProcessGraph<'_>, step: usize) -> Option<Left> {
        let ways = graph.ways_from(step).map(|(_, to)| match to.step() {
            Some(to) => self.from(number, graph, to),
            None => Some((Total::default(), Some(Total::default()))),
        });
        let mut ways = ways.collect::<Option<Vec<Left>>>()?.into_iter();
        let first = ways.next()?;
        let free = graph.split(step) == Split::OneOf;
        ways.try_fold(first, |(best, worst), (next_best, next_worst)| {
            let best_is_less = best.partial_cmp(&next_best)?.is_le();
            let best = if best_is_less == free { best } else { next_best };
            let worst = match worst.zip(next_worst) {
                Some((a, b)) => Some(if a.partial_cmp(&b)?.is_ge() { a } else { b }),
                None => None,
            };
            Some((best, worst))
        })
    }
}

struct Counting<'a> {
    time: &'a WorkingTime,
    same_day: SameDay,
    now: DateTime,
}

impl Counting<'_> {
    fn finish(&self, from: DateTime, (best, worst): Left) -> Option<Forecast> {
        let no_earlier_than_now = |at: DateTime| at.max(self.now);
        Some(Forecast {
            earliest: Some(no_earlier_than_now(self.end(from, best)?)),
            latest: worst.and_then(|worst| self.end(from, worst)).map(no_earlier_than_now),
        })
    }

    /// The end of a sum of limits, units one after the other.
    fn end(&self, from: DateTime, total: Total) -> Option<DateTime> {
        total.parts().try_fold(from, |from, limit| Some(self.time.due(from, limit, self.same_day).ok()?.at))
    }
}
