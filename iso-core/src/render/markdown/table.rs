//! Tables: GitHub knows neither cells over several columns or rows nor tables without a head.

use std::fmt::Write;

use super::{escape::words, line};
use crate::{
    doc::{Align, Cell, Inline, Row, Table},
    render::safe,
};

/// Stands where a cell above reaches down.
const SAME_AS_ABOVE: &str = "〃";

pub(super) fn table(out: &mut String, table: &Table) -> std::fmt::Result {
    if let Some(caption) = &table.caption {
        writeln!(out, "*{}*\n", words(caption))?;
    }
    let head = match table.head.last() {
        Some(_) => (0..table.columns.len()).map(|column| words(&table.name_of_column(column))).collect(),
        None => vec![String::new(); table.columns.len()],
    };
    writeln!(out, "{}", row_of(&head))?;
    let signs: Vec<String> = table
        .columns
        .iter()
        .map(|column| match column.align {
            Align::Start => ":---".to_owned(),
            Align::Middle => ":---:".to_owned(),
            Align::End => "---:".to_owned(),
        })
        .collect();
    writeln!(out, "{}", row_of(&signs))?;
    let mut reaching: Vec<usize> = vec![0; table.columns.len()];
    for (row, cells) in table.rows.iter().zip(table.placed(&table.rows)) {
        writeln!(out, "{}", row_of(&flat(row, &cells, &mut reaching)))?;
    }
    writeln!(out)
}

fn row_of(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn flat(row: &Row, cells: &[(usize, &Cell)], reaching: &mut [usize]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(reaching.len());
    for rows in reaching.iter_mut() {
        texts.push(if *rows > 0 { SAME_AS_ABOVE.to_owned() } else { String::new() });
        *rows = rows.saturating_sub(1);
    }
    for (column, cell) in cells {
        let mut text = line(&cell.words, "<br>");
        let bold_already = matches!(cell.words.as_slice(), [Inline::Strong(_)]);
        if row.stands_out && !text.is_empty() && !bold_already {
            text = text.split("<br>").map(|part| format!("**{part}**")).collect::<Vec<_>>().join("<br>");
        }
        if let Some(slot) = texts.get_mut(*column) {
            *slot = text;
        }
        if let Some(slot) = reaching.get_mut(*column) {
            *slot = cell.rows - 1;
        }
    }
    if let (Some(id), Some(first)) = (&row.id, texts.first_mut()) {
        first.insert_str(0, &format!("<a id=\"{}\"></a>", safe::name(id)));
    }
    texts
}
