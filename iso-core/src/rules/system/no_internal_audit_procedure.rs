//! S006: ISO 9001:2008 asks for a documented procedure for internal audit.

use super::super::{Check, LibraryCx, Report, Rule};
use super::documented_procedure::DocumentedProcedure;
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S006",
    name: "no-internal-audit-procedure",
    title: Text { vi: "Chưa có quy trình đánh giá nội bộ", en: "No procedure for internal audit" },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi một thủ tục dạng văn bản cho việc này; phiên bản 2015 không đòi hỏi.",
        en: "ISO 9001:2008 asks for a documented procedure here; the 2015 edition does not.",
    },
    help: Text {
        vi: "Viết quy trình (mẫu: `iso new procedure 8.2.2`), ghi `implements: [\"9001:2008 8.2.2\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it (template: `iso new procedure 8.2.2`), tag it `implements: [\"9001:2008 8.2.2\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::InternalAuditProcedure, Requirement::InternalAuditMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S006",
};

/// What the procedure must treat, by the ids that `covers` lists.
pub(in crate::rules) static PROCEDURE: DocumentedProcedure = DocumentedProcedure {
    clause: "8.2.2",
    name: Text { vi: "đánh giá nội bộ", en: "internal audit" },
    matters_under: Requirement::InternalAuditMatters,
    matters: MATTERS,
};

const MATTERS: &[(&str, Text)] = &[
    (
        "responsibility",
        Text {
            vi: "trách nhiệm lập kế hoạch và tiến hành (`responsibility`)",
            en: "responsibility for planning and conducting (`responsibility`)",
        },
    ),
    (
        "independence",
        Text {
            vi: "đánh giá viên không đánh giá việc của mình (`independence`)",
            en: "auditors do not audit their own work (`independence`)",
        },
    ),
    ("recording", Text { vi: "lập hồ sơ (`recording`)", en: "records (`recording`)" }),
    ("reporting", Text { vi: "báo cáo kết quả (`reporting`)", en: "reporting results (`reporting`)" }),
    (
        "follow-up",
        Text {
            vi: "theo dõi khắc phục và kiểm tra xác nhận (`follow-up`)",
            en: "follow-up and verification (`follow-up`)",
        },
    ),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    PROCEDURE.check(cx, &INFO, report);
}
