//! Promises are judged exactly, by sums where units agree and by every day of a year where not.

use iso_core::{
    graph::{Judgement, ProcessGraph, Proof, Undecided, Verdict},
    load::InputFile,
};

use crate::support::{calendar_files, library_of, today};

/// Judged with the state office's calendar, on the day on which tests check.
fn judge(limit: &str, rest: &str) -> Judgement {
    judge_by(Some("co-quan-nha-nuoc"), limit, rest)
}

fn judge_by(calendar: Option<&str>, limit: &str, rest: &str) -> Judgement {
    let calendar = calendar.map(|id| format!("calendar: {id}\n")).unwrap_or_default();
    let mut files = calendar_files();
    files.extend([
        InputFile::new("iso.yaml", format!("organization: X\n{calendar}")),
        InputFile::new("a.yaml", format!("process: QT.01\ntitle: X\nlimit: {limit}\n{rest}")),
    ]);
    let library = library_of(files);
    assert!(library.findings.is_empty(), "{:?}", library.findings);
    let process = &library.processes[0].value;
    let graph = ProcessGraph::build(process).unwrap();
    graph.judge(|| library.counting_of(process, today()))
}

fn in_a_row(limits: &[&str]) -> String {
    let steps: Vec<String> = limits
        .iter()
        .enumerate()
        .map(|(n, limit)| format!("  - {{ id: b{n}, name: B, limit: \"{limit}\" }}\n"))
        .collect();
    format!("steps:\n{}", steps.concat())
}

/// The days of receipt that break the promise.
fn days(judged: &Judgement) -> Vec<String> {
    let Proof::Days { year: 2026, broken } = &judged.proof else { panic!("{:?}", judged.proof) };
    broken.iter().map(|it| it.received.date().to_string()).collect()
}

#[test]
fn one_unit_is_judged_by_sums() {
    for (limit, steps, verdict) in [
        ("4 ngày làm việc", ["1 ngày làm việc", "2 ngày làm việc"], Verdict::Proven),
        ("3 ngày làm việc", ["1 ngày làm việc", "2 ngày làm việc"], Verdict::Tight),
        ("2 ngày làm việc", ["1 ngày làm việc", "2 ngày làm việc"], Verdict::Impossible),
        ("trong ngày", ["trong ngày", "trong ngày"], Verdict::Tight),
    ] {
        let judged = judge(limit, &in_a_row(&steps));
        assert_eq!((judged.verdict, judged.proof), (verdict, Proof::Sums), "{limit}");
    }
}

#[test]
fn only_the_branch_that_breaks_the_promise_is_shown() {
    let judged = judge(
        "3 ngày làm việc",
        "steps:\n  - { id: a, name: A, limit: 1 ngày làm việc, next: [{ to: b, when: x }, { to: c, when: y }] }\n  - { id: b, name: B, limit: 1 ngày làm việc, next: end }\n  - { id: c, name: C, limit: 5 ngày làm việc }\n",
    );
    assert_eq!((judged.verdict, judged.witness), (Verdict::Conditional, vec![0, 2]));
}

#[test]
fn working_days_and_days_depend_on_the_day_of_receipt() {
    let judged = judge("10 ngày", &in_a_row(&["5 ngày làm việc", "3 ngày"]));
    assert_eq!(judged.verdict, Verdict::Conditional);
    let days = days(&judged);
    // Five working days from Wednesday 11 February run over Tết (16 to 20 February off).
    assert!(days.contains(&"2026-02-11".to_owned()), "{days:?}");
    // A week without days off: received on Monday 2 March, a week later plus three days.
    assert!(!days.contains(&"2026-03-02".to_owned()), "{days:?}");
}

#[test]
fn hours_end_before_days_and_days_after_hours() {
    // 168 working hours run from the moment of receipt, 21 working days from the next day.
    assert_eq!(judge("21 ngày làm việc", &in_a_row(&["168 giờ làm việc"])).verdict, Verdict::Proven);
    assert_eq!(judge("168 giờ làm việc", &in_a_row(&["21 ngày làm việc"])).verdict, Verdict::Impossible);
}

#[test]
fn a_single_hour_of_the_day_that_breaks_the_promise_is_found() {
    // Received at 13:01 the four hours end next morning and the day begins anew; at 13:00 they end
    // with the day, and from 14:00 on the promise ends no earlier.
    let judged = judge("19 giờ làm việc", &in_a_row(&["4 giờ làm việc", "1 ngày làm việc"]));
    let Proof::Days { broken, .. } = &judged.proof else { panic!("{:?}", judged.proof) };
    assert_eq!(judged.verdict, Verdict::Conditional);
    assert!(broken.iter().all(|it| it.received.hour() == 13 && it.received.minute() > 0), "{:?}", broken[0]);
}

#[test]
fn amounts_of_one_unit_are_counted_together() {
    // Half a day and two and a half are three days, with an hour after them or not.
    let judged =
        judge("4 ngày làm việc", &in_a_row(&["0,5 ngày làm việc", "2,5 ngày làm việc", "8 giờ làm việc"]));
    assert_eq!(judged.verdict, Verdict::Tight);
}

#[test]
fn parallel_branches_wait_for_the_longer_one_day_by_day() {
    let judged = judge(
        "5 ngày",
        "steps:\n  - { id: a, name: A, limit: 0 ngày, next: { all_of: [b, c] } }\n  - { id: b, name: B, limit: 3 ngày làm việc, next: d }\n  - { id: c, name: C, limit: 4 ngày, next: d }\n  - { id: d, name: D, limit: 0 ngày, waits_for: all_of }\n",
    );
    // Received on Friday, three working days end on Wednesday, five days after.
    let days = days(&judged);
    assert_eq!(judged.verdict, Verdict::Conditional);
    assert!(days.iter().all(|day| !day.starts_with("2026-03")), "{days:?}");
    assert!(days.contains(&"2026-02-13".to_owned()), "{days:?}");
}

#[test]
fn what_cannot_be_compared_is_not_decided() {
    let undecided = Verdict::NotDecided(Undecided::MixedUnits);
    let mixed = in_a_row(&["5 ngày làm việc", "3 ngày"]);
    assert_eq!(judge_by(None, "10 ngày", &mixed).verdict, undecided);
    assert_eq!(judge_by(None, "2 ngày", &mixed).verdict, Verdict::Impossible, "more of one unit alone");
    let part_of_month = judge("2 tháng", &in_a_row(&["1,5 tháng", "3 ngày"]));
    assert_eq!(part_of_month.verdict, Verdict::NotDecided(Undecided::BeyondCalendar));
    let missing = judge("3 ngày", "steps:\n  - { id: a, name: A, limit: 1 ngày }\n  - { id: b, name: B }\n");
    assert_eq!(missing.verdict, Verdict::NotDecided(Undecided::MissingLimits));
}

#[test]
fn a_promise_of_another_unit_is_compared_with_the_law_day_by_day() {
    for (promise, law, unlawful) in [
        ("5 ngày làm việc", "5 ngày", true),
        ("5 ngày", "5 ngày làm việc", false),
        ("3 ngày làm việc", "7 ngày", true),
    ] {
        let text = format!(
            "process: QT.01\ntitle: X\nlimit: {promise}\nstatutory_limit: {{ limit: {law} }}\nsteps: [{{ id: a, name: A }}]\n"
        );
        let mut files = calendar_files();
        files.extend([
            InputFile::new("iso.yaml", "organization: X\ncalendar: co-quan-nha-nuoc\n"),
            InputFile::new("a.yaml", text),
        ]);
        let library = library_of(files);
        let process = &library.processes[0].value;
        let graph = ProcessGraph::build(process).unwrap();
        let found = graph.unlawful(|| library.counting_of(process, today()));
        assert_eq!(found.is_some(), unlawful, "{promise} against {law}");
    }
}

#[test]
fn a_year_of_starts_over_a_long_procedure_is_quick() {
    let limits: Vec<&str> =
        (0..100).map(|n| if n % 2 == 0 { "1 giờ làm việc" } else { "0,25 ngày" }).collect();
    let begin = std::time::Instant::now();
    let judged = judge("60 ngày", &in_a_row(&limits));
    assert!(matches!(judged.proof, Proof::Days { .. }));
    assert!(begin.elapsed() < std::time::Duration::from_secs(10), "{:?}", begin.elapsed());
}

/// All ways through a procedure in which each step goes on to one of the next two.
fn ways(limits: &[&str], from: usize) -> Vec<Vec<usize>> {
    if from >= limits.len() {
        return vec![Vec::new()];
    }
    let onward = [from + 1, from + 2].into_iter().flat_map(|next| ways(limits, next));
    onward.map(|rest| std::iter::once(from).chain(rest).collect()).collect()
}

/// Every way, counted step by step from every minute of some weeks, against the judgement.
#[test]
fn the_days_named_are_those_of_a_walk_over_every_way_and_minute() {
    use iso_core::{calendar::SameDay, model::TimeLimit};
    let calendars = library_of(calendar_files());
    let chain = calendars.calendar_chain(&"co-quan-nha-nuoc".parse().unwrap());
    let time = iso_core::calendar::WorkingTime::compile(&chain).unwrap();
    let due = |from, limit: TimeLimit| time.due(from, limit, SameDay::CIVIL_STATUS).unwrap().at;
    let finish = |received, limits: &[&str], way: &[usize]| {
        let (mut since, mut counted): (_, Option<TimeLimit>) = (received, None);
        for step in way {
            let limit: TimeLimit = limits[*step].parse().unwrap();
            counted = Some(match counted {
                Some(so_far) if so_far.unit == limit.unit => {
                    TimeLimit { amount: so_far.amount.plus(limit.amount).unwrap(), ..limit }
                }
                Some(so_far) => {
                    since = due(since, so_far);
                    limit
                }
                None => limit,
            });
        }
        counted.map_or(since, |limit| due(since, limit))
    };
    for (promise, limits) in [
        // Broken only if received between 13:01 and 14:00.
        ("19 giờ làm việc", ["4 giờ làm việc", "1 ngày làm việc", "0 giờ làm việc", "1 giờ"]),
        ("26 giờ làm việc", ["1 ngày làm việc", "3 giờ làm việc", "1 ngày", "9 giờ làm việc"]),
        ("6 ngày", ["2 ngày làm việc", "2 ngày", "4 giờ làm việc", "1 ngày làm việc"]),
        ("4 ngày làm việc", ["3 ngày", "9 giờ làm việc", "1 ngày làm việc", "2 ngày"]),
        ("50 giờ", ["6 giờ làm việc", "1 ngày làm việc", "4 giờ", "3 giờ làm việc"]),
    ] {
        let steps: Vec<String> = limits
            .iter()
            .enumerate()
            .map(|(n, limit)| {
                let to = |n: usize| if n < limits.len() { format!("b{n}") } else { "end".to_owned() };
                let next = match (to(n + 1), to(n + 2)) {
                    (one, other) if one == other => one,
                    (one, other) => format!("[{{ to: {one}, when: x }}, {{ to: {other}, when: y }}]"),
                };
                format!("  - {{ id: b{n}, name: B, limit: \"{limit}\", next: {next} }}\n")
            })
            .collect();
        let judged = judge(promise, &format!("steps:\n{}", steps.concat()));
        let named = match &judged.proof {
            Proof::Days { broken, .. } => broken.iter().map(|it| it.received.date()).collect::<Vec<_>>(),
            Proof::Sums => panic!("{promise}: {:?}", judged.verdict),
        };
        let promise: TimeLimit = promise.parse().unwrap();
        let ways = ways(&limits, 0);
        let first = jiff::civil::date(2026, 4, 20);
        for date in first.series(jiff::Span::new().days(1)).take(25) {
            let Ok(day) = time.day(iso_core::model::Date(date)) else { continue };
            let minutes = day.working_hours.iter().flat_map(|it| it.from.minutes()..it.to.minutes());
            let breaks = minutes.into_iter().any(|minute| {
                let received = date.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
                ways.iter().any(|way| finish(received, &limits, way) > due(received, promise))
            });
            assert_eq!(named.contains(&date), breaks, "{promise} on {date}");
        }
    }
}
