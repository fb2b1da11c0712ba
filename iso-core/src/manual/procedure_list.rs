//! The table of procedures, by field of administration.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    findings::{self, inside, is_draft},
    index::Manual,
    sheet::{joined, once},
    words::{CODE, DRAFT_SHORT, NUMBER, text},
};
use crate::{
    diag::Finding,
    doc::{Align, Block, Cell, Column, Inline, Row, Table},
    load::Loaded,
    model::{Date, Process},
    text::{Lang, Text},
};

/// Files that could not be taken in, with what is wrong with them.
pub(super) type Unread<'a> = Vec<(&'a str, Vec<&'a Finding>)>;

pub(super) fn unread<'a>(manual: &Manual<'a>) -> Unread<'a> {
    manual.library.unused().map(|file| (file, manual.told.of_file(file))).collect()
}

/// What is told neither with a procedure nor with a file that could not be read.
pub(super) fn about_library<'a>(manual: &Manual<'a>) -> Vec<&'a Finding> {
    let processes = &manual.library.processes;
    let files: BTreeSet<&str> = processes.iter().map(|it| it.file.as_str()).collect();
    let codes: BTreeSet<&str> = processes.iter().map(|it| it.value.process.as_str()).collect();
    let unread: BTreeSet<&str> = manual.library.unused().collect();
    let is_used = |file: &str| manual.library.source(file).is_some() && !unread.contains(file);
    let is_about_library = |finding: &&Finding| {
        let file = finding.file.as_str();
        let of_process =
            files.contains(file) || finding.process.as_deref().is_some_and(|it| codes.contains(it));
        !of_process && (file.is_empty() || is_used(file))
    };
    manual.checked.findings.iter().filter(is_about_library).collect()
}

/// The procedures, then the files nobody could read.
pub(super) fn table(manual: &Manual<'_>, unread: Unread<'_>) -> Vec<Block> {
    let heads = [
        NUMBER,
        CODE,
        text("Tên quy trình", "Procedure"),
        text("Mã TTHC", "Public procedure"),
        text("Thời hạn công bố", "Promised limit"),
        text("Tình trạng", "Status"),
    ];
    let columns = [
        (6, Align::Middle),
        (17, Align::Start),
        (32, Align::Start),
        (14, Align::Start),
        (14, Align::Start),
        (17, Align::Start),
    ];
    let mut rows = Vec::new();
    let mut number = 0;
    for (field, members) in by_field(manual) {
        rows.push(Row { stands_out: true, ..Row::of([Cell::from(field).over_columns(6).naming_row()]) });
        for (process, name) in members {
            number += 1;
            rows.push(row(manual, process, name, number));
        }
    }
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            caption: None,
            columns: columns.map(|(weight, align)| Column { weight, align }).to_vec(),
            head: vec![Row::of(heads.map(|head| manual.say(head)))],
            rows,
        }));
    }
    blocks.extend(not_read(manual, unread));
    blocks
}

/// Procedures, and what is told with each.
pub(super) type Members<'a, T> = Vec<(&'a Loaded<Process>, T)>;
/// A field with its procedures.
pub(super) type Field<'a, T> = (String, Members<'a, T>);

/// All procedures with the names of their documents, by field.
pub(super) fn by_field<'a>(manual: &Manual<'a>) -> Vec<Field<'a, &'a str>> {
    grouped(manual, manual.library.processes.iter().zip(manual.names.iter()))
}

/// Procedures by field, the fields in the order in which they are met first.
pub(super) fn grouped<'a, T>(
    manual: &Manual<'a>,
    processes: impl Iterator<Item = (&'a Loaded<Process>, T)>,
) -> Vec<Field<'a, T>> {
    let mut fields: Vec<Field<'a, T>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for member in processes {
        let field = field(manual, member.0);
        let place = *places.entry(field.clone()).or_insert(fields.len());
        if place == fields.len() {
            fields.push((field, Vec::new()));
        }
        if let Some((_, members)) = fields.get_mut(place) {
            members.push(member);
        }
    }
    fields
}

/// The field as the procedure says it, otherwise its folder.
fn field(manual: &Manual<'_>, process: &Loaded<Process>) -> String {
    const OTHER: Text = text("Khác", "Other");
    if let Some(field) = &process.value.field {
        return field.get(manual.lang()).to_owned();
    }
    let folder = inside(manual.library, &process.file).rsplit_once('/').map(|(folder, _)| folder);
    folder.and_then(|it| it.rsplit('/').next()).unwrap_or(manual.say(OTHER)).to_owned()
}

fn row(manual: &Manual<'_>, process: &Loaded<Process>, name: &str, number: usize) -> Row {
    let it = &process.value;
    let codes: Vec<&str> = it.tthc.iter().map(crate::model::TthcCode::as_str).collect();
    let title = Inline::to_document(name, it.title.get(manual.lang()));
    let limits = limits(it, manual.lang());
    let dash = |words: String| if words.is_empty() { "–".to_owned() } else { words };
    Row::of([
        Cell::from(number.to_string()),
        Cell::from(it.process.to_string()),
        Cell::from(vec![title]).naming_row(),
        Cell::from(dash(codes.join(", "))),
        Cell::from(dash(limits.join("; "))),
        Cell::from(status(manual, process)),
    ])
}

/// The promised limits, each once: that of the procedure, then those of its cases.
pub(super) fn limits(process: &Process, lang: Lang) -> Vec<String> {
    let limits = process.limit.into_iter().chain(process.cases.iter().filter_map(|case| case.limit));
    once(limits.map(|limit| limit.show(lang)))
}

fn status(manual: &Manual<'_>, process: &Loaded<Process>) -> Vec<Inline> {
    let lang = manual.lang();
    let open = manual.told.of_process(process);
    let revision = process.value.revision.as_ref();
    let issue = revision.and_then(|it| it.no).map(|no| match lang {
        Lang::Vi => format!("Lần {no:02}"),
        Lang::En => format!("Revision {no:02}"),
    });
    let from = revision.and_then(|it| it.effective_on).map(|date| since(date, manual));
    let state = if is_draft(&open) {
        vec![Inline::strong(manual.say(DRAFT_SHORT))]
    } else {
        vec![Inline::Text([issue, from].into_iter().flatten().collect::<Vec<_>>().join(", "))]
    };
    if open.is_empty() {
        return state;
    }
    let count = match (lang, open.len()) {
        (Lang::Vi, count) => format!("{count} điểm cần xem"),
        (Lang::En, 1) => "1 point to look at".to_owned(),
        (Lang::En, count) => format!("{count} points to look at"),
    };
    state.into_iter().chain([Inline::LineBreak, Inline::Emphasis(vec![Inline::Text(count)])]).collect()
}

fn since(date: Date, manual: &Manual<'_>) -> String {
    let later = manual.options.today.is_some_and(|today| date > today);
    let shown = date.show(manual.lang());
    match (manual.lang(), later) {
        (Lang::Vi, true) => format!("chưa hiệu lực, từ {shown}"),
        (Lang::Vi, false) => format!("hiệu lực từ {shown}"),
        (Lang::En, true) => format!("not yet in force, from {shown}"),
        (Lang::En, false) => format!("in force since {shown}"),
    }
}

fn not_read(manual: &Manual<'_>, unread: Unread<'_>) -> Vec<Block> {
    const FILE: Text = text("Tệp chưa đọc được", "File that could not be read");
    const WHY: Text = text("Lỗi", "What is wrong");
    if unread.is_empty() {
        return Vec::new();
    }
    let rows = unread.into_iter().map(|(file, findings)| {
        let words = joined(findings.into_iter().map(|finding| {
            let place = findings::place(manual.library, finding);
            let message = format!("{} ({place})", finding.message(manual.lang()));
            vec![Inline::strong(format!("{} ", finding.rule.code)), Inline::Text(message)]
        }));
        Row::of([Cell::from(inside(manual.library, file)).naming_row(), Cell::from(words)])
    });
    vec![Block::Table(Table {
        caption: None,
        columns: [35, 65].map(|weight| Column { weight, align: Align::Start }).to_vec(),
        head: vec![Row::of([FILE, WHY].map(|head| manual.say(head)))],
        rows: rows.collect(),
    })]
}
