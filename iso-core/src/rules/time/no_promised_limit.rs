//! T001: a service does not state its time limit.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    model::{Case, Id, OutsideClock, ProcessKind, Step},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T001",
    name: "no-promised-limit",
    title: Text { vi: "Chưa nêu thời hạn giải quyết", en: "The promised time limit is not stated" },
    why: Text {
        vi: "Người dân phải biết khi nào có kết quả.",
        en: "The public must know when the result is due.",
    },
    help: Text {
        vi: "Ghi `limit:`, ví dụ `limit: 10 ngày làm việc`.",
        en: "Add `limit:`, such as `limit: 10 working days`.",
    },
    requirements: &[Requirement::CommittedLimit],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T001",
};

static MISSING: Text = Text {
    vi: "{process}: chưa nêu thời hạn giải quyết cho người dân, tổ chức",
    en: "{process}: the time limit for the public is not stated",
};
static CASE: Text = Text {
    vi: "{process}: trường hợp “{case}” chưa có thời hạn",
    en: "{process}: the case “{case}” has no time limit",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    if cx.process.kind != ProcessKind::Service || cx.process.limit.is_some() {
        return;
    }
    if cx.process.cases.is_empty() {
        report.add(cx.finding_at(&INFO, &MISSING, "limit"));
    }
    for (index, case) in cx.process.cases.iter().enumerate() {
        if case.limit.is_none() && !is_by_agreement(cx, case) {
            let node = NodePath::root().key("cases").item(index).key("limit");
            report.add(cx.finding(&INFO, &CASE, node).with("case", &case.name));
        }
    }
}

/// A case whose own step is agreed in writing promises no fixed time.
fn is_by_agreement(cx: &ProcessCx<'_>, case: &Case) -> bool {
    let agreed = |step: &Step| {
        matches!(step.outside_clock, Some(OutsideClock::ByAgreement | OutsideClock::NotRegulated))
    };
    let leads_to = |step: &Step, id: &Id| {
        let outcomes = step.next.iter().flat_map(|next| next.outcomes());
        outcomes.into_iter().any(|outcome| outcome.to.step == *id && outcome.cases.contains(&case.id))
    };
    cx.process.steps_in_order().any(|(_, step)| {
        agreed(step)
            && (step.cases.contains(&case.id)
                || cx.process.steps_in_order().any(|(_, from)| leads_to(from, &step.id)))
    })
}
