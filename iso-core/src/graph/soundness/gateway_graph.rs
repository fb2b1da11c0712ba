//! From steps to gateways.
//!
//! A step becomes a task. Before it stands a gateway where several ways lead to it, after it one
//! where several lead on; several ends are led into one-of before the last arc.

use std::collections::BTreeMap;

use super::{
    Mark,
    net::{Arc, Kind, Net},
    order::Marks,
    some_of::Block,
    trail::{Event, Trail},
};
use crate::{
    graph::{Flow, Node, ProcessGraph, Split},
    model::WaitsFor,
};

/// How a choice of some of more branches is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SomeOf {
    /// At least one branch is done: exact, but nothing can be contracted.
    Exact,
    /// Each branch is done or not. Sound exactly if the exact one is; for questions of order it
    /// knows one run too many, that in which no branch is done.
    Loose,
}

/// The net of a graph that has a first step, and of what can be walked to from there.
pub(super) fn net(
    graph: &ProcessGraph<'_>,
    start: usize,
    reached: &[bool],
    blocks: &[Block],
    marks: &Marks,
    some_of: SomeOf,
) -> Net {
    let mut builder = Builder {
        graph,
        blocks,
        marks,
        some_of,
        net: Net::new(),
        doors: vec![None; graph.steps.len()],
        merges: BTreeMap::new(),
        end: None,
    };
    let happens: Vec<usize> = (0..graph.steps.len()).filter(|it| reached.get(*it) == Some(&true)).collect();
    builder.tasks(&happens);
    let first = builder.door(start);
    builder.net.entry = builder.arc(None, first, Node::Step(start), None, Trail::EMPTY);
    let tasks = happens.iter().map(|step| builder.task_of(*step)).collect::<Vec<_>>();
    for (step, task) in happens.iter().zip(tasks) {
        builder.ways_on(*step, task);
    }
    builder.starved(reached);
    if let Some(end) = builder.end {
        builder.net.exit = Some(builder.arc(Some(end), None, Node::End, None, Trail::EMPTY));
    }
    builder.net
}

struct Builder<'b, 'p> {
    graph: &'b ProcessGraph<'p>,
    blocks: &'b [Block],
    marks: &'b Marks,
    some_of: SomeOf,
    net: Net,
    /// The gateway before each step, and its task.
    doors: Vec<Option<(usize, usize)>>,
    /// Where the ways of one branch meet before the join of its block.
    merges: BTreeMap<(usize, usize), usize>,
    end: Option<usize>,
}

impl Builder<'_, '_> {
    fn tasks(&mut self, happens: &[usize]) {
        for step in happens {
            let occurs = self.graph.occurs(*step);
            let trail = if occurs { self.net.trails.event(Event::Step(*step)) } else { Trail::EMPTY };
            let mark = if occurs { self.marks.step(*step) } else { Mark::NOTHING };
            let task = self.net.add_gate(Kind::All, trail, mark);
            let kind = match self.graph.join(*step) {
                WaitsFor::OneOf => Kind::One,
                WaitsFor::AllOf | WaitsFor::SomeOf => Kind::All,
            };
            let door = self.net.add_gate(kind, Trail::EMPTY, Mark::NOTHING);
            self.arc(Some(door), Some(task), Node::Step(*step), Some(*step), Trail::EMPTY);
            if let Some(slot) = self.doors.get_mut(*step) {
                *slot = Some((door, task));
            }
        }
        for block in self.blocks {
            for (branch, (_, first)) in self.graph.written_ways(block.split).iter().enumerate() {
                let merge = self.net.add_gate(Kind::One, Trail::EMPTY, Mark::NOTHING);
                let leaves = match first {
                    Node::Step(step) if *step != block.join => *step,
                    _ => block.split,
                };
                let door = self.door(block.join);
                self.arc(Some(merge), door, Node::Step(block.join), Some(leaves), Trail::EMPTY);
                self.merges.insert((block.join, branch), merge);
            }
        }
    }

    fn door(&self, step: usize) -> Option<usize> {
        self.doors.get(step).copied().flatten().map(|(door, _)| door)
    }

    fn task_of(&self, step: usize) -> Option<usize> {
        self.doors.get(step).copied().flatten().map(|(_, task)| task)
    }

    fn arc(
        &mut self,
        from: Option<usize>,
        to: Option<usize>,
        enters: Node,
        leaves: Option<usize>,
        trail: Trail,
    ) -> usize {
        self.net.add_arc(Arc { from, to, trail, enters, leaves })
    }

    /// Where a way out of `step` arrives.
    fn target(&mut self, step: usize, way: usize, to: Node) -> Option<usize> {
        match to {
            Node::End => {
                let net = &mut self.net;
                Some(*self.end.get_or_insert_with(|| net.add_gate(Kind::One, Trail::EMPTY, Mark::NOTHING)))
            }
            Node::Step(next) => {
                let block = self.blocks.iter().find(|block| block.join == next);
                let branch = block.and_then(|block| match block.branch_of.get(&step) {
                    None if block.split == step => Some(way),
                    branch => branch.copied(),
                });
                let merge = branch.and_then(|branch| self.merges.get(&(next, branch)).copied());
                merge.or_else(|| self.door(next))
            }
        }
    }

    fn ways_on(&mut self, step: usize, task: Option<usize>) {
        let ways = self.graph.written_ways(step);
        let [_, _, ..] = ways else {
            for (flow, to) in ways {
                self.way(step, 0, (*flow, *to), task, Trail::EMPTY);
            }
            return;
        };
        let split = self.graph.split(step);
        let kind = match (split, self.some_of) {
            (Split::OneOf, _) => Kind::One,
            (Split::AllOf, _) | (Split::SomeOf, SomeOf::Loose) => Kind::All,
            (Split::SomeOf, SomeOf::Exact) => Kind::Some,
        };
        let gate = self.net.add_gate(kind, Trail::EMPTY, Mark::NOTHING);
        self.arc(task, Some(gate), Node::Step(step), Some(step), Trail::EMPTY);
        for (number, (flow, to)) in ways.iter().enumerate() {
            let chosen = match (split, flow.branch) {
                (Split::OneOf | Split::SomeOf, Some(branch)) => {
                    self.net.trails.event(Event::Choice(step, branch))
                }
                _ => Trail::EMPTY,
            };
            if split == Split::SomeOf {
                self.doing_or_passing(step, number, (*flow, *to), gate, chosen);
            } else {
                self.way(step, number, (*flow, *to), Some(gate), chosen);
            }
        }
    }

    fn doing_or_passing(
        &mut self,
        step: usize,
        number: usize,
        way: (Flow, Node),
        gate: usize,
        chosen: Trail,
    ) {
        let mut from = gate;
        if self.some_of == SomeOf::Loose {
            from = self.net.add_gate(Kind::One, Trail::EMPTY, Mark::NOTHING);
            self.arc(Some(gate), Some(from), Node::Step(step), Some(step), Trail::EMPTY);
        }
        self.way(step, number, way, Some(from), chosen);
        let join = self.blocks.iter().find(|block| block.split == step).map(|block| block.join);
        if let Some(join) = join {
            let merge = self.merges.get(&(join, number)).copied();
            self.arc(Some(from), merge, Node::Step(join), Some(step), Trail::EMPTY);
        }
    }

    /// A way, with a gateway of its own where the order of things turns on it.
    fn way(&mut self, step: usize, number: usize, way: (Flow, Node), from: Option<usize>, chosen: Trail) {
        let (_, to) = way;
        let target = self.target(step, number, to);
        let mark = self.marks.way(step, number);
        if mark == Mark::NOTHING {
            self.arc(from, target, to, Some(step), chosen);
            return;
        }
        let gate = self.net.add_gate(Kind::All, Trail::EMPTY, mark);
        self.arc(from, Some(gate), to, Some(step), chosen);
        self.arc(Some(gate), target, to, Some(step), Trail::EMPTY);
    }

    /// A step that can never happen but leads to one that waits for all keeps it waiting.
    /// In a named case it is not there to be waited for.
    fn starved(&mut self, reached: &[bool]) {
        if self.graph.case().is_some() {
            return;
        }
        for step in (0..self.graph.steps.len()).filter(|step| reached.get(*step) != Some(&true)) {
            for (_, to) in self.graph.written_ways(step) {
                let Node::Step(next) = *to else { continue };
                if self.graph.join(next) == WaitsFor::AllOf
                    && let Some(door) = self.door(next)
                {
                    self.arc(None, Some(door), *to, Some(step), Trail::EMPTY);
                }
            }
        }
    }
}
