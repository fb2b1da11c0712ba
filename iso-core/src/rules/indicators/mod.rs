//! Rules about indicators and what is done with them.

pub(super) mod indicator_incomplete;
pub(super) mod indicator_not_computable;
pub(super) mod indicator_not_evaluated;
pub(super) mod satisfaction_not_watched;
