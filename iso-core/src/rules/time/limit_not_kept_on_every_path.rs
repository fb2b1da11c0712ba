//! T004: the longest run breaks the promise.

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::{Finding, RuleInfo, Tier},
    graph::{Judgement, Proof, Verdict, Worst},
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

static BY_DAYS: Text = Text {
    vi: "{process}: theo đường {path}, hồ sơ nhận {days} sẽ quá {limit}; ví dụ {example}",
    en: "{process}: on the way {path}, dossiers received on {days} exceed {limit}; {example}",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    limits::ask_soundness(cx, &INFO, report);
    let mut reported = Vec::new();
    for case in &cx.cases {
        let steps = &case.judged.witness;
        if reported.contains(steps) {
            continue;
        }
        let node = limits::promise_path(&case.graph);
        if let Some(finding) = only_sometimes(cx, &case.judged, &LONGER, node) {
            report.add(finding.proven_by(cx.ids(steps)));
            reported.push(steps.clone());
        }
    }
    for (number, block, judged) in cx.judged_blocks() {
        let node = NodePath::root().key("blocks").item(number).key("limit");
        if let Some(finding) = only_sometimes(cx, judged, &BLOCK, node) {
            report.add(finding.with("block", &block.name).proven_by(cx.ids(&judged.witness)));
        }
    }
}

/// The longest run, where it breaks a limit that the quickest one keeps.
fn only_sometimes(
    cx: &GraphCx<'_>,
    judged: &Judgement,
    by_sums: &'static Text,
    node: NodePath,
) -> Option<Finding> {
    let limit = judged.promised.filter(|_| judged.verdict == Verdict::Conditional)?;
    let finding = match (&judged.proof, &judged.times.worst) {
        (Proof::Days { broken, .. }, _) => {
            let finding = cx.process.finding(&INFO, &BY_DAYS, node).with("days", limits::days(broken));
            finding.with("example", limits::example(broken))
        }
        (Proof::Sums, Worst::Proven(worst)) => {
            cx.process.finding(&INFO, by_sums, node).with("worst", worst.total)
        }
        (Proof::Sums, _) => return None,
    };
    Some(finding.with("limit", limit).with("path", cx.names(&judged.witness)))
}
