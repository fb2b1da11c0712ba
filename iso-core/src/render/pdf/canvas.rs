//! Pages as a file: the only place that knows how the file format counts.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "the file format counts in floating point; lengths are whole numbers everywhere else, and each is turned into a fraction once, here"
)]

use std::sync::LazyLock;

use krilla::{
    Document,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target as Aim},
    color::rgb,
    destination::{Destination, XyzDestination},
    geom::{Path, PathBuilder, Point, Rect, Transform},
    num::NormalizedF32,
    page::{Page as Sheet, PageSettings},
    paint::{Fill, Stroke, StrokeDash},
    surface::{Location, Surface},
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
    text::{Font, Glyph, GlyphId},
};

use super::{
    face::{Face, UNITS_PER_EM},
    ink::{Area, Ink, Link, Mark, Patch, Tint},
    pages::Page,
    structure::{NodeId, Structure},
    units::Length,
};

/// Where a link leads in the file, or outside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lead {
    /// A page, counted from 0, and a height on it.
    Inside(usize, Length),
    Outside(String),
}

/// What is painted around a page.
#[derive(Debug, Default)]
pub(super) struct Surroundings<'f> {
    pub(super) mark: Option<&'f str>,
    pub(super) head: (Vec<Mark>, &'f [Patch]),
    pub(super) foot: (Vec<Mark>, Vec<Patch>),
}

/// The fonts, read once for all files.
static FONTS: LazyLock<Vec<Option<Font>>> =
    LazyLock::new(|| Face::ALL.iter().map(|face| Font::new(face.data().into(), 0)).collect());

fn font(face: Face) -> Option<Font> {
    FONTS.get(face as usize).cloned().flatten()
}

/// A length in points.
fn pt(length: Length) -> f32 {
    length as f32 / 1000.0
}

/// A place of a file that links lead to.
pub(super) fn place(page: usize, y: Length) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(0.0, pt(y)))
}

/// Adds a page to a file and tells the structure what was painted on it.
pub(super) fn page(
    file: &mut Document,
    page: Page,
    around: &Surroundings<'_>,
    structure: &mut Structure,
    lead: impl Fn(&Link) -> Option<Lead>,
) {
    let Some(settings) = PageSettings::from_wh(pt(page.width()), pt(page.height())) else { return };
    let mut sheet = file.start_page_with(settings);
    let mut painter = Painter { surface: sheet.surface() };
    if let Some(mark) = around.mark {
        painter.watermark(mark, page.width(), page.height());
    }
    painter.patches(ArtifactType::Layout, &page.grounds);
    painter.patches(ArtifactType::Layout, &page.borders);
    painter.artifact(ArtifactType::Header, &around.head.0, around.head.1);
    painter.artifact(ArtifactType::Footer, &around.foot.0, &around.foot.1);
    for marks in page.marks.chunk_by(|one, next| one.node == next.node) {
        match marks.first().and_then(|mark| mark.node) {
            Some(node) => painter.content(node, marks, structure),
            None => painter.artifact(ArtifactType::PaginationOther, marks, &[]),
        }
    }
    drop(painter);
    for link in &page.links {
        if let Some(id) = lead(link).and_then(|lead| annotate(&mut sheet, link, lead)) {
            structure.content(link.node, id);
        }
    }
}

fn annotate(sheet: &mut Sheet<'_>, link: &Link, lead: Lead) -> Option<Identifier> {
    let area = Area { x: link.x, y: link.y, width: link.width, height: link.height };
    let aim = match lead {
        Lead::Inside(page, y) => Aim::Destination(Destination::Xyz(place(page, y))),
        Lead::Outside(address) => Aim::Action(Action::Link(LinkAction::new(address))),
    };
    let annotation = LinkAnnotation::new(rectangle(area)?, aim);
    let words = if link.words.is_empty() { "…" } else { link.words.as_ref() };
    Some(sheet.add_tagged_annotation(Annotation::new_link(annotation, Some(words.to_owned()))))
}

struct Painter<'s> {
    surface: Surface<'s>,
}

impl Painter<'_> {
    fn content(&mut self, node: NodeId, marks: &[Mark], structure: &mut Structure) {
        let id = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        self.marks(marks);
        self.surface.end_tagged();
        structure.content(node, id);
    }

    fn artifact(&mut self, kind: ArtifactType, marks: &[Mark], patches: &[Patch]) {
        if marks.is_empty() && patches.is_empty() {
            return;
        }
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.paint_patches(patches);
        self.marks(marks);
        self.surface.end_tagged();
    }

    fn patches(&mut self, kind: ArtifactType, patches: &[Patch]) {
        self.artifact(kind, &[], patches);
    }

    /// Patches of one colour are one path.
    fn paint_patches(&mut self, patches: &[Patch]) {
        for patches in patches.chunk_by(|one, next| one.tint == next.tint) {
            if let Some(first) = patches.first() {
                self.areas(patches.iter().map(|patch| patch.area), first.tint);
            }
        }
    }

    fn areas(&mut self, areas: impl Iterator<Item = Area>, tint: Tint) {
        let mut path = PathBuilder::new();
        areas.filter_map(rectangle).for_each(|area| path.push_rect(area));
        if let Some(path) = path.finish() {
            self.paint(&path, Some(tint), None);
        }
    }

    fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            match &mark.ink {
                Ink::Words { x, baseline, face, size, tint, stretch, text } => {
                    self.words((*x, *baseline), *face, *size, *tint, *stretch, text);
                }
                Ink::Line { points, width, dashed, closed, fill, stroke } => {
                    let path = through(points, *closed);
                    let stroke = stroke.map(|tint| self::stroke(tint, *width, *dashed));
                    path.iter().for_each(|path| self.paint(path, *fill, stroke.clone()));
                }
                Ink::Areas { areas, tint } => self.areas(areas.iter().copied(), *tint),
                Ink::Round { area, width, left, fill } => {
                    let stroke = stroke(Tint::Black, *width, false);
                    let path = round(*area, *left);
                    path.iter().for_each(|path| self.paint(path, Some(*fill), Some(stroke.clone())));
                }
            }
        }
    }

    fn paint(&mut self, path: &Path, fill: Option<Tint>, stroke: Option<Stroke>) {
        self.surface.set_fill(fill.map(self::fill));
        self.surface.set_stroke(stroke);
        self.surface.draw_path(path);
    }

    fn words(
        &mut self,
        at: (Length, Length),
        face: Face,
        size: Length,
        tint: Tint,
        stretch: Length,
        text: &str,
    ) {
        let Some(font) = font(face) else { return };
        let stretch = pt(stretch) / pt(size.max(1));
        let glyphs: Vec<Placed> =
            text.char_indices().map(|(at, sign)| Placed::of(face, sign, at, stretch)).collect();
        self.surface.set_fill(Some(fill(tint)));
        self.surface.set_stroke(None);
        let start = Point::from_xy(pt(at.0), pt(at.1));
        self.surface.draw_glyphs(start, &glyphs, font, text, pt(size), false);
    }

    /// The words across the page, from corner to corner.
    fn watermark(&mut self, words: &str, width: Length, height: Length) {
        let (face, size) = (Face::SerifBold, 1000);
        let length = face.width(words, size).max(1);
        // A little shorter than the page is wide, so that it fits from corner to corner; never huge.
        let size = (width * 19 / 20 * size / length).min(60_000);
        let middle = face.width(words, size) / 2;
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Watermark)));
        let (x, y) = (pt(width / 2), pt(height / 2));
        self.surface.push_transform(&Transform::from_rotate_at(-45.0, x, y));
        self.words((width / 2 - middle, height / 2 + size / 3), face, size, Tint::Watermark, 0, words);
        self.surface.pop();
        self.surface.end_tagged();
    }
}

/// A letter in its place.
struct Placed {
    glyph: GlyphId,
    advance: f32,
    from: usize,
    to: usize,
}

impl Placed {
    fn of(face: Face, sign: char, at: usize, stretch: f32) -> Self {
        let letter = face.letter(sign);
        let advance = f32::from(letter.advance) / UNITS_PER_EM as f32;
        Placed {
            glyph: GlyphId::new(letter.glyph.into()),
            advance: if sign == ' ' { advance + stretch } else { advance },
            from: at,
            to: at + sign.len_utf8(),
        }
    }
}

impl Glyph for Placed {
    fn glyph_id(&self) -> GlyphId {
        self.glyph
    }

    fn text_range(&self) -> std::ops::Range<usize> {
        self.from..self.to
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, _: f32) -> f32 {
        0.0
    }

    fn y_offset(&self, _: f32) -> f32 {
        0.0
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

fn rectangle(area: Area) -> Option<Rect> {
    Rect::from_xywh(pt(area.x), pt(area.y), pt(area.width.max(1)), pt(area.height.max(1)))
}

fn through(points: &[(Length, Length)], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in points.iter().enumerate() {
        match at {
            0 => path.move_to(pt(*x), pt(*y)),
            _ => path.line_to(pt(*x), pt(*y)),
        }
    }
    if closed {
        path.close();
    }
    path.finish()
}

/// A box with round ends: at the right, and at the left too where asked for.
fn round(area: Area, left: bool) -> Option<Path> {
    // A quarter of a circle as a curve.
    const CURVE: f32 = 0.552_284_8;
    let radius = pt(area.height.min(area.width) / 2);
    let (x, y) = (pt(area.x), pt(area.y));
    let (right, bottom) = (pt(area.x + area.width), pt(area.y + area.height));
    let pull = radius * CURVE;
    let mut path = PathBuilder::new();
    let begin = if left { x + radius } else { x };
    path.move_to(begin, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - radius + pull, y, right, y + radius - pull, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - radius + pull, right - radius + pull, bottom, right - radius, bottom);
    path.line_to(begin, bottom);
    if left {
        path.cubic_to(x + radius - pull, bottom, x, bottom - radius + pull, x, bottom - radius);
        path.line_to(x, y + radius);
        path.cubic_to(x, y + radius - pull, x + radius - pull, y, x + radius, y);
    }
    path.close();
    path.finish()
}

fn fill(tint: Tint) -> Fill {
    Fill { paint: colour(tint).into(), opacity: NormalizedF32::ONE, rule: krilla::paint::FillRule::default() }
}

fn stroke(tint: Tint, width: Length, dashed: bool) -> Stroke {
    let dash = dashed.then(|| StrokeDash { array: vec![3.4, 2.3], offset: 0.0 });
    Stroke { paint: colour(tint).into(), width: pt(width), dash, ..Stroke::default() }
}

fn colour(tint: Tint) -> rgb::Color {
    let (red, green, blue) = match tint {
        Tint::Black => (0, 0, 0),
        Tint::Soft => (64, 64, 64),
        Tint::Link => (24, 58, 110),
        Tint::Stop => (140, 0, 0),
        Tint::Review => (110, 72, 0),
        Tint::Line => (96, 96, 96),
        Tint::Ground => (240, 240, 238),
        Tint::StopGround => (253, 241, 240),
        Tint::ReviewGround => (253, 247, 232),
        Tint::Watermark => (244, 226, 226),
        Tint::White => (255, 255, 255),
    };
    rgb::Color::new(red, green, blue)
}
