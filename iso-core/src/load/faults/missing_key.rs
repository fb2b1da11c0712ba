//! F010: a required key is missing.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F010",
    name: "missing-key",
    title: Text { vi: "Thiếu khóa bắt buộc", en: "A required key is missing" },
    why: Text {
        vi: "Không có khóa này thì không biết dữ liệu nói về cái gì.",
        en: "Without it nobody can tell what the data are about.",
    },
    help: Text { vi: "Thêm khóa còn thiếu.", en: "Add the key." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

/// The key and where.
pub(crate) static MISSING: Text = Text { vi: "thiếu khóa `{key}`", en: "the key `{key}` is missing" };
/// How to add it.
pub(crate) static ADD: Text =
    Text { vi: "Thêm một dòng `{key}: …` ở đây.", en: "Add a line `{key}: …` here." };
/// A column of a table.
pub(crate) static COLUMN: Text =
    Text { vi: "bảng thiếu cột `{column}`", en: "the table has no column `{column}` (`{key}`)" };
/// How to add it.
pub(crate) static ADD_COLUMN: Text = Text {
    vi: "Thêm cột `{column}` (hoặc `{key}`) vào dòng tên cột.",
    en: "Add a column `{key}` (or `{column}`) to the line of heads.",
};
/// A cell of a row.
pub(crate) static CELL: Text = Text {
    vi: "dòng này để trống cột `{column}`",
    en: "the column `{column}` (`{key}`) is empty in this row",
};
/// How to mend it.
pub(crate) static FILL_CELL: Text = Text {
    vi: "Điền ô ở cột `{column}`, hoặc xóa cả dòng.",
    en: "Fill the cell in the column `{column}`, or delete the row.",
};
