//! Events of a file.

use jiff::civil;

use super::{
    IcsProblem, IcsRemark,
    lines::{Line, lines},
    nature::{Nature, nature},
    recurrence::{Repetition, read_rule},
};
use crate::model::Date;

/// The longest event that is taken for days off.
const MOST_DAYS: i64 = 60;

/// An all-day event.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) first: civil::Date,
    pub(super) days: u8,
    pub(super) name: String,
    nature: Nature,
    lines: Vec<Line>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) name: Option<String>,
    pub(super) events: Vec<Event>,
}

/// Reads all events; what is none of ours becomes a remark.
pub(super) fn read(text: &str, most: usize, remarks: &mut Vec<IcsRemark>) -> File {
    let mut file = File::default();
    let mut open: Option<(Line, Vec<Line>)> = None;
    let (mut is_calendar, mut depth, mut count) = (false, 0_usize, 0_usize);
    for line in lines(text) {
        let value = line.value().trim().to_ascii_uppercase();
        match (line.name.as_str(), value.as_str()) {
            ("BEGIN", "VCALENDAR") => is_calendar = true,
            ("BEGIN", "VEVENT") => {
                count += 1;
                if count > most {
                    remarks.push(remark(&line, IcsProblem::TooManyEvents));
                    break;
                }
                if let Some((begin, _)) = open.replace((line, Vec::new())) {
                    remarks.push(remark(&begin, IcsProblem::NotClosed));
                }
                depth = 0;
            }
            ("END", "VEVENT") => {
                let Some((begin, lines)) = open.take() else { continue };
                match event(&begin, lines) {
                    Ok(event) => file.events.push(event),
                    Err(why) => remarks.push(why),
                }
            }
            // Alarms and whatever else stands inside an event.
            ("BEGIN", _) => depth += 1,
            ("END", _) => depth = depth.saturating_sub(1),
            ("X-WR-CALNAME" | "NAME", _) if open.is_none() => {
                file.name = Some(line.words()).filter(|name| !name.is_empty()).or(file.name);
            }
            _ if depth == 0 => {
                if let Some((_, lines)) = &mut open {
                    lines.push(line);
                }
            }
            _ => {}
        }
    }
    if let Some((begin, _)) = open {
        remarks.push(remark(&begin, IcsProblem::NotClosed));
    }
    if !is_calendar {
        let first = text.lines().next().unwrap_or_default();
        remarks.push(IcsRemark::new(1, 1, first, IcsProblem::NotACalendar));
    }
    file
}

pub(super) fn remark(line: &Line, problem: IcsProblem) -> IcsRemark {
    IcsRemark::new(line.number, line.column(), line.value(), problem)
}

fn event(begin: &Line, lines: Vec<Line>) -> Result<Event, IcsRemark> {
    let find = |name: &str| lines.iter().find(|line| line.name == name);
    let words = |name: &str| find(name).map(Line::words).unwrap_or_default();
    let is =
        |name: &str, wanted: &str| find(name).filter(|line| line.value().trim().eq_ignore_ascii_case(wanted));
    let name = words("SUMMARY");
    let fail = |line: &Line, problem| IcsRemark::new(line.number, line.column(), line.value(), problem);
    let start = find("DTSTART")
        .ok_or_else(|| IcsRemark::new(begin.number, begin.column(), &name, IcsProblem::NoDate))?;
    if let Some(line) = is("STATUS", "CANCELLED") {
        return Err(IcsRemark::new(line.number, line.column(), &name, IcsProblem::Cancelled));
    }
    if let Some(line) = find("RECURRENCE-ID") {
        return Err(fail(line, IcsProblem::Override));
    }
    let end = find("DTEND");
    let first = day(start).map_err(|problem| fail(start, problem))?;
    let days = match (end, find("DURATION")) {
        (Some(line), _) => {
            let end = day(line).map_err(|problem| fail(line, problem))?;
            // The end is the day after; some write the day itself.
            let days = (end.duration_since(first).as_hours() / 24).max(i64::from(end == first));
            u8::try_from(days)
                .ok()
                .filter(|_| (1..=MOST_DAYS).contains(&days))
                .ok_or_else(|| fail(line, IcsProblem::BadLength))?
        }
        (None, Some(line)) => duration(line.value()).ok_or_else(|| fail(line, IcsProblem::BadLength))?,
        (None, None) => 1,
    };
    if name.is_empty() {
        return Err(fail(start, IcsProblem::NoName));
    }
    let said = |name: &str| {
        let all: Vec<String> = lines.iter().filter(|line| line.name == name).map(Line::words).collect();
        all.join("\n")
    };
    let transparent = is("TRANSP", "TRANSPARENT").is_some();
    let nature = nature(&name, &said("DESCRIPTION"), &said("CATEGORIES"), transparent);
    Ok(Event { first, days, name, nature, lines })
}

impl Event {
    pub(super) fn is_day_off(&self) -> bool {
        self.nature == Nature::DayOff
    }

    /// The remark about an event that is no day off for certain.
    pub(super) fn set_aside(&self) -> Option<IcsRemark> {
        let problem = match self.nature {
            Nature::DayOff => return None,
            Nature::Observance => IcsProblem::Observance,
            Nature::Partial => IcsProblem::Partial,
            Nature::Undecided => IcsProblem::Undecided,
        };
        let line = self.lines.iter().find(|line| line.name == "SUMMARY")?;
        Some(IcsRemark::new(line.number, line.column(), &self.name, problem))
    }

    /// How it comes back.
    pub(super) fn repetition(&self) -> Result<Repetition, IcsRemark> {
        let of = |name: &'static str| self.lines.iter().filter(move |line| line.name == name);
        let mut repetition = Repetition::default();
        for line in of("RRULE").take(2) {
            let rule = read_rule(line.value(), self.first).filter(|_| repetition.rule.is_none());
            repetition.rule = Some(rule.ok_or_else(|| remark(line, IcsProblem::Rule))?);
        }
        for (name, dates) in [("EXDATE", &mut repetition.without), ("RDATE", &mut repetition.with)] {
            for line in of(name) {
                for text in line.value().split(',') {
                    dates.push(date(text).ok_or_else(|| remark(line, IcsProblem::BadDate))?);
                }
            }
        }
        Ok(repetition)
    }
}

/// The day of an all-day value; midnight on the wall clock counts as one.
fn day(line: &Line) -> Result<civil::Date, IcsProblem> {
    let value = line.value().trim();
    match value.split_once('T') {
        None => date(value).ok_or(IcsProblem::BadDate),
        Some((day, "000000")) if date(day).is_some() => date(day).ok_or(IcsProblem::BadDate),
        Some((day, _)) if date(day).is_some() => Err(IcsProblem::Timed),
        Some(_) => Err(IcsProblem::BadDate),
    }
}

/// `20260430`, with or without a time behind it.
pub(super) fn date(text: &str) -> Option<civil::Date> {
    let text = text.trim();
    let text = text.split_once('T').map_or(text, |(day, _)| day);
    let is_date = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_date {
        return None;
    }
    let written = format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    written.parse::<Date>().ok().map(|date| date.0)
}

/// `P1D`, `P2W`.
fn duration(text: &str) -> Option<u8> {
    let text = text.trim().strip_prefix('P')?;
    let (number, unit) = match (text.strip_suffix('D'), text.strip_suffix('W')) {
        (Some(number), _) => (number, 1),
        (_, Some(number)) => (number, 7),
        _ => return None,
    };
    let days = number.parse::<i64>().ok()?.checked_mul(unit)?;
    u8::try_from(days).ok().filter(|_| (1..=MOST_DAYS).contains(&days))
}
