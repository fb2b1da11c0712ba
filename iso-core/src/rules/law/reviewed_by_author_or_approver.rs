//! L010: who reviewed a procedure also wrote or approved it.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L010",
    name: "reviewed-by-author-or-approver",
    title: Text {
        vi: "Người soát xét cũng là người soạn hoặc người duyệt",
        en: "Reviewed by its author or approver",
    },
    why: Text {
        vi: "Khối ký có ba ô soạn thảo, soát xét, phê duyệt để ba người cùng nhìn; một người ký hai ô thì thiếu một lần xem.",
        en: "The approval block has three fields so that three people look; if one signs two of them, one look is missing.",
    },
    help: Text {
        vi: "Giao soát xét (`reviewed_by`) cho vai trò khác với `author` và `approved_by`.",
        en: "Give the review (`reviewed_by`) to another role than `author` and `approved_by`.",
    },
    requirements: &[Requirement::Law(Law::ThreeHands)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D10; approval block of the covers in use (author = approver: D002; order of revisions: D004)",
};

static SAME: Text = Text {
    vi: "{process}: “{role}” vừa soát xét vừa {also}",
    en: "{process}: “{role}” both reviews and {also}",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let Some(revision) = &cx.process.revision else { return };
    let Some(reviewer) = &revision.reviewed_by else { return };
    let also = if revision.author.as_ref() == Some(reviewer) {
        Text { vi: "soạn thảo", en: "writes" }
    } else if revision.approved_by.as_ref() == Some(reviewer) {
        Text { vi: "phê duyệt", en: "approves" }
    } else {
        return;
    };
    let node = NodePath::root().key("revision").key("reviewed_by");
    report.add(cx.finding(&INFO, &SAME, node).with("role", reviewer).with("also", also));
}
