//! D001: a document is not fully identified.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D001",
    name: "document-not-identified",
    title: Text {
        vi: "Tài liệu chưa đủ thông tin nhận biết", en: "A document is not fully identified"
    },
    why: Text {
        vi: "Người dùng phải biết đang cầm tài liệu nào, lần ban hành nào.",
        en: "A user must know which document and which revision is in hand.",
    },
    help: Text {
        vi: "Điền `revision: { no, date, author }`.",
        en: "Fill in `revision: { no, date, author }`.",
    },
    requirements: &[Requirement::IdentifiedDocuments],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan D001",
};

static MISSING: Text =
    Text { vi: "{process}: tài liệu thiếu {missing}", en: "{process}: the document lacks {missing}" };

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let revision = cx.process.revision.as_ref();
    let missing: Vec<Text> = [
        (
            revision.is_none_or(|it| it.no.is_none()),
            Text { vi: "lần ban hành (`no`)", en: "the revision (`no`)" },
        ),
        (
            revision.is_none_or(|it| it.date.is_none()),
            Text { vi: "ngày ban hành (`date`)", en: "the date of issue (`date`)" },
        ),
        (
            revision.is_none_or(|it| it.author.is_none()),
            Text { vi: "người soạn thảo (`author`)", en: "the author (`author`)" },
        ),
    ]
    .into_iter()
    .filter_map(|(missing, name)| missing.then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "revision");
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
