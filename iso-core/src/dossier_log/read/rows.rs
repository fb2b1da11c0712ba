//! A record becomes a dossier, a step or an event, or a fault.

use std::num::NonZeroU32;

use unicode_normalization::UnicodeNormalization;

use super::records::{Broken, Record};
use crate::{
    deadline::Event,
    dossier_log::{
        Channel, Column, DossierLog, FaultKind, Kind, Stamp,
        codes::Place,
        column::Head,
        log::{Entry, Happening, Visit},
    },
    text::without_marks,
};

/// Where the columns of a file lie.
pub(super) struct Rest<'f> {
    file: &'f str,
    kind: Kind,
    width: usize,
    dossier: usize,
    procedure: usize,
    case: usize,
    unit: usize,
    received_at: usize,
    resolved_at: usize,
    due_at: usize,
    channel: usize,
    contacts: usize,
    complaint: usize,
    step: usize,
    role: usize,
    started_at: usize,
    finished_at: usize,
    event: usize,
    at: usize,
    until: usize,
}

impl<'f> Rest<'f> {
    pub(super) fn new(file: &'f str, head: &Head) -> Self {
        Rest {
            file,
            kind: head.kind,
            width: head.width,
            dossier: head.field(Column::Dossier),
            procedure: head.field(Column::Procedure),
            case: head.field(Column::Case),
            unit: head.field(Column::Unit),
            received_at: head.field(Column::ReceivedAt),
            resolved_at: head.field(Column::ResolvedAt),
            due_at: head.field(Column::DueAt),
            channel: head.field(Column::Channel),
            contacts: head.field(Column::Contacts),
            complaint: head.field(Column::Complaint),
            step: head.field(Column::Step),
            role: head.field(Column::Role),
            started_at: head.field(Column::StartedAt),
            finished_at: head.field(Column::FinishedAt),
            event: head.field(Column::Event),
            at: head.field(Column::At),
            until: head.field(Column::Until),
        }
    }
}

/// A fault and the text it is about.
type Refused<'r> = (FaultKind, &'r [u8]);

impl DossierLog {
    pub(super) fn take(&mut self, rest: &Rest<'_>, record: &Record<'_>) {
        let taken = shape(rest, record).and_then(|()| match rest.kind {
            Kind::Dossiers => self.take_dossier(rest, record),
            Kind::Steps => self.take_step(rest, record),
            Kind::ClockEvents => self.take_event(rest, record),
        });
        let rows = &mut self.rows;
        let (read, left_out) = match rest.kind {
            Kind::Dossiers => (&mut rows.dossiers, &mut rows.dossiers_left_out),
            Kind::Steps => (&mut rows.steps, &mut rows.steps_left_out),
            Kind::ClockEvents => (&mut rows.events, &mut rows.events_left_out),
        };
        *read += 1;
        if let Err((kind, text)) = taken {
            *left_out += 1;
            self.faults.note(kind, rest.file, record.line, text);
        }
    }

    fn take_dossier<'r>(&mut self, rest: &Rest<'_>, record: &Record<'r>) -> Result<(), Refused<'r>> {
        let code = code(record, rest.dossier)?;
        let received = self.needed(record, rest.received_at)?;
        let resolved = self.moment(record, rest.resolved_at)?;
        let due_at = self.moment(record, rest.due_at)?;
        let written = record.get(rest.procedure);
        if written.is_empty() {
            return Err((FaultKind::NoProcedure, code));
        }
        let not_text = |text: &'r [u8]| move || (FaultKind::NotText, text);
        let procedure = self.procedures.number(written).ok_or_else(not_text(written))?;
        let case = match record.get(rest.case) {
            [] => None,
            written => NonZeroU32::new(self.cases.number(written).ok_or_else(not_text(written))? + 1),
        };
        let unit = record.get(rest.unit);
        let unit = self.units.number(unit).ok_or_else(not_text(unit))?;
        if resolved.is_some_and(|resolved| resolved.is_before(received)) {
            return Err((FaultKind::ResolvedTooEarly, record.get(rest.resolved_at)));
        }
        let channel = channel(record.get(rest.channel));
        let entry = Entry {
            received,
            resolved,
            due_at,
            procedure,
            case,
            unit,
            visits: None,
            channel,
            contacts: contacts(record.get(rest.contacts)),
            complaint: complaint(record.get(rest.complaint)),
        };
        match self.codes.add(&composed(code)) {
            Some(Place::New(_)) => self.dossiers.push(entry),
            Some(Place::Known(number)) => {
                let first = self.dossiers.get(number as usize).copied();
                let same = first.is_some_and(|first| Entry { visits: None, ..first } == entry);
                let kind = if same { FaultKind::RepeatedDossier } else { FaultKind::ContradictingDossier };
                return Err((kind, code));
            }
            None => return Err((FaultKind::TooLong, code)),
        }
        Ok(())
    }

    fn take_step<'r>(&mut self, rest: &Rest<'_>, record: &Record<'r>) -> Result<(), Refused<'r>> {
        let dossier = self.dossier(rest, record)?;
        let (step, role) = (record.get(rest.step), record.get(rest.role));
        if step.is_empty() {
            return Err((FaultKind::NoStep, record.get(rest.dossier)));
        }
        let started = self.needed(record, rest.started_at)?;
        let finished = self.moment(record, rest.finished_at)?;
        if finished.is_some_and(|finished| finished.is_before(started)) {
            return Err((FaultKind::FinishedTooEarly, record.get(rest.finished_at)));
        }
        let place = self.place(step, role)?;
        if let Some(entry) = self.dossiers.get_mut(dossier as usize) {
            self.visits.push(Visit { before: entry.visits, place, started, finished });
            entry.visits = u32::try_from(self.visits.len()).ok().and_then(NonZeroU32::new);
        }
        Ok(())
    }

    fn place<'r>(&mut self, step: &'r [u8], role: &'r [u8]) -> Result<u32, Refused<'r>> {
        if let Some(place) = self.written.get(step, role) {
            return Ok(place);
        }
        let step_number = self.steps.number(step).ok_or((FaultKind::NotText, step))?;
        let role_number = self.roles.number(role).ok_or((FaultKind::NotText, role))?;
        let place = self.places.number(step_number, role_number);
        self.written.put(step, role, place);
        Ok(place)
    }

    /// The dossier of a step or an event.
    fn dossier<'r>(&mut self, rest: &Rest<'_>, record: &Record<'r>) -> Result<u32, Refused<'r>> {
        // A code that a dossier has is one; only others are looked at closely.
        let written = record.get(rest.dossier);
        if !written.is_empty()
            && let Some(dossier) = self.codes.find(written)
        {
            return Ok(dossier);
        }
        let code = code(record, rest.dossier)?;
        self.codes.find(&composed(code)).ok_or((FaultKind::UnknownDossier, code))
    }

    fn needed<'r>(&mut self, record: &Record<'r>, field: usize) -> Result<Stamp, Refused<'r>> {
        self.moment(record, field)?.ok_or((FaultKind::NoMoment, record.text()))
    }

    fn moment<'r>(&mut self, record: &Record<'r>, field: usize) -> Result<Option<Stamp>, Refused<'r>> {
        match record.get(field) {
            [] => Ok(None),
            text => self.day_before.read(text).map(Some).map_err(|_| (FaultKind::BadMoment, text)),
        }
    }

    fn take_event<'r>(&mut self, rest: &Rest<'_>, record: &Record<'r>) -> Result<(), Refused<'r>> {
        let dossier = self.dossier(rest, record)?;
        let written = record.get(rest.event);
        let known = std::str::from_utf8(written).ok().and_then(event);
        let event = known.ok_or((FaultKind::UnknownEvent, written))?;
        let at = self.needed(record, rest.at)?;
        let until = self.moment(record, rest.until)?;
        self.events.push(Happening { dossier, at, event, until });
        Ok(())
    }
}

fn shape<'r>(rest: &Rest<'_>, record: &Record<'r>) -> Result<(), Refused<'r>> {
    match record.broken {
        Some(Broken::OpenQuote) => Err((FaultKind::OpenQuote, record.text())),
        Some(Broken::TooLong) => Err((FaultKind::TooLong, record.text())),
        None if !record.fits(rest.width) => Err((FaultKind::WrongWidth, record.text())),
        None => Ok(()),
    }
}

/// The code of a dossier. `1,23E+15` was a code once; nobody knows which.
fn code<'r>(record: &Record<'r>, field: usize) -> Result<&'r [u8], Refused<'r>> {
    let code = record.get(field);
    if code.is_empty() {
        return Err((FaultKind::NoDossier, record.text()));
    }
    if is_number_of_a_spreadsheet(code) { Err((FaultKind::NumberForCode, code)) } else { Ok(code) }
}

/// `1.23E+15`: digits, a power with its sign.
fn is_number_of_a_spreadsheet(code: &[u8]) -> bool {
    let digits = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    let Some(at) = memchr::memchr2(b'E', b'e', code) else { return false };
    let (number, power) = code.split_at(at);
    let power = power.get(1..).unwrap_or_default();
    let signed = power.strip_prefix(b"+").or_else(|| power.strip_prefix(b"-"));
    let mut parts = number.splitn(2, |byte| matches!(byte, b'.' | b','));
    let whole = parts.next().unwrap_or_default();
    let part = parts.next();
    signed.is_some_and(digits) && digits(whole) && part.is_none_or(digits)
}

/// A code in composed letters, so that one dossier has one code. Nearly all are ASCII already.
fn composed(code: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    if code.is_ascii() {
        return code.into();
    }
    match std::str::from_utf8(code) {
        Ok(text) => text.nfc().collect::<String>().into_bytes().into(),
        Err(_) => code.into(),
    }
}

fn channel(text: &[u8]) -> Option<Channel> {
    match text {
        b"online" => return Some(Channel::Online),
        b"direct" => return Some(Channel::Direct),
        _ => {}
    }
    let text = std::str::from_utf8(text).ok().filter(|text| !text.is_empty())?;
    let words = without_marks(text);
    let online = ["online", "truc tuyen", "dich vu cong", "qua mang"];
    Some(if online.iter().any(|it| words.contains(it)) { Channel::Online } else { Channel::Direct })
}

/// How often; `None` where it is not known. Beyond 255 it is often.
fn contacts(text: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(text).ok()?;
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().unwrap_or(u8::MAX))
}

/// Whatever is written is a complaint, except a word that denies it; an empty cell says nothing.
fn complaint(text: &[u8]) -> Option<bool> {
    if text.is_empty() {
        return None;
    }
    let words = without_marks(&String::from_utf8_lossy(text));
    Some(!["0", "khong", "khong co", "no", "none", "false"].contains(&words.trim()))
}

/// An event by its name in logs, or in Vietnamese.
fn event(text: &str) -> Option<Event> {
    let words = || without_marks(text.trim());
    text.parse()
        .ok()
        .or_else(|| Event::ALL.into_iter().find(|event| without_marks(event.words().vi) == words()))
}
