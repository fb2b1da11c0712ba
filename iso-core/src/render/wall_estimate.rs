//! The size of the words of a wall sheet, for formats that do not break lines themselves.

use super::{
    paper,
    wall::{CODE_SIDE, SIZE_OF_SEVERAL, SIZES},
};
use crate::doc::{Block, Control, Document, Inline, Table};

/// Room of a page, in points.
const WIDTH: i64 = 510;
const HEIGHT: i64 = 715;

/// By a cautious estimate.
pub(super) fn size(document: &Document) -> i64 {
    let fits = |size: &i64| {
        // Names, kind, facts and title stand above the matter.
        let above = 5 * line_height(*size) + 22 * lines(&document.title, 20, WIDTH);
        above + height(&document.blocks, *size, &document.control) <= HEIGHT
    };
    SIZES.into_iter().find(fits).unwrap_or(SIZE_OF_SEVERAL)
}

fn line_height(size: i64) -> i64 {
    size * 6 / 5
}

fn height(blocks: &[Block], size: i64, control: &Control) -> i64 {
    let paragraph = |words: &[Inline]| lines_of(words, size, WIDTH) * line_height(size) + 6;
    let of = |block: &Block| match block {
        Block::Cover | Block::PageBreak => 0,
        Block::Heading { text, .. } | Block::EndMark(text) => {
            lines(text, size, WIDTH) * line_height(size) + 20
        }
        Block::Paragraph(words) => paragraph(words),
        Block::List(items) => items.iter().map(|item| paragraph(item)).sum(),
        Block::Table(table) => table_height(table, size),
        Block::Title { .. } => 3 * line_height(size),
        // Groups of lines and blanks are of forms, which hang on no wall.
        Block::Beside(sides) => {
            let lines = sides.iter().map(|side| side.lines.len()).max().unwrap_or_default();
            i64::try_from(lines).unwrap_or(HEIGHT) * line_height(size)
        }
        Block::Fields(rows) => i64::try_from(rows.len()).unwrap_or(HEIGHT) * line_height(size),
        // Figures have their own size.
        Block::Figure(figure) => i64::from(figure.layout.height) * 72 / 2_540,
        Block::QrCode(_) => CODE_SIDE * 72 / 2_540 + 10,
        Block::Notice(notice) if paper::shows(notice, control) => {
            2 * line_height(size) + height(&notice.blocks, size, control)
        }
        Block::Notice(_) => 0,
    };
    blocks.iter().map(of).fold(0, i64::saturating_add)
}

fn table_height(table: &Table, size: i64) -> i64 {
    let weights: i64 = table.columns.iter().map(|column| i64::from(column.weight)).sum::<i64>().max(1);
    let rows = table.head.iter().chain(&table.rows).map(|row| {
        let cells = row.cells.iter().zip(&table.columns);
        let lines = cells.map(|(cell, column)| {
            lines_of(&cell.words, size, WIDTH * i64::from(column.weight) / weights - 10)
        });
        lines.max().unwrap_or(1) * line_height(size) + 4
    });
    rows.fold(0, i64::saturating_add)
}

fn lines_of(words: &[Inline], size: i64, width: i64) -> i64 {
    let parts = words.split(|inline| *inline == Inline::LineBreak);
    parts.map(|part| lines(&Inline::plain(part), size, width)).fold(0, i64::saturating_add)
}

/// Letters of a Vietnamese text are a little less than half as wide as high.
fn lines(text: &str, size: i64, width: i64) -> i64 {
    let in_line = (width * 100 / (size * 44)).max(1);
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX / 1_000).div_euclid(in_line) + 1
}
