//! Rules about time limits, proven over the paths of the flow.

pub(super) mod limit_impossible;
pub(super) mod limit_not_kept_on_every_path;
mod limits;
pub(super) mod no_promised_limit;
pub(super) mod rework_without_maximum;
pub(super) mod step_without_limit;
pub(super) mod total_not_the_sum;
