//! Why a dossier is not judged.

use crate::text::Text;

/// Why a dossier is not judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotJudged {
    /// No file of the library is about its procedure, and no appointment is recorded.
    UnknownProcedure,
    /// The procedure promises no limit.
    NoLimit,
    /// The limit depends on the case, and the row names none that is known.
    NoCase,
    /// There is no usable working calendar.
    NoCalendar,
    /// The calendar does not cover its days.
    OutsideCalendar,
    /// The law of its day of receipt is not known.
    UnknownLaw,
    /// The limit runs by the minute, and only a day is recorded.
    NoMinute,
    /// Its events do not allow it.
    Events,
}

impl NotJudged {
    /// Every reason.
    pub const ALL: [NotJudged; 8] = [
        NotJudged::UnknownProcedure,
        NotJudged::NoLimit,
        NotJudged::NoCase,
        NotJudged::NoCalendar,
        NotJudged::OutsideCalendar,
        NotJudged::UnknownLaw,
        NotJudged::NoMinute,
        NotJudged::Events,
    ];

    /// The name for machines.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NotJudged::UnknownProcedure => "unknown-procedure",
            NotJudged::NoLimit => "no-limit",
            NotJudged::NoCase => "no-case",
            NotJudged::NoCalendar => "no-calendar",
            NotJudged::OutsideCalendar => "outside-calendar",
            NotJudged::UnknownLaw => "unknown-law",
            NotJudged::NoMinute => "no-minute",
            NotJudged::Events => "events",
        }
    }

    /// The reason in words.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            NotJudged::UnknownProcedure => Text {
                vi: "quy trình không có trong thư viện, cũng không ghi ngày hẹn trả",
                en: "the library has no such procedure, and no appointment is recorded",
            },
            NotJudged::NoLimit => {
                Text { vi: "quy trình không nêu thời hạn", en: "the procedure promises no limit" }
            }
            NotJudged::NoCase => Text {
                vi: "thời hạn tùy trường hợp mà dòng này không ghi trường hợp",
                en: "the limit depends on the case, and the row names none",
            },
            NotJudged::NoCalendar => {
                Text { vi: "không có lịch làm việc", en: "there is no working calendar" }
            }
            NotJudged::OutsideCalendar => Text {
                vi: "lịch làm việc không có năm cần tính",
                en: "the calendar does not cover the year",
            },
            NotJudged::UnknownLaw => Text {
                vi: "chưa có quy định tính thời hạn của ngày nhận",
                en: "the law of the day of receipt is not known",
            },
            NotJudged::NoMinute => Text {
                vi: "thời hạn tính theo giờ mà chỉ ghi ngày",
                en: "the limit runs by the minute, and only a day is recorded",
            },
            NotJudged::Events => Text {
                vi: "sự kiện không đủ để tính",
                en: "its events are not enough to count by",
            },
        }
    }
}
