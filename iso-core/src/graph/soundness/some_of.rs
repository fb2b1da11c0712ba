//! Choices of some of more branches: allowed only as closed blocks.
//!
//! Nobody agrees on what a join waits for when “some of” its branches may lead elsewhere or come
//! from elsewhere (Favre, Fahland, Völzer 2015). Where split and join bound one region whose
//! branches touch neither each other nor anything else, it is plain: for those that were chosen.

use std::collections::BTreeMap;

use super::plain;
use crate::{
    graph::{Node, ProcessGraph, Split},
    model::WaitsFor,
};

/// A closed block.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) split: usize,
    pub(super) join: usize,
    /// Which branch each step inside belongs to, by the number of the way out of the split.
    pub(super) branch_of: BTreeMap<usize, usize>,
}

/// All blocks, or the first step whose “some of” is not closed.
pub(super) fn blocks(graph: &ProcessGraph<'_>, reached: &[bool]) -> Result<Vec<Block>, usize> {
    let steps = || (0..graph.steps.len()).filter(|step| reached.get(*step) == Some(&true));
    let before = plain::before(graph, reached);
    let several_before = |step: usize| {
        let ways = before.get(step).map_or(0, Vec::len);
        ways + usize::from(graph.start() == Some(step)) > 1
    };
    let splits: Vec<usize> =
        steps().filter(|it| graph.split(*it) == Split::SomeOf && graph.written_ways(*it).len() > 1).collect();
    let joins: Vec<usize> =
        steps().filter(|it| graph.join(*it) == WaitsFor::SomeOf && several_before(*it)).collect();
    let mut found: Vec<Block> = Vec::new();
    for split in splits {
        let candidates = joins.iter().filter_map(|join| closed(graph, &before, split, *join));
        let block = candidates.min_by_key(|block| block.branch_of.len()).ok_or(split)?;
        found.push(block);
    }
    match joins.into_iter().find(|join| !found.iter().any(|block| block.join == *join)) {
        Some(join) => Err(join),
        None => Ok(found),
    }
}

/// The block from `split` to `join`, if these two bound one.
fn closed(graph: &ProcessGraph<'_>, before: &[Vec<usize>], split: usize, join: usize) -> Option<Block> {
    if graph.start() == Some(join) {
        return None;
    }
    let mut branch_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (branch, (_, first)) in graph.written_ways(split).iter().enumerate() {
        let mut arrives = false;
        let mut open = vec![*first];
        while let Some(here) = open.pop() {
            let Node::Step(here) = here else { return None };
            if here == join {
                arrives = true;
                continue;
            }
            if here == split || graph.start() == Some(here) {
                return None;
            }
            match branch_of.insert(here, branch) {
                None => open.extend(graph.written_ways(here).iter().map(|(_, to)| *to)),
                Some(known) if known != branch => return None,
                Some(_) => {}
            }
        }
        if !arrives {
            return None;
        }
    }
    let inside = |step: &usize| *step == split || branch_of.contains_key(step);
    let from_inside = |step: usize| before.get(step).is_some_and(|steps| steps.iter().all(inside));
    let single_entry = branch_of.keys().copied().chain([join]).all(from_inside);
    single_entry.then_some(Block { split, join, branch_of })
}
