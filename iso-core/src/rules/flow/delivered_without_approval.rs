//! V002: the result can go out although nobody approved it.

use super::{
    super::{Check, GraphCx, Report, Rule},
    release,
};
use crate::{
    diag::{RuleInfo, Tier},
    graph::Mark,
    model::StepKind,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "V002",
    name: "delivered-without-approval",
    title: Text {
        vi: "Kết quả trao khi chưa được phê duyệt", en: "A result delivered without approval"
    },
    why: Text {
        vi: "Có đường đi bỏ qua bước kiểm tra, phê duyệt: kết quả sai đến tay người dân mà không ai chịu trách nhiệm đã xem.",
        en: "A way passes by the check: a wrong result reaches the applicant and nobody answerable has seen it.",
    },
    help: Text {
        vi: "Dẫn nhánh đó qua bước `kind: verify` hoặc `approve`; nhánh trả hoặc từ chối hồ sơ thì ghi `disposition: return` hoặc `refuse`.",
        en: "Lead that branch through a step of `kind: verify` or `approve`; a branch that hands back or refuses says `disposition: return` or `refuse`.",
    },
    requirements: &[Requirement::ApprovedRelease],
    tier: Tier::Definition,
    gate: false,
    source: "rules.md V002; flow-and-time.md section 3",
};

static CHOSEN: Text = Text {
    vi: "{process}: nếu chọn {choices} thì kết quả được trao ở “{step}” mà chưa ai kiểm tra, phê duyệt",
    en: "{process}: with {choices}, the result is delivered at “{step}” before anybody verified or approved it",
};
static PLAIN: Text = Text {
    vi: "{process}: kết quả được trao ở “{step}” mà chưa ai kiểm tra, phê duyệt (đường đi: {path})",
    en: "{process}: the result is delivered at “{step}” before anybody verified or approved it (way: {path})",
};

static NOBODY: Text = Text {
    vi: "{process}: kết quả được trao ở “{step}” mà quy trình không có bước kiểm tra, phê duyệt nào",
    en: "{process}: the result is delivered at “{step}”, and no step of the procedure verifies or approves it",
};
static ADD: Text = Text {
    vi: "Ghi `kind: verify` hoặc `approve` cho bước kiểm tra, ký kết quả, kể cả khi người ký cũng là người làm; chưa có bước đó thì thêm.",
    en: "Give the step that checks or signs the result `kind: verify` or `approve`, even where the same officer does both; add it where there is none.",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let kind = |position: usize| cx.graph.steps().get(position).map(|node| node.step.kind);
    let mark = |position: usize| match kind(position) {
        Some(kind) if release::checks(kind) => Mark::GIVES,
        Some(StepKind::Deliver) => Mark::ASKS,
        _ => Mark::NOTHING,
    };
    let planned = release::is_planned(cx);
    for (step, run) in cx.too_early(&INFO, report, |graph| {
        graph.permission(false, mark, |step, flow| release::branch(graph, step, flow))
    }) {
        if !planned {
            // Every way of delivering lacks the same thing.
            let finding = cx.finding_at(&INFO, &NOBODY, step, "kind").helped_by(&ADD);
            return report.add(finding.proven_by(cx.ids(&run.steps)));
        }
        report.add(cx.proven(&INFO, (&CHOSEN, &PLAIN), step, &run));
    }
}
