//! Sizes a chart is drawn with.

/// Sizes of a chart, all lengths in hundredths of a millimetre.
///
/// ```
/// use iso_core::diagram::Style;
///
/// let style = Style { box_width: 4800, ..Style::default() };
/// assert_eq!(style.font_size, 320);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// Size of the main text; 320 is about 9 pt.
    pub font_size: i32,
    /// Size of captions and of the words beside lines; 290 is about 8.2 pt.
    pub caption_size: i32,
    /// Width of a task. Boxes beside the main column become narrower, down to
    /// two fifths, where the chart would exceed `maximum_width`.
    pub box_width: i32,
    /// Least height of a task.
    pub box_height: i32,
    /// Least free height between two rows.
    pub row_gap: i32,
    /// Least free width between two boxes of one row.
    pub column_gap: i32,
    /// Distance of two lines running beside each other.
    pub line_gap: i32,
    /// Free border around the chart.
    pub margin: i32,
    /// Width the chart should keep within. It is an aim: many parallel
    /// branches are wider.
    pub maximum_width: i32,
    /// Longest text in characters; longer ones are cut and end in "…".
    pub maximum_characters: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            font_size: 320,
            caption_size: 290,
            box_width: 5400,
            box_height: 900,
            row_gap: 650,
            column_gap: 600,
            line_gap: 400,
            margin: 150,
            maximum_width: 16_200,
            maximum_characters: 400,
        }
    }
}

/// A style whose values are known to be sane, in the wide integers the layout
/// counts with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub font_size: i64,
    pub caption_size: i64,
    pub box_width: i64,
    pub box_height: i64,
    pub row_gap: i64,
    pub column_gap: i64,
    pub line_gap: i64,
    pub margin: i64,
    pub maximum_width: i64,
    pub maximum_characters: usize,
}

impl Style {
    pub(super) fn measures(&self) -> Measures {
        let font_size = i64::from(self.font_size).clamp(50, 5_000);
        Measures {
            font_size,
            caption_size: i64::from(self.caption_size).clamp(50, 5_000),
            box_width: i64::from(self.box_width).clamp(font_size * 4, 100_000),
            box_height: i64::from(self.box_height).clamp(font_size, 100_000),
            row_gap: i64::from(self.row_gap).clamp(400, 20_000),
            column_gap: i64::from(self.column_gap).clamp(400, 20_000),
            line_gap: i64::from(self.line_gap).clamp(200, 5_000),
            margin: i64::from(self.margin).clamp(0, 20_000),
            maximum_width: i64::from(self.maximum_width),
            maximum_characters: self.maximum_characters.clamp(1, 2_000),
        }
    }
}
