//! The work page of each role: all its steps in all procedures, the page people really use.

mod step;

use std::collections::BTreeMap;

use super::{
    index::Manual,
    names::ROLES,
    numbers::distinct_numbers,
    procedure_list::grouped,
    sheet::{Sheet, column, facts, joined, middle_column, name_column},
    words::text,
};
use crate::{
    doc::{Block, Crumb, Document, Inline, Row},
    graph::ProcessGraph,
    model::{Id, Role},
    text::{Lang, Text},
};
use step::Work;

const TITLE: Text = text("Công việc của", "Work of");

/// The steps of a role in one field.
struct InField<'a> {
    field: &'a str,
    /// Positions of the procedures and, in each, of the steps it does.
    procedures: Vec<(usize, Vec<usize>)>,
}

/// What a role has to do with the steps of the library.
#[derive(Default)]
struct Share<'a> {
    does: Vec<InField<'a>>,
    /// Procedures and the steps it answers for, is asked about, is told of, without doing them.
    takes_part: [Vec<(usize, Vec<usize>)>; 3],
}

/// A page for each role that does a step, in the order of their names. `graphs` are those of the
/// procedures, in their order.
pub(super) fn documents(manual: &Manual<'_>, graphs: &[Option<ProcessGraph<'_>>]) -> Vec<Document> {
    let fields = fields(manual);
    let shares = shares(manual, &fields);
    let numbers: Vec<Vec<String>> =
        manual.library.processes.iter().map(|it| distinct_numbers(&it.value, manual.lang())).collect();
    let work = Work::new(manual, graphs, &numbers);
    let roles = manual.organization().into_iter().flat_map(|it| &it.roles);
    let roles: BTreeMap<&Id, &Role> = roles.map(|role| (&role.id, role)).collect();
    // What all pages share is made once, however many roles there are.
    let mut page = manual.new_document(ROLES, TITLE);
    page.trail = manual.trail();
    page.trail.push(Crumb { name: ROLES.to_owned(), title: manual.say(super::roles::TITLE).to_owned() });
    // What holds one procedure back stands at the procedure; these pages issue nothing.
    page.control.mark = None;
    let named = manual.names.roles();
    let made = named.filter_map(|(id, name)| {
        let page = Document { name: name.to_owned(), ..page.clone() };
        Some(document(&work, page, id, roles.get(id).copied(), shares.get(id)?))
    });
    made.collect()
}

/// The fields with the positions of their procedures.
fn fields(manual: &Manual<'_>) -> Vec<(String, Vec<usize>)> {
    let fields = grouped(manual, manual.library.processes.iter().zip(0..)).into_iter();
    let positions = |(_, position): (_, usize)| position;
    fields.map(|(field, members)| (field, members.into_iter().map(positions).collect())).collect()
}

fn shares<'a>(manual: &Manual<'a>, fields: &'a [(String, Vec<usize>)]) -> BTreeMap<&'a Id, Share<'a>> {
    let mut shares: BTreeMap<&Id, Share<'a>> = BTreeMap::new();
    for (field, members) in fields {
        for position in members {
            let Some(loaded) = manual.library.processes.get(*position) else { continue };
            for (at, (_, step)) in loaded.value.steps_in_order().enumerate() {
                if let Some(role) = &step.role {
                    shares.entry(role).or_default().do_step(field, *position, at);
                }
                let others = [&step.accountable, &step.consulted, &step.informed];
                for (kind, roles) in others.into_iter().enumerate() {
                    for role in roles.iter().filter(|role| step.role.as_ref() != Some(*role)) {
                        shares.entry(role).or_default().take_part(kind, *position, at);
                    }
                }
            }
        }
    }
    shares
}

impl<'a> Share<'a> {
    fn do_step(&mut self, field: &'a str, process: usize, step: usize) {
        if self.does.last().is_none_or(|last| last.field != field) {
            self.does.push(InField { field, procedures: Vec::new() });
        }
        if let Some(last) = self.does.last_mut() {
            add(&mut last.procedures, process, step);
        }
    }

    fn take_part(&mut self, kind: usize, process: usize, step: usize) {
        self.takes_part.get_mut(kind).into_iter().for_each(|list| add(list, process, step));
    }
}

/// Procedures come one after the other, so a step belongs to the last one or begins the next.
fn add(procedures: &mut Vec<(usize, Vec<usize>)>, process: usize, step: usize) {
    match procedures.last_mut() {
        Some((last, steps)) if *last == process => {
            if steps.last() != Some(&step) {
                steps.push(step);
            }
        }
        _ => procedures.push((process, vec![step])),
    }
}

fn document(
    work: &Work<'_, '_>,
    mut document: Document,
    id: &Id,
    role: Option<&Role>,
    share: &Share<'_>,
) -> Document {
    let manual = work.manual;
    let title = role.map_or_else(|| id.to_string(), |role| role.title.get(manual.lang()).to_owned());
    document.title = format!("{}: {title}", manual.say(TITLE));
    let blocks = &mut document.blocks;
    blocks.extend(about(manual, role));
    blocks.push(Block::paragraph(counted(manual, share)));
    for (number, field) in share.does.iter().enumerate() {
        let title = format!("{}. {}", number + 1, field.field);
        blocks.push(Block::heading(1, format!("linh-vuc-{}", number + 1), title));
        blocks.extend(table(work, field));
    }
    blocks.extend(without_doing(work, share));
    blocks.push(manual.end());
    document
}

fn about(manual: &Manual<'_>, role: Option<&Role>) -> Option<Block> {
    let role = role?;
    let deputy = role.deputy.iter().map(|id| Inline::Text(manual.role(id))).collect();
    let rows = [
        (text("Đơn vị", "Unit"), manual.cell(&role.unit)),
        (text("Trách nhiệm", "Responsibilities"), manual.cell(&role.responsibilities)),
        (text("Quyền hạn", "Authorities"), manual.cell(&role.authorities)),
        (text("Năng lực", "Competence"), manual.cell(&role.competence)),
        (text("Thay thế khi vắng", "Deputy"), deputy),
    ];
    facts(rows.map(|(name, value)| (manual.say(name).to_owned(), value)).into())
}

fn counted(manual: &Manual<'_>, share: &Share<'_>) -> String {
    let procedures = share.does.iter().map(|field| field.procedures.len()).sum::<usize>();
    let steps = share.does.iter().flat_map(|field| &field.procedures);
    let steps: usize = steps.map(|(_, steps)| steps.len()).sum();
    let fields = share.does.len();
    match manual.lang() {
        Lang::Vi => format!("Thực hiện {steps} bước trong {procedures} quy trình thuộc {fields} lĩnh vực."),
        Lang::En => format!("Does {steps} steps in {procedures} procedures of {fields} fields."),
    }
}

fn table(work: &Work<'_, '_>, field: &InField<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Quy trình", "Procedure"), 20),
        column(text("Việc phải làm", "What to do"), 24),
        middle_column(text("Thời hạn", "Time"), 14),
        column(text("Nhận vào", "Comes in"), 20),
        column(text("Làm ra, biểu mẫu", "Goes out, forms"), 20),
        column(text("Quyết định, chuyển tiếp", "Decides, hands on"), 24),
    ];
    let mut sheet = Sheet::new(work.manual.lang(), &heads);
    let mut spans = Vec::new();
    for (process, steps) in &field.procedures {
        let Some(of) = work.of_process(*process) else { continue };
        let mut first = of.title();
        for (nth, at) in steps.iter().enumerate() {
            spans.push(if nth == 0 { steps.len() } else { 0 });
            sheet.row(of.row(std::mem::take(&mut first), *at));
        }
    }
    let mut block = sheet.finish()?;
    if let Block::Table(table) = &mut block {
        table.rows.iter_mut().zip(spans).for_each(|(row, span)| over_rows(row, span));
    }
    Some(block)
}

/// The procedure stands once beside all its steps.
fn over_rows(row: &mut Row, span: usize) {
    match span {
        0 if !row.cells.is_empty() => drop(row.cells.remove(0)),
        span => row.cells.iter_mut().take(1).for_each(|cell| cell.rows = span.max(1)),
    }
}

fn without_doing(work: &Work<'_, '_>, share: &Share<'_>) -> Vec<Block> {
    const HEADING: Text = text("Tham gia bước do người khác thực hiện", "Steps that others do");
    let manual = work.manual;
    let heads = [
        name_column(text("Phần việc", "Part"), 22),
        column(text("Quy trình và bước", "Procedures and steps"), 78),
    ];
    let kinds = [
        text("Chịu trách nhiệm cuối cùng", "Answers for them"),
        text("Được hỏi ý kiến", "Is consulted"),
        text("Được thông báo", "Is informed"),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for (kind, procedures) in kinds.into_iter().zip(&share.takes_part) {
        if procedures.is_empty() {
            continue;
        }
        let lines = procedures.iter().filter_map(|(process, steps)| {
            let of = work.of_process(*process)?;
            Some(of.code_and_steps(steps))
        });
        sheet.row([vec![Inline::from(manual.say(kind))], joined(lines)]);
    }
    let table = sheet.finish();
    let heading = table.is_some().then(|| Block::heading(1, "tham-gia", manual.say(HEADING)));
    heading.into_iter().chain(table).collect()
}
