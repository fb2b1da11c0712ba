//! Rules about the management system as a whole.

pub(super) mod incomplete_quality_manual;
pub(super) mod no_document_control_procedure;
