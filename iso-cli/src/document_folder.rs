//! A folder of documents: what an earlier run made is replaced, what others put there never.

use std::{
    collections::BTreeSet,
    fs,
    num::NonZeroUsize,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use iso_core::{
    doc::Document,
    render::{Format, render},
};

use crate::{args::ManualFormat, exit_status::Failure, files};

fn known(format: ManualFormat) -> Format {
    match format {
        ManualFormat::Html => Format::Html,
        ManualFormat::Docx => Format::Docx,
        ManualFormat::Md => Format::Markdown,
    }
}

fn file_name(document: &Document, format: Format) -> String {
    format!("{}.{}", document.name, format.extension())
}

/// Writes all documents in all forms, and says which file is the one to open.
pub(crate) fn write(
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
    print_all(folder, documents, formats)?;
    write_list(folder, list, new.iter())
}

/// Prints on all cores; should several files fail, the first of them is told.
fn print_all(folder: &Path, documents: &[Document], formats: &[Format]) -> Result<(), Failure> {
    let all: Vec<(&Document, Format)> =
        documents.iter().flat_map(|document| formats.iter().map(move |format| (document, *format))).collect();
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), (usize, Failure)> {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some((document, format)) = all.get(number) else { return Ok(()) };
            print_one(folder, document, *format).map_err(|failure| (number, failure))?;
        }
    };
    let done = std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..cores.min(all.len())).map(|_| scope.spawn(work)).collect();
        let mut done = vec![work()];
        for helper in helpers {
            match helper.join() {
                Ok(result) => done.push(result),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    let failures = done.into_iter().filter_map(Result::err);
    failures.min_by_key(|(number, _)| *number).map_or(Ok(()), |(_, failure)| Err(failure))
}

fn print_one(folder: &Path, document: &Document, format: Format) -> Result<(), Failure> {
    let (path, content) = (folder.join(file_name(document, format)), render(document, format));
    // A file that would not change keeps its date, and a second run is quick.
    if fs::read(&path).ok().as_deref() == Some(content.as_slice()) {
        return Ok(());
    }
    files::write_whole(&path, &content)
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
