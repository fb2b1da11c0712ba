//! What course each edge takes, before any length is known.

use super::lanes::Lanes;
use super::sides::Side;
use super::table::Table;

/// The course of an edge.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Way {
    /// Straight down to the next node of the chain.
    #[default]
    Straight,
    /// From a split down to the first node of a branch.
    Branch(usize),
    /// From a split down a lane to the join.
    Empty(usize),
    /// Sideways to a node in the same row.
    Beside(Side),
    /// Sideways, then down onto the first node of a chain.
    Head(Turn),
    /// Down the column of a chain that ends, then over to the target.
    Tail,
    /// Down, over to a lane, and down to the target.
    TailLane(usize),
    /// Sideways, then along a lane.
    Lane(Turn),
}

/// Leaving a node sideways.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Turn {
    /// The lane, or for [`Way::Head`] the chain.
    pub to: usize,
    pub side: Side,
    /// A lane of one row for where the way along the row is not free.
    pub stub: Option<usize>,
    pub up: bool,
}

#[derive(Debug)]
pub(super) struct Ways {
    pub list: Table<Way>,
    pub lanes: Lanes,
    /// How far down the column of a chain is kept free below its last node.
    pub tail_end: Table<usize>,
}
