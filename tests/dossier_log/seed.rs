//! The figures an article prints about one district, dossier by dossier.

use std::fmt::Write;

use super::{HEAD, log_of, office, report};
use iso_core::text::Lang;

/// So many dossiers, all of one procedure.
fn log(received: u32, resolved: u32, on_time: u32) -> String {
    let mut text = HEAD.to_owned();
    for number in 0..received {
        let (start, end) = if number < on_time {
            ("2025-03-03T09:00", "2025-03-06T16:30")
        } else if number < resolved {
            ("2025-03-03T09:00", "2025-03-07T08:00")
        } else {
            ("2025-06-02T09:00", "")
        };
        writeln!(text, "H26-{number:06},QT.01,Xã {:02},{start},{end}", number % 22).unwrap();
    }
    text
}

fn check(figures: [u32; 3], of_resolved: &str, of_received: &str) {
    let [received, resolved, on_time] = figures;
    let library = office(&[]);
    let log = log_of(&[("log.csv", log(received, resolved, on_time).as_bytes())]);
    let it = report(&library, &log, "2025-06-03T10:00");
    let total = &it.total;
    assert_eq!(
        [total.received(), total.resolved(), total.early(), total.on_time(), total.late(), total.open()],
        [received, resolved, 0, on_time, resolved - on_time, received - resolved].map(u64::from)
    );
    assert_eq!(total.open_overdue(), 0);
    assert_eq!(total.on_time_of_resolved().unwrap().show(Lang::Vi), of_resolved);
    assert_eq!(total.on_time_of_received().unwrap().show(Lang::Vi), of_received);
    assert_eq!(it.differences(), [], "everything adds up");
    assert_eq!(it.by_unit.len(), 22);
}

#[test]
fn the_district_has_both_shares() {
    check([48_031, 45_555, 45_439], "99,75 %", "94,60 %");
}

#[test]
fn the_communes_have_both_shares() {
    check([497_962, 484_888, 484_490], "99,92 %", "97,29 %");
}
