//! Loops that can be entered at more than one place.

use std::collections::BTreeSet;

use petgraph::{algo::kosaraju_scc, graph::NodeIndex, visit::EdgeRef};

use crate::graph::ProcessGraph;

/// A loop without a single beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitLoop {
    /// The steps at which it can be entered, in the order of the file.
    pub entries: Vec<usize>,
    /// All its steps.
    pub steps: Vec<usize>,
}

impl ProcessGraph<'_> {
    /// The loops that are entered at more than one place, outer ones first.
    ///
    /// ```
    /// use iso_core::{graph::ProcessGraph, model::Process};
    /// let process: Process = serde_yaml::from_str(
    ///     "{ process: A, title: A, steps: [
    ///         { id: a, name: A, next: [{ to: b, when: X }, { to: c, when: Y }] },
    ///         { id: b, name: B },
    ///         { id: c, name: C, next: [{ to: b, when: X }, { to: end, when: Y }] }] }",
    /// ).unwrap();
    /// let loops = ProcessGraph::build(&process).unwrap().split_loops();
    /// assert_eq!(loops[0].entries, [1, 2]);
    /// ```
    #[must_use]
    pub fn split_loops(&self) -> Vec<SplitLoop> {
        let mut found = Vec::new();
        let reached = super::plain::reached(self, self.start());
        let mut flow = self.flow.clone();
        flow.retain_edges(|flow, edge| {
            flow.edge_endpoints(edge).is_some_and(|(from, _)| reached.get(from.index()) == Some(&true))
        });
        loop {
            let mut loops: Vec<BTreeSet<NodeIndex>> = kosaraju_scc(&flow)
                .into_iter()
                .map(BTreeSet::from_iter)
                .filter(|members| members.len() > 1)
                .collect();
            if loops.is_empty() {
                return found;
            }
            loops.sort();
            let mut back = BTreeSet::new();
            for members in &loops {
                let mut entries: Vec<NodeIndex> = members
                    .iter()
                    .copied()
                    .filter(|step| {
                        Some(step.index()) == self.start()
                            || flow
                                .edges_directed(*step, petgraph::Direction::Incoming)
                                .any(|edge| !members.contains(&edge.source()))
                    })
                    .collect();
                if entries.is_empty() {
                    entries.extend(members.first());
                }
                let position = |step: &NodeIndex| step.index();
                if entries.len() > 1 {
                    found.push(SplitLoop {
                        entries: entries.iter().map(position).collect(),
                        steps: members.iter().map(position).collect(),
                    });
                }
                // Without its ways back to the beginning a loop falls into the loops inside it.
                for entry in entries {
                    let inner = flow.edges_directed(entry, petgraph::Direction::Incoming);
                    back.extend(inner.filter(|it| members.contains(&it.source())).map(|it| it.id()));
                }
            }
            flow.retain_edges(|_, edge| !back.contains(&edge));
        }
    }
}
