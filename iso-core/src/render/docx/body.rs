//! The document itself: blocks as paragraphs and tables, in sections of upright and level sheets.

use super::{
    chart, cover, form,
    page::{Sheet, twips},
    page_frame,
    places::Places,
    qr_code, table,
    words::{Looks, inlines, run},
    xml::Xml,
};
use crate::{
    doc::{Block, Document, Inline, Notice, NoticeKind},
    render::paper::{self, Margins},
};

/// The names of everything that may stand in the text.
pub(super) const NAMESPACES: [(&str, &str); 7] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("xmlns:wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
    ("xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
];

/// Paragraphs that are kept on one page with the table after them, besides the first.
const MOST_WORDS_KEPT: usize = 3;

/// The text and the addresses its links lead to.
pub(super) fn part(document: &Document) -> (Vec<u8>, Vec<String>) {
    let mut body = Body {
        document,
        xml: Xml::new(),
        places: Places::of(&document.blocks),
        sheet: Sheet::of(document),
        width: twips(Sheet::of(document).text_width()),
        bookmarks: 0,
        drawings: 0,
        break_due: false,
    };
    let spaces = NAMESPACES.each_ref().map(|(name, space)| (*name, space as &dyn std::fmt::Display));
    body.xml.open("w:document", &spaces);
    body.xml.open("w:body", &[]);
    body.sections();
    body.xml.close("w:body");
    body.xml.close("w:document");
    (body.xml.finish(), body.places.addresses().to_vec())
}

/// The text under construction.
pub(super) struct Body<'d> {
    pub(super) document: &'d Document,
    pub(super) xml: Xml,
    pub(super) places: Places,
    pub(super) sheet: Sheet,
    /// Room from left to right, in twentieths of a point.
    pub(super) width: i64,
    bookmarks: usize,
    drawings: u32,
    /// Whether the next paragraph begins a page.
    break_due: bool,
}

/// What a paragraph looks like beyond its style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paragraph {
    pub(super) style: &'static str,
    /// Whether it stays on one page with what follows.
    pub(super) keep_next: bool,
    /// Where its words stand; as in the style, where nothing is said.
    pub(super) align: Option<&'static str>,
}

impl Paragraph {
    pub(super) const fn of(style: &'static str) -> Self {
        Paragraph { style, keep_next: false, align: None }
    }

    pub(super) const fn kept(style: &'static str) -> Self {
        Paragraph { style, keep_next: true, align: None }
    }
}

impl Body<'_> {
    fn sections(&mut self) {
        let document = self.document;
        let own = Sheet::of(document);
        let sheets = sheets(&document.blocks, own);
        self.turn(sheets.first().copied().unwrap_or(own));
        let mut is_first = true;
        if !document.has_own_title() {
            self.paragraph(Paragraph::of("Title"), |body| {
                run(&mut body.xml, &document.title, Looks::default())
            });
        }
        for ((block, rest), next) in with_rest(&document.blocks).zip(sheets) {
            if next != self.sheet {
                self.xml.open("w:p", &[]);
                self.xml.open("w:pPr", &[]);
                self.xml.empty("w:pStyle", &[("w:val", &"TableEnd")]);
                self.section(is_first);
                self.xml.close("w:pPr");
                self.xml.close("w:p");
                (is_first, self.break_due) = (false, false);
                self.turn(next);
            }
            self.block(block, rest);
        }
        self.section(is_first);
    }

    fn turn(&mut self, sheet: Sheet) {
        self.sheet = sheet;
        self.width = twips(sheet.text_width());
    }

    /// The properties of the section that ends here.
    fn section(&mut self, is_first: bool) {
        let sheet = self.sheet;
        let with_cover = is_first && has_cover(self.document);
        let xml = &mut self.xml;
        xml.open("w:sectPr", &[]);
        for (element, kind, id) in page_frame::REFERENCES {
            xml.empty(element, &[("w:type", &kind), ("r:id", &id)]);
        }
        xml.empty("w:type", &[("w:val", &"nextPage")]);
        let (width, height) = sheet.size();
        let (width, height) = (twips(width), twips(height));
        if sheet.lies() {
            xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", &"landscape")]);
        } else {
            xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        }
        let Margins { top, right, bottom, left } = sheet.margins();
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &twips(top)),
                ("w:right", &twips(right)),
                ("w:bottom", &twips(bottom)),
                ("w:left", &twips(left)),
                ("w:header", &twips(sheet.edge())),
                ("w:footer", &twips(sheet.edge())),
                ("w:gutter", &0),
            ],
        );
        if with_cover {
            xml.empty("w:titlePg", &[]);
        }
        xml.close("w:sectPr");
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (block, rest) in with_rest(blocks) {
            self.block(block, rest);
        }
    }

    fn block(&mut self, block: &Block, rest: &[Block]) {
        match block {
            Block::Cover => cover::cover(self),
            Block::Title { below } => form::title(self, below.as_deref()),
            Block::Beside(sides) => form::beside(self, sides),
            Block::Fields(lines) => form::fields(self, lines),
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(words) => {
                let keep_next = leads_to_table(rest);
                self.words(Paragraph { keep_next, ..Paragraph::of(self.prose_style()) }, words);
            }
            Block::List(items) => items.iter().for_each(|item| self.words(Paragraph::of("ListBullet"), item)),
            Block::Table(table) => table::table(self, table),
            Block::Figure(figure) => chart::figure(self, figure),
            Block::QrCode(code) => qr_code::qr_code(self, code),
            Block::Notice(notice) if paper::shows(notice, &self.document.control) => self.notice(notice),
            Block::Notice(_) => {}
            Block::PageBreak => self.break_page(),
            Block::EndMark(words) => {
                let words = format!("— {words} —");
                self.paragraph(Paragraph::of("EndMark"), |body| run(&mut body.xml, &words, Looks::default()));
            }
        }
    }

    /// The style of running words.
    fn prose_style(&self) -> &'static str {
        match self.sheet {
            Sheet::Upright | Sheet::Level | Sheet::Wall => "BodyText",
            Sheet::Form(_) => "FormText",
        }
    }

    pub(super) fn words(&mut self, paragraph: Paragraph, words: &[Inline]) {
        self.paragraph(paragraph, |body| inlines(&mut body.xml, &mut body.places, words, Looks::default()));
    }

    /// A paragraph with what `content` writes into it.
    pub(super) fn paragraph(&mut self, it: Paragraph, content: impl FnOnce(&mut Self)) {
        let on_new_page = std::mem::take(&mut self.break_due);
        self.xml.open("w:p", &[]);
        self.xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", &it.style)]);
            if it.keep_next {
                xml.empty("w:keepNext", &[]);
            }
            if on_new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(align) = it.align {
                xml.empty("w:jc", &[("w:val", &align)]);
            }
        });
        content(self);
        self.xml.close("w:p");
    }

    /// What comes next begins a page.
    pub(super) fn break_page(&mut self) {
        self.break_due = true;
    }

    /// A page break before what is no paragraph.
    pub(super) fn break_page_if_due(&mut self) {
        if self.break_due {
            self.paragraph(Paragraph::kept("TableEnd"), |_| {});
        }
    }

    /// Room from left to right, in hundredths of a millimetre.
    pub(super) fn room(&self) -> i64 {
        (self.width * 2540 + 1439) / 1440
    }

    /// The number of the next drawing.
    pub(super) fn next_drawing(&mut self) -> u32 {
        self.drawings += 1;
        self.drawings
    }

    /// The words that `content` writes, to be found under an id.
    pub(super) fn marked(&mut self, id: &str, content: impl FnOnce(&mut Self)) {
        let Some(name) = self.places.bookmark(id).map(str::to_owned) else { return content(self) };
        let number = self.bookmarks;
        self.bookmarks += 1;
        self.xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name)]);
        content(self);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
    }

    fn heading(&mut self, level: u8, id: &str, text: &str) {
        let style = match level {
            0 | 1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        self.paragraph(Paragraph::of(style), |body| {
            body.marked(id, |body| run(&mut body.xml, text, Looks::default()));
        });
    }

    fn notice(&mut self, notice: &Notice) {
        let colours = match notice.kind {
            NoticeKind::Stop => table::Box { line: "9C1C1C", ground: "FDF1F0" },
            NoticeKind::Review => table::Box { line: "8A5A00", ground: "FDF7E8" },
            NoticeKind::Information => table::Box { line: "6D6D6D", ground: "F3F1EC" },
        };
        table::boxed(self, colours, |body| {
            body.paragraph(Paragraph::of("NoticeTitle"), |body| {
                run(&mut body.xml, &notice.title, Looks::default());
            });
            body.blocks(&notice.blocks);
        });
    }
}

pub(super) fn has_cover(document: &Document) -> bool {
    document.blocks.contains(&Block::Cover)
}

/// Each block with those after it.
fn with_rest(blocks: &[Block]) -> impl Iterator<Item = (&Block, &[Block])> {
    blocks.iter().enumerate().map(|(at, block)| (block, blocks.get(at + 1..).unwrap_or_default()))
}

/// Whether what comes next is a table, or the last words before one: a question stays on one page
/// with the table for its answer.
fn leads_to_table(rest: &[Block]) -> bool {
    let near = rest.iter().take(MOST_WORDS_KEPT + 1);
    let words = near.take_while(|block| matches!(block, Block::Paragraph(_))).count();
    words <= MOST_WORDS_KEPT && matches!(rest.get(words), Some(Block::Table(_)))
}

/// The sheet each block stands on: a chart wider than an upright sheet turns it, and its headings
/// go with it.
fn sheets(blocks: &[Block], own: Sheet) -> Vec<Sheet> {
    let mut sheets = vec![own; blocks.len()];
    let mut next = own;
    for (sheet, block) in sheets.iter_mut().zip(blocks).rev() {
        *sheet = match block {
            Block::Figure(figure) => chart::sheet(&figure.layout),
            Block::Heading { .. } => next,
            _ => own,
        };
        next = *sheet;
    }
    sheets
}
