//! Time over the paths of a procedure, exact and per unit.
//!
//! With `R(v)` the time from step `v` to the end: a choice takes the smallest (best case) or the
//! largest (worst case) of its branches, parallel branches always the largest. In a sound graph
//! this is exact, because every step happens at most once per run and each choice is free.
//! A loop may be entered at one place only and adds, at that place, `max` times its longest round.
//! `max` is counted anew whenever that place is entered from outside: a loop inside another one may
//! be repeated in each round of it, while loops with the same first step are counted side by side.
//! A loop through the applicant adds nothing where a supplement restarts the clock.

mod dates;
mod front;
mod loops;
mod paths;
mod starts;

pub use dates::{Counting, Dated};
pub(in crate::graph) use dates::{Run, Timeline};
pub(in crate::graph) use paths::{Part, times};

use super::ProcessGraph;
use crate::{model::Total, text::Text};

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
    /// Steps that count have no limit, and without them the promise would be kept.
    MissingLimits,
    /// There is nothing to compare with.
    NothingPromised,
    /// The calendar does not cover every day that is needed.
    BeyondCalendar,
    /// The flow is not proven sound: a run may hang or do something twice, so that no sum over its
    /// paths is the time of a run (flow-and-time, section 4).
    Unsound,
}

impl Undecided {
    /// The reason in words.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Undecided::NeverEnds => {
                Text { vi: "không đường nào đi đến kết thúc", en: "no run ends" }
            }
            Undecided::LoopWithTwoEntries => Text {
                vi: "có vòng lặp vào được từ hai chỗ",
                en: "a loop is entered at two places",
            },
            Undecided::MixedUnits => Text {
                vi: "đơn vị khác nhau, không có lịch để so",
                en: "different units and no calendar",
            },
            Undecided::ScatteredGroup => Text {
                vi: "nhóm bước bị rời ra rồi quay lại",
                en: "a group is left and entered again",
            },
            Undecided::TooLarge => {
                Text { vi: "quá lớn để tính hết", en: "too large to be worked out" }
            }
            Undecided::MissingLimits => {
                Text { vi: "có bước chưa ghi thời hạn", en: "some steps have no time limit" }
            }
            Undecided::NothingPromised => {
                Text { vi: "chưa hứa thời hạn nào", en: "no limit is promised" }
            }
            Undecided::BeyondCalendar => Text {
                vi: "lịch không bao hết các ngày cần tính",
                en: "the calendar ends too early",
            },
            Undecided::Unsound => Text {
                vi: "chưa chứng minh được mọi đường đi đến kết thúc đúng một lần",
                en: "not every run is proven to end properly",
            },
        }
    }
}

impl<'p> ProcessGraph<'p> {
    /// What entering a step by itself takes from the clock: its limit, or that of its group.
    #[must_use]
    pub fn entering(&self, step: usize) -> Total {
        let Some(node) = self.steps.get(step) else { return Total::default() };
        match node.group.and_then(|group| self.process().groups.get(group)) {
            Some(_) if node.step.outside_clock.is_some() => Total::default(),
            Some(group) => Total::from(group.limit),
            None => node.counted_limit(self.case()).unwrap_or_default(),
        }
    }

    /// The quickest and the longest run of the whole procedure.
    #[must_use]
    pub fn times(&self) -> Times {
        times(self.whole().as_ref())
    }

    /// The quickest and the longest run from a step to the end, the step's own time included: what is
    /// left for a dossier that enters it.
    #[must_use]
    pub fn times_from(&self, step: usize) -> Times {
        times(self.occurs(step).then(|| Part::new(self, step, |_| true)).as_ref())
    }

    /// The quickest and the longest run of one block, from its first step until it is left.
    #[must_use]
    pub fn block_times(&self, block: usize) -> Times {
        times(self.part_of_block(block).as_ref())
    }

    /// The whole procedure, from its first step; `None` if none occurs.
    pub(in crate::graph) fn whole(&self) -> Option<Part<'_, 'p>> {
        self.start().map(|start| Part::new(self, start, |_| true))
    }

    /// One block, from its first step that occurs.
    pub(in crate::graph) fn part_of_block(&self, block: usize) -> Option<Part<'_, 'p>> {
        let inside = |position: usize| self.steps.get(position).is_some_and(|node| node.block == Some(block));
        let first = (0..self.steps.len()).find(|position| inside(*position) && self.occurs(*position))?;
        Some(Part::new(self, first, inside))
    }
}
