//! The documented procedures that 2008 asks for, and the master lists.

use super::{
    super::{
        index::Manual,
        lists,
        names::{DOCUMENTS, EXTERNAL_DOCUMENTS, FORMS, RECORDS},
        sheet::{Sheet, column, joined, middle_column, name_column},
        words::{EFFECTIVE_ON, REVISION, text},
    },
    EDITION,
};
use crate::{
    doc::{Block, Inline},
    model::{ProcessKind, Revision, Wording},
    text::{Lang, Text},
};

/// The six clauses that ask for a documented procedure.
const ASKED: [&str; 6] = ["4.2.3", "4.2.4", "8.2.2", "8.3", "8.5.2", "8.5.3"];

pub(super) fn documented(manual: &Manual<'_>) -> Vec<Block> {
    const NONE: Text = text("Chưa có", "None yet");
    let heads = [
        middle_column(text("Điều khoản", "Clause"), 12),
        name_column(text("Nội dung", "Matter"), 28),
        column(text("Quy trình, tài liệu", "Procedure, document"), 34),
        middle_column(REVISION, 12),
        middle_column(EFFECTIVE_ON, 14),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for clause in ASKED {
        let found = that_implement(manual, clause);
        let names = found.iter().map(|(name, _)| name.clone());
        let mut names = joined(names);
        if names.is_empty() {
            names.push(Inline::strong(manual.say(NONE)));
        }
        let revisions = found.iter().map(|(_, revision)| {
            revision.and_then(|it| it.no).map(|no| vec![Inline::Text(format!("{no:02}"))]).unwrap_or_default()
        });
        let dates = found.iter().map(|(_, revision)| {
            let date = revision.and_then(|it| it.effective_on).map(|date| date.show(manual.lang()));
            date.map(|date| vec![Inline::Text(date)]).unwrap_or_default()
        });
        let title = EDITION.clause(clause).map(|it| it.title.get(manual.lang())).unwrap_or_default();
        sheet.row([
            vec![Inline::from(clause)],
            vec![Inline::from(title)],
            names,
            joined(revisions),
            joined(dates),
        ]);
    }
    let services = manual.library.processes.iter().filter(|it| it.value.kind == ProcessKind::Service).count();
    let words = match manual.lang() {
        Lang::Vi => format!("{services} quy trình dịch vụ, với mã hiệu và lần ban hành"),
        Lang::En => format!("{services} procedures of services, with code and revision"),
    };
    let services = Block::List(vec![vec![Inline::to_document(DOCUMENTS, words)]]);
    sheet.finish().into_iter().chain([services]).collect()
}

/// Procedures and documents that are the documented procedure of a clause.
fn that_implement<'a>(manual: &Manual<'a>, clause: &str) -> Vec<(Vec<Inline>, Option<&'a Revision>)> {
    let wanted = format!("9001:{EDITION} {clause}");
    let says = |implements: &[Wording]| implements.iter().any(|it| it.get(Lang::Vi) == wanted);
    let processes = manual.library.processes.iter().enumerate();
    let processes = processes.filter(|(_, it)| says(&it.value.implements)).map(|(position, it)| {
        let title = format!(" {}", it.value.title.get(manual.lang()));
        let name = manual.code_of(position).into_iter().chain([Inline::Text(title)]).collect();
        (name, it.value.revision.as_ref())
    });
    let documents = manual.organization().into_iter().flat_map(|it| &it.documents);
    let documents = documents.filter(|it| says(&it.implements)).map(|it| {
        let code = it.code.as_ref().map(|code| format!("{} ", code.get(manual.lang()))).unwrap_or_default();
        (vec![Inline::Text(format!("{code}{}", it.title.get(manual.lang())))], it.revision.as_ref())
    });
    processes.chain(documents).collect()
}

pub(super) fn lists(manual: &Manual<'_>) -> Vec<Block> {
    let lists = [
        (DOCUMENTS, lists::DOCUMENTS_TITLE),
        (EXTERNAL_DOCUMENTS, lists::EXTERNAL_DOCUMENTS_TITLE),
        (FORMS, lists::FORMS_TITLE),
        (RECORDS, lists::RECORDS_TITLE),
    ];
    vec![Block::List(lists.map(|(name, title)| vec![Inline::to_document(name, manual.say(title))]).into())]
}
