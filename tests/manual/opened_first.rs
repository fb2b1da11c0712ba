//! What auditors open first: every list is whole, nothing is said twice, and nothing is claimed
//! that no file says.

use std::collections::BTreeSet;

use iso_core::{
    doc::{Block, Document, Inline, Table, Target},
    load::Library,
    render::Format,
    text::Lang,
};

use super::{printed, text};
use crate::support::{check, library_in, library_of_texts};

/// One of everything: services that share what they do, a process of management and one of
/// support, a call, forms and records of the office and of a procedure, laws of every standing.
const OFFICE: &str = r#"
organization: { vi: UBND xã Mẫu, en: Model commune }
editions: [2008, 2015]
customer: { vi: người dân, en: citizens }
scope: { services: [Cấp bản sao], sites: [Bộ phận Một cửa], boundaries: Từ tiếp nhận đến trả kết quả }
exclusions: [{ edition: 2008, clause: "7.3", reason: Luật quy định dịch vụ, by: lanh-dao, date: 2026-01-12 }]
roles:
  - { id: mot-cua, title: { vi: Công chức một cửa, en: Desk officer }, unit: Văn phòng }
  - { id: lanh-dao, title: { vi: Lãnh đạo, en: Leader }, unit: UBND }
  - { id: thu-ky, title: { vi: Thư ký ISO, en: ISO secretary }, unit: Văn phòng }
documents:
  - { id: so-tay, code: STCL, title: Sổ tay chất lượng, revision: { no: 1, date: 2026-01-12, approved_by: lanh-dao, approved_on: 2026-01-12, effective_on: 2026-02-02 } }
  - { id: noi-quy, title: Nội quy, revision: { no: 1 } }
  - { id: quy-che, title: Quy chế }
forms: [{ id: bien-nhan, code: Mẫu 01, name: Giấy tiếp nhận, source: Thông tư 03/2025/TT-VPCP }]
records: [{ id: so-chung, name: Sổ theo dõi chung, place: Văn phòng, keeper: thu-ky, retention: 5 năm, disposal: Huỷ }]
external_documents:
  - { no: 1/2020/NĐ-CP, title: Đã hết, date: 2020-01-01, issuer: Chính phủ, effective_on: 2020-02-01, expires_on: 2026-05-31, replaced_by: 5/2026/NĐ-CP }
  - { no: 2/2020/NĐ-CP, title: Đang có, date: 2020-01-01, issuer: Chính phủ, effective_on: 2020-02-01, expires_on: 2026-06-01 }
  - { no: 3/2026/NĐ-CP, title: Sắp có, date: 2026-05-01, issuer: Chính phủ, effective_on: 2026-06-02 }
external_documents_checked_on: 2026-05-29
"#;

fn service(code: &str) -> String {
    format!(
        r#"
process: {code}
title: Cấp bản sao {code}
field: Tư pháp
owner: lanh-dao
supersedes: [{code}-CU]
legal_basis: [{{ no: Nghị định 2/2020/NĐ-CP, title: Đang có (Điều 5) }}, {{ no: 4/2026/NĐ-CP }}]
inputs: [{{ name: Hồ sơ, from: Người dân }}]
outputs: [{{ name: Bản sao, to: Người dân }}, {{ name: Kết quả sai, to: HT.01 }}]
revision: {{ no: 2, date: 2026-01-12, approved_by: lanh-dao, approved_on: 2026-01-12, effective_on: 2026-02-02 }}
forms: [{{ id: to-khai, code: TK, name: Tờ khai }}]
steps:
  - {{ id: nhan, name: Tiếp nhận hồ sơ, kind: receive, role: mot-cua, forms: [bien-nhan, to-khai], records: [so-chung] }}
  - {{ id: lam, name: Lập bản sao, role: mot-cua, accountable: [lanh-dao], consulted: [thu-ky], limit: 1 ngày làm việc }}
  - {{ id: ky, name: Ký bản sao, kind: approve, role: lanh-dao, limit: 1 ngày làm việc, forms: [bien-nhan] }}
  - {{ id: tra, name: Trả kết quả, kind: deliver, role: mot-cua, informed: [lanh-dao] }}
"#
    )
}

const MANAGEMENT: &str = r#"
process: HT.01
title: { vi: Xử lý kết quả sai, en: Wrong results }
kind: management
field: Hệ thống
owner: thu-ky
inputs: [{ name: kết quả sai, from: DV.01 }]
outputs: [{ name: Báo cáo, to: HT.02 }]
steps:
  - { id: tim, name: Tìm nguyên nhân, role: thu-ky, limit: 2 ngày làm việc }
  - { id: sua, name: Sửa kết quả, call: HT.02, limit: 3 ngày làm việc }
"#;

const SUPPORT: &str = r#"
process: HT.02
title: { vi: Lưu trữ, en: Archive }
kind: support
field: Hệ thống
owner: thu-ky
inputs: [{ name: Báo cáo, from: HT.01 }]
outputs: [{ name: Hồ sơ lưu, to: Kho lưu trữ }]
revision: { no: 1, date: 2026-05-12, approved_by: lanh-dao, approved_on: 2026-05-12, effective_on: 2026-07-01 }
records: [{ id: ho-so, name: Hồ sơ lưu, place: Kho, keeper: thu-ky, retention: 20 năm }]
steps:
  - { id: luu, name: Lưu hồ sơ, kind: archive, role: thu-ky, performer: provider, records: [ho-so], limit: 1 ngày làm việc }
"#;

pub(super) fn library() -> Library {
    let services = [service("DV.01"), service("DV.02")];
    library_of_texts(&[
        ("iso.yaml", OFFICE),
        ("dv/1.yaml", services[0].as_str()),
        ("dv/2.yaml", services[1].as_str()),
        ("ht/1.yaml", MANAGEMENT),
        ("ht/2.yaml", SUPPORT),
    ])
}

fn papers(library: &Library, lang: Lang) -> Vec<Document> {
    printed(library, &check(library), lang)
}

fn paper(name: &str, lang: Lang) -> Document {
    let library = library();
    assert_eq!(library.processes.len(), 4, "{:?}", library.findings);
    papers(&library, lang).into_iter().find(|it| it.name == name).unwrap()
}

fn markdown(name: &str, lang: Lang) -> String {
    text(&paper(name, lang), Format::Markdown)
}

fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter();
    tables.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

/// Read by people; whoever changes them reads them again.
#[test]
fn the_papers_in_full() {
    let names = ["scope", "documents", "forms", "records", "external-documents", "raci", "interaction"];
    let all = |lang| names.map(|name| markdown(name, lang)).join("\n\n=====\n\n");
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("papers_opened_first", all(Lang::Vi));
        insta::assert_snapshot!("papers_opened_first_in_english", all(Lang::En));
    });
}

#[test]
fn every_document_of_the_office_is_on_the_master_list_once() {
    let library = library_in("processes");
    let documents = papers(&library, Lang::Vi);
    let list = documents.iter().find(|it| it.name == "documents").unwrap();
    let rows = tables(list)[0].rows.iter().filter(|row| !row.stands_out);
    let codes: Vec<String> = rows.map(|row| Inline::plain(&row.cells[1].words)).collect();
    let mut expected: BTreeSet<String> = ["STCL-01".to_owned()].into();
    expected.extend(library.processes.iter().map(|it| it.value.process.to_string()));
    assert_eq!(codes.len(), expected.len());
    assert_eq!(codes.into_iter().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn every_form_and_record_of_the_office_is_on_its_list_with_every_user() {
    let library = library_in("processes");
    let documents = papers(&library, Lang::Vi);
    let organization = &library.organization.as_ref().unwrap().value;
    let of = |name: &str| {
        let list = documents.iter().find(|it| it.name == name).unwrap();
        tables(list)[0]
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|it| Inline::plain(&it.words)).collect())
            .collect::<Vec<Vec<String>>>()
    };
    let named = |rows: &[Vec<String>], name: &str| rows.iter().any(|row| row.iter().any(|cell| cell == name));
    let forms = of("forms");
    for form in organization.forms.iter().chain(library.processes.iter().flat_map(|it| &it.value.forms)) {
        assert!(named(&forms, form.name.get(Lang::Vi)), "{}", form.id);
    }
    let records = of("records");
    for record in organization.records.iter().chain(library.processes.iter().flat_map(|it| &it.value.records))
    {
        assert!(named(&records, record.name.get(Lang::Vi)), "{}", record.id);
    }
    // No two lines say the same.
    for rows in [forms, records] {
        let lines: BTreeSet<&[String]> = rows.iter().map(|row| &row[1..]).collect();
        assert_eq!(lines.len(), rows.len());
    }
}

#[test]
fn a_law_has_one_line_and_its_standing_on_the_day() {
    let page = markdown("external-documents", Lang::En);
    let line = |number: &str| page.lines().find(|line| line.contains(number)).unwrap().to_owned();
    assert!(line("1/2020").contains("**No longer in force**"), "{}", line("1/2020"));
    // The file does not say whether the day of the end still belongs to it.
    assert!(line("2/2020").contains("**Ends on the day of printing**"), "{}", line("2/2020"));
    // Cited in full and in short, it is one text.
    assert_eq!(page.matches("2/2020").count(), 1);
    assert!(line("3/2026").contains("**Not yet in force**"));
    // Nobody says when it began: that is not “in force”.
    assert!(line("4/2026").contains("*Beginning not stated*"));
}

#[test]
fn laws_that_are_cited_with_different_dates_are_not_made_one() {
    let law = |date: &str| {
        format!(
            "process: QT.{date}\ntitle: T\nlegal_basis: [{{ no: 7/2020/NĐ-CP, date: {date} }}]\nsteps: []\n"
        )
    };
    let (one, other) = (law("2020-01-01"), law("2020-01-02"));
    let library = library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", &one), ("b.yaml", &other)]);
    let documents = papers(&library, Lang::En);
    let list = documents.iter().find(|it| it.name == "external-documents").unwrap();
    assert_eq!(text(list, Format::Markdown).matches("7/2020").count(), 2);
}

#[test]
fn each_step_has_exactly_one_accountable_in_the_matrix() {
    let library = library_in("processes");
    let documents = papers(&library, Lang::Vi);
    for (process, document) in library.processes.iter().zip(&documents[1..]) {
        let matrices = tables(document).into_iter().filter(|it| it.name_of_column(0) == "Vai trò / bước");
        let mut steps = 0;
        for table in matrices {
            for column in 1..table.columns.len() {
                let letters = table.rows.iter().map(|row| Inline::plain(&row.cells[column].words));
                assert_eq!(letters.filter(|it| it.contains('A')).count(), 1, "{} {column}", process.file);
                steps += 1;
            }
        }
        assert_eq!(steps, process.value.steps_in_order().count(), "{}", process.file);
    }
}

#[test]
fn a_link_told_by_both_sides_is_one_and_every_arrow_has_its_line() {
    let document = paper("interaction", Lang::Vi);
    let [links, suppliers] = tables(&document)[..] else { panic!("two tables") };
    let plain = |row: usize, column: usize| Inline::plain(&links.rows[row].cells[column].words);
    let shown: Vec<String> = (0..links.rows.len())
        .map(|row| format!("{} → {}: {}", plain(row, 1), plain(row, 3), plain(row, 2)))
        .collect();
    assert_eq!(
        shown,
        [
            "DV.01, DV.02 → HT.01 Xử lý kết quả sai: Kết quả sai",
            "HT.01 Xử lý kết quả sai → HT.02 Lưu trữ: Báo cáo",
            "HT.01 Xử lý kết quả sai → HT.02 Lưu trữ: gọi quy trình ở bước “Sửa kết quả”",
        ]
    );
    let figure =
        document.blocks.iter().find_map(|it| if let Block::Figure(it) = it { Some(it) } else { None });
    let figure = figure.unwrap();
    let labels = figure.layout.edges.iter().filter_map(|edge| edge.label.as_ref());
    let labels: Vec<String> = labels
        .map(|it| it.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(labels, ["yêu cầu, hồ sơ", "kết quả", "1", "2, 3"]);
    // DV.01 and DV.02 take and give the same, so they share a line.
    assert_eq!(suppliers.rows.len(), 3);
}

#[test]
fn what_does_not_apply_is_told_for_each_edition_by_itself() {
    let page = markdown("scope", Lang::En);
    let (of_2008, of_2015) = page.split_once("DOES NOT APPLY OF TCVN ISO 9001:2015").unwrap();
    assert!(of_2008.contains("7.3 Design and development"), "{of_2008}");
    assert!(of_2015.contains("Every clause applies; nothing is excluded."), "{of_2015}");
}

#[test]
fn links_of_the_papers_lead_somewhere() {
    fn targets<'d>(words: &'d [Inline], found: &mut Vec<&'d Target>) {
        for inline in words {
            match inline {
                Inline::Link { target, .. } => found.push(target),
                Inline::Strong(words) | Inline::Emphasis(words) => targets(words, found),
                Inline::Text(_) | Inline::LineBreak => {}
            }
        }
    }
    let library = library_in("processes");
    let documents = papers(&library, Lang::Vi);
    let names: BTreeSet<&str> = documents.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), documents.len());
    for document in &documents {
        let mut places: BTreeSet<&str> = BTreeSet::new();
        let mut found = Vec::new();
        for block in &document.blocks {
            match block {
                Block::Heading { id, .. } => assert!(places.insert(id), "{}: {id} twice", document.name),
                Block::Paragraph(words) => targets(words, &mut found),
                Block::List(items) => items.iter().for_each(|words| targets(words, &mut found)),
                Block::Table(table) => {
                    for row in table.head.iter().chain(&table.rows) {
                        places.extend(row.id.as_deref());
                        row.cells.iter().for_each(|cell| targets(&cell.words, &mut found));
                    }
                }
                _ => {}
            }
        }
        for target in found {
            match target {
                Target::Document(name) => assert!(names.contains(name.as_str()), "{}: {name}", document.name),
                Target::Place(id) => assert!(places.contains(id.as_str()), "{}: {id}", document.name),
                Target::Web(address) => panic!("{address}"),
            }
        }
    }
}
