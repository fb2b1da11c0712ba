//! Rules about risks, opportunities and prevention.

pub(super) mod no_risk_considered;
pub(super) mod nothing_feeds_prevention;
pub(super) mod risk_not_answered;
