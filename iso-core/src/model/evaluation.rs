//! How the organization looks at what it measures.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Id, Wording};

/// Cách theo dõi sự hài lòng của khách hàng.
///
/// How the satisfaction of the customer is watched.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Satisfaction {
    /// Cách lấy ý kiến, ví dụ “Phiếu khảo sát tại quầy và trực tuyến”.
    ///
    /// How opinions are gathered.
    pub method: Option<Wording>,
    /// Tần suất.
    ///
    /// How often.
    pub frequency: Option<Wording>,
    /// Vai trò đánh giá kết quả.
    ///
    /// The role that judges the result.
    pub evaluated_by: Option<Id>,
}

/// Một việc phân tích, đánh giá số liệu.
///
/// One analysis of data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Analysis {
    /// Số liệu được phân tích: tên chỉ số, hoặc “Các chỉ số của quy trình”.
    ///
    /// What is analysed: the name of an indicator, or "All indicators".
    pub data: Wording,
    /// Cách phân tích, ví dụ “So với chỉ tiêu và kỳ trước”.
    ///
    /// How it is analysed.
    pub method: Option<Wording>,
    /// Kết quả dùng vào đâu, ví dụ “Xem xét của lãnh đạo”.
    ///
    /// What the result is used for.
    pub used_in: Option<Wording>,
}
