//! How newtypes of the model read one YAML value.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserializer, de};

use crate::text::Text;

/// Reads a string and parses it; whatever is not that string is refused with `expected`.
pub(super) fn parse<'de, T: FromStr, D: Deserializer<'de>>(
    from: D,
    expected: &'static Text,
) -> Result<T, D::Error> {
    // `any`, so that `null` and numbers are refused where a plain string would swallow them.
    from.deserialize_any(Parse { expected, value: PhantomData })
}

struct Parse<T> {
    expected: &'static Text,
    value: PhantomData<T>,
}

impl<T: FromStr> de::Visitor<'_> for Parse<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected.en)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}
