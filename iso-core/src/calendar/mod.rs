//! Working time: from the calendar an office writes to tables that answer in constant time.
//!
//! ```text
//! model::Calendar (+ the ones it extends) ── merge ──> Plan ── compile ──> WorkingTime
//!                                              │                              ├─ due    when a limit ends
//!                                              └─> CalendarFault              ├─ trail  and why on that day
//!                                                                             └─ minutes_between
//! ```
//!
//! Everything here is civil time of the office: no clock is read and no time zone is known, and a
//! night in which clocks are changed is a night like any other ([`CivilMinute`] says how a service
//! comes from an instant). Every function is total: what the calendar does not cover is an error
//! that names the missing year, never a guess. Days that rules compute, by the solar or the lunar
//! calendar ([`lunar_date`]), are *estimated* where the law leaves them to an announcement.
//!
//! The rules of counting are law, see [`WorkingTime::due`]:
//!
//! | rule | source |
//! |---|---|
//! | hours begin at their moment | Civil Code 2015, Article 147(1) |
//! | the day of receipt is not counted | Civil Code 2015, Article 147(2), (3) |
//! | months end on the corresponding day, or on the last of the month | Article 148(3) |
//! | a last day that is a day of rest moves to the next working day | Article 148(5) |

mod batch;
mod civil_minute;
mod compile;
mod day;
mod due;
mod error;
mod fault;
mod hours;
mod ics;
mod lunar;
mod merge;
mod opening;
mod recurring;
mod special_days;
mod trail;
mod trail_day;
mod weeks;
mod working_minutes;
mod working_time;

pub use batch::PreparedLimit;
pub use civil_minute::CivilMinute;
pub use day::{Day, DayKind};
pub(crate) use due::moment;
pub use due::{Basis, DeskDays, Due, SameDay};
pub use error::{CountError, OutOfRange};
pub use fault::{CalendarFault, Problem};
pub use ics::{IcsCalendar, IcsDay, IcsImport, IcsProblem, IcsRemark, IcsYearly, ics_to_yaml, read_ics};
pub use lunar::{LUNAR_YEARS, lunar_date};
pub use opening::OpeningHours;
pub use trail_day::{Counted, Note, TrailDay};
pub use working_time::WorkingTime;
pub(crate) use working_time::minute_of;
