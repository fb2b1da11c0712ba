//! The rest of the system file: context, communication, providers, changes, documents.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ClauseClaims, Date, Id, Performer, ProcessCode, Revision, Wording};

/// Bối cảnh của cơ quan.
///
/// The context of the organization.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Context {
    /// Các vấn đề bên ngoài và nội bộ.
    ///
    /// External and internal issues.
    #[serde(default)]
    pub issues: Vec<Wording>,
    /// Các bên quan tâm.
    ///
    /// Interested parties.
    #[serde(default)]
    pub parties: Vec<Party>,
    /// Biến đổi khí hậu có phải là vấn đề liên quan không.
    ///
    /// Whether climate change is relevant.
    pub climate: Option<Climate>,
}

/// Một bên quan tâm.
///
/// An interested party.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Bên quan tâm.
    ///
    /// Who.
    pub name: Wording,
    /// Nhu cầu, mong đợi.
    ///
    /// What they need and expect.
    pub needs: Option<Wording>,
}

/// Kết luận về biến đổi khí hậu.
///
/// What was concluded about climate change.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Climate {
    /// Có liên quan hay không.
    ///
    /// Whether it is relevant.
    pub relevant: Option<bool>,
    /// Lý do.
    ///
    /// Why.
    pub reason: Option<Wording>,
}

/// Theo dõi sự hài lòng của khách hàng.
///
/// How customer satisfaction is watched.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Satisfaction {
    /// Phương pháp.
    ///
    /// The method.
    pub method: Option<Wording>,
    /// Tần suất.
    ///
    /// How often.
    pub frequency: Option<Wording>,
    /// Vai trò đánh giá.
    ///
    /// The role that judges it.
    pub evaluated_by: Option<Id>,
    /// Các nhóm quy trình được khảo sát (mã family); bỏ trống là mọi dịch vụ.
    ///
    /// The families surveyed; left out, every service.
    #[serde(default)]
    pub covers: Vec<Id>,
}

/// Một việc phân tích dữ liệu.
///
/// One analysis of data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Analysis {
    /// Dữ liệu nào.
    ///
    /// Which data.
    pub data: Wording,
    /// Để đánh giá điều gì.
    ///
    /// What is judged by them.
    #[serde(default)]
    pub subjects: Vec<AnalysisSubject>,
    /// Phương pháp.
    ///
    /// The method.
    pub method: Option<Wording>,
    /// Dùng ở đâu: mã quy trình, hoặc “Xem xét của lãnh đạo”.
    ///
    /// Where the result is used.
    pub used_in: Option<Wording>,
}

/// Điều được đánh giá qua phân tích dữ liệu.
///
/// What an analysis judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnalysisSubject {
    /// Sự phù hợp của dịch vụ. — Conformity of services.
    Conformity,
    /// Sự hài lòng của khách hàng. — Customer satisfaction.
    Satisfaction,
    /// Kết quả và hiệu lực của hệ thống. — Performance and effect of the system.
    Performance,
    /// Hoạch định có được thực hiện hiệu lực không. — Whether plans were carried out.
    Planning,
    /// Hành động giải quyết rủi ro và cơ hội. — Actions on risks and opportunities.
    Risks,
    /// Kết quả của bên cung cấp bên ngoài. — Performance of external providers.
    Providers,
    /// Nhu cầu cải tiến. — Needs for improvement.
    Improvement,
}

/// Một cơ quan phối hợp hoặc nhà cung cấp bên ngoài và cách kiểm soát.
///
/// Another agency or external provider, and how it is controlled.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Mã ngắn, ghi ở `provider` của bước.
    ///
    /// The id that steps name in `provider`.
    pub id: Id,
    /// Tên.
    ///
    /// The name.
    pub name: Wording,
    /// Áp dụng cho mọi bước có `performer` này.
    ///
    /// Holds for every step with one of these performers.
    #[serde(default)]
    pub performers: Vec<Performer>,
    /// Chuẩn mực lựa chọn, đánh giá; với cơ quan nhà nước: thẩm quyền theo luật.
    ///
    /// How it is selected and evaluated; for an authority, its legal competence.
    pub selection: Option<Wording>,
    /// Cách kiểm soát.
    ///
    /// How it is controlled.
    pub control: Option<Wording>,
    /// Yêu cầu được thông báo cho bên đó, kể cả thời hạn.
    ///
    /// What it is told, including the time allowed.
    pub requirements: Option<Wording>,
    /// Cách kiểm tra kết quả nhận về.
    ///
    /// How what comes back is verified.
    pub verification: Option<Wording>,
}

/// Một thay đổi của hệ thống đã hoạch định.
///
/// A planned change of the system.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedChange {
    /// Thay đổi gì.
    ///
    /// What changes.
    pub what: Wording,
    /// Ngày.
    ///
    /// The date.
    pub date: Option<Date>,
    /// Các quy trình bị thay đổi.
    ///
    /// The procedures that change.
    #[serde(default)]
    pub processes: Vec<ProcessCode>,
    /// Mục đích.
    ///
    /// The purpose.
    pub purpose: Option<Wording>,
    /// Hệ quả có thể có.
    ///
    /// Possible consequences.
    pub consequences: Option<Wording>,
    /// Nguồn lực.
    ///
    /// The resources.
    pub resources: Option<Wording>,
    /// Phân công trách nhiệm.
    ///
    /// Who is responsible.
    pub responsibilities: Option<Wording>,
    /// Vai trò phê duyệt.
    ///
    /// The role that approved it.
    pub approved_by: Option<Id>,
}

/// Một tài liệu của hệ thống không phải là tệp quy trình.
///
/// A document of the system that is not a procedure file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Mã ngắn.
    ///
    /// A short id.
    pub id: Id,
    /// Mã tài liệu, in trên tài liệu.
    ///
    /// The code printed on it.
    pub code: Option<Wording>,
    /// Tên tài liệu.
    ///
    /// The title.
    pub title: Wording,
    /// Vai trò chịu trách nhiệm.
    ///
    /// The responsible role.
    pub owner: Option<Id>,
    /// Nơi để tài liệu.
    ///
    /// Where it is kept.
    pub place: Option<Wording>,
    /// Lần ban hành, phê duyệt.
    ///
    /// Revision and approval.
    pub revision: Option<Revision>,
    /// Điều khoản mà tài liệu này là thủ tục dạng văn bản của nó, ví dụ `9001:2008 4.2.3`.
    ///
    /// Clauses whose documented procedure this is.
    #[serde(default)]
    pub implements: Vec<Wording>,
    /// Những nội dung các điều khoản đó đòi hỏi mà tài liệu đã nêu.
    ///
    /// Which of the items those clauses ask for it covers.
    #[serde(default)]
    pub covers: Vec<Id>,
    /// Các điều khoản mà tài liệu này đáp ứng.
    ///
    /// The clauses it covers.
    #[serde(default)]
    pub clauses: ClauseClaims,
}
