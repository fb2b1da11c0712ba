//! What each part of a layout says about a procedure.

use super::{
    agencies,
    context::Cx,
    layouts::{Layout, Part},
    numbers,
    procedure::{self, Printed, standard},
    raci, records, service, steps, times,
    words::{CODE, NONE, NOT_STATED, online, text},
};
use crate::{
    doc::{Block, Inline},
    model::{TthcCode, Wording},
    text::Text,
};

/// What a part says.
pub(super) enum Content {
    /// The value of a fact; nothing where nobody said it.
    Fact(Vec<Inline>),
    /// As wide as the page.
    Blocks(Vec<Block>),
}

pub(super) fn content(cx: &Cx<'_>, it: &Printed<'_>, layout: &Layout, part: Part) -> Content {
    use Content::{Blocks, Fact};
    let process = cx.process;
    let service = &process.service;
    let words = |words: &Option<Wording>| Fact(cx.cell(words));
    match part {
        Part::Code => Blocks(vec![code(cx)]),
        Part::Purpose => Blocks(vec![said(cx, &process.purpose)]),
        Part::Scope => Blocks(process.scope.iter().map(|it| Block::paragraph(cx.words(it))).collect()),
        Part::Field => words(&process.field),
        Part::PublicProcedures => {
            let codes: Vec<&str> = process.tthc.iter().map(TthcCode::as_str).collect();
            Fact(if codes.is_empty() { Vec::new() } else { vec![Inline::Text(codes.join(", "))] })
        }
        Part::Applicants => words(&service.applicants),
        Part::Owner => Fact(cx.role_cell(&process.owner)),
        // Written once the number of the legal basis is known.
        Part::References => Blocks(Vec::new()),
        Part::Abbreviations => Blocks(service::abbreviations(cx)),
        Part::LegalBasis => Blocks(service::legal_basis(cx)),
        Part::Conditions => words(&service.conditions),
        Part::Dossier => Blocks(vec![service::dossier(cx, layout.dossier)]),
        Part::Sets => Fact(service::sets(cx)),
        Part::PromisedTime => Blocks(times::promised(cx)),
        Part::ComputedTime => {
            let numbers = numbers::numbers(process, cx.lang);
            Blocks(it.graph.and_then(|graph| times::computed(cx, graph, &numbers)).into_iter().collect())
        }
        Part::Place => words(&service.place),
        Part::Methods => words(&service.methods),
        Part::Online => Fact(service.online.iter().map(|it| Inline::from(cx.say(online(*it)))).collect()),
        Part::Feedback => Fact(service::feedback(cx)),
        Part::Agencies => Fact(agencies::agencies(cx)),
        Part::Result => words(&service.result),
        Part::Fees => service::fees(cx),
        Part::Chart => Blocks(procedure::chart(cx, it)),
        Part::Steps => Blocks(match it.graph {
            Some(graph) => steps::blocks(cx, graph, &numbers::numbers(process, cx.lang), layout),
            None => vec![procedure::without_flow(cx)],
        }),
        Part::Raci => Blocks(if it.graph.is_some() { raci::blocks(cx) } else { Vec::new() }),
        Part::Forms => Blocks(records::forms(cx, layout.form_source)),
        Part::Delivery => Fact(agencies::delivery(cx)),
        Part::Records => Blocks(records::records(cx)),
        Part::Interfaces => Blocks(records::inputs_and_outputs(cx)),
        Part::Indicators => Blocks(records::indicators(cx).into_iter().collect()),
        Part::Risks => Blocks(records::risks(cx).into_iter().collect()),
    }
}

fn said(cx: &Cx<'_>, words: &Option<Wording>) -> Block {
    Block::paragraph(words.as_ref().map_or(cx.say(NOT_STATED), |words| cx.words(words)))
}

/// `Mã hiệu: QT.GĐ.01 – Bổ nhiệm giám định viên pháp y`
fn code(cx: &Cx<'_>) -> Block {
    let words = format!("{}: {}", cx.say(CODE), cx.process.process);
    Block::Paragraph(vec![Inline::strong(words), Inline::Text(format!(" – {}", cx.words(&cx.process.title)))])
}

/// Standards, the laws of the chapter with this number, and the clauses it is the procedure of.
pub(super) fn references(cx: &Cx<'_>, it: &Printed<'_>, laws: &str) -> Vec<Block> {
    const LAWS: Text = text("Các văn bản nêu tại mục", "The documents of section");
    const IMPLEMENTS: Text =
        text("Quy trình này là thủ tục dạng văn bản theo ", "This is the documented procedure of ");
    let editions = it.checked.editions.iter();
    let mut items: Vec<Vec<Inline>> =
        editions.map(|edition| vec![Inline::from(standard(*edition))]).collect();
    if !cx.process.legal_basis.is_empty() {
        items.push(vec![Inline::to_place(Part::LegalBasis.id(), format!("{} {laws}", cx.say(LAWS)))]);
    }
    let clauses: Vec<&str> = cx.process.implements.iter().map(|it| cx.words(it)).collect();
    if !clauses.is_empty() {
        items.push(vec![Inline::Text(format!("{}{}", cx.say(IMPLEMENTS), clauses.join("; ")))]);
    }
    vec![if items.is_empty() { Block::paragraph(cx.say(NONE)) } else { Block::List(items) }]
}
