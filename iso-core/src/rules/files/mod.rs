//! Rules about the files of a library as a whole.

pub(super) mod absurd_threshold;
pub(super) mod circle_of_families;
pub(super) mod code_used_twice;
pub(super) mod duplicate_id;
pub(super) mod look_alike_ids;
pub(super) mod missing_organization;
pub(super) mod register_not_found;
pub(super) mod unknown_edition_or_clause;
pub(super) mod unknown_profile;
pub(super) mod unknown_reference;
pub(super) mod unusable_calendar;
pub(super) mod waiver_not_in_force;
pub(super) mod written_ahead_of_time;
