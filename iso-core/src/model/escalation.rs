//! When many small lapses are one large one.

use schemars::JsonSchema;
use serde::Deserialize;

/// Khi nào cùng một phát hiện nhẹ ở nhiều quy trình được gộp thành một phát hiện có tính hệ thống.
///
/// When the same minor finding in many procedures becomes one systemic finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EscalationThresholds {
    /// Từ bao nhiêu quy trình (mặc định 10).
    ///
    /// From how many procedures on (default 10).
    pub processes: Option<u32>,
    /// Hoặc từ bao nhiêu phần trăm số quy trình, và ít nhất 3 quy trình (mặc định 20).
    ///
    /// Or from how many percent of the procedures on, and at least 3 of them (default 20).
    pub percent: Option<u32>,
}
