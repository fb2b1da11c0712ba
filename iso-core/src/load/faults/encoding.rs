//! F008: the file is not UTF-8.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F008",
    name: "encoding",
    title: Text { vi: "Tệp không phải UTF-8", en: "The file is not UTF-8" },
    why: Text {
        vi: "Đoán sai bảng mã là đổi chữ tiếng Việt mà không ai thấy.",
        en: "A wrong guess would silently change Vietnamese letters.",
    },
    help: Text {
        vi: "Mở tệp bằng Notepad hoặc VS Code, chọn “Lưu với mã hóa UTF-8” rồi lưu lại.",
        en: "Open the file in Notepad or VS Code, choose “Save with encoding UTF-8” and save.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// A byte that does not fit.
pub(crate) static NOT_UTF8: Text = Text {
    vi: "tệp không phải UTF-8 (dòng {line}); có lẽ được lưu bằng bảng mã Windows-1258 hoặc TCVN3",
    en: "the file is not UTF-8 (line {line}); it was probably saved as Windows-1258 or TCVN3",
};
/// UTF-16 without a mark or damaged.
pub(crate) static UTF16: Text = Text {
    vi: "tệp giống UTF-16 nhưng thiếu dấu nhận biết hoặc bị hỏng",
    en: "the file looks like UTF-16 but its mark is missing or it is damaged",
};
