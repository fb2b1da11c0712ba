//! T012: a dossier with two appointments is not divided where the outside party takes over.

use std::collections::BTreeSet;

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Node, ProcessGraph, StepNode},
    model::{OutsideClock, Performer},
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T012",
    name: "appointment-elsewhere",
    title: Text {
        vi: "Giấy hẹn không chia đúng chỗ hồ sơ ra ngoài cơ quan",
        en: "Appointments that do not divide where the dossier goes outside",
    },
    why: Text {
        vi: "Hẹn lần một là ngày có thông báo thuế, hẹn lần hai tính từ khi nhận thông tin đã nộp tiền: chia chỗ khác thì một trong hai giấy hẹn sai.",
        en: "The first appointment is for the tax notice, the second counts from the payment: divided elsewhere, one of the two slips is wrong.",
    },
    help: Text {
        vi: "Ở `appointments` ghi `until:` là bước ngay trước bước của cơ quan thuế hoặc của người nộp; mỗi lần hẹn một tên.",
        en: "In `appointments` let `until:` name the step right before that of the tax office or the applicant; one name for each.",
    },
    requirements: &[Requirement::ConsistentTotals],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) T09; Đồng Tháp 138/2025/QĐ-UBND, art. 5(3) (55 of 56 procedures divide exactly there, art. 36 does not)",
};

static TWICE: Text = Text {
    vi: "{process}: hai lần hẹn cùng tên “{name}”",
    en: "{process}: two appointments are called “{name}”",
};
static UNKNOWN: Text = Text {
    vi: "{process}: lần hẹn “{name}” kết thúc ở bước `{step}`, nhưng không có bước đó",
    en: "{process}: the appointment “{name}” ends at the step `{step}`, which does not exist",
};
static ELSEWHERE: Text = Text {
    vi: "{process}: lần hẹn “{name}” kết thúc ở bước “{step}”, nhưng sau bước đó hồ sơ không ra ngoài cơ quan",
    en: "{process}: the appointment “{name}” ends at “{step}”, but the dossier does not go outside after it",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let appointments = &cx.process.process.appointments;
    let mut names = BTreeSet::new();
    for (index, it) in appointments.iter().enumerate() {
        let node = NodePath::root().key("appointments").item(index);
        if !names.insert(it.name.get(Lang::Vi)) {
            let at = node.clone().key("name");
            report.add(cx.process.finding(&INFO, &TWICE, at).with("name", &it.name));
        }
        let at = node.key("until");
        let Some(until) = position(&cx.graph, &it.until) else {
            let finding = cx.process.finding(&INFO, &UNKNOWN, at).with("name", &it.name);
            report.add(finding.with("step", it.until.to_string()));
            continue;
        };
        let last = index + 1 == appointments.len();
        if let Some(node) = cx.graph.steps().get(until).filter(|_| !last && !hands_over(&cx.graph, until)) {
            let finding = cx.process.finding(&INFO, &ELSEWHERE, at).with("name", &it.name);
            report.add(finding.with("step", &node.step.name));
        }
    }
}

fn position(graph: &ProcessGraph<'_>, name: &crate::model::StepRef) -> Option<usize> {
    graph.steps().iter().position(|node| node.is_named(name))
}

/// Whether a way out of the step leads to somebody outside whose time does not count.
fn hands_over(graph: &ProcessGraph<'_>, position: usize) -> bool {
    let outside = |node: &StepNode<'_>| {
        let waits = matches!(
            node.step.outside_clock,
            Some(OutsideClock::Applicant | OutsideClock::TaxObligation | OutsideClock::Council)
        );
        waits || matches!(node.step.performer, Some(Performer::TaxOffice | Performer::Applicant))
    };
    graph.ways_from(position).any(|(_, to)| match to {
        Node::Step(to) => graph.steps().get(to).is_some_and(outside),
        Node::End => false,
    })
}
