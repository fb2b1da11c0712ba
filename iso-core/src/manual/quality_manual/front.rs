//! The front pages: who let the manual go, what changed, who has it, how copies count.

use super::super::{
    copies,
    index::Manual,
    sheet::{Sheet, column, facts, middle_column},
    words::{CODE, EFFECTIVE_ON, ISSUED_ON, NOT_STATED, REVISION, text},
};
use crate::{
    doc::{Align, Block, Cell, Column, Control, Fact, Inline, Row, Table},
    model::{Date, Document, Id, Revision},
    text::Text,
};

/// Code and revision stand first among the control data, as on every controlled document.
pub(super) fn control(manual: &Manual<'_>, entry: Option<&Document>, control: &mut Control) {
    let revision = entry.and_then(|it| it.revision.as_ref());
    let date = |date: Option<Date>| date.map(|date| date.show(manual.lang()));
    let code = entry.and_then(|it| it.code.as_ref()).map(|it| it.get(manual.lang()).to_owned());
    let facts = [
        (CODE, code),
        (REVISION, revision.and_then(|it| it.no).map(|no| format!("{no:02}"))),
        (ISSUED_ON, date(revision.and_then(|it| it.date))),
        (EFFECTIVE_ON, date(revision.and_then(|it| it.effective_on))),
    ];
    let facts = facts.into_iter().map(|(label, value)| Fact {
        label: manual.say(label).to_owned(),
        value: value.unwrap_or_else(|| "…".to_owned()),
    });
    control.facts.splice(0..0, facts);
    control.date = revision.and_then(|it| it.date).or(control.date);
}

pub(super) fn blocks(manual: &Manual<'_>, entry: Option<&Document>) -> Vec<Block> {
    const APPROVAL: Text = text("PHÊ DUYỆT TÀI LIỆU", "APPROVAL");
    const CHANGES: Text = text("THEO DÕI SỬA ĐỔI", "CHANGE HISTORY");
    const DISTRIBUTION: Text = text("PHÂN PHỐI", "DISTRIBUTION");
    const NOT_LISTED: Text = text(
        "Sổ tay chưa được kê ở `documents` của iso.yaml (tài liệu ghi điều khoản 4.2.2 của 2008), nên chưa có mã hiệu, lần ban hành, phê duyệt.",
        "The manual is not among `documents` in iso.yaml (the one that claims clause 4.2.2 of 2008), so it has no code, revision or approval yet.",
    );
    let revision = entry.and_then(|it| it.revision.as_ref());
    let heading = |id: &str, words: Text| Block::heading(1, id, manual.say(words));
    let mut blocks = vec![heading("phe-duyet", APPROVAL), approval(manual, revision)];
    if entry.is_none() {
        blocks.push(Block::Paragraph(vec![Inline::strong(manual.say(NOT_LISTED))]));
    }
    blocks.push(heading("sua-doi", CHANGES));
    blocks.push(changes(manual, revision).unwrap_or_else(|| Block::paragraph(manual.say(NOT_STATED))));
    blocks.push(heading("phan-phoi", DISTRIBUTION));
    blocks.extend(copies_of(manual, entry));
    blocks.extend(receivers(manual));
    blocks.push(Block::PageBreak);
    blocks
}

/// To be signed on paper: names and signatures stay empty.
fn approval(manual: &Manual<'_>, revision: Option<&Revision>) -> Block {
    let heads = [
        text("Trách nhiệm", "Responsibility"),
        text("Biên soạn", "Written"),
        text("Soát xét", "Reviewed"),
        text("Phê duyệt", "Approved"),
    ];
    let role = |of: fn(&Revision) -> &Option<Id>| {
        let id = revision.and_then(|it| of(it).as_ref());
        Cell::from(id.map(|id| manual.role(id)).unwrap_or_default())
    };
    let on = revision.and_then(|it| it.approved_on).map(|date| date.show(manual.lang()));
    let row = |name: Text, cells: [Cell; 3]| {
        Row::of(std::iter::once(Cell::from(manual.say(name)).naming_row()).chain(cells))
    };
    let room = || Cell::from(vec![Inline::LineBreak; 4]);
    Block::Table(Table {
        caption: None,
        columns: [16, 28, 28, 28].map(|weight| Column { weight, align: Align::Middle }).to_vec(),
        head: vec![Row::of(heads.map(|head| manual.say(head)))],
        rows: vec![
            row(text("Họ tên", "Name"), ["", "", ""].map(Cell::from)),
            row(text("Chữ ký", "Signature"), [room(), room(), room()]),
            row(
                text("Chức vụ", "Position"),
                [role(|it| &it.author), role(|it| &it.reviewed_by), role(|it| &it.approved_by)],
            ),
            row(text("Ngày", "Date"), ["", "", on.as_deref().unwrap_or_default()].map(Cell::from)),
        ],
    })
}

fn changes(manual: &Manual<'_>, revision: Option<&Revision>) -> Option<Block> {
    let revision = revision?;
    let heads = [
        middle_column(REVISION, 14),
        middle_column(text("Ngày", "Date"), 16),
        column(text("Nội dung sửa đổi", "What changed"), 45),
        column(text("Lý do", "Why"), 25),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    let date = |date: Option<Date>| date.iter().map(|it| Inline::from(it.show(manual.lang()))).collect();
    for change in &revision.history {
        let no = vec![Inline::Text(format!("{:02}", change.no))];
        let what = vec![Inline::from(change.what.get(manual.lang()))];
        sheet.row([no, date(change.date), what, manual.cell(&change.why)]);
    }
    if let Some(no) = revision.no.filter(|no| !revision.history.iter().any(|it| it.no == *no)) {
        const FIRST: Text = text("Ban hành lần đầu", "First issue");
        const THIS: Text = text("Lần ban hành này", "This issue");
        let what = if no == 1 { FIRST } else { THIS };
        let no = vec![Inline::Text(format!("{no:02}"))];
        sheet.row([no, date(revision.date), vec![Inline::from(manual.say(what))], Vec::new()]);
    }
    sheet.finish()
}

/// Where the document in force is kept, and what a copy on paper is worth.
fn copies_of(manual: &Manual<'_>, entry: Option<&Document>) -> Option<Block> {
    let place = entry.map(|it| manual.cell(&it.place)).unwrap_or_default();
    let mark = vec![Inline::Text(copies::mark(manual.organization(), manual.lang()))];
    let owner = entry.and_then(|it| it.owner.as_ref());
    let owner = owner.map(|id| vec![Inline::Text(manual.role(id))]).unwrap_or_default();
    let rows = [
        (text("Nơi để bản hiện hành", "Where the current document is"), place),
        (text("Người giữ sổ tay", "Keeper of the manual"), owner),
        (text("Dấu trên bản in", "Mark on printed copies"), mark),
    ];
    facts(rows.map(|(name, value)| (manual.say(name).to_owned(), value)).into())
}

/// A line for each unit, to be signed when it receives its copy.
fn receivers(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        column(text("Đơn vị", "Unit"), 46),
        middle_column(text("Bản số", "Copy no."), 14),
        middle_column(text("Ngày nhận, chữ ký", "Received on, signature"), 35),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    let blank = || vec![Inline::from("")];
    for (unit, _) in super::organization::by_unit(manual) {
        sheet.row([vec![Inline::from(unit)], blank(), blank()]);
    }
    sheet.finish()
}
