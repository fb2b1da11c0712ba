//! Documents a procedure rests on, uses and leaves behind.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, Id, Retention, Wording};

/// Một văn bản làm căn cứ pháp lý, với hiệu lực của nó.
///
/// A law or standard a procedure rests on, with its validity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "văn bản / law",
    "body": { "no": "$1", "title": "$2", "date": "$3", "issuer": "$4" }
}]))]
pub struct LegalBasis {
    /// Số, ký hiệu, ví dụ `118/2025/NĐ-CP`.
    ///
    /// The number.
    pub no: Wording,
    /// Tên, trích yếu.
    ///
    /// The title.
    pub title: Option<Wording>,
    /// Ngày ban hành.
    ///
    /// The day it was issued.
    pub date: Option<Date>,
    /// Cơ quan ban hành.
    ///
    /// Who issued it.
    pub issuer: Option<Wording>,
    /// Ngày có hiệu lực.
    ///
    /// The day it came into force.
    pub effective_on: Option<Date>,
    /// Ngày hết hiệu lực.
    ///
    /// The day it ceased to be in force.
    pub expires_on: Option<Date>,
    /// Văn bản thay thế.
    ///
    /// What replaces it.
    pub replaced_by: Option<Wording>,
    /// Ngày kiểm tra hiệu lực gần nhất.
    ///
    /// When its validity was last checked.
    pub checked_on: Option<Date>,
}

/// Một biểu mẫu.
///
/// A form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Mã ngắn, ghi ở `forms` của bước.
    ///
    /// The id that steps name.
    pub id: Id,
    /// Mã hiệu in trên biểu mẫu, ví dụ `Mẫu 01` hoặc `BM.ĐCKS.01.01`.
    ///
    /// The code printed on the form.
    pub code: Option<Wording>,
    /// Tên biểu mẫu.
    ///
    /// The form's name.
    pub name: Wording,
    /// Văn bản ban hành biểu mẫu.
    ///
    /// Where the form comes from.
    pub source: Option<Wording>,
    /// Lần ban hành.
    ///
    /// The revision.
    pub revision: Option<Wording>,
}

/// Một loại hồ sơ lưu.
///
/// A kind of record that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "hồ sơ lưu / record",
    "body": { "id": "$1", "name": "$2", "place": "$3", "retention": "5 năm" }
}]))]
pub struct Record {
    /// Mã ngắn, ghi ở `records` của bước.
    ///
    /// The id that steps name.
    pub id: Id,
    /// Mã hiệu.
    ///
    /// The code.
    pub code: Option<Wording>,
    /// Tên hồ sơ.
    ///
    /// The record's name.
    pub name: Wording,
    /// Bản giấy hay điện tử.
    ///
    /// On paper or electronic.
    pub media: Option<Wording>,
    /// Nơi lưu.
    ///
    /// Where it is kept.
    pub place: Option<Wording>,
    /// Vai trò giữ hồ sơ.
    ///
    /// The role that keeps it.
    pub keeper: Option<Id>,
    /// Thời gian lưu.
    ///
    /// How long it is kept.
    pub retention: Option<Retention>,
    /// Xử lý khi hết hạn lưu, ví dụ “Chuyển lưu trữ cơ quan”.
    ///
    /// What happens afterwards.
    pub disposal: Option<Wording>,
    /// Các điều khoản đòi hỏi hồ sơ này, ví dụ `9001:2015 9.2.2`.
    ///
    /// The clauses that ask for this record.
    #[serde(default)]
    pub proves: Vec<Wording>,
    /// Hồ sơ cho biết những gì, ví dụ `[signer, date]`.
    ///
    /// What can be seen from it.
    #[serde(default)]
    pub shows: Vec<Shown>,
}

/// Điều mà một hồ sơ lưu cho biết.
///
/// What can be seen from a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// Ai ký, ai quyết định. — Who signed or decided.
    Signer,
    /// Ngày nào. — On which day.
    Date,
    /// Điểm không phù hợp là gì. — What was wrong.
    Fault,
    /// Đã xử lý thế nào. — What was done about it.
    Action,
}

/// Một chữ viết tắt hoặc định nghĩa.
///
/// An abbreviation or a definition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Abbreviation {
    /// Chữ viết tắt.
    ///
    /// The short form.
    pub short: Wording,
    /// Nghĩa.
    ///
    /// What it means.
    pub meaning: Wording,
}
