//! G002: a step can never happen.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::Reach,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G002",
    name: "step-never-happens",
    title: Text { vi: "Bước không bao giờ xảy ra", en: "A step that can never happen" },
    why: Text {
        vi: "Bước không có đường dẫn đến là việc không ai làm: nối thiếu, hoặc còn sót lại từ bản cũ.",
        en: "A step that no way leads to is work nobody does: a missing link, or a leftover.",
    },
    help: Text {
        vi: "Nối bước này vào luồng (`next` của bước trước), hoặc xóa đi.",
        en: "Connect it (`next` of the step before), or delete it.",
    },
    requirements: &[Requirement::OccurringSteps],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan G002",
};

static NEVER: Text = Text {
    vi: "{process}: bước “{step}” không bao giờ xảy ra: không có đường nào dẫn đến",
    en: "{process}: “{step}” can never happen: no way leads to it",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut unreachable = cx.graph.reach().unreachable;
    if !cx.process.process.cases.is_empty() {
        unreachable = in_no_case(cx);
    }
    let heads: Vec<usize> = unreachable
        .iter()
        .copied()
        .filter(|step| {
            !cx.graph.steps_before(*step).any(|before| before != *step && unreachable.contains(&before))
        })
        .collect();
    // A circle of its own has no head; its first step stands for it.
    let circle = if heads.is_empty() { unreachable.first().copied() } else { None };
    for step in heads.into_iter().chain(circle) {
        report.add(cx.finding_at(&INFO, &NEVER, step, "id").proven_by([cx.graph.name(step)]));
    }
}

/// Steps that no named case ever comes to.
fn in_no_case(cx: &GraphCx<'_>) -> Vec<usize> {
    let reaches: Vec<(&crate::rules::CaseFlow<'_>, Reach)> =
        cx.cases.iter().map(|case| (case, case.graph.reach())).collect();
    let happens = |step: &usize| {
        reaches.iter().any(|(case, reach)| {
            case.graph.steps().get(*step).is_some_and(|node| node.occurs) && !reach.unreachable.contains(step)
        })
    };
    (0..cx.graph.steps().len()).filter(|step| !happens(step)).collect()
}
