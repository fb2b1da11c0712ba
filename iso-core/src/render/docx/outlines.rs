//! The outlines of shapes: those Word knows by name, and those drawn because the ones of Word leave
//! too little room to the words.

use super::{shapes::Scale, xml::Xml};
use crate::diagram::{PlacedNode, Shape};

/// Angles are counted in sixty-thousandths of a degree.
const QUARTER: i32 = 90 * 60_000;

/// Whether the area inside an outline is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filled {
    Yes,
    No,
}

/// A terminator as high as wide is where a line goes on in another piece of the chart.
pub(super) fn is_circle(node: &PlacedNode) -> bool {
    node.shape == Shape::Terminator && node.width == node.height
}

pub(super) fn outline(xml: &mut Xml, node: &PlacedNode, scale: Scale) {
    let size = (scale.emu(node.width), scale.emu(node.height));
    let (width, height) = size;
    match node.shape {
        Shape::Terminator if is_circle(node) => drawn(xml, size, Filled::Yes, |xml| {
            let radius = width / 2;
            line(xml, &[(0, radius)]);
            turn(xml, radius, QUARTER * 2, QUARTER * 4);
            xml.empty("a:close", &[]);
        }),
        Shape::Terminator => known(xml, "flowChartTerminator"),
        Shape::Task | Shape::External => known(xml, "flowChartProcess"),
        Shape::ParallelBar => known(xml, "rect"),
        Shape::Decision => drawn(xml, size, Filled::Yes, |xml| {
            let corners = [(width / 2, 0), (width, height / 2), (width / 2, height), (0, height / 2)];
            line(xml, &corners);
            xml.empty("a:close", &[]);
        }),
        Shape::PredefinedProcess => drawn(xml, size, Filled::Yes, |xml| {
            line(xml, &[(0, 0), (width, 0), (width, height), (0, height)]);
            xml.empty("a:close", &[]);
            for side in node.inner_sides().into_iter().flatten() {
                let side = scale.emu(side - node.x);
                line(xml, &[(side, 0), (side, height)]);
            }
        }),
        Shape::Wait => drawn(xml, size, Filled::Yes, |xml| {
            let radius = (height / 2).min(width / 2);
            line(xml, &[(0, 0), (width - radius, 0)]);
            turn(xml, radius, QUARTER * 3, QUARTER);
            point(xml, "a:lnTo", (width, height - radius));
            turn(xml, radius, 0, QUARTER);
            point(xml, "a:lnTo", (0, height));
            xml.empty("a:close", &[]);
        }),
    }
}

/// An outline Word has a name for.
pub(super) fn known(xml: &mut Xml, name: &'static str) {
    xml.element("a:prstGeom", &[("prst", &name)], |xml| xml.empty("a:avLst", &[]));
}

/// An outline that `path` draws; its words may fill the whole rectangle around it.
pub(super) fn drawn(xml: &mut Xml, size: (i64, i64), filled: Filled, path: impl FnOnce(&mut Xml)) {
    xml.element("a:custGeom", &[], |xml| {
        for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
            xml.empty(list, &[]);
        }
        xml.empty("a:rect", &[("l", &"0"), ("t", &"0"), ("r", &"r"), ("b", &"b")]);
        let fill = match filled {
            Filled::Yes => "norm",
            Filled::No => "none",
        };
        xml.element("a:pathLst", &[], |xml| {
            xml.element("a:path", &[("w", &size.0), ("h", &size.1), ("fill", &fill)], path);
        });
    });
}

/// A line from point to point.
pub(super) fn line(xml: &mut Xml, points: &[(i64, i64)]) {
    for (at, to) in points.iter().enumerate() {
        point(xml, if at == 0 { "a:moveTo" } else { "a:lnTo" }, *to);
    }
}

fn point(xml: &mut Xml, name: &'static str, (x, y): (i64, i64)) {
    xml.element(name, &[], |xml| xml.empty("a:pt", &[("x", &x), ("y", &y)]));
}

/// Part of a circle, from the point reached so far.
fn turn(xml: &mut Xml, radius: i64, start: i32, swing: i32) {
    xml.empty("a:arcTo", &[("wR", &radius), ("hR", &radius), ("stAng", &start), ("swAng", &swing)]);
}
