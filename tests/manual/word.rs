//! Word documents open without repair, say what the document says, and can be worked with: real
//! styles, heads that repeat, charts made of shapes.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
    sync::OnceLock,
};

use iso_core::{
    doc::{Block, Cell, Document, Inline, SideLine, Table},
    manual::audit,
    render::{Format, render},
    text::Lang,
};
use roxmltree::{Document as Xml, Node};

use super::{OFFICE, PROCEDURE, hostile_library, printed};
use crate::support::{check, library_in, library_of_texts, today};

type Parts = BTreeMap<String, String>;

fn parts(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(&mut read).collect()
}

/// Everything the program prints about the shipped library and the published mistakes.
fn everything() -> &'static [(Document, Parts)] {
    static EVERYTHING: OnceLock<Vec<(Document, Parts)>> = OnceLock::new();
    EVERYTHING.get_or_init(|| {
        let mut all = Vec::new();
        for folder in ["processes", "tests/fixtures/published"] {
            let library = library_in(folder);
            let checked = check(&library);
            all.extend(printed(&library, &checked, Lang::Vi));
            let options = iso_core::manual::Options { lang: Lang::En, today: today() };
            all.extend(audit::documents(&library, &checked, &options));
        }
        let hostile = hostile_library();
        all.extend(printed(&hostile, &check(&hostile), Lang::Vi));
        let printed = |document| {
            let parts = parts(&render(&document, Format::Docx));
            (document, parts)
        };
        all.into_iter().map(printed).collect()
    })
}

/// The document of this name, in Vietnamese.
fn one(name: &str) -> &'static (Document, Parts) {
    everything().iter().find(|(document, _)| document.name == name).unwrap()
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attributes().find(|it| it.name() == name).map(|it| it.value()).unwrap_or_default()
}

fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |it| it.tag_name().name() == name)
}

fn children<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    node.children().filter(|it| it.tag_name().name() == name).collect()
}

fn words(node: Node<'_, '_>) -> String {
    all(node, "t").filter_map(|it| it.text()).collect()
}

#[test]
fn every_part_can_be_read_and_every_reference_leads_somewhere() {
    for (document, parts) in everything() {
        let name = &document.name;
        let types = Xml::parse(&parts["[Content_Types].xml"]).unwrap();
        let typed: BTreeSet<&str> =
            all(types.root(), "Override").map(|it| attribute(it, "PartName")).collect();
        for (part, text) in parts {
            let xml = Xml::parse(text).unwrap_or_else(|error| panic!("{name}, {part}: {error}"));
            let by_ending = part.ends_with(".rels") || part == "[Content_Types].xml";
            assert!(by_ending || typed.contains(format!("/{part}").as_str()), "{name}: {part} has no type");
            for it in all(xml.root(), "Relationship") {
                let target = attribute(it, "Target");
                if attribute(it, "TargetMode") == "External" {
                    let leads = target.ends_with(".docx") || target.starts_with("https://");
                    assert!(leads && !target.contains("script"), "{name}: {target}");
                } else {
                    let folder = if part.starts_with("word/") { "word/" } else { "" };
                    assert!(parts.contains_key(&format!("{folder}{target}")), "{name}: {target}");
                }
            }
        }
        assert_eq!(typed.len() + 3, parts.len(), "{name}: a type without its part");
        references(name, parts);
    }
}

fn references(name: &str, parts: &Parts) {
    let relationships = Xml::parse(&parts["word/_rels/document.xml.rels"]).unwrap();
    let ids: BTreeSet<&str> =
        all(relationships.root(), "Relationship").map(|it| attribute(it, "Id")).collect();
    let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
    let styles = Xml::parse(&parts["word/styles.xml"]).unwrap();
    let styles: BTreeSet<&str> = all(styles.root(), "style").map(|it| attribute(it, "styleId")).collect();
    let mut bookmarks = BTreeSet::new();
    for it in all(xml.root(), "bookmarkStart") {
        let bookmark = attribute(it, "name");
        assert!(bookmark.chars().count() <= 40, "{name}: {bookmark}");
        assert!(bookmarks.insert(bookmark.to_lowercase()), "{name}: {bookmark} twice");
    }
    for it in xml.descendants() {
        match it.tag_name().name() {
            "hyperlink" if attribute(it, "anchor").is_empty() => assert!(ids.contains(attribute(it, "id"))),
            "hyperlink" => assert!(bookmarks.contains(&attribute(it, "anchor").to_lowercase())),
            "headerReference" | "footerReference" => assert!(ids.contains(attribute(it, "id"))),
            "pStyle" | "rStyle" | "tblStyle" => assert!(styles.contains(attribute(it, "val"))),
            _ => {}
        }
    }
    let drawings: Vec<&str> = all(xml.root(), "docPr").map(|it| attribute(it, "id")).collect();
    assert_eq!(drawings.len(), drawings.iter().collect::<BTreeSet<_>>().len(), "{name}");
}

/// Word calls a document broken whose tables do not add up.
#[test]
fn tables_add_up_and_repeat_their_heads() {
    let mut merged = 0;
    for (document, parts) in everything() {
        let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
        for table in all(xml.root(), "tbl") {
            let name = &document.name;
            let grid: Vec<i64> = all(children(table, "tblGrid")[0], "gridCol")
                .map(|it| attribute(it, "w").parse().unwrap())
                .collect();
            let properties = children(table, "tblPr")[0];
            let whole: i64 = attribute(children(properties, "tblW")[0], "w").parse().unwrap();
            assert_eq!(grid.iter().sum::<i64>(), whole, "{name}");
            assert!(grid.iter().all(|width| *width > 0) && grid.len() <= 63, "{name}: {grid:?}");
            for row in children(table, "tr") {
                let mut column = 0;
                for cell in children(row, "tc") {
                    let properties = children(cell, "tcPr")[0];
                    let span =
                        children(properties, "gridSpan").first().map_or("1", |it| attribute(*it, "val"));
                    let next = column + span.parse::<usize>().unwrap();
                    let width: i64 = attribute(children(properties, "tcW")[0], "w").parse().unwrap();
                    assert_eq!(grid[column..next].iter().sum::<i64>(), width, "{name}");
                    assert!(cell.last_element_child().unwrap().tag_name().name() == "p", "{name}");
                    merged += children(properties, "vMerge").len();
                    column = next;
                }
                assert_eq!(column, grid.len(), "{name}: {}", words(row));
            }
        }
        let heads = document.blocks.iter().map(|block| match block {
            Block::Table(table) => table.head.len(),
            _ => 0,
        });
        assert_eq!(all(xml.root(), "tblHeader").count(), heads.sum::<usize>(), "{}", document.name);
    }
    assert!(merged > 10, "some rows share a cell");
}

fn said(blocks: &[Block], out: &mut Vec<String>) {
    let cell = |cell: &Cell| Inline::plain(&cell.words);
    let rows = |table: &Table| -> Vec<String> {
        table.head.iter().chain(&table.rows).flat_map(|row| row.cells.iter().map(cell)).collect()
    };
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::EndMark(text) => out.push(text.clone()),
            Block::Paragraph(words) => out.push(Inline::plain(words)),
            Block::List(items) => out.extend(items.iter().map(|item| Inline::plain(item))),
            Block::Table(table) => out.extend(table.caption.clone().into_iter().chain(rows(table))),
            Block::Figure(figure) => out.push(figure.caption.clone()),
            Block::QrCode(code) => out.extend(code.words.iter().map(|line| Inline::plain(line))),
            Block::Notice(notice) => said(&notice.blocks, out),
            Block::Beside(sides) => {
                out.extend(sides.iter().flat_map(|side| &side.lines).filter_map(|line| match line {
                    SideLine::Words(words) => Some(Inline::plain(words)),
                    SideLine::Rule | SideLine::Room => None,
                }));
            }
            Block::Fields(lines) => {
                out.extend(lines.iter().flatten().flat_map(|it| [it.lead(), Inline::plain(&it.value)]))
            }
            Block::Title { below } => out.extend(below.clone()),
            Block::Cover | Block::PageBreak => {}
        }
    }
}

#[test]
fn nothing_that_the_document_says_is_lost() {
    for (document, parts) in everything() {
        let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let visible = |text: &str| text.replace(['\u{202e}', '\u{7}'], "\u{fffd}");
        let paper = squeezed(&words(xml.root()));
        // What should only be looked at is not printed in a document that is in force.
        let blocks: Vec<Block> = match document.control.mark {
            Some(_) => document.blocks.clone(),
            None => document.blocks.iter().filter(|it| !matches!(it, Block::Notice(_))).cloned().collect(),
        };
        let mut texts = vec![document.title.clone()];
        said(&blocks, &mut texts);
        for text in texts {
            assert!(paper.contains(&squeezed(&visible(&text))), "{}: {text}", document.name);
        }
    }
}

#[test]
fn every_step_is_a_shape_with_its_words_and_none_is_too_small_to_read() {
    let library = library_in("processes");
    for (document, parts) in &everything()[1..=library.processes.len()] {
        let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
        let name = &document.name;
        let figure = document.blocks.iter().find_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        let layout = &figure.unwrap().layout;
        let shapes: Vec<Node<'_, '_>> = all(xml.root(), "wsp").collect();
        for node in layout.nodes.iter().filter(|node| !node.lines.is_empty()) {
            let found = shapes.iter().filter(|shape| {
                let named = children(**shape, "cNvPr").first().map(|it| attribute(*it, "name"));
                named == Some(node.title.as_str()) && !words(**shape).is_empty()
            });
            let wanted = layout.nodes.iter().filter(|other| other.title == node.title).count();
            assert_eq!(found.count(), wanted, "{name}: {}", node.title);
        }
        assert!(all(xml.root(), "tailEnd").count() >= layout.edges.len(), "{name}");
        for drawing in all(xml.root(), "inline") {
            let alternative = attribute(children(drawing, "docPr")[0], "descr");
            assert!(alternative.contains("Lưu đồ quy trình") && alternative.contains("bảng các bước"));
        }
        // The styles of charts begin at eight points, and no run of a shipped chart is smaller.
        let sizes = all(xml.root(), "sz").map(|it| attribute(it, "val").parse::<u32>().unwrap());
        assert!(sizes.min().unwrap_or(16) >= 16, "{name}");
    }
}

/// Circles with letters say where a line goes on; two of them on each other say nothing.
#[test]
fn connectors_between_pieces_of_a_chart_stand_apart() {
    let mut connectors = 0;
    for (document, parts) in everything() {
        let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
        for drawing in all(xml.root(), "inline") {
            let frames: Vec<(bool, [i64; 4])> = all(drawing, "wsp")
                .filter(|shape| !words(*shape).is_empty())
                .map(|shape| {
                    let (place, size) =
                        (all(shape, "off").next().unwrap(), all(shape, "ext").next().unwrap());
                    let number = |node, name| attribute(node, name).parse::<i64>().unwrap();
                    let (x, y) = (number(place, "x"), number(place, "y"));
                    let (width, height) = (number(size, "cx"), number(size, "cy"));
                    (width == height, [x, y, x + width, y + height])
                })
                .collect();
            for (at, (is_circle, [left, top, right, bottom])) in frames.iter().enumerate() {
                connectors += usize::from(*is_circle);
                let meets =
                    |[x, y, to_x, to_y]: [i64; 4]| x < *right && to_x > *left && y < *bottom && to_y > *top;
                let mut others = frames.iter().enumerate().filter(|(other, _)| *is_circle && *other != at);
                assert!(others.all(|(_, (_, frame))| !meets(*frame)), "{}", document.name);
            }
        }
    }
    assert!(connectors > 20, "some charts go over several pages");
}

/// Widths are those of the section a chart stands in.
#[test]
fn a_chart_wider_than_the_sheet_turns_it() {
    let sheets = |name: &str| -> Vec<bool> {
        let xml = Xml::parse(&one(name).1["word/document.xml"]).unwrap();
        all(xml.root(), "pgSz").map(|it| attribute(it, "orient") == "landscape").collect()
    };
    assert_eq!(sheets("QT.KT.01"), [false]);
    assert_eq!(sheets("QT-HT-04"), [false, true, false]);
}

#[test]
fn every_page_names_the_document_and_counts_pages() {
    let library = library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", PROCEDURE)]);
    let document = &printed(&library, &check(&library), Lang::Vi)[1];
    let parts = parts(&render(document, Format::Docx));
    let text = |part: &str| words(Xml::parse(&parts[part]).unwrap().root());
    let header = text("word/header1.xml");
    for wanted in
        ["UBND xã Mẫu", "Quy trình", "Cấp bản sao", "Mã hiệu: QT-01/TP", "Lần ban hành: 02", "Trang: "]
    {
        assert!(header.contains(wanted), "{header}");
    }
    assert_eq!(text("word/header2.xml"), "", "the cover says it all");
    for footer in ["word/footer1.xml", "word/footer2.xml"] {
        assert!(text(footer).contains("Bản in không kiểm soát") && text(footer).contains("Mã nội dung"));
    }
    // On the cover the page stands in the footer, on all others in the header.
    for part in ["word/header1.xml", "word/footer2.xml"] {
        let xml = Xml::parse(&parts[part]).unwrap();
        let fields: Vec<&str> = all(xml.root(), "fldSimple").map(|it| attribute(it, "instr")).collect();
        assert_eq!(fields, ["PAGE", "NUMPAGES"], "{part}");
    }
    let core = Xml::parse(&parts["docProps/core.xml"]).unwrap();
    let property = |name: &'static str| all(core.root(), name).next().unwrap().text().unwrap().to_owned();
    assert_eq!(property("title"), "Cấp bản sao");
    assert_eq!(property("creator"), "UBND xã Mẫu");
    assert_eq!(property("created"), "2026-01-12T00:00:00Z");
    assert_eq!(property("language"), "vi-VN");
}

#[test]
fn every_page_of_a_draft_says_so() {
    let (document, parts) = one("PUB-03");
    let mark = document.control.mark.as_deref().unwrap();
    for header in ["word/header1.xml", "word/header2.xml"] {
        let header = words(Xml::parse(&parts[header]).unwrap().root());
        assert!(header.starts_with(mark), "{header}");
    }
}

#[test]
fn no_word_of_a_file_means_anything_in_word() {
    let library = hostile_library();
    for document in printed(&library, &check(&library), Lang::Vi) {
        let parts = parts(&render(&document, Format::Docx));
        for (part, text) in &parts {
            let raw = text.chars().find(|sign| sign.is_control() && *sign != '\n');
            assert!(raw.is_none() && !text.contains('\u{202e}'), "{part}: {raw:?}");
            assert!(!text.contains("<script") && !text.contains("]]>"), "{part}");
        }
        assert!(parts.keys().all(|part| part.ends_with(".xml") || part.ends_with(".rels")));
        // Nothing in it runs or is loaded: no fields but page numbers, no objects, no templates.
        let body = &parts["word/document.xml"];
        for active in ["w:instrText", "w:fldSimple", "w:object", "w:altChunk", "a:blip", "hlinkClick"] {
            assert!(!body.contains(active), "{}: {active}", document.name);
        }
    }
    let procedure = &printed(&library, &check(&library), Lang::Vi)[1];
    let body = &parts(&render(procedure, Format::Docx))["word/document.xml"];
    let xml = Xml::parse(body).unwrap();
    let visible = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    assert!(words(xml.root()).contains(visible) && words(xml.root()).contains("👩‍👧"));
}

/// A document that exists already is the same bytes: folders under version control stay quiet.
#[test]
fn the_same_document_is_the_same_bytes() {
    let library = library_in("processes");
    let once = printed(&library, &check(&library), Lang::Vi);
    let again = printed(&library, &check(&library), Lang::Vi);
    for (one, other) in once.iter().zip(&again) {
        assert_eq!(render(one, Format::Docx), render(other, Format::Docx), "{}", one.name);
    }
}
