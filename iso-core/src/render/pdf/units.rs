//! Lengths on paper.

use crate::render::paper::UPRIGHT;

/// A length in thousandths of a point; 72 points are an inch. Places count from the upper left
/// corner of the page.
pub(super) type Length = i64;

/// So many points.
pub(super) const fn points(count: Length) -> Length {
    count * 1000
}

/// So many millimetres.
pub(super) const fn millimetres(count: Length) -> Length {
    hundredths(count * 100)
}

/// Hundredths of a millimetre, the unit of charts.
pub(super) const fn hundredths(count: Length) -> Length {
    count.saturating_mul(72_000) / 2_540
}

/// The width of an A4 page.
pub(super) const A4_WIDTH: Length = hundredths(UPRIGHT.sides().0);
/// The height of an A4 page.
pub(super) const A4_HEIGHT: Length = hundredths(UPRIGHT.sides().1);
