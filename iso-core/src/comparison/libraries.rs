//! Two libraries: which procedures came, went and changed.

use std::collections::BTreeMap;

use super::{Change, Side, changes};
use crate::{load::Library, model::Process};

/// How a procedure of one library stands to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Only the new library has it.
    Added,
    /// Only the old library has it.
    Removed,
    /// Both have it, and something changed.
    Changed,
    /// Both have it with the same content.
    Same,
}

impl Standing {
    /// The word that machines read.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Standing::Added => "added",
            Standing::Removed => "removed",
            Standing::Changed => "changed",
            Standing::Same => "same",
        }
    }
}

/// A procedure of two libraries.
#[derive(Debug, Clone)]
pub struct Compared<'a> {
    /// How it stands.
    pub standing: Standing,
    /// As it was.
    pub old: Option<&'a Process>,
    /// As it is.
    pub new: Option<&'a Process>,
    /// What changed; empty unless both are there.
    pub changes: Vec<Change>,
}

impl<'a> Compared<'a> {
    /// Two issues of one procedure.
    #[must_use]
    pub fn of(old: Side<'a>, new: Side<'a>) -> Self {
        let changes = changes(old, new);
        let standing = if changes.is_empty() { Standing::Same } else { Standing::Changed };
        Compared { standing, old: Some(old.process), new: Some(new.process), changes }
    }

    /// The procedure as it is, or as it was where it is gone.
    #[must_use]
    pub fn process(&self) -> Option<&'a Process> {
        self.new.or(self.old)
    }
}

/// All procedures of two libraries, completed by their families: those of the new one in their
/// order, then those that are gone. One with another code is the same if it says which it replaces.
#[must_use]
pub fn libraries<'a>(old: &'a Library, new: &'a Library) -> Vec<Compared<'a>> {
    fn side<'a>(library: &'a Library, at: usize) -> Option<Side<'a>> {
        let process = &library.processes.get(at)?.value;
        Some(Side { process, organization: library.organization.as_ref().map(|loaded| &loaded.value) })
    }
    let mut by_code: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, loaded) in old.processes.iter().enumerate().rev() {
        by_code.entry(loaded.value.process.as_str()).or_default().push(at);
    }
    let mut partner: Vec<Option<usize>> =
        new.processes.iter().map(|loaded| by_code.get_mut(loaded.value.process.as_str())?.pop()).collect();
    for (slot, loaded) in partner.iter_mut().zip(&new.processes).filter(|(slot, _)| slot.is_none()) {
        *slot = loaded.value.supersedes.iter().find_map(|code| by_code.get_mut(code.as_str())?.pop());
    }
    let mut is_gone = vec![true; old.processes.len()];
    let mut compared = Vec::with_capacity(partner.len());
    for (to, from) in partner.into_iter().enumerate() {
        let Some(after) = side(new, to) else { continue };
        match from.and_then(|from| Some((from, side(old, from)?))) {
            Some((from, before)) => {
                is_gone.get_mut(from).into_iter().for_each(|gone| *gone = false);
                compared.push(Compared::of(before, after));
            }
            None => compared.push(Compared {
                standing: Standing::Added,
                old: None,
                new: Some(after.process),
                changes: Vec::new(),
            }),
        }
    }
    let gone = old.processes.iter().zip(is_gone).filter(|(_, gone)| *gone);
    compared.extend(gone.map(|(loaded, _)| Compared {
        standing: Standing::Removed,
        old: Some(&loaded.value),
        new: None,
        changes: Vec::new(),
    }));
    compared
}
