//! Ids: short names by which parts of a library refer to each other.

use std::{borrow::Cow, fmt, str::FromStr};

use unicode_normalization::is_nfc;

use crate::text::{Text, without_marks};

/// A short name such as `tiep-nhan`: Latin letters, digits, `-`, `_` and `.`, composed (NFC).
///
/// ```
/// use iso_core::model::Id;
/// assert!("tiep-nhan".parse::<Id>().is_ok());
/// assert!("tiep nhan".parse::<Id>().is_err());
/// assert!("tіep-nhan".parse::<Id>().is_err(), "the second letter is Cyrillic");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// What a place for an id expects.
    pub const EXPECTED: Text = Text {
        vi: "mã ngắn viết liền không dấu cách, ví dụ `tiep-nhan`",
        en: "a short name without spaces, such as `tiep-nhan`",
    };
    /// The longest id, in characters.
    pub const LONGEST: usize = 80;

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The shape a hurried reader sees: two different ids with one shape look alike.
    #[must_use]
    pub fn shape(&self) -> String {
        without_marks(&self.0)
            .chars()
            .map(|c| match c {
                '0' => 'o',
                '1' | 'i' => 'l',
                '_' | '.' => '-',
                other => other,
            })
            .collect()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is not an [`Id`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdError {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// Longer than [`Id::LONGEST`].
    #[error("longer than {} characters", Id::LONGEST)]
    TooLong,
    /// Letters with separate marks (NFD): looks the same, compares different.
    #[error("letters and marks are stored separately")]
    NotComposed,
    /// A letter of another alphabet that may look Latin.
    #[error("`{0}` is not a Latin letter")]
    ForeignLetter(char),
    /// A space, a slash or another sign.
    #[error("`{0}` is not allowed")]
    Forbidden(char),
}

pub(super) fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
        && c != '×'
        && c != '÷'
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(IdError::TooLong);
        }
        if !is_nfc(text) {
            return Err(IdError::NotComposed);
        }
        for c in text.chars() {
            if !(is_latin(c) || c.is_ascii_digit() || matches!(c, '-' | '_' | '.')) {
                return Err(if c.is_alphabetic() {
                    IdError::ForeignLetter(c)
                } else {
                    IdError::Forbidden(c)
                });
            }
        }
        Ok(Id(text.into()))
    }
}

impl<'de> serde::Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Mã ngắn / id",
            "description": "Mã ngắn viết liền, ví dụ `tiep-nhan`.\n\nA short name without spaces.",
            "maxLength": Id::LONGEST,
            "pattern": "^[^\\s/]+$",
            "examples": ["tiep-nhan"]
        })
    }
}

/// Names a step: `tham-dinh`, or `cap-tinh/tham-dinh` for a step of another block.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepRef {
    /// The block, where it is not the block of the step that refers.
    pub block: Option<Id>,
    /// The step's id inside its block.
    pub step: Id,
}

impl StepRef {
    /// What a place for a reference to a step expects.
    pub const EXPECTED: Text = Text {
        vi: "mã của một bước, ví dụ `tham-dinh`, hoặc `end` để kết thúc",
        en: "the id of a step such as `tham-dinh`, or `end`",
    };

    /// Whether this is the word `end`: the procedure ends here.
    #[must_use]
    pub fn is_end(&self) -> bool {
        self.block.is_none() && self.step.as_str() == "end"
    }
}

impl fmt::Display for StepRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.block {
            Some(block) => write!(f, "{block}/{}", self.step),
            None => self.step.fmt(f),
        }
    }
}

impl FromStr for StepRef {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        Ok(match text.split_once('/') {
            Some((block, step)) => StepRef { block: Some(block.parse()?), step: step.parse()? },
            None => StepRef { block: None, step: text.parse()? },
        })
    }
}

impl<'de> serde::Deserialize<'de> for StepRef {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl schemars::JsonSchema for StepRef {
    fn schema_name() -> Cow<'static, str> {
        "StepRef".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Bước / step",
            "description": "Mã của bước kế tiếp; `khối/bước` cho bước ở khối khác; `end` để kết thúc.\n\n\
                The id of a step; `block/step` for a step of another block; `end` to end the procedure.",
            "pattern": "^[^\\s/]+(/[^\\s/]+)?$",
            "examples": ["tham-dinh", "cap-tinh/tham-dinh", "end"]
        })
    }
}
