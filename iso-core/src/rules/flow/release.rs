//! What lets a result go out.

use super::super::GraphCx;
use crate::{
    graph::{Flow, Mark, ProcessGraph},
    model::{Disposition, StepKind},
};

/// Whether a step of this kind looks at the result before it goes out.
pub(super) fn checks(kind: StepKind) -> bool {
    matches!(kind, StepKind::Verify | StepKind::Approve)
}

/// Whether the procedure plans a check at all. An officer who issues a simple result alone passes
/// nobody by.
pub(super) fn is_planned(cx: &GraphCx<'_>) -> bool {
    cx.graph.steps().iter().any(|node| checks(node.step.kind))
}

/// A branch that hands the dossier back delivers no result, so nothing has to be approved on it;
/// a concession is itself a permission. One that asks for a supplement hands back only where it
/// leads straight to the step that does so: what comes in again is worked on anew.
pub(super) fn branch(graph: &ProcessGraph<'_>, step: usize, flow: Flow) -> Mark {
    let Some(outcome) = graph.outcome(step, flow) else { return Mark::NOTHING };
    let hands_back = || {
        let target = graph.target(step, flow).and_then(|target| graph.steps().get(target));
        target.is_some_and(|node| matches!(node.step.kind, StepKind::Deliver | StepKind::Notify))
    };
    match outcome.disposition {
        Some(Disposition::Refuse | Disposition::Return | Disposition::Withhold | Disposition::Concession) => {
            Mark::GIVES
        }
        Some(Disposition::Supplement) if hands_back() => Mark::GIVES,
        Some(Disposition::Supplement | Disposition::Accept | Disposition::Correct) | None => Mark::NOTHING,
    }
}
