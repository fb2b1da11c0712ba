//! Tables in columns of letters.

use iso_core::text::{Lang, Text};
use unicode_width::UnicodeWidthStr;

/// Where the words of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A column with its head.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    side: Side,
    head: Text,
}

/// A column of words.
pub(super) const fn left(vi: &'static str, en: &'static str) -> Column {
    Column { side: Side::Left, head: Text { vi, en } }
}

/// A column of numbers.
pub(super) const fn right(vi: &'static str, en: &'static str) -> Column {
    Column { side: Side::Right, head: Text { vi, en } }
}

/// Heads and rows, set in a little.
pub(super) fn table(columns: &[Column], rows: Vec<Vec<String>>, lang: Lang) -> String {
    let sides: Vec<Side> = columns.iter().map(|column| column.side).collect();
    let mut lines = vec![columns.iter().map(|column| column.head.get(lang).to_owned()).collect()];
    lines.extend(rows);
    aligned(&sides, &lines).iter().map(|line| format!("  {line}\n")).collect()
}

/// Lines of cells, each column as wide as its widest cell.
pub(super) fn aligned(sides: &[Side], lines: &[Vec<String>]) -> Vec<String> {
    let mut widths = vec![0; sides.len()];
    for line in lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.width());
        }
    }
    let one = |line: &Vec<String>| {
        let cells = line.iter().zip(&widths).zip(sides);
        let padded: Vec<String> = cells
            .map(|((cell, width), side)| {
                let blanks = " ".repeat(width.saturating_sub(cell.width()));
                if *side == Side::Left { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
            })
            .collect();
        padded.join("  ").trim_end().to_owned()
    };
    lines.iter().map(one).collect()
}
