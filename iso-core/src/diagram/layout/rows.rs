//! Heights of rows and of the channels between them.

use super::graph::Graph;
use super::labels::{Labels, Spot};
use super::ports::Ports;
use super::table::Table;
use super::tracks::Tracks;
use super::ways::{Way, Ways};
use crate::diagram::style::Measures;

/// Distance of words from the shape above or below them.
pub(super) const UPRIGHT_RISE: i64 = 80;
/// Height above the first and below the last track of a channel.
const TRACK_START: i64 = 280;
const TRACK_END: i64 = 450;

/// Heights, all from the top of the chart.
#[derive(Debug)]
pub(super) struct Rows {
    /// The line on which the middles of the nodes of a row stand.
    pub middle: Table<i64>,
    pub half: Table<i64>,
    first_track: Table<i64>,
    track_gap: i64,
    pub height: i64,
}

/// What decides the heights.
pub(super) struct Input<'a> {
    pub graph: &'a Graph,
    pub ranks: &'a Table<usize>,
    pub ways: &'a Ways,
    pub labels: &'a Labels,
    pub ports: &'a Ports,
    pub tracks: &'a Tracks,
    pub measures: &'a Measures,
}

impl Rows {
    pub(super) fn new(input: &Input) -> Self {
        let nodes = input.graph.nodes;
        let count = (0..nodes).map(|node| input.ranks.get(node) + 1).max().unwrap_or(0);
        let mut half: Table<i64> = Table::new(count);
        for node in 0..nodes {
            let row = input.ranks.get(node);
            half.set(row, half.get(row).max(input.ports.top(node)));
        }
        let (below, above) = label_rooms(input, &half, count);
        let measures = input.measures;
        let track_gap = measures.line_gap * 4 / 5;
        let mut rows = Self {
            middle: Table::new(count),
            half,
            first_track: Table::new(count + 1),
            track_gap,
            height: 0,
        };
        let mut y = measures.margin;
        for row in 0..count {
            let tracks = i64::try_from(input.tracks.count(row)).unwrap_or(0);
            let start = below.get(row).max(TRACK_START);
            let end = above.get(row).max(TRACK_END);
            let least = if row == 0 { 0 } else { measures.row_gap };
            let gap = if tracks == 0 {
                least.max(below.get(row) + above.get(row).max(UPRIGHT_RISE * 4 * i64::from(row > 0)))
            } else {
                least.max(start + (tracks - 1) * track_gap + end)
            };
            let slack = (gap - start - (tracks - 1) * track_gap - end).max(0);
            rows.first_track.set(row, y + start + slack / 2);
            y += gap;
            rows.middle.set(row, y + rows.half.get(row));
            y += rows.half.get(row) * 2;
        }
        rows.height = y + measures.margin;
        rows
    }

    pub(super) fn track(&self, channel: usize, track: usize) -> i64 {
        let track = i64::try_from(track).unwrap_or(0);
        self.first_track.get(channel) + track * self.track_gap
    }
}

/// Room for words in each channel, at its upper and at its lower end.
fn label_rooms(input: &Input, half: &Table<i64>, count: usize) -> (Table<i64>, Table<i64>) {
    let mut below: Table<i64> = Table::new(count + 1);
    let mut above: Table<i64> = Table::new(count + 1);
    for (number, link) in input.graph.links.iter().enumerate() {
        let Some(label) = input.labels.of(number) else {
            continue;
        };
        let room = label.height + UPRIGHT_RISE * 2;
        match (label.spot, input.ways.list.get(number)) {
            (Spot::Sideways(_), _) => {}
            (Spot::BelowSource, _) => {
                let row = input.ranks.get(link.from);
                let free = half.get(row) - input.ports.height.get(link.from) / 2;
                below.set(row + 1, below.get(row + 1).max(room - free));
            }
            (Spot::AboveBranch, Way::Empty(lane)) => {
                let row = input.ways.lanes.get(lane).first;
                above.set(row, above.get(row).max(room));
            }
            (Spot::AboveBranch, _) => {
                let row = input.ranks.get(link.to);
                let free = half.get(row) - input.ports.top(link.to);
                above.set(row, above.get(row).max(room - free));
            }
        }
    }
    (below, above)
}
