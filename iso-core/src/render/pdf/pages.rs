//! Strips divided into pages.

use super::{
    flow::Flow,
    frame::{self, Frame},
    ink::{Area, Link, Mark, PageWish, Patch, Strip},
    structure::Structure,
    table::TableFrame,
    units::{Length, points},
};
use crate::{
    doc::{Block, Document, Look},
    render::wall,
};

/// How far back the border above may have been painted.
const NEAR: usize = 80;

/// A page with everything on it but its frame.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Whether it lies on its side.
    pub(super) turned: bool,
    /// Whether it is a cover, which has no head.
    pub(super) cover: bool,
    /// Width and height.
    pub(super) size: (Length, Length),
    pub(super) grounds: Vec<Patch>,
    pub(super) borders: Vec<Patch>,
    pub(super) marks: Vec<Mark>,
    pub(super) links: Vec<Link>,
}

impl Page {
    pub(super) fn width(&self) -> Length {
        self.size.0
    }

    pub(super) fn height(&self) -> Length {
        self.size.1
    }

    /// Adds a border, as a part of the one it continues where there is one.
    fn border(&mut self, new: Patch) {
        let Patch { area, tint } = new;
        for old in self.borders.iter_mut().rev().take(NEAR) {
            let bottom = old.area.y + old.area.height;
            let beside = old.tint == tint && old.area.x == area.x && old.area.width == area.width;
            if beside && (area.y..=area.y + area.height).contains(&bottom) && old.area.y <= area.y {
                old.area.height = area.y + area.height - old.area.y;
                return;
            }
        }
        self.borders.push(new);
    }

    /// Adds a ground in the same way.
    fn ground(&mut self, new: Patch) {
        let area = new.area;
        let same = self.grounds.iter_mut().rev().take(NEAR).find(|old| {
            let Area { x, y, width, height } = old.area;
            old.tint == new.tint && x == area.x && width == area.width && y + height == area.y
        });
        match same {
            Some(old) => old.area.height += area.height,
            None => self.grounds.push(new),
        }
    }
}

/// A place on a page of a document.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) id: Box<str>,
    /// Counted from 0.
    pub(super) page: usize,
    pub(super) y: Length,
    pub(super) heading: Option<(u8, Box<str>)>,
}

/// A document in pages.
#[derive(Debug)]
pub(super) struct Laid {
    /// Its name, by which other documents refer to it.
    pub(super) name: String,
    /// How it is called in contents and bookmarks.
    pub(super) title: String,
    pub(super) frame: Frame,
    pub(super) pages: Vec<Page>,
    pub(super) places: Vec<Place>,
    pub(super) structure: Structure,
}

/// What is known of a document in pages without its pages: where each place lies.
#[derive(Debug)]
pub(super) struct Extent {
    pub(super) name: String,
    pub(super) title: String,
    /// How many pages there are.
    pub(super) pages: usize,
    pub(super) places: Vec<Place>,
}

impl Laid {
    pub(super) fn extent(&self) -> Extent {
        let (name, title) = (self.name.clone(), self.title.clone());
        Extent { name, title, pages: self.pages.len(), places: self.places.clone() }
    }
}

/// Lays out a document with these blocks of it.
pub(super) fn lay(document: &Document, blocks: &[Block]) -> Laid {
    match document.look {
        Look::Desk => lay_in(document, blocks, None),
        Look::Wall => {
            let in_size = |size: i64| lay_in(document, blocks, Some(points(size)));
            let on_one = wall::SIZES.into_iter().map(in_size).find(|laid| laid.pages.len() == 1);
            on_one.unwrap_or_else(|| in_size(wall::SIZE_OF_SEVERAL))
        }
    }
}

/// The same with words in this size, where it is not that of most documents.
fn lay_in(document: &Document, blocks: &[Block], size: Option<Length>) -> Laid {
    let frame = Frame::of(document);
    let mut flow = Flow::new(&frame);
    if let Some(size) = size {
        (flow.body, flow.cells) = (size, size);
    }
    let has_cover = matches!(blocks.first(), Some(Block::Cover));
    if !has_cover && !document.has_own_title() {
        flow.title(&document.title);
    }
    flow.blocks(blocks, document);
    finish(document, frame, flow, has_cover)
}

/// Divides what has been laid out into pages.
pub(super) fn finish(document: &Document, frame: Frame, flow: Flow, has_cover: bool) -> Laid {
    let mut pager = Pager {
        frame: &frame,
        tables: &flow.tables,
        pages: Vec::new(),
        places: Vec::new(),
        y: 0,
        bottom: 0,
        table: None,
    };
    pager.start(false, has_cover);
    let mut strips = flow.strips.into_iter().peekable();
    while let Some(strip) = strips.next() {
        let mut chain = vec![strip];
        while let (true, Some(next)) = (chain.last().is_some_and(|it| it.with_next), strips.peek()) {
            if next.page == PageWish::New {
                break;
            }
            chain.extend(strips.next());
        }
        pager.chain(chain);
    }
    pager.close_table();
    let (pages, places) = (pager.pages, pager.places);
    Laid {
        name: document.name.clone(),
        title: frame::title(document),
        frame,
        pages,
        places,
        structure: flow.structure,
    }
}

struct Pager<'f> {
    frame: &'f Frame,
    tables: &'f [TableFrame],
    pages: Vec<Page>,
    places: Vec<Place>,
    y: Length,
    bottom: Length,
    /// The table that is open, if its last row has not been printed.
    table: Option<usize>,
}

impl Pager<'_> {
    fn start(&mut self, turned: bool, cover: bool) {
        let page = Page { turned, cover, size: self.frame.size(turned), ..Page::default() };
        self.y = self.frame.body_top(cover);
        self.bottom = self.y + self.frame.body_height(turned, cover);
        self.pages.push(page);
    }

    fn is_at_top(&self) -> bool {
        self.pages.last().is_some_and(|page| self.y == self.frame.body_top(page.cover))
    }

    /// Places strips that should stand together.
    fn chain(&mut self, chain: Vec<Strip>) {
        // Mere room needs no page.
        if let [Strip { height: 0, above, page: PageWish::Any, .. }] = chain.as_slice() {
            self.table = None;
            self.y = if self.is_at_top() { self.y } else { (self.y + above).min(self.bottom) };
            return;
        }
        let turned = chain.iter().any(|strip| strip.page == PageWish::Turned);
        let lies = self.pages.last().is_some_and(|page| page.turned);
        let wish = chain.first().map(|strip| strip.page).unwrap_or_default();
        if (wish == PageWish::New && (lies || !self.is_at_top())) || turned {
            self.close_table();
            match self.pages.last_mut() {
                // Nothing has been printed on it yet.
                Some(page) if turned && page.marks.is_empty() && !page.cover => {
                    page.turned = true;
                    page.size = self.frame.size(true);
                    self.bottom = self.y + self.frame.body_height(true, false);
                }
                _ => self.start(turned, false),
            }
        }
        let height: Length = chain.iter().map(|strip| strip.height + strip.above).sum();
        let first_above = chain.first().map_or(0, |strip| strip.above);
        let needed = if self.is_at_top() { height - first_above } else { height };
        let whole_page = self.frame.body_height(false, false);
        let held_together = needed <= self.bottom - self.y || height > whole_page;
        if !held_together && !self.is_at_top() {
            self.next_page(chain.first().and_then(|strip| strip.table));
        }
        for strip in chain {
            let above = if self.is_at_top() { 0 } else { strip.above };
            if self.y + above + strip.height > self.bottom && !self.is_at_top() && strip.height > 0 {
                self.next_page(strip.table);
            }
            self.place(strip);
        }
    }

    /// Goes on on a new page; a table that goes on gets its head again.
    fn next_page(&mut self, table: Option<usize>) {
        let open = self.table.filter(|open| Some(*open) == table);
        self.close_table();
        self.start(false, false);
        let Some(frame) = open.and_then(|open| self.tables.get(open)) else { return };
        self.table = open;
        let left = self.frame.left();
        let (border, room) = (frame.border(self.y).moved(left, 0), self.bottom - self.y);
        if let Some(page) = self.pages.last_mut() {
            page.border(border);
        }
        if frame.head_height() * 2 > room {
            return;
        }
        for strip in &frame.head {
            // What is repeated is not read twice.
            let marks = strip.marks.iter().map(|mark| Mark { node: None, ..mark.clone() });
            let again = Strip {
                height: strip.height,
                grounds: strip.grounds.clone(),
                borders: strip.borders.clone(),
                marks: marks.collect(),
                ..Strip::default()
            };
            self.put(again);
        }
        let border = frame.border(self.y).moved(left, 0);
        if let Some(page) = self.pages.last_mut() {
            page.border(border);
        }
    }

    /// A table that goes on elsewhere is closed here.
    fn close_table(&mut self) {
        let open = self.table.take().and_then(|open| self.tables.get(open));
        if let (Some(frame), Some(page)) = (open, self.pages.last_mut()) {
            page.border(frame.border(self.y).moved(self.frame.left(), 0));
        }
    }

    fn place(&mut self, strip: Strip) {
        if !self.is_at_top() {
            self.y += strip.above;
        }
        self.table = strip.table;
        self.put(strip);
    }

    fn put(&mut self, strip: Strip) {
        let number = self.pages.len().saturating_sub(1);
        let (left, y) = (self.frame.left(), self.y);
        self.places.extend(strip.anchors.into_iter().map(|anchor| Place {
            id: anchor.id,
            page: number,
            y: y + anchor.y,
            heading: anchor.heading,
        }));
        if let Some(page) = self.pages.last_mut() {
            for ground in strip.grounds {
                page.ground(ground.moved(left, y));
            }
            for border in strip.borders {
                page.border(border.moved(left, y));
            }
            page.marks.extend(strip.marks.into_iter().map(|mark| mark.moved(left, y)));
            page.links.extend(strip.links.into_iter().map(|link| link.moved(left, y)));
        }
        self.y += strip.height;
    }
}
