//! Names of the documents, safe as file names on every system.

use std::collections::{BTreeMap, BTreeSet};

use crate::{load::Library, model::Id};

pub(super) const INDEX: &str = "index";
pub(super) const SCOPE: &str = "scope";
pub(super) const DOCUMENTS: &str = "documents";
pub(super) const FORMS: &str = "forms";
pub(super) const RECORDS: &str = "records";
pub(super) const EXTERNAL_DOCUMENTS: &str = "external-documents";
pub(super) const ROLES: &str = "roles";
pub(super) const RACI: &str = "raci";
pub(super) const INTERACTION: &str = "interaction";
pub(super) const PROCESS_CARDS: &str = "process-cards";
pub(super) const QUALITY_MANUAL: &str = "quality-manual";
pub(super) const FINDINGS: &str = "findings";
pub(super) const SERVICES: &str = "services";
pub(super) const SERVICES_BY_LEVEL: &str = "services-by-level";
pub(super) const SEARCH: &str = "search";

/// The documents that every manual has, beside those of its procedures.
const RESERVED: [&str; 15] = [
    INDEX,
    SCOPE,
    DOCUMENTS,
    FORMS,
    RECORDS,
    EXTERNAL_DOCUMENTS,
    ROLES,
    RACI,
    INTERACTION,
    PROCESS_CARDS,
    QUALITY_MANUAL,
    FINDINGS,
    SERVICES,
    SERVICES_BY_LEVEL,
    SEARCH,
];

/// Names that mean devices on Windows, whatever follows the first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Names of the procedures' documents and of the roles' work pages.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: Vec<String>,
    notices: Vec<String>,
    by_code: BTreeMap<String, usize>,
    by_role: BTreeMap<Id, String>,
}

impl Names {
    /// Two procedures never share a name, not even on systems that do not tell capitals apart: a
    /// later one gets a number. Nothing is decided here about codes used twice; that is a finding.
    pub(super) fn of(library: &Library) -> Self {
        let roles: BTreeSet<&Id> = library
            .processes
            .iter()
            .flat_map(|loaded| loaded.value.steps_in_order())
            .filter_map(|(_, step)| step.role.as_ref())
            .collect();
        let stems = || library.processes.iter().map(|loaded| loaded.value.process.file_stem());
        let mut taken = Taken::default();
        let names = taken.distinct(stems());
        let of_roles = taken.distinct(roles.iter().map(|id| format!("role-{id}")));
        let notices = taken.distinct(stems().map(|stem| format!("notice-{stem}")));
        let by_role = roles.into_iter().cloned().zip(of_roles).collect();
        let mut by_code = BTreeMap::new();
        for (position, loaded) in library.processes.iter().enumerate() {
            by_code.entry(loaded.value.process.to_string()).or_insert(position);
        }
        Names { names, notices, by_code, by_role }
    }

    /// Every role that does a step, with the name of its work page, in the order of their ids.
    pub(super) fn roles(&self) -> impl Iterator<Item = (&Id, &str)> {
        self.by_role.iter().map(|(id, name)| (id, name.as_str()))
    }

    /// The work page of a role; none where it does no step.
    pub(super) fn of_role(&self, id: &Id) -> Option<&str> {
        self.by_role.get(id).map(String::as_str)
    }

    /// In the order of the procedures.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    pub(super) fn of_position(&self, position: usize) -> Option<&str> {
        self.names.get(position).map(String::as_str)
    }

    /// The name of the notice of a procedure.
    pub(super) fn of_notice(&self, position: usize) -> Option<&str> {
        self.notices.get(position).map(String::as_str)
    }

    /// The position of the first procedure with this code.
    pub(super) fn position(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    pub(super) fn of_code(&self, code: &str) -> Option<&str> {
        self.of_position(self.position(code)?)
    }
}

/// Names given out so far, in small letters.
struct Taken(BTreeSet<String>);

impl Default for Taken {
    fn default() -> Self {
        Taken(RESERVED.map(str::to_owned).into())
    }
}

impl Taken {
    fn distinct(&mut self, stems: impl Iterator<Item = String>) -> Vec<String> {
        let mut names = Vec::new();
        for stem in stems {
            let stem = if is_device(&stem) { format!("_{stem}") } else { stem };
            let mut name = stem.clone();
            let mut count = 1;
            while !self.0.insert(name.to_lowercase()) {
                count += 1;
                name = format!("{stem}-{count}");
            }
            names.push(name);
        }
        names
    }
}

fn is_device(stem: &str) -> bool {
    let head = stem.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = head.strip_suffix(|c: char| c.is_ascii_digit());
    match numbered {
        Some(port) => matches!(port, "com" | "lpt"),
        None => DEVICES.contains(&head.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_documents_share_a_file() {
        let names = |stems: &[&str]| Taken::default().distinct(stems.iter().map(|it| (*it).to_owned()));
        assert_eq!(
            names(&["QT.01", "qt.01", "QT.01-2", "QT.01"]),
            ["QT.01", "qt.01-2", "QT.01-2-2", "QT.01-3"]
        );
        assert_eq!(
            names(&["Index", "con", "NUL.1", "COM1", "COM", "Console", "ĐĐ", "đđ"]),
            ["Index-2", "_con", "_NUL.1", "_COM1", "COM", "Console", "ĐĐ", "đđ-2"]
        );
    }
}
