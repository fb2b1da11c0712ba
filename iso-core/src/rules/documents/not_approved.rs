//! D002: a document is in force without approval.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D002",
    name: "not-approved",
    title: Text {
        vi: "Tài liệu có hiệu lực khi chưa được phê duyệt",
        en: "A document is in force without approval",
    },
    why: Text {
        vi: "Tài liệu phải được phê duyệt là phù hợp trước khi dùng.",
        en: "Documents must be approved as adequate before use.",
    },
    help: Text {
        vi: "Trình phê duyệt, ghi `approved_by` và `approved_on`; ngày phê duyệt không sau ngày hiệu lực.",
        en: "Have it approved, fill in `approved_by` and `approved_on`; approval not after taking effect.",
    },
    requirements: &[Requirement::ApprovedDocuments, Requirement::IndependentApproval],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan D002",
};

static UNAPPROVED: Text = Text {
    vi: "{process}: chưa ghi ai phê duyệt và ngày phê duyệt",
    en: "{process}: it is not stated who approved it and when",
};
static LATE: Text = Text {
    vi: "{process}: phê duyệt ngày {approved}, sau ngày có hiệu lực {effective}",
    en: "{process}: approved on {approved}, after it took effect on {effective}",
};
static SAME: Text = Text {
    vi: "{process}: người soạn thảo cũng là người phê duyệt",
    en: "{process}: author and approver are the same role",
};
static SAME_HELP: Text = Text {
    vi: "Nên để vai trò khác phê duyệt; tiêu chuẩn không bắt buộc.",
    en: "Let another role approve; no edition demands it.",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    // A document without any revision is not in force; that it lacks one is said elsewhere.
    let Some(revision) = &cx.process.revision else { return };
    let at = |message, key: &str| cx.finding(&INFO, message, NodePath::root().key("revision").key(key));
    if revision.approved_by.is_none() || revision.approved_on.is_none() {
        report.add(at(&UNAPPROVED, "approved_by"));
    }
    if let (Some(approved), Some(effective)) = (revision.approved_on, revision.effective_on)
        && approved > effective
    {
        report.add(at(&LATE, "approved_on").with("approved", approved).with("effective", effective));
    }
    if revision.approved_by.is_some() && revision.approved_by == revision.author {
        let finding = at(&SAME, "approved_by").under(Requirement::IndependentApproval);
        report.add(finding.helped_by(&SAME_HELP));
    }
}
