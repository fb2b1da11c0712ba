//! The events of a text, kept so that the typed pass need not parse it a second time.

use std::borrow::Cow;

use serde::{
    Deserializer,
    de::{self, DeserializeSeed, IntoDeserializer, Visitor, value::Error},
    forward_to_deserialize_any,
};
use serde_yaml::Value;

/// One document as its scalars and brackets, in order.
#[derive(Debug, Default)]
pub(super) struct Tape<'t> {
    items: Vec<Item<'t>>,
}

/// One piece of a document.
#[derive(Debug)]
pub(super) enum Item<'t> {
    /// A value or a key; only a plain one can be a number, a truth value or nothing.
    Scalar {
        text: Cow<'t, str>,
        plain: bool,
    },
    Mapping,
    Sequence,
    End,
}

impl<'t> Tape<'t> {
    pub(super) fn push(&mut self, item: Item<'t>) {
        self.items.push(item);
    }

    /// What the document says.
    pub(super) fn read<T: de::DeserializeOwned>(&self) -> Result<T, Error> {
        T::deserialize(&mut Reader { items: &self.items })
    }
}

/// What is left of a tape.
struct Reader<'r, 't> {
    items: &'r [Item<'t>],
}

impl<'r, 't> Reader<'r, 't> {
    fn next(&mut self) -> Result<&'r Item<'t>, Error> {
        let (first, rest) = self.items.split_first().ok_or_else(|| de::Error::custom("end of file"))?;
        self.items = rest;
        Ok(first)
    }

    /// Passes over what is left of an open mapping or sequence.
    fn close(&mut self) -> Result<(), Error> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Item::Mapping | Item::Sequence => depth += 1,
                Item::End => depth -= 1,
                Item::Scalar { .. } => {}
            }
        }
        Ok(())
    }

    /// Passes over a value of which only the key was written. Where a list or a mapping is wanted,
    /// that is an empty one.
    fn unwritten(&mut self) -> bool {
        let Some((Item::Scalar { text, plain: true }, rest)) = self.items.split_first() else { return false };
        let unwritten = text.is_empty();
        if unwritten {
            self.items = rest;
        }
        unwritten
    }

    fn inside<'de, V: Visitor<'de>>(&mut self, item: &Item<'_>, visitor: V) -> Result<V::Value, Error> {
        let mut parts = Parts { reader: self, ended: false };
        let value = if matches!(item, Item::Mapping) {
            visitor.visit_map(&mut parts)
        } else {
            visitor.visit_seq(&mut parts)
        };
        let ended = parts.ended;
        let value = value?;
        if !ended {
            self.close()?;
        }
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.next()? {
            Item::Scalar { text, plain } => match plain_scalar(text).filter(|_| *plain) {
                Some(value) => value.deserialize_any(visitor).map_err(de::Error::custom),
                None => visitor.visit_str(text),
            },
            Item::End => Err(de::Error::custom("nothing there")),
            item => self.inside(item, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.items.first() {
            Some(Item::Scalar { text, plain: true }) if plain_scalar(text) == Some(Value::Null) => {
                self.next()?;
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.unwritten() {
            return visitor.visit_seq(&mut Parts { reader: self, ended: true });
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.unwritten() {
            return visitor.visit_map(&mut Parts { reader: self, ended: true });
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.next()? {
            Item::Scalar { text, .. } => visitor.visit_enum((**text).into_deserializer()),
            _ => {
                let choice = format!("expected one word of `{name}`: {}", variants.join(", "));
                Err(de::Error::custom(choice))
            }
        }
    }

    /// Keys are words, whatever they look like.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.next()? {
            Item::Scalar { text, .. } => visitor.visit_str(text),
            Item::End => Err(de::Error::custom("nothing there")),
            item => self.inside(item, visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.next()?, Item::Mapping | Item::Sequence) {
            self.close()?;
        }
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct
    }
}

/// The parts of a mapping or sequence until it ends.
struct Parts<'p, 'r, 't> {
    reader: &'p mut Reader<'r, 't>,
    ended: bool,
}

impl Parts<'_, '_, '_> {
    fn at_end(&mut self) -> Result<bool, Error> {
        if !self.ended && matches!(self.reader.items.first(), Some(Item::End)) {
            self.reader.next()?;
            self.ended = true;
        }
        Ok(self.ended)
    }
}

impl<'de> de::SeqAccess<'de> for &mut Parts<'_, '_, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if self.at_end()? { Ok(None) } else { seed.deserialize(&mut *self.reader).map(Some) }
    }
}

impl<'de> de::MapAccess<'de> for &mut Parts<'_, '_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        if self.at_end()? { Ok(None) } else { seed.deserialize(&mut *self.reader).map(Some) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(&mut *self.reader)
    }
}

/// What a plain scalar is by the core schema of YAML 1.2, if it is more than words.
pub(super) fn plain_scalar(text: &str) -> Option<Value> {
    let first = text.chars().next();
    let special = match first {
        None | Some('~') => true,
        Some('n' | 'N' | 't' | 'T' | 'f' | 'F') => {
            ["null", "true", "false"].iter().any(|word| word.eq_ignore_ascii_case(text))
        }
        Some('0'..='9' | '+' | '-' | '.') => may_be_number(text),
        Some(_) => false,
    };
    if !special {
        return None;
    }
    match serde_yaml::from_str(text) {
        Ok(value @ (Value::Null | Value::Bool(_) | Value::Number(_))) => Some(value),
        _ => None,
    }
}

/// Limits (`4 giờ`), dates and codes begin like numbers and are none; asking a parser would cost
/// more than all the rest.
fn may_be_number(text: &str) -> bool {
    let sign_inside = |(at, byte): (usize, u8)| byte == b'-' && at > 0 && !text.contains(['e', 'E']);
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-._".contains(&byte))
        && !text.bytes().enumerate().any(sign_inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_are_what_the_parser_takes_them_for() {
        for text in [
            "",
            "~",
            "null",
            "Null",
            "NULL",
            "nUll",
            "true",
            "True",
            "TRUE",
            "tRue",
            "false",
            "0",
            "7",
            "-7",
            "+7",
            "007",
            "1_000",
            "1.5",
            "-1.5e3",
            "1e-3",
            ".5",
            ".inf",
            "-.inf",
            ".nan",
            "0x1F",
            "0o17",
            "0b11",
            "1.000001",
            "12345678901234567890123",
            "2025-11-26",
            "08:00",
            "4 giờ",
            "-",
            "+",
            ".",
            "..",
            "no",
            "yes",
            "n",
            "x",
            "1.2.3",
            "63/2010/NĐ-CP",
            "1,5",
        ] {
            let parsed: Value = serde_yaml::from_str(text).unwrap_or(Value::from(text));
            let expected = match parsed {
                value @ (Value::Null | Value::Bool(_) | Value::Number(_)) => Some(value),
                _ => None,
            };
            assert_eq!(format!("{:?}", plain_scalar(text)), format!("{expected:?}"), "{text:?}");
        }
    }
}
