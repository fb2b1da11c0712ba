//! C002: work begins before anybody reviewed the request.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    model::{ProcessKind, Step, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "C002",
    name: "request-not-reviewed",
    title: Text {
        vi: "Làm việc khi chưa xem xét yêu cầu", en: "Work begins before the request is reviewed"
    },
    why: Text {
        vi: "Nhận làm rồi mới thấy không đáp ứng được thì người dân mất thời gian, cơ quan mất lời hứa.",
        en: "Where it turns out only later that the request cannot be met, the applicant has lost time and the office its word.",
    },
    help: Text {
        vi: "Đặt bước tiếp nhận hoặc xem xét yêu cầu (`kind: receive`, `review_request`) trước công việc đầu tiên trên mọi đường.",
        en: "Put the step that receives or reviews the request (`kind: receive`, `review_request`) before the first work on every way.",
    },
    requirements: &[Requirement::ReviewedRequests],
    tier: Tier::Definition,
    gate: false,
    source: "rules.md C002; flow-and-time.md section 3",
};

static CHOSEN: Text = Text {
    vi: "{process}: nếu chọn {choices} thì “{step}” bắt đầu khi chưa ai xem xét yêu cầu có đáp ứng được không",
    en: "{process}: with {choices}, “{step}” begins before anybody checked that the request can be met",
};
static PLAIN: Text = Text {
    vi: "{process}: “{step}” bắt đầu khi chưa ai xem xét yêu cầu có đáp ứng được không",
    en: "{process}: “{step}” begins before anybody checked that the request can be met",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let steps = cx.graph.steps();
    let has_review = steps.iter().any(|node| reviews(node.step));
    // Where no kinds are given at all, nobody said which steps are work.
    let has_kinds = steps.iter().any(|node| node.step.kind != StepKind::Task);
    let asks = has_review || (cx.process.is_public() && has_kinds);
    if cx.process.process.kind != ProcessKind::Service || !asks {
        return;
    }
    let is = |position: usize, what: fn(&Step) -> bool| steps.get(position).is_some_and(|it| what(it.step));
    for (step, run) in
        cx.too_early(&INFO, report, |graph| graph.never_before(|it| is(it, reviews), |it| is(it, works)))
    {
        report.add(cx.proven(&INFO, (&CHOSEN, &PLAIN), step, &run));
    }
}

fn reviews(step: &Step) -> bool {
    matches!(step.kind, StepKind::Receive | StepKind::ReviewRequest)
}

/// Work of the office itself; what the applicant or another agency does before is theirs.
fn works(step: &Step) -> bool {
    let works = matches!(
        step.kind,
        StepKind::Task
            | StepKind::Decide
            | StepKind::Verify
            | StepKind::Approve
            | StepKind::Correct
            | StepKind::Deliver
    );
    works && step.performer.is_none()
}
