//! Rules about documents and their approval.

pub(super) mod document_not_identified;
pub(super) mod not_approved;
