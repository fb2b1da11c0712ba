//! A chart too tall for one page, cut between its rows.

use std::collections::BTreeMap;

use crate::diagram::{
    Layout, PlacedLabel, PlacedNode, Point, RoutedEdge, Shape, TextAnchor, TextLine, TextRole,
};

/// Diameter of the circle at the end of a line that goes on in another piece.
const CONNECTOR: i32 = 380;
/// How far a line goes beyond the cut before its circle.
const STUB: i32 = 240;
/// Height that a piece gains at a cut.
const AT_CUT: i32 = CONNECTOR + STUB;
const LETTER_SIZE: i32 = 290;

/// The chart in pieces at most so tall, in hundredths of a millimetre; the whole where it fits. A
/// line that goes on in another piece ends in a circle with a letter, and goes on from the circle
/// with the same letter.
pub(super) fn pages(layout: &Layout, tallest: i32) -> Vec<Layout> {
    if layout.height <= tallest {
        return vec![layout.clone()];
    }
    let cuts = cuts(layout, tallest.saturating_sub(AT_CUT * 2).max(1));
    let mut letters = 0;
    let cuts: Vec<Cut> = cuts.into_iter().map(|y| Cut::new(layout, y, &mut letters)).collect();
    let above = std::iter::once(None).chain(cuts.iter().map(Some));
    let below = cuts.iter().map(Some).chain(std::iter::once(None));
    above.zip(below).map(|(above, below)| piece(layout, above, below)).collect()
}

/// A height at which the chart is cut, and the lines it cuts.
struct Cut {
    y: i32,
    /// Where lines cross, from the left; lines that lie on each other are one.
    crossings: BTreeMap<(i32, Way), usize>,
}

/// Which way a line crosses a cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Down,
    Up,
}

impl Cut {
    fn new(layout: &Layout, y: i32, letters: &mut usize) -> Self {
        let pairs = layout.edges.iter().flat_map(|edge| edge.points.iter().zip(edge.points.iter().skip(1)));
        let crossing = pairs.filter(|(a, b)| a.y.min(b.y) < y && a.y.max(b.y) > y);
        let mut crossings: BTreeMap<(i32, Way), usize> =
            crossing.map(|(a, b)| ((a.x, if a.y < b.y { Way::Down } else { Way::Up }), 0)).collect();
        for letter in crossings.values_mut() {
            *letter = *letters;
            *letters += 1;
        }
        Cut { y, crossings }
    }

    /// The circles at this cut, with their upper ends at `y` of a piece.
    fn connectors(&self, y: i32) -> impl Iterator<Item = PlacedNode> {
        self.crossings.iter().map(move |((x, _), letter)| {
            let letter = letter_of(*letter);
            let line = TextLine {
                x: *x,
                baseline: y + CONNECTOR / 2 + LETTER_SIZE * 36 / 100,
                size: LETTER_SIZE,
                width: LETTER_SIZE * 3 / 4,
                anchor: TextAnchor::Middle,
                role: TextRole::Caption,
                text: letter.clone(),
            };
            PlacedNode {
                x: x - CONNECTOR / 2,
                y,
                width: CONNECTOR,
                height: CONNECTOR,
                shape: Shape::Terminator,
                lines: vec![line],
                id: format!("{CONNECTOR_ID}{letter}"),
                title: letter,
                ..PlacedNode::default()
            }
        })
    }
}

/// How the names of circles begin.
const CONNECTOR_ID: &str = "connector-";

/// A, B, … Z, AA, AB, …
fn letter_of(number: usize) -> String {
    let last = u8::try_from(number % 26).map_or('?', |at| char::from(b'A' + at));
    match (number / 26).checked_sub(1) {
        Some(before) => format!("{}{last}", letter_of(before)),
        None => last.to_string(),
    }
}

/// The heights at which no shape and no words are cut, as far apart as a page allows.
fn cuts(layout: &Layout, tallest: i32) -> Vec<i32> {
    let mut blocked: Vec<(i32, i32)> =
        layout.nodes.iter().map(|node| (node.y, node.y + node.height)).collect();
    let labels = layout.edges.iter().filter_map(|edge| edge.label.as_ref());
    blocked.extend(labels.map(|label| (label.y, label.y + label.height)));
    // A level line is cut away from, too, or half of it would stand on each page.
    for edge in &layout.edges {
        let pairs = edge.points.iter().zip(edge.points.iter().skip(1));
        blocked.extend(pairs.filter(|(a, b)| a.y == b.y).map(|(a, _)| (a.y - 100, a.y + 100)));
    }
    blocked.sort_unstable();
    let mut free = Vec::new();
    let mut reached = 0;
    for (top, bottom) in blocked {
        if top > reached + 100 {
            free.push(reached.midpoint(top));
        }
        reached = reached.max(bottom);
    }
    let mut cuts = Vec::new();
    let mut from = 0;
    while layout.height - from > tallest {
        // Pieces of about equal height, but no more of them than the height of a page asks for.
        let rest = layout.height - from;
        let pages = (rest - 1) / tallest + 1;
        let wanted = from + rest / pages;
        let possible = free.iter().copied().filter(|cut| *cut > from && *cut - from <= tallest);
        let best = possible.min_by_key(|cut| {
            let one_more = (layout.height - cut).saturating_sub(1) / tallest + 1 >= pages;
            (one_more, cut.abs_diff(wanted))
        });
        // Where nothing is free the chart is cut as it comes.
        let cut = best.unwrap_or(from + tallest);
        cuts.push(cut);
        from = cut;
    }
    cuts
}

fn piece(layout: &Layout, above: Option<&Cut>, below: Option<&Cut>) -> Layout {
    let (top, bottom) = (above.map_or(0, |cut| cut.y), below.map_or(layout.height, |cut| cut.y));
    let within = Within { top, bottom, head: above.map_or(0, |_| AT_CUT), foot: below.map_or(0, |_| STUB) };
    let inside = |y: i32, height: i32| y + height > top && y < bottom;
    let mut nodes: Vec<PlacedNode> = layout
        .nodes
        .iter()
        .filter(|node| inside(node.y, node.height))
        .map(|node| {
            let mut node = PlacedNode { y: within.moved(node.y), ..node.clone() };
            node.lines.iter_mut().for_each(|line| line.baseline = within.moved(line.baseline));
            node
        })
        .collect();
    let edges = layout.edges.iter().flat_map(|edge| runs(edge, within)).collect();
    let foot = within.moved(bottom) + within.foot;
    nodes.extend(above.into_iter().flat_map(|cut| cut.connectors(0)));
    nodes.extend(below.into_iter().flat_map(|cut| cut.connectors(foot)));
    let height = foot + below.map_or(0, |_| CONNECTOR);
    Layout { width: layout.width, height, nodes, edges }
}

/// The part of a chart between two heights, and the room for connectors it gains.
#[derive(Clone, Copy)]
struct Within {
    top: i32,
    bottom: i32,
    /// Room above the part.
    head: i32,
    /// How far lines go on below it.
    foot: i32,
}

impl Within {
    /// Where a height of the chart lies in the piece.
    fn moved(self, y: i32) -> i32 {
        y - self.top + self.head
    }

    /// The same for a point of a line, which reaches beyond a cut as far as its circle.
    fn point(self, point: Point) -> Point {
        let y = if point.y <= self.top && self.head > 0 {
            CONNECTOR
        } else if point.y >= self.bottom {
            self.moved(self.bottom) + self.foot
        } else {
            self.moved(point.y)
        };
        Point { x: point.x, y }
    }
}

/// The parts of an edge between two heights.
fn runs(edge: &RoutedEdge, within: Within) -> Vec<RoutedEdge> {
    let Within { top, bottom, .. } = within;
    let mut runs: Vec<Vec<Point>> = Vec::new();
    let mut open: Vec<Point> = Vec::new();
    for (a, b) in edge.points.iter().zip(edge.points.iter().skip(1)) {
        let outside = a.y.max(b.y) <= top || a.y.min(b.y) >= bottom;
        if outside {
            runs.extend((open.len() > 1).then(|| std::mem::take(&mut open)));
            open.clear();
            continue;
        }
        if open.is_empty() {
            open.push(within.point(*a));
        }
        open.push(within.point(*b));
        if b.y < top || b.y > bottom {
            runs.push(std::mem::take(&mut open));
        }
    }
    runs.extend((open.len() > 1).then_some(open));
    let label = edge.label.as_ref().filter(|label| label.y + label.height > top && label.y < bottom);
    let mut label = label.map(|label| {
        let mut label = PlacedLabel { y: within.moved(label.y), ..label.clone() };
        label.lines.iter_mut().for_each(|line| line.baseline = within.moved(line.baseline));
        label
    });
    let mut parts: Vec<RoutedEdge> =
        runs.into_iter().map(|points| RoutedEdge { points, label: label.take(), ..edge.clone() }).collect();
    if let Some(label) = label {
        parts.push(RoutedEdge { points: Vec::new(), label: Some(label), ..edge.clone() });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::{Chart, ChartEdge, ChartNode, Shape, Style, layout};

    #[test]
    fn every_box_stands_whole_on_one_page() {
        let nodes = (0..40).map(|n| ChartNode::new(format!("b{n}"), Shape::Task, "Kiểm tra hồ sơ")).collect();
        let mut edges: Vec<ChartEdge> = (1..40).map(|n| ChartEdge::new(n - 1, n)).collect();
        edges.push(ChartEdge::new(39, 0));
        let whole = layout(&Chart { nodes, edges }, &Style::default());
        let pages = pages(&whole, 27_000);
        assert!(pages.len() > 1);
        let nodes = || pages.iter().flat_map(|page| &page.nodes);
        assert_eq!(nodes().filter(|node| !node.id.starts_with(CONNECTOR_ID)).count(), 40);
        for page in &pages {
            assert!(page.height <= 27_000);
            assert!(page.nodes.iter().all(|node| node.y >= 0 && node.y + node.height <= page.height));
            let points = || page.edges.iter().flat_map(|edge| &edge.points);
            assert!(points().all(|point| (0..=page.height).contains(&point.y)));
        }
    }

    #[test]
    fn a_line_goes_on_where_its_letter_stands_again() {
        let nodes = (0..60).map(|n| ChartNode::new(format!("b{n}"), Shape::Task, "Kiểm tra hồ sơ")).collect();
        let mut edges: Vec<ChartEdge> = (1..60).map(|n| ChartEdge::new(n - 1, n)).collect();
        edges.extend([ChartEdge::new(59, 0), ChartEdge::new(30, 2)]);
        let pages = pages(&layout(&Chart { nodes, edges }, &Style::default()), 20_000);
        let circles = |page: &Layout| -> Vec<PlacedNode> {
            page.nodes.iter().filter(|node| node.id.starts_with(CONNECTOR_ID)).cloned().collect()
        };
        for (upper, lower) in pages.iter().zip(pages.iter().skip(1)) {
            let (foot, head) = (circles(upper), circles(lower));
            let at_foot = foot.iter().filter(|it| it.y + it.height == upper.height);
            let at_head: Vec<&PlacedNode> = head.iter().filter(|it| it.y == 0).collect();
            let mut pairs = 0;
            for (one, other) in at_foot.zip(&at_head) {
                assert_eq!((one.x, &one.title), (other.x, &other.title));
                pairs += 1;
            }
            assert!(pairs == at_head.len() && pairs >= 2);
            // Each circle is where a line begins or ends.
            let ends: Vec<Point> = upper
                .edges
                .iter()
                .flat_map(|edge| [edge.points.first(), edge.points.last()])
                .flatten()
                .copied()
                .collect();
            let bottom = upper.height - CONNECTOR;
            for circle in foot.iter().filter(|it| it.y == bottom) {
                assert!(ends.contains(&Point { x: circle.x + CONNECTOR / 2, y: bottom }));
            }
        }
        let letters = pages.iter().flat_map(circles).map(|node| node.title);
        let mut counted = BTreeMap::new();
        letters.for_each(|letter| *counted.entry(letter).or_insert(0) += 1);
        assert!(counted.values().all(|count| *count == 2), "{counted:?}");
        assert_eq!([0, 25, 26, 701].map(letter_of), ["A", "Z", "AA", "ZZ"]);
    }
}
