//! The shapes of a chart in DrawingML: boxes with their words inside, lines with arrows.

use super::{
    outlines,
    page::twips,
    words::{Looks, run},
    xml::Xml,
};
use crate::diagram::{Layout, PlacedLabel, PlacedNode, Point, RoutedEdge, Shape, TextLine, TextRole};

const INK: &str = "202020";
const LINE_WIDTH: i32 = 26;
/// How much of the width of a terminator Word gives to its words, in percent.
const ROOM_IN_TERMINATOR: i32 = 90;
/// Room that lines of words get beyond what they are believed to need.
const SLACK: i32 = 80;

/// How much smaller a chart is drawn than it was laid out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    drawn: i64,
    laid_out: i64,
}

impl Scale {
    /// A chart of this width in this room, both in hundredths of a millimetre; it never grows.
    pub(super) fn fitting(width: i32, room: i64) -> Self {
        let laid_out = i64::from(width).max(1);
        Scale { drawn: room.clamp(1, laid_out), laid_out }
    }

    fn is_whole(self) -> bool {
        self.drawn == self.laid_out
    }

    /// Units of DrawingML, 36,000 a millimetre.
    pub(super) fn emu(self, length: i32) -> i64 {
        i64::from(length) * 360 * self.drawn / self.laid_out
    }

    /// The length in the layout that is drawn so long.
    pub(super) fn unscaled(self, length: i64) -> i32 {
        i32::try_from(length * self.laid_out / self.drawn).unwrap_or(i32::MAX)
    }

    pub(super) fn scaled(self, length: i32) -> i64 {
        i64::from(length) * self.drawn / self.laid_out
    }

    /// Half points, the unit of letters, rounded.
    fn half_points(self, size: i32) -> i64 {
        ((self.scaled(size) * 144 + 1270) / 2540).max(2)
    }
}

/// Lines first, so that boxes and words lie above them.
pub(super) fn all(xml: &mut Xml, layout: &Layout, scale: Scale) {
    let mut shapes = Shapes { xml, scale, count: 0 };
    shapes.ground(layout);
    layout.edges.iter().for_each(|edge| shapes.line(edge));
    layout.nodes.iter().for_each(|node| shapes.node(node));
    layout.edges.iter().filter_map(|edge| edge.label.as_ref()).for_each(|label| shapes.label(label));
}

struct Shapes<'x> {
    xml: &'x mut Xml,
    scale: Scale,
    count: u32,
}

/// A rectangle of the layout.
#[derive(Clone, Copy)]
struct Frame {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
}

impl Shapes<'_> {
    fn begin(&mut self, name: &str) {
        self.count += 1;
        self.xml.open("wps:wsp", &[]);
        self.xml.empty("wps:cNvPr", &[("id", &self.count), ("name", &name)]);
    }

    fn place(&mut self, frame: Frame, flip: Option<&'static str>) {
        let turned: &dyn std::fmt::Display = &1;
        let flip: Vec<(&'static str, &dyn std::fmt::Display)> =
            flip.map(|side| (side, turned)).into_iter().collect();
        let [x, y, width, height] =
            [frame.x, frame.y, frame.width, frame.height].map(|length| self.scale.emu(length));
        self.xml.element("a:xfrm", &flip, |xml| {
            xml.empty("a:off", &[("x", &x), ("y", &y)]);
            xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        });
    }

    fn stroke(&mut self, dashed: bool, arrow: bool) {
        let width = self.scale.emu(LINE_WIDTH);
        self.xml.element("a:ln", &[("w", &width)], |xml| {
            fill(xml, INK);
            if dashed {
                xml.empty("a:prstDash", &[("val", &"dash")]);
            }
            xml.empty("a:miter", &[("lim", &800_000)]);
            if arrow {
                xml.empty("a:tailEnd", &[("type", &"triangle"), ("w", &"med"), ("len", &"lg")]);
            }
        });
    }

    /// An empty frame as large as the chart. LibreOffice stretches a group until its shapes fill it.
    fn ground(&mut self, layout: &Layout) {
        self.begin("");
        self.xml.empty("wps:cNvSpPr", &[]);
        self.xml.open("wps:spPr", &[]);
        self.place(Frame { x: 0, y: 0, width: layout.width, height: layout.height }, None);
        outlines::known(self.xml, "rect");
        self.unpainted();
        self.xml.close("wps:spPr");
        self.xml.empty("wps:bodyPr", &[]);
        self.xml.close("wps:wsp");
    }

    fn unpainted(&mut self) {
        self.xml.empty("a:noFill", &[]);
        self.xml.element("a:ln", &[], |xml| xml.empty("a:noFill", &[]));
    }

    fn node(&mut self, node: &PlacedNode) {
        let frame = Frame { x: node.x, y: node.y, width: node.width, height: node.height };
        self.begin(&node.title);
        self.xml.empty("wps:cNvSpPr", &[]);
        self.xml.open("wps:spPr", &[]);
        self.place(frame, None);
        outlines::outline(self.xml, node, self.scale);
        let ground = match node.shape {
            Shape::Terminator if !outlines::is_circle(node) => "EAF2EA",
            Shape::Decision => "FDF5E4",
            Shape::ParallelBar => INK,
            Shape::Terminator | Shape::Task | Shape::PredefinedProcess | Shape::External | Shape::Wait => {
                "FFFFFF"
            }
        };
        fill(self.xml, ground);
        self.stroke(node.shape == Shape::External, false);
        self.xml.close("wps:spPr");
        if !node.lines.is_empty() {
            self.words(&node.lines, node.shape == Shape::Decision);
        }
        // Words wrap where the layout wrapped them, also after somebody has changed them.
        let widest = node.lines.iter().map(|line| line.width).max().unwrap_or(0);
        let width = match node.shape {
            Shape::Terminator if outlines::is_circle(node) => 0,
            Shape::Terminator => node.width * ROOM_IN_TERMINATOR / 100,
            _ => node.width,
        };
        let inset = ((width - widest - SLACK) / 2).max(0);
        self.room(if node.shape == Shape::Decision { 0 } else { inset }, "ctr");
        self.xml.close("wps:wsp");
    }

    /// A straight line is a connector, which Word users know; others are drawn point by point.
    fn line(&mut self, edge: &RoutedEdge) {
        let Some(frame) = around(&edge.points) else { return };
        self.begin("");
        let straight = match edge.points.as_slice() {
            [from, to] => Some((*from, *to)),
            _ => None,
        };
        self.xml.empty(if straight.is_some() { "wps:cNvCnPr" } else { "wps:cNvSpPr" }, &[]);
        self.xml.open("wps:spPr", &[]);
        if let Some((from, to)) = straight {
            let flip = if to.y < from.y {
                Some("flipV")
            } else if to.x < from.x {
                Some("flipH")
            } else {
                None
            };
            self.place(frame, flip);
            outlines::known(self.xml, "straightConnector1");
        } else {
            self.place(frame, None);
            let scale = self.scale;
            let size = (scale.emu(frame.width), scale.emu(frame.height));
            let at = |it: &Point| (scale.emu(it.x - frame.x), scale.emu(it.y - frame.y));
            let points: Vec<(i64, i64)> = edge.points.iter().map(at).collect();
            outlines::drawn(self.xml, size, outlines::Filled::No, |xml| outlines::line(xml, &points));
        }
        self.xml.empty("a:noFill", &[]);
        self.stroke(false, true);
        self.xml.close("wps:spPr");
        self.xml.empty("wps:bodyPr", &[]);
        self.xml.close("wps:wsp");
    }

    /// Words beside a line, without a box.
    fn label(&mut self, label: &PlacedLabel) {
        let words: Vec<&str> = label.lines.iter().map(|line| line.text.as_str()).collect();
        self.begin(&words.join(" "));
        self.xml.empty("wps:cNvSpPr", &[("txBox", &1)]);
        self.xml.open("wps:spPr", &[]);
        self.place(
            Frame { x: label.x, y: label.y, width: label.width + SLACK * 2, height: label.height },
            None,
        );
        outlines::known(self.xml, "rect");
        self.unpainted();
        self.xml.close("wps:spPr");
        self.words(&label.lines, true);
        self.room(0, "t");
        self.xml.close("wps:wsp");
    }

    /// Lines that belong together are one paragraph; `kept` breaks it where the layout did.
    fn words(&mut self, lines: &[TextLine], kept: bool) {
        let scale = self.scale;
        self.xml.open("wps:txbx", &[]);
        self.xml.open("w:txbxContent", &[]);
        for lines in lines.chunk_by(|a, b| a.role == b.role) {
            let Some(first) = lines.first() else { continue };
            let style = match first.role {
                TextRole::Label => "ChartText",
                TextRole::Caption => "ChartCaption",
                TextRole::EdgeLabel => "ChartLabel",
            };
            self.xml.open("w:p", &[]);
            self.xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", &style)]);
                if !scale.is_whole() {
                    let height = twips(scale.scaled(first.size * 5 / 4));
                    xml.empty("w:spacing", &[("w:line", &height), ("w:lineRule", &"exact")]);
                }
            });
            for (at, line) in lines.iter().enumerate() {
                if at > 0 && kept {
                    self.xml.element("w:r", &[], |xml| xml.empty("w:br", &[]));
                }
                let space = if at > 0 && !kept { " " } else { "" };
                let size = (!scale.is_whole()).then(|| scale.half_points(first.size));
                run(self.xml, &format!("{space}{}", line.text), Looks::of_size(size));
            }
            self.xml.close("w:p");
        }
        self.xml.close("w:txbxContent");
        self.xml.close("wps:txbx");
    }

    /// Where words stand inside a shape.
    fn room(&mut self, inset: i32, anchor: &'static str) {
        let inset = self.scale.emu(inset);
        let attributes: [(&'static str, &dyn std::fmt::Display); 6] = [
            ("wrap", &"square"),
            ("lIns", &inset),
            ("tIns", &0),
            ("rIns", &inset),
            ("bIns", &0),
            ("anchor", &anchor),
        ];
        self.xml.element("wps:bodyPr", &attributes, |xml| xml.empty("a:noAutofit", &[]));
    }
}

fn fill(xml: &mut Xml, colour: &'static str) {
    xml.element("a:solidFill", &[], |xml| xml.empty("a:srgbClr", &[("val", &colour)]));
}

/// The rectangle around the points; `None` where there is no line.
fn around(points: &[Point]) -> Option<Frame> {
    if points.len() < 2 {
        return None;
    }
    let left = points.iter().map(|point| point.x).min()?;
    let right = points.iter().map(|point| point.x).max()?;
    let top = points.iter().map(|point| point.y).min()?;
    let bottom = points.iter().map(|point| point.y).max()?;
    Some(Frame { x: left, y: top, width: right - left, height: bottom - top })
}
