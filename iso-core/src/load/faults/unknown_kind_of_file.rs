//! F017: it is not clear what this file is.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F017",
    name: "unknown-kind-of-file",
    title: Text { vi: "Không rõ tệp này là gì", en: "It is not clear what this file is" },
    why: Text {
        vi: "Mỗi tệp bắt đầu bằng một trong các khóa `process`, `family`, `calendar`, `organization`, `register`.",
        en: "Every file has one of the keys `process`, `family`, `calendar`, `organization`, `register`.",
    },
    help: Text {
        vi: "Thêm khóa `process:` với mã quy trình ở đầu tệp.",
        en: "Add the key `process:` with the procedure's code at the top.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// No known top key.
pub(crate) static NO_KEY: Text = Text {
    vi: "tệp không có khóa nào trong số `process`, `family`, `calendar`, `organization`, `register`",
    en: "the file has none of the keys `process`, `family`, `calendar`, `organization`, `register`",
};
/// A likely misspelling.
pub(crate) static NEAREST: Text = Text {
    vi: "tệp không có khóa `process`, `family`, `calendar`, `organization` hay `register`; `{key}` có phải là `{nearest}`?",
    en: "the file has none of the keys `process`, `family`, `calendar`, `organization`, `register`; is `{key}` meant to be `{nearest}`?",
};
/// Nothing in the file.
pub(crate) static EMPTY: Text = Text { vi: "tệp trống", en: "the file is empty" };
/// Not a mapping.
pub(crate) static NOT_A_MAPPING: Text = Text {
    vi: "tệp phải gồm các dòng `khóa: giá trị`",
    en: "the file must consist of lines `key: value`",
};
/// A table that nobody named.
pub(crate) static TABLE: Text = Text {
    vi: "bảng này không được ghi ở `registers` trong iso.yaml nên không rõ là sổ gì",
    en: "this table is not named in `registers` of iso.yaml, so nobody knows which register it is",
};
/// How to name it.
pub(crate) static NAME_IT: Text = Text {
    vi: "Ghi tệp này ở `registers` trong iso.yaml, ví dụ `registers: { audits: … }`, hoặc đừng đưa vào.",
    en: "Name it in `registers` of iso.yaml, such as `registers: { audits: … }`, or leave it out.",
};
