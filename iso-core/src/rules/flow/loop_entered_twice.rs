//! G008: a way back leads into the middle of a loop.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::SplitLoop,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G008",
    name: "loop-entered-twice",
    title: Text { vi: "Quay lại vào giữa vòng lặp", en: "A way back into the middle of a loop" },
    why: Text {
        vi: "Vòng lặp vào được ở nhiều chỗ thì không rõ làm lại từ đâu, và thời hạn dài nhất không tính được.",
        en: "Where a loop can be entered at several places it is unclear from where work is repeated, and the longest time cannot be proven.",
    },
    help: Text {
        vi: "Cho mọi nhánh quay lại dẫn về cùng một bước, nơi vòng lặp bắt đầu.",
        en: "Lead every way back to one step, at which the loop begins.",
    },
    requirements: &[Requirement::OrderlyLoops],
    tier: Tier::Definition,
    gate: false,
    source: "rules.md G008; flow-and-time.md section 4",
};

static ENTERED: Text = Text {
    vi: "{process}: vòng lặp bắt đầu ở “{head}” còn vào được ở giữa, tại “{step}”",
    en: "{process}: the loop that begins at “{head}” can also be entered in the middle, at “{step}”",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported: Vec<Vec<usize>> = Vec::new();
    for SplitLoop { entries, steps } in cx.cases.iter().flat_map(|case| case.graph.split_loops()) {
        let [head, middle, ..] = entries.as_slice() else { continue };
        if !reported.contains(&entries) {
            let finding = cx.finding_at(&INFO, &ENTERED, *middle, "id").with("head", cx.names(&[*head]));
            report.add(finding.proven_by(cx.ids(&steps)));
            reported.push(entries);
        }
    }
}
