//! P005: the rule by which the process works is not named.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P005",
    name: "no-governing-document",
    title: Text {
        vi: "Chưa nêu quy định nào điều chỉnh quy trình",
        en: "The rule by which it works is not named",
    },
    why: Text {
        vi: "Không rõ làm theo quy định nào thì không ai kiểm tra được là làm đúng hay sai.",
        en: "Where no rule is named, nobody can tell right from wrong.",
    },
    help: Text {
        vi: "Ghi văn bản, tiêu chuẩn hoặc hướng dẫn công việc ở `legal_basis`, có số và ngày.",
        en: "Add the law, standard or work instruction to `legal_basis`, with number and date.",
    },
    requirements: &[Requirement::GoverningDocuments],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P005",
};

static NONE: Text = Text {
    vi: "{process}: chưa nêu quy định, phương pháp nào để làm theo (`legal_basis`)",
    en: "{process}: the rule or method by which it works is not named (`legal_basis`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    // A procedure that implements a clause works by the standard.
    if cx.process.legal_basis.is_empty() && cx.process.implements.is_empty() {
        report.add(cx.finding_at(&INFO, &NONE, "legal_basis"));
    }
}
