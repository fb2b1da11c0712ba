//! Clocks against their slow twin, over random calendars, limits and events in any order.

use iso_core::{
    calendar::{DeskDays, SameDay, WorkingTime},
    deadline::{Apology, ClockEvent, ClockRules, Dossier, Event, Status, Terms, assess},
    model::{Calendar, OnSupplement, Quantity, TimeLimit, Unit},
};
use jiff::{
    SignedDuration, ToSpan,
    civil::{DateTime, date},
};
use proptest::prelude::*;

use super::{
    clock_twin::{Answer, Question},
    twin::Twin,
    twin_agrees::{calendars, config},
};

/// Minutes after the receipt; round ones come together often.
fn offsets() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => (0..30_i64, 0..24_i64).prop_map(|(days, hours)| days * 1440 + hours * 60),
        2 => (-1..12_i64, 0..6_i64).prop_map(|(days, four)| days * 1440 + four * 240),
        1 => -2000..60_000_i64,
    ]
}

/// An event: which, when, and the new appointment; `true` counts from the due moment, where most can
/// go wrong.
type Logged = (usize, (bool, i64), Option<i64>);

fn events() -> impl Strategy<Value = Vec<Logged>> {
    // Stops and starts are the ones that matter most.
    let kind =
        prop_oneof![4 => Just(0), 4 => Just(3), 2 => Just(1), 2 => Just(4), 2 => Just(2), 1 => 5..8_usize];
    let until = proptest::option::weighted(0.8, offsets());
    let near = prop_oneof![Just(0_i64), -600..600_i64, (-6..6_i64).prop_map(|half_days| half_days * 720)];
    let when = prop_oneof![2 => offsets().prop_map(|it| (false, it)), 1 => near.prop_map(|it| (true, it))];
    proptest::collection::vec((kind, when, until), 0..8)
}

fn amounts() -> impl Strategy<Value = (Unit, Vec<u32>)> {
    let limits = |most: u32| {
        prop_oneof![
            3 => (0..most).prop_map(|limit| vec![limit]),
            1 => proptest::collection::vec(0..most, 2..4),
        ]
    };
    prop_oneof![
        4 => (Just(Unit::WorkingDay), limits(8)),
        3 => (Just(Unit::CalendarDay), limits(20)),
        1 => (Just(Unit::Month), limits(3)),
        3 => (Just(Unit::WorkingHour), limits(50)),
        2 => (Just(Unit::ClockHour), limits(100)),
        1 => (Just(Unit::SameDay), Just(vec![1])),
    ]
}

#[derive(Debug, Clone)]
struct Input {
    calendar: Calendar,
    unit: Unit,
    limits: Vec<u32>,
    received: DateTime,
    resolved: Option<DateTime>,
    events: Vec<ClockEvent>,
    now: DateTime,
    rules: ClockRules,
}

prop_compose! {
    fn inputs()(
        calendar in calendars(),
        (unit, limits) in amounts(),
        (day, minute) in (0..250_i64, 0..48_i64),
        resolved in proptest::option::of(offsets()),
        log in events(),
        now in prop_oneof![offsets(), 0..100_000_i64],
        (restarts, vietnam, finishes) in (any::<bool>(), any::<bool>(), any::<bool>()),
    ) -> Input {
        let received = date(2023, 3, 1).checked_add(day.days()).unwrap().at(0, 0, 0, 0) + SignedDuration::from_mins(minute * 30);
        let at = |minutes: i64| received + SignedDuration::from_mins(minutes);
        let mut rules = if vietnam { ClockRules::VIETNAM } else { ClockRules::PAUSE_AND_RESUME };
        rules.supplement.clock = if restarts { OnSupplement::Restart } else { OnSupplement::Pause };
        rules.same_day.desk_days = if finishes { DeskDays::Finish } else { DeskDays::ReceiveOnly };
        let resolved = resolved.filter(|minutes| *minutes >= 0).map(at);
        let first = TimeLimit { amount: Quantity::whole(limits[0]), unit };
        let due = WorkingTime::compile(&[&calendar]).ok().and_then(|it| it.due(received, first, rules.same_day).ok());
        let due = due.map_or(received, |due| due.at);
        let events = log.into_iter().map(|(kind, (from_due, minutes), until)| {
            let event = Event::ALL[kind];
            let until = until.filter(|_| event == Event::Extended).map(at);
            let at = if from_due { due + SignedDuration::from_mins(minutes) } else { at(minutes) };
            ClockEvent { event, at, until }
        }).collect();
        Input { calendar, unit, limits, received, resolved, events, now: at(now.max(0)), rules }
    }
}

/// Both answers; `None` where one of them lies outside the calendar.
fn both(input: &Input) -> Option<(Answer, Answer)> {
    let time = WorkingTime::compile(&[&input.calendar]).ok()?;
    let SameDay { until, desk_days } = input.rules.same_day;
    let cut_off = input.calendar.same_day_until.unwrap_or(until).minutes();
    let question = Question {
        twin: Twin(&input.calendar),
        unit: input.unit,
        limits: &input.limits,
        same_day: (cut_off, desk_days == DeskDays::Finish),
        restarts: input.rules.supplement.clock == OnSupplement::Restart,
        apology: input
            .rules
            .apology
            .map(|Apology { days_before, times, .. }| (i64::from(days_before), usize::from(times))),
        notice_days: input.rules.supplement.notice_days.map(u32::from),
    };
    let expected = question.answer(input.received, input.resolved, &input.events, input.now)?;
    let limits: Vec<TimeLimit> =
        input.limits.iter().map(|it| TimeLimit { amount: Quantity::whole(*it), unit: input.unit }).collect();
    let terms =
        Terms { limit: Some(limits[0]), later: &limits[1..], working_time: &time, rules: &input.rules };
    let dossier =
        Dossier { received: input.received, resolved: input.resolved, due_at: None, events: &input.events };
    let it = assess(&dossier, &terms, input.now).ok()?;
    // When to warn has its own tests.
    let status = if it.status == Status::AtRisk { Status::OpenInTime } else { it.status };
    let found = Answer {
        status,
        due: it.due,
        late: i64::from(it.late_minutes),
        stood: i64::from(it.standing_minutes),
        faults: it.faults.len(),
    };
    Some((found, expected))
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn assessments(input in inputs()) {
        if let Some((found, expected)) = both(&input) {
            prop_assert_eq!(found, expected);
        }
    }

    /// The order in which a log was written says nothing.
    #[test]
    fn the_order_of_the_log_does_not_matter(input in inputs(), turn in 0..8_usize) {
        let Some((found, _)) = both(&input) else { return Ok(()) };
        let mut turned = input;
        turned.events.reverse();
        if !turned.events.is_empty() {
            let by = turn % turned.events.len();
            turned.events.rotate_left(by);
        }
        prop_assert_eq!(Some(found), both(&turned).map(|(found, _)| found));
    }
}
