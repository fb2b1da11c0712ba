//! F015: an id or code is malformed.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F015",
    name: "malformed-name",
    title: Text { vi: "Mã viết sai dạng", en: "An id or code is malformed" },
    why: Text {
        vi: "Mã là tên mà các phần của thư viện dùng để gọi nhau; dạng sai thì không gọi được.",
        en: "Ids and codes are how the parts of a library refer to each other.",
    },
    help: Text { vi: "Viết lại mã theo mẫu.", en: "Write it as shown." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "codes of the national database of public procedures",
};

/// General.
pub(crate) static MALFORMED: Text = Text {
    vi: "`{text}` không phải là mã dùng được: {reason}; cần {expected}",
    en: "`{text}` is malformed: {reason}; expected {expected}",
};
