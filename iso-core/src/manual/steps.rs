//! The table of steps.

use super::{
    context::Cx,
    layouts::Layout,
    numbers::place,
    sheet::joined,
    step_cells::{
        description, forms, forms_and_results, of_procedure, records, responsibility, results, time, work,
    },
    step_columns::Columns,
    words::{STEP, text},
};
use crate::{
    doc::{Block, Cell, Inline, Row, Table},
    graph::{ProcessGraph, StepNode},
    model::{Group, StepColumnKind},
    text::{Lang, Text},
};

/// The table of steps and the notes below it.
pub(super) fn blocks(
    cx: &Cx<'_>,
    graph: &ProcessGraph<'_>,
    numbers: &[String],
    layout: &Layout,
) -> Vec<Block> {
    const NO_STEPS: Text = text("Chưa nêu bước nào.", "No steps are stated.");
    if graph.steps().is_empty() {
        return vec![Block::paragraph(cx.say(NO_STEPS))];
    }
    let steps = Steps { cx, graph, numbers, columns: Columns::of(cx, layout) };
    let mut rows = Vec::new();
    let mut block = None;
    for (position, node) in graph.steps().iter().enumerate() {
        if node.block != block {
            block = node.block;
            rows.extend(block.and_then(|number| steps.block_row(number)));
        }
        rows.push(steps.row(position, node));
    }
    rows.extend(steps.total_row());
    let columns = steps.columns.looks();
    let head = vec![steps.columns.head()];
    let mut blocks = vec![Block::Table(Table { caption: None, columns, head, rows })];
    blocks.extend(notes(cx, graph, numbers));
    blocks
}

/// A table of steps under construction.
struct Steps<'s> {
    cx: &'s Cx<'s>,
    graph: &'s ProcessGraph<'s>,
    numbers: &'s [String],
    columns: Columns,
}

impl Steps<'_> {
    /// The heading of an agency's steps, with its part of the total.
    fn block_row(&self, number: usize) -> Option<Row> {
        let cx = self.cx;
        let block = cx.process.blocks.get(number)?;
        let name = cx.words(&block.name);
        let title = match &block.agency {
            Some(agency) => format!("{name} – {}", cx.words(agency)),
            None => name.to_owned(),
        };
        let limit = block.limit.map(|limit| vec![Inline::from(limit.show(cx.lang))]).unwrap_or_default();
        Some(self.across(title, limit))
    }

    fn total_row(&self) -> Option<Row> {
        const TOTAL: Text = text("Thời hạn công bố", "Promised limit");
        let cx = self.cx;
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
        let (label, lines) = (cx.say(TOTAL).to_owned(), joined(lines));
        // Names of cases do not fit into the narrow column of times.
        if process.cases.is_empty() {
            return Some(self.across(label, lines));
        }
        let before = (self.columns.len() * 2 / 5).max(1);
        let label = Cell::from(label).over_columns(before).naming_row();
        let lines = Cell::from(lines).over_columns(self.columns.len() - before);
        Some(Row { id: None, stands_out: true, cells: vec![label, lines] })
    }

    /// Words about the rows below or above, with a time in the column of times, or after the words
    /// where that is not far enough to the right.
    fn across(&self, words: String, time: Vec<Inline>) -> Row {
        let whole = self.columns.len();
        let cells = match self.columns.position(StepColumnKind::Time).filter(|at| *at > 1) {
            Some(at) => {
                let mut cells = vec![Cell::from(words).over_columns(at).naming_row(), Cell::from(time)];
                if at + 1 < whole {
                    cells.push(Cell::from("").over_columns(whole - at - 1));
                }
                cells
            }
            None => {
                let mut all = vec![Inline::Text(words)];
                if !time.is_empty() {
                    all.push(Inline::from(": "));
                    all.extend(time);
                }
                vec![Cell::from(all).over_columns(whole).naming_row()]
            }
        };
        Row { id: None, stands_out: true, cells }
    }

    fn row(&self, position: usize, node: &StepNode<'_>) -> Row {
        let cells = self.columns.kinds().filter_map(|kind| self.cell(kind, position, node)).collect();
        Row { id: Some(place(position)), stands_out: false, cells }
    }

    /// Nothing where a cell above reaches into the row.
    fn cell(&self, kind: StepColumnKind, position: usize, node: &StepNode<'_>) -> Option<Cell> {
        let Steps { cx, graph, numbers, columns } = self;
        let step = node.step;
        Some(match kind {
            StepColumnKind::Number => Cell::from(numbers.get(position).cloned().unwrap_or_default()),
            StepColumnKind::Work if columns.position(StepColumnKind::Description).is_some() => {
                Cell::from(work(cx, step)).naming_row()
            }
            StepColumnKind::Work => {
                let lines = [work(cx, step), description(cx, graph, numbers, position)];
                Cell::from(joined(lines)).naming_row()
            }
            StepColumnKind::Description => Cell::from(description(cx, graph, numbers, position)),
            StepColumnKind::Responsibility => Cell::from(responsibility(cx, step)),
            StepColumnKind::FormsAndResults => Cell::from(forms_and_results(cx, step)),
            StepColumnKind::Forms => Cell::from(joined([forms(cx, step), records(cx, step)])),
            StepColumnKind::Results => Cell::from(results(cx, step)),
            StepColumnKind::Time => match shared_time(graph, position) {
                Shared::No => Cell::from(time(cx, step)),
                Shared::Above => return None,
                Shared::From { group, rows } => {
                    let group = cx.process.groups.get(group);
                    let run = position..position + rows;
                    let words = group.map(|group| group_time(cx, graph, numbers, group, run));
                    Cell::from(words.unwrap_or_default()).over_rows(rows)
                }
            },
            // What holds for the whole procedure stands once beside all steps of a block.
            StepColumnKind::Online | StepColumnKind::Fee | StepColumnKind::LegalBasis => {
                let same = |other: usize| graph.steps().get(other).is_some_and(|it| it.block == node.block);
                if position.checked_sub(1).is_some_and(same) {
                    return None;
                }
                let rows = (position..graph.steps().len()).take_while(|it| same(*it)).count();
                Cell::from(of_procedure(cx, kind)).over_rows(rows)
            }
        })
    }
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
