//! From texts to a [`Library`], or to findings. The only place that knows YAML.
//!
//! Each text is passed over twice by one reader of YAML: once for places and hygiene, once for the
//! plain value that the typed pass (serde) reads. A value that the typed pass refuses is taken
//! apart until every fault of shape is named at its own place. Nothing here reads a file, a clock or the environment.

mod events;
mod explain;
pub mod faults;
mod library;
mod plain;
mod refusal;
mod syntax;

use serde::de::DeserializeOwned;

pub(crate) use explain::nearest;
pub use library::{Library, Loaded, Located};

use crate::{
    diag::Finding,
    error::Error,
    model::Id,
    source::{EncodingFault, NodePath, Source, Span, SpanIndex, decode},
};
use faults::{encoding, too_large, unknown_kind_of_file, yaml_syntax};

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
    /// The bytes: UTF-8, or UTF-16 with a byte order mark.
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
    let mut files: Vec<InputFile> = files.into_iter().collect();
    if files.len() > limits.files {
        return Err(Error::TooManyFiles { count: files.len(), limit: limits.files });
    }
    let bytes = files.iter().map(|file| file.content.len()).sum();
    if bytes > limits.total_bytes {
        return Err(Error::TooManyBytes { bytes, limit: limits.total_bytes });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let mut library = Library::default();
    for file in files {
        read(file, limits, &mut library);
    }
    inherit(&mut library);
    Ok(library)
}

/// What a file is, told by its keys.
enum Kind {
    Process,
    Family,
    Calendar,
    Organization,
}

fn read(file: InputFile, limits: &Limits, library: &mut Library) {
    let InputFile { name, content } = file;
    if content.len() > limits.file_bytes {
        let finding = Finding::new(&too_large::INFO, &too_large::BYTES, &name, NodePath::root());
        library.findings.push(finding.with("limit", limits.file_bytes));
        library.files.insert(name.clone(), (Source::new(name, ""), SpanIndex::default()));
        return;
    }
    let text = match decode(&content) {
        Ok(text) => text,
        Err(fault) => {
            library.findings.push(not_text(&name, &fault));
            let text = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&content);
            let source = Source::new(name.clone(), String::from_utf8_lossy(text));
            library.files.insert(name, (source, SpanIndex::default()));
            return;
        }
    };
    let source = Source::new(name.clone(), text);
    let scan = events::scan(&source, limits);
    let clean = scan.findings.is_empty();
    library.findings.extend(scan.findings);
    if !scan.broken_off {
        let index = &scan.index;
        match kind(&source, index) {
            Ok(Kind::Process) => {
                keep(&mut library.processes, &mut library.findings, &source, index, limits, clean)
            }
            Ok(Kind::Family) => {
                keep(&mut library.families, &mut library.findings, &source, index, limits, clean)
            }
            Ok(Kind::Calendar) => {
                keep(&mut library.calendars, &mut library.findings, &source, index, limits, clean)
            }
            Ok(Kind::Organization) => {
                let organizations = &mut library.more_organizations;
                keep(organizations, &mut library.findings, &source, index, limits, clean);
                if library.organization.is_none() {
                    library.organization = organizations.pop();
                }
            }
            Err(finding) => library.findings.push(*finding),
        }
    }
    library.files.insert(name, (source, scan.index));
}

fn not_text(name: &str, fault: &EncodingFault) -> Finding {
    match fault {
        EncodingFault::NotUtf8 { offset, line } => {
            Finding::new(&encoding::INFO, &encoding::NOT_UTF8, name, NodePath::root())
                .with("line", *line)
                .at(Span { start: *offset, end: *offset + '\u{FFFD}'.len_utf8() })
        }
        EncodingFault::DamagedUtf16 | EncodingFault::UnmarkedUtf16 => {
            Finding::new(&encoding::INFO, &encoding::UTF16, name, NodePath::root())
        }
    }
}

fn kind(source: &Source, index: &SpanIndex) -> Result<Kind, Box<Finding>> {
    let root = NodePath::root();
    let has = |key: &str| index.get(&root.clone().key(key)).is_some();
    if has("process") || has("steps") || has("blocks") || has("tthc") {
        return Ok(Kind::Process);
    }
    if has("organization") {
        return Ok(Kind::Organization);
    }
    if has("family") {
        return Ok(Kind::Family);
    }
    if has("calendar") {
        return Ok(Kind::Calendar);
    }
    let finding = |message| Finding::new(&unknown_kind_of_file::INFO, message, source.name(), root.clone());
    let tops = ["process", "family", "calendar", "organization"].map(str::to_owned);
    let misspelt = index.keys(&root).find_map(|key| Some((key.to_owned(), nearest(key, &tops)?)));
    Err(Box::new(match (misspelt, index.get(&root)) {
        (Some((key, nearest)), _) => finding(&unknown_kind_of_file::NEAREST)
            .with("nearest", nearest)
            .with("key", key.as_str())
            .at(index.get(&root.clone().key(&key)).and_then(|place| place.key).unwrap_or_default()),
        (None, None) => finding(&unknown_kind_of_file::EMPTY),
        (None, Some(_)) if index.keys(&root).next().is_none() => {
            finding(&unknown_kind_of_file::NOT_A_MAPPING)
        }
        (None, Some(_)) => finding(&unknown_kind_of_file::NO_KEY),
    }))
}

/// The typed pass over one text.
fn keep<T: DeserializeOwned>(
    kept: &mut Vec<Loaded<T>>,
    findings: &mut Vec<Finding>,
    source: &Source,
    index: &SpanIndex,
    limits: &Limits,
    clean: bool,
) {
    let plain = plain::value(source, limits);
    let refused = match T::deserialize(&plain) {
        Ok(value) if clean => {
            kept.push(Loaded { value, file: source.name().to_owned() });
            return;
        }
        Ok(_) => return,
        Err(error) => error,
    };
    let faults = explain::faults::<T>(plain, source, index, limits);
    if faults.is_empty() && clean {
        // Never lose a file in silence, not even for a reason nobody foresaw.
        let finding =
            Finding::new(&yaml_syntax::INFO, &yaml_syntax::GENERAL, source.name(), NodePath::root());
        findings.push(finding.with("detail", refused.to_string()));
    }
    findings.extend(faults);
}

/// Gives every procedure what its family says, and families what wider families say.
fn inherit(library: &mut Library) {
    let families = &library.families;
    let find = |id: &Id| families.iter().map(|loaded| &loaded.value).find(|family| family.family == *id);
    for process in &mut library.processes {
        let mut passed: Vec<&Id> = Vec::new();
        let mut next = process.value.family.clone();
        while let Some(family) = next.as_ref().and_then(find) {
            if passed.contains(&&family.family) {
                break;
            }
            passed.push(&family.family);
            family.complete(&mut process.value);
            next.clone_from(&family.extends);
        }
    }
}
