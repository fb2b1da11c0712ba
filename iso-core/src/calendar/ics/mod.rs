//! Days off from an iCalendar file (RFC 5545), as every country and many calendars publish them.
//!
//! Read is what makes days off: all-day events, of one day or several, once or every year. What is
//! no day off is set aside with its reason: observances, events with a time of day, events of some
//! regions only, rules that are not understood. Nothing is dropped in silence, and nothing that
//! might be no day off becomes one: a wrong day off makes every date after it wrong.

mod event;
mod lines;
mod nature;
mod recurrence;
mod remark;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Span, civil};

use self::{
    event::Event,
    recurrence::{Occurrences, Repetition},
};
pub use self::{
    remark::{IcsProblem, IcsRemark},
    yaml::{IcsCalendar, ics_to_yaml},
};
use crate::model::{Date, MonthDay};

/// What an iCalendar file says about days off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IcsImport {
    /// The name that the calendar gives itself.
    pub name: Option<String>,
    /// First and last year for which the days are known.
    pub years: (i16, i16),
    /// Days off in order, none of them twice.
    pub days: Vec<IcsDay>,
    /// Days off of every year.
    pub yearly: Vec<IcsYearly>,
    /// Events that may be days off, but nothing says so, in order.
    pub set_aside: Vec<IcsDay>,
    /// What was not imported, or not understood, and why; in the order of the file.
    pub remarks: Vec<IcsRemark>,
}

/// One or more days off in a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct IcsDay {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Why; several reasons are joined by ` / `.
    pub name: String,
}

/// A day off of every year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct IcsYearly {
    /// The day, or the first of several.
    pub date: MonthDay,
    /// How many days.
    pub days: u8,
    /// First year, where that lies in the years covered.
    pub from_year: Option<i16>,
    /// Last year, where that lies in the years covered.
    pub to_year: Option<i16>,
    /// Why.
    pub name: String,
}

/// The most events that are read.
const MOST_EVENTS: usize = 20_000;

/// Reads an iCalendar file. Total: any text gives an import, if only one of remarks.
///
/// `years` are those to cover; without it they are those of the dated events, or, where all events
/// come back every year, five from `this_year` on.
///
/// ```
/// let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:Labour\r\n  Day\r\n\
///             END:VEVENT\r\nEND:VCALENDAR\r\n";
/// let import = iso_core::calendar::read_ics(text, None, 2026);
/// assert_eq!(import.days[0].name, "Labour Day");
/// assert!(import.remarks.is_empty());
/// ```
#[must_use]
pub fn read_ics(text: &str, years: Option<(i16, i16)>, this_year: i16) -> IcsImport {
    let mut remarks = Vec::new();
    let file = event::read(text, MOST_EVENTS, &mut remarks);
    let mut found: Vec<(Event, Repetition)> = Vec::new();
    for event in file.events {
        match event.repetition() {
            Ok(repetition) => found.push((event, repetition)),
            Err(remark) => remarks.push(remark),
        }
    }
    let years = years.unwrap_or_else(|| years_of(&found, this_year));
    let (mut off, mut aside) = (Dates::new(), Dates::new());
    let mut yearly = BTreeSet::new();
    for (event, repetition) in &found {
        if let (true, Some(rule)) = (event.is_day_off(), repetition.as_rule(event, years)) {
            yearly.insert(rule);
            continue;
        }
        let into = if event.is_day_off() { &mut off } else { &mut aside };
        for first in (Occurrences { first: event.first, repetition, last_year: years.1 }).dates() {
            let run = first.series(Span::new().days(1)).take(usize::from(event.days));
            for date in run.filter(|date| (years.0..=years.1).contains(&date.year())) {
                into.entry(date).or_default().insert(event.name.clone());
            }
        }
    }
    remarks.extend(found.iter().filter_map(|(event, _)| event.set_aside()));
    remarks.sort_by_key(|remark| remark.line);
    IcsImport {
        name: file.name,
        years,
        days: runs(&off),
        yearly: yearly.into_iter().collect(),
        set_aside: runs(&aside),
        remarks,
    }
}

/// The names of each date.
type Dates = BTreeMap<civil::Date, BTreeSet<String>>;

/// Dates with the same name in a row become one entry.
fn runs(dates: &Dates) -> Vec<IcsDay> {
    let mut runs: Vec<IcsDay> = Vec::new();
    for (date, names) in dates {
        let name = names.iter().map(String::as_str).collect::<Vec<_>>().join(" / ");
        match runs.last_mut() {
            Some(run) if run.name == name && run.until.0.tomorrow().ok() == Some(*date) => {
                run.until = Date(*date);
            }
            _ => runs.push(IcsDay { from: Date(*date), until: Date(*date), name }),
        }
    }
    runs
}

/// From the first to the last year in which a day off with an end begins: one that lasts into the
/// new year does not make the rest of that year known.
fn years_of(found: &[(Event, Repetition)], this_year: i16) -> (i16, i16) {
    let off = found.iter().filter(|(event, _)| event.is_day_off());
    let named = off.filter_map(|(event, repetition)| {
        let last_year = i16::MAX;
        let occurrences = Occurrences { first: event.first, repetition, last_year };
        repetition.ends().then(|| occurrences.dates())
    });
    let years: BTreeSet<i16> = named.flatten().map(|date| date.year()).collect();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => {
            // As many as a calendar can have.
            let most = i16::from(super::WorkingTime::MOST_YEARS) - 1;
            (*(first.max(&last.saturating_sub(most))), *last)
        }
        _ => (this_year, this_year.saturating_add(4)),
    }
}
