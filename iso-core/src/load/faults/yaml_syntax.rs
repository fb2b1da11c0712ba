//! F007: the file cannot be read: YAML syntax.

use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub static INFO: RuleInfo = RuleInfo {
    code: "F007",
    name: "yaml-syntax",
    title: Text {
        vi: "Tệp không đọc được: sai cú pháp YAML", en: "The file cannot be read: YAML syntax"
    },
    why: Text {
        vi: "Khi cú pháp sai, chương trình không biết phần còn lại của tệp nghĩa là gì.",
        en: "With broken syntax nobody can tell what the rest of the file means.",
    },
    help: Text {
        vi: "Sửa dòng được chỉ ra; thường là thụt dòng, dấu hai chấm hoặc dấu nháy.",
        en: "Mend the line shown; it is usually indentation, a colon or a quote.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "YAML 1.2.2",
};

/// A sign the parser did not expect, with no better explanation.
pub(crate) static GENERAL: Text =
    Text { vi: "dòng này không đúng cú pháp: {detail}", en: "this line is not valid: {detail}" };
/// Tab characters.
pub(crate) static TAB: Text = Text {
    vi: "thụt dòng bằng phím Tab; YAML chỉ nhận dấu cách",
    en: "the line is indented with a tab; YAML takes spaces only",
};
/// How to mend tabs.
pub(crate) static TAB_HELP: Text =
    Text { vi: "Thay mỗi Tab bằng hai dấu cách.", en: "Replace each tab by two spaces." };
/// `title: a: b`.
pub(crate) static COLON: Text = Text {
    vi: "dấu hai chấm `: ` ở giữa chữ chưa đặt trong dấu nháy",
    en: "a colon `: ` inside text that is not in quotes",
};
/// How to mend a colon.
pub(crate) static COLON_HELP: Text = Text {
    vi: "Đặt cả giá trị trong dấu nháy, ví dụ `name: \"Cấp đổi: lần 2\"`.",
    en: "Put the whole value in quotes, such as `name: \"Renewal: second time\"`.",
};
/// An open quote.
pub(crate) static QUOTE: Text = Text {
    vi: "dấu nháy mở ở đây nhưng không đóng",
    en: "the quote that opens here is never closed",
};
/// Text after a closed quote.
pub(crate) static AFTER_QUOTE: Text = Text {
    vi: "còn chữ sau dấu nháy đóng; có lẽ trong chữ có dấu nháy",
    en: "text follows the closing quote; the text probably contains a quote itself",
};
/// How to mend quotes.
pub(crate) static QUOTE_HELP: Text = Text {
    vi: "Đóng dấu nháy ở cuối giá trị; nếu trong chữ có `'` thì dùng `\"…\"` bên ngoài, và ngược lại.",
    en: "Close the quote at the end of the value; around text with `'` use `\"…\"`, and the other way round.",
};
/// Wrong indentation.
pub(crate) static INDENTATION: Text = Text {
    vi: "thụt dòng không khớp với các dòng phía trên",
    en: "the indentation does not match the lines above",
};
/// How to mend indentation.
pub(crate) static INDENTATION_HELP: Text = Text {
    vi: "Cho các khóa cùng cấp thẳng hàng; mục con thụt vào hai dấu cách.",
    en: "Align keys of one level; indent what belongs to them by two spaces.",
};
/// `[` or `{` without its end.
pub(crate) static BRACKET: Text = Text {
    vi: "ngoặc `{open}` mở ở đây nhưng không đóng",
    en: "the bracket `{open}` that opens here is never closed",
};
/// `]` or `}` without its beginning.
pub(crate) static EXTRA_BRACKET: Text =
    Text { vi: "ngoặc đóng thừa", en: "a closing bracket without an opening one" };
/// How to mend brackets.
pub(crate) static BRACKET_HELP: Text = Text {
    vi: "Đếm lại ngoặc, hoặc viết danh sách xuống từng dòng bắt đầu bằng `- `.",
    en: "Count the brackets, or write the list on lines of its own that begin with `- `.",
};
/// `@`, `` ` ``, `%` at the beginning of a value.
pub(crate) static SIGN: Text = Text {
    vi: "giá trị không được bắt đầu bằng dấu `{sign}` nếu không có dấu nháy",
    en: "a value may not begin with `{sign}` unless it is in quotes",
};
/// How to mend a sign.
pub(crate) static SIGN_HELP: Text =
    Text { vi: "Đặt cả giá trị trong dấu nháy.", en: "Put the whole value in quotes." };
/// `\q` in double quotes.
pub(crate) static ESCAPE: Text = Text {
    vi: "dấu `\\` trong dấu nháy kép không đi với chữ này",
    en: "a backslash in double quotes does not go with this letter",
};
/// How to mend an escape.
pub(crate) static ESCAPE_HELP: Text = Text {
    vi: "Dùng dấu nháy đơn `'…'`, hoặc viết `\\\\`.",
    en: "Use single quotes `'…'`, or write `\\\\`.",
};
/// `key:value`, or a line without colon.
pub(crate) static NO_COLON: Text = Text {
    vi: "dòng này thiếu dấu hai chấm và dấu cách sau khóa",
    en: "this line lacks a colon and a space after the key",
};
/// How to mend it.
pub(crate) static NO_COLON_HELP: Text = Text {
    vi: "Viết `khóa: giá trị`, có dấu cách sau dấu hai chấm.",
    en: "Write `key: value`, with a space after the colon.",
};
/// A byte order mark or control sign in the middle.
pub(crate) static CONTROL: Text = Text {
    vi: "trong tệp có ký tự điều khiển không nhìn thấy",
    en: "the file holds an invisible control character",
};
/// How to mend it.
pub(crate) static CONTROL_HELP: Text =
    Text { vi: "Xóa dòng này và gõ lại.", en: "Delete the line and type it again." };
