//! Papers to be filled in: groups of lines beside each other, and dots to write on.

use super::{
    body::{Body, Paragraph},
    page::twips,
    table,
    words::{Looks, inlines, run},
};
use crate::doc::{Field, Side, SideLine};

/// How long the rule under a name is.
const RULE: i64 = twips(2_300);
/// Room for a signature and a seal.
const SIGNATURE: i64 = twips(1_500);

/// The title of the paper, and what stands below it.
pub(super) fn title(body: &mut Body<'_>, below: Option<&str>) {
    let document = body.document;
    body.paragraph(Paragraph::kept("FormTitle"), |body| {
        run(&mut body.xml, &document.title, Looks::default());
    });
    if let Some(below) = below {
        body.paragraph(Paragraph::kept("FormBelowTitle"), |body| {
            run(&mut body.xml, below, Looks::default());
        });
    }
}

/// Groups of lines beside each other.
pub(super) fn beside(body: &mut Body<'_>, sides: &[Side]) {
    let weights: Vec<u16> = sides.iter().map(|side| side.weight).collect();
    table::without_borders(body, &weights, |body, number| {
        let lines = sides.get(number).map(|side| side.lines.as_slice()).unwrap_or_default();
        if lines.is_empty() {
            // A cell without a paragraph is none.
            body.paragraph(Paragraph::kept("FormSide"), |_| {});
        }
        lines.iter().for_each(|line| side_line(body, line));
    });
}

fn side_line(body: &mut Body<'_>, line: &SideLine) {
    match line {
        SideLine::Words(words) => body.words(Paragraph::kept("FormSide"), words),
        SideLine::Rule => spaced(body, ((body.width - RULE) / 2).max(0)),
        SideLine::Room => {
            body.xml.open("w:p", &[]);
            body.xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", &"FormSide")]);
                xml.empty("w:keepNext", &[]);
                xml.empty("w:spacing", &[("w:before", &SIGNATURE)]);
            });
            body.xml.close("w:p");
        }
    }
}

/// A rule so far from both edges.
fn spaced(body: &mut Body<'_>, indent: i64) {
    body.xml.open("w:p", &[]);
    body.xml.element("w:pPr", &[], |xml| {
        xml.empty("w:pStyle", &[("w:val", &"FormRule")]);
        xml.empty("w:ind", &[("w:left", &indent), ("w:right", &indent)]);
    });
    body.xml.close("w:p");
}

/// Names with their values, or with dots that a tab draws.
pub(super) fn fields(body: &mut Body<'_>, lines: &[Vec<Field>]) {
    for fields in lines {
        line(body, fields);
        let more = fields.iter().filter(|field| field.value.is_empty()).map(|field| field.lines).max();
        for _ in 1..more.unwrap_or(1) {
            line(body, &[Field::blank("")]);
        }
    }
}

fn line(body: &mut Body<'_>, fields: &[Field]) {
    body.break_page_if_due();
    let whole = fields.iter().map(|field| i64::from(field.weight())).sum::<i64>().max(1);
    let width = body.width;
    let ends: Vec<i64> = fields
        .iter()
        .scan(0, |reached, field| {
            *reached += i64::from(field.weight());
            Some(*reached)
        })
        .collect();
    body.xml.open("w:p", &[]);
    body.xml.element("w:pPr", &[], |xml| {
        xml.empty("w:pStyle", &[("w:val", &"FormText")]);
        xml.element("w:tabs", &[], |xml| {
            for (end, field) in ends.iter().zip(fields) {
                let leader = if field.value.is_empty() { "dot" } else { "none" };
                let place = width * end / whole;
                let side = if *end == whole { "right" } else { "left" };
                xml.empty("w:tab", &[("w:val", &side), ("w:leader", &leader), ("w:pos", &place)]);
            }
        });
    });
    for (number, (end, field)) in ends.iter().zip(fields).enumerate() {
        if !field.label.is_empty() {
            // Dots do not touch the name after them.
            let apart = if number > 0 { "  " } else { "" };
            run(&mut body.xml, &format!("{apart}{}", field.lead()), Looks::default());
        }
        inlines(&mut body.xml, &mut body.places, &field.value, Looks::default());
        if field.value.is_empty() || *end < whole {
            body.xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
        }
    }
    body.xml.close("w:p");
}
