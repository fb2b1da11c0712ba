//! A library in memory: what its files say, and where.

use std::collections::BTreeMap;

use crate::{
    diag::Finding,
    model::{Calendar, Family, Id, Organization, Process},
    source::{NodePath, Position, Source, Span, SpanIndex},
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
    /// Faults of the files themselves.
    pub findings: Vec<Finding>,
    pub(super) files: BTreeMap<String, (Source, SpanIndex)>,
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

    /// The families a procedure inherits from, the nearest first. A circle ends where it closes.
    #[must_use]
    pub fn families_of<'l>(&'l self, process: &'l Process) -> Vec<&'l Id> {
        let mut chain: Vec<&Id> = Vec::new();
        let mut next = process.family.as_ref();
        while let Some(id) = next.filter(|id| !chain.contains(id)) {
            chain.push(id);
            let family = self.families.iter().map(|loaded| &loaded.value).find(|it| it.family == *id);
            next = family.and_then(|family| family.extends.as_ref());
        }
        chain
    }

    /// The calendar by which a procedure counts: its own or the office's.
    #[must_use]
    pub fn calendar_of<'l>(&'l self, process: &'l Process) -> Option<&'l Id> {
        let office = self.organization.as_ref().and_then(|organization| organization.value.calendar.as_ref());
        process.clock.calendar.as_ref().or(office)
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

    /// How many files could not be taken in, so that what they say is unknown.
    #[must_use]
    pub fn unread(&self) -> usize {
        let organizations = usize::from(self.organization.is_some()) + self.more_organizations.len();
        let read = self.processes.len() + self.families.len() + self.calendars.len() + organizations;
        self.files.len().saturating_sub(read)
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

    fn located(&self, file: &str, span: Span) -> Option<Located> {
        let (source, _) = self.files.get(file)?;
        Some(Located { span, start: source.position(span.start), end: source.position(span.end) })
    }
}

/// `next.one_of[1]` may be written short, as `next[1]`.
fn as_written(index: &SpanIndex, node: &NodePath) -> Option<NodePath> {
    use crate::source::Segment;
    let segments = node.segments();
    let at = segments.iter().position(|segment| matches!(segment, Segment::Key(key) if key == "one_of"))?;
    let full: NodePath = segments.iter().take(at + 1).cloned().collect();
    if index.get(&full).is_some() {
        return None;
    }
    let (before, after) = segments.split_at(at);
    Some(before.iter().chain(after.iter().skip(1)).cloned().collect())
}
