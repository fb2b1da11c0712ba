//! The text as a plain value, built from the same events as the places: there is one reader of
//! YAML, so what is kept is what was looked at.

use granit_parser::{Event, ScalarStyle};
use serde_yaml::{Mapping, Value};

enum Open {
    Mapping(Mapping, Option<Value>),
    Sequence(Vec<Value>),
}

/// The first document: of two equal keys the first, of aliases nothing, of keys the letters.
#[derive(Default)]
pub(super) struct Plain {
    open: Vec<Open>,
    root: Value,
    /// Whether the first document has ended.
    complete: bool,
}

impl Plain {
    pub(super) fn value(self) -> Value {
        self.root
    }

    pub(super) fn take(&mut self, event: &Event<'_>) {
        if self.complete {
            return;
        }
        let finished = match event {
            Event::Scalar(text, ..) if self.expects_key() => Value::from(&**text),
            Event::Scalar(text, ScalarStyle::Plain, _, _) => resolve(text),
            Event::Scalar(text, ..) => Value::from(&**text),
            Event::Alias(_) | Event::UnresolvedAlias(_) => Value::Null,
            Event::MappingStart(..) => return self.open.push(Open::Mapping(Mapping::new(), None)),
            Event::SequenceStart(..) => return self.open.push(Open::Sequence(Vec::new())),
            Event::MappingEnd | Event::SequenceEnd => match self.open.pop() {
                Some(Open::Mapping(mapping, _)) => Value::Mapping(mapping),
                Some(Open::Sequence(items)) => Value::Sequence(items),
                None => return,
            },
            Event::DocumentEnd => {
                self.complete = true;
                return;
            }
            _ => return,
        };
        match self.open.last_mut() {
            None => self.root = finished,
            Some(Open::Sequence(items)) => items.push(finished),
            Some(Open::Mapping(mapping, slot)) => match slot.take() {
                None => *slot = Some(finished),
                // Merge keys and keys that are no words were refused where they stand.
                Some(key) if !key.is_string() || key.as_str() == Some("<<") || mapping.contains_key(&key) => {
                }
                Some(key) => {
                    mapping.insert(key, finished);
                }
            },
        }
    }

    /// Whether the event is a key that its mapping has already.
    pub(super) fn repeats(&self, event: &Event<'_>) -> bool {
        match (self.open.last(), event) {
            (Some(Open::Mapping(mapping, None)), Event::Scalar(text, ..)) => mapping.contains_key(&**text),
            _ => false,
        }
    }

    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some(Open::Mapping(_, None)))
    }
}

/// A plain scalar is null, a boolean or a number where YAML's core schema says so, else words.
fn resolve(text: &str) -> Value {
    let lower = text.to_ascii_lowercase();
    let keyword = ["null", "true", "false", "~", ""].contains(&lower.as_str());
    // Only what can be a number at all: `---` and `...` are words here, but marks to the reader.
    let numeral = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'))
        && !text.contains(char::is_whitespace)
        && (lower.contains(|c: char| c.is_ascii_digit()) || lower.ends_with("inf") || lower.ends_with("nan"));
    if !keyword && !numeral {
        return Value::from(text);
    }
    // Most numbers are short and whole, and most of the rest are dates.
    if text.len() < 19 && (text == "0" || !text.starts_with('0')) && text.bytes().all(|b| b.is_ascii_digit())
    {
        return text.parse::<u64>().map_or_else(|_| Value::from(text), Value::from);
    }
    // Past the first sign, only a power of ten may have another.
    if text.bytes().skip(1).any(|b| b == b'-') && !lower.contains('e') {
        return Value::from(text);
    }
    match serde_yaml::from_str(text) {
        Ok(value @ (Value::Null | Value::Bool(_) | Value::Number(_))) => value,
        _ => Value::from(text),
    }
}
