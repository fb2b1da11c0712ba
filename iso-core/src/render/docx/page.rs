//! Paper and its measures.

use crate::render::paper::{BINDING, LONG_SIDE, OUTER, SHORT_SIDE};

/// Twentieths of a point, the unit of Word, from hundredths of a millimetre.
pub(super) const fn twips(hundredths: i64) -> i64 {
    hundredths * 1440 / 2540
}

/// A sheet of paper with its margins, in hundredths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    /// The long side upright.
    Upright,
    /// The long side level, for charts wider than the upright sheet.
    Level,
}

const TOP: i64 = 2_000;
pub(super) const BOTTOM: i64 = 2_000;
/// From the upper end of the sheet to the header, and from the lower end to the footer.
pub(super) const EDGE: i64 = 1_000;

/// Room above and below a chart: header and footer with their lines, headings, caption.
const AROUND_CHART: i64 = 9_200;
/// The same where headings stand above the first piece and the caption below the last.
const AROUND_PIECE: i64 = 7_800;
/// Room of the mark in the header.
const MARK: i64 = 600;

impl Sheet {
    /// Width and height.
    pub(super) const fn size(self) -> (i64, i64) {
        match self {
            Sheet::Upright => (SHORT_SIDE, LONG_SIDE),
            Sheet::Level => (LONG_SIDE, SHORT_SIDE),
        }
    }

    /// Left and right margin; a level sheet is bound at its upper side and turned with it.
    pub(super) const fn margins(self) -> (i64, i64) {
        match self {
            Sheet::Upright => (BINDING, OUTER),
            Sheet::Level => (OUTER, OUTER),
        }
    }

    /// Upper margin.
    pub(super) const fn top(self) -> i64 {
        match self {
            Sheet::Upright => TOP,
            Sheet::Level => BINDING,
        }
    }

    /// Width of the text.
    pub(super) const fn text_width(self) -> i64 {
        let (left, right) = self.margins();
        self.size().0 - left - right
    }

    /// Height that a chart, or each piece of it, may have.
    pub(super) const fn chart_height(self, height: i64, marked: bool) -> i64 {
        let free = self.size().1 - if marked { MARK } else { 0 };
        if height > free - AROUND_PIECE { free - AROUND_PIECE } else { free - AROUND_CHART }
    }
}
