//! What the program says about the editions is complete and leads nowhere wrong.

use std::{collections::BTreeSet, fs};

use iso_core::{
    rules::RULES,
    standard::{
        ClauseKind, Edition, QUESTIONS,
        correlation::{self, Surety},
    },
};

use crate::support::{iso, root, stderr, stdout};

const TABLES: [(Edition, Edition); 3] = [
    (Edition::Iso9001_2008, Edition::Iso9001_2015),
    (Edition::Iso9001_2015, Edition::Iso9001_2008),
    (Edition::Iso9001_2015, Edition::Iso9001_2026),
];

#[test]
fn every_clause_stands_below_its_chapter_and_has_a_title() {
    for edition in Edition::ALL {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for clause in edition.clauses() {
            if let Some((above, _)) = clause.number.rsplit_once('.') {
                assert!(seen.contains(above), "{edition}: {} stands before {above}", clause.number);
            }
            assert!(seen.insert(clause.number), "{edition}: {} twice", clause.number);
            assert_ne!(clause.title.vi, clause.title.en);
            assert!(!clause.title.vi.is_empty() && !clause.title.en.is_empty());
            let parent =
                edition.clauses().iter().any(|it| it.number.starts_with(&format!("{}.", clause.number)));
            if clause.kind == ClauseKind::Heading {
                assert!(parent, "{edition}: {} is a heading of nothing", clause.number);
            }
            if parent {
                assert_ne!(clause.kind, ClauseKind::Requirements, "{edition}: {}", clause.number);
            }
        }
        let numbers: Vec<&str> = edition.clauses().iter().map(|it| it.number).collect();
        assert_eq!(numbers, edition.clause_numbers().collect::<Vec<_>>());
    }
}

#[test]
fn clauses_stand_in_the_order_of_their_numbers() {
    for edition in Edition::ALL {
        let key = |number: &str| number.split('.').map(|it| it.parse::<u32>().unwrap()).collect::<Vec<_>>();
        assert!(edition.clause_numbers().is_sorted_by_key(key), "{edition}");
    }
}

#[test]
fn correlations_name_clauses_that_exist_and_leave_none_out() {
    for (from, to) in TABLES {
        let table = correlation::table(from, to).unwrap();
        let mut seen = BTreeSet::new();
        for link in table {
            assert!(from.clause(link.clause).is_some(), "{from} has no {}", link.clause);
            assert!(seen.insert(link.clause), "{from} -> {to}: {} twice", link.clause);
            for it in link.to {
                assert!(to.clause(it.clause).is_some(), "{to} has no {}", it.clause);
            }
        }
        for clause in from.clauses() {
            let link = correlation::link(from, clause.number, to);
            assert!(link.is_some(), "{from} -> {to}: nothing about {}", clause.number);
        }
    }
    assert!(correlation::table(Edition::Iso9001_2008, Edition::Iso9001_2026).is_none());
}

/// Whoever follows a link there and back must come home, or the table says why not.
#[test]
fn sure_links_lead_back() {
    let (old, new) = (Edition::Iso9001_2008, Edition::Iso9001_2015);
    let related =
        |a: &str, b: &str| a == b || a.starts_with(&format!("{b}.")) || b.starts_with(&format!("{a}."));
    for link in correlation::table(new, old).unwrap() {
        for it in link.to.iter().filter(|it| it.surety == Surety::Agreed) {
            let back = correlation::link(old, it.clause, new).unwrap();
            assert!(
                back.to.iter().any(|back| related(back.clause, link.clause)),
                "2015 {} names 2008 {}, which leads elsewhere",
                link.clause,
                it.clause
            );
        }
    }
}

#[test]
fn the_24_questions_rest_on_clauses_that_exist() {
    let codes: Vec<&str> = QUESTIONS.iter().map(|it| it.code).collect();
    let expected: Vec<String> = (1..=24).map(|number| format!("Q{number:02}")).collect();
    assert_eq!(codes, expected);
    for question in QUESTIONS {
        for edition in Edition::ALL {
            for clause in question.clauses(edition) {
                assert!(edition.clause(clause.0).is_some(), "{}: {edition} {clause}", question.code);
            }
        }
        assert!(!question.clauses(Edition::Iso9001_2015).is_empty());
        for text in [question.question, question.look] {
            assert_ne!(text.vi, text.en);
        }
    }
    assert!(QUESTIONS[7].bears_on(Edition::Iso9001_2015, "7.2 d"));
    assert!(!QUESTIONS[7].bears_on(Edition::Iso9001_2015, "7.1"));
    assert!(QUESTIONS[23].bears_on(Edition::Iso9001_2026, "10.2.1"));
}

#[test]
fn the_tree_holds_every_clause_rule_and_question() {
    for edition in Edition::ALL {
        let output = iso(&root(), &["rules", "--edition", &edition.to_string(), "--lang", "vi"]);
        let text = stdout(&output);
        assert!(text.starts_with(&format!("ISO 9001:{edition} – {}", edition.status().vi)));
        let heads: BTreeSet<&str> =
            text.lines().filter_map(|line| line.trim_start().split(' ').next()).collect();
        for clause in edition.clauses() {
            assert!(heads.contains(clause.number), "{edition}: {}", clause.number);
        }
        for rule in RULES.iter().filter(|rule| !rule.info.clauses(edition).is_empty()) {
            assert!(heads.contains(rule.info.code), "{edition}: {}", rule.info.code);
        }
        for question in QUESTIONS.iter().filter(|it| !it.clauses(edition).is_empty()) {
            assert!(heads.contains(question.code), "{edition}: {}", question.code);
        }
    }
}

#[test]
fn a_rule_shows_only_its_clauses() {
    let output = iso(&root(), &["rules", "S013", "--edition", "2008", "--lang", "en"]);
    let lines: Vec<String> = stdout(&output).lines().skip(2).map(str::to_owned).collect();
    assert_eq!(lines.first().unwrap(), "    5.5.2 Management representative");
    assert_eq!(lines.len(), 2);
}

#[test]
fn one_clause_with_its_counterparts() {
    let output = iso(&root(), &["rules", "--clause", "2015:7.1.6", "--lang", "en"]);
    insta::assert_snapshot!(stdout(&output));
}

#[test]
fn clauses_for_machines() {
    let output = iso(&root(), &["rules", "--clause", "2015:7.1.6", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let clause = &json["editions"][0]["clauses"][0];
    assert_eq!(clause["clause"], "7.1.6");
    assert_eq!(clause["people_only"], true);
    assert_eq!(clause["questions"][0]["question"], "Q07");
    assert_eq!(clause["counterparts"]["2008"], serde_json::json!([]));
    assert_eq!(clause["counterparts"]["2026"][0]["surety"], "secondary");
}

#[test]
fn a_clause_nobody_knows_is_refused_with_the_nearest() {
    for arguments in [["rules", "--clause", "2015:7.5.9"], ["check", "--clause", "2015:7.5.9"]] {
        let output = iso(&root(), &[&arguments[..], &["--lang", "en"]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("did you mean 2015:7.5?"), "{}", stderr(&output));
    }
    for selector in ["2011:4", "99", "", ":", "2015:"] {
        let output = iso(&root(), &["rules", "--clause", selector]);
        assert_eq!(output.status.code(), Some(2), "{selector:?}");
    }
}

/// The text of a standard belongs to ISO; what stands here are numbers and short titles.
#[test]
fn titles_stay_titles() {
    for file in ["clauses_2008.rs", "clauses_2015.rs", "clauses_2026.rs"] {
        let text = fs::read_to_string(root().join("iso-core/src/standard").join(file)).unwrap();
        assert!(!text.contains("shall") && !text.contains("phải"), "{file}");
    }
    for edition in Edition::ALL {
        for clause in edition.clauses() {
            assert!(
                clause.title.vi.chars().count() <= 65 && clause.title.en.len() <= 60,
                "{}",
                clause.number
            );
        }
    }
}
