//! O002: dossiers do not follow the defined flow.

use super::super::{Check, Log, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule =
    Rule { info: &INFO, check: Check::Logs(&[Log::StepEvents]), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "O002",
    name: "flow-not-followed",
    title: Text { vi: "Hồ sơ không đi theo quy trình", en: "Dossiers do not follow the flow" },
    why: Text {
        vi: "Bước bị bỏ qua, làm sai thứ tự hoặc do người không được giao: thực tế hoặc quy trình đã sai.",
        en: "A step left out, done too early or by somebody else: either the practice is wrong or the definition.",
    },
    help: Text {
        vi: "Tìm xem thực tế hay quy trình sai, rồi sửa cái sai.",
        en: "Find out whether the practice or the definition is wrong, and mend that.",
    },
    requirements: &[Requirement::FollowedFlow],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O002",
};
