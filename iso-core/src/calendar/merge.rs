//! A chain of calendars becomes one plan.

use std::collections::BTreeMap;

use jiff::civil;

use super::{
    CalendarFault, DayKind, Problem, WorkingTime, recurring,
    special_days::{SpecialDays, covers},
    weeks::{self, Kind, Weeks},
};
use crate::{
    model::{Calendar, ClockTime, DayStatus, Years},
    source::NodePath,
};

/// Everything the table of days is built from.
pub(super) struct Plan {
    pub(super) years: Years,
    pub(super) same_day_until: Option<ClockTime>,
    pub(super) working: Weeks,
    pub(super) desk: Weeks,
    /// The special days, within the years.
    pub(super) special: BTreeMap<civil::Date, DayKind>,
}

/// Merges the chain, nearest calendar first. A plan is only right if there are no faults.
pub(super) fn merge(chain: &[&Calendar]) -> (Option<Plan>, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let working = Weeks::read(chain, Kind::Working, &mut faults);
    let desk = Weeks::read(chain, Kind::Desk, &mut faults);
    weeks::check_times(chain, &mut faults);
    let Some(years) = covered_years(chain, &mut faults) else { return (None, faults) };
    recurring::check(chain, years, &mut faults);
    let same_day_until = chain.iter().find_map(|calendar| calendar.same_day_until);

    let mut days = SpecialDays { faults, ..SpecialDays::default() };
    for (level, calendar) in chain.iter().enumerate() {
        let own = chain.iter().skip(level).find_map(|calendar| calendar.years).unwrap_or(years);
        for (index, entry) in calendar.days_off.iter().enumerate() {
            days.add_off(entry, own, level, NodePath::root().key("days_off").item(index));
        }
    }
    let mut computed = recurring::days(chain, DayStatus::Announced, years);
    computed.retain(|day| !days.knows(day.date));
    computed.iter().for_each(|day| days.add_computed(day));
    for (level, calendar) in chain.iter().enumerate() {
        let own = chain.iter().skip(level).find_map(|calendar| calendar.years).unwrap_or(years);
        for (index, entry) in calendar.swapped_days.iter().enumerate() {
            let at = NodePath::root().key("swapped_days").item(index);
            days.add_swap(entry, own, &working, level, at);
        }
    }
    for day in recurring::days(chain, DayStatus::Estimated, years) {
        if !days.knows(day.date) {
            days.add_computed(&day);
            computed.push(day);
        }
    }
    if let Some(rule) = chain.iter().find_map(|calendar| calendar.in_lieu.as_ref()) {
        recurring::compensate(rule, &computed, years, &working, &mut days);
    }
    let SpecialDays { off, swaps, faults } = days;
    let off = off.into_iter().map(|(date, (_, entry))| (date, DayKind::DayOff(entry)));
    let special = off.chain(swaps).filter(|(date, _)| covers(years, *date)).collect();
    (Some(Plan { years, same_day_until, working, desk, special }), faults)
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
