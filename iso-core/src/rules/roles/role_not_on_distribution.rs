//! R007: a role works by a document it does not receive.

use std::collections::BTreeSet;

use super::super::{Check, ProcessCx, Report, Rule, authorities};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    model::{Id, Process},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R007",
    name: "role-not-on-distribution",
    title: Text {
        vi: "Vai trò làm theo quy trình nhưng không có trong nơi nhận",
        en: "A role works by a document it does not receive",
    },
    why: Text {
        vi: "Người làm không nhận được quy trình thì làm theo bản cũ hoặc theo thói quen.",
        en: "Whoever does not receive the procedure works by an old copy or by habit.",
    },
    help: Text {
        vi: "Thêm vai trò vào `distribution`, hoặc ghi `all` để gửi mọi vai trò thực hiện quy trình.",
        en: "Add the role to `distribution`, or write `all` for every role that works by it.",
    },
    requirements: &[Requirement::DistributedDocuments],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R007",
};

static MISSING: Text = Text {
    vi: "{process}: {roles} làm theo quy trình nhưng không có trong nơi nhận (`distribution`)",
    en: "{process}: {roles} work by it but do not receive it (`distribution`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let list = &cx.process.distribution;
    // An empty list is a matter of its own: then it is not stated where the document is at all.
    if list.is_empty() || list.iter().any(|id| id.as_str() == Process::EVERY_ROLE) {
        return;
    }
    let performing: BTreeSet<&Id> =
        cx.process.steps_in_order().filter_map(|(_, step)| step.role.as_ref()).collect();
    let missing: Vec<&Id> = performing.into_iter().filter(|id| !list.contains(id)).collect();
    if !missing.is_empty() {
        let title = |id: &Id| match authorities::role(&cx.library, id) {
            Some(role) => Arg::from(&role.title),
            None => Arg::from(id),
        };
        let roles: Arg = missing.into_iter().map(title).collect();
        report.add(cx.finding_at(&INFO, &MISSING, "distribution").with("roles", roles));
    }
}
