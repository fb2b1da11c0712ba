//! Sums that cannot be compared are carried side by side.

use std::cmp::Ordering;

use super::Undecided;
use crate::model::Total;

/// Beyond this many incomparable sums the answer is *not decided*.
const LARGEST: usize = 16;

/// Which of two comparable sums is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    Smaller,
    Larger,
}

/// One sum and the way it came about: the way out taken, and the sum after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) total: Total,
    pub(super) via: (usize, usize),
}

/// Sums of which none is better than another.
#[derive(Debug, Clone, Default)]
pub(super) struct Front(pub(super) Vec<Entry>);

impl Front {
    pub(super) fn add(&mut self, entry: Entry, keep: Keep) -> Result<(), Undecided> {
        let loses = |mine: &Entry| match (keep, mine.total.partial_cmp(&entry.total)) {
            (_, None) => false,
            (_, Some(Ordering::Equal)) => true,
            (Keep::Smaller, Some(order)) => order == Ordering::Less,
            (Keep::Larger, Some(order)) => order == Ordering::Greater,
        };
        if self.0.iter().any(loses) {
            return Ok(());
        }
        self.0.retain(|mine| mine.total.partial_cmp(&entry.total).is_none());
        self.0.push(entry);
        if self.0.len() > LARGEST { Err(Undecided::MixedUnits) } else { Ok(()) }
    }

    /// Whether the sums are the same, whatever the ways.
    pub(super) fn same_totals(&self, other: &Front) -> bool {
        let totals = |front: &Front| front.0.iter().map(|entry| entry.total).collect::<Vec<_>>();
        totals(self) == totals(other)
    }

    /// Both happen at once: for each pair the longer one counts.
    pub(super) fn together(&self, other: &Front, keep: Keep) -> Result<Front, Undecided> {
        let mut both = Front::default();
        for a in &self.0 {
            for b in &other.0 {
                let longer = match a.total.partial_cmp(&b.total) {
                    Some(Ordering::Less) => *b,
                    Some(_) => *a,
                    None => return Err(Undecided::MixedUnits),
                };
                both.add(longer, keep)?;
            }
        }
        Ok(both)
    }
}
