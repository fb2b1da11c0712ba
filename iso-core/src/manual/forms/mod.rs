//! The forms of the one-stop desk, filled in as far as the program knows, or blank.
//!
//! | form | filled from |
//! |---|---|
//! | receipt and appointment | the receipt, the procedure, the due date |
//! | request for a supplement | a clock event `supplement_requested` |
//! | refusal | `refused` |
//! | apology | `extended`, with the appointment that held until then |
//! | notice of stopping | `withdrawn` or `stopped` |
//! | control slip | the schedule of the steps: one row for each hand-over |
//! | register | a log of dossiers, one year of it |
//!
//! Numbers and titles are those of the circular in force on the day of the paper, see
//! [`FormCircular::in_force`]. What only people know is given as [`Entries`], or left to be written.

mod apology;
mod control;
mod entries;
mod paper;
mod receipt;
mod refusal;
mod register;
mod stopping;
mod supplement;

pub use entries::{Entered, Entries, Entry, UnknownEntry};
pub use register::{Recorded, Register};

use std::fmt;

use jiff::civil::DateTime;

use crate::{
    deadline::{ClockEvent, DueDate, Event, Moment, Schedule},
    doc::{Block, Document, Inline},
    graph::ProcessGraph,
    load::Library,
    model::{ClockLaw, Date, Process, TimeLimit, Wording},
    standard::{FormCircular, FormsInForce, OfficialForm},
    text::{Lang, Text},
};
use paper::Form;

/// What is known about a dossier at its receipt, or when its clock began again.
#[derive(Debug, Clone, Copy)]
pub struct Handled<'a> {
    /// The procedure, or a case of it.
    pub graph: &'a ProcessGraph<'a>,
    /// The receipt.
    pub received: Moment,
    /// The appointment, and from when it is counted: the receipt, or the moment at which the clock
    /// began again.
    pub due: &'a DueDate,
    /// The due moment that holds after all that happened; `None` while the clock stands.
    pub holds: Option<DateTime>,
    /// All appointments with their limits, where there are several.
    pub appointments: &'a [(&'a Wording, TimeLimit)],
    /// When each step is due.
    pub schedule: &'a Schedule,
    /// The code of the dossier, if it has one already.
    pub dossier: Option<&'a str>,
    /// What happened to its clock.
    pub events: &'a [Happened],
}

/// Something that happened to the clock of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happened {
    /// What happened, and when.
    pub event: ClockEvent,
    /// The appointment that held until then; `None` while the clock stood.
    pub due_before: Option<DateTime>,
}

/// The forms of a day are not known to the program, which then prints none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct UnknownForm {
    /// The day.
    pub on: Date,
}

impl UnknownForm {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (on, since) = (self.on.show(lang), Date(FormCircular::SINCE).show(lang));
        match lang {
            Lang::Vi => {
                format!("chưa có biểu mẫu một cửa của ngày {on} (Thông tư 01/2018/TT-VPCP có từ {since})")
            }
            Lang::En => format!(
                "the forms of {on} are not known (Circular 01/2018/TT-VPCP is in force since {since})"
            ),
        }
    }
}

impl fmt::Display for UnknownForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// The papers of a dossier: receipt and control slip, then what its clock events call for. An event
/// whose form the circular of its day does not know calls for none. A number and a reason that were
/// entered stand on the last of these papers; where no event calls for one, on the receipt.
///
/// # Errors
///
/// [`UnknownForm`] where the law of Vietnam is followed and its forms of a day are not known.
pub fn of_dossier(
    library: &Library,
    handled: &Handled<'_>,
    entries: &Entries,
    lang: Lang,
) -> Result<Vec<Document>, UnknownForm> {
    let process = handled.graph.process();
    let law = library.clock_law_of(Some(process));
    let received = handled.due.received.date();
    let shared = entries.without_those_of_one_paper();
    let mut events: Vec<(&Happened, OfficialForm)> =
        handled.events.iter().filter_map(|it| Some((it, called_for(it.event.event)?))).collect();
    events.sort_by_key(|(happened, _)| happened.event.at);
    let form = |kind, on: Date, is_last: bool| -> Result<Option<Form<'_>>, UnknownForm> {
        let entries = if is_last { entries } else { &shared };
        let in_force = in_force(law, on)?;
        let Some(version) = paper::version(kind, in_force) else { return Ok(None) };
        let (handled, process) = (Some(handled), Some(process));
        Ok(Some(Form { library, lang, kind, version, in_force, process, handled, entries, dated: Some(on) }))
    };
    let mut documents = Vec::new();
    for kind in [OfficialForm::Receipt, OfficialForm::ControlSlip] {
        let is_last = events.is_empty() && kind == OfficialForm::Receipt;
        documents.extend(form(kind, received, is_last)?.map(|it| filled(&it, name(kind), None)));
    }
    for (number, (happened, kind)) in (1..).zip(&events) {
        let on = Date(happened.event.at.date());
        let Some(form) = form(*kind, on, number == events.len())? else { continue };
        let made = documents.iter().filter(|it| it.name.starts_with(name(*kind))).count();
        let name = if made == 0 { name(*kind).to_owned() } else { format!("{}-{}", name(*kind), made + 1) };
        documents.push(filled(&form, &name, Some(happened)));
    }
    Ok(documents)
}

/// Blanks for a day, of all forms or of some. With a procedure, what it says is printed on them.
///
/// ```
/// use iso_core::{doc::PaperSize, load::{self, InputFile, Limits}, manual::forms, standard::OfficialForm, text::Lang};
/// let office = InputFile::new("iso.yaml", "organization: UBND xã X\nprofiles: [vn-public-office]\n");
/// let library = load::library([office], &Limits::default()).unwrap();
/// let on = |day: &str| forms::blanks(&library, None, day.parse().unwrap(), &OfficialForm::ALL, Lang::Vi);
/// assert_eq!(on("2025-03-03").unwrap().len(), 6, "the notice of stopping is new");
/// let now = on("2026-03-03").unwrap();
/// assert_eq!(now[6].name, "mau-07-so-theo-doi");
/// assert_eq!((now[0].paper.size, now[6].paper.size), (PaperSize::A5, PaperSize::A4));
/// assert!(on("2018-12-03").is_err());
/// ```
///
/// # Errors
///
/// [`UnknownForm`] where the law of Vietnam is followed and its forms of the day are not known.
pub fn blanks(
    library: &Library,
    process: Option<&Process>,
    on: Date,
    which: &[OfficialForm],
    lang: Lang,
) -> Result<Vec<Document>, UnknownForm> {
    let in_force = in_force(library.clock_law_of(process), on)?;
    let (entries, handled, dated) = (&Entries::default(), None, None);
    let mut documents = Vec::new();
    for kind in OfficialForm::ALL.into_iter().filter(|kind| which.contains(kind)) {
        let Some(version) = paper::version(kind, in_force) else { continue };
        let form = Form { library, lang, kind, version, in_force, process, handled, entries, dated };
        let name = match in_force {
            Some(_) => format!("mau-{:02}-{}", version.number, name(kind)),
            None => name(kind).to_owned(),
        };
        documents.push(filled(&form, &name, None));
    }
    Ok(documents)
}

/// The register of one year, with the dossiers that were received in it, or blank.
///
/// # Errors
///
/// [`UnknownForm`] where the law of Vietnam is followed and its forms at the end of that year are
/// not known.
pub fn register(library: &Library, register: &Register<'_>, lang: Lang) -> Result<Document, UnknownForm> {
    let last = Date(register::last_day(register.year));
    let in_force = in_force(library.clock_law_of(None), last)?;
    let kind = OfficialForm::Register;
    let version = paper::version(kind, in_force).ok_or(UnknownForm { on: last })?;
    let (entries, process, handled) = (&Entries::default(), None, None);
    let dated = Some(last);
    let form = Form { library, lang, kind, version, in_force, process, handled, entries, dated };
    Ok(register::document(&form, name(kind), Some(register)))
}

/// What is not certain about the forms of a day, for whoever prints them.
#[must_use]
pub fn doubts(documents: &[Document]) -> Vec<String> {
    let mut doubts = Vec::new();
    let notices = documents.iter().flat_map(|it| &it.blocks).filter_map(|block| match block {
        Block::Notice(notice) => Some(&notice.blocks),
        _ => None,
    });
    for block in notices.flatten() {
        let Block::Paragraph(words) = block else { continue };
        let words = Inline::plain(words);
        if !doubts.contains(&words) {
            doubts.push(words);
        }
    }
    doubts
}

/// The name of a paper's file, without an ending.
const fn name(kind: OfficialForm) -> &'static str {
    match kind {
        OfficialForm::Receipt => "giay-hen",
        OfficialForm::Supplement => "phieu-yeu-cau-bo-sung",
        OfficialForm::Refusal => "phieu-tu-choi",
        OfficialForm::Apology => "xin-loi-hen-lai",
        OfficialForm::Stopping => "thong-bao-dung",
        OfficialForm::ControlSlip => "phieu-kiem-soat",
        OfficialForm::Register => "so-theo-doi",
    }
}

/// The paper an event calls for.
const fn called_for(event: Event) -> Option<OfficialForm> {
    match event {
        Event::SupplementRequested => Some(OfficialForm::Supplement),
        Event::Refused => Some(OfficialForm::Refusal),
        Event::Extended => Some(OfficialForm::Apology),
        Event::Stopped | Event::Withdrawn => Some(OfficialForm::Stopping),
        Event::Suspended | Event::Resumed | Event::SupplementReceived => None,
    }
}

fn filled(form: &Form<'_>, name: &str, happened: Option<&Happened>) -> Document {
    match form.kind {
        OfficialForm::Receipt => receipt::document(form, name),
        OfficialForm::Supplement => supplement::document(form, name),
        OfficialForm::Refusal => refusal::document(form, name),
        OfficialForm::Apology => apology::document(form, name, happened),
        OfficialForm::Stopping => stopping::document(form, name, happened),
        OfficialForm::ControlSlip => control::document(form, name),
        OfficialForm::Register => register::document(form, name, None),
    }
}

/// The forms that hold on a day; `None` where no law prescribes any.
fn in_force(law: ClockLaw, on: Date) -> Result<Option<FormsInForce>, UnknownForm> {
    match law {
        ClockLaw::PauseAndResume => Ok(None),
        ClockLaw::Vietnam => FormCircular::in_force(on.0).map(Some).ok_or(UnknownForm { on }),
    }
}

/// Words of several forms.
const CONTENT: Text = super::words::text("Tên thủ tục hành chính", "Procedure");
