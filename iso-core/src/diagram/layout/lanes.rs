//! Lanes: upright free strips for lines that cannot run straight down.
//!
//! A lane belongs to the chain it runs beside. Lines to one target share
//! their lane.

use super::sides::Side;
use super::table::Lists;
use std::collections::BTreeMap;

/// An upright strip kept free over the rows `first..=last`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lane {
    pub first: usize,
    pub last: usize,
}

/// Lines that agree in all of this share a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LaneKey {
    /// The chain it belongs to.
    pub host: usize,
    pub side: Side,
    pub target: usize,
    pub up: bool,
    /// Whether it runs next to the nodes of its chain, rather than outside of
    /// all that hangs on it.
    pub inner: bool,
}

/// All lanes of a chart.
#[derive(Debug)]
pub(super) struct Lanes {
    pub list: Vec<Lane>,
    inner: Lists<usize>,
    outer: Lists<usize>,
    shared: BTreeMap<LaneKey, usize>,
}

impl Lanes {
    pub(super) fn new(chains: usize) -> Self {
        Self {
            list: Vec::new(),
            inner: Lists::new(chains * 2),
            outer: Lists::new(chains * 2),
            shared: BTreeMap::new(),
        }
    }

    pub(super) fn get(&self, number: usize) -> Lane {
        self.list.get(number).copied().unwrap_or_default()
    }

    /// Lanes next to the nodes of a chain, from inside to outside.
    pub(super) fn inner(&self, chain: usize, side: Side) -> &[usize] {
        self.inner.of(side.slot(chain))
    }

    /// Lanes outside of all that hangs on a chain, from inside to outside.
    pub(super) fn outer(&self, chain: usize, side: Side) -> &[usize] {
        self.outer.of(side.slot(chain))
    }

    pub(super) fn contains(&self, key: LaneKey) -> bool {
        self.shared.contains_key(&key)
    }

    /// A lane that is placed together with the branches of a block.
    pub(super) fn add_branch(&mut self, first: usize, last: usize) -> usize {
        self.list.push(Lane { first, last });
        self.list.len() - 1
    }

    /// A lane of one row, next to a chain.
    pub(super) fn add_stub(&mut self, chain: usize, side: Side, row: usize) -> usize {
        let number = self.add_branch(row, row);
        self.inner.add(side.slot(chain), number);
        number
    }

    /// The lane of this key, made to cover these rows.
    pub(super) fn add(&mut self, key: LaneKey, rows: (usize, usize)) -> usize {
        if let Some(&number) = self.shared.get(&key)
            && let Some(lane) = self.list.get_mut(number)
        {
            lane.first = lane.first.min(rows.0);
            lane.last = lane.last.max(rows.1);
            return number;
        }
        let number = self.add_branch(rows.0, rows.1);
        self.shared.insert(key, number);
        let slot = key.side.slot(key.host);
        if key.inner {
            self.inner.add(slot, number);
        } else {
            self.outer.add(slot, number);
        }
        number
    }

    /// Puts short lanes inside of long ones.
    pub(super) fn sort(&mut self) {
        let list = &self.list;
        let span = |&lane: &usize| list.get(lane).map_or(0, |lane| lane.last - lane.first);
        for slot in 0..self.inner.len() {
            self.inner.of_mut(slot).sort_by_key(span);
        }
        for slot in 0..self.outer.len() {
            self.outer.of_mut(slot).sort_by_key(span);
        }
    }
}
