//! `iso limits`: can each promised limit be kept on every path?

use std::cell::OnceCell;

use iso_core::{
    graph::{ProcessGraph, Verdict},
    load::{Library, Loaded},
    model::{Date, Process},
};

use crate::{
    args::{LimitsArgs, TableFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    report::limits::{self, OfBlock, Row},
    settings::Settings,
};

pub(crate) fn run(args: &LimitsArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.path.as_deref())?;
    let library = &on_disk.library;
    let (lang, today) = (settings.lang_for(library), settings.today()?);
    let paths: Vec<_> = args.path.iter().cloned().collect();
    let places = files::Asked::of(&paths, &on_disk);
    let asked = |process: &&Loaded<Process>| places.covers(&process.file);
    let rows: Vec<Row<'_>> =
        library.processes.iter().filter(asked).flat_map(|it| rows(library, &it.value, today)).collect();
    let text = match args.format {
        TableFormat::Human => limits::human(&rows, lang),
        TableFormat::Json => limits::json(&rows),
        TableFormat::Csv => limits::csv(&rows),
    };
    output::result(&text)?;
    Ok(if rows.iter().any(is_broken) { ExitStatus::Findings } else { ExitStatus::Clean })
}

/// A row for each case of a procedure. One whose references do not resolve has no flow to judge.
fn rows<'a>(library: &'a Library, process: &'a Process, today: Date) -> Vec<Row<'a>> {
    let counting = OnceCell::new();
    let counting = || counting.get_or_init(|| library.counting_of(process, Some(today))).as_ref();
    let Ok(whole) = ProcessGraph::build(process) else {
        return vec![Row { process, case: None, judged: None, blocks: Vec::new() }];
    };
    let cases = whole.per_case().into_iter();
    cases
        .map(|graph| {
            let case = graph.written_case();
            let blocks = process.blocks.iter().enumerate();
            let blocks = blocks
                .map(|(number, block)| OfBlock::new(block, graph.judge_block(number, counting), &graph))
                .collect();
            let judged = graph.judge(counting);
            Row { process, case, judged: Some(limits::Proven::new(judged, &graph)), blocks }
        })
        .collect()
}

fn is_broken(row: &Row<'_>) -> bool {
    let broken = |verdict: Verdict| {
        matches!(
            verdict,
            Verdict::Conditional | Verdict::Impossible | Verdict::Unbounded | Verdict::Inconsistent
        )
    };
    row.judged.iter().chain(row.blocks.iter().map(|of| &of.judged)).any(|it| broken(it.judgement.verdict))
}
