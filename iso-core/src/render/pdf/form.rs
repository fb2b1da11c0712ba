//! Papers to be filled in: groups of lines beside each other, and dots to write on.

use super::{
    face::Face,
    flow::{Flow, baseline, line_height},
    ink::{Area, Ink, Mark, Patch, Strip, Tint},
    prose::{Prose, Setting, Side as Place},
    structure::Kind,
    units::{Length, millimetres, points},
};
use crate::doc::{Field, Inline, Side, SideLine};

/// Room between groups and between fields of one line.
const BETWEEN: Length = points(8);
/// Room above a field: somebody writes there.
const ABOVE: Length = points(3);
/// Shorter dots are no room to write on.
const LEAST_DOTS: Length = millimetres(18);
/// How long a rule is, and how thick.
const RULE: Length = points(64);
const THICKNESS: Length = 600;
/// Room for a signature and a seal.
const SIGNATURE: Length = millimetres(15);

/// Adds groups of lines beside each other; they stand on one page.
pub(super) fn beside(flow: &mut Flow, sides: &[Side]) {
    let weights = sides.iter().map(|side| Length::from(side.weight.max(1)));
    let (whole, left, room) = (weights.clone().sum::<Length>().max(1), flow.left, flow.room);
    // The national name stands on one line of a small sheet.
    let body = flow.body;
    flow.body = body * 19 / 22;
    let mut strips = Vec::new();
    let mut reached = 0;
    for (side, weight) in sides.iter().zip(weights) {
        let (from, to) = (room * reached / whole, room * (reached + weight) / whole);
        reached += weight;
        let inside = (to - from - BETWEEN).max(points(30));
        let column = flow.aside(left + from + BETWEEN / 2, inside, |flow| {
            side.lines.iter().for_each(|line| side_line(flow, line));
        });
        join(&mut strips, column);
    }
    flow.body = body;
    push(flow, strips, points(7), true);
}

fn side_line(flow: &mut Flow, line: &SideLine) {
    match line {
        SideLine::Words(words) => {
            let node = flow.structure.add(flow.parent, Kind::Paragraph);
            let setting = Setting { size: flow.body, side: Place::Middle, tint: Tint::Black };
            flow.lines(Prose::of(words, Face::Serif), setting, Some(node), 0);
        }
        SideLine::Rule => {
            let width = RULE.min(flow.room);
            let x = flow.left + (flow.room - width) / 2;
            let area = Area { x, y: points(2), width, height: THICKNESS };
            let borders = vec![Patch { area, tint: Tint::Black }];
            flow.push(Strip { height: points(5), borders, ..Strip::default() });
        }
        SideLine::Room => flow.push(Strip { height: SIGNATURE, ..Strip::default() }),
    }
}

/// Puts a column beside the others, strip by strip.
fn join(strips: &mut Vec<Strip>, column: Vec<Strip>) {
    for (at, strip) in column.into_iter().enumerate() {
        match strips.get_mut(at) {
            None => strips.push(strip),
            Some(there) => {
                there.height = there.height.max(strip.height);
                there.marks.extend(strip.marks);
                there.borders.extend(strip.borders);
                there.links.extend(strip.links);
            }
        }
    }
}

fn push(flow: &mut Flow, strips: Vec<Strip>, above: Length, held: bool) {
    let last = strips.len().saturating_sub(1);
    for (at, strip) in strips.into_iter().enumerate() {
        let above = if at == 0 { above } else { 0 };
        let with_next = strip.with_next || (held && at < last);
        flow.push(Strip { above, with_next, ..strip });
    }
}

/// Adds names with their values, or with dots.
pub(super) fn fields(flow: &mut Flow, lines: &[Vec<Field>]) {
    for fields in lines {
        let whole = fields.iter().map(|field| Length::from(field.weight())).sum::<Length>().max(1);
        let (left, room) = (flow.left, flow.room);
        let mut strips = Vec::new();
        let mut reached = 0;
        for one in fields {
            let weight = Length::from(one.weight());
            let (from, to) = (room * reached / whole, room * (reached + weight) / whole);
            reached += weight;
            let gap = if reached == whole { 0 } else { BETWEEN };
            join(&mut strips, flow.aside(left + from, to - from - gap, |flow| field(flow, one)));
        }
        push(flow, strips, ABOVE, false);
    }
}

fn field(flow: &mut Flow, field: &Field) {
    let node = flow.structure.add(flow.parent, Kind::Paragraph);
    let setting = Setting { size: flow.body, side: Place::Left, tint: Tint::Black };
    let mut words = vec![Inline::from(field.lead())];
    words.extend(field.value.iter().cloned());
    flow.lines(Prose::of(&words, Face::Serif), setting, Some(node), 0);
    if !field.value.is_empty() {
        return;
    }
    let end = flow.strips.last().and_then(|strip| strip.marks.iter().map(Mark::end).max());
    let end = end.unwrap_or(flow.left);
    let right = flow.left + flow.room;
    let mut lines = field.lines;
    if right - end >= LEAST_DOTS {
        let mark = dots(flow, end, right);
        if let Some(strip) = flow.strips.last_mut() {
            strip.marks.extend(mark);
        }
        lines = lines.saturating_sub(1);
    }
    for _ in 0..lines {
        let marks = dots(flow, flow.left, right).into_iter().collect();
        flow.push(Strip { height: line_height(flow.body), above: ABOVE, marks, ..Strip::default() });
    }
}

/// Dots up to the right edge, under those of other lines. Nobody reads them aloud.
fn dots(flow: &Flow, from: Length, right: Length) -> Option<Mark> {
    let size = flow.body;
    let dot = Face::Serif.width(".", size).max(1);
    let count = usize::try_from((right - from - points(2)) / dot).ok().filter(|count| *count > 0)?;
    let x = right - dot * Length::try_from(count).ok()?;
    let text = ".".repeat(count).into();
    let (face, tint) = (Face::Serif, Tint::Soft);
    let ink = Ink::Words { x, baseline: baseline(size), face, size, tint, stretch: 0, text };
    Some(Mark { node: None, ink })
}
