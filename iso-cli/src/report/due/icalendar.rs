//! The due moments of a dossier and of its steps for calendar programs: iCalendar, RFC 5545.
//!
//! Times are floating (RFC 5545, 3.3.5, form 1): they mean the office's own clock, as everything
//! does that the program counts. Nothing depends on the moment of printing, so a second import
//! replaces the first.

use std::fmt::Write;

use iso_core::{deadline::StepDue, load::Library, model::Date, text::Lang};
use jiff::civil::{DateTime, Time};

use super::Answer;

/// How many octets a line may have before it is folded (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// One entry of the calendar.
struct Entry {
    /// What tells it from the other entries of the dossier.
    key: String,
    at: DateTime,
    summary: String,
    description: String,
    /// When to remind, before `at`.
    remind: Option<DateTime>,
}

/// The dossier and its steps as a calendar.
pub(crate) fn icalendar(
    answers: &[Answer<'_>],
    library: &Library,
    dossier: Option<&str>,
    lang: Lang,
) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//iso//iso due//VI", "CALSCALE:GREGORIAN"] {
        content(&mut out, line);
    }
    for answer in answers {
        let received = match answer.due.received {
            iso_core::deadline::Moment::Minute(at) => at,
            iso_core::deadline::Moment::Day(date) => date.0.to_datetime(Time::midnight()),
        };
        for entry in entries(answer, library, dossier, lang) {
            let of = answer.process().map_or("limit", |process| process.process.as_str());
            let case = answer.case().map(|case| format!(".{}", case.id)).unwrap_or_default();
            let uid = format!("{of}{case}.{}.{}.{}@iso", dossier.unwrap_or("-"), stamp(received), entry.key);
            content(&mut out, "BEGIN:VEVENT");
            content(&mut out, &format!("UID:{}", escaped(&uid)));
            // DTSTAMP must be UTC by its form; the receipt stands in for the moment of printing.
            content(&mut out, &format!("DTSTAMP:{}Z", stamp(received)));
            content(&mut out, &format!("DTSTART:{}", stamp(entry.at)));
            content(&mut out, &format!("SUMMARY:{}", escaped(&entry.summary)));
            content(&mut out, &format!("DESCRIPTION:{}", escaped(&entry.description)));
            if let Some(at) = entry.remind {
                let before = entry.at.duration_since(at).as_mins();
                content(&mut out, "BEGIN:VALARM");
                content(&mut out, "ACTION:DISPLAY");
                content(&mut out, &format!("DESCRIPTION:{}", escaped(&entry.summary)));
                content(&mut out, &format!("TRIGGER:-PT{before}M"));
                content(&mut out, "END:VALARM");
            }
            content(&mut out, "TRANSP:TRANSPARENT");
            content(&mut out, "END:VEVENT");
        }
    }
    content(&mut out, "END:VCALENDAR");
    out
}

fn entries(answer: &Answer<'_>, library: &Library, dossier: Option<&str>, lang: Lang) -> Vec<Entry> {
    let about = match (answer.process(), dossier) {
        (Some(process), Some(dossier)) => {
            format!("{dossier} – {} {}", process.process, process.title.get(lang))
        }
        (Some(process), None) => format!("{} {}", process.process, process.title.get(lang)),
        (None, dossier) => dossier.unwrap_or_default().to_owned(),
    };
    let schedule = &answer.schedule;
    let others = schedule.alternatives.iter().flat_map(|other| &other.steps);
    let mut entries: Vec<Entry> = schedule
        .likely
        .iter()
        .chain(others)
        .filter_map(|due| step(answer, due, library, &about, lang))
        .collect();
    if let Some(at) = answer.at() {
        let warn = answer.holds().and_then(|it| it.warn_on).and_then(|date| opening(answer, date));
        let words = if lang == Lang::Vi { "Hẹn trả kết quả" } else { "Due" };
        entries.push(Entry {
            key: "due".to_owned(),
            at,
            summary: format!("{words}: {about}").trim_end_matches([':', ' ']).to_owned(),
            description: answer.due.limit.show(lang),
            remind: warn.filter(|warn| *warn < at),
        });
    }
    entries
}

fn step(answer: &Answer<'_>, due: &StepDue, library: &Library, about: &str, lang: Lang) -> Option<Entry> {
    let (at, step) = (due.due?, answer.step(due.step)?);
    let roles = library.organization.iter().flat_map(|it| &it.value.roles);
    let role = step.role.as_ref().map(|id| {
        let described = roles.clone().find(|role| role.id == *id);
        described.map_or_else(|| id.to_string(), |role| role.title.get(lang).to_owned())
    });
    let key = answer.graph.as_ref().map(|graph| graph.name(due.step)).unwrap_or_default();
    let description = role.into_iter().chain([about.to_owned()]).collect::<Vec<_>>().join("\n");
    Some(Entry { key, at, summary: step.name.get(lang).to_owned(), description, remind: None })
}

/// When the office opens on a day.
fn opening(answer: &Answer<'_>, date: Date) -> Option<DateTime> {
    let day = answer.working_time.day(date).ok()?;
    let minutes = i64::from(day.working_hours.first()?.from.minutes());
    date.0.to_datetime(Time::midnight()).checked_add(jiff::Span::new().minutes(minutes)).ok()
}

/// `20250306T170000`.
fn stamp(at: DateTime) -> String {
    let (date, hour, minute) = (at.date(), at.hour(), at.minute());
    format!("{:04}{:02}{:02}T{hour:02}{minute:02}00", date.year(), date.month(), date.day())
}

/// Text as RFC 5545, 3.3.11 wants it; control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One content line, folded so that no part is longer than 75 octets and no character is cut.
fn content(out: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    let _ = write!(out, "\r\n");
}
