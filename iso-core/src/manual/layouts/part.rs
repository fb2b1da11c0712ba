//! What chapters are made of.

use crate::text::Text;

/// A piece of a procedure's document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::manual) enum Part {
    Code,
    Purpose,
    Scope,
    Field,
    PublicProcedures,
    Applicants,
    Owner,
    References,
    Abbreviations,
    LegalBasis,
    Conditions,
    Dossier,
    Sets,
    PromisedTime,
    ComputedTime,
    Place,
    Methods,
    Online,
    Feedback,
    Agencies,
    Result,
    Fees,
    Chart,
    Steps,
    Raci,
    Forms,
    Delivery,
    Records,
    Interfaces,
    Indicators,
    Risks,
}

impl Part {
    #[cfg(test)]
    pub(super) const ALL: [Part; 31] = [
        Part::Code,
        Part::Purpose,
        Part::Scope,
        Part::Field,
        Part::PublicProcedures,
        Part::Applicants,
        Part::Owner,
        Part::References,
        Part::Abbreviations,
        Part::LegalBasis,
        Part::Conditions,
        Part::Dossier,
        Part::Sets,
        Part::PromisedTime,
        Part::ComputedTime,
        Part::Place,
        Part::Methods,
        Part::Online,
        Part::Feedback,
        Part::Agencies,
        Part::Result,
        Part::Fees,
        Part::Chart,
        Part::Steps,
        Part::Raci,
        Part::Forms,
        Part::Delivery,
        Part::Records,
        Part::Interfaces,
        Part::Indicators,
        Part::Risks,
    ];

    /// Whether it only gathers what the cover and the table of steps say as well.
    #[cfg(test)]
    pub(super) fn says_nothing_new(self) -> bool {
        matches!(self, Part::Code | Part::Agencies | Part::Delivery)
    }

    /// Name by which links find the chapter that begins with it, its name where it stands beside others.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Part::Code => ("ky-hieu", "Ký hiệu", "Code"),
            Part::Purpose => ("muc-dich", "Mục đích", "Purpose"),
            Part::Scope => ("pham-vi", "Phạm vi áp dụng", "Scope"),
            Part::Field => ("linh-vuc", "Lĩnh vực", "Field"),
            Part::PublicProcedures => ("thu-tuc", "Mã thủ tục hành chính", "Codes of the public procedure"),
            Part::Applicants => ("doi-tuong", "Đối tượng thực hiện", "Who may apply"),
            Part::Owner => ("chu-tri", "Chịu trách nhiệm chính", "Responsible"),
            Part::References => ("vien-dan", "Tài liệu viện dẫn", "References"),
            Part::Abbreviations => ("viet-tat", "Chữ viết tắt, thuật ngữ", "Abbreviations and terms"),
            Part::LegalBasis => ("phap-ly", "Cơ sở pháp lý", "Legal basis"),
            Part::Conditions => ("dieu-kien", "Yêu cầu, điều kiện", "Conditions"),
            Part::Dossier => ("thanh-phan", "Thành phần hồ sơ", "The dossier"),
            Part::Sets => ("so-luong", "Số lượng hồ sơ", "Number of sets"),
            Part::PromisedTime => ("thoi-gian", "Thời hạn giải quyết", "Time limit"),
            Part::ComputedTime => ("thoi-gian-nhanh", "Thời gian theo các nhánh", "Time along the ways"),
            Part::Place => ("noi-tiep-nhan", "Nơi tiếp nhận và trả kết quả", "Place of receipt and return"),
            Part::Methods => ("cach-thuc", "Cách thức nộp hồ sơ", "Ways to hand in"),
            Part::Online => ("truc-tuyen", "Mức độ dịch vụ công trực tuyến", "Level of the online service"),
            Part::Feedback => ("phan-anh", "Phản ánh, kiến nghị", "Feedback and complaints"),
            Part::Agencies => ("co-quan", "Các cơ quan", "Agencies"),
            Part::Result => ("ket-qua", "Kết quả", "Result"),
            Part::Fees => ("le-phi", "Phí, lệ phí", "Fees"),
            Part::Chart => ("luu-do", "Lưu đồ", "Flow chart"),
            Part::Steps => ("cac-buoc", "Các bước", "Steps"),
            Part::Raci => ("raci", "Ma trận trách nhiệm (RACI)", "Responsibility matrix (RACI)"),
            Part::Forms => ("bieu-mau", "Biểu mẫu", "Forms"),
            Part::Delivery => ("tra-ket-qua", "Trách nhiệm trả kết quả", "Who delivers the result"),
            Part::Records => ("ho-so-luu", "Hồ sơ lưu", "Records"),
            Part::Interfaces => ("dau-vao-ra", "Đầu vào, đầu ra", "Inputs and outputs"),
            Part::Indicators => ("chi-so", "Chỉ số đánh giá", "Indicators"),
            Part::Risks => ("rui-ro", "Rủi ro và cơ hội", "Risks and opportunities"),
        }
    }

    /// Name by which links find the chapter that begins with it.
    pub(in crate::manual) const fn id(self) -> &'static str {
        self.names().0
    }

    /// How it is called where it stands beside others.
    pub(in crate::manual) const fn name(self) -> Text {
        let (_, vi, en) = self.names();
        Text { vi, en }
    }
}
