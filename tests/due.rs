//! `iso due`: one dossier from receipt to result, its steps on every way, its papers, its calendar.

use std::collections::BTreeSet;

use iso_core::{
    calendar::WorkingTime,
    deadline::{ClockRules, Course, Moment, Schedule, Terms, schedule},
    graph::ProcessGraph,
    load::{InputFile, Library},
    model::Process,
};

use crate::support::{files_of, folder_of, iso, library_in, root, stderr, stdout};

fn due(arguments: &[&str]) -> String {
    let arguments: Vec<&str> = ["due"].iter().chain(arguments).copied().collect();
    let output = iso(&root(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

#[test]
fn a_supplement_counts_from_zero() {
    let text = due(&[
        "QT.MT.01",
        "--received",
        "2025-03-03T09:00",
        "--now",
        "2025-03-14T08:00",
        "--event",
        "supplement_requested 2025-03-05T10:00",
        "--event",
        "supplement_received 12/03/2025 10:00",
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_pause_of_working_hours_minute_by_minute() {
    let text = due(&[
        "--limit",
        "12 giờ làm việc",
        "--received",
        "2025-03-03T09:00",
        "--lang",
        "en",
        "--event",
        "suspended 2025-03-03T10:00",
        "--event",
        "resumed 2025-03-04T10:30",
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_clock_that_stands_has_no_due_date() {
    let text = due(&[
        "QT.MT.01",
        "--received",
        "2025-07-03T09:00",
        "--event",
        "suspended 2025-07-04T10:00",
        "--now",
        "2025-09-30",
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn everything_for_machines() {
    let text = due(&[
        "QT.MT.01",
        "--received",
        "2025-03-03T15:30",
        "--format",
        "json",
        "--lang",
        "en",
        "--event",
        "suspended 2025-03-05T10:00",
        "--event",
        "resumed 2025-03-10T15:00",
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_calendar_for_other_programs() {
    let text = due(&[
        "QT.MT.01",
        "--received",
        "2026-03-03T09:00",
        "--format",
        "ics",
        "--dossier",
        "000.00.64.H10-260303-0011",
    ]);
    insta::assert_snapshot!(text.replace("\r\n", "\n"));
}

/// RFC 5545: lines of at most 75 octets that end in CRLF, entries told apart, the same bytes again.
#[test]
fn calendars_keep_the_form_of_the_standard() {
    for process in &library_in("processes").processes {
        let code = process.value.process.as_str();
        let arguments = ["due", code, "--received", "2026-03-03T09:00", "--format", "ics"];
        let output = iso(&root(), &arguments);
        if output.status.code() != Some(0) {
            assert!(process.value.limit.is_none(), "{code}: {}", stderr(&output));
            continue;
        }
        let text = stdout(&output);
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n")
        );
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{code}");
        let unfolded = text.replace("\r\n ", "");
        let ids: Vec<&str> = unfolded.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{code}: {ids:?}");
        assert_eq!(text.matches("BEGIN:").count(), text.matches("END:").count());
        assert_eq!(text, stdout(&iso(&root(), &arguments)));
    }
}

#[test]
fn what_cannot_be_answered_says_what_to_do() {
    for (arguments, wanted) in [
        (["--received", "2018-06-20", "--lang", "vi"], "chưa có quy định một cửa của ngày 20/06/2018"),
        (
            ["--received", "2025-03-03T09:00", "--event", "paused 2025-03-05T10:00"],
            "supplement_requested 2025-03-05T10:00",
        ),
        (
            ["--received", "2025-03-03T09:00", "--event", "resumed 2025-03-05"],
            "không phải là sự kiện và thời điểm",
        ),
        (
            ["--received", "2025-03-03T09:00", "--event", "extended 2025-03-05T10:00"],
            "extended 2025-03-07T09:00 ->",
        ),
    ] {
        let all: Vec<&str> = ["due", "QT.MT.01"].into_iter().chain(arguments).collect();
        let output = iso(&root(), &all);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(wanted), "{}", stderr(&output));
    }
}

/// The slips of a dossier received on a day.
fn slips(day: &str) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_string_lossy().into_owned();
    due(&[
        "QT.MT.01",
        "--received",
        day,
        "--dossier",
        "000.00.64.H10-250303-0011",
        "-o",
        &path,
        "--slip",
        "md",
    ]);
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    (read("giay-hen.md"), read("phieu-kiem-soat.md"))
}

#[test]
fn slips_have_the_forms_of_the_day() {
    let (appointment, control) = slips("2025-03-03T15:30");
    insta::assert_snapshot!("slip_of_appointment", appointment);
    insta::assert_snapshot!("slip_of_control", control);
    assert!(slips("2026-03-03T09:00").1.contains("**Mẫu số 06**\\\n*(Thông tư 03/2025/TT-VPCP)*"));
    // In between the first day of the new circular is not certain, and the slip says so.
    assert!(slips("2025-10-01T09:00").1.contains("chưa đối chiếu với văn bản"));
    let early = iso(&root(), &["due", "QT.MT.01", "--received", "2018-12-03T09:00", "-o", "/nowhere"]);
    assert!(stderr(&early).contains("chưa có biểu mẫu một cửa của ngày 03/12/2018"));
}

/// A name that cannot be one of a calendar is no reason to count by another calendar.
#[test]
fn a_calendar_that_does_not_exist_is_told() {
    for name in ["khong-co", "Lịch Tỉnh", ""] {
        let asked = ["due", "QT.MT.01", "--received", "2025-03-03T09:10", "--calendar", name];
        let output = iso(&root().join("processes"), &asked);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(stderr(&output).contains(&format!("không có lịch `{name}`; các lịch: co-quan-nha-nuoc, ")));
    }
}

#[test]
fn slips_need_a_procedure() {
    let output = iso(&root(), &["due", "--limit", "3 ngày", "--received", "2025-03-03", "-o", "/nowhere"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("giấy hẹn cần một quy trình"));
}

/// A library of one procedure with the calendars of the checkout.
fn office_with(procedure: &str) -> tempfile::TempDir {
    let mut files: Vec<InputFile> = files_of(&root().join("processes/calendars"));
    let office = "organization: X\nprofiles: [vn-public-office]\ncalendar: mot-cua-xa\n";
    files.push(InputFile::new("iso.yaml", office));
    files.push(InputFile::new("a.yaml", procedure));
    folder_of(&files)
}

#[test]
fn two_appointments_of_a_procedure() {
    let folder = office_with(
        "process: QT.01\ntitle: Cấp lại Giấy chứng nhận\nlimit: 10 ngày làm việc\n\
         appointments:\n  - { name: Đến khi có thông báo thuế, until: thue, limit: 8 ngày làm việc }\n\
         \x20 - { name: Sau khi nộp tiền, until: tra, limit: 2 ngày làm việc }\n\
         steps:\n  - { id: thue, name: Chuyển thông tin thuế, limit: 8 ngày làm việc }\n\
         \x20 - { id: nop, name: Nộp tiền, performer: applicant, outside_clock: tax_obligation }\n\
         \x20 - { id: tra, name: Ký và trả kết quả, limit: 2 ngày làm việc }\n",
    );
    let arguments = [
        "due",
        "QT.01",
        "--received",
        "2025-03-03T09:00",
        "--event",
        "suspended 2025-03-13T16:00",
        "--event",
        "resumed 2025-04-01T09:00",
    ];
    let output = iso(folder.path(), &arguments);
    let text = stdout(&output);
    assert!(text.contains("Hẹn lúc tiếp nhận    Thứ Năm  13/03/2025 17:00"), "{text}{}", stderr(&output));
    assert!(text.contains("Hẹn trả kết quả      Thứ Năm  03/04/2025 17:00"), "{text}");
}

struct Office {
    library: Library,
}

impl Office {
    /// Every case of every procedure with its steps timed from a receipt.
    fn each(&self, received: &str, check: impl Fn(&Process, &ProcessGraph<'_>, &Schedule, &Terms<'_>)) {
        let rules = ClockRules::DECREE_118_2025;
        for process in self.library.processes.iter().map(|loaded| &loaded.value) {
            let Some(id) = self.library.calendar_of(process) else { continue };
            let time = WorkingTime::compile(&self.library.calendar_chain(id)).unwrap();
            for graph in ProcessGraph::build(process).unwrap().per_case() {
                let received: Moment = received.parse().unwrap();
                let Moment::Minute(now) = received else { panic!() };
                let terms = Terms { limit: graph.promised(), later: &[], working_time: &time, rules: &rules };
                let course = Course { received, events: &[], now };
                check(process, &graph, &schedule(&graph, &course, &terms).unwrap(), &terms);
            }
        }
    }
}

#[test]
fn every_step_that_can_happen_is_timed_on_exactly_one_way() {
    let office = Office { library: library_in("processes") };
    office.each("2026-03-03T09:00", |process, graph, schedule, _| {
        let others = schedule.alternatives.iter().flat_map(|other| &other.steps);
        let mut timed: Vec<usize> = schedule.likely.iter().chain(others).map(|due| due.step).collect();
        timed.sort_unstable();
        let unreachable = graph.reach().unreachable;
        let all: Vec<usize> = (0..graph.steps().len())
            .filter(|step| graph.steps()[*step].occurs && !unreachable.contains(step))
            .collect();
        assert_eq!(timed, all, "{}", process.process);
    });
}

#[test]
fn nothing_is_due_before_what_comes_before_it_and_the_last_step_has_no_slack_but_the_promise() {
    let office = Office { library: library_in("processes") };
    office.each("2026-03-03T09:00", |process, _, schedule, terms| {
        let dues: Vec<_> = schedule.likely.iter().filter_map(|due| due.due).collect();
        assert!(dues.is_sorted(), "{}", process.process);
        let last = schedule.likely.iter().rev().find(|due| due.due.is_some());
        if let Some((latest, limit)) = last.and_then(|due| due.latest).zip(terms.limit) {
            let start = "2026-03-03T09:00".parse().unwrap();
            let due = terms.working_time.due(start, limit, terms.rules.same_day).unwrap();
            assert_eq!(latest, due.at, "{}", process.process);
        }
    });
}

#[test]
fn reserve_stands_between_a_steps_own_limit_and_the_latest_moment() {
    let published = std::fs::read_to_string(root().join("tests/fixtures/published/06.yaml")).unwrap();
    let lines = published.lines().filter(|line| !line.starts_with("family:"));
    let folder = office_with(&lines.collect::<Vec<_>>().join("\n"));
    let output = iso(folder.path(), &["due", "PUB-06", "--received", "2026-03-03T09:00"]);
    // 9.5 of 10.5 working days are given to steps: one day is left at each of them.
    insta::assert_snapshot!(stdout(&output));
}

#[test]
fn after_fifteen_hours_only_the_forwarding_moves() {
    let office = Office { library: library_in("processes") };
    for (received, wanted) in [
        ("2026-03-03T09:00", "2026-03-03T17:00:00"),
        ("2026-03-03T15:00", "2026-03-03T17:00:00"),
        ("2026-03-03T15:01", "2026-03-04T08:00:00"),
        ("2026-03-06T16:00", "2026-03-09T08:00:00"), // over the weekend
        ("2026-03-07T08:00", "2026-03-09T08:00:00"), // the desk is open on Saturday
        ("2026-02-13T15:30", "2026-02-23T08:00:00"), // Tết
    ] {
        office.each(received, |process, graph, schedule, _| {
            let at_desk =
                graph.steps()[schedule.likely[0].step].step.kind == iso_core::model::StepKind::Receive;
            let wanted = at_desk.then(|| wanted.to_owned());
            // The provincial and the communal desk keep the same weekdays.
            if process.process.as_str() == "QT.MT.01" {
                assert_eq!(schedule.forward_by.map(|at| at.to_string()), wanted, "{received}");
            }
        });
    }
}

/// Where hours stand beside days nothing can be subtracted: the last minute is found on the calendar,
/// here once more by walking it minute by minute.
#[test]
fn where_units_differ_the_latest_moment_is_counted_back() {
    let office = Office { library: library_in("processes") };
    let process: Process = serde_yaml::from_str(
        r#"process: X.1
title: Thử
limit: 3 ngày làm việc
steps:
  - { id: a, name: A, limit: 2 giờ làm việc }
  - { id: b, name: B, limit: 1 ngày làm việc }
  - { id: c, name: C, limit: "1,5 giờ làm việc" }
  - { id: d, name: D, limit: 1 giờ làm việc }
"#,
    )
    .unwrap();
    let calendar =
        office.library.processes.iter().find_map(|it| office.library.calendar_of(&it.value)).unwrap();
    let time = WorkingTime::compile(&office.library.calendar_chain(calendar)).unwrap();
    let rules = ClockRules::DECREE_118_2025;
    let graph = ProcessGraph::build(&process).unwrap();
    let terms = Terms { limit: graph.promised(), later: &[], working_time: &time, rules: &rules };
    for received in ["2026-03-03T09:00", "2026-03-05T16:59", "2026-03-07T08:00", "2026-02-12T11:00"] {
        let received: jiff::civil::DateTime = received.parse().unwrap();
        let course = Course { received: Moment::Minute(received), events: &[], now: received };
        let dues = schedule(&graph, &course, &terms).unwrap().likely;
        let due = time.due(received, terms.limit.unwrap(), rules.same_day).unwrap().at;
        let minute = jiff::SignedDuration::from_mins(1);
        for (place, after) in [(0, &["1 ngày làm việc", "2,5 giờ làm việc"][..]), (1, &["2,5 giờ làm việc"])]
        {
            let in_time = |from: jiff::civil::DateTime| {
                let end =
                    |from, limit: &&str| time.due(from, limit.parse().unwrap(), rules.same_day).unwrap().at;
                after.iter().fold(from, end) <= due
            };
            let last =
                received.series(jiff::Span::new().minutes(1)).take_while(|at| in_time(*at)).last().unwrap();
            let mut walked = last;
            while walked > received
                && time.minutes_between(walked.checked_sub(minute).unwrap(), last).unwrap() == 0
            {
                walked = walked.checked_sub(minute).unwrap();
            }
            assert_eq!(dues[place].latest, Some(walked), "{received}, step {place}");
        }
        assert_eq!(dues[3].latest, Some(due));
    }
}
