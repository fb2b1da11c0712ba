//! Cases in which other products count wrongly.

use iso_core::dossier_log::FaultKind;

use super::{HEAD, log_of, office, report, rows, statuses};

const NOW: &str = "2025-06-30T17:00";

fn status(row: &str) -> String {
    let statuses = statuses(&office(&[]), &rows(&format!("1,{row}\n")), NOW);
    statuses.into_iter().next().unwrap_or_else(|| "no row".to_owned())
}

fn status_with_events(row: &str, events: &str) -> String {
    let log = format!("{HEAD}1,{row}\n");
    let events = format!("dossier,event,at,until\n{events}");
    let log = log_of(&[("log.csv", log.as_bytes()), ("events.csv", events.as_bytes())]);
    assert_eq!(log.faults().total(), 0);
    statuses(&office(&[]), &log, NOW).remove(0)
}

#[test]
fn one_day_is_no_24_working_hours() {
    // Three days from Monday end on Thursday at five, whatever the hour of receipt.
    assert_eq!(status("QT.01,A,2025-03-03T07:30,2025-03-06T17:00"), "on_time");
    assert_eq!(status("QT.01,A,2025-03-03T16:59,2025-03-06T17:01"), "late");
    // Eight working hours are one working day, not a third of one.
    assert_eq!(status("QT.02,A,2025-03-03T09:00,2025-03-04T09:00"), "on_time");
    assert_eq!(status("QT.02,A,2025-03-03T09:00,2025-03-04T09:01"), "late");
}

#[test]
fn received_before_opening_at_lunch_at_closing_and_on_days_of_rest() {
    assert_eq!(status("QT.02,A,2025-03-03T06:00,2025-03-03T17:00"), "on_time");
    assert_eq!(status("QT.02,A,2025-03-03T12:10,2025-03-04T11:30"), "on_time");
    assert_eq!(status("QT.02,A,2025-03-03T17:00,2025-03-04T17:00"), "on_time");
    assert_eq!(status("QT.02,A,2025-03-03T17:00,2025-03-04T17:01"), "late");
    // Saturday: only the desk is open; the first day that counts is Monday.
    assert_eq!(status("QT.01,A,2025-03-08T09:00,2025-03-12T17:00"), "on_time");
    // Tết does not count.
    assert_eq!(status("QT.01,A,2025-01-24T09:00,2025-02-05T16:00"), "on_time");
    assert_eq!(status("QT.01,A,2025-01-24T09:00,2025-02-06T08:00"), "late");
}

#[test]
fn a_day_without_a_minute_is_enough_for_days_and_too_little_for_hours() {
    assert_eq!(status("QT.01,A,03/03/2025,06/03/2025"), "on_time");
    assert_eq!(status("QT.01,A,03/03/2025,07/03/2025"), "late");
    assert_eq!(status("QT.01,A,03/03/2025 09:00,03/03/2025"), "early", "resolved on the day of receipt");
    assert_eq!(status("QT.02,A,03/03/2025,03/03/2025"), "no-minute");
    assert_eq!(status("QT.02,A,03/03/2025 09:00,04/03/2025"), "no-minute");
    assert_eq!(status("QT.02,A,03/03/2025 09:00,05/03/2025"), "late");
}

#[test]
fn resolved_before_received_is_a_fault_and_no_early_dossier() {
    let log = rows("1,QT.01,A,2025-03-03T09:00,2025-03-02T09:00\n");
    assert_eq!((log.len(), log.faults().count(FaultKind::ResolvedTooEarly)), (0, 1));
}

#[test]
fn a_pause_counts_in_the_unit_of_the_limit() {
    // Suspended for the whole of Wednesday and Thursday: two working days, not two times 24 hours.
    let events = "1,suspended,2025-03-05T07:30,\n1,resumed,2025-03-07T07:30,\n";
    assert_eq!(status_with_events("QT.01,A,2025-03-03T09:00,2025-03-10T16:00", events), "on_time");
    assert_eq!(status_with_events("QT.01,A,2025-03-03T09:00,2025-03-12T16:00", events), "late");
}

#[test]
fn events_in_any_order_and_a_resume_without_a_suspend() {
    let row = "QT.01,A,2025-03-03T09:00,2025-03-10T16:00";
    let unsorted = "1,resumed,2025-03-07T07:30,\n1,suspended,2025-03-05T07:30,\n";
    assert_eq!(status_with_events(row, unsorted), "on_time");
    assert_eq!(status_with_events(row, "1,resumed,2025-03-07T07:30,\n"), "late");
}

#[test]
fn an_event_after_the_end_changes_nothing() {
    let row = "QT.01,A,2025-03-03T09:00,2025-03-06T16:00";
    assert_eq!(status_with_events(row, "1,suspended,2025-03-20T09:00,\n"), "on_time");
}

#[test]
fn a_breach_stays_one_while_paused() {
    let events = "1,suspended,2025-03-10T09:00,\n";
    assert_eq!(status_with_events("QT.01,A,2025-03-03T09:00,", events), "open_overdue");
}

#[test]
fn withdrawn_is_neither_late_nor_on_time() {
    let events = "1,withdrawn,2025-03-05T09:00,\n";
    let log = format!("{HEAD}1,QT.01,A,2025-03-03T09:00,\n2,QT.01,A,2025-03-03T09:00,2025-03-04T09:00\n");
    let events = format!("dossier,event,at\n{events}");
    let log = log_of(&[("log.csv", log.as_bytes()), ("events.csv", events.as_bytes())]);
    let it = report(&office(&[]), &log, NOW);
    assert_eq!((it.total.without_result(), it.total.resolved(), it.total.open()), (1, 1, 0));
    assert_eq!(
        it.differences(),
        [("3 = 7 + 11".to_owned(), 1)],
        "the form has no column for it, and the report says so"
    );
}

#[test]
fn an_unknown_procedure_is_counted_and_guessed_at() {
    let log =
        rows("1,QT.O1,A,2025-03-03T09:00,2025-03-04T09:00\n2,1.000001,A,2025-03-03T09:00,2025-03-04T09:00\n");
    let it = report(&office(&[]), &log, NOW);
    assert_eq!(it.remarks.unknown[0].nearest.as_deref(), Some("QT.01"));
    assert_eq!(
        (it.total.resolved_not_judged, it.total.early()),
        (1, 1),
        "a public procedure's code is known"
    );
    assert_eq!(it.differences(), [("7 = 8 + 9 + 10".to_owned(), 1)]);
    assert_eq!(it.total.received(), 2, "it is not dropped");
}

#[test]
fn nothing_that_happens_after_now_is_known() {
    let log = rows("1,QT.01,A,2025-03-03T09:00,2025-03-06T09:00\n2,QT.01,A,2025-03-10T09:00,\n");
    let library = office(&[]);
    assert_eq!(statuses(&library, &log, "2025-03-04T09:00"), ["open_in_time"]);
    let it = report(&library, &log, "2025-03-04T09:00");
    assert_eq!((it.total.open(), it.remarks.after_now), (1, 1));
    assert_eq!(it.differences(), []);
}

#[test]
fn years_outside_the_calendar_are_told_and_not_guessed() {
    assert_eq!(status("QT.01,A,2023-03-03T09:00,2023-03-06T09:00"), "outside-calendar");
    assert_eq!(status("QT.01,A,2017-03-03T09:00,2017-03-06T09:00"), "unknown-law");
}

#[test]
fn the_29th_of_february_is_a_day() {
    assert_eq!(status("QT.01,A,29/02/2024 09:00,05/03/2024 17:00"), "on_time");
    assert_eq!(rows("1,QT.01,A,29/02/2025 09:00,\n").faults().count(FaultKind::BadMoment), 1);
}

#[test]
fn steps_of_no_dossier_and_steps_that_end_too_early_are_told() {
    let log = format!("{HEAD}1,QT.01,A,2025-03-03T09:00,2025-03-04T09:00\n");
    let steps = "dossier,step,role,person,started_at,finished_at\n\
                 1,nhan,mot-cua,p,2025-03-03T09:00,2025-03-03T10:00\n\
                 2,nhan,mot-cua,p,2025-03-03T09:00,2025-03-03T10:00\n\
                 1,xu-ly,cv,p,2025-03-03T10:00,2025-03-03T09:00\n\
                 1,2,cv,p,2025-03-03T10:00,2025-03-04T08:00\n";
    let log = log_of(&[("log.csv", log.as_bytes()), ("steps.csv", steps.as_bytes())]);
    assert_eq!(log.faults().count(FaultKind::UnknownDossier), 1);
    assert_eq!(log.faults().count(FaultKind::FinishedTooEarly), 1);
    let it = report(&office(&[]), &log, NOW);
    let taken: Vec<_> = it.steps.iter().map(|step| (step.step.as_str(), step.taken.total())).collect();
    assert_eq!(
        taken,
        [("nhan", 60), ("xu-ly", 360)],
        "a step is known by its number, too; lunch is not worked"
    );
    assert_eq!(it.bottleneck("QT.01").unwrap().step, "xu-ly");
}

#[test]
fn the_latest_dossiers_are_named_in_whatever_order_they_come() {
    // The hundredth is the latest of all; the fifty after it are later than those before it.
    let resolved = |number: u32| match number {
        100 => "2025-03-28T16:00".to_owned(),
        1..100 => format!("2025-03-07T{:02}:{:02}", 8 + number / 60, number % 60),
        _ => format!("2025-03-10T08:{:02}", number - 100),
    };
    let all: String =
        (1..=150).map(|number| format!("{number},QT.01,A,2025-03-03T09:00,{}\n", resolved(number))).collect();
    let it = report(&office(&[]), &rows(&all), NOW);
    let named: Vec<u32> = it.latest.iter().map(|it| it.dossier.parse().unwrap()).collect();
    let expected: Vec<u32> = std::iter::once(100).chain((101..=150).rev()).chain((51..100).rev()).collect();
    assert_eq!(named, expected);
}
