//! Every state that can be reached, those after the fewest steps first.
//!
//! In a safe net no arc holds two tokens, so a state is the sorted list of the arcs that hold
//! one. One more entry, [`GIVEN`], says whether a permission is given (see `order`).

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    rc::Rc,
};

use super::{
    moves::{Move, moves},
    net::{Kind, Net},
    trail::Trail,
};

/// Stands among the tokens while the permission is given.
pub(super) const GIVEN: u32 = u32::MAX;

pub(super) type State = Rc<[u32]>;

/// What the game came to; a run is a list of trails.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The end can be reached from everywhere, with nothing left over.
    Fine,
    /// More states than allowed.
    TooMany,
    /// Two tokens on one arc.
    Double { arc: usize, run: Vec<Trail> },
    /// Something happens without permission.
    Unpermitted { run: Vec<Trail> },
    /// From this state the end cannot be reached; it is dead if nothing at all can happen.
    Stuck { state: State, dead: bool, run: Vec<Trail> },
}

#[derive(Clone, Copy)]
enum Fault {
    Double(u32),
    Unpermitted,
}

/// From which state a state or a fault was come to, and by what.
type Before = Option<(u32, Trail)>;

struct Seen {
    state: State,
    before: Before,
    /// The fewest steps to it known so far; no fewer once it has been looked at.
    steps: u32,
    dead: bool,
    sources: Vec<u32>,
}

struct Game<'n> {
    net: &'n Net,
    moves: Vec<Vec<Move>>,
    seen: Vec<Seen>,
    numbers: HashMap<State, u32>,
    /// States to look at: fewest steps first, then first come.
    queue: BinaryHeap<Reverse<(u32, u32)>>,
    /// States in the order in which they were looked at.
    order: Vec<u32>,
    /// The fault after the fewest steps.
    fault: Option<(u32, Fault, Before)>,
}

/// Plays the game over at most `most_states` states, with or without a permission to begin with.
pub(super) fn play(net: &mut Net, given: Option<bool>, most_states: usize) -> Outcome {
    let Some(moves) = moves(net) else { return Outcome::TooMany };
    let mut first = vec![number(net.entry)];
    first.extend(given.filter(|given| *given).map(|_| GIVEN));
    let steps = net.trails.steps(net.arc(net.entry).trail);
    let mut game = Game {
        net,
        moves,
        seen: Vec::new(),
        numbers: HashMap::new(),
        queue: BinaryHeap::new(),
        order: Vec::new(),
        fault: None,
    };
    game.come_to(first.into(), steps, None);
    let mut looked_at = Vec::new();
    while let Some(Reverse((steps, here))) = game.queue.pop() {
        if game.seen.len() > most_states {
            return Outcome::TooMany;
        }
        if game.fault.is_some_and(|(least, ..)| least <= steps) {
            break;
        }
        looked_at.resize(game.seen.len(), false);
        match looked_at.get_mut(here as usize) {
            Some(done) if !*done => *done = true,
            _ => continue,
        }
        game.order.push(here);
        game.move_on(here, steps, given.is_some());
    }
    match game.fault {
        Some((_, Fault::Double(arc), before)) => Outcome::Double { arc: arc as usize, run: game.run(before) },
        Some((_, Fault::Unpermitted, before)) => Outcome::Unpermitted { run: game.run(before) },
        None if given.is_some() => Outcome::Fine,
        None => game.stuck(),
    }
}

/// How a state writes an arc down.
pub(super) fn number(place: usize) -> u32 {
    // The cap on states and the size of a file keep numbers small.
    u32::try_from(place).unwrap_or(GIVEN)
}

impl Game<'_> {
    fn come_to(&mut self, state: State, steps: u32, before: Before) {
        let from = before.map(|(from, _)| from);
        let next = number(self.seen.len());
        let known = *self.numbers.entry(state.clone()).or_insert(next);
        if known == next {
            let sources = from.into_iter().collect();
            self.seen.push(Seen { state, before, steps, dead: false, sources });
            self.queue.push(Reverse((steps, next)));
        } else if let Some(seen) = self.seen.get_mut(known as usize) {
            seen.sources.extend(from);
            if steps < seen.steps {
                (seen.steps, seen.before) = (steps, before);
                self.queue.push(Reverse((steps, known)));
            }
        }
    }

    /// Does everything that can happen in a state.
    fn move_on(&mut self, here: u32, steps: u32, asked: bool) {
        let Some(state) = self.seen.get(here as usize).map(|seen| seen.state.clone()) else { return };
        let holds = |arc: &usize| state.binary_search(&number(*arc)).is_ok();
        let given = state.last() == Some(&GIVEN);
        let mut next = Vec::new();
        for token in state.iter().filter(|token| **token != GIVEN) {
            let Some(number_of_gate) = self.net.arc(*token as usize).to else { continue };
            let gate = self.net.gate(number_of_gate);
            let taken: Vec<u32> = if gate.kind == Kind::All {
                // Once for all its tokens, and only if all are there.
                if gate.into.first().copied().map(number) != Some(*token) || !gate.into.iter().all(holds) {
                    continue;
                }
                gate.into.iter().copied().map(number).collect()
            } else {
                vec![*token]
            };
            let kept = state.iter().copied().filter(|it| *it != GIVEN && !taken.contains(it));
            let kept: Vec<u32> = kept.collect();
            for it in self.moves.get(number_of_gate).into_iter().flatten() {
                let mut fault = (asked && gate.mark.asks && !given).then_some(Fault::Unpermitted);
                let mut tokens = kept.clone();
                for arc in &it.out {
                    match tokens.binary_search(arc) {
                        Ok(_) => fault = Some(Fault::Double(*arc)),
                        Err(place) => tokens.insert(place, *arc),
                    }
                }
                tokens.extend((asked && gate.mark.then.unwrap_or(given)).then_some(GIVEN));
                next.push((tokens, steps.saturating_add(it.steps), it.trail, fault));
            }
        }
        if let Some(seen) = self.seen.get_mut(here as usize) {
            seen.dead = next.is_empty();
        }
        for (tokens, steps, trail, fault) in next {
            let before = Some((here, trail));
            match fault {
                Some(fault) if self.fault.is_none_or(|(least, ..)| steps < least) => {
                    self.fault = Some((steps, fault, before));
                }
                Some(_) => {}
                None => self.come_to(tokens.into(), steps, before),
            }
        }
    }

    fn run(&self, last: Before) -> Vec<Trail> {
        let mut run = Vec::new();
        let mut before = last;
        while let Some((from, trail)) = before {
            run.push(trail);
            before = self.seen.get(from as usize).and_then(|seen| seen.before);
        }
        run.push(self.net.arc(self.net.entry).trail);
        run.reverse();
        run
    }

    /// Looks back from the end for states that do not lead to it.
    fn stuck(&self) -> Outcome {
        let mut ends = vec![false; self.seen.len()];
        let last = self.net.exit.and_then(|exit| self.numbers.get([number(exit)].as_slice()));
        let mut open: Vec<u32> = last.copied().into_iter().collect();
        while let Some(here) = open.pop() {
            match ends.get_mut(here as usize) {
                Some(ends) if !*ends => *ends = true,
                _ => continue,
            }
            open.extend(self.seen.get(here as usize).into_iter().flat_map(|seen| &seen.sources));
        }
        let lost = || {
            let lost = self.order.iter().filter(|state| ends.get(**state as usize) == Some(&false));
            lost.filter_map(|state| self.seen.get(*state as usize))
        };
        match lost().find(|seen| seen.dead).or_else(|| lost().next()) {
            Some(Seen { state, before, dead, .. }) => {
                Outcome::Stuck { state: state.clone(), dead: *dead, run: self.run(*before) }
            }
            None => Outcome::Fine,
        }
    }
}
