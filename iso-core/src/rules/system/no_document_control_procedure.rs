//! S004: ISO 9001:2008 asks for a documented procedure for control of documents.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    source::NodePath,
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
        vi: "Viết quy trình, ghi `implements: [\"9001:2008 4.2.3\"]` và liệt kê nội dung ở `covers`.",
        en: "Write it, tag it `implements: [\"9001:2008 4.2.3\"]` and list what it treats in `covers`.",
    },
    requirements: &[Requirement::DocumentControlProcedure, Requirement::DocumentControlMatters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S004",
};

static NONE: Text = Text {
    vi: "chưa có quy trình nào là thủ tục kiểm soát tài liệu (4.2.3)",
    en: "no procedure is tagged as the one for control of documents (4.2.3)",
};
static MISSING: Text =
    Text { vi: "quy trình {process} chưa nêu: {missing}", en: "{process} says nothing about {missing}" };

/// What the procedure must treat, by the ids that `covers` lists.
const MATTERS: [(&str, Text); 7] = [
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
    let Some(organization) = cx.organization() else { return };
    let lang = cx.library.language();
    let implementing: Vec<_> = cx
        .processes()
        .filter(|process| process.process.implements.iter().any(|claim| claim.get(lang) == "9001:2008 4.2.3"))
        .collect();
    let Some(first) = implementing.first() else {
        // A file that could not be read may be the one.
        if cx.library.unread() == 0 {
            report.add(Finding::new(&INFO, &NONE, &organization.file, NodePath::root().key("organization")));
        }
        return;
    };
    let covered = |matter: &str| {
        implementing.iter().any(|process| process.process.covers.iter().any(|id| id.as_str() == matter))
    };
    let missing: Vec<Text> =
        MATTERS.iter().filter(|(matter, _)| !covered(matter)).map(|(_, name)| *name).collect();
    if !missing.is_empty() {
        let finding = first.finding_at(&INFO, &MISSING, "covers").under(Requirement::DocumentControlMatters);
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
