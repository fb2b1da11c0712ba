//! T013: nobody says when the promised time begins, or time before that is counted.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Node, ProcessGraph},
    model::OutsideClock,
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T013",
    name: "clock-start-not-stated",
    title: Text {
        vi: "Không nói thời hạn bắt đầu từ khi nào", en: "It is not said when the time begins"
    },
    why: Text {
        vi: "“15 ngày” kể từ khi nhận đủ hồ sơ và “15 ngày” kể từ khi nộp phí là hai ngày hẹn khác nhau.",
        en: "15 days from the complete dossier and 15 days from the payment are two different due dates.",
    },
    help: Text {
        vi: "Ghi `clock: starts:`, ví dụ “Nhận đủ hồ sơ hợp lệ”; bước có trước đó thì ghi `outside_clock: before_start` và đặt lên đầu.",
        en: "Add `clock: starts:`, such as “Complete dossier received”; what comes before has `outside_clock: before_start` and stands first.",
    },
    requirements: &[Requirement::CommittedLimit],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T001 (start and end event), survey of published procedures (2025) T13 (real hit: Bộ Y tế QT.YDCT.11 counts 65 days from before the dossier exists)",
};

static MISSING: Text = Text {
    vi: "{process}: nói thời hạn {limit} kết thúc khi nào nhưng không nói tính từ khi nào",
    en: "{process}: it is said when the {limit} end, but not when they begin",
};
static COUNTED: Text = Text {
    vi: "{process}: “{step}” ghi là trước khi tính thời hạn, nhưng “{other}” đã tính thời gian trước đó",
    en: "{process}: “{step}” is said to lie before the clock starts, but “{other}” already took time before it",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let process = cx.process.process;
    // Where nothing is said at all, the law of the public office asks for it.
    if let (Some(_), None) = (&process.clock.ends, &process.clock.starts)
        && let Some(limit) = cx.cases.first().and_then(|case| case.judged.promised)
    {
        let node = NodePath::root().key("clock").key("starts");
        report.add(cx.process.finding(&INFO, &MISSING, node).with("limit", limit));
    }
    for (position, node) in cx.graph.steps().iter().enumerate() {
        if node.step.outside_clock == Some(OutsideClock::BeforeStart)
            && let Some(earlier) = counted_before(&cx.graph, position)
            && let Some(other) = cx.graph.steps().get(earlier)
        {
            let finding = cx.finding_at(&INFO, &COUNTED, position, "outside_clock");
            report.add(finding.with("other", &other.step.name).proven_by(cx.ids(&[earlier, position])));
        }
    }
}

/// A step that takes time and from which this one is reached without going back.
fn counted_before(graph: &ProcessGraph<'_>, position: usize) -> Option<usize> {
    let takes_time = |p: &usize| !graph.entering(*p).is_zero();
    let mut seen = vec![false; graph.steps().len()];
    let mut open = vec![position];
    let mut found = Vec::new();
    while let Some(here) = open.pop() {
        let onward =
            |from: &usize| *from < here && graph.ways_from(*from).any(|(_, to)| to == Node::Step(here));
        for from in graph.steps_before(here).filter(onward) {
            match seen.get_mut(from) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            found.push(from);
            open.push(from);
        }
    }
    found.into_iter().filter(takes_time).min()
}
