//! O004: a target was missed and nobody decided anything.

use super::{
    super::{Check, LibraryCx, Report, Rule},
    measures, targets,
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    load::Kept,
    model::{RegisterKind, ResultEntry, Wording},
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
    for entry in results {
        let target = entry.value.target.clone().or_else(|| measures::usual_target(cx, entry));
        let (Some(value), None) = (&entry.value.value, &entry.value.action) else { continue };
        let met = entry.value.met.or_else(|| {
            let target = target.as_ref()?;
            targets::meets(value.get(lang), target.get(lang))
        });
        match met {
            Some(true) => {}
            Some(false) if is_answered(cx, entry) => {}
            Some(false) => {
                let finding = Finding::new(&INFO, &MISSED, &entry.file, entry.key("value"));
                let finding = finding.with("indicator", &entry.value.indicator).with("value", value);
                let finding = finding.with("period", measures::said(entry.value.period));
                report.add(finding.with("target", &target.unwrap_or_else(|| Wording::plain("–"))));
            }
            None => report.not_decided(&INFO),
        }
    }
}

/// Whether an entry of the register of actions names the indicator, and its period if it names any.
fn is_answered(cx: &LibraryCx<'_>, entry: &Kept<ResultEntry>) -> bool {
    let lang = cx.library.language();
    let indicator = entry.value.indicator.get(lang);
    cx.library.registers.actions.iter().flatten().any(|action| {
        let same = action.value.indicator.as_ref().is_some_and(|it| measures::same(it.get(lang), indicator));
        same && action.value.period.is_none_or(|period| period == entry.value.period)
    })
}
