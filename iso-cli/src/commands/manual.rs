//! `iso manual`: every procedure as people sign it, with what is still wrong in it.

use std::{collections::BTreeSet, fs, path::Path};

use iso_core::{
    doc::Document,
    load::Library,
    manual,
    render::{Format, render},
    rules::{self, Checked},
    text::Lang,
};

use crate::{
    args::{FailOn, ManualArgs, ManualFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    settings::Settings,
};

/// Names the files that a run made, so that the next one replaces these and nothing else.
const LIST: &str = ".iso-manual";

pub(crate) fn run(args: &ManualArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.path.as_deref())?;
    let library = &on_disk.library;
    let today = Some(settings.today()?);
    let checked = rules::check(library, &rules::Options { editions: args.edition.clone(), today });
    let lang = settings.lang_for(library);
    let documents = manual::documents(library, &checked, &manual::Options { lang, today });
    let open = write(&args.output, LIST, &documents, &args.format)?;
    let summary = summary(library, &checked, &documents, lang);
    output::result(&if settings.quiet { format!("{open}\n") } else { format!("{summary}{open}\n") })?;
    Ok(super::check::status(&checked, FailOn::Minor))
}

fn known(format: ManualFormat) -> Format {
    match format {
        ManualFormat::Html => Format::Html,
        ManualFormat::Md => Format::Markdown,
    }
}

fn file_name(document: &Document, format: Format) -> String {
    format!("{}.{}", document.name, format.extension())
}

/// Writes all documents in all forms, and says which file is the one to open.
pub(super) fn write(
    folder: &Path,
    list: &str,
    documents: &[Document],
    formats: &[ManualFormat],
) -> Result<String, Failure> {
    let mut formats: Vec<Format> = formats.iter().map(|format| known(*format)).collect();
    formats.sort_unstable();
    formats.dedup();
    write_folder(folder, list, documents, &formats)?;
    let first = documents.first().zip(formats.first());
    let open = first.map(|(document, format)| folder.join(file_name(document, *format)));
    Ok(open.map(|path| path.display().to_string()).unwrap_or_default())
}

/// Writes all documents. Files of an earlier run are replaced, or deleted where they are no longer
/// made; a file that no run made is never touched.
fn write_folder(
    folder: &Path,
    list: &str,
    documents: &[Document],
    formats: &[Format],
) -> Result<(), Failure> {
    let earlier = listed(folder, list);
    let new: BTreeSet<String> = documents
        .iter()
        .flat_map(|document| formats.iter().map(move |format| file_name(document, *format)))
        .collect();
    for name in new.difference(&earlier) {
        let path = folder.join(name);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(Failure::NotOurs(path));
        }
    }
    // The list comes first: should this run be cut short, the next one knows what it left behind.
    write_list(folder, list, earlier.union(&new))?;
    // Systems that do not tell capitals apart would lose a new file with an old one of its name.
    for name in earlier.difference(&new) {
        let path = folder.join(name);
        if fs::symlink_metadata(&path).is_ok_and(|it| it.is_file()) {
            fs::remove_file(&path).map_err(|error| Failure::Unwritable(path, error))?;
        }
    }
    for document in documents {
        for format in formats {
            let (path, content) = (folder.join(file_name(document, *format)), render(document, *format));
            // A file that would not change keeps its date, and a second run is quick.
            if fs::read(&path).ok().as_deref() != Some(content.as_slice()) {
                files::write_whole(&path, &content)?;
            }
        }
    }
    write_list(folder, list, new.iter())
}

/// What earlier runs made. Whoever wrote the list, only plain names inside the folder count.
fn listed(folder: &Path, list: &str) -> BTreeSet<String> {
    let list = fs::read_to_string(folder.join(list)).unwrap_or_default();
    let plain = |name: &&str| {
        !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':']) && *name == name.trim()
    };
    list.lines().filter(plain).map(str::to_owned).collect()
}

fn write_list<'a>(folder: &Path, list: &str, names: impl Iterator<Item = &'a String>) -> Result<(), Failure> {
    let content: String = names.map(|name| format!("{name}\n")).collect();
    files::write_whole(&folder.join(list), content.as_bytes())
}

fn summary(library: &Library, checked: &Checked, documents: &[Document], lang: Lang) -> String {
    // Roles, registers and findings share the mark of the index.
    let drafts: Vec<&str> = documents
        .iter()
        .filter(|document| document.control.mark.is_some() && is_procedure(document, library))
        .map(|document| document.name.as_str())
        .collect();
    let (processes, count, counted) = (library.processes.len(), documents.len(), checked.counted(lang));
    let mut text = match lang {
        Lang::Vi => format!("{processes} quy trình, {count} tài liệu: {counted}\n"),
        Lang::En => format!("{processes} procedures, {count} documents: {counted}\n"),
    };
    let manual_is_draft = documents.first().is_some_and(|document| document.control.mark.is_some());
    text.push_str(&match (lang, drafts.as_slice(), manual_is_draft) {
        (_, [], false) => String::new(),
        (Lang::Vi, [], true) => "BẢN DỰ THẢO: sổ tay\n".to_owned(),
        (Lang::En, [], true) => "DRAFT: the manual\n".to_owned(),
        (Lang::Vi, drafts, _) => format!("BẢN DỰ THẢO: sổ tay, {}\n", listing(drafts)),
        (Lang::En, drafts, _) => format!("DRAFT: the manual, {}\n", listing(drafts)),
    });
    text
}

fn is_procedure(document: &Document, library: &Library) -> bool {
    let code = document.control.facts.first().map(|fact| fact.value.as_str()).unwrap_or_default();
    library.processes.iter().any(|process| process.value.process.as_str() == code)
}

fn listing(names: &[&str]) -> String {
    const PRINTED: usize = 10;
    let shown: Vec<&str> = names.iter().take(PRINTED).copied().collect();
    match names.len().saturating_sub(PRINTED) {
        0 => shown.join(", "),
        rest => format!("{}, … +{rest}", shown.join(", ")),
    }
}
