//! What is wrong with the shape of a file: every fault of it, each at its own place.
//!
//! The text was refused as a whole. So it is taken apart once more into a plain value, read piece
//! by piece, and every piece that does not fit is named, cut out or patched, and reading goes on
//! until the rest fits.

use granit_parser::{Event, ScalarStyle};
use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment as Step, Track};
use serde_yaml::{Mapping, Value};

use super::{
    Limits, events,
    faults::{missing_key, too_large, unknown_key, unknown_word, wrong_kind_of_value},
    refusal::{self, Refusal},
};
use crate::{
    diag::{Arg, Finding},
    source::{NodePath, Segment, Source, SpanIndex},
};

/// All faults of shape; empty if `text` fits after all.
pub(super) fn faults<T: DeserializeOwned>(
    source: &Source,
    index: &SpanIndex,
    limits: &Limits,
) -> Vec<Finding> {
    let mut value = plain_value(source, limits);
    let mut findings: Vec<Finding> = Vec::new();
    while findings.len() < limits.findings_per_file {
        let mut track = Track::new();
        let read = T::deserialize(serde_path_to_error::Deserializer::new(&value, &mut track));
        let Err(error) = read else { return findings };
        let path = node_path(track);
        let refusal = refusal::read(&error.to_string());
        let written = index.get(&path).map(|place| source.slice(place.value)).unwrap_or_default();
        let mut finding = describe(source, &path, &refusal, written);
        if let Refusal::UnknownKey { .. } = refusal {
            finding.span = index.get(&path).and_then(|place| place.key);
        }
        let repeated =
            findings.last().is_some_and(|last| last.node == finding.node && last.message == finding.message);
        if !mend(&mut value, path.segments(), &refusal, written) || repeated {
            findings.push(finding);
            return findings;
        }
        findings.push(finding);
        // A list in the place of one of several words is first turned into a word.
        if refusal == Refusal::NotAWord {
            findings.pop();
        }
    }
    let last = Finding::new(&too_large::INFO, &too_large::FAULTS, source.name(), NodePath::root());
    findings.push(last.with("limit", limits.findings_per_file));
    findings
}

fn node_path(track: Track) -> NodePath {
    let steps = track.path();
    let segment = |step: &Step| match step {
        Step::Seq { index } => Some(Segment::Item(*index)),
        Step::Map { key } => Some(Segment::Key(key.clone())),
        Step::Enum { .. } | Step::Unknown => None,
    };
    steps.iter().filter_map(segment).collect()
}

fn describe(source: &Source, path: &NodePath, refusal: &Refusal, written: &str) -> Finding {
    let short: String = written.chars().take(80).collect();
    let at = |info, message| Finding::new(info, message, source.name(), path.clone());
    match refusal {
        Refusal::UnknownKey { key, known } => match nearest(key, known) {
            Some(nearest) => at(&unknown_key::INFO, &unknown_key::NEAREST)
                .with("key", key.as_str())
                .with("nearest", nearest)
                .helped_by(&unknown_key::RENAME),
            None => at(&unknown_key::INFO, &unknown_key::UNKNOWN)
                .with("key", key.as_str())
                .with("known", quoted(known)),
        },
        Refusal::MissingKey { key } => at(&missing_key::INFO, &missing_key::MISSING)
            .with("key", key.as_str())
            .helped_by(&missing_key::ADD),
        Refusal::UnknownWord { word, known } => match nearest(word, known) {
            Some(nearest) => at(&unknown_word::INFO, &unknown_word::NEAREST).with("nearest", nearest),
            None => at(&unknown_word::INFO, &unknown_word::UNKNOWN),
        }
        .with("text", word.as_str())
        .with("known", quoted(known)),
        Refusal::Empty { expected } => at(&wrong_kind_of_value::INFO, &wrong_kind_of_value::EMPTY)
            .with("expected", *expected)
            .helped_by(&wrong_kind_of_value::FILL),
        Refusal::NumberForWords { expected } => {
            at(&wrong_kind_of_value::INFO, &wrong_kind_of_value::EXPECTED)
                .with("text", short)
                .with("expected", *expected)
                .helped_by(&wrong_kind_of_value::QUOTE)
        }
        Refusal::WrongKind { expected } => at(&wrong_kind_of_value::INFO, &wrong_kind_of_value::EXPECTED)
            .with("text", short)
            .with("expected", *expected),
        Refusal::Malformed { expected, text } => {
            refusal::malformed(expected, text, |info, message| at(info, message))
        }
        Refusal::NotAWord => at(&unknown_word::INFO, &unknown_word::UNKNOWN).with("text", short),
    }
}

fn quoted(words: &[String]) -> Arg {
    words.iter().map(|word| format!("`{word}`")).collect()
}

/// The known word that differs by a slip of the hand, if there is one.
pub(crate) fn nearest(word: &str, known: &[String]) -> Option<String> {
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    let folded = crate::text::without_marks(word);
    known
        .iter()
        .map(|candidate| (strsim::osa_distance(&folded, &crate::text::without_marks(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.clone())
}

/// Takes the faulty piece out of the way, so that reading can go on.
fn mend(value: &mut Value, path: &[Segment], refusal: &Refusal, written: &str) -> bool {
    if let Refusal::MissingKey { key } = refusal {
        return match at(value, path) {
            Some(Value::Mapping(mapping)) => {
                // Every required key takes words; a word that is a name, a code and a sentence.
                mapping.insert(Value::from(key.as_str()), Value::from("x"));
                true
            }
            Some(node) => {
                *node = Value::Mapping(Mapping::from_iter([(Value::from(key.as_str()), Value::from("x"))]));
                true
            }
            None => false,
        };
    }
    if *refusal == Refusal::NotAWord
        && let Some(node) = at(value, path)
    {
        *node = Value::from(if written.is_empty() { "?" } else { written });
        return true;
    }
    let Some((last, parent)) = path.split_last() else { return false };
    match (at(value, parent), last) {
        (Some(Value::Mapping(mapping)), Segment::Key(key)) => {
            let removed = mapping.remove(key.as_str()).is_some();
            // Keys written as numbers.
            removed || mapping.len() > retain_words(mapping)
        }
        (Some(Value::Sequence(items)), Segment::Item(index)) if *index < items.len() => {
            // The places of the other items must not move.
            let copy = items.iter().enumerate().find(|(other, item)| other != index && !item.is_null());
            match copy.map(|(_, item)| item.clone()) {
                Some(copy) => items.get_mut(*index).map(|item| *item = copy).is_some(),
                None => {
                    items.clear();
                    true
                }
            }
        }
        _ => false,
    }
}

fn retain_words(mapping: &mut Mapping) -> usize {
    mapping.retain(|key, _| key.is_string());
    mapping.len()
}

fn at<'v>(value: &'v mut Value, path: &[Segment]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |node, segment| match (node, segment) {
        (Value::Mapping(mapping), Segment::Key(key)) => mapping.get_mut(key.as_str()),
        (Value::Sequence(items), Segment::Item(index)) => items.get_mut(*index),
        _ => None,
    })
}

/// The file as a plain value: of two equal keys the first, of aliases nothing.
fn plain_value(source: &Source, limits: &Limits) -> Value {
    enum Open {
        Mapping(Mapping, Option<Value>),
        Sequence(Vec<Value>),
    }
    let mut open: Vec<Open> = Vec::new();
    let mut root = Value::Null;
    for (event, _) in events::parser(source.text(), limits).map_while(Result::ok) {
        let finished = match event {
            Event::Scalar(text, ScalarStyle::Plain, _, _) => resolve(&text),
            Event::Scalar(text, ..) => Value::from(&*text),
            Event::Alias(_) | Event::UnresolvedAlias(_) => Value::from("x"),
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
                Some(key) if key.as_str() == Some("<<") || mapping.contains_key(&key) => {}
                Some(key) => {
                    mapping.insert(key, finished);
                }
            },
        }
    }
    root
}

/// A plain scalar is what the reader of the typed pass takes it for.
fn resolve(text: &str) -> Value {
    let may_be_number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '~');
    let keyword = ["null", "true", "false", "~", ""].contains(&text.to_ascii_lowercase().as_str());
    if !keyword && !text.starts_with(may_be_number) {
        return Value::from(text);
    }
    match serde_yaml::from_str(text) {
        Ok(value @ (Value::Null | Value::Bool(_) | Value::Number(_))) => value,
        _ => Value::from(text),
    }
}
