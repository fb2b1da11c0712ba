//! Rules about records: how they are kept, and where they come from.

pub(super) mod record_never_made;
pub(super) mod record_not_controlled;
