//! The system file: what is missing is named once, what is sound is left alone, and nothing is
//! demanded that an edition does not demand.

use iso_core::{
    load::{InputFile, Library},
    rules::Checked,
    standard::Edition,
    text::Lang,
};

use crate::support::{check_by, files_of, folder_of, iso, library_of, root, stderr, stdout};

/// The small sound library with one file changed or added.
fn base(name: &str, change: impl Fn(&str) -> String) -> Library {
    let mut files = files_of(&root().join("tests/fixtures/rules/base"));
    let old = files.iter().find(|file| file.name == name);
    let text = old.map(|file| String::from_utf8(file.content.clone()).unwrap()).unwrap_or_default();
    files.retain(|file| file.name != name);
    files.push(InputFile::new(name, change(&text)));
    library_of(files)
}

fn said(checked: &Checked) -> Vec<String> {
    let say = |it: &iso_core::diag::Finding| format!("{} {}", it.rule.code, it.message(Lang::En));
    checked.findings.iter().map(say).collect()
}

fn replaced<'a>(from: &'a str, to: &'a str) -> impl Fn(&str) -> String + 'a {
    move |text: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    }
}

#[test]
fn the_sound_library_is_sound_under_every_edition() {
    for edition in Edition::ALL {
        let library = base("nen.yaml", str::to_owned);
        let found = said(&check_by(&library, &[edition]));
        let needs_2026 = "S016 the management review has no input, or no `source` of the input, for needs of interested parties (`party_needs`)";
        let expected: &[&str] = if edition == Edition::Iso9001_2026 { &[needs_2026] } else { &[] };
        assert_eq!(found, expected, "{edition}");
    }
}

#[test]
fn an_unknown_matter_in_covers_is_a_reference_that_leads_nowhere() {
    let library = base("tai-lieu.yaml", replaced("legible,", "legibel,"));
    let found = said(&check_by(&library, &[]));
    assert!(
        found.contains(&"F001 there is no matter `legibel`, did you mean `legible`?".to_owned()),
        "{found:?}"
    );
    let library = base("iso.yaml", replaced("covers: [purpose,", "covers: [purpos,"));
    let found = said(&check_by(&library, &[]));
    assert!(
        found.contains(&"F001 there is no matter `purpos`, did you mean `purpose`?".to_owned()),
        "{found:?}"
    );
    // A matter of another procedure is none of this one.
    let library = base("tai-lieu.yaml", replaced("legible,", "legible, concession,"));
    assert!(
        said(&check_by(&library, &[]))
            .iter()
            .any(|it| it.starts_with("F001 there is no matter `concession`"))
    );
}

#[test]
fn unknown_clauses_are_named_with_the_nearest() {
    for (from, to) in [
        (r#""9001:2008 4.2.4""#, r#""9001:2008 4.2.7""#),
        (r#"2008: ["4", "5""#, r#"2008: ["4", "4.2.7", "5""#),
        (r#"proves: ["9001:2008 5.6.1""#, r#"proves: ["9001:2008 4.2.7", "9001:2008 5.6.1""#),
    ] {
        let found = said(&check_by(&base("iso.yaml", replaced(from, to)), &[]));
        assert!(
            found
                .iter()
                .any(|it| it.starts_with("F003 ISO 9001:2008 has no clause 4.2.7, did you mean 4.2.")),
            "{found:?}"
        );
    }
    let found = said(&check_by(&base("iso.yaml", replaced("2015: [\"4\"", "2018: [\"4\"")), &[]));
    assert!(found.iter().any(|it| it.starts_with("F003 there is no ISO 9001:2018")), "{found:?}");
}

#[test]
fn an_exclusion_under_one_edition_is_no_finding_of_another() {
    let exclusion = "exclusions: [{ edition: 2008, clause: '4.1', reason: Không cần }]\nscope:";
    let library = base("iso.yaml", replaced("scope:", exclusion));
    let codes = |editions: &[Edition]| -> Vec<&str> {
        check_by(&library, editions).findings.iter().map(|it| it.rule.code).collect()
    };
    assert_eq!(codes(&[Edition::Iso9001_2008]), ["S002"]);
    assert!(codes(&[Edition::Iso9001_2015]).is_empty());
}

#[test]
fn under_2015_nobody_asks_for_what_only_2008_asks_for() {
    let text = "organization: X\neditions: [2015]\n";
    let library = library_of(vec![InputFile::new("iso.yaml", text)]);
    let codes: Vec<&str> = check_by(&library, &[]).findings.iter().map(|it| it.rule.code).collect();
    for of_2008 in ["S004", "S005", "S006", "S007", "S008", "S009", "S010"] {
        assert!(!codes.contains(&of_2008), "{codes:?}");
    }
    let about_representative =
        said(&check_by(&library, &[])).iter().any(|it| it.contains("management representative"));
    assert!(!about_representative);
}

/// Everything missing: each matter once, all at the one thing that is written.
#[test]
fn an_organization_that_says_nothing() {
    let library = library_of(vec![InputFile::new("iso.yaml", "organization: X\neditions: [2008, 2015]\n")]);
    insta::assert_snapshot!(said(&check_by(&library, &[])).join("\n"));
}

#[test]
fn a_link_is_found_by_its_name_or_by_its_address() {
    let process = |input: &str| {
        format!(
            "process: QT.A.01\ntitle: A\npurpose: P\nowner: lanh-dao\nkind: support\nsteps: []\ninputs: [{input}]\noutputs: [{{ name: X, to: Y }}]\n"
        )
    };
    for (input, sound) in [
        ("{ name: TÀI LIỆU, from: QT.TL.01 }", true),
        ("{ name: Sổ, from: QT.TL.01 }", false),
        ("{ name: Sổ, from: QT.TL.02 }", false),
        ("{ name: Sổ, from: Công an xã số 2 }", true),
    ] {
        let found = said(&check_by(&base("a.yaml", |_| process(input)), &[]));
        assert_eq!(!found.iter().any(|it| it.starts_with("S014")), sound, "{input}: {found:?}");
    }
}

#[test]
fn audits_outside_the_cycle_cover_nothing() {
    let library = base("iso.yaml", replaced("date: 2026-06-10", "date: 2027-06-10"));
    let found = said(&check_by(&library, &[]));
    assert_eq!(found.iter().filter(|it| it.starts_with("S015")).count(), 2, "{found:?}");
}

#[test]
fn conditional_records_are_asked_for_by_flags_only() {
    let flagged = replaced("owner: lanh-dao", "owner: lanh-dao\nflags: [holds_customer_property]");
    let found = said(&check_by(&base("nen.yaml", flagged), &[]));
    let about = |clause: &str| found.iter().any(|it| it.starts_with("E003") && it.contains(clause));
    assert!(about("7.5.4") && about("8.5.3"), "{found:?}");
}

#[test]
fn only_top_management_approves_the_policy_where_it_is_known() {
    let library =
        base("iso.yaml", replaced("approved_by: lanh-dao, covers", "approved_by: chuyen-vien, covers"));
    assert!(said(&check_by(&library, &[])).iter().any(|it| it.starts_with("S011")));
    let unknown = |text: &str| {
        let text = text.replacen("approved_by: lanh-dao, covers", "approved_by: chuyen-vien, covers", 1);
        text.replacen(", qms_duties: [top_management]", "", 1)
    };
    assert!(said(&check_by(&base("iso.yaml", unknown), &[])).is_empty());
}

fn small_library() -> tempfile::TempDir {
    folder_of(&files_of(&root().join("tests/fixtures/rules/base")))
}

/// Each template fits the schema, serves its clause alone, and can be carried out.
#[test]
fn a_new_procedure_passes_the_rules_it_was_made_for() {
    let validator = jsonschema::draft202012::new(&iso_core::model::json_schema()).unwrap();
    for clause in ["4.2.3", "4.2.4", "8.2.2", "8.3", "8.5.2", "8.5.3", ""] {
        let folder = small_library();
        // Nothing else implements the clause.
        for name in ["iso.yaml", "tai-lieu.yaml"] {
            let path = folder.path().join(name);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, text.replace(&format!("9001:2008 {clause}\""), "9001:2008 4.1\"")).unwrap();
        }
        let arguments: Vec<&str> =
            ["new", "procedure", clause].into_iter().filter(|it| !it.is_empty()).collect();
        let output = iso(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{clause}: {}", stderr(&output));
        let written = folder.path().join(stdout(&output).trim());
        let value: serde_json::Value = serde_yaml::from_slice(&std::fs::read(&written).unwrap()).unwrap();
        assert!(validator.is_valid(&value), "{clause}");
        let library = library_of(files_of(folder.path()));
        let name = stdout(&output).trim().to_owned();
        let mut checked = check_by(&library, &[Edition::Iso9001_2008, Edition::Iso9001_2015]);
        checked.findings.retain(|it| it.file == name || it.rule.code.starts_with('S'));
        let findings = said(&checked);
        // What only the office knows is left to it, and it is not issued yet.
        let expected = |it: &&String| {
            ["F001 there is no role", "C001", "D001", "P005", "P009", "R003", "X001"]
                .iter()
                .any(|start| it.starts_with(start))
        };
        let others: Vec<_> = findings.iter().filter(|it| !expected(it)).collect();
        assert!(others.is_empty(), "{clause}: {others:#?}");
    }
}

#[test]
fn a_new_procedure_overwrites_nothing_and_says_what_it_cannot_do() {
    let folder = small_library();
    let first = stdout(&iso(folder.path(), &["new", "procedure", "8.2.2"]));
    let second = stdout(&iso(folder.path(), &["new", "procedure", "8.2.2"]));
    assert_eq!((first.trim(), second.trim()), ("he-thong/QT-HT-01.yaml", "he-thong/QT-HT-02.yaml"));
    std::fs::write(folder.path().join("QT.X.01.yaml"), "process: QT.KHAC.01\ntitle: Khác\n").unwrap();
    for (arguments, word) in [
        (["new", "procedure", "9.2", "."].as_slice(), "8.5.3"),
        (["new", "procedure", "8.3", ".", "--code", "QT-HT-01"].as_slice(), "QT-HT-01"),
        (["new", "procedure", "--code", "QT 1"].as_slice(), "QT 1"),
        (["new", "procedure", "--code", "QT.X.01"].as_slice(), "QT.X.01.yaml"),
    ] {
        let output = iso(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stdout(&output));
        assert!(stderr(&output).contains(word), "{arguments:?}: {}", stderr(&output));
    }
    let kept = std::fs::read_to_string(folder.path().join("QT.X.01.yaml")).unwrap();
    assert!(kept.contains("QT.KHAC.01"));
}
