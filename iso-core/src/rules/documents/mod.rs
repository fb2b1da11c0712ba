//! Rules about documents and their approval.

pub(super) mod change_not_recorded;
pub(super) mod content_changed_after_approval;
pub(super) mod document_not_available;
pub(super) mod document_not_identified;
pub(super) mod external_document_not_identified;
pub(super) mod form_not_controlled;
pub(super) mod law_no_longer_in_force;
pub(super) mod not_approved;
pub(super) mod obsolete_document_used;
pub(super) mod page_not_identified;
pub(super) mod review_overdue;
pub(super) mod step_columns_unusable;
