//! Which procedures the decree on the one-stop desk is about, and who the desk is.

use crate::{
    model::{Id, OneStop, Process, ProcessKind, Step, StepKind},
    text::Lang,
};

/// The decrees on the one-stop desk, the one in force first.
const DECREES: [&str; 2] = ["118/2025/NĐ-CP", "61/2018/NĐ-CP"];

/// Whether a procedure says itself that it follows the decree on the one-stop desk.
pub(super) fn is_one_stop(process: &Process) -> bool {
    let cites = process.legal_basis.iter().any(|law| DECREES.contains(&law.no.get(Lang::Vi).trim()));
    process.kind == ProcessKind::Service && (cites || process.one_stop != OneStop::default())
}

/// Whether a role belongs to the desk: it is named so, or it receives dossiers.
pub(super) fn is_desk(process: &Process, role: &Id) -> bool {
    let receives = |step: &Step| step.kind == StepKind::Receive && step.role.as_ref() == Some(role);
    process.one_stop.desk.contains(role) || process.steps_in_order().any(|(_, step)| receives(step))
}

/// Whether the desk does a step.
pub(super) fn done_at_desk(process: &Process, step: &Step) -> bool {
    step.role.as_ref().is_some_and(|role| is_desk(process, role))
}
