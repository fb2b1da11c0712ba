//! Which clauses of which edition a definition says it covers.

use std::{borrow::Cow, collections::BTreeMap};

use schemars::JsonSchema;
use serde::Deserialize;

use super::Wording;

/// The clauses of each edition that a procedure or document covers.
///
/// ```
/// use iso_core::model::ClauseClaims;
/// let claims: ClauseClaims = serde_yaml::from_str("{ 2008: ['8.2.2'], 2015: ['9.2'] }").unwrap();
/// assert_eq!(claims.0.len(), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct ClauseClaims(pub BTreeMap<EditionLabel, Vec<Wording>>);

impl JsonSchema for ClauseClaims {
    fn schema_name() -> Cow<'static, str> {
        "ClauseClaims".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let clauses = serde_json::json!({
            "type": "array",
            "items": { "type": ["string", "integer"] },
            "examples": [["8.2.2", "8.5.2"]]
        });
        schemars::json_schema!({
            "type": "object",
            "title": "Điều khoản / clauses",
            "description": "Các điều khoản được đáp ứng, theo từng phiên bản, đặt trong dấu nháy.\n\nThe clauses covered, by edition, in quotes.",
            "additionalProperties": false,
            "properties": { "2008": clauses.clone(), "2015": clauses.clone(), "2026": clauses }
        })
    }
}

/// Năm của một phiên bản ISO 9001, ví dụ `2015`.
///
/// The year of an edition of ISO 9001.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(extend("examples" = [2008, 2015]))]
pub struct EditionLabel(pub u32);

impl EditionLabel {
    /// What a place for an edition expects.
    pub const EXPECTED: crate::text::Text = crate::text::Text {
        vi: "năm của phiên bản: 2008, 2015 hoặc 2026",
        en: "the year of an edition: 2008, 2015 or 2026",
    };
}

impl<'de> Deserialize<'de> for EditionLabel {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = EditionLabel;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(EditionLabel::EXPECTED.en)
            }
            fn visit_u64<E: serde::de::Error>(self, year: u64) -> Result<EditionLabel, E> {
                let unexpected = || E::invalid_value(serde::de::Unexpected::Unsigned(year), &self);
                u32::try_from(year).map(EditionLabel).map_err(|_| unexpected())
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<EditionLabel, E> {
                let unexpected = || E::invalid_value(serde::de::Unexpected::Str(text), &self);
                text.trim().parse().map(EditionLabel).map_err(|_| unexpected())
            }
        }
        from.deserialize_any(Visitor)
    }
}
