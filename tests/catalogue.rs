//! The table of rules is complete, sorted, and speaks both languages.

use std::{collections::BTreeSet, fs};

use iso_core::{
    rules::RULES,
    standard::{Edition, Law, Requirement},
    text::Text,
};

use crate::support::root;

#[test]
fn codes_and_names_are_well_formed_unique_and_sorted() {
    let mut names = BTreeSet::new();
    let mut last = "";
    for rule in RULES {
        let info = rule.info;
        let (family, number) = info.code.split_at(1);
        assert!("FSPCVRDETKXGOL".contains(family) && number.len() == 3, "{}", info.code);
        assert!(number.bytes().all(|b| b.is_ascii_digit()), "{}", info.code);
        assert!(last < info.code, "{} stands after {last}: sort RULES by code", info.code);
        assert!(info.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", info.name);
        assert!(names.insert(info.name), "{} is used twice", info.name);
        last = info.code;
    }
}

#[test]
fn a_rule_lives_in_the_file_of_its_name() {
    for rule in RULES {
        let name = rule.info.name.replace('-', "_");
        let folders = [
            "rules/files",
            "rules/system",
            "rules/process",
            "rules/roles",
            "rules/documents",
            "rules/customer",
            "rules/verification",
            "rules/risks",
            "rules/time",
            "rules/flow",
            "rules/records",
            "rules/indicators",
            "rules/law",
            "rules/operation",
            "load/faults",
        ];
        let found = folders
            .iter()
            .any(|folder| root().join("iso-core/src").join(folder).join(format!("{name}.rs")).is_file());
        assert!(found, "{} ({}) should live in a file {name}.rs", rule.info.code, rule.info.name);
    }
}

#[test]
fn every_rule_file_is_in_the_table() {
    for folder in [
        "files",
        "system",
        "process",
        "roles",
        "documents",
        "time",
        "flow",
        "customer",
        "verification",
        "risks",
        "records",
        "indicators",
        "law",
        "operation",
    ] {
        for entry in fs::read_dir(root().join("iso-core/src/rules").join(folder)).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            if let Some((_, after)) = text.split_once("    code: \"") {
                let code = &after[..4];
                assert!(
                    RULES.iter().any(|rule| rule.info.code == code),
                    "add {code} to RULES in rules/mod.rs"
                );
            }
        }
    }
}

#[test]
fn every_text_says_something_in_both_languages() {
    let says = |text: &Text, what: &str| {
        assert!(!text.vi.trim().is_empty() && !text.en.trim().is_empty(), "{what}");
        assert_ne!(text.vi, text.en, "{what}: not translated");
    };
    for rule in RULES {
        for text in [&rule.info.title, &rule.info.why, &rule.info.help] {
            says(text, rule.info.code);
        }
        assert!(!rule.info.source.is_empty(), "{}: where does it come from?", rule.info.code);
    }
}

#[test]
fn every_clause_a_requirement_rests_on_exists_in_its_edition() {
    for edition in Edition::ALL {
        for &requirement in Requirement::ALL {
            for clause in edition.demand(requirement).iter().flat_map(|demand| demand.clauses) {
                let number = clause.0.split(' ').next().unwrap();
                assert!(
                    edition.clause_numbers().any(|known| known == number),
                    "ISO 9001:{edition} has no clause {number} ({requirement:?})"
                );
            }
        }
    }
}

#[test]
fn every_demand_of_law_is_cited_in_both_languages_and_checked_in_its_own_family() {
    for law in Law::ALL {
        let citation = law.provision().citation;
        assert!(!citation.vi.is_empty() && !citation.en.is_empty(), "{law:?}");
        let checked = RULES.iter().any(|rule| rule.info.laws().any(|it| it == law));
        assert!(checked, "{law:?}: no rule checks it");
        for edition in Edition::ALL {
            assert!(edition.demand(Requirement::Law(law)).is_none(), "{law:?} is no demand of ISO 9001");
        }
    }
    for rule in RULES {
        let by_law = rule.info.code.starts_with('L');
        assert_eq!(rule.info.profile().is_some(), by_law, "{}", rule.info.code);
    }
}

/// The list of rules as `iso rules` prints it, read by a person.
#[test]
fn list_of_rules() {
    let output = crate::support::iso(&root(), &["rules", "--lang", "vi"]);
    insta::assert_snapshot!(crate::support::stdout(&output));
}
