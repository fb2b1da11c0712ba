//! T002: a step has no time limit.

use super::super::{Check, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T002",
    name: "step-without-limit",
    title: Text { vi: "Bước không có thời hạn", en: "A step without time limit" },
    why: Text {
        vi: "Một bước không có thời hạn thì không bảo đảm được tổng thời hạn.",
        en: "With one step unlimited the total cannot be guaranteed.",
    },
    help: Text {
        vi: "Ghi `limit:` cho bước, xếp bước vào một nhóm (`group`), hoặc nêu lý do không tính thời gian (`outside_clock`).",
        en: "Add `limit:`, put the step into a `group`, or say why it does not count (`outside_clock`).",
    },
    requirements: &[Requirement::LimitedSteps],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T002, survey of published procedures (2025) T08",
};

static MISSING: Text = Text {
    vi: "{process}: bước “{step}” chưa có thời hạn nên không bảo đảm được tổng",
    en: "{process}: “{step}” has no time limit, so the total cannot be guaranteed",
};

fn check(cx: &StepCx<'_>, report: &mut Report) {
    let step = cx.placed.step;
    let limited = step.limit.is_some() || step.group.is_some() || step.outside_clock.is_some();
    let by_case = !cx.process.process.cases.is_empty()
        && cx.process.process.cases.iter().all(|case| {
            let absent = !step.cases.is_empty() && !step.cases.contains(&case.id);
            absent || step.case_limits.iter().any(|limit| limit.case == case.id)
        });
    if !limited && !by_case {
        report.add(cx.finding_at(&INFO, &MISSING, "limit"));
    }
}
