//! G013: a branch that returns the dossier leads to a step that does not.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Node, branch_path},
    model::{Disposition, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G013",
    name: "return-leads-elsewhere",
    title: Text {
        vi: "Nhánh trả hồ sơ dẫn đến bước không trả hồ sơ",
        en: "A branch that returns the dossier leads elsewhere",
    },
    why: Text {
        vi: "Văn bản chép lại thường giữ số bước cũ: hồ sơ bị từ chối rơi vào bước đóng dấu hoặc dự thảo.",
        en: "Copied texts keep old step numbers: a refused dossier lands at the stamp or the draft.",
    },
    help: Text {
        vi: "Dẫn nhánh đến bước trả kết quả (`kind: deliver` hoặc `notify`), hoặc bỏ `disposition: return`.",
        en: "Lead the branch to the step that hands back (`kind: deliver` or `notify`), or drop `disposition: return`.",
    },
    requirements: &[Requirement::ReturningOutcomes],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) G02 (real hit: Hà Tĩnh QT.ĐCKS.01)",
};

static ELSEWHERE: Text = Text {
    vi: "{process}: nhánh “{when}” trả hồ sơ nhưng dẫn đến “{target}”, không phải bước trả",
    en: "{process}: the branch “{when}” returns the dossier but leads to “{target}”, which does not hand it back",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    for (position, node) in cx.graph.steps().iter().enumerate() {
        for (flow, to) in cx.graph.ways_from(position) {
            let (Some(branch), Node::Step(to)) = (cx.graph.outcome(position, flow), to) else { continue };
            let Some(target) = cx.graph.steps().get(to) else { continue };
            let hands_back = matches!(target.step.kind, StepKind::Deliver | StepKind::Notify);
            if branch.disposition != Some(Disposition::Return) || hands_back {
                continue;
            }
            let mut finding =
                cx.finding_at(&INFO, &ELSEWHERE, position, "next").with("target", &target.step.name);
            finding.node = branch_path(node.step, &node.path, flow.branch.unwrap_or_default()).key("to");
            let when =
                branch.when.as_ref().map_or_else(|| branch.to.to_string().into(), crate::diag::Arg::from);
            report.add(finding.with("when", when).proven_by([cx.graph.name(position), cx.graph.name(to)]));
        }
    }
}
