//! Plain walks over the ways as written.

use crate::graph::ProcessGraph;

/// The steps that can be walked to from `start`, itself included.
pub(super) fn reached(graph: &ProcessGraph<'_>, start: Option<usize>) -> Vec<bool> {
    let mut reached = vec![false; graph.steps.len()];
    let mut open: Vec<usize> = start.into_iter().collect();
    while let Some(here) = open.pop() {
        match reached.get_mut(here) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        open.extend(steps_after(graph, here));
    }
    reached
}

/// For each step the steps that lead to it, one entry a way.
pub(super) fn before(graph: &ProcessGraph<'_>, from: &[bool]) -> Vec<Vec<usize>> {
    let mut before = vec![Vec::new(); graph.steps.len()];
    for step in (0..graph.steps.len()).filter(|step| from.get(*step) == Some(&true)) {
        for next in steps_after(graph, step) {
            before.get_mut(next).into_iter().for_each(|list: &mut Vec<usize>| list.push(step));
        }
    }
    before
}

fn steps_after(graph: &ProcessGraph<'_>, step: usize) -> impl Iterator<Item = usize> {
    graph.written_ways(step).iter().filter_map(|(_, to)| to.step())
}
