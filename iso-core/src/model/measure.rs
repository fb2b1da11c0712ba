//! What is measured and what may go wrong.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Id, Wording};

/// Một chỉ số đánh giá kết quả thực hiện.
///
/// An indicator of how well a process works.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "chỉ số / indicator",
    "body": { "name": "Tỷ lệ hồ sơ giải quyết đúng hạn", "target": "≥ 98 %", "frequency": "Hằng tháng" }
}]))]
pub struct Indicator {
    /// Tên chỉ số.
    ///
    /// The indicator's name.
    pub name: Wording,
    /// Cách tính.
    ///
    /// How it is computed.
    pub formula: Option<Wording>,
    /// Chỉ tiêu.
    ///
    /// The target.
    pub target: Option<Wording>,
    /// Nguồn số liệu.
    ///
    /// Where the data come from.
    pub source: Option<Wording>,
    /// Tần suất.
    ///
    /// How often it is measured.
    pub frequency: Option<Wording>,
    /// Vai trò đánh giá.
    ///
    /// The role that judges it.
    pub evaluated_by: Option<Id>,
}

/// Một rủi ro hoặc cơ hội và cách ứng phó.
///
/// A risk or an opportunity and what is done about it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Rủi ro hoặc cơ hội.
    ///
    /// The risk or opportunity.
    pub name: Wording,
    /// Rủi ro (mặc định) hay cơ hội.
    ///
    /// Which of the two.
    #[serde(default)]
    pub kind: RiskKind,
    /// Nguyên nhân.
    ///
    /// The cause.
    pub cause: Option<Wording>,
    /// Hậu quả.
    ///
    /// The effect.
    pub effect: Option<Wording>,
    /// Biện pháp.
    ///
    /// What is done.
    pub action: Option<Wording>,
    /// Vai trò chịu trách nhiệm.
    ///
    /// Who is responsible.
    pub owner: Option<Id>,
    /// Mức độ; mức `high` phải có biện pháp đầy đủ.
    ///
    /// How grave it is; `high` must be answered in full.
    pub rating: Option<RiskRating>,
    /// Thực hiện biện pháp khi nào, ví dụ “Thường xuyên”.
    ///
    /// When the action is taken.
    pub due: Option<Wording>,
    /// Bước, cách kiểm soát hoặc chỉ số nào trong quy trình thực hiện biện pháp đó.
    ///
    /// Which step, control or indicator of the procedure does it.
    pub control: Option<Wording>,
    /// Đánh giá biện pháp có hiệu lực bằng cách nào.
    ///
    /// How it is judged whether the action works.
    pub evaluation: Option<Wording>,
    /// Lý do chấp nhận, nếu không làm gì thêm.
    ///
    /// Why it is accepted, where nothing more is done.
    pub accepted: Option<Wording>,
}

/// Mức độ của rủi ro, cơ hội.
///
/// How grave a risk, or how great an opportunity, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RiskRating {
    /// Thấp. — Low.
    Low,
    /// Trung bình. — Medium.
    Medium,
    /// Cao. — High.
    High,
}

/// Rủi ro hay cơ hội.
///
/// Risk or opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RiskKind {
    /// Rủi ro. — A risk.
    #[default]
    Risk,
    /// Cơ hội. — An opportunity.
    Opportunity,
}
