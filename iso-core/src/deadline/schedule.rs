//! When each step of a dossier is due, along the likely way and along every other one.

use std::collections::{BTreeSet, VecDeque};

use jiff::civil::DateTime;

use super::{
    ClockEvent, DeadlineError, Dossier, Event, Moment, Terms, assess, count_back::latest_start, handover,
};
use crate::{
    graph::{Flow, Node, ProcessGraph, Split, Worst},
    model::{Quantity, StepKind, TimeLimit, Total},
};

/// One step of a way and its own due moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepDue {
    /// Position of the step in [`ProcessGraph::steps`].
    pub step: usize,
    /// When it must be handed on by its own limit; `None` for steps outside the clock, and while the
    /// clock stands.
    pub due: Option<DateTime>,
    /// The latest moment at which it can be handed on so that the steps after it still keep the
    /// promised limit: later than `due` by the reserve. Where their units differ it is counted back
    /// on the calendar: the last working minute from which their limits, one after another, still end
    /// with the promise. `None` where they leave less than nothing, and where units differ and
    /// something happened to the clock.
    pub latest: Option<DateTime>,
}

/// A way that leaves the likely one, or another alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The step at which it leaves.
    pub after: usize,
    /// The branch that is taken there, see [`ProcessGraph::outcome`].
    pub branch: Flow,
    /// Whether it is taken instead of the other branches or beside them.
    pub split: Split,
    /// Its own steps. Each step of the procedure stands in one alternative at most.
    pub steps: Vec<StepDue>,
    /// The step of another way that it leads to; `None` where it ends the dossier.
    pub joins: Option<usize>,
}

/// When each step of a dossier is due.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Schedule {
    /// By when a dossier received at a desk must reach those who work on it, where a rule says. It
    /// moves no due date.
    pub forward_by: Option<DateTime>,
    /// The longest promised way.
    pub likely: Vec<StepDue>,
    /// The ways that leave it.
    pub alternatives: Vec<Alternative>,
}

/// Where a dossier stands: when it was received, and what happened to its clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course<'a> {
    /// The receipt.
    pub received: Moment,
    /// What happened.
    pub events: &'a [ClockEvent],
    /// What happened later is not looked at.
    pub now: DateTime,
}

/// When each step is due, along the longest promised way and along every other one.
///
/// A step is due when the limits of all steps up to it are used up, counted from the receipt like
/// the whole, with all that happened to the clock: so the last counted step is due with the dossier
/// where nothing is kept in reserve. Where units change along the way, counting goes on from the due
/// moment of the step before. Steps of a group are due together.
///
/// `terms.limit` is the promised limit.
///
/// # Errors
///
/// As [`due_date`](super::due_date). A procedure without a longest way has no steps.
pub fn schedule(
    graph: &ProcessGraph<'_>,
    course: &Course<'_>,
    terms: &Terms<'_>,
) -> Result<Schedule, DeadlineError> {
    let times = graph.times();
    let run = match (&times.worst, &times.best) {
        (Worst::Proven(run), _) | (_, Some(run)) => run,
        (_, None) => return Ok(Schedule::default()),
    };
    // An extension moves the appointment, not the limits of the steps.
    let moves = |event: &&ClockEvent| event.event != Event::Extended;
    let events: Vec<ClockEvent> = course.events.iter().filter(moves).copied().collect();
    let timing = Timing { graph, course: &Course { events: &events, ..*course }, terms };
    let mut alternatives = Vec::new();
    for way in other_ways(graph, &run.steps) {
        let all = timing.along(&way.path)?;
        let steps = all.get(way.own.clone()).unwrap_or_default().to_vec();
        let Way { after, branch, joins, .. } = way;
        alternatives.push(Alternative { after, branch, split: graph.split(after), steps, joins });
    }
    let intake = run.steps.first().and_then(|step| graph.steps().get(*step));
    let at_desk = intake.is_some_and(|node| node.step.kind == StepKind::Receive);
    let forwarding = terms.rules.forwarding.filter(|_| at_desk);
    let forward_by = match (forwarding, course.received) {
        (Some(rule), Moment::Minute(at)) => handover::forward_by(at, rule.until, terms.working_time),
        _ => None,
    };
    Ok(Schedule { forward_by, likely: timing.along(&run.steps)?, alternatives })
}

struct Timing<'a, 'p> {
    graph: &'a ProcessGraph<'p>,
    course: &'a Course<'a>,
    terms: &'a Terms<'a>,
}

impl Timing<'_, '_> {
    /// The due moments of the steps of one way from its beginning.
    fn along(&self, path: &[usize]) -> Result<Vec<StepDue>, DeadlineError> {
        let all = self.taken(path);
        let left = self.left_of_promise(&all);
        let (mut from, mut counted, mut last) = (self.course.received, Total::default(), None);
        let mut dues = Vec::new();
        for (place, ((step, taken), left)) in path.iter().zip(&all).zip(left).enumerate() {
            let node = self.graph.steps().get(*step);
            if node.is_none_or(|node| node.step.outside_clock.is_some()) {
                dues.push(StepDue { step: *step, due: None, latest: None });
                continue;
            }
            if !taken.is_zero() {
                match counted.plus(*taken).filter(|sum| sum.single().is_some()) {
                    Some(sum) => counted = sum,
                    None => {
                        from = last.map_or(from, Moment::Minute);
                        counted = *taken;
                    }
                }
                if let Some(limit) = counted.single() {
                    last = self.due(from, limit)?;
                }
            }
            let latest = match left {
                Some(limit) => self.due(self.course.received, limit)?,
                None => all.get(place + 1..).and_then(|after| self.counted_back(after)),
            };
            dues.push(StepDue { step: *step, due: last, latest });
        }
        Ok(dues)
    }

    /// What each step takes from the clock; a group takes its limit once.
    fn taken(&self, path: &[usize]) -> Vec<Total> {
        let mut group = None;
        let one = |step: &usize| {
            let node = self.graph.steps().get(*step)?;
            let own = node.step.outside_clock.is_none();
            let again = own && node.group.is_some() && node.group == group;
            if own {
                group = node.group;
            }
            Some(if again { Total::default() } else { self.graph.entering(*step) })
        };
        path.iter().map(one).map(Option::unwrap_or_default).collect()
    }

    /// What is left of the promise for each step of a way and those before it: all but what the steps
    /// after it take.
    fn left_of_promise(&self, all: &[Total]) -> Vec<Option<TimeLimit>> {
        let mut after = Some(Total::default());
        let mut left = Vec::with_capacity(all.len());
        for taken in all.iter().rev() {
            left.push(after.and_then(|after| self.without(after)));
            after = after.and_then(|after| after.plus(*taken));
        }
        left.reverse();
        left
    }

    fn without(&self, after: Total) -> Option<TimeLimit> {
        let promised = self.terms.limit?;
        let amount = match after.single() {
            _ if after.is_zero() => Quantity::ZERO,
            Some(limit) if limit.unit == promised.unit => limit.amount,
            _ => return None,
        };
        Some(TimeLimit { amount: promised.amount.minus(amount)?, unit: promised.unit })
    }

    /// The latest moment at which the steps after one may begin, where their units differ among each
    /// other or from the promise.
    fn counted_back(&self, after: &[Total]) -> Option<DateTime> {
        let promised = self.terms.limit?;
        let together = after.iter().try_fold(Total::default(), |sum, taken| sum.plus(*taken))?;
        // In one unit it was counted already: what is left of the promise is less than nothing.
        let same = together.single().is_some_and(|limit| limit.unit == promised.unit);
        let received = self.course.received.start_of(promised).ok()?;
        if same || !self.course.events.is_empty() {
            return None;
        }
        let due = self.due(self.course.received, promised).ok()??;
        let parts = one_after_another(after)?;
        latest_start(self.terms.working_time, received, due, |from| {
            let next = |from, limit: &TimeLimit| self.due(Moment::Minute(from), *limit).ok()?;
            parts.iter().try_fold(from, next)
        })
    }

    /// When a limit ends with all that happened to the clock; `None` while that stands.
    fn due(&self, from: Moment, limit: TimeLimit) -> Result<Option<DateTime>, DeadlineError> {
        let received = from.start_of(limit)?;
        let dossier = Dossier { events: self.course.events, ..Dossier::received_at(received) };
        let terms = Terms { limit: Some(limit), later: &[], ..*self.terms };
        // A step may be due after the moment asked for, and the dossier received after it.
        let now = self.course.now.max(received);
        Ok(assess(&dossier, &terms, now)?.due)
    }
}

/// Limits in their order, neighbours of one unit put together; `None` where one has several units.
fn one_after_another(all: &[Total]) -> Option<Vec<TimeLimit>> {
    let mut parts: Vec<Total> = Vec::new();
    for taken in all.iter().filter(|taken| !taken.is_zero()) {
        let joined = parts.last().and_then(|last| last.plus(*taken)).filter(|sum| sum.single().is_some());
        match (joined, parts.last_mut()) {
            (Some(sum), Some(last)) => *last = sum,
            _ => parts.push(*taken),
        }
    }
    parts.into_iter().map(Total::single).collect()
}

/// A way from the beginning to the end, of which some steps are not in any way before.
struct Way {
    after: usize,
    branch: Flow,
    path: Vec<usize>,
    own: std::ops::Range<usize>,
    joins: Option<usize>,
}

/// The ways that leave the main one or each other, until every step that can be reached is in one.
fn other_ways(graph: &ProcessGraph<'_>, main: &[usize]) -> Vec<Way> {
    let mut seen: BTreeSet<usize> = main.iter().copied().collect();
    let mut open = VecDeque::from([main.to_vec()]);
    let mut ways = Vec::new();
    while let Some(path) = open.pop_front() {
        for (index, step) in path.iter().enumerate() {
            for (branch, to) in graph.ways_from(*step) {
                let Some(first) = to.step().filter(|to| seen.insert(*to)) else { continue };
                let way = follow(graph, &path, index, branch, first, &mut seen);
                open.push_back(way.path.clone());
                ways.push(way);
            }
        }
    }
    ways
}

/// Goes on from a new step by the first branch that leads to another one, until a known step or the
/// end is reached.
fn follow(
    graph: &ProcessGraph<'_>,
    path: &[usize],
    index: usize,
    branch: Flow,
    first: usize,
    seen: &mut BTreeSet<usize>,
) -> Way {
    let mut own = vec![first];
    let mut here = first;
    let joins = loop {
        let ways: Vec<Node> = graph.ways_from(here).map(|(_, to)| to).collect();
        let new = ways.iter().filter_map(|to| to.step()).find(|to| !seen.contains(to));
        match new {
            Some(step) => {
                seen.insert(step);
                own.push(step);
                here = step;
            }
            // Ways back are rework; a way on says where the alternative leads.
            None => break ways.first().and_then(|to| to.step()),
        }
    };
    let (before, rest) = path.split_at(path.len().min(index + 1));
    let after = before.last().copied().unwrap_or(first);
    let range = before.len()..before.len() + own.len();
    let onward = joins.and_then(|joins| rest.iter().position(|step| *step == joins));
    let rest = onward.and_then(|at| rest.get(at..)).unwrap_or_default();
    Way { after, branch, path: [before, &own, rest].concat(), own: range, joins }
}
