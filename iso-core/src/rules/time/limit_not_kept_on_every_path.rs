//! T004: the longest run breaks the promise.

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
    code: "T004",
    name: "limit-not-kept-on-every-path",
    title: Text {
        vi: "Thời hạn chỉ giữ được trên một số đường", en: "The promise holds only on some paths"
    },
    why: Text {
        vi: "Hồ sơ đi đường dài nhất sẽ quá hạn dù không ai chậm.",
        en: "A dossier that takes the longest way is late although nobody was slow.",
    },
    help: Text {
        vi: "Rút ngắn nhánh được nêu, hoặc đặt thời hạn riêng cho trường hợp đó (`cases`).",
        en: "Shorten the branch named, or give that case a lawful limit of its own (`cases`).",
    },
    requirements: &[Requirement::LimitOnEveryPath],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T004, survey of published procedures (2025) T02; longest and shortest runs of workflow graphs",
};

static LONGER: Text = Text {
    vi: "{process}: theo đường {path} các bước cộng lại {worst}, vượt {limit}",
    en: "{process}: on the way {path} the steps add up to {worst}, above {limit}",
};
static BLOCK: Text = Text {
    vi: "{process}: các bước của khối “{block}” cộng lại {worst}, vượt {limit}",
    en: "{process}: the steps of the block “{block}” add up to {worst}, above {limit}",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        let Some(promise) = case.graph.promised() else { continue };
        if let Some((worst, steps)) = only_sometimes(&case.times, promise)
            && !reported.contains(steps)
        {
            let node = limits::promise_path(&case.graph);
            let finding =
                cx.process.finding(&INFO, &LONGER, node).with("limit", promise).with("worst", worst);
            report.add(finding.with("path", cx.names(steps)).proven_by(cx.ids(steps)));
            reported.push(steps.clone());
        }
    }
    for (number, block) in cx.blocks() {
        let times = cx.graph.block_times(number);
        if let Some(limit) = block.limit
            && let Some((worst, steps)) = only_sometimes(&times, limit)
        {
            let node = NodePath::root().key("blocks").item(number).key("limit");
            let finding = cx.process.finding(&INFO, &BLOCK, node).with("block", &block.name);
            report.add(finding.with("limit", limit).with("worst", worst).proven_by(cx.ids(steps)));
        }
    }
}

/// The longest run, where it breaks a limit that the quickest one keeps.
fn only_sometimes(times: &Times, limit: TimeLimit) -> Option<(Total, &Vec<usize>)> {
    let limit = Total::from(limit);
    let Worst::Proven(worst) = &times.worst else { return None };
    let impossible = times.best.as_ref().is_some_and(|best| best.total > limit);
    (worst.total > limit && !impossible).then_some((worst.total, &worst.steps))
}
