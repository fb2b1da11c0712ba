//! How many dossiers stand how.

use super::{Channel, Percent};
use crate::deadline::Status;

/// Counts of one group of dossiers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    counts: [u64; Status::ALL.len()],
    /// Resolved, and nobody can say whether in time.
    pub resolved_not_judged: u64,
    /// Open, and nobody can say whether in time.
    pub open_not_judged: u64,
    /// Received online in the period.
    pub online: u64,
    /// Received at the desk or by post in the period.
    pub direct: u64,
    /// Received before the period and not resolved then.
    pub carried_over: u64,
    /// Working minutes by which the late and overdue ones are late.
    pub late_minutes: u64,
}

/// How a dossier stands, or that nobody can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was judged.
    Judged(Status),
    /// Resolved, and it cannot be judged.
    ResolvedNotJudged,
    /// Open, and it cannot be judged.
    OpenNotJudged,
}

/// How a dossier came into the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// Received in it, on this way if it is known.
    Received(Option<Channel>),
    /// Received before and still open then.
    CarriedOver,
}

impl Tally {
    /// Counts one more dossier.
    pub fn add(&mut self, standing: Standing, entered: Entered, late_minutes: u32) {
        match standing {
            Standing::Judged(status) => {
                let place = Status::ALL.iter().position(|it| *it == status).unwrap_or_default();
                self.counts.get_mut(place).into_iter().for_each(|count| *count += 1);
            }
            Standing::ResolvedNotJudged => self.resolved_not_judged += 1,
            Standing::OpenNotJudged => self.open_not_judged += 1,
        }
        match entered {
            Entered::Received(Some(Channel::Online)) => self.online += 1,
            Entered::Received(Some(Channel::Direct)) => self.direct += 1,
            Entered::Received(None) => {}
            Entered::CarriedOver => self.carried_over += 1,
        }
        self.late_minutes += u64::from(late_minutes);
    }

    /// Adds all dossiers of another group.
    pub fn add_all(&mut self, other: &Tally) {
        self.counts.iter_mut().zip(other.counts).for_each(|(sum, more)| *sum += more);
        self.resolved_not_judged += other.resolved_not_judged;
        self.open_not_judged += other.open_not_judged;
        self.online += other.online;
        self.direct += other.direct;
        self.carried_over += other.carried_over;
        self.late_minutes += other.late_minutes;
    }

    /// How many have a status.
    #[must_use]
    pub fn count(&self, status: Status) -> u64 {
        let place = Status::ALL.iter().position(|it| *it == status);
        place.and_then(|place| self.counts.get(place)).copied().unwrap_or_default()
    }

    /// All dossiers, those carried over included.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.counts.iter().sum::<u64>() + self.resolved_not_judged + self.open_not_judged
    }

    /// Those with a result.
    #[must_use]
    pub fn resolved(&self) -> u64 {
        self.early() + self.on_time() + self.late() + self.resolved_not_judged
    }

    /// Resolved before the due day.
    #[must_use]
    pub fn early(&self) -> u64 {
        self.count(Status::Early)
    }

    /// Resolved on the due day, in time.
    #[must_use]
    pub fn on_time(&self) -> u64 {
        self.count(Status::OnTime)
    }

    /// Resolved too late.
    #[must_use]
    pub fn late(&self) -> u64 {
        self.count(Status::Late)
    }

    /// Resolved in time: early or on the due day.
    #[must_use]
    pub fn in_time(&self) -> u64 {
        self.early() + self.on_time()
    }

    /// Those without a result that were neither taken back nor stopped.
    #[must_use]
    pub fn open(&self) -> u64 {
        self.open_in_time() + self.open_overdue() + self.open_not_judged
    }

    /// Open and not late: at risk and paused ones included.
    #[must_use]
    pub fn open_in_time(&self) -> u64 {
        [Status::OpenInTime, Status::AtRisk, Status::Paused].iter().map(|status| self.count(*status)).sum()
    }

    /// Open and late.
    #[must_use]
    pub fn open_overdue(&self) -> u64 {
        self.count(Status::OpenOverdue)
    }

    /// Taken back, or stopped at the applicant's request.
    #[must_use]
    pub fn without_result(&self) -> u64 {
        self.count(Status::Withdrawn) + self.count(Status::Stopped)
    }

    /// On time of those resolved: what offices announce. At least that share where some could not
    /// be judged, see [`Tally::is_at_least`]; `None` where none could.
    #[must_use]
    pub fn on_time_of_resolved(&self) -> Option<Percent> {
        Percent::of(self.in_time(), self.resolved()).filter(|_| self.resolved() > self.resolved_not_judged)
    }

    /// On time of those received: the indicator of Nghị định 61/2018/NĐ-CP, Article 30(2)(c). `None`
    /// where none could be judged.
    #[must_use]
    pub fn on_time_of_received(&self) -> Option<Percent> {
        let not_judged = self.resolved_not_judged + self.open_not_judged;
        Percent::of(self.in_time(), self.received()).filter(|_| self.received() > not_judged)
    }

    /// Whether the shares are only the least they can be, because results were not judged.
    #[must_use]
    pub const fn is_at_least(&self) -> bool {
        self.resolved_not_judged > 0
    }
}
