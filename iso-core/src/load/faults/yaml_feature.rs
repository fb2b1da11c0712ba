//! F009: a YAML feature that process files do not use.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F009",
    name: "yaml-feature",
    title: Text {
        vi: "Tính năng YAML không dùng trong thư viện quy trình",
        en: "A YAML feature that process files do not use",
    },
    why: Text {
        vi: "Neo, bí danh, thẻ và nhiều tài liệu trong một tệp làm người đọc không thấy được nội dung thật.",
        en: "Anchors, aliases, tags and several documents hide from a reader what a file really says.",
    },
    help: Text {
        vi: "Viết nội dung ra trực tiếp; phần dùng chung đưa vào một tệp `family`.",
        en: "Write the content out; what is shared belongs into a `family`.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// `&name`.
pub(crate) static ANCHOR: Text = Text {
    vi: "không dùng neo `&…` trong tệp quy trình",
    en: "anchors (`&…`) are not used in process files",
};
/// `*name`.
pub(crate) static ALIAS: Text = Text {
    vi: "không dùng bí danh `*…` trong tệp quy trình",
    en: "aliases (`*…`) are not used in process files",
};
/// `!tag`.
pub(crate) static TAG: Text = Text {
    vi: "không dùng thẻ `!…` trong tệp quy trình",
    en: "tags (`!…`) are not used in process files",
};
/// `<<:`.
pub(crate) static MERGE: Text = Text {
    vi: "không dùng khóa trộn `<<` trong tệp quy trình",
    en: "merge keys (`<<`) are not used in process files",
};
/// `---` in the middle.
pub(crate) static DOCUMENTS: Text = Text {
    vi: "tệp có hơn một tài liệu (dấu `---`); mỗi tệp chỉ một quy trình",
    en: "the file holds more than one document (`---`); one procedure a file",
};
/// A key that is no plain word.
pub(crate) static KEY: Text = Text {
    vi: "khóa phải là một từ, không phải danh sách",
    en: "a key must be a word, not a list",
};
/// Text that begins with a sign of YAML.
pub(crate) static QUOTE: Text = Text {
    vi: "Nếu đây là chữ, đặt cả giá trị trong dấu nháy. Phần dùng chung đưa vào một tệp `family`.",
    en: "If it is text, put the whole value in quotes. What is shared belongs into a `family`.",
};
