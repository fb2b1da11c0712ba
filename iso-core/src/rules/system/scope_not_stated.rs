//! S001: the scope of the system is not stated.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S001",
    name: "scope-not-stated",
    title: Text {
        vi: "Chưa nêu phạm vi của hệ thống", en: "The scope of the system is not stated"
    },
    why: Text {
        vi: "Không biết hệ thống gồm dịch vụ, đơn vị nào thì không ai biết phải đánh giá cái gì.",
        en: "Unless services and units are named, nobody knows what is to be audited.",
    },
    help: Text {
        vi: "Ghi các dịch vụ, địa điểm, đơn vị và ranh giới ở `scope`.",
        en: "List services, sites, units and boundaries in `scope`.",
    },
    requirements: &[Requirement::StatedScope],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S001",
};

static LACKS: Text = Text {
    vi: "phạm vi của hệ thống chưa nêu: {parts}",
    en: "the scope of the system does not state {parts}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let scope = organization.value.scope.as_ref();
    let parts: Vec<Text> = [
        (
            scope.is_none_or(|it| it.services.is_empty()),
            Text { vi: "các dịch vụ (`services`)", en: "the services (`services`)" },
        ),
        (
            scope.is_none_or(|it| it.sites.is_empty()),
            Text { vi: "các địa điểm, đơn vị (`sites`)", en: "the sites and units (`sites`)" },
        ),
    ]
    .into_iter()
    .filter_map(|(missing, name)| missing.then_some(name))
    .collect();
    if !parts.is_empty() {
        let node = NodePath::root().key(if scope.is_some() { "scope" } else { "organization" });
        let finding = Finding::new(&INFO, &LACKS, &organization.file, node);
        report.add(finding.with("parts", parts.into_iter().collect::<Arg>()));
    }
}
