//! From the file's names to the graph.

use std::{collections::BTreeMap, sync::Arc};

use super::{Flow, Node, ProcessGraph, StepNode, UnresolvedReference};
use crate::{
    model::{Id, Next, Process, Step, StepRef},
    source::NodePath,
};

pub(super) fn graph<'p>(
    process: &'p Process,
    case: Option<&'p Id>,
) -> Result<ProcessGraph<'p>, Vec<UnresolvedReference>> {
    let mut faults = Vec::new();
    let steps = step_nodes(process, case, &mut faults);
    check_cases(process, &steps, &mut faults);
    let mut names = Names::of(&steps);
    let ways: Vec<Vec<Way>> =
        (0..steps.len()).map(|position| ways(&steps, &mut names, position, case, &mut faults)).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut graph = ProcessGraph::from_parts(process, case, steps);
    connect(&mut graph, &ways);
    Ok(graph)
}

#[derive(Clone, Copy)]
struct Way {
    to: Node,
    flow: Flow,
}

/// The positions of steps, by block and id.
struct Names<'p> {
    positions: BTreeMap<(Option<&'p Id>, &'p Id), Vec<usize>>,
    /// What can be named from a block, listed once somebody misses a name there.
    known: BTreeMap<Option<&'p Id>, Arc<[String]>>,
}

impl<'p> Names<'p> {
    fn of(steps: &[StepNode<'p>]) -> Self {
        let mut positions: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (position, node) in steps.iter().enumerate() {
            positions.entry((node.block_id, &node.step.id)).or_default().push(position);
        }
        Names { positions, known: BTreeMap::new() }
    }

    fn find(&self, from: Option<&'p Id>, name: &'p StepRef) -> &[usize] {
        let block = name.block.as_ref().or(from);
        self.positions.get(&(block, &name.step)).map(Vec::as_slice).unwrap_or_default()
    }

    fn known(&mut self, from: Option<&'p Id>) -> Arc<[String]> {
        let show = |(block, step): &(Option<&Id>, &Id)| match block {
            Some(block) if from != Some(block) => format!("{block}/{step}"),
            _ => step.to_string(),
        };
        let list = || self.positions.keys().map(show).collect();
        self.known.entry(from).or_insert_with(list).clone()
    }
}

/// A step, the block it stands in and where it is written.
#[derive(Debug, Clone)]
pub struct PlacedStep<'p> {
    /// The step.
    pub step: &'p Step,
    /// Position of its block among the blocks.
    pub block: Option<usize>,
    /// Id of its block.
    pub block_id: Option<&'p Id>,
    /// Where the step stands in the file.
    pub path: NodePath,
}

/// All steps of a procedure in the order of the file, whether its references resolve or not.
#[must_use]
pub fn placed_steps(process: &Process) -> Vec<PlacedStep<'_>> {
    let plain = process.steps.iter().enumerate().map(|(index, step)| {
        let path = NodePath::root().key("steps").item(index);
        PlacedStep { step, block: None, block_id: None, path }
    });
    let blocks = process.blocks.iter().enumerate().flat_map(|(number, block)| {
        let path = NodePath::root().key("blocks").item(number).key("steps");
        let steps = block.steps.iter().enumerate();
        steps.map(move |(index, step)| PlacedStep {
            step,
            block: Some(number),
            block_id: Some(&block.id),
            path: path.clone().item(index),
        })
    });
    plain.chain(blocks).collect()
}

fn step_nodes<'p>(
    process: &'p Process,
    case: Option<&Id>,
    faults: &mut Vec<UnresolvedReference>,
) -> Vec<StepNode<'p>> {
    let mut nodes = Vec::new();
    let known: Arc<[String]> = process.groups.iter().map(|group| group.id.to_string()).collect();
    for PlacedStep { step, block, block_id, path } in placed_steps(process) {
        let group = step.group.as_ref().and_then(|id| {
            let found = process.groups.iter().position(|group| group.id == *id);
            if found.is_none() {
                faults.push(unknown(path.clone().key("group"), id.to_string(), &known));
            }
            found
        });
        let occurs = case.is_none_or(|case| step.cases.is_empty() || step.cases.contains(case));
        nodes.push(StepNode { step, block, block_id, path, group, occurs });
    }
    nodes
}

fn check_cases(process: &Process, steps: &[StepNode<'_>], faults: &mut Vec<UnresolvedReference>) {
    let known: Arc<[String]> = process.cases.iter().map(|case| case.id.to_string()).collect();
    let mut check = |id: &Id, node: NodePath| {
        if !process.cases.iter().any(|case| case.id == *id) {
            faults.push(unknown(node, id.to_string(), &known));
        }
    };
    for node in steps {
        for (index, id) in node.step.cases.iter().enumerate() {
            check(id, node.path.clone().key("cases").item(index));
        }
        for (index, limit) in node.step.case_limits.iter().enumerate() {
            check(&limit.case, node.path.clone().key("case_limits").item(index).key("case"));
        }
        for (branch, outcome) in node.step.next.iter().flat_map(|next| next.outcomes()).enumerate() {
            for (index, id) in outcome.cases.iter().enumerate() {
                check(id, branch_path(node.step, &node.path, branch).key("cases").item(index));
            }
        }
    }
}

fn unknown(node: NodePath, name: String, known: &Arc<[String]>) -> UnresolvedReference {
    UnresolvedReference { node, name, known: Arc::clone(known), ambiguous: false }
}

/// Where a branch of a step stands in the file, in its full form (`next.one_of[1]`).
#[must_use]
pub fn branch_path(step: &Step, path: &NodePath, branch: usize) -> NodePath {
    let next = path.clone().key("next");
    match step.next {
        Some(Next::AllOf(_)) => next.key("all_of").item(branch),
        Some(Next::SomeOf(_)) => next.key("some_of").item(branch),
        Some(Next::OneOf(_) | Next::To(_)) | None => next.key("one_of").item(branch),
    }
}

fn ways<'p>(
    steps: &[StepNode<'p>],
    names: &mut Names<'p>,
    position: usize,
    case: Option<&Id>,
    faults: &mut Vec<UnresolvedReference>,
) -> Vec<Way> {
    let Some(node) = steps.get(position) else { return Vec::new() };
    let plain = Flow { branch: None, max: None };
    let mut resolve = |name: &'p StepRef, path: NodePath| -> Option<Node> {
        match names.find(node.block_id, name) {
            [found] => Some(Node::Step(*found)),
            [] if name.is_end() => Some(Node::End),
            several => {
                let ambiguous = !several.is_empty();
                let known = names.known(node.block_id);
                faults.push(UnresolvedReference { node: path, name: name.to_string(), known, ambiguous });
                None
            }
        }
    };
    match &node.step.next {
        None => {
            let below = if position + 1 < steps.len() { Node::Step(position + 1) } else { Node::End };
            vec![Way { to: below, flow: plain }]
        }
        Some(Next::To(name)) => {
            let to = resolve(name, node.path.clone().key("next"));
            to.map(|to| Way { to, flow: plain }).into_iter().collect()
        }
        Some(next) => {
            let mut ways = Vec::new();
            for (branch, outcome) in next.outcomes().iter().enumerate() {
                let to = resolve(&outcome.to, branch_path(node.step, &node.path, branch).key("to"));
                let taken = case.is_none_or(|case| outcome.cases.is_empty() || outcome.cases.contains(case));
                if let (Some(to), true) = (to, taken) {
                    ways.push(Way { to, flow: Flow { branch: Some(branch), max: outcome.max } });
                }
            }
            ways
        }
    }
}

/// Adds the edges; a way to a step that does not occur in the case leads on to what follows it.
fn connect(graph: &mut ProcessGraph<'_>, ways: &[Vec<Way>]) {
    graph.written = ways.iter().map(|from| from.iter().map(|way| (way.flow, way.to)).collect()).collect();
    let occurs: Vec<bool> = graph.steps.iter().map(|node| node.occurs).collect();
    let skipped = |node: Node| match node {
        Node::Step(position) if !occurs.get(position).copied().unwrap_or(true) => Some(position),
        _ => None,
    };
    for (position, from) in ways.iter().enumerate() {
        if skipped(Node::Step(position)).is_some() {
            continue;
        }
        for way in from {
            let mut open = vec![way.to];
            let mut passed = std::collections::BTreeSet::new();
            while let Some(to) = open.pop() {
                match skipped(to) {
                    Some(over) if passed.insert(over) => {
                        open.extend(ways.get(over).into_iter().flatten().map(|way| way.to));
                    }
                    Some(_) => {}
                    None => {
                        let target = match to {
                            Node::Step(step) => ProcessGraph::node(step),
                            Node::End => graph.end(),
                        };
                        graph.flow.add_edge(ProcessGraph::node(position), target, way.flow);
                    }
                }
            }
        }
    }
}
