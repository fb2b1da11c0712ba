//! Rules that rest on law and not on ISO: the profile `vn-public-office`.

pub(super) mod act_cited_wrongly;
pub(super) mod apology_not_foreseen;
pub(super) mod audit_or_review_overdue;
pub(super) mod catalogue_says_otherwise;
mod codes;
pub(super) mod consultation_without_escalation;
pub(super) mod form_number_out_of_date;
pub(super) mod intake_without_three_outcomes;
pub(super) mod joint_procedure_incomplete;
pub(super) mod no_address_for_complaints;
mod official;
pub(super) mod official_part_missing;
pub(super) mod procedure_older_than_its_law;
pub(super) mod public_procedure_not_covered;
pub(super) mod return_past_the_desk;
pub(super) mod reviewed_by_author_or_approver;
pub(super) mod scope_not_announced;
