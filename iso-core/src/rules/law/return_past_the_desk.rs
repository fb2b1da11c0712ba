//! L002: something is asked for, refused or handed back without the desk.

use super::{
    super::{Check, GraphCx, Report, Rule},
    official,
};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{StepNode, branch_path},
    model::{Disposition, Performer, StepKind},
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L002",
    name: "return-past-the-desk",
    title: Text {
        vi: "Trả, từ chối hồ sơ không qua Bộ phận Một cửa",
        en: "Handed back past the one-stop desk",
    },
    why: Text {
        vi: "Công chức không được hẹn riêng người nộp: mọi yêu cầu bổ sung, từ chối, trả hồ sơ đều đi qua Bộ phận Một cửa để còn theo dõi được.",
        en: "Officers may not deal with applicants on their own: what is asked for, refused or handed back goes through the desk, where it can be followed.",
    },
    help: Text {
        vi: "Cho nhánh đó đi qua một bước của Bộ phận Một cửa; hoặc nếu văn bản vẫn gửi qua đó thì ghi một lần cho cả nhóm: `one_stop: { returns_through_desk: true }`.",
        en: "Lead the branch through a step of the desk; or where the paper goes that way anyhow, say it once in the family: `one_stop: { returns_through_desk: true }`.",
    },
    requirements: &[Requirement::Law(Law::ThroughTheDesk)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) G05; Nghị định 61/2018/NĐ-CP, Điều 5(1)e, 19(4), 19(8)",
};

static PAST: Text = Text {
    vi: "{process}: từ bước “{step}”, nhánh “{branch}” đến thẳng người nộp mà không qua Bộ phận Một cửa",
    en: "{process}: from “{step}” the branch “{branch}” reaches the applicant past the one-stop desk",
};
static BY_HAND: Text = Text {
    vi: "{process}: từ bước “{step}”, nhánh “{branch}” được trả ở bước “{other}”, không phải của Bộ phận Một cửa",
    en: "{process}: from “{step}” the branch “{branch}” is handed back at “{other}”, which is not the desk's",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let process = cx.process.process;
    if !official::is_one_stop(process) {
        return;
    }
    for (position, node) in cx.graph.steps().iter().enumerate() {
        if official::done_at_desk(process, node.step) {
            continue;
        }
        for (flow, to) in cx.graph.ways_from(position) {
            let Some(outcome) = cx.graph.outcome(position, flow) else { continue };
            let given_back = matches!(
                outcome.disposition,
                Some(Disposition::Supplement | Disposition::Refuse | Disposition::Return)
            );
            let target = to.step().and_then(|to| cx.graph.steps().get(to));
            let fault = if given_back { fault(cx, target) } else { None };
            if let (Some(message), Some(branch)) = (fault, flow.branch) {
                let at = branch_path(node.step, &node.path, branch).key("to");
                let finding = cx.process.finding(&INFO, message, at).with("step", &node.step.name);
                let finding = match &outcome.when {
                    Some(when) => finding.with("branch", when),
                    None => finding.with("branch", outcome.to.to_string()),
                };
                let finding = match target {
                    Some(target) => finding.with("other", &target.step.name),
                    None => finding,
                };
                report.add(finding.proven_by([cx.graph.name(position)]));
            }
        }
    }
}

/// What is wrong with a branch that gives something back and leads here.
fn fault(cx: &GraphCx<'_>, target: Option<&StepNode<'_>>) -> Option<&'static Text> {
    let process = cx.process.process;
    let through_desk = process.one_stop.returns_through_desk;
    let Some(target) = target else { return (!through_desk).then_some(&PAST) };
    let step = target.step;
    if step.performer == Some(Performer::Applicant) {
        return (!through_desk).then_some(&PAST);
    }
    let hands_over = matches!(step.kind, StepKind::Deliver | StepKind::Notify);
    (hands_over && step.role.is_some() && !official::done_at_desk(process, step)).then_some(&BY_HAND)
}
