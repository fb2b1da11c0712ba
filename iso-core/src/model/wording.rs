//! Words of the officer, in one language or in both.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, de};
use unicode_normalization::UnicodeNormalization;

use crate::text::{Lang, Text};

/// A title or sentence: one plain string, or `{ vi: …, en: … }`.
///
/// ```
/// use iso_core::{model::Wording, text::Lang};
/// let title: Wording = serde_yaml::from_str("{ vi: Khai sinh, en: Birth registration }").unwrap();
/// assert_eq!(title.get(Lang::En), "Birth registration");
/// let plain: Wording = serde_yaml::from_str("Khai sinh").unwrap();
/// assert_eq!(plain.get(Lang::En), "Khai sinh");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wording {
    plain: Option<Box<str>>,
    vi: Option<Box<str>>,
    en: Option<Box<str>>,
}

impl Wording {
    /// What a place for words expects.
    pub const EXPECTED: Text = Text {
        vi: "chữ (đặt trong dấu nháy nếu là số), hoặc `{ vi: …, en: … }`",
        en: "words (in quotes if they are digits), or `{ vi: …, en: … }`",
    };

    /// Words that were given without a language.
    #[must_use]
    pub fn plain(words: &str) -> Self {
        Wording { plain: Some(clean(words)), vi: None, en: None }
    }

    /// The words for readers of `lang`; where that language is missing, those that exist.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Vi => (&self.vi, &self.en),
            Lang::En => (&self.en, &self.vi),
        };
        first.as_deref().or(self.plain.as_deref()).or(second.as_deref()).unwrap_or_default()
    }

    /// Whether the words exist in exactly this language.
    #[must_use]
    pub fn has(&self, lang: Lang) -> bool {
        match lang {
            Lang::Vi => self.vi.is_some(),
            Lang::En => self.en.is_some(),
        }
    }
}

/// Decomposed letters are composed for display and measuring; line breaks become spaces.
fn clean(words: &str) -> Box<str> {
    let composed = composed(words);
    if is_tidy(&composed) {
        return composed.into();
    }
    composed.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

/// The words in NFC, the form in which letters and their marks are one character.
pub(crate) fn composed(words: &str) -> Cow<'_, str> {
    if words.chars().all(is_composed) { Cow::Borrowed(words) } else { Cow::Owned(words.nfc().collect()) }
}

/// Whether NFC leaves the character as it is, whatever stands beside it; true of all that
/// Vietnamese and English are written with.
fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2FF}' | '\u{1EA0}'..='\u{1EF9}' | '\u{2010}'..='\u{2027}')
}

/// Whether single spaces inside are the only white space.
fn is_tidy(words: &str) -> bool {
    let mut after_space = true;
    for c in words.chars() {
        if c.is_whitespace() && (c != ' ' || after_space) {
            return false;
        }
        after_space = c == ' ';
    }
    !after_space
}

/// Text with at least one visible character.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Words(Box<str>);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Wording::EXPECTED)
    }
}

impl std::str::FromStr for Words {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let words = clean(text);
        if words.is_empty() { Err(()) } else { Ok(Words(words)) }
    }
}

impl<'de> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(WordingVisitor)
    }
}

struct WordingVisitor;

impl<'de> de::Visitor<'de> for WordingVisitor {
    type Value = Wording;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Wording::EXPECTED.en)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Wording, E> {
        let words: Words = text.parse().map_err(|()| E::invalid_value(de::Unexpected::Str(text), &self))?;
        Ok(Wording { plain: Some(words.0), vi: None, en: None })
    }

    // `no: 2` and `clause: 4` are words to the officer, and a whole number has only one spelling.
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Wording, E> {
        Ok(Wording::plain(&number.to_string()))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Wording, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Languages {
            vi: Option<Words>,
            en: Option<Words>,
        }
        let both = Languages::deserialize(de::value::MapAccessDeserializer::new(map))?;
        if both.vi.is_none() && both.en.is_none() {
            return Err(de::Error::invalid_type(de::Unexpected::Map, &self));
        }
        Ok(Wording { plain: None, vi: both.vi.map(|w| w.0), en: both.en.map(|w| w.0) })
    }
}

impl schemars::JsonSchema for Wording {
    fn schema_name() -> Cow<'static, str> {
        "Wording".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "title": "Chữ / words",
            "description": "Một chuỗi, hoặc `{ vi: …, en: … }`.\n\nOne string, or `{ vi: …, en: … }`.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "integer", "minimum": 0 },
                {
                    "type": "object",
                    "minProperties": 1,
                    "additionalProperties": false,
                    "properties": {
                        "vi": { "type": "string", "minLength": 1, "title": "Tiếng Việt" },
                        "en": { "type": "string", "minLength": 1, "title": "English" }
                    }
                }
            ],
            "defaultSnippets": [{ "label": "vi + en", "body": { "vi": "$1", "en": "$2" } }]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{IsNormalized, char::canonical_combining_class, is_nfc_quick};

    #[test]
    fn words_are_composed_and_tidy() {
        for (written, kept) in [
            ("Tiếp nhận", "Tiếp nhận"),
            (" Tiếp  nhận\nhồ sơ ", "Tiếp nhận hồ sơ"),
            ("Tie\u{302}\u{301}p", "Tiếp"),
            ("a\u{a0}b", "a b"),
            ("“–”", "“–”"),
            ("", ""),
        ] {
            assert_eq!(&*clean(written), kept, "{written:?}");
        }
    }

    #[test]
    fn what_passes_for_composed_is_composed() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|c| is_composed(*c)) {
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes);
            assert_eq!(canonical_combining_class(c), 0);
        }
    }
}
