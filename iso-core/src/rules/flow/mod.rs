//! Rules about the flow of steps.

pub(super) mod call_cannot_succeed;
mod calls;
pub(super) mod case_never_ends;
pub(super) mod conditions_overlap;
pub(super) mod correction_not_checked;
pub(super) mod decision_not_determined;
pub(super) mod delivered_without_approval;
pub(super) mod gateway_not_explicit;
pub(super) mod hard_to_read;
pub(super) mod join_waits_forever;
pub(super) mod loop_entered_twice;
pub(super) mod no_beginning_or_end;
mod release;
pub(super) mod request_not_reviewed;
pub(super) mod return_leads_elsewhere;
pub(super) mod some_of_not_closed;
pub(super) mod step_done_twice;
pub(super) mod step_never_happens;
