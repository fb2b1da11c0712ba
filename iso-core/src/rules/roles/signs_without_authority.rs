//! R006: a role signs without the authority to.

use std::collections::BTreeMap;

use super::super::{Check, LibraryCx, ProcessCx, Report, Rule, authorities};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    model::{Authority, Disposition, Id, StepKind},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R006",
    name: "signs-without-authority",
    title: Text {
        vi: "Ký, từ chối mà chưa được giao quyền",
        en: "A role signs or refuses without the authority to",
    },
    why: Text {
        vi: "Chữ ký của người không có thẩm quyền không có giá trị.",
        en: "The signature of somebody without authority is worth nothing.",
    },
    help: Text {
        vi: "Ghi quyền ở `may` của vai trò trong iso.yaml, hoặc sửa vai trò của bước.",
        en: "Add the authority to the role's `may` in iso.yaml, or correct the role of the step.",
    },
    requirements: &[Requirement::MatchingAuthority],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R006",
};

static AT_STEP: Text = Text {
    vi: "{process}: ở bước “{step}”, “{role}” {what} nhưng không có quyền đó (`may: [{word}]`)",
    en: "{process}: at “{step}” “{role}” {what} without the authority to (`may: [{word}]`)",
};
static AT_ROLE: Text = Text {
    vi: "vai trò “{role}” {what} ở {count} bước nhưng chưa được giao quyền nào (`may`)",
    en: "the role “{role}” {what} at {count} steps but is given no authority (`may`)",
};

const SIGNS: Text = Text { vi: "ký, phê duyệt", en: "signs or approves" };
const REFUSES: Text = Text { vi: "từ chối", en: "refuses" };

/// What roles that hold no authority at all do, by role: described once, not at each step.
type Undescribed<'a> = BTreeMap<&'a Id, (usize, Text)>;

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let mut undescribed = Undescribed::new();
    for process in cx.processes() {
        of_process(&process, &mut undescribed, report);
    }
    for (index, role) in organization.value.roles.iter().enumerate() {
        let Some((count, what)) = undescribed.get(&role.id) else { continue };
        let node = NodePath::root().key("roles").item(index).key("id");
        let finding = Finding::new(&INFO, &AT_ROLE, &organization.file, node).with("role", &role.title);
        report.add(finding.with("count", *count).with("what", *what));
    }
}

fn of_process<'a>(cx: &ProcessCx<'a>, undescribed: &mut Undescribed<'a>, report: &mut Report) {
    for at in cx.steps() {
        let step = at.placed.step;
        let ways = step.next.iter().flat_map(|next| next.outcomes());
        let refuses = ways.into_iter().any(|way| way.disposition == Some(Disposition::Refuse));
        let exercised = [
            (step.kind == StepKind::Approve, Authority::Approve, SIGNS),
            (refuses && step.kind != StepKind::Approve, Authority::Refuse, REFUSES),
        ];
        let Some((key, id)) = authorities::answers(step) else { continue };
        let Some(role) = authorities::role(&cx.library, id) else { continue };
        for (_, wanted, what) in exercised.into_iter().filter(|(done, ..)| *done) {
            if role.may.is_empty() {
                undescribed.entry(id).or_insert((0, what)).0 += 1;
            } else if !role.may.contains(&wanted) {
                let finding = at.finding_at(&INFO, &AT_STEP, key).with("role", &role.title);
                report.add(finding.with("what", what).with("word", authorities::word(wanted)));
            }
        }
    }
}
