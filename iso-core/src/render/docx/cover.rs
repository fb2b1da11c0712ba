//! The cover: who issues what, under which control data.

use super::{
    body::{Body, Paragraph},
    table,
    words::{Looks, run},
};

use crate::doc::{Fact, Look};

/// Four facts stand beside each other; more would be too narrow.
const BESIDE: usize = 4;

pub(super) fn cover(body: &mut Body<'_>) {
    let document = body.document;
    let control = &document.control;
    let mut line = |style, words: &str| {
        body.paragraph(Paragraph::of(style), |body| run(&mut body.xml, words, Looks::default()));
    };
    if let Some(superior) = &control.superior {
        line("Superior", superior);
    }
    if let Some(organization) = &control.organization {
        line("Organization", organization);
    }
    line("Subtitle", &control.kind);
    line("Title", &document.title);
    if document.look == Look::Wall {
        let facts = control.facts.iter().map(Fact::to_string).collect::<Vec<_>>().join("  ·  ");
        let centred = Paragraph { align: Some("center"), ..Paragraph::of("TableText") };
        body.paragraph(centred, |body| run(&mut body.xml, &facts, Looks::default()));
        return;
    }
    for facts in control.facts.chunks(BESIDE) {
        table::strip(body, facts);
    }
}
