//! Gateways and the arcs between them: what the token game is played on.
//!
//! A task and an all-of gateway take one token from every arc that leads in and put one on every
//! arc that leads out; a one-of gateway takes one from any and puts one on any.

use super::{
    Mark,
    trail::{Trail, Trails},
};
use crate::graph::Node;

/// How a gateway passes tokens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// From any arc in to any arc out.
    One,
    /// From all arcs in to all arcs out. A task is one with a single arc on each side.
    All,
    /// To the doing arc of at least one branch, and to the passing arc of each other branch.
    /// Its arcs out come in pairs, doing before passing.
    Some,
}

#[derive(Debug, Clone)]
pub(super) struct Gate {
    pub(super) kind: Kind,
    pub(super) into: Vec<usize>,
    pub(super) out: Vec<usize>,
    /// What happens when it passes tokens on.
    pub(super) trail: Trail,
    pub(super) mark: Mark,
    pub(super) alive: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Arc {
    pub(super) from: Option<usize>,
    pub(super) to: Option<usize>,
    /// What happens when a token is put on it.
    pub(super) trail: Trail,
    /// The step that a token on it makes begin.
    pub(super) enters: Node,
    /// The step it comes from.
    pub(super) leaves: Option<usize>,
}

#[derive(Debug, Clone)]
pub(super) struct Net {
    gates: Vec<Gate>,
    arcs: Vec<Arc>,
    /// The arc that holds the first token.
    pub(super) entry: usize,
    /// The arc that holds the last token; `None` if nothing leads to the end.
    pub(super) exit: Option<usize>,
    pub(super) trails: Trails,
}

#[expect(clippy::indexing_slicing, reason = "gates and arcs are never taken out, so their numbers hold")]
impl Net {
    pub(super) fn new() -> Self {
        Net { gates: Vec::new(), arcs: Vec::new(), entry: 0, exit: None, trails: Trails::default() }
    }

    pub(super) fn gate(&self, gate: usize) -> &Gate {
        &self.gates[gate]
    }

    pub(super) fn gate_mut(&mut self, gate: usize) -> &mut Gate {
        &mut self.gates[gate]
    }

    pub(super) fn arc(&self, arc: usize) -> &Arc {
        &self.arcs[arc]
    }

    pub(super) fn arc_mut(&mut self, arc: usize) -> &mut Arc {
        &mut self.arcs[arc]
    }

    pub(super) fn gate_count(&self) -> usize {
        self.gates.len()
    }

    pub(super) fn add_gate(&mut self, kind: Kind, trail: Trail, mark: Mark) -> usize {
        self.gates.push(Gate { kind, into: Vec::new(), out: Vec::new(), trail, mark, alive: true });
        self.gates.len() - 1
    }

    pub(super) fn add_arc(&mut self, arc: Arc) -> usize {
        let number = self.arcs.len();
        if let Some(from) = arc.from {
            self.gates[from].out.push(number);
        }
        if let Some(to) = arc.to {
            self.gates[to].into.push(number);
        }
        self.arcs.push(arc);
        number
    }

    /// Whether nothing is left but one arc from the beginning to the end.
    pub(super) fn is_one_arc(&self) -> bool {
        self.exit == Some(self.entry) && !self.gates.iter().any(|gate| gate.alive)
    }

    /// Takes an arc out of the lists of its gates.
    pub(super) fn cut(&mut self, arc: usize) {
        let Arc { from, to, .. } = self.arcs[arc];
        if let Some(from) = from {
            self.gates[from].out.retain(|it| *it != arc);
        }
        if let Some(to) = to {
            self.gates[to].into.retain(|it| *it != arc);
        }
        (self.arcs[arc].from, self.arcs[arc].to) = (None, None);
    }
}
