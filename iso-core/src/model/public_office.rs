//! What the law asks a public office to say about itself and its one-stop desk.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Date, Id, TimeLimit, TthcCode, Wording,
    inherit::{or, or_list},
};

/// Quy tắc chung tại Bộ phận Một cửa, ghi một lần cho cả nhóm quy trình.
///
/// The rules of the one-stop desk, written once for a family of procedures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneStop {
    /// Các vai trò của Bộ phận Một cửa.
    ///
    /// The roles of the desk.
    #[serde(default)]
    pub desk: Vec<Id>,
    /// Ba kết quả của việc tiếp nhận và biểu mẫu của từng kết quả.
    ///
    /// The three outcomes of intake and the form of each.
    pub intake: Option<Intake>,
    /// Mọi yêu cầu bổ sung, từ chối, trả hồ sơ sau khi tiếp nhận đều gửi qua Bộ phận Một cửa.
    ///
    /// Whatever is asked for, refused or handed back later goes through the desk.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub returns_through_desk: bool,
    /// Xin lỗi và hẹn lại khi sắp quá hạn.
    ///
    /// The apology where a dossier will be late.
    pub overdue: Option<OverdueNotice>,
    /// Biểu mẫu thông báo dừng giải quyết theo đề nghị của người nộp.
    ///
    /// The form by which work is stopped at the applicant's request.
    pub withdrawn: Option<Id>,
}

/// Ba kết quả của việc tiếp nhận.
///
/// The three outcomes of intake.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// Tiếp nhận: mẫu giấy tiếp nhận và hẹn trả.
    ///
    /// Accepted: the form of the receipt.
    pub accept: Option<Id>,
    /// Yêu cầu bổ sung, hoàn thiện.
    ///
    /// A supplement is asked for.
    pub supplement: Option<Id>,
    /// Từ chối tiếp nhận.
    ///
    /// Refused.
    pub refuse: Option<Id>,
}

/// Xin lỗi và hẹn lại ngày trả kết quả.
///
/// The apology with the new date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverdueNotice {
    /// Biểu mẫu.
    ///
    /// The form.
    pub form: Option<Id>,
    /// Vai trò chịu trách nhiệm gửi.
    ///
    /// The role that sends it.
    pub by: Option<Id>,
    /// Chậm nhất mấy ngày trước ngày hết hạn.
    ///
    /// How many days before the due date at the latest.
    pub days_before: Option<u32>,
    /// Được hẹn lại mấy lần.
    ///
    /// How often the date may be put off.
    pub times: Option<u32>,
}

/// Một quầy tiếp nhận và trả kết quả.
///
/// A desk where dossiers are handed in and results collected.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    /// Tên quầy, như viết ở `service: place`.
    ///
    /// Its name, as written in `service: place`.
    pub name: Wording,
    /// Địa chỉ.
    ///
    /// The address.
    pub address: Option<Wording>,
    /// Điện thoại.
    ///
    /// The telephone.
    pub telephone: Option<Wording>,
    /// Thư điện tử.
    ///
    /// The e-mail.
    pub email: Option<Wording>,
}

/// Một thủ tục trong danh mục thủ tục hành chính của cơ quan.
///
/// One procedure of the office's published catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CatalogueEntry {
    /// Mã thủ tục.
    ///
    /// The code.
    pub code: TthcCode,
    /// Tên thủ tục như quyết định công bố.
    ///
    /// The title as published.
    pub title: Option<Wording>,
    /// Thời hạn như quyết định công bố.
    ///
    /// The limit as published.
    pub limit: Option<TimeLimit>,
}

/// Công bố HTQLCL phù hợp TCVN ISO 9001 và việc duy trì (Quyết định 19/2014/QĐ-TTg, Điều 4).
///
/// The announcement that the system conforms, and its upkeep.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conformity {
    /// Ngày người đứng đầu xác nhận hiệu lực.
    ///
    /// When the head confirmed that the system works.
    pub confirmed_on: Option<Date>,
    /// Ngày công bố.
    ///
    /// When conformity was announced.
    pub announced_on: Option<Date>,
    /// Mã các thủ tục trong phạm vi công bố.
    ///
    /// Codes of the procedures in the announced scope.
    #[serde(default)]
    pub scope: Vec<TthcCode>,
    /// Ngày đánh giá nội bộ gần nhất.
    ///
    /// The last internal audit.
    pub last_audit: Option<Date>,
    /// Ngày xem xét của lãnh đạo gần nhất.
    ///
    /// The last management review.
    pub last_review: Option<Date>,
}

impl OneStop {
    /// Fills what is left open from what is said once for all.
    pub(super) fn complete(&mut self, shared: &OneStop) {
        or_list(&mut self.desk, &shared.desk);
        self.returns_through_desk |= shared.returns_through_desk;
        or(&mut self.withdrawn, &shared.withdrawn);
        or(&mut self.intake, &shared.intake);
        or(&mut self.overdue, &shared.overdue);
    }
}
