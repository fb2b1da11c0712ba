//! The first page: what the document is, who let it go, what changed.

use super::{
    context::Cx,
    copies,
    sheet::{Sheet, column, middle_column},
    words::{CODE, EFFECTIVE_ON, ISSUED_ON, NOT_STATED, PROCEDURE, REVISION, text},
};
use crate::{
    content,
    doc::{Align, Block, Cell, Column, Control, Fact, Inline, Row, Table},
    model::{Date, Id, Organization, Process, Revision},
    text::{Lang, Text},
};

const APPROVAL: Text = text("PHÊ DUYỆT TÀI LIỆU", "APPROVAL");
const CHANGES: Text = text("THEO DÕI SỬA ĐỔI", "CHANGE HISTORY");
const RESPONSIBILITY: Text = text("Trách nhiệm", "Responsibility");
const WRITTEN: Text = text("Soạn thảo", "Written");
const REVIEWED: Text = text("Soát xét", "Reviewed");
const APPROVED: Text = text("Phê duyệt", "Approved");
const FULL_NAME: Text = text("Họ tên", "Name");
const SIGNATURE: Text = text("Chữ ký", "Signature");
const POSITION: Text = text("Chức vụ", "Position");
const DAY: Text = text("Ngày", "Date");
const WHAT: Text = text("Nội dung sửa đổi", "What changed");
const WHY: Text = text("Lý do", "Why");
const FIRST_ISSUE: Text = text("Ban hành lần đầu", "First issue");
const THIS_ISSUE: Text = text("Lần ban hành này", "This issue");
const EVIDENCE: Text = text("Văn bản ban hành: ", "Issued by: ");
const CONTENT: Text = text("Mã băm nội dung: ", "Hash of the content: ");
const DISTRIBUTION: Text = text("Nơi nhận: ", "Distribution: ");
const EVERY_ROLE: Text = text("Mọi vai trò thực hiện quy trình", "Every role that works by the procedure");
const REVIEW: Text = text("Xem xét định kỳ: ", "Planned review: ");

/// The control data of a procedure.
pub(super) fn control(cx: &Cx<'_>, mark: Option<String>, today: Option<Date>) -> Control {
    let revision = cx.process.revision.as_ref();
    let date = |date: Option<Date>| date.map(|date| date.show(cx.lang));
    let facts = [
        (CODE, Some(cx.process.process.to_string())),
        (REVISION, revision.and_then(|it| it.no).map(two_digits)),
        (ISSUED_ON, date(revision.and_then(|it| it.date))),
        (EFFECTIVE_ON, date(revision.and_then(|it| it.effective_on))),
    ];
    let facts = facts.into_iter().map(|(label, value)| Fact {
        label: cx.say(label).to_owned(),
        value: value.unwrap_or_else(|| "…".to_owned()),
    });
    Control {
        facts: facts.collect(),
        mark,
        imprint: Some(copies::imprint(today, &content::hash(cx.process).short(), cx.lang)),
        date: revision.and_then(|it| it.date.or(it.approved_on)).or(today),
        ..issuer(cx.organization(), PROCEDURE, cx.lang)
    }
}

/// Control data that name the organization and the kind of document only.
pub(super) fn issuer(organization: Option<&Organization>, kind: Text, lang: Lang) -> Control {
    Control {
        superior: organization.and_then(|it| it.superior.as_ref()).map(|it| it.get(lang).to_owned()),
        organization: organization.map(|it| it.organization.get(lang).to_owned()),
        kind: kind.get(lang).to_owned(),
        copy_mark: Some(copies::mark(organization, lang)),
        ..Control::default()
    }
}

/// Approval block, change history, distribution and review.
pub(super) fn blocks(cx: &Cx<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, "phe-duyet", cx.say(APPROVAL)), approval(cx)];
    let revision = cx.process.revision.as_ref();
    if let Some(evidence) = revision.and_then(|it| it.evidence.as_ref()) {
        blocks.push(labelled(cx, EVIDENCE, cx.words(evidence).to_owned()));
    }
    blocks.push(labelled(cx, CONTENT, content::hash(cx.process).to_string()));
    blocks.push(Block::heading(1, "sua-doi", cx.say(CHANGES)));
    blocks.push(changes(cx).unwrap_or_else(|| Block::paragraph(cx.say(NOT_STATED))));
    if !cx.process.distribution.is_empty() {
        blocks.push(labelled(cx, DISTRIBUTION, receivers(cx)));
    }
    blocks.extend(review(cx));
    blocks
}

fn receivers(cx: &Cx<'_>) -> String {
    let every = |id: &Id| id.as_str() == Process::EVERY_ROLE;
    let name = |id: &Id| if every(id) { cx.say(EVERY_ROLE).to_owned() } else { cx.role(id) };
    cx.process.distribution.iter().map(name).collect::<Vec<_>>().join("; ")
}

fn labelled(cx: &Cx<'_>, label: Text, value: String) -> Block {
    Block::Paragraph(vec![Inline::strong(cx.say(label)), Inline::Text(value)])
}

/// Soạn thảo | Soát xét | Phê duyệt, to be signed on paper: names and signatures stay empty.
fn approval(cx: &Cx<'_>) -> Block {
    let revision = cx.process.revision.as_ref();
    let signers = |role: fn(&Revision) -> &Option<Id>| {
        let id = revision.and_then(|it| role(it).as_ref());
        Cell::from(id.map(|id| cx.role(id)).unwrap_or_default())
    };
    let roles = [signers(|it| &it.author), signers(|it| &it.reviewed_by), signers(|it| &it.approved_by)];
    let approved_on = revision.and_then(|it| it.approved_on).map(|date| date.show(cx.lang));
    let row = |name: Text, cells: [Cell; 3]| {
        Row::of(std::iter::once(Cell::from(cx.say(name)).naming_row()).chain(cells))
    };
    let room = || vec![Inline::LineBreak; 4];
    let room = [room(), room(), room()];
    let empty = || ["", "", ""].map(Cell::from);
    Block::Table(Table {
        caption: None,
        columns: [16, 28, 28, 28].map(|weight| Column { weight, align: Align::Middle }).to_vec(),
        head: vec![Row::of([RESPONSIBILITY, WRITTEN, REVIEWED, APPROVED].map(|it| cx.say(it)))],
        rows: vec![
            row(FULL_NAME, empty()),
            row(SIGNATURE, room.map(Cell::from)),
            row(POSITION, roles),
            row(DAY, ["", "", approved_on.as_deref().unwrap_or_default()].map(Cell::from)),
        ],
    })
}

fn changes(cx: &Cx<'_>) -> Option<Block> {
    let revision = cx.process.revision.as_ref()?;
    let heads = [middle_column(REVISION, 14), middle_column(DAY, 16), column(WHAT, 45), column(WHY, 25)];
    let mut sheet = Sheet::new(cx.lang, &heads);
    for change in &revision.history {
        let no = vec![Inline::from(two_digits(change.no))];
        let what = vec![Inline::from(cx.words(&change.what))];
        sheet.row([no, cx.date(change.date), what, cx.cell(&change.why)]);
    }
    let told = |no| revision.history.iter().any(|change| change.no == no);
    if let Some(no) = revision.no.filter(|no| !told(*no)) {
        let what = if no == 1 && revision.history.is_empty() { FIRST_ISSUE } else { THIS_ISSUE };
        let no = vec![Inline::from(two_digits(no))];
        sheet.row([no, cx.date(revision.date), vec![Inline::from(cx.say(what))], Vec::new()]);
    }
    sheet.finish()
}

fn review(cx: &Cx<'_>) -> Option<Block> {
    let review = cx.process.review.as_ref()?;
    let mut parts = Vec::new();
    if let Some(months) = review.months {
        parts.push(match cx.lang {
            Lang::Vi => format!("{months} tháng một lần"),
            Lang::En => format!("every {months} months"),
        });
    }
    if let Some(next) = review.next {
        const NEXT: Text = text("lần tới", "next on");
        parts.push(format!("{} {}", cx.say(NEXT), next.show(cx.lang)));
    }
    if let Some(by) = &review.by {
        const BY: Text = text("người xem xét:", "by:");
        parts.push(format!("{} {}", cx.say(BY), cx.role(by)));
    }
    (!parts.is_empty()).then(|| labelled(cx, REVIEW, parts.join("; ")))
}

/// `01`: the way revisions are printed.
fn two_digits(number: u32) -> String {
    format!("{number:02}")
}
