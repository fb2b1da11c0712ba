//! Tables as elements.

use maud::{Markup, html};

use super::blocks::inlines;
use crate::{
    doc::{Align, Cell, Row, Table},
    render::safe,
};

/// Tables of more columns are put under each other, cell by cell, on a telephone.
const MOST_BESIDE: usize = 3;

pub(super) fn table(table: &Table) -> Markup {
    let sum: usize = table.columns.iter().map(|column| usize::from(column.weight)).sum::<usize>().max(1);
    let wide = table.columns.len() > MOST_BESIDE && !table.head.is_empty();
    let names: Vec<String> = (0..table.columns.len()).map(|column| table.name_of_column(column)).collect();
    html! {
        table.wide[wide].facts[table.head.is_empty()] {
            @if let Some(caption) = &table.caption {
                caption { (safe::words(caption)) }
            }
            colgroup {
                @for column in &table.columns {
                    @let per_mille = usize::from(column.weight) * 1000 / sum;
                    col style=(format!("width:{}.{}%", per_mille / 10, per_mille % 10));
                }
            }
            @if !table.head.is_empty() {
                thead {
                    @for (row, cells) in table.head.iter().zip(table.placed(&table.head)) {
                        (self::row(row, cells.iter().map(|(_, cell)| head_cell(cell))))
                    }
                }
            }
            tbody {
                @for (row, cells) in table.rows.iter().zip(table.placed(&table.rows)) {
                    (self::row(row, cells.iter().map(|(column, cell)| body_cell(table, &names, *column, cell))))
                }
            }
        }
    }
}

fn row(row: &Row, cells: impl Iterator<Item = Markup>) -> Markup {
    let id = row.id.as_deref().map(safe::name);
    html! {
        tr id=[id] class=[row.stands_out.then_some("stands-out")] {
            @for cell in cells {
                (cell)
            }
        }
    }
}

fn head_cell(cell: &Cell) -> Markup {
    let (columns, rows) = spans(cell);
    html! { th scope="col" colspan=[columns] rowspan=[rows] { (inlines(&cell.words)) } }
}

fn body_cell(table: &Table, names: &[String], column: usize, cell: &Cell) -> Markup {
    let (columns, rows) = spans(cell);
    let align = table.columns.get(column).map(|column| column.align).unwrap_or_default();
    let class = match align {
        Align::Start => None,
        Align::Middle => Some("middle"),
        Align::End => Some("right"),
    };
    let class = class.filter(|_| cell.columns == 1);
    // A telephone shows the head of the column before each cell.
    let name = names.get(column).filter(|name| !name.is_empty() && columns.is_none());
    let name = name.map(|name| safe::words(name));
    html! {
        @if cell.names_row {
            @let scope = if cell.rows > 1 { "rowgroup" } else { "row" };
            th scope=(scope) class=[class] colspan=[columns] rowspan=[rows] data-name=[name] { (inlines(&cell.words)) }
        } @else {
            td class=[class] colspan=[columns] rowspan=[rows] data-name=[name] { (inlines(&cell.words)) }
        }
    }
}

fn spans(cell: &Cell) -> (Option<usize>, Option<usize>) {
    (Some(cell.columns).filter(|count| *count > 1), Some(cell.rows).filter(|count| *count > 1))
}
