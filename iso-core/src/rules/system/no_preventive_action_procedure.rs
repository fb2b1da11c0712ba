//! S009: ISO 9001:2008 asks for a documented procedure for preventive action.

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
    code: "S009",
    name: "no-preventive-action-procedure",
    title: Text {
        vi: "Chưa có quy trình hành động phòng ngừa", en: "No procedure for preventive action"
    },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi một thủ tục dạng văn bản cho việc này; phiên bản 2015 không đòi hỏi.",
        en: "ISO 9001:2008 asks for a documented procedure here; the 2015 edition does not.",
    },
    help: Text {
        vi: "Viết quy trình (mẫu: `iso new procedure 8.5.3`), ghi `implements: [\"9001:2008 8.5.3\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it (template: `iso new procedure 8.5.3`), tag it `implements: [\"9001:2008 8.5.3\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::PreventiveActionProcedure, Requirement::PreventiveActionMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S009",
};

/// What the procedure must treat, by the ids that `covers` lists.
pub(in crate::rules) static PROCEDURE: DocumentedProcedure = DocumentedProcedure {
    clause: "8.5.3",
    name: Text { vi: "hành động phòng ngừa", en: "preventive action" },
    matters_under: Requirement::PreventiveActionMatters,
    matters: MATTERS,
};

const MATTERS: &[(&str, Text)] = &[
    (
        "potential-problems",
        Text {
            vi: "sự không phù hợp tiềm ẩn và nguyên nhân (`potential-problems`)",
            en: "potential problems and causes (`potential-problems`)",
        },
    ),
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
