//! X001: no risk or opportunity is considered.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "X001",
    name: "no-risk-considered",
    title: Text { vi: "Chưa xem xét rủi ro, cơ hội", en: "No risk or opportunity is considered" },
    why: Text {
        vi: "Không nghĩ trước điều gì có thể sai thì chỉ biết khi đã sai.",
        en: "What was not thought of before is found only when it has gone wrong.",
    },
    help: Text {
        vi: "Ghi ở `risks` ít nhất rủi ro chậm hạn hoặc kết quả sai; rủi ro chung ghi một lần trong `family`.",
        en: "Add to `risks` at least the risk of delay or of a wrong result; common ones once in the family.",
    },
    requirements: &[Requirement::ConsideredRisks, Requirement::DeterminedRisks],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan X001",
};

static NONE: Text = Text {
    vi: "{process}: chưa xem xét rủi ro, cơ hội nào (`risks`)",
    en: "{process}: no risk or opportunity is considered (`risks`)",
};
static NOBODY: Text = Text {
    vi: "không quy trình nào xem xét rủi ro, cơ hội (`risks`)",
    en: "no procedure considers any risk or opportunity (`risks`)",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let without = || cx.processes().filter(|process| process.process.risks.is_empty());
    let nobody = cx.processes().count() > 0 && without().count() == cx.processes().count();
    match cx.organization() {
        // Said once for all; a file that could not be read may be the one that has them.
        Some(organization) if nobody && cx.library.unread() == 0 => {
            let node = NodePath::root().key("organization");
            let finding = Finding::new(&INFO, &NOBODY, &organization.file, node);
            report.add(finding.under(Requirement::DeterminedRisks));
        }
        _ => without().for_each(|process| report.add(process.finding_at(&INFO, &NONE, "risks"))),
    }
}
