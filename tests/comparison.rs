//! What changed is said whole and no more: nothing where nothing changed, something for every value
//! that is another, and of a step that only got another id no word at any place that names it.

use std::fs;

use iso_core::{
    comparison::{Change, Kind, Side, Standing, changes, libraries, simplified},
    content,
    model::Process,
    text::Lang,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{files_of, iso, library_in, library_of_texts, root, stderr, stdout};

fn process(text: &str) -> Process {
    serde_yaml::from_str(text).unwrap()
}

fn between(old: &Process, new: &Process) -> Vec<Change> {
    changes(Side::of(old), Side::of(new))
}

fn said(old: &str, new: &str) -> Vec<String> {
    between(&process(old), &process(new)).iter().map(|it| it.say(Lang::Vi)).collect()
}

const OLD: &str = r#"
process: QT.01
title: Cấp bản sao
limit: 10 ngày làm việc
revision: { no: 1 }
legal_basis: [{ no: 1/2020/NĐ-CP, issuer: Chính phủ }, { no: 2/2021/TT, date: 2021-03-01 }]
service:
  dossier: [{ name: Đơn, originals: 1 }, { name: Bản sao hộ khẩu, copies: 2 }]
  fees: [{ name: Lệ phí, amount: 8000 }]
  online: partial
cases: [{ id: gap, name: Gấp, limit: 3 ngày làm việc }]
forms: [{ id: don, code: M01, name: Đơn đề nghị }]
records: [{ id: so, name: Sổ theo dõi, retention: 5 năm }]
steps:
  - id: b1
    name: Tiếp nhận
    kind: receive
    role: mot-cua
    limit: 4 giờ làm việc
    forms: [don]
    next: { one_of: [{ to: b2, when: Đủ }, { to: b3, when: Thiếu, disposition: supplement }] }
  - { id: b2, name: Thẩm định, role: chuyen-vien, limit: 8 ngày làm việc, next: b4 }
  - { id: b3, name: Bổ sung, performer: applicant, outside_clock: applicant, next: { one_of: [{ to: b1, when: Nộp lại, max: 1 }] } }
  - { id: b4, name: Ký, kind: approve, role: lanh-dao, limit: 1 ngày làm việc }
  - { id: b5, name: Trả kết quả, kind: deliver, role: mot-cua, outside_clock: office_hours, records: [so] }
"#;

const NEW: &str = r#"
process: QT.01
title: Cấp bản sao
limit: 7 ngày làm việc
revision: { no: 2 }
legal_basis: [{ no: 1/2020/NĐ-CP, issuer: Chính phủ, expires_on: 2026-01-01 }, { no: 3/2025/TT, date: 2025-03-01 }]
service:
  dossier: [{ name: Đơn, originals: 1 }]
  fees: [{ name: Lệ phí, amount: 5000 }]
  online: full
cases: [{ id: gap, name: Gấp, limit: 24 giờ làm việc }]
forms: [{ id: don, code: M01, name: Đơn đề nghị }]
records: [{ id: so, name: Sổ theo dõi, retention: 10 năm }]
steps:
  - id: b1
    name: Tiếp nhận
    kind: receive
    role: mot-cua
    limit: 2 giờ làm việc
    forms: [don]
    next: { one_of: [{ to: b2, when: Đủ }, { to: b4, when: Thiếu thành phần, disposition: supplement }] }
  - { id: b2, name: Phân công, role: lanh-dao, limit: 4 giờ làm việc }
  - { id: b3, name: Thẩm định, role: chuyen-vien, limit: 5 ngày làm việc, next: b5 }
  - { id: b4, name: Bổ sung, performer: applicant, outside_clock: applicant, next: { one_of: [{ to: b1, when: Nộp lại, max: 2 }] } }
  - { id: b5, name: Ký và trả kết quả, kind: approve, role: lanh-dao, limit: 1 ngày làm việc, records: [so] }
"#;

const OFFICE: &str = "organization: A\nroles:\n  - { id: mot-cua, title: Công chức một cửa }\n\
    \x20 - { id: lanh-dao, title: Lãnh đạo }\n  - { id: chuyen-vien, title: Chuyên viên }\n";

/// Read by people; whoever changes them reads them again.
#[test]
fn two_issues_for_people_for_the_table_and_for_machines() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("iso.yaml"), OFFICE).unwrap();
    fs::write(folder.path().join(".cu.yaml"), OLD).unwrap();
    fs::write(folder.path().join("moi.yaml"), NEW).unwrap();
    let run = |arguments: &[&str]| {
        let output = iso(folder.path(), &[&["diff", ".cu.yaml", "moi.yaml"], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    insta::assert_snapshot!("diff_for_people", run(&[]));
    insta::assert_snapshot!("diff_for_people_in_english", run(&["--lang", "en"]));
    insta::assert_snapshot!("diff_as_table", run(&["--format", "md"]));
    insta::assert_snapshot!("diff_for_machines", run(&["--format", "json"]));
}

#[test]
fn a_step_under_another_id_is_no_change_where_it_is_named() {
    let old = "{ process: A, title: T, steps: [{ id: a, name: Nhận, next: { one_of: [{ to: b, when: Đủ }] } }, { id: b, name: Ký }] }";
    let new = old.replace("to: b", "to: ky").replace("id: b", "id: ky");
    assert_eq!(said(old, &new), ["bước “Ký”, mã bước: b → ky"]);
    // Numbers given anew around a step that came in between.
    let old = "{ process: A, title: T, steps: [{ id: b1, name: Nhận }, { id: b2, name: Soạn }, { id: b3, name: Ký }] }";
    let new = "{ process: A, title: T, steps: [{ id: b1, name: Nhận }, { id: b2, name: Thẩm tra }, { id: b3, name: Soạn }, { id: b4, name: Ký }] }";
    assert_eq!(
        said(old, new),
        [
            "các bước: thêm “Thẩm tra”, sau “Nhận”",
            "bước “Soạn”, mã bước: b2 → b3",
            "bước “Ký”, mã bước: b3 → b4"
        ]
    );
}

#[test]
fn a_step_that_moved_is_told_alone_and_one_with_another_name_is_the_same_step() {
    let old = "{ process: A, title: T, steps: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }] }";
    let new = "{ process: A, title: T, steps: [{ id: c, name: C }, { id: a, name: A }, { id: b, name: D }] }";
    assert_eq!(said(old, new), ["bước “C”: thứ 3 → thứ 1", "bước “D”, tên: “B” → “D”"]);
}

#[test]
fn limits_are_weighed_within_their_unit_only() {
    let of = |limit: &str| process(&format!("{{ process: A, title: T, limit: '{limit}' }}"));
    let weigh = |old: &str, new: &str| {
        let changes = between(&of(old), &of(new));
        (changes[0].what(Lang::Vi), simplified(&changes, true, Lang::Vi).len())
    };
    let (words, lighter) = weigh("168 giờ làm việc", "21 ngày làm việc");
    assert_eq!((words.contains("không so sánh được"), lighter), (true, 0));
    assert_eq!(weigh("3 ngày", "2 ngày"), ("3 ngày → 2 ngày (giảm 1 ngày, 33,3%)".to_owned(), 1));
    assert_eq!(weigh("2 ngày", "3 ngày"), ("2 ngày → 3 ngày (tăng 1 ngày, 50%)".to_owned(), 0));
    assert_eq!(weigh("0,5 ngày làm việc", "1/3 ngày làm việc").1, 1);
}

fn shipped() -> Vec<(String, Value)> {
    let files = files_of(&root().join("processes")).into_iter();
    let read = files.filter_map(|it| Some((it.name, serde_yaml::from_slice::<Value>(&it.content).ok()?)));
    read.filter(|(_, value)| serde_json::from_value::<Process>(value.clone()).is_ok()).collect()
}

/// The twin: two canonical forms as texts.
fn agree_with_twin(old: &Process, new: &Process, what: &str) {
    let found = between(old, new);
    assert_eq!(found.is_empty(), content::canonical(old) == content::canonical(new), "{what}: {found:?}");
    for change in &found {
        for lang in Lang::ALL {
            assert!(!change.location(lang).trim().is_empty(), "{what}: {change:?}");
            // A mark that stands for a step, or a key without a name, is no word for people.
            assert!(!change.say(lang).contains(['§', '`']), "{what}: {}", change.say(lang));
        }
    }
}

#[test]
fn nothing_is_said_of_the_same_and_something_of_every_other_value() {
    let mut changed = 0;
    for (name, value) in shipped() {
        let same: Process = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(between(&same, &same), []);
        let mut pointers = Vec::new();
        leaves(&value, String::new(), &mut pointers);
        for pointer in pointers {
            let mut other = value.clone();
            let leaf = other.pointer_mut(&pointer).unwrap();
            *leaf = match &*leaf {
                Value::String(text) => format!("{text}x").into(),
                Value::Number(number) => (number.as_u64().unwrap() + 1).into(),
                Value::Bool(is) => (!is).into(),
                other => other.clone(),
            };
            let Ok(other) = serde_json::from_value::<Process>(other) else { continue };
            agree_with_twin(&same, &other, &format!("{name} {pointer}"));
            changed += 1;
        }
    }
    assert!(changed > 1_500, "only {changed} values were changed");
}

fn leaves(value: &Value, here: String, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| leaves(value, format!("{here}/{key}"), found));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| leaves(value, format!("{here}/{index}"), found));
        }
        _ => found.push(here),
    }
}

/// Takes out, doubles or swaps something anywhere.
fn shake(value: &mut Value, at: usize, how: usize) {
    let mut lists = Vec::new();
    containers(value, String::new(), &mut lists);
    let Some(pointer) = lists.get(at % lists.len().max(1)).cloned() else { return };
    match value.pointer_mut(&pointer) {
        Some(Value::Array(items)) if !items.is_empty() => {
            let (one, other) = (at / 7 % items.len(), at / 3 % items.len());
            match how % 3 {
                0 => drop(items.remove(one)),
                1 => items.insert(other, items[one].clone()),
                _ => items.swap(one, other),
            }
        }
        Some(Value::Object(entries)) => {
            let key = entries.keys().nth(at % entries.len().max(1)).cloned();
            key.into_iter().for_each(|key| drop(entries.remove(&key)));
        }
        _ => {}
    }
}

fn containers(value: &Value, here: String, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            found.push(here.clone());
            entries.iter().for_each(|(key, value)| containers(value, format!("{here}/{key}"), found));
        }
        Value::Array(items) => {
            found.push(here.clone());
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| containers(value, format!("{here}/{index}"), found));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_taken_out_doubled_or_swapped_is_told(
        one in 0_usize..27, other in 0_usize..27, across in 0_usize..8, shakes in prop::collection::vec((0_usize..10_000, 0_usize..3), 1..6)
    ) {
        static SHIPPED: std::sync::LazyLock<Vec<(String, Value)>> = std::sync::LazyLock::new(shipped);
        let (name, value) = &SHIPPED[one % SHIPPED.len()];
        let mut shaken = value.clone();
        shakes.iter().for_each(|(at, how)| shake(&mut shaken, *at, *how));
        // Sometimes two procedures that have nothing to do with each other.
        if across == 0 { shaken = SHIPPED[other % SHIPPED.len()].1.clone(); }
        let old: Process = serde_json::from_value(value.clone()).unwrap();
        if let Ok(new) = serde_json::from_value::<Process>(shaken) {
            agree_with_twin(&old, &new, name);
            agree_with_twin(&new, &old, name);
        }
    }
}

/// A key or word that a model got and nobody named would be told in the words of the file.
#[test]
fn every_key_and_word_of_a_procedure_has_a_name_in_the_table_of_changes() {
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(root().join("processes/process.schema.json")).unwrap())
            .unwrap();
    let (mut keys, mut words, mut seen) = (Vec::new(), Vec::new(), Vec::new());
    named(&schema, &schema["$defs"]["Process"], "Process", &mut keys, &mut words, &mut seen);
    assert!(keys.len() > 120 && words.len() > 50, "{} keys, {} words", keys.len(), words.len());
    let unnamed: Vec<&String> =
        keys.iter().filter(|key| !iso_core::comparison::is_named(key, None)).collect();
    assert!(unnamed.is_empty(), "add to KEYS in iso-core/src/comparison/words.rs: {unnamed:?}");
    let unnamed: Vec<&(String, String)> =
        words.iter().filter(|(key, word)| !iso_core::comparison::is_named(key, Some(word))).collect();
    assert!(unnamed.is_empty(), "add to WORDS in iso-core/src/comparison/words.rs: {unnamed:?}");
}

fn named(
    schema: &Value,
    here: &Value,
    key: &str,
    keys: &mut Vec<String>,
    words: &mut Vec<(String, String)>,
    seen: &mut Vec<(String, String)>,
) {
    if let Some(name) = here["$ref"].as_str() {
        let mark = (name.to_owned(), key.to_owned());
        if !seen.contains(&mark) && !name.ends_with("/Wording") {
            seen.push(mark);
            let name = name.rsplit('/').next().unwrap();
            named(schema, &schema["$defs"][name], key, keys, words, seen);
        }
    }
    if let Some(word) = here["const"].as_str() {
        words.push((key.to_owned(), word.to_owned()));
    }
    // What is only read, such as the way a procedure is printed, is no content.
    let properties = here["properties"].as_object().into_iter().flatten();
    for (name, value) in properties.filter(|(_, value)| value["writeOnly"] != true) {
        keys.push(name.clone());
        named(schema, value, name, keys, words, seen);
    }
    for part in ["items", "additionalProperties"] {
        named_part(schema, &here[part], key, keys, words, seen);
    }
    for part in ["anyOf", "oneOf", "allOf"] {
        here[part].as_array().into_iter().flatten().for_each(|it| named(schema, it, key, keys, words, seen));
    }
}

fn named_part(
    schema: &Value,
    here: &Value,
    key: &str,
    keys: &mut Vec<String>,
    words: &mut Vec<(String, String)>,
    seen: &mut Vec<(String, String)>,
) {
    if here.is_object() {
        named(schema, here, key, keys, words, seen);
    }
}

#[test]
fn of_two_libraries_every_procedure_is_told_once() {
    let shipped = library_in("processes");
    let same = libraries(&shipped, &shipped);
    assert_eq!(same.len(), shipped.processes.len());
    assert!(same.iter().all(|it| it.standing == Standing::Same));
    let old = library_of_texts(&[
        ("a.yaml", OLD),
        ("b.yaml", "{ process: B, title: B }"),
        ("c.yaml", "{ process: C, title: C }"),
    ]);
    let new = library_of_texts(&[
        ("a.yaml", NEW),
        ("d.yaml", "{ process: B2, title: B, supersedes: [B] }"),
        ("e.yaml", "{ process: E, title: E }"),
    ]);
    let found: Vec<(&str, Standing)> = libraries(&old, &new)
        .iter()
        .map(|it| (it.process().unwrap().process.as_str(), it.standing))
        .collect();
    let expected = [
        ("QT.01", Standing::Changed),
        ("B2", Standing::Changed),
        ("E", Standing::Added),
        ("C", Standing::Removed),
    ];
    assert_eq!(found, expected);
}

/// One change of a family reaches many procedures and is told once.
#[test]
fn a_change_that_many_procedures_share_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    for (name, sets) in [("cu", 1), ("moi", 2)] {
        let library = folder.path().join(name);
        fs::create_dir_all(&library).unwrap();
        fs::write(library.join("iso.yaml"), OFFICE).unwrap();
        fs::write(library.join("f.yaml"), format!("family: f\nservice: {{ sets: {sets} }}\n")).unwrap();
        for number in 1..=9 {
            let text = format!("process: QT.{number}\ntitle: T{number}\nfamily: f\n");
            fs::write(library.join(format!("{number}.yaml")), text).unwrap();
        }
    }
    let output = iso(folder.path(), &["diff", "cu", "moi"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = stdout(&output);
    assert_eq!(page.matches("số bộ hồ sơ: 1 → 2").count(), 1, "{page}");
    assert!(page.starts_with("9 quy trình thay đổi, 0 mới, 0 không còn, 0 giữ nguyên\n"), "{page}");
}

#[test]
fn what_cannot_be_compared_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.yaml"), OLD).unwrap();
    fs::write(folder.path().join("b.yaml"), "process: [").unwrap();
    let refused = |arguments: [&str; 2]| {
        let output = iso(folder.path(), &["diff", arguments[0], arguments[1]]);
        assert_eq!(output.status.code(), Some(2));
        stderr(&output)
    };
    assert!(refused(["a.yaml", "."]).contains("hai tệp quy trình, hoặc hai thư mục"));
    assert!(refused(["a.yaml", "b.yaml"]).contains("b.yaml không phải là tệp quy trình đọc được"));
    assert!(refused(["a.yaml", "khong-co.yaml"]).contains("khong-co.yaml"));
}

/// Thousands of steps in the other order, all with the same words.
#[test]
fn a_long_procedure_that_was_turned_around_is_compared_at_once() {
    let steps = |numbers: &mut dyn Iterator<Item = usize>| -> Process {
        let steps: Vec<Value> = numbers
            .map(|it| json!({ "id": format!("s{it}"), "name": "Làm", "results": ["a", "b"] }))
            .collect();
        serde_json::from_value(json!({ "process": "A", "title": "T", "steps": steps })).unwrap()
    };
    let (old, new) = (steps(&mut (0..4_000)), steps(&mut (0..4_000).rev()));
    let started = std::time::Instant::now();
    let found = between(&old, &new);
    assert_eq!(found.iter().filter(|it| it.kind == Kind::Moved).count(), 3_999);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
