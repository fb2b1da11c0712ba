//! R002: several roles answer for one step.

use super::super::{Check, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R002",
    name: "several-accountable",
    title: Text {
        vi: "Nhiều vai trò cùng chịu trách nhiệm cuối cùng",
        en: "Several roles answer for one step",
    },
    why: Text {
        vi: "Nhiều người cùng quyết thì không ai chịu trách nhiệm.",
        en: "Where several decide, nobody answers.",
    },
    help: Text {
        vi: "Giữ một vai trò ở `accountable`, chuyển các vai trò khác sang `consulted`.",
        en: "Keep one role in `accountable`, move the others to `consulted`.",
    },
    requirements: &[Requirement::SingleAccountability],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R002",
};

static SEVERAL: Text = Text {
    vi: "{process}: {count} vai trò cùng chịu trách nhiệm cuối cùng ở bước “{step}”",
    en: "{process}: {count} roles answer for “{step}” at the same time",
};

fn check(cx: &StepCx<'_>, report: &mut Report) {
    let mut roles = cx.placed.step.accountable.clone();
    roles.sort();
    roles.dedup();
    if roles.len() > 1 {
        report.add(cx.finding_at(&INFO, &SEVERAL, "accountable").with("count", roles.len()));
    }
}
