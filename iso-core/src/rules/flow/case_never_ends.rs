//! G003: a case that reaches a step never ends.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G003",
    name: "case-never-ends",
    title: Text { vi: "Hồ sơ đi vào đường không có lối ra", en: "A case that never ends" },
    why: Text {
        vi: "Hồ sơ đến bước này thì không bao giờ có kết quả.",
        en: "A dossier that comes here never gets a result.",
    },
    help: Text {
        vi: "Thêm đường đi tiếp đến kết thúc.", en: "Add the continuation to an end."
    },
    requirements: &[Requirement::EndingCases],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan G003, survey of published procedures (2025) G03",
};

static TRAP: Text = Text {
    vi: "{process}: hồ sơ đến bước “{step}” thì không bao giờ kết thúc",
    en: "{process}: a dossier that reaches “{step}” never ends",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        let trapped = case.graph.reach().trapped;
        // Where the trap is entered; the steps behind it follow from that.
        let mut entries: Vec<usize> = trapped
            .iter()
            .copied()
            .filter(|step| case.graph.steps_before(*step).any(|before| !trapped.contains(&before)))
            .collect();
        if entries.is_empty() {
            entries.extend(trapped.first());
        }
        for step in entries {
            if !reported.contains(&step) {
                let run = case.graph.run_to(step);
                report.add(cx.finding_at(&INFO, &TRAP, step, "id").proven_by(cx.ids(&run)));
                reported.push(step);
            }
        }
    }
}
