//! Ten million dossiers against a working calendar: nanoseconds each, and as ratios to what the
//! memory and a walk over days take, all measured in one run.
//!
//! Run with `cargo bench -p iso-core --bench working_time`. One core.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::{
    fs,
    path::Path,
    sync::LazyLock,
    time::{Duration, Instant},
};

use divan::{Bencher, black_box, counter::ItemsCount};
use iso_core::{
    calendar::{CivilMinute, PreparedLimit, SameDay, WorkingTime},
    model::{Calendar, Date},
};
use jiff::civil;

const DOSSIERS: usize = 10_000_000;

fn main() {
    divan::main();
    if !std::env::args().any(|argument| argument == "--test" || argument == "--list") {
        ratios();
    }
}

/// The commune's calendar of the shipped library, with Saturday mornings worked.
fn working_time() -> WorkingTime {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("processes/calendars");
    let read = |name: &str| -> Calendar {
        serde_yaml::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap()
    };
    let mut commune = read("mot-cua-xa.yaml");
    commune.working_hours.saturday = commune.desk_hours.saturday.take();
    let (office, country) = (read("co-quan-nha-nuoc.yaml"), read("viet-nam.yaml"));
    WorkingTime::compile(&[&commune, &office, &country]).unwrap()
}

/// Receipts in office hours of ten years, in no order.
fn received() -> Vec<CivilMinute> {
    let first = civil::date(2016, 1, 1);
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let midnights: Vec<i64> = (0..3_650)
        .map(|day| first.checked_add(jiff::Span::new().days(day)).unwrap())
        .map(|date| date.duration_since(civil::date(1970, 1, 1)).as_secs())
        .collect();
    (0..DOSSIERS)
        .map(|_| {
            let midnight = midnights.get(random(3_650) as usize).unwrap();
            CivilMinute::from_unix(midnight + 60 * (420 + random(600) as i64)).unwrap()
        })
        .collect()
}

const LIMITS: [&str; 6] =
    ["3 ngày làm việc", "10 ngày làm việc", "168 giờ làm việc", "20 ngày", "trong ngày", "1 tháng"];

fn prepare<'t>(time: &'t WorkingTime, limit: &str) -> PreparedLimit<'t> {
    time.prepare(limit.parse().unwrap(), SameDay::CIVIL_STATUS).unwrap()
}

fn each(limit: &PreparedLimit<'_>, received: &[CivilMinute], due: &mut Vec<Option<CivilMinute>>) {
    due.clear();
    due.extend(received.iter().map(|at| limit.due(*at)));
}

#[divan::bench(args = LIMITS, sample_count = 5, sample_size = 1)]
fn due_batch(bencher: Bencher<'_, '_>, limit: &str) {
    let (time, received, mut due) = (working_time(), received(), Vec::with_capacity(DOSSIERS));
    bencher.counter(ItemsCount::new(DOSSIERS)).bench_local(|| {
        time.due_batch(&received, limit.parse().unwrap(), SameDay::CIVIL_STATUS, &mut due).unwrap();
        due.len()
    });
}

/// Every dossier with another of the six limits.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn due_of_mixed_limits(bencher: Bencher<'_, '_>) {
    let (time, received, mut due) = (working_time(), received(), Vec::with_capacity(DOSSIERS));
    let limits = LIMITS.map(|limit| prepare(&time, limit));
    bencher.counter(ItemsCount::new(DOSSIERS)).bench_local(|| {
        due.clear();
        due.extend(received.iter().zip(limits.iter().cycle()).map(|(at, limit)| limit.due(*at)));
        due.len()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn between_batch(bencher: Bencher<'_, '_>) {
    let (time, received) = (working_time(), received());
    let pairs: Vec<_> = received.iter().copied().zip(received.iter().rev().copied()).collect();
    let mut minutes = Vec::with_capacity(DOSSIERS);
    bencher.counter(ItemsCount::new(DOSSIERS)).bench_local(|| time.between_batch(&pairs, &mut minutes));
}

/// One question at a time, with all that a due date tells.
#[divan::bench(args = LIMITS)]
fn due_single(bencher: Bencher<'_, '_>, limit: &str) {
    let time = working_time();
    let limit = limit.parse().unwrap();
    let at = civil::date(2025, 4, 22).at(8, 30, 0, 0);
    bencher.bench_local(|| time.due(black_box(at), limit, SameDay::CIVIL_STATUS));
}

#[divan::bench]
fn compile(bencher: Bencher<'_, '_>) {
    bencher.bench_local(working_time);
}

/// What somebody writes first: from day to day, until enough of them were working days.
fn walk(is_working: &[bool], closing: &[u32], start: u32, at: u32, days: u32) -> u32 {
    let mut day = ((at - start) / 1440) as usize;
    let mut left = days;
    while left > 0 {
        day += 1;
        left -= u32::from(is_working.get(day).copied().unwrap_or(true));
    }
    closing.get(day).copied().unwrap_or(0)
}

/// The same work in one run.
#[expect(clippy::print_stdout, reason = "the result of a benchmark")]
#[expect(clippy::float_arithmetic, reason = "ratios of measured times")]
fn ratios() {
    let (time, received) = (working_time(), received());
    let mut due: Vec<Option<CivilMinute>> = Vec::with_capacity(DOSSIERS);
    let mut copy: Vec<CivilMinute> = Vec::with_capacity(DOSSIERS);
    let floor = quickest(|| {
        copy.clear();
        copy.extend_from_slice(&received);
        black_box(&copy);
    });

    let first = civil::date(2015, 1, 1);
    let days: Vec<_> = first.series(jiff::Span::new().days(1)).take_while(|day| day.year() <= 2030).collect();
    let is_working: Vec<bool> =
        days.iter().map(|day| time.day(Date(*day)).unwrap().kind.is_working()).collect();
    let closing: Vec<u32> = (0..days.len()).map(|day| day as u32 * 1440 + 1020).collect();
    let start = CivilMinute::midnight(Date(first)).unwrap();
    let minutes: Vec<u32> =
        received.iter().map(|at| at.datetime().duration_since(start.datetime()).as_mins() as u32).collect();
    let mut walked: Vec<u32> = Vec::with_capacity(DOSSIERS);
    let mut walking = |days| {
        quickest(|| {
            walked.clear();
            walked.extend(minutes.iter().map(|at| walk(&is_working, &closing, 0, *at, days)));
            black_box(&walked);
        })
    };
    let (walk_10, walk_21) = (walking(10), walking(21));
    let line = |name: &str, took: Duration, walk: Option<Duration>| {
        let ns = took.as_secs_f64() * 1e9 / DOSSIERS as f64;
        let walk = walk
            .map(|walk| format!("{:>6.1} × faster than walking", walk.as_secs_f64() / took.as_secs_f64()));
        let floor = took.as_secs_f64() / floor.as_secs_f64();
        println!("{name:<40} {ns:>6.2} ns each {floor:>6.1} × copying   {}", walk.unwrap_or_default());
    };
    println!("\n{DOSSIERS} dossiers");
    line("copying the receipts", floor, None);
    line("walking 10 working days", walk_10, None);
    line("walking 21 working days", walk_21, None);
    for limit in LIMITS {
        let took = quickest(|| {
            let prepared = prepare(&time, limit);
            each(&prepared, &received, &mut due);
            black_box(&due);
        });
        let walk = match limit {
            "10 ngày làm việc" => Some(walk_10),
            "168 giờ làm việc" => Some(walk_21),
            _ => None,
        };
        line(&format!("due: {limit}"), took, walk);
    }
    let prepared = LIMITS.map(|limit| prepare(&time, limit));
    let mixed = quickest(|| {
        due.clear();
        due.extend(received.iter().zip(prepared.iter().cycle()).map(|(at, limit)| limit.due(*at)));
        black_box(&due);
    });
    line("due: the six limits in turn", mixed, None);
    let pairs: Vec<_> = received.iter().copied().zip(received.iter().rev().copied()).collect();
    let mut between = Vec::with_capacity(DOSSIERS);
    let took = quickest(|| {
        time.between_batch(&pairs, &mut between);
        black_box(&between);
    });
    line("between", took, None);
}

/// The least of five passes.
fn quickest(mut work: impl FnMut()) -> Duration {
    let once = |_| {
        let begin = clock();
        work();
        clock().saturating_sub(begin)
    };
    (0..5).map(once).min().unwrap_or_default()
}

/// The time that the processor worked for this process, where the system tells: others may be at
/// work on the same machine.
fn clock() -> Duration {
    static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGIN.elapsed(), Duration::from_nanos)
}
