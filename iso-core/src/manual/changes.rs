//! The table of changes between two issues: place, what was, what is now, under which revision.

use super::{
    sheet::{Sheet, column, middle_column, name_column},
    words::{NONE, REVISION, text},
};
use crate::{
    comparison::{Change, Compared, Kind, Standing, simplified},
    doc::{Block, Document, Inline},
    model::Process,
    text::{Lang, Text, capital},
};

/// The name of the document.
const NAME: &str = "changes";

/// A document with the changes of every procedure that changed, what became simpler in each, and
/// the procedures that came and went.
///
/// ```
/// use iso_core::{comparison::{Compared, Side}, manual, model::Process, render::{Format, render}, text::Lang};
/// let read = |text: &str| serde_yaml::from_str::<Process>(text).unwrap();
/// let old = read("{ process: A, title: T, limit: 10 ngày làm việc }");
/// let new = read("{ process: A, title: T, limit: 7 ngày làm việc, revision: { no: 2 } }");
/// let compared = [Compared::of(Side::of(&old), Side::of(&new))];
/// let page = render(&manual::changes(&compared, Lang::Vi), Format::Markdown);
/// let page = String::from_utf8(page).unwrap();
/// assert!(page.contains("| Thời hạn | 10 ngày làm việc | 7 ngày làm việc (giảm 3 ngày làm việc, 30%) |"), "{page}");
/// ```
#[must_use]
pub fn changes(compared: &[Compared<'_>], lang: Lang) -> Document {
    const TITLE: Text = text("Theo dõi tình trạng sửa đổi", "Changes between two revisions");
    const ADDED: Text = text("Quy trình mới", "New procedures");
    const REMOVED: Text = text("Quy trình không còn", "Procedures that are gone");
    let mut document = Document::new(NAME, TITLE.get(lang), lang);
    let mut number = 0;
    for it in compared.iter().filter(|it| it.standing == Standing::Changed) {
        let Some(process) = it.new else { continue };
        number += 1;
        let title = format!("{} {}", process.process, process.title.get(lang));
        document.blocks.push(Block::heading(1, format!("quy-trinh-{number}"), title));
        document.blocks.extend(summed_up(&it.changes, lang));
        document.blocks.extend(table(process, &it.changes, lang));
    }
    for (standing, id, title) in [(Standing::Added, "moi", ADDED), (Standing::Removed, "bo", REMOVED)] {
        let items: Vec<Vec<Inline>> = compared
            .iter()
            .filter(|it| it.standing == standing)
            .filter_map(Compared::process)
            .map(|it| vec![Inline::Text(format!("{} {}", it.process, it.title.get(lang)))])
            .collect();
        if !items.is_empty() {
            document.blocks.push(Block::heading(1, id, title.get(lang)));
            document.blocks.push(Block::List(items));
        }
    }
    if document.blocks.is_empty() {
        document.blocks.push(Block::paragraph(NONE.get(lang)));
    }
    document
}

/// What became simpler, and what heavier.
fn summed_up(changes: &[Change], lang: Lang) -> Option<Block> {
    const LIGHTER: Text = text("Đơn giản hóa: ", "Simpler: ");
    const HEAVIER: Text = text("Nặng thêm: ", "Heavier: ");
    let lines = [(LIGHTER, true), (HEAVIER, false)].into_iter().filter_map(|(label, lighter)| {
        let said = simplified(changes, lighter, lang);
        let words = Inline::Text(format!("{}.", said.join("; ")));
        (!said.is_empty()).then(|| vec![Inline::strong(label.get(lang)), words])
    });
    let lines: Vec<Vec<Inline>> = lines.collect();
    (!lines.is_empty()).then_some(Block::List(lines))
}

fn table(process: &Process, changes: &[Change], lang: Lang) -> Option<Block> {
    let heads = [
        name_column(text("Vị trí sửa đổi", "Place"), 24),
        column(text("Nội dung cũ", "What was"), 32),
        column(text("Nội dung mới", "What is now"), 32),
        middle_column(REVISION, 12),
    ];
    let no = process.revision.as_ref().and_then(|it| it.no);
    let mut sheet = Sheet::new(lang, &heads);
    for change in changes {
        let no = no.map(|no| vec![Inline::Text(format!("{no:02}"))]).unwrap_or_default();
        let [before, after] = cells(change, lang);
        sheet.row([vec![Inline::Text(capital(&change.location(lang)))], before, after, no]);
    }
    sheet.finish()
}

fn cells(change: &Change, lang: Lang) -> [Vec<Inline>; 2] {
    const ORDER: Text = text("đổi thứ tự", "another order");
    let words = |it: &Option<crate::comparison::Phrase>| {
        it.iter().map(|it| Inline::from(it.get(lang))).collect::<Vec<_>>()
    };
    let (before, mut after) = (words(&change.before), words(&change.after));
    if change.kind == Kind::Moved && after.is_empty() {
        after.push(Inline::from(ORDER.get(lang)));
    }
    if let Some(by) = change.effect.as_ref().and_then(|it| it.by.as_ref()) {
        after.push(Inline::Text(format!(" ({})", by.get(lang))));
    }
    [before, after]
}
