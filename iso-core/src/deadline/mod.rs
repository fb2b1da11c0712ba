//! Due dates of dossiers: the clock rules of law over the office's working time.
//!
//! | question | answer |
//! |---|---|
//! | when is this dossier due, and why that day? | [`due_date`] |
//! | when must each step hand it on? | [`schedule`] |
//! | how does it stand now, after all that happened to its clock? | [`assess`], for many [`assess_batch`] |
//! | which rules hold for a dossier of this day? | [`ClockRules::on`] |
//!
//! # Instants and time zones
//!
//! Everything here is civil time of the office: the law counts the days and hours of the wall clock,
//! so no time zone is needed, no time zone data are carried, and daylight saving elsewhere changes
//! nothing. A service that keeps instants converts at its border, with the zone of the office. In
//! Vietnam that is a fixed offset of seven hours:
//!
//! ```
//! use jiff::{Timestamp, tz::{Offset, TimeZone}};
//!
//! let vietnam = TimeZone::fixed(Offset::constant(7));
//! // From an instant to what the office's clock shows …
//! let received: Timestamp = "2025-03-03T02:10:00Z".parse()?;
//! let received = vietnam.to_datetime(received);
//! assert_eq!(received.to_string(), "2025-03-03T09:10:00");
//! // … and from a due moment back to an instant.
//! let due: jiff::civil::DateTime = "2025-03-06T17:00".parse()?;
//! assert_eq!(vietnam.to_timestamp(due)?.to_string(), "2025-03-06T10:00:00Z");
//! # Ok::<(), jiff::Error>(())
//! ```
//!
//! In a zone with daylight saving one civil hour of the year occurs twice and one not at all.
//! `TimeZone::to_ambiguous_zoned` says so; nothing falls due in them where offices are closed at night.

mod assess;
mod assessment;
mod clock;
mod clock_rules;
mod count_back;
mod dossier;
mod dossier_fault;
mod due_date;
mod handover;
mod moment;
mod record;
mod schedule;
mod stood;
mod words;

pub use assess::{assess, assess_batch};
pub use assessment::{AssessError, Assessment, Breach, Ended, Pause, Promise, Status, Terms};
pub use clock_rules::{Apology, ClockRules, Forwarding, LegalRule, RulesInForce, Supplement, UnknownLaw};
pub use dossier::{ClockEvent, ClockEventError, Dossier, Event, UnknownEvent};
pub use dossier_fault::DossierFault;
pub use due_date::{DeadlineError, DueDate, due_date};
pub use moment::{Moment, MomentError};
pub use schedule::{Alternative, Course, Schedule, StepDue, schedule};
pub use stood::trail_of;
