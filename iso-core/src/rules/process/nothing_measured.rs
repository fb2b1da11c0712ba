//! K001: nothing is measured.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "K001",
    name: "nothing-measured",
    title: Text { vi: "Chưa đo lường gì", en: "Nothing is measured" },
    why: Text {
        vi: "Quá trình không được đo thì không biết có hoạt động tốt hay không.",
        en: "Of a process that is not measured nobody knows whether it works.",
    },
    help: Text {
        vi: "Thêm chỉ số, ví dụ tỷ lệ hồ sơ đúng hạn, ở `indicators` hoặc trong `family`.",
        en: "Add an indicator such as the share on time, here or in the family.",
    },
    requirements: &[Requirement::MeasuredProcesses],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan K001",
};

static NONE: Text = Text {
    vi: "{process}: chưa có chỉ số nào (`indicators`)",
    en: "{process}: nothing is measured (`indicators`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    if cx.process.indicators.is_empty() {
        report.add(cx.finding_at(&INFO, &NONE, "indicators"));
    }
}
