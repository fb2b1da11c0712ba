//! Columns of the table of steps.

use crate::{doc::Align, model::StepColumnKind, text::Text};

/// A column as a layout prints it.
#[derive(Debug, Clone, Copy)]
pub(in crate::manual) struct Head {
    pub(in crate::manual) kind: StepColumnKind,
    pub(in crate::manual) title: Text,
    /// Its width in relation to the others.
    pub(in crate::manual) weight: u16,
}

impl Head {
    pub(super) const fn new(kind: StepColumnKind, weight: u16, vi: &'static str, en: &'static str) -> Self {
        Head { kind, title: Text { vi, en }, weight }
    }

    /// The column where a layout has no words of its own for it.
    pub(super) const fn usual(kind: StepColumnKind) -> Self {
        use StepColumnKind as Kind;
        let (weight, vi, en) = match kind {
            Kind::Number => (7, "TT", "No."),
            Kind::Work => (40, "Trình tự", "What is done"),
            Kind::Responsibility => (20, "Trách nhiệm", "Who"),
            Kind::Time => (15, "Thời gian", "Time"),
            Kind::FormsAndResults => (18, "Biểu mẫu/Kết quả", "Forms, results"),
            Kind::Forms => (15, "Biểu mẫu", "Forms"),
            Kind::Results => (18, "Sản phẩm", "Results"),
            Kind::Description => (32, "Diễn giải", "How it is done"),
            Kind::Online => (13, "Dịch vụ công trực tuyến", "Online service"),
            Kind::Fee => (13, "Phí, lệ phí", "Fees"),
            Kind::LegalBasis => (18, "Căn cứ pháp lý", "Legal basis"),
        };
        Head::new(kind, weight, vi, en)
    }

    pub(in crate::manual) fn align(self) -> Align {
        match self.kind {
            StepColumnKind::Number | StepColumnKind::Time | StepColumnKind::Online => Align::Middle,
            _ => Align::Start,
        }
    }
}
