//! 5.7: the table of steps.

use super::{
    context::Cx,
    numbers::place,
    sheet::joined,
    step_cells::{forms_and_results, responsibility, sequence, time},
    words::{NUMBER, STEP, text},
};
use crate::{
    doc::{Align, Block, Cell, Column, Inline, Row, Table},
    graph::{ProcessGraph, StepNode},
    model::Group,
    text::{Lang, Text},
};

const SEQUENCE: Text = text("Trình tự", "What is done");
const RESPONSIBILITY: Text = text("Trách nhiệm", "Who");
const TIME: Text = text("Thời gian", "Time");
const RESULT: Text = text("Biểu mẫu/Kết quả", "Forms, results");

/// The table of steps and the notes below it.
pub(super) fn blocks(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String]) -> Vec<Block> {
    let mut rows = Vec::new();
    let mut block = None;
    for (position, node) in graph.steps().iter().enumerate() {
        if node.block != block {
            block = node.block;
            rows.extend(block.and_then(|number| block_row(cx, number)));
        }
        rows.push(step_row(cx, graph, numbers, position, node));
    }
    rows.extend(total_row(cx));
    let columns =
        [(7, Align::Middle), (40, Align::Start), (20, Align::Start), (15, Align::Middle), (18, Align::Start)];
    let heads = [NUMBER, SEQUENCE, RESPONSIBILITY, TIME, RESULT];
    let mut blocks = vec![Block::Table(Table {
        caption: None,
        columns: columns.map(|(weight, align)| Column { weight, align }).to_vec(),
        head: vec![Row::of(heads.map(|head| cx.say(head)))],
        rows,
    })];
    blocks.extend(notes(cx, graph, numbers));
    blocks
}

/// The heading of an agency's steps, with its part of the total.
fn block_row(cx: &Cx<'_>, number: usize) -> Option<Row> {
    let block = cx.process.blocks.get(number)?;
    let name = cx.words(&block.name);
    let title = match &block.agency {
        Some(agency) => format!("{name} – {}", cx.words(agency)),
        None => name.to_owned(),
    };
    let limit = block.limit.map(|limit| limit.show(cx.lang)).unwrap_or_default();
    Some(Row {
        stands_out: true,
        ..Row::of([Cell::from(title).over_columns(3).naming_row(), Cell::from(limit), Cell::from("")])
    })
}

fn total_row(cx: &Cx<'_>) -> Option<Row> {
    const TOTAL: Text = text("Thời hạn công bố", "Promised limit");
    let process = cx.process;
    let whole = process.limit.map(|limit| Inline::from(limit.show(cx.lang)));
    let cases = process.cases.iter().filter_map(|case| {
        let limit = case.limit?.show(cx.lang);
        Some(Inline::Text(format!("{}: {limit}", cx.words(&case.name))))
    });
    let lines: Vec<Vec<Inline>> = whole.into_iter().chain(cases).map(|line| vec![line]).collect();
    if lines.is_empty() {
        return None;
    }
    // Names of cases do not fit into the narrow column of times.
    let cells = match process.cases.as_slice() {
        [] => vec![
            Cell::from(cx.say(TOTAL)).over_columns(3).naming_row(),
            Cell::from(joined(lines)),
            Cell::from(""),
        ],
        _ => vec![
            Cell::from(cx.say(TOTAL)).over_columns(2).naming_row(),
            Cell::from(joined(lines)).over_columns(3),
        ],
    };
    Some(Row { id: None, stands_out: true, cells })
}

fn step_row(
    cx: &Cx<'_>,
    graph: &ProcessGraph<'_>,
    numbers: &[String],
    position: usize,
    node: &StepNode<'_>,
) -> Row {
    let number = numbers.get(position).cloned().unwrap_or_default();
    let mut cells = vec![
        Cell::from(number),
        Cell::from(sequence(cx, graph, numbers, position)).naming_row(),
        Cell::from(responsibility(cx, node.step)),
    ];
    match shared_time(graph, position) {
        Shared::No => cells.push(Cell::from(time(cx, node.step))),
        Shared::Above => {}
        Shared::From { group, rows } => {
            let group = cx.process.groups.get(group);
            let words = group.map(|group| group_time(cx, graph, numbers, group, position..position + rows));
            cells.push(Cell::from(words.unwrap_or_default()).over_rows(rows));
        }
    }
    cells.push(Cell::from(forms_and_results(cx, node.step)));
    Row { id: Some(place(position)), stands_out: false, cells }
}

/// Whether a step has a cell of time for itself.
enum Shared {
    /// It has.
    No,
    /// The cell of a step above reaches into its row.
    Above,
    /// Its cell reaches over so many rows.
    From { group: usize, rows: usize },
}

fn shared_time(graph: &ProcessGraph<'_>, position: usize) -> Shared {
    let key = |position: usize| {
        let node = graph.steps().get(position)?;
        let counts = node.step.outside_clock.is_none();
        node.group.filter(|_| counts).map(|group| (group, node.block))
    };
    let Some((group, block)) = key(position) else { return Shared::No };
    let same = |other: usize| key(other) == Some((group, block));
    if position.checked_sub(1).is_some_and(same) {
        return Shared::Above;
    }
    Shared::From { group, rows: (position..graph.steps().len()).take_while(|it| same(*it)).count() }
}

fn group_time(
    cx: &Cx<'_>,
    graph: &ProcessGraph<'_>,
    numbers: &[String],
    group: &Group,
    run: std::ops::Range<usize>,
) -> Vec<Inline> {
    let member = |position: &usize| {
        let node = graph.steps().get(*position);
        node.is_some_and(|node| {
            node.step.group.as_ref() == Some(&group.id) && node.step.outside_clock.is_none()
        })
    };
    let members: Vec<usize> = (0..graph.steps().len()).filter(member).collect();
    let named: Vec<&str> = members.iter().filter_map(|it| numbers.get(*it)).map(String::as_str).collect();
    let steps = match named.as_slice() {
        [first, .., last] if members.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b)) => {
            format!("{first} – {last}")
        }
        _ => named.join(", "),
    };
    let shared = match cx.lang {
        Lang::Vi => format!("chung cho các bước {steps}"),
        Lang::En => format!("for steps {steps} together"),
    };
    let mut lines = vec![vec![Inline::from(group.limit.show(cx.lang))], vec![Inline::emphasis(shared)]];
    lines.extend(group.name.iter().map(|name| vec![Inline::emphasis(format!("({})", cx.words(name)))]));
    for position in run {
        let own = graph.steps().get(position).and_then(|node| node.step.limit);
        if let Some((limit, number)) = own.zip(numbers.get(position)) {
            lines.push(vec![Inline::Text(format!("{} {number}: {}", cx.say(STEP), limit.show(cx.lang)))]);
        }
    }
    joined(lines)
}

fn notes(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String]) -> Vec<Block> {
    const NOTE: Text = text("Ghi chú", "Note");
    let of_steps = graph.steps().iter().zip(numbers).filter_map(|(node, number)| {
        let note = node.step.note.as_ref()?;
        let label = format!("{}, {} {number}: ", cx.say(NOTE), cx.say(STEP));
        Some((label, cx.words(note)))
    });
    let own = cx.process.note.iter().map(|note| (format!("{}: ", cx.say(NOTE)), cx.words(note)));
    of_steps
        .chain(own)
        .map(|(label, note)| Block::Paragraph(vec![Inline::strong(label), Inline::from(note)]))
        .collect()
}
