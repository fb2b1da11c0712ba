//! One page for each process, with the questions of the process approach around it: what comes in
//! and goes out, with what, with whom, how, measured by what, and what may go wrong.

use std::collections::BTreeSet;

use super::{
    context::Cx,
    index::Manual,
    names::PROCESS_CARDS,
    procedure_list::by_field,
    sheet::joined,
    words::{NOT_STATED, performer, text},
};
use crate::{
    doc::{Align, Block, Cell, Column, Document, Inline, Row, Table},
    model::{Id, Performer, ProcessKind, RiskKind, Wording},
    text::{Lang, Text},
};

pub(super) const TITLE: Text = text("Phiếu quá trình", "Process cards");

/// More items than these would not leave the card on one page; the procedure has them all.
const MOST_LINES: usize = 6;

pub(super) fn document(manual: &Manual<'_>) -> Document {
    const ABOUT: Text = text(
        "Mỗi quá trình một trang: đầu vào từ đâu, đầu ra đến đâu, bằng gì, với ai, làm thế nào, đo bằng gì, có rủi ro gì. Đầy đủ hơn xem trong quy trình.",
        "A page for each process: inputs and where they come from, outputs and where they go, with what, with whom, how, measured by what, and the risks. The procedure has the whole.",
    );
    let mut blocks = vec![Block::paragraph(manual.say(ABOUT))];
    let mut cards = Vec::new();
    let mut position = 0;
    for (field, members) in by_field(manual) {
        let mut list = Vec::new();
        for (loaded, name) in members {
            position += 1;
            let cx = Cx::new(manual.library, loaded, manual.names, manual.lang());
            let id = format!("phieu-{position}");
            let title = format!("{} {}", cx.process.process, cx.words(&cx.process.title));
            list.push(vec![Inline::to_place(id.clone(), title.clone())]);
            cards.push(Block::PageBreak);
            cards.push(Block::heading(1, id, title));
            cards.extend(card(&cx, name));
        }
        blocks.push(Block::Paragraph(vec![Inline::strong(field)]));
        blocks.push(Block::List(list));
    }
    if cards.is_empty() {
        blocks.push(manual.or_not_stated(None));
    }
    blocks.extend(cards);
    manual.page(PROCESS_CARDS, TITLE, blocks)
}

fn card(cx: &Cx<'_>, name: &str) -> Vec<Block> {
    let inputs = cx.process.inputs.iter();
    let inputs = lines(cx, inputs.map(|it| flow(cx, &it.name, "←", &it.from)));
    let outputs = cx.process.outputs.iter();
    let outputs = lines(cx, outputs.map(|it| flow(cx, &it.name, "→", &it.to)));
    let tables = [
        beside(
            cx,
            [
                (text("Bằng gì", "With what"), with_what(cx)),
                (text("Để làm gì, ai chịu trách nhiệm", "What for, and who answers"), purpose(cx)),
                (text("Với ai", "With whom"), with_whom(cx)),
            ],
        ),
        beside(
            cx,
            [
                (text("Đầu vào, từ đâu", "Inputs, from where"), inputs),
                (text("Làm thế nào", "How"), how(cx, name)),
                (text("Đầu ra, đến đâu", "Outputs, to where"), outputs),
            ],
        ),
        beside(
            cx,
            [
                (text("Đo bằng gì", "Measured by"), measured(cx)),
                (text("Rủi ro, cơ hội", "Risks, opportunities"), risks(cx)),
                (text("Chuẩn mực chấp nhận", "Acceptance criteria"), criteria(cx)),
            ],
        ),
    ];
    tables.into()
}

/// Three questions beside each other with their answers below.
fn beside(cx: &Cx<'_>, columns: [(Text, Vec<Inline>); 3]) -> Block {
    let heads = columns.iter().map(|(head, _)| Cell::from(cx.say(*head)));
    let head = vec![Row::of(heads)];
    let answers = columns.map(|(_, words)| {
        Cell::from(if words.is_empty() { vec![Inline::from(cx.say(NOT_STATED))] } else { words })
    });
    Block::Table(Table {
        caption: None,
        columns: vec![Column { weight: 1, align: Align::Start }; 3],
        head,
        rows: vec![Row::of(answers)],
    })
}

/// A line each; those that would not fit are counted.
fn lines(cx: &Cx<'_>, lines: impl Iterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut lines = lines;
    let mut named: Vec<Vec<Inline>> = lines.by_ref().take(MOST_LINES).collect();
    let rest = lines.count();
    if rest > 0 {
        named.push(vec![Inline::emphasis(match cx.lang {
            Lang::Vi => format!("và {rest} mục khác"),
            Lang::En => format!("and {rest} more"),
        })]);
    }
    joined(named)
}

fn item(words: impl std::fmt::Display) -> Vec<Inline> {
    vec![Inline::Text(format!("– {words}"))]
}

/// `– Hồ sơ ← Người dân`; the other end leads to its procedure where it is one.
fn flow(cx: &Cx<'_>, name: &Wording, arrow: &str, other: &Option<Wording>) -> Vec<Inline> {
    let mut line = item(name.get(cx.lang));
    if let Some(other) = other {
        let other = other.get(cx.lang);
        line.push(Inline::Text(format!(" {arrow} ")));
        line.push(match cx.names.of_code(other.trim()) {
            Some(document) => Inline::to_document(document, other),
            None => Inline::emphasis(other),
        });
    }
    line
}

fn with_what(cx: &Cx<'_>) -> Vec<Inline> {
    let it = &cx.process.resources;
    let resources = [&it.people, &it.equipment, &it.software, &it.premises, &it.environment];
    let resources = resources.into_iter().flatten().map(|words| item(words.get(cx.lang)));
    lines(cx, resources)
}

fn purpose(cx: &Cx<'_>) -> Vec<Inline> {
    const OWNER: Text = text("Chịu trách nhiệm chính: ", "Responsible: ");
    const KIND: Text = text("Loại quá trình: ", "Kind of process: ");
    const LIMIT: Text = text("Thời hạn công bố: ", "Promised limit: ");
    let process = cx.process;
    let fact = |label: Text, value: String| vec![Inline::strong(cx.say(label)), Inline::Text(value)];
    let kind = match process.kind {
        ProcessKind::Service => text("dịch vụ", "service"),
        ProcessKind::Support => text("hỗ trợ", "support"),
        ProcessKind::Management => text("quản lý", "management"),
    };
    let owner = process.owner.as_ref().map_or_else(|| cx.say(NOT_STATED).to_owned(), |id| cx.role(id));
    let purpose = process.purpose.iter().map(|it| vec![Inline::from(cx.words(it))]);
    let limit = process.limit.map(|it| fact(LIMIT, it.show(cx.lang)));
    let facts = [fact(OWNER, owner), fact(KIND, cx.say(kind).to_owned())];
    joined(purpose.chain(facts).chain(limit))
}

/// Everybody who does a step, each once, in their order.
fn with_whom(cx: &Cx<'_>) -> Vec<Inline> {
    let (mut roles, mut outside): (BTreeSet<&Id>, Vec<Performer>) = (BTreeSet::new(), Vec::new());
    let mut names = Vec::new();
    for (_, step) in cx.process.steps_in_order() {
        if let Some(id) = step.role.as_ref().filter(|id| roles.insert(id)) {
            names.push(cx.role(id));
        }
        if let Some(it) = step.performer.filter(|it| !outside.contains(it)) {
            outside.push(it);
            names.push(cx.say(performer(it)).to_owned());
        }
    }
    lines(cx, names.into_iter().map(item))
}

fn how(cx: &Cx<'_>, name: &str) -> Vec<Inline> {
    const PROCEDURE: Text = text("Theo quy trình ", "By the procedure ");
    let count = cx.process.steps_in_order().count();
    let code = cx.process.process.as_str();
    let steps = match cx.lang {
        Lang::Vi => format!(", {count} bước"),
        Lang::En if count == 1 => ", 1 step".to_owned(),
        Lang::En => format!(", {count} steps"),
    };
    let own = vec![Inline::from(cx.say(PROCEDURE)), Inline::to_document(name, code), Inline::Text(steps)];
    let mut known = BTreeSet::new();
    let called = cx.process.calls().filter(|code| known.insert(*code));
    let called = called.map(|code| vec![Inline::from("– "), cx.procedure(code)]);
    let laws = cx.process.legal_basis.iter().map(|law| item(law.no.get(cx.lang)));
    lines(cx, std::iter::once(own).chain(called).chain(laws))
}

fn measured(cx: &Cx<'_>) -> Vec<Inline> {
    lines(
        cx,
        cx.process.indicators.iter().map(|it| {
            let target = it.target.as_ref().map(|target| format!(": {}", cx.words(target)));
            item(format!("{}{}", cx.words(&it.name), target.unwrap_or_default()))
        }),
    )
}

fn risks(cx: &Cx<'_>) -> Vec<Inline> {
    const OPPORTUNITY: Text = text("Cơ hội: ", "Opportunity: ");
    lines(
        cx,
        cx.process.risks.iter().map(|it| {
            let kind = match it.kind {
                RiskKind::Risk => "",
                RiskKind::Opportunity => cx.say(OPPORTUNITY),
            };
            let action = it.action.as_ref().map(|action| format!(" → {}", cx.words(action)));
            item(format!("{kind}{}{}", cx.words(&it.name), action.unwrap_or_default()))
        }),
    )
}

fn criteria(cx: &Cx<'_>) -> Vec<Inline> {
    let criteria = cx.process.outputs.iter().filter_map(|it| it.acceptance_criteria.as_ref());
    lines(cx, criteria.map(|it| item(cx.words(it))))
}
