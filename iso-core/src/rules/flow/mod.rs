//! Rules about the flow of steps.

pub(super) mod case_never_ends;
pub(super) mod conditions_overlap;
pub(super) mod decision_not_determined;
pub(super) mod hard_to_read;
pub(super) mod no_beginning_or_end;
pub(super) mod return_leads_elsewhere;
pub(super) mod step_never_happens;
