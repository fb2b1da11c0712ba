//! What people get wrong is named at its place, with what was meant and how to mend it; nothing of
//! it is believed, nothing of it stops the program.

use std::fs;

use iso_core::{load::InputFile, text::Lang};
use proptest::prelude::*;

use crate::support::{
    check, codes_and_places, files_of, iso, library_of, library_of_text, library_of_texts, root, stdout,
};

/// The small sound library with one file changed or added; what is said about it, with places.
fn said(name: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let mut files = files_of(&root().join("tests/fixtures/rules/base"));
    let old = files.iter().find(|file| file.name == name);
    let text = old.map(|file| String::from_utf8(file.content.clone()).unwrap()).unwrap_or_default();
    files.retain(|file| file.name != name);
    files.push(InputFile::new(name, change(&text)));
    let library = library_of(files);
    let checked = check(&library);
    let places = codes_and_places(&library, &checked);
    let findings = checked.findings.iter().zip(places);
    findings.map(|(finding, place)| format!("{place} {}", finding.message(Lang::En))).collect()
}

fn added(lines: &str) -> impl Fn(&str) -> String + '_ {
    move |text: &str| format!("{}\n{lines}\n", text.trim_end())
}

fn one(found: Vec<String>) -> String {
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn unknown_editions_and_clauses_suggest_the_nearest() {
    let edition = said("iso.yaml", |text| text.replace("editions: [2008, 2015]", "editions: [2008, 2051]"));
    assert!(edition.iter().any(|it| it.starts_with("F003") && it.contains("2015")), "{edition:?}");
    let exclusion = "exclusions: [{ edition: 2015, clause: '8.5.7', reason: Không có }]";
    let clause = said("iso.yaml", added(exclusion));
    assert!(
        clause.iter().any(|it| it.starts_with("F003") && it.contains("did you mean `8.5.")
            || it.contains("did you mean 8.5.")),
        "{clause:?}"
    );
}

#[test]
fn a_waiver_of_no_rule_suggests_the_nearest() {
    let waiver = |rule: &str| {
        one(said(
            "iso.yaml",
            added(&format!("waivers: [{{ rule: {rule}, reason: Chờ, by: lanh-dao, until: 2026-12-31 }}]")),
        ))
    };
    assert!(waiver("T033").ends_with("there is no rule `T033`, did you mean `T003`?"));
    assert!(waiver("limit-imposible").ends_with("did you mean `limit-impossible`?"));
    assert!(waiver("khong-co-that").ends_with("there is no rule `khong-co-that`; see `iso rules`"));
}

#[test]
fn families_in_a_circle_are_one_finding_for_the_circle() {
    let family = |name: &str, extends: &str| format!("family: {name}\nextends: {extends}\ntitle: Nhóm\n");
    let (a, b, c, d) = (family("a", "b"), family("b", "c"), family("c", "a"), family("d", "a"));
    let library = library_of_texts(&[
        ("a.yaml", &a),
        ("b.yaml", &b),
        ("c.yaml", &c),
        ("d.yaml", &d),
        ("e.yaml", &family("e", "e")),
        ("p.yaml", "process: QT.01\ntitle: Thử\nfamily: d\n"),
    ]);
    let circles: Vec<String> = check(&library)
        .findings
        .iter()
        .filter(|it| it.rule.code == "F026")
        .map(|it| format!("{} {}", it.file, it.message(Lang::En)))
        .collect();
    assert_eq!(
        circles,
        [
            "a.yaml the family `a` builds on itself: `a` → `b` → `c` → `a`",
            "e.yaml the family `e` builds on itself: `e` → `e`",
        ]
    );
}

/// Each family on a long chain is looked up, not looked for.
#[test]
fn a_chain_of_two_thousand_families_is_walked_in_seconds() {
    const FAMILIES: usize = 2_000;
    let family = |at: usize| format!("family: f{at:04}\nextends: f{:04}\ntitle: Nhóm\n", (at + 1) % FAMILIES);
    let mut files: Vec<InputFile> =
        (0..FAMILIES).map(|at| InputFile::new(format!("f{at:04}.yaml"), family(at))).collect();
    files.push(InputFile::new("p.yaml", "process: QT.01\ntitle: Thử\nfamily: f0000\n"));
    let start = std::time::Instant::now();
    let checked = check(&library_of(files));
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(checked.findings.iter().filter(|it| it.rule.code == "F026").count(), 1);
}

#[test]
fn an_unknown_matter_in_covers_suggests_the_nearest() {
    let found = said("tai-lieu.yaml", |text| text.replace("legible,", "legibel,"));
    assert!(
        found.iter().any(|it| it.ends_with("there is no matter `legibel`, did you mean `legible`?")),
        "{found:?}"
    );
}

#[test]
fn what_is_said_to_be_done_on_a_day_to_come_is_not_believed() {
    let approved =
        said("tai-lieu.yaml", |text| text.replace("approved_on: 2026-01-05", "approved_on: 2062-01-05"));
    assert!(
        approved.iter().any(|it| it.starts_with("F024 ") && it.contains("2062-01-05 is still to come")),
        "{approved:?}"
    );
    let checked = said("iso.yaml", |text| {
        text.replace("external_documents_checked_on: 2026-05-29", "external_documents_checked_on: 2206-05-29")
    });
    assert!(checked.iter().any(|it| it.starts_with("F024 ")), "{checked:?}");
}

#[test]
fn an_approval_without_a_role_is_no_approval() {
    let found = one(said("tai-lieu.yaml", |text| text.replace(" approved_by: lanh-dao,", "")));
    assert!(found.starts_with("D002 ") && found.contains("who approved it"), "{found}");
    let found = said("tai-lieu.yaml", |text| text.replace("approved_by: lanh-dao", "approved_by: lanh-dap"));
    assert!(
        found.iter().any(|it| it.ends_with("there is no role `lanh-dap`, did you mean `lanh-dao`?")),
        "{found:?}"
    );
    let output = iso(&root(), &["approve", "QT-HT-01", "--library", "processes", "--dry-run"]);
    assert_eq!(output.status.code(), Some(2), "nobody approves");
}

#[test]
fn thresholds_that_make_no_sense_are_not_used() {
    for (escalation, place) in [
        ("{ processes: 0 }", "`processes: 0`"),
        ("{ processes: 1 }", "`processes: 1`"),
        ("{ percent: 900 }", "`percent: 900`"),
        ("{ percent: 0 }", "`percent: 0`"),
    ] {
        let found = one(said("iso.yaml", added(&format!("escalation: {escalation}"))));
        assert!(found.starts_with("F025 ") && found.contains(place), "{found}");
        let library = library_of_text(&format!("organization: X\nescalation: {escalation}\n"));
        assert_eq!(check(&library).escalation, iso_core::rules::Escalation::default());
    }
    assert!(said("iso.yaml", added("escalation: { percent: 100, processes: 2 }")).is_empty());
}

/// What a reader bears is printed, and all is counted. `cargo bench` says how long it takes.
#[test]
fn fifty_thousand_findings_are_counted_and_a_few_hundred_printed() {
    let folder = tempfile::tempdir().unwrap();
    let office = "organization: X\nescalation: { processes: 99999, percent: 100 }\n";
    fs::write(folder.path().join("iso.yaml"), office).unwrap();
    for file in 0..25 {
        let mut text = format!("process: QT.{file}\ntitle: Quy trình\nowner: ai-do\nsteps:\n");
        for step in 0..420 {
            text.push_str(&format!(
                "  - {{ id: b{step}, no: \"{step}\", name: Xem {step}, role: khong-co, forms: [m1, m2, m3] }}\n"
            ));
        }
        fs::write(folder.path().join(format!("{file}.yaml")), text).unwrap();
    }
    let human = stdout(&iso(folder.path(), &["check"]));
    assert!(human.lines().count() < 4_000, "{} lines", human.lines().count());
    let counted: usize = human
        .lines()
        .find(|line| line.starts_with("25 quy trình"))
        .map(|line| line.split(": ").last().unwrap())
        .unwrap()
        .split(", ")
        .map(|part| part.split(' ').next().unwrap().parse::<usize>().unwrap())
        .sum();
    assert!(counted >= 50_000, "{counted}");
    assert!(human.contains("phát hiện khác, xem `--format json`"), "the rest is counted by rule");
}

/// A decision by declared values, with these branches.
fn decision(basis: &str, branches: &str) -> Vec<String> {
    let text = format!(
        "process: QT.01\ntitle: Thử\nsteps:\n  - id: loai\n    name: Phân loại\n    role: x\n    decides_by: {basis}\n    next: [{branches}]\n  - {{ id: a, name: Làm một, next: end }}\n  - {{ id: b, name: Làm hai, next: end }}\n  - {{ id: c, name: Làm ba }}\n"
    );
    let library = library_of_text(&text);
    assert!(library.findings.is_empty(), "{:?}", library.findings);
    let findings = check(&library).findings;
    findings.iter().filter(|it| it.rule.code == "G007").map(|it| it.message(Lang::En)).collect()
}

#[test]
fn declared_values_are_for_exactly_one_branch() {
    const BY: &str = "{ by: Người nộp, values: [cá nhân, tổ chức, nước ngoài] }";
    let both = "{ to: a, when: Một, values: [cá nhân] }, { to: b, when: Hai, values: [Tổ chức, nước ngoài] }";
    assert!(decision(BY, both).is_empty());
    assert!(decision(BY, "{ to: a, when: Một, values: [cá nhân] }, { to: b, when: Còn lại }").is_empty());
    assert_eq!(
        decision(
            BY,
            "{ to: a, when: Một, values: [cá nhân] }, { to: b, when: Hai, values: [cá nhân, tổ chức] }"
        ),
        [
            "QT.01: after “Phân loại”, 2 ways apply when “Người nộp” is “cá nhân”: a, b",
            "QT.01: after “Phân loại”, no way applies when “Người nộp” is “nước ngoài”",
        ]
    );
    assert_eq!(
        decision(BY, "{ to: a, when: Một, values: [cá nhân, tổ chúc] }, { to: b, when: Còn lại }"),
        Vec::<String>::new(),
        "marks do not matter"
    );
    assert_eq!(
        decision(BY, "{ to: a, when: Một, values: [cá nhn] }, { to: b, when: Hai, values: [tổ chức] }"),
        [
            "QT.01: “cá nhn” is not among the values of `decides_by` of “Phân loại”: cá nhân, tổ chức, nước ngoài"
        ]
    );
}

#[test]
fn declared_numbers_are_for_exactly_one_branch() {
    const BY: &str = "{ by: Giá trị (triệu đồng) }";
    let range = |one: &str, two: &str| {
        decision(
            BY,
            &format!(
                "{{ to: a, when: Một, range: {{ {one} }} }}, {{ to: b, when: Hai, range: {{ {two} }} }}"
            ),
        )
    };
    assert!(range("at_most: 50", "above: 50").is_empty());
    assert_eq!(
        range("below: 50", "above: 50"),
        ["QT.01: after “Phân loại”, no way applies when “Giá trị (triệu đồng)” is “50”"]
    );
    assert_eq!(
        range("at_most: 50", "at_least: '40,5'"),
        [
            "QT.01: after “Phân loại”, 2 ways apply when “Giá trị (triệu đồng)” is “40.5”: a, b",
            "QT.01: after “Phân loại”, 2 ways apply when “Giá trị (triệu đồng)” is “more than 40.5 and less than 50”: a, b",
            "QT.01: after “Phân loại”, 2 ways apply when “Giá trị (triệu đồng)” is “50”: a, b",
        ]
    );
    let people = "{ by: Số người, range: { at_least: 1 }, whole_numbers: true }";
    let branches =
        "{ to: a, when: Ít, range: { at_most: 5 } }, { to: b, when: Nhiều, range: { at_least: 6 } }";
    assert!(decision(people, branches).is_empty(), "there is no half person");
    assert_eq!(decision(BY, branches).len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Trying every quarter agrees with the bounds: whole bounds leave no finer gap.
    #[test]
    fn every_number_is_tried(bounds in prop::collection::vec((0u32..5, 0u32..5, any::<bool>(), any::<bool>()), 2..4)) {
        let branch = |(number, (low, high, itself, also)): (usize, &(u32, u32, bool, bool))| {
            let (low_key, high_key) = (if *itself { "at_least" } else { "above" }, if *also { "at_most" } else { "below" });
            let to = ["a", "b", "c"][number];
            format!("{{ to: {to}, when: Nhánh {number}, range: {{ {low_key}: {low}, {high_key}: {high} }} }}")
        };
        let branches: Vec<String> = bounds.iter().enumerate().map(branch).collect();
        let found = decision("{ by: Số, range: { at_most: 5 } }", &branches.join(", "));
        let holds = |quarter: u32, (low, high, itself, also): &(u32, u32, bool, bool)| {
            let (low, high) = (low * 4, high * 4);
            (quarter > low || (*itself && quarter == low)) && (quarter < high || (*also && quarter == high))
        };
        let wrong = (0..=20).any(|quarter| bounds.iter().filter(|it| holds(quarter, it)).count() != 1);
        prop_assert_eq!(!found.is_empty(), wrong, "{:?} {:?}", bounds, found);
    }
}
