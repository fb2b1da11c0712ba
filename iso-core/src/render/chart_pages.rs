//! A chart too tall for one page, cut between its rows.

use crate::diagram::{Layout, PlacedLabel, PlacedNode, Point, RoutedEdge};

/// The chart in pieces at most so tall, in hundredths of a millimetre; the whole where it fits. A
/// line that goes on in the next piece ends with its arrow at the cut.
pub(super) fn pages(layout: &Layout, tallest: i32) -> Vec<Layout> {
    let tallest = tallest.max(1);
    let cuts = cuts(layout, tallest);
    if cuts.is_empty() {
        return vec![layout.clone()];
    }
    let tops = std::iter::once(0).chain(cuts.iter().copied());
    let bottoms = cuts.iter().copied().chain(std::iter::once(layout.height));
    tops.zip(bottoms).map(|(top, bottom)| piece(layout, top, bottom)).collect()
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

fn piece(layout: &Layout, top: i32, bottom: i32) -> Layout {
    let inside = |y: i32, height: i32| y + height > top && y < bottom;
    let nodes: Vec<PlacedNode> = layout
        .nodes
        .iter()
        .filter(|node| inside(node.y, node.height))
        .map(|node| {
            let mut node = PlacedNode { y: node.y - top, ..node.clone() };
            node.lines.iter_mut().for_each(|line| line.baseline -= top);
            node
        })
        .collect();
    let edges = layout.edges.iter().flat_map(|edge| runs(edge, top, bottom)).collect();
    Layout { width: layout.width, height: bottom - top, nodes, edges }
}

/// The parts of an edge between two heights.
fn runs(edge: &RoutedEdge, top: i32, bottom: i32) -> Vec<RoutedEdge> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    let mut open: Vec<Point> = Vec::new();
    for (a, b) in edge.points.iter().zip(edge.points.iter().skip(1)) {
        let clamp = |point: &Point| Point { x: point.x, y: point.y.clamp(top, bottom) - top };
        let outside = a.y.max(b.y) <= top || a.y.min(b.y) >= bottom;
        if outside {
            runs.extend((open.len() > 1).then(|| std::mem::take(&mut open)));
            open.clear();
            continue;
        }
        if open.is_empty() {
            open.push(clamp(a));
        }
        open.push(clamp(b));
        if b.y < top || b.y > bottom {
            runs.push(std::mem::take(&mut open));
        }
    }
    runs.extend((open.len() > 1).then_some(open));
    let label = edge.label.as_ref().filter(|label| label.y + label.height > top && label.y < bottom);
    let mut label = label.map(|label| {
        let mut label = PlacedLabel { y: label.y - top, ..label.clone() };
        label.lines.iter_mut().for_each(|line| line.baseline -= top);
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
        assert_eq!(pages.iter().map(|page| page.nodes.len()).sum::<usize>(), 40);
        for page in &pages {
            assert!(page.height <= 27_000);
            assert!(page.nodes.iter().all(|node| node.y >= 0 && node.y + node.height <= page.height));
            let points = || page.edges.iter().flat_map(|edge| &edge.points);
            assert!(points().all(|point| (0..=page.height).contains(&point.y)));
        }
    }
}
