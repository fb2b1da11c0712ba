//! One text by itself: what it says, and every fault of its own.

use serde::de::DeserializeOwned;
use serde_yaml::Value;
use sha2::{Digest, Sha256};

use super::{
    InputFile, Limits, events, explain,
    faults::{encoding, too_large, unknown_kind_of_file, yaml_syntax},
    registers::{self, Entries},
};
use crate::{
    diag::Finding,
    model::{Calendar, Family, Organization, Process, RegisterPath},
    source::{EncodingFault, NodePath, Source, Span, SpanIndex, decode},
    text::nearest,
};

/// One file, read by itself; several of them make a library.
#[derive(Debug, Clone)]
pub struct ReadFile {
    pub(super) source: Source,
    pub(super) index: SpanIndex,
    pub(super) content: Option<Content>,
    pub(super) findings: Vec<Finding>,
    pub(super) bytes: usize,
    pub(super) digest: [u8; 32],
}

/// What a file says.
#[derive(Debug, Clone)]
pub(super) enum Content {
    Process(Box<Process>),
    Family(Box<Family>),
    Calendar(Box<Calendar>),
    Organization(Box<Organization>),
    /// A register written as YAML.
    Register(Entries),
    /// A table; what it means is said by the organization.
    Table,
}

/// What a file is, told by its keys.
enum Kind {
    Process,
    Family,
    Calendar,
    Organization,
    Register,
}

/// Reads one text. It depends on nothing but its arguments, so files can be read in parallel;
/// [`assemble`](super::assemble) puts them together.
#[must_use]
pub fn file(input: InputFile, limits: &Limits) -> ReadFile {
    let InputFile { name, content } = input;
    let mut file = ReadFile {
        source: Source::new(name, ""),
        index: SpanIndex::default(),
        content: None,
        findings: Vec::new(),
        bytes: content.len(),
        digest: Sha256::digest(&content).into(),
    };
    let name = file.source.name().to_owned();
    let table = RegisterPath::is_table(&name);
    file.content = table.then_some(Content::Table);
    if content.len() > limits.file_bytes {
        let finding = Finding::new(&too_large::INFO, &too_large::BYTES, &name, NodePath::root());
        file.findings.push(finding.with("limit", limits.file_bytes));
        return file;
    }
    match decode(&content) {
        Ok(text) => file.source = Source::new(name, text),
        Err(fault) => {
            file.findings.push(not_text(&name, &fault));
            let text = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&content);
            file.source = Source::new(name, String::from_utf8_lossy(text));
            return file;
        }
    }
    if table {
        return file;
    }
    let scan = events::scan(&file.source, limits);
    file.index = scan.index;
    file.findings = scan.findings;
    if let Some(value) = scan.value {
        let clean = file.findings.is_empty();
        let register = registers::kind_of(&value);
        let typed = Typed { value, source: &file.source, index: &file.index, limits, clean };
        let read = match kind(&file.source, &file.index) {
            Ok(Kind::Process) => typed.read().map(Content::Process),
            Ok(Kind::Family) => typed.read().map(Content::Family),
            Ok(Kind::Calendar) => typed.read().map(Content::Calendar),
            Ok(Kind::Organization) => typed.read().map(Content::Organization),
            Ok(Kind::Register) => registers::typed(register, typed).map(Content::Register),
            Err(finding) => Err(vec![*finding]),
        };
        match read {
            // A file with faults says nothing.
            Ok(content) => file.content = file.findings.is_empty().then_some(content),
            Err(faults) => file.findings.extend(faults),
        }
    }
    file
}

/// The typed pass.
pub(super) struct Typed<'r> {
    pub(super) value: Value,
    pub(super) source: &'r Source,
    pub(super) index: &'r SpanIndex,
    pub(super) limits: &'r Limits,
    /// Whether the pass over the events, or the table, found nothing wrong.
    pub(super) clean: bool,
}

impl Typed<'_> {
    pub(super) fn read<T: DeserializeOwned>(self) -> Result<Box<T>, Vec<Finding>> {
        let refused = match T::deserialize(&self.value) {
            Ok(value) => return Ok(Box::new(value)),
            Err(error) => error,
        };
        let faults = explain::faults::<T>(self.value, self.source, self.index, self.limits);
        if !faults.is_empty() || !self.clean {
            return Err(faults);
        }
        // Never lose a file in silence, not even for a reason nobody foresaw.
        let finding =
            Finding::new(&yaml_syntax::INFO, &yaml_syntax::GENERAL, self.source.name(), NodePath::root());
        Err(vec![finding.with("detail", refused.to_string())])
    }
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
    if has("register") {
        return Ok(Kind::Register);
    }
    let finding = |message| Finding::new(&unknown_kind_of_file::INFO, message, source.name(), root.clone());
    let tops = ["process", "family", "calendar", "organization", "register"].map(str::to_owned);
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
