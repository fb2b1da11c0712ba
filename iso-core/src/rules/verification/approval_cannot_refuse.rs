//! V003: an approval that can never say no.

use super::{
    super::{Check, GraphCx, Report, Rule},
    decides,
};
use crate::{
    diag::{RuleInfo, Tier},
    graph::Node,
    model::StepKind,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "V003",
    name: "approval-cannot-refuse",
    title: Text {
        vi: "Bước kiểm tra, phê duyệt không bao giờ nói “không”",
        en: "An approval that can never say no",
    },
    why: Text {
        vi: "Bước kiểm tra mà chỉ có một lối ra thì không phải là kiểm tra.",
        en: "A check with only one way out checks nothing.",
    },
    help: Text {
        vi: "Vẽ thêm nhánh trả lại, từ chối; hoặc ghi cách xử lý chung ở `if_not_accepted` của quy trình hay `family`.",
        en: "Draw the branch that returns or refuses, or state the common way in `if_not_accepted` of the procedure or its family.",
    },
    requirements: &[Requirement::RefusableApprovals],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan V003",
};

static ONE_WAY: Text = Text {
    vi: "{process}: bước “{step}” kiểm tra, phê duyệt nhưng chưa nêu khi không chấp nhận thì thế nào",
    en: "{process}: “{step}” checks or approves, but can never say no",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    if cx.process.process.if_not_accepted.is_stated() {
        return;
    }
    for (position, node) in cx.graph.steps().iter().enumerate() {
        let checks = matches!(node.step.kind, StepKind::Verify | StepKind::Approve);
        if checks && !decides(node.step) && !decided_next(cx, position) {
            report.add(cx.finding_at(&INFO, &ONE_WAY, position, "kind"));
        }
    }
}

/// Whether the check is followed at once by the step that decides on it.
fn decided_next(cx: &GraphCx<'_>, position: usize) -> bool {
    let mut ways = cx.graph.ways_from(position);
    let (Some((_, Node::Step(next))), None) = (ways.next(), ways.next()) else { return false };
    let next = cx.graph.steps().get(next).map(|node| node.step);
    next.is_some_and(|step| step.kind == StepKind::Decide && decides(step))
}
