//! The house stands: each module uses only what stands left of it, and no room grows too large.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::support::root;

/// Left to right. `error` is the smallest word of all and may be used by `load` and what follows.
const ORDER: [&str; 20] = [
    "text",
    "error",
    "source",
    "model",
    "content",
    "standard",
    "diag",
    "calendar",
    "graph",
    "load",
    "comparison",
    "rules",
    "approval",
    "deadline",
    "dossier_log",
    "diagram",
    "doc",
    "manual",
    "render",
    "lib",
];

/// What single modules deliberately do not know.
const IGNORANCE: [(&str, &[&str]); 5] = [
    ("standard", &["model", "source"]),
    ("graph", &["standard", "diag"]),
    ("doc", &["standard", "rules", "load"]),
    ("diagram", &["standard", "rules", "load", "model", "graph"]),
    ("render", &["model", "rules", "load", "graph", "standard"]),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The module a file of `iso-core/src` belongs to.
fn module_of(file: &Path) -> String {
    let below = file.strip_prefix(root().join("iso-core/src")).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// Every module named after `crate::` in code, with its line; comments and tests do not count.
fn uses(text: &str) -> Vec<(usize, String)> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let mut found = Vec::new();
    let mut in_list = false;
    for (number, line) in code.lines().enumerate() {
        let line = line.trim_start();
        if line.starts_with("//") {
            continue;
        }
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            if let Some(list) = rest.strip_prefix('{') {
                in_list = true;
                found.extend(names_in_list(list).map(|name| (number + 1, name)));
            } else {
                found.extend(first_name(rest).map(|name| (number + 1, name)));
            }
        }
        if in_list && !line.contains("crate::{") {
            found.extend(first_name(line).map(|name| (number + 1, name)));
        }
        in_list &= !line.ends_with("};");
    }
    found
}

fn first_name(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
    ORDER.contains(&name.as_str()).then_some(name)
}

fn names_in_list(list: &str) -> impl Iterator<Item = String> {
    list.split([',', ' ']).filter_map(first_name)
}

#[test]
fn each_module_uses_only_what_stands_left_of_it() {
    let position = |module: &str| ORDER.iter().position(|it| *it == module);
    for file in rust_files(&root().join("iso-core/src")) {
        let module = module_of(&file);
        let own = position(&module).unwrap_or_else(|| {
            panic!(
                "{}: a new module; give `{module}` its place in ORDER of tests/architecture.rs",
                file.display()
            )
        });
        for (line, used) in uses(&fs::read_to_string(&file).unwrap()) {
            let place = format!("{}:{line}", file.strip_prefix(root()).unwrap().display());
            assert!(
                position(&used).unwrap() <= own,
                "{place}: `{module}` uses `{used}`, which stands right of it; move the code or pass the value in"
            );
            let ignores =
                IGNORANCE.iter().find(|(it, _)| *it == module).map(|(_, list)| *list).unwrap_or_default();
            assert!(
                !ignores.contains(&used.as_str()),
                "{place}: `{module}` deliberately does not know `{used}`"
            );
        }
    }
}

#[test]
fn the_core_touches_no_file_clock_or_environment() {
    let forbidden =
        ["std::fs", "std::env", "SystemTime", "Instant::now", "std::process", "std::net", "Zoned::now"];
    for file in rust_files(&root().join("iso-core/src")) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for word in forbidden {
                assert!(!line.contains(word), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn no_room_is_larger_than_one_can_see() {
    for file in
        rust_files(&root().join("iso-core/src")).into_iter().chain(rust_files(&root().join("iso-cli/src")))
    {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 400, "{} has {lines} lines; divide it", file.display());
    }
    let main = fs::read_to_string(root().join("iso-cli/src/main.rs")).unwrap();
    assert!(main.lines().count() <= 40, "main.rs starts the program and nothing else");
}

#[test]
fn the_top_level_stays_as_agreed() {
    let agreed = [
        "Cargo.lock",
        "Cargo.toml",
        "CHANGELOG.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "iso-cli",
        "iso-core",
        "processes",
        "tests",
        "target",
        "manual",
        "fuzz",
    ];
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            name.starts_with('.') || agreed.contains(&name.as_str()),
            "{name} has no place at the top level"
        );
    }
}
