//! K002: an indicator is not fully described.

use super::super::{Check, LibraryCx, Report, Rule, places};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "K002",
    name: "indicator-incomplete",
    title: Text { vi: "Chỉ số chưa được mô tả đủ", en: "An indicator is not fully described" },
    why: Text {
        vi: "Không rõ cách tính, chỉ tiêu, nguồn, tần suất, người đánh giá thì mỗi người đo một kiểu.",
        en: "Without formula, target, source, frequency and judge everybody measures something else.",
    },
    help: Text {
        vi: "Điền cho đủ ở chỉ số; chỉ số nhiều quy trình cùng dùng thì mô tả một lần ở `indicators` của iso.yaml.",
        en: "Complete the indicator; describe one that many procedures share once, in `indicators` of iso.yaml.",
    },
    requirements: &[Requirement::CompleteIndicators],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan K002",
};

static INCOMPLETE: Text = Text {
    vi: "chỉ số “{indicator}”: thiếu {missing}",
    en: "indicator “{indicator}”: {missing} missing",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    // The organization may describe the indicator of this name.
    if cx.organization().is_none() {
        return;
    }
    for indicator in places::indicators(cx) {
        let it = &indicator.value;
        let missing: Vec<Text> = [
            (it.formula.is_none(), Text { vi: "cách tính (`formula`)", en: "the formula (`formula`)" }),
            (it.target.is_none(), Text { vi: "chỉ tiêu (`target`)", en: "the target (`target`)" }),
            (it.source.is_none(), Text { vi: "nguồn số liệu (`source`)", en: "the source (`source`)" }),
            (
                it.frequency.is_none(),
                Text { vi: "tần suất (`frequency`)", en: "the frequency (`frequency`)" },
            ),
            (
                it.evaluated_by.is_none(),
                Text { vi: "người đánh giá (`evaluated_by`)", en: "who judges it (`evaluated_by`)" },
            ),
        ]
        .into_iter()
        .filter_map(|(is_missing, name)| is_missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            let finding = indicator.finding(&INFO, &INCOMPLETE, "name").with("indicator", &it.name);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
}
