//! S019: a change was made without saying what for.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S019",
    name: "change-not-planned",
    title: Text { vi: "Thay đổi chưa được hoạch định", en: "A change that was not planned" },
    why: Text {
        vi: "Thay đổi không nêu mục đích, hệ quả, nguồn lực, trách nhiệm thì dễ làm hỏng chỗ khác của hệ thống.",
        en: "A change without purpose, consequences, resources and responsibilities easily breaks something else.",
    },
    help: Text {
        vi: "Bổ sung các mục còn thiếu ở `changes` của iso.yaml, hoặc ghi lý do (`why`) ở lần ban hành.",
        en: "Complete the entry in `changes` of iso.yaml, or say `why` at the revision.",
    },
    requirements: &[Requirement::PlannedChanges],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S019",
};

static LACKS: Text = Text {
    vi: "thay đổi “{change}” chưa nêu: {missing}",
    en: "the change “{change}” does not state {missing}",
};
static NO_REASON: Text = Text {
    vi: "{process} lần ban hành {number} có nội dung sửa đổi nhưng chưa nêu lý do",
    en: "{process} revision {number} says what changed but not why",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let changes = &organization.value.changes;
    for (index, it) in changes.iter().enumerate() {
        let missing: Vec<Text> = [
            (it.purpose.is_none(), Text { vi: "mục đích (`purpose`)", en: "its purpose (`purpose`)" }),
            (
                it.consequences.is_none(),
                Text { vi: "hệ quả (`consequences`)", en: "its consequences (`consequences`)" },
            ),
            (
                it.resources.is_none(),
                Text { vi: "nguồn lực (`resources`)", en: "the resources (`resources`)" },
            ),
            (
                it.responsibilities.is_none(),
                Text {
                    vi: "trách nhiệm (`responsibilities`)",
                    en: "who is responsible (`responsibilities`)",
                },
            ),
            (
                it.approved_by.is_none(),
                Text { vi: "người phê duyệt (`approved_by`)", en: "who approved it (`approved_by`)" },
            ),
        ]
        .into_iter()
        .filter_map(|(missing, name)| missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            let node = NodePath::root().key("changes").item(index).key("what");
            let finding = Finding::new(&INFO, &LACKS, &organization.file, node).with("change", &it.what);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
    for process in cx.processes() {
        let Some(revision) = process.process.revision.as_ref() else { continue };
        let Some(number) = revision.no.filter(|number| *number > 1) else { continue };
        // That an entry is missing altogether is a matter of the document, and said there.
        let Some(entry) = revision.history.iter().position(|it| it.no == number && it.why.is_none()) else {
            continue;
        };
        if !changes.iter().any(|it| it.processes.contains(&process.process.process)) {
            let node = NodePath::root().key("revision").key("history").item(entry).key("what");
            let number = usize::try_from(number).unwrap_or_default();
            report.add(process.finding(&INFO, &NO_REASON, node).with("number", number));
        }
    }
}
