//! Reports are honest and stay usable: repeated lapses are one, accepted ones are shown with their
//! reason, old ones are known again, and machines get what their formats promise.

use std::{fs, path::Path};

use serde_json::Value;

use crate::support::{iso, library_in, library_of, root, stderr, stdout};

const ORGANIZATION: &str = "organization: X\neditions: [2015]\nroles:\n  - { id: mot-cua, title: Một cửa, responsibilities: Tiếp nhận, authorities: Trả }\n";

/// A procedure in which exactly the step `b` of eleven has no role: less than a tenth.
fn procedure(number: usize) -> String {
    let others = (0..9).map(|step| {
        format!("  - {{ id: c{step}, name: Xem lần {step}, role: mot-cua, limit: 1 ngày làm việc }}\n")
    });
    format!(
        "process: QT.{number:02}\ntitle: Quy trình {number}\nsteps:\n  - {{ id: a, name: Nhận, role: mot-cua, limit: 1 ngày làm việc }}\n  - {{ id: b, name: Làm, limit: 1 ngày làm việc }}\n{}",
        others.collect::<String>()
    )
}

fn office(procedures: usize, organization: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("iso.yaml"), organization).unwrap();
    for number in 0..procedures {
        fs::write(folder.path().join(format!("qt-{number:02}.yaml")), procedure(number)).unwrap();
    }
    folder
}

fn check(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = iso(folder, &[&["check", "--rule", "R001"], arguments].concat());
    (output.status.code().unwrap(), stdout(&output))
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let (_, text) = check(folder, &[&["--format", "json"], arguments].concat());
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_same_minor_lapse_in_many_procedures_is_one_major() {
    let three = office(3, ORGANIZATION);
    let report = json(three.path(), &[]);
    assert_eq!(report["findings"].as_array().unwrap().len(), 3, "the single findings stay");
    let systemic = &report["systemic"][0];
    assert_eq!(systemic["rule"], "R001");
    assert_eq!(systemic["grade"], "major");
    assert_eq!(systemic["processes"], serde_json::json!(["QT.00", "QT.01", "QT.02"]));
    assert_eq!(systemic["thresholds"], serde_json::json!({ "processes": 10, "percent": 20 }));
    assert_eq!(report["summary"]["minor"], 3);
    let (status, text) = check(three.path(), &["--fail-on", "major"]);
    assert_eq!(status, 1, "the escalated grade counts");
    assert_eq!(text.matches("R001").count(), 1, "{text}");
    assert!(text.contains("10 quy trình") && text.contains("qt-02.yaml:5"), "{text}");

    let two = office(2, ORGANIZATION);
    assert_eq!(json(two.path(), &[])["systemic"], serde_json::json!([]));
    assert_eq!(check(two.path(), &["--fail-on", "major"]).0, 0);
}

#[test]
fn the_office_sets_the_thresholds() {
    let strict = format!("{ORGANIZATION}escalation: {{ processes: 2, percent: 100 }}\n");
    let folder = office(2, &strict);
    assert_eq!(json(folder.path(), &[])["systemic"][0]["thresholds"]["processes"], 2);
    let mild = format!("{ORGANIZATION}escalation: {{ percent: 100, processes: 4 }}\n");
    assert_eq!(json(office(3, &mild).path(), &[])["systemic"].as_array().unwrap().len(), 1, "3 of 3");
    let folder = office(3, &mild);
    fs::write(
        folder.path().join("sound.yaml"),
        procedure(9).replace("name: Làm", "name: Làm, role: mot-cua"),
    )
    .unwrap();
    assert_eq!(json(folder.path(), &[])["systemic"], serde_json::json!([]), "3 of 4");
}

#[test]
fn a_waiver_may_accept_one_element_and_is_shown_with_its_reason() {
    let waiver = |element: &str| {
        let waiver = format!(
            "waivers:\n  - {{ rule: R001, subject: QT.00, element: \"{element}\", reason: Chờ văn bản mới, by: mot-cua, until: 2026-12-31 }}\n"
        );
        format!("{ORGANIZATION}{waiver}")
    };
    for (element, accepted) in [
        ("b", 1),
        ("steps[b]", 1),
        ("steps[b].role", 1),
        ("steps[1]", 1),
        ("a", 0),
        ("steps[0]", 0),
        ("khoi/b", 0),
        ("step", 0),
    ] {
        let report = json(office(1, &waiver(element)).path(), &[]);
        assert_eq!(report["waived"].as_array().unwrap().len(), accepted, "{element}");
        assert_eq!(report["findings"].as_array().unwrap().len(), 1 - accepted, "{element}");
    }
    let folder = office(1, &waiver("b"));
    assert_eq!(json(folder.path(), &[])["waived"][0]["waiver"]["reason"], "Chờ văn bản mới");
    let (status, text) = check(folder.path(), &[]);
    assert_eq!(status, 0);
    assert!(text.contains("Chờ văn bản mới") && text.contains("qt-00.yaml:5"), "{text}");
}

#[test]
fn only_new_findings_count_beside_a_baseline() {
    let folder = office(2, ORGANIZATION);
    let run = |arguments: &[&str]| {
        let output = iso(folder.path(), &[&["check"], arguments].concat());
        (output.status.code().unwrap(), stdout(&output))
    };
    assert_eq!(run(&[]).0, 1);
    assert_eq!(run(&["--write-baseline", "old.json"]).0, 0);
    assert_eq!(run(&["--baseline", "old.json"]).0, 0);

    // Lines move, a step comes before, words are polished: still the old findings.
    let moved = procedure(0)
        .replace("title:", "# lời\n\ntitle:")
        .replace("steps:\n", "steps:\n  - { id: moi, name: Mới, role: mot-cua }\n")
        .replace("name: Làm", "name: Làm việc");
    fs::write(folder.path().join("qt-00.yaml"), &moved).unwrap();
    let (status, text) = run(&["--baseline", "old.json"]);
    assert_eq!(status, 0, "{text}");

    // A new lapse is new, although the rule is an old acquaintance.
    fs::write(folder.path().join("qt-00.yaml"), moved.replace("name: Mới, role: mot-cua", "name: Mới"))
        .unwrap();
    let (status, text) = run(&["--baseline", "old.json", "--format", "json"]);
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(status, 1);
    let elements: Vec<&str> =
        report["findings"].as_array().unwrap().iter().map(|it| it["element"].as_str().unwrap()).collect();
    assert!(elements.contains(&"steps[moi].role"), "{elements:?}");

    // What is mended is named, so that the file can be shortened.
    let mended = procedure(1).replace("name: Làm", "name: Làm, role: mot-cua");
    fs::write(folder.path().join("qt-01.yaml"), mended).unwrap();
    let (_, text) = run(&["--baseline", "old.json", "--format", "json"]);
    let report: Value = serde_json::from_str(&text).unwrap();
    let fixed = report["baseline"]["fixed"].as_array().unwrap();
    assert!(fixed.iter().any(|it| it["rule"] == "R001" && it["subject"] == "QT.01"), "{fixed:?}");

    // A file that cannot be read hides its findings; they are not mended.
    fs::write(folder.path().join("qt-01.yaml"), "process: [").unwrap();
    let (status, text) = run(&["--baseline", "old.json", "--format", "json"]);
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((status, report["baseline"]["fixed"].as_array().unwrap().len()), (1, 0));
}

#[test]
fn a_file_that_is_no_baseline_is_refused() {
    let folder = office(1, ORGANIZATION);
    for content in ["{}", "[]", "{\"version\":2,\"rule_set\":\"x\",\"editions\":[],\"findings\":[]}"] {
        fs::write(folder.path().join("old.json"), content).unwrap();
        let output = iso(folder.path(), &["check", "--baseline", "old.json"]);
        assert_eq!(output.status.code(), Some(2), "{content}");
        assert!(stderr(&output).contains("old.json"), "{}", stderr(&output));
    }
    assert_eq!(iso(folder.path(), &["check", "--baseline", "nowhere.json"]).status.code(), Some(2));
}

#[test]
fn findings_that_are_alike_have_different_fingerprints() {
    for folder in ["tests/fixtures/published", "processes"] {
        let library = library_in(folder);
        let checked = crate::support::check(&library);
        let mut marks: Vec<_> = checked.findings.iter().map(|it| it.fingerprint.unwrap()).collect();
        let count = marks.len();
        marks.sort();
        marks.dedup();
        assert_eq!(marks.len(), count);
    }
}

fn sarif(folder: &Path, arguments: &[&str]) -> Value {
    let output = iso(folder, &[&["check", "--format", "sarif"], arguments].concat());
    let log: Value = serde_json::from_str(&stdout(&output)).unwrap();
    let schema = fs::read(root().join("tests/fixtures/sarif-2.1.0.json")).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}");
    log
}

#[test]
fn sarif_is_valid_and_complete() {
    let log = sarif(&root(), &["tests/fixtures/published"]);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert!(run["properties"]["definitions"].as_str().unwrap().starts_with("sha256:"));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().unwrap().contains('\n'), "both languages");
        assert!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].is_string());
        assert!(!result["partialFingerprints"].as_object().unwrap().is_empty());
    }
    let of = |rule: &str| {
        run["results"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["ruleId"] == rule)
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(of("T003")[0]["level"], "error");
    assert!(of("F002").iter().all(|it| it["relatedLocations"].is_array()));
    assert!(
        of("T010")
            .iter()
            .any(|it| it["level"] == "error" && it["partialFingerprints"]["isoSystemic/v1"] == "T010")
    );
}

#[test]
fn sarif_names_runs_files_with_marks_old_and_accepted_findings() {
    let text = "process: QT.01\ntitle: Thử\nlimit: 1 ngày làm việc\nsteps:\n  - { id: a, name: Bước đầu, role: mot-cua, limit: 2 ngày làm việc }\n";
    let waivers = "waivers: [{ rule: R001, reason: Chờ, by: mot-cua, until: 2026-12-31 }]\n";
    let folder = office(1, &format!("{ORGANIZATION}{waivers}"));
    fs::create_dir(folder.path().join("đất đai")).unwrap();
    fs::write(folder.path().join("đất đai/a:b.yaml"), text).unwrap();
    iso(folder.path(), &["check", "--write-baseline", "old.json"]);
    let log = sarif(folder.path(), &["--baseline", "old.json"]);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let find = |rule: &str| results.iter().find(|it| it["ruleId"] == rule).unwrap();
    let impossible = find("T003");
    assert_eq!(impossible["baselineState"], "unchanged");
    let place = &impossible["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "%C4%91%E1%BA%A5t%20%C4%91ai/a%3Ab.yaml");
    assert_eq!(place["region"]["endColumn"], 23, "columns count characters");
    let flow = &impossible["codeFlows"][0]["threadFlows"][0]["locations"][0]["location"];
    assert_eq!(flow["message"]["text"], "Bước đầu");
    assert_eq!(flow["physicalLocation"]["region"]["startLine"], 5);
    assert!(find("R001")["suppressions"][0]["justification"].as_str().unwrap().contains("Chờ"));
}

#[test]
fn github_gets_escaped_annotations_and_no_more_than_it_shows() {
    let folder = office(25, &format!("{ORGANIZATION}escalation: {{ processes: 99, percent: 100 }}\n"));
    fs::write(
        folder.path().join("a,b:c.yaml"),
        "process: QT.99\ntitle: 100% \nlimit: 1 giờ\nowner: '%0A::error::x'\n",
    )
    .unwrap();
    let output = iso(folder.path(), &["check", "--format", "github"]);
    let text = stdout(&output);
    let warnings: Vec<&str> = text.lines().filter(|line| line.starts_with("::warning")).collect();
    assert_eq!(warnings.len(), 10, "{text}");
    assert!(text.contains("::error file=a%2Cb%3Ac.yaml,line=4,endLine=4,col=8,endColumn="), "{text}");
    assert!(text.contains("%250A::error::x"), "percent signs of the officer are escaped");
    assert_eq!(text.matches("::group::").count(), text.matches("::endgroup::").count());
    let commands = ["::error ", "::warning ", "::notice ", "::group::", "::endgroup::"];
    for line in text.lines().filter(|line| line.starts_with("::")) {
        assert!(commands.iter().any(|command| line.starts_with(command)), "{line}");
    }
}

#[test]
fn every_report_ends_with_what_it_means() {
    let output = iso(&root(), &["check", "processes", "--lang", "en"]);
    let text = stdout(&output);
    for word in ["does not mean", "2026.2", "2026-06-01", "sha256:", "withdrawn"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let part = stdout(&iso(&root(), &["check", "processes", "--lang", "en", "--rule", "T"]));
    assert!(part.contains("Only the chosen part"), "{part}");
    let report: Value =
        serde_json::from_str(&stdout(&iso(&root(), &["check", "processes", "--format", "json"]))).unwrap();
    assert_eq!(report["closing"]["date"], "2026-06-01");
    assert_eq!(report["closing"]["rules"], iso_core::rules::RULES.len());
}

/// The hash an auditor gets from `sha256sum`, wherever the program was started.
#[test]
fn the_hash_of_the_definitions_depends_on_names_and_bytes_only() {
    let hash = |folder: &Path, arguments: &[&str]| -> String {
        let output = iso(folder, &[&["check", "--format", "json"], arguments].concat());
        let report: Value = serde_json::from_str(&stdout(&output)).unwrap();
        report["closing"]["definitions"].as_str().unwrap().to_owned()
    };
    let expected = hash(&root(), &["processes"]);
    assert_eq!(hash(&root().join("processes"), &[]), expected);
    assert_eq!(hash(&root().join("processes/dat-dai"), &[]), expected);
    let library = library_of(vec![iso_core::load::InputFile::new("x/a.yaml", "process: A\n")]);
    // printf 'process: A\n' > a.yaml; sha256sum a.yaml | sha256sum
    assert_eq!(library.digest(), "86be2269f7a79b7246d3e8a66982ce9816a3f14abf1e5f9a098fcc4be10072de");
}

#[test]
fn as_many_jobs_as_one_likes_give_the_same_bytes() {
    let with = |jobs: &str| {
        iso(&root(), &["check", "tests/fixtures/published", "--format", "json", "--jobs", jobs]).stdout
    };
    assert_eq!(with("1"), with("7"));
}

#[test]
fn unknown_selectors_name_the_nearest() {
    for (option, value, nearest) in [
        ("--clause", "2015:7.5.9", "2015:7.5"),
        ("--clause", "2014:7.5", "2015:7.5"),
        ("--clause", "4.2.33", "4.2.3"),
        ("--edition", "2014", "2015"),
        ("--edition", "2051", "2015"),
        ("--rule", "T03", "T003"),
        ("--rule", "limit-imposible", "limit-impossible"),
    ] {
        let output = iso(&root(), &["check", "processes", option, value]);
        assert_eq!(output.status.code(), Some(2), "{value}");
        assert!(stderr(&output).contains(nearest), "{value}: {}", stderr(&output));
    }
}

/// A report nobody could read in full still comes at once and says how it goes on.
#[test]
fn fifty_thousand_findings_stay_readable() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("iso.yaml"),
        format!("{ORGANIZATION}escalation: {{ processes: 99999, percent: 100 }}\n"),
    )
    .unwrap();
    for file in 0..50 {
        let mut text = format!("process: QT.{file}\ntitle: Quy trình\nsteps:\n");
        for step in 0..500 {
            text.push_str(&format!("  - {{ id: b{step}, name: Bước {step} }}\n"));
        }
        fs::write(folder.path().join(format!("{file}.yaml")), text).unwrap();
    }
    let human = stdout(&iso(folder.path(), &["check"]));
    assert!(human.lines().count() < 4_000, "{} lines", human.lines().count());
    assert!(human.contains("step-without-limit"));
    let log = iso(folder.path(), &["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&stdout(&log)).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 25_000);
}
