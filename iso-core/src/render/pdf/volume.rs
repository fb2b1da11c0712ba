//! All documents bound into one file, with a list of contents.

use std::{borrow::Borrow, sync::mpsc};

use super::{
    face::Face,
    file::{self, Kind, Take},
    flow::{Flow, WIDTH, baseline, line_height},
    frame::Frame,
    ink::{Ink, Link, Mark, Tint},
    pages::{self, Extent, Laid},
    prose::{Prose, Setting, Side},
    structure::{self, NodeId},
    units::{Length, points},
};
use crate::{
    doc::{Block, Document, Target},
    text::Text,
};

const CONTENTS: Text = Text { vi: "MỤC LỤC", en: "CONTENTS" };

/// Room for the number of a page.
const NUMBER: Length = points(34);

/// Binds documents into one volume: the cover of the first, the contents, then every document in
/// its order, with pages counted through. Links between the documents lead inside the volume.
///
/// ```
/// use iso_core::{doc::{Block, Document}, render::pdf::volume, text::Lang};
///
/// let mut one = Document::new("one", "Sổ tay", Lang::Vi);
/// one.blocks.push(Block::Cover);
/// let two = Document::new("two", "Quy trình", Lang::Vi);
/// assert!(volume(&[one, two]).starts_with(b"%PDF-1.7"));
/// ```
#[must_use]
pub fn volume<D: Borrow<Document>>(documents: &[D]) -> Vec<u8> {
    volume_telling(documents, &|| ())
}

/// The same; `printed` is called after each document, for those who show how far the work is.
#[must_use]
pub fn volume_telling<D: Borrow<Document>>(documents: &[D], printed: &dyn Fn()) -> Vec<u8> {
    let documents: Vec<&Document> = documents.iter().map(Borrow::borrow).collect();
    let Some(first) = documents.first().copied() else { return Vec::new() };
    let has_cover = matches!(first.blocks.first(), Some(Block::Cover));
    // All is laid out twice: first to see where everything lies, then page by page. A volume of some
    // thousand pages would not fit into a small memory beside the file it becomes.
    let mut parts: Vec<Part<'_>> = documents.into_iter().map(Part::of).collect();
    if let Some(part) = parts.first_mut() {
        part.blocks = first.blocks.get(usize::from(has_cover)..).unwrap_or_default();
    }
    let inside = extents(&parts);
    // How many pages the contents need does not depend on the numbers in them.
    let needed = contents(first, &inside, 0).pages.len();
    let front = |inside: &[Extent]| {
        let mut cover = pages::lay(first, &[Block::Cover]);
        let mut contents = contents(first, inside, 1 + needed);
        // No document is called so: links to the first lead to its pages.
        (cover.name, contents.name) = (" cover".to_owned(), " contents".to_owned());
        [cover, contents]
    };
    let mut extents: Vec<Extent> = front(&inside).iter().map(Laid::extent).collect();
    let front_matter = extents.len();
    extents.extend(inside);
    let hand_over: &dyn Fn(Take<'_>) = &|take| {
        front(extents.get(front_matter..).unwrap_or_default()).into_iter().for_each(&mut *take);
        ahead(&parts, &mut |laid| {
            take(laid);
            printed();
        });
    };
    file::write(first, &extents, hand_over, Kind::Volume)
}

/// A document, or what of it stands in its place in the volume.
#[derive(Debug, Clone, Copy)]
struct Part<'d> {
    document: &'d Document,
    blocks: &'d [Block],
}

impl<'d> Part<'d> {
    fn of(document: &'d Document) -> Self {
        Part { document, blocks: &document.blocks }
    }

    fn lay(&self) -> Laid {
        pages::lay(self.document, self.blocks)
    }
}

/// Where everything lies in all parts, found on all cores, in their order.
fn extents(parts: &[Part<'_>]) -> Vec<Extent> {
    let of = |parts: &[Part<'_>]| -> Vec<Extent> { parts.iter().map(|part| part.lay().extent()).collect() };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let share = parts.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let shares: Vec<_> = parts.chunks(share).collect();
        let helpers: Vec<_> = shares.iter().skip(1).map(|share| scope.spawn(|| of(share))).collect();
        let mut extents = shares.first().map(|share| of(share)).unwrap_or_default();
        for (helper, share) in helpers.into_iter().zip(shares.iter().skip(1)) {
            extents.extend(helper.join().unwrap_or_else(|_| of(share)));
        }
        extents
    })
}

/// Hands over one part after the other, while another core lays out the next ones.
fn ahead(parts: &[Part<'_>], take: Take<'_>) {
    const AHEAD: usize = 4;
    let (sender, laid) = mpsc::sync_channel(AHEAD);
    std::thread::scope(|scope| {
        let lay = move || parts.iter().map(Part::lay).try_for_each(|laid| sender.send(laid).ok());
        let helper = scope.spawn(lay);
        for part in parts {
            take(laid.recv().unwrap_or_else(|_| part.lay()));
        }
        // Whatever became of it, all parts have been laid out.
        drop(helper.join());
    });
}

/// The list of contents; `before` pages stand before the first document.
fn contents(first: &Document, extents: &[Extent], before: usize) -> Laid {
    let frame = Frame::of(first);
    let mut flow = Flow::new(&frame);
    flow.title(CONTENTS.get(first.lang));
    let list = flow.structure.add(flow.parent, structure::Kind::Contents);
    let mut page = before + 1;
    for (at, extent) in extents.iter().enumerate() {
        entry(&mut flow, list, &extent.title, page, (&extent.name, None));
        // The first document is the manual itself: its chapters are named one by one.
        let chapters = extent.places.iter().filter(|_| at == 0);
        for place in chapters {
            if let Some((1, words)) = &place.heading {
                entry(&mut flow, list, words, page + place.page, (&extent.name, Some(&place.id)));
            }
        }
        page += extent.pages;
    }
    let mut laid = pages::finish(first, frame, flow, false);
    laid.title = CONTENTS.get(first.lang).to_owned();
    laid
}

/// A title, dots, and the number of its page.
fn entry(flow: &mut Flow, list: NodeId, title: &str, page: usize, (name, chapter): (&str, Option<&str>)) {
    let node = flow.structure.add(list, structure::Kind::ContentsItem);
    let link = flow.structure.late(Some(node), structure::Kind::Link);
    let indent = if chapter.is_some() { points(18) } else { 0 };
    let face = if chapter.is_some() { Face::Serif } else { Face::SerifBold };
    let face = if flow.strips.len() > 1 && chapter.is_none() { Face::Serif } else { face };
    let setting = Setting { size: points(12), side: Side::Left, tint: Tint::Black };
    let first = flow.strips.len();
    flow.narrowed(indent, NUMBER + points(10), |flow| {
        flow.lines(Prose::plain(title, face), setting, Some(link), points(4));
    });
    let size = setting.size;
    let number = page.to_string();
    let number_x = WIDTH - Face::Serif.width(&number, size);
    let words = |x, text: String| {
        let ink = Ink::Words {
            x,
            baseline: baseline(size),
            face: Face::Serif,
            size,
            tint: Tint::Black,
            stretch: 0,
            text: text.into(),
        };
        Mark { node: Some(link), ink }
    };
    let count = flow.strips.len();
    if let Some(strip) = flow.strips.last_mut() {
        let end = strip.marks.iter().map(Mark::end).max().unwrap_or_default();
        let dot = Face::Serif.width(". ", size).max(1);
        // Dots stand under each other.
        let from = (end / dot + 2) * dot;
        let dots = ((WIDTH - NUMBER - from) / dot).max(0);
        if dots > 1 {
            let text = ". ".repeat(usize::try_from(dots).unwrap_or_default());
            strip.marks.push(Mark { node: None, ..words(from, text.trim_end().to_owned()) });
        }
        strip.marks.push(words(number_x, number));
    }
    for (at, strip) in flow.strips.iter_mut().enumerate().skip(first) {
        strip.with_next = at + 1 < count;
        strip.links.push(Link {
            x: indent,
            y: 0,
            width: WIDTH - indent,
            height: line_height(size),
            target: Target::Document(name.to_owned()),
            words: title.into(),
            node: link,
        });
    }
}
