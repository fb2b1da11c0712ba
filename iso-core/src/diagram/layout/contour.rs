//! The left and right outline of a part of the chart, row by row.

use super::sides::Side;
use std::collections::VecDeque;

/// Left and right end of what stands in a row; nothing if left is greater.
type Reach = (i64, i64);
const NOTHING: Reach = (i64::MAX / 4, i64::MIN / 4);

/// The outline of a part, relative to the middle of its own column.
#[derive(Debug, Clone, Default)]
pub(super) struct Contour {
    first: usize,
    rows: VecDeque<Reach>,
    /// To be added to all lengths in `rows`.
    shift: i64,
}

impl Contour {
    /// Adds something that reaches from `left` to `right` in a row.
    pub(super) fn cover(&mut self, row: usize, left: i64, right: i64) {
        if self.rows.is_empty() {
            self.first = row;
        }
        while row < self.first {
            self.rows.push_front(NOTHING);
            self.first -= 1;
        }
        while row >= self.first + self.rows.len() {
            self.rows.push_back(NOTHING);
        }
        if let Some(reach) = self.rows.get_mut(row - self.first) {
            *reach = (reach.0.min(left - self.shift), reach.1.max(right - self.shift));
        }
    }

    /// Adds the same width in all rows of a range.
    pub(super) fn cover_rows(&mut self, rows: std::ops::Range<usize>, half_width: i64) {
        for row in rows {
            self.cover(row, -half_width, half_width);
        }
    }

    /// Adds another part, moved sideways.
    pub(super) fn merge(&mut self, mut other: Self, shift: i64) {
        other.shift += shift;
        // The shorter one is taken apart, else deep charts would take long.
        if other.rows.len() > self.rows.len() {
            std::mem::swap(self, &mut other);
        }
        for (row, (left, right)) in (other.first..).zip(other.rows) {
            if left <= right {
                self.cover(row, left + other.shift, right + other.shift);
            }
        }
    }

    /// How far `other` must be moved to stand clear at a side of this part.
    /// Nothing if they share no row.
    pub(super) fn clear(&self, other: &Self, side: Side) -> Option<i64> {
        let first = self.first.max(other.first);
        let end = (self.first + self.rows.len()).min(other.first + other.rows.len());
        let own = self.rows.iter().skip(first - self.first);
        let others = other.rows.iter().skip(first - other.first);
        own.zip(others)
            .take(end.saturating_sub(first))
            .filter(|(own, next)| own.0 <= own.1 && next.0 <= next.1)
            .map(|(own, next)| match side {
                Side::Right => own.1 + self.shift - next.0 - other.shift,
                Side::Left => next.1 + other.shift - own.0 - self.shift,
            })
            .max()
            .map(|distance| distance * side.sign())
    }

    /// Left and right end of the whole part.
    pub(super) fn ends(&self) -> Option<Reach> {
        let left = self.rows.iter().map(|reach| reach.0).min()?;
        let right = self.rows.iter().map(|reach| reach.1).max()?;
        Some((left + self.shift, right + self.shift))
    }
}
