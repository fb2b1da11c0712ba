//! T010: the stated total is not the sum of the longest path.

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Times, Worst},
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
    // Elsewhere time in reserve is good practice; the published total of a public procedure is
    // the sum of its table.
    if !cx.process.is_public() {
        return;
    }
    let mut reported = Vec::new();
    for case in &cx.cases {
        let Some(promise) = case.graph.promised() else { continue };
        if let Some((sum, gap, steps)) = falls_short(cx, &case.times, promise)
            && !reported.contains(steps)
        {
            let node = limits::promise_path(&case.graph);
            let finding = cx.process.finding(&INFO, &LESS, node).with("limit", promise).with("sum", sum);
            report.add(finding.with("gap", gap).proven_by(cx.ids(steps)));
            reported.push(steps.clone());
        }
    }
    for (number, block) in cx.blocks() {
        let times = cx.graph.block_times(number);
        if let Some(limit) = block.limit
            && let Some((sum, gap, steps)) = falls_short(cx, &times, limit)
        {
            let node = NodePath::root().key("blocks").item(number).key("limit");
            let finding =
                cx.process.finding(&INFO, &BLOCK, node).with("block", &block.name).with("limit", limit);
            report.add(finding.with("sum", sum).with("gap", gap).proven_by(cx.ids(steps)));
        }
    }
}

/// The longest run and what the total has more, where no reserve explains it.
fn falls_short<'t>(
    cx: &GraphCx<'_>,
    times: &'t Times,
    limit: TimeLimit,
) -> Option<(Total, Total, &'t Vec<usize>)> {
    let Worst::Proven(worst) = &times.worst else { return None };
    let limit = Total::from(limit);
    let known = times.unlimited.is_empty() && !worst.total.is_zero();
    if !known || worst.total.partial_cmp(&limit) != Some(std::cmp::Ordering::Less) {
        return None;
    }
    // Sums of other units than the total's are never converted, so they are not compared.
    let unit = limit.single()?.unit;
    if worst.total.parts().any(|part| part.unit != unit) {
        return None;
    }
    let gap = limit.minus(worst.total)?;
    let reserve = cx.process.process.reserve.map(Total::from);
    (reserve != Some(gap)).then_some((worst.total, gap, &worst.steps))
}
