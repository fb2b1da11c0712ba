//! The graph and its parts.

use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

use petgraph::{
    Direction,
    graph::{DiGraph, NodeIndex},
};

use super::{Soundness, build};
use crate::{
    model::{Case, Id, Outcome, Process, Step, StepRef, TimeLimit, WaitsFor},
    source::NodePath,
};

/// The flow of one procedure, or of one named case of it.
///
/// ```
/// use iso_core::{graph::ProcessGraph, model::Process};
/// let process: Process = serde_yaml::from_str(
///     "{ process: A, title: A, steps: [{ id: nhan, name: Nhận }, { id: tra, name: Trả }] }",
/// ).unwrap();
/// let graph = ProcessGraph::build(&process).unwrap();
/// assert_eq!(graph.steps().len(), 2);
/// assert_eq!(graph.reach().unreachable.len(), 0);
/// ```
#[derive(Debug, Clone)]
pub struct ProcessGraph<'p> {
    process: &'p Process,
    case: Option<&'p Id>,
    pub(super) steps: Vec<StepNode<'p>>,
    pub(super) flow: DiGraph<Node, Flow, u32>,
    /// The ways as written, those of steps that do not occur in the case included.
    pub(super) written: Vec<Vec<(Flow, Node)>>,
    pub(super) known_soundness: OnceLock<Soundness>,
}

/// A step with its surroundings.
#[derive(Debug, Clone)]
pub struct StepNode<'p> {
    /// The step.
    pub step: &'p Step,
    /// Position of its block among the blocks.
    pub block: Option<usize>,
    /// Id of its block.
    pub block_id: Option<&'p Id>,
    /// Where the step stands in the file.
    pub path: NodePath,
    /// Position of its group among the groups.
    pub group: Option<usize>,
    /// Whether the step exists in the case the graph was built for.
    pub occurs: bool,
}

/// A node of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// The step of this position in [`ProcessGraph::steps`].
    Step(usize),
    /// The end of the procedure.
    End,
}

/// A way from one step to what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Which branch of the step it is; `None` if the step has none.
    pub branch: Option<usize>,
    /// How often it may be taken, for a way back.
    pub max: Option<u32>,
}

/// What several ways out of a step mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Exactly one is taken.
    OneOf,
    /// All are taken.
    AllOf,
    /// At least one is taken.
    SomeOf,
}

/// A name in a procedure that leads nowhere, or to several places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnresolvedReference {
    /// The node that holds the name.
    pub node: NodePath,
    /// The name as written.
    pub name: String,
    /// Names that would have resolved there, shared by all that miss one of them.
    pub known: Arc<[String]>,
    /// Whether the name fits more than one thing.
    pub ambiguous: bool,
}

impl Node {
    /// The position of the step; `None` for the end.
    #[must_use]
    pub const fn step(self) -> Option<usize> {
        match self {
            Node::Step(position) => Some(position),
            Node::End => None,
        }
    }
}

impl<'p> ProcessGraph<'p> {
    /// Resolves all references between steps, groups and cases.
    ///
    /// # Errors
    ///
    /// Every reference that does not resolve.
    pub fn build(process: &'p Process) -> Result<Self, Vec<UnresolvedReference>> {
        build::graph(process, None)
    }

    /// The flow of one named case: steps of other cases are passed over.
    #[must_use]
    pub fn of_case(&self, case: &'p Id) -> ProcessGraph<'p> {
        // References resolved once resolve again; the whole flow stands in should they not.
        build::graph(self.process, Some(case)).unwrap_or_else(|_| self.clone())
    }

    pub(super) fn from_parts(process: &'p Process, case: Option<&'p Id>, steps: Vec<StepNode<'p>>) -> Self {
        let mut flow = DiGraph::with_capacity(steps.len() + 1, steps.len() * 2);
        for position in 0..steps.len() {
            flow.add_node(Node::Step(position));
        }
        flow.add_node(Node::End);
        ProcessGraph { process, case, steps, flow, written: Vec::new(), known_soundness: OnceLock::new() }
    }

    /// The procedure.
    #[must_use]
    pub fn process(&self) -> &'p Process {
        self.process
    }

    /// The case the graph was built for; `None` for all cases together.
    #[must_use]
    pub fn case(&self) -> Option<&'p Id> {
        self.case
    }

    /// The same, as it is written in the file.
    #[must_use]
    pub fn written_case(&self) -> Option<&'p Case> {
        self.case.and_then(|id| self.process.cases.iter().find(|case| case.id == *id))
    }

    /// All steps, in the order of the file.
    #[must_use]
    pub fn steps(&self) -> &[StepNode<'p>] {
        &self.steps
    }

    /// The first step that occurs.
    #[must_use]
    pub fn start(&self) -> Option<usize> {
        self.steps.iter().position(|node| node.occurs)
    }

    pub(super) fn node(position: usize) -> NodeIndex<u32> {
        NodeIndex::new(position)
    }

    /// The node of the end: the last one.
    pub(super) fn end(&self) -> NodeIndex<u32> {
        NodeIndex::new(self.steps.len())
    }

    /// The ways out of a step, in the order in which they are written. Steps that do not occur are
    /// passed over: a way to one leads on to what follows it.
    pub fn ways_from(&self, position: usize) -> impl Iterator<Item = (Flow, Node)> {
        let mut ways = Vec::new();
        for &(flow, to) in self.written_ways(position) {
            let (mut open, mut passed) = (vec![to], BTreeSet::new());
            while let Some(to) = open.pop() {
                match to {
                    Node::Step(over) if !self.occurs(over) => {
                        if passed.insert(over) {
                            open.extend(self.written_ways(over).iter().rev().map(|(_, to)| *to));
                        }
                    }
                    Node::Step(_) | Node::End => ways.push((flow, to)),
                }
            }
        }
        ways.into_iter()
    }

    /// The ways as they are written, to steps that do not occur as well.
    pub(super) fn written_ways(&self, position: usize) -> &[(Flow, Node)] {
        self.written.get(position).map(Vec::as_slice).unwrap_or_default()
    }

    /// The steps from which a step is reached directly, steps that do not occur passed over.
    pub fn steps_before(&self, position: usize) -> impl Iterator<Item = usize> {
        let (mut open, mut before) = (vec![position], BTreeSet::new());
        let mut passed = BTreeSet::new();
        while let Some(here) = open.pop() {
            let incoming = self.flow.neighbors_directed(Self::node(here), Direction::Incoming);
            for step in incoming.filter_map(|node| self.position(node)) {
                if self.occurs(step) {
                    before.insert(step);
                } else if passed.insert(step) {
                    open.push(step);
                }
            }
        }
        before.into_iter()
    }

    /// Whether the step exists in the case the graph was built for.
    pub(super) fn occurs(&self, position: usize) -> bool {
        self.steps.get(position).is_some_and(|node| node.occurs)
    }

    pub(super) fn position(&self, node: NodeIndex<u32>) -> Option<usize> {
        self.flow.node_weight(node)?.step()
    }

    /// What several ways out of the step mean.
    #[must_use]
    pub fn split(&self, position: usize) -> Split {
        use crate::model::Next;
        match self.steps.get(position).and_then(|node| node.step.next.as_ref()) {
            Some(Next::AllOf(_)) => Split::AllOf,
            Some(Next::SomeOf(_)) => Split::SomeOf,
            Some(Next::To(_) | Next::OneOf(_)) | None => Split::OneOf,
        }
    }

    /// Which branches a step waits for.
    #[must_use]
    pub fn join(&self, position: usize) -> WaitsFor {
        self.steps.get(position).map(|node| node.step.waits_for).unwrap_or_default()
    }

    /// The branch as the officer wrote it.
    #[must_use]
    pub fn outcome(&self, position: usize, flow: Flow) -> Option<&'p Outcome> {
        self.steps.get(position)?.step.next.as_ref()?.outcomes().get(flow.branch?)
    }

    /// The step a way leads to, as written; `None` for the end.
    #[must_use]
    pub fn target(&self, position: usize, flow: Flow) -> Option<usize> {
        self.written_ways(position).iter().find(|(it, _)| *it == flow)?.1.step()
    }

    /// The promised limit: of the case where it has one, otherwise of the procedure.
    #[must_use]
    pub fn promised(&self) -> Option<TimeLimit> {
        self.written_case().and_then(|case| case.limit).or(self.process.limit)
    }

    /// The limit of the law: of the case where it has one, otherwise of the procedure.
    #[must_use]
    pub fn statutory(&self) -> Option<TimeLimit> {
        let of_case = self.written_case().and_then(|case| case.statutory_limit.as_ref());
        of_case.or(self.process.statutory_limit.as_ref()).map(|it| it.limit)
    }

    /// One graph per named case, or the whole flow where there are no cases.
    #[must_use]
    pub fn per_case(&self) -> Vec<ProcessGraph<'p>> {
        if self.process.cases.is_empty() {
            return vec![self.clone()];
        }
        self.process.cases.iter().map(|case| self.of_case(&case.id)).collect()
    }

    /// The id under which people know a step: with its block where there are blocks.
    #[must_use]
    pub fn name(&self, position: usize) -> String {
        match self.steps.get(position) {
            Some(StepNode { step, block_id: Some(block), .. }) => format!("{block}/{}", step.id),
            Some(StepNode { step, .. }) => step.id.to_string(),
            None => String::new(),
        }
    }
}

impl StepNode<'_> {
    /// Whether a name outside the flow means this step; one without a block, in any of them.
    #[must_use]
    pub fn is_named(&self, name: &StepRef) -> bool {
        self.step.id == name.step && (name.block.is_none() || self.block_id == name.block.as_ref())
    }

    /// What the step takes from the clock in a case; `None` if it is not said.
    /// Steps outside the clock and steps of a group take nothing themselves.
    #[must_use]
    pub fn counted_limit(&self, case: Option<&Id>) -> Option<crate::model::Total> {
        use crate::model::Total;
        if self.step.outside_clock.is_some() || self.group.is_some() {
            return Some(Total::default());
        }
        self.own_limit(case).map(Total::from)
    }

    /// The limit written at the step for a case.
    #[must_use]
    pub fn own_limit(&self, case: Option<&Id>) -> Option<TimeLimit> {
        let of_case = self.step.case_limits.iter().find(|limit| Some(&limit.case) == case);
        of_case.map(|limit| limit.limit).or(self.step.limit)
    }
}
