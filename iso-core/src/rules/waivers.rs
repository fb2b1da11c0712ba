//! Accepted deviations.

use super::LibraryCx;
use crate::{
    diag::Finding,
    load::Library,
    model::{Date, Waiver},
};

/// Whether a waiver holds on the day of the check: it has a reason, a role, and an end that has
/// not passed.
pub(super) fn is_in_force(cx: &LibraryCx<'_>, waiver: &Waiver) -> bool {
    holds_on(cx.today, waiver)
}

fn holds_on(today: Option<Date>, waiver: &Waiver) -> bool {
    let complete = waiver.reason.is_some() && waiver.by.is_some();
    complete && waiver.until.is_some_and(|until| today.is_none_or(|today| today <= until))
}

/// Splits off the findings that a waiver in force accepts. Faults of files are never accepted.
pub(super) fn split(cx: &LibraryCx<'_>, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    findings.into_iter().partition(|finding| waiver_of(cx.library, finding, cx.today).is_some())
}

/// The waiver in force that accepts a finding.
#[must_use]
pub fn waiver_of<'l>(library: &'l Library, finding: &Finding, today: Option<Date>) -> Option<&'l Waiver> {
    let lang = library.language();
    let organization = library.organization.as_ref()?;
    finding.requirement?;
    organization.value.waivers.iter().filter(|waiver| holds_on(today, waiver)).find(|waiver| {
        let subject = waiver.subject.as_ref().map(|subject| subject.get(lang));
        finding.rule.is_selected_by(waiver.rule.get(lang))
            && (subject.is_none() || subject == finding.process.as_deref())
            && waiver.element.as_ref().is_none_or(|it| stands_in(library, finding, it.get(lang)))
    })
}

/// Whether a finding is about an element: a step (`tham-dinh`, `khoi/tham-dinh`), or a node and
/// what lies below it (`steps[tham-dinh].limit`, `steps[2]`).
fn stands_in(library: &Library, finding: &Finding, element: &str) -> bool {
    let below = |path: &str| {
        let rest = path.strip_prefix(element);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let named = library.named_path(&finding.file, &finding.node);
    let step = match element.split_once('/') {
        Some((block, step)) => named.starts_with(&format!("blocks[{block}].steps[{step}]")),
        None => {
            let own = format!("steps[{element}]");
            named.starts_with(&own) || (named.starts_with("blocks[") && named.contains(&format!("].{own}")))
        }
    };
    step || below(&named) || below(&finding.node.to_string())
}
