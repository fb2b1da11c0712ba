//! T008: a step waits, and nobody knows how long or what for the clock does meanwhile.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    graph::{Node, ProcessGraph, StepNode},
    model::{OnSupplement, OutsideClock, Performer, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T008",
    name: "waiting-without-end",
    title: Text {
        vi: "Chờ không có hạn hoặc không nói tính thời gian thế nào",
        en: "Waiting without an end or without a rule for the clock",
    },
    why: Text {
        vi: "Hồ sơ đang chờ mà không có hạn thì nằm mãi, không ai biết khi nào phải đóng.",
        en: "A dossier that waits without an end lies there for ever, and nobody knows when to close it.",
    },
    help: Text {
        vi: "Ở bước chờ ghi `limit:` (chờ tối đa), `outside_clock:` (vì sao không tính) và `on_expiry:` (hết hạn thì làm gì).",
        en: "At the waiting step say `limit:` (at most how long), `outside_clock:` (why it does not count) and `on_expiry:` (what happens then).",
    },
    requirements: &[Requirement::BoundedWaiting],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T008; Nghị định 61/2018/NĐ-CP, Điều 19(4): after a supplement the limit starts again, so a dossier that was given back does not wait",
};

static WAITS: Text = Text {
    vi: "{process}: bước “{step}” là bước chờ nhưng chưa nói {missing}",
    en: "{process}: “{step}” waits, but it is not said {missing}",
};

const CLOCK: Text = Text {
    vi: "thời gian chờ có tính vào thời hạn không",
    en: "whether the clock runs meanwhile",
};
const MAXIMUM: Text = Text { vi: "chờ tối đa bao lâu", en: "how long at most" };
const EXPIRY: Text = Text { vi: "hết hạn chờ thì làm gì", en: "what happens when that is over" };

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    for (position, node) in cx.graph.steps().iter().enumerate() {
        if !waits(node) || is_given_back(&cx.graph, position, node) {
            continue;
        }
        let step = node.step;
        let limited = step.limit.is_some() || !step.case_limits.is_empty() || node.group.is_some();
        let ends = step.on_expiry.is_some() || cx.graph.ways_from(position).count() > 1;
        let missing: Vec<Text> =
            [(step.outside_clock.is_none() && !limited, CLOCK), (!limited, MAXIMUM), (!ends, EXPIRY)]
                .into_iter()
                .filter_map(|(is_missing, what)| is_missing.then_some(what))
                .collect();
        if !missing.is_empty() {
            let key = if limited { "on_expiry" } else { "limit" };
            let finding = cx.finding_at(&INFO, &WAITS, position, key);
            report.add(finding.with("missing", Arg::from_iter(missing)));
        }
    }
}

fn waits(node: &StepNode<'_>) -> bool {
    let step = node.step;
    let for_applicant = step.performer == Some(Performer::Applicant)
        || matches!(step.outside_clock, Some(OutsideClock::Applicant | OutsideClock::TaxObligation));
    let begun = step.outside_clock != Some(OutsideClock::BeforeStart);
    begun && (step.kind == StepKind::Wait || for_applicant)
}

/// Where a supplement starts the clock again, the dossier is handed back to the applicant and
/// handed in anew: nothing waits in the office. It does wait where the work goes on afterwards.
fn is_given_back(graph: &ProcessGraph<'_>, position: usize, node: &StepNode<'_>) -> bool {
    let restarts = graph.process().clock.on_supplement == Some(OnSupplement::Restart);
    let by_applicant = node.step.performer == Some(Performer::Applicant)
        || node.step.outside_clock == Some(OutsideClock::Applicant);
    let goes_on = graph.ways_from(position).any(|(_, to)| matches!(to, Node::Step(to) if to > position));
    restarts && by_applicant && node.step.kind != StepKind::Wait && !goes_on
}
