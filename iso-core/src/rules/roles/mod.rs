//! Rules about who does what.

pub(super) mod competence_not_stated;
pub(super) mod own_work_checked;
pub(super) mod role_not_described;
pub(super) mod role_not_on_distribution;
pub(super) mod several_accountable;
pub(super) mod signs_without_authority;
pub(super) mod step_without_role;
