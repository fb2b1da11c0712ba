//! The checklist: scope and criteria, the questions with leads, and what no rule and no question
//! reaches.

use super::{
    super::{
        index::Manual,
        procedure::standard,
        sheet::{Sheet, column, facts, middle_column, name_column},
        words::{NOT_STATED, text},
    },
    CHECKLIST, TITLE, chapter, clause_title, end, leads, paper, questions,
};
use crate::{
    diag::Finding,
    doc::{Block, Document, Inline},
    model::{AuditProgramme, Id, Wording},
    rules::without_rule,
    standard::QUESTIONS,
    text::Text,
};

/// A line to write on.
const LINE: &str = "……………………………………";

pub(super) fn document(manual: &Manual<'_>, others: &[Document]) -> Document {
    let mut document = paper(manual, CHECKLIST, manual.say(TITLE).to_owned());
    let blocks = &mut document.blocks;
    blocks.push(Block::Cover);
    let mut number = 0;
    let mut part = |id: &str, title: Text, content: Vec<Block>| {
        number += 1;
        blocks.push(chapter(number, id, manual.say(title)));
        blocks.extend(content);
    };
    let scope = text("PHẠM VI, CHUẨN MỰC ĐÁNH GIÁ", "SCOPE AND CRITERIA");
    part("pham-vi", scope, scope_and_criteria(manual));
    part("ghi-phieu", text("CÁCH GHI PHIẾU", "HOW TO FILL IT IN"), how_to(manual));
    let asked = QUESTIONS.iter().filter(|question| {
        manual.checked.editions.iter().any(|edition| !question.clauses(*edition).is_empty())
    });
    let asked = asked.flat_map(|question| questions::blocks(manual, question)).collect();
    part("cau-hoi", text("CÂU HỎI", "QUESTIONS"), asked);
    part("manh-moi", text("MANH MỐI KHÁC", "OTHER LEADS"), other_leads(manual));
    let judged = text("ĐIỀU KHOẢN KHÔNG CÓ QUY TẮC KIỂM TRA", "CLAUSES ON WHICH NO RULE RESTS");
    part("khong-quy-tac", judged, judged_by_people(manual));
    let papers = others.iter().map(|it| vec![Inline::to_document(&it.name, &it.title)]);
    part("tai-lieu", text("TÀI LIỆU KÈM THEO", "OTHER PAPERS"), vec![Block::List(papers.collect())]);
    blocks.push(end(manual));
    document
}

fn scope_and_criteria(manual: &Manual<'_>) -> Vec<Block> {
    let lang = manual.lang();
    let organization = manual.organization();
    let programme = organization.and_then(|it| it.audit_programme.as_ref());
    let services = organization.and_then(|it| it.scope.as_ref()).map(|it| it.services.as_slice());
    let services: Vec<&str> = services.unwrap_or_default().iter().map(|it| it.get(lang)).collect();
    let say = |words: Option<&Wording>| words.map(|it| vec![Inline::from(it.get(lang))]).unwrap_or_default();
    let editions: Vec<String> = manual.checked.editions.iter().map(|it| standard(*it)).collect();
    let criteria = programme.and_then(|it| it.criteria.as_ref());
    let criteria = criteria.map_or_else(|| editions.join("; "), |it| it.get(lang).to_owned());
    let scope = programme.and_then(|it| it.scope.as_ref());
    let auditor = programme.and_then(|it| it.auditor_role.as_ref()).map(|id| manual.role(id));
    let line = || vec![Inline::from(LINE)];
    let rows = [
        (text("Cơ quan", "Organization"), say(organization.map(|it| &it.organization))),
        (text("Phạm vi của hệ thống", "Scope of the system"), inline(services.join("; "))),
        (text("Phạm vi đánh giá", "Scope of the audit"), say(scope)),
        (text("Chuẩn mực đánh giá", "Audit criteria"), inline(criteria)),
        (text("Phương pháp", "Method"), say(programme.and_then(|it| it.method.as_ref()))),
        (text("Vai trò đánh giá", "Auditing role"), inline(auditor.unwrap_or_default())),
        (text("Đơn vị, quy trình được đánh giá", "Unit, process audited"), line()),
        (text("Trưởng đoàn, người đánh giá", "Lead auditor, auditors"), line()),
        (text("Người được phỏng vấn", "People talked with"), line()),
        (text("Ngày đánh giá", "Date"), line()),
    ];
    let facts = facts(rows.map(|(name, value)| (manual.say(name).to_owned(), value)).into());
    let status = manual.checked.editions.iter();
    let status = status.map(|it| vec![Inline::Text(format!("ISO 9001:{it} – {}", manual.say(it.status())))]);
    let mut blocks: Vec<Block> = facts.into_iter().collect();
    blocks.push(Block::List(status.collect()));
    blocks.extend(programme.and_then(|it| planned(manual, it)));
    blocks
}

fn inline(words: String) -> Vec<Inline> {
    if words.is_empty() { Vec::new() } else { vec![Inline::Text(words)] }
}

/// The audits of the programme, so that the right one can be ticked.
fn planned(manual: &Manual<'_>, programme: &AuditProgramme) -> Option<Block> {
    let auditor = programme.auditor_role.as_ref();
    let heads = [
        name_column(text("Cuộc đánh giá", "Audit"), 30),
        column(text("Quy trình", "Processes"), 40),
        middle_column(text("Ngày", "Date"), 14),
        column(text("Người đánh giá", "Auditor"), 20),
    ];
    let lang = manual.lang();
    let mut sheet = Sheet::numbered(lang, &heads)
        .captioned(manual.say(text("Chương trình đánh giá nội bộ", "Internal audit programme")));
    for audit in &programme.audits {
        let processes = audit.processes.iter().map(ToString::to_string);
        let families = audit.families.iter().map(|id| family(manual, id));
        let named: Vec<String> = processes.chain(families).collect();
        sheet.row([
            manual.cell(&audit.name),
            inline(named.join(", ")),
            audit.date.iter().map(|date| Inline::from(date.show(lang))).collect(),
            inline(audit.auditor_role.as_ref().or(auditor).map(|id| manual.role(id)).unwrap_or_default()),
        ]);
    }
    sheet.finish()
}

/// The title of a family; its id where nobody described it.
fn family(manual: &Manual<'_>, id: &Id) -> String {
    let family = manual.library.family(id).map(|it| &it.value);
    let title = family.and_then(|it| it.title.as_ref()).map(|it| it.get(manual.lang()));
    title.map_or_else(|| id.to_string(), str::to_owned)
}

fn how_to(manual: &Manual<'_>) -> Vec<Block> {
    const FILL: [Text; 4] = [
        text(
            "Ghi kết quả bằng lời, kèm bằng chứng đã xem (số hồ sơ, tên tài liệu và lần ban hành, người được hỏi). Ô trống là chưa đánh giá, không phải là phù hợp.",
            "Write the result in words, with the evidence seen (number of the dossier, document and revision, whom you asked). An empty cell means not audited, not conforming.",
        ),
        text(
            "Mức: nặng – hệ thống, hoặc niềm tin vào hệ thống, bị ảnh hưởng; nhẹ – lỗi riêng lẻ; cải tiến – không trái điều khoản nào. Mức in ở manh mối chỉ là đề xuất.",
            "Grade: major – the system, or trust in it, is affected; minor – an isolated lapse; improvement – no clause is violated. Grades printed with leads are proposals only.",
        ),
        text(
            "Manh mối là điều chương trình đọc được trong thư viện quy trình: chỉ ra nơi nên xem trước, không thay cho việc xem thực tế.",
            "Leads are what the program read in the library of procedures: they say where to look first and do not replace looking at the work.",
        ),
        text("Người đánh giá không đánh giá công việc của chính mình.", "Nobody audits their own work."),
    ];
    vec![Block::List(FILL.map(|it| vec![Inline::from(manual.say(it))]).into())]
}

/// Findings on clauses about which no question is asked.
fn other_leads(manual: &Manual<'_>) -> Vec<Block> {
    const NONE: Text = text("Không có manh mối nào khác.", "There are no other leads.");
    const WAIVED: Text = text(
        "Lệch chuẩn được cơ quan chấp nhận có thời hạn; xem lý do còn đúng không:",
        "Deviations accepted for a time; see whether the reason still holds:",
    );
    const NOT_EVALUATED: Text = text(
        "Quy tắc chưa đánh giá được, không được hiểu là đạt:",
        "Rules that could not be evaluated, not to be read as passed:",
    );
    let is_asked = |finding: &Finding| QUESTIONS.iter().any(|it| leads::bears(manual, it, finding));
    let others: Vec<&Finding> = manual.checked.findings.iter().filter(|it| !is_asked(it)).collect();
    let waived: Vec<&Finding> = manual.checked.waived.iter().collect();
    let mut blocks: Vec<Block> = leads::list(manual, &others, leads::OF_A_LIST).into_iter().collect();
    if let Some(list) = leads::list(manual, &waived, leads::OF_A_LIST) {
        blocks.push(Block::paragraph(manual.say(WAIVED)));
        blocks.push(list);
    }
    if !manual.checked.not_evaluated.is_empty() {
        let codes = manual.checked.not_evaluated_codes().join(", ");
        blocks.push(Block::paragraph(format!("{} {codes}.", manual.say(NOT_EVALUATED))));
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(manual.say(NONE)));
    }
    blocks
}

/// Clauses with requirements on which no rule rests, with the question that reaches them.
fn judged_by_people(manual: &Manual<'_>) -> Vec<Block> {
    const WHY: Text = text(
        "Không quy tắc nào của chương trình kiểm tra các điều khoản sau; chỉ người đánh giá trả lời được. Nơi chưa có câu hỏi, người đánh giá tự đặt.",
        "No rule of the program rests on these clauses; only people can judge them. Where there is no question, the auditor asks one.",
    );
    let heads = [
        middle_column(text("Điều khoản", "Clause"), 18),
        name_column(text("Nội dung", "Matter"), 40),
        column(text("Câu hỏi", "Question"), 14),
        column(text("Cơ quan nêu", "The organization says"), 30),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for edition in &manual.checked.editions {
        for number in without_rule(*edition) {
            let asked = QUESTIONS.iter().filter(|it| it.bears_on(*edition, number));
            let asked = asked.enumerate().flat_map(|(index, question)| {
                let link = Inline::to_place(question.code.to_lowercase(), question.code);
                let comma = (index > 0).then(|| Inline::from(", "));
                comma.into_iter().chain([link])
            });
            let excluded = !leads::exclusions(manual, *edition, number).is_empty();
            const EXCLUDED: Text = text("không áp dụng", "does not apply");
            let asked: Vec<Inline> = asked.collect();
            sheet.row([
                vec![Inline::Text(format!("9001:{edition}: {number}"))],
                vec![Inline::from(clause_title(manual, *edition, number))],
                asked,
                if excluded { vec![Inline::from(manual.say(EXCLUDED))] } else { Vec::new() },
            ]);
        }
    }
    match sheet.finish() {
        Some(table) => vec![Block::paragraph(manual.say(WHY)), table],
        None => vec![Block::paragraph(manual.say(NOT_STATED))],
    }
}
