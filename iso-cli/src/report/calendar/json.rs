//! A year or a month for machines.

use iso_core::{
    calendar::{Day, DayKind},
    model::{DayStatus, Weekday, Window, Wording},
    text::Lang,
};
use serde::Serialize;

use super::{Shown, is_ordinary, minutes, worked};

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    calendar: &'a str,
    extends: Vec<&'a str>,
    year: i16,
    month: Option<i8>,
    basis: &'static str,
    working_days: u32,
    working_minutes: u32,
    months: Vec<Month>,
    days: Vec<JsonDay<'a>>,
}

#[derive(Serialize)]
struct Month {
    month: i8,
    working_days: u32,
    working_minutes: u32,
}

#[derive(Serialize)]
struct JsonDay<'a> {
    date: String,
    weekday: &'static str,
    kind: &'static str,
    basis: &'static str,
    working_hours: Vec<String>,
    working_minutes: u32,
    desk_hours: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    swapped_with: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
}

/// The days as JSON, version 1.
pub(crate) fn json(shown: &Shown<'_>) -> String {
    let months = (1..=12).filter(|month| shown.month.is_none_or(|asked| asked == *month));
    let total = worked(shown.asked());
    super::super::json::pretty(&Report {
        version: 1,
        calendar: shown.time.calendar().as_str(),
        extends: shown.extends(),
        year: shown.year,
        month: shown.month,
        basis: shown.basis().name().get(Lang::En),
        working_days: total.days,
        working_minutes: total.minutes,
        months: months
            .map(|month| {
                let of = worked(shown.of_month(month));
                Month { month, working_days: of.days, working_minutes: of.minutes }
            })
            .collect(),
        days: shown.asked().map(day).collect(),
    })
}

fn day<'a>(day: &Day<'a>) -> JsonDay<'a> {
    let all = |windows: &[Window]| windows.iter().map(ToString::to_string).collect();
    let words = |words: &'a Option<Wording>| words.as_ref().map(|words| words.get(Lang::Vi));
    let status = |status: DayStatus| match status {
        DayStatus::Announced => "announced",
        DayStatus::Estimated => "estimated",
    };
    let (kind, name, swapped_with, source) = match day.kind {
        DayKind::Working => ("working", None, None, None),
        DayKind::WeeklyRest => ("weekly_rest", None, None, None),
        DayKind::DeskOnly => ("desk_only", None, None, None),
        DayKind::DayOff(it) => ("day_off", Some(it.name.get(Lang::Vi)), None, words(&it.source)),
        DayKind::SwappedOff(it) => ("swapped_off", None, Some(it.worked.to_string()), words(&it.source)),
        DayKind::SwappedWorked(it) => ("swapped_worked", None, Some(it.off.to_string()), words(&it.source)),
    };
    JsonDay {
        date: day.date.to_string(),
        weekday: Weekday::of(day.date.0).name().get(Lang::En),
        kind,
        basis: day.basis.name().get(Lang::En),
        working_hours: all(day.working_hours),
        working_minutes: minutes(day.working_hours),
        desk_hours: all(day.desk_hours),
        name,
        swapped_with,
        status: (!is_ordinary(day)).then(|| status(day.kind.status())),
        source,
    }
}
