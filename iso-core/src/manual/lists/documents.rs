//! The master list of documents, and the documents they replaced.

use super::super::{
    findings::is_draft,
    index::Manual,
    names::DOCUMENTS,
    procedure_list::by_field,
    sheet::{Sheet, column, middle_column, name_column},
    words::{CODE, DRAFT_SHORT, EFFECTIVE_ON, ISSUED_ON, NONE, REVISION, text},
};
use crate::{
    doc::{Block, Document, Inline},
    model::{Date, Revision},
    text::Text,
};

pub(in crate::manual) const TITLE: Text = text("Danh mục tài liệu", "Master list of documents");

const TITLE_OF_DOCUMENT: Text = text("Tên tài liệu", "Title");

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let in_force = text("1. TÀI LIỆU HIỆN HÀNH", "1. CURRENT DOCUMENTS");
    let replaced = text("2. TÀI LIỆU ĐÃ ĐƯỢC THAY THẾ", "2. REPLACED DOCUMENTS");
    let heading = |id: &str, words: Text| Block::heading(1, id, manual.say(words));
    let none = || Block::paragraph(manual.say(NONE));
    manual.page(
        DOCUMENTS,
        TITLE,
        [
            heading("hien-hanh", in_force),
            manual.or_not_stated(current(manual)),
            heading("thay-the", replaced),
            obsolete(manual).unwrap_or_else(none),
        ],
    )
}

fn current(manual: &Manual<'_>) -> Option<Block> {
    const OF_SYSTEM: Text = text("Tài liệu chung của hệ thống", "Documents of the system");
    let heads = [
        name_column(CODE, 16),
        column(TITLE_OF_DOCUMENT, 27),
        middle_column(REVISION, 8),
        middle_column(ISSUED_ON, 15),
        middle_column(EFFECTIVE_ON, 15),
        column(text("Người phê duyệt", "Approved by"), 16),
        column(text("Tình trạng", "Status"), 13),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    let documents = manual.organization().map(|it| it.documents.as_slice()).unwrap_or_default();
    if !documents.is_empty() {
        sheet.heading(manual.say(OF_SYSTEM));
    }
    for it in documents {
        let title = vec![Inline::from(it.title.get(manual.lang()))];
        sheet.row(row(manual, manual.cell(&it.code), title, it.revision.as_ref(), false));
    }
    for (field, members) in by_field(manual) {
        sheet.heading(field);
        for (process, name) in members {
            let it = &process.value;
            let title = vec![Inline::to_document(name, it.title.get(manual.lang()))];
            let draft = is_draft(&manual.told.of_process(process));
            sheet.row(row(
                manual,
                vec![Inline::from(it.process.as_str())],
                title,
                it.revision.as_ref(),
                draft,
            ));
        }
    }
    sheet.finish()
}

fn row(
    manual: &Manual<'_>,
    code: Vec<Inline>,
    title: Vec<Inline>,
    revision: Option<&Revision>,
    draft: bool,
) -> [Vec<Inline>; 7] {
    let date = |date: Option<Date>| date.iter().map(|it| Inline::from(it.show(manual.lang()))).collect();
    let no = revision.and_then(|it| it.no).map(|no| Inline::Text(format!("{no:02}")));
    let by = revision.and_then(|it| it.approved_by.as_ref()).map(|id| Inline::Text(manual.role(id)));
    let (words, stands_out) = status(revision, draft, manual.options.today);
    let words = manual.say(words);
    [
        code,
        title,
        no.into_iter().collect(),
        date(revision.and_then(|it| it.date)),
        date(revision.and_then(|it| it.effective_on)),
        by.into_iter().collect(),
        vec![if stands_out { Inline::strong(words) } else { Inline::from(words) }],
    ]
}

/// How far a document is on the day of printing, and whether a reader must not overlook it.
fn status(revision: Option<&Revision>, draft: bool, today: Option<Date>) -> (Text, bool) {
    const NOT_ISSUED: Text = text("Chưa ban hành", "Not issued");
    const NOT_APPROVED: Text = text("Chưa phê duyệt", "Not approved");
    const NOT_YET: Text = text("Chưa có hiệu lực", "Not yet in force");
    const APPROVED: Text = text("Đã phê duyệt", "Approved");
    const IN_FORCE: Text = text("Đang có hiệu lực", "In force");
    let Some(revision) = revision else { return (NOT_ISSUED, true) };
    match (draft, revision.approved_by.is_some() && revision.approved_on.is_some()) {
        (true, _) => return (DRAFT_SHORT, true),
        (false, false) => return (NOT_APPROVED, true),
        (false, true) => {}
    }
    match (revision.effective_on, today) {
        (Some(from), Some(today)) if from > today => (NOT_YET, true),
        (Some(_), Some(_)) => (IN_FORCE, false),
        (None, _) | (_, None) => (APPROVED, false),
    }
}

/// Codes that procedures replace, so that an old copy is known for what it is.
fn obsolete(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Mã hiệu tài liệu cũ", "Code of the old document"), 30),
        column(text("Thay bằng", "Replaced by"), 50),
        middle_column(text("Từ ngày", "Since"), 20),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for (loaded, name) in manual.library.processes.iter().zip(manual.names.iter()) {
        let it = &loaded.value;
        let since = it.revision.as_ref().and_then(|revision| revision.effective_on);
        for old in &it.supersedes {
            let new = format!("{} {}", it.process, it.title.get(manual.lang()));
            sheet.row([
                vec![Inline::from(old.as_str())],
                vec![Inline::to_document(name, new)],
                since.iter().map(|date| Inline::from(date.show(manual.lang()))).collect(),
            ]);
        }
    }
    sheet.finish()
}
