//! The organization: what `iso.yaml` says.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Abbreviation, Analysis, AuditProgramme, CatalogueEntry, ClockLaw, Communication, Conformity, Context,
    Date, Desk, Document, DocumentControl, EditionLabel, EscalationThresholds, Exclusion, Form, Id,
    Indicator, LegalBasis, ManagementReview, Objective, PlannedChange, Policy, Provider, Record,
    RecordControl, RegisterFiles, Risk, Role, Satisfaction, Scope, Waiver, Wording,
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
    /// Địa chỉ trang web nơi đăng sổ tay đã in ra (thư mục chứa `index.html`), ví dụ
    /// `https://xa-mau.gov.vn/thu-tuc/`. Mã QR trên bảng niêm yết dẫn đến trang của từng thủ tục ở đó.
    ///
    /// Where the printed manual is found on the web (the folder of `index.html`). The QR codes of the notices
    /// lead to the page of each procedure there.
    pub website: Option<Wording>,
    /// Các quầy tiếp nhận và trả kết quả: in trên bảng niêm yết của thủ tục nào có tên quầy ở `service: place`.
    ///
    /// The desks: printed on the notice of every procedure whose `service: place` names them.
    #[serde(default)]
    pub desks: Vec<Desk>,
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
    /// Quy định về tính thời gian; bỏ trống: `vietnam` khi có `vn-public-office` trong `profiles`, ngược lại
    /// `pause_and_resume`.
    ///
    /// The law of the clock; left out, `vietnam` where `profiles` names `vn-public-office`, otherwise
    /// `pause_and_resume`.
    pub clock_law: Option<ClockLaw>,
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
    /// Chữ viết tắt dùng chung.
    ///
    /// Abbreviations all procedures use.
    #[serde(default)]
    pub abbreviations: Vec<Abbreviation>,
    /// Nơi tiếp nhận phản ánh, kiến nghị.
    ///
    /// Where complaints and feedback are received.
    pub feedback: Option<Wording>,
    /// Bối cảnh: vấn đề, bên quan tâm, biến đổi khí hậu.
    ///
    /// Context: issues, interested parties, climate.
    pub context: Option<Context>,
    /// Chương trình đánh giá nội bộ.
    ///
    /// The internal audit programme.
    pub audit_programme: Option<AuditProgramme>,
    /// Xem xét của lãnh đạo.
    ///
    /// Management review.
    pub management_review: Option<ManagementReview>,
    /// Trao đổi thông tin với khách hàng.
    ///
    /// Communication with customers.
    pub communication: Option<Communication>,
    /// Theo dõi sự hài lòng của khách hàng.
    ///
    /// How customer satisfaction is watched.
    pub satisfaction: Option<Satisfaction>,
    /// Phân tích dữ liệu.
    ///
    /// How data are analysed.
    #[serde(default)]
    pub analysis: Vec<Analysis>,
    /// Cơ quan phối hợp, nhà cung cấp bên ngoài.
    ///
    /// Other agencies and external providers.
    #[serde(default)]
    pub providers: Vec<Provider>,
    /// Các thay đổi của hệ thống đã hoạch định.
    ///
    /// Planned changes of the system.
    #[serde(default)]
    pub changes: Vec<PlannedChange>,
    /// Tài liệu của hệ thống không phải là tệp quy trình, ví dụ sổ tay chất lượng.
    ///
    /// Documents of the system that are not procedure files.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// Rủi ro, cơ hội của cả hệ thống.
    ///
    /// Risks and opportunities of the whole system.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// Danh mục thủ tục hành chính của cơ quan.
    ///
    /// The office's catalogue of public procedures.
    #[serde(default)]
    pub tthc_catalogue: Vec<CatalogueEntry>,
    /// Công bố HTQLCL phù hợp TCVN ISO 9001.
    ///
    /// The announcement of conformity.
    pub conformity: Option<Conformity>,
    /// Các sổ theo dõi, để cạnh tệp này.
    ///
    /// The registers, beside this file.
    pub registers: Option<RegisterFiles>,
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
