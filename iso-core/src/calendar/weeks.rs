//! The hours of every date: of its weekday, in the nearest calendar and the time that says any.

use std::sync::Arc;

use jiff::civil;

use super::{CalendarFault, Problem, hours::Hours};
use crate::{
    model::{Calendar, MonthDay, OtherHours, Season, Week, Weekday},
    source::NodePath,
};

/// Working hours, or desk hours, over all time.
pub(super) struct Weeks {
    /// What is asked first stands first.
    layers: Vec<Layer>,
    closed: Arc<Hours>,
}

/// A week and when it holds.
struct Layer {
    time: Time,
    days: [Option<Arc<Hours>>; 7],
}

/// A stretch of time, or a season in it; always where nothing is said.
#[derive(Clone, Copy, Default)]
struct Time {
    from: Option<civil::Date>,
    until: Option<civil::Date>,
    season: Option<Season>,
}

impl Time {
    fn of(other: &OtherHours) -> Time {
        Time {
            from: other.from.map(|date| date.0),
            until: other.until.map(|date| date.0),
            season: other.every_year,
        }
    }

    fn covers(self, date: civil::Date) -> bool {
        self.from.is_none_or(|from| from <= date)
            && self.until.is_none_or(|until| date <= until)
            && self.season.is_none_or(|season| season.covers(MonthDay::of(date)))
    }
}

/// Which hours are read.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Hours that count.
    Working,
    /// Hours in which dossiers are received besides.
    Desk,
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Kind::Working => "working_hours",
            Kind::Desk => "desk_hours",
        }
    }

    fn of_calendar(self, calendar: &Calendar) -> &Week {
        match self {
            Kind::Working => &calendar.working_hours,
            Kind::Desk => &calendar.desk_hours,
        }
    }

    fn of_other(self, other: &OtherHours) -> &Week {
        match self {
            Kind::Working => &other.working_hours,
            Kind::Desk => &other.desk_hours,
        }
    }
}

impl Weeks {
    /// Reads a chain of calendars. Hours that others replace are checked too.
    pub(super) fn read(chain: &[&Calendar], kind: Kind, faults: &mut Vec<CalendarFault>) -> Weeks {
        let mut layers = Vec::new();
        for (level, calendar) in chain.iter().enumerate() {
            let base = days(kind.of_calendar(calendar), level, &NodePath::root().key(kind.key()), faults);
            let others = calendar.other_hours.iter().enumerate().map(|(index, other)| {
                let at = NodePath::root().key("other_hours").item(index).key(kind.key());
                Layer { time: Time::of(other), days: days(kind.of_other(other), level, &at, faults) }
            });
            let others: Vec<Layer> = others.collect();
            // A lower entry replaces a higher one.
            layers.extend(others.into_iter().rev());
            layers.push(Layer { time: Time::default(), days: base });
        }
        Weeks { layers, closed: Arc::default() }
    }

    /// The hours of a date, as far as only its weekday and the time of the year decide.
    pub(super) fn hours(&self, date: civil::Date) -> &Arc<Hours> {
        self.hours_of(Weekday::of(date), date)
    }

    /// The hours that a weekday has, or would have, on a date.
    pub(super) fn hours_of(&self, weekday: Weekday, date: civil::Date) -> &Arc<Hours> {
        let said = self.layers.iter().filter(|layer| layer.time.covers(date));
        let mut said = said.filter_map(|layer| layer.days.get(weekday as usize)?.as_ref());
        said.next().unwrap_or(&self.closed)
    }
}

fn days(
    week: &Week,
    level: usize,
    at: &NodePath,
    faults: &mut Vec<CalendarFault>,
) -> [Option<Arc<Hours>>; 7] {
    let mut read = |weekday: Weekday| match Hours::new(week.day(weekday)?) {
        Ok(hours) => Some(Arc::new(hours)),
        Err(problem) => {
            faults.push(CalendarFault { level, at: at.clone().key(weekday.key()), problem });
            None
        }
    };
    Weekday::ALL.map(&mut read)
}

/// What is wrong with the times of other hours, whatever the hours are.
pub(super) fn check_times(chain: &[&Calendar], faults: &mut Vec<CalendarFault>) {
    for (level, calendar) in chain.iter().enumerate() {
        for (index, other) in calendar.other_hours.iter().enumerate() {
            let at = NodePath::root().key("other_hours").item(index);
            let problem = match (other.from, other.until) {
                (Some(from), Some(until)) if until < from => Problem::HoursReversed { from, until },
                (None, None) if other.every_year.is_none() => Problem::HoursWithoutTime,
                _ if other.working_hours.is_silent() && other.desk_hours.is_silent() => {
                    Problem::HoursWithoutHours
                }
                _ => continue,
            };
            faults.push(CalendarFault { level, at, problem });
        }
    }
}
