//! Master lists: forms, records, external documents, and how the processes interact.

use super::{
    index::Manual,
    names::{INDEX, REGISTERS},
    records::{form_table, record_table},
    service::laws,
    sheet::{Sheet, column, joined, name_column},
    words::{END, NOT_STATED, QUALITY_MANUAL, text},
};
use crate::{
    doc::{Block, Crumb, Document, Inline},
    load::Loaded,
    model::{LegalBasis, Process, Wording},
    text::{Lang, Text},
};

pub(super) const TITLE: Text = text(
    "Danh mục biểu mẫu, hồ sơ lưu, tài liệu bên ngoài",
    "Registers of forms, records and external documents",
);

/// More users of one entry are only counted.
const MOST_NAMED: usize = 6;

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let mut document = manual.new_document(REGISTERS, TITLE);
    document.trail = vec![Crumb { name: INDEX.to_owned(), title: manual.say(QUALITY_MANUAL).to_owned() }];
    let mut part = |id: &str, title: Text, content: Option<Block>| {
        document.blocks.push(Block::heading(1, id, manual.say(title)));
        document.blocks.push(content.unwrap_or_else(|| Block::paragraph(manual.say(NOT_STATED))));
    };
    part("bieu-mau", text("1. DANH MỤC BIỂU MẪU", "1. FORMS"), forms(manual));
    part("ho-so-luu", text("2. DANH MỤC HỒ SƠ LƯU", "2. RECORDS"), records(manual));
    let external = text("3. DANH MỤC TÀI LIỆU BÊN NGOÀI", "3. EXTERNAL DOCUMENTS");
    part("ben-ngoai", external, external_documents(manual));
    let interaction = text("4. SỰ TƯƠNG TÁC GIỮA CÁC QUÁ TRÌNH", "4. INTERACTION OF THE PROCESSES");
    part("tuong-tac", interaction, interactions(manual));
    document.blocks.push(Block::EndMark(manual.say(END).to_owned()));
    document
}

/// An entry and the procedures that use it.
type Used<'a, T> = (&'a T, Vec<usize>);

/// The entries of the organization and of every procedure, equal ones together.
fn collected<'a, T: PartialEq>(
    manual: &Manual<'a>,
    shared: impl Iterator<Item = &'a T>,
    own: impl Fn(&'a Process) -> &'a [T],
    uses: impl Fn(&Process, &T) -> bool,
) -> Vec<Used<'a, T>> {
    let processes: &'a [Loaded<Process>] = &manual.library.processes;
    let mut entries: Vec<Used<'a, T>> = Vec::new();
    for entry in shared {
        let users =
            (0..processes.len()).filter(|at| processes.get(*at).is_some_and(|it| uses(&it.value, entry)));
        entries.push((entry, users.collect()));
    }
    for (at, process) in processes.iter().enumerate() {
        for entry in own(&process.value) {
            match entries.iter_mut().find(|(known, _)| *known == entry) {
                Some((_, users)) if !users.contains(&at) => users.push(at),
                Some(_) => {}
                None => entries.push((entry, vec![at])),
            }
        }
    }
    entries
}

fn used_in(manual: &Manual<'_>, users: &[usize]) -> Vec<Inline> {
    if users.len() > MOST_NAMED {
        return vec![Inline::Text(match manual.lang() {
            Lang::Vi => format!("{} quy trình", users.len()),
            Lang::En => format!("{} procedures", users.len()),
        })];
    }
    let mut words = Vec::new();
    for user in users {
        let process = manual.library.processes.get(*user);
        if let Some((process, name)) = process.zip(manual.names.of_position(*user)) {
            if !words.is_empty() {
                words.push(Inline::from(", "));
            }
            words.push(Inline::to_document(name, process.value.process.as_str()));
        }
    }
    words
}

fn forms(manual: &Manual<'_>) -> Option<Block> {
    let shared = manual.organization().into_iter().flat_map(|it| &it.forms);
    let entries = collected(
        manual,
        shared,
        |process| &process.forms,
        |process, form| {
            let own = process.forms.iter().any(|it| it.id == form.id);
            !own && process.steps_in_order().any(|(_, step)| step.forms.contains(&form.id))
        },
    );
    let rows = entries.iter().map(|(form, users)| (*form, used_in(manual, users)));
    form_table(rows, manual.lang())
}

fn records(manual: &Manual<'_>) -> Option<Block> {
    let shared = manual.organization().into_iter().flat_map(|it| &it.records);
    let entries = collected(
        manual,
        shared,
        |process| &process.records,
        |process, record| {
            let own = process.records.iter().any(|it| it.id == record.id);
            !own && process.steps_in_order().any(|(_, step)| step.records.contains(&record.id))
        },
    );
    let rows = entries.iter().map(|(record, users)| (*record, used_in(manual, users)));
    record_table(rows, manual.lang(), |id| manual.role(id))
}

fn external_documents(manual: &Manual<'_>) -> Option<Block> {
    let shared = manual.organization().into_iter().flat_map(|it| &it.external_documents);
    let entries = collected(manual, shared, |process| &process.legal_basis, |_, _: &LegalBasis| false);
    laws(entries.into_iter().map(|(law, _)| law), manual.lang())
}

fn interactions(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Quá trình", "Process"), 28),
        column(text("Đầu vào (từ)", "Input (from)"), 34),
        column(text("Đầu ra (đến)", "Output (to)"), 34),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for (loaded, name) in manual.library.processes.iter().zip(manual.names.iter()) {
        let it = &loaded.value;
        let inputs = it.inputs.iter().map(|input| (&input.name, &input.from));
        let outputs = it.outputs.iter().map(|output| (&output.name, &output.to));
        let title = format!("{} {}", it.process, it.title.get(manual.lang()));
        sheet.row([vec![Inline::to_document(name, title)], flows(manual, inputs), flows(manual, outputs)]);
    }
    sheet.finish()
}

fn flows<'a>(
    manual: &Manual<'_>,
    flows: impl Iterator<Item = (&'a Wording, &'a Option<Wording>)>,
) -> Vec<Inline> {
    joined(flows.map(|(name, other)| {
        let mut line = vec![Inline::Text(format!("– {}", name.get(manual.lang())))];
        if let Some(other) = other {
            let other = other_end(manual, other.get(manual.lang()));
            line.extend([Inline::from(" ("), other, Inline::from(")")]);
        }
        line
    }))
}

/// The other end of a flow; a link where it is the code of a procedure.
fn other_end(manual: &Manual<'_>, words: &str) -> Inline {
    match manual.names.of_code(words) {
        Some(name) => Inline::to_document(name, words),
        None => Inline::from(words),
    }
}
