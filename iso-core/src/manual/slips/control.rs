//! Phiếu kiểm soát quá trình giải quyết hồ sơ: who handed the dossier to whom, and whether in time.

use super::{
    super::{
        sheet::{Sheet, column, facts, joined, middle_column, name_column},
        words::{performer, text},
    },
    BLANK, Slip,
};
use crate::{
    deadline::StepDue,
    doc::{Block, Document, Inline},
    graph::StepNode,
    model::Performer,
    text::{Lang, Text},
};

const TITLE: Text =
    text("Phiếu kiểm soát quá trình giải quyết hồ sơ", "Control slip for the handling of a dossier");

pub(super) fn document(slip: &Slip<'_>) -> Document {
    let mut document = slip.document("phieu-kiem-soat", TITLE, slip.forms.control);
    document.blocks.push(Block::paragraph(slip.say(text("Số: ……/PKS-……", "No. ……/PKS-……"))));
    document.blocks.extend(facts(head(slip)));
    document.blocks.extend(hand_overs(slip));
    document.blocks.push(Block::paragraph(slip.say(text(
        "Kết quả (trước hạn, đúng hạn, quá hạn) do bên nhận ghi khi giao nhận.",
        "The result (early, on time, late) is entered by the receiving side at hand-over.",
    ))));
    document.blocks.push(slip.end());
    document
}

fn head(slip: &Slip<'_>) -> Vec<(String, Vec<Inline>)> {
    let lang = slip.cx.lang;
    let office = slip.cx.organization().map_or(BLANK, |it| it.organization.get(lang));
    // The applicant is no body that handles the dossier.
    let body =
        |node: &StepNode<'_>| node.step.performer.filter(|it| node.occurs && *it != Performer::Applicant);
    let mut others: Vec<&str> = Vec::new();
    for name in slip.facts.graph.steps().iter().filter_map(body).map(|it| performer(it).get(lang)) {
        if !others.contains(&name) {
            others.push(name);
        }
    }
    let others = if others.is_empty() { BLANK.to_owned() } else { others.join("; ") };
    let value = |words: String| vec![Inline::from(words)];
    vec![
        (slip.say(text("Mã hồ sơ", "Dossier")), vec![Inline::strong(slip.dossier())]),
        (slip.say(text("Cơ quan (bộ phận) giải quyết hồ sơ", "Office")), value(office.to_owned())),
        (slip.say(text("Cơ quan phối hợp giải quyết hồ sơ", "Other bodies")), value(others)),
        (slip.say(text("Ngày nhận", "Received")), value(slip.received())),
        (slip.say(text("Hẹn trả kết quả", "Due")), vec![Inline::strong(slip.at(slip.facts.due.due))]),
    ]
}

/// One row for each hand-over on the likely way; steps of one hand after the other are no hand-over.
fn hand_overs(slip: &Slip<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Tên đơn vị", "Unit"), 30),
        column(text("Thời gian giao, nhận hồ sơ", "When handed over"), 32),
        middle_column(
            text("Kết quả giải quyết (trước hạn, đúng hạn, quá hạn)", "Result (early, on time, late)"),
            16,
        ),
        column(text("Ghi chú", "Notes"), 22),
    ];
    let mut sheet = Sheet::new(slip.cx.lang, &heads);
    let steps = &slip.facts.schedule.likely;
    let mut held: Option<&StepDue> = None;
    for (this, next) in steps.iter().zip(steps.iter().skip(1)) {
        // The last counted step of one hand says by when the hand must be done.
        held = if this.due.is_some() { Some(this) } else { held };
        let (giver, taker) = (holder(slip, this), holder(slip, next));
        if giver == taker {
            continue;
        }
        let units = joined([
            vec![Inline::from(format!("1. {}: {giver}", slip.say(text("Giao", "From"))))],
            vec![Inline::from(format!("2. {}: {taker}", slip.say(text("Nhận", "To"))))],
        ]);
        let blank = |words: Text| vec![Inline::from(format!("{}: {BLANK}", slip.say(words)))];
        let when = joined([
            vec![Inline::from(slip.say(text("…… giờ …… phút, ngày ……/……/20……", "……:…… on 20……-……-……")))],
            blank(text("Người giao", "Given by")),
            blank(text("Người nhận", "Taken by")),
        ]);
        let result = vec![Inline::from("……………")];
        sheet.row([
            units,
            when,
            result,
            note(slip, held.filter(|it| it.step == this.step || this.due.is_none())),
        ]);
        held = None;
    }
    sheet.finish()
}

/// By when the giving side must be done.
fn note(slip: &Slip<'_>, due: Option<&StepDue>) -> Vec<Inline> {
    let line = |words: Text, at| vec![Inline::from(format!("{}: {}", slip.say(words), slip.at(at)))];
    let limit = due.and_then(|due| due.due).map(|at| line(text("Hạn giao", "Hand on by"), at));
    let latest = due.filter(|due| due.latest != due.due).and_then(|due| due.latest);
    let latest = latest.map(|at| line(text("Chậm nhất để kịp hẹn", "At the latest"), at));
    joined(limit.into_iter().chain(latest))
}

/// Who holds the dossier during a step.
fn holder(slip: &Slip<'_>, due: &StepDue) -> String {
    let Some(node) = slip.facts.graph.steps().get(due.step) else { return BLANK.to_owned() };
    let lang: Lang = slip.cx.lang;
    match (&node.step.role, node.step.performer) {
        (Some(role), _) => slip.cx.role(role),
        (None, Some(it)) => performer(it).get(lang).to_owned(),
        (None, None) => BLANK.to_owned(),
    }
}
