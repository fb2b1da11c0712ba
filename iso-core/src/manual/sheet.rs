//! Tables of data: no empty table is printed, and no column in which nothing stands.

use super::words::NUMBER;
use crate::{
    doc::{Align, Block, Cell, Column, Inline, Row, Table},
    text::{Lang, Text},
};

/// What stands where nothing was said.
const NOTHING: &str = "–";

/// A table under construction.
pub(super) struct Sheet {
    lang: Lang,
    caption: Option<String>,
    heads: Vec<Head>,
    numbered: bool,
    rows: Vec<Row>,
}

/// The head of a column.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) title: Text,
    pub(super) weight: u16,
    pub(super) align: Align,
    /// Whether the column names the rows.
    pub(super) names: bool,
}

/// A column of words.
pub(super) const fn column(title: Text, weight: u16) -> Head {
    Head { title, weight, align: Align::Start, names: false }
}

/// The column that names the rows.
pub(super) const fn name_column(title: Text, weight: u16) -> Head {
    Head { title, weight, align: Align::Start, names: true }
}

/// A column of short facts.
pub(super) const fn middle_column(title: Text, weight: u16) -> Head {
    Head { title, weight, align: Align::Middle, names: false }
}

impl Sheet {
    pub(super) fn new(lang: Lang, heads: &[Head]) -> Self {
        Sheet { lang, caption: None, heads: heads.to_vec(), numbered: false, rows: Vec::new() }
    }

    /// A table whose rows are counted in its first column.
    pub(super) fn numbered(lang: Lang, heads: &[Head]) -> Self {
        let number = Head { title: NUMBER, weight: 5, align: Align::Middle, names: false };
        let heads: Vec<Head> = std::iter::once(number).chain(heads.iter().copied()).collect();
        Sheet { lang, caption: None, heads, numbered: true, rows: Vec::new() }
    }

    pub(super) fn captioned(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Adds a row; a cell without words is one about which nothing was said.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Vec<Inline>>) {
        let number = self.numbered.then(|| vec![Inline::from((self.rows.len() + 1).to_string())]);
        self.rows.push(Row::of(number.into_iter().chain(cells)));
    }

    /// The table, if there is anything to print.
    pub(super) fn finish(self) -> Option<Block> {
        if self.rows.is_empty() {
            return None;
        }
        let said = |index: usize| {
            self.rows.iter().any(|row| row.cells.get(index).is_some_and(|cell| !cell.words.is_empty()))
        };
        let kept: Vec<(usize, Head)> =
            self.heads.iter().copied().enumerate().filter(|(index, _)| said(*index)).collect();
        // However wide the other columns ask to be, the number of a row fits.
        let least = kept.iter().map(|(_, head)| head.weight).sum::<u16>() / 16;
        let head = Row::of(kept.iter().map(|(_, head)| head.title.get(self.lang)));
        let rows = self.rows.iter().map(|row| Row {
            cells: kept.iter().map(|(index, head)| cell(row.cells.get(*index), *head)).collect(),
            ..Row::default()
        });
        Some(Block::Table(Table {
            caption: self.caption.clone(),
            columns: kept
                .iter()
                .map(|(_, head)| Column { weight: head.weight.max(least), align: head.align })
                .collect(),
            head: vec![head],
            rows: rows.collect(),
        }))
    }
}

fn cell(cell: Option<&Cell>, head: Head) -> Cell {
    let words = match cell {
        Some(cell) if !cell.words.is_empty() => cell.words.clone(),
        _ => vec![Inline::from(NOTHING)],
    };
    Cell { names_row: head.names, ..Cell::from(words) }
}

/// Names and values under each other, without a head; nothing if there are none.
pub(super) fn facts(facts: Vec<(String, Vec<Inline>)>) -> Option<Block> {
    let rows: Vec<Row> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| Row::of([Cell::from(name).naming_row(), Cell::from(value)]))
        .collect();
    let columns = [30, 70].map(|weight| Column { weight, align: Align::Start }).to_vec();
    (!rows.is_empty()).then_some(Block::Table(Table { caption: None, columns, head: Vec::new(), rows }))
}

/// Lines under each other; a line without words is none.
pub(super) fn joined(lines: impl IntoIterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut words = Vec::new();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if !words.is_empty() {
            words.push(Inline::LineBreak);
        }
        words.extend(line);
    }
    words
}
