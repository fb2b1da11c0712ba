//! What was not imported, and why.

use std::fmt;

use crate::text::Lang;

/// One remark about one place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IcsRemark {
    /// The line, from 1.
    pub line: usize,
    /// The column of the value, from 1, in characters, folded lines taken as one.
    pub column: usize,
    /// The offending text, at most 80 characters.
    pub text: String,
    /// What is the matter.
    pub problem: IcsProblem,
}

/// Why something was not imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IcsProblem {
    /// No `BEGIN:VCALENDAR`.
    NotACalendar,
    /// An event that is not closed by `END:VEVENT`.
    NotClosed,
    /// More events than are read.
    TooManyEvents,
    /// An event without `DTSTART`.
    NoDate,
    /// A date that does not exist or is not understood.
    BadDate,
    /// An event that ends before it begins, or lasts longer than 60 days.
    BadLength,
    /// An event without a name.
    NoName,
    /// An event with a time of day.
    Timed,
    /// A cancelled event.
    Cancelled,
    /// A day to remember that is worked.
    Observance,
    /// Off in some regions only, or for half a day.
    Partial,
    /// Shown as free time, and nothing says that it is a day off.
    Undecided,
    /// A rule of repetition that is not understood.
    Rule,
    /// A change of one occurrence of a repeated event.
    Override,
}

impl IcsProblem {
    fn say(self, lang: Lang) -> &'static str {
        let (vi, en) = match self {
            IcsProblem::NotACalendar => (
                "không phải tệp iCalendar: không thấy `BEGIN:VCALENDAR`; tải lại tệp .ics",
                "no iCalendar file: there is no `BEGIN:VCALENDAR`; download the .ics file again",
            ),
            IcsProblem::NotClosed => (
                "sự kiện không có `END:VEVENT`, không nhập; tải lại tệp .ics",
                "an event without `END:VEVENT`, not imported; download the .ics file again",
            ),
            IcsProblem::TooManyEvents => (
                "quá 20 000 sự kiện, phần còn lại không đọc; chia nhỏ tệp",
                "more than 20,000 events, the rest is not read; divide the file",
            ),
            IcsProblem::NoDate => (
                "sự kiện không có ngày (`DTSTART`), không nhập",
                "an event without a date (`DTSTART`), not imported",
            ),
            IcsProblem::BadDate => (
                "không phải ngày, cần dạng `20260430`; sự kiện không được nhập",
                "not a date, expected such as `20260430`; the event is not imported",
            ),
            IcsProblem::BadLength => (
                "sự kiện kết thúc trước khi bắt đầu hoặc dài hơn 60 ngày, không nhập; thêm vào lịch bằng tay nếu đúng",
                "the event ends before it begins or lasts longer than 60 days, not imported; add it by hand if it is right",
            ),
            IcsProblem::NoName => (
                "sự kiện không có tên (`SUMMARY`), không nhập; thêm vào lịch bằng tay",
                "an event without a name (`SUMMARY`), not imported; add it by hand",
            ),
            IcsProblem::Timed => (
                "sự kiện có giờ, không phải cả ngày nghỉ, không nhập",
                "an event with a time of day is no day off, not imported",
            ),
            IcsProblem::Cancelled => ("sự kiện đã hủy, không nhập", "a cancelled event, not imported"),
            IcsProblem::Observance => (
                "ngày kỷ niệm, vẫn làm việc, không nhập; để sẵn trong lịch sau dấu `#`",
                "an observance, people work, not imported; left in the calendar behind a `#`",
            ),
            IcsProblem::Partial => (
                "chỉ nghỉ ở một số nơi hoặc nửa ngày, không nhập; để sẵn trong lịch sau dấu `#`",
                "off in some regions or for half a day only, not imported; left in the calendar behind a `#`",
            ),
            IcsProblem::Undecided => (
                "không có gì nói đây là ngày nghỉ (`TRANSP:TRANSPARENT`), không nhập; để sẵn trong lịch sau dấu `#`",
                "nothing says that this is a day off (`TRANSP:TRANSPARENT`), not imported; left in the calendar behind a `#`",
            ),
            IcsProblem::Rule => (
                "không hiểu cách lặp lại (chỉ hiểu `FREQ=YEARLY`), không nhập; thêm từng ngày vào lịch bằng tay",
                "a repetition that is not understood (only `FREQ=YEARLY` is), not imported; add its days by hand",
            ),
            IcsProblem::Override => (
                "một lần thay đổi của sự kiện lặp lại, không nhập; sửa ngày đó trong lịch bằng tay",
                "a change of one occurrence of a repeated event, not imported; mend that day by hand",
            ),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

impl IcsRemark {
    /// A remark; long texts are cut.
    pub(super) fn new(line: usize, column: usize, text: &str, problem: IcsProblem) -> Self {
        let text = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect();
        IcsRemark { line, column, text, problem }
    }

    /// The remark as a sentence without a full stop, the offending text in front.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let (open, close) = if lang == Lang::Vi { ('“', '”') } else { ('`', '`') };
        format!("{open}{}{close}: {}", self.text, self.problem.say(lang))
    }
}

impl fmt::Display for IcsRemark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.show(Lang::En))
    }
}
