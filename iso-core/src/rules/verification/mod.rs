//! Rules about checks, release and wrong results.

use crate::model::{Disposition, Next, Step};

pub(super) mod approval_cannot_refuse;
pub(super) mod release_not_authorized;
pub(super) mod wrong_result_not_handled;

/// Whether a branch with this disposition is taken because the result was not accepted.
fn is_not_accepted(disposition: Disposition) -> bool {
    match disposition {
        Disposition::Accept => false,
        Disposition::Correct
        | Disposition::Supplement
        | Disposition::Refuse
        | Disposition::Return
        | Disposition::Withhold
        | Disposition::Concession => true,
    }
}

/// Whether a step chooses between ways by what it finds, and not only by the named case.
fn decides(step: &Step) -> bool {
    let Some(Next::OneOf(ways) | Next::SomeOf(ways)) = &step.next else { return false };
    let by_case = !ways.is_empty() && ways.iter().all(|way| !way.cases.is_empty());
    ways.iter().any(|way| way.disposition.is_some_and(is_not_accepted)) || (ways.len() > 1 && !by_case)
}
