//! What is put on a page, without any file format.

use super::{face::Face, structure::NodeId, units::Length};
use crate::doc::Target;

/// Something painted, and the part of the document it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// `None` for what says nothing by itself, such as a repeated head.
    pub(super) node: Option<NodeId>,
    pub(super) ink: Ink,
}

/// What is painted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ink {
    /// Words on one line.
    Words {
        x: Length,
        baseline: Length,
        face: Face,
        size: Length,
        tint: Tint,
        /// How much wider each space is.
        stretch: Length,
        text: Box<str>,
    },
    /// A line through points.
    Line {
        points: Box<[(Length, Length)]>,
        width: Length,
        dashed: bool,
        closed: bool,
        fill: Option<Tint>,
        stroke: Option<Tint>,
    },
    /// Rectangles in one colour, seamless where they touch.
    Areas { areas: Box<[Area]>, tint: Tint },
    /// A box with round ends, at the right or on both sides.
    Round { area: Area, width: Length, left: bool, fill: Tint },
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) width: Length,
    pub(super) height: Length,
}

/// A rectangle in one colour: a background, a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Patch {
    pub(super) area: Area,
    pub(super) tint: Tint,
}

/// Colours with a meaning. All words reach a contrast of 4.5 to 1 on their ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tint {
    Black,
    /// Words beside the matter.
    Soft,
    /// Words that lead elsewhere.
    Link,
    /// What must not be overlooked.
    Stop,
    /// What should be looked at.
    Review,
    /// Borders.
    Line,
    /// Backgrounds of heads.
    Ground,
    /// Backgrounds of notices.
    StopGround,
    ReviewGround,
    /// The mark across a page.
    Watermark,
    White,
}

/// Words that lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) width: Length,
    pub(super) height: Length,
    pub(super) target: Target,
    pub(super) words: Box<str>,
    pub(super) node: NodeId,
}

/// A place that links and bookmarks find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) id: Box<str>,
    pub(super) y: Length,
    /// Level and words of a heading.
    pub(super) heading: Option<(u8, Box<str>)>,
}

/// A piece of a document as wide as the page that is never divided. Its contents count from its
/// upper left corner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Strip {
    pub(super) height: Length,
    /// Room above it, except at the top of a page.
    pub(super) above: Length,
    /// Whether the next strip should stand on the same page.
    pub(super) with_next: bool,
    pub(super) page: PageWish,
    /// The table it is a part of.
    pub(super) table: Option<usize>,
    pub(super) grounds: Vec<Patch>,
    pub(super) borders: Vec<Patch>,
    pub(super) marks: Vec<Mark>,
    pub(super) links: Vec<Link>,
    pub(super) anchors: Vec<Anchor>,
}

/// Which page a strip needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum PageWish {
    #[default]
    Any,
    /// A new one.
    New,
    /// A new one, on its side.
    Turned,
}

impl Mark {
    /// Where words end; the left edge for all else.
    pub(super) fn end(&self) -> Length {
        match &self.ink {
            Ink::Words { x, face, size, text, .. } => x + face.width(text, *size),
            _ => 0,
        }
    }

    pub(super) fn moved(mut self, by_x: Length, by_y: Length) -> Self {
        match &mut self.ink {
            Ink::Words { x, baseline, .. } => {
                *x += by_x;
                *baseline += by_y;
            }
            Ink::Line { points, .. } => {
                for (x, y) in points.iter_mut() {
                    *x += by_x;
                    *y += by_y;
                }
            }
            Ink::Areas { areas, .. } => {
                areas.iter_mut().for_each(|area| *area = area.moved(by_x, by_y));
            }
            Ink::Round { area, .. } => *area = area.moved(by_x, by_y),
        }
        self
    }
}

impl Area {
    pub(super) fn moved(self, by_x: Length, by_y: Length) -> Self {
        Area { x: self.x + by_x, y: self.y + by_y, ..self }
    }
}

impl Patch {
    pub(super) fn moved(self, by_x: Length, by_y: Length) -> Self {
        Patch { area: self.area.moved(by_x, by_y), ..self }
    }
}

impl Link {
    pub(super) fn moved(self, by_x: Length, by_y: Length) -> Self {
        Link { x: self.x + by_x, y: self.y + by_y, ..self }
    }
}
