//! Procedures as graphs.
//!
//! A [`ProcessGraph`] exists only if every reference between steps resolves: it is the proof, and
//! manual and deadlines accept nothing else. On it stand reachability, soundness and time over paths
//! (Knuth's generalization of shortest paths for the best case, longest paths
//! with bounded natural loops for the worst).

mod build;
mod lawful;
mod process_graph;
mod reach;
mod soundness;
mod time;
mod verdict;

pub use build::{PlacedStep, branch_path, placed_steps};
pub use lawful::Unlawful;
pub use process_graph::{Flow, Node, ProcessGraph, Split, StepNode, UnresolvedReference};
pub use reach::Reach;
pub use soundness::{MOST_STATES, Mark, OrderAnswer, Run, Soundness, SplitLoop};
pub use time::{Counting, Dated, PathTime, Times, Undecided, Worst};
pub use verdict::{Judgement, Proof, Verdict};
