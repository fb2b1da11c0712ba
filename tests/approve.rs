//! An approval changes the revision data of a file and not one byte else, and what was approved
//! cannot be changed unseen.

use std::fs;

use iso_core::{
    approval::{self, Approval, Refusal, Request},
    content,
    load::Library,
    model::{Date, Process},
};

use crate::support::{
    check, codes_and_places, files_of, folder_of, iso, library_in, library_of, library_of_texts, root,
    stderr, stdout, today,
};

const ORGANIZATION: &str = "organization: Cơ quan thử
roles:
  - { id: lanh-dao, title: Lãnh đạo, authorities: Phê duyệt quy trình, deputy: pho }
  - { id: pho, title: Phó, authorities: Ký công văn }
  - { id: chuyen-vien, title: Chuyên viên, authorities: Đề xuất }
";

const BEFORE: &str = "# Đầu tệp\nprocess: QT.01   # mã\ntitle:  \"Thử\"\nlimit: 2 ngày làm việc\n\
    steps:\n- { id: a, name: Nhận, role: chuyen-vien,   limit: 2 ngày làm việc }   # bước\n\n";

/// The revision data in every layout people use, and what comes behind.
const LAYOUTS: [(&str, &str); 17] = [
    ("", ""),
    (
        "revision:\n  no: 1\n  date: 2026-01-05\n  author: chuyen-vien\n  approved_by: lanh-dao\n  approved_on: 2026-01-05\n",
        "",
    ),
    (
        "revision: # lần\n    author: chuyen-vien   # ai soạn\n    # ghi chú riêng\n    no: 1\n",
        "note: Ghi chú\n# cuối tệp\n",
    ),
    ("revision: { no: 1, author: chuyen-vien }", "   # cùng dòng\nnote: Ghi chú\n"),
    ("revision: {}\n", "note: x"),
    ("revision:\n", "note: x\n"),
    ("revision: # chưa có\n", "# cuối"),
    ("revision:\n  no: 1\n  approved_by:\n  hash:   # sẽ ghi\n  author: chuyen-vien\n", ""),
    ("revision:\n  author: chuyen-vien", ""),
    (
        "revision:\n  no: 3\n  author: chuyen-vien\n  history:\n  - no: 2\n    date: 2025-01-01\n    what: |\n      Nhiều dòng\n      chữ\n",
        "\n\nnote: x\n",
    ),
    (
        "revision:\n  no: 3\n  author: chuyen-vien\n  history:\n    - { no: 2, date: 2025-01-01, what: Rút ngắn } # cũ\n",
        "note: x\n",
    ),
    (
        "revision:\n  no: 3\n  history:\n    - no: 2\n      date: 2025-02-01\n      what: Hai\n    - no: 1\n      date: 2025-01-01\n      what: Một\n  author: chuyen-vien\n",
        "",
    ),
    ("revision:\n  no: 3\n  author: chuyen-vien\n  history: [{ no: 2, date: 2025-01-01, what: Hai }]\n", ""),
    ("revision:\n  no: 3\n  author: chuyen-vien\n  history: []   # trống\n", ""),
    ("revision:\n  no: 3\n  author: chuyen-vien\n  history:\n", "note: x\n"),
    (
        "revision:\n  {\n    no: 3,\n    author: chuyen-vien, history: [\n      { no: 2, date: 2025-01-01, what: Hai },\n    ],\n  }\n",
        "note: x\n",
    ),
    ("\"revision\":\n  \"no\": '3'\n", ""),
];

fn request() -> Request {
    let mut request = Request::new("lanh-dao".parse().unwrap(), today().unwrap());
    request.author = Some("chuyen-vien".parse().unwrap());
    request.what = Some("Rút thời hạn: “3” → \"2\" ngày # không phải ghi chú".into());
    request
}

fn library(text: &str) -> Library {
    library_of_texts(&[("iso.yaml", ORGANIZATION), ("a.yaml", text)])
}

fn approve(text: &str, request: &Request) -> Result<Approval, Refusal> {
    approval::approve(&library(text), "QT.01", request)
}

fn codes(text: &str) -> Vec<String> {
    let library = library(text);
    codes_and_places(&library, &check(&library))
}

#[test]
fn every_byte_outside_the_revision_stays_in_every_layout() {
    for (block, behind) in LAYOUTS {
        if block.contains("'3'") {
            // A number in quotes is none; the file is refused before anything is written.
            assert!(approve(&format!("{BEFORE}{block}{behind}"), &request()).is_err());
            continue;
        }
        for line_break in ["\n", "\r\n"] {
            let with = |text: &str| text.replace('\n', line_break);
            let (before, block, behind) = (with(BEFORE), with(block), with(behind));
            let text = format!("{before}{block}{behind}");
            let approved = approve(&text, &request())
                .unwrap_or_else(|it| panic!("{block:?}: {}", it.show(iso_core::text::Lang::En)));
            let after = &approved.text;
            // An absent block goes behind the last line that says something.
            let kept = if block.is_empty() { before.trim_end() } else { &before };
            assert!(after.starts_with(kept), "{block:?} -> {after}");
            assert!(after.ends_with(behind.trim_start()) || behind.is_empty(), "{block:?} -> {after}");
            for word in block.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_alphabetic()))
            {
                assert!(after.contains(word), "{word} of {block:?} is gone: {after}");
            }
            let comments = |text: &str| text.matches('#').count();
            // The sign in the text of the change is no comment, but one sign more.
            assert_eq!(comments(after), comments(&text) + 1, "{after}");
            assert_eq!(after.contains("\r\n"), text.contains("\r\n"));
            assert_eq!(
                after.matches('\n').count() - after.matches("\r\n").count(),
                if line_break == "\n" { after.matches('\n').count() } else { 0 }
            );
            let found = codes(after);
            assert!(
                !found.iter().any(|it| it.starts_with("D002") || it.starts_with("D003")),
                "{found:?} {after}"
            );
            assert!(!found.iter().any(|it| it.starts_with("D004")), "{found:?} {after}");
        }
    }
}

#[test]
fn a_procedure_in_braces_is_approved_too() {
    let text = "{ process: QT.01, title: T, steps: [{ id: a, name: N, role: chuyen-vien }] } # cuối\n";
    let mut nobody = request();
    nobody.author = None;
    // Without an author nothing may be issued.
    assert!(matches!(approve(text, &nobody), Err(Refusal::GateOpen { .. })));
    let text = text.replace("title: T", "title: T, revision: { author: chuyen-vien }");
    let after = approve(&text, &request()).unwrap().text;
    assert!(
        after.starts_with("{ process: QT.01, title: T, revision: { author: chuyen-vien, no: 1,"),
        "{after}"
    );
    assert!(after.ends_with("}] } # cuối\n"), "{after}");
}

#[test]
fn approving_the_approved_writes_nothing() {
    let (block, _) = LAYOUTS[1];
    let text = format!("{BEFORE}{block}");
    let approved = approve(&text, &request()).unwrap();
    assert_eq!(approved.no, 2);
    assert!(matches!(approve(&approved.text, &request()), Err(Refusal::AlreadyApproved { no: 2 })));
    let mut again = request();
    again.no = Some(2);
    assert!(matches!(approve(&approved.text, &again), Err(Refusal::AlreadyApproved { no: 2 })));
}

#[test]
fn a_change_after_approval_is_seen_and_cannot_be_approved_under_the_same_number() {
    let (block, _) = LAYOUTS[1];
    let approved = approve(&format!("{BEFORE}{block}"), &request()).unwrap().text;
    let changed = approved.replace("name: Nhận", "name: Nhận hồ sơ");
    assert!(codes(&changed).iter().any(|it| it.starts_with("D003 ")), "{:?}", codes(&changed));
    let mut same = request();
    same.no = Some(2);
    assert!(matches!(approve(&changed, &same), Err(Refusal::NumberTaken { no: 2 })));
    let renewed = approve(&changed, &request()).unwrap();
    assert_eq!(renewed.no, 3);
    assert!(!codes(&renewed.text).iter().any(|it| it.starts_with("D003")));
    // Layout, spelling and comments are not content.
    let retyped = approved.replace("2 ngày làm việc }", "02 working days }").replace("# bước", "# khác");
    assert!(!codes(&retyped).iter().any(|it| it.starts_with("D003")), "{:?}", codes(&retyped));
}

#[test]
fn what_contradicts_itself_is_refused() {
    let (block, _) = LAYOUTS[1];
    let text = format!("{BEFORE}{block}");
    let date = |text: &str| -> Option<Date> { Some(text.parse().unwrap()) };
    let refused = |change: fn(&mut Request)| {
        let mut request = request();
        change(&mut request);
        approve(&text, &request).unwrap_err()
    };
    let mut late = request();
    late.on = date("2026-06-02");
    assert!(matches!(approve(&text, &late).unwrap_err(), Refusal::InTheFuture { .. }));
    late.on = date("2026-01-04");
    assert!(matches!(approve(&text, &late).unwrap_err(), Refusal::BeforePrevious { .. }));
    late.on = date("2026-05-01");
    late.effective = date("2026-04-30");
    assert!(matches!(approve(&text, &late).unwrap_err(), Refusal::EffectiveBeforeApproval { .. }));
    assert!(matches!(refused(|it| it.no = Some(0)), Refusal::NumberTooLow { .. }));
    assert!(matches!(refused(|it| it.what = None), Refusal::WhatMissing { no: 2 }));
    assert!(matches!(refused(|it| it.by = "chuyen-vien".parse().unwrap()), Refusal::NoAuthority { .. }));
    assert!(matches!(refused(|it| it.by = "giam-doc".parse().unwrap()), Refusal::UnknownRole { .. }));
    // A deputy stands in.
    let mut deputy = request();
    deputy.by = "pho".parse().unwrap();
    assert!(approve(&text, &deputy).is_ok());
    let law = "legal_basis: [{ no: 61/2018/NĐ-CP, expires_on: 2025-07-01 }]\n";
    let open = approve(&format!("{text}{law}"), &request()).unwrap_err();
    assert!(
        matches!(&open, Refusal::GateOpen { findings, .. } if findings[0].rule.code == "D009"),
        "{open:?}"
    );
}

/// Every shipped procedure, by the program itself.
#[test]
fn every_shipped_procedure_takes_its_hash_in_one_line() {
    let files = files_of(&root().join("processes"));
    let folder = folder_of(&files);
    let library = library_of(files.clone());
    for loaded in &library.processes {
        let it = &loaded.value;
        let revision = it.revision.as_ref().unwrap();
        let by = revision.approved_by.as_ref().unwrap().to_string();
        let no = revision.no.unwrap().to_string();
        let output = iso(folder.path(), &["approve", it.process.as_str(), "--by", &by, "--no", &no]);
        assert!(output.status.success(), "{}", stderr(&output));
        let before =
            String::from_utf8(files.iter().find(|file| file.name == loaded.file).unwrap().content.clone());
        let before = before.unwrap();
        let after = fs::read_to_string(folder.path().join(&loaded.file)).unwrap();
        let added: Vec<&str> = after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
        let line = format!("  hash: \"{}\"", content::hash(it));
        assert_eq!(added, [line.as_str()], "{}", loaded.file);
        assert_eq!(after.replace(&format!("{line}\n"), ""), before, "{}", loaded.file);
    }
    let output = iso(folder.path(), &["check"]);
    assert!(output.status.success(), "{}", stdout(&output));
}

#[test]
fn the_hash_can_be_recomputed_from_what_the_program_prints() {
    let output = iso(&root(), &["approve", "QT.KT.01", "--content"]);
    let printed = stdout(&output);
    assert!(printed.starts_with("{\"case_id\":{") && printed.ends_with('}'), "{printed}");
    let library = library_in("processes");
    assert_eq!(printed, content::canonical(&library.process("QT.KT.01").unwrap().value));
}

#[test]
fn a_file_with_a_mark_or_in_utf16_keeps_its_encoding() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("iso.yaml"), ORGANIZATION).unwrap();
    let text = format!("{BEFORE}{}", LAYOUTS[1].0);
    let utf16 = text.encode_utf16().flat_map(u16::to_le_bytes);
    for bytes in
        [[b"\xEF\xBB\xBF", text.as_bytes()].concat(), [0xFF, 0xFE].into_iter().chain(utf16).collect()]
    {
        let path = folder.path().join("a.yaml");
        fs::write(&path, &bytes).unwrap();
        let output = iso(folder.path(), &["approve", "QT.01", "--by", "lanh-dao", "--no", "1"]);
        assert!(output.status.success(), "{}", stderr(&output));
        let after = fs::read(&path).unwrap();
        // All but the line with the hash is as it was.
        assert!(after.starts_with(&bytes[..bytes.len() - 4]) && after.len() > bytes.len());
    }
}

#[test]
fn what_changed_is_said_in_words_and_nothing_is_written_unasked() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("iso.yaml"), ORGANIZATION).unwrap();
    let old = format!("{BEFORE}{}", LAYOUTS[1].0);
    let new = old.replace("2 ngày làm việc", "1 ngày làm việc");
    fs::write(folder.path().join("a.yaml"), &new).unwrap();
    let earlier = folder.path().join(".cu.yaml");
    fs::write(&earlier, &old).unwrap();
    let arguments = ["approve", "QT.01", "--by", "lanh-dao", "--previous", ".cu.yaml", "--dry-run"];
    let output = iso(folder.path(), &arguments);
    insta::assert_snapshot!(format!("{}{}", stdout(&output), stderr(&output)));
    assert_eq!(fs::read_to_string(folder.path().join("a.yaml")).unwrap(), new);
    let output = iso(folder.path(), &["approve", "QT.01", "--by", "chuyen-vien"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("a.yaml")).unwrap(), new);
}

/// One letter more in any value of any shipped procedure gives another hash.
#[test]
fn no_word_of_a_procedure_escapes_the_hash() {
    let mut changed = 0;
    for file in files_of(&root().join("processes")) {
        let Ok(value) = serde_yaml::from_slice::<serde_json::Value>(&file.content) else { continue };
        let Ok(process) = serde_json::from_value::<Process>(value.clone()) else { continue };
        let hash = content::hash(&process);
        let mut pointers = Vec::new();
        leaves(&value, String::new(), &mut pointers);
        for pointer in pointers {
            let not_content = pointer.starts_with("/revision") || pointer == "/review/next";
            let mut other = value.clone();
            let leaf = other.pointer_mut(&pointer).unwrap();
            *leaf = match &*leaf {
                serde_json::Value::String(text) => format!("{text}x").into(),
                serde_json::Value::Number(number) => (number.as_u64().unwrap() + 1).into(),
                serde_json::Value::Bool(is) => (!is).into(),
                other => other.clone(),
            };
            let Ok(other) = serde_json::from_value::<Process>(other) else { continue };
            assert_eq!(content::hash(&other) == hash, not_content, "{} {pointer}", file.name);
            changed += 1;
        }
    }
    assert!(changed > 1_500, "only {changed} values were changed");
}

fn leaves(value: &serde_json::Value, here: String, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| leaves(value, format!("{here}/{key}"), found));
        }
        serde_json::Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| leaves(value, format!("{here}/{index}"), found));
        }
        _ => found.push(here),
    }
}
