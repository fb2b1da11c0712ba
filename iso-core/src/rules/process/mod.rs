//! Rules about what a procedure says of itself.

pub(super) mod dossier_without_number;
pub(super) mod inputs_or_outputs_missing;
pub(super) mod no_acceptance_criteria;
pub(super) mod no_governing_document;
pub(super) mod no_record_kept;
pub(super) mod no_review_planned;
pub(super) mod nobody_responsible;
pub(super) mod nothing_measured;
pub(super) mod process_not_validated;
pub(super) mod purpose_not_stated;
pub(super) mod resources_not_listed;
pub(super) mod supplier_or_receiver_missing;
