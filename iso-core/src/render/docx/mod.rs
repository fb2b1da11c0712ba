//! Word documents: real styles, heads that repeat, charts as shapes that can be edited.
//!
//! Written as WordprocessingML (ECMA-376) into a ZIP archive. Nothing in it runs, and nothing is
//! loaded from elsewhere.

mod body;
mod chart;
mod columns;
mod cover;
mod form;
mod outlines;
mod package;
mod page;
mod page_frame;
mod places;
mod properties;
mod qr_code;
mod shapes;
mod table;
mod words;
mod xml;

use package::Part;

use crate::{
    doc::{Document, Look},
    render::wall_estimate,
    text::Text,
};

const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");
const SETTINGS: &str = include_str!("settings.xml");

/// What Word calls the languages.
const LANGUAGE: Text = Text { vi: "vi-VN", en: "en-US" };

pub(super) fn render(document: &Document) -> Vec<u8> {
    let (body, addresses) = body::part(document);
    let frame = page_frame::parts(document);
    let fixed = |name, kind, content: &str| {
        Part::new(name, kind, content.replace("LANGUAGE", LANGUAGE.get(document.lang)).into_bytes())
    };
    let mut parts = vec![
        Part::new("word/document.xml", "document.main", body),
        fixed("word/styles.xml", "styles", &styles(document)),
        fixed("word/numbering.xml", "numbering", NUMBERING),
        fixed("word/settings.xml", "settings", SETTINGS),
    ];
    parts.extend(frame);
    package::archive(&parts, &addresses, &properties::parts(document))
}

/// The styles: a wall sheet has larger words in tables and less room around its title.
fn styles(document: &Document) -> String {
    let (cells, kind, title) = match document.look {
        Look::Desk => (24, 480, 240),
        Look::Wall => (2 * wall_estimate::size(document), 60, 60),
    };
    let sizes = [("CELL-SIZE", cells), ("KIND-ABOVE", kind), ("TITLE-BELOW", title)];
    sizes.iter().fold(STYLES.to_owned(), |styles, (name, size)| styles.replace(name, &size.to_string()))
}
