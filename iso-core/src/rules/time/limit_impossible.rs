//! T003: even the quickest run breaks the promise.

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    model::Total,
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T003",
    name: "limit-impossible",
    title: Text { vi: "Thời hạn không thể giữ được", en: "A promise that cannot be kept" },
    why: Text {
        vi: "Ngay cả cách đi nhanh nhất cũng lâu hơn thời hạn đã hứa.",
        en: "Even the quickest way takes longer than the promise.",
    },
    help: Text {
        vi: "Rút ngắn các bước, làm song song, hoặc sửa thời hạn cho đúng.",
        en: "Shorten steps, work in parallel, or correct the limit.",
    },
    requirements: &[Requirement::AchievableLimit],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T003, survey of published procedures (2025) T06; longest and shortest runs of workflow graphs",
};

static IMPOSSIBLE: Text = Text {
    vi: "{process}: không thể xong trong {limit}; cách nhanh nhất cần {best} ({path})",
    en: "{process}: impossible to finish in {limit}; the quickest way takes {best} ({path})",
};
static BLOCK: Text = Text {
    vi: "{process}: khối “{block}” không thể xong trong {limit}; cách nhanh nhất cần {best}",
    en: "{process}: the block “{block}” cannot be done in {limit}; the quickest way takes {best}",
};
static GROUP: Text = Text {
    vi: "{process}: bước “{step}” được {inner}, nhưng cả nhóm chỉ có {limit}",
    en: "{process}: “{step}” is given {inner}, but its whole group has only {limit}",
};
static PERIOD: Text = Text {
    vi: "{process}: “{period}” cần {inner}, nhưng bước “{step}” chỉ có {limit}",
    en: "{process}: “{period}” takes {inner}, but the step “{step}” has only {limit}",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        let Some((promise, best)) = case.graph.promised().zip(case.times.best.as_ref()) else { continue };
        if best.total > Total::from(promise) && !reported.contains(&best.steps) {
            let node = limits::promise_path(&case.graph);
            let finding =
                cx.process.finding(&INFO, &IMPOSSIBLE, node).with("limit", promise).with("best", best.total);
            report.add(finding.with("path", cx.names(&best.steps)).proven_by(cx.ids(&best.steps)));
            reported.push(best.steps.clone());
        }
    }
    for (number, block) in cx.blocks() {
        let best = cx.graph.block_times(number).best;
        if let Some((limit, best)) = block.limit.zip(best)
            && best.total > Total::from(limit)
        {
            let node = NodePath::root().key("blocks").item(number).key("limit");
            let finding = cx.process.finding(&INFO, &BLOCK, node).with("block", &block.name);
            report.add(finding.with("limit", limit).with("best", best.total).proven_by(cx.ids(&best.steps)));
        }
    }
    for position in 0..cx.graph.steps().len() {
        contained(cx, position, report);
    }
}

/// A period must fit into the one that contains it.
fn contained(cx: &GraphCx<'_>, position: usize, report: &mut Report) {
    let Some(node) = cx.graph.steps().get(position) else { return };
    let at = |message, key: &str| -> Finding { cx.finding_at(&INFO, message, position, key) };
    let group = node.group.and_then(|group| cx.process.process.groups.get(group));
    if let (Some(group), Some(inner), None) = (group, node.step.limit, node.step.outside_clock)
        && Total::from(inner) > Total::from(group.limit)
    {
        let finding = at(&GROUP, "limit").with("inner", inner).with("limit", group.limit);
        report.add(finding.proven_by([cx.graph.name(position)]));
    }
    for (index, period) in node.step.periods.iter().enumerate() {
        if let Some(limit) = node.step.limit
            && Total::from(period.limit) > Total::from(limit)
        {
            let mut finding = at(&PERIOD, "periods").with("period", &period.name).with("inner", period.limit);
            finding.node = finding.node.item(index).key("limit");
            report.add(finding.with("limit", limit).proven_by([cx.graph.name(position)]));
        }
    }
}
