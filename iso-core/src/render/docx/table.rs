//! Tables: heads repeat on every page, no row is torn, widths add up.

use super::{
    body::{Body, Paragraph},
    columns,
    page::{Sheet, twips},
    words::{Looks, inlines, run},
    xml::Xml,
};
use crate::{
    doc::{Align, Column, Fact, Row, Table},
    render::grid::{self, Content, Place},
};

/// Ground of heads and of rows that stand out.
const TINT: &str = "F0F0F0";

/// Tables of more columns have smaller words.
const MOST_IN_FULL_SIZE: usize = 4;

/// Rows that share a cell are kept on one page, unless there are too many of them.
const MOST_ROWS_KEPT: usize = 10;

/// Room between the border of a box and its words.
const BOX_PADDING: i64 = twips(300);

pub(super) fn table(body: &mut Body<'_>, table: &Table) {
    if columns::count(table) == 0 || table.head.len() + table.rows.len() == 0 {
        return;
    }
    if let Some(caption) = &table.caption {
        body.paragraph(Paragraph::kept("Caption"), |body| run(&mut body.xml, caption, Looks::default()));
    }
    body.break_page_if_due();
    let widths = columns::widths(&table.columns, body.width);
    let whole = body.width;
    body.xml.open("w:tbl", &[]);
    properties(&mut body.xml, whole, |xml| {
        if let Some(caption) = &table.caption {
            xml.empty("w:tblCaption", &[("w:val", caption)]);
        }
    });
    grid_columns(&mut body.xml, &widths);
    let styles = Styles::of(widths.len(), body.sheet);
    for (rows, is_head) in [(&table.head, true), (&table.rows, false)] {
        for (at, (row, places)) in rows.iter().zip(grid::places(table, rows, columns::MOST)).enumerate() {
            // A sum is not left alone on the last page, and what shares a cell stays together.
            let before_sum = at + 2 == rows.len() && rows.last().is_some_and(|row| row.stands_out);
            let joined = places.iter().any(|place| (1..MOST_ROWS_KEPT).contains(&place.below));
            let keep_next = before_sum || joined;
            self::row(body, row, &places, &Look { table, widths: &widths, is_head, keep_next, styles });
        }
    }
    end(body);
}

/// What the cells of a row need to know about their table.
struct Look<'t> {
    table: &'t Table,
    widths: &'t [i64],
    is_head: bool,
    keep_next: bool,
    styles: Styles,
}

/// The styles of head and text.
#[derive(Clone, Copy)]
struct Styles {
    head: &'static str,
    text: &'static str,
}

impl Styles {
    fn of(columns: usize, sheet: Sheet) -> Self {
        match sheet {
            Sheet::Form(_) => Styles { head: "FormHead", text: "FormCell" },
            _ if columns > MOST_IN_FULL_SIZE => Styles { head: "TableHeadSmall", text: "TableSmall" },
            _ => Styles { head: "TableHead", text: "TableText" },
        }
    }
}

fn row(body: &mut Body<'_>, row: &Row, places: &[Place<'_>], look: &Look<'_>) {
    body.xml.open("w:tr", &[]);
    body.xml.element("w:trPr", &[], |xml| {
        xml.empty("w:cantSplit", &[]);
        if look.is_head {
            xml.empty("w:tblHeader", &[]);
        }
    });
    // The first cell with words of its own; one that a cell above reaches into is not read.
    let first = places.iter().position(|place| matches!(place.content, Content::Cells(_)));
    for (at, place) in places.iter().enumerate() {
        let id = row.id.as_deref().filter(|_| Some(at) == first.or(Some(0)));
        cell(body, row, place, id, look);
    }
    body.xml.close("w:tr");
}

fn cell(body: &mut Body<'_>, row: &Row, place: &Place<'_>, id: Option<&str>, look: &Look<'_>) {
    let width: i64 = look.widths.iter().skip(place.column).take(place.columns).sum();
    let cells = match &place.content {
        Content::Cells(cells) => cells.as_slice(),
        Content::Above => &[],
    };
    let names_row = cells.iter().any(|cell| cell.names_row);
    let list_of_facts = look.table.head.is_empty();
    let tinted = look.is_head || row.stands_out || (names_row && list_of_facts);
    body.xml.open("w:tc", &[]);
    body.xml.element("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
        if place.columns > 1 {
            xml.empty("w:gridSpan", &[("w:val", &place.columns)]);
        }
        match &place.content {
            Content::Above => xml.empty("w:vMerge", &[]),
            Content::Cells(_) if place.below > 0 => xml.empty("w:vMerge", &[("w:val", &"restart")]),
            Content::Cells(_) => {}
        }
        if tinted {
            xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &TINT)]);
        }
        if look.is_head || place.below > 0 {
            xml.empty("w:vAlign", &[("w:val", &"center")]);
        }
    });
    let looks = if row.stands_out && !look.is_head { Looks::STRONG } else { Looks::default() };
    body.paragraph(paragraph(row, place, look), |body| {
        let write = |body: &mut Body<'_>| {
            for (at, cell) in cells.iter().enumerate() {
                if at > 0 {
                    run(&mut body.xml, " ", looks);
                }
                inlines(&mut body.xml, &mut body.places, &cell.words, looks);
            }
        };
        match id {
            Some(id) => body.marked(id, write),
            None => write(body),
        }
    });
    body.xml.close("w:tc");
}

fn paragraph(row: &Row, place: &Place<'_>, look: &Look<'_>) -> Paragraph {
    if look.is_head {
        return Paragraph::of(look.styles.head);
    }
    let align = look.table.columns.get(place.column).map(|column| column.align).unwrap_or_default();
    let align = match align {
        Align::Start => None,
        Align::Middle => Some("center"),
        Align::End => Some("right"),
    };
    // A heading among the rows is not left alone at the end of a page.
    let keep_next = look.keep_next || (row.stands_out && place.columns == look.widths.len());
    Paragraph { style: look.styles.text, keep_next, align: align.filter(|_| place.columns == 1) }
}

/// A box in two colours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Box {
    pub(super) line: &'static str,
    pub(super) ground: &'static str,
}

/// What `content` writes, in a box as wide as the text.
pub(super) fn boxed(body: &mut Body<'_>, colours: Box, content: impl FnOnce(&mut Body<'_>)) {
    body.break_page_if_due();
    let whole = body.width;
    body.xml.open("w:tbl", &[]);
    properties(&mut body.xml, whole, |_| {});
    grid_columns(&mut body.xml, &[whole]);
    body.xml.open("w:tr", &[]);
    body.xml.open("w:tc", &[]);
    body.xml.element("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &whole), ("w:type", &"dxa")]);
        xml.element("w:tcBorders", &[], |xml| {
            for (side, size) in [("w:top", 4), ("w:left", 36), ("w:bottom", 4), ("w:right", 4)] {
                let line = colours.line;
                xml.empty(
                    side,
                    &[("w:val", &"single"), ("w:sz", &size), ("w:space", &0), ("w:color", &line)],
                );
            }
        });
        xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &colours.ground)]);
        xml.element("w:tcMar", &[], |xml| {
            for side in ["w:left", "w:right"] {
                xml.empty(side, &[("w:w", &BOX_PADDING), ("w:type", &"dxa")]);
            }
        });
    });
    body.width = whole - BOX_PADDING * 2;
    content(body);
    body.width = whole;
    body.xml.close("w:tc");
    body.xml.close("w:tr");
    end(body);
}

fn properties(xml: &mut Xml, whole: i64, more: impl FnOnce(&mut Xml)) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", &"ManualTable")]);
        xml.empty("w:tblW", &[("w:w", &whole), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        xml.empty("w:tblLook", &[("w:val", &"0000")]);
        more(xml);
    });
}

fn grid_columns(xml: &mut Xml, widths: &[i64]) {
    xml.element("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", width)]);
        }
    });
}

/// Without a paragraph between them two tables become one, and a cell must end with one.
fn end(body: &mut Body<'_>) {
    body.xml.close("w:tbl");
    body.paragraph(Paragraph::of("TableEnd"), |_| {});
}

/// Cells beside each other without borders, not torn apart.
pub(super) fn without_borders(body: &mut Body<'_>, weights: &[u16], content: impl Fn(&mut Body<'_>, usize)) {
    body.break_page_if_due();
    let whole = body.width;
    let align = Align::Middle;
    let columns: Vec<Column> = weights.iter().map(|weight| Column { weight: *weight, align }).collect();
    let widths = columns::widths(&columns, whole);
    if widths.is_empty() {
        return;
    }
    body.xml.open("w:tbl", &[]);
    properties(&mut body.xml, whole, |_| {});
    grid_columns(&mut body.xml, &widths);
    body.xml.open("w:tr", &[]);
    body.xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
    for (at, width) in widths.iter().enumerate() {
        body.xml.open("w:tc", &[]);
        body.xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", width), ("w:type", &"dxa")]);
            xml.element("w:tcBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                    xml.empty(side, &[("w:val", &"nil")]);
                }
            });
        });
        body.width = *width;
        content(body, at);
        body.xml.close("w:tc");
    }
    body.width = whole;
    body.xml.close("w:tr");
    end(body);
}

/// A strip of facts: names above, values below.
pub(super) fn strip(body: &mut Body<'_>, facts: &[Fact]) {
    let columns: Vec<Column> = facts.iter().map(|_| Column { weight: 1, align: Align::Middle }).collect();
    let names = Row::of(facts.iter().map(|fact| fact.label.as_str()));
    let values = Row { stands_out: true, ..Row::of(facts.iter().map(|fact| fact.value.as_str())) };
    table(body, &Table { caption: None, columns, head: Vec::new(), rows: vec![names, values] });
}
