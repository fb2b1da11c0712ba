//! The trail of a clock that stood for a time.

use jiff::civil::{DateTime, Time};

use super::{Assessment, DueDate, Moment, Pause, Terms, due_date};
use crate::calendar::{Counted, Note, TrailDay, WorkingTime};

/// The day-by-day reasons of the due moment that an assessment gives: the trail of the limit with its
/// pauses, less what did not count. Whole days, after the one on which the clock was stopped up to
/// the one on which it went on; of hours, the very minutes.
///
/// `None` while the clock stands, and for a due moment that was set by hand.
#[must_use]
pub fn trail_of(it: &Assessment, received: Moment, terms: &Terms<'_>) -> Option<DueDate> {
    let limit = it.counted_limit.filter(|_| it.due.is_some())?;
    // Who knows only the day of receipt is shown only the day.
    let same_start = received.start_of(limit).is_ok_and(|start| start == it.counted_from);
    let from = if same_start { received } else { Moment::Minute(it.counted_from) };
    let mut due = due_date(from, limit, terms.working_time, terms.rules).ok()?;
    if !same_start {
        let first = due.trail.iter_mut().take(1).flat_map(|day| &mut day.notes);
        first.filter(|note| **note == Note::ReceiptDay).for_each(|note| *note = Note::ClockBegins);
    }
    due.trail.iter_mut().for_each(|day| take_pauses(day, &it.pauses, terms.working_time));
    Some(due)
}

fn take_pauses(day: &mut TrailDay, pauses: &[Pause], time: &WorkingTime) {
    match day.counted {
        Some(Counted::WorkingMinutes(counted)) => {
            let stood = standing(day, pauses, |from, to| time.minutes_between(from, to).unwrap_or(0));
            take(day, counted, stood, Counted::WorkingMinutes);
        }
        Some(Counted::ClockMinutes(counted)) => {
            let stood = standing(day, pauses, |from, to| to.duration_since(from).as_mins());
            take(day, counted, stood, Counted::ClockMinutes);
        }
        Some(_) => {
            let stands = |pause: &Pause| pause.from.date() < day.date.0 && day.date.0 <= pause.to.date();
            if pauses.iter().any(stands) {
                day.counted = None;
                day.notes.push(Note::ClockStood);
            }
        }
        None => {}
    }
}

/// Minutes of one day for which the clock stood.
fn standing(day: &TrailDay, pauses: &[Pause], minutes: impl Fn(DateTime, DateTime) -> i64) -> u32 {
    let from = day.date.0.to_datetime(Time::midnight());
    let to = day.date.0.tomorrow().map_or(from, |date| date.to_datetime(Time::midnight()));
    let within = |pause: &Pause| minutes(pause.from.max(from), pause.to.min(to).max(pause.from.max(from)));
    u32::try_from(pauses.iter().map(within).sum::<i64>()).unwrap_or(0)
}

fn take(day: &mut TrailDay, counted: u32, stood: u32, left: fn(u32) -> Counted) {
    if stood > 0 {
        let rest = counted.saturating_sub(stood);
        day.counted = (rest > 0).then(|| left(rest));
        day.notes.push(Note::ClockStoodFor(stood.min(counted)));
    }
}
