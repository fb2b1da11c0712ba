//! What is wrong with the shape of a file: every fault of it, each at its own place.
//!
//! The text was refused as a whole. So it is taken apart once more into a plain value, read piece
//! by piece, and every piece that does not fit is named, cut out or patched, and reading goes on
//! until the rest fits.

use std::collections::{BTreeMap, BTreeSet};

use granit_parser::{Event, ScalarStyle};
use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment as Step, Track};
use serde_yaml::{Mapping, Value};

use super::{
    Limits, events,
    faults::{missing_key, too_large, unknown_key, unknown_word, wrong_kind_of_value},
    refusal::{self, Refusal},
    tape::plain_scalar,
};
use crate::{
    diag::{Arg, Finding},
    source::{NodePath, Segment, Source, SpanIndex},
    text::nearest,
};

/// All faults of shape; empty if `text` fits after all.
pub(super) fn faults<T: DeserializeOwned>(
    source: &Source,
    index: &SpanIndex,
    limits: &Limits,
) -> Vec<Finding> {
    let mut piece =
        Patched { value: plain_value(source, limits), removed: BTreeMap::new(), excused: BTreeSet::new() };
    let mut findings: Vec<Finding> = Vec::new();
    while findings.len() < limits.findings_per_file {
        let mut track = Track::new();
        let read = T::deserialize(serde_path_to_error::Deserializer::new(&piece.value, &mut track));
        let Err(error) = read else { return findings };
        let here = node_path(track);
        let refusal = refusal::read(&error.to_string());
        let path = piece.as_written(&here);
        let written = index.get(&path).map(|place| source.slice(place.value)).unwrap_or_default();
        if !piece.excuses(&path, &refusal) {
            let text =
                at(&mut piece.value, here.segments()).and_then(|value| value.as_str().map(str::to_owned));
            let mut finding = describe(source, &path, &refusal, text.as_deref().unwrap_or(written));
            if let Refusal::UnknownKey { .. } = refusal {
                finding.span = index.get(&path).and_then(|place| place.key);
            }
            findings.push(finding);
        }
        if !piece.mend(&here, &path, &refusal, written) {
            return findings;
        }
    }
    let last = Finding::new(&too_large::INFO, &too_large::FAULTS, source.name(), NodePath::root());
    findings.push(last.with("limit", limits.findings_per_file));
    findings
}

/// The file with its faulty pieces taken out, and the way back to where things are written.
struct Patched {
    value: Value,
    /// Items taken out of lists, by the place of the list as it is read now.
    removed: BTreeMap<NodePath, Vec<usize>>,
    /// Keys whose absence was already explained by another fault.
    excused: BTreeSet<NodePath>,
}

impl Patched {
    /// Where the node that now stands at `here` is written.
    fn as_written(&self, here: &NodePath) -> NodePath {
        let mut passed = NodePath::root();
        let mut written = Vec::new();
        for segment in here.segments() {
            written.push(match segment {
                Segment::Item(index) => {
                    let mut index = *index;
                    for gone in self.removed.get(&passed).into_iter().flatten() {
                        index += usize::from(*gone <= index);
                    }
                    Segment::Item(index)
                }
                Segment::Key(key) => Segment::Key(key.clone()),
            });
            passed = match segment {
                Segment::Item(index) => passed.item(*index),
                Segment::Key(key) => passed.key(key),
            };
        }
        written.into_iter().collect()
    }

    /// Whether the fault follows from one that is already named.
    fn excuses(&self, path: &NodePath, refusal: &Refusal) -> bool {
        match refusal {
            Refusal::MissingKey { key } => self.excused.contains(&path.clone().key(key)),
            Refusal::NotAWord => true,
            _ => false,
        }
    }

    /// Takes the faulty piece out of the way, so that reading can go on.
    fn mend(&mut self, here: &NodePath, path: &NodePath, refusal: &Refusal, written: &str) -> bool {
        match refusal {
            Refusal::MissingKey { key } => return self.supply(here, key),
            Refusal::NotAWord => {
                // A list in the place of one of several words is first turned into a word.
                let word = if written.is_empty() { "?" } else { written };
                return at(&mut self.value, here.segments()).map(|node| *node = Value::from(word)).is_some();
            }
            Refusal::UnknownKey { key, known } => {
                if let (Some(meant), Some(parent)) = (nearest(key, known), path.parent()) {
                    self.excused.insert(parent.key(&meant));
                }
            }
            _ => {
                self.excused.insert(path.clone());
            }
        }
        let Some((last, parent)) = here.segments().split_last() else { return false };
        match (at(&mut self.value, parent), last) {
            (Some(Value::Mapping(mapping)), Segment::Key(key)) => {
                // Keys written as numbers have no name to remove them by.
                mapping.remove(key.as_str()).is_some() || mapping.len() > retain_words(mapping)
            }
            (Some(Value::Sequence(items)), Segment::Item(index)) if *index < items.len() => {
                items.remove(*index);
                let list: NodePath = parent.iter().cloned().collect();
                let original = match path.segments().last() {
                    Some(Segment::Item(original)) => *original,
                    _ => *index,
                };
                let gone = self.removed.entry(list).or_default();
                gone.push(original);
                gone.sort_unstable();
                true
            }
            (Some(Value::Mapping(mapping)), Segment::Item(_)) => mapping.len() > retain_words(mapping),
            _ => false,
        }
    }

    /// Every required key takes words: `x` is a name, a code and a sentence.
    fn supply(&mut self, here: &NodePath, key: &str) -> bool {
        match at(&mut self.value, here.segments()) {
            Some(Value::Mapping(mapping)) => mapping.insert(Value::from(key), Value::from("x")).is_none(),
            Some(node) => {
                *node = Value::Mapping(Mapping::from_iter([(Value::from(key), Value::from("x"))]));
                true
            }
            None => false,
        }
    }
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
        Refusal::Malformed { expected } => refusal::malformed(expected, written, at),
        Refusal::NotAWord => at(&unknown_word::INFO, &unknown_word::UNKNOWN).with("text", short),
    }
}

/// All of them: whoever mistypes a key wants to see the whole choice.
fn quoted(words: &[String]) -> Arg {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    Arg::Verbatim(quoted.join(", "))
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
            Event::Scalar(text, ScalarStyle::Plain, _, _) => {
                plain_scalar(&text).unwrap_or_else(|| Value::from(&*text))
            }
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
