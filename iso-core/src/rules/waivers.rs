//! Accepted deviations.

use super::LibraryCx;
use crate::{diag::Finding, model::Waiver};

/// Whether a waiver holds on the day of the check: it has a reason, a role, and an end that has
/// not passed.
pub(super) fn is_in_force(cx: &LibraryCx<'_>, waiver: &Waiver) -> bool {
    let complete = waiver.reason.is_some() && waiver.by.is_some();
    complete && waiver.until.is_some_and(|until| cx.today.is_none_or(|today| today <= until))
}

/// Splits off the findings that a waiver in force accepts. Faults of files are never accepted.
pub(super) fn split(cx: &LibraryCx<'_>, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    let Some(organization) = cx.organization() else { return (Vec::new(), findings) };
    let waivers: Vec<&Waiver> =
        organization.value.waivers.iter().filter(|waiver| is_in_force(cx, waiver)).collect();
    let lang = cx.library.language();
    findings.into_iter().partition(|finding| {
        finding.requirement.is_some()
            && waivers.iter().any(|waiver| {
                let subject = waiver.subject.as_ref().map(|subject| subject.get(lang));
                finding.rule.is_selected_by(waiver.rule.get(lang))
                    && (subject.is_none() || subject == finding.process.as_deref())
            })
    })
}
