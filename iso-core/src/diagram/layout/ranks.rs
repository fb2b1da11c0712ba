//! Rows of the chart: the longest way down to each node.

use super::chains::{Chains, Kind, Role};
use super::graph::Graph;
use super::table::{Lists, Table};
use crate::diagram::chart::{Chart, Shape};

/// The row of every node.
pub(super) fn ranks(chart: &Chart, graph: &Graph, chains: &Chains) -> Table<usize> {
    let beside = links_beside(chart, graph, chains);
    let above = nodes_above(graph, chains);
    let mut ranks: Table<usize> = Table::new(graph.nodes);
    // Every constraint leads to a later node, so one pass in order is enough.
    for node in 0..graph.nodes {
        let mut rank = 0;
        for &link in graph.into(node) {
            let from = ranks.get(graph.link(link).from);
            rank = rank.max(from + usize::from(!beside.get(link)));
        }
        for &other in above.of(node) {
            rank = rank.max(ranks.get(other) + 1);
        }
        ranks.set(node, rank);
    }
    sink_late_roots(graph, chains, &mut ranks);
    ranks
}

/// Edges whose target may stand in the row of their source.
fn links_beside(chart: &Chart, graph: &Graph, chains: &Chains) -> Table<bool> {
    let mut beside = Table::new(graph.links.len());
    let is_bar = |node: usize| chart.nodes.get(node).map(|node| node.shape) == Some(Shape::ParallelBar);
    // One on each side; where a node is itself entered sideways, one.
    let mut places: Table<usize> = Table::new(graph.nodes);
    for node in 0..graph.nodes {
        places.set(node, 2);
    }
    for node in 0..graph.nodes {
        for &link in graph.out(node) {
            let Role::Head(chain) = chains.roles.get(link) else {
                continue;
            };
            let near = chains.parent(chain) == Some(chains.of(node));
            if near {
                let to = graph.link(link).to;
                if places.get(node) > 0 && !is_bar(node) && !is_bar(to) {
                    beside.set(link, true);
                    places.set(to, 1);
                }
                places.set(node, places.get(node).saturating_sub(1));
            }
        }
    }
    beside
}

/// Nodes that must stand higher although no edge says so.
fn nodes_above(graph: &Graph, chains: &Chains) -> Lists<usize> {
    let mut above = Lists::new(graph.nodes);
    for chain in &chains.list {
        for (&upper, &lower) in chain.nodes.iter().zip(chain.nodes.iter().skip(1)) {
            above.add(lower, upper);
        }
        if let (Some(floor), Some(&last)) = (chain.floor, chain.nodes.last()) {
            above.add(floor, last);
        }
    }
    above
}

/// Moves what nothing leads to down to where it leads.
fn sink_late_roots(graph: &Graph, chains: &Chains, ranks: &mut Table<usize>) {
    let mut tree = Table::new(chains.list.len());
    let mut members = Lists::new(chains.list.len());
    for (number, chain) in chains.list.iter().enumerate() {
        let root = match (chain.kind, chain.parent) {
            (Kind::Root, _) | (_, None) => number,
            (_, Some(parent)) => tree.get(parent),
        };
        tree.set(number, root);
        for &node in &chain.nodes {
            members.add(root, node);
        }
    }
    for root in (1..chains.list.len()).rev() {
        let mut slack: Option<usize> = None;
        for &node in members.of(root) {
            for &link in graph.out(node) {
                let to = graph.link(link).to;
                if tree.get(chains.of(to)) != root {
                    let room = ranks.get(to).saturating_sub(ranks.get(node) + 1);
                    slack = Some(slack.map_or(room, |slack| slack.min(room)));
                }
            }
        }
        for &node in members.of(root) {
            ranks.set(node, ranks.get(node) + slack.unwrap_or_default());
        }
    }
}
