//! Words beside lines: how large they are and which node keeps room for them.

use super::frames::line_height;
use super::graph::Graph;
use super::sides::Side;
use super::table::Table;
use super::ways::{Way, Ways};
use crate::diagram::chart::Chart;
use crate::diagram::style::Measures;
use crate::diagram::text::{Line, prepare, wrap};

/// Distance of words from the line or shape beside them.
pub(super) const LABEL_GAP: i64 = 110;
/// Widest words above a line that leaves sideways.
const SIDEWAYS_WIDTH: i64 = 2_400;
/// Widest words to the right of a line that runs down.
const UPRIGHT_WIDTH: i64 = 3_200;

/// Where the words of an edge stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Spot {
    /// Above the line that leaves the source sideways.
    Sideways(Side),
    /// Right of the line, just below the source.
    #[default]
    BelowSource,
    /// Right of the line, above the first thing it meets under the bar.
    AboveBranch,
}

/// The wrapped words of an edge.
#[derive(Debug, Clone, Default)]
pub(super) struct Label {
    pub lines: Vec<Line>,
    pub width: i64,
    pub height: i64,
    pub spot: Spot,
}

#[derive(Debug)]
pub(super) struct Labels {
    /// Per edge; without lines where there is nothing to say.
    list: Vec<Label>,
    /// Room for words above the lines leaving each node, per node and side.
    pub sideways: Table<i64>,
    /// Room for words right of the line below or above each node.
    pub upright: Table<i64>,
    /// Whether the words stand above the node.
    pub is_above: Table<bool>,
    /// Room for words right of a lane that is an empty branch.
    pub lane: Table<i64>,
}

impl Labels {
    pub(super) fn new(chart: &Chart, graph: &Graph, ways: &Ways, measures: &Measures) -> Self {
        let mut labels = Self {
            list: Vec::with_capacity(graph.links.len()),
            sideways: Table::new(graph.nodes * 2),
            upright: Table::new(graph.nodes),
            is_above: Table::new(graph.nodes),
            lane: Table::new(ways.lanes.list.len()),
        };
        for (number, link) in graph.links.iter().enumerate() {
            let text =
                chart.edges.get(link.origin).and_then(|edge| edge.label.as_deref()).unwrap_or_default();
            let way = ways.list.get(number);
            let spot = match way {
                Way::Beside(side) => Spot::Sideways(side),
                Way::Head(turn) | Way::Lane(turn) => Spot::Sideways(turn.side),
                Way::Branch(_) | Way::Empty(_) => Spot::AboveBranch,
                Way::Straight | Way::Tail | Way::TailLane(_) => Spot::BelowSource,
            };
            let label = measure(text, spot, measures);
            if !label.lines.is_empty() {
                let room = label.width + LABEL_GAP * 2;
                match (spot, way) {
                    (Spot::Sideways(side), _) => raise(&mut labels.sideways, side.slot(link.from), room),
                    (_, Way::Empty(lane)) => raise(&mut labels.lane, lane, room),
                    (_, Way::Branch(_)) => {
                        raise(&mut labels.upright, link.to, room);
                        labels.is_above.set(link.to, true);
                    }
                    _ => raise(&mut labels.upright, link.from, room),
                }
            }
            labels.list.push(label);
        }
        labels
    }

    pub(super) fn of(&self, link: usize) -> Option<&Label> {
        self.list.get(link).filter(|label| !label.lines.is_empty())
    }
}

fn raise(table: &mut Table<i64>, at: usize, value: i64) {
    table.set(at, table.get(at).max(value));
}

fn measure(text: &str, spot: Spot, measures: &Measures) -> Label {
    let text = prepare(text, measures.maximum_characters);
    let maximum = if matches!(spot, Spot::Sideways(_)) { SIDEWAYS_WIDTH } else { UPRIGHT_WIDTH };
    let lines = wrap(&text, measures.caption_size, maximum);
    let width = lines.iter().map(|line| line.width).max().unwrap_or(0);
    let count = i64::try_from(lines.len()).unwrap_or(0);
    Label { width, height: count * line_height(measures.caption_size), lines, spot }
}
