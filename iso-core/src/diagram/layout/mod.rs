//! Layered layout, from the top down, on integers.

mod chain_builder;
mod chains;
mod columns;
mod contour;
mod draw;
mod frames;
mod graph;
mod labels;
mod lanes;
mod paths;
mod placed;
mod planner;
mod ports;
mod ranks;
mod rows;
mod sides;
mod table;
mod tracks;
mod ways;

pub use placed::{Layout, PlacedLabel, PlacedNode, Point, RoutedEdge, TextAnchor, TextLine, TextRole};

use super::chart::Chart;
use super::style::{Measures, Style};
use chains::{Chains, Kind};
use columns::Columns;
use frames::Frame;
use graph::Graph;
use labels::Labels;
use ports::Ports;
use rows::Rows;
use sides::Sides;
use tracks::Tracks;

/// Widths of the boxes beside the main column, in percent, tried in turn
/// until the chart keeps within its maximum width.
const NARROWER: [i64; 8] = [100, 90, 80, 70, 62, 55, 48, 42];

/// Lays a chart out. All lengths are hundredths of a millimetre.
///
/// No two shapes overlap, no line runs through a shape or through words, and
/// all lines are horizontal or vertical. Any chart is accepted: edges whose
/// ends do not exist are left out, and an empty chart gives an empty layout.
///
/// ```
/// use iso_core::diagram::{Chart, ChartEdge, ChartNode, Shape, Style, layout};
///
/// let chart = Chart {
///     nodes: vec![
///         ChartNode::new("b1", Shape::Task, "B1. Dự thảo"),
///         ChartNode::new("b2", Shape::Task, "B2. Ký duyệt"),
///     ],
///     edges: vec![ChartEdge::new(0, 1), ChartEdge::new(1, 0)],
/// };
/// let layout = layout(&chart, &Style::default());
/// assert_eq!(layout.nodes.len(), 2);
/// assert!(layout.edges[1].is_back && layout.width <= 16_200);
/// ```
#[must_use]
pub fn layout(chart: &Chart, style: &Style) -> Layout {
    if chart.nodes.is_empty() {
        return Layout::default();
    }
    let measures = style.measures();
    let graph = Graph::new(chart);
    let chains = chain_builder::chains(chart, &graph);
    let ranks = ranks::ranks(chart, &graph, &chains);
    let sides = Sides::new(&graph, &chains, &ranks);
    let ways = planner::plan(chart, &graph, &chains, &ranks, &sides);
    let labels = Labels::new(chart, &graph, &ways, &measures);

    let place = |percent: i64| {
        let frames = frames(chart, &chains, &measures, percent);
        let columns = columns::columns(&columns::Input {
            chart,
            chains: &chains,
            ranks: &ranks,
            sides: &sides,
            ways: &ways,
            labels: &labels,
            frames: &frames,
            measures: &measures,
        });
        (frames, columns)
    };
    let (frames, columns) = fitting(place, measures.maximum_width);
    let ground = paths::Ground::new(chart, &chains, &ranks, &labels, &columns);
    let paths = ground.paths(&graph, &ways);
    let ports = Ports::new(&graph, &ranks, &paths, &labels, &frames, &ground);
    let row_count = (0..graph.nodes).map(|node| ranks.get(node) + 1).max();
    let tracks = Tracks::new(&paths, row_count.unwrap_or(0) + 1);
    let rows = Rows::new(&rows::Input {
        graph: &graph,
        ranks: &ranks,
        ways: &ways,
        labels: &labels,
        ports: &ports,
        tracks: &tracks,
        measures: &measures,
    });
    draw::draw(&draw::Input {
        chart,
        graph: &graph,
        chains: &chains,
        ranks: &ranks,
        ways: &ways,
        labels: &labels,
        frames: &frames,
        columns: &columns,
        paths: &paths,
        ports: &ports,
        tracks: &tracks,
        rows: &rows,
        measures: &measures,
    })
}

/// The widest columns that keep within the maximum width. Where none do, boxes
/// are only made narrower if that helps.
fn fitting(place: impl Fn(i64) -> (Vec<Frame>, Columns), maximum: i64) -> (Vec<Frame>, Columns) {
    let mut tried: Vec<(Vec<Frame>, Columns)> = Vec::new();
    for percent in NARROWER {
        let placed = place(percent);
        if placed.1.width <= maximum {
            return placed;
        }
        tried.push(placed);
    }
    let least = tried.iter().map(|placed| placed.1.width).min();
    let bearable = least.unwrap_or(0).saturating_mul(11) / 10;
    tried.into_iter().find(|placed| placed.1.width <= bearable).unwrap_or_else(|| place(100))
}

fn frames(chart: &Chart, chains: &Chains, measures: &Measures, percent: i64) -> Vec<Frame> {
    let narrow = (measures.box_width * percent / 100).max(measures.font_size * 4);
    chart
        .nodes
        .iter()
        .enumerate()
        .map(|(node, shape)| {
            let chain = chains.list.get(chains.of(node));
            let is_main = chain.is_some_and(|chain| chain.kind == Kind::Root);
            let width = if is_main { measures.box_width } else { narrow };
            frames::frame(shape, measures, width)
        })
        .collect()
}
