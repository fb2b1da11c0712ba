//! The text as a plain value, read from the same events as the places: there is one reader of
//! YAML, so what is kept is what was looked at.

use granit_parser::{Event, ScalarStyle};
use serde_yaml::{Mapping, Value};

use super::{Limits, events};
use crate::source::Source;

enum Open {
    Mapping(Mapping, Option<Value>),
    Sequence(Vec<Value>),
}

/// The first document: of two equal keys the first, of aliases nothing, of keys the letters.
pub(super) fn value(source: &Source, limits: &Limits) -> Value {
    let mut open: Vec<Open> = Vec::new();
    let mut root = Value::Null;
    for (event, _) in events::parser(source.text(), limits).map_while(Result::ok) {
        let finished = match event {
            Event::Scalar(text, ..) if expects_key(&open) => Value::from(&*text),
            Event::Scalar(text, ScalarStyle::Plain, _, _) => resolve(&text),
            Event::Scalar(text, ..) => Value::from(&*text),
            Event::Alias(_) | Event::UnresolvedAlias(_) => Value::Null,
            Event::MappingStart(..) => {
                open.push(Open::Mapping(Mapping::new(), None));
                continue;
            }
            Event::SequenceStart(..) => {
                open.push(Open::Sequence(Vec::new()));
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => match open.pop() {
                Some(Open::Mapping(mapping, _)) => Value::Mapping(mapping),
                Some(Open::Sequence(items)) => Value::Sequence(items),
                None => continue,
            },
            Event::DocumentEnd => break,
            _ => continue,
        };
        match open.last_mut() {
            None => root = finished,
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
    root
}

fn expects_key(open: &[Open]) -> bool {
    matches!(open.last(), Some(Open::Mapping(_, None)))
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
    match serde_yaml::from_str(text) {
        Ok(value @ (Value::Null | Value::Bool(_) | Value::Number(_))) => value,
        _ => Value::from(text),
    }
}
