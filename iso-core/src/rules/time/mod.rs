//! Rules about time limits, proven over the paths of the flow.

pub(super) mod appointment_elsewhere;
pub(super) mod clock_start_not_stated;
pub(super) mod external_step_without_limit;
pub(super) mod handing_over_counted_both_ways;
pub(super) mod limit_impossible;
pub(super) mod limit_not_kept_on_every_path;
mod limits;
pub(super) mod no_promised_limit;
pub(super) mod promise_above_the_law;
pub(super) mod rework_without_maximum;
pub(super) mod step_without_limit;
pub(super) mod total_not_the_sum;
pub(super) mod units_mixed_without_calendar;
pub(super) mod waiting_without_end;
