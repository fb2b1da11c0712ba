//! T003: even the quickest run breaks the promise.

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    graph::{Proof, Verdict},
    model::{TimeLimit, Total, Unit},
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

static BY_DAYS: Text = Text {
    vi: "{process}: dù nhận ngày nào trong năm {year} cũng không thể xong trong {limit}; ví dụ {example}",
    en: "{process}: on whatever day of {year} it is received, impossible to finish in {limit}; {example}",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    limits::ask_soundness(cx, &INFO, report);
    let mut reported = Vec::new();
    for case in cx.cases.iter().filter(|case| case.judged.verdict == Verdict::Impossible) {
        let judged = &case.judged;
        let Some(promise) = judged.promised.filter(|_| !reported.contains(&judged.witness)) else { continue };
        let node = limits::promise_path(&case.graph);
        let finding = match (&judged.proof, &judged.times.best) {
            (Proof::Days { year, broken }, _) => {
                let finding = cx.process.finding(&INFO, &BY_DAYS, node).with("year", year.to_string());
                finding.with("example", limits::example(broken))
            }
            (Proof::Sums, Some(best)) => {
                cx.process.finding(&INFO, &IMPOSSIBLE, node).with("best", best.total)
            }
            (Proof::Sums, None) => continue,
        };
        let finding = finding.with("limit", promise).with("path", cx.names(&judged.witness));
        report.add(finding.proven_by(cx.ids(&judged.witness)));
        reported.push(judged.witness.clone());
    }
    for (number, block, judged) in cx.judged_blocks() {
        if let (Verdict::Impossible, Some(limit), Some(best)) =
            (judged.verdict, judged.promised, &judged.times.best)
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

/// Whether an amount is longer than another on every calendar: more of one unit, or more working
/// days than days, because so many days are over before so many working days are.
fn is_longer(inner: TimeLimit, outer: TimeLimit) -> bool {
    match (inner.unit, outer.unit) {
        (Unit::WorkingDay, Unit::CalendarDay) => inner.amount > outer.amount,
        _ => Total::from(inner) > Total::from(outer),
    }
}

/// A period must fit into the one that contains it.
fn contained(cx: &GraphCx<'_>, position: usize, report: &mut Report) {
    let Some(node) = cx.graph.steps().get(position) else { return };
    let at = |message, key: &str| -> Finding { cx.finding_at(&INFO, message, position, key) };
    let group = node.group.and_then(|group| cx.process.process.groups.get(group));
    if let (Some(group), Some(inner), None) = (group, node.step.limit, node.step.outside_clock)
        && is_longer(inner, group.limit)
    {
        let finding = at(&GROUP, "limit").with("inner", inner).with("limit", group.limit);
        report.add(finding.proven_by([cx.graph.name(position)]));
    }
    for (index, period) in node.step.periods.iter().enumerate() {
        if let Some(limit) = node.step.limit
            && is_longer(period.limit, limit)
        {
            let mut finding = at(&PERIOD, "periods").with("period", &period.name).with("inner", period.limit);
            finding.node = finding.node.item(index).key("limit");
            report.add(finding.with("limit", limit).proven_by([cx.graph.name(position)]));
        }
    }
}
