//! The sheet every paged document is printed on, whatever unit its format counts in.

use crate::doc::{Control, Document, Edge, Look, Notice, NoticeKind, Orientation, Paper, PaperSize};

/// The short side of A4, in hundredths of a millimetre like all lengths here.
pub(super) const SHORT_SIDE: i64 = 21_000;
/// The long side of A4.
pub(super) const LONG_SIDE: i64 = 29_700;
/// The margin of Vietnamese offices where sheets are bound (Decree 30/2020/NĐ-CP).
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

/// The margins of a document: a sheet that hangs on a wall is not bound.
pub(super) fn margins_of(document: &Document) -> Margins {
    match document.look {
        Look::Desk => margins(document.paper),
        Look::Wall => Margins { top: 1_200, right: OUTER, bottom: 2_000, left: OUTER },
    }
}

/// Whether paper shows the notice. What should only be looked at is told on the screen; a document
/// in force is printed without.
pub(super) fn shows(notice: &Notice, control: &Control) -> bool {
    notice.kind != NoticeKind::Review || control.mark.is_some()
}
