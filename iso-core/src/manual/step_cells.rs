//! What stands in the cells of one step.

use super::{
    context::Cx,
    numbers::place,
    sheet::joined,
    words::{CASE, STEP, online, outside_clock, performer, text},
};
use crate::{
    doc::Inline,
    graph::{Flow, Node, ProcessGraph, Split, StepNode},
    model::{Outcome, Step, StepColumnKind, WaitsFor},
    text::{Lang, Text, money},
};

/// What is done: in which cases, after which branches, by which other procedure.
pub(super) fn work(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    const ALL_ARRIVED: Text = text("Chờ xong tất cả các nhánh", "Waits for all branches");
    const CHOSEN_ARRIVED: Text =
        text("Chờ xong các nhánh đã chọn", "Waits for the branches that were chosen");
    const CALLS: Text = text("Thực hiện theo quy trình: ", "Carried out by the procedure: ");
    let mut lines = Vec::new();
    if !step.cases.is_empty() {
        lines.push(vec![Inline::emphasis(format!("{}: {}", cx.say(CASE), cx.cases(&step.cases)))]);
    }
    match step.waits_for {
        WaitsFor::AllOf => lines.push(vec![Inline::emphasis(cx.say(ALL_ARRIVED))]),
        WaitsFor::SomeOf => lines.push(vec![Inline::emphasis(cx.say(CHOSEN_ARRIVED))]),
        WaitsFor::OneOf => {}
    }
    lines.push(vec![Inline::strong(cx.words(&step.name))]);
    if let Some(called) = &step.call {
        lines.push(vec![Inline::emphasis(cx.say(CALLS)), cx.procedure(called)]);
    }
    joined(lines)
}

/// How it is done, and where it goes on.
pub(super) fn description(
    cx: &Cx<'_>,
    graph: &ProcessGraph<'_>,
    numbers: &[String],
    position: usize,
) -> Vec<Inline> {
    const EXPIRY: Text = text("Hết thời gian chờ: ", "When the time is over: ");
    let Some(node) = graph.steps().get(position) else { return Vec::new() };
    let step = node.step;
    let mut lines: Vec<Vec<Inline>> =
        step.description.iter().map(|it| vec![Inline::from(cx.words(it))]).collect();
    for period in &step.periods {
        let words = format!("{}: {}", cx.words(&period.name), period.limit.show(cx.lang));
        lines.push(vec![Inline::Text(words)]);
    }
    if let Some(expiry) = &step.on_expiry {
        lines.push(vec![Inline::from(cx.say(EXPIRY)), Inline::from(cx.words(expiry))]);
    }
    lines.extend(ways(cx, graph, numbers, position));
    joined(lines)
}

fn ways(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String], position: usize) -> Vec<Vec<Inline>> {
    const ALL: Text = text("Đồng thời:", "All at the same time:");
    const SOME: Text = text("Chọn một hoặc nhiều:", "One or more of:");
    let ways: Vec<(Flow, Node)> = graph.ways_from(position).collect();
    let below = if position + 1 < graph.steps().len() { Node::Step(position + 1) } else { Node::End };
    if let [(Flow { branch: None, .. }, to)] = ways.as_slice()
        && *to == below
    {
        return Vec::new();
    }
    let mut lines = Vec::new();
    match graph.split(position) {
        Split::AllOf => lines.push(vec![Inline::emphasis(cx.say(ALL))]),
        Split::SomeOf => lines.push(vec![Inline::emphasis(cx.say(SOME))]),
        Split::OneOf => {}
    }
    lines.extend(ways.into_iter().map(|(flow, to)| way(cx, graph, numbers, position, flow, to)));
    lines
}

/// `Hồ sơ đủ → bước 2 (tối đa 1 lần)`
fn way(
    cx: &Cx<'_>,
    graph: &ProcessGraph<'_>,
    numbers: &[String],
    from: usize,
    flow: Flow,
    to: Node,
) -> Vec<Inline> {
    const END: Text = text("kết thúc", "end");
    let outcome = graph.outcome(from, flow);
    let when = outcome.and_then(|it| it.when.as_ref()).map(|when| format!("{} ", cx.words(when)));
    let mut line = vec![Inline::Text(format!("{}→ ", when.unwrap_or_default()))];
    line.push(match to {
        Node::End => Inline::from(cx.say(END)),
        Node::Step(to) => {
            let number = numbers.get(to).map(String::as_str).unwrap_or_default();
            Inline::to_place(
                place(to),
                format!("{} {number}{}", cx.say(STEP), elsewhere(cx, graph, from, to)),
            )
        }
    });
    if let Some(max) = flow.max {
        line.push(Inline::Text(match (cx.lang, max) {
            (Lang::Vi, max) => format!(" (tối đa {max} lần)"),
            (Lang::En, 1) => " (once at most)".to_owned(),
            (Lang::En, max) => format!(" ({max} times at most)"),
        }));
    }
    if let Some(cases) = outcome.and_then(|outcome| cases_beyond(cx, outcome)) {
        line.push(Inline::Text(format!(" ({}: {cases})", cx.say(CASE))));
    }
    line
}

/// The cases of a branch, unless its condition says the same.
pub(super) fn cases_beyond(cx: &Cx<'_>, outcome: &Outcome) -> Option<String> {
    let cases = cx.cases(&outcome.cases);
    let said = outcome.when.as_ref().is_some_and(|when| {
        let (when, cases) = (when.get(cx.lang).to_lowercase(), cases.to_lowercase());
        cases.starts_with(&when) || when.contains(&cases)
    });
    (!cases.is_empty() && !said).then_some(cases)
}

/// The block of a step that stands in another one.
fn elsewhere(cx: &Cx<'_>, graph: &ProcessGraph<'_>, from: usize, to: usize) -> String {
    let block = |position: usize| graph.steps().get(position).and_then(|node| node.block);
    let other = block(to).filter(|to| Some(*to) != block(from)).and_then(|it| cx.process.blocks.get(it));
    other.map(|block| format!(" ({})", cx.words(&block.name))).unwrap_or_default()
}

/// Who does it, who answers for it, who is asked and told.
pub(super) fn responsibility(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    const ACCOUNTABLE: Text = text("Chịu trách nhiệm: ", "Accountable: ");
    const CONSULTED: Text = text("Hỏi ý kiến: ", "Consulted: ");
    const INFORMED: Text = text("Thông báo: ", "Informed: ");
    let role = step.role.as_ref().map(|id| vec![Inline::from(cx.role(id))]);
    let outside = step.performer.map(|it| vec![Inline::from(cx.say(performer(it)))]);
    let others = [(ACCOUNTABLE, &step.accountable), (CONSULTED, &step.consulted), (INFORMED, &step.informed)]
        .into_iter()
        .filter(|(_, roles)| !roles.is_empty())
        .map(|(label, roles)| vec![Inline::emphasis(cx.say(label)), Inline::from(cx.roles(roles))]);
    joined(role.into_iter().chain(outside).chain(others))
}

/// How long it may take, by itself.
pub(super) fn time(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    const NOT_COUNTED: Text = text("Không tính thời gian", "Not counted");
    const OWN: Text = text("riêng bước này: ", "this step: ");
    const NOT_SET: Text = text("chưa quy định", "not set");
    let of_cases = step.case_limits.iter().map(|it| {
        vec![Inline::emphasis(format!("{}: ", cx.case(&it.case))), Inline::from(it.limit.show(cx.lang))]
    });
    let own = step.limit.map(|limit| limit.show(cx.lang));
    if let Some(reason) = step.outside_clock {
        let reason = outside_clock(reason).map(|it| vec![Inline::from(format!("({})", cx.say(it)))]);
        let own = own.map(|own| vec![Inline::from(cx.say(OWN)), Inline::Text(own)]);
        let first = vec![Inline::from(cx.say(NOT_COUNTED))];
        return joined(std::iter::once(first).chain(reason).chain(own).chain(of_cases));
    }
    let own = own.map(|own| vec![Inline::Text(own)]);
    let lines: Vec<Vec<Inline>> = own.into_iter().chain(of_cases).collect();
    if lines.is_empty() { vec![Inline::emphasis(cx.say(NOT_SET))] } else { joined(lines) }
}

/// Forms used.
pub(super) fn forms(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    joined(step.forms.iter().map(|id| vec![Inline::Text(cx.form_code(id))]))
}

/// Results made.
pub(super) fn results(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    joined(step.results.iter().map(|it| vec![Inline::from(it.get(cx.lang))]))
}

/// Records kept.
pub(super) fn records(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    const KEPT: Text = text("Lưu: ", "Kept: ");
    joined(step.records.iter().map(|id| {
        let name = cx.record(id).map_or_else(|| id.to_string(), |it| cx.words(&it.name).to_owned());
        vec![Inline::emphasis(cx.say(KEPT)), Inline::Text(name)]
    }))
}

/// Forms, results and records under each other.
pub(super) fn forms_and_results(cx: &Cx<'_>, step: &Step) -> Vec<Inline> {
    joined([forms(cx, step), results(cx, step), records(cx, step)])
}

/// What holds for the whole procedure, beside its steps.
pub(super) fn of_procedure(cx: &Cx<'_>, kind: StepColumnKind) -> Vec<Inline> {
    let service = &cx.process.service;
    match kind {
        StepColumnKind::Online => {
            service.online.iter().map(|level| Inline::from(cx.say(online(*level)))).collect()
        }
        StepColumnKind::Fee => joined(service.fees.iter().map(|fee| {
            let amount = fee.amount.map(|amount| format!(": {}", money(amount, cx.lang)));
            vec![Inline::Text(format!("{}{}", cx.words(&fee.name), amount.unwrap_or_default()))]
        })),
        _ => joined(cx.process.legal_basis.iter().map(|law| vec![Inline::from(cx.words(&law.no))])),
    }
}

/// The time of a step in a few words, for its box in the chart.
pub(super) fn limit_in_short(cx: &Cx<'_>, node: &StepNode<'_>) -> Option<String> {
    const SHARED: Text = text("thời gian chung", "shared time");
    const NOT_COUNTED: Text = text("không tính thời gian", "not counted");
    if node.step.outside_clock.is_some() {
        return Some(cx.say(NOT_COUNTED).to_owned());
    }
    if let Some(group) = node.group.and_then(|group| cx.process.groups.get(group)) {
        return Some(format!("{} {}", cx.say(SHARED), unbroken(&group.limit.show(cx.lang))));
    }
    let of_cases = node.step.case_limits.iter().map(|it| it.limit);
    let mut limits: Vec<String> = Vec::new();
    for limit in node.step.limit.into_iter().chain(of_cases).map(|limit| unbroken(&limit.show(cx.lang))) {
        if !limits.contains(&limit) {
            limits.push(limit);
        }
    }
    const OR: Text = text(" hoặc ", " or ");
    (!limits.is_empty()).then(|| limits.join(cx.say(OR)))
}

/// A limit that stays on one line.
fn unbroken(limit: &str) -> String {
    limit.replace(' ', "\u{a0}")
}
