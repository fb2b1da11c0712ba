//! Names of the documents, safe as file names on every system.

use std::collections::BTreeSet;

use crate::load::Library;

pub(super) const INDEX: &str = "index";
pub(super) const ROLES: &str = "roles";
pub(super) const REGISTERS: &str = "registers";
pub(super) const FINDINGS: &str = "findings";

/// Names that mean devices on Windows, whatever follows the first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of each procedure's document, in the order of the procedures.
///
/// Two procedures never share a name, not even on systems that do not tell capitals apart: a
/// later one gets a number. Nothing is decided here about codes used twice; that is a finding.
pub(super) fn of_processes(library: &Library) -> Vec<String> {
    let stems = library.processes.iter().map(|loaded| loaded.value.process.file_stem());
    distinct(stems)
}

fn distinct(stems: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken: BTreeSet<String> = [INDEX, ROLES, REGISTERS, FINDINGS].map(str::to_owned).into();
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
