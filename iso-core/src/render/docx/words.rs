//! Words inside a paragraph.

use super::{
    package::address_id,
    places::{Places, Way},
    xml::Xml,
};
use crate::doc::{Inline, Target};

/// How words look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Looks {
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    linked: bool,
    /// In half points, where it is not that of the style.
    size: Option<i64>,
}

impl Looks {
    pub(super) const STRONG: Looks = Looks { strong: true, emphasis: false, linked: false, size: None };

    pub(super) const fn of_size(size: Option<i64>) -> Self {
        Looks { strong: false, emphasis: false, linked: false, size }
    }
}

pub(super) fn inlines(xml: &mut Xml, places: &mut Places, words: &[Inline], looks: Looks) {
    for inline in words {
        match inline {
            Inline::Text(text) => run(xml, text, looks),
            Inline::Strong(words) => inlines(xml, places, words, Looks { strong: true, ..looks }),
            Inline::Emphasis(words) => inlines(xml, places, words, Looks { emphasis: true, ..looks }),
            Inline::Link { target, words } => link(xml, places, target, words, looks),
            Inline::LineBreak => xml.element("w:r", &[], |xml| xml.empty("w:br", &[])),
        }
    }
}

/// A link inside a link leads where the outer one does.
fn link(xml: &mut Xml, places: &mut Places, target: &Target, words: &[Inline], looks: Looks) {
    let way = if looks.linked { None } else { places.way(target) };
    let linked = Looks { linked: true, ..looks };
    match way {
        None => inlines(xml, places, words, looks),
        Some(Way::Bookmark(name)) => {
            xml.element("w:hyperlink", &[("w:anchor", &name), ("w:history", &1)], |xml| {
                inlines(xml, places, words, linked);
            });
        }
        Some(Way::Address(number)) => {
            xml.element("w:hyperlink", &[("r:id", &address_id(number)), ("w:history", &1)], |xml| {
                inlines(xml, places, words, linked);
            });
        }
    }
}

/// Plain words.
pub(super) fn run(xml: &mut Xml, text: &str, looks: Looks) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if looks != Looks::default() {
            xml.element("w:rPr", &[], |xml| {
                if looks.linked {
                    xml.empty("w:rStyle", &[("w:val", &"Hyperlink")]);
                }
                if looks.strong {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                if looks.emphasis {
                    xml.empty("w:i", &[]);
                    xml.empty("w:iCs", &[]);
                }
                if let Some(size) = looks.size {
                    xml.empty("w:sz", &[("w:val", &size)]);
                    xml.empty("w:szCs", &[("w:val", &size)]);
                }
            });
        }
        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(text));
    });
}

/// A number that Word counts itself, such as the number of the page.
pub(super) fn field(xml: &mut Xml, name: &'static str) {
    xml.element("w:fldSimple", &[("w:instr", &name)], |xml| run(xml, "1", Looks::default()));
}
