//! The examples that people who know the law wrote down, row by row.

use iso_core::{
    calendar::{DeskDays, WorkingTime},
    deadline::{ClockRules, due_date},
};

use super::{commune, state};

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
fn every_example_that_needs_no_stopped_clock() {
    let (state, commune) = (state(), commune());
    let mut checked = 0;
    for example in examples() {
        // A clock that starts again or has two appointments is not built yet.
        if ["E22", "E23"].contains(&example.id.as_str()) {
            continue;
        }
        check(&commune, &example);
        // Only E21 is about a desk that opens on Saturday.
        if example.id != "E21" {
            check(&state, &example);
        }
        checked += 1;
    }
    assert_eq!(checked, 22);
}

#[test]
fn restarted_clocks_are_the_same_question_asked_again() {
    let time = commune();
    // E22: the supplement arrives on 12 March; E23: 8 days to the tax slip, 2 after the payment.
    assert_eq!(super::due(&time, "2025-03-12T10:00", "3 ngày làm việc"), "2025-03-17 17:00");
    assert_eq!(super::due(&time, "2025-03-03T09:00", "8 ngày làm việc"), "2025-03-13 17:00");
    assert_eq!(super::due(&time, "2025-04-01T09:00", "2 ngày làm việc"), "2025-04-03 17:00");
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
