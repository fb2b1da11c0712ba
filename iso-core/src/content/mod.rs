//! The content of a procedure as bytes, and its hash: the proof that what was approved is what is
//! in force.
//!
//! The *content* is the procedure completed by its families, without what says who let it go and
//! when it is looked at again: `revision`, `review.next` and `checked_on` of laws. What `iso.yaml`
//! says is not part of it.
//!
//! The *canonical form* is one line of JSON in UTF-8, as RFC 8785 writes it:
//!
//! - the keys are those of the YAML file, sorted by their letters; no spaces, no line breaks;
//! - what is empty, absent or the same as the default (`kind: service`, `kind: task`,
//!   `waits_for: one_of`, `originals: 0`) is left out;
//! - texts are composed (NFC), runs of white space are one space; a text in both languages is
//!   `{"en":…,"vi":…}`;
//! - a date is `"2025-11-26"`, a time limit `"10.5 working days"`, a retention time `"5 years"`,
//!   `permanent`, however it was typed;
//! - what follows a step is `{"to":…}`, `{"one_of":[…]}`, `{"all_of":[…]}` or `{"some_of":[…]}`,
//!   each branch `{"to":…}` with its condition.
//!
//! The *hash* is SHA-256 of these bytes. `iso approve CODE --content` prints the canonical form,
//! so that `iso approve CODE --content | sha256sum` gives the same digits with another program.

use std::{borrow::Cow, fmt, fmt::Write, str::FromStr};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::model::{Process, composed};

/// The canonical form of a procedure's content.
///
/// ```
/// let text = "process: QT.01\ntitle: Thử\nlimit: 05 ngày làm việc\nrevision: { no: 1 }";
/// let process: iso_core::model::Process = serde_yaml::from_str(text).unwrap();
/// assert_eq!(
///     iso_core::content::canonical(&process),
///     r#"{"limit":"5 working days","process":"QT.01","title":"Thử"}"#
/// );
/// ```
#[must_use]
pub fn canonical(process: &Process) -> String {
    canonical_value(process).to_string()
}

/// The canonical form before it is written down.
pub(crate) fn canonical_value(process: &Process) -> Value {
    // The model has only text keys, so turning it into a value cannot fail.
    let value = serde_json::to_value(process).unwrap_or_default();
    sorted(value).unwrap_or_default()
}

/// The hash of a procedure's content.
#[must_use]
pub fn hash(process: &Process) -> ContentHash {
    ContentHash(Sha256::digest(canonical(process).as_bytes()).into())
}

/// The value with sorted keys and composed texts; `None` where nothing is left of it.
fn sorted(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => {
            let composed = match composed(&text) {
                Cow::Borrowed(_) => text,
                Cow::Owned(composed) => composed,
            };
            (!composed.is_empty()).then_some(Value::String(composed))
        }
        Value::Array(items) => {
            let items: Vec<Value> = items.into_iter().filter_map(sorted).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(entries) => {
            let mut entries: Vec<(String, Value)> =
                entries.into_iter().filter_map(|(key, value)| Some((key, sorted(value)?))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            (!entries.is_empty()).then(|| Value::Object(Map::from_iter(entries)))
        }
        Value::Bool(_) | Value::Number(_) => Some(value),
    }
}

/// SHA-256 of a procedure's canonical content, written `sha256:` and 64 digits.
///
/// ```
/// use iso_core::content::ContentHash;
/// let digits = "ab".repeat(32);
/// let hash: ContentHash = format!("sha256:{digits}").parse().unwrap();
/// assert_eq!(hash.short(), "abababababab");
/// assert_eq!(digits.parse::<ContentHash>().unwrap(), hash);
/// assert!("sha256:abc".parse::<ContentHash>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// How many digits the short form has.
    pub const SHORT: usize = 12;

    /// The first digits, for the foot of a page.
    #[must_use]
    pub fn short(&self) -> String {
        self.digits().chars().take(Self::SHORT).collect()
    }

    fn digits(&self) -> String {
        hexadecimal(&self.0)
    }
}

/// Two digits a byte.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut digits, byte| {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", self.digits())
    }
}

/// A text is no hash of a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not `sha256:` and 64 hexadecimal digits")]
pub struct ContentHashError;

impl FromStr for ContentHash {
    type Err = ContentHashError;

    fn from_str(text: &str) -> Result<Self, ContentHashError> {
        let text = text.trim();
        let digits = text.strip_prefix("sha256:").unwrap_or(text).trim();
        if digits.len() != 64 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(ContentHashError);
        }
        let mut bytes = [0; 32];
        for (index, byte) in bytes.iter_mut().enumerate() {
            let pair = digits.get(2 * index..2 * index + 2).ok_or(ContentHashError)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| ContentHashError)?;
        }
        Ok(ContentHash(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(text: &str) -> Process {
        serde_yaml::from_str(text).unwrap()
    }

    #[test]
    fn the_hash_is_sha256_of_the_canonical_form() {
        let it = process("{ process: A, title: T }");
        assert_eq!(canonical(&it), r#"{"process":"A","title":"T"}"#);
        // printf '{"process":"A","title":"T"}' | sha256sum
        assert_eq!(hash(&it).to_string(), EXPECTED);
    }

    const EXPECTED: &str = "sha256:1af7d12864cec2f6a3eebc53fb43265322f272fc3bbf1d33977d5a2e25d985d7";

    #[test]
    fn spelling_layout_and_revision_do_not_matter() {
        let one = process(
            "{ process: A, title: Tiếp  nhận, limit: '0,5 ngày', review: { months: 12, next: 2027-01-01 } }",
        );
        let two = process(
            "title: Tiếp nhận\nprocess: A\nkind: service\nreview: { months: 12 }\nlimit: 1/2 days\nrevision: { no: 3 }",
        );
        assert_eq!(canonical(&one), canonical(&two));
    }

    #[test]
    fn every_word_matters() {
        let base =
            "{ process: A, title: T, steps: [{ id: a, name: N, next: { one_of: [{ to: end, when: X }] } }] }";
        let before = hash(&process(base));
        for (old, new) in
            [("title: T", "title: t"), ("when: X", "when: Y"), ("one_of", "all_of"), ("id: a", "id: b")]
        {
            assert_ne!(before, hash(&process(&base.replace(old, new))), "{old} -> {new}");
        }
    }
}
