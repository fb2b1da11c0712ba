//! Dates and periods of keeping.

use std::{borrow::Cow, fmt, str::FromStr};

use crate::text::{Lang, Text};

/// A day of the calendar, written `2025-11-26`.
///
/// `03/04/2025` is not accepted in YAML: it is the third of April to some and the fourth of
/// March to others.
///
/// ```
/// use iso_core::{model::Date, text::Lang};
/// let date: Date = "2025-11-26".parse().unwrap();
/// assert_eq!(date.show(Lang::Vi), "26/11/2025");
/// assert!("2025-02-30".parse::<Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// What a place for a date expects.
    pub const EXPECTED: Text = Text {
        vi: "ngày viết theo thứ tự năm-tháng-ngày, ví dụ `2025-11-26`",
        en: "a date written year-month-day, such as `2025-11-26`",
    };

    /// The date as people of a language write it: `26/11/2025`, in English `2025-11-26`.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => format!("{:02}/{:02}/{:04}", self.0.day(), self.0.month(), self.0.year()),
            Lang::En => self.to_string(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

/// A text is no date of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not four digits, two digits, two digits.
    #[error("not written year-month-day")]
    Form,
    /// A day that does not exist, such as 30 February.
    #[error("no such day")]
    NoSuchDay,
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let text = text.trim();
        let parts: Vec<&str> = text.split('-').collect();
        let number = |part: &str, length: usize| {
            let digits = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            if digits { part.parse::<i16>().map_err(|_| DateError::Form) } else { Err(DateError::Form) }
        };
        let [year, month, day] = parts.as_slice() else { return Err(DateError::Form) };
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        if year < 1900 {
            return Err(DateError::NoSuchDay);
        }
        jiff::civil::Date::new(year, month as i8, day as i8).map(Date).map_err(|_| DateError::NoSuchDay)
    }
}

impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Ngày / date",
            "description": "Năm-tháng-ngày.\n\nYear-month-day.",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
            "examples": ["2025-11-26"]
        })
    }
}

/// How long a record is kept: `5 năm`, `6 tháng`, `vĩnh viễn`, `5 years`, `permanent`.
///
/// ```
/// use iso_core::{model::Retention, text::Lang};
/// let five: Retention = "05 năm".parse().unwrap();
/// assert_eq!(five.show(Lang::En), "5 years");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retention {
    /// Never disposed of.
    Permanent,
    /// So many months.
    Months(u32),
}

impl Retention {
    /// What a place for a retention time expects.
    pub const EXPECTED: Text = Text {
        vi: "thời gian lưu, ví dụ `5 năm`, `6 tháng` hoặc `vĩnh viễn`",
        en: "a retention time such as `5 years`, `6 months` or `permanent`",
    };

    /// The time in one language.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (Retention::Permanent, Lang::Vi) => "vĩnh viễn".into(),
            (Retention::Permanent, Lang::En) => "permanent".into(),
            (Retention::Months(n), Lang::Vi) if n % 12 == 0 => format!("{:02} năm", n / 12),
            (Retention::Months(n), Lang::Vi) => format!("{n:02} tháng"),
            (Retention::Months(12), Lang::En) => "1 year".into(),
            (Retention::Months(n), Lang::En) if n % 12 == 0 => format!("{} years", n / 12),
            (Retention::Months(n), Lang::En) => format!("{n} months"),
        }
    }
}

/// A text is no retention time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a retention time")]
pub struct RetentionError;

impl FromStr for Retention {
    type Err = RetentionError;

    fn from_str(text: &str) -> Result<Self, RetentionError> {
        let words = crate::text::without_marks(text);
        let words: Vec<&str> = words.split_whitespace().collect();
        match words.as_slice() {
            ["vinh", "vien"] | ["permanent"] => Ok(Retention::Permanent),
            [number, unit] => {
                let number: u32 = number.parse().map_err(|_| RetentionError)?;
                let months = match *unit {
                    "nam" | "year" | "years" => 12,
                    "thang" | "month" | "months" => 1,
                    _ => return Err(RetentionError),
                };
                let months = number.checked_mul(months).filter(|n| (1..=2_400).contains(n));
                months.map(Retention::Months).ok_or(RetentionError)
            }
            _ => Err(RetentionError),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Retention {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for Retention {
    fn schema_name() -> Cow<'static, str> {
        "Retention".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Thời gian lưu / retention time",
            "description": "Số năm hoặc tháng, hoặc `vĩnh viễn`.\n\nYears or months, or `permanent`.",
            "examples": ["5 năm", "6 tháng", "vĩnh viễn", "5 years"]
        })
    }
}
