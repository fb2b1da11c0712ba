//! Exactly what the YAML files say.
//!
//! The types here carry no places, decide nothing about validity and know no edition. Whatever a
//! rule can check is optional here, so that an incomplete file still loads and can be discussed.
//! Newtypes parse once: a [`TimeLimit`], an [`Id`] or a [`Date`] that exists is well formed.
//!
//! Doc comments of fields are written for people who edit YAML: they become the JSON Schema.

mod basis;
mod calendar;
mod claims;
mod clock;
mod code;
mod conduct;
mod control;
mod date;
mod document;
mod escalation;
mod family;
mod flow;
mod hours;
mod identifier;
mod inherit;
mod layout;
mod limit;
mod measure;
mod month_day;
mod organization;
mod oversight;
mod policy;
mod process;
mod public_office;
mod quantity;
mod recurring;
mod registers;
mod revision;
mod role;
mod scalar;
mod schema;
mod service;
mod step;
mod system;
mod total;
mod weekday;
mod wording;
mod written;

pub use basis::{Basis, Number, NumberRange};
pub use calendar::{Calendar, DayOff, DayStatus, SwappedDay, Years};
pub use claims::{ClauseClaims, EditionLabel};
pub use clock::{Clock, ClockLaw, OnSupplement};
pub use code::{CodeError, ProcessCode, TthcCode};
pub use conduct::{CaseId, Communication, NotAccepted, ProcessFlag, Property, Resources, Validation};
pub use control::{CopyControl, DocumentControl, FirstPageItem, PageFrame, PageItem, RecordControl};
pub use date::{Date, DateError, Retention, RetentionError};
pub use document::{Abbreviation, Form, LegalBasis, Record, Shown};
pub use escalation::EscalationThresholds;
pub use family::Family;
pub use flow::{Disposition, Next, Outcome, WaitsFor};
pub use hours::{ClockTime, ClockTimeError, OtherHours, Season, Week, Window};
pub use identifier::{Id, IdError, StepRef};
pub use layout::{LayoutName, StepColumn, StepColumnKind};
pub use limit::{TimeLimit, TimeLimitError, Unit};
pub use measure::{Indicator, Risk, RiskKind, RiskRating};
pub use month_day::{LunarDay, MonthDay, MonthDayError};
pub use organization::{Language, Organization};
pub use oversight::{
    Audit, AuditProgramme, Cycle, ManagementReview, ReviewDecision, ReviewInput, ReviewItem,
};
pub use policy::{Exclusion, Objective, Policy, Scope, Waiver};
pub use process::{Appointment, Case, Input, Output, Process, ProcessKind, StatutoryLimit};
pub use public_office::{CatalogueEntry, Conformity, Desk, Intake, OneStop, OverdueNotice};
pub use quantity::{Quantity, QuantityError};
pub use recurring::{InLieu, YearlyDayOff};
pub use registers::{
    ActionEntry, AuditEntry, CompetenceEntry, Count, CountError, EntryDate, EntryDateError, IntervalEntry,
    MeasuredPeriod, PeriodError, Register, RegisterFiles, RegisterKind, RegisterPath, RegisterPathError,
    ResultEntry, ReviewEntry,
};
pub use revision::{Change, Review, Revision};
pub use role::{Authority, QmsDuty, Role};
pub use schema::json_schema;
pub use service::{DossierItem, Fee, OnlineLevel, Service};
pub use step::{Block, CaseLimit, Group, OutsideClock, Performer, Period, Step, StepKind};
pub use system::{
    Analysis, AnalysisSubject, Climate, Context, Document, Party, PlannedChange, Provider, Satisfaction,
};
pub use total::Total;
pub use weekday::Weekday;
pub use wording::Wording;
pub(crate) use wording::composed;
