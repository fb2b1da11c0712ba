//! Invents a log: dossiers of a library's procedures, with every step on the way.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use iso_core::{
    calendar::{SameDay, WorkingTime},
    graph::{ProcessGraph, Worst},
    load::{InputFile, Library},
    model::{Date, TimeLimit, Unit},
};
use jiff::{Span, civil::DateTime};

/// What is invented.
pub(crate) struct Plan {
    /// How many dossiers.
    pub(crate) dossiers: u32,
    /// The first and the last day of receipt.
    pub(crate) days: (Date, Date),
    /// How many units share the work.
    pub(crate) units: u32,
    /// One dossier in so many is late.
    pub(crate) late_one_in: u32,
    /// One dossier in ten times so many stays open; of the last tenth, every second one.
    pub(crate) open_one_in: u32,
}

/// A procedure ready to be followed.
struct Way<'l> {
    code: String,
    time: WorkingTime,
    steps: Vec<(String, String, u32)>,
    promised: Option<TimeLimit>,
    _process: &'l iso_core::model::Process,
}

/// Numbers that look random and are always the same (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % u64::from(limit.max(1))) as u32
    }
}

/// Writes dossiers and their steps as CSV; says how many steps there are.
pub(crate) fn write(
    library: &Library,
    plan: &Plan,
    dossiers: &mut dyn Write,
    steps: &mut dyn Write,
) -> io::Result<u64> {
    let ways = ways(library);
    let mut dice = Dice(20_250_303);
    writeln!(dossiers, "dossier,procedure,unit,received_at,resolved_at,channel")?;
    writeln!(steps, "dossier,step,role,person,started_at,finished_at")?;
    let span = (plan.days.1.0.duration_since(plan.days.0.0).as_hours() / 24).max(0);
    let mut written = 0;
    for number in 0..plan.dossiers {
        let Some(way) = ways.get(dice.below(ways.len() as u32) as usize) else { break };
        // Dossiers come in the order of their receipt.
        let day = i64::from(number) * span / i64::from(plan.dossiers.max(1));
        let date = Date(plan.days.0.0.saturating_add(Span::new().days(day)));
        let Ok(date) = way.time.working_day_on_or_after(date) else { continue };
        let minute = 450 + dice.below(240) + 90 * dice.below(3);
        let received = date.0.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
        let unit = dice.below(plan.units);
        let code = format!(
            "000.{:02}.{:02}.H26-{}-{:04}",
            unit % 100,
            number % 97,
            received.strftime("%y%m%d"),
            number
        );
        let slow = dice.below(plan.late_one_in) == 0;
        // Few dossiers stay open for long.
        let recent = number > plan.dossiers / 10 * 9;
        let open = dice.below(if recent { 2 } else { plan.open_one_in * 10 }) == 0;
        let stops_at = if open { dice.below(way.steps.len() as u32) as usize } else { usize::MAX };
        let mut at = received;
        for (place, (step, role, minutes)) in way.steps.iter().enumerate() {
            if place > stops_at {
                break;
            }
            let share = if slow { 130 + dice.below(150) } else { 15 + dice.below(65) };
            let end = after(&way.time, at, (minutes * share / 100).max(1)).unwrap_or(at);
            let finished = if place == stops_at { String::new() } else { written_as(end) };
            writeln!(steps, "{code},{step},{role},p{:03},{},{finished}", dice.below(200), written_as(at))?;
            written += 1;
            at = end;
        }
        let resolved = if open { String::new() } else { written_as(at) };
        let channel = if dice.below(5) < 2 { "direct" } else { "online" };
        writeln!(
            dossiers,
            "{code},{},Xã {:03},{},{resolved},{channel}",
            way.code,
            unit,
            written_as(received)
        )?;
    }
    Ok(written)
}

fn ways(library: &Library) -> Vec<Way<'_>> {
    let way = |process| {
        let graph = ProcessGraph::build(process).ok()?;
        let time = WorkingTime::compile(&library.calendar_chain(library.calendar_of(process)?)).ok()?;
        let promised =
            graph.promised().filter(|limit| matches!(limit.unit, Unit::WorkingDay | Unit::WorkingHour));
        let times = graph.times();
        let run = match times.worst {
            Worst::Proven(run) => run,
            _ => times.best?,
        };
        let nodes: Vec<_> =
            run.steps.iter().filter_map(|step| Some((*step, graph.steps().get(*step)?))).collect();
        let inside = nodes.iter().filter(|(_, node)| node.step.outside_clock.is_none());
        let steps = inside.map(|(place, node)| {
            let limit = node.own_limit(None);
            let hours = limit.filter(|limit| matches!(limit.unit, Unit::WorkingDay | Unit::WorkingHour));
            let minutes = hours.map_or(20, |limit| {
                let minutes = limit.amount.parts() / 240;
                if limit.unit == Unit::WorkingDay { minutes * 8 } else { minutes }
            });
            let role = node.step.role.as_ref().map(ToString::to_string).unwrap_or_default();
            (graph.name(*place), role, u32::try_from(minutes).unwrap_or(20))
        });
        let steps = steps.collect();
        promised?;
        Some(Way { code: process.process.to_string(), time, steps, promised, _process: process })
    };
    library
        .processes
        .iter()
        .filter_map(|loaded| way(&loaded.value))
        .filter(|way| way.promised.is_some())
        .collect()
}

/// So many working minutes later.
fn after(time: &WorkingTime, from: DateTime, minutes: u32) -> Option<DateTime> {
    let limit: TimeLimit = format!("{minutes}/60 giờ làm việc").parse().ok()?;
    time.due(from, limit, SameDay::CIVIL_STATUS).ok().map(|due| due.at)
}

fn written_as(at: DateTime) -> String {
    let mut text = String::with_capacity(16);
    let _ = std::fmt::Write::write_fmt(
        &mut text,
        format_args!(
            "{:04}-{:02}-{:02}T{:02}:{:02}",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute()
        ),
    );
    text
}

/// All YAML files below a folder.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<InputFile>> {
    let (mut open, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(here)? {
            let path: PathBuf = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "yaml") {
                let content = fs::read(&path)?;
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
                files.push(InputFile::new(name, content));
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
