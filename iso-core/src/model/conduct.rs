//! How a procedure is kept in hand: resources, the dossier's number, papers of the customer, what
//! happens where a check says no.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Disposition, Id, StepRef, Wording};

/// Nguồn lực cần có.
///
/// The resources a procedure needs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// Con người: bao nhiêu, ở đâu.
    ///
    /// People.
    pub people: Option<Wording>,
    /// Trang thiết bị.
    ///
    /// Equipment.
    pub equipment: Option<Wording>,
    /// Phần mềm, hệ thống thông tin.
    ///
    /// Software.
    pub software: Option<Wording>,
    /// Trụ sở, quầy, kho.
    ///
    /// Premises.
    pub premises: Option<Wording>,
    /// Môi trường làm việc.
    ///
    /// The working environment.
    pub environment: Option<Wording>,
}

/// Mã số hồ sơ: để nhận biết và truy xuất từng hồ sơ của người dân, tổ chức.
///
/// The dossier's number, by which each dossier is identified and traced.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseId {
    /// Cấu tạo của mã số.
    ///
    /// How the number is built.
    pub pattern: Option<Wording>,
    /// Bước cấp mã số; bỏ trống thì là bước tiếp nhận (`kind: receive`).
    ///
    /// The step that gives the number; left out, the step that receives.
    pub assigned_by: Option<StepRef>,
    /// Xem trạng thái của hồ sơ ở đâu.
    ///
    /// Where the state of a dossier can be seen.
    pub status: Option<Wording>,
}

/// Trao đổi thông tin với người dân, tổ chức.
///
/// How the customer is informed and heard.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Communication {
    /// Nơi công khai thông tin về thủ tục.
    ///
    /// Where information about the service is published.
    pub information: Option<Wording>,
    /// Ai trả lời câu hỏi.
    ///
    /// Who answers enquiries.
    pub enquiries: Option<Wording>,
    /// Lấy ý kiến phản hồi bằng cách nào.
    ///
    /// How feedback is gathered.
    pub feedback: Option<Wording>,
    /// Nơi nhận và xử lý phản ánh, kiến nghị.
    ///
    /// Where complaints are received and handled.
    pub complaints: Option<Wording>,
}

/// Giấy tờ bản chính, đồ vật của người dân, tổ chức mà cơ quan tạm giữ.
///
/// Originals and objects of the customer that the office holds for a time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Property {
    /// Vai trò giữ.
    ///
    /// The role that keeps them.
    pub custody: Option<Id>,
    /// Nơi giữ.
    ///
    /// Where they are kept.
    pub place: Option<Wording>,
    /// Trả lại khi nào, cho ai.
    ///
    /// When and to whom they are given back.
    #[serde(rename = "return")]
    pub given_back: Option<Wording>,
    /// Hồ sơ lưu lập khi mất, hỏng (mã trong `records`).
    ///
    /// The record made of loss or damage (an id from `records`).
    pub loss_report: Option<Id>,
}

/// Xác nhận giá trị sử dụng của quá trình có kết quả không thể kiểm tra lại.
///
/// How a process whose result cannot be checked afterwards was proven fit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Validation {
    /// Chuẩn mực để xác nhận.
    ///
    /// By which criteria.
    pub criteria: Option<Wording>,
    /// Ai, thiết bị nào đủ điều kiện thực hiện.
    ///
    /// Which people and equipment are qualified.
    pub qualification: Option<Wording>,
    /// Xác nhận lại sau bao nhiêu tháng.
    ///
    /// Interval of revalidation in months.
    pub months: Option<u32>,
}

/// Cách xử lý chung khi một bước kiểm tra, phê duyệt không chấp nhận kết quả mà bước đó không vẽ nhánh riêng.
///
/// What happens where a check or approval says no and its step draws no branch of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotAccepted {
    /// Xử lý kết quả đó thế nào.
    ///
    /// What happens to the result.
    pub disposition: Option<Disposition>,
    /// Cách làm: trả lại cho ai, sửa trong thời gian nào.
    ///
    /// How: to whom it goes back, in whose time it is mended.
    pub action: Option<Wording>,
    /// Hồ sơ lưu ghi lại việc đó (mã trong `records`).
    ///
    /// The record made of it (an id from `records`).
    pub record: Option<Id>,
}

impl NotAccepted {
    /// Whether anything is said.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.disposition.is_some() || self.action.is_some()
    }
}

/// Đặc điểm của quy trình mà tiêu chuẩn có yêu cầu riêng.
///
/// What a procedure does that the standard has a clause of its own for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProcessFlag {
    /// Kết quả không thể kiểm tra lại trước khi sử dụng. — The result cannot be checked before it is used.
    ResultNotVerifiable,
    /// Tạm giữ bản chính, đồ vật của người dân, tổ chức. — Originals or objects of the customer are held.
    HoldsCustomerProperty,
    /// Thiết kế dịch vụ mới. — A service is designed.
    DesignsService,
    /// Dùng thiết bị đo để kết luận. — Measuring equipment decides.
    UsesMeasuringEquipment,
}
