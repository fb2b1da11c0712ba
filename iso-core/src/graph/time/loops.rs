//! What loops may add to the longest run.

use std::{cmp::Ordering, collections::BTreeSet};

use super::{Undecided, paths::Part};
use crate::{
    graph::Flow,
    model::{Disposition, OnSupplement, OutsideClock, Performer, Total},
};

/// Beyond this many ways back the answer is *not decided*.
const MOST_LOOPS: usize = 500;

pub(super) enum Obstacle {
    Unbounded(Vec<usize>),
    Undecided(Undecided),
}

struct Loop {
    from: usize,
    to: usize,
    flow: Flow,
    body: BTreeSet<usize>,
}

/// For each step, what the loops entered there add at most, inner loops first.
pub(super) fn extras(part: &Part<'_, '_>) -> Result<Vec<Total>, Obstacle> {
    let mut extra = vec![Total::default(); part.graph.steps().len()];
    if part.back.len() > MOST_LOOPS {
        return Err(Obstacle::Undecided(Undecided::TooLarge));
    }
    let before = steps_before(part);
    let mut loops = Vec::new();
    for (from, to, flow) in &part.back {
        if restarts_clock(part, *from, *flow) {
            continue;
        }
        if reached_without(part, *to, *from) {
            return Err(Obstacle::Undecided(Undecided::LoopWithTwoEntries));
        }
        loops.push(Loop { from: *from, to: *to, flow: *flow, body: body(&before, *from, *to) });
    }
    loops.sort_by_key(|it| (it.body.len(), it.to, it.from));
    for it in &loops {
        let (round, steps) = longest_round(part, it, &extra).map_err(Obstacle::Undecided)?;
        if round.is_zero() {
            continue;
        }
        let Some(max) = it.flow.max else { return Err(Obstacle::Unbounded(steps)) };
        let slot = extra.get_mut(it.to).ok_or(Obstacle::Undecided(Undecided::TooLarge))?;
        let sum = round.times(max).and_then(|repeated| slot.plus(repeated));
        *slot = sum.ok_or(Obstacle::Undecided(Undecided::TooLarge))?;
    }
    Ok(extra)
}

/// Nghị định 61/2018/NĐ-CP, Điều 19(4): after a supplement the limit is counted again from zero,
/// so the round through the applicant is no part of any one limit.
fn restarts_clock(part: &Part<'_, '_>, from: usize, flow: Flow) -> bool {
    let Some(node) = part.graph.steps().get(from) else { return false };
    let by_applicant = node.step.performer == Some(Performer::Applicant)
        || node.step.outside_clock == Some(OutsideClock::Applicant)
        || part.graph.outcome(from, flow).and_then(|branch| branch.disposition)
            == Some(Disposition::Supplement);
    by_applicant && part.graph.process().clock.on_supplement == Some(OnSupplement::Restart)
}

fn steps_before(part: &Part<'_, '_>) -> Vec<Vec<usize>> {
    let mut before = vec![Vec::new(); part.graph.steps().len()];
    let onward = part.order.iter().flat_map(|from| {
        part.onward.get(*from).into_iter().flatten().filter_map(move |(_, to)| Some((*from, (*to)?)))
    });
    for (from, to) in onward.chain(part.back.iter().map(|(from, to, _)| (*from, *to))) {
        if let Some(list) = before.get_mut(to) {
            list.push(from);
        }
    }
    before
}

/// The steps that can lead back from `from` without passing `to` first.
fn body(before: &[Vec<usize>], from: usize, to: usize) -> BTreeSet<usize> {
    let mut body = BTreeSet::from([to]);
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        if body.insert(here) {
            open.extend(before.get(here).into_iter().flatten());
        }
    }
    body
}

/// Whether the loop can be entered past its head.
fn reached_without(part: &Part<'_, '_>, head: usize, goal: usize) -> bool {
    if part.start == head || goal == head {
        return false;
    }
    let mut seen = BTreeSet::from([head]);
    let mut open = vec![part.start];
    while let Some(here) = open.pop() {
        if here == goal {
            return true;
        }
        if seen.insert(here) {
            open.extend(part.onward.get(here).into_iter().flatten().filter_map(|(_, to)| *to));
        }
    }
    false
}

fn longest_round(part: &Part<'_, '_>, it: &Loop, extra: &[Total]) -> Result<(Total, Vec<usize>), Undecided> {
    let mut longest: Vec<Option<(Total, Option<usize>)>> = vec![None; part.graph.steps().len()];
    if let Some(slot) = longest.get_mut(it.to) {
        *slot = Some((Total::default(), None));
    }
    let cost = |from: usize, to: usize| {
        let repeated = extra.get(to).copied().unwrap_or_default();
        part.entering(Some(from), to).plus(repeated).ok_or(Undecided::TooLarge)
    };
    for here in part.order.iter().filter(|step| it.body.contains(step)) {
        let Some((so_far, _)) = longest.get(*here).copied().flatten() else { continue };
        for to in part.onward.get(*here).into_iter().flatten().filter_map(|(_, to)| *to) {
            if to == it.to || !it.body.contains(&to) {
                continue;
            }
            let total = so_far.plus(cost(*here, to)?).ok_or(Undecided::TooLarge)?;
            let Some(slot) = longest.get_mut(to) else { continue };
            let better = match slot.as_ref().map(|(old, _)| old.partial_cmp(&total)) {
                None => true,
                Some(Some(order)) => order == Ordering::Less,
                Some(None) => return Err(Undecided::MixedUnits),
            };
            if better {
                *slot = Some((total, Some(*here)));
            }
        }
    }
    let Some((onward, _)) = longest.get(it.from).copied().flatten() else {
        return Err(Undecided::LoopWithTwoEntries);
    };
    let round = onward.plus(cost(it.from, it.to)?).ok_or(Undecided::TooLarge)?;
    let mut steps = vec![it.from];
    while let Some(previous) = steps.last().and_then(|last| longest.get(*last).copied().flatten()?.1) {
        steps.push(previous);
    }
    steps.reverse();
    Ok((round, steps))
}
