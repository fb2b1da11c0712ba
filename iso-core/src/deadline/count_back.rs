//! Counting back: the latest minute from which something still ends in time.

use jiff::{SignedDuration, civil::DateTime};

use crate::calendar::WorkingTime;

/// The last minute from `earliest` to `due` from which `end_of` leads no later than `due`; `None`
/// where there is none, or an end cannot be counted. Whoever begins later never ends earlier, so the
/// minutes are halved and not walked. What is found outside working time is the end of the working
/// time before it.
pub(super) fn latest_start(
    time: &WorkingTime,
    earliest: DateTime,
    due: DateTime,
    end_of: impl Fn(DateTime) -> Option<DateTime>,
) -> Option<DateTime> {
    let after = |minutes: i64| earliest.checked_add(SignedDuration::from_mins(minutes)).ok();
    let all = due.duration_since(earliest).as_mins();
    let in_time = last_that_holds(all, |minutes| Some(end_of(after(minutes)?)? <= due))?;
    let found = after(in_time)?;
    let worked = time.minutes_between(earliest, found).ok()?;
    // The first minute with all that working time behind it.
    let before = last_that_holds(in_time, |minutes| {
        Some(time.minutes_between(earliest, after(minutes)?).ok()? < worked)
    });
    after(before.map_or(0, |minutes| minutes + 1))
}

/// The last number from 0 to `all` of which something is true that is true of all smaller ones.
fn last_that_holds(all: i64, holds: impl Fn(i64) -> Option<bool>) -> Option<i64> {
    if all < 0 || !holds(0)? {
        return None;
    }
    let (mut yes, mut no) = (0, all + 1);
    while no - yes > 1 {
        let middle = yes + (no - yes) / 2;
        if holds(middle)? {
            yes = middle;
        } else {
            no = middle;
        }
    }
    Some(yes)
}
