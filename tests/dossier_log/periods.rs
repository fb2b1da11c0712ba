//! A period has dossiers from before, and form 06 adds up; indices are scored where there are data.

use iso_core::{
    dossier_log::{At, Promises, Report},
    text::Lang,
};

use super::{log_of, office, report};

const LOG: &str = "dossier,procedure,unit,received_at,resolved_at,channel\n\
    1,QT.01,A,2025-02-03T09:00,2025-02-06T09:00,online\n\
    2,QT.01,A,2025-02-26T09:00,2025-03-03T09:00,online\n\
    3,QT.01,A,2025-02-10T09:00,,trực tiếp\n\
    4,QT.01,B,2025-03-03T09:00,2025-03-06T16:00,trực tuyến\n\
    5,QT.02,B,2025-03-04T09:00,2025-03-04T10:00,bưu chính\n\
    6,QT.02,B,2025-03-31T16:00,,online\n\
    7,QT.02,B,2025-04-01T09:00,,online\n";

#[test]
fn what_was_open_before_is_carried_over() {
    let library = office(&[]);
    let log = log_of(&[("log.csv", LOG.as_bytes())]);
    let at = At { now: "2025-03-31T17:00".parse().unwrap(), from: Some("2025-03-01".parse().unwrap()) };
    let it = Report::of(&log, &Promises::of(&library, Lang::Vi), at, &mut |_| {});
    assert_eq!(it.form_06.total.columns, [5, 2, 1, 2, 3, 1, 2, 0, 2, 1, 1]);
    assert_eq!(it.differences(), []);
    let fields: Vec<_> =
        it.form_06.rows.iter().map(|row| (row.field.as_str(), row.column(3), row.column(13))).collect();
    assert_eq!(fields, [("Hộ tịch", 2, 0), ("Đất đai", 3, 1)]);
    assert_eq!((it.remarks.before_period, it.remarks.after_now), (1, 1));
}

#[test]
fn the_channel_may_be_unknown_and_is_not_counted_as_one() {
    let library = office(&[]);
    let some = LOG.replace(",trực tiếp", ",");
    let it = report(&library, &log_of(&[("log.csv", some.as_bytes())]), "2025-03-31T17:00");
    assert_eq!(it.differences(), [("3 = 4 + 5 + 6".to_owned(), 1)]);
    let none: String = LOG.lines().map(|line| format!("{}\n", line.rsplit_once(',').unwrap().0)).collect();
    let it = report(&library, &log_of(&[("log.csv", none.as_bytes())]), "2025-03-31T17:00");
    assert!(!it.form_06.has_channels());
    assert_eq!(it.differences(), [], "what nobody recorded is not evaluated");
}

const BY_LAW: &str = "process: QT.05
title: Luật năm ngày
field: Đất đai
limit: 3 ngày làm việc
statutory_limit: { limit: 5 ngày làm việc, basis: thử }
steps:
  - { id: a, name: Một, role: x, limit: 8 giờ làm việc }
  - { id: b, name: Hai, role: y, limit: 1 ngày làm việc }
";

#[test]
fn the_first_two_indices_are_scored_and_the_others_say_what_they_need() {
    let library = office(&[("c.yaml", BY_LAW)]);
    // By the law: before its last day, on it, after it. By the promise only the first is in time.
    let log = "dossier,procedure,unit,received_at,resolved_at\n\
        1,QT.05,A,2025-03-03T09:00,2025-03-05T16:00\n\
        2,QT.05,A,2025-03-03T09:00,2025-03-10T16:00\n\
        3,QT.05,A,2025-03-03T09:00,2025-03-11T08:00\n\
        4,QT.01,A,2025-03-03T09:00,2025-03-05T08:00\n";
    // The first is quicker than both limits, the second takes all eight hours, the third too long.
    let steps = "dossier,step,role,person,started_at,finished_at\n\
        1,a,x,p,2025-03-03T09:00,2025-03-03T10:00\n1,b,y,p,2025-03-03T10:00,2025-03-03T16:00\n\
        2,a,x,p,2025-03-03T09:00,2025-03-04T09:00\n2,b,y,p,2025-03-04T09:00,2025-03-04T16:00\n\
        3,a,x,p,2025-03-03T09:00,2025-03-03T10:00\n3,b,y,p,2025-03-03T10:00,2025-03-05T08:00\n";
    let log = log_of(&[("log.csv", log.as_bytes()), ("steps.csv", steps.as_bytes())]);
    let it = report(&library, &log, "2025-06-30T17:00");
    let shown: Vec<String> = it.indices.iter().map(|index| index.show(Lang::Vi)).collect();
    assert_eq!(shown[0], "1,0 điểm (3 hồ sơ; 1 hồ sơ thiếu dữ liệu)");
    assert_eq!(shown[1], "1,0 điểm (3 hồ sơ; 1 hồ sơ thiếu dữ liệu)");
    assert!(shown[2..].iter().all(|it| it.starts_with("chưa xét, cần")), "{shown:?}");
    let over: Vec<_> =
        it.steps.iter().map(|step| (step.step.as_str(), step.with_limit, step.over_limit)).collect();
    assert_eq!(over, [("a", 3, 0), ("b", 3, 1)]);
}

#[test]
fn contacts_and_complaints_are_scored_where_the_log_has_them() {
    let log = "dossier,procedure,received_at,resolved_at,Số lần liên hệ,Phản ánh\n\
        early,QT.01,2025-03-03T09:00,2025-03-04T08:00,0,không\n\
        on-the-day,QT.01,2025-03-03T09:00,2025-03-06T08:00,1,0\n\
        late,QT.01,2025-03-03T09:00,2025-03-07T08:00,2,no\n\
        complained,QT.01,2025-03-03T09:00,2025-03-04T08:00,300,Cán bộ hẹn lại nhiều lần\n\
        not-known,QT.01,2025-03-03T09:00,2025-03-04T08:00,vài,\n\
        open,QT.01,2025-03-03T09:00,,5,có\n";
    let it = report(&office(&[]), &log_of(&[("log.csv", log.as_bytes())]), "2025-03-10T17:00");
    assert_eq!(it.rows.dossiers_left_out, 0, "what is not known costs no dossier");
    let shown: Vec<String> = it.indices.iter().map(|index| index.show(Lang::Vi)).collect();
    // 2 + 1 + 0 + 0 points; and 2 + 1 + 0, because nothing is said of a late dossier nobody complained of.
    assert_eq!(shown[2], "0,8 điểm (4 hồ sơ; 1 hồ sơ thiếu dữ liệu)");
    assert_eq!(shown[6], "1,0 điểm (3 hồ sơ; 2 hồ sơ thiếu dữ liệu)");
}
