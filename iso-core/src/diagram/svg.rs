//! Painting a layout as SVG.

use super::chart::Shape;
use super::layout::{Layout, PlacedNode, Point, RoutedEdge, TextAnchor, TextLine, TextRole};
use super::svg_text::{attribute, escape, millimetres, name, safe_link};
use std::collections::BTreeSet;

const LINE_WIDTH: i32 = 30;

/// Paints a layout as an SVG element to be put into a page.
///
/// All ids start with `id_prefix`, which must differ for each picture of a
/// page; the element of a node has the id `{id_prefix}-{node id}`. `title` is
/// read out to those who cannot see the picture. Colours follow the text
/// colour of the page. The same layout always gives the same bytes.
///
/// A picture has the role `img`; one with links has the role `group`, because
/// nothing inside an image can be reached.
///
/// ```
/// use iso_core::diagram::{Chart, ChartNode, Shape, Style, layout, svg};
///
/// let chart = Chart {
///     nodes: vec![ChartNode::new("b1", Shape::Task, "Thu <phí> & lệ phí")],
///     edges: vec![],
/// };
/// let picture = svg(&layout(&chart, &Style::default()), "chart", "Lưu đồ");
/// assert!(picture.contains("Thu &lt;phí&gt; &amp; lệ phí"));
/// assert!(picture.contains("id=\"chart-b1\""));
/// ```
#[must_use]
pub fn svg(layout: &Layout, id_prefix: &str, title: &str) -> String {
    let prefix = name(id_prefix);
    let (width, height) = (millimetres(layout.width), millimetres(layout.height));
    let has_links = layout.nodes.iter().any(|node| node.link.as_deref().and_then(safe_link).is_some());
    let role = if has_links { "group" } else { "img" };
    let mut out = String::with_capacity(600 * (layout.nodes.len() + layout.edges.len()) + 400);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\"");
    attribute(&mut out, "id", &prefix);
    attribute(&mut out, "width", format_args!("{width}mm"));
    attribute(&mut out, "height", format_args!("{height}mm"));
    attribute(&mut out, "viewBox", format_args!("0 0 {width} {height}"));
    attribute(&mut out, "role", role);
    attribute(&mut out, "aria-labelledby", format_args!("{prefix}.title"));
    out.push_str(" font-family=\"Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif\"");
    out.push_str(" fill=\"currentColor\" stroke=\"none\">");
    out.push_str(&format!("<title id=\"{prefix}.title\">{}</title>\n", escape(title)));
    for edge in &layout.edges {
        paint_edge(&mut out, edge);
    }
    let mut names = Names::default();
    for node in &layout.nodes {
        let id = names.unique(&format!("{prefix}-{}", name(&node.id)));
        paint_node(&mut out, node, &id);
    }
    out.push_str("</svg>\n");
    out
}

/// Ids given out so far.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn unique(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut count = self.0.len();
        while !self.0.insert(id.clone()) {
            count += 1;
            id = format!("{wanted}.{count}");
        }
        id
    }
}

fn paint_edge(out: &mut String, edge: &RoutedEdge) {
    let back = if edge.is_back { " flow-back" } else { "" };
    attribute_group(out, &format!("flow-edge{back}"));
    if let Some((line, arrow)) = edge.with_arrow() {
        out.push_str("<path class=\"flow-line\" fill=\"none\" stroke=\"currentColor\"");
        attribute(out, "stroke-width", millimetres(LINE_WIDTH));
        attribute(out, "d", path(&line));
        out.push_str("/><path class=\"flow-arrow\"");
        attribute(out, "d", format_args!("{}Z", path(&arrow)));
        out.push_str("/>");
    }
    for line in edge.label.iter().flat_map(|label| &label.lines) {
        paint_text(out, line);
    }
    out.push_str("</g>\n");
}

fn path(points: &[Point]) -> String {
    format!("M{}", points.iter().copied().map(pair).collect::<Vec<_>>().join("L"))
}

fn pair(point: Point) -> String {
    format!("{} {}", millimetres(point.x), millimetres(point.y))
}

fn attribute_group(out: &mut String, class: &str) {
    out.push_str("<g");
    attribute(out, "class", class);
    out.push('>');
}

fn paint_node(out: &mut String, node: &PlacedNode, id: &str) {
    let link = node.link.as_deref().and_then(safe_link);
    let class = match node.shape {
        Shape::Terminator => "flow-terminator",
        Shape::Task => "flow-task",
        Shape::PredefinedProcess => "flow-predefined",
        Shape::Decision => "flow-decision",
        Shape::ParallelBar => "flow-bar",
        Shape::External => "flow-external",
        Shape::Wait => "flow-wait",
    };
    out.push_str("<g");
    attribute(out, "id", id);
    attribute(out, "class", format_args!("flow-node {class}"));
    out.push('>');
    if let Some(link) = link {
        out.push_str("<a");
        attribute(out, "href", escape(link));
        out.push('>');
    }
    if node.lines.is_empty() && !node.title.is_empty() {
        out.push_str(&format!("<title>{}</title>", escape(&node.title)));
    }
    paint_shape(out, node);
    for line in &node.lines {
        paint_text(out, line);
    }
    if link.is_some() {
        out.push_str("</a>");
    }
    out.push_str("</g>\n");
}

fn paint_shape(out: &mut String, node: &PlacedNode) {
    let (left, top) = (node.x, node.y);
    let right = left.saturating_add(node.width);
    let bottom = top.saturating_add(node.height);
    if node.shape == Shape::Decision {
        let (x, y) = (left.midpoint(right), top.midpoint(bottom));
        let corners = [(x, top), (right, y), (x, bottom), (left, y)];
        let corners = corners.map(|(x, y)| Point { x, y });
        out.push_str("<path class=\"flow-shape\"");
        attribute(out, "d", format_args!("{}Z", path(&corners)));
    } else if node.shape == Shape::Wait {
        let radius = (node.height / 2).min(node.width / 2);
        let turn = millimetres(right.saturating_sub(radius));
        let upper = millimetres(top.saturating_add(radius));
        let lower = millimetres(bottom.saturating_sub(radius));
        let round = millimetres(radius);
        let [left, top, right, bottom] = [left, top, right, bottom].map(millimetres);
        out.push_str("<path class=\"flow-shape\"");
        attribute(
            out,
            "d",
            format_args!(
                "M{left} {top}H{turn}A{round} {round} 0 0 1 {right} {upper}\
                 V{lower}A{round} {round} 0 0 1 {turn} {bottom}H{left}Z"
            ),
        );
    } else {
        out.push_str("<rect class=\"flow-shape\"");
        attribute(out, "x", millimetres(left));
        attribute(out, "y", millimetres(top));
        attribute(out, "width", millimetres(node.width));
        attribute(out, "height", millimetres(node.height));
        if node.shape == Shape::Terminator {
            attribute(out, "rx", millimetres((node.height / 2).min(node.width / 2)));
        }
    }
    if node.shape != Shape::ParallelBar {
        let tint = match node.shape {
            Shape::Terminator => "0.1",
            Shape::Decision => "0.06",
            _ => "0",
        };
        attribute(out, "fill-opacity", tint);
        out.push_str(" stroke=\"currentColor\"");
        attribute(out, "stroke-width", millimetres(LINE_WIDTH));
        if node.shape == Shape::External {
            out.push_str(" stroke-dasharray=\"1.2 0.8\"");
        }
    }
    out.push_str("/>");
    if let Some(sides) = node.inner_sides() {
        paint_inner_sides(out, node, sides);
    }
}

fn paint_inner_sides(out: &mut String, node: &PlacedNode, sides: [i32; 2]) {
    let bottom = millimetres(node.y.saturating_add(node.height));
    let sides = sides.map(|x| format!("M{} {}V{bottom}", millimetres(x), millimetres(node.y))).concat();
    out.push_str("<path class=\"flow-shape\" stroke=\"currentColor\"");
    attribute(out, "stroke-width", millimetres(LINE_WIDTH));
    attribute(out, "d", sides);
    out.push_str("/>");
}

fn paint_text(out: &mut String, line: &TextLine) {
    out.push_str("<text");
    attribute(out, "x", millimetres(line.x));
    attribute(out, "y", millimetres(line.baseline));
    attribute(out, "font-size", millimetres(line.size));
    if line.anchor == TextAnchor::Middle {
        out.push_str(" text-anchor=\"middle\"");
    }
    out.push_str(match line.role {
        TextRole::Label => " class=\"flow-label\"",
        TextRole::Caption => " class=\"flow-caption\" fill-opacity=\"0.75\"",
        TextRole::EdgeLabel => " class=\"flow-edge-label\" font-style=\"italic\"",
    });
    out.push('>');
    out.push_str(&escape(&line.text));
    out.push_str("</text>");
}
