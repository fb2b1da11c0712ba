//! Whatever an officer types, a page runs nothing and says what its file says.

use iso_core::{load::Library, render::Format, text::Lang};

use super::{printed, text};
use crate::support::{check, library_of_texts};

/// Words that attack a page, a table, a chart or the reader's eye.
const HOSTILE: &str = "<script>alert(1)</script><img src=x onerror=alert(1)> | `x` **y** \
    [z](javascript:alert(1)) </style> \\\"'&quot; ]]> --> \u{202e}evil\u{0007} %% 👩‍👧";

pub(super) fn hostile_library() -> Library {
    let words = serde_json::to_string(HOSTILE).unwrap();
    let long = "x".repeat(10_000);
    let process = format!(
        "process: CON.1\ntitle: {words}\ntthc: [\"1.000001\"]\nfield: {words}\npurpose: {long}\nnote: {words}\nabbreviations: [{{ short: {words}, meaning: {words} }}]\n\
         service: {{ place: {words}, agency: {words}, methods: {words}, applicants: {words}, conditions: {words}, result: {words}, fees: [{{ name: {words}, basis: {words} }}], dossier: [{{ name: {words} }}] }}\n\
         legal_basis: [{{ no: {words}, title: {words} }}]\n\
         steps:\n  - {{ id: a, name: {words}, description: {words}, role: x, limit: 1 ngày, results: [{words}],\n\
         \x20     next: {{ one_of: [{{ to: b, when: {words} }}, {{ to: end, when: {words} }}] }} }}\n  - {{ id: b, name: {long}, note: {words} }}\n"
    );
    let office = format!(
        "organization: {words}\nwebsite: {words}\nfeedback: {words}\ncalendar: c\n\
        desks: [{{ name: {words}, address: {words}, telephone: {words}, email: {words} }}]\n\
        tthc_catalogue: [{{ code: \"1.000002\", title: {words} }}]\nroles: [{{ id: x, title: {words}, responsibilities: {words} }}]\n"
    );
    library_of_texts(&[("iso.yaml", &office), ("a.yaml", &process)])
}

#[test]
fn no_word_of_a_file_becomes_part_of_a_page() {
    let library = hostile_library();
    assert_eq!(library.processes.len(), 1, "{:?}", library.findings);
    let tags = [
        "!doctype",
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "p",
        "header",
        "nav",
        "span",
        "div",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "strong",
        "em",
        "section",
        "figure",
        "figcaption",
        "svg",
        "g",
        "path",
        "rect",
        "text",
    ];
    for document in printed(&library, &check(&library), Lang::Vi) {
        let page = text(&document, Format::Html);
        for piece in page.split('<').skip(1) {
            let name: String = piece
                .trim_start_matches('/')
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '!')
                .collect();
            assert!(tags.contains(&name.to_lowercase().as_str()), "{}: <{name}", document.name);
            let head: String = piece.split('>').next().unwrap().split('"').step_by(2).collect();
            assert!(!head.contains(" on") && !head.contains(" src"), "{}: <{head}>", document.name);
        }
        for target in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let stays = target.starts_with('#') || target.ends_with(".html");
            assert!(stays && !target.contains(':'), "{}: {target}", document.name);
        }
        assert!(!page.contains('\u{202e}') && !page.contains('\u{7}'));
        assert!(!page.contains("url(") && !page.contains("@import"));
        assert!(page.contains("default-src 'none'"));
    }
}

#[test]
fn no_word_of_a_file_means_anything_in_markdown() {
    let library = hostile_library();
    for document in printed(&library, &check(&library), Lang::Vi) {
        let page = text(&document, Format::Markdown);
        let mut in_chart = false;
        for line in page.lines() {
            if line.starts_with("```") {
                in_chart = !in_chart;
                continue;
            }
            assert!(!line.contains('\u{202e}') && !line.contains('\u{7}'), "{line}");
            if in_chart {
                // A label is one pair of quotes, and nothing inside ends it.
                assert!(matches!(line.matches('"').count(), 0 | 2), "{line}");
                continue;
            }
            let live = line.replace("\\\\", "").replace("\\<", "").replace("\\]", "");
            let live = live.replace("<br>", "").replace("</a>", "").replace("<a id=", "");
            assert!(!live.contains('<') && !live.contains("](javascript"), "{live}");
            if line.starts_with('|') {
                let cells = line.replace("\\|", "").matches('|').count();
                // A table of one column has two.
                assert!((2..=12).contains(&cells), "{cells} bars: {line}");
            }
        }
        assert!(!in_chart, "{}: a chart that does not end", document.name);
    }
}
