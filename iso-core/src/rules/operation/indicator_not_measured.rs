//! O003: an indicator has no value for a period that is over.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        Check, LibraryCx, Report, Rule,
        places::{self, Placed},
    },
    measures::{self, Measured},
    registers::{self, letters},
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    load::Kept,
    model::{Date, Indicator, MeasuredPeriod, RegisterKind, ResultEntry},
    standard::Requirement,
    text::{Text, nearest},
};

/// The rule.
pub(crate) static RULE: Rule = Rule {
    info: &INFO,
    check: Check::Registers(&[RegisterKind::Results], check),
    needs_whole_library: false,
};

static INFO: RuleInfo = RuleInfo {
    code: "O003",
    name: "indicator-not-measured",
    title: Text {
        vi: "Chỉ số không có kết quả của kỳ đã qua", en: "An indicator has no value for a period"
    },
    why: Text {
        vi: "Chỉ số đã định mà không đo đúng kỳ thì không ai biết quá trình có đạt hay không.",
        en: "An indicator that is not measured when it should be tells nobody how the process works.",
    },
    help: Text {
        vi: "Ghi kết quả của kỳ còn thiếu vào sổ, hoặc giảm tần suất (`frequency`) cho đúng thực tế. Kỳ vừa hết được chờ 15 ngày.",
        en: "Add the missing value to the register, or lower the `frequency`. Fifteen days are given after the end of a period.",
    },
    requirements: &[Requirement::MeasuredValues],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O003",
};

static MISSING: Text = Text {
    vi: "chỉ số “{indicator}” ({frequency}) chưa có kết quả của: {periods}",
    en: "the indicator “{indicator}” ({frequency}) has no value for {periods}",
};

static UNKNOWN: Text = Text {
    vi: "không có chỉ số nào tên “{indicator}”",
    en: "there is no indicator “{indicator}”",
};

static NEAREST: Text = Text {
    vi: "không có chỉ số nào tên “{indicator}”; có phải “{nearest}”?",
    en: "there is no indicator “{indicator}”, did you mean “{nearest}”?",
};

static RENAME: Text = Text {
    vi: "Sửa tên chỉ số trong sổ cho đúng tên ở `indicators` của quy trình, hoặc ở `objectives`.",
    en: "Write the name as in `indicators` of the procedure, or in `objectives`.",
};

/// How long after the end of a period its value may still be worked out.
const DAYS_TO_REPORT: i32 = 15;

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(results) = measures::results(cx) else { return };
    let Some(day) = cx.register_day() else { return report.not_decided(&INFO) };
    let indicators = places::indicators(cx);
    unknown(cx, &indicators, results, report);
    let values = Measured::of(results, cx.library.language());
    let mut begun: BTreeMap<u8, Date> = BTreeMap::new();
    for period in results.iter().map(|it| it.value.period) {
        let first = begun.entry(period.months).or_insert(period.first_day());
        *first = period.first_day().min(*first);
    }
    for indicator in indicators {
        let Some(frequency) = &indicator.value.frequency else { continue };
        let Some(months) = measures::months_between(frequency) else {
            report.not_decided(&INFO);
            continue;
        };
        let values = values.of_indicator(&indicator);
        // From the first that the register holds for this indicator, or for any of its frequency:
        // earlier ones nobody began to keep.
        let own = values.iter().map(|it| it.period.first_day()).min();
        let Some(from) = own.or_else(|| begun.get(&months).copied()) else { continue };
        let from = from.max(measures::in_force_from(&indicator).unwrap_or(from));
        let missing = missing(&values, from, months, day);
        if missing.is_empty() {
            continue;
        }
        let periods: Arg = missing.into_iter().map(measures::said).collect();
        let finding = indicator.finding(&INFO, &MISSING, "name").with("indicator", &indicator.value.name);
        report.add(finding.with("frequency", frequency).with("periods", periods));
    }
}

/// The periods that are over and have no value, from this day on.
fn missing(values: &[&ResultEntry], from: Date, months: u8, day: Date) -> Vec<MeasuredPeriod> {
    let told = values.iter().filter(|it| it.value.is_some() || it.met.is_some());
    let measured: BTreeSet<MeasuredPeriod> = told.map(|it| it.period).collect();
    let mut period = MeasuredPeriod::holding(from, months);
    if period.first_day() < from {
        period = period.next();
    }
    let mut missing = Vec::new();
    while registers::later(period.last_day(), DAYS_TO_REPORT) <= day
        && period.last_day() < period.next().last_day()
    {
        if !measured.contains(&period) {
            missing.push(period);
        }
        period = period.next();
    }
    missing
}

/// Values under a name that nothing has.
fn unknown(
    cx: &LibraryCx<'_>,
    indicators: &[Placed<'_, Indicator>],
    results: &[Kept<ResultEntry>],
    report: &mut Report,
) {
    let known = measures::names(cx, indicators);
    let letters_of_known: BTreeSet<String> = known.iter().map(|it| letters(it)).collect();
    let lang = cx.library.language();
    for entry in results {
        let name = &entry.value.indicator;
        if letters_of_known.contains(&letters(name.get(lang))) {
            continue;
        }
        let at = |message| Finding::new(&INFO, message, &entry.file, entry.key("indicator"));
        let finding = match nearest(name.get(lang), &known) {
            Some(nearest) => at(&NEAREST).with("nearest", nearest),
            None => at(&UNKNOWN),
        };
        report.add(finding.with("indicator", name).helped_by(&RENAME));
    }
}
