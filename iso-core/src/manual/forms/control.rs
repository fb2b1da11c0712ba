//! Phiếu kiểm soát quá trình giải quyết hồ sơ: who handed the dossier to whom, and whether in time.

use super::{
    super::{
        sheet::{joined, once},
        words::{performer, text},
    },
    paper::{DOSSIER, DOTS, Form, Numbered},
};
use crate::{
    deadline::StepDue,
    doc::{Align, Block, Cell, Column, Document, Field, Inline, Row, Table},
    graph::StepNode,
    model::{Id, Performer},
    text::Text,
};

/// Hand-overs of which nothing is known.
const EMPTY: usize = 4;

pub(super) fn document(form: &Form<'_>, name: &str) -> Document {
    let mut document = form.document(name, &Numbered("PKS-"));
    document.blocks.push(Block::Fields(head(form)));
    document.blocks.push(hand_overs(form));
    document.blocks.push(Block::Paragraph(vec![Inline::emphasis(form.say(text(
        "Ghi chú: kết quả do bên nhận ghi khi giao, nhận hồ sơ.",
        "Note: the result is entered by the receiving side at hand-over.",
    )))]));
    document.blocks.extend(form.doubts());
    document
}

fn head(form: &Form<'_>) -> Vec<Vec<Field>> {
    let lang = form.lang;
    let office = form.organization().map(|it| it.organization.get(lang).to_owned());
    // The applicant is no body that handles the dossier.
    let body =
        |node: &StepNode<'_>| node.step.performer.filter(|it| node.occurs && *it != Performer::Applicant);
    let steps = form.handled.map(|it| it.graph.steps()).unwrap_or_default();
    let others = once(steps.iter().filter_map(body).map(|it| performer(it).get(lang)));
    let others = (!others.is_empty()).then(|| others.join("; "));
    let holds = form.handled.and_then(|it| it.holds);
    let due = form.at_or_blank(holds);
    let due = if holds.is_some() { Inline::strong(due) } else { Inline::Text(due) };
    let line = |label: Text, words: Inline| vec![Field::filled(form.say(label), vec![words])];
    vec![
        vec![form.known(DOSSIER, form.code())],
        vec![form.known(text("Cơ quan (bộ phận) giải quyết hồ sơ", "Office"), office)],
        vec![form.known(text("Cơ quan phối hợp giải quyết hồ sơ", "Other bodies"), others)],
        line(text("Ngày nhận", "Received"), Inline::Text(form.received())),
        line(text("Hẹn trả kết quả", "Due"), due),
    ]
}

/// One row for each hand-over on the likely way; steps of one hand after the other are no hand-over.
fn hand_overs(form: &Form<'_>) -> Block {
    const HEADS: [Text; 4] = [
        text("Tên đơn vị", "Unit"),
        text("Thời gian giao, nhận hồ sơ", "When handed over"),
        text("Kết quả (trước hạn, đúng hạn, quá hạn)", "Result (early, on time, late)"),
        text("Ghi chú", "Notes"),
    ];
    let aligns = [Align::Start, Align::Start, Align::Middle, Align::Start];
    let columns = [29, 32, 18, 21].into_iter().zip(aligns).map(|(weight, align)| Column { weight, align });
    let mut rows = Vec::new();
    let steps = form.handled.map(|it| it.schedule.likely.as_slice()).unwrap_or_default();
    let mut held: Option<&StepDue> = None;
    for (this, next) in steps.iter().zip(steps.iter().skip(1)) {
        // The last counted step of one hand says by when the hand must be done.
        held = if this.due.is_some() { Some(this) } else { held };
        let (giver, taker) = (holder(form, this), holder(form, next));
        if giver == taker {
            continue;
        }
        let due = held.filter(|it| it.step == this.step || this.due.is_none());
        rows.push(hand_over(form, &giver, &taker, note(form, due)));
        held = None;
    }
    if rows.is_empty() {
        rows = vec![hand_over(form, "…………", "…………", Vec::new()); EMPTY];
    }
    let head = vec![Row::of(HEADS.map(|head| form.say(head)))];
    Block::Table(Table { caption: None, columns: columns.collect(), head, rows })
}

fn hand_over(form: &Form<'_>, giver: &str, taker: &str, note: Vec<Inline>) -> Row {
    let units = joined([
        vec![Inline::from(format!("1. {}: {giver}", form.say(text("Giao", "From"))))],
        vec![Inline::from(format!("2. {}: {taker}", form.say(text("Nhận", "To"))))],
    ]);
    let blank = |words: Text| vec![Inline::from(format!("{}: …………", form.say(words)))];
    let when = joined([
        vec![Inline::from(form.say(text("…… giờ …… phút,", "……:……")))],
        vec![Inline::from(form.say(text("ngày ……/……/20……", "on 20……-……-……")))],
        blank(text("Người giao", "Given by")),
        blank(text("Người nhận", "Taken by")),
    ]);
    Row::of([Cell::from(units).naming_row(), Cell::from(when), Cell::from("………"), Cell::from(note)])
}

/// By when the giving side must be done.
fn note(form: &Form<'_>, due: Option<&StepDue>) -> Vec<Inline> {
    let line = |words: Text, at| vec![Inline::from(format!("{}: {}", form.say(words), form.at(at)))];
    let limit = due.and_then(|due| due.due).map(|at| line(text("Hạn giao", "Hand on by"), at));
    let latest = due.filter(|due| due.latest != due.due).and_then(|due| due.latest);
    let latest = latest.map(|at| line(text("Chậm nhất để kịp hẹn", "At the latest"), at));
    joined(limit.into_iter().chain(latest))
}

/// Who holds the dossier during a step.
fn holder(form: &Form<'_>, due: &StepDue) -> String {
    let node = form.handled.and_then(|it| it.graph.steps().get(due.step));
    match node.map(|node| (&node.step.role, node.step.performer)) {
        Some((Some(role), _)) => title(form, role),
        Some((None, Some(it))) => performer(it).get(form.lang).to_owned(),
        Some((None, None)) | None => DOTS.to_owned(),
    }
}

fn title(form: &Form<'_>, role: &Id) -> String {
    super::super::context::role(form.organization(), role, form.lang)
}
