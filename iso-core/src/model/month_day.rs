//! Days of a year, by the sun and by the moon.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::Deserialize;

use crate::text::{Lang, Text};

/// A day of every year, written month-day: `04-30`.
///
/// ```
/// use iso_core::{model::MonthDay, text::Lang};
/// let day: MonthDay = "04-30".parse().unwrap();
/// assert_eq!(day.show(Lang::Vi), "30/04");
/// assert!("04-31".parse::<MonthDay>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// What a place for a day of every year expects.
    pub const EXPECTED: Text = Text {
        vi: "tháng-ngày trong dấu nháy, ví dụ `\"04-30\"` là ngày 30 tháng 4",
        en: "month-day in quotes such as `\"04-30\"` for 30 April",
    };

    /// The day of the year of a date.
    #[must_use]
    pub fn of(date: jiff::civil::Date) -> Self {
        MonthDay { month: date.month(), day: date.day() }
    }

    /// The date in a year; `None` for 29 February of an ordinary year.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(year, self.month, self.day).ok()
    }

    /// As people write it: `30/04`, in English `04-30`.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => format!("{:02}/{:02}", self.day, self.month),
            Lang::En => self.to_string(),
        }
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// A day of the lunar year, written month-day: `03-10` is the tenth of the third month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LunarDay {
    month: i8,
    day: i8,
}

impl LunarDay {
    /// What a place for a day of the lunar year expects.
    pub const EXPECTED: Text = Text {
        vi: "tháng-ngày âm lịch trong dấu nháy, ví dụ `\"03-10\"` là mùng 10 tháng 3",
        en: "lunar month-day in quotes such as `\"03-10\"` for the tenth of the third month",
    };

    /// The first day of the year, Tết Nguyên đán.
    pub const NEW_YEAR: LunarDay = LunarDay { month: 1, day: 1 };

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day, 1 to 30.
    #[must_use]
    pub fn day(self) -> i8 {
        self.day
    }
}

impl fmt::Display for LunarDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// A text is no day of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day of a year")]
pub struct MonthDayError;

/// Two digits, a hyphen, two digits.
fn month_and_day(text: &str) -> Result<(i8, i8), MonthDayError> {
    let (month, day) = text.trim().split_once('-').ok_or(MonthDayError)?;
    let number = |part: &str| {
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse::<i8>().map_err(|_| MonthDayError) } else { Err(MonthDayError) }
    };
    Ok((number(month)?, number(day)?))
}

impl FromStr for MonthDay {
    type Err = MonthDayError;

    fn from_str(text: &str) -> Result<Self, MonthDayError> {
        let (month, day) = month_and_day(text)?;
        // A leap year has every day that any year has.
        jiff::civil::Date::new(2024, month, day).map_err(|_| MonthDayError)?;
        Ok(MonthDay { month, day })
    }
}

impl FromStr for LunarDay {
    type Err = MonthDayError;

    fn from_str(text: &str) -> Result<Self, MonthDayError> {
        let (month, day) = month_and_day(text)?;
        let exists = (1..=12).contains(&month) && (1..=30).contains(&day);
        if exists { Ok(LunarDay { month, day }) } else { Err(MonthDayError) }
    }
}

impl<'de> Deserialize<'de> for MonthDay {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl<'de> Deserialize<'de> for LunarDay {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl JsonSchema for MonthDay {
    fn schema_name() -> Cow<'static, str> {
        "MonthDay".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Tháng-ngày / month-day",
            "pattern": "^\\d{2}-\\d{2}$",
            "examples": ["04-30"]
        })
    }
}

impl JsonSchema for LunarDay {
    fn schema_name() -> Cow<'static, str> {
        "LunarDay".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Tháng-ngày âm lịch / lunar month-day",
            "pattern": "^\\d{2}-\\d{2}$",
            "examples": ["01-01", "03-10"]
        })
    }
}
