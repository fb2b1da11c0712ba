//! G007: for one and the same condition two ways apply.

use super::super::{Check, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    graph::branch_path,
    model::{Next, Outcome, Wording},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G007",
    name: "conditions-overlap",
    title: Text {
        vi: "Cùng một điều kiện mà có hai đường đi", en: "Two ways apply in the same case"
    },
    why: Text {
        vi: "Cùng một điều kiện dẫn đến hai nơi thì mỗi người đi một đường.",
        en: "Where one condition leads to two places, everybody goes another way.",
    },
    help: Text {
        vi: "Sửa `when` của một nhánh, hoặc bỏ nhánh thừa.",
        en: "Correct the `when` of one branch, or remove it.",
    },
    requirements: &[Requirement::DisjointConditions],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan G007",
};

static TWICE: Text = Text {
    vi: "{process}: sau bước “{step}”, khi “{when}” thì có hai đường: `{first}` và `{second}`",
    en: "{process}: after “{step}”, two ways apply when “{when}”: `{first}` and `{second}`",
};

// Conditions are words: only those that say the same can be told apart from those that do not.
fn check(cx: &StepCx<'_>, report: &mut Report) {
    let step = cx.placed.step;
    let Some(Next::OneOf(branches)) = &step.next else { return };
    let lang = cx.process.library.library.language();
    for (index, branch) in branches.iter().enumerate() {
        let Some(when) = &branch.when else { continue };
        let said = |it: &Wording| it.get(lang).trim_end_matches(['.', ';', ',']).to_lowercase();
        let same = |other: &&Outcome| {
            let meet = branch.cases.is_empty()
                || other.cases.is_empty()
                || branch.cases.iter().any(|case| other.cases.contains(case));
            let equal = other.when.as_ref().is_some_and(|it| said(it) == said(when));
            meet && equal && other.to != branch.to
        };
        if let Some(first) = branches.iter().take(index).find(same) {
            let mut finding = cx.finding_at(&INFO, &TWICE, "next").with("when", when);
            finding.node = branch_path(step, &cx.placed.path, index).key("when");
            let finding = finding.with("first", first.to.to_string());
            report.add(finding.with("second", branch.to.to_string()));
        }
    }
}
