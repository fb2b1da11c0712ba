//! Time limits as officers write them.

use std::{borrow::Cow, fmt, str::FromStr};

use super::{Quantity, QuantityError};
use crate::text::{Lang, Text, without_marks};

/// What a time limit counts. Units are never converted into each other: 168 working hours and
/// 21 working days end at different moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Hours while the office works.
    WorkingHour,
    /// Days on which the office works.
    WorkingDay,
    /// Days of the calendar, rest days included.
    CalendarDay,
    /// Hours of the clock, nights and rest days included.
    ClockHour,
    /// Months of the calendar.
    Month,
    /// The day of receipt itself (`trong ngày`).
    SameDay,
}

impl Unit {
    /// Every unit, in the order in which sums print them.
    pub const ALL: [Unit; 6] =
        [Unit::Month, Unit::CalendarDay, Unit::WorkingDay, Unit::SameDay, Unit::WorkingHour, Unit::ClockHour];

    /// The unit's name, in the plural where the language has one.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Unit::WorkingHour => Text { vi: "giờ làm việc", en: "working hours" },
            Unit::WorkingDay => Text { vi: "ngày làm việc", en: "working days" },
            Unit::CalendarDay => Text { vi: "ngày", en: "days" },
            Unit::ClockHour => Text { vi: "giờ", en: "hours" },
            Unit::Month => Text { vi: "tháng", en: "months" },
            Unit::SameDay => Text { vi: "trong ngày", en: "same day" },
        }
    }

    fn singular(self) -> &'static str {
        match self {
            Unit::WorkingHour => "working hour",
            Unit::WorkingDay => "working day",
            Unit::CalendarDay => "day",
            Unit::ClockHour => "hour",
            Unit::Month => "month",
            Unit::SameDay => "same day",
        }
    }
}

/// Words that name a unit, without marks: people type `ngay lam viec` where marks are missing.
const UNIT_WORDS: [(&str, Unit); 18] = [
    ("gio lam viec", Unit::WorkingHour),
    ("working hour", Unit::WorkingHour),
    ("working hours", Unit::WorkingHour),
    ("ngay lam viec", Unit::WorkingDay),
    ("working day", Unit::WorkingDay),
    ("working days", Unit::WorkingDay),
    ("ngay", Unit::CalendarDay),
    ("ngay lich", Unit::CalendarDay),
    ("day", Unit::CalendarDay),
    ("days", Unit::CalendarDay),
    ("calendar day", Unit::CalendarDay),
    ("calendar days", Unit::CalendarDay),
    ("gio", Unit::ClockHour),
    ("hour", Unit::ClockHour),
    ("hours", Unit::ClockHour),
    ("thang", Unit::Month),
    ("month", Unit::Month),
    ("months", Unit::Month),
];

const SAME_DAY_WORDS: [&str; 4] = ["trong ngay", "ngay trong ngay", "trong ngay lam viec", "same day"];

/// One time limit: an exact amount of one unit.
///
/// Written in Vietnamese or English: `5 ngày làm việc`, `1/4 ngày làm việc`, `0,5 ngày`,
/// `4 giờ làm việc`, `12 giờ`, `2 tháng`, `trong ngày`, `5 working days`, `10.5 working days`.
///
/// ```
/// use iso_core::model::{TimeLimit, Unit};
/// use iso_core::text::Lang;
///
/// let limit: TimeLimit = "10,5 ngày làm việc".parse().unwrap();
/// assert_eq!(limit.unit, Unit::WorkingDay);
/// assert_eq!(limit.show(Lang::En), "10.5 working days");
/// assert!("3 dayz".parse::<TimeLimit>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeLimit {
    /// How many units.
    pub amount: Quantity,
    /// Which unit.
    pub unit: Unit,
}

impl TimeLimit {
    /// What a place for a time limit expects.
    pub const EXPECTED: Text = Text {
        vi: "thời hạn, ví dụ `5 ngày làm việc`, `4 giờ làm việc`, `20 ngày`, `1/4 ngày làm việc`",
        en: "a time limit such as `5 working days`, `4 working hours`, `20 days`, `1/4 working days`",
    };

    /// The limit in one language; [`FromStr`] reads it back.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match (self.unit, lang) {
            (Unit::SameDay, _) => self.unit.name().get(lang).to_owned(),
            (_, Lang::Vi) => format!("{} {}", self.amount.show(lang), self.unit.name().vi),
            (_, Lang::En) if self.amount <= Quantity::whole(1) && self.amount > Quantity::ZERO => {
                format!("{} {}", self.amount.show(lang), self.unit.singular())
            }
            (_, Lang::En) => format!("{} {}", self.amount.show(lang), self.unit.name().en),
        }
    }
}

impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// Why a text is not a [`TimeLimit`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TimeLimitError {
    /// The number is not one.
    #[error("`{text}` is not a number: {reason}")]
    Number {
        /// The offending part.
        text: String,
        /// What is wrong with it.
        reason: QuantityError,
    },
    /// A number without a unit.
    #[error("the unit is missing")]
    MissingUnit,
    /// A unit the program does not know.
    #[error("`{unit}` is not a unit of time")]
    UnknownUnit {
        /// The unit as written.
        unit: String,
        /// The known unit that looks most like it.
        nearest: Option<&'static str>,
    },
    /// Two amounts, such as `15 ngày + 8 ngày làm việc`.
    #[error("two amounts in one limit")]
    SeveralAmounts,
    /// An hour limit that is not a whole number of minutes.
    #[error("not a whole number of minutes")]
    PartOfMinute,
}

impl FromStr for TimeLimit {
    type Err = TimeLimitError;

    fn from_str(text: &str) -> Result<Self, TimeLimitError> {
        let words = without_marks(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if SAME_DAY_WORDS.contains(&words.as_str()) {
            return Ok(TimeLimit { amount: Quantity::whole(1), unit: Unit::SameDay });
        }
        if words.contains('+') {
            return Err(TimeLimitError::SeveralAmounts);
        }
        let unit_at = words.find(char::is_alphabetic).unwrap_or(words.len());
        let (number, unit) = words.split_at(unit_at);
        let number = number.trim();
        let amount = number.parse::<Quantity>().map_err(|reason| TimeLimitError::Number {
            text: if number.is_empty() { text.trim().to_owned() } else { number.to_owned() },
            reason,
        })?;
        let unit = unit_named(unit.trim(), text)?;
        let minutes = matches!(unit, Unit::WorkingHour | Unit::ClockHour);
        if minutes && amount.parts() % (Quantity::PARTS / 60) != 0 {
            return Err(TimeLimitError::PartOfMinute);
        }
        Ok(TimeLimit { amount, unit })
    }
}

fn unit_named(words: &str, text: &str) -> Result<Unit, TimeLimitError> {
    if words.is_empty() {
        return Err(TimeLimitError::MissingUnit);
    }
    if let Some((_, unit)) = UNIT_WORDS.iter().find(|(name, _)| *name == words) {
        return Ok(*unit);
    }
    if words.contains(|c: char| c.is_ascii_digit()) {
        return Err(TimeLimitError::SeveralAmounts);
    }
    let vietnamese = !text.is_ascii();
    let nearest = UNIT_WORDS
        .iter()
        .map(|(name, unit)| (strsim::osa_distance(name, words), unit))
        .filter(|(distance, _)| *distance <= 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, unit)| if vietnamese { unit.name().vi } else { unit.name().en });
    let unit: String = text.trim().chars().skip_while(|c| !c.is_alphabetic()).collect();
    Err(TimeLimitError::UnknownUnit { unit, nearest })
}

impl<'de> serde::Deserialize<'de> for TimeLimit {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for TimeLimit {
    fn schema_name() -> Cow<'static, str> {
        "TimeLimit".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Thời hạn / time limit",
            "description": "Số lượng và đơn vị: `giờ làm việc`, `ngày làm việc`, `ngày`, `giờ`, `tháng`, hoặc `trong ngày`. \
                Không bao giờ tự đổi đơn vị.\n\nAn amount and a unit: working hours, working days, days, hours, months, or same day. \
                Units are never converted.",
            "examples": ["5 ngày làm việc", "4 giờ làm việc", "1/4 ngày làm việc", "0,5 ngày làm việc", "20 ngày", "12 giờ", "trong ngày", "5 working days"]
        })
    }
}
