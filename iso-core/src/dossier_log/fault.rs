//! What is wrong with rows of a log: every one counted, the first of each kind shown.

use crate::text::{Lang, Text};

/// What can be wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// A quote is opened and not closed.
    OpenQuote,
    /// The line is longer than any row of a log.
    TooLong,
    /// Fewer or more fields than the head.
    WrongWidth,
    /// A name is not text in the encoding of the file.
    NotText,
    /// No dossier code.
    NoDossier,
    /// A spreadsheet turned the code into a number, so that different dossiers may look alike.
    NumberForCode,
    /// The same dossier once more, saying the same.
    RepeatedDossier,
    /// The same dossier once more, saying something else.
    ContradictingDossier,
    /// No procedure.
    NoProcedure,
    /// A moment is missing that is needed.
    NoMoment,
    /// A moment that cannot be read.
    BadMoment,
    /// Resolved before it was received.
    ResolvedTooEarly,
    /// A step or event of a dossier that no file has.
    UnknownDossier,
    /// No step is named.
    NoStep,
    /// The step ends before it begins.
    FinishedTooEarly,
    /// An event the program does not know.
    UnknownEvent,
}

impl FaultKind {
    /// Every kind, in the order in which reports show them.
    pub const ALL: [FaultKind; 16] = [
        FaultKind::OpenQuote,
        FaultKind::TooLong,
        FaultKind::WrongWidth,
        FaultKind::NotText,
        FaultKind::NoDossier,
        FaultKind::NumberForCode,
        FaultKind::RepeatedDossier,
        FaultKind::ContradictingDossier,
        FaultKind::NoProcedure,
        FaultKind::NoMoment,
        FaultKind::BadMoment,
        FaultKind::ResolvedTooEarly,
        FaultKind::UnknownDossier,
        FaultKind::NoStep,
        FaultKind::FinishedTooEarly,
        FaultKind::UnknownEvent,
    ];

    /// The name for machines.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FaultKind::OpenQuote => "open-quote",
            FaultKind::TooLong => "line-too-long",
            FaultKind::WrongWidth => "wrong-number-of-columns",
            FaultKind::NotText => "not-text",
            FaultKind::NoDossier => "no-dossier",
            FaultKind::NumberForCode => "number-instead-of-code",
            FaultKind::RepeatedDossier => "repeated-dossier",
            FaultKind::ContradictingDossier => "contradicting-dossier",
            FaultKind::NoProcedure => "no-procedure",
            FaultKind::NoMoment => "no-moment",
            FaultKind::BadMoment => "bad-moment",
            FaultKind::ResolvedTooEarly => "resolved-before-received",
            FaultKind::UnknownDossier => "unknown-dossier",
            FaultKind::NoStep => "no-step",
            FaultKind::FinishedTooEarly => "finished-before-started",
            FaultKind::UnknownEvent => "unknown-event",
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            FaultKind::OpenQuote => {
                Text { vi: "dấu nháy mở mà không đóng", en: "a quote is opened and not closed" }
            }
            FaultKind::TooLong => Text { vi: "dòng quá dài", en: "the line is too long" },
            FaultKind::WrongWidth => {
                Text { vi: "số cột khác dòng đầu", en: "not as many fields as the head" }
            }
            FaultKind::NotText => Text { vi: "chữ sai bảng mã", en: "not text in the file's encoding" },
            FaultKind::NoDossier => Text { vi: "thiếu mã hồ sơ", en: "no dossier code" },
            FaultKind::NumberForCode => Text {
                vi: "mã hồ sơ đã bị Excel đổi thành số",
                en: "a spreadsheet turned the dossier code into a number",
            },
            FaultKind::RepeatedDossier => {
                Text { vi: "hồ sơ ghi lại y hệt", en: "the same dossier once more" }
            }
            FaultKind::ContradictingDossier => Text {
                vi: "hồ sơ ghi hai lần, nội dung khác nhau",
                en: "the same dossier again, saying something else",
            },
            FaultKind::NoProcedure => Text { vi: "thiếu mã quy trình", en: "no procedure" },
            FaultKind::NoMoment => Text { vi: "thiếu ngày giờ", en: "a moment is missing" },
            FaultKind::BadMoment => {
                Text { vi: "ngày giờ không đọc được", en: "a moment cannot be read" }
            }
            FaultKind::ResolvedTooEarly => {
                Text { vi: "trả kết quả trước khi nhận", en: "resolved before received" }
            }
            FaultKind::UnknownDossier => Text {
                vi: "hồ sơ không có trong tệp hồ sơ",
                en: "a dossier that no file of dossiers has",
            },
            FaultKind::NoStep => Text { vi: "thiếu tên bước", en: "no step" },
            FaultKind::FinishedTooEarly => Text {
                vi: "bước kết thúc trước khi bắt đầu",
                en: "the step ends before it begins",
            },
            FaultKind::UnknownEvent => Text { vi: "sự kiện không rõ", en: "an unknown event" },
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn help(self) -> Text {
        match self {
            FaultKind::OpenQuote => Text {
                vi: "xóa dấu nháy thừa hoặc thêm dấu nháy đóng; chỉ dòng này bị bỏ",
                en: "delete the quote or close it; only this line is left out",
            },
            FaultKind::TooLong => {
                Text { vi: "tách dòng, mỗi hồ sơ một dòng", en: "one row a dossier" }
            }
            FaultKind::WrongWidth => Text {
                vi: "đặt ô có dấu ngăn cách trong dấu nháy, hoặc bù ô trống",
                en: "quote fields that hold the separator, or add the missing fields",
            },
            FaultKind::NotText => {
                Text { vi: "lưu lại tệp dạng CSV UTF-8", en: "save the file as CSV UTF-8" }
            }
            FaultKind::NoDossier => Text { vi: "điền mã hồ sơ", en: "fill in the code" },
            FaultKind::NumberForCode => Text {
                vi: "xuất lại với cột mã hồ sơ định dạng Văn bản (Text)",
                en: "export again with the code column formatted as text",
            },
            FaultKind::RepeatedDossier => {
                Text { vi: "chỉ tính dòng đầu", en: "only the first row counts" }
            }
            FaultKind::ContradictingDossier => Text {
                vi: "chỉ tính dòng đầu; kiểm tra dòng nào đúng",
                en: "only the first row counts; see which is right",
            },
            FaultKind::NoProcedure => {
                Text { vi: "điền mã quy trình hoặc mã TTHC", en: "fill in the procedure" }
            }
            FaultKind::NoMoment => Text { vi: "điền ngày giờ", en: "fill in the moment" },
            FaultKind::BadMoment => Text {
                vi: "viết ngày/tháng/năm giờ:phút, ví dụ 03/04/2025 09:10",
                en: "write it like 2025-04-03T09:10 or 03/04/2025 09:10",
            },
            FaultKind::ResolvedTooEarly => {
                Text { vi: "xem lại hai ngày", en: "look at both moments again" }
            }
            FaultKind::UnknownDossier => {
                Text { vi: "thêm tệp có hồ sơ này", en: "add the file that has the dossier" }
            }
            FaultKind::NoStep => Text { vi: "điền mã hoặc tên bước", en: "name the step" },
            FaultKind::FinishedTooEarly => {
                Text { vi: "xem lại hai thời điểm", en: "look at both moments again" }
            }
            FaultKind::UnknownEvent => Text {
                vi: "dùng suspended, resumed, supplement_requested, supplement_received, extended, withdrawn",
                en: "use suspended, resumed, supplement_requested, supplement_received, extended or withdrawn",
            },
        }
    }
}

/// One row that is not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: u64,
    /// The offending text, cut where it is long.
    pub text: String,
}

impl Fault {
    /// File, line, what is wrong and what was written.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let written = if self.text.is_empty() { String::new() } else { format!(": `{}`", self.text) };
        format!("{}:{}: {}{written}", self.file, self.line, self.kind.title().get(lang))
    }
}

/// All faults of a log: counts, and the first few of each kind.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    counts: [u64; FaultKind::ALL.len()],
    shown: Vec<Fault>,
    first_of: [u8; FaultKind::ALL.len()],
}

/// So many rows of each kind are shown; the rest is counted.
const SHOWN: u8 = 5;
const LONGEST: usize = 60;

impl Faults {
    pub(super) fn note(&mut self, kind: FaultKind, file: &str, line: u64, text: &[u8]) {
        let place = kind as usize;
        self.counts.get_mut(place).into_iter().for_each(|count| *count += 1);
        let Some(shown) = self.first_of.get_mut(place).filter(|shown| **shown < SHOWN) else { return };
        *shown += 1;
        let text = String::from_utf8_lossy(text);
        let cut = |text: &str| text.chars().take(LONGEST).chain(['…']).collect();
        let text = if text.chars().count() > LONGEST { cut(&text) } else { text.into_owned() };
        let text = text.replace(|c: char| c.is_control(), " ");
        self.shown.push(Fault { kind, file: file.to_owned(), line, text });
    }

    /// How many rows have this fault.
    #[must_use]
    pub fn count(&self, kind: FaultKind) -> u64 {
        self.counts.get(kind as usize).copied().unwrap_or_default()
    }

    /// How many rows are not counted at all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The first rows of each kind, kind by kind, in the order of the files.
    #[must_use]
    pub fn shown(&self) -> Vec<&Fault> {
        let mut shown: Vec<&Fault> = self.shown.iter().collect();
        shown.sort_by_key(|fault| fault.kind);
        shown
    }
}
