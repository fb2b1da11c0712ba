//! The slow twin: it walks day by day and minute by minute, keeps every row, and sorts to find a
//! median. Slow and obvious.

use std::{collections::BTreeMap, fmt::Write};

use iso_core::text::Lang;
use jiff::{
    Span,
    civil::{Date, DateTime},
};

use super::{HEAD, log_of, office, report};

struct Row {
    procedure: &'static str,
    unit: u32,
    received: DateTime,
    resolved: Option<DateTime>,
    steps: Vec<(&'static str, DateTime, DateTime)>,
}

fn works(date: Date) -> bool {
    let tet = jiff::civil::date(2025, 1, 27)..=jiff::civil::date(2025, 1, 31);
    date.weekday().to_monday_one_offset() <= 5 && !tet.contains(&date)
}

fn open(at: DateTime) -> bool {
    let minute = i32::from(at.hour()) * 60 + i32::from(at.minute());
    works(at.date()) && ((450..690).contains(&minute) || (780..1020).contains(&minute))
}

fn next(at: DateTime) -> DateTime {
    at.checked_add(Span::new().minutes(1)).unwrap()
}

fn minutes(mut from: DateTime, to: DateTime) -> u32 {
    let mut count = 0;
    while from < to {
        count += u32::from(open(from));
        from = next(from);
    }
    count
}

fn due(row: &Row) -> DateTime {
    if row.procedure == "QT.02" {
        let (mut at, mut left) = (row.received, 480);
        loop {
            left -= u32::from(open(at));
            at = next(at);
            if left == 0 {
                return at;
            }
        }
    }
    let (mut date, mut left) = (row.received.date(), 3);
    while left > 0 {
        date = date.tomorrow().unwrap();
        left -= u32::from(works(date));
    }
    date.at(17, 0, 0, 0)
}

fn status(row: &Row, now: DateTime) -> &'static str {
    let due = due(row);
    match row.resolved {
        Some(at) if at > due => "late",
        Some(at) if at.date() < due.date() => "early",
        Some(_) => "on_time",
        None if now > due => "open_overdue",
        None => "open",
    }
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn invent(dice: &mut Dice) -> Row {
    let start: DateTime = "2025-01-06T06:00".parse().unwrap();
    let later = |from: DateTime, minutes: u64| from.checked_add(Span::new().minutes(minutes as i64)).unwrap();
    let received = later(start, dice.below(60 * 24 * 60));
    let mut at = received;
    let mut steps = Vec::new();
    for step in ["nhan", "xu-ly", "tra"].into_iter().take(1 + dice.below(3) as usize) {
        let most = if dice.below(3) == 0 { 6_000 } else { 1_500 };
        let end = later(at, dice.below(most));
        steps.push((step, at, end));
        at = end;
    }
    let procedure = if dice.below(3) == 0 { "QT.02" } else { "QT.01" };
    Row {
        procedure,
        unit: dice.below(5) as u32,
        received,
        resolved: (dice.below(8) > 0).then_some(at),
        steps,
    }
}

fn written(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

#[test]
fn the_report_says_what_the_twin_counts() {
    let mut dice = Dice(7);
    let rows: Vec<Row> = (0..400).map(|_| invent(&mut dice)).collect();
    let now: DateTime = "2025-04-30T17:00".parse().unwrap();
    let (mut log, mut steps) =
        (HEAD.to_owned(), "dossier,step,role,person,started_at,finished_at\n".to_owned());
    for (number, row) in rows.iter().enumerate() {
        let resolved = row.resolved.map(written).unwrap_or_default();
        writeln!(log, "d{number},{},u{},{},{resolved}", row.procedure, row.unit, written(row.received))
            .unwrap();
        for (step, from, to) in row.steps.iter().rev() {
            writeln!(steps, "d{number},{step},r-{step},p,{},{}", written(*from), written(*to)).unwrap();
        }
    }
    let log = log_of(&[("log.csv", log.as_bytes()), ("steps.csv", steps.as_bytes())]);
    let it = report(&office(&[]), &log, "2025-04-30T17:00");

    let count = |wanted: &str, of: &dyn Fn(&Row) -> bool| {
        rows.iter().filter(|row| of(row) && status(row, now) == wanted).count() as u64
    };
    let mut checked = 0;
    let mut same = |groups: &[iso_core::dossier_log::Group], key: &dyn Fn(&Row) -> String| {
        for group in groups {
            let of = |row: &Row| key(row) == group.key;
            let tally = &group.tally;
            assert_eq!(tally.early(), count("early", &of), "{}", group.key);
            assert_eq!(tally.on_time(), count("on_time", &of), "{}", group.key);
            assert_eq!(tally.late(), count("late", &of), "{}", group.key);
            assert_eq!(tally.open_overdue(), count("open_overdue", &of), "{}", group.key);
            assert_eq!(tally.open_in_time(), count("open", &of), "{}", group.key);
            checked += 1;
        }
    };
    same(&it.by_procedure, &|row| row.procedure.to_owned());
    same(&it.by_unit, &|row| format!("u{}", row.unit));
    same(&it.by_month, &|row| row.received.strftime("%Y-%m").to_string());
    assert_eq!(checked, 2 + 5 + 3, "every group was compared");

    let lateness: u64 = rows
        .iter()
        .filter(|row| ["late", "open_overdue"].contains(&status(row, now)))
        .map(|row| u64::from(minutes(due(row), row.resolved.unwrap_or(now))))
        .sum();
    assert_eq!(it.total.late_minutes, lateness);
    assert_eq!(it.lateness.total(), lateness);

    let mut taken: BTreeMap<(String, String), Vec<u32>> = BTreeMap::new();
    for row in &rows {
        for (step, from, to) in &row.steps {
            taken
                .entry((row.procedure.to_owned(), (*step).to_owned()))
                .or_default()
                .push(minutes(*from, *to));
        }
    }
    assert_eq!(it.steps.len(), taken.len());
    for step in &it.steps {
        let values = taken.get_mut(&(step.procedure.clone(), step.step.clone())).unwrap();
        values.sort_unstable();
        assert_eq!(step.taken.count(), values.len() as u64);
        assert_eq!(step.taken.total(), values.iter().map(|it| u64::from(*it)).sum::<u64>());
        assert_eq!(step.taken.quantile(1, 2), Some(values[(values.len() - 1) / 2]));
        assert_eq!(step.taken.quantile(9, 10), Some(values[(values.len() * 9).div_ceil(10) - 1]));
        assert_eq!(step.taken.longest(), values.last().copied());
    }
    assert_eq!(it.differences(), []);
    let share = it.total.on_time_of_received().unwrap().show(Lang::En);
    let in_time = count("early", &|_| true) + count("on_time", &|_| true);
    let hundredths = (in_time * 100_000 / 400 + 5) / 10;
    assert_eq!(share, format!("{}.{:02}%", hundredths / 100, hundredths % 100));
}
