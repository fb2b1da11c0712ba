//! The whole set: the quality manual says what the library says about each clause and no more, each
//! role has all its steps on one page, each process its card, and every link leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use iso_core::{
    doc::{Block, Document, Inline, Target},
    load::Library,
    render::Format,
    text::Lang,
};

use super::{opened_first, printed, text};
use crate::support::{check, library_in, library_of_texts};

fn named<'d>(documents: &'d [Document], name: &str) -> &'d Document {
    documents.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name} is there"))
}

fn shipped() -> (Library, Vec<Document>) {
    let library = library_in("processes");
    let documents = printed(&library, &check(&library), Lang::Vi);
    (library, documents)
}

/// Read by people; whoever changes them reads them again.
#[test]
fn the_set_in_full() {
    let library = opened_first::library();
    let all = |lang| {
        let documents = printed(&library, &check(&library), lang);
        let names = ["quality-manual", "process-cards", "role-mot-cua", "role-thu-ky"];
        names.map(|name| text(named(&documents, name), Format::Markdown)).join("\n\n=====\n\n")
    };
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("whole_set", all(Lang::Vi));
        insta::assert_snapshot!("whole_set_in_english", all(Lang::En));
    });
}

#[test]
fn a_quality_manual_is_made_only_where_an_edition_asks_for_one() {
    let office = |editions: &str| format!("organization: A\neditions: [{editions}]\n");
    let is_made = |editions: &str| {
        let library =
            library_of_texts(&[("iso.yaml", &office(editions)), ("a.yaml", "process: A\ntitle: A\n")]);
        printed(&library, &check(&library), Lang::Vi).iter().any(|it| it.name == "quality-manual")
    };
    assert!(is_made("2008") && is_made("2008, 2015"));
    assert!(!is_made("2015") && !is_made("2026"));
}

/// Nobody claims 8.5.3 any more: the manual names it and is a draft, whatever the rules let pass.
#[test]
fn a_clause_that_nobody_claims_holds_the_manual_back() {
    let (library, documents) = shipped();
    let manual = named(&documents, "quality-manual");
    assert_eq!(manual.control.mark, None);
    assert!(!text(manual, Format::Markdown).contains("Chưa quy trình, tài liệu nào"));
    let mut library = library;
    for it in &mut library.processes {
        it.value.implements.retain(|clause| !clause.get(Lang::Vi).contains("8.5.3"));
        for claims in it.value.clauses.0.values_mut() {
            claims.retain(|clause| !["8.5.3", "8.5", "8"].contains(&clause.get(Lang::Vi)));
        }
    }
    let documents = printed(&library, &check(&library), Lang::Vi);
    let manual = named(&documents, "quality-manual");
    assert!(manual.control.mark.as_deref().is_some_and(|mark| mark.contains("BẢN DỰ THẢO")));
    let page = text(manual, Format::Markdown);
    assert!(page.contains("cũng không được loại trừ: 8.5.3."), "{page}");
    assert!(page.contains("Chưa quy trình, tài liệu nào nêu là thực hiện điều này."));
    assert!(!page.to_lowercase().contains("phù hợp tiêu chuẩn"));
}

/// All steps that name a role, and no others, stand on its page.
#[test]
fn every_step_of_a_role_stands_on_its_page() {
    let (library, documents) = shipped();
    let mut expected: BTreeMap<String, usize> = BTreeMap::new();
    for (_, step) in library.processes.iter().flat_map(|it| it.value.steps_in_order()) {
        if let Some(role) = &step.role {
            *expected.entry(format!("role-{role}")).or_default() += 1;
        }
    }
    let pages: Vec<&Document> = documents.iter().filter(|it| it.name.starts_with("role-")).collect();
    assert_eq!(pages.len(), expected.len());
    for page in pages {
        let in_fields = page.blocks.windows(2).filter_map(|pair| match pair {
            [Block::Heading { id, .. }, Block::Table(table)] if id.starts_with("linh-vuc-") => Some(table),
            _ => None,
        });
        let rows: usize = in_fields.map(|table| table.rows.len()).sum();
        assert_eq!(rows, expected[&page.name], "{}", page.name);
    }
}

#[test]
fn every_process_has_one_card() {
    let (library, documents) = shipped();
    let cards = named(&documents, "process-cards");
    let breaks = cards.blocks.iter().filter(|block| matches!(block, Block::PageBreak)).count();
    assert_eq!(breaks, library.processes.len());
}

#[test]
fn every_link_leads_to_a_document_or_a_place_that_is_there() {
    let (_, documents) = shipped();
    let names: BTreeSet<&str> = documents.iter().map(|it| it.name.as_str()).collect();
    for document in &documents {
        let mut places = BTreeSet::new();
        let mut targets = Vec::new();
        document.blocks.iter().for_each(|block| walk(block, &mut places, &mut targets));
        for target in targets {
            match target {
                Target::Document(name) => assert!(names.contains(name.as_str()), "{}: {name}", document.name),
                Target::Place(id) => assert!(places.contains(id.as_str()), "{}: #{id}", document.name),
                Target::Web(_) => {}
            }
        }
        document.trail.iter().for_each(|crumb| assert!(names.contains(crumb.name.as_str())));
    }
}

fn walk<'d>(block: &'d Block, places: &mut BTreeSet<&'d str>, targets: &mut Vec<&'d Target>) {
    match block {
        Block::Heading { id, .. } => assert!(places.insert(id), "{id} stands twice"),
        Block::Paragraph(words) => links(words, targets),
        Block::List(items) => items.iter().for_each(|words| links(words, targets)),
        Block::Table(table) => {
            for row in table.head.iter().chain(&table.rows) {
                places.extend(row.id.as_deref());
                row.cells.iter().for_each(|cell| links(&cell.words, targets));
            }
        }
        Block::Figure(figure) => drop(places.insert(&figure.id)),
        Block::Notice(notice) => notice.blocks.iter().for_each(|block| walk(block, places, targets)),
        _ => {}
    }
}

fn links<'d>(words: &'d [Inline], targets: &mut Vec<&'d Target>) {
    for word in words {
        match word {
            Inline::Strong(words) | Inline::Emphasis(words) => links(words, targets),
            Inline::Link { target, words } => {
                targets.push(target);
                links(words, targets);
            }
            _ => {}
        }
    }
}
