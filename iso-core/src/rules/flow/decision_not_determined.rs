//! G006: a decision does not say when to go which way.

use super::super::{Check, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    graph::branch_path,
    model::Next,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G006",
    name: "decision-not-determined",
    title: Text { vi: "Chưa rõ khi nào đi nhánh nào", en: "It is not stated when to go which way" },
    why: Text {
        vi: "Nhánh không có điều kiện thì mỗi người đi một đường.",
        en: "Where branches have no condition, everybody goes another way.",
    },
    help: Text {
        vi: "Ghi `when:` cho từng nhánh; quyết định phải có ít nhất hai nhánh.",
        en: "Add `when:` to every branch; a decision needs at least two.",
    },
    requirements: &[Requirement::DeterminedDecisions],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan G006",
};

static NO_CONDITION: Text = Text {
    vi: "{process}: sau bước “{step}”, chưa nêu khi nào chuyển đến `{target}`",
    en: "{process}: after “{step}” it is not stated when to go to `{target}`",
};
static ONE_WAY: Text = Text {
    vi: "{process}: sau bước “{step}” chỉ có một nhánh để chọn",
    en: "{process}: after “{step}” there is only one branch to choose",
};

fn check(cx: &StepCx<'_>, report: &mut Report) {
    let step = cx.placed.step;
    let Some(Next::OneOf(branches) | Next::SomeOf(branches)) = &step.next else { return };
    if branches.len() < 2 {
        report.add(cx.finding_at(&INFO, &ONE_WAY, "next"));
        return;
    }
    for (index, branch) in branches.iter().enumerate() {
        // The case of the procedure is a condition too.
        if branch.when.is_none() && branch.cases.is_empty() {
            let mut finding =
                cx.finding_at(&INFO, &NO_CONDITION, "next").with("target", branch.to.to_string());
            finding.node = branch_path(step, &cx.placed.path, index).key("to");
            report.add(finding);
        }
    }
}
