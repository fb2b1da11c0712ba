//! The sheet every paged document is printed on, whatever unit its format counts in.

use crate::doc::{Control, Notice, NoticeKind};

/// The short side of A4, in hundredths of a millimetre like all lengths here.
pub(super) const SHORT_SIDE: i64 = 21_000;
/// The long side of A4.
pub(super) const LONG_SIDE: i64 = 29_700;
/// The margin of Vietnamese offices where sheets are bound (Decree 30/2020/NĐ-CP).
pub(super) const BINDING: i64 = 3_000;
/// Their margin at the other side.
pub(super) const OUTER: i64 = 1_500;

/// Whether paper shows the notice. What should only be looked at is told on the screen; a document
/// in force is printed without.
pub(super) fn shows(notice: &Notice, control: &Control) -> bool {
    notice.kind != NoticeKind::Review || control.mark.is_some()
}
