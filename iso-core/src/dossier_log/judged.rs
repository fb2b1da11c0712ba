//! One dossier and what is said about it.

use super::{DossierLog, Entered, Forecast, NotJudged, Stamp, Standing, log::Entry};
use crate::{
    deadline::{Assessment, Moment, Status},
    model::TimeLimit,
};

/// One dossier, judged.
#[derive(Debug, Clone)]
pub struct Judged<'a> {
    pub(super) number: u32,
    pub(super) entry: Entry,
    /// The promise it was judged by, as a position.
    pub(super) promise: Option<usize>,
    /// The limit that was in force.
    pub limit: Option<TimeLimit>,
    /// How it came into the period.
    pub entered: Entered,
    /// The judgement, or why there is none.
    pub verdict: Result<Assessment, NotJudged>,
    /// Received before the first revision whose day is known: judged by that one all the same.
    pub before_first_revision: bool,
    /// The history of revisions does not say for certain which limit was in force when.
    pub unclear_history: bool,
    /// When it can be finished, where it is open and in time.
    pub forecast: Option<Forecast>,
    /// Step and role in which it spent the most working time, where it is late.
    pub held_at: Option<(String, String)>,
    pub(super) log: &'a DossierLog,
}

impl Judged<'_> {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.verdict {
            Ok(it) => Standing::Judged(it.status),
            Err(_) if self.entry.resolved.is_some() => Standing::ResolvedNotJudged,
            Err(_) => Standing::OpenNotJudged,
        }
    }

    /// Its status, where it was judged.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.verdict.as_ref().ok().map(|it| it.status)
    }

    /// Whether it is late, resolved or not.
    #[must_use]
    pub fn is_late(&self) -> bool {
        matches!(self.status(), Some(Status::Late | Status::OpenOverdue))
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> String {
        self.log.code(self.number)
    }

    /// The procedure as the row names it.
    #[must_use]
    pub fn procedure(&self) -> &str {
        self.log.procedures.name(self.entry.procedure)
    }

    /// The unit.
    #[must_use]
    pub fn unit(&self) -> &str {
        self.log.units.name(self.entry.unit)
    }

    /// When it was received.
    #[must_use]
    pub fn received(&self) -> Moment {
        self.entry.received.moment()
    }

    /// When it was resolved.
    #[must_use]
    pub fn resolved(&self) -> Option<Moment> {
        self.entry.resolved.map(Stamp::moment)
    }
}
