//! When each step of a dossier is due.

use jiff::civil::DateTime;

use super::{ClockRules, DeadlineError, Moment, due_date};
use crate::{
    calendar::WorkingTime,
    graph::{ProcessGraph, Worst},
    model::Total,
};

/// One step of the likely way and its own due moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepDue {
    /// Position of the step in [`ProcessGraph::steps`].
    pub step: usize,
    /// When it must be handed on; `None` for steps outside the clock.
    pub due: Option<DateTime>,
}

/// The steps of the longest promised way, each with the moment by which it must be handed on.
///
/// A step is due when the limits of all steps up to it are used up, counted from the receipt like
/// the whole: so the last counted step is due with the dossier. Where units change along the way,
/// counting goes on from the due moment of the step before. Steps of a group are due together.
///
/// # Errors
///
/// As [`due_date`]; for a procedure without a longest way, no steps.
pub fn step_dues(
    graph: &ProcessGraph<'_>,
    received: Moment,
    working_time: &WorkingTime,
    rules: &ClockRules,
) -> Result<Vec<StepDue>, DeadlineError> {
    let times = graph.times();
    let run = match (&times.worst, &times.best) {
        (Worst::Proven(run), _) | (_, Some(run)) => run,
        (_, None) => return Ok(Vec::new()),
    };
    let (mut from, mut counted, mut last, mut group) = (received, Total::default(), None, None);
    let mut dues = Vec::new();
    for step in &run.steps {
        let Some(node) = graph.steps().get(*step) else { continue };
        if node.step.outside_clock.is_some() {
            dues.push(StepDue { step: *step, due: None });
            continue;
        }
        let taken = match node.group {
            Some(_) if node.group == group => Total::default(),
            _ => graph.entering(*step),
        };
        group = node.group;
        if !taken.is_zero() {
            match counted.plus(taken).filter(|sum| sum.single().is_some()) {
                Some(sum) => counted = sum,
                None => {
                    from = last.map_or(from, Moment::Minute);
                    counted = taken;
                }
            }
            if let Some(limit) = counted.single() {
                last = Some(due_date(from, limit, working_time, rules)?.due);
            }
        }
        dues.push(StepDue { step: *step, due: last });
    }
    Ok(dues)
}
