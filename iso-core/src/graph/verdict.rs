//! Whether a promised limit can be kept: the verdict, and what proves it.

use std::{borrow::Borrow, cmp::Ordering, collections::BTreeSet, fmt};

use super::{
    Counting, Dated, ProcessGraph, Soundness, Times, Undecided, Worst,
    time::{Part, Run, Timeline, times},
};
use crate::{
    model::{TimeLimit, Total, Unit},
    text::Text,
};

/// Whether a promised limit can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every run keeps it, with time in reserve.
    Proven,
    /// Every run keeps it, the longest one without reserve.
    Tight,
    /// Some runs, or some days of receipt, break it.
    Conditional,
    /// Every run breaks it.
    Impossible,
    /// A loop that takes time may be repeated without end.
    Unbounded,
    /// Every run keeps it, but the published total is not the sum of the longest one.
    Inconsistent,
    /// The program cannot say.
    NotDecided(Undecided),
}

/// How a verdict was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// By comparing sums of one unit, which holds on every calendar.
    Sums,
    /// By counting on a calendar from every day of a year on which dossiers are received.
    Days {
        /// The year of the starts.
        year: i16,
        /// For each day of receipt that breaks the promise, its latest finish.
        broken: Vec<Dated>,
    },
}

/// A promise, what it rests on, and whether it can be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// What is promised.
    pub promised: Option<TimeLimit>,
    /// What the law allows.
    pub statutory: Option<TimeLimit>,
    /// The quickest and the longest run.
    pub times: Times,
    /// Whether the promise can be kept.
    pub verdict: Verdict,
    /// How that was found.
    pub proof: Proof,
    /// What the promise has more than the longest run, where both count one unit.
    pub reserve: Option<Total>,
    /// The steps of the run that proves it.
    pub witness: Vec<usize>,
}

impl Verdict {
    /// The word machines read.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Verdict::Proven => "proven",
            Verdict::Tight => "tight",
            Verdict::Conditional => "conditional",
            Verdict::Impossible => "impossible",
            Verdict::Unbounded => "unbounded",
            Verdict::Inconsistent => "inconsistent",
            Verdict::NotDecided(_) => "not-decided",
        }
    }

    /// The words people read.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Verdict::Proven => Text { vi: "giữ được", en: "kept" },
            Verdict::Tight => Text { vi: "vừa khít", en: "kept, no reserve" },
            Verdict::Conditional => Text { vi: "có đường quá hạn", en: "broken on some runs" },
            Verdict::Impossible => Text { vi: "không thể giữ", en: "impossible" },
            Verdict::Unbounded => Text { vi: "lặp không giới hạn", en: "unbounded" },
            Verdict::Inconsistent => Text { vi: "tổng không khớp", en: "total does not add up" },
            Verdict::NotDecided(_) => Text { vi: "chưa kết luận được", en: "not decided" },
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl ProcessGraph<'_> {
    /// Whether the promise of the procedure, or of its case, can be kept. `counting` is asked for
    /// only where units have no common measure.
    #[must_use]
    pub fn judge<C: Borrow<Counting>>(&self, counting: impl FnOnce() -> Option<C>) -> Judgement {
        let part = self.whole();
        let (promised, statutory) = (self.promised(), self.statutory());
        OfLimit { graph: self, times: times(part.as_ref()), part, promised, statutory }.judge(counting)
    }

    /// Whether a block can be done in its own limit.
    #[must_use]
    pub fn judge_block<C: Borrow<Counting>>(
        &self,
        block: usize,
        counting: impl FnOnce() -> Option<C>,
    ) -> Judgement {
        let promised = self.process().blocks.get(block).and_then(|block| block.limit);
        let part = self.part_of_block(block);
        OfLimit { graph: self, times: times(part.as_ref()), part, promised, statutory: None }.judge(counting)
    }
}

/// A limit and the runs it is about.
struct OfLimit<'g, 'p> {
    graph: &'g ProcessGraph<'p>,
    part: Option<Part<'g, 'p>>,
    times: Times,
    promised: Option<TimeLimit>,
    statutory: Option<TimeLimit>,
}

impl OfLimit<'_, '_> {
    fn judge<C: Borrow<Counting>>(self, counting: impl FnOnce() -> Option<C>) -> Judgement {
        let mut proof = Proof::Sums;
        let mut witness = None;
        let verdict = match self.promised {
            None => Verdict::NotDecided(Undecided::NothingPromised),
            Some(_) if !self.is_sound() => Verdict::NotDecided(self.why_unsound()),
            Some(limit) => match self.by_sums(limit) {
                Verdict::NotDecided(Undecided::MixedUnits) => match (counting(), &self.part) {
                    (Some(counting), Some(part)) => {
                        let counting = counting.borrow();
                        let (verdict, broken) = self.by_days(limit, part, counting);
                        witness = broken.iter().max_by_key(|it| it.finished).map(|it| it.steps.clone());
                        proof = Proof::Days { year: counting.year, broken };
                        verdict
                    }
                    _ => Verdict::NotDecided(Undecided::MixedUnits),
                },
                decided => decided,
            },
        };
        let witness = witness.unwrap_or_else(|| self.witness(verdict));
        let reserve = match (&self.times.worst, self.promised) {
            (Worst::Proven(worst), Some(limit)) => Total::from(limit).minus(worst.total),
            _ => None,
        };
        let (promised, statutory) = (self.promised, self.statutory);
        Judgement { promised, statutory, times: self.times, verdict, proof, reserve, witness }
    }

    /// A step that never happens is on no path, so it changes no sum.
    fn is_sound(&self) -> bool {
        matches!(self.graph.soundness(), Soundness::Sound | Soundness::DeadStep { .. })
    }

    fn why_unsound(&self) -> Undecided {
        match self.times.worst {
            Worst::NotDecided(Undecided::NeverEnds) => Undecided::NeverEnds,
            _ => Undecided::Unsound,
        }
    }

    fn by_sums(&self, limit: TimeLimit) -> Verdict {
        let limit = Total::from(limit);
        let best = self.times.best.as_ref().map(|best| best.total.partial_cmp(&limit));
        if best == Some(Some(Ordering::Greater)) {
            return Verdict::Impossible;
        }
        let worst = match &self.times.worst {
            Worst::Proven(worst) => worst.total,
            Worst::Unbounded { .. } => return Verdict::Unbounded,
            Worst::NotDecided(why) => return Verdict::NotDecided(*why),
        };
        match worst.partial_cmp(&limit) {
            // Which of both it is depends on days only where the quickest run has other units.
            Some(Ordering::Greater) if best == Some(None) => Verdict::NotDecided(Undecided::MixedUnits),
            Some(Ordering::Greater) => Verdict::Conditional,
            None => Verdict::NotDecided(Undecided::MixedUnits),
            Some(_) if !self.times.unlimited.is_empty() => Verdict::NotDecided(Undecided::MissingLimits),
            Some(Ordering::Equal) => Verdict::Tight,
            Some(Ordering::Less) if self.does_not_add_up(worst, limit) => Verdict::Inconsistent,
            Some(Ordering::Less) => Verdict::Proven,
        }
    }

    /// Elsewhere time in reserve is good practice; the published total of a public procedure is
    /// the sum of its table, or says what is kept in reserve.
    fn does_not_add_up(&self, worst: Total, limit: Total) -> bool {
        let process = self.graph.process();
        let gap = limit.minus(worst);
        !process.tthc.is_empty() && !worst.is_zero() && process.reserve.map(Total::from) != gap
    }

    fn by_days(&self, limit: TimeLimit, part: &Part<'_, '_>, counting: &Counting) -> (Verdict, Vec<Dated>) {
        let undecided = |why| (Verdict::NotDecided(why), Vec::new());
        let longest = match Timeline::new(part, Run::Longest) {
            Ok(timeline) => timeline,
            Err(why) => return undecided(why),
        };
        let units = self.units(limit);
        let trials = counting.try_all(&units, |received| longest.trial(received, limit, counting));
        if trials.broken.is_empty() {
            let verdict = match trials.obstacle {
                Some(why) => Verdict::NotDecided(why),
                None if !self.times.unlimited.is_empty() => Verdict::NotDecided(Undecided::MissingLimits),
                None if trials.some_tight => Verdict::Tight,
                None => Verdict::Proven,
            };
            return (verdict, Vec::new());
        }
        let all_broken = || {
            let quickest = Timeline::new(part, Run::Quickest).ok()?;
            let trials = counting.try_all(&units, |received| quickest.trial(received, limit, counting));
            Some(!trials.some_kept && !trials.broken.is_empty())
        };
        let impossible = !trials.some_kept && all_broken() == Some(true);
        let verdict = if impossible { Verdict::Impossible } else { Verdict::Conditional };
        (verdict, trials.one_a_day())
    }

    /// The units of the limit and of every step.
    fn units(&self, limit: TimeLimit) -> BTreeSet<Unit> {
        let steps = (0..self.graph.steps().len()).flat_map(|step| self.graph.entering(step).parts());
        steps.chain([limit]).map(|part| part.unit).collect()
    }

    fn witness(&self, verdict: Verdict) -> Vec<usize> {
        let best = self.times.best.as_ref().map(|best| best.steps.clone());
        match (verdict, &self.times.worst) {
            (Verdict::Impossible, _) => best.unwrap_or_default(),
            (Verdict::NotDecided(Undecided::MissingLimits), _) => self.times.unlimited.clone(),
            (Verdict::NotDecided(Undecided::Unsound), _) => Vec::new(),
            (_, Worst::Proven(worst)) => worst.steps.clone(),
            (_, Worst::Unbounded { steps }) => steps.clone(),
            (_, Worst::NotDecided(_)) => Vec::new(),
        }
    }
}
