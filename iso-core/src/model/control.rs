//! What the organization says once for all its documents and records.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Id, Indicator, LayoutName, LegalBasis, Organization, Record, StepColumn, Wording,
    inherit::{or, or_list},
};

/// Kiểm soát tài liệu: điều chung cho mọi quy trình.
///
/// Control of documents: what holds for every procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentControl {
    /// Nơi mọi người tìm bản tài liệu hiện hành, ví dụ trang thông tin điện tử.
    ///
    /// Where people find the current documents.
    pub place: Option<Wording>,
    /// Bố cục của tài liệu quy trình; nhóm hoặc quy trình có thể chọn bố cục khác.
    ///
    /// The layout of procedures; a family or a procedure may choose another one.
    pub layout: Option<LayoutName>,
    /// Các cột của bảng các bước, từ trái sang; bỏ trống thì theo bố cục.
    ///
    /// The columns of the table of steps, from the left; left out, those of the layout.
    #[serde(default)]
    pub step_columns: Vec<StepColumn>,
    /// Bản in có đánh số kiểm soát hay không.
    ///
    /// Whether numbered, controlled copies are issued.
    #[serde(default)]
    pub copies: CopyControl,
    /// Khung trang in; bỏ trống thì dùng khung mặc định, có đủ mọi mục.
    ///
    /// The frame of printed pages; left out, the default frame, which shows everything.
    pub page: Option<PageFrame>,
}

/// Khung trang in của tài liệu.
///
/// The frame of printed pages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageFrame {
    /// Đầu trang, trên mọi trang; bỏ trống cả đầu trang và chân trang thì dùng khung mặc định.
    ///
    /// The header of every page; with neither header nor footer, the default frame.
    #[serde(default)]
    pub header: Vec<PageItem>,
    /// Chân trang, trên mọi trang.
    ///
    /// The footer of every page.
    #[serde(default)]
    pub footer: Vec<PageItem>,
    /// Phần thêm trên trang đầu; bỏ trống thì in đủ các phần.
    ///
    /// What the first page shows in addition; left out, everything.
    #[serde(default)]
    pub first_page: Vec<FirstPageItem>,
    /// Dấu của bản in, ví dụ “Bản in không kiểm soát, xem bản hiện hành trên trang thông tin điện tử”.
    ///
    /// The mark on copies.
    pub copy_marking: Option<Wording>,
}

/// Một mục ở đầu trang hoặc chân trang.
///
/// One item of a header or footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageItem {
    /// Tên cơ quan. — The organization.
    Organization,
    /// Tên tài liệu. — The title.
    Title,
    /// Mã tài liệu. — The code.
    Code,
    /// Lần ban hành. — The revision.
    Revision,
    /// Ngày ban hành. — The date of issue.
    IssueDate,
    /// Ngày hiệu lực. — The first day in force.
    EffectiveDate,
    /// Trang x/y. — Page x of y.
    PageNumber,
    /// Mã băm rút gọn. — The short hash.
    Hash,
    /// Ngày in. — The day of printing.
    PrintDate,
    /// Dấu của bản in; không ghi ở đâu thì in ở chân trang. — The mark on copies; at the foot, where it is listed nowhere.
    CopyMarking,
}

/// Bản in được kiểm soát thế nào.
///
/// How printed copies count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CopyControl {
    /// Bản điện tử là bản chính; mọi bản in là bản không kiểm soát (mặc định). — Whatever is printed is uncontrolled.
    #[default]
    Uncontrolled,
    /// Bản in được đánh số, ghi nơi nhận: “TÀI LIỆU KIỂM SOÁT – Bản số: …”. — Copies are numbered and their receivers listed.
    Controlled,
}

/// Một phần của trang đầu.
///
/// One part of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FirstPageItem {
    /// Bảng soạn thảo, soát xét, phê duyệt. — Written, reviewed, approved.
    Approval,
    /// Bảng theo dõi sửa đổi. — The history of changes.
    History,
    /// Nơi nhận. — The distribution.
    Distribution,
}

/// Kiểm soát hồ sơ: điều chung cho mọi hồ sơ lưu không ghi riêng.
///
/// Control of records: what holds for every record that says nothing else itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordControl {
    /// Vai trò giữ hồ sơ.
    ///
    /// The role that keeps the records.
    pub keeper: Option<Id>,
    /// Cách bảo vệ khỏi hư hỏng, mất mát, sửa đổi.
    ///
    /// How records are protected from damage, loss and alteration.
    pub protection: Option<Wording>,
    /// Cách tìm lại, tra cứu.
    ///
    /// How records are found again.
    pub retrieval: Option<Wording>,
    /// Xử lý khi hết hạn lưu.
    ///
    /// What happens after the retention time.
    pub disposal: Option<Wording>,
}

impl Organization {
    /// The record with what the organization says for all records where it is silent itself.
    #[must_use]
    pub fn complete_record(&self, record: &Record) -> Record {
        let mut record = record.clone();
        if let Some(common) = &self.record_control {
            or(&mut record.keeper, &common.keeper);
            or(&mut record.protection, &common.protection);
            or(&mut record.retrieval, &common.retrieval);
            or(&mut record.disposal, &common.disposal);
        }
        record
    }

    /// The indicator with what the organization's card of the same name says.
    #[must_use]
    pub fn complete_indicator(&self, indicator: &Indicator) -> Indicator {
        let mut indicator = indicator.clone();
        if let Some(card) = self.indicators.iter().find(|card| card.name == indicator.name) {
            or(&mut indicator.formula, &card.formula);
            or(&mut indicator.target, &card.target);
            or(&mut indicator.source, &card.source);
            or(&mut indicator.frequency, &card.frequency);
            or(&mut indicator.evaluated_by, &card.evaluated_by);
            or_list(&mut indicator.fields, &card.fields);
        }
        indicator
    }

    /// The external document with what the organization's list says about the same number.
    #[must_use]
    pub fn complete_external_document(&self, document: &LegalBasis) -> LegalBasis {
        let listed = self.external_documents.iter().find(|listed| listed.number() == document.number());
        let mut document = document.clone();
        if let Some(listed) = listed {
            or(&mut document.title, &listed.title);
            or(&mut document.date, &listed.date);
            or(&mut document.issuer, &listed.issuer);
            or(&mut document.effective_on, &listed.effective_on);
            or(&mut document.expires_on, &listed.expires_on);
            or(&mut document.replaced_by, &listed.replaced_by);
            or(&mut document.checked_on, &listed.checked_on);
        }
        or(&mut document.checked_on, &self.external_documents_checked_on);
        document
    }
}
