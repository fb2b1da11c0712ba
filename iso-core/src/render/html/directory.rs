//! The page to search by: the plain list of all procedures, which its script filters.
//!
//! The list is the index: what is shown is what is searched, so that there is nothing to load, nothing
//! to keep in step, and nothing missing where scripts may not run.

use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{Markup, html};
use sha2::{Digest, Sha256};

use super::{Chapter, Page, blocks, page};
use crate::{
    doc::{Directory, Entry, Group},
    render::safe,
    text::{Lang, Text},
};

const SCRIPT: &str = include_str!("search.js");
const STYLE: &str = include_str!("search.css");

/// A longer title is told on the page of its document.
const LONGEST_TITLE: usize = 300;

const SEARCH: Text = Text { vi: "Tìm quy trình", en: "Find a procedure" };
const HINT: Text = Text {
    vi: "Gõ tên, mã hiệu, mã TTHC, lĩnh vực hoặc vai trò; có dấu hay không dấu đều được.",
    en: "Type a title, code, code of the public procedure, field or role, with or without diacritics.",
};
const KEYS: Text = Text {
    vi: "Phím ↓ ↑ chọn kết quả, Enter mở, Esc xóa.",
    en: "↓ ↑ choose a result, Enter opens it, Esc clears.",
};
const FIELD: Text = Text { vi: "Lĩnh vực", en: "Field" };
const ROLE: Text = Text { vi: "Vai trò thực hiện", en: "Role with a step" };
const LEVEL: Text = Text { vi: "Dịch vụ công trực tuyến", en: "Online service" };
const ANY: Text = Text { vi: "Tất cả", en: "All" };
const NOT_STATED: Text = Text { vi: "Chưa nêu", en: "Not stated" };
const CLEAR: Text = Text { vi: "Xóa tìm kiếm", en: "Clear" };
const WITHOUT_SCRIPT: Text = Text {
    vi: "Trình duyệt này không cho phép tìm kiếm trong trang. Danh sách đầy đủ ở dưới; tìm bằng Ctrl+F.",
    en: "This browser does not allow searching in the page. The whole list stands below; use Ctrl+F.",
};
const COUNT: Text = Text { vi: "{found}/{all} quy trình", en: "{found} of {all} procedures" };
const NOTHING: Text = Text {
    vi: "Không có quy trình nào khớp. Hãy bớt chữ hoặc bỏ bộ lọc.",
    en: "No procedure matches. Use fewer words or drop a filter.",
};
const ELSEWHERE: Text =
    Text { vi: "Khớp ở lĩnh vực hoặc vai trò", en: "Matching by field or role" };

pub(in crate::render) fn render(directory: &Directory) -> Vec<u8> {
    let policy = policy();
    let parts = Page {
        policy: &policy,
        style: STYLE,
        script: SCRIPT,
        chapters: chapters(directory),
        body: body(directory),
    };
    page(&directory.page, &parts)
}

fn body(directory: &Directory) -> Markup {
    let document = &directory.page;
    let lang = document.lang;
    let level_not_stated = directory.levels.len();
    html! {
        h1.title { (safe::words(&document.title)) }
        (blocks::blocks(&document.blocks, document))
        (form(directory, lang))
        noscript { p { (WITHOUT_SCRIPT.get(lang)) } }
        div #directory {
            @for (at, group) in directory.groups.iter().enumerate() {
                section.group aria-labelledby=(group_id(at)) {
                    h2 id=(group_id(at)) { (safe::words(&group.title)) }
                    ul { @for entry in &group.entries { (self::entry(entry, lang, level_not_stated)) } }
                }
            }
            section.group #elsewhere hidden aria-labelledby="elsewhere-title" {
                h2 #elsewhere-title { (ELSEWHERE.get(lang)) }
                ul {}
            }
        }
    }
}

fn chapters<'a>(directory: &'a Directory) -> Vec<Chapter<'a>> {
    let chapter = |(at, group): (usize, &'a Group)| Chapter {
        level: 1,
        id: group_id(at).into(),
        title: group.title.as_str(),
    };
    directory.groups.iter().enumerate().map(chapter).collect()
}

fn group_id(at: usize) -> String {
    format!("field-{at}")
}

/// Exactly the one script may run, and nothing it does can turn words into code.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(SCRIPT));
    format!("{}; script-src 'sha256-{hash}'; require-trusted-types-for 'script'", super::POLICY)
}

/// Without its script the form would do nothing, so it is the script that shows it.
fn form(directory: &Directory, lang: Lang) -> Markup {
    let fields: Vec<&str> = directory.groups.iter().map(|group| group.title.as_str()).collect();
    let roles: Vec<&str> = directory.roles.iter().map(String::as_str).collect();
    let mut levels: Vec<&str> = directory.levels.iter().map(String::as_str).collect();
    let all_say = directory.groups.iter().flat_map(|group| &group.entries).all(|it| it.level.is_some());
    if !levels.is_empty() && !all_say {
        levels.push(NOT_STATED.get(lang));
    }
    html! {
        form #search role="search" hidden data-count=(COUNT.get(lang)) data-nothing=(NOTHING.get(lang)) {
            div.query {
                label for="query" { (SEARCH.get(lang)) }
                input #query name="query" type="search" autocomplete="off" spellcheck="false"
                    enterkeyhint="search" aria-describedby="hint";
                p #hint { (HINT.get(lang)) span.keys { " " (KEYS.get(lang)) } }
            }
            div.filters {
                (choice("field", FIELD.get(lang), ANY.get(lang), &fields))
                (choice("role", ROLE.get(lang), ANY.get(lang), &roles))
                (choice("level", LEVEL.get(lang), ANY.get(lang), &levels))
                button type="reset" { (CLEAR.get(lang)) }
            }
            p.count #count aria-hidden="true" {}
            p.unseen #told role="status" {}
        }
    }
}

fn choice(name: &str, label: &str, any: &str, options: &[&str]) -> Markup {
    html! {
        @if !options.is_empty() {
            div {
                label for=(name) { (label) }
                select id=(name) name=(name) {
                    option value="" { (any) }
                    @for (at, option) in options.iter().enumerate() {
                        option value=(at) { (safe::shortened(&safe::words(option), 80)) }
                    }
                }
            }
        }
    }
}

fn entry(entry: &Entry, lang: Lang, level_not_stated: usize) -> Markup {
    let roles: Vec<String> = entry.roles.iter().map(ToString::to_string).collect();
    let own = match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    let title = |title: &str| safe::shortened(&safe::words(title), LONGEST_TITLE);
    html! {
        li data-roles=(roles.join(" ")) data-level=(entry.level.unwrap_or(level_not_stated)) {
            a href=(format!("{}.html", safe::name(&entry.document))) {
                b { (safe::words(&entry.code)) } " " span { (title(&entry.title)) }
            }
            @if let Some(mark) = &entry.mark {
                " " em.mark { (safe::words(mark)) }
            }
            @if let Some(own_title) = &entry.own_title {
                small lang=(own.tag()) { (title(own_title)) }
            }
            @if !entry.facts.is_empty() {
                small { @for (at, fact) in entry.facts.iter().enumerate() {
                    @if at > 0 { " · " }
                    (safe::words(fact))
                } }
            }
        }
    }
}
