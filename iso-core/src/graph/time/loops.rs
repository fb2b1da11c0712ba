//! What loops may add to the longest run.

use std::cmp::Ordering;

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
    /// Whether each step belongs to the loop, and how many do.
    body: Vec<bool>,
    size: usize,
}

impl Loop {
    fn holds(&self, step: usize) -> bool {
        self.body.get(step).copied().unwrap_or(false)
    }
}

/// For each step, what the loops entered there add at most, inner loops first.
pub(super) fn extras(part: &Part<'_, '_>) -> Result<Vec<Total>, Obstacle> {
    let mut extra = vec![Total::default(); part.graph.steps().len()];
    if part.second_entry.map_err(Obstacle::Undecided)? {
        return Err(Obstacle::Undecided(Undecided::LoopWithTwoEntries));
    }
    let counting = part.back.iter().filter(|(from, _, flow)| !restarts_clock(part, *from, *flow));
    if counting.clone().count() > MOST_LOOPS {
        return Err(Obstacle::Undecided(Undecided::TooLarge));
    }
    let before = steps_before(part);
    let mut loops: Vec<Loop> = counting.map(|(from, to, flow)| body(&before, *from, *to, *flow)).collect();
    loops.sort_by_key(|it| (it.size, it.to, it.from));
    let too_large = || Obstacle::Undecided(Undecided::TooLarge);
    for it in &loops {
        let (round, steps) = longest_round(part, it, &extra).map_err(Obstacle::Undecided)?;
        if round.is_zero() {
            continue;
        }
        let Some(max) = it.flow.max else { return Err(Obstacle::Unbounded(steps)) };
        let slot = extra.get_mut(it.to).ok_or_else(too_large)?;
        let sum = round.times(max).and_then(|repeated| slot.plus(repeated));
        *slot = sum.ok_or_else(too_large)?;
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

/// The loop of a way back: the steps that can lead to `from` without passing `to` first.
fn body(before: &[Vec<usize>], from: usize, to: usize, flow: Flow) -> Loop {
    let mut it = Loop { from, to, flow, body: vec![false; before.len()], size: 0 };
    let mut open = vec![to, from];
    while let Some(here) = open.pop() {
        if let Some(slot) = it.body.get_mut(here).filter(|held| !**held) {
            *slot = true;
            it.size += 1;
            if here != to {
                open.extend(before.get(here).into_iter().flatten());
            }
        }
    }
    it
}

/// Whether some loop can be entered past its first step.
pub(super) fn has_second_entry(part: &Part<'_, '_>) -> Result<bool, Undecided> {
    let mut heads: Vec<usize> =
        part.back.iter().filter(|(from, to, _)| from != to).map(|(_, to, _)| *to).collect();
    heads.dedup();
    if heads.len() > MOST_LOOPS {
        return Err(Undecided::TooLarge);
    }
    Ok(heads.into_iter().any(|head| {
        let reached = reached_without(part, head);
        let mut sources = part.back.iter().filter(|(_, to, _)| *to == head);
        sources.any(|(from, _, _)| reached.get(*from).copied().unwrap_or(false))
    }))
}

/// The steps that can happen before `head` does.
fn reached_without(part: &Part<'_, '_>, head: usize) -> Vec<bool> {
    let mut seen = vec![false; part.graph.steps().len()];
    let mut open = vec![part.start];
    while let Some(here) = open.pop() {
        if here == head {
            continue;
        }
        if let Some(slot) = seen.get_mut(here).filter(|seen| !**seen) {
            *slot = true;
            open.extend(part.onward.get(here).into_iter().flatten().filter_map(|(_, to)| *to));
        }
    }
    seen
}

/// The longest round. Loops that share the first step are counted beside each other, not inside.
fn longest_round(part: &Part<'_, '_>, it: &Loop, extra: &[Total]) -> Result<(Total, Vec<usize>), Undecided> {
    let mut longest: Vec<Option<(Total, Option<usize>)>> = vec![None; part.graph.steps().len()];
    if let Some(slot) = longest.get_mut(it.to) {
        *slot = Some((Total::default(), None));
    }
    for here in part.order.iter().filter(|step| it.holds(**step)) {
        let Some((so_far, _)) = longest.get(*here).copied().flatten() else { continue };
        for to in part.onward.get(*here).into_iter().flatten().filter_map(|(_, to)| *to) {
            if to == it.to || !it.holds(to) {
                continue;
            }
            let total = so_far.plus(part.cost(Some(*here), to, extra)?).ok_or(Undecided::TooLarge)?;
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
    let round = onward.plus(part.entering(Some(it.from), it.to)).ok_or(Undecided::TooLarge)?;
    let mut steps = vec![it.from];
    while let Some(previous) = steps.last().and_then(|last| longest.get(*last).copied().flatten()?.1) {
        steps.push(previous);
    }
    steps.reverse();
    steps.retain(|step| part.graph.occurs(*step));
    Ok((round, steps))
}
