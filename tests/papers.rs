//! Documents, records and indicators: every sentence the rules can say, at its place.

use iso_core::{load::InputFile, text::Lang};

use crate::support::{check, files_of, library_of, root};

const PROCEDURE: &str = "process: QT.THU.01
title: Quy trình thử
purpose: Người dân nhận kết quả đúng hạn
owner: lanh-dao
limit: 2 ngày làm việc
inputs: [{ name: Hồ sơ, from: Người dân }]
outputs: [{ name: Kết quả, to: Người dân, acceptance_criteria: Đúng mẫu }]
records: [{ id: ho-so, name: Hồ sơ, place: Một cửa, retention: 5 năm }]
indicators: [{ name: Tỷ lệ đúng hạn }]
revision: { no: 1, date: 2026-01-05, author: chuyen-vien, approved_by: lanh-dao, approved_on: 2026-01-05 }
steps:
  - { id: nhan, name: Tiếp nhận, kind: receive, role: mot-cua, limit: 1 ngày làm việc }
  - { id: tra, name: Trả kết quả, kind: deliver, role: mot-cua, limit: 1 ngày làm việc }
";

const LAW: &str = "no: 61/2018/NĐ-CP, issuer: Chính phủ";

/// What is changed in the procedure (`old`, `new`), and what is added to it, to a family and to
/// the organization.
struct Case {
    name: &'static str,
    change: [&'static str; 2],
    procedure: String,
    family: String,
    organization: String,
}

fn case(name: &'static str) -> Case {
    Case {
        name,
        change: ["", ""],
        procedure: String::new(),
        family: String::new(),
        organization: String::new(),
    }
}

fn cases() -> Vec<Case> {
    let changed = |name, old, new| Case { change: [old, new], ..case(name) };
    let added = |name, procedure: &str| Case { procedure: format!("{procedure}\n"), ..case(name) };
    let revision = "revision: { no: 1, date: 2026-01-05, author: chuyen-vien,";
    let history = |text| changed("history", revision, text);
    vec![
        case("nothing is wrong"),
        changed(
            "hash that is none",
            revision,
            "revision: { no: 1, date: 2026-01-05, author: chuyen-vien, hash: abc,",
        ),
        history(
            "revision: { no: 4, date: 2026-01-05, author: chuyen-vien, history: [{ no: 2, what: Hai }, { no: 4, date: 2026-01-05, what: Bốn }],",
        ),
        history(
            "revision: { no: 3, date: 2026-01-05, author: chuyen-vien, history: [{ no: 2, date: 2026-01-05, what: Hai }, { no: 3, date: 2026-01-04, what: Ba }],",
        ),
        history(
            "revision: { no: 2, date: 2026-01-05, author: chuyen-vien, history: [{ no: 2, date: 2026-01-05, what: Hai }, { no: 3, date: 2026-01-06, what: Ba }],",
        ),
        history(
            "revision: { no: 5, date: 2026-01-05, author: chuyen-vien, history: [{ no: 5, date: 2026-01-05, what: Năm }],",
        ),
        Case {
            family: "review: { months: 12, next: 2026-05-31, by: lanh-dao }\n".into(),
            ..case("review of a family")
        },
        added(
            "law without an end",
            &format!("legal_basis: [{{ {LAW}, expires_on: 2027-01-01, replaced_by: 118/2025/NĐ-CP }}]"),
        ),
        added(
            "law without its date of end",
            &format!("legal_basis: [{{ {LAW}, replaced_by: 118/2025/NĐ-CP }}]"),
        ),
        added(
            "law that ended, by nothing replaced",
            &format!("legal_basis: [{{ {LAW}, expires_on: 2025-07-01 }}]"),
        ),
        Case {
            organization: format!("external_documents: [{{ {LAW}, expires_on: 2025-07-01 }}]\n"),
            ..added(
                "the end of a law stands in the common list",
                "legal_basis: [{ no: Nghị định 61/2018/NĐ-CP }]",
            )
        },
        Case {
            organization: format!("external_documents: [{{ {LAW}, expires_on: 2025-07-01 }}]\n"),
            ..case("a common list with a law that ended")
        },
        Case {
            family: format!(
                "legal_basis: [{{ {LAW}, expires_on: 2025-07-01, replaced_by: 118/2025/NĐ-CP }}]\n"
            ),
            ..case("law of a family")
        },
        Case {
            organization: format!("external_documents: [{{ {LAW}, expires_on: 2025-07-01 }}]\n"),
            ..added(
                "grounds named by old numbers",
                "statutory_limit: { limit: 3 ngày làm việc, basis: Điều 19 Nghị định 61/2018/NĐ-CP }\nservice: { fees: [{ name: Lệ phí, basis: 161/2018/NĐ-CP }] }",
            )
        },
        added("replaces what is still there", "supersedes: [QT.NEN.01]"),
        changed("refers to a replaced procedure", "from: Người dân", "from: QT.CU.02 (bước cuối)"),
        added("external document without everything", "legal_basis: [{ no: Công văn hỏa tốc }]"),
        added(
            "form nobody uses",
            "forms: [{ id: mau-02, name: Phiếu bổ sung, source: Thông tư 03/2025/TT-VPCP }]",
        ),
        Case {
            organization: "  - { id: mau-09, name: Phiếu riêng }\n".into(),
            ..case("common form nobody uses")
        },
        changed(
            "record kept for too short a time",
            "retention: 5 năm",
            "retention: 5 năm, legal_minimum: vĩnh viễn",
        ),
        changed("record kept for a short time", "retention: 5 năm", "retention: 2 năm"),
        changed("record without anything", "place: Một cửa, retention: 5 năm", "code: HS"),
        changed("indicator with nothing", "name: Tỷ lệ đúng hạn", "name: Số lần trả lại"),
        Case {
            change: ["retention: 5 năm", "retention: 5 năm, fields: [Ngày nhận]"],
            ..added("indicator without its field", "note: x")
        },
        changed("no limit to compare with", "limit: ", "note: "),
    ]
}

fn findings(case: &Case) -> Vec<String> {
    let mut files = files_of(&root().join("tests/fixtures/rules/base"));
    let iso = files.iter_mut().find(|file| file.name == "iso.yaml").unwrap();
    let text = String::from_utf8(iso.content.clone()).unwrap();
    // An item goes on the list of forms, a key to the end.
    let text = if case.organization.starts_with("  -") {
        text.replace("forms:\n", &format!("forms:\n{}", case.organization))
    } else {
        format!("{text}external_documents_checked_on: 2026-05-29\n{}", case.organization)
    };
    let text = if case.name == "indicator without its field" {
        text.replace("source: Hồ sơ,", "source: Hồ sơ, fields: [Ngày nhận, Ngày trả],")
    } else {
        text
    };
    let text = if case.name == "external document without everything" {
        text.replace("external_documents_checked_on: 2026-05-29\n", "")
    } else {
        text
    };
    iso.content = text.into_bytes();
    let [old, new] = case.change;
    let mut procedure = if case.name == "no limit to compare with" {
        PROCEDURE
            .replace("limit: 2 ngày làm việc\n", "kind: support\n")
            .replace(", limit: 1 ngày làm việc", "")
    } else if old.is_empty() {
        PROCEDURE.to_owned()
    } else {
        assert!(PROCEDURE.contains(old), "{}", case.name);
        PROCEDURE.replacen(old, new, 1)
    };
    procedure += &case.procedure;
    if !case.family.is_empty() {
        procedure += "family: chung\n";
        files.push(InputFile::new("nhom.yaml", format!("family: chung\n{}", case.family)));
    }
    if case.name == "refers to a replaced procedure" {
        let newer = PROCEDURE.replace("QT.THU.01", "QT.MOI.02") + "supersedes: [QT.CU.02]\n";
        files.push(InputFile::new("moi.yaml", newer));
    }
    files.push(InputFile::new("thu.yaml", procedure));
    let library = library_of(files);
    let checked = check(&library);
    let show = |finding: &iso_core::diag::Finding| {
        let place = library.locate(finding).map(|place| place.start).unwrap();
        let level = finding.level(&checked.editions).unwrap();
        let said = Lang::ALL.map(|lang| format!("{}\n    > {}", finding.message(lang), finding.help(lang)));
        let gap = iso_core::diag::Finding::GAP;
        assert!(!said.iter().any(|text| text.contains(gap)), "{said:?}");
        format!(
            "  {} {level} {}:{}:{}\n    {}",
            finding.rule.code,
            finding.file,
            place.line,
            place.column,
            said.join("\n    ")
        )
    };
    checked.findings.iter().map(show).collect()
}

#[test]
fn everything_that_can_be_said_about_papers() {
    let said: Vec<String> = cases()
        .iter()
        .map(|case| format!("{}: {}\n{}", case.name, case.change[1], findings(case).join("\n")))
        .collect();
    insta::assert_snapshot!(said.join("\n"));
}
