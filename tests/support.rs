//! What several subjects need: the checkout, libraries from folders, the program in a clean
//! environment.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use iso_core::{
    load::{self, InputFile, Library, Limits},
    model::Date,
    rules::{self, Checked, Options},
    standard::Edition,
};
use tempfile::TempDir;

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// All YAML files and registers of a folder, under their names inside it.
pub(crate) fn files_of(folder: &Path) -> Vec<InputFile> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here).unwrap_or_else(|_| panic!("{} is there", here.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "yaml" || it == "csv") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                files.push(InputFile::new(name, fs::read(&path).unwrap()));
            }
        }
    }
    files
}

pub(crate) fn library_of(files: Vec<InputFile>) -> Library {
    load::library(files, &Limits::default()).unwrap()
}

/// The library in a folder of the checkout.
pub(crate) fn library_in(folder: &str) -> Library {
    library_of(files_of(&root().join(folder)))
}

/// The shipped calendars, as files of a library.
pub(crate) fn calendar_files() -> Vec<InputFile> {
    files_of(&root().join("processes/calendars"))
}

/// A library of texts under their names.
pub(crate) fn library_of_texts(files: &[(&str, &str)]) -> Library {
    library_of(files.iter().map(|(name, text)| InputFile::new(*name, *text)).collect())
}

/// A library of one text.
pub(crate) fn library_of_text(text: &str) -> Library {
    library_of(vec![InputFile::new("a.yaml", text)])
}

/// The files in a folder of their own.
pub(crate) fn folder_of(files: &[InputFile]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(&file.name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.content).unwrap();
    }
    folder
}

/// The day on which tests check.
pub(crate) fn today() -> Option<Date> {
    Some("2026-06-01".parse().unwrap())
}

/// By the editions of the library itself.
pub(crate) fn check(library: &Library) -> Checked {
    check_by(library, &[])
}

pub(crate) fn check_by(library: &Library, editions: &[Edition]) -> Checked {
    rules::check(library, &Options { editions: editions.to_vec(), today: today() })
}

/// `F005 3:1`, one for each finding.
pub(crate) fn codes_and_places(library: &Library, checked: &Checked) -> Vec<String> {
    let show = |finding: &iso_core::diag::Finding| match library.locate(finding) {
        Some(place) => format!("{} {}:{}", finding.rule.code, place.start.line, place.start.column),
        None => finding.rule.code.to_owned(),
    };
    checked.findings.iter().map(show).collect()
}

/// The program, in an environment in which nothing but the arguments decides.
pub(crate) fn iso(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_iso"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1780272000")
        .output()
        .unwrap()
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
