//! What is kept of a log: a few dozen bytes a dossier, twelve a step, names once.

use super::{
    Faults, Names, Stamp,
    codes::Codes,
    recent::{Recent, RecentTexts},
    stamp::DayBefore,
};
use crate::deadline::Event;

/// A log that was read: its dossiers, their steps, the events of their clocks, and what was wrong.
///
/// Memory: about 50 bytes and its code for each dossier, 16 for each step, 16 for each clock event;
/// every name once. Steps are joined to their dossiers while they are read, so the files of
/// dossiers come first; within a file any order is right.
///
/// ```
/// use iso_core::dossier_log::{Columns, DossierLog, LogFile};
///
/// let text = "dossier,procedure,unit,received_at,resolved_at\n\
///             A-1,QT.01,Xã A,2025-03-03T09:00,2025-03-05T10:00\n\
///             A-2,QT.01,Xã A,03/03/2025 09:00,\n\
///             A-3,QT.01,Xã A,31/02/2025,\n";
/// let mut log = DossierLog::default();
/// let file = LogFile::open("ho-so.csv", text.as_bytes(), &Columns::default()).unwrap();
/// log.read(file, &mut |_| {}).unwrap();
/// assert_eq!(log.len(), 2);
/// assert_eq!(log.faults().shown()[0].line, 4);
/// ```
#[derive(Debug, Clone, Default)]
pub struct DossierLog {
    pub(super) codes: Codes,
    pub(super) dossiers: Vec<Entry>,
    pub(super) visits: Vec<Visit>,
    /// A step and who does it, by their names.
    pub(super) places: Places,
    pub(super) events: Vec<Happening>,
    pub(super) procedures: Names,
    pub(super) cases: Names,
    pub(super) units: Names,
    pub(super) steps: Names,
    pub(super) roles: Names,
    pub(super) faults: Faults,
    pub(super) rows: Rows,
    pub(super) day_before: DayBefore,
    /// The places of steps and roles as they were written lately.
    pub(super) written: RecentTexts,
}

/// Rows that were read, by what they tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rows {
    /// Rows of dossiers, good and bad.
    pub dossiers: u64,
    /// Rows of dossiers that are not counted.
    pub dossiers_left_out: u64,
    /// Rows of steps.
    pub steps: u64,
    /// Rows of steps that are not counted.
    pub steps_left_out: u64,
    /// Rows of clock events.
    pub events: u64,
    /// Rows of clock events that are not counted.
    pub events_left_out: u64,
}

/// How a dossier came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Online.
    Online,
    /// At the desk, by post or otherwise.
    Direct,
}

/// A dossier as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) received: Stamp,
    pub(super) resolved: Option<Stamp>,
    pub(super) due_at: Option<Stamp>,
    pub(super) procedure: u32,
    pub(super) case: Option<std::num::NonZeroU32>,
    pub(super) unit: u32,
    /// The last of its steps that was read, as a position in the visits plus one.
    pub(super) visits: Option<std::num::NonZeroU32>,
    pub(super) channel: Option<Channel>,
    pub(super) contacts: Option<u8>,
    pub(super) complaint: Option<bool>,
}

/// One step of a dossier.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visit {
    /// The step of the same dossier that was read before this one.
    pub(super) before: Option<std::num::NonZeroU32>,
    pub(super) place: u32,
    pub(super) started: Stamp,
    pub(super) finished: Option<Stamp>,
}

/// One event of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Happening {
    pub(super) dossier: u32,
    pub(super) at: Stamp,
    pub(super) event: Event,
    pub(super) until: Option<Stamp>,
}

/// Pairs of step and role.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    list: Vec<(u32, u32)>,
    numbers: hashbrown::HashMap<(u32, u32), u32>,
    recent: Recent,
}

impl Places {
    pub(super) fn number(&mut self, step: u32, role: u32) -> u32 {
        let pair = (step, role);
        if let Some(number) = self.recent.get(pair) {
            return number;
        }
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(pair).or_insert(next);
        if number == next {
            self.list.push(pair);
        }
        self.recent.put(pair, number);
        number
    }

    /// The names of step and role.
    pub(super) fn get(&self, number: u32) -> (u32, u32) {
        self.list.get(number as usize).copied().unwrap_or((u32::MAX, u32::MAX))
    }
}

impl DossierLog {
    /// How many dossiers are counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dossiers.len()
    }

    /// Whether no dossier is counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dossiers.is_empty()
    }

    /// The rows that were read.
    #[must_use]
    pub fn rows(&self) -> Rows {
        self.rows
    }

    /// What was wrong with rows.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The names of procedures as they occur.
    #[must_use]
    pub fn procedures(&self) -> &Names {
        &self.procedures
    }

    /// The code of a dossier.
    pub(super) fn code(&self, dossier: u32) -> String {
        String::from_utf8_lossy(self.codes.code(dossier)).into_owned()
    }

    /// The steps of a dossier, the last one read first.
    pub(super) fn visits_of(&self, entry: &Entry) -> impl Iterator<Item = &Visit> {
        let visit = |number: std::num::NonZeroU32| self.visits.get(number.get() as usize - 1);
        std::iter::successors(entry.visits.and_then(visit), move |it| it.before.and_then(visit))
    }

    /// The events of a dossier, in the order of time. Only after [`DossierLog::sort_events`].
    pub(super) fn events_of(&self, dossier: u32) -> &[Happening] {
        if self.events.is_empty() {
            return &[];
        }
        let from = self.events.partition_point(|it| it.dossier < dossier);
        let rest = self.events.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|it| it.dossier == dossier).count();
        rest.get(..count).unwrap_or_default()
    }

    pub(super) fn sort_events(&mut self) {
        self.events.sort_unstable();
    }
}
