//! Every rule finds what it is for, at the right place, and accuses nobody else.

use std::{fs, path::Path};

use iso_core::{
    load::{InputFile, Library},
    rules::RULES,
};

use crate::support::{check, codes_and_places, files_of, library_of, root};

/// A fixture is one file beside a small sound library, or a whole library of its own.
fn library(folder: &Path, kind: &str) -> (Library, Option<String>) {
    let whole = folder.join(kind);
    if whole.is_dir() {
        let mut files = files_of(&whole);
        in_profile(folder, &mut files);
        let expected = files.iter().find_map(|file| expected(&file.content));
        return (library_of(files), expected);
    }
    let content = fs::read(folder.join(format!("{kind}.yaml"))).unwrap();
    let expected = expected(&content);
    let mut files = files_of(&root().join("tests/fixtures/rules/base"));
    let text = String::from_utf8_lossy(&content);
    let organization = text.lines().any(|line| line.starts_with("organization:"));
    if organization {
        files.retain(|file| file.name != "iso.yaml");
    }
    files.push(InputFile::new(if organization { "iso.yaml" } else { "fixture.yaml" }, content));
    in_profile(folder, &mut files);
    (library_of(files), expected)
}

/// Rules of law are evaluated where the office chose their profile.
fn in_profile(folder: &Path, files: &mut [InputFile]) {
    let name = folder.file_name().unwrap().to_string_lossy();
    let by_law = RULES.iter().any(|rule| rule.info.name == name && rule.info.profile().is_some());
    for file in files.iter_mut().filter(|file| by_law && file.name == "iso.yaml") {
        let mut text = String::from_utf8_lossy(&file.content).trim_end().to_owned();
        for (key, value) in [("profiles", "[vn-public-office]"), ("feedback", "Văn phòng, điện thoại 1022")]
        {
            let said = text.lines().any(|line| {
                line.starts_with(&format!("{key}:")) || line.starts_with(&format!("# without {key}"))
            });
            if !said {
                text.push_str(&format!("\n{key}: {value}"));
            }
        }
        file.content = (text + "\n").into_bytes();
    }
}

/// The first line says where the finding must stand: `# expect 7:10`.
fn expected(content: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(content);
    text.lines().next()?.strip_prefix("# expect ").map(str::to_owned)
}

#[test]
fn every_rule_finds_its_fail_fixture_at_the_right_place() {
    for rule in RULES {
        let (code, name) = (rule.info.code, rule.info.name);
        let folder = root().join("tests/fixtures/rules").join(name);
        assert!(folder.is_dir(), "add tests/fixtures/rules/{name}/fail.yaml and pass.yaml for {code}");
        let (library, expected) = library(&folder, "fail");
        let found = codes_and_places(&library, &check(&library));
        let wanted = match expected {
            Some(place) => format!("{code} {place}"),
            None => code.to_owned(),
        };
        assert!(found.contains(&wanted), "{name}/fail should raise {wanted}, raised {found:?}");
    }
}

#[test]
fn no_rule_accuses_a_pass_fixture() {
    for rule in RULES {
        let name = rule.info.name;
        let (library, _) = library(&root().join("tests/fixtures/rules").join(name), "pass");
        let checked = check(&library);
        assert!(checked.findings.is_empty(), "{name}/pass raised {:?}", codes_and_places(&library, &checked));
    }
}

#[test]
fn every_message_fills_all_its_gaps_in_both_languages() {
    use iso_core::text::Lang;
    for rule in RULES {
        let (library, _) = library(&root().join("tests/fixtures/rules").join(rule.info.name), "fail");
        for finding in check(&library).findings {
            for lang in Lang::ALL {
                let (message, help) = (finding.message(lang), finding.help(lang));
                let gap = iso_core::diag::Finding::GAP;
                assert!(!message.contains(gap), "{}: {message}", rule.info.code);
                assert!(!help.contains(gap) && !help.is_empty(), "{}: {help}", rule.info.code);
            }
        }
    }
}
