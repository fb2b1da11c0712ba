//! Decides which course each edge takes.

use super::chains::{Chains, Kind, Role};
use super::graph::{Graph, Link};
use super::lanes::{LaneKey, Lanes};
use super::sides::{Side, Sides};
use super::table::Table;
use super::ways::{Turn, Way, Ways};
use crate::diagram::chart::{Chart, Shape};

struct Planner<'a> {
    chart: &'a Chart,
    chains: &'a Chains,
    ranks: &'a Table<usize>,
    sides: &'a Sides,
    ways: Ways,
    /// Ways in and out at the sides of each node.
    ports: Table<usize>,
}

/// Decides the course of all edges.
pub(super) fn plan(
    chart: &Chart,
    graph: &Graph,
    chains: &Chains,
    ranks: &Table<usize>,
    sides: &Sides,
) -> Ways {
    let count = chains.list.len();
    let mut planner = Planner {
        chart,
        chains,
        ranks,
        sides,
        ways: Ways {
            list: Table::new(graph.links.len()),
            lanes: Lanes::new(count),
            tail_end: Table::new(count),
        },
        ports: Table::new(graph.nodes * 2),
    };
    for (number, &link) in graph.links.iter().enumerate() {
        if let Role::Head(chain) = chains.roles.get(number) {
            let way = planner.head(link, chain);
            planner.ways.list.set(number, way);
        }
    }
    for (number, &link) in graph.links.iter().enumerate() {
        let way = match chains.roles.get(number) {
            Role::Head(_) => continue,
            Role::Straight => Way::Straight,
            Role::Branch(chain) => Way::Branch(chain),
            Role::Empty(_) => planner.empty(link),
            Role::Free => planner.free(number, link),
        };
        planner.ways.list.set(number, way);
    }
    planner.ways.lanes.sort();
    planner.ways
}

impl Planner<'_> {
    fn rank(&self, node: usize) -> usize {
        self.ranks.get(node)
    }

    fn note_port(&mut self, node: usize, side: Side) {
        let slot = side.slot(node);
        self.ports.set(slot, self.ports.get(slot) + 1);
    }

    fn head(&mut self, link: Link, chain: usize) -> Way {
        let side = self.sides.outward(chain);
        let near = self.chains.parent(chain) == Some(self.chains.of(link.from));
        self.note_port(link.from, side);
        if near && self.rank(link.from) == self.rank(link.to) {
            self.note_port(link.to, side.other());
            return Way::Beside(side);
        }
        let stub = (!near).then(|| self.stub(link.from, side));
        Way::Head(Turn { to: chain, side, stub, up: false })
    }

    fn empty(&mut self, link: Link) -> Way {
        let (first, last) = (self.rank(link.from) + 1, self.rank(link.to) - 1);
        if first > last {
            return Way::Straight;
        }
        Way::Empty(self.ways.lanes.add_branch(first, last))
    }

    fn free(&mut self, number: usize, link: Link) -> Way {
        let chain = self.chains.of(link.from);
        if self.sides.tail.get(chain) == Some(number) {
            return self.tail(chain, link);
        }
        if let Some(way) = self.shared_head(chain, link) {
            return way;
        }
        let (from, to) = (self.rank(link.from), self.rank(link.to));
        let up = to <= from;
        let rows = if up { (to, from) } else { (from, to - 1) };
        let host = self.host(self.common(chain, self.chains.of(link.to)), rows);
        let side = if host == chain {
            self.choose_side(host, link, rows, up)
        } else {
            self.side_seen_from(host, chain)
        };
        self.note_port(link.from, side);
        if up && host == self.chains.of(link.to) {
            self.note_port(link.to, side);
        }
        let stub = (host != chain).then(|| self.stub(link.from, side));
        let key = LaneKey { host, side, target: link.to, up, inner: host == chain };
        let lane = self.ways.lanes.add(key, rows);
        Way::Lane(Turn { to: lane, side, stub, up })
    }

    fn tail(&mut self, chain: usize, link: Link) -> Way {
        let rows = (self.rank(link.from) + 1, self.rank(link.to) - 1);
        if rows.0 > rows.1 {
            return Way::Tail;
        }
        let host = self.host(chain, rows);
        if host == chain {
            self.ways.tail_end.set(chain, rows.1);
            return Way::Tail;
        }
        let side = self.side_seen_from(host, chain);
        let key = LaneKey { host, side, target: link.to, up: false, inner: false };
        Way::TailLane(self.ways.lanes.add(key, rows))
    }

    /// A second way to the first node of a side chain joins the first one.
    fn shared_head(&mut self, chain: usize, link: Link) -> Option<Way> {
        let head = self.chains.of(link.to);
        let row = self.rank(link.from);
        let list = self.chains.list.get(head)?;
        let fits = !link.back
            && list.nodes.first() == Some(&link.to)
            && list.parent == Some(chain)
            && list.kind != Kind::Branch
            && (self.sides.attach.get(head)..self.rank(link.to)).contains(&row)
            && self.sides.reaches(chain, head, row);
        if !fits {
            return None;
        }
        let side = self.sides.outward(head);
        self.note_port(link.from, side);
        Some(Way::Head(Turn { to: head, side, stub: None, up: false }))
    }

    /// The chain both chains hang on.
    fn common(&self, first: usize, second: usize) -> usize {
        let (mut a, mut b) = (first, second);
        while a != b {
            let later = a.max(b);
            match self.chains.parent(later) {
                Some(parent) if a > b => a = parent,
                Some(parent) => b = parent,
                None => return self.chains.root_of(first),
            }
        }
        a
    }

    /// The nearest chain beside which these rows are not cut by a bar.
    fn host(&self, mut chain: usize, rows: (usize, usize)) -> usize {
        loop {
            let Some(list) = self.chains.list.get(chain) else {
                return chain;
            };
            let Some(block) = list.enclosing.and_then(|at| self.chains.blocks.get(at)) else {
                return chain;
            };
            let below = list.floor.map_or(usize::MAX, |floor| self.rank(floor));
            if self.rank(block.split) < rows.0 && rows.1 < below {
                return chain;
            }
            chain = block.chain;
        }
    }

    fn side_seen_from(&self, host: usize, chain: usize) -> Side {
        let mut below = chain;
        while let Some(parent) = self.chains.parent(below) {
            if parent == host {
                break;
            }
            below = parent;
        }
        self.sides.outward(below)
    }

    /// The side with the fewest lines in the way.
    fn choose_side(&self, host: usize, link: Link, rows: (usize, usize), up: bool) -> Side {
        let is_diamond =
            |node: usize| self.chart.nodes.get(node).map(|node| node.shape) == Some(Shape::Decision);
        let cost = |side: Side| {
            let mut cost = 0;
            for &head in self.sides.heads(host, side) {
                let row = self.sides.attach.get(head);
                cost += if (rows.0..=rows.1).contains(&row) { 4 } else { 0 };
            }
            let weight = |node: usize| self.ports.get(side.slot(node)) * if is_diamond(node) { 3 } else { 1 };
            cost += weight(link.from);
            if up && link.from != link.to {
                cost += weight(link.to);
            }
            let key = LaneKey { host, side, target: link.to, up, inner: true };
            if self.ways.lanes.contains(key) {
                cost = cost.saturating_sub(3);
            }
            cost
        };
        let near = self.sides.outward(host);
        if cost(near.other()) < cost(near) { near.other() } else { near }
    }

    fn stub(&mut self, node: usize, side: Side) -> usize {
        let (chain, row) = (self.chains.of(node), self.rank(node));
        self.ways.lanes.add_stub(chain, side, row)
    }
}
