//! Who answers for a step, and what that role may sign.

use super::LibraryCx;
use crate::model::{Authority, Id, Role, Step};

/// The role that answers for a step and the key that names it; `None` where somebody outside
/// does it, or several answer.
pub(super) fn answers(step: &Step) -> Option<(&'static str, &Id)> {
    if step.performer.is_some() {
        return None;
    }
    match step.accountable.as_slice() {
        [] => step.role.as_ref().map(|role| ("role", role)),
        [one] => Some(("accountable", one)),
        [..] => None,
    }
}

/// The role of this id, if the organization is known and describes it.
pub(super) fn role<'a>(cx: &LibraryCx<'a>, id: &Id) -> Option<&'a Role> {
    cx.organization()?.value.roles.iter().find(|role| role.id == *id)
}

/// The word for an authority in a role's `may`.
pub(super) fn word(authority: Authority) -> &'static str {
    match authority {
        Authority::Approve => "approve",
        Authority::Release => "release",
        Authority::Refuse => "refuse",
        Authority::Concession => "concession",
    }
}
