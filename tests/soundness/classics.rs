//! Flows everybody draws once.

use iso_core::{
    graph::{ProcessGraph, Run, Soundness},
    model::{Process, WaitsFor},
};

use super::{
    draw::{Drawing, Then},
    game::Game,
};

fn one(to: &[usize]) -> Then {
    Then::One(to.to_vec())
}

fn all(to: &[usize]) -> Then {
    Then::All(to.to_vec())
}

fn some(to: &[usize]) -> Then {
    Then::Some(to.to_vec())
}

/// The steps named wait for all.
fn soundness(then: Vec<Then>, waiting: &[usize]) -> Soundness {
    let waits =
        (0..then.len()).map(|it| if waiting.contains(&it) { WaitsFor::AllOf } else { WaitsFor::OneOf });
    with_joins(then.clone(), waits.collect())
}

fn with_joins(then: Vec<Then>, waits: Vec<WaitsFor>) -> Soundness {
    let process = Drawing { then, waits }.process();
    ProcessGraph::build(&process).unwrap().soundness()
}

fn run(steps: &[usize], choices: &[(usize, usize)]) -> Run {
    Run { steps: steps.to_vec(), choices: choices.to_vec() }
}

#[test]
fn either_or_before_a_join_that_waits_for_both_hangs() {
    let found = soundness(vec![one(&[1, 2]), one(&[3]), one(&[3]), one(&[4])], &[3]);
    let run = run(&[0, 1], &[(0, 0)]);
    assert_eq!(found, Soundness::Deadlock { join: 3, waiting_for: vec![2], run });
}

#[test]
fn both_before_a_join_that_waits_for_one_does_the_rest_twice() {
    let found = soundness(vec![all(&[1, 2]), one(&[3]), one(&[3]), one(&[4])], &[]);
    assert_eq!(found, Soundness::DoubleExecution { step: Some(3), run: run(&[0, 1, 2], &[]) });
}

#[test]
fn two_parallel_branches_that_end_the_case_end_it_twice() {
    let found = soundness(vec![all(&[1, 2]), one(&[3]), one(&[3])], &[]);
    assert_eq!(found, Soundness::DoubleExecution { step: None, run: run(&[0, 1, 2], &[]) });
}

#[test]
fn loops_that_can_be_left_are_lawful() {
    assert_eq!(soundness(vec![one(&[1]), one(&[0, 2])], &[]), Soundness::Sound);
    // Two loops with one tail, and one inside the other.
    let then = vec![one(&[1]), one(&[2]), one(&[1, 3]), one(&[0, 1, 4])];
    assert_eq!(soundness(then, &[]), Soundness::Sound);
    // A parallel block inside a loop.
    let then = vec![all(&[1, 2]), one(&[3]), one(&[3]), one(&[0, 4])];
    assert_eq!(soundness(then, &[3]), Soundness::Sound);
}

#[test]
fn a_loop_that_leaves_a_parallel_branch_is_not() {
    // From one branch back to the split: the other branch is begun again while still open.
    let then = vec![all(&[1, 2]), one(&[0, 3]), one(&[3]), one(&[4])];
    let found = soundness(then, &[3]);
    assert!(matches!(found, Soundness::DoubleExecution { .. }), "{found:?}");
}

#[test]
fn a_loop_without_a_way_out_is_a_trap() {
    let found = soundness(vec![one(&[1, 3]), one(&[2]), one(&[1])], &[]);
    let Soundness::Trap { run: found, .. } = found else { panic!("{found:?}") };
    assert_eq!(found, run(&[0], &[(0, 0)]));
}

#[test]
fn a_join_that_waits_for_a_step_nobody_leads_to_hangs() {
    let found = soundness(vec![one(&[2]), one(&[2]), one(&[3])], &[2]);
    let run = run(&[0], &[]);
    assert_eq!(found, Soundness::Deadlock { join: 2, waiting_for: vec![1], run });
}

#[test]
fn a_loop_back_to_a_step_that_waits_for_all_hangs_at_once() {
    let found = soundness(vec![one(&[1]), one(&[0, 2])], &[0]);
    assert_eq!(found, Soundness::Deadlock { join: 0, waiting_for: vec![1], run: run(&[], &[]) });
}

#[test]
fn a_step_nobody_leads_to_is_dead() {
    assert_eq!(soundness(vec![one(&[2]), one(&[2]), one(&[3])], &[]), Soundness::DeadStep { step: 1 });
}

#[test]
fn the_deadlock_named_is_the_first_cause() {
    // Step 5 waits for 3 and 4, but 3 waits in vain for 2.
    let then = vec![all(&[1, 4]), one(&[2, 3]), one(&[3]), one(&[5]), one(&[5]), one(&[6])];
    let found = soundness(then, &[3, 5]);
    let Soundness::Deadlock { join, waiting_for, .. } = found else { panic!("{found:?}") };
    assert_eq!((join, waiting_for), (3, vec![2]));
}

/// The cause stands below what it keeps waiting.
#[test]
fn the_cause_may_stand_later_in_the_file() {
    let then = vec![all(&[1, 2]), one(&[4, 5]), one(&[3]), one(&[6]), one(&[5]), one(&[3])];
    let found = soundness(then, &[3, 5]);
    let Soundness::Deadlock { join, waiting_for, .. } = found else { panic!("{found:?}") };
    assert_eq!((join, waiting_for), (5, vec![4]));
}

#[test]
fn sound_without_being_built_of_blocks() {
    // Three parallel pieces; the middle one joins with the left and then with the right.
    let then = vec![all(&[1, 2]), all(&[3, 4]), one(&[4]), one(&[5]), one(&[5]), one(&[6])];
    assert_eq!(soundness(then, &[4, 5]), Soundness::Sound);
}

#[test]
fn closed_choices_of_some_branches_are_sound() {
    let (one_, some_) = (WaitsFor::OneOf, WaitsFor::SomeOf);
    let then = vec![some(&[1, 2]), one(&[3]), one(&[3]), one(&[4])];
    assert_eq!(with_joins(then, vec![one_, one_, one_, some_]), Soundness::Sound);
    // A block in a block, one branch leading straight to the join.
    let then = vec![some(&[1, 5]), some(&[2, 3]), one(&[4]), one(&[4]), one(&[5]), one(&[6])];
    assert_eq!(with_joins(then, vec![one_, one_, one_, one_, some_, some_]), Soundness::Sound);
}

#[test]
fn open_choices_of_some_branches_are_named() {
    let (one_, all_, some_) = (WaitsFor::OneOf, WaitsFor::AllOf, WaitsFor::SomeOf);
    let then = || vec![some(&[1, 2]), one(&[3]), one(&[3]), one(&[4])];
    let open = |split| Soundness::OpenSomeOf { split };
    assert_eq!(with_joins(then(), vec![one_, one_, one_, one_]), open(0));
    assert_eq!(with_joins(then(), vec![one_, one_, one_, all_]), open(0));
    // A branch that leaves the block.
    let then = vec![some(&[1, 2]), one(&[3, 4]), one(&[3]), one(&[4])];
    assert_eq!(with_joins(then, vec![one_, one_, one_, some_]), open(0));
    // A branch that is entered from outside.
    let then = vec![one(&[1, 4]), some(&[2, 3]), one(&[5]), one(&[5]), one(&[3]), one(&[6])];
    assert_eq!(with_joins(then, vec![one_, one_, one_, one_, one_, some_]), open(1));
    // A join of a choice nobody offered.
    let then = vec![one(&[1, 2]), one(&[3]), one(&[3]), one(&[4])];
    assert_eq!(with_joins(then, vec![one_, one_, one_, some_]), open(3));
}

/// In case `a` there is no step `thue`; what joined it with the rest is passed over too.
#[test]
fn what_is_left_out_in_a_case_keeps_its_gateways() {
    let text = "{ process: A, title: A, cases: [{ id: a, name: A }, { id: b, name: B }], steps: [
        { id: nhan, name: N, next: { all_of: [thue, dat] } },
        { id: thue, name: T, cases: [b], next: gop }, { id: dat, name: D, next: gop },
        { id: gop, name: G, cases: [b], waits_for: all_of, next: tra }, { id: tra, name: R }] }";
    let process: Process = serde_yaml::from_str(text).unwrap();
    for graph in ProcessGraph::build(&process).unwrap().per_case() {
        assert_eq!(graph.soundness(), Soundness::Sound, "{:?}", graph.case());
    }
}

/// In case `b` nothing is written after `do`: its token stays, however much the rest contracts.
#[test]
fn a_step_that_leads_nowhere_in_a_case_is_no_end() {
    let text = "{ process: A, title: A, cases: [{ id: a, name: A }, { id: b, name: B }], steps: [
        { id: nhan, name: N, next: { all_of: [do, ky] } },
        { id: do, name: D, next: { one_of: [{ to: tra, cases: [a] }, { to: tra, when: X, cases: [a] }] } },
        { id: ky, name: K, next: tra },
        { id: tra, name: R, waits_for: all_of }] }";
    let process: Process = serde_yaml::from_str(text).unwrap();
    for graph in ProcessGraph::build(&process).unwrap().per_case() {
        let found = graph.soundness();
        // In case `a` the two ways out of `do` are either/or, so one of them is waited for in vain.
        assert!(matches!(found, Soundness::Deadlock { .. } | Soundness::Trap { .. }), "{found:?}");
    }
}

#[test]
fn over_the_cap_nothing_is_claimed() {
    // Loops through each other; contraction leaves some of them.
    let then = vec![one(&[1, 4]), one(&[5, 2]), one(&[3]), one(&[4]), one(&[1, 5, 0])];
    let process = Drawing { then, waits: vec![WaitsFor::OneOf; 5] }.process();
    let graph = ProcessGraph::build(&process).unwrap();
    assert_eq!(graph.soundness_within(1), Soundness::NotDecided);
    assert_eq!(graph.soundness(), Soundness::Sound);
}

/// Twelve parallel branches that all hang have too many states, but any walk runs into them.
#[test]
fn a_fault_is_found_where_not_all_states_can_be_visited() {
    let branches = 12;
    let join = 1 + branches * 4;
    let mut then = vec![all(&(0..branches).map(|it| 1 + it * 4).collect::<Vec<_>>())];
    let mut waits = vec![WaitsFor::OneOf];
    for at in (1..join).step_by(4) {
        then.extend([one(&[at + 1, at + 2]), one(&[at + 3]), one(&[at + 3]), one(&[join])]);
        waits.extend([WaitsFor::OneOf, WaitsFor::OneOf, WaitsFor::OneOf, WaitsFor::AllOf]);
    }
    then.push(one(&[join + 1]));
    waits.push(WaitsFor::AllOf);
    let drawing = Drawing { then, waits };
    let process = drawing.process();
    let found = ProcessGraph::build(&process).unwrap().soundness_within(2_000);
    let Soundness::Deadlock { run, .. } = found else { panic!("{found:?}") };
    let game = Game::new(&drawing);
    assert!(game.moves(&game.replay(&run).unwrap()).is_empty(), "{run:?}");
}

/// Eight parallel branches of three steps have 65,000 states; contracted, none is visited.
#[test]
fn parallel_branches_are_contracted() {
    let (branches, length) = (8, 3);
    let join = 1 + branches * length;
    let mut then = vec![all(&(0..branches).map(|it| 1 + it * length).collect::<Vec<_>>())];
    for step in 1..join {
        then.push(one(&[if step % length == 0 { join } else { step + 1 }]));
    }
    then.push(one(&[join + 1]));
    let mut waits = vec![WaitsFor::OneOf; then.len()];
    waits[join] = WaitsFor::AllOf;
    let process = Drawing { then: then.clone(), waits: waits.clone() }.process();
    assert_eq!(ProcessGraph::build(&process).unwrap().soundness_within(0), Soundness::Sound);
    // With the join gone wrong the shortest run is still found: two branches, all of them.
    waits[join] = WaitsFor::OneOf;
    let Soundness::DoubleExecution { step, run } = with_joins(then, waits) else { panic!() };
    assert_eq!((step, run.steps.len()), (Some(join), 1 + 2 * length));
}

/// Five thousand steps, and two hundred gateways in which nothing is built of blocks.
#[test]
fn large_flows_are_decided() {
    let steps = 5_000;
    let mut then: Vec<Then> = (0..steps).map(|step| one(&[step + 1])).collect();
    for step in (10..steps).step_by(25) {
        then[step] = one(&[step - 9, step + 1, (step + 7).min(steps)]);
    }
    assert_eq!(soundness(then, &[]), Soundness::Sound);
    let mut then = Vec::new();
    let mut waiting = Vec::new();
    for _ in 0..100 {
        let at = then.len();
        then.extend([all(&[at + 1, at + 2]), all(&[at + 3, at + 4]), one(&[at + 4])]);
        then.extend([one(&[at + 5]), one(&[at + 5]), one(&[at + 6])]);
        waiting.extend([at + 4, at + 5]);
    }
    assert_eq!(soundness(then, &waiting), Soundness::Sound);
}
