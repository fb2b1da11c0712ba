//! The first document: where everything else is found.

use super::{
    Options,
    context::role,
    copies,
    cover::issuer,
    findings::{self, Told},
    lists,
    names::{
        DOCUMENTS, EXTERNAL_DOCUMENTS, FINDINGS, FORMS, INDEX, INTERACTION, Names, PROCESS_CARDS,
        QUALITY_MANUAL as QUALITY_MANUAL_NAME, RACI, RECORDS, ROLES, SCOPE, SERVICES, SERVICES_BY_LEVEL,
    },
    notices,
    procedure::standard,
    procedure_list, quality_manual, scope,
    sheet::{Sheet, column, joined, middle_column, name_column},
    words::{END, NOT_STATED, QUALITY_MANUAL, SYSTEM_DOCUMENTS, text},
};
use crate::{
    diag::Finding,
    doc::{Block, Control, Crumb, Document, Fact, Inline, Target},
    load::Library,
    model::{Id, Organization, Policy, Wording},
    rules::Checked,
    text::{Lang, Text},
};

/// What the documents about the whole library need to see.
pub(super) struct Manual<'a> {
    pub(super) library: &'a Library,
    pub(super) checked: &'a Checked,
    pub(super) options: &'a Options,
    /// Names of the procedures' documents.
    pub(super) names: &'a Names,
    pub(super) told: &'a Told<'a>,
}

impl<'a> Manual<'a> {
    pub(super) fn lang(&self) -> Lang {
        self.options.lang
    }

    pub(super) fn say(&self, words: Text) -> &'static str {
        words.get(self.options.lang)
    }

    pub(super) fn organization(&self) -> Option<&'a Organization> {
        self.library.organization.as_ref().map(|loaded| &loaded.value)
    }

    pub(super) fn cell(&self, words: &Option<Wording>) -> Vec<Inline> {
        words.iter().map(|words| Inline::from(words.get(self.lang()))).collect()
    }

    pub(super) fn role(&self, id: &Id) -> String {
        role(self.organization(), id, self.lang())
    }

    /// A document of the manual below the quality manual.
    pub(super) fn page(&self, name: &str, title: Text, blocks: impl IntoIterator<Item = Block>) -> Document {
        let mut document = self.new_document(name, title);
        document.trail = self.trail();
        document.blocks.extend(blocks);
        document.blocks.push(self.end());
        document
    }

    /// The way back to the first document.
    pub(super) fn trail(&self) -> Vec<Crumb> {
        vec![Crumb { name: INDEX.to_owned(), title: self.say(SYSTEM_DOCUMENTS).to_owned() }]
    }

    /// The last line of a document.
    pub(super) fn end(&self) -> Block {
        Block::EndMark(self.say(END).to_owned())
    }

    /// What stands where a table is empty.
    pub(super) fn or_not_stated(&self, table: Option<Block>) -> Block {
        table.unwrap_or_else(|| Block::paragraph(self.say(NOT_STATED)))
    }

    /// A procedure by its position: its code, leading to its document.
    pub(super) fn code_of(&self, position: usize) -> Option<Inline> {
        let code = self.library.processes.get(position)?.value.process.as_str();
        Some(
            self.names
                .of_position(position)
                .map_or_else(|| Inline::from(code), |it| Inline::to_document(it, code)),
        )
    }

    /// An empty document of the manual: a draft as long as anything in it is.
    pub(super) fn new_document(&self, name: &str, title: Text) -> Document {
        const SYSTEM: Text = text("Hệ thống quản lý chất lượng", "Quality management system");
        const EDITIONS: Text = text("Tiêu chuẩn", "Standard");
        const PRINTED: Text = text("Ngày in", "Printed on");
        let mut document = Document::new(name, self.say(title), self.lang());
        let open: Vec<&Finding> = self.checked.findings.iter().collect();
        let editions: Vec<String> = self.checked.editions.iter().map(|it| standard(*it)).collect();
        let today = self.options.today.map(|today| today.show(self.lang()));
        let facts = [(EDITIONS, Some(editions.join("; "))), (PRINTED, today)].into_iter();
        let fact = |(label, value)| Some(Fact { label: self.say(label).to_owned(), value: value? });
        document.control = Control {
            facts: facts.filter_map(fact).collect(),
            mark: findings::mark(&open, self.lang()),
            imprint: Some(copies::imprint(self.options.today, &self.library.digest(), self.lang())),
            date: self.options.today,
            ..issuer(self.organization(), SYSTEM, self.lang())
        };
        document
    }
}

/// Cover, scope, exclusions, policy, objectives, procedures, and what the check says.
pub(super) fn document(manual: &Manual<'_>) -> Document {
    let mut document = manual.new_document("index", SYSTEM_DOCUMENTS);
    let blocks = &mut document.blocks;
    blocks.push(Block::Cover);
    let unread = procedure_list::unread(manual);
    let about_library = procedure_list::about_library(manual);
    blocks.extend(findings::notices(manual.library, manual.checked, &about_library, manual.lang()));
    let mut number = 0;
    let mut part = |id: &str, title: Text, content: Vec<Block>| {
        number += 1;
        blocks.push(Block::heading(1, id, format!("{number}. {}", manual.say(title))));
        if content.is_empty() {
            blocks.push(Block::paragraph(manual.say(NOT_STATED)));
        }
        blocks.extend(content);
    };
    part("quy-trinh", text("DANH MỤC QUY TRÌNH", "PROCEDURES"), procedure_list::table(manual, unread));
    // Where there is a quality manual these are chapters of it, and nothing is printed twice.
    if !quality_manual::is_made(manual) {
        part("pham-vi", text("PHẠM VI ÁP DỤNG", "SCOPE"), scope::covered(manual));
        part(
            "ngoai-le",
            text("ĐIỀU KHOẢN KHÔNG ÁP DỤNG", "CLAUSES THAT DO NOT APPLY"),
            scope::exclusions(manual),
        );
        part("chinh-sach", text("CHÍNH SÁCH CHẤT LƯỢNG", "QUALITY POLICY"), policy(manual));
        part("muc-tieu", text("MỤC TIÊU CHẤT LƯỢNG", "QUALITY OBJECTIVES"), objectives(manual));
    }
    part("phan-khac", text("CÁC TÀI LIỆU KHÁC", "OTHER DOCUMENTS"), others(manual));
    part("kiem-tra", text("KẾT QUẢ KIỂM TRA SỔ TAY", "WHAT THE CHECK SAYS"), verdict(manual));
    blocks.push(Block::EndMark(manual.say(END).to_owned()));
    document
}

pub(super) fn policy(manual: &Manual<'_>) -> Vec<Block> {
    let Some(policy) = manual.organization().and_then(|it| it.policy.as_ref()) else { return Vec::new() };
    let items = policy.text.iter().map(|it| vec![Inline::from(it.get(manual.lang()))]).collect();
    let mut blocks = vec![Block::List(items)];
    blocks.extend(approval(manual, policy).map(Block::paragraph));
    blocks
}

fn approval(manual: &Manual<'_>, policy: &Policy) -> Option<String> {
    let by = policy.approved_by.as_ref().map(|id| manual.role(id));
    let date = policy.date.map(|date| date.show(manual.lang()));
    match (manual.lang(), by, date) {
        (_, None, None) => None,
        (Lang::Vi, by, None) => Some(format!("Người phê duyệt: {}.", by?)),
        (Lang::En, by, None) => Some(format!("Approved by: {}.", by?)),
        (Lang::Vi, None, Some(date)) => Some(format!("Phê duyệt ngày {date}.")),
        (Lang::En, None, Some(date)) => Some(format!("Approved on {date}.")),
        (Lang::Vi, Some(by), Some(date)) => Some(format!("{by} phê duyệt ngày {date}.")),
        (Lang::En, Some(by), Some(date)) => Some(format!("Approved by: {by}, {date}.")),
    }
}

pub(super) fn objectives(manual: &Manual<'_>) -> Vec<Block> {
    let heads = [
        name_column(text("Mục tiêu, cách đo", "Objective, metric"), 24),
        middle_column(text("Chỉ tiêu", "Target"), 11),
        column(text("Kỳ hạn", "Due"), 14),
        column(text("Việc phải làm, nguồn lực", "Actions, resources"), 25),
        column(text("Đánh giá", "Evaluation"), 18),
        column(text("Chịu trách nhiệm", "Responsible"), 17),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for it in manual.organization().into_iter().flat_map(|it| &it.objectives) {
        sheet.row([
            joined([vec![Inline::strong(it.name.get(manual.lang()))], manual.cell(&it.metric)]),
            manual.cell(&it.target),
            manual.cell(&it.due),
            joined([manual.cell(&it.actions), manual.cell(&it.resources)]),
            manual.cell(&it.evaluation),
            it.owner.iter().map(|id| Inline::Text(manual.role(id))).collect(),
        ]);
    }
    sheet.finish().into_iter().collect()
}

fn others(manual: &Manual<'_>) -> Vec<Block> {
    let link = |(name, title): (&str, Text)| vec![Inline::to_document(name, manual.say(title))];
    let manual_itself = quality_manual::is_made(manual).then_some((QUALITY_MANUAL_NAME, QUALITY_MANUAL));
    let others = [
        (SCOPE, scope::TITLE),
        (DOCUMENTS, lists::DOCUMENTS_TITLE),
        (FORMS, lists::FORMS_TITLE),
        (RECORDS, lists::RECORDS_TITLE),
        (EXTERNAL_DOCUMENTS, lists::EXTERNAL_DOCUMENTS_TITLE),
        (ROLES, super::roles::TITLE),
        (RACI, super::raci::TITLE),
        (INTERACTION, super::interaction::TITLE),
        (PROCESS_CARDS, super::process_cards::TITLE),
        (FINDINGS, super::findings_list::TITLE),
    ];
    let services = [(SERVICES, notices::BY_FIELD_TITLE), (SERVICES_BY_LEVEL, notices::BY_LEVEL_TITLE)];
    let services = services.into_iter().filter(|_| notices::serves_anybody(manual.library));
    vec![Block::List(manual_itself.into_iter().chain(others).chain(services).map(link).collect())]
}

/// What a clean check means, and what it does not.
fn verdict(manual: &Manual<'_>) -> Vec<Block> {
    const CLEAN: Text = text(
        "Không có phát hiện nào mà các quy tắc này chứng minh được. Điều đó không có nghĩa là “phù hợp tiêu chuẩn”: chương trình chỉ đọc những gì được viết trong thư viện, không thấy việc được làm ra sao.",
        "No finding that these rules can prove. That does not mean “conforms to the standard”: the program reads what is written in the library and does not see how the work is done.",
    );
    const NOT_CLEAN: Text = text(
        "Đây là những gì các quy tắc chứng minh được từ thư viện quy trình; không có phát hiện không có nghĩa là “phù hợp tiêu chuẩn”, và mức nặng, nhẹ chỉ là đề xuất cho người đánh giá.",
        "This is what the rules can prove from the library; no finding does not mean “conforms to the standard”, and the grades are proposals to the auditor.",
    );
    const EDITION: Text = text("Phiên bản dùng để kiểm tra:", "Editions of the check:");
    let counted = manual.checked.counted(manual.lang());
    let link =
        Inline::Link { target: Target::Document(FINDINGS.to_owned()), words: vec![Inline::Text(counted)] };
    let clean = manual.checked.findings.is_empty();
    let editions = manual.checked.editions.iter();
    let editions =
        editions.map(|it| vec![Inline::Text(format!("ISO 9001:{it} – {}", manual.say(it.status())))]);
    vec![
        Block::Paragraph(vec![Inline::Strong(vec![link]), Inline::from(".")]),
        Block::paragraph(manual.say(if clean { CLEAN } else { NOT_CLEAN })),
        Block::paragraph(manual.say(EDITION)),
        Block::List(editions.collect()),
    ]
}
