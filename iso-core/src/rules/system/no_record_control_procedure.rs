//! S005: ISO 9001:2008 asks for a documented procedure for control of records.

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
    code: "S005",
    name: "no-record-control-procedure",
    title: Text {
        vi: "Chưa có quy trình kiểm soát hồ sơ", en: "No procedure for control of records"
    },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi một thủ tục dạng văn bản cho việc này; phiên bản 2015 không đòi hỏi.",
        en: "ISO 9001:2008 asks for a documented procedure here; the 2015 edition does not.",
    },
    help: Text {
        vi: "Viết quy trình (mẫu: `iso new procedure 4.2.4`), ghi `implements: [\"9001:2008 4.2.4\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it (template: `iso new procedure 4.2.4`), tag it `implements: [\"9001:2008 4.2.4\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::RecordControlProcedure, Requirement::RecordControlMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S005",
};

/// What the procedure must treat, by the ids that `covers` lists.
pub(in crate::rules) static PROCEDURE: DocumentedProcedure = DocumentedProcedure {
    clause: "4.2.4",
    name: Text { vi: "kiểm soát hồ sơ", en: "control of records" },
    matters_under: Requirement::RecordControlMatters,
    matters: MATTERS,
};

const MATTERS: &[(&str, Text)] = &[
    (
        "identification",
        Text {
            vi: "nhận biết hồ sơ lưu (`identification`)", en: "identification (`identification`)"
        },
    ),
    ("storage", Text { vi: "lưu giữ (`storage`)", en: "storage (`storage`)" }),
    ("protection", Text { vi: "bảo vệ (`protection`)", en: "protection (`protection`)" }),
    ("retrieval", Text { vi: "sử dụng, tra cứu (`retrieval`)", en: "retrieval (`retrieval`)" }),
    ("retention", Text { vi: "thời hạn lưu (`retention`)", en: "retention time (`retention`)" }),
    (
        "disposition",
        Text {
            vi: "huỷ bỏ hoặc nộp lưu trữ khi hết hạn (`disposition`)", en: "disposition (`disposition`)"
        },
    ),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    PROCEDURE.check(cx, &INFO, report);
}
