//! S004: ISO 9001:2008 asks for a documented procedure for control of documents.

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
    code: "S004",
    name: "no-document-control-procedure",
    title: Text {
        vi: "Chưa có quy trình kiểm soát tài liệu", en: "No procedure for control of documents"
    },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi một thủ tục dạng văn bản cho việc này; phiên bản 2015 không đòi hỏi.",
        en: "ISO 9001:2008 asks for a documented procedure here; the 2015 edition does not.",
    },
    help: Text {
        vi: "Viết quy trình (mẫu: `iso new procedure 4.2.3`), ghi `implements: [\"9001:2008 4.2.3\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it (template: `iso new procedure 4.2.3`), tag it `implements: [\"9001:2008 4.2.3\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::DocumentControlProcedure, Requirement::DocumentControlMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S004",
};

/// What the procedure must treat, by the ids that `covers` lists.
pub(in crate::rules) static PROCEDURE: DocumentedProcedure = DocumentedProcedure {
    clause: "4.2.3",
    name: Text { vi: "kiểm soát tài liệu", en: "control of documents" },
    matters_under: Requirement::DocumentControlMatters,
    matters: MATTERS,
};

const MATTERS: &[(&str, Text)] = &[
    (
        "approve",
        Text {
            vi: "phê duyệt trước khi ban hành (`approve`)", en: "approval before issue (`approve`)"
        },
    ),
    (
        "review",
        Text {
            vi: "xem xét, cập nhật, phê duyệt lại (`review`)",
            en: "review, update, new approval (`review`)",
        },
    ),
    (
        "changes-and-revision",
        Text {
            vi: "nhận biết thay đổi và lần ban hành hiện hành (`changes-and-revision`)",
            en: "changes and the current revision (`changes-and-revision`)",
        },
    ),
    (
        "available",
        Text {
            vi: "có sẵn tại nơi sử dụng (`available`)", en: "availability where used (`available`)"
        },
    ),
    ("legible", Text { vi: "rõ ràng, dễ nhận biết (`legible`)", en: "legibility (`legible`)" }),
    ("external", Text { vi: "tài liệu bên ngoài (`external`)", en: "external documents (`external`)" }),
    ("obsolete", Text { vi: "tài liệu lỗi thời (`obsolete`)", en: "obsolete copies (`obsolete`)" }),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    PROCEDURE.check(cx, &INFO, report);
}
