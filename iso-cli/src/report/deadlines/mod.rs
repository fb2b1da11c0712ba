//! Reports about logs of dossiers.

pub(crate) mod csv;
pub(crate) mod human;
pub(crate) mod json;
mod json_types;
mod notes;
mod replay;
mod words;
pub(crate) mod xlsx;

use iso_core::dossier_log::{Percent, Replay, Shortest};

/// The past under other limits.
#[derive(Debug, Default)]
pub(crate) struct Replayed {
    /// Limits that were proposed.
    pub(crate) replays: Vec<Replay>,
    /// The shortest limits that would have held, and for which share.
    pub(crate) shortest: Option<(Percent, Vec<Shortest>)>,
}
