//! “Never before” and “always after” agree with the plain state space.

use std::collections::{BTreeSet, VecDeque};

use iso_core::{
    graph::{OrderAnswer, ProcessGraph, Run, Soundness},
    model::WaitsFor,
};

use super::{
    draw::{Drawing, Lot, Then},
    game::{Game, State},
};

struct Question {
    given: bool,
    gives: BTreeSet<usize>,
    takes: BTreeSet<usize>,
    asks: BTreeSet<usize>,
}

impl Question {
    fn after(&self, given: bool, step: usize) -> bool {
        if self.gives.contains(&step) { true } else { given && !self.takes.contains(&step) }
    }

    /// The number of steps of the shortest run that does something without permission.
    fn violated(&self, game: &Game<'_>) -> Option<usize> {
        let first: (State, bool) = (game.first(), self.given);
        let mut seen = BTreeSet::from([first.clone()]);
        let mut open = VecDeque::from([(first, 0)]);
        while let Some(((state, given), depth)) = open.pop_front() {
            for (step, _, after) in game.moves(&state) {
                if self.asks.contains(&step) && !given {
                    return Some(depth + 1);
                }
                let next = (after, self.after(given, step));
                if seen.insert(next.clone()) {
                    open.push_back((next, depth + 1));
                }
            }
        }
        None
    }

    fn holds_of(&self, run: &Run) -> bool {
        let Some((last, before)) = run.steps.split_last() else { return false };
        self.asks.contains(last) && !before.iter().fold(self.given, |given, step| self.after(given, *step))
    }
}

fn draw_set(lot: &mut Lot, steps: usize, chance: usize) -> BTreeSet<usize> {
    (0..steps).filter(|_| lot.percent(chance)).collect()
}

#[test]
fn never_before_is_exact() {
    let mut lot = Lot(0x0BDE_4001);
    let (mut proven, mut violated) = (0, 0);
    for number in 0..3_000 {
        let mut drawing = Drawing::structured(&mut lot, number % 4 == 0);
        if number % 4 == 1 {
            drawing.disturb(&mut lot);
        }
        let process = drawing.process();
        let graph = ProcessGraph::build(&process).unwrap();
        if drawing.then.len() > 16 || graph.soundness() != Soundness::Sound {
            continue;
        }
        let steps = drawing.then.len();
        let (gives, asks) = (draw_set(&mut lot, steps, 30), draw_set(&mut lot, steps, 20));
        let question = Question { given: false, gives, takes: BTreeSet::new(), asks };
        let game = Game::new(&drawing);
        let answer = graph.never_before(|it| question.gives.contains(&it), |it| question.asks.contains(&it));
        match (question.violated(&game), answer) {
            (None, OrderAnswer::Proven) => proven += 1,
            (Some(steps), OrderAnswer::Violated(run)) => {
                assert!(question.holds_of(&run) && game.replay(&run).is_ok(), "{run:?}\n{drawing:?}");
                assert_eq!(run.steps.len(), steps, "{run:?}\n{drawing:?}");
                violated += 1;
            }
            (expected, answer) => panic!("{expected:?} but {answer:?}\n{drawing:?}"),
        }
    }
    assert!(proven > 200 && violated > 200, "{proven} proven, {violated} violated");
}

/// What happens in a branch beside it is not after it, so fewer runs are accused than exist.
#[test]
fn always_after_accuses_only_runs() {
    let mut lot = Lot(0x0BDE_4002);
    let (mut proven, mut violated) = (0, 0);
    for _ in 0..2_000 {
        let drawing = Drawing::structured(&mut lot, false);
        let process = drawing.process();
        let graph = ProcessGraph::build(&process).unwrap();
        let steps = drawing.then.len();
        if steps > 16 {
            continue;
        }
        let sets = [25, 20, 20].map(|chance| draw_set(&mut lot, steps, chance));
        let [gives, takes, asks] = sets;
        let question = Question { given: true, gives, takes, asks };
        let game = Game::new(&drawing);
        let answer = graph.always_after(
            |it| question.takes.contains(&it),
            |it| question.gives.contains(&it),
            |it| question.asks.contains(&it),
        );
        match answer {
            OrderAnswer::Proven => proven += 1,
            OrderAnswer::Violated(run) => {
                assert_eq!(question.violated(&game), Some(run.steps.len()));
                assert!(question.holds_of(&run) && game.replay(&run).is_ok(), "{run:?}\n{drawing:?}");
                violated += 1;
            }
            OrderAnswer::NotDecided => panic!("{drawing:?}"),
        }
    }
    assert!(proven > 200 && violated > 200, "{proven} proven, {violated} violated");
}

/// The cut alone would accuse: no way from the other branch passes the approval.
#[test]
fn an_approval_in_a_parallel_branch_joined_before_counts() {
    let then = vec![
        Then::All(vec![1, 2]),
        Then::One(vec![3]),
        Then::One(vec![3]),
        Then::One(vec![4]),
        Then::One(vec![5]),
    ];
    let mut waits = vec![WaitsFor::OneOf; 5];
    waits[3] = WaitsFor::AllOf;
    let process = Drawing { then, waits }.process();
    let graph = ProcessGraph::build(&process).unwrap();
    assert_eq!(graph.never_before(|it| it == 1, |it| it == 4), OrderAnswer::Proven);
    assert!(matches!(graph.never_before(|it| it == 1, |it| it == 2), OrderAnswer::Violated(_)));
}

/// One of two branches is always chosen, so both approving is enough, one is not.
#[test]
fn at_least_one_of_some_branches_is_done() {
    let then = vec![
        Then::Some(vec![1, 2]),
        Then::One(vec![3]),
        Then::One(vec![3]),
        Then::One(vec![4]),
        Then::One(vec![5]),
    ];
    let mut waits = vec![WaitsFor::OneOf; 5];
    waits[3] = WaitsFor::SomeOf;
    let process = Drawing { then, waits }.process();
    let graph = ProcessGraph::build(&process).unwrap();
    assert_eq!(graph.never_before(|it| it == 1 || it == 2, |it| it == 4), OrderAnswer::Proven);
    let OrderAnswer::Violated(run) = graph.never_before(|it| it == 1, |it| it == 4) else { panic!() };
    assert_eq!((run.steps, run.choices), (vec![0, 2, 3, 4], vec![(0, 1)]));
}
