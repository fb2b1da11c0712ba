//! L005: nobody says who apologizes, when and how often, where a dossier will be late.

use super::{
    super::{Check, ProcessCx, Report, Rule},
    official,
};
use crate::{
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L005",
    name: "apology-not-foreseen",
    title: Text {
        vi: "Chưa nói quá hạn thì xin lỗi thế nào", en: "No apology foreseen for late dossiers"
    },
    why: Text {
        vi: "Hồ sơ sắp quá hạn thì phải xin lỗi bằng văn bản chậm nhất 01 ngày trước khi hết hạn và chỉ được hẹn lại một lần.",
        en: "Who will be late apologizes in writing at the latest one day before the due date, and may put it off once.",
    },
    help: Text {
        vi: "Ghi một lần cho cả nhóm: `one_stop: { overdue: { form: mau-04, by: truong-mot-cua, days_before: 1, times: 1 } }`.",
        en: "Say it once in the family: `one_stop: { overdue: { form: mau-04, by: …, days_before: 1, times: 1 } }`.",
    },
    requirements: &[Requirement::Law(Law::Apology)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) G11; Nghị định 61/2018/NĐ-CP, Điều 19(9)",
};

static MISSING: Text = Text {
    vi: "{process}: chưa nói {missing} khi hồ sơ sắp quá hạn",
    en: "{process}: where a dossier will be late, it is not said {missing}",
};
static LATE: Text = Text {
    vi: "{process}: xin lỗi chậm nhất {days} ngày trước hạn; luật đòi ít nhất 1 ngày",
    en: "{process}: the apology comes {days} days before the due date; the law asks for one at least",
};
static OFTEN: Text = Text {
    vi: "{process}: được hẹn lại {times} lần; luật chỉ cho một lần",
    en: "{process}: the date may be put off {times} times; the law allows it once",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    if !official::is_one_stop(cx.process) {
        return;
    }
    let it = cx.process.one_stop.overdue.clone().unwrap_or_default();
    let node = |key: &str| NodePath::root().key("one_stop").key("overdue").key(key);
    let missing: Vec<Text> = [
        (it.form.is_none(), Text { vi: "dùng văn bản nào", en: "which letter is used" }),
        (it.by.is_none(), Text { vi: "ai gửi", en: "who sends it" }),
        (it.days_before.is_none(), Text { vi: "gửi chậm nhất khi nào", en: "by when" }),
        (it.times.is_none(), Text { vi: "được hẹn lại mấy lần", en: "how often the date may be put off" }),
    ]
    .into_iter()
    .filter_map(|(is_missing, what)| is_missing.then_some(what))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "one_stop");
        report.add(finding.with("missing", missing.into_iter().collect::<crate::diag::Arg>()));
    }
    if let Some(days) = it.days_before.filter(|days| *days < 1) {
        report.add(cx.finding(&INFO, &LATE, node("days_before")).with("days", days.to_string()));
    }
    if let Some(times) = it.times.filter(|times| *times > 1) {
        report.add(cx.finding(&INFO, &OFTEN, node("times")).with("times", times.to_string()));
    }
}
