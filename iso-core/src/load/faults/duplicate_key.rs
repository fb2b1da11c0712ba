//! F014: a key stands twice.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F014",
    name: "duplicate-key",
    title: Text { vi: "Khóa viết hai lần", en: "A key stands twice" },
    why: Text {
        vi: "Chỉ một trong hai giá trị được dùng, và không rõ là giá trị nào.",
        en: "Only one of the two values would be used, and it is not clear which.",
    },
    help: Text { vi: "Giữ một khóa, xóa khóa kia.", en: "Keep one, delete the other." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "YAML 1.2.2 §3.2.1.3",
};

/// The key.
pub(crate) static TWICE: Text =
    Text { vi: "khóa `{key}` đã có ở trên", en: "the key `{key}` stands twice" };
/// Note at the first one.
pub(crate) static FIRST: Text = Text { vi: "lần đầu ở đây", en: "first written here" };
