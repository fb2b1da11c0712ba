//! Hồ Chí Minh City: parts I to VI, steps with a column that says how (pages of Quận 4).

use super::{DossierTable, Head, Layout, Numbering, Part::*, annex, chapter, section};
use crate::{model::StepColumnKind as Column, text::Text};

pub(super) static LAYOUT: Layout = Layout {
    numbering: Numbering::Roman,
    columns: &[
        Head::new(Column::Number, 9, "Bước công việc", "Step"),
        Head::new(Column::Work, 20, "Nội dung công việc", "What is done"),
        Head::new(Column::Responsibility, 18, "Trách nhiệm", "Who"),
        Head::new(Column::Time, 13, "Thời gian", "Time"),
        Head::new(Column::FormsAndResults, 15, "Hồ sơ/Biểu mẫu", "Papers, forms"),
        Head::new(Column::Description, 30, "Diễn giải", "How it is done"),
    ],
    dossier: DossierTable::Numbers,
    form_source: Text { vi: "Văn bản ban hành", en: "Source" },
    chapters: &[
        chapter(&[Dossier, Sets, Conditions, Applicants], "THÀNH PHẦN HỒ SƠ", "THE DOSSIER"),
        chapter(
            &[Place, Methods, Online, Feedback, Result, PromisedTime, Fees],
            "NƠI TIẾP NHẬN, TRẢ KẾT QUẢ, THỜI GIAN, LỆ PHÍ",
            "PLACE OF RECEIPT AND RETURN, TIME, FEES",
        ),
        chapter(&[Steps], "TRÌNH TỰ XỬ LÝ CÔNG VIỆC", "COURSE OF THE WORK"),
        chapter(&[Forms], "BIỂU MẪU", "FORMS"),
        chapter(&[Records], "HỒ SƠ CẦN LƯU", "RECORDS TO KEEP"),
        chapter(&[LegalBasis], "CƠ SỞ PHÁP LÝ", "LEGAL BASIS"),
        annex(),
        section(
            &[Purpose, Scope, Field, PublicProcedures, Owner],
            "Mục đích, phạm vi áp dụng",
            "Purpose and scope",
        ),
        section(&[References], "Tài liệu viện dẫn", "References"),
        section(&[Abbreviations], "Định nghĩa, viết tắt", "Terms and abbreviations"),
        section(&[Chart], "Lưu đồ", "Flow chart"),
        section(&[ComputedTime], "Thời gian theo các nhánh", "Time along the ways of the flow chart"),
        section(&[Raci], "Ma trận trách nhiệm (RACI)", "Responsibility matrix (RACI)"),
        section(&[Interfaces], "Đầu vào, đầu ra", "Inputs and outputs"),
        section(&[Indicators], "Chỉ số đánh giá", "Indicators"),
        section(&[Risks], "Rủi ro và cơ hội", "Risks and opportunities"),
    ],
};
