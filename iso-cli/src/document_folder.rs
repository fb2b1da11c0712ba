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
    render::{Format, pdf, render},
};

use crate::{args::ManualFormat, exit_status::Failure, files};

/// The name of the bound volume.
const VOLUME: &str = "volume";

/// A file to be made.
struct Making<'d> {
    name: String,
    make: Box<dyn Fn() -> Vec<u8> + Sync + 'd>,
}

fn known(format: ManualFormat) -> Format {
    match format {
        ManualFormat::Html => Format::Html,
        ManualFormat::Docx => Format::Docx,
        ManualFormat::Md => Format::Markdown,
        ManualFormat::Pdf => Format::Pdf,
    }
}

/// Every document in every form; a bound volume stands for the single PDF documents.
fn to_make<'d>(documents: &'d [Document], formats: &[ManualFormat], bound: bool) -> Vec<Making<'d>> {
    let mut formats: Vec<Format> = formats.iter().map(|format| known(*format)).collect();
    formats.sort_unstable();
    formats.dedup();
    formats.retain(|format| !bound || *format != Format::Pdf);
    let single = |document: &'d Document, format: Format| Making {
        name: format!("{}.{}", document.name, format.extension()),
        make: Box::new(move || render(document, format)),
    };
    let mut making = Vec::new();
    for document in documents {
        making.extend(formats.iter().map(|format| single(document, *format)));
    }
    if bound {
        let taken = documents.iter().any(|document| document.name.eq_ignore_ascii_case(VOLUME));
        let name = if taken { format!("{VOLUME}-2") } else { VOLUME.to_owned() };
        let name = format!("{name}.{}", Format::Pdf.extension());
        making.push(Making { name, make: Box::new(|| pdf::volume(documents)) });
    }
    making
}

/// Writes all documents in all forms, and says which file is the one to open.
pub(crate) fn write(
    folder: &Path,
    list: &str,
    documents: &[Document],
    formats: &[ManualFormat],
    bound: bool,
) -> Result<String, Failure> {
    let making = to_make(documents, formats, bound);
    write_folder(folder, list, &making)?;
    let open = making.first().map(|first| folder.join(&first.name));
    Ok(open.map(|path| path.display().to_string()).unwrap_or_default())
}

/// Writes all files. Those of an earlier run are replaced, or deleted where they are no longer
/// made; a file that no run made is never touched.
fn write_folder(folder: &Path, list: &str, making: &[Making<'_>]) -> Result<(), Failure> {
    let earlier = listed(folder, list);
    let new: BTreeSet<String> = making.iter().map(|file| file.name.clone()).collect();
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
    print_all(folder, making)?;
    write_list(folder, list, new.iter())
}

/// Prints on all cores; should several files fail, the first of them is told.
fn print_all(folder: &Path, making: &[Making<'_>]) -> Result<(), Failure> {
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), (usize, Failure)> {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = making.get(number) else { return Ok(()) };
            print_one(folder, file).map_err(|failure| (number, failure))?;
        }
    };
    let done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(making.len())).map(|_| scope.spawn(work)).collect();
        let mut done = vec![work()];
        for other in others {
            match other.join() {
                Ok(result) => done.push(result),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    let failures = done.into_iter().filter_map(Result::err);
    failures.min_by_key(|(number, _)| *number).map_or(Ok(()), |(_, failure)| Err(failure))
}

fn print_one(folder: &Path, file: &Making<'_>) -> Result<(), Failure> {
    let (path, content) = (folder.join(&file.name), (file.make)());
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
