//! R005: somebody checks their own work, and nobody else does.

use std::collections::BTreeSet;

use super::super::{Check, GraphCx, Report, Rule, authorities};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    model::{Id, Step, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R005",
    name: "own-work-checked",
    title: Text { vi: "Tự kiểm tra việc của mình", en: "Somebody checks their own work" },
    why: Text {
        vi: "Người làm khó thấy lỗi của mình. Không điều khoản nào cấm, nhưng có người thứ hai thì chắc hơn.",
        en: "It is hard to see one's own mistakes. No clause forbids it, but a second pair of eyes is safer.",
    },
    help: Text {
        vi: "Giao bước kiểm tra cho vai trò khác, hoặc thêm một bước phê duyệt của người khác trước khi trao kết quả.",
        en: "Give the check to another role, or let somebody else approve before the result is handed over.",
    },
    requirements: &[Requirement::IndependentChecks],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R005",
};

static OWN: Text = Text {
    vi: "{process}: “{role}” vừa làm “{work}” vừa kiểm tra ở bước “{step}”, và không ai khác kiểm tra lại",
    en: "{process}: “{role}” does “{work}” and checks it at “{step}”, and nobody else looks at it",
};

// Silent where anybody else checks later: then the first check is only the doer's own care.
fn check(cx: &GraphCx<'_>, report: &mut Report) {
    for (position, node) in cx.graph.steps().iter().enumerate() {
        let Some(checker) = alone(node.step).filter(|_| is_check(node.step.kind)) else { continue };
        let made = |before: usize| {
            let work = cx.graph.steps().get(before)?.step;
            let makes = matches!(work.kind, StepKind::Task | StepKind::Correct);
            (makes && alone(work) == Some(checker)).then_some(work)
        };
        let Some(work) = cx.graph.steps_before(position).find_map(made) else { continue };
        if seen_by_another(cx, position, checker) {
            continue;
        }
        let role = authorities::role(&cx.process.library, checker);
        let name = role.map_or_else(|| Arg::from(checker), |role| Arg::from(&role.title));
        let finding = cx.finding_at(&INFO, &OWN, position, "role").with("role", name);
        report.add(finding.with("work", &work.name));
    }
}

fn is_check(kind: StepKind) -> bool {
    matches!(kind, StepKind::Verify | StepKind::Approve)
}

/// The role that does a step where nobody else has a part in it.
fn alone(step: &Step) -> Option<&Id> {
    let role = step.role.as_ref()?;
    let others = step.accountable.iter().any(|other| other != role);
    (!others && step.performer.is_none()).then_some(role)
}

/// Whether a later step can be a check by somebody else.
fn seen_by_another(cx: &GraphCx<'_>, position: usize, checker: &Id) -> bool {
    let mut open = vec![position];
    let mut seen = BTreeSet::new();
    while let Some(here) = open.pop() {
        if !seen.insert(here) {
            continue;
        }
        let Some(node) = cx.graph.steps().get(here) else { continue };
        if here != position && is_check(node.step.kind) && alone(node.step) != Some(checker) {
            return true;
        }
        open.extend(cx.graph.ways_from(here).filter_map(|(_, to)| to.step()));
    }
    false
}
