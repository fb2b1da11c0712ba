//! F013: the file is too large or too deep.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F013",
    name: "too-large",
    title: Text { vi: "Tệp quá lớn hoặc quá sâu", en: "The file is too large or too deep" },
    why: Text {
        vi: "Giới hạn giữ cho chương trình không bị treo vì một tệp hỏng.",
        en: "Limits keep a damaged file from stopping the program.",
    },
    help: Text { vi: "Chia tệp thành nhiều quy trình.", en: "Split the file into several procedures." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// Too many bytes.
pub(crate) static BYTES: Text =
    Text { vi: "tệp lớn hơn {limit} byte", en: "the file is larger than {limit} bytes" };
/// Too deep.
pub(crate) static DEPTH: Text = Text {
    vi: "các mục lồng nhau quá {limit} tầng",
    en: "entries are nested more than {limit} deep",
};
/// Too many entries.
pub(crate) static NODES: Text =
    Text { vi: "tệp có hơn {limit} mục", en: "the file has more than {limit} entries" };
/// Too many faults.
pub(crate) static FAULTS: Text = Text {
    vi: "tệp có quá nhiều lỗi; chỉ in {limit} lỗi đầu",
    en: "the file has too many faults; only the first {limit} are shown",
};
