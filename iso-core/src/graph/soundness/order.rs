//! Whether one thing always happens before another.
//!
//! A permission is given, taken away and asked for along the flow. Enough is: on every way it is
//! given when it is asked for. Where a way shows the contrary, only the token game can say
//! whether it is a run, because the permission may come from a parallel branch joined before.

use super::{
    MOST_STATES, Run, SHORTER_RUN_STATES, Soundness,
    gateway_graph::{self, SomeOf},
    net::Net,
    plain,
    reduce::{Keeping, reduce},
    some_of,
    token_game::{Outcome, play},
};
use crate::graph::{Flow, Node, ProcessGraph};

/// What a step or a branch has to do with a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// Whether it must have been given before.
    pub asks: bool,
    /// Whether it is given or taken away by it.
    pub then: Option<bool>,
}

impl Mark {
    /// Nothing to do with it.
    pub const NOTHING: Mark = Mark { asks: false, then: None };
    /// Gives the permission.
    pub const GIVES: Mark = Mark { asks: false, then: Some(true) };
    /// Takes it away.
    pub const TAKES: Mark = Mark { asks: false, then: Some(false) };
    /// Must not happen without it.
    pub const ASKS: Mark = Mark { asks: true, then: None };
}

/// The answer to a question of order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderAnswer {
    /// In every run.
    Proven,
    /// Not in this one; its last step is the one that comes too early.
    Violated(Run),
    /// The program cannot say: the flow itself is not sound, or has too many states.
    NotDecided,
}

/// The marks of all steps and ways.
#[derive(Debug, Default)]
pub(super) struct Marks {
    steps: Vec<Mark>,
    ways: Vec<Vec<Mark>>,
}

impl Marks {
    pub(super) fn step(&self, step: usize) -> Mark {
        self.steps.get(step).copied().unwrap_or_default()
    }

    pub(super) fn way(&self, step: usize, way: usize) -> Mark {
        self.ways.get(step).and_then(|ways| ways.get(way)).copied().unwrap_or_default()
    }
}

impl ProcessGraph<'_> {
    /// Whether in every run a step of `before` happens before each step of `after`.
    ///
    /// ```
    /// use iso_core::{graph::{OrderAnswer, ProcessGraph}, model::Process};
    /// let process: Process = serde_yaml::from_str(
    ///     "{ process: A, title: A, steps: [
    ///         { id: nhan, name: Nhận, next: [{ to: ky, when: Khó }, { to: tra, when: Dễ }] },
    ///         { id: ky, name: Ký }, { id: tra, name: Trả }] }",
    /// ).unwrap();
    /// let graph = ProcessGraph::build(&process).unwrap();
    /// assert_eq!(graph.never_before(|step| step == 0, |step| step == 2), OrderAnswer::Proven);
    /// let answer = graph.never_before(|step| step == 1, |step| step == 2);
    /// let OrderAnswer::Violated(run) = answer else { panic!() };
    /// assert_eq!((run.steps, run.choices), (vec![0, 2], vec![(0, 1)]));
    /// ```
    #[must_use]
    pub fn never_before(&self, before: impl Fn(usize) -> bool, after: impl Fn(usize) -> bool) -> OrderAnswer {
        let mark = |step| Mark { asks: after(step), then: before(step).then_some(true) };
        self.permission(false, mark, |_, _| Mark::NOTHING)
    }

    /// Whether after each step of `from` every way on to a step of `goal` passes one of `until`.
    #[must_use]
    pub fn always_after(
        &self,
        from: impl Fn(usize) -> bool,
        until: impl Fn(usize) -> bool,
        goal: impl Fn(usize) -> bool,
    ) -> OrderAnswer {
        let mark = |step| Mark {
            asks: goal(step),
            then: if until(step) { Some(true) } else { from(step).then_some(false) },
        };
        self.permission(true, mark, |_, _| Mark::NOTHING)
    }

    /// Whether the permission is always given when it is asked for.
    ///
    /// `given` says whether it is from the beginning; then steps and the branches out of them
    /// give it, take it away and ask for it.
    #[must_use]
    pub fn permission(
        &self,
        given: bool,
        step: impl Fn(usize) -> Mark,
        branch: impl Fn(usize, Flow) -> Mark,
    ) -> OrderAnswer {
        let Some(start) = self.start() else { return OrderAnswer::Proven };
        let marks = Marks {
            steps: (0..self.steps.len())
                .map(|position| match self.steps.get(position) {
                    Some(node) if node.occurs => step(position),
                    _ => Mark::NOTHING,
                })
                .collect(),
            ways: (0..self.steps.len())
                .map(|position| {
                    self.written_ways(position).iter().map(|(flow, _)| branch(position, *flow)).collect()
                })
                .collect(),
        };
        if given_on_every_way(self, start, given, &marks) {
            return OrderAnswer::Proven;
        }
        self.permission_in_runs(start, given, &marks)
    }

    fn permission_in_runs(&self, start: usize, given: bool, marks: &Marks) -> OrderAnswer {
        let sound = matches!(self.soundness(), Soundness::Sound | Soundness::DeadStep { .. });
        let reached = plain::reached(self, Some(start));
        let Ok(blocks) = some_of::blocks(self, &reached) else { return OrderAnswer::NotDecided };
        if !sound {
            return OrderAnswer::NotDecided;
        }
        let answer = |net: &mut Net, outcome: Outcome| match outcome {
            Outcome::Fine => OrderAnswer::Proven,
            Outcome::Unpermitted { run } => OrderAnswer::Violated(net.trails.run(run)),
            Outcome::TooMany | Outcome::Double { .. } | Outcome::Stuck { .. } => OrderAnswer::NotDecided,
        };
        let mut kernel = gateway_graph::net(self, start, &reached, &blocks, marks, SomeOf::Loose);
        reduce(&mut kernel, Keeping::Soundness);
        let outcome = play(&mut kernel, Some(given), MOST_STATES);
        let rough = answer(&mut kernel, outcome);
        if rough == OrderAnswer::Proven {
            return rough;
        }
        // The whole graph knows the shortest run, and whether it really is one.
        let mut whole = gateway_graph::net(self, start, &reached, &blocks, marks, SomeOf::Exact);
        reduce(&mut whole, Keeping::Lengths);
        // Without blocks the rough answer stands, and only a shorter run can be gained.
        let most = if blocks.is_empty() { SHORTER_RUN_STATES } else { MOST_STATES };
        let outcome = play(&mut whole, Some(given), most);
        match answer(&mut whole, outcome) {
            OrderAnswer::NotDecided if blocks.is_empty() => rough,
            exact => exact,
        }
    }
}

/// Walks every way, with the permission as it stands along it.
fn given_on_every_way(graph: &ProcessGraph<'_>, start: usize, given: bool, marks: &Marks) -> bool {
    let mut seen = vec![[false; 2]; graph.steps.len()];
    let mut open = vec![(start, given)];
    while let Some((here, given)) = open.pop() {
        match seen.get_mut(here).and_then(|seen| seen.get_mut(usize::from(given))) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        let mark = marks.step(here);
        if mark.asks && !given {
            return false;
        }
        let given = mark.then.unwrap_or(given);
        for (number, (_, to)) in graph.written_ways(here).iter().enumerate() {
            let mark = marks.way(here, number);
            if mark.asks && !given {
                return false;
            }
            if let Node::Step(next) = to {
                open.push((*next, mark.then.unwrap_or(given)));
            }
        }
    }
    true
}
