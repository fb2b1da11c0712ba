//! The folder of the manual: the same bytes again, and nobody else's file touched.

use std::{collections::BTreeMap, fs, path::Path};

use super::{OFFICE, PROCEDURE};
use crate::support::{iso, root, stderr, stdout};

const FORMATS: &[&str] = &["--format", "html", "--format", "docx", "--format", "md"];

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    entries.filter(|path| path.is_file()).map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}

fn write_library(folder: &Path) {
    fs::create_dir_all(folder.join("library")).unwrap();
    fs::write(folder.join("library/iso.yaml"), OFFICE).unwrap();
    fs::write(folder.join("library/a.yaml"), PROCEDURE).unwrap();
}

#[test]
fn a_second_run_writes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    write_library(folder.path());
    let run = || {
        let output = iso(folder.path(), &[&["manual", "library", "-o", "out"], FORMATS].concat());
        assert!(matches!(output.status.code(), Some(0 | 1)), "{}", stderr(&output));
        (stdout(&output), contents(&folder.path().join("out")))
    };
    let (said, first) = run();
    assert!(said.contains("1 quy trình, 14 tài liệu") && said.contains("out/index.html"), "{said}");
    assert_eq!(first.len(), 44, "fourteen documents in three formats, the search page and their list");
    assert_eq!(run(), (said, first));
    // Where the library lies is told in no document.
    let elsewhere = tempfile::tempdir().unwrap();
    write_library(elsewhere.path());
    let absolute = elsewhere.path().join("library");
    iso(elsewhere.path(), &[&["manual", absolute.to_str().unwrap(), "-o", "out"], FORMATS].concat());
    assert_eq!(contents(&elsewhere.path().join("out")), contents(&folder.path().join("out")));
}

#[test]
fn only_files_of_an_earlier_run_are_replaced_or_deleted() {
    let folder = tempfile::tempdir().unwrap();
    write_library(folder.path());
    let out = folder.path().join("out");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    fs::write(out.join("old.html"), "mine").unwrap();
    fs::write(folder.path().join("outside.html"), "mine").unwrap();
    iso(folder.path(), &["manual", "library", "-o", "out"]);
    assert!(out.join("QT-01-TP.html").is_file());

    // Another code: the document of the old one goes, and a forged list reaches no further.
    let list = fs::read_to_string(out.join(".iso-manual")).unwrap();
    fs::write(out.join(".iso-manual"), format!("{list}../outside.html\n..\n.iso-manual\n\\x\n")).unwrap();
    fs::write(folder.path().join("library/a.yaml"), PROCEDURE.replace("QT-01/TP", "QT-02/TP")).unwrap();
    iso(folder.path(), &["manual", "library", "-o", "out"]);
    let now = contents(&out);
    assert!(now.contains_key("QT-02-TP.html") && !now.contains_key("QT-01-TP.html"), "{:?}", now.keys());
    assert_eq!(now["notes.txt"], b"mine");
    assert_eq!(now["old.html"], b"mine");
    assert_eq!(fs::read(folder.path().join("outside.html")).unwrap(), b"mine");
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    write_library(folder.path());
    fs::create_dir_all(folder.path().join("out")).unwrap();
    fs::write(folder.path().join("out/index.html"), "mine").unwrap();
    let output = iso(folder.path(), &["manual", "library", "-o", "out"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("không ghi đè"), "{}", stderr(&output));
    assert_eq!(contents(&folder.path().join("out")).len(), 1);
    assert_eq!(fs::read(folder.path().join("out/index.html")).unwrap(), b"mine");
}

#[test]
fn the_exit_status_is_that_of_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let output = iso(&root(), &["manual", "processes", "-o", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = iso(
        &root(),
        &["manual", "tests/fixtures/published", "-o", folder.path().to_str().unwrap(), "--lang", "en"],
    );
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stdout(&output).contains("DRAFT: the manual, PUB-03"), "{}", stdout(&output));
}
