//! The folder of web pages: one can find everything in it, and nothing in it can do harm.

use std::{collections::BTreeMap, fs, path::Path};

use iso_core::{
    doc::Directory,
    load::Library,
    manual::{self, Options},
    render::{self, Format},
    text::Lang,
};

use super::{OFFICE, PROCEDURE, hostile_library, printed, text};
use crate::support::{check, files_of, folder_of, iso, library_in, library_of_texts, root, stderr, today};

fn directory(library: &Library, lang: Lang) -> Directory {
    manual::directory(library, &check(library), &Options { lang, today: today() })
}

fn search_page(library: &Library, lang: Lang) -> String {
    String::from_utf8(render::directory(&directory(library, lang))).unwrap()
}

/// The pages of a site by file name.
fn pages_of(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages = files.filter(|path| path.extension().is_some_and(|it| it == "html"));
    pages
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn values<'p>(page: &'p str, attribute: &str) -> impl Iterator<Item = &'p str> {
    page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next())
}

fn every_link_arrives(folder: &Path) -> BTreeMap<String, String> {
    let pages = pages_of(folder);
    for (name, page) in &pages {
        for target in values(page, " href=\"").filter(|it| !it.starts_with("http")) {
            let (file, place) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() { name } else { file };
            let there = pages.get(file).unwrap_or_else(|| panic!("{name}: no file {target}"));
            let is_place = place.is_empty() || values(there, " id=\"").any(|id| id == place);
            assert!(is_place, "{name}: no place {target}");
        }
    }
    pages
}

#[test]
fn every_link_of_a_site_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let output = iso(&root(), &["manual", "processes", "-o", out]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let pages = every_link_arrives(folder.path());
    assert!(pages.len() > 30);
    for (name, page) in pages.iter().filter(|(name, _)| *name != "search.html") {
        assert!(page.contains("<a class=\"find\" href=\"search.html\">"), "{name} leads to the search");
    }
    for document in printed(&library_in("processes"), &check(&library_in("processes")), Lang::Vi) {
        let is_procedure = document.control.kind == "Quy trình";
        let link = format!("href=\"{}.html\"", document.name);
        assert!(!is_procedure || pages["search.html"].contains(&link), "{}", document.name);
    }
}

#[test]
fn names_that_systems_refuse_make_whole_sites() {
    let codes =
        ["CON", "nul", "aux.html", "../../x", "search", "index", "COM1.a", "a/../b", "Search", "…", "-"];
    let files: Vec<(String, String)> = codes
        .iter()
        .enumerate()
        .map(|(at, code)| (format!("{at}.yaml"), PROCEDURE.replace("QT-01/TP", &format!("'{code}'"))))
        .collect();
    let mut texts: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    texts.push(("iso.yaml", OFFICE));
    let library = library_of_texts(&texts);
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("library");
    fs::create_dir_all(&source).unwrap();
    for (name, text) in &texts {
        fs::write(source.join(name), text).unwrap();
    }
    let output = iso(folder.path(), &["manual", "library", "-o", "deep/down/out"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let out = folder.path().join("deep/down/out");
    let pages = every_link_arrives(&out);
    assert_eq!(pages.len(), library.processes.len() + 11, "{:?}", pages.keys());
    // Nothing climbed out of the folder, and no name means a device.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    assert_eq!(fs::read_dir(folder.path().join("deep")).unwrap().count(), 1);
    for name in pages.keys() {
        let stem = name.split('.').next().unwrap().to_lowercase();
        assert!(!["con", "nul", "aux", "com1", ""].contains(&stem.as_str()), "{name}");
    }
}

#[test]
fn only_the_search_may_run_and_only_its_own_script() {
    let library = library_in("processes");
    for document in printed(&library, &check(&library), Lang::Vi) {
        let page = text(&document, Format::Html);
        assert!(page.contains("content=\"default-src 'none'; style-src"), "{}", document.name);
        assert!(!page.contains("script"), "{}", document.name);
    }
    let page = search_page(&library, Lang::Vi);
    assert_eq!(page.matches("<script").count(), 1);
    let script = page.split("<script>").nth(1).unwrap().split("</script>").next().unwrap();
    assert!(page.contains("default-src 'none'") && page.contains("script-src 'sha256-"));
    assert!(!page.contains("script-src 'unsafe") && !page.contains("script-src 'self"));
    // The hash is that of every library: no word of a file is part of what runs.
    let hostile = search_page(&hostile_library(), Lang::En);
    assert!(hostile.contains(&format!("<script>{script}</script>")));
    assert!(!script.contains("innerHTML") && !script.contains("eval") && !script.contains("<!--"));
}

#[test]
fn no_word_of_a_file_becomes_part_of_the_search_page() {
    let page = search_page(&hostile_library(), Lang::Vi);
    assert_eq!(page.matches("<script").count(), 1);
    assert!(!page.contains("<img") && !page.contains('\u{202e}') && !page.contains('\u{7}'));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    let entry = page.split("<li data-roles").nth(1).unwrap();
    assert!(!entry.split("</li>").next().unwrap().contains("onerror=alert(1)>"));
}

#[test]
fn an_entry_says_what_can_be_filtered() {
    let online = PROCEDURE.replace("service:\n", "service:\n  online: full\n");
    let plain = "process: QT-02\ntitle: Thử\nfield: Tư pháp\nsteps: [{ id: a, name: Nhận, role: ai-do }]\n";
    let library = library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", &online), ("b.yaml", plain)]);
    let vi = directory(&library, Lang::Vi);
    assert_eq!(vi.levels, ["Toàn trình"]);
    assert_eq!(vi.roles, ["Công chức một cửa", "Lãnh đạo", "ai-do"]);
    let entries: Vec<_> = vi.groups.iter().flat_map(|group| &group.entries).collect();
    let [first, second] = entries.as_slice() else { panic!("{entries:?}") };
    assert_eq!((first.code.as_str(), first.document.as_str()), ("QT-01/TP", "QT-01-TP"));
    assert_eq!((first.level, first.roles.as_slice()), (Some(0), &[0, 1][..]));
    assert_eq!(first.facts, ["TTHC 1.000001", "3 ngày làm việc; 1 ngày làm việc", "Toàn trình"]);
    assert_eq!((second.level, second.roles.as_slice()), (None, &[2][..]));
    assert_eq!(second.mark.as_deref(), Some("Bản dự thảo"));
    assert_eq!(first.own_title, None);
    let en = directory(&library, Lang::En);
    assert_eq!(en.groups[0].entries[0].own_title.as_deref(), Some("Cấp bản sao"));
    assert!(search_page(&library, Lang::Vi).contains("<option value=\"1\">Chưa nêu</option>"));
}

#[test]
fn a_new_site_takes_the_old_search_page_away() {
    let folder = folder_of(&files_of(&root().join("tests/fixtures/published")));
    let run = |format: &str| iso(folder.path(), &["manual", ".", "-o", "out", "--format", format]);
    run("html");
    let search = folder.path().join("out/search.html");
    assert!(search.is_file());
    run("md");
    assert!(!search.exists());
    fs::write(&search, "mine").unwrap();
    let output = run("html");
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert_eq!(fs::read(&search).unwrap(), b"mine");
}
