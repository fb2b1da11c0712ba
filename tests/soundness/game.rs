//! The plain state space, step by step and without any gateway: what the proof is held against.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use iso_core::{graph::Run, model::WaitsFor};

use super::draw::{Drawing, Then};

/// The way by which a case begins.
const START: (usize, usize) = (usize::MAX, 0);
/// Remembers how many branches of a choice were taken, under the step that split.
const CHOSEN: usize = 1 << 40;

/// Tokens on ways out of steps, sorted.
pub(super) type State = Vec<(usize, usize)>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    Sound,
    Double(usize),
    Dead(usize),
    Trap(usize),
    DeadStep,
    TooMany,
}

pub(super) struct Game<'d> {
    drawing: &'d Drawing,
    into: Vec<Vec<(usize, usize)>>,
    /// The choice a join of some of more branches closes.
    closes: BTreeMap<usize, usize>,
}

impl<'d> Game<'d> {
    pub(super) fn new(drawing: &'d Drawing) -> Self {
        let steps = drawing.then.len();
        let mut into = vec![Vec::new(); steps + 1];
        into[0].push(START);
        for (step, then) in drawing.then.iter().enumerate() {
            for (way, to) in then.targets().iter().enumerate() {
                into[*to].push((step, way));
            }
        }
        // In a drawing of blocks the joins close the choices from the last to the first.
        let mut closes = BTreeMap::new();
        let mut open = Vec::new();
        for step in 0..steps {
            if drawing.waits[step] == WaitsFor::SomeOf {
                closes.extend(open.pop().map(|split| (step, split)));
            }
            if matches!(drawing.then[step], Then::Some(_)) {
                open.push(step);
            }
        }
        Game { drawing, into, closes }
    }

    pub(super) fn first(&self) -> State {
        vec![START]
    }

    /// Every step that can be done, with the branches taken and the state after it.
    pub(super) fn moves(&self, state: &State) -> Vec<(usize, Vec<usize>, State)> {
        let mut moves = Vec::new();
        for step in 0..self.drawing.then.len() {
            let into = &self.into[step];
            let held: Vec<(usize, usize)> = into.iter().copied().filter(|way| state.contains(way)).collect();
            let waits = if into.len() > 1 { self.drawing.waits[step] } else { WaitsFor::OneOf };
            let chosen = self.closes.get(&step).map(|split| {
                let chosen = state.iter().find(|(it, _)| *it == CHOSEN + split).copied();
                chosen.unwrap_or((CHOSEN + split, usize::MAX))
            });
            let mut taken = match (waits, chosen) {
                (WaitsFor::OneOf, _) => held.into_iter().take(1).collect(),
                (WaitsFor::SomeOf, Some((_, number))) if held.len() == number => held,
                (WaitsFor::AllOf, _) if held.len() == into.len() => held,
                _ => Vec::new(),
            };
            if taken.is_empty() {
                continue;
            }
            taken.extend(chosen);
            let mut rest = state.clone();
            rest.retain(|way| !taken.contains(way));
            let then = &self.drawing.then[step];
            let ways = then.targets().len();
            let choices: Vec<Vec<usize>> = match then {
                Then::One(_) => (0..ways).map(|way| vec![way]).collect(),
                Then::All(_) => vec![(0..ways).collect()],
                Then::Some(_) => (1..1_usize << ways)
                    .map(|mask| (0..ways).filter(|way| mask >> way & 1 == 1).collect())
                    .collect(),
            };
            for choice in choices {
                let mut after = rest.clone();
                after.extend(choice.iter().map(|way| (step, *way)));
                if matches!(then, Then::Some(_)) {
                    after.push((CHOSEN + step, choice.len()));
                }
                after.sort_unstable();
                moves.push((step, choice, after));
            }
        }
        moves
    }

    /// Two tokens where one would be too many: on a way, before a step that waits for one, at the end.
    pub(super) fn is_unsafe(&self, state: &State) -> bool {
        let twice = state.windows(2).any(|pair| pair[0] == pair[1]);
        let crowded = self.into.iter().enumerate().any(|(step, into)| {
            let waits = self.drawing.waits.get(step).copied().unwrap_or_default();
            waits == WaitsFor::OneOf && into.iter().filter(|way| state.contains(way)).count() > 1
        });
        twice || crowded
    }

    pub(super) fn is_final(&self, state: &State) -> bool {
        state.len() == 1 && self.into[self.drawing.then.len()].contains(&state[0])
    }

    /// Everything that can be known, with the fewest steps to it.
    pub(super) fn verdict(&self, most_states: usize) -> Verdict {
        let mut numbers = BTreeMap::from([(self.first(), 0)]);
        let mut depths = vec![0];
        let mut sources: Vec<Vec<usize>> = vec![Vec::new()];
        let mut dead = Vec::new();
        let mut ends = Vec::new();
        let mut done = vec![false; self.drawing.then.len()];
        let mut open = VecDeque::from([(self.first(), 0)]);
        let mut double = None;
        while let Some((state, number)) = open.pop_front() {
            let moves = self.moves(&state);
            if self.is_final(&state) {
                ends.push(number);
            } else if moves.is_empty() {
                dead.push(number);
            }
            for (step, _, after) in moves {
                done[step] = true;
                if self.is_unsafe(&after) {
                    double = Some(depths[number] + 1);
                    break;
                }
                let next = numbers.len();
                let known = *numbers.entry(after.clone()).or_insert(next);
                if known == next {
                    if next >= most_states {
                        return Verdict::TooMany;
                    }
                    depths.push(depths[number] + 1);
                    sources.push(Vec::new());
                    open.push_back((after, next));
                }
                sources[known].push(number);
            }
            if double.is_some() {
                break;
            }
        }
        if let Some(depth) = double {
            return Verdict::Double(depth);
        }
        if let Some(state) = dead.first() {
            return Verdict::Dead(depths[*state]);
        }
        let mut leads = vec![false; numbers.len()];
        while let Some(state) = ends.pop() {
            if !std::mem::replace(&mut leads[state], true) {
                ends.extend(&sources[state]);
            }
        }
        match (0..leads.len()).find(|state| !leads[*state]) {
            Some(state) => Verdict::Trap(depths[state]),
            None if done.contains(&false) => Verdict::DeadStep,
            None => Verdict::Sound,
        }
    }

    /// Does what a run says, until something is begun twice; the state after it, or what cannot
    /// be done.
    pub(super) fn replay(&self, run: &Run) -> Result<State, String> {
        let mut choices: BTreeMap<usize, VecDeque<usize>> = BTreeMap::new();
        for (step, branch) in &run.choices {
            choices.entry(*step).or_default().push_back(*branch);
        }
        let mut state = self.first();
        for (number, step) in run.steps.iter().enumerate() {
            let open = choices.entry(*step).or_default();
            let several = self.drawing.then[*step].targets().len() > 1;
            let wanted: Option<Vec<usize>> = match &self.drawing.then[*step] {
                Then::One(_) if several => open.pop_front().map(|branch| vec![branch]),
                // A run that ends while nothing has been chosen yet.
                Then::Some(_) if !open.is_empty() => Some(open.drain(..).collect()),
                _ => None,
            };
            let mut moves = self.moves(&state);
            moves.retain(|(it, chosen, _)| it == step && wanted.as_ref().is_none_or(|it| it == chosen));
            let Some((_, _, after)) = moves.into_iter().next() else {
                return Err(format!("step {step} (number {number}) cannot be done in {state:?}"));
            };
            state = after;
            if self.is_unsafe(&state) {
                break;
            }
        }
        Ok(state)
    }

    /// Whether the end can still be reached from a state.
    pub(super) fn can_end(&self, state: State) -> bool {
        let mut seen = BTreeSet::from([state.clone()]);
        let mut open = vec![state];
        while let Some(state) = open.pop() {
            if self.is_final(&state) {
                return true;
            }
            open.extend(
                self.moves(&state).into_iter().map(|(_, _, it)| it).filter(|it| seen.insert(it.clone())),
            );
        }
        false
    }
}
