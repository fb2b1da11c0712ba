//! R004: the competence a role needs is not stated.

use std::collections::BTreeMap;

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    model::Id,
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "R004",
    name: "competence-not-stated",
    title: Text {
        vi: "Chưa nêu năng lực cần có của vai trò", en: "The competence of a role is not stated"
    },
    why: Text {
        vi: "Chưa biết cần năng lực gì thì không thể bố trí đúng người, cũng không biết phải đào tạo gì.",
        en: "Where the need is not known, nobody can be chosen or trained for it.",
    },
    help: Text {
        vi: "Ghi ở `competence` của vai trò: trình độ, đào tạo, kinh nghiệm.",
        en: "Add `competence` to the role: education, training, experience.",
    },
    requirements: &[Requirement::DeterminedCompetence],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan R004",
};

static MISSING: Text = Text {
    vi: "vai trò “{role}” làm {count} bước nhưng chưa nêu năng lực cần có (`competence`)",
    en: "the role “{role}” does {count} steps but the competence it needs is not stated (`competence`)",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let mut steps: BTreeMap<&Id, usize> = BTreeMap::new();
    for process in cx.processes() {
        for role in process.process.steps_in_order().filter_map(|(_, step)| step.role.as_ref()) {
            *steps.entry(role).or_default() += 1;
        }
    }
    for (index, role) in organization.value.roles.iter().enumerate() {
        let Some(count) = steps.get(&role.id).filter(|_| role.competence.is_none()) else { continue };
        let node = NodePath::root().key("roles").item(index).key("id");
        let finding = Finding::new(&INFO, &MISSING, &organization.file, node).with("role", &role.title);
        report.add(finding.with("count", *count));
    }
}
