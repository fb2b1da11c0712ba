//! Contracting what cannot go wrong.
//!
//! Each rule keeps soundness in both directions (flow-and-time, section 3): (a) a node with one
//! arc in and one out goes; (b) a one-of node loses an arc to itself while others remain;
//! (c) neighbours of the same kind become one where the arc between them is the only one out of
//! the first or the only one into the second; (d) of several arcs between two nodes of the same
//! kind one stays. Parallel arcs from one-of to all-of, or back, are left alone: they are faults,
//! and the token game finds the run. What happens on a contracted way moves to the trail of the
//! arc or gate that is left, so a run through the rest can be told in steps. Marked nodes stay.
//!
//! A contracted way is walked to its end at once, which a shortest run need not do. Where the
//! number of steps matters only gateways go at which nothing happens: that changes no length.

use super::{
    Mark,
    net::{Kind, Net},
};

/// What the contraction must not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    /// Whether anything goes wrong.
    Soundness,
    /// The number of steps after which it does.
    Lengths,
}

/// Applies the rules until none applies.
pub(super) fn reduce(net: &mut Net, keeping: Keeping) {
    let mut open: Vec<usize> = (0..net.gate_count()).rev().collect();
    while let Some(gate) = open.pop() {
        if !net.gate(gate).alive || net.gate(gate).mark != Mark::NOTHING {
            continue;
        }
        let silent = keeping == Keeping::Soundness || net.trails.steps(net.gate(gate).trail) == 0;
        let _: bool = (silent && series(net, gate, &mut open))
            || self_loop(net, gate, &mut open)
            || parallel(net, gate, &mut open)
            || merge(net, gate, keeping, &mut open);
    }
}

/// (a)
fn series(net: &mut Net, gate: usize, open: &mut Vec<usize>) -> bool {
    let ([into], [out]) = (net.gate(gate).into.as_slice(), net.gate(gate).out.as_slice()) else {
        return false;
    };
    let (into, out) = (*into, *out);
    if into == out {
        return false;
    }
    let after = net.arc(out).clone();
    let trail = [net.arc(into).trail, net.gate(gate).trail, after.trail];
    let trail = net.trails.join(trail);
    net.gate_mut(gate).alive = false;
    net.cut(out);
    if let Some(to) = after.to {
        net.gate_mut(to).into.push(into);
        open.push(to);
    }
    if net.exit == Some(out) {
        net.exit = Some(into);
    }
    let arc = net.arc_mut(into);
    (arc.to, arc.trail, arc.enters, arc.leaves) = (after.to, trail, after.enters, after.leaves);
    open.extend(arc.from);
    true
}

/// (b)
fn self_loop(net: &mut Net, gate: usize, open: &mut Vec<usize>) -> bool {
    if net.gate(gate).kind != Kind::One {
        return false;
    }
    let (loops, others): (Vec<usize>, Vec<usize>) =
        net.gate(gate).out.iter().copied().partition(|arc| net.arc(*arc).to == Some(gate));
    if loops.is_empty() || others.is_empty() {
        return false;
    }
    loops.into_iter().for_each(|arc| net.cut(arc));
    // What leads here may now be its only arc in.
    open.extend(net.gate(gate).into.iter().filter_map(|arc| net.arc(*arc).from));
    open.push(gate);
    true
}

/// (d)
fn parallel(net: &mut Net, gate: usize, open: &mut Vec<usize>) -> bool {
    let kind = net.gate(gate).kind;
    let mut arcs: Vec<(usize, usize)> =
        net.gate(gate).out.iter().filter_map(|arc| Some((net.arc(*arc).to?, *arc))).collect();
    arcs.retain(|(to, _)| can_join(net, *to, kind));
    arcs.sort_unstable();
    let mut changed = false;
    let mut kept: Option<(usize, usize)> = None;
    for (to, arc) in arcs {
        let Some((_, stays)) = kept.filter(|(target, _)| *target == to) else {
            kept = Some((to, arc));
            continue;
        };
        changed = true;
        open.extend([gate, to]);
        if kind == Kind::All {
            // Both happen, in whichever order.
            let both = [net.arc(stays).trail, net.arc(arc).trail];
            net.arc_mut(stays).trail = net.trails.join(both);
            net.cut(arc);
        } else if net.trails.steps(net.arc(arc).trail) < net.trails.steps(net.arc(stays).trail) {
            net.cut(stays);
            kept = Some((to, arc));
        } else {
            net.cut(arc);
        }
    }
    changed
}

/// (c)
fn merge(net: &mut Net, gate: usize, keeping: Keeping, open: &mut Vec<usize>) -> bool {
    let kind = net.gate(gate).kind;
    for number in 0..net.gate(gate).out.len() {
        let Some(arc) = net.gate(gate).out.get(number).copied() else { break };
        let Some(next) = net.arc(arc).to.filter(|next| *next != gate && can_join(net, *next, kind)) else {
            continue;
        };
        if keeping == Keeping::Lengths && !together(net, gate, next) {
            continue;
        }
        if net.gate(gate).out.len() == 1 {
            into_next(net, gate, arc, next, open);
            return true;
        }
        if net.gate(next).into.len() == 1 {
            from_next(net, gate, arc, next, open);
            return true;
        }
    }
    false
}

/// Nodes without an arc out hold their tokens for ever; joined to another they would lose them.
fn can_join(net: &Net, gate: usize, kind: Kind) -> bool {
    let gate = net.gate(gate);
    kind != Kind::Some && gate.kind == kind && gate.mark == Mark::NOTHING && !gate.out.is_empty()
}

/// Whether passing both gateways at once is no longer than passing one after the other: nothing
/// happens at the second, and what happens at the first waits for nobody else.
fn together(net: &Net, gate: usize, next: usize) -> bool {
    let silent = |gate: usize| net.trails.steps(net.gate(gate).trail) == 0;
    silent(next) && (silent(gate) || net.gate(next).into.len() == 1)
}

/// The arc is the only one out of `gate`: what led there leads to `next`.
fn into_next(net: &mut Net, gate: usize, arc: usize, next: usize, open: &mut Vec<usize>) {
    let between = net.arc(arc).clone();
    net.cut(arc);
    let moved = std::mem::take(&mut net.gate_mut(gate).into);
    for into in &moved {
        if net.gate(gate).kind == Kind::One {
            let trail = [net.arc(*into).trail, between.trail];
            let trail = net.trails.join(trail);
            let moved = net.arc_mut(*into);
            (moved.trail, moved.enters, moved.leaves) = (trail, between.enters, between.leaves);
        }
        net.arc_mut(*into).to = Some(next);
        open.extend(net.arc(*into).from);
    }
    if net.gate(gate).kind == Kind::All {
        let trail = [net.gate(gate).trail, between.trail, net.gate(next).trail];
        net.gate_mut(next).trail = net.trails.join(trail);
    }
    net.gate_mut(next).into.extend(moved);
    net.gate_mut(gate).alive = false;
    open.push(next);
}

/// The arc is the only one into `next`: what led out of it leads out of `gate`.
fn from_next(net: &mut Net, gate: usize, arc: usize, next: usize, open: &mut Vec<usize>) {
    let between = net.arc(arc).clone();
    net.cut(arc);
    let moved = std::mem::take(&mut net.gate_mut(next).out);
    for out in &moved {
        if net.gate(gate).kind == Kind::One {
            let trail = [between.trail, net.arc(*out).trail];
            net.arc_mut(*out).trail = net.trails.join(trail);
        }
        net.arc_mut(*out).from = Some(gate);
        open.extend(net.arc(*out).to);
    }
    if net.gate(gate).kind == Kind::All {
        let trail = [net.gate(gate).trail, between.trail, net.gate(next).trail];
        net.gate_mut(gate).trail = net.trails.join(trail);
    }
    net.gate_mut(gate).out.extend(moved);
    net.gate_mut(next).alive = false;
    open.push(gate);
}
