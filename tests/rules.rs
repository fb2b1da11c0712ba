//! Every rule finds what it is for, at the right place, and accuses nobody else.

use std::{fs, path::Path};

use iso_core::{
    load::{InputFile, Library},
    rules::RULES,
};

use crate::support::{check, codes_and_places, files_of, library_of, root};

/// A fixture is one file beside a small sound library, or a whole library of its own. What an
/// organization does not say itself is taken from the sound one, so that a fixture about one thing
/// says one thing; `# without policy, objectives` keeps those keys away. A procedure that passes
/// inherits what every sound procedure has from the family of the small library; `# without family`
/// keeps it away. A register that the organization names lies beside the fixture as `fail.csv` or
/// `pass.csv`; the place that is expected is then a place of the register.
fn library(folder: &Path, kind: &str) -> (Library, Option<String>) {
    let whole = folder.join(kind);
    let base = files_of(&root().join("tests/fixtures/rules/base"));
    if whole.is_dir() {
        let mut files = files_of(&whole);
        if kind == "pass" {
            files.iter_mut().for_each(|file| file.content = in_family(&file.content));
            files.push(family());
        }
        let expected = files.iter().find_map(|file| expected(&file.content));
        for file in files.iter_mut().filter(|file| file.name == "iso.yaml") {
            file.content = completed(&file.content, &base);
        }
        in_profile(folder, &mut files);
        return (library_of(files), expected);
    }
    let mut content = fs::read(folder.join(format!("{kind}.yaml"))).unwrap();
    if kind == "pass" {
        content = in_family(&content);
    }
    let expected = expected(&content);
    let mut files = base.clone();
    let text = String::from_utf8_lossy(&content);
    let organization = text.lines().any(|line| line.starts_with("organization:"));
    if organization {
        files.retain(|file| file.name != "iso.yaml");
        files.push(InputFile::new("iso.yaml", completed(&content, &base)));
    } else {
        files.push(InputFile::new("fixture.yaml", content));
    }
    // The register that the organization names.
    let register = format!("{kind}.csv");
    files.extend(fs::read(folder.join(&register)).ok().map(|content| InputFile::new(register, content)));
    in_profile(folder, &mut files);
    (library_of(files), expected)
}

/// The organization with the keys of the sound one that it neither says nor does without.
fn completed(content: &[u8], base: &[InputFile]) -> Vec<u8> {
    let own = String::from_utf8_lossy(content);
    let sound = base.iter().find(|file| file.name == "iso.yaml").unwrap();
    let sound = String::from_utf8_lossy(&sound.content).into_owned();
    let key = |line: &str| {
        let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
        line.split_once(':').filter(|_| starts).map(|(key, _)| key.to_owned())
    };
    let mut said: Vec<String> = own.lines().filter_map(key).collect();
    for line in own.lines().filter_map(|line| line.strip_prefix("# without ")) {
        said.extend(line.split(", ").map(str::to_owned));
    }
    let mut whole = own.trim_end().to_owned() + "\n";
    let mut taken = false;
    for line in sound.lines() {
        if let Some(key) = key(line) {
            taken = !said.contains(&key);
        }
        if taken {
            whole.push_str(line);
            whole.push('\n');
        }
    }
    whole.into_bytes()
}

/// What every sound procedure of the fixtures has.
fn family() -> InputFile {
    let path = root().join("tests/fixtures/rules/base/nhom.yaml");
    InputFile::new("nhom.yaml", fs::read(path).unwrap())
}

/// The same file as a member of the family, if it is a procedure that names none.
fn in_family(content: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(content);
    let begins = |key: &str| text.lines().any(|line| line.starts_with(key));
    if !begins("process:") || begins("family:") || begins("# without family") {
        return content.to_owned();
    }
    (text.trim_end().to_owned() + "\nfamily: nen\n").into_bytes()
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
    let mut missed = Vec::new();
    for rule in RULES {
        let (code, name) = (rule.info.code, rule.info.name);
        let folder = root().join("tests/fixtures/rules").join(name);
        assert!(folder.is_dir(), "add tests/fixtures/rules/{name}/fail.yaml and pass.yaml for {code}");
        let (library, expected) = library(&folder, "fail");
        let checked = check(&library);
        let found = codes_and_places(&library, &checked);
        if expected.as_deref() == Some("not evaluated") {
            // For want of data; never passed.
            if !checked.not_evaluated_codes().contains(&code) {
                missed.push(format!("{code} should not be evaluated"));
            }
            continue;
        }
        let wanted = match expected {
            Some(place) => format!("{code} {place}"),
            None => code.to_owned(),
        };
        if !found.contains(&wanted) {
            missed.push(format!("{name}/fail should raise {wanted}, raised {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn no_rule_accuses_a_pass_fixture() {
    let mut accused = Vec::new();
    for rule in RULES {
        let name = rule.info.name;
        let (library, _) = library(&root().join("tests/fixtures/rules").join(name), "pass");
        let checked = check(&library);
        if !checked.findings.is_empty() {
            accused.push(format!("{name}/pass raised {:?}", codes_and_places(&library, &checked)));
        }
    }
    assert!(accused.is_empty(), "{accused:#?}");
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
