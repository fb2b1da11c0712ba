//! Words that several parts of the manual share.

use crate::{
    model::{OnlineLevel, OutsideClock, Performer},
    text::Text,
};

/// Shorthand for the tables of words below and beside their use.
pub(super) const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}

pub(super) const NUMBER: Text = text("TT", "No.");
pub(super) const NOT_STATED: Text = text("Chưa nêu.", "Not stated.");
pub(super) const NOT_APPLICABLE: Text = text("Không áp dụng.", "Not applicable.");
pub(super) const NONE: Text = text("Không có.", "None.");
pub(super) const DRAFT: Text = text("BẢN DỰ THẢO – KHÔNG DÙNG ĐỂ BAN HÀNH", "DRAFT – NOT FOR ISSUE");
pub(super) const DRAFT_SHORT: Text = text("Bản dự thảo", "Draft");
pub(super) const PROCEDURE: Text = text("Quy trình", "Procedure");
pub(super) const QUALITY_MANUAL: Text = text("Sổ tay chất lượng", "Quality manual");
pub(super) const SYSTEM_DOCUMENTS: Text =
    text("Tài liệu hệ thống quản lý chất lượng", "Documents of the quality management system");
pub(super) const STEP: Text = text("bước", "step");
pub(super) const CASE: Text = text("Trường hợp", "Case");
pub(super) const CODE: Text = text("Mã hiệu", "Code");
pub(super) const REVISION: Text = text("Lần ban hành", "Revision");
pub(super) const ISSUED_ON: Text = text("Ngày ban hành", "Issued on");
pub(super) const EFFECTIVE_ON: Text = text("Ngày hiệu lực", "In force from");
pub(super) const END: Text = text("HẾT", "END OF DOCUMENT");

/// Who performs a step from outside.
pub(super) fn performer(performer: Performer) -> Text {
    match performer {
        Performer::Applicant => text("Người nộp hồ sơ", "Applicant"),
        Performer::TaxOffice => text("Cơ quan thuế", "Tax office"),
        Performer::Council => text("Hội đồng", "Council"),
        Performer::ConsultedAgency => text("Cơ quan được lấy ý kiến", "Consulted agency"),
        Performer::OtherAgency => text("Cơ quan khác", "Other agency"),
        Performer::Provider => text("Đơn vị cung cấp dịch vụ", "Provider"),
    }
}

/// Why the time of a step is not counted; `None` where the words for “not counted” say it all.
pub(super) fn outside_clock(reason: OutsideClock) -> Option<Text> {
    Some(match reason {
        OutsideClock::Applicant => text("thời gian của người nộp hồ sơ", "the applicant's own time"),
        OutsideClock::TaxObligation => {
            text("chờ thực hiện nghĩa vụ tài chính", "waits for the tax obligation")
        }
        OutsideClock::Council => text("thời gian của hội đồng", "the council's time"),
        OutsideClock::ConsultedAgency => {
            text("thời gian của cơ quan được lấy ý kiến", "the consulted agency's time")
        }
        OutsideClock::OfficeHours => text("giờ hành chính", "done at once in office hours"),
        OutsideClock::NotCounted => return None,
        OutsideClock::NotRegulated => text("không quy định", "no limit is set"),
        OutsideClock::ByAgreement => text("theo thỏa thuận", "by agreement"),
        OutsideClock::BeforeStart => text("trước khi nhận đủ hồ sơ", "before the dossier is complete"),
    })
}

/// How far a service can be used online.
pub(super) fn online(level: OnlineLevel) -> Text {
    match level {
        OnlineLevel::Full => text("Toàn trình", "The whole way"),
        OnlineLevel::Partial => text("Một phần", "In part"),
        OnlineLevel::Information => text("Chỉ cung cấp thông tin", "Information only"),
    }
}
