//! How large each shape must be for its words.

use super::placed::PlacedNode;
use crate::diagram::chart::{ChartNode, Shape};
use crate::diagram::style::Measures;
use crate::diagram::text::{Line, prepare, wrap};

/// Thickness of a bar.
pub(super) const BAR_HEIGHT: i64 = 120;
/// Room between words and outline, left and right.
const SIDE_PADDING: i64 = 220;
/// Room between words and outline, above and below.
const TOP_PADDING: i64 = 190;
/// Narrowest terminator.
const TERMINATOR_WIDTH: i64 = 2_400;

/// One line of words in a shape.
#[derive(Debug, Clone)]
pub(super) struct FrameLine {
    pub text: String,
    pub size: i64,
    pub width: i64,
    pub caption: bool,
}

/// The size of a shape and its words.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    pub width: i64,
    pub height: i64,
    pub lines: Vec<FrameLine>,
}

/// Height of a line of words of this size.
pub(super) fn line_height(size: i64) -> i64 {
    size * 5 / 4
}

/// The shape of a node in a column of this width.
pub(super) fn frame(node: &ChartNode, measures: &Measures, width: i64) -> Frame {
    let label = prepare(&node.label, measures.maximum_characters);
    let caption = prepare(node.caption.as_deref().unwrap_or_default(), measures.maximum_characters);
    match node.shape {
        Shape::ParallelBar => Frame { width, height: BAR_HEIGHT, lines: Vec::new() },
        Shape::Decision => diamond(&label, &caption, measures, width),
        Shape::Terminator | Shape::Task | Shape::PredefinedProcess | Shape::External | Shape::Wait => {
            let padding = match node.shape {
                Shape::Terminator | Shape::Wait => SIDE_PADDING * 4,
                Shape::PredefinedProcess => SIDE_PADDING * 2 + i64::from(PlacedNode::INNER_SIDE) * 2,
                _ => SIDE_PADDING * 2,
            };
            let words = Words::new(&label, &caption, measures, width - padding);
            let height = (words.height + TOP_PADDING * 2).max(measures.box_height);
            let width = if node.shape == Shape::Terminator {
                let wanted = words.width + SIDE_PADDING * 4;
                even(wanted.clamp(TERMINATOR_WIDTH.min(width), width))
            } else {
                even(width)
            };
            Frame { width, height: even(height), lines: words.lines }
        }
    }
}

/// Words wrapped to a width.
struct Words {
    lines: Vec<FrameLine>,
    width: i64,
    height: i64,
}

impl Words {
    fn new(label: &str, caption: &str, measures: &Measures, width: i64) -> Self {
        let mut words = Self { lines: Vec::new(), width: 0, height: 0 };
        words.add(label, measures.font_size, width, false);
        words.add(caption, measures.caption_size, width, true);
        words
    }

    fn add(&mut self, text: &str, size: i64, width: i64, caption: bool) {
        for Line { text, width } in wrap(text, size, width) {
            self.width = self.width.max(width);
            self.height += line_height(size);
            self.lines.push(FrameLine { text, size, width, caption });
        }
    }
}

/// The smallest of some diamonds around the words.
///
/// Words of width `w` and height `h` fit into a diamond of width `W` and
/// height `H` where `w/W + h/H` is at most 1.
fn diamond(label: &str, caption: &str, measures: &Measures, column: i64) -> Frame {
    let mut best: Option<(i64, Frame)> = None;
    for eighths in [6, 7, 8, 10, 12] {
        let width = even(column * eighths / 8);
        let limit = if eighths > 8 { 18 } else { 20 };
        for twentieths in [8, 10, 11, 12, 13, 14, 15] {
            let words = Words::new(label, caption, measures, width * twentieths / 20);
            let room = width - words.width - 60;
            if room <= width / 8 || twentieths > limit {
                continue;
            }
            let height = even((words.height * width / room + 120).max(width * 2 / 5));
            // A diamond wider than its column pushes its neighbours away.
            let excess = (width - column).max(0);
            let cost = width + height * 2 + excess * 2;
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                let lines = words.lines;
                best = Some((cost, Frame { width, height, lines }));
            }
        }
    }
    best.map_or_else(
        || Frame { width: even(column), height: even(column / 2), lines: Vec::new() },
        |(_, frame)| frame,
    )
}

/// The next even number, so that halves stay exact.
pub(super) fn even(length: i64) -> i64 {
    length + length % 2
}
