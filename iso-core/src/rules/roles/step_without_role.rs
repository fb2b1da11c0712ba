//! R001: nobody is named to do a step.

use super::super::{Check, ProcessCx, Report, Rule, StepCx};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

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
    requirements: &[Requirement::StepResponsibility, Requirement::AssignedSteps],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R001, survey of published procedures (2025) G06",
};

static NOBODY: Text = Text {
    vi: "{process}: chưa rõ ai làm bước “{step}”",
    en: "{process}: nobody is named to do “{step}”",
};
static MANY: Text = Text {
    vi: "{process}: {count} trong {all} bước chưa rõ ai làm: {steps}",
    en: "{process}: nobody is named to do {count} of {all} steps: {steps}",
};
static HERE: Text = Text { vi: "bước này chưa có `role`", en: "this step has no `role`" };

/// Beyond this share of its steps a procedure as a whole assigns no work.
const PERCENT: usize = 10;

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let steps = cx.steps();
    // Whoever carries out a called procedure is named there.
    let is_open = |it: &&StepCx<'_>| {
        let step = it.placed.step;
        step.role.is_none() && step.performer.is_none() && step.call.is_none()
    };
    let open: Vec<&StepCx<'_>> = steps.iter().filter(is_open).collect();
    if open.len() * 100 <= PERCENT * steps.len() {
        return open.iter().for_each(|step| report.add(step.finding_at(&INFO, &NOBODY, "role")));
    }
    let Some(first) = open.first() else { return };
    let node = first.placed.path.clone().key("role");
    let names: Arg = open.iter().map(|step| &step.placed.step.name).collect();
    let finding = cx.finding(&INFO, &MANY, node).under(Requirement::AssignedSteps);
    let finding = finding.with("count", open.len()).with("all", steps.len()).with("steps", names);
    let others = open.iter().skip(1).take(RELATED);
    let place = |finding: Finding, step: &&StepCx<'_>| {
        finding.related_to(cx.file, step.placed.path.clone().key("role"), HERE)
    };
    report.add(others.fold(finding, place));
}

/// Places of one finding beyond which more help nobody.
const RELATED: usize = 50;
