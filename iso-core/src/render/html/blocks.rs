//! Blocks and words as elements.

use maud::{Markup, PreEscaped, html};

use super::{form, qr_code, table};
use crate::{
    diagram::svg,
    doc::{Block, Document, Figure, Inline, Notice, NoticeKind, Target},
    render::{chart_pages, safe},
};

/// Height a chart may have on one page, in hundredths of a millimetre: a little more than what an
/// A4 page leaves free, because browsers make it that much smaller.
const TALLEST_CHART: i32 = 27_000;

pub(super) fn blocks(blocks: &[Block], document: &Document) -> Markup {
    html! {
        @for block in blocks {
            (one(block, document))
        }
    }
}

fn one(block: &Block, document: &Document) -> Markup {
    match block {
        Block::Cover => cover(document),
        Block::Title { below } => form::title(document, below.as_deref()),
        Block::Beside(sides) => form::beside(sides),
        Block::Fields(lines) => form::fields(lines),
        Block::Heading { level, id, text } => heading(*level, id, text),
        Block::Paragraph(words) => html! { p { (inlines(words)) } },
        Block::List(items) => html! {
            ul { @for item in items { li { (inlines(item)) } } }
        },
        Block::Table(table) => table::table(table),
        Block::Figure(figure) => self::figure(figure),
        Block::QrCode(code) => qr_code::qr_code(code),
        Block::Notice(notice) => self::notice(notice, document),
        Block::PageBreak => html! { div.page-break {} },
        Block::EndMark(words) => html! { p.end { "— " (safe::words(words)) " —" } },
    }
}

fn cover(document: &Document) -> Markup {
    let control = &document.control;
    html! {
        header.cover {
            @if let Some(superior) = &control.superior {
                p.superior { (safe::words(superior)) }
            }
            @if let Some(organization) = &control.organization {
                p.organization { (safe::words(organization)) }
            }
            p.kind { (safe::words(&control.kind)) }
            h1 { (safe::words(&document.title)) }
            @if !control.facts.is_empty() {
                dl {
                    @for fact in &control.facts {
                        div {
                            dt { (safe::words(&fact.label)) }
                            dd { (safe::words(&fact.value)) }
                        }
                    }
                }
            }
            @if let Some(mark) = &control.mark {
                p.mark { (safe::words(mark)) }
            }
        }
    }
}

/// The title of the document is the heading above all others.
fn heading(level: u8, id: &str, text: &str) -> Markup {
    let (id, text) = (safe::name(id), safe::words(text));
    match level {
        0 | 1 => html! { h2 id=(id) { (text) } },
        2 => html! { h3 id=(id) { (text) } },
        _ => html! { h4 id=(id) { (text) } },
    }
}

/// A chart too tall for a page is painted whole for the screen and in pages for the printer.
fn figure(figure: &Figure) -> Markup {
    let id = safe::name(&figure.id);
    let caption = safe::words(&figure.caption);
    let pages = chart_pages::pages(&figure.layout, TALLEST_CHART);
    let paint = |layout, part: usize| PreEscaped(svg(layout, &format!("{id}-{part}"), &caption));
    html! {
        figure id=(id) {
            @if pages.len() > 1 {
                div.chart.whole tabindex="0" role="region" aria-label=(caption) { (paint(&figure.layout, 0)) }
                div.pages aria-hidden="true" {
                    @for (part, page) in pages.iter().enumerate() {
                        div.chart { (paint(page, part + 1)) }
                    }
                }
            } @else {
                div.chart tabindex="0" role="region" aria-label=(caption) { (paint(&figure.layout, 0)) }
            }
            figcaption {
                (caption)
                span.unseen { " " (safe::words(&figure.description)) }
            }
        }
    }
}

fn notice(notice: &Notice, document: &Document) -> Markup {
    let class = match notice.kind {
        NoticeKind::Stop => "notice stop",
        NoticeKind::Review => "notice review",
        NoticeKind::Information => "notice information",
    };
    html! {
        section class=(class) {
            p.notice-title { (safe::words(&notice.title)) }
            (blocks(&notice.blocks, document))
        }
    }
}

pub(super) fn inlines(words: &[Inline]) -> Markup {
    html! {
        @for inline in words {
            @match inline {
                Inline::Text(text) => (safe::words(text)),
                Inline::Strong(words) => strong { (inlines(words)) },
                Inline::Emphasis(words) => em { (inlines(words)) },
                Inline::Link { target, words } => (link(target, words)),
                Inline::LineBreak => br;,
            }
        }
    }
}

fn link(target: &Target, words: &[Inline]) -> Markup {
    let address = match target {
        Target::Place(id) => Some(format!("#{}", safe::name(id))),
        Target::Document(name) => Some(format!("{}.html", safe::name(name))),
        Target::Web(address) => safe::web(address).map(str::to_owned),
    };
    html! {
        @if let Some(address) = address {
            a href=(address) { (inlines(words)) }
        } @else {
            (inlines(words))
        }
    }
}
