//! The sheet every paged document is printed on, whatever unit its format counts in.

use crate::doc::{Control, Edge, Notice, NoticeKind, Orientation, Paper, PaperSize};
#[cfg(any(feature = "html", feature = "pdf"))]
use crate::doc::{Document, Look};

/// The usual sheet.
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(super) const UPRIGHT: Paper =
    Paper { size: PaperSize::A4, orientation: Orientation::Upright, edge: Edge::Controlled };

/// The margin of Vietnamese offices where sheets are bound (Decree 30/2020/NĐ-CP), in hundredths of a
/// millimetre like all lengths here.
pub(super) const BINDING: i64 = 3_000;
/// Their margin at the other side.
pub(super) const OUTER: i64 = 1_500;

/// Free room at the sides of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Margins {
    pub(super) top: i64,
    pub(super) right: i64,
    pub(super) bottom: i64,
    pub(super) left: i64,
}

/// The margins of a sheet. Small sheets have smaller ones: those of the decree are for A4.
pub(super) const fn margins(paper: Paper) -> Margins {
    match (paper.size, paper.orientation) {
        (PaperSize::A4, Orientation::Upright) => {
            Margins { top: 2_000, right: OUTER, bottom: 2_000, left: BINDING }
        }
        // A lying sheet is bound at its upper side; a book of them at the left.
        (PaperSize::A4, Orientation::Level) => match paper.edge {
            Edge::Controlled => Margins { top: BINDING, right: OUTER, bottom: 2_000, left: OUTER },
            Edge::Plain => Margins { top: OUTER, right: 1_200, bottom: OUTER, left: 2_000 },
        },
        (PaperSize::A5, _) => Margins { top: 1_000, right: 1_200, bottom: 1_300, left: 1_800 },
    }
}

/// The margins of a sheet that hangs on a wall: it is not bound, and its first page has no head, which
/// pushes the words down on others.
pub(super) const WALL: Margins = Margins { top: 1_200, right: OUTER, bottom: 2_000, left: OUTER };

/// The margins of a document.
#[cfg(any(feature = "html", feature = "pdf"))]
pub(super) fn margins_of(document: &Document) -> Margins {
    match document.look {
        Look::Desk => margins(document.paper),
        Look::Wall => WALL,
    }
}

/// Whether paper shows the notice. What should only be looked at is told on the screen; a document
/// in force is printed without.
pub(super) fn shows(notice: &Notice, control: &Control) -> bool {
    notice.kind != NoticeKind::Review || control.mark.is_some()
}
