//! Clocks that are stopped, moved and started again, and records that do not fit together.

use iso_core::{
    calendar::WorkingTime,
    deadline::{
        AssessError, Assessment, ClockEvent, ClockRules, Dossier, DossierFault, Event, Status, Terms, assess,
        assess_batch,
    },
    model::TimeLimit,
    text::Lang,
};
use jiff::civil::DateTime;

use super::{commune, compiled};

const LATER: &str = "2025-12-31T00:00";

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

/// Events written as in a log: `suspended 2025-03-05T10:00`, one a line; `extended A -> B`.
fn events(log: &str) -> Vec<ClockEvent> {
    let lines = log.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (event, rest) = line.split_once(' ').unwrap();
            match rest.split_once(" -> ") {
                Some((from, until)) => ClockEvent::extended(at(from), at(until)),
                None => ClockEvent::new(event.parse().unwrap(), at(rest)),
            }
        })
        .collect()
}

struct Case<'a> {
    time: &'a WorkingTime,
    rules: &'a ClockRules,
    limit: &'a str,
}

impl Case<'_> {
    fn try_assess(&self, resolved: &str, log: &str, now: &str) -> Result<Assessment, AssessError> {
        let limit: Option<TimeLimit> = (!self.limit.is_empty()).then(|| self.limit.parse().unwrap());
        let terms = Terms { limit, later: &[], working_time: self.time, rules: self.rules };
        let events = events(log);
        let resolved = (!resolved.is_empty()).then(|| at(resolved));
        let received = at("2025-03-03T09:00");
        assess(&Dossier { received, resolved, due_at: None, events: &events }, &terms, at(now))
    }

    fn assess(&self, resolved: &str, log: &str) -> Assessment {
        self.try_assess(resolved, log, LATER).unwrap()
    }

    /// The due moment of a dossier resolved long afterwards.
    fn due(&self, log: &str) -> String {
        let it = self.assess("2025-12-01T08:00", log);
        assert!(it.faults.is_empty(), "{:?}", it.faults);
        it.due.unwrap().strftime("%Y-%m-%d %H:%M").to_string()
    }
}

#[test]
fn early_on_time_and_late_are_days_and_a_minute_apart() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "3 ngày làm việc" };
    for (resolved, status, late) in [
        ("2025-03-03T09:00", Status::Early, 0),
        ("2025-03-05T23:59", Status::Early, 0),
        ("2025-03-06T00:00", Status::OnTime, 0),
        ("2025-03-06T17:00", Status::OnTime, 0),
        ("2025-03-06T17:00:59", Status::OnTime, 0), // seconds are cut off
        ("2025-03-06T17:01", Status::Late, 0),      // late, though no working time has passed
        ("2025-03-07T08:01", Status::Late, 1),
        ("2025-03-10T08:00", Status::Late, 480),
    ] {
        let it = case.assess(resolved, "");
        assert_eq!((it.status, it.late_minutes), (status, late), "{resolved}");
    }
}

#[test]
fn open_dossiers_are_judged_at_the_moment_asked_for() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "5 ngày làm việc" };
    for (now, status, late, left) in [
        ("2025-03-03T08:59", Status::NotReceived, 0, 0),
        ("2025-03-03T09:00", Status::OpenInTime, 0, 5 * 480 + 420),
        ("2025-03-06T23:59", Status::OpenInTime, 0, 960),
        ("2025-03-07T00:00", Status::AtRisk, 0, 960), // due Monday, the Sunday before, so warn on Friday
        ("2025-03-10T17:00", Status::AtRisk, 0, 0),
        ("2025-03-10T17:01", Status::OpenOverdue, 0, 0),
        ("2025-03-11T09:00", Status::OpenOverdue, 60, 0),
    ] {
        let it = case.try_assess("", "", now).unwrap();
        assert_eq!((it.status, it.late_minutes, it.left_minutes), (status, late, left), "{now}");
    }
    // What happens later is not known yet.
    let it = case.try_assess("2025-03-12T08:00", "withdrawn 2025-03-11T08:00", "2025-03-10T09:00").unwrap();
    assert_eq!((it.status, it.ended), (Status::AtRisk, None));
}

#[test]
fn a_pause_is_counted_in_the_unit_of_the_limit() {
    let time = commune();
    // From Wednesday 10:00 over a weekend to Monday 15:00.
    let log = "suspended 2025-03-05T10:00\nresumed 2025-03-10T15:00";
    for (limit, before, after) in [
        ("5 ngày làm việc", "2025-03-10 17:00", "2025-03-13 17:00"), // three working days
        ("5,5 ngày làm việc", "2025-03-11 12:00", "2025-03-14 12:00"),
        ("20 ngày", "2025-03-24 17:00", "2025-03-28 17:00"), // the 23rd was a Sunday; five days on
        ("1 tháng", "2025-04-03 17:00", "2025-04-08 17:00"),
        ("20 giờ làm việc", "2025-03-05 14:00", "2025-03-11 09:00"), // 3 h were left
        ("72 giờ", "2025-03-06 09:00", "2025-03-11 14:00"),
    ] {
        let case = Case { time: &time, rules: &ClockRules::PAUSE_AND_RESUME, limit };
        assert_eq!((case.due(""), case.due(log)), (before.into(), after.into()), "{limit}");
    }
}

/// Friday's 24:00 reads as Saturday, and a clock that goes on then stood for that day, too.
#[test]
fn a_pause_that_ends_at_midnight_ends_on_the_next_day() {
    let time = compiled(
        "{calendar: a, years: {from: 2025, to: 2025}, working_hours: {monday: ['08:00-17:00'], friday: ['00:00-24:00']}}",
    );
    let time = time.unwrap();
    for (limit, before, at_midnight, a_minute_before) in [
        ("4 ngày", "2025-03-08 00:00", "2025-03-10 17:00", "2025-03-08 00:00"),
        ("1 ngày làm việc", "2025-03-08 00:00", "2025-03-08 00:00", "2025-03-08 00:00"),
    ] {
        let case = Case { time: &time, rules: &ClockRules::PAUSE_AND_RESUME, limit };
        let resumed = |at: &str| case.due(&format!("suspended 2025-03-07T12:00\nresumed {at}"));
        assert_eq!(case.due(""), before, "{limit}");
        assert_eq!(resumed("2025-03-08T00:00"), at_midnight, "{limit}");
        assert_eq!(resumed("2025-03-07T23:59"), a_minute_before, "{limit}");
    }
}

#[test]
fn a_pause_of_no_length_or_within_a_day_changes_no_day() {
    let time = commune();
    for limit in ["3 ngày làm việc", "20 ngày", "1 tháng", "16 giờ làm việc", "48 giờ", "trong ngày"]
    {
        let case = Case { time: &time, rules: &ClockRules::PAUSE_AND_RESUME, limit };
        let none = case.due("suspended 2025-03-03T10:00\nresumed 2025-03-03T10:00");
        assert_eq!(none, case.due(""), "{limit}");
    }
    let case = Case { time: &time, rules: &ClockRules::PAUSE_AND_RESUME, limit: "3 ngày làm việc" };
    assert_eq!(case.due("suspended 2025-03-04T08:00\nresumed 2025-03-04T17:00"), "2025-03-06 17:00");
}

#[test]
fn a_pause_is_kept_when_the_limit_changes() {
    let time = commune();
    let log = "suspended 2025-03-05T10:00\nresumed 2025-03-10T15:00";
    let due = |limit| Case { time: &time, rules: &ClockRules::PAUSE_AND_RESUME, limit }.due(log);
    assert_eq!(due("5 ngày làm việc"), "2025-03-13 17:00");
    assert_eq!(due("4 ngày làm việc"), "2025-03-12 17:00");
    assert_eq!(due("2 ngày làm việc"), "2025-03-10 17:00", "stopped on the last day: the day it goes on");
}

#[test]
fn a_due_moment_that_passes_while_the_clock_stands_is_not_missed() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "3 ngày làm việc" };
    let it = case.try_assess("", "suspended 2025-03-05T10:00", "2025-06-30T09:00").unwrap();
    assert_eq!((it.status, it.due, it.late_minutes), (Status::Paused, None, 0));
    assert_eq!(it.left_minutes, 120 + 240 + 480);
    assert_eq!(it.standing_since, Some(at("2025-03-05T10:00")));
}

#[test]
fn stopping_a_clock_after_its_due_moment_undoes_nothing() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "1 ngày làm việc" };
    // Due on the 4th at 17:00, stopped one working hour later for two days.
    let log = "suspended 2025-03-05T09:00\nresumed 2025-03-07T09:00";
    let open = case.try_assess("", "suspended 2025-03-05T09:00", "2025-06-30T09:00").unwrap();
    assert_eq!((open.status, open.late_minutes), (Status::OpenOverdue, 60));
    let it = case.assess("2025-03-07T10:30", log);
    assert_eq!((it.status, it.late_minutes, it.due), (Status::Late, 60 + 90, Some(at("2025-03-04T17:00"))));
    assert_eq!(it.standing_minutes, 960);
    assert!(matches!(it.faults[..], [DossierFault::StoppedAfterDue { .. }]));
    // Nor does a supplement, though it begins again from zero.
    let log = "supplement_requested 2025-03-05T09:00\nsupplement_received 2025-03-10T09:00";
    let it = case.assess("2025-03-11T09:00", log);
    assert_eq!((it.status, it.late_minutes, it.due), (Status::Late, 60, Some(at("2025-03-11T17:00"))));
    assert_eq!(it.breach.unwrap().due, at("2025-03-04T17:00"));
}

#[test]
fn a_supplement_asked_for_after_three_working_days_breaks_its_own_rule() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "10 ngày làm việc" };
    let asked = |day: &str| {
        let log = format!("supplement_requested {day}\nsupplement_received 2025-03-12T10:00");
        case.assess("2025-03-13T08:00", &log).faults
    };
    assert!(asked("2025-03-06T17:00").is_empty());
    let faults = asked("2025-03-06T17:01");
    assert!(
        matches!(faults[..], [DossierFault::SupplementAskedLate { by, .. }] if by == at("2025-03-06T17:00"))
    );
    assert_eq!(
        faults[0].show(Lang::Vi),
        "yêu cầu bổ sung lúc 17:01 ngày 06/03/2025: chậm hơn hạn thông báo 17:00 ngày 06/03/2025, vẫn được ghi nhận"
    );
}

#[test]
fn a_clock_that_stands_for_two_reasons_goes_on_after_the_last() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::PAUSE_AND_RESUME, limit: "5 ngày làm việc" };
    let log = "supplement_requested 2025-03-04T09:00\nsuspended 2025-03-05T09:00
        supplement_received 2025-03-06T09:00\nresumed 2025-03-07T09:00";
    assert_eq!(case.due(log), "2025-03-13 17:00", "three working days after the 4th up to the 7th");
    // Where a supplement begins again from zero, the tax time still stands in the way.
    let case = Case { rules: &ClockRules::VIETNAM, ..case };
    assert_eq!(case.due(log), "2025-03-14 17:00", "five days from the 6th, and one of standing");
}

#[test]
fn extensions_hold_once_and_in_time() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "5 ngày làm việc" };
    let first = "extended 2025-03-07T09:00 -> 2025-03-12T17:00";
    let it = case.assess("2025-03-12T16:00", first);
    assert_eq!((it.status, it.extended_from), (Status::OnTime, Some(at("2025-03-10T17:00"))));
    let it =
        case.assess("2025-03-13T09:00", &format!("{first}\nextended 2025-03-11T09:00 -> 2025-03-20T17:00"));
    assert_eq!((it.status, it.late_minutes), (Status::Late, 60));
    assert!(matches!(it.faults[..], [DossierFault::ExtendedAgain(_)]));
    for (log, wanted) in [
        (
            "extended 2025-03-07T09:00",
            "extended with an apology at 2025-03-07 09:00: without a new appointment, passed over",
        ),
        (
            "extended 2025-03-07T09:00 -> 2025-03-10T17:00",
            "extended with an apology at 2025-03-07 09:00: the new appointment is not later than 2025-03-10 17:00, passed over",
        ),
        (
            "extended 2025-03-11T09:00 -> 2025-03-12T17:00",
            "extended with an apology at 2025-03-11 09:00: later than 2025-03-09, the last day for an apology; the date was not moved",
        ),
    ] {
        let it = case.assess("2025-03-12T09:00", log);
        assert_eq!((it.status, it.faults[0].show(Lang::En).as_str()), (Status::Late, wanted));
    }
    // A pause after the extension moves the new appointment on.
    let log = format!("{first}\nsuspended 2025-03-11T09:00\nresumed 2025-03-13T09:00");
    assert_eq!(case.due(&log), "2025-03-14 17:00");
}

#[test]
fn ends_that_are_no_result() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "3 ngày làm việc" };
    let status = |log: &str| {
        let it = case.assess("", log);
        (it.status, it.late_minutes, it.ended.unwrap().by)
    };
    assert_eq!(status("withdrawn 2025-03-05T10:00"), (Status::Withdrawn, 0, Some(Event::Withdrawn)));
    assert_eq!(status("stopped 2025-03-07T09:00"), (Status::Stopped, 60, Some(Event::Stopped)));
    assert_eq!(status("refused 2025-03-06T10:00"), (Status::OnTime, 0, Some(Event::Refused)));
    assert_eq!(status("refused 2025-03-07T09:00"), (Status::Late, 60, Some(Event::Refused)));
    // A dossier that is never completed may be taken back while its clock stands.
    let log = "supplement_requested 2025-03-05T10:00\nwithdrawn 2025-06-05T10:00";
    assert_eq!(status(log), (Status::Withdrawn, 0, Some(Event::Withdrawn)));
    // Systems record a withdrawal as an end as well.
    let it = case.assess("2025-03-20T09:00", "withdrawn 2025-03-05T10:00");
    assert_eq!((it.status, it.ended.unwrap().at), (Status::Withdrawn, at("2025-03-05T10:00")));
}

#[test]
fn records_that_do_not_fit_together_are_answered_and_said() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "5 ngày làm việc" };
    let said = |log: &str| {
        let it = case.assess("2025-03-10T09:00", log);
        assert_eq!(it.status, Status::OnTime, "{log}");
        it.faults.iter().map(|fault| fault.show(Lang::En)).collect::<Vec<_>>().join("; ")
    };
    for (log, wanted) in [
        (
            "resumed 2025-03-05T10:00",
            "resumed at 2025-03-05 10:00: the clock did not stand for this reason, passed over",
        ),
        (
            "supplement_received 2025-03-05T10:00",
            "supplement received at 2025-03-05 10:00: the clock did not stand for this reason, passed over",
        ),
        ("suspended 2025-03-01T10:00", "suspended at 2025-03-01 10:00: before the receipt, passed over"),
        ("suspended 2025-03-11T10:00", "suspended at 2025-03-11 10:00: after the end, passed over"),
        ("withdrawn 2025-03-11T10:00", "withdrawn at 2025-03-11 10:00: after the end, passed over"),
        (
            "suspended 2025-03-04T10:00\nsuspended 2025-03-04T10:00\nresumed 2025-03-04T11:00",
            "suspended at 2025-03-04 10:00: recorded twice, taken once",
        ),
        (
            "suspended 2025-03-04T10:00\nsuspended 2025-03-04T10:30\nresumed 2025-03-04T11:00",
            "suspended at 2025-03-04 10:30: the clock stood already, since the earlier event",
        ),
        (
            "suspended 2025-03-10T08:00",
            "ended while the clock stood since 2025-03-10 08:00, judged as if it had gone on then",
        ),
        // In whatever order they are recorded.
        ("resumed 2025-03-04T11:00\nsuspended 2025-03-04T10:00", ""),
    ] {
        assert_eq!(said(log), wanted);
    }
}

#[test]
fn an_end_before_the_receipt_is_refused() {
    let time = commune();
    let case = Case { time: &time, rules: &ClockRules::VIETNAM, limit: "5 ngày làm việc" };
    let error = case.try_assess("2025-03-03T08:59", "", LATER).unwrap_err();
    assert!(matches!(error, AssessError::ResolvedBeforeReceived { .. }));
    let error = case.try_assess("", "", "2031-03-03T08:59").unwrap_err();
    assert_eq!(error.to_string(), "the calendar covers 2015 to 2030, and 2031 is needed");
}

#[test]
fn an_appointment_alone_judges_and_cannot_be_moved() {
    let time = commune();
    let terms = Terms { limit: None, later: &[], working_time: &time, rules: &ClockRules::VIETNAM };
    let dossier =
        Dossier { due_at: Some(at("2025-03-06T16:30")), ..Dossier::received_at(at("2025-03-03T09:00")) };
    let judge = |dossier: Dossier<'_>| assess(&dossier, &terms, at("2025-03-07T08:30"));
    let it = judge(dossier).unwrap();
    assert_eq!(
        (it.status, it.late_minutes, it.promise.unwrap().kept),
        (Status::OpenOverdue, 60, Some(false))
    );
    let events = events("suspended 2025-03-05T10:00");
    assert_eq!(
        judge(Dossier { events: &events, ..dossier }).unwrap_err(),
        AssessError::LimitUnknown(Event::Suspended)
    );
    assert_eq!(judge(Dossier { due_at: None, ..dossier }).unwrap_err(), AssessError::NothingPromised);
}

#[test]
fn the_appointment_of_the_slip_is_compared_with_the_limit() {
    let time = commune();
    let limit = Some("3 ngày làm việc".parse().unwrap());
    let terms = Terms { limit, later: &[], working_time: &time, rules: &ClockRules::VIETNAM };
    let dossier = Dossier {
        due_at: Some(at("2025-03-07T16:30")),
        resolved: Some(at("2025-03-07T09:00")),
        ..Dossier::received_at(at("2025-03-03T09:00"))
    };
    let it = assess(&dossier, &terms, at(LATER)).unwrap();
    let promise = it.promise.unwrap();
    assert_eq!((it.status, promise.agrees, promise.kept), (Status::Late, false, Some(true)));
}

#[test]
fn assessments_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Dossier<'_>>();
    shared::<Terms<'_>>();
    shared::<Assessment>();
    shared::<AssessError>();
    shared::<ClockRules>();
}

#[test]
fn many_dossiers_are_judged_like_each_alone_wherever_the_slice_is_cut() {
    let time = commune();
    let limit = Some("3 ngày làm việc".parse().unwrap());
    let terms = Terms { limit, later: &[], working_time: &time, rules: &ClockRules::DECREE_61_2018 };
    let suspended = events("suspended 2025-03-04T09:00");
    let dossiers = [
        Dossier::received_at(at("2025-03-03T09:00")),
        Dossier { resolved: Some(at("2025-03-03T08:00")), ..Dossier::received_at(at("2025-03-03T09:00")) },
        Dossier { events: &suspended, ..Dossier::received_at(at("2025-03-03T09:00")) },
        Dossier { resolved: Some(at("2025-03-20T08:00")), ..Dossier::received_at(at("2025-03-03T09:00")) },
    ];
    let now = at(LATER);
    let alone: Vec<_> = dossiers.iter().map(|dossier| assess(dossier, &terms, now)).collect();
    assert!(matches!(alone[1], Err(AssessError::ResolvedBeforeReceived { .. })));
    let (mut part, mut together) = (vec![Err(AssessError::NothingPromised)], Vec::new());
    for dossiers in dossiers.chunks(3) {
        assess_batch(dossiers, &terms, now, &mut part);
        together.append(&mut part);
    }
    assert_eq!(together, alone);
}
