//! Whether a role may approve documents.

use super::Refusal;
use crate::{
    load::Library,
    model::{Id, Role, StepKind},
    text::{Lang, without_marks},
};

/// Refuses a role that the organization does not know or does not let approve.
///
/// A role may approve documents if its `authorities` say so, if it does an `approve` step of the
/// procedure for control of documents, or if it stands in for such a role.
pub(super) fn check(library: &Library, role: &Id) -> Result<(), Refusal> {
    let roles = library.organization.as_ref().map(|it| it.value.roles.as_slice()).unwrap_or_default();
    let may = |role: &Role| says_so(role) || controls_documents(library, &role.id);
    let able = || roles.iter().filter(|role| may(role)).map(|role| role.id.to_string()).collect();
    let Some(known) = roles.iter().find(|it| it.id == *role) else {
        return Err(Refusal::UnknownRole { role: role.to_string(), able: able() });
    };
    let stands_in = || roles.iter().any(|it| it.deputy.as_ref() == Some(role) && may(it));
    if may(known) || stands_in() {
        Ok(())
    } else {
        Err(Refusal::NoAuthority { role: role.to_string(), title: known.title.clone(), able: able() })
    }
}

fn says_so(role: &Role) -> bool {
    role.authorities
        .iter()
        .flat_map(|words| Lang::ALL.map(|lang| without_marks(words.get(lang))))
        .any(|words| ["phe duyet", "ban hanh", "approv"].iter().any(|approve| words.contains(approve)))
}

fn controls_documents(library: &Library, role: &Id) -> bool {
    let controlling = library.processes.iter().filter(|it| {
        let claims = |claim: &str| claim == "9001:2008 4.2.3" || claim.starts_with("9001:2015 7.5");
        it.value.implements.iter().any(|claim| claims(claim.get(Lang::Vi)))
    });
    controlling
        .flat_map(|it| it.value.steps_in_order())
        .any(|(_, step)| step.kind == StepKind::Approve && step.role.as_ref() == Some(role))
}
