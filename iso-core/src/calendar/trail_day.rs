//! One day between receipt and due, as facts with words.

use std::sync::Arc;

use crate::{
    model::{ClockTime, Date, DayOff, DayStatus, Quantity, SwappedDay, Unit, Wording},
    text::{Lang, Text},
};

/// What one date did to a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailDay {
    /// The date.
    pub date: Date,
    /// What was counted; `None` where nothing was.
    pub counted: Option<Counted>,
    /// Why nothing was counted, or what else the reader must know; often empty on counted days.
    pub notes: Vec<Note>,
}

/// What was counted on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// One working day.
    WorkingDay,
    /// One day of the calendar.
    CalendarDay,
    /// The last part of a day limit.
    PartOfDay {
        /// Of working days or of calendar days.
        unit: Unit,
        /// The part, less than one.
        part: Quantity,
        /// The day's working minutes that belong to it.
        minutes: u32,
        /// Whether the minutes were rounded up to a whole one.
        rounded: bool,
    },
    /// The day on which so many months end.
    Months(u32),
    /// Minutes of working time.
    WorkingMinutes(u32),
    /// Minutes of the clock.
    ClockMinutes(u32),
    /// The day of a same-day limit.
    SameDay,
}

/// Something to know about one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The day of receipt is not counted.
    ReceiptDay,
    /// The limit is zero: due with the receipt.
    NoTimeGiven,
    /// A weekday without working hours.
    WeeklyRest,
    /// Only the desk is open.
    DeskOnly,
    /// A named day off.
    DayOff(Arc<DayOff>),
    /// Given off by a swap.
    SwappedOff(Arc<SwappedDay>),
    /// A day of rest worked instead of another.
    SwappedWorked(Arc<SwappedDay>),
    /// No working time was left on the day of receipt.
    AfterHours,
    /// Received after the cut-off for same-day procedures.
    AfterCutOff(ClockTime),
    /// Inside a limit of months.
    WithinMonths,
    /// The counting ended on this day of rest, so that the last day moves on.
    LastDayMoves,
    /// The last day moved to this working day.
    MovedHere,
    /// The clock of the dossier stood, so the day is not counted.
    ClockStood,
    /// The clock of the dossier stood for so many minutes that would have counted.
    ClockStoodFor(u32),
    /// The day on which the clock began again is not counted.
    ClockBegins,
}

const WEEKDAYS: [Text; 7] = [
    Text { vi: "thứ Hai", en: "Monday" },
    Text { vi: "thứ Ba", en: "Tuesday" },
    Text { vi: "thứ Tư", en: "Wednesday" },
    Text { vi: "thứ Năm", en: "Thursday" },
    Text { vi: "thứ Sáu", en: "Friday" },
    Text { vi: "thứ Bảy", en: "Saturday" },
    Text { vi: "Chủ nhật", en: "Sunday" },
];

impl TrailDay {
    /// The day in one line: `thứ Ba 04/03/2025: 1 ngày làm việc`.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let from_monday = self.date.0.weekday().to_monday_zero_offset();
        let weekday = usize::try_from(from_monday).ok().and_then(|day| WEEKDAYS.get(day));
        let weekday = weekday.map_or("", |day| day.get(lang));
        let counted = self.counted.iter().map(|counted| counted.show(lang));
        let facts: Vec<String> = counted.chain(self.notes.iter().map(|note| note.show(lang))).collect();
        format!("{weekday} {}: {}", self.date.show(lang), facts.join("; "))
    }
}

impl Counted {
    /// The amount in one language: `1 ngày làm việc`, `3 giờ 30 phút`.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let text = |text: Text| text.get(lang).to_owned();
        match *self {
            Counted::WorkingDay => text(Text { vi: "1 ngày làm việc", en: "1 working day" }),
            Counted::CalendarDay => text(Text { vi: "1 ngày", en: "1 day" }),
            Counted::PartOfDay { unit, part, minutes, rounded } => {
                let limit = crate::model::TimeLimit { amount: part, unit }.show(lang);
                let about = match (rounded, lang) {
                    (false, _) => "",
                    (true, Lang::Vi) => ", làm tròn lên phút",
                    (true, Lang::En) => ", rounded up to the minute",
                };
                format!("{limit} ({}{about})", duration(minutes, lang))
            }
            Counted::Months(months) => match lang {
                Lang::Vi => format!("đủ {months} tháng"),
                Lang::En if months == 1 => "1 month is over".into(),
                Lang::En => format!("{months} months are over"),
            },
            Counted::WorkingMinutes(minutes) | Counted::ClockMinutes(minutes) => duration(minutes, lang),
            Counted::SameDay => text(Text { vi: "trong ngày", en: "the day itself" }),
        }
    }
}

fn duration(minutes: u32, lang: Lang) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let (hour, minute) = match lang {
        Lang::Vi => ("giờ", "phút"),
        Lang::En => ("h", "min"),
    };
    match (hours, rest) {
        (0, rest) => format!("{rest} {minute}"),
        (hours, 0) => format!("{hours} {hour}"),
        (hours, rest) => format!("{hours} {hour} {rest} {minute}"),
    }
}

impl Note {
    /// The note in one language, with the source of a special day in brackets.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let fixed = match self {
            Note::DayOff(entry) => {
                return format!(
                    "{}{}",
                    entry.name.get(lang),
                    origin(entry.status, entry.source.as_ref(), lang)
                );
            }
            Note::SwappedOff(swap) => {
                let words =
                    Text { vi: "nghỉ hoán đổi, làm bù ngày", en: "given off, worked instead on" };
                return swapped(words, swap.worked, swap, lang);
            }
            Note::SwappedWorked(swap) => {
                let words = Text { vi: "làm bù cho ngày", en: "worked instead of" };
                return swapped(words, swap.off, swap, lang);
            }
            Note::AfterCutOff(time) => {
                let words = Text { vi: "nhận sau", en: "received after" };
                return format!("{} {time}", words.get(lang));
            }
            Note::ReceiptDay => {
                Text { vi: "ngày nhận hồ sơ, không tính", en: "day of receipt, not counted" }
            }
            Note::NoTimeGiven => Text { vi: "đến hạn ngay khi nhận", en: "due with the receipt" },
            Note::WeeklyRest => Text { vi: "nghỉ hằng tuần", en: "weekly rest" },
            Note::DeskOnly => Text {
                vi: "chỉ mở quầy tiếp nhận, không tính là ngày làm việc",
                en: "only the desk is open, no working day",
            },
            Note::AfterHours => Text { vi: "đã hết giờ làm việc", en: "no working time was left" },
            Note::WithinMonths => {
                Text { vi: "trong thời hạn tính theo tháng", en: "within the months" }
            }
            Note::LastDayMoves => Text {
                vi: "ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo",
                en: "the last day is a day of rest and moves to the next working day",
            },
            Note::ClockStoodFor(minutes) => {
                let words = Text { vi: "đồng hồ dừng", en: "the clock stood for" };
                return format!("{} {}", words.get(lang), duration(*minutes, lang));
            }
            Note::ClockBegins => Text {
                vi: "ngày bắt đầu tính lại, không tính",
                en: "day on which the clock began again, not counted",
            },
            Note::ClockStood => {
                Text { vi: "đồng hồ dừng, không tính", en: "the clock stood, not counted" }
            }
            Note::MovedHere => {
                Text { vi: "thời hạn chuyển sang ngày này", en: "the limit moved to this day" }
            }
        };
        fixed.get(lang).to_owned()
    }
}

fn swapped(words: Text, other: Date, swap: &SwappedDay, lang: Lang) -> String {
    format!("{} {}{}", words.get(lang), other.show(lang), origin(swap.status, swap.source.as_ref(), lang))
}

/// Where a special day comes from, as ` (TB 6150/TB-BLĐTBXH)`; nothing where that is not said.
fn origin(status: DayStatus, source: Option<&Wording>, lang: Lang) -> String {
    let estimated = Text { vi: "dự kiến", en: "estimated" };
    let status = (status == DayStatus::Estimated).then(|| estimated.get(lang));
    let facts: Vec<&str> = status.into_iter().chain(source.map(|it| it.get(lang))).collect();
    if facts.is_empty() { String::new() } else { format!(" ({})", facts.join("; ")) }
}
