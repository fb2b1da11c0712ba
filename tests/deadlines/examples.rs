//! The examples that people who know the law wrote down, row by row.

use iso_core::{
    calendar::{DeskDays, WorkingTime},
    deadline::{ClockEvent, ClockRules, Dossier, Event, Status, Terms, assess, due_date},
    model::TimeLimit,
};
use jiff::civil::DateTime;

use super::{commune, state_office};

struct Example {
    id: String,
    received: String,
    limit: String,
    expected: String,
}

/// The rows; fields may be quoted and hold commas.
fn examples() -> Vec<Example> {
    let text = include_str!("../fixtures/deadline_examples.csv");
    let rows = text.lines().skip(1).map(|line| {
        let (mut fields, mut quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => fields.push(String::new()),
                other => fields.last_mut().unwrap().push(other),
            }
        }
        // What stands in brackets explains; `(calendar)`, `(cut-off 15:00)`.
        let before_brackets = |text: &str| text.split('(').next().unwrap().trim().to_owned();
        Example {
            id: fields[0].clone(),
            received: fields[2].clone(),
            limit: before_brackets(&fields[3]),
            expected: before_brackets(&fields[4]).replace('T', " "),
        }
    });
    rows.collect()
}

fn check(time: &WorkingTime, example: &Example) {
    let mut rules = ClockRules::VIETNAM;
    if example.id == "E21" {
        rules.same_day.desk_days = DeskDays::Finish;
    }
    let received = example.received.parse().unwrap();
    let it = due_date(received, example.limit.parse().unwrap(), time, &rules).unwrap();
    let due = it.due.strftime("%Y-%m-%d %H:%M").to_string();
    // Some rows name the day only.
    assert!(due.starts_with(&example.expected), "{}: {due}, expected {}", example.id, example.expected);
}

#[test]
fn every_example_of_a_clock_that_runs_through() {
    let (state, commune) = (WorkingTime::compile(&[&state_office()]).unwrap(), commune());
    let mut checked = 0;
    for example in examples().iter().filter(|it| !["E22", "E23"].contains(&it.id.as_str())) {
        check(&commune, example);
        // Only E21 is about a desk that opens on Saturday.
        if example.id != "E21" {
            check(&state, example);
        }
        checked += 1;
    }
    assert_eq!(checked, 22);
}

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

/// The due moment of an open dossier after its events, and how it stands at the end of June.
fn after(received: &str, limits: &[TimeLimit], events: &[ClockEvent], now: &str) -> (String, Status) {
    let time = commune();
    let (limit, later) = limits.split_first().unwrap();
    let rules = &ClockRules::DECREE_61_2018;
    let terms = Terms { limit: Some(*limit), later, working_time: &time, rules };
    let dossier = Dossier { events, ..Dossier::received_at(at(received)) };
    let it = assess(&dossier, &terms, at(now)).unwrap();
    assert!(it.faults.is_empty(), "{:?}", it.faults);
    (it.due.map(|due| due.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default(), it.status)
}

#[test]
fn e22_a_supplement_starts_the_clock_again_from_zero() {
    let example = examples().into_iter().find(|it| it.id == "E22").unwrap();
    let limits = [example.limit.parse().unwrap()];
    // "stopped for supplement on day 2, supplement received 12 March 10:00"
    let events = [
        ClockEvent::new(Event::SupplementRequested, at("2025-03-05T10:00")),
        ClockEvent::new(Event::SupplementReceived, at("2025-03-12T10:00")),
    ];
    let it = after(&example.received, &limits, &events, "2025-03-12T10:00");
    assert_eq!(it, (example.expected, Status::OpenInTime));
    // Until it comes nobody knows when the dossier will be due.
    let waiting = after(&example.received, &limits, &events, "2025-03-12T09:59");
    assert_eq!(waiting, (String::new(), Status::Paused));
}

#[test]
fn e23_the_second_appointment_is_counted_from_the_payment() {
    let example = examples().into_iter().find(|it| it.id == "E23").unwrap();
    let limits: Vec<TimeLimit> = example
        .limit
        .split(';')
        .map(|part| part.split_once(':').unwrap().1.replace("wd", "working days").parse().unwrap())
        .collect();
    let (first, second) = example.expected.split_once(" ; ").unwrap();
    let events = [
        ClockEvent::new(Event::Suspended, at("2025-03-13T16:30")),
        ClockEvent::new(Event::Resumed, at("2025-04-01T09:00")),
    ];
    assert_eq!(after(&example.received, &limits, &[], "2025-03-10T09:00").0, first);
    assert_eq!(after(&example.received, &limits, &events, "2025-04-01T09:00").0, second);
    // As one limit of 10 working days that stands from the eighth on, it comes to the same day.
    let whole = ["10 working days".parse().unwrap()];
    assert_eq!(after(&example.received, &whole, &events, "2025-04-01T09:00").0, second);
    // The tax slip two days early: the second appointment keeps its two days.
    let early = [ClockEvent::new(Event::Suspended, at("2025-03-11T16:30")), events[1]];
    assert_eq!(after(&example.received, &limits, &early, "2025-04-01T09:00").0, second);
}

#[test]
fn e24_an_apology_on_the_last_day_before_holds_and_on_the_due_day_does_not() {
    let example = examples().into_iter().find(|it| it.id == "E24").unwrap();
    let limit: TimeLimit = example.limit.parse().unwrap();
    let until = at("2025-03-14T17:00");
    let extended = |on: &str| [ClockEvent::extended(at(on), until)];
    let sunday = after(&example.received, &[limit], &extended("2025-03-09T10:00"), "2025-03-11T09:00");
    assert_eq!(sunday, ("2025-03-14 17:00".into(), Status::OpenInTime));

    let time = commune();
    let rules = &ClockRules::DECREE_61_2018;
    let terms = Terms { limit: Some(limit), later: &[], working_time: &time, rules };
    let events = extended("2025-03-10T08:00");
    let dossier = Dossier { events: &events, ..Dossier::received_at(at(&example.received)) };
    let it = assess(&dossier, &terms, at("2025-03-11T09:00")).unwrap();
    assert_eq!(it.status, Status::OpenOverdue);
    assert_eq!(it.due, Some(at("2025-03-10T17:00")));
    assert_eq!(it.faults.len(), 1);
}

#[test]
fn the_apology_of_a_monday_falls_on_a_sunday_so_friday_warns() {
    let it = super::answer(&commune(), "2025-03-03T09:00", "5 ngày làm việc").unwrap();
    assert_eq!(it.apology_by.unwrap().to_string(), "2025-03-09");
    assert_eq!(it.warn_on.unwrap().to_string(), "2025-03-07");
}

#[test]
fn no_apology_is_possible_before_the_receipt() {
    let time = commune();
    let today = super::answer(&time, "2025-03-03T08:00", "4 giờ làm việc").unwrap();
    assert_eq!((today.apology_by, today.warn_on), (None, None));
    // Due on Monday, received on Sunday: the apology day is the Sunday, and no working day is left.
    let sunday = super::answer(&time, "2025-03-09T08:00", "1 ngày làm việc").unwrap();
    assert_eq!(sunday.apology_by.unwrap().to_string(), "2025-03-09");
    assert_eq!(sunday.warn_on, None);
    // Due tomorrow: the day of receipt itself is the last chance.
    let tomorrow = super::answer(&time, "2025-03-03T08:00", "1 ngày làm việc").unwrap();
    assert_eq!(tomorrow.warn_on.unwrap().to_string(), "2025-03-03");
}
