//! The chart as numbers: edges that can be drawn, sorted by their ends.

use super::table::Lists;
use crate::diagram::chart::Chart;

/// An edge both of whose ends exist.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Link {
    pub from: usize,
    pub to: usize,
    /// Position in the chart's own list.
    pub origin: usize,
    /// Whether the target stands earlier or is the source.
    pub back: bool,
}

/// The edges of a chart by source and by target.
#[derive(Debug)]
pub(super) struct Graph {
    pub nodes: usize,
    pub links: Vec<Link>,
    forward_out: Lists<usize>,
    forward_in: Lists<usize>,
}

impl Graph {
    pub(super) fn new(chart: &Chart) -> Self {
        let nodes = chart.nodes.len();
        let mut graph = Self {
            nodes,
            links: Vec::with_capacity(chart.edges.len()),
            forward_out: Lists::new(nodes),
            forward_in: Lists::new(nodes),
        };
        for (origin, edge) in chart.edges.iter().enumerate() {
            let (from, to) = (edge.from, edge.to);
            if from >= nodes || to >= nodes {
                continue;
            }
            let back = to <= from;
            if !back {
                graph.forward_out.add(from, graph.links.len());
                graph.forward_in.add(to, graph.links.len());
            }
            graph.links.push(Link { from, to, origin, back });
        }
        graph
    }

    pub(super) fn link(&self, at: usize) -> Link {
        self.links.get(at).copied().unwrap_or_default()
    }

    /// Forward edges out of a node, in the order of the chart.
    pub(super) fn out(&self, node: usize) -> &[usize] {
        self.forward_out.of(node)
    }

    /// Forward edges into a node.
    pub(super) fn into(&self, node: usize) -> &[usize] {
        self.forward_in.of(node)
    }
}
