//! A plan becomes tables by day.

use std::sync::Arc;

use jiff::civil;

use super::{
    CalendarFault, DayKind, Problem, WorkingTime,
    merge::{Plan, merge},
    weeks::Weeks,
    working_time::Row,
};
use crate::{
    model::{Calendar, DayStatus, Weekday},
    source::NodePath,
};

impl WorkingTime {
    /// The most years that one calendar covers.
    pub const MOST_YEARS: u8 = 200;

    /// Compiles a calendar: `chain` is the calendar itself, then the one it `extends`, then the one
    /// that one extends, as far as there are any.
    ///
    /// The nearer calendar's hours replace those of the wider one weekday by weekday, and in one
    /// calendar a lower entry of `other_hours` those above it. Days off and swapped days of all are
    /// united, where a nearer calendar may name or announce a day anew; what is listed stands before
    /// what `every_year` computes. `years`, `same_day_until` and `in_lieu` are those of the nearest
    /// calendar that says any.
    ///
    /// # Errors
    ///
    /// The first of [`WorkingTime::faults`].
    pub fn compile(chain: &[&Calendar]) -> Result<WorkingTime, CalendarFault> {
        let plan =
            usable(chain).map_err(|faults| faults.into_iter().next().unwrap_or_else(no_working_time))?;
        let calendar = chain.first().ok_or_else(no_working_time)?.calendar.clone();
        let rows = rows(&plan).collect();
        Ok(WorkingTime::of_rows(calendar, plan.years, plan.same_day_until, rows))
    }

    /// Everything that keeps the chain from being compiled; empty where nothing does.
    #[must_use]
    pub fn faults(chain: &[&Calendar]) -> Vec<CalendarFault> {
        usable(chain).err().unwrap_or_default()
    }
}

/// The plan of a chain, or everything that is wrong with it.
fn usable(chain: &[&Calendar]) -> Result<Plan, Vec<CalendarFault>> {
    let (plan, faults) = merge(chain);
    if !faults.is_empty() {
        return Err(faults);
    }
    // Nearly always a day of the first week answers.
    let works = |plan: &Plan| rows(plan).any(|row| row.kind.is_working());
    plan.filter(works).ok_or_else(|| vec![no_working_time()])
}

fn no_working_time() -> CalendarFault {
    let at = NodePath::root().key("working_hours");
    CalendarFault { level: 0, at, problem: Problem::NoWorkingTime }
}

/// The days of all years, whose number `merge` has limited.
fn rows(plan: &Plan) -> impl Iterator<Item = Row> {
    let january_first = civil::Date::new(plan.years.from, 1, 1).ok();
    let dates = january_first.into_iter().flat_map(|first| first.series(jiff::Span::new().days(1)));
    dates.take_while(|date| date.year() <= plan.years.to).map(|date| row(plan, date))
}

fn row(plan: &Plan, date: civil::Date) -> Row {
    let usual = || (Arc::clone(plan.working.hours(date)), Arc::clone(plan.desk.hours(date)));
    let (kind, (working, desk)) = match plan.special.get(&date) {
        Some(kind @ DayKind::SwappedWorked(swap)) => {
            // With the full hours of the day given off, at the time of the year of this one.
            let like = |weeks: &Weeks| Arc::clone(weeks.hours_of(Weekday::of(swap.off.0), date));
            (kind.clone(), (like(&plan.working), like(&plan.desk)))
        }
        Some(kind) => (kind.clone(), Default::default()),
        None => {
            let hours = usual();
            let kind = match (hours.0.minutes(), hours.1.minutes()) {
                (0, 0) => DayKind::WeeklyRest,
                (0, _) => DayKind::DeskOnly,
                _ => DayKind::Working,
            };
            (kind, hours)
        }
    };
    let unannounced = plan.years.announced_to.is_some_and(|last| date.year() > last);
    let estimated = unannounced || kind.status() == DayStatus::Estimated;
    Row { date, kind, working, desk, estimated }
}
