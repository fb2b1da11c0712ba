//! `iso deadlines`: which dossiers are late, by how much, at which step?

use std::{fs::File, path::Path};

use iso_core::{
    dossier_log::{At, Columns, DossierLog, LogFile, Promises, ReadError, Report},
    text::Lang,
};

use crate::{
    args::{DeadlinesArgs, DeadlinesFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    progress::{Counted, Progress},
    report::deadlines,
    settings::Settings,
};

pub(crate) fn run(args: &DeadlinesArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.library.as_deref())?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    let at = At { now: settings.now()?, from: from(args, lang)? };
    let log = read(args, settings, lang)?;
    let promises = Promises::of(library, lang);
    let mut rows = deadlines::csv::Rows::new(lang);
    let wants_rows = args.format == DeadlinesFormat::Csv;
    let report = Report::of(&log, &promises, at, &mut |judged| {
        if wants_rows {
            rows.add(judged);
        }
    });
    let text = match args.format {
        DeadlinesFormat::Human => deadlines::human::show(&report, &promises, lang),
        DeadlinesFormat::Json => deadlines::json::show(&report),
        DeadlinesFormat::Csv => rows.text(),
    };
    match &args.output {
        Some(path) => files::write_whole(path, text.as_bytes())?,
        None => output::result(&text)?,
    }
    let overdue = args.fail_on.0.is_some_and(|number| report.overdue() >= number.max(1));
    Ok(if overdue { ExitStatus::Findings } else { ExitStatus::Clean })
}

fn from(args: &DeadlinesArgs, lang: Lang) -> Result<Option<iso_core::model::Date>, Failure> {
    let Some(text) = &args.from else { return Ok(None) };
    let moment: iso_core::deadline::Moment = text
        .parse()
        .map_err(|error: iso_core::deadline::MomentError| Failure::Unanswerable(format!("`--from {text}`: {}", error.show(lang))))?;
    Ok(Some(moment.date()))
}

/// Reads all files: those of dossiers first, so that steps and events find their dossier.
fn read(args: &DeadlinesArgs, settings: &Settings, lang: Lang) -> Result<DossierLog, Failure> {
    let columns: Columns = args.columns.iter().cloned().collect();
    let progress = Progress::new(settings, lang);
    let mut open = Vec::new();
    for path in &args.logs {
        let file = File::open(path).map_err(|error| Failure::Unreadable(vec![(path.clone(), error)]))?;
        let size = file.metadata().map(|it| it.len()).unwrap_or_default();
        let counted = Counted::new(file, size, &progress);
        let file = LogFile::open(files::name_of(path), counted, &columns).map_err(|error| refused(path, error, lang))?;
        open.push((file.kind(), path, file));
    }
    open.sort_by_key(|(kind, ..)| *kind);
    let mut log = DossierLog::default();
    for (_, path, file) in open {
        let read = log.read(file, &mut |rows| progress.rows(rows));
        read.map_err(|error| Failure::Unreadable(vec![(path.clone(), error)]))?;
    }
    progress.done();
    Ok(log)
}

fn refused(path: &Path, error: ReadError, lang: Lang) -> Failure {
    let path = path.display();
    match error {
        ReadError::Head(fault) => Failure::Unanswerable(format!("{path}: {}", fault.show(lang))),
        ReadError::Empty => {
            Failure::unanswerable(lang, format!("{path}: tệp trống"), format!("{path}: the file is empty"))
        }
        ReadError::Io(error) => Failure::Unreadable(vec![(path.to_string().into(), error)]),
        other => Failure::Unanswerable(format!("{path}: {other}")),
    }
}
