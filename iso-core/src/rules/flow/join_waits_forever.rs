//! G004: a step waits for a branch that does not come.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::Soundness,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G004",
    name: "join-waits-forever",
    title: Text {
        vi: "Bước hợp lại chờ nhánh không đến",
        en: "A step waits for a branch that does not come",
    },
    why: Text {
        vi: "Bước chờ tất cả các nhánh, nhưng có lựa chọn khiến một nhánh không được đi: hồ sơ nằm yên mà không ai biết.",
        en: "The step waits for all branches, but a choice leaves one of them out: the dossier lies still and nobody knows.",
    },
    help: Text {
        vi: "Nếu chỉ một nhánh được đi thì bỏ `waits_for: all_of`; nếu phải làm cả hai thì rẽ nhánh bằng `all_of`.",
        en: "Where only one branch is taken, drop `waits_for: all_of`; where both are needed, split with `all_of`.",
    },
    requirements: &[Requirement::UnblockedJoins],
    tier: Tier::Definition,
    gate: true,
    source: "rules.md G004; flow-and-time.md section 2",
};

static CHOSEN: Text = Text {
    vi: "{process}: nếu chọn {choices} thì “{step}” chờ “{branch}” mà việc này không đến: hồ sơ bị treo",
    en: "{process}: with {choices}, “{step}” waits for “{branch}”, which does not come: the case hangs",
};
static PLAIN: Text = Text {
    vi: "{process}: “{step}” chờ “{branch}” mà việc này không bao giờ đến trước: hồ sơ bị treo",
    en: "{process}: “{step}” waits for “{branch}”, which never comes before it: the case hangs",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        if case.soundness == Soundness::NotDecided {
            report.not_decided(&INFO);
        }
        if let Soundness::Deadlock { join, waiting_for, run } = &case.soundness
            && !reported.contains(join)
        {
            let finding = cx.proven(&INFO, (&CHOSEN, &PLAIN), *join, run);
            report.add(finding.with("branch", cx.names(waiting_for)));
            reported.push(*join);
        }
    }
}
