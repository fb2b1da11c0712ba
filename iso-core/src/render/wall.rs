//! Sheets that hang on a wall: their words are as large as the room of one page allows.

use crate::doc::{Block, Document, Inline, Notice, NoticeKind, Table};

/// Side of a QR code in hundredths of a millimetre: a telephone reads it from half a metre.
pub(super) const CODE_SIDE: i64 = 3_200;

/// Sizes of words in points, the most wanted first.
pub(super) const SIZES: [i64; 5] = [15, 14, 13, 12, 11];
/// The size where one page is not enough for any of them.
pub(super) const SIZE_OF_SEVERAL: i64 = 13;

/// Room of a page, in points.
const WIDTH: i64 = 510;
const HEIGHT: i64 = 715;

/// The size for formats that do not break lines themselves, by a cautious estimate.
#[cfg(any(feature = "docx", feature = "html"))]
pub(super) fn size(document: &Document) -> i64 {
    let fits = |size: &i64| {
        let is_draft = document.control.mark.is_some();
        // Names, kind, facts and title stand above the matter.
        let above = 5 * line_height(*size) + 22 * lines(&document.title, 20, WIDTH);
        above + height(&document.blocks, *size, is_draft) <= HEIGHT
    };
    SIZES.into_iter().find(fits).unwrap_or(SIZE_OF_SEVERAL)
}

fn line_height(size: i64) -> i64 {
    size * 6 / 5
}

fn height(blocks: &[Block], size: i64, is_draft: bool) -> i64 {
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
        Block::Notice(notice) if shown(notice, is_draft) => {
            2 * line_height(size) + height(&notice.blocks, size, is_draft)
        }
        Block::Notice(_) => 0,
    };
    blocks.iter().map(of).fold(0, i64::saturating_add)
}

fn shown(notice: &Notice, is_draft: bool) -> bool {
    notice.kind != NoticeKind::Review || is_draft
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
