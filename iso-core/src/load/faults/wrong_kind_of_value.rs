//! F011: a value of the wrong kind.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F011",
    name: "wrong-kind-of-value",
    title: Text { vi: "Giá trị không đúng loại", en: "A value of the wrong kind" },
    why: Text {
        vi: "Chương trình không đoán ý người viết.",
        en: "The program does not guess what was meant.",
    },
    help: Text { vi: "Viết lại giá trị theo mẫu.", en: "Write the value as shown." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// Something else was expected.
pub(crate) static EXPECTED: Text = Text {
    vi: "`{text}` không dùng được ở đây; cần {expected}",
    en: "`{text}` does not fit here, expected {expected}",
};
/// Nothing stands where something should.
pub(crate) static EMPTY: Text = Text {
    vi: "khóa này còn để trống; cần {expected}",
    en: "nothing is written here, expected {expected}",
};
/// A number where words belong.
pub(crate) static QUOTE: Text = Text {
    vi: "Đặt trong dấu nháy: `\"{text}\"`, để máy giữ nguyên từng chữ số.",
    en: "Put it in quotes: `\"{text}\"`, so that every digit is kept.",
};
/// Delete or fill.
pub(crate) static FILL: Text =
    Text { vi: "Điền giá trị, hoặc xóa cả dòng.", en: "Fill it in, or delete the line." };
