//! Texts are read completely, and as everybody else would read them.

use iso_core::{load::InputFile, model::Process};

use crate::support::{files_of, library_of, root};

/// The program parses each text once and reads the typed value from the events of its own parser;
/// an independent reader of YAML must understand the same.
#[test]
fn what_is_read_is_what_another_reader_of_yaml_reads() {
    let mut compared = 0;
    for folder in ["processes", "tests/fixtures/published", "tests/fixtures/rules"] {
        for file in files_of(&root().join(folder)) {
            let library = library_of(vec![file.clone()]);
            let Ok(text) = std::str::from_utf8(&file.content) else { continue };
            let other = serde_yaml::from_str::<Process>(text);
            match library.processes.first() {
                Some(process) => assert_eq!(Some(&process.value), other.as_ref().ok(), "{}", file.name),
                None => assert!(other.is_err() || !library.findings.is_empty(), "{}", file.name),
            }
            compared += usize::from(other.is_ok());
        }
    }
    assert!(compared > 80, "only {compared} procedures were compared");
}

/// `steps:` with nothing behind it is an empty list, as `clock:` is an empty mapping.
#[test]
fn what_is_not_written_is_empty_as_for_another_reader() {
    for key in ["steps", "forms", "clock", "one_stop", "revision", "service", "limit", "title", "kind"] {
        for nothing in ["", " ~", " null", " ''"] {
            let text = format!("process: QT.01\ntitle: T\n{key}:{nothing}\nnote: x\n");
            let text = if key == "title" { text.replace("title: T\n", "") } else { text };
            let library = library_of(vec![InputFile::new("a.yaml", text.clone())]);
            let other = serde_yaml::from_str::<Process>(&text).ok();
            assert_eq!(library.processes.first().map(|it| &it.value), other.as_ref(), "{text}");
        }
    }
}
