//! F022: a table whose rows and heads do not fit together.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F022",
    name: "misshapen-table",
    title: Text {
        vi: "Bảng có dòng không khớp với tên cột", en: "A table whose rows do not fit its heads"
    },
    why: Text {
        vi: "Ô không thuộc cột nào thì không biết nói về điều gì; một dấu phẩy thừa làm lệch cả dòng.",
        en: "Nobody knows what a cell without a column is about; one comma too many shifts a whole row.",
    },
    help: Text {
        vi: "Kiểm tra dòng này: giá trị có dấu phẩy (hoặc dấu chấm phẩy) phải đặt trong dấu nháy kép, ví dụ `\"96,5 %\"`; hoặc lưu lại từ bảng tính.",
        en: "Look at this row: a value with a comma (or semicolon) stands in double quotes, such as `\"96,5 %\"`; or save the table anew.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project; RFC 4180",
};

/// No line of heads.
pub(crate) static EMPTY: Text = Text {
    vi: "bảng không có dòng tên cột; cần các cột {heads}",
    en: "the table has no line of heads; expected the columns {heads}",
};
/// A cell beyond the last head.
pub(crate) static BEYOND: Text = Text {
    vi: "`{text}` không nằm dưới cột nào: dòng này có nhiều ô hơn số cột",
    en: "`{text}` stands under no head: the row has more cells than there are columns",
};
/// The same column twice.
pub(crate) static TWICE: Text = Text {
    vi: "cột `{text}` trùng với một cột đứng trước (cùng là `{column}`)",
    en: "the column `{text}` was there before (both are `{column}`)",
};
/// A quotation mark without its second.
pub(crate) static OPEN: Text = Text {
    vi: "dấu nháy kép mở ở đây nhưng không đóng, phần còn lại của bảng bị nuốt vào một ô",
    en: "a quotation mark opens here and is never closed; the rest of the table is swallowed by one cell",
};
/// Repair where there are no heads.
pub(crate) static ADD_HEADS: Text = Text {
    vi: "Ghi tên các cột ở dòng đầu; tối thiểu các cột cần dùng.",
    en: "Write the heads into the first line; those you need are enough.",
};
/// Repair where a column is there twice.
pub(crate) static REMOVE: Text = Text {
    vi: "Gộp hai cột, hoặc đặt lại tên một cột bắt đầu bằng `Ghi chú`.",
    en: "Make one column of both, or give one a name that begins with `note`.",
};
