//! GitHub flavoured Markdown: what code hosts show, and what differences are easy to read in.

mod escape;
mod form;
mod mermaid;
mod table;

use std::fmt::Write;

use self::escape::{address, words};
use super::safe;
use crate::doc::{Block, Document, Figure, Inline, Notice, NoticeKind, Target};

pub(super) fn render(document: &Document) -> Vec<u8> {
    let mut out = String::new();
    trail(&mut out, document);
    if !document.has_own_title() {
        let _ = writeln!(out, "# {}\n", words(&document.title));
    }
    blocks(&mut out, &document.blocks, document);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out.into_bytes()
}

fn trail(out: &mut String, document: &Document) {
    if document.trail.is_empty() {
        return;
    }
    for crumb in &document.trail {
        let _ = write!(out, "[{}]({}.md) › ", words(&crumb.title), address(&safe::name(&crumb.name)));
    }
    let _ = writeln!(out, "{}\n", words(&document.title));
}

fn blocks(out: &mut String, blocks: &[Block], document: &Document) {
    for block in blocks {
        one(out, block, document);
    }
}

/// Writing to a string cannot fail, so results are not looked at.
fn one(out: &mut String, block: &Block, document: &Document) {
    let _ = match block {
        Block::Cover => cover(out, document),
        Block::Title { below } => form::title(out, document, below.as_deref()),
        Block::Beside(sides) => form::beside(out, sides),
        Block::Fields(lines) => form::fields(out, lines),
        Block::Heading { level, id, text } => {
            let signs = "#".repeat(usize::from(*level).clamp(1, 5) + 1);
            writeln!(out, "{}\n\n{signs} {}\n", anchor(id), words(text))
        }
        Block::Paragraph(inline) => writeln!(out, "{}\n", begun(inline, "\\\n")),
        Block::List(items) => {
            for item in items {
                let _ = writeln!(out, "- {}", begun(item, "\\\n  "));
            }
            writeln!(out)
        }
        Block::Table(table) => table::table(out, table),
        Block::Figure(figure) => self::figure(out, figure),
        Block::QrCode(code) => {
            for inline in &code.words {
                let _ = writeln!(out, "{}\n", begun(inline, "\\\n"));
            }
            Ok(())
        }
        Block::Notice(notice) => self::notice(out, notice, document),
        Block::PageBreak => writeln!(out, "---\n"),
        Block::EndMark(text) => writeln!(out, "*— {} —*\n", words(text)),
    };
}

fn cover(out: &mut String, document: &Document) -> std::fmt::Result {
    let control = &document.control;
    for above in [&control.superior, &control.organization].into_iter().flatten() {
        writeln!(out, "**{}**\n", words(above))?;
    }
    writeln!(out, "{}\n\n# {}\n", words(&control.kind), words(&document.title))?;
    if let Some(mark) = &control.mark {
        writeln!(out, "**{}**\n", words(mark))?;
    }
    for fact in &control.facts {
        writeln!(out, "- {}: **{}**", words(&fact.label), words(&fact.value))?;
    }
    writeln!(out)
}

fn anchor(id: &str) -> String {
    format!("<a id=\"{}\"></a>", safe::name(id))
}

fn figure(out: &mut String, figure: &Figure) -> std::fmt::Result {
    writeln!(out, "{}\n", anchor(&figure.id))?;
    match mermaid::flowchart(&figure.layout) {
        Some(chart) => writeln!(out, "```mermaid\n{chart}```\n")?,
        None => writeln!(out, "{}\n", words(&figure.description))?,
    }
    writeln!(out, "*{}*\n", words(&figure.caption))
}

fn notice(out: &mut String, notice: &Notice, document: &Document) -> std::fmt::Result {
    let kind = match notice.kind {
        NoticeKind::Stop => "CAUTION",
        NoticeKind::Review => "WARNING",
        NoticeKind::Information => "NOTE",
    };
    let mut inner = format!("**{}**\n\n", words(&notice.title));
    blocks(&mut inner, &notice.blocks, document);
    writeln!(out, "> [!{kind}]")?;
    for line in inner.trim_end().lines() {
        writeln!(out, "{}", format!("> {line}").trim_end())?;
    }
    writeln!(out)
}

/// Words on one line, with `line_break` between lines.
fn line(inlines: &[Inline], line_break: &str) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(&words(text)),
            Inline::Strong(inner) => marked(&mut out, "**", &line(inner, line_break)),
            Inline::Emphasis(inner) => marked(&mut out, "*", &line(inner, line_break)),
            Inline::Link { target, words } => out.push_str(&link(target, &line(words, line_break))),
            Inline::LineBreak => out.push_str(line_break),
        }
    }
    out
}

/// Words at the beginning of a line.
fn begun(inlines: &[Inline], line_break: &str) -> String {
    escape::line_start(&line(inlines, line_break))
}

/// Signs of emphasis must touch the words; spaces stay outside.
fn marked(out: &mut String, sign: &str, text: &str) {
    let inner = text.trim();
    if inner.is_empty() {
        return out.push_str(text);
    }
    let (before, after) = (text.len() - text.trim_start().len(), text.trim_end().len());
    out.push_str(text.get(..before).unwrap_or_default());
    let _ = write!(out, "{sign}{inner}{sign}");
    out.push_str(text.get(after..).unwrap_or_default());
}

fn link(target: &Target, words: &str) -> String {
    let to = match target {
        Target::Place(id) => Some(format!("#{}", safe::name(id))),
        Target::Document(name) => Some(format!("{}.md", address(&safe::name(name)))),
        Target::Web(web) => safe::web(web).map(address),
    };
    to.map_or_else(|| words.to_owned(), |to| format!("[{words}]({to})"))
}
