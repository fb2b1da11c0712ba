//! A document as strips under each other, before pages are made of them.

use super::{
    cover,
    face::Face,
    figure, form,
    frame::Frame,
    ink::{Anchor, Area, Mark, PageWish, Patch, Strip, Tint},
    prose::{Prose, Setting, Side},
    qr_code,
    structure::{Kind, NodeId, Structure},
    table::{self, TableFrame},
    units::{A4_WIDTH, Length, hundredths, points},
};
use crate::{
    doc::{Block, Document, Inline, Notice, NoticeKind},
    render::{paper, safe},
};

/// Room for binding at the left.
pub(super) const LEFT: Length = hundredths(paper::BINDING);
pub(super) const RIGHT: Length = hundredths(paper::OUTER);
/// Width of what is printed between the margins.
pub(super) const WIDTH: Length = A4_WIDTH - LEFT - RIGHT;

/// Size of running words.
pub(super) const BODY: Length = points(13);
/// Sizes on a small sheet, and how wide one is.
const SMALL_BODY: Length = points(11);
const SMALL_CELLS: Length = points(10);
const NARROW: Length = hundredths(13_000);
const PARAGRAPH_GAP: Length = points(5);
const INDENT: Length = points(15);
/// What surrounds the words of a notice.
const NOTICE_PADDING: Length = points(9);
const NOTICE_BAR: Length = points(4);

/// Distance of two base lines.
pub(super) const fn line_height(size: Length) -> Length {
    size * 6 / 5
}

/// How far below the upper edge of a line its letters stand.
pub(super) const fn baseline(size: Length) -> Length {
    size * 47 / 50
}

/// A document under way.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) strips: Vec<Strip>,
    pub(super) tables: Vec<TableFrame>,
    pub(super) structure: Structure,
    /// The part that blocks are added to.
    pub(super) parent: NodeId,
    pub(super) left: Length,
    pub(super) room: Length,
    /// Size of running words, and of the words of tables.
    pub(super) body: Length,
    pub(super) cells: Length,
    /// Height of a page between head and foot, and of one on its side.
    pub(super) height: Length,
    pub(super) turned_height: Length,
    /// What the next strip asks for.
    page: PageWish,
}

impl Flow {
    /// Nothing yet, between the head and the foot of these pages.
    pub(super) fn new(frame: &Frame) -> Self {
        let narrow = frame.room() < NARROW;
        Flow {
            strips: Vec::new(),
            tables: Vec::new(),
            structure: Structure::new(),
            parent: Structure::whole(),
            left: 0,
            room: frame.room(),
            body: if narrow { SMALL_BODY } else { BODY },
            cells: if narrow { SMALL_CELLS } else { table::SIZE },
            height: frame.body_height(false, false),
            turned_height: frame.body_height(true, false),
            page: PageWish::Any,
        }
    }

    pub(super) fn push(&mut self, mut strip: Strip) {
        if self.page != PageWish::Any {
            strip.page = std::mem::take(&mut self.page);
        }
        self.strips.push(strip);
    }

    pub(super) fn new_page(&mut self) {
        self.page = PageWish::New;
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], document: &Document) {
        for block in blocks {
            self.block(block, document);
        }
    }

    fn block(&mut self, block: &Block, document: &Document) {
        match block {
            Block::Cover => cover::add(self, document),
            Block::Title { below } => self.own_title(&document.title, below.as_deref()),
            Block::Beside(sides) => form::beside(self, sides),
            Block::Fields(lines) => form::fields(self, lines),
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(words) => self.paragraph(words),
            Block::List(items) => self.list(items),
            Block::Table(table) => table::add(self, table),
            Block::Figure(figure) => figure::add(self, figure),
            Block::QrCode(code) => qr_code::add(self, code),
            Block::Notice(notice) if paper::shows(notice, &document.control) => self.notice(notice, document),
            Block::Notice(_) => {}
            Block::PageBreak => self.new_page(),
            Block::EndMark(words) => self.end_mark(words),
        }
    }

    /// The title of a document without a cover.
    pub(super) fn title(&mut self, title: &str) {
        let node = self.structure.heading(self.parent, 1, &safe::shortened(&safe::words(title), 200));
        let setting = Setting { size: points(17), side: Side::Middle, tint: Tint::Black };
        let first = self.lines(Prose::plain(title, Face::SerifBold), setting, Some(node), 0);
        self.hold(first);
        self.anchor(first, Anchor { id: "".into(), y: 0, heading: None });
    }

    /// The title of a paper at its place, smaller than above a document.
    fn own_title(&mut self, title: &str, below: Option<&str>) {
        let node = self.structure.heading(self.parent, 1, &safe::shortened(&safe::words(title), 200));
        let setting = Setting { size: self.body + points(2), side: Side::Middle, tint: Tint::Black };
        let prose = Prose::plain(&title.to_uppercase(), Face::SerifBold);
        let first = self.lines(prose, setting, Some(node), points(9));
        self.anchor(first, Anchor { id: "".into(), y: 0, heading: None });
        if let Some(below) = below {
            let node = self.structure.add(self.parent, Kind::Paragraph);
            let setting = Setting { size: self.body, ..setting };
            self.lines(Prose::plain(below, Face::SerifItalic), setting, Some(node), points(1));
        }
        self.hold(first);
    }

    fn heading(&mut self, level: u8, id: &str, text: &str) {
        let (face, above) = match level {
            0 | 1 => (Face::SerifBold, points(15)),
            2 => (Face::SerifBold, points(10)),
            _ => (Face::SerifBoldItalic, points(8)),
        };
        let words = safe::words(text);
        let node = self.structure.heading(
            self.parent,
            u16::from(level.clamp(1, 3)) + 1,
            &safe::shortened(&words, 200),
        );
        let setting = Setting { size: self.body, side: Side::Left, tint: Tint::Black };
        let first = self.lines(Prose::plain(text, face), setting, Some(node), above);
        self.hold(first);
        let heading = Some((level.clamp(1, 3), safe::shortened(&words, 120).into()));
        self.anchor(first, Anchor { id: id.into(), y: 0, heading });
    }

    /// The strips from `first` on stand on the page of what comes next.
    pub(super) fn hold(&mut self, first: usize) {
        self.strips.iter_mut().skip(first).for_each(|strip| strip.with_next = true);
    }

    /// Marks the strip so that links find it.
    pub(super) fn anchor(&mut self, strip: usize, anchor: Anchor) {
        if let Some(strip) = self.strips.get_mut(strip) {
            strip.anchors.push(anchor);
        }
    }

    fn paragraph(&mut self, words: &[Inline]) {
        let node = self.structure.add(self.parent, Kind::Paragraph);
        let setting = Setting { size: self.body, side: Side::Filled, tint: Tint::Black };
        self.lines(Prose::of(words, Face::Serif), setting, Some(node), PARAGRAPH_GAP);
    }

    fn list(&mut self, items: &[Vec<Inline>]) {
        let list = self.structure.add(self.parent, Kind::List);
        for item in items {
            let of_item = self.structure.add(list, Kind::Item);
            let label = self.structure.add(of_item, Kind::Label);
            let body = self.structure.add(of_item, Kind::Body);
            let setting = Setting { size: self.body, side: Side::Filled, tint: Tint::Black };
            let dash = self.dash(setting, label);
            self.narrowed(INDENT, 0, |flow| {
                let first = flow.lines(Prose::of(item, Face::Serif), setting, Some(body), points(3));
                if let Some(strip) = flow.strips.get_mut(first) {
                    strip.marks.splice(0..0, dash);
                }
            });
        }
    }

    fn dash(&mut self, setting: Setting, label: NodeId) -> Vec<Mark> {
        let mut dash = Prose::plain("–", Face::Serif);
        let line = dash.lines(setting.size, INDENT);
        let place = (self.left + points(3), INDENT, baseline(setting.size));
        let marks = line.first().map(|line| {
            dash.set(line, place, Setting { side: Side::Left, ..setting }, (Some(label), &mut self.structure))
                .0
        });
        marks.unwrap_or_default()
    }

    /// Everything `inside` adds stands so much further in.
    pub(super) fn narrowed(&mut self, left: Length, right: Length, inside: impl FnOnce(&mut Self)) {
        let before = (self.left, self.room);
        (self.left, self.room) = (before.0 + left, (before.1 - left - right).max(points(40)));
        inside(self);
        (self.left, self.room) = before;
    }

    /// The strips that `inside` makes between two edges, without adding them.
    pub(super) fn aside(&mut self, left: Length, room: Length, inside: impl FnOnce(&mut Self)) -> Vec<Strip> {
        let (strips, page) = (std::mem::take(&mut self.strips), std::mem::take(&mut self.page));
        let before = (self.left, self.room);
        (self.left, self.room) = (left, room);
        inside(self);
        (self.left, self.room) = before;
        self.page = page;
        std::mem::replace(&mut self.strips, strips)
    }

    /// Adds the lines of a paragraph and says which strip is its first. Its first two lines and
    /// its last two stay together.
    pub(super) fn lines(
        &mut self,
        mut prose: Prose,
        setting: Setting,
        node: Option<NodeId>,
        above: Length,
    ) -> usize {
        let first = self.strips.len();
        let lines = match setting.side {
            Side::Middle => prose.balanced(setting.size, self.room),
            _ => prose.lines(setting.size, self.room),
        };
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.iter().enumerate() {
            let place = (self.left, self.room, baseline(setting.size));
            let (marks, links) = prose.set(line, place, setting, (node, &mut self.structure));
            self.push(Strip {
                height: line_height(setting.size),
                above: if at == 0 { above } else { 0 },
                with_next: at < last && (at == 0 || at + 2 > last),
                marks,
                links,
                ..Strip::default()
            });
        }
        first
    }

    fn notice(&mut self, notice: &Notice, document: &Document) {
        let (bar, ground, tint) = match notice.kind {
            NoticeKind::Stop => (Tint::Stop, Tint::StopGround, Tint::Stop),
            NoticeKind::Review => (Tint::Review, Tint::ReviewGround, Tint::Review),
            NoticeKind::Information => (Tint::Line, Tint::Ground, Tint::Black),
        };
        let first = self.strips.len();
        let outer = self.parent;
        self.parent = self.structure.add(outer, Kind::Section);
        self.narrowed(NOTICE_PADDING + NOTICE_BAR, NOTICE_PADDING, |flow| {
            let node = flow.structure.add(flow.parent, Kind::Paragraph);
            let setting = Setting { size: flow.body, side: Side::Left, tint };
            let title = flow.lines(Prose::plain(&notice.title, Face::SerifBold), setting, Some(node), 0);
            flow.hold(title);
            flow.blocks(&notice.blocks, document);
        });
        self.parent = outer;
        let (left, width) = (self.left, self.room);
        self.framed(first, points(10), NOTICE_PADDING / 2, |strip| {
            let area = Area { x: left, y: 0, width, height: strip.height };
            strip.grounds.insert(0, Patch { area, tint: ground });
            strip.borders.push(Patch { area: Area { width: NOTICE_BAR, ..area }, tint: bar });
        });
    }

    /// Gives the strips from `first` on a common ground without gaps.
    pub(super) fn framed(
        &mut self,
        first: usize,
        above: Length,
        padding: Length,
        mut paint: impl FnMut(&mut Strip),
    ) {
        let last = self.strips.len().saturating_sub(1);
        for (at, strip) in self.strips.iter_mut().enumerate().skip(first) {
            let before = if at == first { padding } else { std::mem::take(&mut strip.above) };
            strip.shift(before);
            strip.height += if at == last { padding } else { 0 };
            paint(strip);
            strip.above = if at == first { above } else { 0 };
        }
    }

    fn end_mark(&mut self, words: &str) {
        for strip in self.strips.iter_mut().rev() {
            strip.with_next = true;
            if strip.height > 0 {
                break;
            }
        }
        let node = self.structure.add(self.parent, Kind::Paragraph);
        let setting = Setting { size: self.body, side: Side::Middle, tint: Tint::Soft };
        self.lines(Prose::plain(&format!("— {words} —"), Face::Serif), setting, Some(node), points(18));
    }
}

impl Strip {
    /// The strip with more room above its contents.
    fn shift(&mut self, by: Length) {
        self.height += by;
        self.grounds.iter_mut().for_each(|it| it.area.y += by);
        self.borders.iter_mut().for_each(|it| it.area.y += by);
        self.anchors.iter_mut().for_each(|it| it.y += by);
        self.links.iter_mut().for_each(|it| it.y += by);
        self.marks = std::mem::take(&mut self.marks).into_iter().map(|mark| mark.moved(0, by)).collect();
    }
}
