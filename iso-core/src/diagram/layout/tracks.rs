//! Heights of the sideways pieces in each channel.
//!
//! Pieces that would lie on each other get separate tracks. Where a line ends
//! in a column above the start of another one, its piece must be the higher.
//! Apart from that the order with fewer crossings is taken.

use super::paths::{Hop, Path};
use super::table::{Lists, Table};
use std::collections::BTreeMap;

/// Columns closer than this count as the same.
const SAME_COLUMN: i64 = 80;
/// Free length between two pieces on one track.
const PIECE_GAP: i64 = 250;
/// Channels with more pieces are not searched for crossings.
const MANY: usize = 80;

/// Sideways pieces drawn as one line.
#[derive(Debug, Clone, Default)]
struct Piece {
    low: i64,
    high: i64,
    /// Columns in which lines come from the row above or go to it.
    above: Vec<i64>,
    below: Vec<i64>,
    members: Vec<(usize, usize)>,
}

/// The track of every hop and the number of tracks of every channel.
#[derive(Debug)]
pub(super) struct Tracks {
    of_hop: Lists<usize>,
    count: Table<usize>,
}

impl Tracks {
    pub(super) fn new(paths: &[Path], channels: usize) -> Self {
        let mut result = Self { of_hop: Lists::new(paths.len()), count: Table::new(channels) };
        let mut pieces: BTreeMap<(usize, bool, i64, bool), Piece> = BTreeMap::new();
        for (number, path) in paths.iter().enumerate() {
            for (at, hop) in path.hops.iter().enumerate() {
                result.of_hop.add(number, 0);
                let key = if hop.spread {
                    (hop.channel, true, hop.from, hop.from_above)
                } else {
                    (hop.channel, false, hop.to, hop.to_below)
                };
                pieces.entry(key).or_default().add(*hop, (number, at));
            }
        }
        let mut by_channel: Lists<Piece> = Lists::new(channels);
        for ((channel, ..), piece) in pieces {
            by_channel.add(channel, piece);
        }
        for channel in 0..by_channel.len() {
            result.assign(channel, by_channel.of(channel));
        }
        result
    }

    pub(super) fn of(&self, path: usize, hop: usize) -> usize {
        self.of_hop.of(path).get(hop).copied().unwrap_or_default()
    }

    pub(super) fn count(&self, channel: usize) -> usize {
        self.count.get(channel)
    }

    fn assign(&mut self, channel: usize, pieces: &[Piece]) {
        let mut placed: Vec<(&Piece, usize)> = Vec::new();
        for piece in in_order(pieces) {
            let track = placed
                .iter()
                .filter(|(other, _)| other.overlaps(piece) || other.must_be_above(piece))
                .map(|&(_, track)| track + 1)
                .max()
                .unwrap_or(0);
            for &(path, hop) in &piece.members {
                if let Some(slot) = self.of_hop.of_mut(path).get_mut(hop) {
                    *slot = track;
                }
            }
            self.count.set(channel, self.count.get(channel).max(track + 1));
            placed.push((piece, track));
        }
    }
}

impl Piece {
    fn add(&mut self, hop: Hop, member: (usize, usize)) {
        let (low, high) = (hop.from.min(hop.to), hop.from.max(hop.to));
        if self.members.is_empty() {
            (self.low, self.high) = (low, high);
        }
        self.low = self.low.min(low);
        self.high = self.high.max(high);
        if hop.from_above {
            self.above.push(hop.from);
        } else {
            self.below.push(hop.from);
        }
        if hop.to_below {
            self.below.push(hop.to);
        } else {
            self.above.push(hop.to);
        }
        self.members.push(member);
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.low < other.high + PIECE_GAP && other.low < self.high + PIECE_GAP
    }

    fn must_be_above(&self, other: &Self) -> bool {
        self.above.iter().any(|x| other.below.iter().any(|y| (x - y).abs() < SAME_COLUMN))
    }

    /// Crossings if this piece is the higher one.
    fn crossings_above(&self, other: &Self) -> usize {
        let inside = |x: i64, piece: &Self| piece.low < x && x < piece.high;
        let down = self.below.iter().filter(|&&x| inside(x, other)).count();
        let up = other.above.iter().filter(|&&x| inside(x, self)).count();
        down + up
    }
}

/// The pieces from the highest to the lowest.
fn in_order(pieces: &[Piece]) -> Vec<&Piece> {
    let mut waiting: Vec<&Piece> = pieces.iter().collect();
    if waiting.len() > MANY {
        return waiting;
    }
    let mut ordered = Vec::with_capacity(pieces.len());
    while !waiting.is_empty() {
        let mut best: Option<(usize, usize, usize)> = None;
        for (at, piece) in waiting.iter().enumerate() {
            let mut blocked = 0;
            let mut cost = 0;
            for (place, other) in waiting.iter().enumerate() {
                if place != at {
                    blocked += usize::from(other.must_be_above(piece));
                    let own = piece.crossings_above(other);
                    cost += own.saturating_sub(other.crossings_above(piece));
                }
            }
            let candidate = (blocked, cost, at);
            if best.is_none_or(|best| candidate < best) {
                best = Some(candidate);
            }
        }
        let Some((_, _, at)) = best else { break };
        ordered.push(waiting.remove(at));
    }
    ordered
}
