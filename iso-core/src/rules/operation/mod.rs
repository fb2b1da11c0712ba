//! Rules about what was done, as registers and logs tell it.

mod measures;
mod registers;
mod targets;

pub(super) mod action_not_closed;
pub(super) mod audit_not_held;
pub(super) mod competence_not_proven;
pub(super) mod dossier_record_missing;
pub(super) mod dossiers_not_on_time;
pub(super) mod flow_not_followed;
pub(super) mod indicator_not_measured;
pub(super) mod interval_not_kept;
pub(super) mod management_review_not_held;
pub(super) mod missed_target_not_answered;
