//! Where everything stands from left to right.
//!
//! Each chain with all that hangs on it is a part of its own. Parts are put
//! together from the inside to the outside, as close as their outlines allow,
//! so nothing can overlap and every chain stays straight.

use super::chains::{Block, Branch, Chains, Kind};
use super::contour::Contour;
use super::frames::Frame;
use super::labels::Labels;
use super::sides::{Side, Sides};
use super::table::Table;
use super::ways::{Way, Ways};
use crate::diagram::chart::{Chart, Shape};
use crate::diagram::style::Measures;

/// How far a bar reaches beyond its outer branches.
const BAR_END: i64 = 800;
/// Least half length of a bar.
const BAR_HALF: i64 = 1_200;

/// What is needed to place the columns.
pub(super) struct Input<'a> {
    pub chart: &'a Chart,
    pub chains: &'a Chains,
    pub ranks: &'a Table<usize>,
    pub sides: &'a Sides,
    pub ways: &'a Ways,
    pub labels: &'a Labels,
    pub frames: &'a [Frame],
    pub measures: &'a Measures,
}

/// The middle of every column and lane, and half the width of every node.
#[derive(Debug)]
pub(super) struct Columns {
    pub chain_x: Table<i64>,
    pub lane_x: Table<i64>,
    pub half_width: Table<i64>,
    pub width: i64,
}

/// Places all chains and lanes.
pub(super) fn columns(input: &Input) -> Columns {
    let count = input.chains.list.len();
    let mut placer = Placer {
        input,
        contours: vec![Contour::default(); count],
        chain_shift: Table::new(count),
        lane_shift: Table::new(input.ways.lanes.list.len()),
        lane_host: Table::new(input.ways.lanes.list.len()),
        half_width: Table::new(input.frames.len()),
        bar_half: Table::new(input.frames.len()),
    };
    for (node, frame) in input.frames.iter().enumerate() {
        placer.half_width.set(node, frame.width / 2);
    }
    for chain in (0..count).rev() {
        placer.assemble(chain);
    }
    let mut whole = Contour::default();
    for (number, chain) in input.chains.list.iter().enumerate() {
        if chain.kind == Kind::Root {
            let part = placer.take(number);
            let shift = whole.clear(&part, Side::Right).unwrap_or_default();
            placer.chain_shift.set(number, shift);
            whole.merge(part, shift);
        }
    }
    placer.finish(whole.ends().unwrap_or_default())
}

struct Placer<'a> {
    input: &'a Input<'a>,
    contours: Vec<Contour>,
    /// Relative to the parent.
    chain_shift: Table<i64>,
    lane_shift: Table<i64>,
    lane_host: Table<usize>,
    half_width: Table<i64>,
    bar_half: Table<i64>,
}

impl Placer<'_> {
    fn take(&mut self, chain: usize) -> Contour {
        self.contours.get_mut(chain).map(std::mem::take).unwrap_or_default()
    }

    fn half_gap(&self) -> i64 {
        self.input.measures.line_gap / 2
    }

    fn assemble(&mut self, chain: usize) {
        let mut contour = Contour::default();
        for &block in self.input.chains.blocks_of.of(chain) {
            if let Some(block) = self.input.chains.blocks.get(block) {
                self.spread(block, &mut contour);
            }
        }
        self.cover_own(chain, &mut contour);
        for side in [Side::Left, Side::Right] {
            for &lane in self.input.ways.lanes.inner(chain, side) {
                self.attach_lane(chain, lane, side, &mut contour);
            }
            for &head in self.input.sides.heads(chain, side) {
                let part = self.take(head);
                let least = self.half_gap() * 4 * side.sign();
                let shift = contour.clear(&part, side).unwrap_or(least);
                self.chain_shift.set(head, shift);
                contour.merge(part, shift);
            }
            for &lane in self.input.ways.lanes.outer(chain, side) {
                self.attach_lane(chain, lane, side, &mut contour);
            }
        }
        if let Some(slot) = self.contours.get_mut(chain) {
            *slot = contour;
        }
    }

    fn lane_contour(&self, lane: usize) -> Contour {
        let mut part = Contour::default();
        let lane = self.input.ways.lanes.get(lane);
        part.cover_rows(lane.first..lane.last + 1, self.half_gap());
        part
    }

    fn attach_lane(&mut self, chain: usize, lane: usize, side: Side, contour: &mut Contour) {
        let part = self.lane_contour(lane);
        let least = self.half_gap() * 4 * side.sign();
        let shift = contour.clear(&part, side).unwrap_or(least);
        self.lane_shift.set(lane, shift);
        self.lane_host.set(lane, chain);
        contour.merge(part, shift);
    }

    /// Puts the branches of a block side by side around the middle.
    fn spread(&mut self, block: &Block, contour: &mut Contour) {
        let mut parts: Vec<Contour> = block
            .branches
            .iter()
            .map(|branch| match *branch {
                Branch::Chain(chain) => self.take(chain),
                Branch::Empty(link) => self.empty_branch(link),
            })
            .collect();
        let mut group = Contour::default();
        let count = parts.len();
        let half = count / 2;
        let mut take = |at: usize| parts.get_mut(at).map(std::mem::take).unwrap_or_default();
        let mut reach = 0;
        if !count.is_multiple_of(2) {
            group.merge(take(half), 0);
            self.shift_branch(block, half, 0);
        }
        for step in 1..=half {
            let (left, right) = (half - step, count - 1 + step - half);
            let (left_part, right_part) = (take(left), take(right));
            if count.is_multiple_of(2) && step == 1 {
                let apart = left_part.clear(&right_part, Side::Right);
                reach = (apart.unwrap_or_default() + 1) / 2;
            } else {
                let to_right = group.clear(&right_part, Side::Right).unwrap_or_default();
                let to_left = group.clear(&left_part, Side::Left).unwrap_or_default();
                reach = to_right.max(-to_left).max(reach);
            }
            group.merge(right_part, reach);
            group.merge(left_part, -reach);
            self.shift_branch(block, right, reach);
            self.shift_branch(block, left, -reach);
        }
        contour.merge(group, 0);
        let half_width = (reach + BAR_END).max(BAR_HALF);
        for node in std::iter::once(block.split).chain(block.join) {
            let shape = self.input.chart.nodes.get(node).map(|node| node.shape);
            if shape == Some(Shape::ParallelBar) {
                // A bar may end one block and start the next.
                let known = self.bar_half.get(node);
                self.bar_half.set(node, known.max(half_width));
                self.half_width.set(node, known.max(half_width));
            }
        }
    }

    fn shift_branch(&mut self, block: &Block, place: usize, shift: i64) {
        match block.branches.get(place) {
            Some(&Branch::Chain(chain)) => self.chain_shift.set(chain, shift),
            Some(&Branch::Empty(link)) => {
                if let Way::Empty(lane) = self.input.ways.list.get(link) {
                    self.lane_shift.set(lane, shift);
                    self.lane_host.set(lane, block.chain);
                }
            }
            None => {}
        }
    }

    fn empty_branch(&self, link: usize) -> Contour {
        let Way::Empty(lane) = self.input.ways.list.get(link) else {
            return Contour::default();
        };
        let mut part = self.lane_contour(lane);
        let label = self.input.labels.lane.get(lane);
        if label > 0 {
            part.cover(self.input.ways.lanes.get(lane).first, 0, label);
        }
        part
    }

    /// The nodes of the chain itself and the straight lines between them.
    fn cover_own(&self, chain: usize, contour: &mut Contour) {
        let Some(list) = self.input.chains.list.get(chain) else {
            return;
        };
        let ranks = self.input.ranks;
        let half_gap = self.half_gap();
        let splits = |node: usize| {
            self.input
                .chains
                .blocks_of
                .of(chain)
                .iter()
                .filter_map(|&block| self.input.chains.blocks.get(block))
                .any(|block| block.split == node)
        };
        let attach = match list.kind {
            Kind::Branch => list
                .enclosing
                .and_then(|block| self.input.chains.blocks.get(block))
                .map(|block| ranks.get(block.split) + 1),
            Kind::Side(_) => Some(self.input.sides.attach.get(chain)),
            Kind::Root => None,
        };
        if let (Some(attach), Some(&first)) = (attach, list.nodes.first()) {
            contour.cover_rows(attach..ranks.get(first), half_gap);
        }
        for (at, &node) in list.nodes.iter().enumerate() {
            let row = ranks.get(node);
            let (left, right) = self.reach(node);
            contour.cover(row, -left, right);
            let gap = list.nodes.get(at + 1).map(|&next| row + 1..ranks.get(next));
            if let Some(gap) = gap.filter(|gap| !gap.is_empty() && !splits(node)) {
                contour.cover_rows(gap, half_gap);
            }
        }
        if let Some(&last) = list.nodes.last() {
            let end = self.input.ways.tail_end.get(chain);
            contour.cover_rows(ranks.get(last) + 1..end + 1, half_gap);
        }
    }

    /// How far a node, its words and the gap beside it reach to both sides.
    fn reach(&self, node: usize) -> (i64, i64) {
        let half = self.half_width.get(node);
        let gap = self.input.measures.column_gap / 2;
        let labels = self.input.labels;
        let left = half + labels.sideways.get(Side::Left.slot(node));
        let right = half + labels.sideways.get(Side::Right.slot(node));
        (left + gap, right.max(labels.upright.get(node)) + gap)
    }

    fn finish(self, ends: (i64, i64)) -> Columns {
        let margin = self.input.measures.margin;
        let start = margin - ends.0;
        let mut chain_x = Table::new(self.input.chains.list.len());
        for (number, chain) in self.input.chains.list.iter().enumerate() {
            let base = chain.parent.map_or(start, |parent| chain_x.get(parent));
            chain_x.set(number, base + self.chain_shift.get(number));
        }
        let mut lane_x = Table::new(self.input.ways.lanes.list.len());
        for lane in 0..self.input.ways.lanes.list.len() {
            let host = chain_x.get(self.lane_host.get(lane));
            lane_x.set(lane, host + self.lane_shift.get(lane));
        }
        Columns { chain_x, lane_x, half_width: self.half_width, width: ends.1 - ends.0 + margin * 2 }
    }
}
