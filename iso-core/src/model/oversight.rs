//! How the organization looks at its own system: internal audits and management review.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, Id, ProcessCode, ProcessKind, Wording};

/// Chương trình đánh giá nội bộ. Chuẩn mực, phạm vi, phương pháp, người đánh giá ghi ở đây thì dùng cho mọi cuộc.
///
/// The internal audit programme. What is said here holds for every audit that does not say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditProgramme {
    /// Chu kỳ mà mỗi quá trình phải được đánh giá ít nhất một lần.
    ///
    /// The cycle in which each process is audited at least once.
    pub cycle: Option<Cycle>,
    /// Chuẩn mực đánh giá.
    ///
    /// Audit criteria.
    pub criteria: Option<Wording>,
    /// Phạm vi đánh giá.
    ///
    /// Audit scope.
    pub scope: Option<Wording>,
    /// Phương pháp đánh giá.
    ///
    /// Audit method.
    pub method: Option<Wording>,
    /// Vai trò đánh giá viên.
    ///
    /// The role that audits.
    pub auditor_role: Option<Id>,
    /// Các cuộc đánh giá.
    ///
    /// The audits.
    #[serde(default)]
    pub audits: Vec<Audit>,
}

/// Một chu kỳ.
///
/// A cycle.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// Từ ngày.
    ///
    /// First day.
    pub from: Option<Date>,
    /// Đến ngày.
    ///
    /// Last day.
    pub until: Option<Date>,
}

/// Một cuộc đánh giá nội bộ: đánh giá quá trình nào, khi nào, bởi ai.
///
/// One internal audit: which processes, when, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// Tên cuộc đánh giá.
    ///
    /// The audit's name.
    pub name: Option<Wording>,
    /// Các quy trình được đánh giá.
    ///
    /// The procedures audited.
    #[serde(default)]
    pub processes: Vec<ProcessCode>,
    /// Mọi quy trình của các nhóm mặc định này.
    ///
    /// All procedures of these families.
    #[serde(default)]
    pub families: Vec<Id>,
    /// Mọi quy trình thuộc các loại này.
    ///
    /// All procedures of these kinds.
    #[serde(default)]
    pub kinds: Vec<ProcessKind>,
    /// Mọi quy trình mà vai trò chịu trách nhiệm thuộc đơn vị này.
    ///
    /// All procedures whose responsible role belongs to this unit.
    pub unit: Option<Wording>,
    /// Ngày đánh giá.
    ///
    /// The day.
    pub date: Option<Date>,
    /// Chuẩn mực đánh giá.
    ///
    /// Audit criteria.
    pub criteria: Option<Wording>,
    /// Phạm vi đánh giá.
    ///
    /// Audit scope.
    pub scope: Option<Wording>,
    /// Phương pháp đánh giá.
    ///
    /// Audit method.
    pub method: Option<Wording>,
    /// Vai trò đánh giá viên.
    ///
    /// The role that audits.
    pub auditor_role: Option<Id>,
}

/// Xem xét của lãnh đạo.
///
/// Management review.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManagementReview {
    /// Chu kỳ, tính bằng tháng.
    ///
    /// Interval in months.
    pub interval: Option<u32>,
    /// Vai trò chủ trì.
    ///
    /// The role in the chair.
    pub chair: Option<Id>,
    /// Đầu vào và nguồn của từng đầu vào.
    ///
    /// What is reviewed, and where it comes from.
    #[serde(default)]
    pub inputs: Vec<ReviewInput>,
    /// Các quyết định phải có ở đầu ra.
    ///
    /// What must be decided.
    #[serde(default)]
    pub outputs: Vec<ReviewDecision>,
    /// Hồ sơ lưu của cuộc xem xét.
    ///
    /// The record of the review.
    pub record: Option<Wording>,
}

/// Một đầu vào của xem xét của lãnh đạo.
///
/// One input of the management review.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewInput {
    /// Nội dung xem xét.
    ///
    /// What is reviewed.
    pub item: ReviewItem,
    /// Báo cáo, sổ theo dõi hoặc chỉ số cung cấp nội dung này.
    ///
    /// The report, register or indicator that supplies it.
    pub source: Option<Wording>,
}

/// Nội dung phải xem xét.
///
/// What must be reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewItem {
    /// Việc thực hiện các quyết định của lần xem xét trước. — Actions from earlier reviews.
    PreviousActions,
    /// Những thay đổi ảnh hưởng đến hệ thống. — Changes that touch the system.
    Changes,
    /// Sự hài lòng, phản hồi của khách hàng và bên quan tâm. — Satisfaction and feedback.
    CustomerFeedback,
    /// Mức độ đạt mục tiêu chất lượng. — How far objectives are met.
    Objectives,
    /// Kết quả của các quá trình và sự phù hợp của dịch vụ. — Process performance and conformity.
    ProcessPerformance,
    /// Sự không phù hợp và hành động khắc phục. — Nonconformities and corrective actions.
    CorrectiveActions,
    /// Hành động phòng ngừa. — Preventive actions.
    PreventiveActions,
    /// Kết quả theo dõi và đo lường. — Results of monitoring and measurement.
    Measurements,
    /// Kết quả đánh giá nội bộ. — Audit results.
    AuditResults,
    /// Kết quả của bên cung cấp bên ngoài. — Performance of external providers.
    Providers,
    /// Sự đầy đủ của nguồn lực. — Adequacy of resources.
    Resources,
    /// Hiệu lực của hành động giải quyết rủi ro và cơ hội. — Effect of actions on risks and opportunities.
    Risks,
    /// Cơ hội, khuyến nghị cải tiến. — Opportunities and recommendations for improvement.
    Improvement,
    /// Thay đổi về nhu cầu của bên quan tâm (ISO 9001:2026). — Changed needs of interested parties.
    PartyNeeds,
}

/// Quyết định ở đầu ra của xem xét của lãnh đạo.
///
/// What a management review decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewDecision {
    /// Cải tiến hệ thống và các quá trình. — Improvement of system and processes.
    Improvement,
    /// Cải tiến dịch vụ theo yêu cầu của khách hàng. — Improvement of the service.
    Service,
    /// Nhu cầu thay đổi hệ thống. — Changes of the system.
    SystemChanges,
    /// Nhu cầu nguồn lực. — Resource needs.
    Resources,
}
