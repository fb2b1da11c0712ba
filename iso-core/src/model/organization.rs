//! The organization: what `iso.yaml` says.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Abbreviation, Analysis, CatalogueEntry, Conformity, Date, DocumentControl, EscalationThresholds, Form,
    Id, Indicator, LegalBasis, Record, RecordControl, Satisfaction, Wording,
};

/// Cơ quan và hệ thống quản lý chất lượng của cơ quan (tệp `iso.yaml`).
///
/// The organization and its quality management system (the file `iso.yaml`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Tên cơ quan.
    ///
    /// The organization's name.
    pub organization: Wording,
    /// Cơ quan cấp trên, in trên trang bìa.
    ///
    /// The superior body, printed on covers.
    pub superior: Option<Wording>,
    /// Ngôn ngữ của báo cáo và sổ tay: `vi` (mặc định) hoặc `en`.
    ///
    /// Language of reports and manual: `vi` (default) or `en`.
    #[serde(default)]
    pub language: Language,
    /// Các phiên bản ISO 9001 dùng để kiểm tra, ví dụ `[2008, 2015]`.
    ///
    /// Editions of ISO 9001 to check against.
    #[serde(default)]
    pub editions: Vec<EditionLabel>,
    /// Bộ quy tắc bổ sung, ví dụ `vn-public-office`.
    ///
    /// Additional rule profiles.
    #[serde(default)]
    pub profiles: Vec<Id>,
    /// Từ chỉ khách hàng, ví dụ “người dân, tổ chức”.
    ///
    /// The word for the customer.
    pub customer: Option<Wording>,
    /// Địa chỉ.
    ///
    /// The address.
    pub address: Option<Wording>,
    /// Phạm vi của hệ thống quản lý chất lượng.
    ///
    /// Scope of the quality management system.
    pub scope: Option<Scope>,
    /// Điều khoản không áp dụng và lý do.
    ///
    /// Clauses that do not apply, and why.
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
    /// Chính sách chất lượng.
    ///
    /// The quality policy.
    pub policy: Option<Policy>,
    /// Mục tiêu chất lượng.
    ///
    /// Quality objectives.
    #[serde(default)]
    pub objectives: Vec<Objective>,
    /// Các vai trò trong cơ quan.
    ///
    /// The roles of the organization.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Lịch làm việc của cơ quan (mã `calendar`).
    ///
    /// The office's working calendar (an id of a `calendar`).
    pub calendar: Option<Id>,
    /// Biểu mẫu dùng chung.
    ///
    /// Forms all procedures use.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// Hồ sơ lưu dùng chung.
    ///
    /// Records all procedures keep.
    #[serde(default)]
    pub records: Vec<Record>,
    /// Văn bản bên ngoài dùng chung.
    ///
    /// External documents all procedures use.
    #[serde(default)]
    pub external_documents: Vec<LegalBasis>,
    /// Ngày gần nhất kiểm tra hiệu lực của mọi văn bản bên ngoài trong thư viện.
    ///
    /// When the validity of every external document of the library was last checked.
    pub external_documents_checked_on: Option<Date>,
    /// Kiểm soát tài liệu.
    ///
    /// Control of documents.
    pub document_control: Option<DocumentControl>,
    /// Kiểm soát hồ sơ.
    ///
    /// Control of records.
    pub record_control: Option<RecordControl>,
    /// Chỉ số dùng chung: quy trình chỉ cần ghi tên của chỉ số.
    ///
    /// Indicators described once; a procedure then only names them.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Cách theo dõi sự hài lòng của khách hàng.
    ///
    /// How the satisfaction of the customer is watched.
    pub satisfaction: Option<Satisfaction>,
    /// Phân tích, đánh giá số liệu.
    ///
    /// Analysis of data.
    #[serde(default)]
    pub analysis: Vec<Analysis>,
    /// Chữ viết tắt dùng chung.
    ///
    /// Abbreviations all procedures use.
    #[serde(default)]
    pub abbreviations: Vec<Abbreviation>,
    /// Nơi tiếp nhận phản ánh, kiến nghị.
    ///
    /// Where complaints and feedback are received.
    pub feedback: Option<Wording>,
    /// Danh mục thủ tục hành chính của cơ quan.
    ///
    /// The office's catalogue of public procedures.
    #[serde(default)]
    pub tthc_catalogue: Vec<CatalogueEntry>,
    /// Công bố HTQLCL phù hợp TCVN ISO 9001.
    ///
    /// The announcement of conformity.
    pub conformity: Option<Conformity>,
    /// Các lệch chuẩn được chấp nhận có thời hạn.
    ///
    /// Accepted deviations, each with an end.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
    /// Ngưỡng gộp phát hiện nhẹ lặp lại thành một phát hiện có tính hệ thống.
    ///
    /// From when on repeated minor findings are one systemic finding.
    pub escalation: Option<EscalationThresholds>,
}

/// Ngôn ngữ.
///
/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Tiếng Việt. — Vietnamese.
    #[default]
    Vi,
    /// Tiếng Anh. — English.
    En,
}

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

/// Một vai trò trong cơ quan.
///
/// A role of the organization.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "vai trò / role",
    "body": { "id": "$1", "title": "$2", "responsibilities": "$3", "authorities": "$4" }
}]))]
pub struct Role {
    /// Mã vai trò, ghi ở `role` của bước.
    ///
    /// The id that steps name in `role`.
    pub id: Id,
    /// Chức danh.
    ///
    /// The title.
    pub title: Wording,
    /// Đơn vị.
    ///
    /// The unit.
    pub unit: Option<Wording>,
    /// Trách nhiệm.
    ///
    /// Responsibilities.
    pub responsibilities: Option<Wording>,
    /// Quyền hạn.
    ///
    /// Authorities.
    pub authorities: Option<Wording>,
    /// Năng lực cần có.
    ///
    /// Competence required.
    pub competence: Option<Wording>,
    /// Nhiệm vụ đối với hệ thống quản lý chất lượng.
    ///
    /// Duties for the quality management system.
    #[serde(default)]
    pub qms_duties: Vec<Wording>,
    /// Vai trò thay thế khi vắng mặt.
    ///
    /// The role that stands in.
    pub deputy: Option<Id>,
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

/// Năm của một phiên bản ISO 9001, ví dụ `2015`.
///
/// The year of an edition of ISO 9001.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(extend("examples" = [2008, 2015]))]
pub struct EditionLabel(pub u32);

impl EditionLabel {
    /// What a place for an edition expects.
    pub const EXPECTED: crate::text::Text = crate::text::Text {
        vi: "năm của phiên bản: 2008, 2015 hoặc 2026",
        en: "the year of an edition: 2008, 2015 or 2026",
    };
}

impl<'de> Deserialize<'de> for EditionLabel {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = EditionLabel;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(EditionLabel::EXPECTED.en)
            }
            fn visit_u64<E: serde::de::Error>(self, year: u64) -> Result<EditionLabel, E> {
                let unexpected = || E::invalid_value(serde::de::Unexpected::Unsigned(year), &self);
                u32::try_from(year).map(EditionLabel).map_err(|_| unexpected())
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<EditionLabel, E> {
                let unexpected = || E::invalid_value(serde::de::Unexpected::Str(text), &self);
                text.trim().parse().map(EditionLabel).map_err(|_| unexpected())
            }
        }
        from.deserialize_any(Visitor)
    }
}
