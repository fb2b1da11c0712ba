//! What the rules about registers share.

use super::super::LibraryCx;
use crate::{
    load::Kept,
    model::{Date, RegisterKind},
    text::without_marks,
};

/// The entries of a register, where it was given and has no faults.
pub(super) fn given<'a, T>(
    cx: &LibraryCx<'_>,
    kind: RegisterKind,
    kept: &'a Option<Vec<Kept<T>>>,
) -> Option<&'a [Kept<T>]> {
    kept.as_deref().filter(|_| cx.library.registers.has(kind))
}

/// What two names have in common that are one: marks, case and signs aside. Registers are long, so
/// each name is folded once and looked up, never compared with all others.
pub(super) fn letters(name: &str) -> String {
    without_marks(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A day so many days later.
pub(super) fn later(day: Date, days: i32) -> Date {
    Date(day.0.saturating_add(jiff::Span::new().days(days)))
}
