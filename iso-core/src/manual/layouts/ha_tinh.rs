//! Hà Tĩnh: four parts, the second with 2.1 to 2.10 (annexes of decisions 2904, 2916, 3004 and 3005
//! of 2025).

use super::{DossierTable, Head, Layout, Level::Chapter, Numbering, Part::*, annex, chapter, over, section};
use crate::{model::StepColumnKind as Column, text::Text};

pub(super) static LAYOUT: Layout = Layout {
    numbering: Numbering::Decimal,
    columns: &[
        Head::usual(Column::Number),
        Head::usual(Column::Work),
        Head::usual(Column::Responsibility),
        Head::usual(Column::Time),
        Head::usual(Column::FormsAndResults),
    ],
    dossier: DossierTable::Crosses,
    form_source: Text { vi: "Văn bản ban hành", en: "Source" },
    chapters: &[
        chapter(&[Code, PublicProcedures, Field], "KÝ HIỆU QUY TRÌNH", "CODE"),
        over(Chapter, "noi-dung", "NỘI DUNG QUY TRÌNH", "CONTENT"),
        section(&[Conditions], "Điều kiện thực hiện TTHC", "Conditions"),
        section(&[Methods, Online], "Cách thức thực hiện TTHC", "Ways to hand in"),
        section(&[Dossier], "Thành phần hồ sơ", "The dossier"),
        section(&[Sets], "Số lượng hồ sơ", "Number of sets"),
        section(&[PromisedTime], "Thời hạn giải quyết", "Time limit"),
        section(&[Place, Feedback], "Địa điểm tiếp nhận hồ sơ và trả kết quả", "Place of receipt and return"),
        section(
            &[Agencies, Owner],
            "Cơ quan thực hiện, quyết định, ủy quyền, phối hợp",
            "Agencies that act, decide, authorize and cooperate",
        ),
        section(&[Applicants], "Đối tượng thực hiện TTHC", "Who may apply"),
        section(&[Result], "Kết quả giải quyết TTHC", "Result"),
        section(&[Steps], "Quy trình xử lý công việc", "Course of the work"),
        chapter(&[Forms], "BIỂU MẪU", "FORMS"),
        chapter(&[Records], "HỒ SƠ LƯU", "RECORDS"),
        annex(),
        section(&[Purpose, Scope], "Mục đích, phạm vi áp dụng", "Purpose and scope"),
        section(&[LegalBasis], "Cơ sở pháp lý", "Legal basis"),
        section(&[References], "Tài liệu viện dẫn", "References"),
        section(&[Abbreviations], "Định nghĩa, viết tắt", "Terms and abbreviations"),
        section(&[Fees], "Phí, lệ phí", "Fees"),
        section(&[Chart], "Lưu đồ", "Flow chart"),
        section(&[ComputedTime], "Thời gian theo các nhánh", "Time along the ways of the flow chart"),
        section(&[Raci], "Ma trận trách nhiệm (RACI)", "Responsibility matrix (RACI)"),
        section(&[Interfaces], "Đầu vào, đầu ra", "Inputs and outputs"),
        section(&[Indicators], "Chỉ số đánh giá", "Indicators"),
        section(&[Risks], "Rủi ro và cơ hội", "Risks and opportunities"),
    ],
};
