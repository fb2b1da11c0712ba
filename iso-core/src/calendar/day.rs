//! What kind of day a date is, and why.

use std::sync::Arc;

use super::{Basis, Note};
use crate::model::{Date, DayOff, DayStatus, SwappedDay, Window};

/// The kind of a day. Special days carry the entry of the calendar that makes them special, with
/// its name, source and status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayKind {
    /// A normal working day.
    Working,
    /// A weekday without working hours.
    WeeklyRest,
    /// A weekday without working hours on which the desk receives dossiers. It does not count.
    DeskOnly,
    /// A named day off. The desk is closed as well.
    DayOff(Arc<DayOff>),
    /// A working day given off by a swap.
    SwappedOff(Arc<SwappedDay>),
    /// A day of rest worked instead, with the full hours of the day given off.
    SwappedWorked(Arc<SwappedDay>),
}

impl DayKind {
    /// Whether the day counts as a working day.
    #[must_use]
    pub fn is_working(&self) -> bool {
        matches!(self, DayKind::Working | DayKind::SwappedWorked(_))
    }

    /// Why the day is special, in words and with its source; `None` for a normal working day.
    #[must_use]
    pub fn note(&self) -> Option<Note> {
        match self {
            DayKind::Working => None,
            DayKind::WeeklyRest => Some(Note::WeeklyRest),
            DayKind::DeskOnly => Some(Note::DeskOnly),
            DayKind::DayOff(entry) => Some(Note::DayOff(entry.clone())),
            DayKind::SwappedOff(swap) => Some(Note::SwappedOff(swap.clone())),
            DayKind::SwappedWorked(swap) => Some(Note::SwappedWorked(swap.clone())),
        }
    }

    /// Whether the day's kind is announced or only estimated. Ordinary days are announced.
    #[must_use]
    pub fn status(&self) -> DayStatus {
        match self {
            DayKind::Working | DayKind::WeeklyRest | DayKind::DeskOnly => DayStatus::Announced,
            DayKind::DayOff(entry) => entry.status,
            DayKind::SwappedOff(entry) | DayKind::SwappedWorked(entry) => entry.status,
        }
    }
}

/// One day of the compiled calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day<'a> {
    /// The date.
    pub date: Date,
    /// What kind of day it is.
    pub kind: &'a DayKind,
    /// Working hours in order; empty unless the day counts as a working day.
    pub working_hours: &'a [Window],
    /// Hours in which the desk receives dossiers besides the working hours.
    pub desk_hours: &'a [Window],
    /// Whether what kind of day it is may still change: the day itself is only estimated, or the
    /// swaps of its year are not announced.
    pub basis: Basis,
}
