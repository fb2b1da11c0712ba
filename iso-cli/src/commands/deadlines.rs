//! `iso deadlines`: which dossiers are late, by how much, at which step?

use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
};

use iso_core::{
    dossier_log::{
        At, ColumnHead, Columns, DossierLog, Kind, LogFile, LogParquet, LogWorkbook, Promises, ReadError,
        Replay, Report, Shortest,
    },
    manual::deadline_report,
    model::TimeLimit,
    render::{Format, render},
    text::Lang,
};

use crate::{
    args::{DeadlinesArgs, DeadlinesFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    progress::{Counted, Progress},
    report::deadlines::{self, Replayed},
    settings::Settings,
};

pub(crate) fn run(args: &DeadlinesArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.library.as_deref())?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    let at = At { now: settings.now()?, from: from(args, lang)? };
    let log = read(&args.logs, &args.columns, settings, lang)?;
    let promises = Promises::of(library, lang);
    let mut rows = deadlines::csv::Rows::new(lang);
    let wants_rows = args.format == DeadlinesFormat::Csv;
    let report = Report::of(&log, &promises, at, &mut |judged| {
        if wants_rows {
            rows.add(judged);
        }
    });
    let replayed = replayed(args, &log, &promises, at, lang)?;
    let bytes = match args.format {
        DeadlinesFormat::Human => deadlines::human::show(&report, &replayed, &promises, lang).into_bytes(),
        DeadlinesFormat::Json => deadlines::json::show(&report, &replayed).into_bytes(),
        DeadlinesFormat::Csv => rows.text().into_bytes(),
        DeadlinesFormat::Xlsx => deadlines::xlsx::workbook(&report, &promises, lang)?,
        DeadlinesFormat::Html => render(&deadline_report(&report, &promises, lang), Format::Html),
    };
    match &args.output {
        Some(path) => files::write_whole(path, &bytes)?,
        None => output::bytes(&bytes)?,
    }
    let overdue = args.fail_on.0.is_some_and(|number| report.overdue() >= number.max(1));
    Ok(if overdue { ExitStatus::Findings } else { ExitStatus::Clean })
}

fn from(args: &DeadlinesArgs, lang: Lang) -> Result<Option<iso_core::model::Date>, Failure> {
    let Some(text) = &args.from else { return Ok(None) };
    let moment: iso_core::deadline::Moment =
        text.parse().map_err(|error: iso_core::deadline::MomentError| {
            Failure::Unanswerable(format!("`--from {text}`: {}", error.show(lang)))
        })?;
    Ok(Some(moment.date()))
}

/// The past under proposed limits, and the shortest ones that would have held.
fn replayed(
    args: &DeadlinesArgs,
    log: &DossierLog,
    promises: &Promises<'_>,
    at: At,
    lang: Lang,
) -> Result<Replayed, Failure> {
    let mut replays = Vec::new();
    for text in &args.limit {
        let (procedure, written) = text.split_once('=').ok_or_else(|| {
            Failure::unanswerable(
                lang,
                format!("`--limit {text}`: viết như QT.KT.01=\"10 ngày làm việc\""),
                format!("`--limit {text}`: write it like QT.KT.01=\"10 working days\""),
            )
        })?;
        let limit: TimeLimit =
            written.parse().map_err(|_| Failure::is_not(written, TimeLimit::EXPECTED, lang))?;
        let replay = Replay::of(log, promises, at, procedure, limit).ok_or_else(|| {
            let meant = promises.nearest(procedure);
            let meant = |words: &str| meant.as_ref().map(|it| format!("; {words} {it}?")).unwrap_or_default();
            Failure::unanswerable(
                lang,
                format!("không có quy trình `{procedure}`{}", meant("có phải")),
                format!("there is no procedure `{procedure}`{}", meant("did you mean")),
            )
        })?;
        replays.push(replay);
    }
    let shortest = args.target.map(|target| (target, Shortest::of_all(log, promises, at, target)));
    Ok(Replayed { replays, shortest })
}

/// Reads all files: those of dossiers first, so that steps and events find their dossier.
pub(super) fn read(
    logs: &[PathBuf],
    columns: &[ColumnHead],
    settings: &Settings,
    lang: Lang,
) -> Result<DossierLog, Failure> {
    let columns: Columns = columns.iter().cloned().collect();
    let progress = Progress::new(settings, lang);
    let unreadable = |path: &Path, error| Failure::Unreadable(vec![(path.to_owned(), error)]);
    let mut open = Vec::new();
    for path in logs {
        let (name, file) = (files::name_of(path), File::open(path).map_err(|error| unreadable(path, error))?);
        let opened = if has_ending(path, &["xlsx", "xlsm"]) {
            LogWorkbook::open(name, BufReader::new(file), &columns).map(Opened::Workbook)
        } else if has_ending(path, &["parquet", "pq"]) {
            LogParquet::open(name, file, &columns).map(Opened::Parquet)
        } else {
            let size = file.metadata().map(|it| it.len()).unwrap_or_default();
            LogFile::open(name, Counted::new(file, size, &progress), &columns).map(Opened::Text)
        };
        open.push((path, opened.map_err(|error| refused(path, error, lang))?));
    }
    open.sort_by_key(|(_, file)| file.kind());
    let mut log = DossierLog::default();
    for (path, file) in open {
        let mut tell = |rows| progress.rows(rows);
        match file {
            Opened::Text(file) => log.read_ahead(file, &mut tell).map_err(|error| unreadable(path, error))?,
            Opened::Workbook(file) => {
                log.read_workbook(file, &mut tell).map_err(|error| refused(path, error, lang))?;
            }
            Opened::Parquet(file) => {
                log.read_parquet(file, &mut tell).map_err(|error| refused(path, error, lang))?;
            }
        }
    }
    Ok(log)
}

/// A file of a log whose head was understood.
enum Opened<'p> {
    Text(LogFile<Counted<'p, File>>),
    Workbook(LogWorkbook<BufReader<File>>),
    Parquet(LogParquet<File>),
}

impl Opened<'_> {
    fn kind(&self) -> Kind {
        match self {
            Opened::Text(file) => file.kind(),
            Opened::Workbook(file) => file.kind(),
            Opened::Parquet(file) => file.kind(),
        }
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|it| endings.iter().any(|ending| it.eq_ignore_ascii_case(ending)))
}

fn refused(path: &Path, error: ReadError, lang: Lang) -> Failure {
    match error {
        ReadError::Io(error) => Failure::Unreadable(vec![(path.to_owned(), error)]),
        other => Failure::Unanswerable(format!("{}: {}", path.display(), other.show(lang))),
    }
}
