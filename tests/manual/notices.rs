//! What hangs on the wall has every part the law asks for, is read by people and by telephones, and
//! the lists of the public procedures add up.

use std::{collections::BTreeSet, process::Command};

use iso_core::{
    doc::{Block, Document, Inline, Look},
    load::Library,
    render::{Format, render},
    text::Lang,
};
use proptest::prelude::*;
use roxmltree::Document as Xml;

use super::{OFFICE, PROCEDURE, printed, text};
use crate::support::{check, library_in, library_of_texts};

const WEEK: &str = "calendar: lich\nworking_hours:\n  monday: [\"07:30-11:30\", \"13:00-17:00\"]\n  tuesday: [\"07:30-11:30\", \"13:00-17:00\"]\n\
    desk_hours: { saturday: [\"07:30-11:30\"] }\nother_hours:\n  - { every_year: { from: 04-16, until: 10-15 }, working_hours: { monday: [\"07:00-11:00\"] } }\n";

/// Everything a notice can say.
fn office() -> String {
    format!(
        "{OFFICE}website: https://xa-mau.example/thu-tuc/\ncalendar: lich\n\
         feedback: \"Phản ánh, kiến nghị: Văn phòng UBND xã Mẫu; điện thoại 0000 000 000; thư pakn@xa-mau.example\"\n\
         desks: [{{ name: Bộ phận Một cửa xã Mẫu, address: số 1 đường Mẫu, telephone: 0000 000 001, email: motcua@xa-mau.example }}]\n\
         tthc_catalogue:\n  - {{ code: \"1.000001\", title: Cấp bản sao từ sổ gốc }}\n  - {{ code: \"1.000009\", title: Chưa có ai viết, limit: 5 ngày làm việc }}\n"
    )
}

fn service() -> String {
    PROCEDURE
        .replace("service:\n", "field: Tư pháp\nclock: { starts: Nhận đủ hồ sơ hợp lệ }\none_stop: { desk: [mot-cua] }\nservice:\n  \
            applicants: Cá nhân\n  conditions: Không\n  methods: Trực tiếp hoặc trực tuyến\n  online: full\n  \
            place: Bộ phận Một cửa xã Mẫu\n  result: Bản sao\n  agency: UBND xã Mẫu\n")
}

fn library() -> Library {
    library_of_texts(&[("iso.yaml", &office()), ("a.yaml", &service()), ("lich.yaml", WEEK)])
}

fn named(library: &Library, name: &str, lang: Lang) -> Document {
    let documents = printed(library, &check(library), lang);
    let names: Vec<String> = documents.iter().map(|it| it.name.clone()).collect();
    documents.into_iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name} is in {names:?}"))
}

/// Read by people; whoever changes it reads it again.
#[test]
fn one_notice_in_full() {
    let library = library();
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        let page = |lang| text(&named(&library, "notice-QT-01-TP", lang), Format::Markdown);
        insta::assert_snapshot!("one_notice", page(Lang::Vi));
        insta::assert_snapshot!("one_notice_in_english", page(Lang::En));
    });
}

#[test]
fn lists_by_field_and_by_level() {
    let bare =
        "process: QT.02\ntitle: Thủ tục chưa có mã\nservice: { place: Xã, online: partial }\nsteps: []\n";
    let library = library_of_texts(&[
        ("iso.yaml", &office()),
        ("a.yaml", &service()),
        ("khac/b.yaml", bare),
        ("lich.yaml", WEEK),
    ]);
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        let page = |name| text(&named(&library, name, Lang::Vi), Format::Markdown);
        insta::assert_snapshot!("services_by_field", page("services"));
        insta::assert_snapshot!("services_by_level", page("services-by-level"));
    });
}

#[test]
fn a_notice_without_its_parts_is_a_draft_that_lists_them() {
    let process = "process: QT.02\ntitle: Thử\ntthc: [\"1.000001\"]\nsteps: []\n";
    let library = library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", process)]);
    let notice = named(&library, "notice-QT.02", Lang::Vi);
    assert_eq!(notice.control.mark.as_deref(), Some("BẢN DỰ THẢO – KHÔNG DÙNG ĐỂ BAN HÀNH"));
    let page = text(&notice, Format::Markdown);
    for key in ["service: methods", "service: dossier, sets", "limit", "service: fees", "feedback"] {
        assert!(page.contains(&format!(r"ghi ở \`{key}\`")), "{key}: {page}");
    }
    assert!(page.contains("Chưa nêu.") && page.contains("website: https://"), "{page}");
    assert!(!notice.blocks.iter().any(|block| matches!(block, Block::QrCode(_))));
    // What is complete and held back by nothing may hang.
    assert_eq!(named(&self::library(), "notice-QT-01-TP", Lang::Vi).look, Look::Wall);
}

#[test]
fn the_shipped_notices_may_hang_up_today() {
    let library = library_in("processes");
    let documents = printed(&library, &check(&library), Lang::Vi);
    let notices: Vec<&Document> = documents.iter().filter(|it| it.look == Look::Wall).collect();
    assert_eq!(notices.len(), 20, "every procedure that serves the public, and no other");
    for notice in notices {
        assert_eq!(notice.control.mark, None, "{}", notice.name);
        let page = text(notice, Format::Html);
        assert!(!page.contains("Chưa nêu"), "{}", notice.name);
        assert!(page.contains("Phản ánh, kiến nghị:") && page.contains("<svg"), "{}", notice.name);
    }
}

/// A picture in grey, read as a telephone does.
fn decoded(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> Vec<String> {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    picture.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

/// Modules of so many pixels each, dark where a run of them says so.
fn decoded_runs(side: usize, runs: &[(usize, usize, usize)]) -> Vec<String> {
    const PIXELS: usize = 4;
    let dark: BTreeSet<(usize, usize)> =
        runs.iter().flat_map(|(x, y, width)| (*x..x + width).map(move |x| (x, *y))).collect();
    let grey = |x: usize, y: usize| if dark.contains(&(x / PIXELS, y / PIXELS)) { 0 } else { 255 };
    decoded(side * PIXELS, side * PIXELS, grey)
}

const ADDRESS: &str = "https://xa-mau.example/thu-tuc/notice-QT-01-TP.html";

#[test]
fn a_telephone_reads_the_web_page() {
    let page = text(&named(&library(), "notice-QT-01-TP", Lang::Vi), Format::Html);
    let picture = page.split("class=\"qr-code\"").nth(1).unwrap();
    let number = |text: &str| text.parse::<usize>().unwrap();
    let side = number(picture.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap());
    let path = picture.split(" d=\"M").nth(1).unwrap().split('"').next().unwrap();
    let run = |run: &str| {
        let (place, rest) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        (number(x), number(y), number(rest.split('v').next().unwrap()))
    };
    let runs: Vec<_> = path.split('M').map(run).collect();
    assert_eq!(decoded_runs(side, &runs), [ADDRESS]);
    assert!(
        picture.contains(&format!("role=\"img\" aria-label=\"Mã QR dẫn đến trang {ADDRESS}\"")),
        "{picture}"
    );
}

#[test]
fn a_telephone_reads_the_word_document() {
    let bytes = render(&named(&library(), "notice-QT-01-TP", Lang::Vi), Format::Docx);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let part = std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap();
    let xml = Xml::parse(&part).unwrap();
    let is = |name: &'static str| move |it: &roxmltree::Node<'_, '_>| it.tag_name().name() == name;
    let number =
        |node: roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<usize>().unwrap();
    let path = xml.descendants().find(is("path")).unwrap();
    let points: Vec<(usize, usize)> =
        path.descendants().filter(is("pt")).map(|it| (number(it, "x"), number(it, "y"))).collect();
    let module = points[2].1 - points[1].1;
    let runs: Vec<_> = points
        .chunks(4)
        .map(|it| (it[0].0 / module, it[0].1 / module, (it[1].0 - it[0].0) / module))
        .collect();
    assert_eq!(decoded_runs(number(path, "w") / module, &runs), [ADDRESS]);
    let described = xml.descendants().find(is("docPr")).unwrap().attribute("descr");
    assert_eq!(described, Some(format!("Mã QR dẫn đến trang {ADDRESS}").as_str()));
}

/// As it comes out of the printer: needs poppler, which CI installs.
#[test]
fn a_telephone_reads_the_paper() {
    if Command::new("pdftoppm").arg("-v").output().is_err() {
        return;
    }
    let notice = named(&library(), "notice-QT-01-TP", Lang::Vi);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pdf");
    std::fs::write(&file, render(&notice, Format::Pdf)).unwrap();
    let pages = Command::new("pdftoppm").args(["-gray", "-r", "150"]).arg(&file).output().unwrap().stdout;
    let (mut rest, mut found) = (pages.as_slice(), Vec::new());
    while !rest.is_empty() {
        // P5, width, height, 255, then one byte a pixel.
        let mut word = || {
            let end = rest.iter().position(u8::is_ascii_whitespace).unwrap();
            let (word, after) = rest.split_at(end);
            rest = &after[1..];
            String::from_utf8(word.to_vec()).unwrap()
        };
        let [kind, width, height, _] = [word(), word(), word(), word()];
        let (width, height) = (width.parse::<usize>().unwrap(), height.parse::<usize>().unwrap());
        assert_eq!(kind, "P5");
        let (page, after) = rest.split_at(width * height);
        found.extend(decoded(width, height, |x, y| page[y * width + x]));
        rest = after;
    }
    assert_eq!(found, [ADDRESS]);
}

#[test]
fn a_website_that_is_no_address_gives_no_code() {
    for website in ["javascript:alert(1)", "xa-khac.example", "https://xã khác"] {
        let office = office().replace("https://xa-mau.example/thu-tuc/", website);
        let library = library_of_texts(&[("iso.yaml", &office), ("a.yaml", &service()), ("lich.yaml", WEEK)]);
        let page = text(&named(&library, "notice-QT-01-TP", Lang::Vi), Format::Html);
        assert!(
            !page.contains("class=\"qr-code\"") && page.contains("`website` ở iso.yaml chưa dùng được"),
            "{website}"
        );
        assert!(!page.contains(website), "{website}");
    }
}

/// The numbers of the first table, by the words beside them.
fn counts(document: &Document) -> Vec<(String, usize)> {
    let Some(Block::Table(table)) = document.blocks.first() else { panic!("{} has no table", document.name) };
    let cell = |words: &[Inline]| Inline::plain(words);
    let row =
        |row: &iso_core::doc::Row| (cell(&row.cells[0].words), cell(&row.cells[1].words).parse().unwrap());
    table.rows.iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whoever counts the codes of the files by hand gets the sum, and each level its number.
    #[test]
    fn the_numbers_of_the_levels_add_up(
        procedures in prop::collection::vec((prop::collection::btree_set(0..30_u32, 0..5), 0..4_usize), 1..12),
        catalogue in prop::collection::btree_set(0..40_u32, 0..8),
    ) {
        const LEVELS: [(&str, &str); 4] =
            [("full", "Toàn trình"), ("partial", "Một phần"), ("information", "Chỉ cung cấp thông tin"), ("", "Chưa nêu mức độ")];
        let code = |number: &u32| format!("\"1.{number:06}\"");
        let list = |numbers: &BTreeSet<u32>| numbers.iter().map(code).collect::<Vec<_>>().join(", ");
        let mut files = Vec::new();
        for (number, (codes, level)) in procedures.iter().enumerate() {
            let online = LEVELS[*level].0;
            let online = if online.is_empty() { String::new() } else { format!(", online: {online}") };
            files.push((
                format!("{number}.yaml"),
                format!("process: QT.{number}\ntitle: T\ntthc: [{}]\nservice: {{ place: Xã{online} }}\nsteps: []\n", list(codes)),
            ));
        }
        let entries: Vec<String> = catalogue.iter().map(|it| format!("{{ code: {} }}", code(it))).collect();
        files.push(("iso.yaml".to_owned(), format!("organization: Xã\ntthc_catalogue: [{}]\n", entries.join(", "))));
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let library = library_of_texts(&files);
        prop_assert_eq!(library.processes.len(), procedures.len());

        // By hand: files are in the order of their names; the first that says a level decides.
        let mut in_order: Vec<(String, &(BTreeSet<u32>, usize))> =
            procedures.iter().enumerate().map(|(number, it)| (format!("{number}.yaml"), it)).collect();
        in_order.sort();
        let mut expected = [0; 4];
        let served: BTreeSet<u32> = procedures.iter().flat_map(|(codes, _)| codes.clone()).collect();
        for number in &served {
            let mut levels = in_order.iter().filter(|(_, (codes, _))| codes.contains(number)).map(|(_, (_, level))| *level);
            expected[levels.find(|level| *level < 3).unwrap_or(3)] += 1;
        }
        let documents = printed(&library, &check(&library), Lang::Vi);
        for name in ["services", "services-by-level"] {
            let counts = counts(documents.iter().find(|it| it.name == name).unwrap());
            let of = |words: &str| counts.iter().find(|(it, _)| it == words).map_or(0, |(_, number)| *number);
            for ((_, words), number) in LEVELS.iter().zip(expected) {
                prop_assert_eq!(of(words), number, "{}", words);
            }
            prop_assert_eq!(of("Có trong danh mục nhưng chưa có quy trình"), catalogue.difference(&served).count());
            let all: usize = counts.iter().filter(|(words, _)| words != "Cộng").map(|(_, number)| number).sum();
            prop_assert_eq!(of("Cộng"), all);
            prop_assert_eq!(all, served.union(&catalogue).count());
        }
    }
}
