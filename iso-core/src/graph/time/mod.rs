//! Time over the paths of a procedure, exact and per unit.
//!
//! With `R(v)` the time from step `v` to the end: a choice takes the smallest (best case) or the
//! largest (worst case) of its branches, parallel branches always the largest. In a sound graph
//! this is exact, because every step happens at most once per run and each choice is free.
//! A loop may be entered at one place only and adds, at that place, `max` times its longest round.
//! `max` is counted anew whenever that place is entered from outside: a loop inside another one may
//! be repeated in each round of it, while loops with the same first step are counted side by side.
//! A loop through the applicant adds nothing where a supplement restarts the clock.

mod front;
mod loops;
mod paths;

use super::ProcessGraph;
use crate::model::Total;

/// The shortest and the longest run of a procedure or of one of its blocks.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    /// The quickest run; `None` if no run ends or units cannot be compared.
    pub best: Option<PathTime>,
    /// The longest run.
    pub worst: Worst,
    /// Steps that should count but have no limit: totals are too small by their time.
    pub unlimited: Vec<usize>,
}

/// One run and what it takes from the clock.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PathTime {
    /// The sum over the run, units apart.
    pub total: Total,
    /// The steps of the run, repetitions left out.
    pub steps: Vec<usize>,
}

/// The longest run, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum Worst {
    /// No run takes longer than this one.
    Proven(PathTime),
    /// A loop that takes time may be repeated without end.
    Unbounded {
        /// The steps of the loop, from where it is entered to where it leads back.
        steps: Vec<usize>,
    },
    /// The program cannot say.
    NotDecided(Undecided),
}

/// Why a time cannot be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecided {
    /// No run ends.
    NeverEnds,
    /// A loop is entered at more than one place.
    LoopWithTwoEntries,
    /// Runs with different units have no common measure without a calendar.
    MixedUnits,
    /// A group of steps is left and entered again.
    ScatteredGroup,
    /// More loops or combinations than the program looks at, or a sum beyond counting.
    TooLarge,
}

impl ProcessGraph<'_> {
    /// The quickest and the longest run of the whole procedure.
    #[must_use]
    pub fn times(&self) -> Times {
        match self.start() {
            Some(start) => paths::times(self, start, |_| true),
            None => paths::nothing(),
        }
    }

    /// The quickest and the longest run of one block, from its first step until it is left.
    #[must_use]
    pub fn block_times(&self, block: usize) -> Times {
        let inside = |position: usize| self.steps.get(position).is_some_and(|node| node.block == Some(block));
        match (0..self.steps.len()).find(|p| inside(*p) && self.steps.get(*p).is_some_and(|node| node.occurs))
        {
            Some(first) => paths::times(self, first, inside),
            None => paths::nothing(),
        }
    }
}
