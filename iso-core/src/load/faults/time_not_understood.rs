//! F004: a time limit or date is not understood.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F004",
    name: "time-not-understood",
    title: Text {
        vi: "Thời hạn hoặc ngày không hiểu được", en: "A time limit or date is not understood"
    },
    why: Text {
        vi: "Mọi phép tính thời hạn dựa trên giá trị này; đoán sai là hẹn sai.",
        en: "Every deadline rests on this value; a wrong guess is a wrong appointment.",
    },
    help: Text {
        vi: "Viết lại theo mẫu, ví dụ `5 ngày làm việc`, `4 giờ làm việc`, `2025-11-26`.",
        en: "Write it like `5 working days`, `4 working hours`, `2025-11-26`.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F004",
};

/// General.
pub(crate) static NOT_UNDERSTOOD: Text = Text {
    vi: "`{text}` không hiểu được: {reason}; cần {expected}",
    en: "`{text}` is not understood: {reason}; expected {expected}",
};
/// With a unit that was probably meant.
pub(crate) static NEAREST_UNIT: Text = Text {
    vi: "`{text}`: đơn vị `{unit}` không có; có phải `{nearest}`?",
    en: "`{text}`: unknown unit `{unit}`, did you mean `{nearest}`?",
};
/// Repair where only a day or a period fits.
pub(crate) static LIKE: Text = Text { vi: "Viết lại: {expected}.", en: "Write it anew: {expected}." };
