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
    let (mut from, mut counted, mut last) = (received, Total::default(), None);
    let mut dues = Vec::new();
    let mut before = None;
    for step in &run.steps {
        let entering = graph.entering(before, *step);
        before = Some(*step);
        if !entering.is_zero() {
            let together = counted.plus(entering).filter(|sum| sum.single().is_some());
            counted = match (together, last) {
                (Some(sum), _) => sum,
                (None, at) => {
                    from = at.map_or(from, Moment::Minute);
                    entering
                }
            };
            if let Some(limit) = counted.single() {
                last = Some(due_date(from, limit, working_time, rules)?.due);
            }
        }
        let outside = graph.steps().get(*step).is_some_and(|node| node.step.outside_clock.is_some());
        dues.push(StepDue { step: *step, due: if outside { None } else { last } });
    }
    Ok(dues)
}
