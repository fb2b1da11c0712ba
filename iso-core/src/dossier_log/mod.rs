//! Logs of dossiers: half a million receipts and results, judged by what was promised.
//!
//! ```text
//! bytes ── LogFile ──> records ── DossierLog ──┐
//!                         └─> Faults           ├─ Judge ──> Judged, one a dossier
//! load::Library ──> Promises ──────────────────┘              └─ Report: counts, form 06, steps
//! ```
//!
//! A log is up to three kinds of files: dossiers, events of their clocks, and their steps, told
//! apart by their heads. The files of dossiers are read first, so that steps and events find their
//! dossier; what is kept is a few dozen bytes a dossier and sixteen a step. No row is left out in
//! silence: every one is counted, and the first of each fault are shown with their lines.
//!
//! Everything is exact: shares are rounded once from whole numbers, quantiles are values that occurred.

mod codes;
mod column;
mod distribution;
mod fault;
mod forecast;
mod judge;
mod judged;
mod known;
mod log;
mod names;
mod not_judged;
mod percent;
mod promises;
mod read;
mod recent;
mod replay;
mod stamp;
mod statistics;
mod tally;

pub use column::{Column, ColumnHead, ColumnHeadError, Columns, HeadFault, Kind};
pub use distribution::Distribution;
pub use fault::{Fault, FaultKind, Faults};
pub use forecast::{Forecast, Outlook};
pub use judge::{At, Judge};
pub use judged::Judged;
pub use log::{Channel, DossierLog, Rows};
pub use names::Names;
pub use not_judged::NotJudged;
pub use percent::{Percent, PercentError};
pub use promises::Promises;
#[cfg(feature = "parquet")]
pub use read::LogParquet;
#[cfg(feature = "xlsx")]
pub use read::LogWorkbook;
pub use read::{ColumnTypeFault, LogFile, ReadError};
pub use replay::{Replay, Shortest};
pub use stamp::{Stamp, StampError, month_name};
pub use statistics::{
    Form06, Form06Row, Group, Identity, Index, Late, Points, Remarks, Report, StepWork, UnknownProcedure,
};
pub use tally::{Entered, Standing, Tally};
