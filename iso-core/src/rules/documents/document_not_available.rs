//! D006: nobody says where a document is found.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D006",
    name: "document-not-available",
    title: Text {
        vi: "Chưa nêu tài liệu có ở đâu, cho ai",
        en: "It is not stated where a document is found",
    },
    why: Text {
        vi: "Bản hiện hành phải có sẵn ở nơi làm việc cần đến.",
        en: "The current issue must be at hand where the work is done.",
    },
    help: Text {
        vi: "Ghi nơi nhận ở `distribution` (quy trình hoặc nhóm), hoặc nơi tra cứu chung ở `document_control.place` của iso.yaml.",
        en: "Fill in `distribution` (procedure or family), or the common place in `document_control.place` of iso.yaml.",
    },
    requirements: &[Requirement::AvailableDocuments],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D006",
};

static NOWHERE: Text = Text {
    vi: "{process}: chưa nêu tài liệu được phân phối cho ai, hoặc tra cứu ở đâu",
    en: "{process}: it is stated neither who receives it nor where it is found",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    // The place may be given by the organization.
    let Some(organization) = cx.library.organization() else { return };
    let place = organization.value.document_control.as_ref().and_then(|control| control.place.as_ref());
    if cx.process.distribution.is_empty() && place.is_none() {
        report.add(cx.finding_at(&INFO, &NOWHERE, "distribution"));
    }
}
