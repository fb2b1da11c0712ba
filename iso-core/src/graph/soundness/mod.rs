//! Whether a flow can be carried out at all.
//!
//! A flow is sound if from whatever point of whatever run the end can still be reached, nothing
//! is done twice at the same time, and every step can happen (flow-and-time, section 2). Steps
//! become gateways ([`gateway_graph`]), what cannot go wrong is contracted ([`reduce`]), and over
//! the rest every state is visited ([`token_game`]). Exact for “one of” and “all of”; “some of”
//! only as a closed block ([`some_of`]). A loop is lawful if it can be left.

mod gateway_graph;
mod loops;
mod moves;
mod net;
mod order;
mod plain;
mod reduce;
mod some_of;
mod token_game;
mod trail;
mod walk;
mod witness;

pub use loops::SplitLoop;
pub use order::{Mark, OrderAnswer};

use self::{
    gateway_graph::SomeOf,
    order::Marks,
    reduce::{Keeping, reduce},
    token_game::{Outcome, play},
};
use super::ProcessGraph;

/// Beyond this many states the answer is *not decided*.
pub const MOST_STATES: usize = 200_000;

/// How many states are looked at for a shorter run, once a run is known: hundreds of parallel
/// branches would take a second for nothing a reader gains.
const SHORTER_RUN_STATES: usize = 20_000;

/// Whether every run of a procedure comes to a proper end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Soundness {
    /// Every run does.
    Sound,
    /// A step waits for branches that do not come.
    Deadlock {
        /// The step that waits.
        join: usize,
        /// The steps it waits for.
        waiting_for: Vec<usize>,
        /// The shortest run after which the end is out of reach and nothing more can happen.
        run: Run,
    },
    /// Something is done twice at the same time, and all that follows with it.
    DoubleExecution {
        /// The step, or the end of the procedure.
        step: Option<usize>,
        /// The shortest run after which it can begin twice.
        run: Run,
    },
    /// A step can never happen; otherwise all is well.
    DeadStep {
        /// The step.
        step: usize,
    },
    /// A run that goes on for ever, or stops where nothing follows.
    Trap {
        /// The last step before the end is out of reach.
        step: usize,
        /// The shortest run to it.
        run: Run,
    },
    /// A choice of some of more branches is not closed by a join of its own.
    OpenSomeOf {
        /// The step that splits, or the one that waits for what nobody split.
        split: usize,
    },
    /// Too many states.
    NotDecided,
}

/// A run of a procedure: what happens, and what was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The steps in the order in which they are done, by position.
    pub steps: Vec<usize>,
    /// The choices in the order in which they are made: after which step which of its branches.
    pub choices: Vec<(usize, usize)>,
}

impl ProcessGraph<'_> {
    /// Whether every run comes to a proper end; if not, the shortest run that does not.
    ///
    /// ```
    /// use iso_core::{graph::{ProcessGraph, Soundness}, model::Process};
    /// let process: Process = serde_yaml::from_str(
    ///     "{ process: A, title: A, steps: [
    ///         { id: nhan, name: Nhận, next: [{ to: thue, when: Có thuế }, { to: dat, when: Không }] },
    ///         { id: thue, name: Hỏi thuế, next: tra }, { id: dat, name: Đo đất, next: tra },
    ///         { id: tra, name: Trả, waits_for: all_of }] }",
    /// ).unwrap();
    /// let graph = ProcessGraph::build(&process).unwrap();
    /// let Soundness::Deadlock { join, waiting_for, run } = graph.soundness() else { panic!() };
    /// assert_eq!((join, waiting_for), (3, vec![2]));
    /// assert_eq!((run.steps, run.choices), (vec![0, 1], vec![(0, 0)]));
    /// ```
    #[must_use]
    pub fn soundness(&self) -> Soundness {
        self.known_soundness.get_or_init(|| self.soundness_within(MOST_STATES)).clone()
    }

    /// The same, looking at no more than `most_states` states of what cannot be contracted. Where
    /// there are more, a fault may still be found, but its run need not be the shortest.
    #[must_use]
    pub fn soundness_within(&self, most_states: usize) -> Soundness {
        let Some(start) = self.start() else { return Soundness::Sound };
        let reached = plain::reached(self, Some(start));
        let blocks = match some_of::blocks(self, &reached) {
            Ok(blocks) => blocks,
            Err(split) => return Soundness::OpenSomeOf { split },
        };
        let none = Marks::default();
        let mut kernel = gateway_graph::net(self, start, &reached, &blocks, &none, SomeOf::Loose);
        reduce(&mut kernel, Keeping::Soundness);
        let mut outcome =
            if kernel.is_one_arc() { Outcome::Fine } else { play(&mut kernel, None, most_states) };
        if let Outcome::TooMany = outcome {
            outcome = walk::fault(&kernel).unwrap_or(outcome);
        }
        let rough = match witness::tell(self, &kernel, outcome) {
            None => return self.sound_but_for_dead_steps(&reached),
            Some(Soundness::NotDecided) => return Soundness::NotDecided,
            Some(violated) => violated,
        };
        // What was contracted may hold a shorter run than what is left; the whole graph knows it.
        let mut whole = gateway_graph::net(self, start, &reached, &blocks, &none, SomeOf::Exact);
        reduce(&mut whole, Keeping::Lengths);
        let most = if blocks.is_empty() { most_states.min(SHORTER_RUN_STATES) } else { most_states };
        let outcome = play(&mut whole, None, most);
        match witness::tell(self, &whole, outcome) {
            None => self.sound_but_for_dead_steps(&reached),
            Some(Soundness::NotDecided) => rough,
            Some(shortest) => shortest,
        }
    }

    /// Whether contraction alone proves the flow sound: nothing is left that a reader would have to
    /// play through. `None` where it is not sound.
    #[must_use]
    pub fn is_structured(&self) -> Option<bool> {
        if !matches!(self.soundness(), Soundness::Sound | Soundness::DeadStep { .. }) {
            return None;
        }
        let Some(start) = self.start() else { return Some(true) };
        let reached = plain::reached(self, Some(start));
        let blocks = some_of::blocks(self, &reached).ok()?;
        let mut kernel = gateway_graph::net(self, start, &reached, &blocks, &Marks::default(), SomeOf::Loose);
        reduce(&mut kernel, Keeping::Soundness);
        Some(kernel.is_one_arc())
    }

    fn sound_but_for_dead_steps(&self, reached: &[bool]) -> Soundness {
        let mut occurring = (0..self.steps.len()).filter(|step| self.occurs(*step));
        let dead = occurring.find(|step| reached.get(*step) != Some(&true));
        dead.map_or(Soundness::Sound, |step| Soundness::DeadStep { step })
    }
}
