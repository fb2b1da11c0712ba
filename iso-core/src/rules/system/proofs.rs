//! The clauses that ask for a record, and when.

use crate::text::Text;

/// When a clause asks for its record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    Always,
    Design,
    Measuring,
    Providers,
    Property,
    Unverifiable,
}

/// A clause that asks for a record.
pub(super) struct Proof {
    pub(super) clause: &'static str,
    pub(super) only_if: Condition,
    pub(super) what: Text,
}

/// The places of 2008, by our list of documents and records.
pub(super) const IN_2008: &[Proof] = &[
    Proof {
        clause: "5.6.1",
        only_if: Condition::Always,
        what: Text { vi: "xem xét của lãnh đạo", en: "management review" },
    },
    Proof {
        clause: "6.2.2",
        only_if: Condition::Always,
        what: Text {
            vi: "giáo dục, đào tạo, kỹ năng, kinh nghiệm", en: "training and competence"
        },
    },
    Proof {
        clause: "7.1",
        only_if: Condition::Always,
        what: Text {
            vi: "quá trình và dịch vụ đáp ứng yêu cầu",
            en: "processes and services meet requirements",
        },
    },
    Proof {
        clause: "7.2.2",
        only_if: Condition::Always,
        what: Text { vi: "xem xét yêu cầu", en: "review of requirements" },
    },
    Proof {
        clause: "7.3.2",
        only_if: Condition::Design,
        what: Text { vi: "đầu vào thiết kế", en: "design inputs" },
    },
    Proof {
        clause: "7.3.4",
        only_if: Condition::Design,
        what: Text { vi: "xem xét thiết kế", en: "design review" },
    },
    Proof {
        clause: "7.3.5",
        only_if: Condition::Design,
        what: Text { vi: "kiểm tra xác nhận thiết kế", en: "design verification" },
    },
    Proof {
        clause: "7.3.6",
        only_if: Condition::Design,
        what: Text { vi: "xác nhận giá trị sử dụng của thiết kế", en: "design validation" },
    },
    Proof {
        clause: "7.3.7",
        only_if: Condition::Design,
        what: Text { vi: "thay đổi thiết kế", en: "design changes" },
    },
    Proof {
        clause: "7.4.1",
        only_if: Condition::Providers,
        what: Text { vi: "đánh giá bên cung cấp", en: "evaluation of providers" },
    },
    Proof {
        clause: "7.5.2",
        only_if: Condition::Unverifiable,
        what: Text {
            vi: "xác nhận giá trị sử dụng của quá trình", en: "validation of processes"
        },
    },
    Proof {
        clause: "7.5.3",
        only_if: Condition::Always,
        what: Text { vi: "nhận biết duy nhất từng hồ sơ", en: "identification of each case" },
    },
    Proof {
        clause: "7.5.4",
        only_if: Condition::Property,
        what: Text {
            vi: "tài sản của khách hàng bị mất, hỏng", en: "customer property lost or damaged"
        },
    },
    Proof {
        clause: "7.6",
        only_if: Condition::Measuring,
        what: Text { vi: "hiệu chuẩn thiết bị đo", en: "calibration" },
    },
    Proof {
        clause: "8.2.2",
        only_if: Condition::Always,
        what: Text { vi: "đánh giá nội bộ", en: "internal audits" },
    },
    Proof {
        clause: "8.2.4",
        only_if: Condition::Always,
        what: Text {
            vi: "kết quả đạt chuẩn mực và người cho phép trao", en: "conformity and release"
        },
    },
    Proof {
        clause: "8.3",
        only_if: Condition::Always,
        what: Text { vi: "sự không phù hợp và cách xử lý", en: "nonconformities" },
    },
    Proof {
        clause: "8.5.2",
        only_if: Condition::Always,
        what: Text { vi: "kết quả hành động khắc phục", en: "corrective action" },
    },
    Proof {
        clause: "8.5.3",
        only_if: Condition::Always,
        what: Text { vi: "kết quả hành động phòng ngừa", en: "preventive action" },
    },
];

/// The places of 2015, which 2026 keeps.
pub(super) const SINCE_2015: &[Proof] = &[
    Proof {
        clause: "4.4.2",
        only_if: Condition::Always,
        what: Text {
            vi: "quá trình được thực hiện như hoạch định", en: "processes carried out as planned"
        },
    },
    Proof {
        clause: "7.1.5.1",
        only_if: Condition::Measuring,
        what: Text { vi: "nguồn lực đo lường phù hợp", en: "fitness of measuring resources" },
    },
    Proof {
        clause: "7.1.5.2",
        only_if: Condition::Measuring,
        what: Text { vi: "cơ sở hiệu chuẩn", en: "basis of calibration" },
    },
    Proof { clause: "7.2", only_if: Condition::Always, what: Text { vi: "năng lực", en: "competence" } },
    Proof {
        clause: "8.1",
        only_if: Condition::Always,
        what: Text {
            vi: "thực hiện như hoạch định, dịch vụ phù hợp", en: "operation as planned"
        },
    },
    Proof {
        clause: "8.2.3.2",
        only_if: Condition::Always,
        what: Text { vi: "kết quả xem xét yêu cầu", en: "review of requirements" },
    },
    Proof {
        clause: "8.3.2",
        only_if: Condition::Design,
        what: Text { vi: "yêu cầu thiết kế được đáp ứng", en: "design requirements met" },
    },
    Proof {
        clause: "8.3.3",
        only_if: Condition::Design,
        what: Text { vi: "đầu vào thiết kế", en: "design inputs" },
    },
    Proof {
        clause: "8.3.4",
        only_if: Condition::Design,
        what: Text { vi: "kiểm soát thiết kế", en: "design controls" },
    },
    Proof {
        clause: "8.3.5",
        only_if: Condition::Design,
        what: Text { vi: "đầu ra thiết kế", en: "design outputs" },
    },
    Proof {
        clause: "8.3.6",
        only_if: Condition::Design,
        what: Text { vi: "thay đổi thiết kế", en: "design changes" },
    },
    Proof {
        clause: "8.4.1",
        only_if: Condition::Providers,
        what: Text { vi: "đánh giá bên cung cấp", en: "evaluation of providers" },
    },
    Proof {
        clause: "8.5.2",
        only_if: Condition::Always,
        what: Text { vi: "truy xuất từng hồ sơ", en: "traceability" },
    },
    Proof {
        clause: "8.5.3",
        only_if: Condition::Property,
        what: Text {
            vi: "tài sản của khách hàng bị mất, hỏng", en: "customer property lost or damaged"
        },
    },
    Proof {
        clause: "8.5.6",
        only_if: Condition::Always,
        what: Text { vi: "thay đổi khi cung cấp dịch vụ", en: "changes in provision" },
    },
    Proof {
        clause: "8.6",
        only_if: Condition::Always,
        what: Text { vi: "kết quả phù hợp và người cho phép trao", en: "conformity and release" },
    },
    Proof {
        clause: "8.7.2",
        only_if: Condition::Always,
        what: Text { vi: "đầu ra không phù hợp và cách xử lý", en: "nonconforming outputs" },
    },
    Proof {
        clause: "9.1.1",
        only_if: Condition::Always,
        what: Text { vi: "kết quả theo dõi, đo lường", en: "monitoring results" },
    },
    Proof {
        clause: "9.2.2",
        only_if: Condition::Always,
        what: Text {
            vi: "chương trình và kết quả đánh giá nội bộ", en: "audit programme and results"
        },
    },
    Proof {
        clause: "9.3.3",
        only_if: Condition::Always,
        what: Text { vi: "kết quả xem xét của lãnh đạo", en: "results of management review" },
    },
    Proof {
        clause: "10.2.2",
        only_if: Condition::Always,
        what: Text {
            vi: "sự không phù hợp và hành động khắc phục",
            en: "nonconformities and corrective action",
        },
    },
];
