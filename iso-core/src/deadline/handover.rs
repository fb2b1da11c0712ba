//! When a received dossier must be handed on.

use jiff::civil::DateTime;

use crate::{
    calendar::{WorkingTime, minute_of, moment},
    model::{ClockTime, Date},
};

/// Received on a working day up to the hour, on that day; later or on another day, at the start of
/// the next working day. `None` beyond the calendar.
pub(super) fn forward_by(received: DateTime, until: ClockTime, time: &WorkingTime) -> Option<DateTime> {
    let today = time.day(Date(received.date())).ok()?;
    let minute = minute_of(received);
    let closes = today.working_hours.last().map(|window| window.to.minutes());
    if let Some(closes) = closes.filter(|closes| minute <= until.minutes() && minute < *closes) {
        return moment(today.date.0, closes);
    }
    let next = time.working_day_on_or_after(Date(received.date().tomorrow().ok()?)).ok()?;
    let opens = time.day(next).ok()?.working_hours.first()?.from.minutes();
    moment(next.0, opens)
}
