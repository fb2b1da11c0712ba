//! A document without a format.
//!
//! What is printed is said here once, in blocks and in words; how it looks is the business of each
//! renderer, which is a total match over [`Block`] and [`Inline`]. The module knows no procedures,
//! no editions and no file formats.
//!
//! ```
//! use iso_core::{doc::{Block, Document, Inline}, text::Lang};
//!
//! let mut document = Document::new("notice", "Thông báo", Lang::Vi);
//! document.blocks.push(Block::heading(1, "muc-dich", "Mục đích"));
//! document.blocks.push(Block::paragraph("Nghỉ lễ ngày 02/9."));
//! assert!(matches!(&document.blocks[1], Block::Paragraph(words) if words == &[Inline::from("Nghỉ lễ ngày 02/9.")]));
//! ```

mod directory;
mod form;
mod paper;
mod qr_code;
mod table;

pub use directory::{Directory, Entry, Group};
pub use form::{Field, Side, SideLine};
pub use paper::{Edge, Orientation, Paper, PaperSize};
pub use qr_code::{QrCode, Run};
pub use table::{Align, Cell, Column, Row, Table};

use std::fmt;

use crate::{diagram::Layout, model::Date, text::Lang};

/// One document, complete in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Name of its file without an ending; other documents refer to it by this name.
    pub name: String,
    /// The title, printed on the cover, or above everything where there is no cover.
    pub title: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The sheets it is printed on.
    pub paper: Paper,
    /// What an auditor looks for on every page.
    pub control: Control,
    /// How it is used, and so how large its words are.
    pub look: Look,
    /// The documents above it, the topmost first, for the way back.
    pub trail: Vec<Crumb>,
    /// Where documents of its kind are searched on a screen; paper has no use for it.
    pub directory: Option<Crumb>,
    /// The content, from the top down.
    pub blocks: Vec<Block>,
}

/// How a document is used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Read at a desk.
    #[default]
    Desk,
    /// Hung on a wall and read standing: one sheet if it can be, its words as large as there is room.
    Wall,
}

/// Control data: who issued which revision, and in which state the document is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Control {
    /// The body above the organization.
    pub superior: Option<String>,
    /// The organization.
    pub organization: Option<String>,
    /// What kind of document it is, such as “Quy trình”.
    pub kind: String,
    /// Code, revision, dates, in the order in which they are printed.
    pub facts: Vec<Fact>,
    /// A mark for every page, such as “Bản dự thảo”.
    pub mark: Option<String>,
    /// How a copy counts and where the current document is found, for the foot of every page.
    pub copy_mark: Option<String>,
    /// When it was printed and of which content, for the foot of every page.
    pub imprint: Option<String>,
    /// The day of the revision, or of printing where there is none: files are dated by it.
    pub date: Option<Date>,
}

/// A name and a value, both in the language of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name, such as “Mã hiệu”.
    pub label: String,
    /// The value.
    pub value: String,
}

/// As one line: “Mã hiệu: QT.01”.
impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.label, self.value)
    }
}

/// Another document of the same folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// The document's name.
    pub name: String,
    /// How it is called here.
    pub title: String,
}

/// One piece of a document, as wide as the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The cover: control data, kind and title of the document.
    Cover,
    /// The title of the document at this place, as on an official paper, below the national heading.
    Title {
        /// What stands below it, such as the year of a register.
        below: Option<String>,
    },
    /// Groups of lines beside each other, without a border.
    Beside(Vec<Side>),
    /// Names with their values or with dots to write on; those of one line stand beside each other.
    Fields(Vec<Vec<Field>>),
    /// A heading; level 1 is a chapter.
    Heading {
        /// 1 for chapters, 2 and 3 for what lies below.
        level: u8,
        /// Name by which links find it, unique in the document.
        id: String,
        /// The words, with their number.
        text: String,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Items under each other.
    List(Vec<Vec<Inline>>),
    /// A table.
    Table(Table),
    /// A diagram.
    Figure(Figure),
    /// An address for telephones, beside its words.
    QrCode(QrCode),
    /// A box the reader must not overlook.
    Notice(Notice),
    /// What follows begins on a new page.
    PageBreak,
    /// The last line, so that a missing last page is noticed.
    EndMark(String),
}

/// A diagram with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Name by which links find it, unique in the document.
    pub id: String,
    /// The diagram, laid out.
    pub layout: Layout,
    /// The line below it.
    pub caption: String,
    /// What it shows, for readers who cannot see it.
    pub description: String,
}

/// A box the reader must not overlook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub kind: NoticeKind,
    /// The first line.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// The document may not be used as it is.
    Stop,
    /// Something should be looked at.
    Review,
    /// Good to know.
    Information,
}

/// Words inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that stand out.
    Strong(Vec<Inline>),
    /// Words that are set apart.
    Emphasis(Vec<Inline>),
    /// Words that lead elsewhere.
    Link {
        /// Where they lead.
        target: Target,
        /// The words.
        words: Vec<Inline>,
    },
    /// What follows stands on a new line.
    LineBreak,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A heading, row or figure of this document.
    Place(String),
    /// Another document, by name.
    Document(String),
    /// An address on the web. Whatever is not `http` or `https` is printed without a link.
    Web(String),
}

impl Document {
    /// An empty document.
    #[must_use]
    pub fn new(name: impl Into<String>, title: impl Into<String>, lang: Lang) -> Self {
        Document {
            name: name.into(),
            title: title.into(),
            lang,
            paper: Paper::default(),
            control: Control::default(),
            look: Look::default(),
            trail: Vec::new(),
            directory: None,
            blocks: Vec::new(),
        }
    }

    /// Whether its blocks print its title, which otherwise stands above them.
    #[must_use]
    pub fn has_own_title(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Cover | Block::Title { .. }))
    }
}

impl Block {
    /// A heading.
    #[must_use]
    pub fn heading(level: u8, id: impl Into<String>, text: impl Into<String>) -> Self {
        Block::Heading { level, id: id.into(), text: text.into() }
    }

    /// A paragraph of plain words.
    #[must_use]
    pub fn paragraph(words: impl Into<String>) -> Self {
        Block::Paragraph(vec![Inline::Text(words.into())])
    }
}

impl Inline {
    /// Plain words that stand out.
    #[must_use]
    pub fn strong(words: impl Into<String>) -> Self {
        Inline::Strong(vec![Inline::Text(words.into())])
    }

    /// Plain words that are set apart.
    #[must_use]
    pub fn emphasis(words: impl Into<String>) -> Self {
        Inline::Emphasis(vec![Inline::Text(words.into())])
    }

    /// The words without their looks; a line break becomes a space.
    #[must_use]
    pub fn plain(words: &[Inline]) -> String {
        words
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) => text.clone(),
                Inline::Strong(words) | Inline::Emphasis(words) | Inline::Link { words, .. } => {
                    Inline::plain(words)
                }
                Inline::LineBreak => " ".to_owned(),
            })
            .collect()
    }

    /// Plain words that lead to a place of this document.
    #[must_use]
    pub fn to_place(id: impl Into<String>, words: impl Into<String>) -> Self {
        Inline::Link { target: Target::Place(id.into()), words: vec![Inline::Text(words.into())] }
    }

    /// Plain words that lead to another document.
    #[must_use]
    pub fn to_document(name: impl Into<String>, words: impl Into<String>) -> Self {
        Inline::Link { target: Target::Document(name.into()), words: vec![Inline::Text(words.into())] }
    }
}

impl From<&str> for Inline {
    fn from(words: &str) -> Self {
        Inline::Text(words.to_owned())
    }
}

impl From<String> for Inline {
    fn from(words: String) -> Self {
        Inline::Text(words)
    }
}
