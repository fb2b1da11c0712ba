//! What the README shows is what the program does.

use std::fs;

use iso_core::load::InputFile;

use crate::support::{check, codes_and_places, files_of, iso, library_of, root, stdout};

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The fenced blocks of one language.
fn blocks(language: &str) -> Vec<String> {
    let text = readme();
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line == format!("```{language}") {
            blocks.push(
                lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect(),
            );
        }
    }
    blocks
}

#[test]
fn console_blocks_show_what_is_printed() {
    let blocks = blocks("console");
    assert!(blocks.len() >= 2);
    for block in blocks {
        let (command, shown) = block.split_once('\n').unwrap();
        let arguments: Vec<&str> = command.strip_prefix("$ iso ").unwrap().split(' ').collect();
        let printed = stdout(&iso(&root(), &arguments));
        assert!(printed.starts_with(shown), "{command} prints\n{printed}");
    }
}

#[test]
fn the_yaml_is_a_sound_procedure_of_the_shipped_library() {
    for block in blocks("yaml") {
        let mut files = files_of(&root().join("processes"));
        files.push(InputFile::new("vi-du/QT.VD.01.yaml", block));
        let library = library_of(files);
        let checked = check(&library);
        assert!(checked.findings.is_empty(), "{:?}", codes_and_places(&library, &checked));
    }
}

#[test]
fn exactly_two_commands_are_asked_of_a_newcomer() {
    let commands: Vec<String> =
        blocks("sh").iter().flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert_eq!(commands, ["cargo run --release -- manual processes -o manual", "cargo test --workspace"]);
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(ci.contains("cargo test --workspace"), ".ci/run calls the test command of the README");
}

#[test]
fn every_room_of_the_house_is_on_the_map() {
    let text = readme();
    for entry in fs::read_dir(root().join("iso-core/src")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        if name != "lib.rs" {
            let room = name.trim_end_matches(".rs");
            assert!(text.contains(&format!("  {room}")), "{name} is not on the map of the README");
        }
    }
}
