//! Values as people write them into a table: days, counts, periods, and where the table is.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, de};

use crate::{
    model::{Date, scalar},
    text::{Lang, Text, without_marks},
};

/// A day in a register: `26/11/2025`, as Vietnamese offices write it, or `2025-11-26`.
///
/// ```
/// use iso_core::model::EntryDate;
/// let day: EntryDate = "6/2/2026".parse().unwrap();
/// assert_eq!(day.0.to_string(), "2026-02-06");
/// assert!("31/02/2026".parse::<EntryDate>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryDate(pub Date);

impl EntryDate {
    /// What a place for a day of a register expects.
    pub const EXPECTED: Text = Text {
        vi: "ngày, ví dụ `26/11/2025` hoặc `2025-11-26`",
        en: "a day such as `26/11/2025` (day first) or `2025-11-26`",
    };
}

/// A text is no day of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryDateError {
    /// Neither day/month/year nor year-month-day.
    #[error("neither day/month/year nor year-month-day")]
    Form,
    /// A day that does not exist, such as 30 February.
    #[error("no such day")]
    NoSuchDay,
}

impl FromStr for EntryDate {
    type Err = EntryDateError;

    fn from_str(text: &str) -> Result<Self, EntryDateError> {
        let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
        let digits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let [first, month, last] = parts.as_slice() else { return Err(EntryDateError::Form) };
        let (year, day) = if last.len() == 4 { (last, first) } else { (first, last) };
        if year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return Err(EntryDateError::Form);
        }
        let date = format!("{year}-{month:0>2}-{day:0>2}").parse();
        date.map(EntryDate).map_err(|_| EntryDateError::NoSuchDay)
    }
}

impl<'de> Deserialize<'de> for EntryDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        scalar::parse(from, &Self::EXPECTED)
    }
}

/// A number of things, such as months: a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(pub u32);

impl Count {
    /// What a place for a count expects.
    pub const EXPECTED: Text =
        Text { vi: "một số nguyên, ví dụ `12`", en: "a whole number such as `12`" };
}

/// A text is no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a whole number")]
pub struct CountError;

impl FromStr for Count {
    type Err = CountError;

    fn from_str(text: &str) -> Result<Self, CountError> {
        text.trim().parse().map(Count).map_err(|_| CountError)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Read;
        impl de::Visitor<'_> for Read {
            type Value = Count;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Count::EXPECTED.en)
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Count, E> {
                let count = u32::try_from(number);
                count.map(Count).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Count, E> {
                text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        from.deserialize_any(Read)
    }
}

/// A period for which something was measured: a month, a quarter, half a year or a year.
///
/// ```
/// use iso_core::{model::MeasuredPeriod, text::Lang};
/// let same = ["2026-05", "5/2026", "tháng 5/2026", "T5/2026"];
/// assert!(same.iter().all(|it| it.parse() == Ok(MeasuredPeriod { year: 2026, months: 1, number: 5 })));
/// let quarter: MeasuredPeriod = "Quý II/2026".parse().unwrap();
/// assert_eq!(quarter.last_day().to_string(), "2026-06-30");
/// assert_eq!(quarter.next().show(Lang::Vi), "quý 3/2026");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasuredPeriod {
    /// The year.
    pub year: i16,
    /// How many months it has: 1, 3, 6 or 12.
    pub months: u8,
    /// The how manieth of its length in the year, from 1.
    pub number: u8,
}

impl MeasuredPeriod {
    /// What a place for a period expects.
    pub const EXPECTED: Text = Text {
        vi: "kỳ đo, ví dụ `05/2026`, `quý 2/2026` hoặc `2026`",
        en: "a period such as `2026-05`, `2026-Q2` or `2026`",
    };

    /// The period of this length that holds a day; lengths other than 1, 3, 6, 12 are read as 12.
    #[must_use]
    pub fn holding(day: Date, months: u8) -> Self {
        let months = if [1, 3, 6].contains(&months) { months } else { 12 };
        let before = u8::try_from(day.0.month() - 1).unwrap_or_default();
        MeasuredPeriod { year: day.0.year(), months, number: before / months + 1 }
    }

    /// The one after.
    #[must_use]
    pub fn next(self) -> Self {
        if self.number.saturating_mul(self.months) >= 12 {
            MeasuredPeriod { year: self.year.saturating_add(1), number: 1, ..self }
        } else {
            MeasuredPeriod { number: self.number + 1, ..self }
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        let month = self.number.saturating_sub(1).saturating_mul(self.months).min(11) + 1;
        Date(jiff::civil::Date::new(self.year, month.cast_signed(), 1).unwrap_or(jiff::civil::Date::MAX))
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let next = self.next().first_day().0;
        Date(next.yesterday().unwrap_or(next))
    }

    /// The period as people write it.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (year, number) = (self.year, self.number);
        match (self.months, lang) {
            (1, Lang::Vi) => format!("tháng {number}/{year}"),
            (1, Lang::En) => format!("{year}-{number:02}"),
            (3, Lang::Vi) => format!("quý {number}/{year}"),
            (3, Lang::En) => format!("{year}-Q{number}"),
            (6, Lang::Vi) => format!("nửa năm {number}/{year}"),
            (6, Lang::En) => format!("{year}-H{number}"),
            (_, Lang::Vi) => format!("năm {year}"),
            (_, Lang::En) => year.to_string(),
        }
    }
}

/// A text is no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a month, quarter, half-year or year")]
pub struct PeriodError;

impl FromStr for MeasuredPeriod {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let folded = without_marks(text.trim());
        let words: Vec<&str> =
            folded.split([' ', '/', '-', '.']).filter(|word| !word.is_empty() && *word != "nam").collect();
        let year = |word: &str| {
            let year: i16 = word.parse().map_err(|_| PeriodError)?;
            if word.len() == 4 && (1900..=9998).contains(&year) { Ok(year) } else { Err(PeriodError) }
        };
        let (at, words) = match words.as_slice() {
            [first, rest @ ..] if year(first).is_ok() => (year(first)?, rest),
            [rest @ .., last] => (year(last)?, rest),
            [] => return Err(PeriodError),
        };
        let (months, number) = match words {
            [] => (12, "1"),
            ["thang" | "t" | "month", number] => (1, *number),
            ["quy" | "q" | "quarter", number] => (3, *number),
            ["nua", number] | ["h", number] => (6, *number),
            ["6", "thang", "dau"] => (6, "1"),
            ["6", "thang", "cuoi"] => (6, "2"),
            [word] => match word.split_at_checked(1) {
                Some(("t", number)) => (1, number),
                Some(("q", number)) => (3, number),
                Some(("h", number)) => (6, number),
                _ => (1, *word),
            },
            _ => return Err(PeriodError),
        };
        let number = match number {
            "i" => 1,
            "ii" => 2,
            "iii" => 3,
            "iv" => 4,
            digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().map_err(|_| PeriodError)?
            }
            _ => return Err(PeriodError),
        };
        let fits = (1..=12 / months).contains(&number);
        if fits { Ok(MeasuredPeriod { year: at, months, number }) } else { Err(PeriodError) }
    }
}

impl<'de> Deserialize<'de> for MeasuredPeriod {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Read;
        impl de::Visitor<'_> for Read {
            type Value = MeasuredPeriod;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(MeasuredPeriod::EXPECTED.en)
            }

            // A year alone is a number to YAML.
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<MeasuredPeriod, E> {
                let year = number.to_string().parse();
                year.map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<MeasuredPeriod, E> {
                text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        from.deserialize_any(Read)
    }
}

/// Where a register lies, beside `iso.yaml` or below: `registers/danh-gia.csv`. It never leads out
/// of the library.
///
/// ```
/// use iso_core::model::RegisterPath;
/// assert!("registers/danh-gia.csv".parse::<RegisterPath>().is_ok());
/// assert!("../khac.csv".parse::<RegisterPath>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RegisterPath(Box<str>);

impl RegisterPath {
    /// What a place for the file of a register expects.
    pub const EXPECTED: Text = Text {
        vi: "đường dẫn đến một tệp `.csv` trong thư mục của iso.yaml, ví dụ `registers/danh-gia.csv`",
        en: "the way to a `.csv` file in the folder of iso.yaml, such as `registers/audits.csv`",
    };

    /// Whether a file of this name is a table, whose meaning only `iso.yaml` says.
    #[must_use]
    pub fn is_table(name: &str) -> bool {
        let name = name.to_lowercase();
        name.ends_with(".csv") || name.ends_with(".tsv")
    }

    /// The way from the folder of `iso.yaml`, with `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text is no way to a table inside the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the way to a `.csv` file inside the library")]
pub struct RegisterPathError;

impl FromStr for RegisterPath {
    type Err = RegisterPathError;

    fn from_str(text: &str) -> Result<Self, RegisterPathError> {
        let path = text.trim().replace('\\', "/");
        let inside = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(':');
        if RegisterPath::is_table(&path) && path.split('/').all(inside) {
            Ok(RegisterPath(path.into()))
        } else {
            Err(RegisterPathError)
        }
    }
}

impl<'de> Deserialize<'de> for RegisterPath {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        scalar::parse(from, &Self::EXPECTED)
    }
}

fn schema(title: &str, expected: Text, examples: &[&str]) -> schemars::Schema {
    schemars::json_schema!({
        "title": title,
        "description": format!("{}.\n\n{}.", expected.vi, expected.en),
        "examples": examples
    })
}

impl schemars::JsonSchema for EntryDate {
    fn schema_name() -> Cow<'static, str> {
        "EntryDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema("Ngày / day", Self::EXPECTED, &["26/11/2025", "2025-11-26"])
    }
}

impl schemars::JsonSchema for Count {
    fn schema_name() -> Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema("Số / count", Self::EXPECTED, &["12"])
    }
}

impl schemars::JsonSchema for MeasuredPeriod {
    fn schema_name() -> Cow<'static, str> {
        "MeasuredPeriod".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema("Kỳ / period", Self::EXPECTED, &["2026-05", "quý 2/2026", "2026"])
    }
}

impl schemars::JsonSchema for RegisterPath {
    fn schema_name() -> Cow<'static, str> {
        "RegisterPath".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Tệp sổ / file of a register",
            "description": format!("{}.\n\n{}.", Self::EXPECTED.vi, Self::EXPECTED.en),
            "examples": ["registers/danh-gia.csv"]
        })
    }
}
