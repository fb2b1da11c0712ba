//! The cover: who issued what, and in which revision.

use super::{
    face::Face,
    flow::{BODY, Flow},
    ink::{Anchor, Area, Patch, Strip, Tint},
    prose::{Prose, Setting, Side},
    structure::Kind,
    units::{Length, points},
};
use crate::{
    doc::{Document, Fact, Look},
    render::safe,
};

const FRAME: Length = 750;
const INSIDE: Length = points(14);

/// Adds the cover; on a wall sheet, what stands above the matter.
pub(super) fn add(flow: &mut Flow, document: &Document) {
    match document.look {
        Look::Desk => cover(flow, document),
        Look::Wall => masthead(flow, document),
    }
}

fn cover(flow: &mut Flow, document: &Document) {
    let control = &document.control;
    let first = flow.strips.len();
    let (left, width) = (flow.left, flow.room);
    flow.narrowed(INSIDE, INSIDE, |flow| {
        let mut above = 0;
        if let Some(superior) = &control.superior {
            line(flow, &superior.to_uppercase(), Face::Serif, (BODY, above, Tint::Black));
            above = points(2);
        }
        if let Some(organization) = &control.organization {
            line(flow, &organization.to_uppercase(), Face::SerifBold, (BODY, above, Tint::Black));
            dash(flow);
        }
        line(flow, &control.kind.to_uppercase(), Face::Serif, (points(14), points(34), Tint::Soft));
        title(flow, document);
        facts(flow, &control.facts);
        if let Some(mark) = &control.mark {
            line(flow, mark, Face::SerifBold, (points(14), points(16), Tint::Stop));
        }
    });
    if let Some(strip) = flow.strips.last_mut() {
        strip.height += points(8);
    }
    let last = flow.strips.len().saturating_sub(1);
    for strip in flow.strips.iter_mut().take(last).skip(first) {
        strip.with_next = true;
    }
    let mut at = first;
    flow.framed(first, 0, points(16), |strip| {
        let whole = Area { x: left, y: 0, width, height: strip.height };
        frame(strip, whole, at == first, at == last);
        let inner = Area { x: left + 2_500, width: width - 5_000, ..whole };
        let inner = Area { y: if at == first { 2_500 } else { 0 }, ..inner };
        let cut = inner.y + if at == last { 2_500 } else { 0 };
        frame(strip, Area { height: whole.height - cut, ..inner }, at == first, at == last);
        at += 1;
    });
}

/// Everything of the cover in as little room as it needs, without a frame.
fn masthead(flow: &mut Flow, document: &Document) {
    let control = &document.control;
    let (first, size) = (flow.strips.len(), flow.body - points(1));
    if let Some(superior) = &control.superior {
        line(flow, &superior.to_uppercase(), Face::Serif, (size, 0, Tint::Black));
    }
    if let Some(organization) = &control.organization {
        line(flow, &organization.to_uppercase(), Face::SerifBold, (size, 0, Tint::Black));
        dash(flow);
    }
    line(flow, &control.kind.to_uppercase(), Face::Serif, (size, points(6), Tint::Black));
    title(flow, document);
    let facts = control.facts.iter().map(Fact::to_string).collect::<Vec<_>>().join("  ·  ");
    line(flow, &facts, Face::Serif, (size, points(3), Tint::Soft));
    if let Some(mark) = &control.mark {
        line(flow, mark, Face::SerifBold, (size, points(4), Tint::Stop));
    }
    flow.hold(first);
}

fn frame(strip: &mut Strip, area: Area, top: bool, bottom: bool) {
    let mut side = |area| strip.borders.push(Patch { area, tint: Tint::Line });
    side(Area { width: FRAME, ..area });
    side(Area { x: area.x + area.width - FRAME, width: FRAME, ..area });
    if top {
        side(Area { height: FRAME, ..area });
    }
    if bottom {
        side(Area { y: area.y + area.height - FRAME, height: FRAME, ..area });
    }
}

fn line(flow: &mut Flow, words: &str, face: Face, (size, above, tint): (Length, Length, Tint)) {
    if !words.is_empty() {
        let node = flow.structure.add(flow.parent, Kind::Paragraph);
        let setting = Setting { size, side: Side::Middle, tint };
        flow.lines(Prose::plain(words, face), setting, Some(node), above);
    }
}

/// The short line under the name of an authority.
fn dash(flow: &mut Flow) {
    let width = points(90);
    let area = Area { x: flow.left + (flow.room - width) / 2, y: points(3), width, height: FRAME };
    let borders = vec![Patch { area, tint: Tint::Black }];
    flow.push(Strip { height: points(5), borders, ..Strip::default() });
}

fn title(flow: &mut Flow, document: &Document) {
    let words = safe::words(&document.title);
    // A long title in large letters would fill the page.
    let size = if words.chars().count() > 90 { points(16) } else { points(20) };
    let node = flow.structure.heading(flow.parent, 1, &safe::shortened(&words, 200));
    let setting = Setting { size, side: Side::Middle, tint: Tint::Black };
    let prose = Prose::plain(&document.title.to_uppercase(), Face::SerifBold);
    let first = flow.lines(prose, setting, Some(node), points(6));
    flow.anchor(first, Anchor { id: "".into(), y: 0, heading: None });
}

/// Names above values, side by side.
fn facts(flow: &mut Flow, facts: &[Fact]) {
    let beside = if facts.len() > 4 { 3 } else { facts.len().max(1) };
    let share = flow.room / Length::try_from(beside).unwrap_or(1);
    let mut above = points(24);
    for row in facts.chunks(beside) {
        let mut strips: Vec<Strip> = Vec::new();
        let mut left = flow.left;
        for fact in row {
            let column = flow.aside(left + points(3), share - points(6), |flow| {
                line(flow, &fact.label, Face::Serif, (points(11), 0, Tint::Soft));
                line(flow, &fact.value, Face::SerifBold, (BODY, 0, Tint::Black));
            });
            for (at, strip) in column.into_iter().enumerate() {
                match strips.get_mut(at) {
                    None => strips.push(strip),
                    Some(there) => {
                        there.height = there.height.max(strip.height);
                        there.marks.extend(strip.marks);
                    }
                }
            }
            left += share;
        }
        for strip in strips {
            flow.push(Strip { above: std::mem::take(&mut above), ..strip });
        }
        above = points(8);
    }
}
