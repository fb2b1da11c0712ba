//! S008: ISO 9001:2008 asks for a documented procedure for corrective action.

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
    code: "S008",
    name: "no-corrective-action-procedure",
    title: Text {
        vi: "Chưa có quy trình hành động khắc phục", en: "No procedure for corrective action"
    },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi một thủ tục dạng văn bản cho việc này; phiên bản 2015 không đòi hỏi.",
        en: "ISO 9001:2008 asks for a documented procedure here; the 2015 edition does not.",
    },
    help: Text {
        vi: "Viết quy trình (mẫu: `iso new procedure 8.5.2`), ghi `implements: [\"9001:2008 8.5.2\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it (template: `iso new procedure 8.5.2`), tag it `implements: [\"9001:2008 8.5.2\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::CorrectiveActionProcedure, Requirement::CorrectiveActionMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S008",
};

/// What the procedure must treat, by the ids that `covers` lists.
pub(in crate::rules) static PROCEDURE: DocumentedProcedure = DocumentedProcedure {
    clause: "8.5.2",
    name: Text { vi: "hành động khắc phục", en: "corrective action" },
    matters_under: Requirement::CorrectiveActionMatters,
    matters: MATTERS,
};

const MATTERS: &[(&str, Text)] = &[
    (
        "review",
        Text {
            vi: "xem xét sự không phù hợp, kể cả phản ánh, kiến nghị (`review`)",
            en: "review of nonconformities and complaints (`review`)",
        },
    ),
    ("causes", Text { vi: "tìm nguyên nhân (`causes`)", en: "causes (`causes`)" }),
    (
        "need",
        Text {
            vi: "đánh giá có cần hành động hay không (`need`)", en: "need for action (`need`)"
        },
    ),
    ("action", Text { vi: "xác định và thực hiện hành động (`action`)", en: "action (`action`)" }),
    ("record", Text { vi: "lập hồ sơ kết quả (`record`)", en: "record of results (`record`)" }),
    (
        "effectiveness",
        Text {
            vi: "xem xét hiệu lực (`effectiveness`)", en: "review of effectiveness (`effectiveness`)"
        },
    ),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    PROCEDURE.check(cx, &INFO, report);
}
