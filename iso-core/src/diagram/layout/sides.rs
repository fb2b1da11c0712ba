//! On which side of its parent a chain hangs, and how far down it reaches.

use super::chains::{Branch, Chains, Kind, Role};
use super::graph::Graph;
use super::table::{Lists, Table};

/// Left or right of a node or a chain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Left,
    #[default]
    Right,
}

impl Side {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// -1 for left, 1 for right.
    pub(super) fn sign(self) -> i64 {
        match self {
            Self::Left => -1,
            Self::Right => 1,
        }
    }

    /// A number per thing and side.
    pub(super) fn slot(self, of: usize) -> usize {
        of * 2 + usize::from(self == Self::Right)
    }
}

#[derive(Debug)]
pub(super) struct Sides {
    /// The side a chain looks to: away from the middle of the chart.
    outward: Table<Side>,
    /// Row in which the line to the first node of a side chain starts.
    pub attach: Table<usize>,
    /// Row of the first node of a chain.
    pub top: Table<usize>,
    /// Lowest row of a chain and all that hangs on it.
    pub bottom: Table<usize>,
    /// The edge that leaves the end of a chain downwards.
    pub tail: Table<Option<usize>>,
    /// Side chains per chain and side, from the inside to the outside.
    heads: Lists<usize>,
}

impl Sides {
    pub(super) fn new(graph: &Graph, chains: &Chains, ranks: &Table<usize>) -> Self {
        let count = chains.list.len();
        let mut sides = Self {
            outward: Table::new(count),
            attach: Table::new(count),
            top: Table::new(count),
            bottom: Table::new(count),
            tail: Table::new(count),
            heads: Lists::new(count * 2),
        };
        sides.measure(graph, chains, ranks);
        sides.choose(graph, chains);
        sides
    }

    pub(super) fn outward(&self, chain: usize) -> Side {
        self.outward.get(chain)
    }

    pub(super) fn heads(&self, chain: usize, side: Side) -> &[usize] {
        self.heads.of(side.slot(chain))
    }

    /// Whether a line can leave a row of `parent` and reach the side chain
    /// `chain` without meeting a node on its way.
    pub(super) fn reaches(&self, parent: usize, chain: usize, row: usize) -> bool {
        let side = self.outward(chain);
        for &inner in self.heads(parent, side) {
            if inner == chain {
                return true;
            }
            if (self.top.get(inner)..=self.bottom.get(inner)).contains(&row) {
                return false;
            }
        }
        false
    }

    fn measure(&mut self, graph: &Graph, chains: &Chains, ranks: &Table<usize>) {
        for (number, chain) in chains.list.iter().enumerate().rev() {
            let (Some(&first), Some(&last)) = (chain.nodes.first(), chain.nodes.last()) else {
                continue;
            };
            self.top.set(number, ranks.get(first));
            self.attach.set(number, ranks.get(first));
            if let Kind::Side(link) = chain.kind {
                self.attach.set(number, ranks.get(graph.link(link).from));
            }
            let mut bottom = ranks.get(last).max(self.bottom.get(number));
            let splits = chains
                .blocks_of
                .of(number)
                .iter()
                .filter_map(|&block| chains.blocks.get(block))
                .any(|block| block.split == last);
            if !splits {
                let tail = graph.out(last).iter().copied().find(|&link| chains.roles.get(link) == Role::Free);
                self.tail.set(number, tail);
                if let Some(link) = tail {
                    bottom = bottom.max(ranks.get(graph.link(link).to).saturating_sub(1));
                }
            }
            self.bottom.set(number, bottom);
            if let Some(parent) = chain.parent {
                self.bottom.set(parent, self.bottom.get(parent).max(bottom));
            }
        }
    }

    fn choose(&mut self, graph: &Graph, chains: &Chains) {
        for block in &chains.blocks {
            let count = block.branches.len();
            for (place, branch) in block.branches.iter().enumerate() {
                if let Branch::Chain(chain) = *branch
                    && place * 2 + 1 < count
                {
                    self.outward.set(chain, Side::Left);
                }
            }
        }
        // Per chain and side the rows taken so far, per node the sides used.
        let mut taken: Lists<(usize, usize)> = Lists::new(chains.list.len() * 2);
        let mut used: Table<usize> = Table::new(graph.nodes * 2);
        for (number, chain) in chains.list.iter().enumerate() {
            let (Kind::Side(link), Some(parent)) = (chain.kind, chain.parent) else {
                continue;
            };
            let from = graph.link(link).from;
            let rows = (self.attach.get(number), self.bottom.get(number));
            let cost = |side: Side| {
                let crowd = taken
                    .of(side.slot(parent))
                    .iter()
                    .any(|&(top, bottom)| top <= rows.1 && rows.0 <= bottom);
                used.get(side.slot(from)) * 2 + usize::from(crowd)
            };
            let near = self.outward(parent);
            let side = if cost(near.other()) < cost(near) { near.other() } else { near };
            let to = graph.link(link).to;
            for slot in [side.slot(from), side.other().slot(to)] {
                used.set(slot, used.get(slot) + 1);
            }
            taken.add(side.slot(parent), rows);
            self.outward.set(number, side);
            self.heads.add(side.slot(parent), number);
        }
        for slot in 0..chains.list.len() * 2 {
            let attach = &self.attach;
            // Of several in one row the first reaches furthest out.
            self.heads.of_mut(slot).reverse();
            self.heads.of_mut(slot).sort_by_key(|&chain| std::cmp::Reverse(attach.get(chain)));
        }
    }
}
