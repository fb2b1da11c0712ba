//! One procedure as a document, in the order of the offices of Hà Nội.

use super::{
    Options, chart,
    context::Cx,
    copies, cover,
    findings::{self, Told},
    names::{INDEX, Names},
    numbers, raci, records, service, steps, times,
    words::{END, NONE, NOT_STATED, SYSTEM_DOCUMENTS, text},
};
use crate::{
    diagram::{Style, layout},
    doc::{Block, Crumb, Document, Figure, Inline, Notice, NoticeKind},
    graph::ProcessGraph,
    load::{Library, Loaded},
    model::{Process, Wording},
    rules::Checked,
    standard::Edition,
    text::Text,
};

/// A chart of more steps is no longer read; the table of steps stands for it.
const MOST_STEPS_DRAWN: usize = 150;

/// A procedure whose references do not resolve has no flow.
pub(super) struct Printed<'a> {
    pub(super) library: &'a Library,
    pub(super) process: &'a Loaded<Process>,
    pub(super) graph: Option<&'a ProcessGraph<'a>>,
    pub(super) checked: &'a Checked,
    pub(super) told: &'a Told<'a>,
    pub(super) names: &'a Names,
    pub(super) name: &'a str,
}

pub(super) fn document(it: &Printed<'_>, options: &Options) -> Document {
    let cx = Cx::new(it.library, it.process, it.names, options.lang);
    let open = it.told.of_process(it.process);
    let mut document = Document::new(it.name, cx.words(&cx.process.title), cx.lang);
    let mark = copies::obsolete(&cx, options.today).or_else(|| findings::mark(&open, cx.lang));
    document.control = cover::control(&cx, mark, options.today);
    document.trail = vec![Crumb { name: INDEX.to_owned(), title: cx.say(SYSTEM_DOCUMENTS).to_owned() }];
    let blocks = &mut document.blocks;
    let (stops, reviews): (Vec<Block>, Vec<Block>) =
        findings::notices(it.library, it.checked, &open, cx.lang)
            .into_iter()
            .partition(|block| matches!(block, Block::Notice(Notice { kind: NoticeKind::Stop, .. })));
    blocks.push(Block::Cover);
    blocks.extend(stops);
    blocks.extend(cover::blocks(&cx));
    blocks.extend(reviews);
    blocks.push(Block::PageBreak);
    chapters_before_flow(&cx, it, blocks);
    match it.graph {
        Some(graph) => flow(&cx, graph, blocks),
        None => blocks.push(without_flow(&cx)),
    }
    chapters_after_flow(&cx, blocks);
    blocks.push(Block::EndMark(cx.say(END).to_owned()));
    document
}

fn chapters_before_flow(cx: &Cx<'_>, it: &Printed<'_>, blocks: &mut Vec<Block>) {
    let mut part = |level: u8, id: &str, title: Text, content: Vec<Block>| {
        blocks.push(Block::heading(level, id, cx.say(title)));
        blocks.extend(content);
    };
    let purpose = vec![said(cx, &cx.process.purpose)];
    part(1, "muc-dich", text("1. MỤC ĐÍCH", "1. PURPOSE"), purpose);
    part(1, "pham-vi", text("2. PHẠM VI", "2. SCOPE"), scope(cx));
    let references = references(cx, &it.checked.editions);
    part(1, "vien-dan", text("3. TÀI LIỆU VIỆN DẪN", "3. REFERENCES"), references);
    let terms = text("4. ĐỊNH NGHĨA, VIẾT TẮT", "4. TERMS AND ABBREVIATIONS");
    part(1, "viet-tat", terms, service::abbreviations(cx));
    part(1, "noi-dung", text("5. NỘI DUNG QUY TRÌNH", "5. CONTENT"), Vec::new());
    part(2, "phap-ly", text("5.1. Cơ sở pháp lý", "5.1. Legal basis"), service::legal_basis(cx));
    part(2, "thanh-phan", text("5.2. Thành phần hồ sơ", "5.2. The dossier"), service::dossier(cx));
    part(2, "so-luong", text("5.3. Số lượng hồ sơ", "5.3. Number of sets"), service::sets(cx));
    let mut time = times::promised(cx);
    time.extend(
        it.graph.and_then(|graph| times::computed(cx, graph, &numbers::numbers(cx.process, cx.lang))),
    );
    part(2, "thoi-gian", text("5.4. Thời gian xử lý", "5.4. Time"), time);
    let place = text("5.5. Nơi tiếp nhận và trả kết quả", "5.5. Place of receipt and return");
    part(2, "noi-tiep-nhan", place, service::place(cx));
    part(2, "le-phi", text("5.6. Phí, lệ phí", "5.6. Fees"), service::fees(cx));
    let steps = text("5.7. Quy trình xử lý công việc", "5.7. Course of the work");
    part(2, "quy-trinh", steps, Vec::new());
}

fn said(cx: &Cx<'_>, words: &Option<Wording>) -> Block {
    Block::paragraph(words.as_ref().map_or(cx.say(NOT_STATED), |words| cx.words(words)))
}

fn scope(cx: &Cx<'_>) -> Vec<Block> {
    const APPLICANTS: Text = text("Đối tượng thực hiện: ", "Who may apply: ");
    const OWNER: Text = text("Chịu trách nhiệm chính: ", "Responsible: ");
    const CODES: Text = text("Mã thủ tục hành chính: ", "Codes of the public procedure: ");
    const FIELD: Text = text("Lĩnh vực: ", "Field: ");
    let process = cx.process;
    let codes: Vec<&str> = process.tthc.iter().map(crate::model::TthcCode::as_str).collect();
    let facts = [
        (FIELD, process.field.as_ref().map(|it| cx.words(it).to_owned())),
        (CODES, (!codes.is_empty()).then(|| codes.join(", "))),
        (APPLICANTS, process.service.applicants.as_ref().map(|it| cx.words(it).to_owned())),
        (OWNER, process.owner.as_ref().map(|id| cx.role(id))),
    ];
    let facts: Vec<Vec<Inline>> = facts
        .into_iter()
        .filter_map(|(label, value)| Some(vec![Inline::strong(cx.say(label)), Inline::Text(value?)]))
        .collect();
    let mut blocks = Vec::new();
    if process.scope.is_some() || facts.is_empty() {
        blocks.push(said(cx, &process.scope));
    }
    if !facts.is_empty() {
        blocks.push(Block::List(facts));
    }
    blocks
}

fn references(cx: &Cx<'_>, editions: &[Edition]) -> Vec<Block> {
    const LAWS: Text = text("Các văn bản nêu tại mục 5.1", "The documents of section 5.1");
    const IMPLEMENTS: Text =
        text("Quy trình này là thủ tục dạng văn bản theo ", "This is the documented procedure of ");
    let mut items: Vec<Vec<Inline>> =
        editions.iter().map(|edition| vec![Inline::from(standard(*edition))]).collect();
    if !cx.process.legal_basis.is_empty() {
        items.push(vec![Inline::to_place("phap-ly", cx.say(LAWS))]);
    }
    let clauses: Vec<&str> = cx.process.implements.iter().map(|it| cx.words(it)).collect();
    if !clauses.is_empty() {
        items.push(vec![Inline::Text(format!("{}{}", cx.say(IMPLEMENTS), clauses.join("; ")))]);
    }
    vec![if items.is_empty() { Block::paragraph(cx.say(NONE)) } else { Block::List(items) }]
}

/// The Vietnamese number of an edition, where Việt Nam has published one.
pub(super) fn standard(edition: Edition) -> String {
    match edition {
        Edition::Iso9001_2008 | Edition::Iso9001_2015 => {
            format!("TCVN ISO 9001:{edition} (ISO 9001:{edition})")
        }
        Edition::Iso9001_2026 => format!("ISO 9001:{edition}"),
    }
}

fn flow(cx: &Cx<'_>, graph: &ProcessGraph<'_>, blocks: &mut Vec<Block>) {
    const CHART: Text = text("a) Lưu đồ", "a) Flow chart");
    const TABLE: Text = text("b) Diễn giải các bước", "b) The steps");
    const RACI: Text = text("c) Ma trận trách nhiệm (RACI)", "c) Responsibility matrix (RACI)");
    const NO_STEPS: Text = text("Chưa nêu bước nào.", "No steps are stated.");
    const TOO_MANY: Text = text(
        "Lưu đồ không được vẽ vì có quá nhiều bước; xem bảng dưới đây.",
        "The flow chart is not drawn because of the many steps; see the table below.",
    );
    if graph.steps().is_empty() {
        blocks.push(Block::paragraph(cx.say(NO_STEPS)));
        return;
    }
    let numbers = numbers::numbers(cx.process, cx.lang);
    blocks.push(Block::heading(3, "luu-do", cx.say(CHART)));
    if graph.steps().len() > MOST_STEPS_DRAWN {
        blocks.push(Block::paragraph(cx.say(TOO_MANY)));
    } else {
        blocks.push(Block::Figure(figure(cx, graph, &numbers)));
    }
    blocks.push(Block::heading(3, "cac-buoc", cx.say(TABLE)));
    blocks.extend(steps::blocks(cx, graph, &numbers));
    let raci = raci::blocks(cx);
    if !raci.is_empty() {
        blocks.push(Block::heading(3, "raci", cx.say(RACI)));
        blocks.extend(raci);
    }
}

fn figure(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String]) -> Figure {
    const CAPTION: Text = text("Lưu đồ quy trình", "Flow chart of");
    const DESCRIPTION: Text =
        text("Nội dung giống bảng các bước bên dưới.", "The table of steps below says the same in words.");
    let title = cx.words(&cx.process.title);
    Figure {
        id: "luu-do-hinh".to_owned(),
        layout: layout(&chart::chart(cx, graph, numbers), &Style::default()),
        caption: format!("{} {}: {title}", cx.say(CAPTION), cx.process.process),
        description: cx.say(DESCRIPTION).to_owned(),
    }
}

fn without_flow(cx: &Cx<'_>) -> Block {
    const TITLE: Text = text("Chưa in được lưu đồ và các bước", "No flow chart and no steps");
    const WHY: Text = text(
        "Có chỗ trong quy trình trỏ đến một bước, nhóm hoặc trường hợp không có, hoặc trùng tên. Sửa các điểm nêu ở đầu tài liệu rồi in lại.",
        "Somewhere the procedure names a step, group or case that does not exist or exists twice. Mend what is listed at the top, then print again.",
    );
    let blocks = vec![Block::paragraph(cx.say(WHY))];
    Block::Notice(Notice { kind: NoticeKind::Stop, title: cx.say(TITLE).to_owned(), blocks })
}

fn chapters_after_flow(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let mut number = 6;
    let mut part = |id: &str, title: Text, content: Vec<Block>| {
        if !content.is_empty() {
            blocks.push(Block::heading(1, id, format!("{number}. {}", cx.say(title))));
            blocks.extend(content);
            number += 1;
        }
    };
    part("bieu-mau", text("BIỂU MẪU", "FORMS"), records::forms(cx));
    part("ho-so-luu", text("HỒ SƠ CẦN LƯU", "RECORDS TO KEEP"), records::records(cx));
    let interfaces = text("ĐẦU VÀO, ĐẦU RA", "INPUTS AND OUTPUTS");
    part("dau-vao-ra", interfaces, records::inputs_and_outputs(cx));
    let indicators = records::indicators(cx).into_iter().collect();
    part("chi-so", text("CHỈ SỐ ĐÁNH GIÁ", "INDICATORS"), indicators);
    let risks = text("RỦI RO VÀ CƠ HỘI", "RISKS AND OPPORTUNITIES");
    part("rui-ro", risks, records::risks(cx).into_iter().collect());
}
