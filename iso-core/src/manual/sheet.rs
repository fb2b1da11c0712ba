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
    lines: Vec<Line>,
    rows: usize,
}

/// What stands below the head.
enum Line {
    /// Words over all columns, about the rows below.
    Heading(String),
    Row(Vec<Vec<Inline>>),
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
        Sheet { lang, caption: None, heads: heads.to_vec(), numbered: false, lines: Vec::new(), rows: 0 }
    }

    /// A table whose rows are counted in its first column.
    pub(super) fn numbered(lang: Lang, heads: &[Head]) -> Self {
        let number = Head { title: NUMBER, weight: 5, align: Align::Middle, names: false };
        let heads: Vec<Head> = std::iter::once(number).chain(heads.iter().copied()).collect();
        Sheet { numbered: true, ..Sheet::new(lang, &heads) }
    }

    pub(super) fn captioned(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Adds words over all columns, about the rows that follow.
    pub(super) fn heading(&mut self, words: impl Into<String>) {
        self.lines.push(Line::Heading(words.into()));
    }

    /// Adds a row; a cell without words is one about which nothing was said.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Vec<Inline>>) {
        self.rows += 1;
        let number = self.numbered.then(|| vec![Inline::from(self.rows.to_string())]);
        self.lines.push(Line::Row(number.into_iter().chain(cells).collect()));
    }

    /// The table, if there is anything to print.
    pub(super) fn finish(self) -> Option<Block> {
        if self.rows == 0 {
            return None;
        }
        let said = |index: usize| {
            self.lines.iter().any(|line| match line {
                Line::Heading(_) => false,
                Line::Row(cells) => cells.get(index).is_some_and(|cell| !cell.is_empty()),
            })
        };
        let kept: Vec<(usize, Head)> =
            self.heads.iter().copied().enumerate().filter(|(index, _)| said(*index)).collect();
        // However wide the other columns ask to be, the number of a row fits.
        let least = kept.iter().map(|(_, head)| head.weight).sum::<u16>() / 16;
        let head = Row::of(kept.iter().map(|(_, head)| head.title.get(self.lang)));
        let rows = self.lines.into_iter().map(|line| match line {
            Line::Heading(words) => {
                let cell = Cell::from(words).over_columns(kept.len()).naming_row();
                Row { stands_out: true, ..Row::of([cell]) }
            }
            Line::Row(mut cells) => {
                let take = |(index, head): &(usize, Head)| {
                    cell(cells.get_mut(*index).map(std::mem::take).unwrap_or_default(), *head)
                };
                Row { cells: kept.iter().map(take).collect(), ..Row::default() }
            }
        });
        let rows = rows.collect();
        let column = |(_, head): &(usize, Head)| Column { weight: head.weight.max(least), align: head.align };
        let columns = kept.iter().map(column).collect();
        Some(Block::Table(Table { caption: self.caption, columns, head: vec![head], rows }))
    }
}

fn cell(words: Vec<Inline>, head: Head) -> Cell {
    let words = if words.is_empty() { vec![Inline::from(NOTHING)] } else { words };
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

/// Each item once, in the order in which they come first.
pub(super) fn once<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once: Vec<T> = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
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
