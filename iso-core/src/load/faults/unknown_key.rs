//! F005: unknown key.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F005",
    name: "unknown-key",
    title: Text { vi: "Khóa không có trong mẫu", en: "Unknown key" },
    why: Text {
        vi: "Khóa viết sai thì nội dung của nó bị bỏ qua mà không ai biết.",
        en: "What stands under a misspelt key would be lost without anybody noticing.",
    },
    help: Text {
        vi: "Sửa tên khóa, hoặc xóa dòng này.", en: "Correct the key, or delete the line."
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F005",
};

/// With a key that was probably meant.
pub(crate) static NEAREST: Text = Text {
    vi: "khóa `{key}` không có ở đây; có phải `{nearest}`?",
    en: "unknown key `{key}`, did you mean `{nearest}`?",
};
/// Without one.
pub(crate) static UNKNOWN: Text = Text {
    vi: "khóa `{key}` không có ở đây; các khóa dùng được: {known}",
    en: "unknown key `{key}`, expected one of {known}",
};
/// Repair where a key was probably meant.
pub(crate) static RENAME: Text = Text {
    vi: "Sửa thành `{nearest}`, hoặc xóa dòng này.",
    en: "Write `{nearest}`, or delete the line.",
};
/// Repair where a decimal comma ended a value inside braces.
pub(crate) static COMMA: Text = Text {
    vi: "Trong `{ … }` dấu phẩy tách các mục: đặt giá trị như `0,5 ngày` trong dấu nháy, hoặc viết `1/2`.",
    en: "Inside `{ … }` a comma separates entries: put a value like `0,5 days` in quotes, or write `1/2`.",
};
/// A head of a table, with one that was probably meant.
pub(crate) static COLUMN_NEAREST: Text = Text {
    vi: "không có cột `{key}`; có phải `{nearest}`?",
    en: "unknown column `{key}`, did you mean `{nearest}`?",
};
/// Without one.
pub(crate) static COLUMN: Text = Text {
    vi: "không có cột `{key}`; các cột dùng được: {known}",
    en: "unknown column `{key}`, expected one of {known}",
};
/// Repair of a head that was probably meant.
pub(crate) static RENAME_COLUMN: Text = Text {
    vi: "Sửa tên cột thành `{nearest}`; cột chỉ để người xem thì đặt tên bắt đầu bằng `Ghi chú`.",
    en: "Call the column `{nearest}`; one that only people read has a name that begins with `note`.",
};
/// Repair of another.
pub(crate) static NOTE_COLUMN: Text = Text {
    vi: "Sửa tên cột; cột chỉ để người xem thì đặt tên bắt đầu bằng `Ghi chú`, ví dụ `Ghi chú: {key}`.",
    en: "Correct the name; a column that only people read has one that begins with `note`, such as `note: {key}`.",
};
