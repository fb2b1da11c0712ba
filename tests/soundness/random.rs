//! The proof agrees with the plain state space on thousands of graphs drawn by lot.

use iso_core::graph::{ProcessGraph, Soundness};

use super::{
    draw::{Drawing, Lot},
    game::{Game, Verdict},
};

/// Compares one graph, replays the witness, and says what it was.
fn compare(drawing: &Drawing) -> Verdict {
    let game = Game::new(drawing);
    let verdict = game.verdict(600);
    if verdict == Verdict::TooMany {
        return verdict;
    }
    let process = drawing.process();
    let graph = ProcessGraph::build(&process).unwrap();
    let soundness = graph.soundness();
    let agreed = match (&verdict, &soundness) {
        (Verdict::Sound, Soundness::Sound) | (Verdict::DeadStep, Soundness::DeadStep { .. }) => true,
        (Verdict::Double(steps), Soundness::DoubleExecution { run, .. }) => {
            game.replay(run).is_ok_and(|state| game.is_unsafe(&state)) && run.steps.len() == *steps
        }
        (Verdict::Dead(steps), Soundness::Deadlock { run, join, waiting_for }) => {
            let dead = |state| game.moves(&state).is_empty() && !game.is_final(&state);
            game.replay(run).is_ok_and(dead)
                && run.steps.len() == *steps
                && waiting_for.iter().all(|step| drawing.then[*step].targets().contains(join))
                && !waiting_for.is_empty()
        }
        (Verdict::Trap(steps), Soundness::Trap { run, .. }) => {
            game.replay(run).is_ok() && run.steps.len() == *steps
        }
        _ => false,
    };
    assert!(agreed, "{verdict:?} but {soundness:?}\n{drawing:?}");
    verdict
}

#[test]
fn ten_thousand_graphs_agree_with_the_plain_state_space() {
    let mut lot = Lot(0x5EED_1509);
    let (mut compared, mut sound, mut double, mut dead, mut trap) = (0, 0, 0, 0, 0);
    for number in 0..11_500 {
        let drawing = if number % 3 == 0 {
            Drawing::anything(&mut lot)
        } else {
            let mut drawing = Drawing::structured(&mut lot, false);
            if number % 3 == 1 || lot.percent(60) {
                drawing.disturb(&mut lot);
            }
            drawing
        };
        match compare(&drawing) {
            Verdict::TooMany => continue,
            Verdict::Sound | Verdict::DeadStep => sound += 1,
            Verdict::Double(_) => double += 1,
            Verdict::Dead(_) => dead += 1,
            Verdict::Trap(_) => trap += 1,
        }
        compared += 1;
    }
    assert!(compared >= 10_000, "only {compared} were compared");
    assert!(
        [sound, double, dead, trap].iter().all(|number| *number >= 200),
        "too much of one kind: {sound} sound, {double} double, {dead} dead, {trap} trapped"
    );
}

/// Blocks of “some of” are left as they are drawn; mistakes around them are tried by the classics.
#[test]
fn closed_choices_of_some_branches_agree_with_the_plain_state_space() {
    let mut lot = Lot(0x50FE_C105);
    for _ in 0..600 {
        let verdict = compare(&Drawing::structured(&mut lot, true));
        assert!(matches!(verdict, Verdict::Sound | Verdict::TooMany), "{verdict:?}");
    }
}

/// With few states allowed the run is told from what is left after contraction: longer, but real.
#[test]
fn a_run_told_from_the_contracted_graph_is_a_real_run() {
    let mut lot = Lot(0xCA9);
    let mut told = 0;
    for _ in 0..1_500 {
        let mut drawing = Drawing::structured(&mut lot, false);
        drawing.disturb(&mut lot);
        let game = Game::new(&drawing);
        if game.verdict(300) == Verdict::TooMany {
            continue;
        }
        let process = drawing.process();
        let graph = ProcessGraph::build(&process).unwrap();
        let within = graph.soundness_within(6);
        let (run, double) = match within.clone() {
            Soundness::DoubleExecution { run, .. } => (run, true),
            Soundness::Deadlock { run, .. } | Soundness::Trap { run, .. } => (run, false),
            Soundness::Sound | Soundness::DeadStep { .. } => {
                assert!(matches!(game.verdict(300), Verdict::Sound | Verdict::DeadStep), "{drawing:?}");
                continue;
            }
            _ => continue,
        };
        let state = game.replay(&run).unwrap_or_else(|why| panic!("{why} of {run:?}\n{drawing:?}"));
        // A walk may hang after something was begun twice: either is wrong enough.
        let wrong = game.is_unsafe(&state) || (!double && !game.can_end(state));
        assert!(wrong, "{run:?}\n{drawing:?}");
        told += usize::from(graph.soundness() != within);
    }
    assert!(told > 50, "only {told} runs differed from the shortest");
}
