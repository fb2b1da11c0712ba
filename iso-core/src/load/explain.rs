//! What is wrong with the shape of a file: every fault of it, each at its own place.
//!
//! The plain value was refused as a whole. So it is read piece by piece: every piece that does not
//! fit is named, cut out or patched, and reading goes on until the rest fits.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment as Step, Track};
use serde_yaml::{Mapping, Value};

use super::{
    Limits,
    faults::{missing_key, too_large, unknown_key, unknown_word, wrong_kind_of_value},
    refusal::{self, Refusal},
};
use crate::{
    diag::{Arg, Finding},
    source::{NodePath, Segment, Source, SpanIndex},
    text::nearest,
};

/// All faults of shape; empty if `value` fits after all.
pub(super) fn faults<T: DeserializeOwned>(
    value: Value,
    source: &Source,
    index: &SpanIndex,
    limits: &Limits,
) -> Vec<Finding> {
    let mut piece =
        Patched { value, removed: BTreeMap::new(), excused: BTreeSet::new(), supplied: BTreeMap::new() };
    let mut findings: Vec<Finding> = Vec::new();
    while findings.len() < limits.findings_per_file {
        let mut track = Track::new();
        let read = T::deserialize(serde_path_to_error::Deserializer::new(&piece.value, &mut track));
        let Err(error) = read else { return findings };
        let here = node_path(track);
        let refusal = refusal::read(&error.to_string());
        let path = piece.as_written(&here);
        let written = index.get(&path).map(|place| source.slice(place.value)).unwrap_or_default();
        if let Some(supplied) = piece.supplied.get(&here).filter(|_| !refusal.is_missing_key()) {
            // What was put here to go on reading does not fit; nobody wrote it, so nobody is told.
            let better = refusal.stand_in();
            if *supplied == better || !piece.supply(&here, better) {
                return findings;
            }
            continue;
        }
        // Aliases are refused where they stand, and mean nothing here.
        let alias = written.starts_with('*');
        if !alias && !piece.excuses(&here, &path, &refusal) {
            let text = at(&mut piece.value, here.segments())
                .and_then(|value| value.as_str().map(|it| it.trim().to_owned()));
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
    /// What was put in the place of missing keys.
    supplied: BTreeMap<NodePath, Value>,
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
    fn excuses(&self, here: &NodePath, path: &NodePath, refusal: &Refusal) -> bool {
        match refusal {
            Refusal::MissingKey { key } => {
                self.excused.contains(&path.clone().key(key)) || self.supplied.contains_key(here)
            }
            Refusal::NotAWord => true,
            _ => false,
        }
    }

    /// Takes the faulty piece out of the way, so that reading can go on.
    fn mend(&mut self, here: &NodePath, path: &NodePath, refusal: &Refusal, written: &str) -> bool {
        match refusal {
            // Most keys take words: `x` is a name, a code and a sentence.
            Refusal::MissingKey { key } => return self.supply(&here.clone().key(key), Value::from("x")),
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
            (Some(Value::Mapping(mapping)), Segment::Key(key)) => mapping.remove(key.as_str()).is_some(),
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
            _ => false,
        }
    }

    /// Puts a value in the place of a missing key.
    fn supply(&mut self, here: &NodePath, value: Value) -> bool {
        let Some((Segment::Key(key), parent)) = here.segments().split_last() else { return false };
        let Some(parent) = at(&mut self.value, parent) else { return false };
        if !parent.is_mapping() {
            *parent = Value::Mapping(Mapping::new());
        }
        let Value::Mapping(mapping) = parent else { return false };
        let written = mapping.insert(Value::from(key.as_str()), value.clone()).is_some();
        let replaced = self.supplied.insert(here.clone(), value).is_some();
        // A key that is there and said to be missing would be supplied for ever.
        replaced || !written
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
            None => {
                let unknown = at(&unknown_key::INFO, &unknown_key::UNKNOWN);
                let unknown = unknown.with("key", key.as_str()).with("known", quoted(known));
                // `{ limit: 0,5 ngày }` is read as `limit: 0` and a key `5 ngày`.
                let decimals = key.starts_with(|c: char| c.is_ascii_digit());
                if decimals { unknown.helped_by(&unknown_key::COMMA) } else { unknown }
            }
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

fn at<'v>(value: &'v mut Value, path: &[Segment]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |node, segment| match (node, segment) {
        (Value::Mapping(mapping), Segment::Key(key)) => mapping.get_mut(key.as_str()),
        (Value::Sequence(items), Segment::Item(index)) => items.get_mut(*index),
        _ => None,
    })
}
