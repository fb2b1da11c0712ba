//! Documents as bytes, one file or folder a format.
//!
//! A renderer is a total match over the blocks of a document. To add a format: write its file and
//! name it four times below; a heavy one is a feature of the crate. Renderers know no procedures and
//! no editions; they trust no word of a document and make every sign harmless in their own format.

#[cfg(any(feature = "docx", feature = "html", feature = "pdf"))]
mod chart_pages;
#[cfg(feature = "docx")]
mod docx;
#[cfg(any(feature = "docx", feature = "pdf"))]
mod grid;
#[cfg(feature = "html")]
mod html;
mod markdown;
#[cfg(any(feature = "docx", feature = "html", feature = "pdf"))]
mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
mod safe;
#[cfg(any(feature = "docx", feature = "html", feature = "pdf"))]
mod wall;
#[cfg(any(feature = "docx", feature = "html"))]
mod wall_estimate;

#[cfg(feature = "html")]
use crate::doc::Directory;
use crate::doc::Document;
#[cfg(any(feature = "docx", feature = "html", feature = "pdf"))]
use crate::text::Text;

/// What stands before the number of a page.
#[cfg(any(feature = "docx", feature = "html", feature = "pdf"))]
const PAGE: Text = Text { vi: "Trang", en: "Page" };

/// A format documents can be printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A web page, complete in itself: style and pictures inside, nothing is loaded or run.
    #[cfg(feature = "html")]
    Html,
    /// A Word document, with charts as shapes that can be edited.
    #[cfg(feature = "docx")]
    Docx,
    /// Pages for print and for the records: tagged, with everything inside.
    #[cfg(feature = "pdf")]
    Pdf,
    /// GitHub flavoured Markdown, with charts as Mermaid.
    Markdown,
}

impl Format {
    /// The ending of file names, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            #[cfg(feature = "html")]
            Format::Html => "html",
            #[cfg(feature = "docx")]
            Format::Docx => "docx",
            #[cfg(feature = "pdf")]
            Format::Pdf => "pdf",
            Format::Markdown => "md",
        }
    }
}

/// Prints a document. The same document always gives the same bytes.
///
/// ```
/// use iso_core::{doc::{Block, Document}, render::{Format, render}, text::Lang};
///
/// let mut document = Document::new("notice", "Thông báo", Lang::Vi);
/// document.blocks.push(Block::paragraph("Lệ phí: <không> | * miễn *"));
/// let page = String::from_utf8(render(&document, Format::Html)).unwrap();
/// assert!(page.contains("Lệ phí: &lt;không&gt; | * miễn *"));
/// let text = String::from_utf8(render(&document, Format::Markdown)).unwrap();
/// assert!(text.contains(r"Lệ phí: \<không\> \| \* miễn \*"));
/// ```
#[must_use]
pub fn render(document: &Document, format: Format) -> Vec<u8> {
    match format {
        #[cfg(feature = "html")]
        Format::Html => html::render(document),
        #[cfg(feature = "docx")]
        Format::Docx => docx::render(document),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::render(document),
        Format::Markdown => markdown::render(document),
    }
}

/// A page to search a manual by, for the folder of its web pages. It works from a disk and without a
/// network; where nothing may run it is the plain list of all procedures.
///
/// The page is its own index: nothing is loaded, and the one script in it is allowed by its hash. No
/// word of a document is part of that script.
///
/// ```
/// use iso_core::{doc::{Directory, Document}, render, text::Lang};
///
/// let page = Document::new("search", "Tra cứu", Lang::Vi);
/// let empty = Directory { page, groups: vec![], roles: vec![], levels: vec![] };
/// let page = String::from_utf8(render::directory(&empty)).unwrap();
/// assert!(page.contains("script-src &#39;sha256-") || page.contains("script-src 'sha256-"));
/// ```
#[cfg(feature = "html")]
#[must_use]
pub fn directory(directory: &Directory) -> Vec<u8> {
    html::directory(directory)
}
