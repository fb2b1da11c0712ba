//! Bars beside each other, for numbers that are compared at a glance.

use super::{
    chart::Shape,
    layout::{Layout, PlacedNode, TextAnchor, TextLine, TextRole},
    text_width::text_width,
};

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for, at its left.
    pub label: String,
    /// Its value in words, at its right.
    pub value: String,
    /// Its length, in any unit that all bars share.
    pub length: u64,
}

const LABEL: i32 = 5_600;
const LONGEST: i32 = 7_400;
const GAP: i32 = 200;
const ROW: i32 = 620;
const THICKNESS: i32 = 340;
const MARGIN: i32 = 150;
const SIZE: i32 = 300;
const WIDTH: i32 = 16_200;

/// Horizontal bars, the first one on top. The full length is that of the longest bar, or `full`
/// where that is longer: 10 000 for shares in hundredths of a percent.
///
/// ```
/// use iso_core::diagram::{Bar, bars, svg};
///
/// let bar = Bar { label: "2025-03".into(), value: "99,75 %".into(), length: 9_975 };
/// let picture = svg(&bars(&[bar], 10_000), "on-time", "Đúng hạn theo tháng");
/// assert!(picture.contains("99,75 %"));
/// ```
#[must_use]
pub fn bars(bars: &[Bar], full: u64) -> Layout {
    let longest = bars.iter().map(|bar| bar.length).max().unwrap_or_default().max(full).max(1);
    let mut layout = Layout { width: WIDTH, height: MARGIN * 2, ..Layout::default() };
    for (row, bar) in bars.iter().enumerate() {
        let top = layout.height - MARGIN;
        layout.height = layout.height.saturating_add(ROW);
        // 128 bits hold the product of any two lengths.
        let width = u128::from(bar.length) * LONGEST.unsigned_abs() as u128 / u128::from(longest);
        let width = i32::try_from(width).unwrap_or(LONGEST);
        let baseline = top + THICKNESS - 50;
        let line = |x: i32, text: String| TextLine {
            x,
            baseline,
            size: SIZE,
            width: i32::try_from(text_width(&text, SIZE.into())).unwrap_or(LABEL),
            anchor: TextAnchor::Start,
            role: TextRole::Label,
            text,
        };
        layout.nodes.push(PlacedNode {
            x: MARGIN + LABEL,
            y: top,
            width: width.max(if bar.length > 0 { 30 } else { 0 }),
            height: THICKNESS,
            shape: Shape::ParallelBar,
            row,
            lines: vec![
                line(MARGIN, fitting(&bar.label)),
                line(MARGIN + LABEL + width + GAP, bar.value.clone()),
            ],
            id: format!("bar-{row}"),
            title: format!("{}: {}", bar.label, bar.value),
            link: None,
        });
    }
    layout
}

/// A label as long as there is room for it.
fn fitting(label: &str) -> String {
    let room = i64::from(LABEL - GAP);
    if text_width(label, SIZE.into()) <= room {
        return label.to_owned();
    }
    let mut cut = String::new();
    for letter in label.chars() {
        let longer = format!("{cut}{letter}…");
        if text_width(&longer, SIZE.into()) > room {
            break;
        }
        cut.push(letter);
    }
    format!("{}…", cut.trim_end())
}
