//! From the registers of an office to their entries.

mod columns;
mod read;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_yaml::Value;

use super::{
    Library, Limits, Loaded,
    faults::unknown_kind_of_file,
    read::{Content, ReadFile, Typed},
};
use crate::{
    diag::Finding,
    model::{
        ActionEntry, AuditEntry, CompetenceEntry, Date, IntervalEntry, Organization, Register, RegisterKind,
        ResultEntry, ReviewEntry,
    },
    source::{NodePath, Source, SpanIndex},
    text::nearest,
};

/// What the registers of an office say. A register that is `None` was not given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registers {
    /// Up to which day they are kept, where the office says so.
    pub kept_to: Option<Date>,
    /// Internal audits.
    pub audits: Option<Vec<Kept<AuditEntry>>>,
    /// Management reviews.
    pub reviews: Option<Vec<Kept<ReviewEntry>>>,
    /// Nonconformities and actions.
    pub actions: Option<Vec<Kept<ActionEntry>>>,
    /// Competence.
    pub competence: Option<Vec<Kept<CompetenceEntry>>>,
    /// Values of indicators.
    pub results: Option<Vec<Kept<ResultEntry>>>,
    /// Evaluations of providers.
    pub provider_evaluations: Option<Vec<Kept<IntervalEntry>>>,
    /// Calibrations.
    pub calibrations: Option<Vec<Kept<IntervalEntry>>>,
    /// Surveys.
    pub surveys: Option<Vec<Kept<IntervalEntry>>>,
    /// The registers that have faults, so that nothing of them is used.
    pub faulty: BTreeSet<RegisterKind>,
    /// Registers that are named and have no table of their own.
    pub lost: Vec<(RegisterKind, Lost)>,
    /// The files they were read from, in order of names.
    pub files: Vec<String>,
}

/// Why a register that is named has no table of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// There is no such file.
    NotThere {
        /// Its name.
        file: String,
        /// The table that was probably meant.
        nearest: Option<String>,
    },
    /// The file is named for another register.
    NamedTwice {
        /// Its name.
        file: String,
    },
}

/// An entry of a register and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// What it says.
    pub value: T,
    /// The file's name, as it was given.
    pub file: String,
    /// The node of the entry.
    pub node: NodePath,
}

impl<T> Kept<T> {
    /// A place in it.
    #[must_use]
    pub fn key(&self, key: &str) -> NodePath {
        self.node.clone().key(key)
    }
}

impl Registers {
    /// Whether a register was given and could be read.
    #[must_use]
    pub fn has(&self, kind: RegisterKind) -> bool {
        let given = match kind {
            RegisterKind::Audits => self.audits.is_some(),
            RegisterKind::Reviews => self.reviews.is_some(),
            RegisterKind::Actions => self.actions.is_some(),
            RegisterKind::Competence => self.competence.is_some(),
            RegisterKind::Results => self.results.is_some(),
            RegisterKind::ProviderEvaluations => self.provider_evaluations.is_some(),
            RegisterKind::Calibrations => self.calibrations.is_some(),
            RegisterKind::Surveys => self.surveys.is_some(),
        };
        given && !self.faulty.contains(&kind)
    }

    fn take(&mut self, entries: Entries, file: &str) {
        match entries {
            Entries::Audits(it) => keep(&mut self.audits, it, file),
            Entries::Reviews(it) => keep(&mut self.reviews, it, file),
            Entries::Actions(it) => keep(&mut self.actions, it, file),
            Entries::Competence(it) => keep(&mut self.competence, it, file),
            Entries::Results(it) => keep(&mut self.results, it, file),
            Entries::ProviderEvaluations(it) => keep(&mut self.provider_evaluations, it, file),
            Entries::Calibrations(it) => keep(&mut self.calibrations, it, file),
            Entries::Surveys(it) => keep(&mut self.surveys, it, file),
        }
    }
}

fn keep<T>(all: &mut Option<Vec<Kept<T>>>, entries: Vec<T>, file: &str) {
    let node = |number| NodePath::root().key("entries").item(number);
    let kept = entries.into_iter().enumerate();
    let kept = kept.map(|(number, value)| Kept { value, file: file.to_owned(), node: node(number) });
    all.get_or_insert_default().extend(kept);
}

/// The entries of one register.
#[derive(Debug, Clone)]
pub(super) enum Entries {
    Audits(Vec<AuditEntry>),
    Reviews(Vec<ReviewEntry>),
    Actions(Vec<ActionEntry>),
    Competence(Vec<CompetenceEntry>),
    Results(Vec<ResultEntry>),
    ProviderEvaluations(Vec<IntervalEntry>),
    Calibrations(Vec<IntervalEntry>),
    Surveys(Vec<IntervalEntry>),
}

/// A register that says itself which it is; a word that is none of them is refused by the typed
/// pass.
pub(super) fn kind_of(value: &Value) -> RegisterKind {
    let said = value.get("register").and_then(Value::as_str);
    said.and_then(RegisterKind::of_key).unwrap_or(RegisterKind::Audits)
}

pub(super) fn typed(kind: RegisterKind, typed: Typed<'_>) -> Result<Entries, Vec<Finding>> {
    fn entries<T: DeserializeOwned>(typed: Typed<'_>) -> Result<Vec<T>, Vec<Finding>> {
        typed.read::<Register<T>>().map(|it| it.entries)
    }
    Ok(match kind {
        RegisterKind::Audits => Entries::Audits(entries(typed)?),
        RegisterKind::Reviews => Entries::Reviews(entries(typed)?),
        RegisterKind::Actions => Entries::Actions(entries(typed)?),
        RegisterKind::Competence => Entries::Competence(entries(typed)?),
        RegisterKind::Results => Entries::Results(entries(typed)?),
        RegisterKind::ProviderEvaluations => Entries::ProviderEvaluations(entries(typed)?),
        RegisterKind::Calibrations => Entries::Calibrations(entries(typed)?),
        RegisterKind::Surveys => Entries::Surveys(entries(typed)?),
    })
}

/// A table whose meaning the organization has yet to say.
pub(super) struct Table {
    pub(super) source: Source,
    /// Whether it could be read as text.
    pub(super) sound: bool,
}

/// The names of the tables that the organization among these files names as its registers: what to
/// give to [`assemble`](super::assemble) with them.
///
/// ```
/// use iso_core::load::{self, InputFile, Limits};
/// let limits = Limits::default();
/// let text = "organization: X\nregisters: { audits: registers/danh-gia.csv }\n";
/// let files = [load::file(InputFile::new("qms/iso.yaml", text), &limits)];
/// assert_eq!(load::registers_of(&files), ["qms/registers/danh-gia.csv"]);
/// ```
#[must_use]
pub fn registers_of(files: &[ReadFile]) -> Vec<String> {
    let organizations = files.iter().filter_map(|file| match &file.content {
        Some(Content::Organization(value)) => Some((file.source.name(), value.as_ref())),
        _ => None,
    });
    let first = organizations.min_by_key(|(name, _)| *name);
    let mut names: Vec<String> =
        first.into_iter().flat_map(|(name, value)| named(name, value)).map(|(_, file)| file).collect();
    names.sort();
    names.dedup();
    names
}

/// The usual heads of the columns of a register, those first without which an entry says nothing.
///
/// ```
/// use iso_core::{load::register_heads, model::RegisterKind};
/// assert_eq!(register_heads(RegisterKind::Reviews), ["Ngày họp", "Biên bản", "Kết luận về"]);
/// ```
#[must_use]
pub fn register_heads(kind: RegisterKind) -> Vec<&'static str> {
    let columns = columns::of(kind).iter();
    let (required, others): (Vec<_>, Vec<_>) = columns.partition(|column| column.required);
    required.into_iter().chain(others).filter_map(|column| column.heads.first().copied()).collect()
}

/// The registers an organization names, with the names of their files.
fn named(file: &str, organization: &Organization) -> Vec<(RegisterKind, String)> {
    let folder = file.rfind('/').and_then(|at| file.get(..=at)).unwrap_or_default();
    let registers = organization.registers.iter().flat_map(|it| it.named());
    registers.map(|(kind, path)| (kind, format!("{folder}{}", path.as_str()))).collect()
}

/// Reads the tables of the organization, and adds the registers that were written as YAML.
pub(super) fn collect(
    library: &mut Library,
    mut tables: BTreeMap<String, Table>,
    written: Vec<Loaded<Entries>>,
    limits: &Limits,
) {
    let organization = library.organization.as_ref();
    let files = organization.map(|it| named(&it.file, &it.value)).unwrap_or_default();
    let said = organization.and_then(|it| it.value.registers.as_ref());
    library.registers.kept_to = said.and_then(|it| it.kept_to);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for (kind, file) in files {
        if !taken.insert(file.clone()) {
            library.registers.lost.push((kind, Lost::NamedTwice { file }));
            continue;
        }
        let Some(Table { source, sound }) = tables.remove(&file) else {
            let others: Vec<String> = tables.keys().cloned().collect();
            let nearest = nearest(&file, &others);
            library.registers.lost.push((kind, Lost::NotThere { file, nearest }));
            continue;
        };
        library.registers.files.push(file.clone());
        if !sound {
            library.registers.faulty.insert(kind);
            library.files.insert(file, (source, SpanIndex::default()));
            continue;
        }
        let read::Read { value, index, mut findings } = read::read(kind, &source, limits);
        let clean = findings.is_empty();
        match typed(kind, Typed { value, source: &source, index: &index, limits, clean }) {
            Ok(entries) if clean => library.registers.take(entries, &file),
            Ok(_) => {}
            Err(faults) => findings.extend(faults.into_iter().map(|it| read::as_cell(kind, it))),
        }
        if !findings.is_empty() {
            library.registers.faulty.insert(kind);
        }
        library.findings.extend(findings);
        library.files.insert(file, (source, index));
    }
    for (file, Table { source, .. }) in tables {
        let finding =
            Finding::new(&unknown_kind_of_file::INFO, &unknown_kind_of_file::TABLE, &file, NodePath::root());
        library.findings.push(finding.helped_by(&unknown_kind_of_file::NAME_IT));
        library.unused.insert(file.clone());
        library.files.insert(file, (source, SpanIndex::default()));
    }
    for Loaded { value, file } in written {
        library.registers.take(value, &file);
        library.registers.files.push(file);
    }
    library.registers.files.sort();
}
