//! P002: nobody is responsible for the process.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P002",
    name: "nobody-responsible",
    title: Text {
        vi: "Chưa có ai chịu trách nhiệm về quy trình",
        en: "Nobody is responsible for the procedure",
    },
    why: Text {
        vi: "Trách nhiệm và quyền hạn đối với quá trình phải được phân công. Tiêu chuẩn không dùng chữ “chủ quá trình”.",
        en: "Responsibility and authority for a process must be assigned. No edition uses the words “process owner”.",
    },
    help: Text { vi: "Ghi một vai trò ở `owner`.", en: "Name one role in `owner`." },
    requirements: &[Requirement::ProcessResponsibility],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P002",
};

static NOBODY: Text = Text {
    vi: "{process}: chưa có vai trò nào chịu trách nhiệm (`owner`)",
    en: "{process}: no role is responsible for it (`owner`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    if cx.process.owner.is_none() {
        report.add(cx.finding_at(&INFO, &NOBODY, "owner"));
    }
}
