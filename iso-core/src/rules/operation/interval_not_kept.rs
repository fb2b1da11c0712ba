//! O010: an evaluation, a calibration or a survey is overdue.

use std::collections::BTreeMap;

use super::{
    super::{Check, LibraryCx, Report, Rule},
    registers::{self, letters},
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    load::Kept,
    model::{Date, IntervalEntry, RegisterKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule {
    info: &INFO,
    check: Check::Registers(
        &[RegisterKind::ProviderEvaluations, RegisterKind::Calibrations, RegisterKind::Surveys],
        check,
    ),
    needs_whole_library: false,
};

static INFO: RuleInfo = RuleInfo {
    code: "O010",
    name: "interval-not-kept",
    title: Text {
        vi: "Đánh giá, hiệu chuẩn hoặc khảo sát quá chu kỳ",
        en: "An evaluation, calibration or survey is overdue",
    },
    why: Text {
        vi: "Chu kỳ do cơ quan tự đặt thì phải giữ; quá hạn nghĩa là kết quả cũ không còn tin được.",
        en: "The office set the interval itself; past it nobody can rely on the old result.",
    },
    help: Text {
        vi: "Làm rồi ghi ngày mới vào sổ, hoặc đổi chu kỳ có lý do.",
        en: "Do it and enter the new day, or change the interval with a reason.",
    },
    requirements: &[Requirement::KeptIntervals],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O010",
};

static OVERDUE: Text = Text {
    vi: "“{item}” ({register}): phải làm trước {date}, chưa làm",
    en: "“{item}” ({register}): due on {date}, not done",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let all = &cx.library.registers;
    let kept = [
        (RegisterKind::ProviderEvaluations, &all.provider_evaluations),
        (RegisterKind::Calibrations, &all.calibrations),
        (RegisterKind::Surveys, &all.surveys),
    ];
    let lang = cx.library.language();
    for (kind, entries) in kept {
        let Some(entries) = registers::given(cx, kind, entries) else { continue };
        let Some(day) = cx.register_day() else { return report.not_decided(&INFO) };
        let named: Vec<(String, &Kept<IntervalEntry>)> =
            entries.iter().map(|entry| (letters(entry.value.item.get(lang)), entry)).collect();
        let mut latest: BTreeMap<&str, Option<Date>> = BTreeMap::new();
        for (name, entry) in &named {
            let last = latest.entry(name).or_default();
            *last = when(entry).max(*last);
        }
        for (name, entry) in &named {
            let is_latest = latest.get(name.as_str()).is_none_or(|last| *last <= when(entry));
            match due(&entry.value) {
                Some(date) if date < day && is_latest => {
                    let key = if entry.value.due.is_some() { "due" } else { "done" };
                    let finding = Finding::new(&INFO, &OVERDUE, &entry.file, entry.key(key));
                    let finding = finding.with("item", &entry.value.item).with("register", kind.name());
                    report.add(finding.with("date", date));
                }
                Some(_) => {}
                // Without an interval nobody can say when it is due again.
                None if is_latest => report.not_decided(&INFO),
                None => {}
            }
        }
    }
}

fn when(entry: &Kept<IntervalEntry>) -> Option<Date> {
    entry.value.done.map(|done| done.0)
}

/// When it is to be done again.
fn due(entry: &IntervalEntry) -> Option<Date> {
    let again = || {
        let interval = jiff::Span::new().try_months(entry.interval?.0).ok()?;
        entry.done?.0.0.checked_add(interval).ok().map(Date)
    };
    entry.due.map(|due| due.0).or_else(again)
}
