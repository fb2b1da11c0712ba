//! Where the cells of a table stand on paper: each place is filled, also those a cell above reaches
//! into and those nothing was said about.

use crate::doc::{Cell, Row, Table};

/// One place in a row, over one or more columns.
pub(super) struct Place<'t> {
    pub(super) column: usize,
    pub(super) columns: usize,
    /// How many rows below it fills as well.
    pub(super) below: usize,
    pub(super) content: Content<'t>,
}

/// What fills a place.
pub(super) enum Content<'t> {
    /// Cells; several only where a table has more columns than the format knows.
    Cells(Vec<&'t Cell>),
    /// The cell above, which reaches down.
    Above,
}

/// The places of each row, from the left, without gaps, in at most so many columns.
pub(super) fn places<'t>(table: &Table, rows: &'t [Row], most_columns: usize) -> Vec<Vec<Place<'t>>> {
    let width = table.columns.len().min(most_columns);
    // Rows still to be filled by a cell above, and how many columns it has, by its first column.
    let mut above = vec![(0_usize, 1_usize); width];
    let mut all = Vec::with_capacity(rows.len());
    for cells in table.placed(rows) {
        let mut places: Vec<Place<'t>> = Vec::with_capacity(width);
        let mut cells = cells.into_iter().peekable();
        let mut column = 0;
        while column < width {
            let (left, reach) = above.get(column).copied().unwrap_or_default();
            if left > 0 {
                let below = left - 1;
                places.push(Place { column, columns: reach, below, content: Content::Above });
                column += reach;
                continue;
            }
            let here = cells.next_if(|(first, _)| *first <= column).map(|(_, cell)| cell);
            let free = above.iter().skip(column).take_while(|(left, _)| *left == 0).count();
            let columns = here.map_or(1, |cell| cell.columns.clamp(1, free.max(1)));
            let below = here.map_or(0, |cell| cell.rows.saturating_sub(1));
            let content = Content::Cells(here.into_iter().collect());
            places.push(Place { column, columns, below, content });
            column += columns;
        }
        if let Some(Place { content: Content::Cells(last), .. }) = places.last_mut() {
            last.extend(cells.map(|(_, cell)| cell));
        }
        for place in &places {
            if let Some(slot) = above.get_mut(place.column) {
                *slot = (place.below, place.columns);
            }
        }
        all.push(places);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{Align, Column};

    fn table(columns: usize, rows: Vec<Row>) -> Table {
        let columns = vec![Column { weight: 1, align: Align::Start }; columns];
        Table { columns, rows, ..Table::default() }
    }

    fn sketch(table: &Table) -> Vec<String> {
        let place = |place: &Place<'_>| match &place.content {
            Content::Above => "^".repeat(place.columns),
            Content::Cells(cells) => {
                let words: Vec<String> =
                    cells.iter().map(|cell| crate::doc::Inline::plain(&cell.words)).collect();
                format!("{}{}", words.concat(), "-".repeat(place.columns - 1))
            }
        };
        places(table, &table.rows, 63)
            .iter()
            .map(|row| row.iter().map(place).collect::<Vec<_>>().join("|"))
            .collect()
    }

    #[test]
    fn every_place_is_filled() {
        let rows = vec![
            Row::of([Cell::from("a").over_rows(2).over_columns(2), Cell::from("b")]),
            Row::of(["c"]),
            Row::of(["d"]),
            Row::of([Cell::from("e").over_columns(9), Cell::from("left out")]),
        ];
        assert_eq!(sketch(&table(3, rows)), ["a-|b", "^^|c", "d||", "e--"]);
    }

    #[test]
    fn columns_beyond_the_last_share_it() {
        let wide = table(70, vec![Row::of((0..70).map(|n| (n % 10).to_string()))]);
        let row = sketch(&wide).concat();
        assert_eq!(row.split('|').count(), 63);
        assert!(row.ends_with("|1|23456789"), "{row}");
    }
}
