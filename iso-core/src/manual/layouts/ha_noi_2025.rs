//! Hà Nội since 2025: seven sections (annex of decision 1594/QĐ-TTPVHCC, 20/11/2025).

use super::{DossierTable, Head, Layout, Numbering, Part::*, annex, chapter, section};
use crate::{model::StepColumnKind as Column, text::Text};

pub(super) static LAYOUT: Layout = Layout {
    numbering: Numbering::Decimal,
    columns: &[
        Head::new(Column::Number, 8, "Tên bước", "Step"),
        Head::new(Column::Responsibility, 22, "Đơn vị/người thực hiện", "Unit, person"),
        Head::new(Column::Work, 38, "Nội dung", "What is done"),
        Head::new(Column::Time, 14, "Thời hạn", "Time limit"),
        Head::new(Column::FormsAndResults, 18, "Biểu mẫu/kết quả", "Forms, results"),
    ],
    dossier: DossierTable::KindAndNumber,
    form_source: Text { vi: "Cơ sở pháp lý", en: "Legal basis" },
    chapters: &[
        chapter(&[LegalBasis], "CƠ SỞ PHÁP LÝ", "LEGAL BASIS"),
        chapter(&[Dossier, Sets, Conditions, Applicants], "THÀNH PHẦN HỒ SƠ", "THE DOSSIER"),
        chapter(
            &[Methods, Place, Feedback],
            "CÁCH THỨC, ĐỊA CHỈ TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
            "WAYS AND ADDRESS OF RECEIPT AND RETURN",
        ),
        chapter(
            &[PromisedTime, Fees, Online],
            "THỜI GIAN GIẢI QUYẾT, PHÍ, LỆ PHÍ, MỨC ĐỘ DỊCH VỤ CÔNG",
            "TIME, FEES, LEVEL OF THE ONLINE SERVICE",
        ),
        chapter(&[Forms], "BIỂU MẪU", "FORMS"),
        chapter(&[Steps], "QUY TRÌNH GIẢI QUYẾT", "COURSE OF THE WORK"),
        chapter(
            &[Delivery, Result, Records],
            "TRÁCH NHIỆM TRẢ KẾT QUẢ VÀ LƯU TRỮ",
            "DELIVERY OF THE RESULT AND RECORDS",
        ),
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
