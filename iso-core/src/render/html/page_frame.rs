//! What stands at the edge of every printed page.

use crate::{
    doc::{Document, Edge, Fact, Look, Orientation},
    render::{PAGE, paper, safe},
};

/// Style rules with the control data of this document and the number of the page. Browsers that do
/// not know boxes in the margin of a page leave them out; the cover has the same data.
pub(super) fn style(document: &Document) -> String {
    if document.paper.edge == Edge::Plain {
        return plain(document);
    }
    let sheet = match (document.paper.orientation, document.look) {
        (Orientation::Upright, Look::Desk) => String::new(),
        (Orientation::Level, _) | (_, Look::Wall) => sheet(document),
    };
    let control = &document.control;
    let facts: Vec<String> = control.facts.iter().map(Fact::to_string).collect();
    let organization = control.organization.as_deref().unwrap_or_default();
    let right = control.mark.as_deref().unwrap_or(&document.title);
    let page = PAGE.get(document.lang);
    format!(
        "{sheet}@page{{@top-left{{content:{}}}@top-right{{content:{}}}@bottom-left{{content:{}}}\
         @bottom-right{{content:\"{page} \" counter(page) \"/\" counter(pages)}}}}\n\
         @page:first{{@top-left{{content:none}}@top-right{{content:none}}}}",
        string(&safe::shortened(organization, 60)),
        string(&safe::shortened(right, 60)),
        string(&safe::shortened(&facts.join(" · "), 110)),
    )
}

/// The sheet of a paper to be filled in: nothing at its edge but the number of the page.
fn plain(document: &Document) -> String {
    let page = PAGE.get(document.lang);
    let sheet = sheet(document);
    format!("{sheet}@page{{@bottom-right{{content:\"{page} \" counter(page) \"/\" counter(pages)}}}}")
}

/// Size and margins of the sheet.
fn sheet(document: &Document) -> String {
    let (width, height) = document.paper.sides();
    let paper::Margins { top, right, bottom, left } = paper::margins_of(document);
    let [width, height, top, right, bottom, left] =
        [width, height, top, right, bottom, left].map(millimetres);
    format!("@page{{size:{width} {height};margin:{top} {right} {bottom} {left}}}\n")
}

/// Hundredths of a millimetre in the words of a style sheet.
fn millimetres(hundredths: i64) -> String {
    format!("{}.{:02}mm", hundredths / 100, hundredths % 100)
}

/// A string of a style sheet. Only letters, digits and spaces stand as they are, so that nothing
/// can end the string or the style.
fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in safe::words(text).chars() {
        if sign.is_alphanumeric() || sign == ' ' {
            quoted.push(sign);
        } else {
            quoted.push_str(&format!("\\{:x} ", u32::from(sign)));
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn nothing_leaves_the_string() {
        assert_eq!(string("a\"}</style>b"), "\"a\\22 \\7d \\3c \\2f style\\3e b\"");
        let mut document = Document::new("x", "</style><script>", Lang::Vi);
        document.control.mark = Some("\\\"".to_owned());
        assert!(!style(&document).contains('<'));
    }
}
