//! Days off and swapped days, checked against each other.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil;

use super::{CalendarFault, DayKind, Problem, recurring::Computed, weeks::Weeks};
use crate::{
    model::{Date, DayOff, SwappedDay, Weekday, Years},
    source::NodePath,
};

/// The longest run of days off: a year and a day.
const LONGEST_RUN: i64 = 366;

/// The special days of a chain while it is read, nearest calendar first.
#[derive(Default)]
pub(super) struct SpecialDays {
    /// With the level that says so: a nearer calendar may name or announce a day anew.
    pub(super) off: BTreeMap<civil::Date, (usize, Arc<DayOff>)>,
    pub(super) swaps: BTreeMap<civil::Date, DayKind>,
    pub(super) faults: Vec<CalendarFault>,
}

impl SpecialDays {
    fn fault(&mut self, level: usize, at: NodePath, problem: Problem) {
        self.faults.push(CalendarFault { level, at, problem });
    }

    pub(super) fn add_off(&mut self, entry: &DayOff, own: Years, level: usize, at: NodePath) {
        let (from, until) = (entry.date, entry.until.unwrap_or(entry.date));
        if until < from {
            return self.fault(level, at.key("until"), Problem::RunReversed { from, until });
        }
        if until.0.duration_since(from.0).as_hours() / 24 >= LONGEST_RUN {
            return self.fault(level, at.key("until"), Problem::RunTooLong { from, until });
        }
        for date in [from, until] {
            if !covers(own, date.0) {
                return self.fault(level, at, Problem::OutsideYears { date, years: own });
            }
        }
        let shared = Arc::new(entry.clone());
        for date in from.0.series(jiff::Span::new().days(1)).take_while(|date| *date <= until.0) {
            // A nearer calendar's word stands; it may lie outside the years that the chain covers.
            let (said_at, said) = self.off.entry(date).or_insert_with(|| (level, Arc::clone(&shared)));
            let differs =
                (&said.name, said.status, &said.source) != (&entry.name, entry.status, &entry.source);
            if *said_at == level && differs {
                return self.fault(level, at, Problem::TwoReasons(Date(date)));
            }
        }
    }

    /// A day that a rule gives; what is listed or swapped stands.
    pub(super) fn add_computed(&mut self, day: &Computed) {
        if !self.knows(day.date) {
            self.off.insert(day.date, (usize::MAX, Arc::clone(&day.entry)));
        }
    }

    /// Whether a date is off or part of a swap.
    pub(super) fn knows(&self, date: civil::Date) -> bool {
        self.off.contains_key(&date) || self.swaps.contains_key(&date)
    }

    pub(super) fn add_swap(
        &mut self,
        entry: &SwappedDay,
        own: Years,
        working: &Weeks,
        level: usize,
        at: NodePath,
    ) {
        let SwappedDay { off, worked, .. } = *entry;
        for (key, date) in [("off", off), ("worked", worked)] {
            if !covers(own, date.0) {
                return self.fault(level, at.key(key), Problem::OutsideYears { date, years: own });
            }
        }
        let minutes = |date: Date| working.hours(date.0).minutes();
        let made_up = working.hours_of(Weekday::of(off.0), worked.0).minutes();
        let problem = if off == worked {
            Some(("worked", Problem::SwappedWithItself(off)))
        } else if self.off.contains_key(&off.0) {
            Some(("off", Problem::AlreadyOff(off)))
        } else if self.off.contains_key(&worked.0) {
            Some(("worked", Problem::OffAndWorked(worked)))
        } else if minutes(off) == 0 {
            Some(("off", Problem::NothingGivenOff(off)))
        } else if minutes(worked) >= made_up {
            Some(("worked", Problem::NothingMadeUp(worked)))
        } else {
            None
        };
        if let Some((key, problem)) = problem {
            return self.fault(level, at.key(key), problem);
        }
        let (said_off, said_worked) = (self.swaps.get(&off.0), self.swaps.get(&worked.0));
        match (said_off, said_worked) {
            (None, None) => {
                let shared = Arc::new(entry.clone());
                self.swaps.insert(off.0, DayKind::SwappedOff(Arc::clone(&shared)));
                self.swaps.insert(worked.0, DayKind::SwappedWorked(shared));
            }
            // The same swap again, perhaps with another source: the nearer calendar's word stands.
            (Some(DayKind::SwappedOff(said)), _) if said.worked == worked => {}
            (Some(_), _) => self.fault(level, at.key("off"), Problem::SwappedTwice(off)),
            (None, Some(_)) => self.fault(level, at.key("worked"), Problem::SwappedTwice(worked)),
        }
    }
}

pub(super) fn covers(years: Years, date: civil::Date) -> bool {
    (years.from..=years.to).contains(&date.year())
}
