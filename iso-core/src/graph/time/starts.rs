//! The moments of receipt from which a promise is tried.

use std::collections::BTreeSet;

use jiff::{
    Span,
    civil::{self, DateTime},
};

use super::{Counting, Dated, Undecided};
use crate::{
    calendar::moment,
    model::{Date, Unit},
};

/// What was found from every start of a year.
#[derive(Debug, Default)]
pub(in crate::graph) struct Trials {
    /// Starts from which the dossier is finished after its due moment.
    pub(in crate::graph) broken: Vec<Dated>,
    /// Whether some start was finished in time.
    pub(in crate::graph) some_kept: bool,
    /// Whether some start was finished exactly when due.
    pub(in crate::graph) some_tight: bool,
    /// Why some start could not be tried.
    pub(in crate::graph) obstacle: Option<Undecided>,
}

/// Minutes of one day, and what was found at the first and at the last of them.
struct Stretch {
    from: DateTime,
    to: DateTime,
    first: Moments,
    last: Moments,
}

/// When a dossier is finished, and when it is due.
type Moments = (DateTime, DateTime);

/// Whether nothing new can happen between two starts.
fn is_settled((finish_a, due_a): Moments, (finish_b, due_b): Moments) -> bool {
    finish_b < due_a || finish_a > due_b || finish_a == finish_b || due_a == due_b
}

impl Counting {
    /// Tries every moment of receipt of the year. `trial` says for one of them when the dossier is
    /// finished and due.
    ///
    /// Both moments never go back when the receipt goes on. So between two minutes of a day nothing
    /// new can happen where the later finish is before the earlier due moment, where the earlier
    /// finish is after the later due moment, or where one of both stands still; only otherwise the
    /// minutes between are looked at.
    pub(in crate::graph) fn try_all(
        &self,
        units: &BTreeSet<Unit>,
        trial: impl Fn(DateTime) -> Result<Dated, Undecided>,
    ) -> Trials {
        let mut trials = Trials::default();
        let stretches = self.stretches(units);
        if stretches.is_empty() {
            trials.obstacle = Some(Undecided::BeyondCalendar);
        }
        for (from, to) in stretches {
            let first = trials.note(trial(from));
            let last = if to > from { trials.note(trial(to)) } else { first };
            let whole = first.zip(last).map(|(first, last)| Stretch { from, to, first, last });
            let mut open: Vec<Stretch> = whole.into_iter().collect();
            while let Some(Stretch { from, to, first, last }) = open.pop() {
                let minutes = to.duration_since(from).as_mins();
                if is_settled(first, last) || minutes < 2 {
                    continue;
                }
                let Ok(middle) = from.checked_add(Span::new().minutes(minutes / 2)) else { continue };
                if let Some(between) = trials.note(trial(middle)) {
                    open.push(Stretch { from, to: middle, first, last: between });
                    open.push(Stretch { from: middle, to, first: between, last });
                }
            }
        }
        trials.broken.sort_by_key(|it| it.received);
        trials
    }

    /// The stretches of time in which dossiers are received, first and last minute; where no limit
    /// looks at the minute, one moment of each day.
    fn stretches(&self, units: &BTreeSet<Unit>) -> Vec<(DateTime, DateTime)> {
        let by_minute = [Unit::WorkingHour, Unit::ClockHour, Unit::SameDay];
        let by_day = !by_minute.iter().any(|unit| units.contains(unit));
        let cut_off = self.working_time.cut_off(self.same_day).minutes();
        let mut stretches = Vec::new();
        let Ok(first) = civil::Date::new(self.year, 1, 1) else { return stretches };
        for date in first.series(Span::new().days(1)).take_while(|date| date.year() == self.year) {
            let Ok(day) = self.working_time.day(Date(date)) else { return Vec::new() };
            let windows = if day.working_hours.is_empty() { day.desk_hours } else { day.working_hours };
            for window in windows.iter().take(if by_day { 1 } else { usize::MAX }) {
                let (from, last) = (window.from.minutes(), window.to.minutes().saturating_sub(1));
                let mut add = |from: u16, to: u16| {
                    stretches.extend(moment(date, from).zip(moment(date, to)));
                };
                match (from..last).contains(&cut_off) {
                    _ if by_day => add(from, from),
                    true => {
                        add(from, cut_off);
                        add(cut_off + 1, last);
                    }
                    false => add(from, last),
                }
            }
        }
        stretches
    }
}

impl Trials {
    /// Puts one trial on record; finish and due moment, where there are any.
    fn note(&mut self, trial: Result<Dated, Undecided>) -> Option<Moments> {
        match trial {
            Ok(it) => {
                let moments = (it.finished, it.due);
                self.some_kept |= it.finished <= it.due;
                self.some_tight |= it.finished == it.due;
                if it.finished > it.due {
                    self.broken.push(it);
                }
                Some(moments)
            }
            Err(why) => {
                self.obstacle = Some(why);
                None
            }
        }
    }

    /// For each day of receipt that breaks the promise, what ends latest after its due moment.
    pub(in crate::graph) fn one_a_day(self) -> Vec<Dated> {
        let late = |it: &Dated| it.finished.duration_since(it.due);
        let mut days: Vec<Dated> = Vec::new();
        for next in self.broken {
            match days.last_mut() {
                Some(last) if last.received.date() == next.received.date() => {
                    if late(&next) > late(last) {
                        *last = next;
                    }
                }
                _ => days.push(next),
            }
        }
        days
    }
}
