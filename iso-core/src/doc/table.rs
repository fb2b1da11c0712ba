//! Tables.

use super::Inline;

/// A table with a head that is repeated on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: Option<String>,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// The head; none for a list of names and values.
    pub head: Vec<Row>,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// How a column looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its width in relation to the other columns.
    pub weight: u16,
    /// Where its words stand.
    pub align: Align,
}

/// Where the words of a column stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Start,
    /// In the middle.
    Middle,
    /// At the right, for numbers.
    End,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Name by which links find it, unique in the document.
    pub id: Option<String>,
    /// Whether it is a heading or a sum among the rows.
    pub stands_out: bool,
    /// The cells, without those that a cell above reaches into.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The words.
    pub words: Vec<Inline>,
    /// How many columns it fills.
    pub columns: usize,
    /// How many rows it fills.
    pub rows: usize,
    /// Whether it names its row.
    pub names_row: bool,
}

impl Table {
    /// Which column the cells of each row begin in, with what reaches in from above taken into
    /// account. Cells that would stand outside the columns are left out.
    ///
    /// ```
    /// use iso_core::doc::{Align, Cell, Column, Row, Table};
    ///
    /// let rows = vec![Row::of([Cell::from("a").over_rows(2), Cell::from("b")]), Row::of(["c"])];
    /// let columns = vec![Column { weight: 1, align: Align::Start }; 2];
    /// let table = Table { columns, rows, ..Table::default() };
    /// let second: Vec<usize> = table.placed(&table.rows)[1].iter().map(|(column, _)| *column).collect();
    /// assert_eq!(second, [1]);
    /// ```
    #[must_use]
    pub fn placed<'t>(&self, rows: &'t [Row]) -> Vec<Vec<(usize, &'t Cell)>> {
        let mut reaching = vec![0_usize; self.columns.len()];
        let mut placed = Vec::with_capacity(rows.len());
        for row in rows {
            let mut cells = Vec::with_capacity(row.cells.len());
            let mut next = vec![0_usize; self.columns.len()];
            let mut column = 0;
            for cell in &row.cells {
                while reaching.get(column).is_some_and(|rows| *rows > 0) {
                    column += 1;
                }
                if column >= self.columns.len() {
                    break;
                }
                cells.push((column, cell));
                for slot in next.iter_mut().skip(column).take(cell.columns) {
                    *slot = cell.rows;
                }
                column += cell.columns;
            }
            for (rows, new) in reaching.iter_mut().zip(next) {
                *rows = (*rows).max(new).saturating_sub(1);
            }
            placed.push(cells);
        }
        placed
    }

    /// The plain words of the head of a column; empty without a head.
    #[must_use]
    pub fn name_of_column(&self, column: usize) -> String {
        let row = self.placed(&self.head).pop().unwrap_or_default();
        let cell = row.into_iter().rev().find(|(first, _)| *first <= column);
        cell.map(|(_, cell)| Inline::plain(&cell.words)).unwrap_or_default()
    }
}

impl Row {
    /// A row of plain cells.
    pub fn of<C: Into<Cell>>(cells: impl IntoIterator<Item = C>) -> Self {
        Row { cells: cells.into_iter().map(Into::into).collect(), ..Row::default() }
    }
}

impl Cell {
    /// The cell over so many columns.
    #[must_use]
    pub fn over_columns(mut self, columns: usize) -> Self {
        self.columns = columns.max(1);
        self
    }

    /// The cell over so many rows.
    #[must_use]
    pub fn over_rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// The cell as the name of its row.
    #[must_use]
    pub fn naming_row(mut self) -> Self {
        self.names_row = true;
        self
    }
}

impl From<Vec<Inline>> for Cell {
    fn from(words: Vec<Inline>) -> Self {
        Cell { words, columns: 1, rows: 1, names_row: false }
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Cell::from(vec![Inline::from(words)])
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Cell::from(vec![Inline::Text(words)])
    }
}
