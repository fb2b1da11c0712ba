//! Names of the documents, safe as file names on every system.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::Library;

pub(super) const INDEX: &str = "index";
pub(super) const SCOPE: &str = "scope";
pub(super) const DOCUMENTS: &str = "documents";
pub(super) const FORMS: &str = "forms";
pub(super) const RECORDS: &str = "records";
pub(super) const EXTERNAL_DOCUMENTS: &str = "external-documents";
pub(super) const ROLES: &str = "roles";
pub(super) const RACI: &str = "raci";
pub(super) const INTERACTION: &str = "interaction";
pub(super) const FINDINGS: &str = "findings";
pub(super) const SEARCH: &str = "search";

/// The documents that every manual has, beside those of its procedures.
const RESERVED: [&str; 11] =
    [INDEX, SCOPE, DOCUMENTS, FORMS, RECORDS, EXTERNAL_DOCUMENTS, ROLES, RACI, INTERACTION, FINDINGS, SEARCH];

/// Names that mean devices on Windows, whatever follows the first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Names of the procedures' documents.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: Vec<String>,
    by_code: BTreeMap<String, usize>,
}

impl Names {
    /// Two procedures never share a name, not even on systems that do not tell capitals apart: a
    /// later one gets a number. Nothing is decided here about codes used twice; that is a finding.
    pub(super) fn of(library: &Library) -> Self {
        let names = distinct(library.processes.iter().map(|loaded| loaded.value.process.file_stem()));
        let mut by_code = BTreeMap::new();
        for (position, loaded) in library.processes.iter().enumerate() {
            by_code.entry(loaded.value.process.to_string()).or_insert(position);
        }
        Names { names, by_code }
    }

    /// In the order of the procedures.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    pub(super) fn of_position(&self, position: usize) -> Option<&str> {
        self.names.get(position).map(String::as_str)
    }

    /// The position of the first procedure with this code.
    pub(super) fn position(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    pub(super) fn of_code(&self, code: &str) -> Option<&str> {
        self.of_position(self.position(code)?)
    }
}

fn distinct(stems: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken: BTreeSet<String> = RESERVED.map(str::to_owned).into();
    let mut names = Vec::new();
    for stem in stems {
        let stem = if is_device(&stem) { format!("_{stem}") } else { stem };
        let mut name = stem.clone();
        let mut count = 1;
        while !taken.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{stem}-{count}");
        }
        names.push(name);
    }
    names
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
        let names = |stems: &[&str]| distinct(stems.iter().map(|it| (*it).to_owned()));
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
