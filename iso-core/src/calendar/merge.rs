//! A chain of calendars becomes one plan.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil;

use super::{
    CalendarFault, DayKind, Problem, WorkingTime,
    hours::Hours,
    special_days::{SpecialDays, covers},
};
use crate::{
    model::{Calendar, ClockTime, Week, Years},
    source::NodePath,
};

/// Everything the table of days is built from.
pub(super) struct Plan {
    pub(super) years: Years,
    pub(super) same_day_until: Option<ClockTime>,
    /// Working hours from Monday on.
    pub(super) working: [Arc<Hours>; 7],
    /// Desk hours from Monday on.
    pub(super) desk: [Arc<Hours>; 7],
    /// The special days, within the years.
    pub(super) special: BTreeMap<civil::Date, DayKind>,
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Merges the chain, nearest calendar first. A plan is only right if there are no faults.
pub(super) fn merge(chain: &[&Calendar]) -> (Option<Plan>, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let working = week(chain, "working_hours", |calendar| &calendar.working_hours, &mut faults);
    let desk = week(chain, "desk_hours", |calendar| &calendar.desk_hours, &mut faults);
    let Some(years) = covered_years(chain, &mut faults) else { return (None, faults) };
    let same_day_until = chain.iter().find_map(|calendar| calendar.same_day_until);

    let mut days = SpecialDays { faults, ..SpecialDays::default() };
    for (level, calendar) in chain.iter().enumerate() {
        let own = chain.iter().skip(level).find_map(|calendar| calendar.years).unwrap_or(years);
        for (index, entry) in calendar.days_off.iter().enumerate() {
            days.add_off(entry, own, level, NodePath::root().key("days_off").item(index));
        }
    }
    for (level, calendar) in chain.iter().enumerate() {
        let own = chain.iter().skip(level).find_map(|calendar| calendar.years).unwrap_or(years);
        for (index, entry) in calendar.swapped_days.iter().enumerate() {
            let at = NodePath::root().key("swapped_days").item(index);
            days.add_swap(entry, own, &working, level, at);
        }
    }
    let SpecialDays { off, swaps, faults } = days;
    let off = off.into_iter().map(|(date, (_, entry))| (date, DayKind::DayOff(entry)));
    let special = off.chain(swaps).filter(|(date, _)| covers(years, *date)).collect();
    (Some(Plan { years, same_day_until, working, desk, special }), faults)
}

/// The hours of a week: for each weekday those of the nearest calendar that says any.
fn week(
    chain: &[&Calendar],
    key: &str,
    of: impl Fn(&Calendar) -> &Week,
    faults: &mut Vec<CalendarFault>,
) -> [Arc<Hours>; 7] {
    let mut result: [Arc<Hours>; 7] = Default::default();
    for (from_monday, (hours, weekday)) in result.iter_mut().zip(WEEKDAYS).enumerate() {
        let said = chain.iter().enumerate();
        let said = said.filter_map(|(level, calendar)| Some((level, of(calendar).day(from_monday)?)));
        // Windows of the wider calendar are checked too, although the nearest ones replace them.
        for (rank, (level, windows)) in said.enumerate() {
            match Hours::new(windows) {
                Ok(good) if rank == 0 => *hours = Arc::new(good),
                Ok(_) => {}
                Err(problem) => {
                    let at = NodePath::root().key(key).key(weekday);
                    faults.push(CalendarFault { level, at, problem });
                }
            }
        }
    }
    result
}

/// The years of the nearest calendar that says any; `None` where they cannot be used.
fn covered_years(chain: &[&Calendar], faults: &mut Vec<CalendarFault>) -> Option<Years> {
    let before = faults.len();
    let at = || NodePath::root().key("years");
    for (level, calendar) in chain.iter().enumerate() {
        let problem = calendar.years.and_then(years_problem);
        faults.extend(problem.map(|problem| CalendarFault { level, at: at(), problem }));
    }
    let nearest = chain.iter().find_map(|calendar| calendar.years);
    if nearest.is_none() {
        faults.push(CalendarFault { level: 0, at: NodePath::root(), problem: Problem::YearsMissing });
    }
    nearest.filter(|_| faults.len() == before)
}

fn years_problem(years: Years) -> Option<Problem> {
    let exists = |year| civil::Date::new(year, 1, 1).is_ok();
    if years.to < years.from {
        Some(Problem::YearsReversed(years))
    } else if !exists(years.from) || !exists(years.to) {
        Some(Problem::NoSuchYear(years))
    } else if i32::from(years.to) - i32::from(years.from) >= i32::from(WorkingTime::MOST_YEARS) {
        Some(Problem::TooManyYears(years))
    } else {
        None
    }
}
