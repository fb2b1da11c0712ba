//! Where at the sides of a node lines leave and arrive.
//!
//! Lines from and to above meet the upper part of a side, lines from and to
//! below the lower part, so that they do not cross at the node. Lines that
//! arrive at one side share a port.

use super::frames::{Frame, even};
use super::graph::Graph;
use super::labels::{Labels, Spot};
use super::paths::{Ground, Path};
use super::sides::Side;
use super::table::{Lists, Table};

/// Least distance of two ports.
const PORT_GAP: i64 = 330;
/// Distance that tells two lines apart.
const NUDGE: i64 = 130;
/// Distance of words from the line under them.
pub(super) const LABEL_RISE: i64 = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heading {
    Up,
    Level,
    Down,
}

#[derive(Debug, Clone, Copy)]
struct Port {
    link: usize,
    leaves: bool,
    heading: Heading,
    /// How far from the node the line turns.
    distance: i64,
    label: i64,
}

/// Heights of ports relative to the middle of their node.
#[derive(Debug)]
pub(super) struct Ports {
    pub exit: Table<i64>,
    pub entry: Table<i64>,
    /// Height of each node, enough for its ports.
    pub height: Table<i64>,
    /// How far words at the sides of a node reach above its middle.
    label_top: Table<i64>,
}

impl Ports {
    pub(super) fn new(
        graph: &Graph,
        ranks: &Table<usize>,
        paths: &[Path],
        labels: &Labels,
        frames: &[Frame],
        ground: &Ground,
    ) -> Self {
        let x = |node: usize| ground.x(node);
        let mut list: Lists<Port> = Lists::new(graph.nodes * 2);
        for (number, (link, path)) in graph.links.iter().zip(paths).enumerate() {
            if let Some(side) = path.exit {
                let heading = leaving(path, ranks.get(link.from));
                let words = labels.of(number);
                let port = Port {
                    link: number,
                    leaves: true,
                    heading,
                    distance: (path.start - x(link.from)).abs(),
                    label: words
                        .filter(|label| matches!(label.spot, Spot::Sideways(_)))
                        .map_or(0, |label| label.height + LABEL_RISE),
                };
                list.add(side.slot(link.from), port);
            }
            if let Some(side) = path.entry {
                let heading = if path.level { Heading::Level } else { Heading::Down };
                let port = Port {
                    link: number,
                    leaves: false,
                    heading,
                    distance: (path.end - x(link.to)).abs(),
                    label: 0,
                };
                list.add(side.slot(link.to), port);
            }
        }
        let mut ports = Self {
            exit: Table::new(paths.len()),
            entry: Table::new(paths.len()),
            height: Table::new(graph.nodes),
            label_top: Table::new(graph.nodes),
        };
        for (node, frame) in frames.iter().enumerate() {
            let mut height = frame.height;
            let sides = [Side::Left, Side::Right].map(|side| Row::new(list.of(side.slot(node))));
            for row in &sides {
                height = height.max(even(row.least_height()));
            }
            ports.height.set(node, height);
            for row in &sides {
                ports.place(node, row, height);
            }
        }
        for (left, right) in ground.neighbours() {
            ports.part(
                (ground.x(left), list.of(Side::Right.slot(left))),
                (ground.x(right), list.of(Side::Left.slot(right))),
                ports.height.get(right) / 2,
            );
        }
        ports
    }

    /// Moves the lines at the left side of a node where they would lie on
    /// those of its neighbour.
    fn part(&mut self, left: (i64, &[Port]), right: (i64, &[Port]), half_height: i64) {
        let offset = |ports: &Self, port: &Port| {
            if port.leaves { ports.exit.get(port.link) } else { ports.entry.get(port.link) }
        };
        let clash = left.1.iter().any(|a| {
            right.1.iter().any(|b| {
                let apart = (offset(self, a) - offset(self, b)).abs() >= NUDGE;
                left.0 + a.distance > right.0 - b.distance && !apart
            })
        });
        let lowest = right.1.iter().map(|port| offset(self, port)).max();
        if !clash || right.1.iter().any(|port| port.heading == Heading::Level) {
            return;
        }
        // Downwards there is room: no words stand below a line.
        let shift = NUDGE.min(half_height * 9 / 10 - lowest.unwrap_or(0)).max(0);
        for port in right.1 {
            let moved = offset(self, port) + shift;
            if port.leaves {
                self.exit.set(port.link, moved);
            } else {
                self.entry.set(port.link, moved);
            }
        }
    }

    /// How far a node and the words at its sides reach above its middle.
    pub(super) fn top(&self, node: usize) -> i64 {
        (self.height.get(node) / 2).max(self.label_top.get(node))
    }

    fn place(&mut self, node: usize, row: &Row, height: i64) {
        for (place, group) in row.groups.iter().enumerate() {
            let offset = row.offset(place, height);
            for port in group {
                if port.leaves {
                    self.exit.set(port.link, offset);
                } else {
                    self.entry.set(port.link, offset);
                }
                if port.label > 0 {
                    let top = self.label_top.get(node).max(port.label - offset);
                    self.label_top.set(node, top);
                }
            }
        }
    }
}

/// Which way a line turns after leaving sideways.
fn leaving(path: &Path, row: usize) -> Heading {
    match path.hops.first() {
        _ if path.level => Heading::Level,
        Some(hop) if hop.channel > row => Heading::Down,
        Some(_) => Heading::Up,
        None if path.entry.is_some() => Heading::Up,
        None => Heading::Down,
    }
}

/// The ports of one side from top to bottom; a group shares one height.
struct Row {
    groups: Vec<Vec<Port>>,
    up: i64,
    level: i64,
    down: i64,
    spacing: i64,
}

impl Row {
    fn new(ports: &[Port]) -> Self {
        let mut sorted = ports.to_vec();
        sorted.sort_by_key(|port| match port.heading {
            Heading::Up => (0, port.distance),
            Heading::Level => (1, 0),
            Heading::Down => (2, -port.distance),
        });
        let mut row = Self { groups: Vec::new(), up: 0, level: 0, down: 0, spacing: PORT_GAP };
        let mut arrivals: Option<usize> = None;
        for port in sorted {
            // Words above the highest port may rise above the node.
            if !row.groups.is_empty() {
                row.spacing = row.spacing.max(port.label + LABEL_RISE * 2);
            }
            let shares = match port.heading {
                Heading::Level => row.level > 0,
                Heading::Down => !port.leaves && arrivals.is_some(),
                Heading::Up => false,
            };
            if shares {
                let at = arrivals.filter(|_| port.heading == Heading::Down);
                let at = at.unwrap_or(row.groups.len().saturating_sub(1));
                if let Some(group) = row.groups.get_mut(at) {
                    group.push(port);
                }
                continue;
            }
            match port.heading {
                Heading::Up => row.up += 1,
                Heading::Level => row.level += 1,
                Heading::Down => row.down += 1,
            }
            if port.heading == Heading::Down && !port.leaves {
                arrivals = Some(row.groups.len());
            }
            row.groups.push(vec![port]);
        }
        row
    }

    /// Whether all ports head the same way and may use the whole side.
    fn is_plain(&self) -> bool {
        self.level == 0 && (self.up == 0 || self.down == 0)
    }

    fn least_height(&self) -> i64 {
        match (self.is_plain(), self.up + self.down) {
            (_, 0) | (true, 1) => 0,
            (true, count) => (count + 1) * self.spacing,
            (false, _) => (self.up.max(self.down) + 1) * self.spacing * 2,
        }
    }

    /// Height of a group relative to the middle of the node.
    fn offset(&self, place: usize, height: i64) -> i64 {
        let place = i64::try_from(place).unwrap_or(0);
        let half = height / 2;
        if self.is_plain() {
            return height * (place + 1) / (self.up + self.down + 1) - half;
        }
        if place < self.up {
            half * (place + 1) / (self.up + 1) - half
        } else if place < self.up + self.level {
            0
        } else {
            half * (place + 1 - self.up - self.level) / (self.down + 1)
        }
    }
}
