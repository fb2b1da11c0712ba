//! What a log says as a whole: counts that reconcile, and where the time goes.

mod form_06;
mod groups;
mod indices;
mod report;
mod work;

pub use form_06::{Form06, Form06Row, Identity};
pub use groups::Group;
pub use indices::{Index, Points};
pub use report::{Late, Remarks, Report, UnknownProcedure};
pub use work::StepWork;
pub(super) use work::{KnownStep, Works};
