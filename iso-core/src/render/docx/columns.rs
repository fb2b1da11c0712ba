//! How wide the columns of a table are.

use crate::doc::{Column, Table};

/// Word refuses to open a table of more columns.
pub(super) const MOST: usize = 63;

/// The number of columns that are printed.
pub(super) fn count(table: &Table) -> usize {
    table.columns.len().min(MOST)
}

/// The widths of the columns; they add up to `whole`.
pub(super) fn widths(columns: &[Column], whole: i64) -> Vec<i64> {
    let columns = columns.get(..columns.len().min(MOST)).unwrap_or_default();
    let weight = |column: &Column| i64::from(column.weight.max(1));
    let sum: i64 = columns.iter().map(weight).sum::<i64>().max(1);
    let mut reached = 0;
    let ends: Vec<i64> = columns
        .iter()
        .map(|column| {
            reached += weight(column);
            whole * reached / sum
        })
        .collect();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, end)| end - start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Align;

    #[test]
    fn widths_add_up() {
        let wide = vec![Column { weight: 1, align: Align::Start }; 70];
        assert_eq!(widths(&wide, 9354).iter().sum::<i64>(), 9354);
    }
}
