//! How one dossier stands.

use jiff::civil::DateTime;

use super::{AssessError, Assessment, Dossier, Ended, Status, Terms, clock::Clock, record::Record};

/// How a dossier stands at a moment: its due moment, whether it is kept, and by how much it is not.
///
/// Pure and total: no clock is read, and whatever a log holds is answered. `now` decides what is
/// known: an end or an event after it has not happened yet. A dossier is *early* if it is resolved
/// before its due day, *on time* on that day up to the due moment, *late* after it.
///
/// What happened to the clock is taken in the order of time, in whatever order it is recorded:
///
/// | event | what it does |
/// |---|---|
/// | `suspended`, `resumed` | the clock stands, then goes on with what was left, counted in the unit of the limit; with [`Terms::later`], the next appointment begins, the day of the event excluded |
/// | `supplement_requested`, `supplement_received` | as the rules say: begin again from zero, or stand and go on |
/// | `extended` | the new appointment holds, if the apology was in time and not one too many |
/// | `refused` | ends the dossier, and is judged like a result |
/// | `withdrawn`, `stopped` | end the dossier; it is neither early, on time nor late |
///
/// A clock that is stopped after its due moment leaves the dossier late, whatever follows. What
/// cannot be, such as a `resumed` without a `suspended`, is passed over and said in
/// [`Assessment::faults`].
///
/// ```
/// use iso_core::{calendar::WorkingTime, deadline::*, model::Calendar};
///
/// let calendar: Calendar = serde_yaml::from_str(r#"
/// calendar: van-phong
/// years: { from: 2025, to: 2025 }
/// working_hours:
///   monday: &day ["08:00-12:00", "13:00-17:00"]
///   tuesday: *day
///   wednesday: *day
///   thursday: *day
///   friday: *day
/// "#).unwrap();
/// let time = WorkingTime::compile(&[&calendar]).unwrap();
/// let terms = Terms {
///     limit: Some("3 ngày làm việc".parse().unwrap()),
///     later: &[],
///     working_time: &time,
///     rules: &ClockRules::DECREE_61_2018,
/// };
/// let at = |text: &str| text.parse().unwrap();
///
/// // Handed back on the second day, complete on 12 March: counted again from zero.
/// let events = [
///     ClockEvent::new(Event::SupplementRequested, at("2025-03-05T10:00")),
///     ClockEvent::new(Event::SupplementReceived, at("2025-03-12T10:00")),
/// ];
/// let dossier = Dossier { events: &events, ..Dossier::received_at(at("2025-03-03T09:00")) };
/// let it = assess(&dossier, &terms, at("2025-03-13T08:00")).unwrap();
/// assert_eq!((it.status, it.due), (Status::OpenInTime, Some(at("2025-03-17T17:00"))));
///
/// let resolved = Dossier { resolved: Some(at("2025-03-18T09:30")), ..dossier };
/// let it = assess(&resolved, &terms, at("2025-06-30T00:00")).unwrap();
/// assert_eq!((it.status, it.late_minutes), (Status::Late, 90));
/// ```
///
/// # Errors
///
/// [`AssessError`]: the end lies before the receipt, nothing is promised, or the calendar does not
/// cover what is needed.
pub fn assess(dossier: &Dossier<'_>, terms: &Terms<'_>, now: DateTime) -> Result<Assessment, AssessError> {
    let (received, now) = (to_minute(dossier.received), to_minute(now));
    let resolved = dossier.resolved.map(to_minute);
    if let Some(resolved) = resolved.filter(|at| *at < received) {
        return Err(AssessError::ResolvedBeforeReceived { received, resolved });
    }
    let promised = dossier.due_at.map(to_minute);
    let ended = resolved.filter(|at| *at <= now).map(|at| Ended { at, by: None });
    let mut record = Record::new(Clock::start(terms, received, promised)?, terms, ended);
    let first_day = record.clock.target.day;
    if !dossier.events.is_empty() {
        record.take_all(dossier.events, received, now)?;
    }
    record.end_while_standing()?;
    let status = if now < received { Status::NotReceived } else { record.status(now) };
    let promise = promised.map(|at| record.promise(at, first_day, now));
    record.answer(status, promise, now)
}

/// [`assess`] for many dossiers under the same terms, in their order; one that cannot be judged says
/// why in its place. What `assessments` held before is replaced.
///
/// A dossier does not know of its neighbours: a slice may be cut anywhere and its parts judged on as
/// many threads as there are, with the same result.
///
/// ```
/// # use iso_core::{calendar::WorkingTime, deadline::*, model::Calendar};
/// # let calendar: Calendar = serde_yaml::from_str(
/// #     "calendar: a\nyears: { from: 2025, to: 2025 }\nworking_hours: { monday: [\"08:00-12:00\"] }\n",
/// # ).unwrap();
/// # let time = WorkingTime::compile(&[&calendar]).unwrap();
/// let limit = Some("1 ngày làm việc".parse().unwrap());
/// let terms = Terms { limit, later: &[], working_time: &time, rules: &ClockRules::DECREE_61_2018 };
/// let log = ["2025-03-03T09:00", "2025-03-10T09:00"].map(|at| Dossier::received_at(at.parse().unwrap()));
/// let mut assessments = Vec::new();
/// assess_batch(&log, &terms, "2025-03-12T08:00".parse().unwrap(), &mut assessments);
/// let statuses: Vec<_> = assessments.iter().map(|it| it.as_ref().unwrap().status).collect();
/// // Only Mondays are worked: the day to warn of the second, due on the 17th, was the 10th.
/// assert_eq!(statuses, [Status::OpenOverdue, Status::AtRisk]);
/// ```
pub fn assess_batch(
    dossiers: &[Dossier<'_>],
    terms: &Terms<'_>,
    now: DateTime,
    assessments: &mut Vec<Result<Assessment, AssessError>>,
) {
    assessments.clear();
    assessments.extend(dossiers.iter().map(|dossier| assess(dossier, terms, now)));
}

/// Seconds are cut off: slips and logs state hour and minute.
pub(super) fn to_minute(at: DateTime) -> DateTime {
    if at.second() == 0 && at.subsec_nanosecond() == 0 {
        at
    } else {
        at.date().at(at.hour(), at.minute(), 0, 0)
    }
}
