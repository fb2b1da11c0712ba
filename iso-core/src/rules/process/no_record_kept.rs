//! E001: nothing is kept that proves the work was done.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "E001",
    name: "no-record-kept",
    title: Text { vi: "Không lưu hồ sơ nào", en: "No record is kept" },
    why: Text {
        vi: "Không có hồ sơ lưu thì không chứng minh được công việc đã làm đúng.",
        en: "Without a record nobody can prove that the work was done as planned.",
    },
    help: Text {
        vi: "Khai báo hồ sơ ở `records` (sổ, phiếu, tệp điện tử), hoặc đưa vào `family`.",
        en: "Name the record in `records` (register, form, log), here or in the family.",
    },
    requirements: &[Requirement::KeptRecords],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan E001",
};

static NONE: Text = Text {
    vi: "{process}: không lưu gì chứng minh công việc đã làm (`records`)",
    en: "{process}: nothing is kept that proves the work was done (`records`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let by_steps = cx.process.steps_in_order().any(|(_, step)| !step.records.is_empty());
    if cx.process.records.is_empty() && !by_steps {
        report.add(cx.finding_at(&INFO, &NONE, "records"));
    }
}
