//! Rules about the management system as a whole.

pub(super) mod audit_programme_incomplete;
pub(super) mod change_not_planned;
pub(super) mod clause_not_claimed;
pub(super) mod context_not_considered;
pub(super) mod documented_procedure;
mod duties;
pub(super) mod excluded_clause_in_use;
pub(super) mod exclusion_not_justified;
pub(super) mod incomplete_quality_manual;
pub(super) mod links_do_not_meet;
pub(super) mod management_review_incomplete;
pub(super) mod no_corrective_action_procedure;
pub(super) mod no_document_control_procedure;
pub(super) mod no_internal_audit_procedure;
pub(super) mod no_nonconforming_output_procedure;
pub(super) mod no_preventive_action_procedure;
pub(super) mod no_quality_policy;
pub(super) mod no_record_control_procedure;
pub(super) mod no_way_to_corrective_action;
pub(super) mod objective_not_measurable;
mod proofs;
pub(super) mod provider_not_controlled;
mod providers;
pub(super) mod required_record_not_foreseen;
pub(super) mod scope_not_stated;
pub(super) mod system_duty_not_assigned;
