//! T005: a loop that takes time has no maximum.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Soundness, Worst},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T005",
    name: "rework-without-maximum",
    title: Text { vi: "Làm lại không giới hạn số lần", en: "Rework without a maximum" },
    why: Text {
        vi: "Bước có thể lặp mãi thì không hứa được thời hạn nào.",
        en: "Where a step may be repeated without end, no deadline can be promised.",
    },
    help: Text {
        vi: "Ghi `max:` ở nhánh quay lại, ví dụ `max: 1`.",
        en: "Add `max:` to the branch that leads back, such as `max: 1`.",
    },
    requirements: &[Requirement::BoundedRework],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T005, survey of published procedures (2025) G08",
};

static UNBOUNDED: Text = Text {
    vi: "{process}: “{step}” có thể trả lại nhiều lần không giới hạn, nên không bảo đảm được thời hạn nào",
    en: "{process}: “{step}” may send back without limit, so no deadline can be guaranteed",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        let Worst::Unbounded { steps } = &case.judged.times.worst else { continue };
        if !matches!(case.soundness, Soundness::Sound | Soundness::DeadStep { .. }) {
            report.not_sound(&INFO);
            continue;
        }
        if let Some(last) = steps.last()
            && !reported.contains(last)
        {
            let finding = cx.finding_at(&INFO, &UNBOUNDED, *last, "next");
            report.add(finding.proven_by(cx.ids(steps)));
            reported.push(*last);
        }
    }
}
