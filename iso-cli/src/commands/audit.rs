//! `iso audit`: the papers of an internal audit, with the findings as leads.

use iso_core::{manual, rules, text::Lang};

use crate::{
    args::AuditArgs,
    document_folder,
    exit_status::{ExitStatus, Failure},
    files, output,
    settings::Settings,
};

/// Names the files that a run made; a manual in the same folder has its own list.
const LIST: &str = ".iso-audit";

/// Findings are what the papers are for, so they do not make the run fail.
pub(crate) fn run(args: &AuditArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.path.as_deref())?;
    let library = &on_disk.library;
    let today = Some(settings.today()?);
    let checked = rules::check(library, &rules::Options { editions: args.documents.edition.clone(), today });
    let lang = settings.lang_for(library);
    let documents = manual::audit::documents(library, &checked, &manual::Options { lang, today });
    let open = document_folder::write(&args.output, LIST, &documents, &args.documents.format, settings)?;
    let (papers, leads) = (documents.len(), checked.findings.len());
    let editions: Vec<String> = checked.editions.iter().map(ToString::to_string).collect();
    let editions = editions.join(", ");
    let summary = match lang {
        Lang::Vi => format!("ISO 9001:{editions}: {papers} tài liệu đánh giá, {leads} manh mối\n"),
        Lang::En => format!("ISO 9001:{editions}: {papers} audit papers, {leads} leads\n"),
    };
    output::result(&if settings.quiet { format!("{open}\n") } else { format!("{summary}{open}\n") })?;
    Ok(ExitStatus::Clean)
}
