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
    net::{Kind, Net},
    trail::Trail,
};

/// Stands among the tokens while the permission is given.
pub(super) const GIVEN: u32 = u32::MAX;
/// A choice of some of more branches has too many outcomes to try them all.
const MOST_BRANCHES: usize = 10;

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

/// What a gateway may do.
struct Move {
    out: Vec<u32>,
    trail: Trail,
    steps: u32,
}

#[derive(Clone, Copy)]
enum Fault {
    Double(u32),
    Unpermitted,
}

/// A state to look at, or the fault that ends the game.
struct Open {
    state: State,
    before: Option<(u32, Trail)>,
    steps: u32,
    fault: Option<Fault>,
}

struct Game<'n> {
    net: &'n Net,
    moves: Vec<Vec<Move>>,
    open: Vec<Option<Open>>,
    /// Fewest steps first, then first come.
    queue: BinaryHeap<Reverse<(u32, usize)>>,
    seen: Vec<(State, Option<(u32, Trail)>)>,
    numbers: HashMap<State, u32>,
    /// From which states each state was come to.
    sources: Vec<Vec<u32>>,
    dead: Vec<bool>,
}

/// Plays the game over at most `most_states` states, with or without a permission to begin with.
pub(super) fn play(net: &mut Net, given: Option<bool>, most_states: usize) -> Outcome {
    let Some(moves) = moves(net) else { return Outcome::TooMany };
    let mut first = vec![number(net.entry)];
    first.extend(given.filter(|given| *given).map(|_| GIVEN));
    let trail = net.arc(net.entry).trail;
    let mut game = Game {
        net,
        moves,
        open: Vec::new(),
        queue: BinaryHeap::new(),
        seen: Vec::new(),
        numbers: HashMap::new(),
        sources: Vec::new(),
        dead: Vec::new(),
    };
    game.push(Open { state: first.into(), before: None, steps: game.net.trails.steps(trail), fault: None });
    while let Some(Reverse((steps, place))) = game.queue.pop() {
        let Some(open) = game.open.get_mut(place).and_then(Option::take) else { continue };
        match open.fault {
            Some(Fault::Double(arc)) => {
                return Outcome::Double { arc: arc as usize, run: game.run(open.before) };
            }
            Some(Fault::Unpermitted) => return Outcome::Unpermitted { run: game.run(open.before) },
            None => {}
        }
        let from = open.before.map(|(from, _)| from);
        if let Some(known) = game.numbers.get(&open.state) {
            let known = *known as usize;
            game.sources.get_mut(known).into_iter().for_each(|sources| sources.extend(from));
            continue;
        }
        if game.seen.len() >= most_states {
            return Outcome::TooMany;
        }
        let here = number(game.seen.len());
        game.numbers.insert(open.state.clone(), here);
        game.seen.push((open.state.clone(), open.before));
        game.sources.push(from.into_iter().collect());
        let moved = game.move_on(&open.state, here, steps, given.is_some());
        game.dead.push(!moved);
    }
    if given.is_some() { Outcome::Fine } else { game.stuck() }
}

/// All moves of each gateway; `None` if there are too many.
fn moves(net: &mut Net) -> Option<Vec<Vec<Move>>> {
    let mut all = Vec::with_capacity(net.gate_count());
    for gate in 0..net.gate_count() {
        let it = net.gate(gate);
        if !it.alive || it.out.is_empty() {
            all.push(Vec::new());
            continue;
        }
        let choices: Vec<Vec<usize>> = match it.kind {
            Kind::All => vec![it.out.clone()],
            Kind::One => it.out.iter().map(|arc| vec![*arc]).collect(),
            Kind::Some => some_of(&it.out)?,
        };
        let own = it.trail;
        let mut moves = Vec::with_capacity(choices.len());
        for out in choices {
            let trails: Vec<Trail> =
                std::iter::once(own).chain(out.iter().map(|arc| net.arc(*arc).trail)).collect();
            let trail = net.trails.join(trails);
            let steps = net.trails.steps(trail);
            moves.push(Move { out: out.into_iter().map(number).collect(), trail, steps });
        }
        all.push(moves);
    }
    Some(all)
}

/// At least one branch is done, the others are passed over.
fn some_of(pairs: &[usize]) -> Option<Vec<Vec<usize>>> {
    let branches: Vec<(usize, usize)> = pairs
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [doing, passing] => Some((*doing, *passing)),
            _ => None,
        })
        .collect();
    if branches.len() > MOST_BRANCHES {
        return None;
    }
    let choices = (1..1_u32 << branches.len()).map(|done| {
        let arc = |(branch, (doing, passing)): (usize, &(usize, usize))| {
            if done >> branch & 1 == 1 { *doing } else { *passing }
        };
        branches.iter().enumerate().map(arc).collect()
    });
    Some(choices.collect())
}

fn number(place: usize) -> u32 {
    // The cap on states and the size of a file keep numbers small.
    u32::try_from(place).unwrap_or(GIVEN)
}

impl Game<'_> {
    fn push(&mut self, open: Open) {
        self.queue.push(Reverse((open.steps, self.open.len())));
        self.open.push(Some(open));
    }

    /// Does everything that can happen in a state; `false` if nothing can.
    fn move_on(&mut self, state: &State, here: u32, steps: u32, asked: bool) -> bool {
        let holds = |arc: &usize| state.binary_search(&number(*arc)).is_ok();
        let given = state.last() == Some(&GIVEN);
        let mut next = Vec::new();
        for token in state.iter().filter(|token| **token != GIVEN) {
            let Some(gate) = self.net.arc(*token as usize).to else { continue };
            let it = self.net.gate(gate);
            let taken: &[u32] = &[*token];
            let all: Vec<u32>;
            let taken = if it.kind == Kind::All {
                // Once for all its tokens, and only if all are there.
                if it.into.first().copied().map(number) != Some(*token) || !it.into.iter().all(holds) {
                    continue;
                }
                all = it.into.iter().copied().map(number).collect();
                &all
            } else {
                taken
            };
            let kept = state.iter().copied().filter(|it| *it != GIVEN && !taken.contains(it));
            let kept: Vec<u32> = kept.collect();
            for it_moves in self.moves.get(gate).into_iter().flatten() {
                let mut fault = None;
                let mut tokens = kept.clone();
                for arc in &it_moves.out {
                    match tokens.binary_search(arc) {
                        Ok(_) => fault = Some(Fault::Double(*arc)),
                        Err(place) => tokens.insert(place, *arc),
                    }
                }
                if asked {
                    if it.mark.asks && !given {
                        fault = Some(Fault::Unpermitted);
                    }
                    tokens.extend(it.mark.then.unwrap_or(given).then_some(GIVEN));
                }
                next.push(Open {
                    state: tokens.into(),
                    before: Some((here, it_moves.trail)),
                    steps: steps.saturating_add(it_moves.steps),
                    fault,
                });
            }
        }
        let moved = !next.is_empty();
        next.into_iter().for_each(|open| self.push(open));
        moved
    }

    fn run(&self, last: Option<(u32, Trail)>) -> Vec<Trail> {
        let mut run = Vec::new();
        let mut before = last;
        while let Some((from, trail)) = before {
            run.push(trail);
            before = self.seen.get(from as usize).and_then(|(_, before)| *before);
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
            open.extend(self.sources.get(here as usize).into_iter().flatten());
        }
        let lost = || (0..self.seen.len()).filter(|state| ends.get(*state) == Some(&false));
        let is_dead = |state: &usize| self.dead.get(*state) == Some(&true);
        let found = lost().find(is_dead).map(|state| (state, true));
        let found = found.or_else(|| lost().next().map(|state| (state, false)));
        match found.and_then(|(number, dead)| Some((self.seen.get(number)?, dead))) {
            Some(((state, before), dead)) => {
                Outcome::Stuck { state: state.clone(), dead, run: self.run(*before) }
            }
            None => Outcome::Fine,
        }
    }
}
