//! Due dates of dossiers: the clock rules of law over the office's working time.
//!
//! [`due_date`] answers for one receipt and one limit, [`step_dues`] for the steps on the way. A clock that is stopped, resumed or started
//! again (Nghị định 61/2018/NĐ-CP, Article 19(4); the tax time of land dossiers) is a sequence of
//! such answers, each from the moment at which the clock starts again: [`DueDate`] keeps the
//! receipt and the limit it was computed from, so that a later module can chain them without
//! changing this one.

mod clock_rules;
mod due_date;
mod moment;
mod schedule;

pub use clock_rules::{Apology, ClockRules, LegalRule};
pub use due_date::{DeadlineError, DueDate, due_date};
pub use moment::{Moment, MomentError};
pub use schedule::{StepDue, step_dues};
