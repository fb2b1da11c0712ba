//! How many public procedures there are at each level of the online service.

use std::collections::BTreeMap;

use super::public;
use crate::{load::Library, model::OnlineLevel};

/// Distinct codes, each counted once: the numbers of the levels add up to the number of codes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) full: usize,
    pub(super) partial: usize,
    pub(super) information: usize,
    /// Codes whose procedures say no level.
    pub(super) not_stated: usize,
    /// Codes of the catalogue that no procedure serves.
    pub(super) without_procedure: usize,
    /// All codes.
    pub(super) codes: usize,
    /// Procedures that name no code; they are in none of the numbers above.
    pub(super) procedures_without_code: usize,
    /// Codes that two procedures give different levels; counted at the first one.
    pub(super) contradicting: Vec<String>,
}

impl Count {
    pub(super) fn of(library: &Library) -> Self {
        let mut count = Count::default();
        let mut levels: BTreeMap<&str, Option<OnlineLevel>> = BTreeMap::new();
        for (process, _) in public(library) {
            count.procedures_without_code += usize::from(process.value.tthc.is_empty());
            let level = process.value.service.online;
            for code in &process.value.tthc {
                let known = levels.entry(code.as_str()).or_insert(level);
                let other = known.zip(level).is_some_and(|(known, level)| known != level);
                *known = known.or(level);
                if other && !count.contradicting.iter().any(|it| it == code.as_str()) {
                    count.contradicting.push(code.to_string());
                }
            }
        }
        for level in levels.values() {
            let counted = match level {
                Some(OnlineLevel::Full) => &mut count.full,
                Some(OnlineLevel::Partial) => &mut count.partial,
                Some(OnlineLevel::Information) => &mut count.information,
                None => &mut count.not_stated,
            };
            *counted += 1;
        }
        count.codes = levels.len();
        let catalogue = library.organization.iter().flat_map(|it| &it.value.tthc_catalogue);
        for entry in catalogue {
            if let std::collections::btree_map::Entry::Vacant(new) = levels.entry(entry.code.as_str()) {
                new.insert(None);
                count.without_procedure += 1;
                count.codes += 1;
            }
        }
        count
    }
}
