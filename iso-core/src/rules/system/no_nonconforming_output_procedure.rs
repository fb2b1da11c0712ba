//! S007: ISO 9001:2008 asks for a documented procedure for control of nonconforming services.

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
    code: "S007",
    name: "no-nonconforming-output-procedure",
    title: Text {
        vi: "Chưa có quy trình kiểm soát sản phẩm, dịch vụ không phù hợp",
        en: "No procedure for control of nonconforming services",
    },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi một thủ tục dạng văn bản cho việc này; phiên bản 2015 không đòi hỏi.",
        en: "ISO 9001:2008 asks for a documented procedure here; the 2015 edition does not.",
    },
    help: Text {
        vi: "Viết quy trình (mẫu: `iso new procedure 8.3`), ghi `implements: [\"9001:2008 8.3\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it (template: `iso new procedure 8.3`), tag it `implements: [\"9001:2008 8.3\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::NonconformingOutputProcedure, Requirement::NonconformingOutputMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S007",
};

/// What the procedure must treat, by the ids that `covers` lists.
pub(in crate::rules) static PROCEDURE: DocumentedProcedure = DocumentedProcedure {
    clause: "8.3",
    name: Text {
        vi: "kiểm soát sản phẩm, dịch vụ không phù hợp", en: "control of nonconforming services"
    },
    matters_under: Requirement::NonconformingOutputMatters,
    matters: MATTERS,
};

const MATTERS: &[(&str, Text)] = &[
    (
        "authority",
        Text {
            vi: "trách nhiệm, quyền hạn xử lý (`authority`)",
            en: "responsibility and authority (`authority`)",
        },
    ),
    ("removal", Text { vi: "loại bỏ sai sót (`removal`)", en: "removal of the fault (`removal`)" }),
    (
        "concession",
        Text {
            vi: "cho sử dụng khi có người có thẩm quyền cho phép (`concession`)",
            en: "concession (`concession`)",
        },
    ),
    (
        "prevent-use",
        Text {
            vi: "ngăn không cho sử dụng kết quả sai (`prevent-use`)",
            en: "preventing the original use (`prevent-use`)",
        },
    ),
    (
        "after-delivery",
        Text {
            vi: "xử lý khi đã trả kết quả (`after-delivery`)",
            en: "action after delivery (`after-delivery`)",
        },
    ),
    (
        "re-verification",
        Text {
            vi: "kiểm tra lại sau khi sửa (`re-verification`)",
            en: "verification after correction (`re-verification`)",
        },
    ),
    ("record", Text { vi: "lập hồ sơ (`record`)", en: "records (`record`)" }),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    PROCEDURE.check(cx, &INFO, report);
}
