//! Turns rows, columns, ports and tracks into shapes, lines and words.

use super::chains::Chains;
use super::columns::Columns;
use super::frames::{Frame, line_height};
use super::graph::{Graph, Link};
use super::labels::{LABEL_GAP, Label, Labels, Spot};
use super::paths::Path;
use super::placed::{Layout, PlacedLabel, PlacedNode, Point, RoutedEdge, TextAnchor, TextLine, TextRole};
use super::ports::{LABEL_RISE, Ports};
use super::rows::{Rows, UPRIGHT_RISE};
use super::sides::Side;
use super::table::Table;
use super::tracks::Tracks;
use super::ways::{Way, Ways};
use crate::diagram::chart::{Chart, Shape};
use crate::diagram::style::Measures;
use crate::diagram::text::prepare;

/// All that has been decided about a chart.
pub(super) struct Input<'a> {
    pub chart: &'a Chart,
    pub graph: &'a Graph,
    pub chains: &'a Chains,
    pub ranks: &'a Table<usize>,
    pub ways: &'a Ways,
    pub labels: &'a Labels,
    pub frames: &'a [Frame],
    pub columns: &'a Columns,
    pub paths: &'a [Path],
    pub ports: &'a Ports,
    pub tracks: &'a Tracks,
    pub rows: &'a Rows,
    pub measures: &'a Measures,
}

/// Draws everything.
pub(super) fn draw(input: &Input) -> Layout {
    Layout {
        width: narrow(input.columns.width),
        height: narrow(input.rows.height),
        nodes: (0..input.graph.nodes).map(|node| input.node(node)).collect(),
        edges: input
            .graph
            .links
            .iter()
            .zip(input.paths)
            .enumerate()
            .map(|(number, (&link, path))| RoutedEdge {
                points: input.points(number, link, path),
                label: input.labels.of(number).map(|label| input.label(number, link, label)),
                from: link.from,
                to: link.to,
                is_back: link.back,
            })
            .collect(),
    }
}

/// Lengths beyond the paper of any plotter are cut.
fn narrow(length: i64) -> i32 {
    i32::try_from(length).unwrap_or(if length < 0 { i32::MIN } else { i32::MAX })
}

impl Input<'_> {
    fn middle(&self, node: usize) -> (i64, i64) {
        (self.columns.chain_x.get(self.chains.of(node)), self.rows.middle.get(self.ranks.get(node)))
    }

    fn half_height(&self, node: usize) -> i64 {
        self.ports.height.get(node) / 2
    }

    fn node(&self, node: usize) -> PlacedNode {
        let (x, y) = self.middle(node);
        let half_width = self.columns.half_width.get(node);
        let half_height = self.half_height(node);
        let Some(source) = self.chart.nodes.get(node) else {
            return PlacedNode::default();
        };
        let mut lines = Vec::new();
        if let Some(frame) = self.frames.get(node) {
            let height: i64 = frame.lines.iter().map(|line| line_height(line.size)).sum();
            let mut top = y - height / 2;
            for line in &frame.lines {
                lines.push(TextLine {
                    x: narrow(x),
                    baseline: narrow(top + baseline(line.size)),
                    size: narrow(line.size),
                    width: narrow(line.width),
                    anchor: TextAnchor::Middle,
                    role: if line.caption { TextRole::Caption } else { TextRole::Label },
                    text: line.text.clone(),
                });
                top += line_height(line.size);
            }
        }
        PlacedNode {
            x: narrow(x - half_width),
            y: narrow(y - half_height),
            width: narrow(half_width * 2),
            height: narrow(half_height * 2),
            shape: source.shape,
            row: self.ranks.get(node),
            lines,
            id: source.id.clone(),
            title: prepare(&source.label, self.measures.maximum_characters),
            link: source.link.clone(),
        }
    }

    fn points(&self, number: usize, link: Link, path: &Path) -> Vec<Point> {
        let mut points: Vec<(i64, i64)> = Vec::new();
        let (_, from_y) = self.middle(link.from);
        let (_, to_y) = self.middle(link.to);
        match path.exit {
            None => points.push((path.start, from_y + self.half_height(link.from))),
            Some(side) => {
                let offset = self.ports.exit.get(number);
                points.push((self.border(link.from, side, offset), from_y + offset));
                if !path.level {
                    points.push((path.start, from_y + offset));
                }
            }
        }
        for (at, hop) in path.hops.iter().enumerate() {
            let y = self.rows.track(hop.channel, self.tracks.of(number, at));
            points.push((hop.from, y));
            points.push((hop.to, y));
        }
        match path.entry {
            None => points.push((path.end, to_y - self.half_height(link.to))),
            Some(side) => {
                let offset = self.ports.entry.get(number);
                if !path.level {
                    points.push((path.end, to_y + offset));
                }
                points.push((self.border(link.to, side, offset), to_y + offset));
            }
        }
        straighten(&points)
    }

    /// Where the outline of a node is at this height from its middle.
    fn border(&self, node: usize, side: Side, offset: i64) -> i64 {
        let (x, _) = self.middle(node);
        let half_width = self.columns.half_width.get(node);
        let half_height = self.half_height(node).max(1);
        let shape = self.chart.nodes.get(node).map(|node| node.shape);
        let rounded = match shape {
            Some(Shape::Terminator) => true,
            Some(Shape::Wait) => side == Side::Right,
            _ => false,
        };
        let inset = if shape == Some(Shape::Decision) {
            half_width * offset.abs() / half_height
        } else if rounded {
            let radius = half_height.min(half_width);
            let rise = (offset.abs() - (half_height - radius)).max(0);
            let square = radius * radius - rise * rise;
            radius - square.max(0).isqrt()
        } else {
            0
        };
        x + side.sign() * (half_width - inset)
    }

    fn label(&self, number: usize, link: Link, label: &Label) -> PlacedLabel {
        let (x, y) = self.middle(link.from);
        let start = self.paths.get(number).map_or(x, |path| path.start);
        let (left, top) = match label.spot {
            Spot::Sideways(side) => {
                let edge = self.columns.half_width.get(link.from) + LABEL_GAP;
                let left = match side {
                    Side::Right => x + edge,
                    Side::Left => x - edge - label.width,
                };
                let line = y + self.ports.exit.get(number);
                (left, line - LABEL_RISE - label.height)
            }
            Spot::BelowSource => (start + LABEL_GAP, y + self.half_height(link.from) + UPRIGHT_RISE),
            Spot::AboveBranch => self.above_branch(number, label),
        };
        let mut lines = Vec::new();
        let size = self.measures.caption_size;
        let mut line_top = top;
        for line in &label.lines {
            lines.push(TextLine {
                x: narrow(left),
                baseline: narrow(line_top + baseline(size)),
                size: narrow(size),
                width: narrow(line.width),
                anchor: TextAnchor::Start,
                role: TextRole::EdgeLabel,
                text: line.text.clone(),
            });
            line_top += line_height(size);
        }
        PlacedLabel {
            x: narrow(left),
            y: narrow(top),
            width: narrow(label.width),
            height: narrow(label.height),
            lines,
        }
    }

    fn above_branch(&self, number: usize, label: &Label) -> (i64, i64) {
        let (x, bottom) = match self.ways.list.get(number) {
            Way::Empty(lane) => {
                let row = self.ways.lanes.get(lane).first;
                let top = self.rows.middle.get(row) - self.rows.half.get(row);
                (self.columns.lane_x.get(lane), top)
            }
            _ => {
                let target = self.graph.link(number).to;
                let (x, y) = self.middle(target);
                (x, y - self.ports.top(target))
            }
        };
        (x + LABEL_GAP, bottom - UPRIGHT_RISE - label.height)
    }
}

/// Distance of the line letters stand on from the top of their line.
fn baseline(size: i64) -> i64 {
    size * 97 / 100
}

/// Leaves out points in the middle of a straight piece.
fn straighten(points: &[(i64, i64)]) -> Vec<Point> {
    let mut kept: Vec<(i64, i64)> = Vec::new();
    for &point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., first, second] = kept.as_slice() {
            let upright = first.0 == second.0 && second.0 == point.0;
            let level = first.1 == second.1 && second.1 == point.1;
            if upright || level {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept.into_iter().map(|(x, y)| Point { x: narrow(x), y: narrow(y) }).collect()
}
