//! Rules about who does what.

pub(super) mod role_not_described;
pub(super) mod several_accountable;
pub(super) mod step_without_role;
