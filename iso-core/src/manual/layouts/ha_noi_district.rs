//! Districts and wards of Hà Nội until 2025: seven chapters, after them what the standard asks for.

use super::{
    DossierTable, Head, Layout,
    Level::{Chapter, Section},
    Numbering,
    Part::*,
    chapter, item, over, section,
};
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
    dossier: DossierTable::Numbers,
    form_source: Text { vi: "Văn bản ban hành", en: "Source" },
    chapters: &[
        chapter(&[Purpose], "MỤC ĐÍCH", "PURPOSE"),
        chapter(&[Scope, Field, PublicProcedures, Applicants, Owner], "PHẠM VI", "SCOPE"),
        chapter(&[References], "TÀI LIỆU VIỆN DẪN", "REFERENCES"),
        chapter(&[Abbreviations], "ĐỊNH NGHĨA, VIẾT TẮT", "TERMS AND ABBREVIATIONS"),
        over(Chapter, "noi-dung", "NỘI DUNG QUY TRÌNH", "CONTENT"),
        section(&[LegalBasis], "Cơ sở pháp lý", "Legal basis"),
        section(&[Dossier, Conditions], "Thành phần hồ sơ", "The dossier"),
        section(&[Sets], "Số lượng hồ sơ", "Number of sets"),
        section(&[PromisedTime, ComputedTime], "Thời gian xử lý", "Time"),
        section(
            &[Place, Methods, Online, Result, Feedback],
            "Nơi tiếp nhận và trả kết quả",
            "Place of receipt and return",
        ),
        section(&[Fees], "Phí, lệ phí", "Fees"),
        over(Section, "quy-trinh", "Quy trình xử lý công việc", "Course of the work"),
        item(&[Chart], "Lưu đồ", "Flow chart"),
        item(&[Steps], "Diễn giải các bước", "The steps"),
        item(&[Raci], "Ma trận trách nhiệm (RACI)", "Responsibility matrix (RACI)"),
        chapter(&[Forms], "BIỂU MẪU", "FORMS"),
        chapter(&[Records], "HỒ SƠ CẦN LƯU", "RECORDS TO KEEP"),
        chapter(&[Interfaces], "ĐẦU VÀO, ĐẦU RA", "INPUTS AND OUTPUTS"),
        chapter(&[Indicators], "CHỈ SỐ ĐÁNH GIÁ", "INDICATORS"),
        chapter(&[Risks], "RỦI RO VÀ CƠ HỘI", "RISKS AND OPPORTUNITIES"),
    ],
};
