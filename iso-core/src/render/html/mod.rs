//! Web pages: complete in themselves, for screens, telephones and paper.

mod bar;
mod blocks;
mod directory;
mod form;
mod page_frame;
mod qr_code;
mod table;

use std::borrow::Cow;

use maud::{DOCTYPE, Markup, PreEscaped, html};

pub(super) use directory::render as directory;

use super::safe;
use crate::{
    doc::{Block, Document, Look},
    render::wall_estimate,
    text::{Lang, Text},
};

const STYLE: &str = include_str!("style.css");
/// What only wall sheets need.
const WALL_STYLE: &str = include_str!("wall.css");

/// Nothing may be loaded or run; only the page's own style applies.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const SKIP: Text = Text { vi: "Đến nội dung", en: "Skip to content" };
const CONTENTS: Text = Text { vi: "Mục lục", en: "Contents" };

pub(super) fn render(document: &Document) -> Vec<u8> {
    let body = html! {
        @if !document.has_own_title() {
            h1.title { (safe::words(&document.title)) }
        }
        (blocks::blocks(&document.blocks, document))
    };
    page(document, &Page { policy: POLICY, style: "", script: "", chapters: chapters(document), body })
}

/// What differs between pages.
struct Page<'a> {
    policy: &'a str,
    style: &'a str,
    /// Runs only if the policy has its hash; it holds no word of a document.
    script: &'static str,
    chapters: Vec<Chapter<'a>>,
    body: Markup,
}

struct Chapter<'a> {
    level: u8,
    id: Cow<'a, str>,
    title: &'a str,
}

fn page(document: &Document, page: &Page<'_>) -> Vec<u8> {
    let lang = document.lang;
    let (wall, form, frame) = (wall_style(document), form::style(document), page_frame::style(document));
    let style = format!("{STYLE}{wall}{form}{}{frame}", page.style);
    let mark = document.control.mark.as_deref().map(safe::words);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(page.policy);
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
                (bar::bar(document))
                div.frame {
                    (contents(&page.chapters, lang))
                    main #main { (page.body) }
                }
                @if !page.script.is_empty() {
                    script { (PreEscaped(page.script)) }
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
            let size = wall_estimate::size(document);
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

fn chapters(document: &Document) -> Vec<Chapter<'_>> {
    let chapter = |block| match block {
        &Block::Heading { level, ref id, ref text } if level <= 2 => {
            Some(Chapter { level, id: id.as_str().into(), title: text })
        }
        _ => None,
    };
    document.blocks.iter().filter_map(chapter).collect()
}

/// The chapters beside the page, where there is room and something to choose from.
fn contents(chapters: &[Chapter<'_>], lang: Lang) -> Markup {
    html! {
        @if chapters.len() > 3 {
            nav.contents aria-label=(CONTENTS.get(lang)) {
                ul {
                    @for chapter in chapters {
                        li class=(format!("level-{}", chapter.level)) {
                            a href=(format!("#{}", safe::name(&chapter.id))) { (safe::words(chapter.title)) }
                        }
                    }
                }
            }
        }
    }
}
