//! O001: too few dossiers are finished on time.

use super::super::{Check, Log, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule =
    Rule { info: &INFO, check: Check::Logs(&[Log::Dossiers]), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "O001",
    name: "dossiers-not-on-time",
    title: Text {
        vi: "Hồ sơ không được giải quyết đúng hạn", en: "Dossiers are not finished on time"
    },
    why: Text {
        vi: "Thời hạn đã hứa chỉ có nghĩa khi hồ sơ thật giữ được; tỷ lệ thấp hơn chỉ tiêu phải dẫn đến khắc phục.",
        en: "A promise means something only if real dossiers keep it; a share below the target leads to action.",
    },
    help: Text {
        vi: "Xử lý ngay hồ sơ quá hạn; lặp lại thì đưa vào hành động khắc phục.",
        en: "Deal with what is overdue; where it is repeated, take corrective action.",
    },
    requirements: &[Requirement::CasesOnTime],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O001",
};
