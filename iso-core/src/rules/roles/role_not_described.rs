//! R003: a role is not described, or used nowhere.

use super::super::{Check, LibraryCx, Report, Rule, references};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R003",
    name: "role-not-described",
    title: Text {
        vi: "Vai trò chưa mô tả trách nhiệm, quyền hạn",
        en: "A role without described responsibility or authority",
    },
    why: Text {
        vi: "Trách nhiệm và quyền hạn phải được xác định và truyền đạt; mô tả một lần, in trong mọi sổ tay.",
        en: "Responsibilities and authorities must be defined and known; described once, printed in every manual.",
    },
    help: Text {
        vi: "Ghi `responsibilities` và `authorities` cho vai trò trong iso.yaml.",
        en: "Add `responsibilities` and `authorities` to the role in iso.yaml.",
    },
    requirements: &[Requirement::DescribedRoles, Requirement::UsedRoles],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R003",
};

static UNDESCRIBED: Text = Text {
    vi: "vai trò “{role}” làm {count} bước nhưng chưa mô tả {missing}",
    en: "the role “{role}” does {count} steps but {missing} are not described",
};
static UNUSED: Text = Text {
    vi: "vai trò “{role}” không được dùng ở đâu",
    en: "the role “{role}” is used nowhere",
};
static UNUSED_HELP: Text = Text {
    vi: "Giao việc cho vai trò này, hoặc xóa khỏi iso.yaml.",
    en: "Give it work, or delete it from iso.yaml.",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let used = references::role_uses(cx);
    for (index, role) in organization.value.roles.iter().enumerate() {
        let node = NodePath::root().key("roles").item(index);
        let at = |message, key: &str| {
            Finding::new(&INFO, message, &organization.file, node.clone().key(key)).with("role", &role.title)
        };
        let Some(uses) = used.get(&role.id) else {
            // An unread file may be the one that uses it.
            if cx.library.unread() == 0 {
                report.add(at(&UNUSED, "id").under(Requirement::UsedRoles).helped_by(&UNUSED_HELP));
            }
            continue;
        };
        let missing: Vec<Text> = [
            (
                role.responsibilities.is_none(),
                Text { vi: "trách nhiệm (`responsibilities`)", en: "responsibilities" },
            ),
            (role.authorities.is_none(), Text { vi: "quyền hạn (`authorities`)", en: "authorities" }),
        ]
        .into_iter()
        .filter_map(|(missing, name)| missing.then_some(name))
        .collect();
        if uses.steps > 0 && !missing.is_empty() {
            let finding = at(&UNDESCRIBED, "id").with("count", uses.steps);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
}
