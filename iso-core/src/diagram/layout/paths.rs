//! The exact course of every edge from left to right: which columns it uses
//! and in which channels it changes between them.
//!
//! Channel `r` is the free strip above row `r`.

use super::chains::Chains;
use super::columns::Columns;
use super::graph::{Graph, Link};
use super::labels::Labels;
use super::sides::Side;
use super::table::{Lists, Table};
use super::ways::{Turn, Way, Ways};
use crate::diagram::chart::{Chart, Shape};

/// Lines meet a bar at least this far from its ends.
const BAR_INSET: i64 = 300;

/// A change of column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hop {
    pub channel: usize,
    pub from: i64,
    pub to: i64,
    /// Whether the line enters the channel from the row above it.
    pub from_above: bool,
    /// Whether it leaves the channel to the row below it.
    pub to_below: bool,
    /// Whether it shares its height with other ways out of its source.
    pub spread: bool,
}

/// The course of an edge.
#[derive(Debug, Clone, Default)]
pub(super) struct Path {
    /// The side of the source it leaves from; none is the lower one.
    pub exit: Option<Side>,
    /// The side of the target it enters at; none is the upper one.
    pub entry: Option<Side>,
    /// Whether it runs sideways only.
    pub level: bool,
    /// Column it starts in.
    pub start: i64,
    pub hops: Vec<Hop>,
    /// Column it ends in.
    pub end: i64,
}

pub(super) struct Ground<'a> {
    chart: &'a Chart,
    chains: &'a Chains,
    ranks: &'a Table<usize>,
    labels: &'a Labels,
    columns: &'a Columns,
    /// Middles of the nodes of each row, from left to right.
    rows: Lists<(i64, usize)>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        chart: &'a Chart,
        chains: &'a Chains,
        ranks: &'a Table<usize>,
        labels: &'a Labels,
        columns: &'a Columns,
    ) -> Self {
        let mut ground = Self { chart, chains, ranks, labels, columns, rows: Lists::new(0) };
        for node in 0..chart.nodes.len() {
            ground.rows.add(ranks.get(node), (ground.x(node), node));
        }
        for row in 0..ground.rows.len() {
            ground.rows.of_mut(row).sort_unstable();
        }
        ground
    }

    pub(super) fn x(&self, node: usize) -> i64 {
        self.columns.chain_x.get(self.chains.of(node))
    }

    /// Pairs of nodes next to each other in a row.
    pub(super) fn neighbours(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.rows.len()).flat_map(|row| {
            let row = self.rows.of(row);
            row.iter().zip(row.iter().skip(1)).map(|(&(_, left), &(_, right))| (left, right))
        })
    }

    /// Paths of all edges.
    pub(super) fn paths(&self, graph: &Graph, ways: &Ways) -> Vec<Path> {
        graph.links.iter().enumerate().map(|(number, &link)| self.path(link, ways.list.get(number))).collect()
    }

    fn path(&self, link: Link, way: Way) -> Path {
        let (row, target) = (self.ranks.get(link.from), self.ranks.get(link.to));
        let mut line = Course::new(self.x(link.from));
        match way {
            Way::Straight => line.path.end = line.path.start,
            Way::Branch(chain) => {
                self.leave_split(&mut line, link, self.columns.chain_x.get(chain));
            }
            Way::Empty(lane) => {
                self.leave_split(&mut line, link, self.columns.lane_x.get(lane));
                self.drop_onto(&mut line, link.to, true);
            }
            Way::Beside(side) => {
                line.path.level = true;
                line.path.exit = Some(side);
                line.path.entry = Some(side.other());
                line.path.end = self.x(link.to);
            }
            Way::Tail => self.drop_onto(&mut line, link.to, true),
            Way::TailLane(lane) => {
                line.hop(row + 1, self.columns.lane_x.get(lane), true, true);
                self.drop_onto(&mut line, link.to, true);
            }
            Way::Head(turn) => {
                let x = self.columns.chain_x.get(turn.to);
                line.path.exit = Some(turn.side);
                match self.stub(link.from, turn, x) {
                    None => line.begin(x),
                    Some(stub) => {
                        line.begin(stub);
                        line.hop(row + 1, x, true, true);
                    }
                }
            }
            Way::Lane(turn) => self.lane(&mut line, link, turn, row, target),
        }
        line.path
    }

    /// The column to leave along if the row is not free up to `x`.
    fn stub(&self, node: usize, turn: Turn, x: i64) -> Option<i64> {
        let stub = turn.stub?;
        (!self.is_free(node, turn.side, x)).then(|| self.columns.lane_x.get(stub))
    }

    fn lane(&self, line: &mut Course, link: Link, turn: Turn, row: usize, target: usize) {
        let x = self.columns.lane_x.get(turn.to);
        line.path.exit = Some(turn.side);
        let stub = self.stub(link.from, turn, x);
        line.begin(stub.unwrap_or(x));
        if !turn.up {
            if stub.is_some() && target > row + 1 {
                line.hop(row + 1, x, true, true);
            }
            self.drop_onto(line, link.to, true);
            return;
        }
        if stub.is_some() && target < row {
            line.hop(row, x, false, false);
        }
        let side = if line.path.end < self.x(link.to) { Side::Left } else { Side::Right };
        let in_lane = line.path.end == x;
        let own = link.from == link.to;
        if own || (in_lane && target < row && self.is_free(link.to, side, x)) {
            line.path.entry = Some(side);
        } else {
            self.drop_onto(line, link.to, false);
        }
    }

    fn leave_split(&self, line: &mut Course, link: Link, x: i64) {
        if self.is_bar(link.from) {
            line.begin(x);
        } else {
            line.hop(self.ranks.get(link.from) + 1, x, true, true);
            for hop in &mut line.path.hops {
                hop.spread = true;
            }
        }
    }

    /// Enters a node from above.
    fn drop_onto(&self, line: &mut Course, node: usize, from_above: bool) {
        let mut x = self.x(node);
        // Words above a bar stand right of its middle.
        if self.is_bar(node) && !self.labels.is_above.get(node) {
            let reach = (self.columns.half_width.get(node) - BAR_INSET).max(0);
            x = line.path.end.clamp(x - reach, x + reach);
        }
        line.hop(self.ranks.get(node), x, from_above, true);
    }

    fn is_bar(&self, node: usize) -> bool {
        self.chart.nodes.get(node).map(|node| node.shape) == Some(Shape::ParallelBar)
    }

    /// Whether no other node stands between a node and `x` in its row.
    fn is_free(&self, node: usize, side: Side, x: i64) -> bool {
        let own = self.x(node);
        let row = self.rows.of(self.ranks.get(node));
        match side {
            Side::Right => {
                let next = row.partition_point(|&(other, _)| other <= own);
                x > own && row.get(next).is_none_or(|&(other, _)| other > x)
            }
            Side::Left => {
                let here = row.partition_point(|&(other, _)| other < own);
                let next = here.checked_sub(1).and_then(|at| row.get(at));
                x < own && next.is_none_or(|&(other, _)| other < x)
            }
        }
    }
}

/// A path in the making.
struct Course {
    path: Path,
}

impl Course {
    fn new(start: i64) -> Self {
        let path = Path { start, end: start, ..Path::default() };
        Self { path }
    }

    fn begin(&mut self, x: i64) {
        self.path.start = x;
        self.path.end = x;
    }

    fn hop(&mut self, channel: usize, to: i64, from_above: bool, to_below: bool) {
        let from = self.path.end;
        if from == to && from_above == to_below {
            return;
        }
        self.path.hops.push(Hop { channel, from, to, from_above, to_below, spread: false });
        self.path.end = to;
    }
}
