//! O009: a closed dossier lacks a record that its way requires.

use super::super::{Check, Log, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule =
    Rule { info: &INFO, check: Check::Logs(&[Log::DossierRecords]), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "O009",
    name: "dossier-record-missing",
    title: Text {
        vi: "Hồ sơ đã đóng thiếu giấy tờ phải lưu", en: "A closed dossier lacks a record"
    },
    why: Text {
        vi: "Hồ sơ lưu là bằng chứng duy nhất rằng việc đã làm đúng và người ký có thẩm quyền vào ngày đó.",
        en: "The records alone prove that the work was done and that whoever signed had the authority on that day.",
    },
    help: Text {
        vi: "Tìm lại giấy tờ; nếu thiếu nhiều hồ sơ thì sửa quy trình.",
        en: "Find the record; where many lack it, correct the procedure.",
    },
    requirements: &[Requirement::KeptCaseRecords],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O009",
};
