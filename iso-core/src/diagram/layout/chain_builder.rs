//! Finds the chains of a chart.

use super::chains::{Block, Branch, Chain, Chains, Kind, Role};
use super::graph::Graph;
use super::table::Table;
use crate::diagram::chart::{Chart, Shape};
use std::collections::VecDeque;

/// A shape other than a bar spreads its ways like a bar from this many on.
const SPREAD_FROM: usize = 4;
/// How far the end of a block is searched for.
const JOIN_SEARCH: usize = 2_000;

/// Puts every node into a chain.
pub(super) fn chains(chart: &Chart, graph: &Graph) -> Chains {
    let mut builder = Builder {
        chart,
        graph,
        chains: Chains::empty(graph),
        waiting: VecDeque::new(),
        deferred: VecDeque::new(),
        marks: Table::new(graph.nodes),
        mark: 0,
    };
    for node in 0..graph.nodes {
        if builder.is_free(node) {
            builder.start(node, Chain::default());
            builder.finish();
        }
    }
    builder.chains
}

struct Builder<'a> {
    chart: &'a Chart,
    graph: &'a Graph,
    chains: Chains,
    waiting: VecDeque<usize>,
    deferred: VecDeque<usize>,
    marks: Table<usize>,
    mark: usize,
}

impl Builder<'_> {
    fn is_free(&self, node: usize) -> bool {
        self.chains.is_free(node)
    }

    fn start(&mut self, first: usize, chain: Chain) -> usize {
        let number = self.chains.list.len();
        self.chains.list.push(chain);
        self.waiting.push_back(number);
        let limit = self.chains.limit(number);
        let mut next = Some(first);
        while let Some(node) = next {
            self.chains.claim(node, number);
            next = match self.split(number, node, limit) {
                Some(join) => join,
                None => self.straight_on(node, limit),
            };
        }
        number
    }

    fn straight_on(&mut self, node: usize, limit: usize) -> Option<usize> {
        for &link in self.graph.out(node) {
            let to = self.graph.link(link).to;
            if to < limit && self.is_free(to) {
                self.chains.roles.set(link, Role::Straight);
                return Some(to);
            }
        }
        None
    }

    /// Notes a block if one starts here, and says where it ends.
    fn split(&mut self, chain: usize, node: usize, limit: usize) -> Option<Option<usize>> {
        let mut targets: Vec<usize> = Vec::new();
        for &link in self.graph.out(node) {
            let to = self.graph.link(link).to;
            if self.is_free(to) && to < limit {
                targets.push(to);
            }
        }
        targets.sort_unstable();
        targets.dedup();
        let is_bar = self.chart.nodes.get(node).map(|node| node.shape) == Some(Shape::ParallelBar);
        if targets.len() < if is_bar { 2 } else { SPREAD_FROM } {
            return None;
        }
        let join = self.find_join(&targets, limit);
        if join.is_none() && !is_bar {
            return None;
        }
        self.chains.blocks_of.add(chain, self.chains.blocks.len());
        self.chains.blocks.push(Block { chain, split: node, join, branches: Vec::new() });
        Some(join)
    }

    /// Where the first ways of the branches meet again.
    fn find_join(&mut self, targets: &[usize], limit: usize) -> Option<usize> {
        for (place, &base) in targets.iter().enumerate().take(3) {
            self.mark += 1;
            let mark = self.mark;
            let mut next = Some(base);
            for _ in 0..JOIN_SEARCH {
                let Some(node) = next else { break };
                self.marks.set(node, mark);
                next = self.first_way(node, limit);
            }
            let mut join = None;
            for (other, &head) in targets.iter().enumerate() {
                if other == place {
                    continue;
                }
                let mut next = Some(head);
                for _ in 0..JOIN_SEARCH {
                    let Some(node) = next else { break };
                    if self.marks.get(node) == mark {
                        join = join.max(Some(node));
                        break;
                    }
                    next = self.first_way(node, limit);
                }
            }
            if join.is_some() {
                return join;
            }
        }
        None
    }

    fn first_way(&self, node: usize, limit: usize) -> Option<usize> {
        let first = self.graph.out(node).first()?;
        let to = self.graph.link(*first).to;
        (to < limit && self.is_free(to)).then_some(to)
    }

    /// Starts everything that hangs on the chains begun so far.
    fn finish(&mut self) {
        loop {
            if let Some(chain) = self.waiting.pop_front() {
                self.branches(chain);
                self.heads(chain);
            } else if let Some(link) = self.deferred.pop_front() {
                self.outside(link);
            } else {
                return;
            }
        }
    }

    fn branches(&mut self, chain: usize) {
        for block in self.chains.blocks_of.of(chain).to_vec() {
            let Some(Block { split, join, .. }) = self.chains.blocks.get(block).cloned() else {
                continue;
            };
            let floor = join.or(self.chains.list.get(chain).and_then(|chain| chain.floor));
            let mut has_empty = false;
            for &link in self.graph.out(split) {
                let to = self.graph.link(link).to;
                let branch = if Some(to) == join && !has_empty {
                    has_empty = true;
                    self.chains.roles.set(link, Role::Empty(block));
                    Branch::Empty(link)
                } else if self.is_free(to) && floor.is_none_or(|floor| to < floor) {
                    let number = self.start(
                        to,
                        Chain {
                            nodes: Vec::new(),
                            parent: Some(chain),
                            kind: Kind::Branch,
                            enclosing: Some(block),
                            floor,
                        },
                    );
                    self.chains.roles.set(link, Role::Branch(number));
                    Branch::Chain(number)
                } else {
                    continue;
                };
                if let Some(block) = self.chains.blocks.get_mut(block) {
                    block.branches.push(branch);
                }
            }
        }
    }

    fn heads(&mut self, chain: usize) {
        let Some(nodes) = self.chains.list.get(chain).map(|chain| chain.nodes.clone()) else {
            return;
        };
        for node in nodes {
            for &link in self.graph.out(node) {
                let to = self.graph.link(link).to;
                if !self.is_free(to) {
                    continue;
                }
                if to < self.chains.limit(chain) {
                    self.hang(chain, link, to);
                } else {
                    self.deferred.push_back(link);
                }
            }
        }
    }

    /// Hangs what leaves its block on the chain around that block.
    fn outside(&mut self, link: usize) {
        let to = self.graph.link(link).to;
        if !self.is_free(to) {
            return;
        }
        let mut host = self.chains.of(self.graph.link(link).from);
        while self.chains.limit(host) <= to {
            let Some(around) = self.chains.around(host) else {
                break;
            };
            host = around;
        }
        self.hang(host, link, to);
    }

    fn hang(&mut self, parent: usize, link: usize, first: usize) {
        let (enclosing, floor) =
            self.chains.list.get(parent).map_or((None, None), |chain| (chain.enclosing, chain.floor));
        let number = self.start(
            first,
            Chain { nodes: Vec::new(), parent: Some(parent), kind: Kind::Side(link), enclosing, floor },
        );
        self.chains.roles.set(link, Role::Head(number));
    }
}
