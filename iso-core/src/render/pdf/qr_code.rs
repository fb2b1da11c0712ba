//! Addresses that telephones read, beside their words.

use super::{
    face::Face,
    flow::Flow,
    ink::{Area, Ink, Mark, Strip, Tint},
    prose::{Prose, Setting, Side},
    structure::Kind,
    units::{Length, hundredths, points},
};
use crate::{
    doc::{QrCode, Run},
    render::{safe, wall},
};

const SIDE: Length = hundredths(wall::CODE_SIDE);
const GAP: Length = points(10);

pub(super) fn add(flow: &mut Flow, code: &QrCode) {
    let alt = safe::shortened(&safe::words(&code.description), 2_000);
    let node = flow.structure.add(flow.parent, Kind::Figure(alt.into()));
    // The free modules at the left reach into the margin of the words.
    let modules = Length::from(code.side()).max(1);
    let edge = |module: u16| SIDE * Length::from(module) / modules;
    let area = |run: &Run| Area {
        x: flow.left + edge(run.x),
        y: edge(run.y),
        width: edge(run.x + run.width) - edge(run.x),
        height: edge(run.y + 1) - edge(run.y),
    };
    let ink = Ink::Areas { areas: code.runs().iter().map(area).collect(), tint: Tint::Black };
    let mut marks = vec![Mark { node: Some(node), ink }];
    let mut links = Vec::new();
    let (left, room) = (flow.left + SIDE + GAP, (flow.room - SIDE - GAP).max(points(40)));
    let beside = flow.aside(left, room, |flow| {
        for line in &code.words {
            let node = flow.structure.add(flow.parent, Kind::Paragraph);
            let setting = Setting { size: flow.body, side: Side::Left, tint: Tint::Black };
            flow.lines(Prose::of(line, Face::Serif), setting, Some(node), points(3));
        }
    });
    let needed: Length = beside.iter().map(|strip| strip.above + strip.height).sum();
    let mut y = (SIDE - needed).max(0) / 2;
    for strip in beside {
        y += strip.above;
        marks.extend(strip.marks.into_iter().map(|mark| mark.moved(0, y)));
        links.extend(strip.links.into_iter().map(|link| link.moved(0, y)));
        y += strip.height;
    }
    flow.push(Strip { height: SIDE.max(needed), above: points(6), marks, links, ..Strip::default() });
}
