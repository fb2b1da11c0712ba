//! Registers beside the system file are read as offices keep them; a bad row is named where it
//! stands, and what no register says is never taken for done.

use iso_core::{
    load::{InputFile, Library},
    rules::{Checked, Why},
    text::Lang,
};
use proptest::prelude::*;

use crate::support::{check, codes_and_places, files_of, folder_of, iso, library_of, root, stdout};

/// The small sound library with these lines in its organization, and files beside it.
fn office(registers: &str, files: &[(&str, &[u8])]) -> Library {
    library_of(office_files(registers, files))
}

fn office_files(registers: &str, files: &[(&str, &[u8])]) -> Vec<InputFile> {
    let mut all = files_of(&root().join("tests/fixtures/rules/base"));
    for file in all.iter_mut().filter(|file| file.name == "iso.yaml") {
        let text = String::from_utf8(file.content.clone()).unwrap();
        file.content = format!("{}\n{registers}\n", text.trim_end()).into_bytes();
    }
    all.extend(files.iter().map(|(name, content)| InputFile::new(*name, *content)));
    all
}

fn said(checked: &Checked, lang: Lang) -> Vec<String> {
    checked.findings.iter().map(|it| format!("{} {}", it.rule.code, it.message(lang))).collect()
}

fn why(checked: &Checked, code: &str) -> Option<Why> {
    checked.not_evaluated.iter().find(|it| it.rule.code == code).map(|it| it.why.clone())
}

/// One audit was planned and not held.
fn accused(library: &Library) -> Vec<String> {
    said(&check(library), Lang::En)
}

#[test]
fn a_table_is_read_as_spreadsheets_write_it() {
    const NAMED: &str = "registers: { audits: so/danh-gia.csv }";
    let expected = ["O005 the audit “Đợt 2”, planned for 2026-05-04, was not held"];
    for text in [
        "audit,planned,held,report\nĐợt 1,2026-03-02,2026-03-02,BC-01\nĐợt 2,2026-05-04,,\n",
        "Cuộc đánh giá;Ngày kế hoạch;Ngày thực hiện;Báo cáo\r\nĐợt 1;02/03/2026;2/3/2026;BC-01\r\nĐợt 2;04/05/2026;;\r\n",
        "\u{feff}STT\tCUỘC ĐÁNH GIÁ\tngày kế hoạch\tNgày thực hiện\tSố báo cáo\tGhi chú: đơn vị\n1\tĐợt 1\t02/03/2026\t02/03/2026\tBC-01\tSở\n2\tĐợt 2\t04/05/2026\t\t\t\n",
        "SỔ ĐÁNH GIÁ NỘI BỘ, năm 2026\n\nTT;Cuộc đánh giá;Ngày kế hoạch;Ngày thực hiện;Báo cáo\n1;\"Đợt 1\";02/03/2026;02/03/2026;\"BC;01\"\n2;\"Đợt 2\";04/05/2026\n;;;;\n",
        "sep=;\nAudit;Planned;Held;Report\nĐợt 1;2026-03-02;2026-03-02;BC-01\nĐợt 2;2026-05-04;;\n",
    ] {
        assert_eq!(accused(&office(NAMED, &[("so/danh-gia.csv", text.as_bytes())])), expected, "{text}");
        let utf16: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(accused(&office(NAMED, &[("so/danh-gia.csv", &utf16)])), expected, "UTF-16: {text}");
    }
    let yaml = "register: audits\nentries:\n  - { audit: Đợt 1, planned: 2026-03-02, held: 2/3/2026, report: BC-01 }\n  - { audit: Đợt 2, planned: 04/05/2026 }\n";
    let library = office("", &[("so.yaml", yaml.as_bytes())]);
    assert_eq!(accused(&library), expected);
    assert_eq!(library.unread(), 0);
}

/// Every fault of a table, at its line and column, with what was expected and how to mend it.
#[test]
fn bad_rows_are_named_where_they_stand() {
    let mut lines = Vec::new();
    for (kind, text) in [
        ("audits", "Cuộc đánh gía;Ngày kế hoch;Phòng\nĐợt 1;02/03/2026;A\n"),
        (
            "audits",
            "Cuộc đánh giá;Ngày kế hoạch\nĐợt 1;31/02/2026\n;02/03/2026\nĐợt 3;tháng ba\nĐợt 4;03/14/2026\n",
        ),
        ("audits", "Cuộc đánh giá;Số phát hiện;Tên cuộc đánh giá\nĐợt 1;hai;x\n"),
        ("audits", "Cuộc đánh giá,Số báo cáo\nĐợt 1,\"BC-01\nĐợt 2,BC-02\n"),
        ("reviews", "Ngày họp;Kết luận\n02/03/2026;cải tiên, nguồn lực, x\n"),
        (
            "results",
            "Chỉ số,Kỳ,Kết quả,Đạt\nTỷ lệ đúng hạn,quý 5/2026,96,5 %\nTỷ lệ đúng hạn,05/2026,x,tạm\n",
        ),
        ("surveys", "Ngày khảo sát;Chu kỳ\n02/03/2026;3\n"),
        ("surveys", "Khảo sát;Chu kỳ\nMột cửa;ba tháng\n"),
        ("surveys", "\n\n"),
        ("surveys", "Kh\u{fffd}o s\u{fffd}t\n"),
    ] {
        let content = text.replace('\u{fffd}', "\u{1}").into_bytes();
        let content: Vec<u8> = content.into_iter().map(|byte| if byte == 1 { 0xE1 } else { byte }).collect();
        let library = office(&format!("registers: {{ {kind}: so.csv }}"), &[("so.csv", &content)]);
        let checked = check(&library);
        lines.push(format!("--- {kind}: {}", text.trim_end().replace('\n', " ⏎ ")));
        for (finding, place) in checked.findings.iter().zip(codes_and_places(&library, &checked)) {
            assert_eq!(finding.file, "so.csv");
            lines.push(format!("{place}\n  {}\n  {}", finding.message(Lang::Vi), finding.help(Lang::Vi)));
            lines.push(format!("  {}\n  {}", finding.message(Lang::En), finding.help(Lang::En)));
        }
        assert!(library.registers.faulty.len() == 1, "{kind}: a register with faults says nothing");
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_head_of_a_million_letters_is_answered_like_any_other() {
    let table = format!("Cuộc đánh giá,{}\nĐợt 1,x\n", "ngày ".repeat(500_000));
    let library = office("registers: { audits: so.csv }", &[("so.csv", table.as_bytes())]);
    let codes: Vec<&str> = library.findings.iter().map(|it| it.rule.name).collect();
    assert_eq!(codes, ["unknown-key"]);
}

#[test]
fn a_register_lies_in_the_library_and_is_named_once() {
    let table = "Cuộc khảo sát;Ngày khảo sát;Chu kỳ\nMột cửa;02/05/2026;3\n".as_bytes();
    for path in ["../so.csv", "/etc/so.csv", "so/../../so.csv", "c:/so.csv", "so.xlsx", "", "so//a.csv"] {
        let library = office(&format!("registers: {{ surveys: '{path}' }}"), &[]);
        let codes: Vec<&str> = library.findings.iter().map(|it| it.rule.code).collect();
        assert_eq!(codes, ["F011"], "{path}");
        let folder = folder_of(&office_files(&format!("registers: {{ surveys: '{path}' }}"), &[]));
        assert_eq!(
            iso(folder.path(), &["check"]).status.code(),
            Some(1),
            "{path}: nothing outside is opened"
        );
    }
    let found = |registers: &str, files: &[(&str, &[u8])]| said(&check(&office(registers, files)), Lang::En);
    assert_eq!(
        found("registers: { surveys: khao-sat.csv }", &[("khao-sta.csv", table)])[0],
        "F023 there is no file `khao-sat.csv`, did you mean `khao-sta.csv`?"
    );
    assert!(found("", &[("so.csv", table)])[0].starts_with("F017 this table is not named"));
    assert!(
        found("registers: { surveys: so.csv, calibrations: so.csv }", &[("so.csv", table)])
            .iter()
            .any(|it| it.starts_with("F023 the file `so.csv` is named for another register"))
    );
    assert!(found("registers: { survey: so.csv }", &[])[0].contains("did you mean `surveys`?"));
    assert!(
        found("", &[("so.yaml", b"register: survey\nentries: []\n")])[0].contains("did you mean `surveys`?")
    );
}

#[test]
fn without_data_nothing_counts_as_passed() {
    let checked = check(&office("", &[]));
    let all = ["O001", "O002", "O003", "O004", "O005", "O006", "O007", "O008", "O009", "O010"];
    assert_eq!(checked.not_evaluated_codes(), all);
    assert_eq!(why(&checked, "O005").unwrap().show(Lang::Vi), "chưa có sổ đánh giá nội bộ");

    let folder = folder_of(&office_files("", &[]));
    let text = stdout(&iso(folder.path(), &["check"]));
    let line = text.lines().find(|line| line.starts_with("không đánh giá: ")).unwrap();
    for part in [
        "O003, O004 – chưa có sổ kết quả chỉ số",
        "O001 – chưa có nhật ký hồ sơ",
        "O005 – chưa có sổ đánh giá nội bộ",
    ] {
        assert!(line.contains(part), "{line}");
    }
    assert!(text.trim_end().ends_with("không được đánh giá không có nghĩa là đạt."), "{text}");

    let json: serde_json::Value =
        serde_json::from_str(&stdout(&iso(folder.path(), &["check", "--format", "json"]))).unwrap();
    assert_eq!(json["summary"]["not_evaluated"], serde_json::json!(all));
    assert_eq!(json["summary"]["lacking"]["O005"], "chưa có sổ đánh giá nội bộ");

    let sarif: serde_json::Value =
        serde_json::from_str(&stdout(&iso(folder.path(), &["check", "--format", "sarif"]))).unwrap();
    let schema = std::fs::read(root().join("tests/fixtures/sarif-2.1.0.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_slice(&schema).unwrap();
    assert!(jsonschema::draft7::new(&schema).unwrap().is_valid(&sarif));
    let notes = sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notes.len(), all.len());
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    for (note, code) in notes.iter().zip(all) {
        let index = usize::try_from(note["associatedRule"]["index"].as_u64().unwrap()).unwrap();
        assert_eq!((note["level"].as_str(), rules[index]["id"].as_str()), (Some("note"), Some(code)));
    }

    let github = stdout(&iso(folder.path(), &["check", "--format", "github", "--lang", "en"]));
    assert!(github.contains("O005 – no register of internal audits was given"), "{github}");
}

#[test]
fn a_rule_says_which_data_it_needs_and_where() {
    let text = stdout(&iso(&root(), &["rules", "O005", "--lang", "en"]));
    assert!(
        text.contains("register of internal audits (`registers: { audits: file.csv }` in iso.yaml)"),
        "{text}"
    );
    let text = stdout(&iso(&root(), &["rules", "O001"]));
    assert!(text.contains("nhật ký hồ sơ") && text.contains("iso deadlines"), "{text}");
    let json = stdout(&iso(&root(), &["rules", "O010", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let needs = ["registers.provider_evaluations", "registers.calibrations", "registers.surveys"];
    assert_eq!(json["rules"][0]["needs"], serde_json::json!(needs));
}

#[test]
fn what_was_due_after_the_register_ends_is_not_taken_for_undone() {
    let table = "Cuộc đánh giá;Ngày kế hoạch\nĐợt 2;04/05/2026\n".as_bytes();
    let audits =
        |kept_to: &str| office(&format!("registers: {{ {kept_to}audits: so.csv }}"), &[("so.csv", table)]);
    assert_eq!(check(&audits("")).findings.len(), 1);
    assert_eq!(check(&audits("kept_to: 2026-05-05, ")).findings.len(), 1);
    assert!(check(&audits("kept_to: 2026-05-03, ")).findings.is_empty());
    // A register of last year says nothing about this one.
    let old = check(&audits("kept_to: 2025-05-31, "));
    assert!(old.findings.is_empty());
    assert_eq!(why(&old, "O005"), Some(Why::Outdated("2025-05-31".parse().unwrap())));
    // Nor does one of the next.
    assert!(accused(&audits("kept_to: 2027-01-01, "))[0].starts_with("F024 2027-01-01 is still to come"));
}

#[test]
fn the_audits_of_the_programme_are_in_the_register() {
    let programme = |table: &str| {
        let mut files = office_files("registers: { audits: so.csv }", &[("so.csv", table.as_bytes())]);
        for file in files.iter_mut().filter(|file| file.name == "iso.yaml") {
            let text = String::from_utf8(file.content.clone()).unwrap();
            let audits = "audits: [{ name: Đợt xuân, kinds: [service], date: 2026-03-10 }, { kinds: [service, support, management], date: 2026-06-10 }]";
            file.content = text
                .replace("audits: [{ kinds: [service, support, management], date: 2026-06-10 }]", audits)
                .into_bytes();
        }
        accused(&library_of(files))
    };
    const HEADS: &str = "Cuộc đánh giá;Ngày kế hoạch;Ngày thực hiện;Báo cáo;Số phát hiện;Hạn khắc phục\n";
    let missing = "O005 the audit “Đợt xuân” of 2026-03-10 is in the programme, but not in the register";
    assert_eq!(programme(HEADS), [missing]);
    assert!(
        programme(&format!("{HEADS}đợt Xuân;17/03/2026;17/03/2026;BC;0;\n")).is_empty(),
        "held a week later"
    );
    assert!(programme(&format!("{HEADS}Một;10/03/2026;17/03/2026;BC;;\n")).is_empty(), "known by its day");
    assert_eq!(
        programme(&format!("{HEADS}Đợt xuân;10/03/2026;10/03/2026;;3;01/05/2026\n")),
        [
            "O005 the audit “Đợt xuân”, held on 2026-03-10, has no report",
            "O005 the audit “Đợt xuân”: 3 nonconformities were to be corrected by 2026-05-01",
        ]
    );
    assert_eq!(
        programme(&format!("{HEADS}Đợt xuân;10/03/2026;20/05/2026;;3;\n")),
        Vec::<String>::new(),
        "report and plan may take a month"
    );
}

#[test]
fn a_missed_target_is_answered_in_either_register() {
    let results = "Chỉ số;Kỳ;Kết quả\nTỷ lệ đúng hạn;04/2026;91 %\n".as_bytes();
    let actions = "Số phiếu;Hành động;Hạn;Chỉ số;Kỳ\nKP-1;Họp;01/07/2026;Tỷ lệ đúng hạn;04/2026\n";
    let both = |actions: &str| {
        let files: &[(&str, &[u8])] = &[("kq.csv", results), ("hd.csv", actions.as_bytes())];
        accused(&office("registers: { results: kq.csv, actions: hd.csv }", files))
    };
    assert!(both(actions).is_empty());
    assert_eq!(
        both(&actions.replace(";04/2026\n", ";03/2026\n")),
        [
            "O004 “Tỷ lệ đúng hạn” 2026-04: 91 % misses the target ≥ 95 %, and no decision or action is recorded"
        ]
    );
    // What cannot be compared is left open, unless the office says it.
    let odd = |met: &str| {
        let table = format!("Chỉ số;Kỳ;Kết quả;Đạt\nTỷ lệ đúng hạn;04/2026;khá;{met}\n");
        let checked = check(&office("registers: { results: kq.csv }", &[("kq.csv", table.as_bytes())]));
        (checked.findings.len(), why(&checked, "O004"))
    };
    assert_eq!(odd(""), (0, Some(Why::NotDecided)));
    assert_eq!(odd("có"), (0, None));
    assert_eq!(odd("không"), (1, None));
}

#[test]
fn names_that_lead_nowhere_are_named_with_the_nearest() {
    let results = "Chỉ số;Kỳ;Kết quả\nTỷ lệ đung han;04/2026;97 %\nTỷ lệ đúg hạn;04/2026;97 %\n".as_bytes();
    let found = accused(&office("registers: { results: so.csv }", &[("so.csv", results)]));
    assert_eq!(found, ["O003 there is no indicator “Tỷ lệ đúg hạn”, did you mean “Tỷ lệ đúng hạn”?"]);
    let holders =
        "Họ tên;Vai trò;Bằng chứng\nNgười A;lanh dao;x\nNgười B;chuyen-vein;x\nNgười C;Chuyên viên;x\n"
            .as_bytes();
    let found = accused(&office("registers: { competence: so.csv }", &[("so.csv", holders)]));
    assert_eq!(found, ["O008 there is no role “chuyen-vein”, did you mean “chuyen-vien”?"]);
}

#[test]
fn only_registers_the_office_needs_are_missed() {
    let providers = "Bên cung cấp;Ngày đánh giá;Chu kỳ\nPhối hợp;02/03/2026;12\n".as_bytes();
    let surveys = "Khảo sát;Ngày khảo sát;Chu kỳ\nMột cửa;02/05/2026;3\n".as_bytes();
    let one = check(&office("registers: { provider_evaluations: a.csv }", &[("a.csv", providers)]));
    assert_eq!(why(&one, "O010").unwrap().show(Lang::En), "no register of satisfaction surveys was given");
    let both: &[(&str, &[u8])] = &[("a.csv", providers), ("b.csv", surveys)];
    let checked = check(&office("registers: { provider_evaluations: a.csv, surveys: b.csv }", both));
    assert_eq!(why(&checked, "O010"), None, "nothing is measured, so nothing is calibrated");
}

/// Entries are looked up by their names, never each compared with all others.
#[test]
fn registers_of_ten_thousand_rows_are_judged_in_seconds() {
    const ROWS: usize = 10_000;
    let table = |head: &str, row: &dyn Fn(usize) -> String| {
        std::iter::once(head.to_owned()).chain((0..ROWS).map(row)).collect::<Vec<_>>().join("\n")
    };
    let done = |at: usize| 1900 + at % 100;
    let audits = table("audit;planned", &|at| format!("Đợt {at};2025-05-04"));
    let holders = table("person;role;evidence;valid_until", &|at| {
        format!("Người {at};Chuyên viên;Chứng chỉ;{}-01-01", done(at))
    });
    let results = table("indicator;period;value", &|at| format!("Tỷ lệ đúng hạn;{};khá", done(at)));
    let surveys = table("item;done;interval", &|at| format!("Khảo sát {};{}-01-01;3", at / 2, done(at)));
    let named = "registers: { audits: a.csv, competence: b.csv, results: c.csv, surveys: d.csv }";
    let tables = [("a.csv", audits), ("b.csv", holders), ("c.csv", results), ("d.csv", surveys)];
    let library = office(named, &tables.each_ref().map(|(name, text)| (*name, text.as_bytes())));
    let start = std::time::Instant::now();
    let checked = check(&library);
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
    for code in ["O005", "O008", "O010"] {
        let count = checked.findings.iter().filter(|it| it.rule.code == code).count();
        assert!(count >= ROWS / 2, "{code}: {count}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Whatever lies in a register, it is read or refused.
    #[test]
    fn no_table_is_too_odd(content in prop::collection::vec(any::<u8>(), 0..200), cells in "([a-zĐ\"\n\r;,\t 0-9/]|Kỳ|Chỉ số){0,60}") {
        for bytes in [content.clone(), cells.clone().into_bytes()] {
            let library = office("registers: { results: so.csv }", &[("so.csv", &bytes)]);
            let checked = check(&library);
            for finding in &checked.findings {
                prop_assert!(library.locate(finding).is_some());
                let _ = (finding.message(Lang::Vi), finding.help(Lang::En));
            }
        }
    }
}
