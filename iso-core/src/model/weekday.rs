//! Days of the week.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::text::Text;

/// Thứ trong tuần.
///
/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Thứ Hai. — Monday.
    Monday,
    /// Thứ Ba. — Tuesday.
    Tuesday,
    /// Thứ Tư. — Wednesday.
    Wednesday,
    /// Thứ Năm. — Thursday.
    Thursday,
    /// Thứ Sáu. — Friday.
    Friday,
    /// Thứ Bảy. — Saturday.
    Saturday,
    /// Chủ nhật. — Sunday.
    Sunday,
}

impl Weekday {
    /// The week from Monday on.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The weekday of a date.
    #[must_use]
    pub fn of(date: jiff::civil::Date) -> Self {
        use jiff::civil::Weekday as Jiff;
        match date.weekday() {
            Jiff::Monday => Weekday::Monday,
            Jiff::Tuesday => Weekday::Tuesday,
            Jiff::Wednesday => Weekday::Wednesday,
            Jiff::Thursday => Weekday::Thursday,
            Jiff::Friday => Weekday::Friday,
            Jiff::Saturday => Weekday::Saturday,
            Jiff::Sunday => Weekday::Sunday,
        }
    }

    /// The name in a calendar file: `monday`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Weekday::Monday => "monday",
            Weekday::Tuesday => "tuesday",
            Weekday::Wednesday => "wednesday",
            Weekday::Thursday => "thursday",
            Weekday::Friday => "friday",
            Weekday::Saturday => "saturday",
            Weekday::Sunday => "sunday",
        }
    }

    /// The weekday in words, as it stands inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Weekday::Monday => Text { vi: "thứ Hai", en: "Monday" },
            Weekday::Tuesday => Text { vi: "thứ Ba", en: "Tuesday" },
            Weekday::Wednesday => Text { vi: "thứ Tư", en: "Wednesday" },
            Weekday::Thursday => Text { vi: "thứ Năm", en: "Thursday" },
            Weekday::Friday => Text { vi: "thứ Sáu", en: "Friday" },
            Weekday::Saturday => Text { vi: "thứ Bảy", en: "Saturday" },
            Weekday::Sunday => Text { vi: "Chủ nhật", en: "Sunday" },
        }
    }

    /// Two letters for the head of a column.
    #[must_use]
    pub const fn short(self) -> Text {
        match self {
            Weekday::Monday => Text { vi: "T2", en: "Mo" },
            Weekday::Tuesday => Text { vi: "T3", en: "Tu" },
            Weekday::Wednesday => Text { vi: "T4", en: "We" },
            Weekday::Thursday => Text { vi: "T5", en: "Th" },
            Weekday::Friday => Text { vi: "T6", en: "Fr" },
            Weekday::Saturday => Text { vi: "T7", en: "Sa" },
            Weekday::Sunday => Text { vi: "CN", en: "Su" },
        }
    }
}
