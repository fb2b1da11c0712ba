//! O004: a target was missed and nobody decided anything.

use std::collections::BTreeSet;

use super::{
    super::{Check, LibraryCx, Report, Rule},
    measures,
    registers::letters,
    targets,
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::{MeasuredPeriod, RegisterKind, Wording},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule {
    info: &INFO,
    check: Check::Registers(&[RegisterKind::Results], check),
    needs_whole_library: false,
};

static INFO: RuleInfo = RuleInfo {
    code: "O004",
    name: "missed-target-not-answered",
    title: Text {
        vi: "Không đạt chỉ tiêu mà không có quyết định", en: "A missed target without a decision"
    },
    why: Text {
        vi: "Đo mà không làm gì khi không đạt thì đo để làm gì: đó là điều đánh giá viên ghi nhiều nhất.",
        en: "Measuring without acting on a miss is what auditors write up most often.",
    },
    help: Text {
        vi: "Ghi hành động hoặc quyết định có lý do vào cột `Hành động` của sổ kết quả, hoặc mở phiếu trong sổ hành động và ghi tên chỉ số ở cột `Chỉ số`.",
        en: "Write the action or the reasoned decision into the column `action`, or open an entry in the register of actions that names the indicator.",
    },
    requirements: &[Requirement::AnsweredMisses],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O004",
};

static MISSED: Text = Text {
    vi: "“{indicator}” {period}: {value}, không đạt chỉ tiêu {target}, và chưa ghi quyết định hay hành động nào",
    en: "“{indicator}” {period}: {value} misses the target {target}, and no decision or action is recorded",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(results) = measures::results(cx) else { return };
    let lang = cx.library.language();
    let usual = measures::UsualTargets::of(cx);
    let answered = answered(cx);
    for entry in results {
        let (Some(value), None) = (&entry.value.value, &entry.value.action) else { continue };
        let target = entry.value.target.as_ref().or_else(|| usual.of_entry(&entry.value));
        let met = entry.value.met.or_else(|| targets::meets(value.get(lang), target?.get(lang)));
        match met {
            Some(true) => {}
            Some(false) => {
                let name = letters(entry.value.indicator.get(lang));
                let period = entry.value.period;
                if answered.contains(&(name.clone(), None)) || answered.contains(&(name, Some(period))) {
                    continue;
                }
                let finding = Finding::new(&INFO, &MISSED, &entry.file, entry.key("value"));
                let finding = finding.with("indicator", &entry.value.indicator).with("value", value);
                let finding = finding.with("period", measures::said(period));
                report.add(finding.with("target", &target.cloned().unwrap_or_else(|| Wording::plain("–"))));
            }
            None => report.not_decided(&INFO),
        }
    }
}

/// The indicators that entries of the register of actions name, with the period if they name any.
fn answered(cx: &LibraryCx<'_>) -> BTreeSet<(String, Option<MeasuredPeriod>)> {
    let lang = cx.library.language();
    let actions = cx.library.registers.actions.iter().flatten().map(|it| &it.value);
    actions.filter_map(|it| Some((letters(it.indicator.as_ref()?.get(lang)), it.period))).collect()
}
