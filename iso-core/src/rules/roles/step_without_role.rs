//! R001: nobody is named to do a step.

use super::super::{Check, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R001",
    name: "step-without-role",
    title: Text { vi: "Bước không có người thực hiện", en: "A step that nobody is named to do" },
    why: Text {
        vi: "Việc không giao cho ai thì không ai làm.", en: "What is nobody's work is not done."
    },
    help: Text {
        vi: "Ghi `role:` (vai trò trong iso.yaml), hoặc `performer:` nếu người ngoài cơ quan làm.",
        en: "Add `role:`, or `performer:` where somebody outside does it.",
    },
    requirements: &[Requirement::StepResponsibility],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R001, survey of published procedures (2025) G06",
};

static NOBODY: Text = Text {
    vi: "{process}: chưa rõ ai làm bước “{step}”",
    en: "{process}: nobody is named to do “{step}”",
};

fn check(cx: &StepCx<'_>, report: &mut Report) {
    let step = cx.placed.step;
    // Whoever carries out a called procedure is named there.
    if step.role.is_none() && step.performer.is_none() && step.call.is_none() {
        report.add(cx.finding_at(&INFO, &NOBODY, "role"));
    }
}
