//! From a state of the token game to words an officer understands.

use super::{
    Soundness,
    net::{Kind, Net},
    plain,
    token_game::{GIVEN, Outcome, State},
};
use crate::graph::ProcessGraph;

/// What the game found, in steps; `None` if nothing is wrong.
pub(super) fn tell(graph: &ProcessGraph<'_>, net: &Net, outcome: Outcome) -> Option<Soundness> {
    match outcome {
        Outcome::Fine | Outcome::Unpermitted { .. } => None,
        Outcome::TooMany => Some(Soundness::NotDecided),
        Outcome::Double { arc, run } => {
            let step = net.arc(arc).enters.step();
            Some(Soundness::DoubleExecution { step, run: net.trails.run(run) })
        }
        Outcome::Stuck { state, dead, run } => {
            let run = net.trails.run(run);
            let waits = if dead { waiting(graph, net, &state) } else { None };
            Some(match waits {
                Some((join, waiting_for)) => Soundness::Deadlock { join, waiting_for, run },
                None => Soundness::Trap { step: run.steps.last().copied().unwrap_or_default(), run },
            })
        }
    }
}

/// The join that keeps a dead state waiting, and the steps it waits for.
fn waiting(graph: &ProcessGraph<'_>, net: &Net, state: &State) -> Option<(usize, Vec<usize>)> {
    let holds = |arc: usize| u32::try_from(arc).is_ok_and(|arc| state.binary_search(&arc).is_ok());
    let mut joins: Vec<(usize, Vec<usize>)> = Vec::new();
    for token in state.iter().filter(|token| **token != GIVEN) {
        let Some(gate) = net.arc(*token as usize).to.map(|gate| net.gate(gate)) else { continue };
        if gate.kind != Kind::All {
            continue;
        }
        let mut missing: Vec<(usize, usize)> = gate
            .into
            .iter()
            .filter(|arc| !holds(**arc))
            .filter_map(|arc| Some((net.arc(*arc).enters.step()?, net.arc(*arc).leaves?)))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        let Some((join, _)) = missing.first().copied() else { continue };
        let steps = missing.into_iter().filter(|(it, _)| *it == join).map(|(_, step)| step).collect();
        if !joins.iter().any(|(known, _)| *known == join) {
            joins.push((join, steps));
        }
    }
    joins.sort();
    // A join that another one leads to waits because of that one.
    let reaches: Vec<Vec<bool>> = joins.iter().map(|(join, _)| plain::reached(graph, Some(*join))).collect();
    let leads = |from: usize, to: usize| reaches.get(from).and_then(|it| it.get(to)) == Some(&true);
    let number = |join: usize| joins.iter().position(|(it, _)| *it == join).unwrap_or_default();
    let is_cause = |(join, _): &&(usize, Vec<usize>)| {
        joins
            .iter()
            .enumerate()
            .all(|(other, (it, _))| it == join || !leads(other, *join) || leads(number(*join), *it))
    };
    joins.iter().find(is_cause).or(joins.first()).cloned()
}
