//! T011: one step of handing over counts against the limit, another of the same procedure does not.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::StepNode,
    model::StepKind,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T011",
    name: "handing-over-counted-both-ways",
    title: Text {
        vi: "Bước trả kết quả lúc tính, lúc không tính thời gian",
        en: "Handing over counts in one place and not in another",
    },
    why: Text {
        vi: "Cùng một quy trình mà chỗ tính, chỗ không tính thì hai hồ sơ như nhau có hai hạn khác nhau.",
        en: "If one procedure counts it here and not there, two dossiers of one kind have two due dates.",
    },
    help: Text {
        vi: "Chọn một cách cho cả quy trình: bước trả kết quả có `limit:`, hoặc có `outside_clock:`; nói ở `clock: ends:` thời hạn kết thúc khi nào.",
        en: "Choose one way for the whole procedure: a `limit:` at handing over, or `outside_clock:`; say at `clock: ends:` when the time ends.",
    },
    requirements: &[Requirement::ConsistentTotals],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) T10 (Nghệ An 1.012994 does not count it, Vĩnh Long 3.000527 does)",
};

static BOTH: Text = Text {
    vi: "{process}: trả kết quả ở “{step}” có tính thời gian, ở “{other}” thì không",
    en: "{process}: handing over counts at “{step}” and does not at “{other}”",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    for case in &cx.cases {
        let delivers = |node: &&StepNode<'_>| node.occurs && node.step.kind == StepKind::Deliver;
        let steps = case.graph.steps();
        let (outside, inside): (Vec<_>, Vec<_>) =
            steps.iter().filter(delivers).partition(|node| node.step.outside_clock.is_some());
        // A step without any limit is another finding.
        let counted = inside.iter().find(|node| {
            let total = node.counted_limit(case.graph.case());
            node.group.is_none() && total.is_some_and(|total| !total.is_zero())
        });
        if let Some((counted, free)) = counted.zip(outside.first()) {
            let position = steps.iter().position(|node| node.path == counted.path).unwrap_or_default();
            let finding = cx.finding_at(&INFO, &BOTH, position, "limit");
            report.add(finding.with("other", &free.step.name));
            return;
        }
    }
}
