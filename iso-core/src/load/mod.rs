//! From texts to a [`Library`], or to findings. The only place that knows YAML.
//!
//! Each text is parsed once: its events give the places, what may not stand there, and the plain
//! value that the typed pass (serde) reads. A value that the typed pass refuses is taken apart
//! until every fault of shape is named at its own place. Nothing here reads a file, a clock or the
//! environment.

mod events;
mod explain;
pub mod faults;
mod library;
mod plain;
mod read;
mod refusal;
mod registers;
mod syntax;

pub use library::{Library, Loaded, Located};
pub use read::{ReadFile, file};
pub use registers::{Kept, Lost, Registers, register_heads, registers_of};

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    error::Error,
    model::{Family, Id},
};
use read::Content;

/// How much is read before the program says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub file_bytes: usize,
    /// Bytes of all files together.
    pub total_bytes: usize,
    /// Number of files.
    pub files: usize,
    /// Depth of nesting in one file.
    pub depth: usize,
    /// Number of values in one file.
    pub nodes: usize,
    /// Faults of shape named in one file.
    pub findings_per_file: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 4 << 20,
            total_bytes: 512 << 20,
            files: 100_000,
            depth: 32,
            nodes: 400_000,
            findings_per_file: 100,
        }
    }
}

/// A text under a name. The name is what reports print; it is never opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// The name, usually the path inside the library with `/`.
    pub name: String,
    /// The bytes: UTF-8, or UTF-16 with a byte order mark. YAML, or for a name that ends with `.csv`
    /// or `.tsv` a table that the organization names as one of its registers.
    pub content: Vec<u8>,
}

impl InputFile {
    /// A text under a name.
    #[must_use]
    pub fn new(name: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        InputFile { name: name.into(), content: content.into() }
    }
}

/// Reads a set of named texts as one library.
///
/// # Errors
///
/// [`Error`] only if the limits for all files together are exceeded. Whatever is wrong inside a
/// file is among [`Library::findings`].
///
/// ```
/// use iso_core::load::{self, InputFile, Limits};
/// let text = "process: QT.01\ntitle: Thử\nstep: []\n";
/// let library = load::library([InputFile::new("a.yaml", text)], &Limits::default()).unwrap();
/// assert_eq!(library.findings[0].rule.code, "F005");
/// assert_eq!(library.locate(&library.findings[0]).unwrap().start.line, 3);
/// ```
pub fn library(files: impl IntoIterator<Item = InputFile>, limits: &Limits) -> Result<Library, Error> {
    let files: Vec<InputFile> = files.into_iter().collect();
    within(files.len(), files.iter().map(|file| file.content.len()).sum(), limits)?;
    assemble(files.into_iter().map(|input| file(input, limits)), limits)
}

/// Puts files that were read one by one, in any order and on any thread, together as one library.
///
/// # Errors
///
/// [`Error`] only if the limits for all files together are exceeded.
///
/// ```
/// use iso_core::load::{self, InputFile, Limits};
/// let limits = Limits::default();
/// let texts = ["process: QT.01\ntitle: A\n", "process: QT.02\ntitle: B\n"];
/// let read: Vec<load::ReadFile> = std::thread::scope(|scope| {
///     let reading: Vec<_> = texts
///         .iter()
///         .map(|text| scope.spawn(|| load::file(InputFile::new(&text[9..14], *text), &limits)))
///         .collect();
///     reading.into_iter().map(|thread| thread.join().unwrap()).collect()
/// });
/// assert_eq!(load::assemble(read, &limits).unwrap().processes.len(), 2);
/// ```
pub fn assemble(files: impl IntoIterator<Item = ReadFile>, limits: &Limits) -> Result<Library, Error> {
    let mut files: Vec<ReadFile> = files.into_iter().collect();
    within(files.len(), files.iter().map(|file| file.bytes).sum(), limits)?;
    files.sort_by(|a, b| a.source.name().cmp(b.source.name()));
    let mut library = Library::default();
    let (mut tables, mut registers) = (BTreeMap::new(), Vec::new());
    for file in files {
        let sound = file.findings.is_empty();
        library.findings.extend(file.findings);
        let name = file.source.name().to_owned();
        match file.content {
            Some(Content::Process(value)) => {
                library.processes.push(Loaded { value: *value, file: name.clone() })
            }
            Some(Content::Family(value)) => {
                library.families.push(Loaded { value: *value, file: name.clone() })
            }
            Some(Content::Calendar(value)) => {
                library.calendars.push(Loaded { value: *value, file: name.clone() })
            }
            Some(Content::Organization(value)) if library.organization.is_none() => {
                library.organization = Some(Loaded { value: *value, file: name.clone() });
            }
            Some(Content::Organization(value)) => {
                library.unused.insert(name.clone());
                library.more_organizations.push(Loaded { value: *value, file: name.clone() });
            }
            Some(Content::Register(value)) => registers.push(Loaded { value, file: name.clone() }),
            Some(Content::Table) => {
                library.digests.insert(name.clone(), file.digest);
                tables.insert(name, registers::Table { source: file.source, sound });
                continue;
            }
            None => {
                library.unused.insert(name.clone());
            }
        }
        library.digests.insert(name.clone(), file.digest);
        library.files.insert(name, (file.source, file.index));
    }
    registers::collect(&mut library, tables, registers, limits);
    inherit(&mut library);
    Ok(library)
}

fn within(count: usize, bytes: usize, limits: &Limits) -> Result<(), Error> {
    if count > limits.files {
        return Err(Error::TooManyFiles { count, limit: limits.files });
    }
    if bytes > limits.total_bytes {
        return Err(Error::TooManyBytes { bytes, limit: limits.total_bytes });
    }
    Ok(())
}

/// Gives every procedure what its family says, and families what wider families say.
fn inherit(library: &mut Library) {
    let mut by_id: BTreeMap<&Id, &Family> = BTreeMap::new();
    for loaded in &library.families {
        by_id.entry(&loaded.value.family).or_insert(&loaded.value);
    }
    for process in &mut library.processes {
        let mut passed: BTreeSet<&Id> = BTreeSet::new();
        let mut next = process.value.family.clone();
        while let Some(family) = next.as_ref().and_then(|id| by_id.get(id)) {
            if !passed.insert(&family.family) {
                break;
            }
            family.complete(&mut process.value);
            next.clone_from(&family.extends);
        }
    }
}
