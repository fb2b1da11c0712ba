//! Codes: the names under which procedures are published.

use std::{borrow::Cow, fmt, str::FromStr};

use unicode_normalization::is_nfc;

use super::identifier::is_latin;
use crate::text::Text;

/// The code of a procedure document, such as `QT.GĐ.01`, `QTTP-20` or `QT-01/TP`.
///
/// ```
/// use iso_core::model::ProcessCode;
/// let code: ProcessCode = "QT-01/TP".parse().unwrap();
/// assert_eq!(code.file_stem(), "QT-01-TP");
/// assert!("../x".parse::<ProcessCode>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcessCode(Box<str>);

impl ProcessCode {
    /// What a place for a procedure code expects.
    pub const EXPECTED: Text = Text {
        vi: "mã quy trình gồm chữ, số, `.`, `-`, `/`, ví dụ `QT.KT.01`",
        en: "a procedure code of letters, digits, `.`, `-`, `/`, such as `QT.KT.01`",
    };
    const LONGEST: usize = 60;

    /// The code as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as part of a file name, safe on every system.
    #[must_use]
    pub fn file_stem(&self) -> String {
        self.0.replace('/', "-")
    }
}

impl fmt::Display for ProcessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text is no code of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a code")]
pub struct CodeError;

impl FromStr for ProcessCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        let letter = |c: char| is_latin(c) || c.is_ascii_digit();
        let ends_well = text.starts_with(letter) && text.ends_with(letter);
        let signs = |c: char| letter(c) || matches!(c, '.' | '-' | '_' | '/');
        let fits = text.chars().count() <= Self::LONGEST && text.chars().all(signs) && !text.contains("..");
        if ends_well && fits && is_nfc(text) { Ok(ProcessCode(text.into())) } else { Err(CodeError) }
    }
}

impl<'de> serde::Deserialize<'de> for ProcessCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for ProcessCode {
    fn schema_name() -> Cow<'static, str> {
        "ProcessCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Mã quy trình / procedure code",
            "description": "Mã của quy trình, in trên mọi trang.\n\nThe procedure's code, printed on every page.",
            "maxLength": ProcessCode::LONGEST,
            "pattern": "^[^\\s]+$",
            "examples": ["QT.KT.01", "QTTP-20"]
        })
    }
}

/// The code of a public administrative procedure (TTHC), such as `1.012994` or `3.000527.H61`.
///
/// Source of the form: codes of the national database of administrative procedures; older codes
/// look like `T-HCM-BS152`.
///
/// ```
/// use iso_core::model::TthcCode;
/// assert!("1.012994".parse::<TthcCode>().is_ok());
/// assert!("1.001193.000.00.00.H35".parse::<TthcCode>().is_ok());
/// assert!("1.014.111".parse::<TthcCode>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TthcCode(Box<str>);

impl TthcCode {
    /// What a place for a TTHC code expects.
    pub const EXPECTED: Text = Text {
        vi: "mã thủ tục hành chính đặt trong dấu nháy, ví dụ `\"1.012994\"` hoặc `\"3.000527.H61\"`",
        en: "the code of a public procedure in quotes, such as `\"1.012994\"` or `\"3.000527.H61\"`",
    };

    /// The code as published.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TthcCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for TthcCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        if is_national(text) || is_older(text) { Ok(TthcCode(text.into())) } else { Err(CodeError) }
    }
}

fn is_national(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let unit = |part: &str| {
        part.len() == 3
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && digits(part.get(1..).unwrap_or(""), 2)
    };
    match parts.as_slice() {
        ["1" | "2" | "3", number] => digits(number, 6),
        ["1" | "2" | "3", number, place] => digits(number, 6) && unit(place),
        ["1" | "2" | "3", number, a, b, c, place] => {
            digits(number, 6) && digits(a, 3) && digits(b, 2) && digits(c, 2) && unit(place)
        }
        _ => false,
    }
}

fn is_older(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let capitals = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_uppercase());
    let number = |part: &str| {
        let digits = part.trim_start_matches(|c: char| c.is_ascii_uppercase());
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    match parts.as_slice() {
        [level, place, serial] => level.len() == 1 && capitals(level) && capitals(place) && number(serial),
        [level, place, serial, "TT"] => {
            level.len() == 1 && capitals(level) && capitals(place) && number(serial)
        }
        _ => false,
    }
}

impl<'de> serde::Deserialize<'de> for TthcCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for TthcCode {
    fn schema_name() -> Cow<'static, str> {
        "TthcCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Mã thủ tục hành chính / public procedure code",
            "description": "Mã thủ tục hành chính trên Cơ sở dữ liệu quốc gia, đặt trong dấu nháy.\n\n\
                The code of the public procedure in the national database, in quotes.",
            "pattern": "^([123]\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2})?(\\.[A-Z]\\d{2})?|[A-Z]-[A-Z]+-[A-Z]*\\d+(-TT)?)$",
            "examples": ["1.012994", "3.000527.H61"]
        })
    }
}
