//! What a check gets to see.

use std::sync::OnceLock;

use super::{Report, not_evaluated};
use crate::{
    diag::{Arg, Finding, Message, RuleInfo},
    graph::{Counting, Judgement, OrderAnswer, PlacedStep, ProcessGraph, Run, Soundness, placed_steps},
    load::{Library, Loaded},
    model::{Block, Date, Organization, Process},
    source::NodePath,
    standard::{Edition, Profile},
};

/// The whole library, and the day of the check.
#[derive(Debug, Clone, Copy)]
pub struct LibraryCx<'a> {
    /// Everything that was read.
    pub library: &'a Library,
    /// The editions the findings are judged by.
    pub editions: &'a [Edition],
    /// The day of the check; without one, rules about dates say nothing.
    pub today: Option<Date>,
}

/// One procedure.
#[derive(Debug, Clone, Copy)]
pub struct ProcessCx<'a> {
    /// The library around it.
    pub library: LibraryCx<'a>,
    /// The procedure, completed by its families.
    pub process: &'a Process,
    /// The name of its file.
    pub file: &'a str,
}

/// One step of a procedure.
#[derive(Debug, Clone)]
pub struct StepCx<'a> {
    /// The procedure around it.
    pub process: ProcessCx<'a>,
    /// The step and where it is written.
    pub placed: PlacedStep<'a>,
}

/// The flow of a procedure whose references all resolve.
#[derive(Debug, Clone)]
pub struct GraphCx<'a> {
    /// The procedure around it.
    pub process: ProcessCx<'a>,
    /// All cases together.
    pub graph: ProcessGraph<'a>,
    /// Each named case by itself; the whole where there are no cases.
    pub cases: Vec<CaseFlow<'a>>,
    counting: OnceLock<Option<Counting>>,
    judged_blocks: OnceLock<Vec<Judgement>>,
}

/// The flow of one case, its times and its promise.
#[derive(Debug, Clone)]
pub struct CaseFlow<'a> {
    /// The flow.
    pub graph: ProcessGraph<'a>,
    /// Its quickest and its longest run, and whether the promise can be kept.
    pub judged: Judgement,
    /// Whether every run comes to a proper end.
    pub soundness: Soundness,
}

impl<'a> LibraryCx<'a> {
    /// The organization, if it is known.
    #[must_use]
    pub fn organization(&self) -> Option<&'a Loaded<Organization>> {
        self.library.organization.as_ref()
    }

    /// Whether the organization is to be judged by a rule: by the law of a profile only if it chose
    /// that profile.
    #[must_use]
    pub fn asks(&self, rule: &RuleInfo) -> bool {
        let chosen = |profile: Profile| {
            let profiles = self.organization().map(|it| it.value.profiles.as_slice()).unwrap_or_default();
            profiles.iter().any(|name| name.as_str() == profile.key())
        };
        rule.profile().is_none_or(chosen)
    }

    /// Up to which day registers are looked at: the day of the check, or that to which they are kept
    /// if it is earlier. What was due later is not taken for undone. `None` where registers are so
    /// old that they say nothing about the day of the check, or no day is known.
    #[must_use]
    pub fn register_day(&self) -> Option<Date> {
        let kept_to = self.library.registers.kept_to;
        if kept_to.is_some_and(|date| not_evaluated::is_outdated(self, date)) {
            return None;
        }
        match (kept_to, self.today) {
            (Some(kept), Some(today)) => Some(kept.min(today)),
            (kept, today) => kept.or(today),
        }
    }

    /// The procedures with their files.
    pub fn processes(self) -> impl Iterator<Item = ProcessCx<'a>> {
        let processes = self.library.processes.iter();
        processes.map(move |loaded| ProcessCx { library: self, process: &loaded.value, file: &loaded.file })
    }
}

impl<'a> ProcessCx<'a> {
    /// A finding about a node of this procedure.
    #[must_use]
    pub fn finding(&self, rule: &'static RuleInfo, message: &'static Message, node: NodePath) -> Finding {
        let mut finding =
            Finding::new(rule, message, self.file, node).with("process", self.process.process.as_str());
        finding.process = Some(self.process.process.to_string());
        finding
    }

    /// A finding about a key at the top of the file.
    #[must_use]
    pub fn finding_at(&self, rule: &'static RuleInfo, message: &'static Message, key: &str) -> Finding {
        self.finding(rule, message, NodePath::root().key(key))
    }

    /// The steps with their places.
    #[must_use]
    pub fn steps(&self) -> Vec<StepCx<'a>> {
        placed_steps(self.process).into_iter().map(|placed| StepCx { process: *self, placed }).collect()
    }

    /// By what limits of different units are compared, if there is a calendar.
    #[must_use]
    pub fn counting(&self) -> Option<Counting> {
        self.library.library.counting_of(self.process, self.library.today)
    }

    /// Whether the procedure serves the public under published codes.
    #[must_use]
    pub fn is_public(&self) -> bool {
        !self.process.tthc.is_empty()
    }
}

impl StepCx<'_> {
    /// A finding about a key of this step.
    #[must_use]
    pub fn finding_at(&self, rule: &'static RuleInfo, message: &'static Message, key: &str) -> Finding {
        let path = self.placed.path.clone().key(key);
        self.process.finding(rule, message, path).with("step", &self.placed.step.name)
    }
}

fn once<'c>(counting: &'c OnceLock<Option<Counting>>, process: ProcessCx<'_>) -> Option<&'c Counting> {
    counting.get_or_init(|| process.counting()).as_ref()
}

impl<'a> GraphCx<'a> {
    pub(super) fn new(process: ProcessCx<'a>, graph: ProcessGraph<'a>) -> Self {
        let counting = OnceLock::new();
        let flow = |graph: ProcessGraph<'a>| CaseFlow {
            judged: graph.judge(|| once(&counting, process)),
            soundness: graph.soundness(),
            graph,
        };
        let cases = graph.per_case().into_iter().map(flow).collect();
        GraphCx { process, graph, cases, counting, judged_blocks: OnceLock::new() }
    }

    /// By what limits of different units are compared, if there is a calendar; compiled once.
    #[must_use]
    pub fn counting(&self) -> Option<&Counting> {
        once(&self.counting, self.process)
    }

    /// A finding about a key of the step at `position`.
    #[must_use]
    pub fn finding_at(
        &self,
        rule: &'static RuleInfo,
        message: &'static Message,
        position: usize,
        key: &str,
    ) -> Finding {
        match self.graph.steps().get(position) {
            Some(node) => {
                let path = node.path.clone().key(key);
                self.process.finding(rule, message, path).with("step", &node.step.name)
            }
            None => self.process.finding(rule, message, NodePath::root()),
        }
    }

    /// The blocks with their positions.
    pub fn blocks(&self) -> impl Iterator<Item = (usize, &'a Block)> {
        self.process.process.blocks.iter().enumerate()
    }

    /// The blocks, and whether each can be done in its own limit.
    pub fn judged_blocks(&self) -> impl Iterator<Item = (usize, &'a Block, &Judgement)> {
        let judge = |(number, _)| self.graph.judge_block(number, || self.counting());
        let judged = self.judged_blocks.get_or_init(|| self.blocks().map(judge).collect());
        self.blocks().zip(judged).map(|((number, block), judged)| (number, block, judged))
    }

    /// The ids of a run, for the finding it proves.
    #[must_use]
    pub fn ids(&self, run: &[usize]) -> Vec<String> {
        run.iter().map(|position| self.graph.name(*position)).collect()
    }

    /// The names of the steps of a run, for the message.
    #[must_use]
    pub fn names(&self, run: &[usize]) -> Arg {
        run.iter()
            .filter_map(|position| self.graph.steps().get(*position))
            .map(|node| &node.step.name)
            .collect()
    }

    /// The branches taken in a run, for the message.
    #[must_use]
    pub fn choices(&self, run: &Run) -> Arg {
        let choice = |(step, branch): &(usize, usize)| {
            let step = self.graph.steps().get(*step)?.step;
            let outcome = step.next.as_ref()?.outcomes().get(*branch)?;
            let taken = outcome.when.as_ref().map_or_else(|| outcome.to.to_string().into(), Arg::from);
            Some(Arg::Choice { taken: Box::new(taken), after: step.name.clone() })
        };
        run.choices.iter().filter_map(choice).collect()
    }

    /// The steps that come too early in some case, each once, with the run that shows it.
    pub fn too_early(
        &self,
        rule: &'static RuleInfo,
        report: &mut Report,
        ask: impl Fn(&ProcessGraph<'a>) -> OrderAnswer,
    ) -> Vec<(usize, Run)> {
        let mut found: Vec<(usize, Run)> = Vec::new();
        for case in &self.cases {
            match ask(&case.graph) {
                OrderAnswer::Violated(run) => {
                    let step = run.steps.last().copied().unwrap_or_default();
                    if !found.iter().any(|(known, _)| *known == step) {
                        found.push((step, run));
                    }
                }
                OrderAnswer::NotDecided => report.not_decided(rule),
                OrderAnswer::Proven => {}
            }
        }
        found
    }

    /// A finding about the step at `position` that a run proves: one message where something was
    /// chosen on the way, another where nothing was.
    #[must_use]
    pub fn proven(
        &self,
        rule: &'static RuleInfo,
        (chosen, plain): (&'static Message, &'static Message),
        position: usize,
        run: &Run,
    ) -> Finding {
        let message = if run.choices.is_empty() { plain } else { chosen };
        let finding = self.finding_at(rule, message, position, "id").with("choices", self.choices(run));
        finding.with("path", self.names(&run.steps)).proven_by(self.ids(&run.steps))
    }
}
