//! The due date of one dossier.

use std::fmt;

use jiff::{Span, civil::DateTime};

use super::{AssessError, ClockRules, Moment};
use crate::{
    calendar::{Basis, CountError, TrailDay, WorkingTime},
    model::{Date, TimeLimit},
    text::Lang,
};

/// When a dossier is due, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDate {
    /// When the clock started.
    pub received: Moment,
    /// How long it runs.
    pub limit: TimeLimit,
    /// The due moment, in the office's own time. What ends with a day, at 24:00, reads 00:00 of the
    /// next one.
    pub due: DateTime,
    /// Whether every day that decided it is announced.
    pub basis: Basis,
    /// The last day on which an apology is lawful; `None` where that would lie before the receipt, or
    /// where the rules know none.
    pub apology_by: Option<Date>,
    /// The last working day that lies so many days before the due day as the rules say: warn then.
    /// `None` where there is none since receipt.
    pub warn_on: Option<Date>,
    /// Every date from receipt to due, with what was counted or why nothing was.
    pub trail: Vec<TrailDay>,
}

/// Why a due date cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeadlineError {
    /// The limit cannot be counted on this calendar.
    Count(#[from] CountError),
    /// What happened to the clock cannot be counted.
    Clock(#[from] AssessError),
    /// The limit runs from the minute of receipt, and only the day is known.
    TimeMissing {
        /// The day of receipt.
        received: Date,
        /// The limit.
        limit: TimeLimit,
    },
}

impl DeadlineError {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (DeadlineError::Count(it), _) => it.show(lang),
            (DeadlineError::Clock(it), _) => it.show(lang),
            (DeadlineError::TimeMissing { received, limit }, Lang::Vi) => {
                let (day, limit) = (received.show(lang), limit.show(lang));
                format!("thời hạn `{limit}` cần giờ nhận hồ sơ, `{day}` mới chỉ có ngày")
            }
            (DeadlineError::TimeMissing { received, limit }, Lang::En) => {
                let (day, limit) = (received.show(lang), limit.show(lang));
                format!("`{limit}` needs the time of receipt, `{day}` is only a day")
            }
        }
    }
}

impl fmt::Display for DeadlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// When a dossier is due, by when an apology would have to be sent, and why that day.
///
/// For millions of dossiers, where nobody reads the trail, ask [`WorkingTime::due`].
///
/// ```
/// use iso_core::{calendar::WorkingTime, deadline::{ClockRules, due_date}, model::Calendar};
///
/// let calendar: Calendar = serde_yaml::from_str(r#"
/// calendar: van-phong
/// years: { from: 2025, to: 2025 }
/// working_hours:
///   monday: &day ["08:00-12:00", "13:00-17:00"]
///   tuesday: *day
///   wednesday: *day
///   thursday: *day
///   friday: *day
/// "#).unwrap();
/// let time = WorkingTime::compile(&[&calendar]).unwrap();
/// let received = "03/03/2025 09:00".parse().unwrap();
/// let limit = "5 ngày làm việc".parse().unwrap();
///
/// let it = due_date(received, limit, &time, &ClockRules::VIETNAM).unwrap();
/// assert_eq!(it.due.to_string(), "2025-03-10T17:00:00");
/// assert_eq!(it.apology_by.unwrap().to_string(), "2025-03-09", "a Sunday");
/// assert_eq!(it.warn_on.unwrap().to_string(), "2025-03-07", "so warn on Friday");
/// ```
///
/// # Errors
///
/// [`DeadlineError::TimeMissing`] where only the day of receipt is known and the limit is one of
/// hours, of the same day, or zero; [`DeadlineError::Count`] where the limit cannot be counted.
pub fn due_date(
    received: Moment,
    limit: TimeLimit,
    working_time: &WorkingTime,
    rules: &ClockRules,
) -> Result<DueDate, DeadlineError> {
    let start = received.start_of(limit)?;
    let due = working_time.due(start, limit, rules.same_day)?;
    let since_receipt = |date: &Date| *date >= received.date();
    let apology_by = rules
        .apology
        .and_then(|apology| due.last_day.0.checked_sub(Span::new().days(apology.days_before)).ok());
    Ok(DueDate {
        received,
        limit,
        due: due.at,
        basis: due.basis,
        apology_by: apology_by.map(Date).filter(since_receipt),
        warn_on: rules.warn_on(due.last_day, working_time).filter(since_receipt),
        trail: working_time.trail(&due),
    })
}
