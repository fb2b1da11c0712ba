//! Paper and its measures.

use crate::{
    doc::{Document, Edge, Look, Orientation, Paper, PaperSize},
    render::paper::{self, Margins},
};

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
    /// Upright and not bound, to be hung on a wall.
    Wall,
    /// That of a paper to be filled in.
    Form(Paper),
}

/// Room above and below a chart: header and footer with their lines, headings, caption.
const AROUND_CHART: i64 = 9_200;
/// The same where headings stand above the first piece and the caption below the last.
const AROUND_PIECE: i64 = 7_800;
/// Room of the mark in the header.
const MARK: i64 = 600;

impl Sheet {
    /// The sheet of a document, before a chart turns it.
    pub(super) const fn of(document: &Document) -> Self {
        let paper = document.paper;
        match (paper.size, paper.orientation, paper.edge) {
            _ if matches!(document.look, Look::Wall) => Sheet::Wall,
            (PaperSize::A4, Orientation::Upright, Edge::Controlled) => Sheet::Upright,
            (PaperSize::A4, Orientation::Level, Edge::Controlled) => Sheet::Level,
            _ => Sheet::Form(paper),
        }
    }

    /// Whether the long side lies level.
    pub(super) const fn lies(self) -> bool {
        let (width, height) = self.size();
        width > height
    }

    const fn paper(self) -> Paper {
        match self {
            Sheet::Upright | Sheet::Wall => paper::UPRIGHT,
            Sheet::Level => Paper { orientation: Orientation::Level, ..paper::UPRIGHT },
            Sheet::Form(paper) => paper,
        }
    }

    /// Width and height.
    pub(super) const fn size(self) -> (i64, i64) {
        self.paper().sides()
    }

    pub(super) const fn margins(self) -> Margins {
        match self {
            Sheet::Wall => paper::WALL,
            _ => paper::margins(self.paper()),
        }
    }

    /// From the upper end of the sheet to the header, and from the lower end to the footer.
    pub(super) const fn edge(self) -> i64 {
        self.margins().bottom / 2
    }

    /// Width of the text.
    pub(super) const fn text_width(self) -> i64 {
        let Margins { left, right, .. } = self.margins();
        self.size().0 - left - right
    }

    /// Height that a chart, or each piece of it, may have.
    pub(super) const fn chart_height(self, height: i64, marked: bool) -> i64 {
        let free = self.size().1 - if marked { MARK } else { 0 };
        if height > free - AROUND_PIECE { free - AROUND_PIECE } else { free - AROUND_CHART }
    }
}
