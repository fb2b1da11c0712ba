//! L003: a consulted agency has a limit, but nobody acts when it does not answer.

use super::{
    super::{Check, GraphCx, Report, Rule},
    official,
};
use crate::{
    diag::{RuleInfo, Tier},
    model::{Performer, StepKind},
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L003",
    name: "consultation-without-escalation",
    title: Text {
        vi: "Lấy ý kiến mà không nói chậm trả lời thì sao",
        en: "A consultation without what follows a late answer",
    },
    why: Text {
        vi: "Cơ quan được hỏi chậm trả lời thì phải báo người đứng đầu Bộ phận Một cửa, nếu không hồ sơ nằm chờ mà quầy không biết.",
        en: "A late answer must be reported to the head of the desk; otherwise the dossier waits and the desk does not know.",
    },
    help: Text {
        vi: "Ghi `on_expiry:` ở bước lấy ý kiến, ví dụ “Báo Trưởng Bộ phận Một cửa, đôn đốc bằng văn bản”.",
        en: "Add `on_expiry:` to the step, such as “Report to the head of the desk, remind in writing”.",
    },
    requirements: &[Requirement::Law(Law::AnsweredConsultation)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) G09; Nghị định 61/2018/NĐ-CP, Điều 19(5) (a missing limit is T009)",
};

static MISSING: Text = Text {
    vi: "{process}: bước “{step}” lấy ý kiến nhưng không nói chậm trả lời thì làm gì",
    en: "{process}: “{step}” consults another agency, but it is not said what follows a late answer",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    if !official::is_one_stop(cx.process.process) {
        return;
    }
    for (position, node) in cx.graph.steps().iter().enumerate() {
        let step = node.step;
        let consults = step.performer == Some(Performer::ConsultedAgency) && step.kind != StepKind::Wait;
        let limited = step.limit.is_some() || !step.case_limits.is_empty() || node.group.is_some();
        if consults && limited && step.on_expiry.is_none() && cx.graph.ways_from(position).count() < 2 {
            report.add(cx.finding_at(&INFO, &MISSING, position, "on_expiry"));
        }
    }
}
