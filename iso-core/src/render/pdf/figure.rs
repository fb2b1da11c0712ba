//! Charts, painted from the same layout as the pictures of the web pages.

use super::{
    face::Face,
    flow::{Flow, LEFT, RIGHT},
    ink::{Anchor, Area, Ink, Link, Mark, PageWish, Strip, Tint},
    printable::printable,
    prose::{Prose, Setting, Side},
    structure::{Kind, NodeId},
    units::{A4_HEIGHT, Length, hundredths, millimetres, points},
};
use crate::{
    diagram::{Layout, PlacedNode, Point, RoutedEdge, Shape, TextAnchor, TextLine, TextRole},
    doc::{Figure, Target},
    render::{chart_pages, safe},
};

const LINE: Length = hundredths(30);
/// What a heading above a chart and its caption need.
const BESIDE: Length = points(64);
/// The smallest words of a chart have 8.2 points; made this much smaller they still have 8.
const LEAST_SCALE: Length = 975;
const WHOLE: Length = 1000;

/// How far a wide chart may reach into the margins: more at the left, which is wider for binding.
const INTO_LEFT: Length = millimetres(13);
const INTO_RIGHT: Length = millimetres(4);

/// Width of a page on its side, between the margins.
const TURNED_WIDTH: Length = A4_HEIGHT - LEFT - RIGHT;

/// Whether a chart has to be made so small that its words fall below 8 points.
pub(in crate::render) fn too_wide(layout: &Layout) -> bool {
    scale(hundredths(layout.width.into()), TURNED_WIDTH) < LEAST_SCALE
}

pub(super) fn add(flow: &mut Flow, figure: &Figure) {
    let width = hundredths(figure.layout.width.into());
    let reach = if scale(width, flow.room) < LEAST_SCALE { INTO_LEFT + INTO_RIGHT } else { 0 };
    let turned = scale(width, flow.room + reach) < LEAST_SCALE;
    let (room, page) =
        if turned { (TURNED_WIDTH, flow.turned_height) } else { (flow.room + reach, flow.height) };
    let outer = flow.left - if turned || reach == 0 { 0 } else { INTO_LEFT };
    let highest = (page - BESIDE).max(points(100));
    let by = scale(width, room).min(match scale(hundredths(figure.layout.height.into()), highest) {
        scale if scale >= LEAST_SCALE => scale,
        _ => WHOLE,
    });
    // In hundredths of a millimetre, before it is made smaller.
    let tallest = i32::try_from(highest * 2_540 / 72_000 * WHOLE / by.max(1)).unwrap_or(i32::MAX);
    let pieces = chart_pages::pages(&figure.layout, tallest);
    let count = pieces.len();
    for (number, piece) in pieces.iter().enumerate() {
        let part = if count > 1 { format!(" ({}/{count})", number + 1) } else { String::new() };
        let alt = format!("{}{part}. {}", figure.caption, figure.description);
        let node =
            flow.structure.add(flow.parent, Kind::Figure(safe::shortened(&safe::words(&alt), 2_000).into()));
        let left = outer + (room - hundredths(piece.width.into()) * by / WHOLE).max(0) / 2;
        let mut painter = Painter { flow, by, node, marks: Vec::new(), links: Vec::new() };
        painter.paint(piece);
        let Painter { marks, links, .. } = painter;
        let strip = Strip {
            height: hundredths(piece.height.into()) * by / WHOLE,
            above: points(4),
            with_next: true,
            page: if turned { PageWish::Turned } else { PageWish::Any },
            marks: marks.into_iter().map(|mark| mark.moved(left, 0)).collect(),
            links: links.into_iter().map(|link| link.moved(left, 0)).collect(),
            ..Strip::default()
        };
        let first = flow.strips.len();
        flow.push(strip);
        if number == 0 {
            flow.anchor(first, Anchor { id: figure.id.as_str().into(), y: 0, heading: None });
        }
        let caption = flow.structure.add(flow.parent, Kind::Caption);
        let words = Prose::plain(&format!("{}{part}", figure.caption), Face::SerifItalic);
        let setting = Setting { size: points(11), side: Side::Middle, tint: Tint::Soft };
        for strip in flow.aside(outer, room, |flow| {
            flow.lines(words, setting, Some(caption), points(3));
        }) {
            flow.push(strip);
        }
    }
    if turned {
        flow.new_page();
    }
}

/// How much smaller a length has to be made, in thousandths.
fn scale(length: Length, room: Length) -> Length {
    if length <= room { WHOLE } else { room * WHOLE / length.max(1) }
}

struct Painter<'f> {
    flow: &'f mut Flow,
    by: Length,
    node: NodeId,
    marks: Vec<Mark>,
    links: Vec<Link>,
}

impl Painter<'_> {
    fn paint(&mut self, layout: &Layout) {
        for edge in &layout.edges {
            self.edge(edge);
        }
        for node in &layout.nodes {
            let ink = self.shape(node);
            self.add(ink);
            for x in node.inner_sides().into_iter().flatten() {
                self.line(&[node.y, node.y.saturating_add(node.height)].map(|y| Point { x, y }));
            }
        }
        for line in layout.edges.iter().filter_map(|edge| edge.label.as_ref()).flat_map(|it| &it.lines) {
            self.words(line, self.node);
        }
        for node in &layout.nodes {
            let of_words = self.link(node).unwrap_or(self.node);
            for line in &node.lines {
                self.words(line, of_words);
            }
        }
    }

    fn add(&mut self, ink: Ink) {
        self.marks.push(Mark { node: Some(self.node), ink });
    }

    fn length(&self, length: i32) -> Length {
        hundredths(length.into()) * self.by / WHOLE
    }

    fn point(&self, point: Point) -> (Length, Length) {
        (self.length(point.x), self.length(point.y))
    }

    fn edge(&mut self, edge: &RoutedEdge) {
        let Some((line, arrow)) = edge.with_arrow() else { return };
        self.line(&line);
        let points = arrow.map(|point| self.point(point)).into();
        let fill = Some(Tint::Black);
        self.add(Ink::Line { points, width: 0, dashed: false, closed: true, fill, stroke: None });
    }

    fn area(&self, node: &PlacedNode) -> Area {
        Area {
            x: self.length(node.x),
            y: self.length(node.y),
            width: self.length(node.width),
            height: self.length(node.height),
        }
    }

    fn shape(&self, node: &PlacedNode) -> Ink {
        let area = self.area(node);
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        let (middle, centre) = (area.x.midpoint(right), area.y.midpoint(bottom));
        let square = [(area.x, area.y), (right, area.y), (right, bottom), (area.x, bottom)];
        let (points, fill) = match node.shape {
            Shape::Terminator => return Ink::Round { area, width: LINE, left: true, fill: Tint::Ground },
            Shape::Wait => return Ink::Round { area, width: LINE, left: false, fill: Tint::White },
            Shape::Decision => {
                ([(middle, area.y), (right, centre), (middle, bottom), (area.x, centre)], Tint::Ground)
            }
            Shape::ParallelBar => (square, Tint::Black),
            Shape::Task | Shape::PredefinedProcess | Shape::External => (square, Tint::White),
        };
        Ink::Line {
            points: points.into(),
            width: LINE,
            dashed: node.shape == Shape::External,
            closed: true,
            fill: Some(fill),
            stroke: Some(Tint::Black),
        }
    }

    fn line(&mut self, points: &[Point]) {
        let points = points.iter().map(|point| self.point(*point)).collect();
        let stroke = Some(Tint::Black);
        self.add(Ink::Line { points, width: LINE, dashed: false, closed: false, fill: None, stroke });
    }

    fn link(&mut self, node: &PlacedNode) -> Option<NodeId> {
        let link = node.link.as_deref()?;
        let target = match link.strip_prefix('#') {
            Some(place) => Target::Place(place.to_owned()),
            None => Target::Web(safe::web(link)?.to_owned()),
        };
        let Area { x, y, width, height } = self.area(node);
        let of_link = self.flow.structure.late(Some(self.node), Kind::Link);
        let words = safe::shortened(&safe::words(&node.title), 200).into();
        // A link without words would belong to nothing.
        if !node.lines.is_empty() {
            self.links.push(Link { x, y, width, height, target, words, node: of_link });
        }
        Some(of_link)
    }

    fn words(&mut self, line: &TextLine, node: NodeId) {
        let (face, tint) = match line.role {
            TextRole::Label => (Face::Sans, Tint::Black),
            TextRole::Caption => (Face::Sans, Tint::Soft),
            TextRole::EdgeLabel => (Face::SansItalic, Tint::Black),
        };
        let size = self.length(line.size);
        let text = printable(&line.text, face);
        let width = face.width(&text, size);
        let (x, baseline) = self.point(Point { x: line.x, y: line.baseline });
        let x = match line.anchor {
            TextAnchor::Start => x,
            TextAnchor::Middle => x - width / 2,
        };
        let ink = Ink::Words { x, baseline, face, size, tint, stretch: 0, text: text.as_ref().into() };
        self.marks.push(Mark { node: Some(node), ink });
    }
}
