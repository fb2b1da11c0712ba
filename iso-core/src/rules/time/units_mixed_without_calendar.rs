//! T006: limits of different units are added, and no calendar says what they come to.

use std::collections::BTreeSet;

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::{Arg, RuleInfo, Tier},
    graph::{ProcessGraph, Undecided, Verdict},
    model::Unit,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "T006",
    name: "units-mixed-without-calendar",
    title: Text {
        vi: "Cộng lẫn các đơn vị thời gian mà không có lịch",
        en: "Units of time mixed without a calendar",
    },
    why: Text {
        vi: "5 ngày làm việc và 3 ngày dài hay ngắn hơn 10 ngày là tùy ngày nhận; 168 giờ làm việc cũng không phải 21 ngày làm việc.",
        en: "Whether 5 working days and 3 days exceed 10 days depends on the day of receipt; 168 working hours are not 21 working days either.",
    },
    help: Text {
        vi: "Ghi mọi bước cùng đơn vị với tổng (thường là `ngày làm việc`), hoặc chọn lịch làm việc bằng `calendar:` trong iso.yaml để chương trình tính thử từng ngày.",
        en: "Use the unit of the total in every step, or name a working calendar (`calendar:` in iso.yaml), so that every day can be tried.",
    },
    requirements: &[Requirement::ComparableLimits],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan T006, survey of published procedures (2025) T04, T05 (real hits: Đồng Tháp 138/2025 art. 9, Hà Tĩnh QT.ĐCKS.01)",
};

static STEP: Text = Text {
    vi: "{process}: bước “{step}” tính bằng {unit}, nhưng tổng {limit} tính bằng {other}; không có lịch nên không so được",
    en: "{process}: “{step}” counts {unit}, but the total {limit} counts {other}; without a calendar they cannot be compared",
};
static STEPS: Text = Text {
    vi: "{process}: các bước tính bằng {units}; không có lịch nên không cộng được",
    en: "{process}: the steps count {units}; without a calendar they cannot be added",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    // A calendar that is named but unusable is somebody else's finding.
    if cx.process.library.library.calendar_of(cx.process.process).is_some() {
        return;
    }
    let mut reported = BTreeSet::new();
    for case in &cx.cases {
        if case.judged.verdict != Verdict::NotDecided(Undecided::MixedUnits) {
            continue;
        }
        let counted = counted(&case.graph);
        let Some(limit) = case.judged.promised else { continue };
        match counted.iter().find(|(_, unit)| *unit != limit.unit) {
            Some((position, unit)) if reported.insert(*position) => {
                let finding = cx.finding_at(&INFO, &STEP, *position, key(&case.graph, *position));
                let finding = finding.with("unit", unit.name()).with("other", limit.unit.name());
                report.add(finding.with("limit", limit).proven_by([cx.graph.name(*position)]));
            }
            Some(_) => {}
            None => {
                let units: BTreeSet<Unit> = counted.iter().map(|(_, unit)| *unit).collect();
                let units: Arg = units.into_iter().map(Unit::name).collect();
                let node = limits::promise_path(&case.graph);
                report.add(cx.process.finding(&INFO, &STEPS, node).with("units", units));
            }
        }
    }
}

/// The steps that take time in a case, each with a unit of its limit or of its group's.
fn counted(graph: &ProcessGraph<'_>) -> Vec<(usize, Unit)> {
    let occurs = |p: &usize| graph.steps().get(*p).is_some_and(|node| node.occurs);
    let steps = (0..graph.steps().len()).filter(occurs);
    steps.flat_map(|p| graph.entering(p).parts().map(move |part| (p, part.unit))).collect()
}

fn key(graph: &ProcessGraph<'_>, position: usize) -> &'static str {
    match graph.steps().get(position) {
        Some(node) if node.group.is_some() => "group",
        _ => "limit",
    }
}
