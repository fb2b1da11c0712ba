//! The result of a layout.

use crate::diagram::chart::Shape;

/// A chart with a place for everything, in hundredths of a millimetre from
/// the upper left corner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Width of the whole chart with its margin.
    pub width: i32,
    /// Height of the whole chart with its margin.
    pub height: i32,
    /// The nodes, in the order of the chart.
    pub nodes: Vec<PlacedNode>,
    /// The edges both of whose ends exist, in the order of the chart.
    pub edges: Vec<RoutedEdge>,
}

/// A node with its place and its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlacedNode {
    /// Left end of the shape.
    pub x: i32,
    /// Upper end of the shape.
    pub y: i32,
    /// Width of the shape.
    pub width: i32,
    /// Height of the shape.
    pub height: i32,
    /// Outline, which touches all four sides of the rectangle given above.
    pub shape: Shape,
    /// The row it stands in, counted from 0; nodes of one row share the
    /// height of their middles.
    pub row: usize,
    /// The words, line by line.
    pub lines: Vec<TextLine>,
    /// Name of the node, as in the chart.
    pub id: String,
    /// The whole label without line breaks, for readers that cannot see it.
    pub title: String,
    /// Where a click leads, as in the chart.
    pub link: Option<String>,
}

impl PlacedNode {
    /// Distance of the inner from the outer sides of a predefined process.
    pub(super) const INNER_SIDE: i32 = 160;

    /// Where the inner sides of a predefined process stand, from its top to its bottom; `None` for
    /// other shapes.
    #[must_use]
    pub fn inner_sides(&self) -> Option<[i32; 2]> {
        let right = self.x.saturating_add(self.width);
        let sides = [self.x.saturating_add(Self::INNER_SIDE), right.saturating_sub(Self::INNER_SIDE)];
        (self.shape == Shape::PredefinedProcess).then_some(sides)
    }
}

/// A line of words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextLine {
    /// The point named by `anchor`.
    pub x: i32,
    /// The line the letters stand on.
    pub baseline: i32,
    /// Size of the letters.
    pub size: i32,
    /// Estimated width of the words.
    pub width: i32,
    /// Which point of the line `x` is.
    pub anchor: TextAnchor,
    /// What the words are.
    pub role: TextRole,
    /// The words, in composed form (NFC).
    pub text: String,
}

/// Which point of a line of words its `x` is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextAnchor {
    /// Its left end.
    Start,
    /// Its middle.
    #[default]
    Middle,
}

/// What a line of words belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextRole {
    /// The label of a node.
    #[default]
    Label,
    /// The caption of a node.
    Caption,
    /// The label of an edge.
    EdgeLabel,
}

/// A place on the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Point {
    /// Distance from the left end of the chart.
    pub x: i32,
    /// Distance from the upper end of the chart.
    pub y: i32,
}

/// An edge with its course.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoutedEdge {
    /// Corners from the border of the source to the border of the target,
    /// where the arrow is; each piece is horizontal or vertical.
    pub points: Vec<Point>,
    /// Words beside the line.
    pub label: Option<PlacedLabel>,
    /// Index of the source in [`Layout::nodes`].
    pub from: usize,
    /// Index of the target in [`Layout::nodes`].
    pub to: usize,
    /// Whether the target stands earlier in the chart or is the source.
    pub is_back: bool,
}

impl RoutedEdge {
    const ARROW_LENGTH: i32 = 240;
    const ARROW_HALF_WIDTH: i32 = 85;

    /// The line as it is painted, and the corners of its arrow, the tip first; `None` where there
    /// is no line. The line ends where the arrow begins, so that it does not show beside the tip.
    #[must_use]
    pub fn with_arrow(&self) -> Option<(Vec<Point>, [Point; 3])> {
        let [before @ .., tip] = self.points.as_slice() else { return None };
        let last = before.last()?;
        let base = Point { x: Self::arrow_base(last.x, tip.x), y: Self::arrow_base(last.y, tip.y) };
        let half = Self::ARROW_HALF_WIDTH;
        let (across_x, across_y) = if base.x == tip.x { (half, 0) } else { (0, half) };
        let corner = |sign: i32| Point {
            x: base.x.saturating_add(sign * across_x),
            y: base.y.saturating_add(sign * across_y),
        };
        Some((before.iter().copied().chain([base]).collect(), [*tip, corner(-1), corner(1)]))
    }

    fn arrow_base(from: i32, to: i32) -> i32 {
        match to.saturating_sub(from) {
            0 => to,
            way if way > 0 => to.saturating_sub(Self::ARROW_LENGTH.min(way)),
            way => to.saturating_add(Self::ARROW_LENGTH.min(way.saturating_neg())),
        }
    }
}

/// The words beside an edge and the rectangle they fill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlacedLabel {
    /// Left end.
    pub x: i32,
    /// Upper end.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The words, line by line.
    pub lines: Vec<TextLine>,
}
