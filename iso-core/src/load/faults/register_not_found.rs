//! F023: a register that is named and not there, or there and not named.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F023",
    name: "register-not-found",
    title: Text {
        vi: "Sổ theo dõi không có ở nơi đã ghi",
        en: "A register is not where it is said to be",
    },
    why: Text {
        vi: "Không đọc được sổ thì các quy tắc dựa vào sổ không đánh giá được, và không ai biết vì sao.",
        en: "Without the register the rules that read it are not evaluated, and nobody knows why.",
    },
    help: Text {
        vi: "Sửa đường dẫn ở `registers` trong iso.yaml, hoặc đặt tệp vào đúng chỗ; chưa có sổ thì xóa dòng này.",
        en: "Correct the way in `registers` of iso.yaml, or put the file there; delete the line where there is no register yet.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// Named, not there.
pub(crate) static MISSING: Text = Text {
    vi: "không có tệp `{file}`",
    en: "there is no file `{file}`",
};
/// The same with a file that was probably meant.
pub(crate) static NEAREST: Text = Text {
    vi: "không có tệp `{file}`; có phải `{nearest}`?",
    en: "there is no file `{file}`, did you mean `{nearest}`?",
};
/// There, not named.
pub(crate) static NOT_NAMED: Text = Text {
    vi: "bảng này không được ghi ở `registers` trong iso.yaml nên không rõ là sổ gì",
    en: "this table is not named in `registers` of iso.yaml, so nobody knows which register it is",
};
/// Two registers in one file.
pub(crate) static TWICE: Text = Text {
    vi: "tệp `{file}` đã được ghi cho một sổ khác; mỗi sổ là một tệp",
    en: "the file `{file}` is named for another register already; each register is a file of its own",
};
