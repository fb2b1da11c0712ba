//! Web pages: complete in themselves, for screens, telephones and paper.

mod blocks;
mod form;
mod page_frame;
mod qr_code;
mod table;

use maud::{DOCTYPE, PreEscaped, html};

use super::safe;
use crate::{
    doc::{Block, Document, Look},
    render::wall,
    text::{Lang, Text},
};

const STYLE: &str = include_str!("style.css");
/// What only wall sheets need.
const WALL_STYLE: &str = include_str!("wall.css");

/// Nothing may be loaded or run; only the page's own style applies.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const SKIP: Text = Text { vi: "Đến nội dung", en: "Skip to content" };
const WAY_BACK: Text = Text { vi: "Vị trí trong sổ tay", en: "Place in the manual" };
const CONTENTS: Text = Text { vi: "Mục lục", en: "Contents" };

pub(super) fn render(document: &Document) -> Vec<u8> {
    let lang = document.lang;
    let title = safe::words(&document.title);
    let style =
        format!("{STYLE}{}{}{}", wall_style(document), form::style(document), page_frame::style(document));
    let mark = document.control.mark.as_deref().map(safe::words);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (window_title(document)) }
                style { (PreEscaped(style)) }
            }
            // What should only be looked at is told on the screen; a document in force is printed without.
            body class=[class(document)] {
                a.skip href="#main" { (SKIP.get(lang)) }
                @if let Some(mark) = &mark {
                    p.watermark aria-hidden="true" { (mark) }
                }
                header.bar {
                    (way_back(document))
                    @if let Some(mark) = &mark {
                        p.mark { (mark) }
                    }
                }
                div.frame {
                    (contents(document, lang))
                    main #main {
                        @if !document.has_own_title() {
                            h1.title { (title) }
                        }
                        (blocks::blocks(&document.blocks, document))
                    }
                }
            }
        }
    };
    let mut bytes = page.into_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

fn wall_style(document: &Document) -> String {
    match document.look {
        Look::Desk => String::new(),
        Look::Wall => {
            let size = wall::size(document);
            format!("{WALL_STYLE}@media print{{.wall table,.wall p{{font-size:{size}pt}}}}\n")
        }
    }
}

fn class(document: &Document) -> Option<&'static str> {
    match (document.look, &document.control.mark) {
        (Look::Desk, None) => None,
        (Look::Desk, Some(_)) => Some("draft"),
        (Look::Wall, None) => Some("wall"),
        (Look::Wall, Some(_)) => Some("wall draft"),
    }
}

fn window_title(document: &Document) -> String {
    let code = document.control.facts.first().filter(|_| !document.trail.is_empty());
    let title = safe::shortened(&safe::words(&document.title), 120);
    // The code comes first: windows and bookmarks cut long titles.
    match code.filter(|fact| safe::words(&fact.value).starts_with(document.name.as_str())) {
        Some(fact) => format!("{} – {title}", safe::words(&fact.value)),
        None => title,
    }
}

fn way_back(document: &Document) -> PreEscaped<String> {
    html! {
        @if !document.trail.is_empty() {
            nav.trail aria-label=(WAY_BACK.get(document.lang)) {
                @for crumb in &document.trail {
                    a href=(format!("{}.html", safe::name(&crumb.name))) { (safe::words(&crumb.title)) }
                    span aria-hidden="true" { " › " }
                }
                span aria-current="page" { (safe::shortened(&safe::words(&document.title), 80)) }
            }
        }
    }
}

/// The chapters beside the page, where there is room and something to choose from.
fn contents(document: &Document, lang: Lang) -> PreEscaped<String> {
    let headings: Vec<(&str, &str, u8)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, id, text } if *level <= 2 => Some((id.as_str(), text.as_str(), *level)),
            _ => None,
        })
        .collect();
    html! {
        @if headings.len() > 3 {
            nav.contents aria-label=(CONTENTS.get(lang)) {
                ul {
                    @for (id, text, level) in headings {
                        li class=(format!("level-{level}")) {
                            a href=(format!("#{}", safe::name(id))) { (safe::words(text)) }
                        }
                    }
                }
            }
        }
    }
}
