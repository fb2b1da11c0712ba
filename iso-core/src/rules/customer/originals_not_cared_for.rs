//! C004: originals of the customer are held, and nobody is named to keep and return them.

use std::collections::BTreeSet;

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    graph::Node,
    model::{Disposition, ProcessFlag, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "C004",
    name: "originals-not-cared-for",
    title: Text {
        vi: "Giữ bản chính của người dân mà chưa rõ ai giữ, ai trả",
        en: "Originals are held but nobody keeps or returns them",
    },
    why: Text {
        vi: "Bản chính bị mất thì người dân chịu thiệt; phải rõ ai giữ, ở đâu, trả khi nào, mất thì báo thế nào.",
        en: "A lost original harms the citizen: it must be clear who keeps it, where, when it goes back and how a loss is reported.",
    },
    help: Text {
        vi: "Ghi ở `property`: `custody`, `place`, `return`, `loss_report`; mọi đường đi sau tiếp nhận phải qua một bước trả (`kind: deliver`).",
        en: "Fill in `property`: `custody`, `place`, `return`, `loss_report`; every way after reception must pass a step that gives back (`kind: deliver`).",
    },
    requirements: &[Requirement::CustomerProperty],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan C004",
};

static MISSING: Text = Text {
    vi: "{process}: tạm giữ giấy tờ, đồ vật của người dân, tổ chức nhưng chưa nêu {missing}",
    en: "{process}: papers or objects of the customer are held, and it is not stated {missing}",
};
static NOT_RETURNED: Text = Text {
    vi: "{process}: sau bước “{step}” việc kết thúc mà giấy tờ của người dân, tổ chức chưa được trả",
    en: "{process}: after “{step}” all is over and the papers of the customer were not given back",
};

// Which papers are held is said by the flag: a form that stays in the dossier is an original too.
fn check(cx: &GraphCx<'_>, report: &mut Report) {
    if !cx.process.process.flags.contains(&ProcessFlag::HoldsCustomerProperty) {
        return;
    }
    let it = &cx.process.process.property;
    let missing: Vec<Text> = [
        (it.custody.is_some(), Text { vi: "ai giữ (`custody`)", en: "who keeps them (`custody`)" }),
        (it.place.is_some(), Text { vi: "giữ ở đâu (`place`)", en: "where (`place`)" }),
        (it.given_back.is_some(), Text { vi: "trả khi nào (`return`)", en: "when they go back (`return`)" }),
        (
            it.loss_report.is_some(),
            Text {
                vi: "lập hồ sơ nào khi mất, hỏng (`loss_report`)",
                en: "what reports a loss (`loss_report`)",
            },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.process.finding_at(&INFO, &MISSING, "property");
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
    if let Some(last) = ends_without_return(cx) {
        let run = cx.graph.run_to(last);
        report.add(cx.finding_at(&INFO, &NOT_RETURNED, last, "id").proven_by(cx.ids(&run)));
    }
}

/// A step of the office after which a run ends and has passed no delivery.
fn ends_without_return(cx: &GraphCx<'_>) -> Option<usize> {
    let mut open: Vec<usize> = cx.graph.start().into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(here) = open.pop() {
        let Some(node) = cx.graph.steps().get(here) else { continue };
        if node.step.kind == StepKind::Deliver || !seen.insert(here) {
            continue;
        }
        // At the desk, or with the applicant, nothing was taken in yet.
        let at_the_desk = matches!(node.step.kind, StepKind::Receive | StepKind::ReviewRequest)
            || node.step.performer.is_some();
        for (flow, to) in cx.graph.ways_from(here) {
            let goes_back =
                cx.graph.outcome(here, flow).and_then(|outcome| outcome.disposition).is_some_and(|it| {
                    matches!(it, Disposition::Return | Disposition::Refuse | Disposition::Supplement)
                });
            match to {
                Node::Step(next) if !goes_back => open.push(next),
                Node::End if !goes_back && !at_the_desk => return Some(here),
                Node::Step(_) | Node::End => {}
            }
        }
    }
    None
}
