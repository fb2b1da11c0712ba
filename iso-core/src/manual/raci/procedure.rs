//! Roles against the steps of one procedure.

use super::{
    super::{
        context::Cx,
        numbers::{numbers, place},
        words::text,
    },
    Parts, Who, legend, participants,
};
use crate::{
    doc::{Align, Block, Cell, Column, Inline, Row, Table},
    graph::placed_steps,
    model::Step,
    text::Text,
};

const ROLE: Text = text("Vai trò / bước", "Role / step");

/// More steps beside each other no longer fit on a page.
const STEPS_OF_A_TABLE: usize = 9;
/// Larger matrices are no longer read; the table of steps says the same.
const MOST_STEPS: usize = 150;
const MOST_ROLES: usize = 40;

/// A table for each block, cut into pieces that fit on a page; nothing where nobody takes part.
pub(in crate::manual) fn blocks(cx: &Cx<'_>) -> Vec<Block> {
    let steps: Vec<StepColumn<'_>> = placed_steps(cx.process)
        .into_iter()
        .zip(numbers(cx.process, cx.lang))
        .enumerate()
        .map(|(position, (placed, number))| StepColumn {
            position,
            number,
            block: placed.block,
            step: placed.step,
        })
        .collect();
    if steps.len() > MOST_STEPS {
        return Vec::new();
    }
    let mut tables = Vec::new();
    for of_block in steps.chunk_by(|a, b| a.block == b.block) {
        // Tables of about the same width instead of full ones and a rest.
        let pieces = of_block.len().div_ceil(STEPS_OF_A_TABLE).max(1);
        for piece in of_block.chunks(of_block.len().div_ceil(pieces).max(1)) {
            tables.extend(table(cx, piece));
        }
    }
    if tables.is_empty() { tables } else { std::iter::once(legend(cx.lang)).chain(tables).collect() }
}

/// A step as the head of a column.
struct StepColumn<'a> {
    position: usize,
    number: String,
    block: Option<usize>,
    step: &'a Step,
}

fn table(cx: &Cx<'_>, steps: &[StepColumn<'_>]) -> Option<Block> {
    let mut rows: Vec<(Who<'_>, Vec<Parts>)> = Vec::new();
    for (at, column) in steps.iter().enumerate() {
        for (who, parts) in participants(column.step) {
            let row = match rows.iter_mut().find(|(known, _)| *known == who) {
                Some((_, row)) => row,
                None => {
                    rows.push((who, vec![Parts::default(); steps.len()]));
                    &mut rows.last_mut()?.1
                }
            };
            row.get_mut(at)?.join(parts);
        }
        if rows.len() > MOST_ROLES {
            return None;
        }
    }
    if rows.is_empty() {
        return None;
    }
    let block = steps.first().and_then(|column| cx.process.blocks.get(column.block?));
    let names = Column { weight: 32, align: Align::Start };
    let narrow = Column { weight: 7, align: Align::Middle };
    let head =
        steps.iter().map(|it| Cell::from(vec![Inline::to_place(place(it.position), it.number.as_str())]));
    let head = std::iter::once(Cell::from(cx.say(ROLE))).chain(head);
    let row = |(who, parts): (Who<'_>, Vec<Parts>)| {
        let name = Cell::from(who.name(|id| cx.role(id), cx.lang)).naming_row();
        Row::of(std::iter::once(name).chain(parts.into_iter().map(|it| Cell::from(it.cell()))))
    };
    Some(Block::Table(Table {
        caption: block.map(|block| cx.words(&block.name).to_owned()),
        columns: std::iter::once(names).chain(steps.iter().map(|_| narrow)).collect(),
        head: vec![Row::of(head)],
        rows: rows.into_iter().map(row).collect(),
    }))
}
