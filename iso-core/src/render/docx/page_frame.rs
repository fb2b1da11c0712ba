//! What stands at the edge of every page.

use super::{
    body::NAMESPACES,
    package::Part,
    page::{Sheet, twips},
    words::{Looks, field, run},
    xml::Xml,
};
use crate::{
    doc::{Document, Edge},
    render::{PAGE, safe},
};

/// Longer titles would push the text off the page.
const LONGEST_TITLE: usize = 180;
const LONGEST_NAME: usize = 100;
const LONGEST_FACT: usize = 100;
const MOST_FACTS: usize = 5;

/// Element, kind and relationship of each part, in the order Word wants.
pub(super) const REFERENCES: [(&str, &str, &str); 4] = [
    ("w:headerReference", "default", "header1"),
    ("w:headerReference", "first", "header2"),
    ("w:footerReference", "default", "footer1"),
    ("w:footerReference", "first", "footer2"),
];

/// Header and footer of every page, and those of the cover.
pub(super) fn parts(document: &Document) -> [Part; 4] {
    if document.paper.edge == Edge::Plain {
        let head = || edge("w:hdr", |xml| mark(xml, document));
        let foot = || edge("w:ftr", |xml| line(xml, "Footer", "right", |xml| page_number(xml, document)));
        return [
            Part::new("word/header1.xml", "header", head()),
            Part::new("word/header2.xml", "header", head()),
            Part::new("word/footer1.xml", "footer", foot()),
            Part::new("word/footer2.xml", "footer", foot()),
        ];
    }
    [
        Part::new("word/header1.xml", "header", edge("w:hdr", |xml| header(xml, document))),
        Part::new("word/header2.xml", "header", edge("w:hdr", |xml| mark(xml, document))),
        Part::new("word/footer1.xml", "footer", edge("w:ftr", |xml| footer(xml, document, false))),
        Part::new("word/footer2.xml", "footer", edge("w:ftr", |xml| footer(xml, document, true))),
    ]
}

fn edge(name: &'static str, content: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml::new();
    let [words, ..] = NAMESPACES;
    xml.element(name, &[(words.0, &words.1)], content);
    xml.finish()
}

fn line(xml: &mut Xml, style: &'static str, align: &'static str, content: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", &style)]);
            xml.empty("w:jc", &[("w:val", &align)]);
        });
        content(xml);
    });
}

/// The mark of a document that is not in force; an empty line where there is none.
fn mark(xml: &mut Xml, document: &Document) {
    match &document.control.mark {
        Some(mark) => line(xml, "Mark", "center", |xml| run(xml, mark, Looks::default())),
        None => line(xml, "Header", "left", |_| {}),
    }
}

/// Organization | kind and title | control data and page.
fn header(xml: &mut Xml, document: &Document) {
    let control = &document.control;
    if control.mark.is_some() {
        mark(xml, document);
    }
    let columns = [25, 45, 30].map(|percent| twips(Sheet::Upright.text_width()) * percent / 100);
    frame(xml, &columns, |xml, column| match column {
        0 => {
            let name = control.organization.as_deref().unwrap_or_default();
            line(xml, "Header", "center", |xml| {
                run(xml, &safe::shortened(name, LONGEST_NAME), Looks::STRONG)
            });
        }
        1 => {
            line(xml, "Header", "center", |xml| run(xml, &control.kind, Looks::default()));
            let title = safe::shortened(&document.title, LONGEST_TITLE);
            line(xml, "Header", "center", |xml| run(xml, &title, Looks::STRONG));
        }
        _ => {
            for fact in control.facts.iter().take(MOST_FACTS) {
                line(xml, "Header", "left", |xml| {
                    run(xml, &format!("{}: ", fact.label), Looks::default());
                    run(xml, &safe::shortened(&fact.value, LONGEST_FACT), Looks::STRONG);
                });
            }
            line(xml, "Header", "left", |xml| page_number(xml, document));
        }
    });
    line(xml, "TableEnd", "left", |_| {});
}

fn page_number(xml: &mut Xml, document: &Document) {
    run(xml, &format!("{}: ", PAGE.get(document.lang)), Looks::default());
    field(xml, "PAGE");
    run(xml, "/", Looks::default());
    field(xml, "NUMPAGES");
}

/// How the copy counts, when it was printed, and the page where the header does not say it.
fn footer(xml: &mut Xml, document: &Document, with_page: bool) {
    let control = &document.control;
    if let Some(mark) = &control.copy_mark {
        line(xml, "Footer", "left", |xml| run(xml, mark, Looks::default()));
    }
    line(xml, "Footer", "left", |xml| {
        run(xml, control.imprint.as_deref().unwrap_or_default(), Looks::default());
        if with_page {
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            page_number(xml, document);
        }
    });
}

/// A table of one row, as wide as the text of any sheet.
fn frame(xml: &mut Xml, columns: &[i64], content: impl Fn(&mut Xml, usize)) {
    xml.open("w:tbl", &[]);
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", &"ManualTable")]);
        xml.empty("w:tblW", &[("w:w", &5000), ("w:type", &"pct")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        xml.empty("w:tblLook", &[("w:val", &"0000")]);
    });
    xml.element("w:tblGrid", &[], |xml| {
        for width in columns {
            xml.empty("w:gridCol", &[("w:w", width)]);
        }
    });
    xml.open("w:tr", &[]);
    xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
    let whole: i64 = columns.iter().sum::<i64>().max(1);
    for (at, width) in columns.iter().enumerate() {
        xml.open("w:tc", &[]);
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &(width * 5000 / whole)), ("w:type", &"pct")]);
            xml.empty("w:vAlign", &[("w:val", &"center")]);
        });
        content(xml, at);
        xml.close("w:tc");
    }
    xml.close("w:tr");
    xml.close("w:tbl");
}
