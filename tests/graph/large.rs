//! Files that are large or made to hurt neither end the program nor keep anybody waiting.

use std::time::{Duration, Instant};

use iso_core::{
    graph::{ProcessGraph, Times, Undecided, Worst},
    model::{Id, Next, Outcome, Process, StepRef},
};

use super::{steps, times, undecided};

/// Generous for a debug build on a busy machine; a release build takes a tenth.
const PATIENCE: Duration = Duration::from_secs(10);

fn quick<T>(job: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = job();
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    done
}

fn id(number: usize) -> Id {
    format!("s{number}").parse().unwrap()
}

fn to(number: usize) -> StepRef {
    StepRef { block: None, step: id(number) }
}

fn outcome(number: usize, max: Option<u32>) -> Outcome {
    Outcome {
        to: to(number),
        when: None,
        max,
        disposition: None,
        cases: Vec::new(),
        values: Vec::new(),
        range: None,
    }
}

/// So many steps of one day, each with the ways that `next` gives it.
fn row(count: usize, next: impl Fn(usize) -> Option<Next>) -> Process {
    let mut process = steps(&["id: s0, limit: 1 days"]);
    let first = process.steps.remove(0);
    process.steps = (0..count)
        .map(|number| {
            let mut step = first.clone();
            step.id = id(number);
            step.next = next(number);
            step
        })
        .collect();
    process
}

fn days(times: &Times) -> (Option<String>, Option<String>) {
    let worst = match &times.worst {
        Worst::Proven(path) => Some(path.total.to_string()),
        _ => None,
    };
    (times.best.as_ref().map(|path| path.total.to_string()), worst)
}

#[test]
fn a_hundred_thousand_steps_in_a_row() {
    let process = row(100_000, |_| None);
    let graph = quick(|| ProcessGraph::build(&process).unwrap());
    let times = quick(|| graph.times());
    let sum = Some("100000 days".to_owned());
    assert_eq!(days(&times), (sum.clone(), sum));
    assert!(quick(|| graph.reach()).unreachable.is_empty());
    assert_eq!(quick(|| graph.run_to(99_999)).len(), 100_000);
}

#[test]
fn a_row_written_backwards() {
    let last = 4_999;
    let back = row(5_000, |number| match number {
        0 => Some(Next::To(to(last))),
        1 => Some(Next::To("end".parse().unwrap())),
        _ => Some(Next::To(to(number - 1))),
    });
    let sum = Some("5000 days".to_owned());
    assert_eq!(days(&quick(|| times(&back))), (sum.clone(), sum));
}

#[test]
fn four_hundred_branches_at_once() {
    let process = row(402, |number| match number {
        0 => Some(Next::AllOf((1..=400).map(|branch| outcome(branch, None)).collect())),
        401 => None,
        _ => Some(Next::To(to(401))),
    });
    let sum = Some("3 days".to_owned());
    assert_eq!(days(&quick(|| times(&process))), (sum.clone(), sum));
}

/// Every step may send back to the first.
#[test]
fn two_thousand_ways_back_to_one_step() {
    let back = |count: usize| {
        row(count, |number| {
            let onward = Outcome {
                to: if number + 1 == count { "end".parse().unwrap() } else { to(number + 1) },
                ..outcome(0, None)
            };
            Some(Next::OneOf(vec![onward, outcome(0, Some(1))]))
        })
    };
    let many = quick(|| times(&back(2_000)));
    assert_eq!(undecided(&many), Some(Undecided::TooLarge));
    assert_eq!(days(&many).0, Some("2000 days".to_owned()));
    // The rounds of 1 to 400 days, and the way through.
    assert_eq!(days(&quick(|| times(&back(400)))).1, Some("80600 days".to_owned()));
}

/// Every step may send back to every earlier one: each is a loop, one inside the other.
#[test]
fn loops_in_loops_beyond_counting_are_not_decided() {
    let count = 40;
    let process = row(count, |number| {
        let onward = Outcome {
            to: if number + 1 == count { "end".parse().unwrap() } else { to(number + 1) },
            ..outcome(0, None)
        };
        Some(Next::OneOf(vec![onward, outcome(number, Some(u32::MAX)), outcome(0, Some(u32::MAX))]))
    });
    let times = quick(|| times(&process));
    assert_eq!(undecided(&times), Some(Undecided::TooLarge));
    assert_eq!(days(&times).0, Some("40 days".to_owned()));
}

/// Two to the sixtieth runs, all of different sums that have no order.
#[test]
fn sixty_choices_between_units_in_a_row() {
    let mut lines = Vec::new();
    for n in 0..60 {
        lines.push(format!(
            "id: a{n}, next: {{ one_of: [{{ to: b{n}, when: x }}, {{ to: c{n}, when: y }}] }}"
        ));
        lines.push(format!("id: b{n}, limit: {} days, next: d{n}", n + 1));
        lines.push(format!("id: c{n}, limit: {} working hours", n + 1));
        lines.push(format!("id: d{n}"));
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let process = steps(&lines);
    let times = quick(|| times(&process));
    assert_eq!((undecided(&times), times.best), (Some(Undecided::MixedUnits), None));
}

/// Ladders whose rungs lead both ways: loops with two entries, all over.
#[test]
fn tangled_ways_are_not_decided_in_good_time() {
    let count = 2_000;
    let process = row(count, |number| {
        let near = |step: usize| outcome(step.min(count - 1), Some(1));
        let end = Outcome { to: "end".parse().unwrap(), ..outcome(0, None) };
        let onward = if number + 2 < count { near(number + 1) } else { end };
        Some(Next::OneOf(vec![near(number + 2), onward, near(number.saturating_sub(1)), near(number / 2)]))
    });
    let times = quick(|| times(&process));
    assert!(matches!(undecided(&times), Some(Undecided::LoopWithTwoEntries | Undecided::TooLarge)));
}

#[test]
fn ten_thousand_names_that_lead_nowhere() {
    let process = row(10_000, |number| Some(Next::To(to(20_000 + number))));
    let missing = quick(|| ProcessGraph::build(&process).unwrap_err());
    assert_eq!(missing.len(), 10_000);
    assert_eq!(missing[0].known.len(), 10_000, "what could have been meant is still told");
}
