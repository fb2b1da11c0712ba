//! A plan becomes tables by day.

use std::sync::Arc;

use jiff::civil;

use super::{
    CalendarFault, DayKind, Problem, WorkingTime,
    hours::{Hours, hours_of},
    merge::{Plan, merge},
    working_time::{Row, Sums},
};
use crate::{
    model::{Calendar, DayStatus},
    source::NodePath,
};

impl WorkingTime {
    /// The most years that one calendar covers.
    pub const MOST_YEARS: u8 = 200;

    /// Compiles a calendar: `chain` is the calendar itself, then the one it `extends`, then the one
    /// that one extends, as far as there are any.
    ///
    /// The nearer calendar's hours replace those of the wider one weekday by weekday; days off and
    /// swapped days of all are united, where a nearer calendar may name or announce a day anew;
    /// `years` and `same_day_until` are those of the nearest calendar that says any.
    ///
    /// # Errors
    ///
    /// The first of [`WorkingTime::faults`].
    pub fn compile(chain: &[&Calendar]) -> Result<WorkingTime, CalendarFault> {
        build(chain).map_err(|(first, _)| first)
    }

    /// Everything that keeps the chain from being compiled; empty where nothing does.
    #[must_use]
    pub fn faults(chain: &[&Calendar]) -> Vec<CalendarFault> {
        match build(chain) {
            Ok(_) => Vec::new(),
            Err((first, rest)) => std::iter::once(first).chain(rest).collect(),
        }
    }
}

fn build(chain: &[&Calendar]) -> Result<WorkingTime, (CalendarFault, Vec<CalendarFault>)> {
    let (plan, mut faults) = merge(chain);
    if !faults.is_empty() {
        let first = faults.remove(0);
        return Err((first, faults));
    }
    let no_working_time = || {
        let at = NodePath::root().key("working_hours");
        (CalendarFault { level: 0, at, problem: Problem::NoWorkingTime }, Vec::new())
    };
    let (Some(plan), Some(calendar)) = (plan, chain.first()) else { return Err(no_working_time()) };
    let mut tables = WorkingTime::empty(calendar.calendar.clone(), plan.years, plan.same_day_until);
    let january_first = civil::Date::new(plan.years.from, 1, 1).ok();
    // Bounded by the number of years, which `merge` has limited.
    for date in january_first.iter().flat_map(|first| first.series(jiff::Span::new().days(1))) {
        if date.year() > plan.years.to {
            break;
        }
        tables.push(row(&plan, date));
    }
    if tables.working_days() == 0 { Err(no_working_time()) } else { Ok(tables) }
}

fn row(plan: &Plan, date: civil::Date) -> Row {
    let usual = |week| hours_of(week, date).map(Arc::clone).unwrap_or_default();
    let (working, desk): (Arc<Hours>, Arc<Hours>) = (usual(&plan.working), usual(&plan.desk));
    let closed = Arc::<Hours>::default;
    let (kind, working, desk) = match plan.special.get(&date) {
        Some(kind @ DayKind::SwappedWorked(swap)) => {
            let of = |week| hours_of(week, swap.off.0).map(Arc::clone).unwrap_or_default();
            (kind.clone(), of(&plan.working), of(&plan.desk))
        }
        Some(kind) => (kind.clone(), closed(), closed()),
        None if working.minutes() > 0 => (DayKind::Working, working, desk),
        None if desk.minutes() > 0 => (DayKind::DeskOnly, working, desk),
        None => (DayKind::WeeklyRest, working, desk),
    };
    let unannounced = plan.years.announced_to.is_some_and(|last| date.year() > last);
    let estimated = unannounced || kind.status() == DayStatus::Estimated;
    Row { date, kind, working, desk, estimated }
}

impl Sums {
    /// The sums after one more day.
    pub(super) fn and(self, row: &Row) -> Sums {
        Sums {
            working_days: self.working_days + u32::from(row.kind.is_working()),
            minutes: self.minutes + row.working.minutes(),
            estimated: self.estimated + u32::from(row.estimated),
        }
    }
}
