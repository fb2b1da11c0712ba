//! What the organization commits itself to, where, and what it accepts.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, EditionLabel, Id, ProcessCode, Wording};

/// Phạm vi của hệ thống.
///
/// Scope of the system.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Các loại dịch vụ.
    ///
    /// The services.
    #[serde(default)]
    pub services: Vec<Wording>,
    /// Các địa điểm, đơn vị.
    ///
    /// The sites and units.
    #[serde(default)]
    pub sites: Vec<Wording>,
    /// Ranh giới.
    ///
    /// The boundaries.
    pub boundaries: Option<Wording>,
}

/// Một điều khoản không áp dụng.
///
/// A clause that does not apply.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Phiên bản, ví dụ `2008`.
    ///
    /// The edition.
    pub edition: EditionLabel,
    /// Điều khoản, ví dụ `"7.3"` (đặt trong dấu nháy).
    ///
    /// The clause, in quotes.
    pub clause: Wording,
    /// Lý do không áp dụng.
    ///
    /// Why it cannot affect the service.
    pub reason: Option<Wording>,
    /// Vai trò quyết định.
    ///
    /// The role that decided.
    pub by: Option<Id>,
    /// Ngày.
    ///
    /// The date.
    pub date: Option<Date>,
}

/// Chính sách chất lượng.
///
/// The quality policy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Nội dung chính sách.
    ///
    /// The policy's text.
    pub text: Vec<Wording>,
    /// Vai trò phê duyệt.
    ///
    /// The role that approved it.
    pub approved_by: Option<Id>,
    /// Ngày phê duyệt.
    ///
    /// The date.
    pub date: Option<Date>,
    /// Các cam kết đã nêu.
    ///
    /// The commitments it contains.
    #[serde(default)]
    pub covers: Vec<Id>,
}

/// Một mục tiêu chất lượng.
///
/// A quality objective.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Mục tiêu.
    ///
    /// The objective.
    pub name: Wording,
    /// Cách đo.
    ///
    /// How it is measured.
    pub metric: Option<Wording>,
    /// Chỉ tiêu.
    ///
    /// The target.
    pub target: Option<Wording>,
    /// Các quy trình mà mục tiêu gắn với; bỏ trống là cả đơn vị của vai trò chịu trách nhiệm.
    ///
    /// The procedures it belongs to; left out, the unit of the responsible role.
    #[serde(default)]
    pub processes: Vec<ProcessCode>,
    /// Kỳ hạn.
    ///
    /// By when, or for which period.
    pub due: Option<Wording>,
    /// Vai trò chịu trách nhiệm.
    ///
    /// The responsible role.
    pub owner: Option<Id>,
    /// Nguồn lực.
    ///
    /// The resources.
    pub resources: Option<Wording>,
    /// Việc phải làm.
    ///
    /// The actions.
    pub actions: Option<Wording>,
    /// Cách đánh giá kết quả.
    ///
    /// How the result is judged.
    pub evaluation: Option<Wording>,
}

/// Một lệch chuẩn được chấp nhận.
///
/// An accepted deviation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// Mã hoặc tên quy tắc, ví dụ `T002`.
    ///
    /// Code or name of the rule.
    pub rule: Wording,
    /// Mã quy trình; bỏ trống là cả hệ thống.
    ///
    /// The procedure's code; left out, the whole system.
    pub subject: Option<Wording>,
    /// Chỉ một phần của quy trình: mã bước, `khối/bước`, hoặc đường dẫn như `steps[tham-dinh].limit`.
    ///
    /// Only one part of the procedure: a step's id, `block/step`, or a path such as
    /// `steps[tham-dinh].limit`.
    pub element: Option<Wording>,
    /// Lý do.
    ///
    /// The reason.
    pub reason: Option<Wording>,
    /// Vai trò chấp nhận.
    ///
    /// The role that accepted it.
    pub by: Option<Id>,
    /// Đến ngày.
    ///
    /// Until when.
    pub until: Option<Date>,
}
