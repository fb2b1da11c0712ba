//! What a decision is made by, so that its branches can be held against all that may occur.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Quantity, Wording};
use crate::text::{Lang, Text};

/// Bước này chọn nhánh theo điều gì, và có thể gặp những giá trị nào. Khai báo thì chương trình kiểm tra được các nhánh có trùng nhau hoặc bỏ sót giá trị nào không.
///
/// By what a step chooses, and what may occur. Declared, it can be checked whether branches overlap or leave something out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Điều được xét, ví dụ “Người nộp”, “Diện tích (m²)”.
    ///
    /// What is looked at.
    pub by: Wording,
    /// Mọi giá trị có thể gặp, nếu là danh sách, ví dụ `[cá nhân, tổ chức]`.
    ///
    /// Everything that may occur, where that is a list.
    #[serde(default)]
    pub values: Vec<Wording>,
    /// Khoảng số có thể gặp, nếu là số; bỏ trống là từ 0 trở lên.
    ///
    /// The numbers that may occur, where it is a number; left out, all from 0 on.
    pub range: Option<NumberRange>,
    /// Chỉ gặp số nguyên, ví dụ số người.
    ///
    /// Only whole numbers occur.
    #[serde(default)]
    pub whole_numbers: bool,
}

/// Một khoảng số, ví dụ `{ above: 50, at_most: 100 }`.
///
/// A range of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberRange {
    /// Từ số này trở lên (kể cả số này).
    ///
    /// This number or more.
    pub at_least: Option<Number>,
    /// Lớn hơn số này.
    ///
    /// More than this number.
    pub above: Option<Number>,
    /// Đến hết số này (kể cả số này).
    ///
    /// This number or less.
    pub at_most: Option<Number>,
    /// Nhỏ hơn số này.
    ///
    /// Less than this number.
    pub below: Option<Number>,
}

/// An exact number that is not negative: `50`, `"0,5"`, `"1/3"`.
///
/// ```
/// use iso_core::model::Number;
/// assert!("0,5".parse::<Number>().unwrap() < "1".parse().unwrap());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub Quantity);

impl Number {
    /// What a place for a number expects.
    pub const EXPECTED: Text = Text {
        vi: "một số không âm, ví dụ `50` hoặc `\"0,5\"` (số lẻ đặt trong dấu nháy)",
        en: "a number that is not negative, such as `50` or `\"0.5\"` (decimals in quotes)",
    };
}

impl FromStr for Number {
    type Err = super::QuantityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim().parse().map(Number)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.show(Lang::En))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Read;
        impl de::Visitor<'_> for Read {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Number::EXPECTED.en)
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Number, E> {
                let parsed = number.to_string().parse();
                parsed.map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
                text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        from.deserialize_any(Read)
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["integer", "string"],
            "title": "Số / number",
            "description": format!("{}.\n\n{}.", Self::EXPECTED.vi, Self::EXPECTED.en),
            "examples": [50, "0,5"]
        })
    }
}
