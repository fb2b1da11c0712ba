//! V005: what was corrected goes out unchecked.

use super::{
    super::{Check, GraphCx, Report, Rule},
    release,
};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Flow, Mark, ProcessGraph},
    model::{Disposition, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "V005",
    name: "correction-not-checked",
    title: Text {
        vi: "Kết quả đã sửa không được kiểm tra lại", en: "A correction is not checked again"
    },
    why: Text {
        vi: "Sửa xong mà không kiểm tra lại thì lỗi mới đi thẳng đến người dân.",
        en: "A new mistake made while correcting goes straight to the applicant.",
    },
    help: Text {
        vi: "Dẫn nhánh sửa lại về trước bước `kind: verify` hoặc `approve`.",
        en: "Lead rework back to before the step of `kind: verify` or `approve`.",
    },
    requirements: &[Requirement::RecheckedCorrections],
    tier: Tier::Definition,
    gate: false,
    source: "rules.md V005; flow-and-time.md section 3",
};

static CHOSEN: Text = Text {
    vi: "{process}: nếu chọn {choices} thì kết quả đã sửa được trao ở “{step}” mà không được kiểm tra lại",
    en: "{process}: with {choices}, the corrected result is delivered at “{step}” without being verified again",
};
static PLAIN: Text = Text {
    vi: "{process}: kết quả đã sửa được trao ở “{step}” mà không được kiểm tra lại (đường đi: {path})",
    en: "{process}: the corrected result is delivered at “{step}” without being verified again (way: {path})",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    if !release::is_planned(cx) {
        return;
    }
    let mark = |position: usize| match cx.graph.steps().get(position).map(|node| node.step.kind) {
        Some(kind) if release::checks(kind) => Mark::GIVES,
        Some(StepKind::Correct) => Mark::TAKES,
        Some(StepKind::Deliver) => Mark::ASKS,
        _ => Mark::NOTHING,
    };
    // Nothing has been corrected in the beginning.
    for (step, run) in cx.too_early(&INFO, report, |graph| {
        graph.permission(true, mark, |step, flow| branch(graph, step, flow))
    }) {
        report.add(cx.proven(&INFO, (&CHOSEN, &PLAIN), step, &run));
    }
}

fn branch(graph: &ProcessGraph<'_>, step: usize, flow: Flow) -> Mark {
    let sends_back = graph.outcome(step, flow).and_then(|it| it.disposition) == Some(Disposition::Correct);
    // At the desk the request is corrected, not yet a result.
    let at_the_desk = graph
        .steps()
        .get(step)
        .is_some_and(|node| matches!(node.step.kind, StepKind::Receive | StepKind::ReviewRequest));
    if sends_back && !at_the_desk { Mark::TAKES } else { release::branch(graph, step, flow) }
}
