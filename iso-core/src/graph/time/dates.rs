//! Time over paths in dates, where units have no common measure.
//!
//! Five working days and three days are more or less than ten days, depending on the day they begin.
//! So the recursion over the graph is run forward in moments, once for every start of a year.

use jiff::civil::DateTime;

use super::{Undecided, loops, paths::Part};
use crate::{
    calendar::{SameDay, WorkingTime},
    graph::Split,
    model::{TimeLimit, Total},
};

/// By what limits of different units are compared: a calendar and the year of the starts.
#[derive(Debug, Clone)]
pub struct Counting {
    /// The calendar.
    pub working_time: WorkingTime,
    /// How same-day limits are counted.
    pub same_day: SameDay,
    /// Every day of this year on which dossiers are received is tried as a start.
    pub year: i16,
}

/// One start, and when the dossier is finished by the steps and due by the promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// When it was received.
    pub received: DateTime,
    /// When the promise ends.
    pub due: DateTime,
    /// When the last step ends.
    pub finished: DateTime,
    /// The steps of the run.
    pub steps: Vec<usize>,
}

/// Which of the runs is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::graph) enum Run {
    Quickest,
    Longest,
}

/// Beyond this many states of a clock for one start the answer is *not decided*.
const MOST_STATES: usize = 2_000;

/// A clock that has counted one unit since a moment: amounts of one unit are counted together, as
/// the promise is, and another unit begins where they end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    since: DateTime,
    counted: Option<TimeLimit>,
}

impl Counting {
    /// When a limit ends.
    pub(in crate::graph) fn due(&self, received: DateTime, limit: TimeLimit) -> Result<DateTime, Undecided> {
        let due = self.working_time.due(received, limit, self.same_day);
        due.map(|due| due.at).map_err(|_| Undecided::BeyondCalendar)
    }

    fn moment(&self, state: State) -> Result<DateTime, Undecided> {
        state.counted.map_or(Ok(state.since), |limit| self.due(state.since, limit))
    }

    fn after(&self, mut state: State, cost: Total) -> Result<State, Undecided> {
        for part in cost.parts() {
            let together = state.counted.filter(|counted| counted.unit == part.unit);
            let sum = together.and_then(|counted| counted.amount.plus(part.amount));
            state = match sum {
                Some(amount) => {
                    State { since: state.since, counted: Some(TimeLimit { amount, unit: part.unit }) }
                }
                None => State { since: self.moment(state)?, counted: Some(part) },
            };
        }
        Ok(state)
    }
}

/// Ways out of one state of a step: where they lead, and in which state.
type Onward = Vec<Option<(usize, usize)>>;

/// For each step the states of the clock in which it is reached.
type States = Vec<Vec<State>>;

/// The runs of a part of a graph, ready to be timed from any start.
pub(in crate::graph) struct Timeline<'t, 'g, 'p> {
    part: &'t Part<'g, 'p>,
    extra: Vec<Total>,
    run: Run,
}

impl<'t, 'g, 'p> Timeline<'t, 'g, 'p> {
    pub(in crate::graph) fn new(part: &'t Part<'g, 'p>, run: Run) -> Result<Self, Undecided> {
        let extra = match run {
            Run::Quickest => vec![Total::default(); part.graph.steps().len()],
            Run::Longest if part.scattered => return Err(Undecided::ScatteredGroup),
            Run::Longest => loops::extras(part).map_err(|obstacle| match obstacle {
                loops::Obstacle::Undecided(why) => why,
                loops::Obstacle::Unbounded(_) => Undecided::NeverEnds,
            })?,
        };
        Ok(Timeline { part, extra, run })
    }

    /// When a dossier received at a moment is finished, and when it is due.
    pub(in crate::graph) fn trial(
        &self,
        received: DateTime,
        limit: TimeLimit,
        counting: &Counting,
    ) -> Result<Dated, Undecided> {
        let due = counting.due(received, limit)?;
        let (finished, steps) = self.finish(received, counting)?;
        Ok(Dated { received, due, finished, steps })
    }

    /// When the run ends that began at a moment, and its steps.
    fn finish(&self, received: DateTime, counting: &Counting) -> Result<(DateTime, Vec<usize>), Undecided> {
        let (states, onward) = self.forward(received, counting)?;
        let size = self.part.graph.steps().len();
        let mut ends: Vec<Vec<Option<(DateTime, usize)>>> = vec![Vec::new(); size];
        for here in self.part.order.iter().rev() {
            let mut of_step = Vec::new();
            let ways = onward.get(*here).map(Vec::as_slice).unwrap_or_default();
            for (state, ways) in states.get(*here).into_iter().flatten().zip(ways) {
                of_step.push(self.best_way(*here, *state, ways, &ends, counting)?);
            }
            if let Some(slot) = ends.get_mut(*here) {
                *slot = of_step;
            }
        }
        let end = |step: usize, state: usize| ends.get(step).and_then(|of| of.get(state)).copied().flatten();
        let (finished, _) = end(self.part.start, 0).ok_or(Undecided::NeverEnds)?;
        let (mut here, mut state) = (self.part.start, 0);
        let mut steps = vec![here];
        while let Some((_, way)) = end(here, state) {
            let next = onward.get(here).and_then(|of| of.get(state)).and_then(|ways| ways.get(way)).copied();
            let Some(Some((to, in_state))) = next else { break };
            (here, state) = (to, in_state);
            steps.push(here);
        }
        Ok((finished, steps))
    }

    fn best_way(
        &self,
        here: usize,
        state: State,
        ways: &Onward,
        ends: &[Vec<Option<(DateTime, usize)>>],
        counting: &Counting,
    ) -> Result<Option<(DateTime, usize)>, Undecided> {
        let longest = self.run == Run::Longest || self.part.graph.split(here) == Split::AllOf;
        let mut chosen: Option<(DateTime, usize)> = None;
        for (index, way) in ways.iter().enumerate() {
            let end = match way {
                None => Some(counting.moment(state)?),
                Some((to, in_state)) => {
                    ends.get(*to).and_then(|of| of.get(*in_state)).copied().flatten().map(|(end, _)| end)
                }
            };
            // A branch that never ends is left out where there is a choice.
            let Some(end) = end else { continue };
            let better = chosen.is_none_or(|(old, _)| if longest { end > old } else { end < old });
            if better {
                chosen = Some((end, index));
            }
        }
        Ok(chosen)
    }

    /// Every state in which a step is reached, and the ways onward from it.
    fn forward(
        &self,
        received: DateTime,
        counting: &Counting,
    ) -> Result<(States, Vec<Vec<Onward>>), Undecided> {
        let size = self.part.graph.steps().len();
        let mut states: States = vec![Vec::new(); size];
        let mut onward: Vec<Vec<Onward>> = vec![Vec::new(); size];
        let start = State { since: received, counted: None };
        let entry = counting.after(start, self.part.cost(None, self.part.start, &self.extra)?)?;
        states.get_mut(self.part.start).into_iter().for_each(|of| of.push(entry));
        let mut count = 1;
        for here in &self.part.order {
            let ways = self.part.onward.get(*here).map(Vec::as_slice).unwrap_or_default();
            for state in states.get(*here).cloned().unwrap_or_default() {
                let mut leads = Onward::new();
                for (_, to) in ways {
                    let Some(to) = to else {
                        leads.push(None);
                        continue;
                    };
                    let next = counting.after(state, self.part.cost(Some(*here), *to, &self.extra)?)?;
                    let Some(of_step) = states.get_mut(*to) else { continue };
                    let known = of_step.iter().position(|old| *old == next);
                    let index = known.unwrap_or(of_step.len());
                    if known.is_none() {
                        of_step.push(next);
                        count += 1;
                    }
                    leads.push(Some((*to, index)));
                }
                onward.get_mut(*here).into_iter().for_each(|of| of.push(leads.clone()));
            }
            if count > MOST_STATES {
                return Err(Undecided::TooLarge);
            }
        }
        Ok((states, onward))
    }
}
