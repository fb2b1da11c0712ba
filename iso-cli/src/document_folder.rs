//! A folder of documents: what an earlier run made is replaced, what others put there never.

use std::{collections::BTreeSet, fs, path::Path};

use iso_core::{
    doc::{Directory, Document},
    render::{self, Format, pdf, render},
};

use crate::{
    args::ManualFormat, exit_status::Failure, files, parallel, printing::Printing, settings::Settings,
};

/// The name of the bound volume.
const VOLUME: &str = "volume";

/// Makes the bytes of a file, on any core.
type Make<'d> = Box<dyn Fn(&Printing) -> Vec<u8> + Sync + 'd>;

/// A file to be made.
struct Making<'d> {
    name: String,
    /// How many documents are in it.
    documents: usize,
    /// Tells of each document that is printed.
    make: Make<'d>,
}

fn known(format: ManualFormat) -> Format {
    match format {
        ManualFormat::Html => Format::Html,
        ManualFormat::Docx => Format::Docx,
        ManualFormat::Md => Format::Markdown,
        ManualFormat::Pdf => Format::Pdf,
    }
}

/// Every document in every form.
fn to_make<'d>(documents: &'d [Document], formats: &[ManualFormat]) -> Vec<Making<'d>> {
    let mut formats: Vec<Format> = formats.iter().map(|format| known(*format)).collect();
    formats.sort_unstable();
    formats.dedup();
    let single = |document: &'d Document, format: Format| Making {
        name: format!("{}.{}", document.name, format.extension()),
        documents: 1,
        make: Box::new(move |printing| {
            let bytes = render(document, format);
            printing.one_more();
            bytes
        }),
    };
    let of = |document| formats.iter().map(move |format| single(document, *format));
    documents.iter().flat_map(of).collect()
}

fn volume<'d>(documents: &'d [&'d Document]) -> Making<'d> {
    let taken = documents.iter().any(|document| document.name.eq_ignore_ascii_case(VOLUME));
    let name = if taken { format!("{VOLUME}-2") } else { VOLUME.to_owned() };
    let name = format!("{name}.{}", Format::Pdf.extension());
    let make = move |printing: &Printing| pdf::volume_telling(documents, &|| printing.one_more());
    Making { name, documents: documents.len(), make: Box::new(make) }
}

/// Writes all documents in all forms, and says which file is the one to open.
pub(crate) fn write(
    folder: &Path,
    list: &str,
    documents: &[Document],
    formats: &[ManualFormat],
    settings: &Settings,
) -> Result<String, Failure> {
    let making = to_make(documents, formats);
    write_folder(folder, list, &making, &printing(settings, documents, &making))
}

/// What a manual is made of.
pub(crate) struct Manual<'d> {
    pub(crate) documents: &'d [Document],
    /// The page to search its web pages by, where there are any.
    pub(crate) directory: Option<&'d Directory>,
    /// The order of the bound volume that stands for the single PDF documents, where it is wanted.
    pub(crate) bound: Option<&'d [&'d Document]>,
}

/// Writes a manual in all forms, and says which file is the one to open.
pub(crate) fn write_manual(
    folder: &Path,
    list: &str,
    manual: &Manual<'_>,
    formats: &[ManualFormat],
    settings: &Settings,
) -> Result<String, Failure> {
    let single = |format: &ManualFormat| manual.bound.is_none() || *format != ManualFormat::Pdf;
    let formats: Vec<ManualFormat> = formats.iter().copied().filter(single).collect();
    let mut making = to_make(manual.documents, &formats);
    making.extend(manual.directory.map(search_page));
    making.extend(manual.bound.map(volume));
    write_folder(folder, list, &making, &printing(settings, manual.documents, &making))
}

fn search_page(directory: &Directory) -> Making<'_> {
    let name = format!("{}.{}", directory.page.name, Format::Html.extension());
    Making { name, documents: 0, make: Box::new(|_| render::directory(directory)) }
}

/// Writes all files, and says which is the first. Those of an earlier run are replaced, or deleted
/// where they are no longer made; a file that no run made is never touched.
fn write_folder(
    folder: &Path,
    list: &str,
    making: &[Making<'_>],
    printing: &Printing,
) -> Result<String, Failure> {
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
    // Should several files fail, the first of them is told.
    parallel::each(making, None, |file| print_one(folder, file, printing))
        .into_iter()
        .collect::<Result<(), _>>()?;
    write_list(folder, list, new.iter())?;
    let open = making.first().map(|file| folder.join(&file.name));
    Ok(open.map(|path| path.display().to_string()).unwrap_or_default())
}

fn print_one(folder: &Path, file: &Making<'_>, printing: &Printing) -> Result<(), Failure> {
    let (path, content) = (folder.join(&file.name), (file.make)(printing));
    // A file that would not change keeps its date, and a second run is quick.
    if files::holds(&path, &content) {
        return Ok(());
    }
    files::write_whole(&path, &content)
}

fn printing(settings: &Settings, documents: &[Document], making: &[Making<'_>]) -> Printing {
    let lang = documents.first().map(|document| document.lang).unwrap_or_default();
    Printing::new(settings, lang, making.iter().map(|file| file.documents).sum())
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
