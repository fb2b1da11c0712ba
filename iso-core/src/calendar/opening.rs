//! When the desk is open, week by week.

use std::iter;

use jiff::civil;

use super::weeks::{Kind, Weeks};
use crate::model::{Calendar, Date, Weekday, Window};

/// How far ahead changes of the hours are looked for, so that every season is met.
const DAYS_AHEAD: usize = 366;

/// The hours of a week in which dossiers are received, from a day on. Days off and swapped days are
/// not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningHours {
    /// The first day on which they hold.
    pub from: Date,
    /// The hours of each weekday, from Monday on; a closed day has none.
    pub week: [Vec<Window>; 7],
}

impl OpeningHours {
    /// The hours on a day and every change of them within a year, from a chain of calendars, the
    /// nearest first. Hours that cannot be understood are closed: they are findings elsewhere.
    ///
    /// ```
    /// use iso_core::{calendar::OpeningHours, model::Calendar};
    /// let calendar: Calendar = serde_yaml::from_str(r#"
    /// calendar: mot-cua
    /// working_hours: { friday: ["07:30-11:30", "13:00-17:00"] }
    /// desk_hours: { saturday: ["07:30-11:30"] }
    /// "#).unwrap();
    /// let hours = OpeningHours::from_day(&[&calendar], "2026-11-25".parse().unwrap());
    /// assert_eq!(hours.len(), 1, "they never change");
    /// assert_eq!(hours[0].week[4].len(), 2);
    /// assert_eq!(hours[0].week[5][0].to_string(), "07:30-11:30");
    /// assert!(hours[0].week[6].is_empty());
    /// ```
    #[must_use]
    pub fn from_day(chain: &[&Calendar], day: Date) -> Vec<OpeningHours> {
        let mut faults = Vec::new();
        let mut read = |kind| Weeks::read(chain, kind, &mut faults);
        let (working, desk) = (read(Kind::Working), read(Kind::Desk));
        let mut changes: Vec<OpeningHours> = Vec::new();
        let days = iter::successors(Some(day.0), |day| day.tomorrow().ok()).take(DAYS_AHEAD);
        for date in days {
            let week = Weekday::ALL.map(|weekday| open(&working, &desk, weekday, date));
            if changes.last().is_none_or(|last| last.week != week) {
                changes.push(OpeningHours { from: Date(date), week });
            }
        }
        changes
    }
}

/// The working hours and the hours in which only the desk is open, as one.
fn open(working: &Weeks, desk: &Weeks, weekday: Weekday, date: civil::Date) -> Vec<Window> {
    let of = |weeks: &Weeks| weeks.hours_of(weekday, date).windows().to_vec();
    let mut windows = of(working);
    windows.extend(of(desk));
    windows.sort_by_key(|window| (window.from, window.to));
    let mut joined: Vec<Window> = Vec::with_capacity(windows.len());
    for window in windows {
        match joined.last_mut() {
            Some(last) if window.from <= last.to => last.to = last.to.max(window.to),
            _ => joined.push(window),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(yaml: &str, day: &str) -> Vec<String> {
        let calendar: Calendar = serde_yaml::from_str(yaml).unwrap();
        let said = OpeningHours::from_day(&[&calendar], day.parse().unwrap());
        let monday = |it: &OpeningHours| {
            let windows = it.week.first().into_iter().flatten().map(ToString::to_string);
            format!("{} {}", it.from, windows.collect::<Vec<_>>().join(" "))
        };
        said.iter().map(monday).collect()
    }

    #[test]
    fn every_season_within_a_year_is_told() {
        let yaml = "calendar: a\nworking_hours: { monday: [\"07:30-11:30\"] }\nother_hours:\n  - every_year: { from: 04-16, until: 10-15 }\n    working_hours: { monday: [\"07:00-11:00\"] }\n";
        assert_eq!(
            hours(yaml, "2026-11-25"),
            ["2026-11-25 07:30-11:30", "2027-04-16 07:00-11:00", "2027-10-16 07:30-11:30"]
        );
    }

    #[test]
    fn desk_and_working_hours_are_one() {
        let yaml = "calendar: a\nworking_hours: { monday: [\"08:00-11:30\"] }\ndesk_hours: { monday: [\"07:30-09:00\", \"13:00-14:00\"] }\n";
        assert_eq!(hours(yaml, "2026-11-25"), ["2026-11-25 07:30-11:30 13:00-14:00"]);
    }
}
