//! Which issue of a document this is, and who let it go.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Id, TimeLimit, Wording};

/// Lần ban hành và phê duyệt.
///
/// The revision of the document and its approval.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "lần ban hành / revision",
    "body": { "no": 1, "date": "$1", "author": "$2", "approved_by": "$3", "approved_on": "$4", "effective_on": "$5" }
}]))]
pub struct Revision {
    /// Lần ban hành: 1, 2, 3.
    ///
    /// The number of the revision.
    pub no: Option<u32>,
    /// Ngày ban hành.
    ///
    /// The day of issue.
    pub date: Option<Date>,
    /// Vai trò soạn thảo.
    ///
    /// The role that wrote it.
    pub author: Option<Id>,
    /// Vai trò soát xét.
    ///
    /// The role that reviewed it.
    pub reviewed_by: Option<Id>,
    /// Vai trò phê duyệt.
    ///
    /// The role that approved it.
    pub approved_by: Option<Id>,
    /// Ngày phê duyệt.
    ///
    /// The day of approval.
    pub approved_on: Option<Date>,
    /// Ngày có hiệu lực.
    ///
    /// The first day in force.
    pub effective_on: Option<Date>,
    /// Quyết định ban hành hoặc bản giấy đã ký.
    ///
    /// The signed decision or paper that proves the approval.
    pub evidence: Option<Wording>,
    /// Mã băm của nội dung đã phê duyệt; `iso approve` ghi.
    ///
    /// Hash of the approved content, written by `iso approve`.
    pub hash: Option<Wording>,
    /// Bảng theo dõi sửa đổi: mỗi lần ban hành một dòng, gồm cả lần hiện hành.
    ///
    /// The history of changes: one entry for each revision, the current one included.
    #[serde(default)]
    pub history: Vec<Change>,
}

/// Một lần sửa đổi.
///
/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Lần ban hành.
    ///
    /// The revision.
    pub no: u32,
    /// Ngày.
    ///
    /// The date.
    pub date: Option<Date>,
    /// Nội dung sửa đổi.
    ///
    /// What changed.
    pub what: Wording,
    /// Lý do sửa đổi.
    ///
    /// Why.
    pub why: Option<Wording>,
    /// Ngày lần ban hành này có hiệu lực; bỏ trống thì tính từ `date`.
    ///
    /// The first day on which this revision was in force; left out, its date.
    pub effective_on: Option<Date>,
    /// Thời hạn giải quyết theo lần ban hành này, nếu khác lần kế tiếp: hồ sơ cũ được xét theo thời hạn lúc nhận.
    ///
    /// The promised limit of this revision, where it differs from the next one's: earlier dossiers
    /// are judged by the limit in force when they were received.
    pub limit: Option<TimeLimit>,
}

/// Xem xét định kỳ.
///
/// The planned review of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Chu kỳ, tính bằng tháng.
    ///
    /// Interval in months.
    pub months: Option<u32>,
    /// Ngày xem xét tiếp theo.
    ///
    /// The next review.
    #[serde(skip_serializing)]
    pub next: Option<Date>,
    /// Vai trò xem xét.
    ///
    /// The role that reviews.
    pub by: Option<Id>,
}
