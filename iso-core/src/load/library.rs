//! A library in memory: what its files say, and where.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::Registers;
use crate::{
    calendar::{SameDay, WorkingTime},
    content::hexadecimal,
    diag::Finding,
    graph::Counting,
    model::{Calendar, ClockLaw, Date, Family, Id, Organization, Process, RegisterPath},
    source::{NodePath, Position, Segment, Source, Span, SpanIndex},
    standard::Profile,
    text::Lang,
};

/// Everything that was read, and every fault found while reading.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// The organization, if a file describes it: the first of several.
    pub organization: Option<Loaded<Organization>>,
    /// Files that describe the organization once more. Nothing of them is used.
    pub more_organizations: Vec<Loaded<Organization>>,
    /// Families of defaults, in the order of file names.
    pub families: Vec<Loaded<Family>>,
    /// Working calendars, in the order of file names.
    pub calendars: Vec<Loaded<Calendar>>,
    /// Procedures, completed by their families, in the order of file names.
    pub processes: Vec<Loaded<Process>>,
    /// What the registers beside the organization say.
    pub registers: Registers,
    /// Faults of the files themselves.
    pub findings: Vec<Finding>,
    pub(super) files: BTreeMap<String, (Source, SpanIndex)>,
    pub(super) digests: BTreeMap<String, [u8; 32]>,
    pub(super) unused: BTreeSet<String>,
}

/// A value and the name of the file that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded<T> {
    /// What the file says.
    pub value: T,
    /// The file's name, as it was given.
    pub file: String,
}

/// A place of a finding, for people and machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Located {
    /// The range in bytes.
    pub span: Span,
    /// Where it begins.
    pub start: Position,
    /// The character after its last one.
    pub end: Position,
}

impl Library {
    /// How many files were read.
    #[must_use]
    pub fn file_count(&self) -> usize {
        self.files.len()
    }

    /// Names of the files, in order.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The text of a file.
    #[must_use]
    pub fn source(&self, file: &str) -> Option<&Source> {
        self.files.get(file).map(|(source, _)| source)
    }

    /// Where the nodes of a file stand.
    #[must_use]
    pub fn places(&self, file: &str) -> Option<&SpanIndex> {
        self.files.get(file).map(|(_, index)| index)
    }

    /// The language of the organization's reports and manual.
    #[must_use]
    pub fn language(&self) -> Lang {
        use crate::model::Language;
        match self.organization.as_ref().map(|organization| organization.value.language) {
            Some(Language::En) => Lang::En,
            Some(Language::Vi) | None => Lang::Vi,
        }
    }

    /// The calendar of this id.
    #[must_use]
    pub fn calendar(&self, id: &Id) -> Option<&Calendar> {
        self.calendars.iter().map(|loaded| &loaded.value).find(|calendar| calendar.calendar == *id)
    }

    /// The calendar and those it builds on, itself first. A circle ends where it closes.
    #[must_use]
    pub fn calendar_chain(&self, id: &Id) -> Vec<&Calendar> {
        let mut chain: Vec<&Calendar> = Vec::new();
        let mut next = self.calendar(id);
        while let Some(calendar) = next {
            if chain.iter().any(|seen| seen.calendar == calendar.calendar) {
                break;
            }
            chain.push(calendar);
            next = calendar.extends.as_ref().and_then(|id| self.calendar(id));
        }
        chain
    }

    /// The family with this id: the first of several.
    #[must_use]
    pub fn family(&self, id: &Id) -> Option<&Loaded<Family>> {
        self.families.iter().find(|loaded| loaded.value.family == *id)
    }

    /// The families a procedure inherits from, the nearest first. A circle ends where it closes, a
    /// chain with the first that is not there.
    #[must_use]
    pub fn families_of<'l>(&'l self, process: &'l Process) -> Vec<&'l Id> {
        let mut chain: Vec<&Id> = Vec::new();
        let mut next = process.family.as_ref();
        while let Some(id) = next.filter(|id| !chain.contains(id)) {
            chain.push(id);
            next = self.family(id).and_then(|family| family.value.extends.as_ref());
        }
        chain
    }

    /// The files of the families a procedure inherits from, the nearest first.
    pub fn family_files<'l>(&'l self, process: &'l Process) -> impl Iterator<Item = &'l str> {
        let families = self.families_of(process).into_iter().filter_map(|id| self.family(id));
        families.map(|family| family.file.as_str())
    }

    /// The calendar by which a procedure counts: its own or the office's.
    #[must_use]
    pub fn calendar_of<'l>(&'l self, process: &'l Process) -> Option<&'l Id> {
        let office = self.organization.as_ref().and_then(|organization| organization.value.calendar.as_ref());
        process.clock.calendar.as_ref().or(office)
    }

    /// The law by which the clock of a procedure runs, or of none in particular: its own, the
    /// organization's, else that of the profiles the organization chose.
    #[must_use]
    pub fn clock_law_of(&self, process: Option<&Process>) -> ClockLaw {
        let organization = self.organization.as_ref().map(|loaded| &loaded.value);
        let profiles = organization.map(|it| it.profiles.as_slice()).unwrap_or_default();
        let is_office = profiles.iter().any(|name| name.as_str() == Profile::VnPublicOffice.key());
        let usual = if is_office { ClockLaw::Vietnam } else { ClockLaw::PauseAndResume };
        let own = process.and_then(|process| process.clock.law);
        own.or(organization.and_then(|it| it.clock_law)).unwrap_or(usual)
    }

    /// By what a procedure's limits of different units are compared: its calendar, and as the year
    /// of the starts that of `today` or else the last one that is announced. `None` where there is
    /// no calendar that can be counted by.
    #[must_use]
    pub fn counting_of(&self, process: &Process, today: Option<Date>) -> Option<Counting> {
        let chain = self.calendar_chain(self.calendar_of(process)?);
        let working_time = WorkingTime::compile(&chain).ok()?;
        let years = working_time.years();
        let last = years.announced_to.unwrap_or(years.to).min(years.to);
        let wanted = today.map(|today| today.0.year());
        let year = wanted.filter(|year| (years.from..=last).contains(year)).unwrap_or(last);
        Some(Counting { working_time, same_day: SameDay::of(&process.clock), year })
    }

    /// The procedure with this code, or serving this public procedure.
    #[must_use]
    pub fn process(&self, code: &str) -> Option<&Loaded<Process>> {
        let code = code.trim();
        let by_code = self.processes.iter().find(|p| p.value.process.as_str() == code);
        by_code.or_else(|| {
            self.processes.iter().find(|p| p.value.tthc.iter().any(|served| served.as_str() == code))
        })
    }

    /// Whether exactly this node is written in the file, and not inherited.
    #[must_use]
    pub fn is_written(&self, file: &str, node: &NodePath) -> bool {
        self.files.get(file).is_some_and(|(_, index)| index.get(node).is_some())
    }

    /// Names of the files of which nothing is used, in order: those that could not be read, those
    /// that describe the organization once more, and tables that are nobody's register.
    pub fn unused(&self) -> impl Iterator<Item = &str> {
        self.unused.iter().map(String::as_str)
    }

    /// How many files could not be taken in, so that what they say is unknown.
    #[must_use]
    pub fn unread(&self) -> usize {
        // Tables are no definitions; what is wrong with one leaves its register out, nothing else.
        let definitions = self.unused().filter(|file| !RegisterPath::is_table(file));
        definitions.count().saturating_sub(self.more_organizations.len())
    }

    /// The exact place of a finding; `None` if its file is not one of the library.
    #[must_use]
    pub fn locate(&self, finding: &Finding) -> Option<Located> {
        match finding.span {
            Some(span) => self.located(&finding.file, span),
            None => self.locate_node(&finding.file, &finding.node),
        }
    }

    /// The place of a node, or of the nearest one above it that exists.
    #[must_use]
    pub fn locate_node(&self, file: &str, node: &NodePath) -> Option<Located> {
        let (_, index) = self.files.get(file)?;
        let written = as_written(index, node);
        self.located(file, index.nearest(written.as_ref().unwrap_or(node)))
    }

    /// The way to a node by ids instead of numbers, so that it stays when items above it come or
    /// go: `steps[tham-dinh].limit`.
    #[must_use]
    pub fn named_path(&self, file: &str, node: &NodePath) -> String {
        let known = self.files.get(file);
        let written = known.and_then(|(_, index)| as_written(index, node));
        let segments = written.as_ref().unwrap_or(node).segments();
        let mut named = String::new();
        for (depth, segment) in segments.iter().enumerate() {
            let name = known.zip(segments.get(..=depth)).and_then(|((source, index), path)| {
                let words = source.slice(index.identity(path, IDENTITIES)?);
                Some(words.trim_matches(['"', '\'']))
            });
            match (segment, name) {
                (Segment::Key(key), _) if depth == 0 => named.push_str(key),
                (Segment::Key(key), _) => named.extend([".", key]),
                (Segment::Item(_), Some(name)) => named.extend(["[", name, "]"]),
                (Segment::Item(index), None) => named.extend(["[", &index.to_string(), "]"]),
            }
        }
        named
    }

    /// SHA-256 over the definitions: the same for the same names and bytes, wherever the folder
    /// lies. It is the digest of the lines that `sha256sum` prints for the files in the order of
    /// their names, so anybody can check it inside the folder (tables of registers are no
    /// definitions and stay outside):
    /// `find . -name '*.yaml' -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum`.
    #[must_use]
    pub fn digest(&self) -> String {
        let folder = common_folder(self.definitions().map(|(name, _)| name));
        let mut all = Sha256::new();
        for (name, digest) in self.definitions() {
            all.update(format!("{}  {}\n", hexadecimal(digest), name.get(folder..).unwrap_or(name)));
        }
        hexadecimal(&all.finalize())
    }

    fn definitions(&self) -> impl Iterator<Item = (&str, &[u8; 32])> {
        let all = self.digests.iter().map(|(name, digest)| (name.as_str(), digest));
        all.filter(|(name, _)| !RegisterPath::is_table(name))
    }

    /// The files of registers, each with the SHA-256 of its bytes.
    #[must_use]
    pub fn register_digests(&self) -> Vec<(String, String)> {
        let files = self.registers.files.iter();
        files.filter_map(|file| Some((file.clone(), hexadecimal(self.digests.get(file)?)))).collect()
    }

    fn located(&self, file: &str, span: Span) -> Option<Located> {
        let (source, _) = self.files.get(file)?;
        Some(Located { span, start: source.position(span.start), end: source.position(span.end) })
    }
}

/// The keys by which people know an item of a list, the strongest first.
const IDENTITIES: &[&str] = &[
    "id",
    "process",
    "to",
    "case",
    "no",
    "code",
    "rule",
    "clause",
    "date",
    "name",
    "audit",
    "indicator",
    "person",
    "item",
];

/// The length of the folder that all names share, with its last `/`.
fn common_folder<'n>(mut names: impl Iterator<Item = &'n str>) -> usize {
    let folder = |name: &str| name.rfind('/').map_or(0, |at| at + 1);
    let Some(first) = names.next() else { return 0 };
    let mut common = first.get(..folder(first)).unwrap_or_default();
    for name in names {
        while !name.starts_with(common) {
            let shorter = common.strip_suffix('/').unwrap_or_default();
            common = common.get(..folder(shorter)).unwrap_or_default();
        }
    }
    common.len()
}

/// `next.one_of[1]` may be written short, as `next[1]`.
fn as_written(index: &SpanIndex, node: &NodePath) -> Option<NodePath> {
    let segments = node.segments();
    let at = segments.iter().position(|segment| matches!(segment, Segment::Key(key) if key == "one_of"))?;
    let full: NodePath = segments.iter().take(at + 1).cloned().collect();
    if index.get(&full).is_some() {
        return None;
    }
    let (before, after) = segments.split_at(at);
    Some(before.iter().chain(after.iter().skip(1)).cloned().collect())
}
