//! What changed between two issues of a procedure, in words, and what became simpler.
//!
//! Steps, forms, papers and branches are compared by what they mean, not by where they stand: a step
//! is found again by its id and name, under another id by its content. Limits are compared exactly,
//! and never across units: 168 working hours and 21 working days end on different dates.
//!
//! The content compared is that of [`crate::content`]: the list of changes is empty exactly if both
//! have the same canonical form. Who approved it and when is not part of it.
//!
//! ```
//! use iso_core::{comparison::{Side, changes}, model::Process, text::Lang};
//! let read = |text: &str| serde_yaml::from_str::<Process>(text).unwrap();
//! let old = read("{ process: A, title: T, limit: 5 ngày, steps: [{ id: a, name: Nhận }, { id: b, name: Ký }] }");
//! let new = read("{ process: A, title: T, limit: 3 ngày, steps: [{ id: nhan, name: Nhận }] }");
//! let changes = changes(Side::of(&old), Side::of(&new));
//! let said: Vec<String> = changes.iter().map(|change| change.say(Lang::Vi)).collect();
//! assert_eq!(
//!     said,
//!     ["thời hạn: 5 ngày → 3 ngày (giảm 2 ngày, 40%)", "bước “Nhận”, mã bước: a → nhan", "các bước: bỏ “Ký”"]
//! );
//! ```

mod change;
mod effect;
mod libraries;
mod order;
mod pairing;
mod phrase;
mod steps;
mod tree;
mod values;
mod words;

pub use change::{Change, Kind};
pub use effect::{Effect, Matter, simplified};
pub use libraries::{Compared, Standing, libraries};
pub use phrase::Phrase;

use serde_json::Value;

use crate::{
    content,
    model::{Organization, Process},
};
use tree::Compare;
use values::Names;

/// One of the two issues, with the organization whose roles, forms and records it names.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The procedure.
    pub process: &'a Process,
    /// The organization, where it is known: without it roles are called by their ids.
    pub organization: Option<&'a Organization>,
}

impl<'a> Side<'a> {
    /// A procedure by itself.
    #[must_use]
    pub fn of(process: &'a Process) -> Self {
        Side { process, organization: None }
    }
}

/// What changed from the old issue to the new one, in the order in which a procedure is read; empty
/// exactly if both have the same content.
#[must_use]
pub fn changes(old: Side<'_>, new: Side<'_>) -> Vec<Change> {
    let (mut before, mut after) =
        (content::canonical_value(old.process), content::canonical_value(new.process));
    if before == after {
        return Vec::new();
    }
    let pairs = steps::Pairs::new(&mut before, &mut after);
    let mut compare = Compare::new(Names::of(old, &pairs.before), Names::of(new, &pairs.after));
    compare.root(&before, &after);
    pairs.compare(&mut compare);
    // Both sides mean the same and are only written in another way, such as `a` and `block/a`.
    if compare.changes.is_empty() {
        compare.changes.push(Change::spelling());
    }
    compare.changes
}

/// Whether a key of a procedure, or a word of a closed list under it, has a name for people.
///
/// ```
/// use iso_core::comparison::is_named;
/// assert!(is_named("limit", None) && is_named("kind", Some("approve")));
/// ```
#[must_use]
pub fn is_named(key: &str, word: Option<&str>) -> bool {
    match word {
        Some(word) => words::word(key, word).is_some(),
        None => words::key(key).is_some(),
    }
}

/// Whether a value is words in one or both languages.
fn is_wording(value: &Value) -> bool {
    value.as_object().is_some_and(|map| !map.is_empty() && map.keys().all(|key| key == "vi" || key == "en"))
}
