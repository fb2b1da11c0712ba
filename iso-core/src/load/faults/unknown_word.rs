//! F012: a word that is not in the list.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F012",
    name: "unknown-word",
    title: Text { vi: "Từ không có trong danh sách cho phép", en: "A word that is not in the list" },
    why: Text {
        vi: "Chỉ các từ trong danh sách có nghĩa xác định.",
        en: "Only the words of the list have a meaning.",
    },
    help: Text { vi: "Chọn một từ trong danh sách.", en: "Choose a word from the list." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// With a word that was probably meant.
pub(crate) static NEAREST: Text = Text {
    vi: "`{text}` không có trong danh sách; có phải `{nearest}`? Các từ dùng được: {known}",
    en: "`{text}` is not in the list, did you mean `{nearest}`? Expected one of {known}",
};
/// Without one.
pub(crate) static UNKNOWN: Text = Text {
    vi: "`{text}` không có trong danh sách; các từ dùng được: {known}",
    en: "`{text}` is not in the list, expected one of {known}",
};
