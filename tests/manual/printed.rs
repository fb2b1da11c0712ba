//! The pages of the manual as a PDF reader sees them.
//!
//! What a file promises about itself is read from its bytes; words and pages are read by poppler
//! (`poppler-utils`, which CI installs), without which only the first is tested.

use std::{collections::BTreeSet, fs, path::Path, process::Command, sync::LazyLock};

use iso_core::{
    doc::{Block, Document, Inline, SideLine, Target},
    render::{
        Format,
        pdf::{remarks, volume},
        render,
    },
    text::Lang,
};

use super::{harmless::hostile_library, printed};
use crate::support::{check, iso, library_in, root, stderr};

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn reader_is_there() -> bool {
    Command::new("pdftotext").arg("-v").output().is_ok()
}

fn read(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is there"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The words of each page.
fn pages(bytes: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pdf");
    fs::write(&file, bytes).unwrap();
    let text = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(on_one_line).collect();
    assert_eq!(pages.pop().as_deref(), Some(""));
    pages
}

fn contains(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|window| window == what.as_bytes())
}

/// A file says so only after the library that writes it has checked it.
fn fulfils_the_standards(bytes: &[u8]) -> bool {
    ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"].iter().all(|it| contains(bytes, it))
}

/// The shipped manual and its files.
static SHIPPED: LazyLock<Vec<(Document, Vec<u8>)>> = LazyLock::new(|| {
    let printed = |document| {
        let bytes = render(&document, Format::Pdf);
        (document, bytes)
    };
    shipped().into_iter().map(printed).collect()
});

fn shipped() -> Vec<Document> {
    let library = library_in("processes");
    printed(&library, &check(&library), Lang::Vi)
}

#[test]
fn every_document_may_be_archived_and_read_aloud() {
    for (document, bytes) in SHIPPED.iter() {
        assert!(fulfils_the_standards(bytes), "{}", document.name);
    }
    let library = library_in("tests/fixtures/published");
    let documents = printed(&library, &check(&library), Lang::En);
    assert!(fulfils_the_standards(&volume(&documents)));
}

/// Words that are printed, without those of pictures and notices.
fn said(blocks: &[Block], words: &mut BTreeSet<String>) {
    let mut add = |text: &str| words.extend(text.split_whitespace().map(str::to_owned));
    let mut lines = |inlines: &[Inline]| add(&Inline::plain(inlines));
    for block in blocks {
        match block {
            Block::Heading { text, .. } => lines(&[Inline::from(text.as_str())]),
            Block::Paragraph(words) => lines(words),
            Block::List(items) => items.iter().for_each(|item| lines(item)),
            Block::Table(table) => {
                let cells = table.head.iter().chain(&table.rows).flat_map(|row| &row.cells);
                cells.for_each(|cell| lines(&cell.words));
            }
            Block::Figure(figure) => {
                let nodes = figure.layout.nodes.iter().flat_map(|node| &node.lines);
                nodes.for_each(|line| lines(&[Inline::from(line.text.as_str())]));
            }
            Block::QrCode(code) => code.words.iter().for_each(|line| lines(line)),
            Block::Beside(sides) => sides.iter().flat_map(|side| &side.lines).for_each(|line| {
                if let SideLine::Words(words) = line {
                    lines(words);
                }
            }),
            Block::Fields(fields) => fields.iter().flatten().for_each(|field| {
                lines(&[Inline::from(field.lead())]);
                lines(&field.value);
            }),
            Block::Cover | Block::Title { .. } | Block::Notice(_) | Block::PageBreak | Block::EndMark(_) => {}
        }
    }
}

#[test]
fn every_word_can_be_searched_and_copied() {
    if !reader_is_there() {
        return;
    }
    for (document, bytes) in SHIPPED.iter() {
        let text = pages(bytes).join(" ");
        let there: BTreeSet<&str> = text.split(' ').collect();
        let mut expected = BTreeSet::new();
        said(&document.blocks, &mut expected);
        // A word wider than its cell is broken, and readers drop a hyphen that ends a line.
        let whole = |word: &str| word.chars().count() < 12 && word != "-";
        let missing = |word: &&String| whole(word) && !there.contains(word.as_str());
        let missing: Vec<&String> = expected.iter().filter(missing).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", document.name);
    }
}

#[test]
fn every_page_says_what_it_belongs_to() {
    if !reader_is_there() {
        return;
    }
    for (document, bytes) in SHIPPED.iter() {
        let pages = pages(bytes);
        let count = pages.len();
        for (number, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("Trang: {}/{count}", number + 1)), "{}: {page}", document.name);
            assert!(page.contains("Mã nội dung") && page.contains("In ngày"), "{}: {page}", document.name);
            for fact in document.control.facts.iter().filter(|fact| fact.value.len() < 20) {
                assert!(page.contains(&fact.value), "{} {number}: {page}", document.name);
            }
        }
        assert!(pages.last().unwrap().contains("— HẾT —"), "{}", document.name);
    }
}

#[test]
fn the_contents_of_the_volume_name_the_right_pages() {
    if !reader_is_there() {
        return;
    }
    let shipped = shipped();
    let documents = iso_core::manual::in_order_of_volume(&shipped);
    assert_eq!(documents[0].name, "quality-manual");
    let pages = pages(&volume(&documents));
    let contents = pages[1..].iter().take_while(|page| page.contains(". . . .")).cloned().collect::<String>();
    let approved = |block: &Block| matches!(block, Block::Heading { id, .. } if id == "phe-duyet");
    // The manual itself is listed by its chapters.
    let others = documents.iter().copied().skip(1);
    let procedures: Vec<&Document> = others.filter(|it| it.blocks.iter().any(approved)).collect();
    assert!(procedures.len() > 20);
    for document in procedures {
        let code = &document.control.facts[0].value;
        let at = contents.find(&format!("{code} – ")).unwrap_or_else(|| panic!("{code} is not listed"));
        let mut after = contents[at..].split(' ').skip_while(|word| *word != ".");
        let number: usize = after.find(|word| *word != ".").unwrap().parse().unwrap();
        let page = &pages[number - 1];
        assert!(
            page.contains(code.as_str()) && page.contains("PHÊ DUYỆT TÀI LIỆU"),
            "{code} {number}: {page}"
        );
        // It bears the number itself.
        assert!(page.split(' ').any(|word| word == number.to_string()), "{number}: {page}");
    }
}

#[test]
fn the_same_library_gives_the_same_bytes() {
    let again = shipped();
    assert!(volume(&again) == volume(&shipped()));
    for ((one, bytes), two) in SHIPPED.iter().zip(&again) {
        assert!(bytes == &render(two, Format::Pdf), "{}", one.name);
    }
}

#[test]
fn fonts_are_inside_and_nothing_is_run() {
    if !reader_is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let library = hostile_library();
    for (number, document) in printed(&library, &check(&library), Lang::Vi).iter().enumerate() {
        let bytes = render(document, Format::Pdf);
        assert!(fulfils_the_standards(&bytes), "{}", document.name);
        for bad in ["/JavaScript", "/Launch", "/SubmitForm", "/EmbeddedFile", "/OpenAction", "/URI(j"] {
            assert!(!contains(&bytes, bad), "{}: {bad}", document.name);
        }
        let file = folder.path().join(format!("{number}.pdf"));
        fs::write(&file, &bytes).unwrap();
        let fonts = read("pdffonts", &[], &file);
        for font in fonts.lines().skip(2) {
            let columns: Vec<&str> = font.split_whitespace().rev().take(5).collect();
            assert_eq!(columns[2..5], ["yes", "yes", "yes"], "{font}");
        }
        let text = pages(&bytes).join(" ");
        assert!(!text.contains('\u{202e}') && !text.contains('\u{7}'));
    }
}

#[test]
fn links_lead_to_the_web_or_to_documents_beside() {
    let mut document = Document::new("a", "Thử", Lang::Vi);
    let link = |target: Target| Inline::Link { target, words: vec![Inline::from("x")] };
    document.blocks.push(Block::Paragraph(vec![
        link(Target::Web("https://dichvucong.gov.vn/a(b)?c=Đ".to_owned())),
        link(Target::Web("javascript:alert(1)".to_owned())),
        link(Target::Document("../../QT.ĐĐ.22".to_owned())),
        link(Target::Place("nowhere".to_owned())),
    ]));
    let bytes = render(&document, Format::Pdf);
    // Nothing says from when it is, so it is for readers and not for the archive.
    assert!(contains(&bytes, "<pdfuaid:part>1<") && !contains(&bytes, "<pdfaid:part>"));
    assert!(contains(&bytes, "(https://dichvucong.gov.vn/a%28b%29?c=%C4%90)"));
    assert!(contains(&bytes, "(_.._QT.%C4%90%C4%90.22.pdf)"));
    assert_eq!(bytes.windows(5).filter(|window| window == b"/URI(").count(), 2);
}

#[test]
fn letters_without_a_shape_are_told_and_printed_by_number() {
    let folder = tempfile::tempdir().unwrap();
    let text = "process: QT.01\ntitle: Thử 👩 漢\npurpose: Đánh dấu ☑\nsteps: [{ id: a, name: Nhận }]\n";
    fs::write(folder.path().join("a.yaml"), text).unwrap();
    let output = iso(folder.path(), &["manual", ".", "-o", "out", "--format", "pdf"]);
    let said = stderr(&output);
    assert!(
        said.contains("QT.01: phông chữ của bản PDF không có chữ “漢”, in thay bằng mã [U+6F22]"),
        "{said}"
    );
    assert!(said.contains("[U+1F469]") && !said.contains('☑'), "{said}");
    if reader_is_there() {
        let pages = pages(&fs::read(folder.path().join("out/QT.01.pdf")).unwrap()).join(" ");
        assert!(pages.contains("THỬ [U+1F469] [U+6F22]") && pages.contains("Đánh dấu ☑"), "{pages}");
    }
    for (document, _) in SHIPPED.iter() {
        assert_eq!(remarks(document), [], "{}", document.name);
    }
}

#[test]
fn a_document_without_a_date_or_words_is_a_file_all_the_same() {
    for blocks in [vec![], vec![Block::Cover], vec![Block::paragraph("")], vec![Block::PageBreak; 3]] {
        let document = Document { blocks, ..Document::new("a", "", Lang::Vi) };
        assert!(contains(&render(&document, Format::Pdf), "%PDF-1.7"));
    }
    assert!(volume::<Document>(&[]).is_empty());
}

#[test]
fn the_volume_stands_for_the_single_files() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    iso(&root(), &["manual", "processes", "-o", out, "--format", "pdf", "--volume"]);
    let names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != ".iso-manual")
        .collect();
    assert_eq!(names, ["volume.pdf"]);
}
