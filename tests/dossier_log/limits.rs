//! By which limit: the one in force on the day of receipt, the case's, the slip's, or a proposed one.

use iso_core::{
    dossier_log::{Outlook, Promises, Replay, Shortest},
    text::Lang,
};

use super::{HEAD, at, log_of, office, report, rows, statuses};

const NOW: &str = "2025-06-30T17:00";

const REVISED: &str = "process: QT.03
title: Đã rút ngắn
field: Đất đai
limit: 2 ngày làm việc
revision:
  no: 3
  effective_on: 2025-03-10
  history:
    - { no: 1, date: 2024-01-01, what: Ban hành, limit: 5 ngày làm việc }
    - { no: 2, date: 2025-01-01, effective_on: 2025-02-01, what: Biểu mẫu, limit: 4 ngày làm việc }
    - { no: 3, date: 2025-03-05, what: Rút ngắn }
steps: [{ id: a, name: Xử lý, role: x, limit: 2 ngày làm việc }]
";

#[test]
fn a_dossier_is_judged_by_the_limit_of_its_day() {
    let library = office(&[("c.yaml", REVISED)]);
    let log = rows(
        "1,QT.03,A,2025-01-06T09:00,2025-01-13T16:00\n\
         2,QT.03,A,2025-02-03T09:00,2025-02-10T16:00\n\
         3,QT.03,A,2025-03-07T09:00,2025-03-13T16:00\n\
         4,QT.03,A,2025-03-10T09:00,2025-03-13T16:00\n",
    );
    assert_eq!(statuses(&library, &log, NOW), ["on_time", "late", "on_time", "late"]);
    let earlier = rows("1,QT.03,A,2024-01-01T09:00,2024-01-08T16:00\n0,QT.03,A,2023-12-29T09:00,\n");
    assert_eq!(report(&library, &earlier, NOW).remarks.before_first_revision, 1);
}

#[test]
fn revisions_that_overlap_or_have_no_day_are_said() {
    let log = rows("1,QT.03,A,2025-03-07T09:00,2025-03-13T16:00\n2,QT.01,A,2025-03-07T09:00,\n");
    let unclear = |revised: &str| report(&office(&[("c.yaml", revised)]), &log, NOW).remarks.unclear_history;
    assert_eq!(unclear(REVISED), 0);
    let overlapping = REVISED.replace("effective_on: 2025-02-01", "effective_on: 2025-04-01");
    assert_eq!(unclear(&overlapping), 1);
    assert_eq!(unclear(&REVISED.replace("date: 2024-01-01, ", "")), 1);
    // The same limit all the time: nothing depends on the day.
    let same = overlapping.replace(", limit: 5 ngày làm việc", "").replace(", limit: 4 ngày làm việc", "");
    assert_eq!(unclear(&same), 0);
    // Two revisions of one day: the later one holds, and it is said.
    let one_day = REVISED.replace("effective_on: 2025-02-01", "effective_on: 2024-01-01");
    assert_eq!(unclear(&one_day), 1);
    let early = rows("1,QT.03,A,2024-01-02T09:00,2024-01-09T08:00\n");
    assert_eq!(statuses(&office(&[("c.yaml", &one_day)]), &early, NOW), ["late"]);
}

const CASES: &str = "process: QT.04
title: Hai trường hợp
field: Đất đai
cases:
  - { id: tach, name: Tách thửa, limit: 5 ngày làm việc }
  - { id: hop, name: Hợp thửa, limit: 2 ngày làm việc }
steps: [{ id: a, name: Xử lý, role: x, limit: 2 ngày làm việc }]
";

#[test]
fn a_case_has_its_own_limit_and_no_case_is_not_guessed() {
    let library = office(&[("c.yaml", CASES)]);
    let text = "dossier,procedure,case,unit,received_at,resolved_at\n\
                1,QT.04,tach,A,2025-03-03T09:00,2025-03-10T16:00\n\
                2,QT.04,Hợp thửa,A,2025-03-03T09:00,2025-03-10T16:00\n\
                3,QT.04,,A,2025-03-03T09:00,2025-03-10T16:00\n";
    let log = log_of(&[("log.csv", text.as_bytes())]);
    assert_eq!(statuses(&library, &log, NOW), ["on_time", "late", "no-case"]);
}

#[test]
fn where_no_limit_is_known_the_slip_judges() {
    let text = "dossier,procedure,unit,received_at,resolved_at,due_at\n\
                1,X,A,2025-03-03T09:00,2025-03-10T16:00,10/03/2025\n\
                2,X,A,2025-03-03T09:00,2025-03-11T08:00,10/03/2025\n\
                3,QT.01,A,2025-03-03T09:00,2025-03-06T16:00,2025-03-05T17:00\n";
    let log = log_of(&[("log.csv", text.as_bytes())]);
    let library = office(&[]);
    assert_eq!(statuses(&library, &log, NOW), ["on_time", "late", "on_time"]);
    let it = report(&library, &log, NOW);
    assert_eq!((it.remarks.by_appointment, it.remarks.other_appointment), (2, 1));
}

#[test]
fn the_past_under_a_proposed_limit() {
    let library = office(&[]);
    // Dossier n is resolved on the n-th working day after 3 March.
    let ends = ["04", "05", "06", "07", "10", "11", "12", "13", "14", "17"];
    let mut log = HEAD.to_owned();
    let mut steps = "dossier,step,role,person,started_at,finished_at\n".to_owned();
    for (number, end) in ends.iter().enumerate() {
        log.push_str(&format!("{number},QT.01,A,2025-03-03T09:00,2025-03-{end}T16:00\n"));
        steps.push_str(&format!("{number},nhan,mot-cua,p,2025-03-03T09:00,2025-03-03T10:00\n"));
        steps.push_str(&format!("{number},xu-ly,cv,p,2025-03-03T10:00,2025-03-{end}T15:00\n"));
    }
    log.push_str("99,QT.01,A,2025-06-30T09:00,\n");
    let log = log_of(&[("log.csv", log.as_bytes()), ("steps.csv", steps.as_bytes())]);
    let promises = Promises::of(&library, Lang::Vi);
    let limit = "7 ngày làm việc".parse().unwrap();
    let it = Replay::of(&log, &promises, at(NOW), "QT.01", limit).unwrap();
    assert_eq!((it.resolved, it.kept, it.kept_in_force), (10, 7, 3), "the open one takes no part");
    assert_eq!(it.stopped_by, [("xu-ly".to_owned(), "cv".to_owned(), 3)]);
    for (target, wanted) in [("70%", 7), ("71%", 8), ("100%", 10), ("1%", 1)] {
        let all = Shortest::of_all(&log, &promises, at(NOW), target.parse().unwrap());
        assert_eq!(
            all[0].limit.unwrap().to_string().split(' ').next().unwrap(),
            wanted.to_string(),
            "{target}"
        );
        // It is what judging by that limit says, and one unit less is too little.
        let kept = Replay::of(&log, &promises, at(NOW), "QT.01", all[0].limit.unwrap()).unwrap().kept;
        assert_eq!(kept, all[0].kept);
    }
    assert!(Replay::of(&log, &promises, at(NOW), "QT.99", limit).is_none());
}

#[test]
fn what_is_left_of_open_dossiers_against_their_limit() {
    let log = format!(
        "{HEAD}1,QT.01,A,2025-03-03T09:00,\n2,QT.01,A,2025-03-03T09:00,\n3,QT.01,A,2025-03-03T09:00,\n"
    );
    // The first waits at the desk since Monday morning; the second began its two days on Wednesday;
    // the third waits to be handed over.
    let steps = "dossier,step,role,person,started_at,finished_at\n\
                 1,nhan,m,p,2025-03-03T09:00,\n\
                 2,nhan,m,p,2025-03-03T09:00,2025-03-05T10:00\n2,xu-ly,c,p,2025-03-05T10:00,\n\
                 3,nhan,m,p,2025-03-03T09:00,2025-03-03T10:00\n3,xu-ly,c,p,2025-03-03T10:00,2025-03-05T11:00\n";
    let log = log_of(&[("log.csv", log.as_bytes()), ("steps.csv", steps.as_bytes())]);
    let it = report(&office(&[]), &log, "2025-03-05T11:30");
    let outlook = |outlook| it.remarks.outlooks.get(&outlook).copied().unwrap_or_default();
    assert_eq!(outlook(Outlook::NoPath), 2, "{:?}", it.remarks.outlooks);
    assert_eq!(outlook(Outlook::EveryPath), 1);
}
