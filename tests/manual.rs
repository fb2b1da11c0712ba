//! The manual says everything the library says, shows what is wrong, and harms nobody: neither
//! readers of its pages nor files that lie beside them.

mod folder;
mod harmless;
mod layouts;
mod notices;
mod opened_first;
mod printed;
mod site;
mod whole_set;
mod word;

use iso_core::{
    doc::{Block, Document},
    load::Library,
    manual::{Options, documents},
    render::{Format, render},
    rules::Checked,
    text::Lang,
};

use self::harmless::hostile_library;
use crate::support::{check, library_in, library_of_texts, today};

const FORMATS: [Format; 2] = [Format::Html, Format::Markdown];

fn printed(library: &Library, checked: &Checked, lang: Lang) -> Vec<Document> {
    documents(library, checked, &Options { lang, today: today() })
}

fn text(document: &Document, format: Format) -> String {
    String::from_utf8(render(document, format)).unwrap()
}

const OFFICE: &str = "organization: { vi: UBND xã Mẫu, en: Model commune }\neditions: [2015]\n\
    roles:\n  - { id: mot-cua, title: { vi: Công chức một cửa, en: Desk officer } }\n\
    \x20 - { id: lanh-dao, title: { vi: Lãnh đạo, en: Leader } }\n";

const PROCEDURE: &str = r#"
process: QT-01/TP
title: { vi: Cấp bản sao, en: Issue of a copy }
tthc: ["1.000001"]
purpose: Người dân nhận được bản sao
owner: lanh-dao
legal_basis:
  - { no: 118/2025/NĐ-CP, date: 2025-06-09, issuer: Chính phủ, effective_on: 2025-06-09 }
service:
  dossier: [{ name: Tờ khai, originals: 1, form: to-khai }, { name: Giấy tờ tùy thân, copies: 2 }]
  sets: 1
  fees: [{ name: Lệ phí, amount: 8000 }]
cases:
  - { id: thuong, name: Bình thường, limit: 3 ngày làm việc }
  - { id: gap, name: Gấp, limit: 1 ngày làm việc }
groups: [{ id: ky, limit: 1/2 ngày làm việc }]
steps:
  - id: nhan
    name: Tiếp nhận, kiểm tra
    kind: receive
    role: mot-cua
    outside_clock: office_hours
    forms: [to-khai]
    next:
      one_of:
        - { to: tra-cuu, when: Hồ sơ đủ }
        - { to: bo-sung, when: Hồ sơ thiếu, disposition: supplement }
  - { id: bo-sung, no: 1a, name: Bổ sung hồ sơ, performer: applicant, outside_clock: applicant, next: end }
  - id: tra-cuu
    name: Tra cứu sổ gốc
    role: mot-cua
    limit: 2,5 ngày làm việc
    case_limits: [{ case: gap, limit: 1/2 ngày làm việc }]
    next: { all_of: [du-thao, doi-chieu] }
  - { id: du-thao, name: Lập bản sao, role: mot-cua, group: ky, next: phe-duyet }
  - { id: doi-chieu, name: Đối chiếu, role: mot-cua, group: ky }
  - id: phe-duyet
    name: Ký bản sao
    kind: approve
    role: lanh-dao
    waits_for: all_of
    outside_clock: not_counted
    next:
      one_of:
        - { to: tra, when: Đồng ý }
        - { to: tra-cuu, when: Không đồng ý, max: 1, disposition: correct }
  - { id: tra, name: Trả kết quả, kind: deliver, role: mot-cua, outside_clock: office_hours, records: [so], results: [Bản sao] }
forms: [{ id: to-khai, code: TK-01, name: Tờ khai }]
records: [{ id: so, name: Sổ cấp bản sao, place: Bộ phận Một cửa, keeper: mot-cua, retention: 5 năm }]
revision:
  { no: 2, date: 2026-01-12, author: mot-cua, approved_by: lanh-dao, approved_on: 2026-01-12, effective_on: 2026-02-02,
    history: [{ no: 1, date: 2025-01-02, what: Ban hành lần đầu }, { no: 2, date: 2026-01-12, what: Rút ngắn bước 2, why: Cắt giảm }] }
"#;

/// Read by people; whoever changes it reads it again.
#[test]
fn one_procedure_in_full() {
    let library = library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", PROCEDURE)]);
    let documents = printed(&library, &check(&library), Lang::Vi);
    insta::assert_snapshot!(text(&documents[1], Format::Markdown));
}

#[test]
fn every_step_of_every_shipped_procedure_is_printed() {
    let library = library_in("processes");
    let documents = printed(&library, &check(&library), Lang::Vi);
    for (process, document) in library.processes.iter().zip(&documents[1..]) {
        let page = text(document, Format::Html);
        let rows = page.split("id=\"cac-buoc\"").nth(1).expect("a table of steps");
        for (number, (_, step)) in process.value.steps_in_order().enumerate() {
            let row = rows.split(&format!("<tr id=\"buoc-{}\">", number + 1)).nth(1);
            let row = row.unwrap_or_else(|| panic!("{}: no row for {}", process.file, step.id));
            let name = step.name.get(Lang::Vi).replace('&', "&amp;");
            let row = row.split("</tr>").next().unwrap();
            assert!(row.contains(&name), "{}: {name} is missing in {row}", process.file);
        }
        let figures = document.blocks.iter().filter(|block| matches!(block, Block::Figure(_)));
        assert_eq!(figures.count(), 1, "{}", process.file);
    }
}

/// Registers are read like definitions, only not printed as procedures.
#[test]
fn no_file_of_the_shipped_library_is_said_to_be_unread() {
    let library = library_in("processes");
    let index = text(&printed(&library, &check(&library), Lang::Vi)[0], Format::Html);
    assert!(!index.contains("Tệp chưa đọc được") && !index.contains(".csv"));
}

/// `all` is a word of the file, not of the people who read the page.
#[test]
fn a_page_says_in_words_who_gets_it() {
    let library = library_in("processes");
    let documents = printed(&library, &check(&library), Lang::Vi);
    let everybody = library.processes.iter().zip(&documents[1..]).filter(|(process, _)| {
        process.value.distribution.iter().any(|id| id.as_str() == iso_core::model::Process::EVERY_ROLE)
    });
    let mut pages = 0;
    for (process, document) in everybody {
        let page = text(document, Format::Html);
        assert!(page.contains("Nơi nhận: </strong>Mọi vai trò thực hiện quy trình"), "{}", process.file);
        pages += 1;
    }
    assert!(pages > 0);
}

#[test]
fn a_document_is_a_draft_exactly_while_something_holds_it_back() {
    for folder in ["processes", "tests/fixtures/published"] {
        let library = library_in(folder);
        let checked = check(&library);
        let documents = printed(&library, &checked, Lang::Vi);
        let gates = |file: &str| checked.findings.iter().any(|it| it.rule.gate && it.file == file);
        for (process, document) in library.processes.iter().zip(&documents[1..]) {
            let page = text(document, Format::Html);
            assert_eq!(document.control.mark.is_some(), gates(&process.file), "{}", process.file);
            assert_eq!(page.contains("BẢN DỰ THẢO"), gates(&process.file), "{}", process.file);
        }
        let any = checked.findings.iter().any(|it| it.rule.gate);
        assert_eq!(documents[0].control.mark.is_some(), any, "{folder}");
    }
}

#[test]
fn what_is_wrong_stands_in_the_document_with_its_place_and_repair() {
    let library = library_in("tests/fixtures/published");
    let documents = printed(&library, &check(&library), Lang::Vi);
    let page = text(documents.iter().find(|it| it.name == "PUB-11").unwrap(), Format::Markdown);
    assert!(page.contains("**G013 (nhẹ)** PUB-11: nhánh “Không đủ điều kiện"), "{page}");
    assert!(page.contains("*11.yaml:124*") && page.contains("*Cách sửa:*"), "{page}");
}

#[test]
fn a_procedure_that_names_missing_steps_is_printed_without_a_flow() {
    let text_of =
        "process: QT.01\ntitle: Thử\npurpose: Mục đích\nsteps: [{ id: a, name: A, next: nowhere }]\n";
    let library = library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", text_of)]);
    let page = text(&printed(&library, &check(&library), Lang::Vi)[1], Format::Markdown);
    assert!(page.contains("Chưa in được lưu đồ và các bước") && page.contains("F001"), "{page}");
    assert!(page.contains("Mục đích") && !page.contains("mermaid"));
}

#[test]
fn a_file_nobody_could_read_is_listed_with_its_fault() {
    let library =
        library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", PROCEDURE), ("b.yaml", "process: [1\n")]);
    let page = text(&printed(&library, &check(&library), Lang::Vi)[0], Format::Markdown);
    assert!(page.contains("| b.yaml | **F007** "), "{page}");
}

/// Whoever reads English meets no Vietnamese word of the program.
#[test]
fn the_program_speaks_one_language_at_a_time() {
    let office = "organization: Model office\nlanguage: en\neditions: [2015]\nscope: { services: [Copies] }\n\
        roles: [{ id: x, title: Officer }]\nexclusions: [{ edition: 2015, clause: '8.3', reason: No design }]\n\
        policy: { text: [Serve], approved_by: x, date: 2026-01-12 }\nobjectives: [{ name: On time }]\n";
    let english = PROCEDURE
        .replace("tthc: [\"1.000001\"]\n", "")
        .chars()
        .filter(|sign| sign.is_ascii())
        .collect::<String>()
        .replace("ngy lm vic", "working days")
        .replace("5 nm", "5 years");
    let library =
        library_of_texts(&[("iso.yaml", office), ("a.yaml", &english), ("b.yaml", "process: B\ntitle: B\n")]);
    assert_eq!(library.processes.len(), 2, "{:?}", library.findings);
    for document in printed(&library, &check(&library), Lang::En) {
        for format in FORMATS {
            let page = text(&document, format);
            let strange = page.lines().find(|line| {
                line.chars().any(|sign| !sign.is_ascii() && !"–—…“”→·›〃≥\u{a0}".contains(sign))
            });
            assert_eq!(strange, None, "{} {format:?}", document.name);
        }
    }
}

#[test]
fn no_two_documents_share_a_file_on_any_system() {
    let process = |code: &str| format!("process: {code}\ntitle: T\nsteps: []\n");
    let texts: Vec<(String, String)> = ["QT.01", "qt.01", "QT-1/A", "QT-1-A", "NUL", "COM1.x", "Index"]
        .iter()
        .enumerate()
        .map(|(number, code)| (format!("{number}.yaml"), process(code)))
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let library = library_of_texts(&files);
    assert_eq!(library.processes.len(), 7, "{:?}", library.findings);
    let names: Vec<String> =
        printed(&library, &check(&library), Lang::Vi).into_iter().map(|it| it.name).collect();
    assert_eq!(
        names,
        [
            "index",
            "QT.01",
            "qt.01-2",
            "QT-1-A",
            "QT-1-A-2",
            "_NUL",
            "_COM1.x",
            "Index-2",
            "scope",
            "documents",
            "forms",
            "records",
            "external-documents",
            "roles",
            "raci",
            "interaction",
            "process-cards",
            "findings"
        ]
    );
}

#[test]
fn every_page_says_how_a_copy_counts_and_what_replaced_it() {
    let office = format!("{OFFICE}document_control: {{ place: Trang thông tin của xã }}\n");
    let old = "process: QT-00\ntitle: Bản cũ\nsteps: []\n";
    let new = format!("{PROCEDURE}supersedes: [QT-00]\n");
    let library = library_of_texts(&[("iso.yaml", &office), ("a.yaml", &new), ("b.yaml", old)]);
    let documents = printed(&library, &check(&library), Lang::Vi);
    let control = |at: usize| &documents[at].control;
    let copies = "Bản in không kiểm soát – đối chiếu bản hiện hành tại: Trang thông tin của xã";
    assert!(documents.iter().all(|it| it.control.copy_mark.as_deref() == Some(copies)));
    assert_eq!(control(2).mark.as_deref(), Some("HẾT HIỆU LỰC – THAY BẰNG QT-01/TP"));
    let hash = iso_core::content::hash(&library.processes[0].value).short();
    let printed_on = today().unwrap().show(Lang::Vi);
    assert_eq!(control(1).imprint, Some(format!("In ngày {printed_on} · Mã nội dung {hash}")));
    assert_eq!(control(1).date, Some("2026-01-12".parse().unwrap()));
    assert_eq!(control(2).date, today());
}
