//! A step may call another procedure: what it calls is there, can serve it, and is printed as what
//! it is.

use iso_core::{
    doc::{Block, Inline, Target},
    load::Library,
    manual,
    render::{Format, render},
    text::Lang,
};

use crate::support::{check, library_of_texts, today};

const OFFICE: &str = "organization: Cơ quan thử\nroles: [{ id: x, title: Chuyên viên }]\n";

/// A procedure in force, of one step of two working days and what else is written.
fn procedure(code: &str, rest: &str) -> String {
    format!(
        "process: {code}\ntitle: Việc {code}\noutputs: [{{ name: Báo cáo kết quả }}]\n\
         revision: {{ no: 1, approved_by: x, approved_on: 2026-01-05, effective_on: 2026-01-10 }}\n\
         steps:\n  - {{ id: lam, name: Làm, role: x, limit: 2 ngày làm việc }}\n{rest}"
    )
}

fn calling(code: &str, called: &str, more: &str) -> String {
    procedure(code, &format!("  - {{ id: goi, name: Gọi, role: x, call: {called}{more} }}\n"))
}

fn library(files: &[(&str, String)]) -> Library {
    let files = files.iter().map(|(name, text)| (*name, text.as_str()));
    library_of_texts(&[("iso.yaml", OFFICE)].into_iter().chain(files).collect::<Vec<_>>())
}

fn said(library: &Library, codes: &[&str]) -> Vec<String> {
    let checked = check(library);
    let wanted = checked.findings.iter().filter(|finding| codes.contains(&finding.rule.code));
    wanted
        .map(|finding| format!("{} {}: {}", finding.rule.code, finding.file, finding.message(Lang::En)))
        .collect()
}

#[test]
fn a_code_nobody_has_is_told_with_the_nearest() {
    let library = library(&[("a.yaml", calling("QT.01", "QT.03", "")), ("b.yaml", procedure("QT.02", ""))]);
    let found = said(&library, &["F001", "G011"]);
    assert_eq!(found, ["F001 a.yaml: there is no procedure `QT.03`, did you mean `QT.01`?"]);
}

#[test]
fn circles_are_told_once_with_the_shortest_way_round() {
    let long = calling("QT.01", "QT.02", "") + "  - { id: goi-nua, name: Gọi nữa, role: x, call: QT.03 }\n";
    let library = library(&[
        ("a.yaml", long),
        ("b.yaml", calling("QT.02", "QT.03", "")),
        ("c.yaml", calling("QT.03", "QT.01", "")),
        ("d.yaml", calling("QT.04", "QT.04", "")),
        ("e.yaml", calling("QT.05", "QT.01", "")),
    ]);
    assert_eq!(
        said(&library, &["G011"]),
        [
            "G011 a.yaml: QT.01 calls QT.03, which leads back to QT.01: QT.01 → QT.03 → QT.01",
            "G011 d.yaml: QT.04: “Gọi” calls the procedure it stands in",
        ]
    );
}

#[test]
fn a_called_procedure_is_in_force_once_the_caller_is() {
    let later = procedure("QT.02", "").replace("effective_on: 2026-01-10", "effective_on: 2026-07-01");
    let unapproved = procedure("QT.02", "").replace("approved_by: x, ", "");
    let caller = || calling("QT.01", "QT.02", "");
    for called in [later, unapproved] {
        let found = said(&library(&[("a.yaml", caller()), ("b.yaml", called.clone())]), &["G011"]);
        assert_eq!(found, ["G011 a.yaml: QT.01: “Gọi” calls QT.02, which is not in force"]);
        // A library that is still being written is not in force as a whole.
        let draft = caller().replace("approved_on: 2026-01-05, ", "");
        assert!(said(&library(&[("a.yaml", draft), ("b.yaml", called)]), &["G011"]).is_empty());
    }
}

#[test]
fn the_step_has_the_time_the_called_procedure_may_take() {
    let found = |limit: &str, called: String| {
        let caller = calling("QT.01", "QT.02", &format!(", limit: {limit}"));
        said(&library(&[("a.yaml", caller), ("b.yaml", called)]), &["G011"])
    };
    let told = ["G011 a.yaml: QT.01: “Gọi” has only 1 working day, but QT.02 may take 2 working days"];
    assert_eq!(found("1 ngày làm việc", procedure("QT.02", "")), told);
    assert!(found("2 ngày làm việc", procedure("QT.02", "")).is_empty());
    // Only the longest run is too long.
    let branched = "  - { id: them, name: Thêm, role: x, limit: 3 ngày làm việc }\n";
    let branched = procedure("QT.02", branched).replace(
        "limit: 2 ngày làm việc }",
        "limit: 2 ngày làm việc, next: [{ to: them, when: Cần }, { to: end, when: Không cần }] }",
    );
    assert_eq!(
        found("4 ngày làm việc", branched),
        ["G011 a.yaml: QT.01: “Gọi” has only 4 working days, but QT.02 may take 5 working days"]
    );
    // Nobody says which case is called: one that fits is enough.
    let cases = "  - { id: them, name: Thêm, role: x, limit: 3 ngày làm việc, cases: [kho] }\n\
                 cases: [{ id: de, name: Dễ }, { id: kho, name: Khó }]\n";
    assert!(found("2 ngày làm việc", procedure("QT.02", cases)).is_empty());
    assert!(!found("1 ngày làm việc", procedure("QT.02", cases)).is_empty());
}

#[test]
fn what_has_no_common_measure_is_not_decided() {
    let caller = calling("QT.01", "QT.02", ", limit: 1 ngày");
    let library = library(&[("a.yaml", caller), ("b.yaml", procedure("QT.02", ""))]);
    assert!(said(&library, &["G011"]).is_empty());
    assert!(check(&library).not_evaluated.contains(&"G011"));
}

#[test]
fn the_results_of_the_step_come_from_the_called_procedure() {
    let found = |results: &str, called: String| {
        let caller = calling("QT.01", "QT.02", &format!(", results: [{results}]"));
        said(&library(&[("a.yaml", caller), ("b.yaml", called)]), &["G011"])
    };
    assert!(found("báo cáo kết quả năm 2026", procedure("QT.02", "")).is_empty());
    assert_eq!(
        found("Giấy phép", procedure("QT.02", "")),
        ["G011 a.yaml: QT.01: “Gọi” waits for Giấy phép from QT.02, which has no such output"]
    );
    let addressed = procedure("QT.02", "").replace("kết quả }]", "kết quả, to: QT.01 }]");
    assert!(found("Giấy phép", addressed).is_empty());
}

#[test]
fn the_flow_treats_a_call_as_a_step_and_needs_no_role_for_it() {
    let caller = calling("QT.01", "QT.02", ", limit: 2 ngày làm việc").replace("role: x, call", "call");
    let caller = caller.replace("process: QT.01\n", "process: QT.01\nlimit: 3 ngày làm việc\n");
    let library = library(&[("a.yaml", caller), ("b.yaml", procedure("QT.02", ""))]);
    let found = said(&library, &["R001", "T003"]);
    assert_eq!(
        found,
        [
            "T003 a.yaml: QT.01: impossible to finish in 3 working days; the quickest way takes 4 working days (Làm, Gọi)"
        ]
    );
}

#[test]
fn the_manual_leads_to_the_called_procedure_and_draws_it_with_double_sides() {
    let library = library(&[("a.yaml", calling("QT.01", "QT.02", "")), ("b.yaml", procedure("QT.02", ""))]);
    let checked = check(&library);
    let options = manual::Options { lang: Lang::Vi, today: today() };
    let documents = manual::documents(&library, &checked, &options);
    let document = documents.iter().find(|it| it.name == "QT.01").unwrap();
    let links =
        document.blocks.iter().filter_map(|it| if let Block::Table(it) = it { Some(it) } else { None });
    let cells = links.flat_map(|it| &it.rows).flat_map(|it| &it.cells).flat_map(|it| &it.words);
    let link = cells
        .filter_map(|it| if let Inline::Link { target, words } = it { Some((target, words)) } else { None });
    let link = link.filter(|(target, _)| **target == Target::Document("QT.02".into())).map(|it| it.1);
    assert_eq!(link.map(|it| Inline::plain(it)).next().unwrap(), "QT.02 Việc QT.02");
    let page = String::from_utf8(render(document, Format::Html)).unwrap();
    assert!(page.contains("flow-predefined"));
    let markdown = String::from_utf8(render(document, Format::Markdown)).unwrap();
    assert!(markdown.contains("[[\"2. Gọi<br/>QT.02#59; Chuyên viên\"]]"), "{markdown}");
}

/// A chain of calls as long as a library is deep must not end the program.
#[test]
fn a_chain_of_five_thousand_calls_is_followed_at_once() {
    let mut files: Vec<(String, String)> = (0..5_000)
        .map(|n| {
            let text = format!(
                "process: QT.{n}\ntitle: Việc\nsteps: [{{ id: a, name: Gọi, call: QT.{}, limit: 1 ngày }}]\n",
                n + 1
            );
            (format!("{n:05}.yaml"), text)
        })
        .collect();
    files.push((
        "5000.yaml".into(),
        "process: QT.5000\ntitle: Việc\nsteps: [{ id: a, name: Gọi, call: QT.0 }]\n".into(),
    ));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let library = library_of_texts(&files[..]);
    assert_eq!(library.processes.len(), 5_001);
    let circles = check(&library).findings.iter().filter(|it| it.rule.code == "G011").count();
    assert_eq!(circles, 1);
}
