//! The shipped library is clean, and the defects of the published originals are found where they
//! stand.

use std::fs;

use iso_core::graph::{ProcessGraph, Worst};

use crate::support::{check, codes_and_places, files_of, library_in, root};

#[test]
fn the_shipped_library_has_no_finding() {
    let library = library_in("processes");
    let checked = check(&library);
    assert!(checked.findings.is_empty(), "{:?}", codes_and_places(&library, &checked));
    // Logs of dossiers cannot be supplied yet; everything else is evaluated.
    assert_eq!(checked.not_evaluated_codes(), ["O001", "O002", "O009"]);
    assert_eq!(library.unread(), 0);
    assert!(library.processes.len() >= 17);
}

/// One line for each finding: file, rule, place, statement.
#[test]
fn the_published_defects_are_found_at_the_right_step() {
    let library = library_in("tests/fixtures/published");
    let checked = check(&library);
    let lines: Vec<String> = checked
        .findings
        .iter()
        .map(|finding| {
            let line = library.locate(finding).unwrap().start.line;
            format!("{}:{line} {} {}", finding.file, finding.rule.code, finding.message(library.language()))
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

/// Naive sums down the column accuse these; sums along paths and groups must not.
#[test]
fn every_promise_of_the_shipped_library_is_exactly_its_longest_path() {
    let library = library_in("processes");
    let mut compared = 0;
    for process in &library.processes {
        let whole = ProcessGraph::build(&process.value).unwrap();
        for graph in whole.per_case() {
            let Some(promise) = graph.promised() else { continue };
            let times = graph.times();
            let Worst::Proven(worst) = &times.worst else { panic!("{}: {:?}", process.file, times.worst) };
            if promise.unit == iso_core::model::Unit::SameDay {
                continue;
            }
            assert_eq!(worst.total.single(), Some(promise), "{} {:?}", process.file, graph.case());
            compared += 1;
        }
    }
    assert!(compared >= 20, "only {compared} promises were compared");
}

#[test]
fn every_shipped_file_names_the_schema() {
    let mut open = vec![root().join("processes")];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "yaml") {
                let depth = path.strip_prefix(root().join("processes")).unwrap().components().count() - 1;
                let modeline =
                    format!("# yaml-language-server: $schema={}process.schema.json", "../".repeat(depth));
                let text = fs::read_to_string(&path).unwrap();
                assert!(text.starts_with(&modeline), "{} should begin with `{modeline}`", path.display());
            }
        }
    }
}

#[test]
fn the_schema_is_fresh() {
    let fresh = format!("{:#}\n", iso_core::model::json_schema());
    let shipped = fs::read_to_string(root().join("processes/process.schema.json")).unwrap_or_default();
    assert!(fresh == shipped, "run `cargo run --release -- schema processes` and commit the result");
}

/// An independent validator accepts every shipped file, and refuses what the program refuses.
#[test]
fn the_schema_accepts_every_shipped_file() {
    let schema = iso_core::model::json_schema();
    assert!(jsonschema::meta::is_valid(&schema), "not a valid schema of its draft");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for file in files_of(&root().join("processes")).iter().filter(|it| it.name.ends_with(".yaml")) {
        let value: serde_json::Value = serde_yaml::from_slice(&file.content).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:?}", file.name);
    }
    for wrong in [
        "{ process: A, title: A, ower: x }",
        "{ process: A, title: A, steps: [{ id: a, name: A, kind: recieve }] }",
        "{ title: A }",
    ] {
        let value: serde_json::Value = serde_yaml::from_str(wrong).unwrap();
        assert!(!validator.is_valid(&value), "{wrong}");
    }
}

#[test]
fn the_schema_offers_no_null_and_no_empty_default() {
    fn walk(value: &serde_json::Value, path: &str) {
        match value {
            serde_json::Value::Object(entries) => {
                assert_ne!(entries.get("type"), Some(&"null".into()), "{path}");
                for (key, value) in entries {
                    let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
                    assert!(!(key == "default" && empty), "{path}/{key}");
                    walk(value, &format!("{path}/{key}"));
                }
            }
            serde_json::Value::Array(items) => {
                assert!(path.rsplit('/').next() != Some("type") || !items.contains(&"null".into()), "{path}");
                items.iter().for_each(|item| walk(item, path));
            }
            _ => {}
        }
    }
    walk(&iso_core::model::json_schema(), "");
}
