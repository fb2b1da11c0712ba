//! Approving a procedure: its revision data, written into the file it stands in.
//!
//! [`approve`] answers with the new text of the file or with the reason why not. It touches the
//! `revision` block only; every other byte stays. Nothing is written here, and nothing is changed
//! before the new text has been read again, judged, and found to say what was approved.
//!
//! ```
//! use iso_core::{approval::{self, Request}, load::{self, InputFile, Limits}};
//!
//! let organization = "organization: A\nroles:\n  - { id: lanh-dao, title: L, authorities: Phê duyệt quy trình }\n  - { id: thu-ky, title: T }\n";
//! let procedure = "process: QT.01 # mã\ntitle: Thử\nsteps: [{ id: a, name: Nhận, role: lanh-dao }]\nrevision: { author: thu-ky }\n";
//! let files = [InputFile::new("iso.yaml", organization), InputFile::new("a.yaml", procedure)];
//! let library = load::library(files, &Limits::default()).unwrap();
//! let request = Request::new("lanh-dao".parse().unwrap(), "2026-06-01".parse().unwrap());
//! let approved = approval::approve(&library, "QT.01", &request).unwrap();
//! assert!(approved.text.starts_with("process: QT.01 # mã\ntitle: Thử\n"));
//! assert!(approved.text.contains("revision: { author: thu-ky, no: 1, date: 2026-06-01"));
//! assert!(approved.text.contains("approved_on: 2026-06-01"));
//! ```

mod authority;
mod place;
mod refusal;
mod revision_text;

use crate::{
    content::{self, ContentHash},
    diag::{Finding, Level},
    load::{self, InputFile, Library, Limits, Loaded},
    model::{Date, Id, Process, Revision},
    rules::{self, Options},
    text::{Lang, Text},
};
pub use refusal::Refusal;
use revision_text::{Entry, Fields};

/// What is to be approved, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The role that approves.
    pub by: Id,
    /// The role that wrote it, where the file does not say.
    pub author: Option<Id>,
    /// The day on which this happens. The library reads no clock.
    pub today: Date,
    /// The day of approval, if it was not today.
    pub on: Option<Date>,
    /// The first day in force; the day of approval where it is left out.
    pub effective: Option<Date>,
    /// The number of the revision; the next one where it is left out.
    pub no: Option<u32>,
    /// What changed.
    pub what: Option<String>,
    /// Why it changed.
    pub why: Option<String>,
    /// The signed decision that proves the approval.
    pub evidence: Option<String>,
}

impl Request {
    /// A request by a role today, everything else as usual.
    #[must_use]
    pub fn new(by: Id, today: Date) -> Self {
        Request {
            by,
            author: None,
            today,
            on: None,
            effective: None,
            no: None,
            what: None,
            why: None,
            evidence: None,
        }
    }
}

/// A procedure with its approval written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The name of the file.
    pub file: String,
    /// Its new text.
    pub text: String,
    /// The number of the revision.
    pub no: u32,
    /// The hash of what was approved.
    pub hash: ContentHash,
    /// What is different in the file.
    pub changes: Vec<Written>,
    /// Whether `evidence` still names the paper of an earlier revision.
    pub evidence_is_older: bool,
}

/// One key of the revision data that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The key inside `revision`.
    pub key: &'static str,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there now.
    pub after: String,
}

/// Approves the procedure with this code.
///
/// # Errors
///
/// [`Refusal`] if the role may not approve, the dates or the number contradict each other, it is
/// not said what changed, or a finding that forbids issue is open for the procedure.
pub fn approve(library: &Library, code: &str, request: &Request) -> Result<Approval, Refusal> {
    let loaded = library.process(code).ok_or_else(|| Refusal::unknown_procedure(library, code))?;
    authority::check(library, &request.by)?;
    let hash = content::hash(&loaded.value);
    let fields = fields(library.language(), loaded, request, hash)?;
    let unwritable = || Refusal::NotWritable { file: loaded.file.clone() };
    let (source, index) =
        library.source(&loaded.file).zip(library.places(&loaded.file)).ok_or_else(unwritable)?;
    let (text, changes) = revision_text::write(source, index, &fields).ok_or_else(unwritable)?;
    let renewed = with(library, &loaded.file, &text).ok_or_else(unwritable)?;
    let now = renewed.processes.iter().find(|it| it.file == loaded.file).ok_or_else(unwritable)?;
    // The proof that the edit did what it should, whatever the layout of the file.
    if !says(&now.value, &fields) || content::hash(&now.value) != hash {
        return Err(unwritable());
    }
    let open = open_gates(&renewed, now, request.today);
    if !open.is_empty() {
        return Err(Refusal::GateOpen { code: loaded.value.process.to_string(), findings: open });
    }
    let old = loaded.value.revision.as_ref();
    let raised = old.and_then(|it| it.no) != Some(fields.no);
    let evidence_is_older =
        raised && request.evidence.is_none() && old.is_some_and(|it| it.evidence.is_some());
    Ok(Approval { file: loaded.file.clone(), text, no: fields.no, hash, changes, evidence_is_older })
}

const FIRST_ISSUE: Text = Text { vi: "Ban hành lần đầu", en: "First issue" };

fn fields(
    lang: Lang,
    loaded: &Loaded<Process>,
    request: &Request,
    hash: ContentHash,
) -> Result<Fields, Refusal> {
    let old = loaded.value.revision.as_ref();
    let no = number(old, request.no, hash)?;
    let is_approved = old.is_some_and(was_approved);
    // An earlier approval by the same role only gets its hash.
    let same = |it: &&Revision| it.no == Some(no) && it.approved_by.as_ref() == Some(&request.by);
    let sealed = old.filter(|it| is_approved && same(it));
    let raised = old.and_then(|it| it.no) != Some(no);
    let on = request.on.or(sealed.and_then(|it| it.approved_on)).unwrap_or(request.today);
    if on > request.today {
        return Err(Refusal::InTheFuture { on, today: request.today });
    }
    if let Some(before) = old.and_then(|it| it.approved_on).filter(|before| is_approved && on < *before) {
        return Err(Refusal::BeforePrevious { on, before });
    }
    // A day that the author has already set for this revision stands.
    let planned =
        old.and_then(|it| it.effective_on).filter(|day| (!raised && *day >= on) || sealed.is_some());
    let effective = request.effective.or(planned).unwrap_or(on);
    if effective < on {
        return Err(Refusal::EffectiveBeforeApproval { effective, on });
    }
    let date = sealed.filter(|_| request.on.is_none()).and_then(|it| it.date).unwrap_or(on);
    let entry = entry(lang, old, request, no, date, sealed.is_some())?;
    Ok(Fields {
        no,
        date,
        author: request.author.clone(),
        approved_by: request.by.clone(),
        approved_on: on,
        effective_on: effective,
        evidence: request.evidence.clone(),
        hash,
        entry,
    })
}

fn was_approved(revision: &Revision) -> bool {
    revision.approved_by.is_some() && revision.approved_on.is_some()
}

/// The next number for a revision that was approved, its own for one that was not.
fn number(old: Option<&Revision>, given: Option<u32>, hash: ContentHash) -> Result<u32, Refusal> {
    let current = old.and_then(|it| it.no);
    let stored =
        old.and_then(|it| it.hash.as_ref()).and_then(|it| it.get(Lang::Vi).parse::<ContentHash>().ok());
    let is_approved = old.is_some_and(was_approved);
    match (given, current) {
        (Some(given), Some(current)) if given < current => Err(Refusal::NumberTooLow { given, current }),
        (Some(given), Some(current)) if given > current || !is_approved => Ok(given),
        (None, Some(current)) if !is_approved => Ok(current),
        (Some(_) | None, Some(current)) if is_approved && stored == Some(hash) => {
            Err(Refusal::AlreadyApproved { no: current })
        }
        (Some(given), Some(_)) if stored.is_some() => Err(Refusal::NumberTaken { no: given }),
        (Some(given), _) => Ok(given),
        (None, Some(current)) => Ok(current.saturating_add(1)),
        (None, None) => Ok(1),
    }
}

/// The line of the history of changes that is still missing.
fn entry(
    lang: Lang,
    old: Option<&Revision>,
    request: &Request,
    no: u32,
    date: Date,
    sealed: bool,
) -> Result<Option<Entry>, Refusal> {
    let exists = old.is_some_and(|it| it.history.iter().any(|entry| entry.no == no));
    let what = match (&request.what, exists) {
        (Some(_), true) => return Err(Refusal::EntryExists { no }),
        (None, true) => return Ok(None),
        (Some(what), false) if what.trim().is_empty() => return Err(Refusal::WhatMissing { no }),
        (Some(what), false) => what.trim().to_owned(),
        (None, false) if no >= 2 => return Err(Refusal::WhatMissing { no }),
        (None, false) if sealed => return Ok(None),
        (None, false) => FIRST_ISSUE.get(lang).to_owned(),
    };
    Ok(Some(Entry { no, date, what, why: request.why.clone() }))
}

/// The library with another text for one file.
fn with(library: &Library, file: &str, text: &str) -> Option<Library> {
    let text_of = |name: &str| if name == file { Some(text) } else { Some(library.source(name)?.text()) };
    let files = library.file_names().filter_map(|name| Some(InputFile::new(name, text_of(name)?)));
    load::library(files, &Limits::default()).ok()
}

/// Whether the procedure now says what was to be written.
fn says(process: &Process, fields: &Fields) -> bool {
    let Some(it) = &process.revision else { return false };
    let entry = |wanted: &Entry| {
        it.history.iter().any(|entry| entry.no == wanted.no && entry.date == Some(wanted.date))
    };
    it.no == Some(fields.no)
        && it.date == Some(fields.date)
        && it.approved_by.as_ref() == Some(&fields.approved_by)
        && it.approved_on == Some(fields.approved_on)
        && it.effective_on == Some(fields.effective_on)
        && it.hash.as_ref().is_some_and(|hash| hash.get(Lang::Vi) == fields.hash.to_string())
        && fields.entry.as_ref().is_none_or(entry)
}

/// What forbids the issue of this procedure, in its file and in the families it rests on.
fn open_gates(library: &Library, loaded: &Loaded<Process>, today: Date) -> Vec<Finding> {
    let families = library.family_files(&loaded.value);
    let files: Vec<&str> = std::iter::once(loaded.file.as_str()).chain(families).collect();
    let checked = rules::check(library, &Options { editions: Vec::new(), today: Some(today) });
    let code = Some(loaded.value.process.as_str());
    let concerns = |it: &Finding| it.process.as_deref() == code || files.contains(&it.file.as_str());
    // Advice, such as another approver than the author, stops nobody.
    let is_grave = |it: &Finding| it.level(&checked.editions) > Some(Level::Improvement);
    let stops = |it: &Finding| it.rule.gate && concerns(it) && is_grave(it);
    checked.findings.iter().filter(|finding| stops(finding)).cloned().collect()
}
