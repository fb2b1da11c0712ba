//! T010: the stated total is not the sum of the longest path.

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Judgement, Verdict, Worst},
    model::{TimeLimit, Total},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T010",
    name: "total-not-the-sum",
    title: Text {
        vi: "Tổng thời hạn không bằng tổng các bước",
        en: "The stated total is not the sum of the steps",
    },
    why: Text {
        vi: "Giấy hẹn in theo tổng, phiếu kiểm soát in theo từng bước: hai tờ giấy sẽ không khớp nhau.",
        en: "The appointment slip follows the total, the control slip the steps: the two papers will disagree.",
    },
    help: Text {
        vi: "Sửa bước sai hoặc sửa tổng; nếu cố ý để dự phòng thì ghi `reserve:`.",
        en: "Correct the wrong step or the total; if time is kept in reserve on purpose, say so with `reserve:`.",
    },
    requirements: &[Requirement::ConsistentTotals],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) T01, T02 (real hits: Cao Bằng 1.003999, Đồng Nai 1.014431, 1.014451)",
};

static LESS: Text = Text {
    vi: "{process}: các bước cộng lại {sum}, nhưng tổng ghi {limit} (lệch {gap})",
    en: "{process}: the steps add up to {sum}, but the total says {limit} ({gap} apart)",
};
static BLOCK: Text = Text {
    vi: "{process}: các bước của khối “{block}” cộng lại {sum}, nhưng tổng của khối ghi {limit} (lệch {gap})",
    en: "{process}: the steps of the block “{block}” add up to {sum}, but its total says {limit} ({gap} apart)",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    limits::ask_soundness(cx, &INFO, report);
    let mut reported = Vec::new();
    for case in &cx.cases {
        if let Some((limit, sum, gap)) = apart(&case.judged)
            && !reported.contains(&case.judged.witness)
        {
            let node = limits::promise_path(&case.graph);
            let finding = cx.process.finding(&INFO, &LESS, node).with("limit", limit).with("sum", sum);
            report.add(finding.with("gap", gap).proven_by(cx.ids(&case.judged.witness)));
            reported.push(case.judged.witness.clone());
        }
    }
    for (number, block, judged) in cx.judged_blocks() {
        if let Some((limit, sum, gap)) = apart(judged) {
            let node = NodePath::root().key("blocks").item(number).key("limit");
            let finding =
                cx.process.finding(&INFO, &BLOCK, node).with("block", &block.name).with("limit", limit);
            report.add(finding.with("sum", sum).with("gap", gap).proven_by(cx.ids(&judged.witness)));
        }
    }
}

/// The promise, the sum of the longest run, and what is between them.
fn apart(judged: &Judgement) -> Option<(TimeLimit, Total, Total)> {
    match (judged.verdict, &judged.times.worst) {
        (Verdict::Inconsistent, Worst::Proven(worst)) => {
            Some((judged.promised?, worst.total, judged.reserve?))
        }
        _ => None,
    }
}
