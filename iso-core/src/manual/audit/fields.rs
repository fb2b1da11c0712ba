//! Which key of the library answers to a clause, and whether something stands there.

use crate::{load::Library, model::Organization};

/// A key and whether it is filled in.
pub(super) struct Field {
    pub(super) key: &'static str,
    filled: fn(&Library, &Organization) -> bool,
}

impl Field {
    pub(super) fn is_filled(&self, library: &Library) -> bool {
        library.organization.as_ref().is_some_and(|loaded| (self.filled)(library, &loaded.value))
    }
}

const fn field(key: &'static str, filled: fn(&Library, &Organization) -> bool) -> Field {
    Field { key, filled }
}

/// The keys for a clause as 2015 and 2026 number it; none where only people and records answer.
pub(super) fn of(clause: &str) -> Vec<Field> {
    match clause {
        "4.1" => vec![
            field("context.issues", |_, it| it.context.as_ref().is_some_and(|it| !it.issues.is_empty())),
            field("context.climate", |_, it| it.context.as_ref().is_some_and(|it| it.climate.is_some())),
        ],
        "4.2" => vec![field("context.parties", |_, it| {
            it.context.as_ref().is_some_and(|it| !it.parties.is_empty())
        })],
        "4.3" => vec![field("scope", |_, it| it.scope.is_some())],
        "4.4" | "6.1" | "6.1.1" | "6.1.2" | "6.1.3" => vec![field("risks", |library, it| {
            !it.risks.is_empty() || library.processes.iter().any(|it| !it.value.risks.is_empty())
        })],
        "5.2.1" => vec![field("policy", |_, it| it.policy.is_some())],
        "5.3" => vec![field("roles.qms_duties", |_, it| it.roles.iter().any(|it| !it.qms_duties.is_empty()))],
        "6.2" | "6.2.1" => vec![field("objectives.actions", |_, it| {
            !it.objectives.is_empty() && it.objectives.iter().all(|it| it.actions.is_some())
        })],
        "6.3" | "8.5.6" => vec![field("changes", |_, it| !it.changes.is_empty())],
        "7.4" | "8.2.1" => vec![field("communication", |_, it| it.communication.is_some())],
        "8.4" | "8.4.1" | "8.4.2" | "8.4.3" => vec![field("providers", |_, it| !it.providers.is_empty())],
        "9.1.2" => vec![field("satisfaction", |_, it| it.satisfaction.is_some())],
        "9.1.3" => vec![field("analysis", |_, it| !it.analysis.is_empty())],
        "9.2" | "9.2.2" => vec![field("audit_programme", |_, it| it.audit_programme.is_some())],
        "9.3" | "9.3.2" | "9.3.3" => {
            vec![field("management_review", |_, it| it.management_review.is_some())]
        }
        _ => Vec::new(),
    }
}
