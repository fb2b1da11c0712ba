//! All documents bound into one file, with a list of contents.

use super::{
    face::Face,
    file::{self, Kind},
    flow::{Flow, WIDTH, baseline, line_height},
    frame::Frame,
    ink::{Ink, Link, Mark, Tint},
    pages::{self, Laid},
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
pub fn volume(documents: &[Document]) -> Vec<u8> {
    let Some(first) = documents.first() else { return Vec::new() };
    file::write(first, || bind(documents), Kind::Volume)
}

fn bind(documents: &[Document]) -> Vec<Laid> {
    let Some((first, others)) = documents.split_first() else { return Vec::new() };
    let has_cover = matches!(first.blocks.first(), Some(Block::Cover));
    let rest = first.blocks.get(usize::from(has_cover)..).unwrap_or_default();
    let mut laid = vec![pages::lay(first, rest)];
    laid.extend(laid_out(others));
    let mut front = vec![pages::lay(first, &[Block::Cover])];
    // How many pages the contents need does not depend on the numbers in them.
    let needed = contents(first, &laid, 0).pages.len();
    front.push(contents(first, &laid, 1 + needed));
    for (part, name) in front.iter_mut().zip([" cover", " contents"]) {
        // No document is called so: links to the first lead to its pages.
        part.name = name.to_owned();
    }
    front.extend(laid);
    front
}

/// All documents laid out, on all cores, in their order.
fn laid_out(documents: &[Document]) -> Vec<Laid> {
    let lay = |documents: &[Document]| -> Vec<Laid> {
        documents.iter().map(|document| pages::lay(document, &document.blocks)).collect()
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let share = documents.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let shares: Vec<_> = documents.chunks(share).collect();
        let helpers: Vec<_> = shares.iter().skip(1).map(|share| scope.spawn(|| lay(share))).collect();
        let mut laid = shares.first().map(|share| lay(share)).unwrap_or_default();
        for (helper, share) in helpers.into_iter().zip(shares.iter().skip(1)) {
            laid.extend(helper.join().unwrap_or_else(|_| lay(share)));
        }
        laid
    })
}

/// The list of contents; `before` pages stand before the first document.
fn contents(first: &Document, laid: &[Laid], before: usize) -> Laid {
    let frame = Frame::of(first);
    let mut flow = Flow::new(&frame);
    flow.title(CONTENTS.get(first.lang));
    let list = flow.structure.add(flow.parent, structure::Kind::Contents);
    let mut page = before + 1;
    for (at, laid) in laid.iter().enumerate() {
        entry(&mut flow, list, &laid.title, page, (&laid.name, None));
        // The first document is the manual itself: its chapters are named one by one.
        let chapters = laid.places.iter().filter(|_| at == 0);
        for place in chapters {
            if let Some((1, words)) = &place.heading {
                entry(&mut flow, list, words, page + place.page, (&laid.name, Some(&place.id)));
            }
        }
        page += laid.pages.len();
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
        let end = strip.marks.iter().map(end_of).max().unwrap_or_default();
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

fn end_of(mark: &Mark) -> Length {
    match &mark.ink {
        Ink::Words { x, face, size, text, .. } => x + face.width(text, *size),
        _ => 0,
    }
}
