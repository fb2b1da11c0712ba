//! One procedure as a document, in the layout its office chose.

use super::{
    Options, chapters, chart,
    context::Cx,
    copies, cover,
    findings::{self, Told},
    layouts,
    names::{INDEX, Names},
    numbers,
    words::{END, SYSTEM_DOCUMENTS, text},
};
use crate::{
    diagram::{Style, layout},
    doc::{Block, Crumb, Document, Figure, Notice, NoticeKind},
    graph::ProcessGraph,
    load::{Library, Loaded},
    model::{LayoutName, Process},
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
    blocks.extend(chapters::blocks(&cx, it, layouts::of(layout_of(&cx))));
    blocks.push(Block::EndMark(cx.say(END).to_owned()));
    document
}

/// The layout of the procedure or its family, otherwise that of the organization.
fn layout_of(cx: &Cx<'_>) -> LayoutName {
    let control = cx.organization().and_then(|it| it.document_control.as_ref());
    let shared = control.and_then(|control| control.layout);
    cx.process.layout.or(shared).unwrap_or_default()
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

/// The flow chart; nothing where there is no flow or no step.
pub(super) fn chart(cx: &Cx<'_>, it: &Printed<'_>) -> Vec<Block> {
    const TOO_MANY: Text = text(
        "Lưu đồ không được vẽ vì có quá nhiều bước; xem bảng các bước.",
        "The flow chart is not drawn because of the many steps; see the table of steps.",
    );
    let Some(graph) = it.graph.filter(|graph| !graph.steps().is_empty()) else { return Vec::new() };
    if graph.steps().len() > MOST_STEPS_DRAWN {
        return vec![Block::paragraph(cx.say(TOO_MANY))];
    }
    vec![Block::Figure(figure(cx, graph, &numbers::numbers(cx.process, cx.lang)))]
}

fn figure(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String]) -> Figure {
    const CAPTION: Text = text("Lưu đồ quy trình", "Flow chart of");
    const DESCRIPTION: Text =
        text("Nội dung giống bảng các bước.", "The table of steps says the same in words.");
    let title = cx.words(&cx.process.title);
    Figure {
        id: "luu-do-hinh".to_owned(),
        layout: layout(&chart::chart(cx, graph, numbers), &Style::default()),
        caption: format!("{} {}: {title}", cx.say(CAPTION), cx.process.process),
        description: cx.say(DESCRIPTION).to_owned(),
    }
}

pub(super) fn without_flow(cx: &Cx<'_>) -> Block {
    const TITLE: Text = text("Chưa in được lưu đồ và các bước", "No flow chart and no steps");
    const WHY: Text = text(
        "Có chỗ trong quy trình trỏ đến một bước, nhóm hoặc trường hợp không có, hoặc trùng tên. Sửa các điểm nêu ở đầu tài liệu rồi in lại.",
        "Somewhere the procedure names a step, group or case that does not exist or exists twice. Mend what is listed at the top, then print again.",
    );
    let blocks = vec![Block::paragraph(cx.say(WHY))];
    Block::Notice(Notice { kind: NoticeKind::Stop, title: cx.say(TITLE).to_owned(), blocks })
}
