//! One flow each, small enough to be added up by hand.

use iso_core::{
    graph::{ProcessGraph, Undecided},
    model::Id,
};

use super::{best, process, steps, times, undecided, with, worst, worst_of};

const CHOICE: [&str; 4] = [
    "id: a, limit: 1 days, next: { one_of: [{ to: b, when: x }, { to: c, when: y }] }",
    "id: b, limit: 2 days, next: d",
    "id: c, limit: 5 days",
    "id: d, limit: 1 days",
];

#[test]
fn a_choice_has_a_quickest_and_a_longest_way() {
    assert_eq!(best(&steps(&CHOICE)), "4 days: a b d");
    assert_eq!(worst(&steps(&CHOICE)), "7 days: a c d");
}

#[test]
fn parallel_branches_take_as_long_as_the_longer() {
    let flow = steps(&[
        "id: a, limit: 1 days, next: { all_of: [b, c] }",
        "id: b, limit: 2 days, next: d",
        "id: c, limit: 5 days, next: d",
        "id: d, limit: 1 days, waits_for: all_of",
    ]);
    assert_eq!(best(&flow), "7 days: a c d");
    assert_eq!(worst(&flow), "7 days: a c d");
}

#[test]
fn parallel_branches_of_different_units_are_not_decided() {
    let flow = steps(&[
        "id: a, next: { all_of: [b, c] }",
        "id: b, limit: 2 days, next: d",
        "id: c, limit: 5 working hours, next: d",
        "id: d, limit: 1 days, waits_for: all_of",
    ]);
    assert_eq!(times(&flow).best, None);
    assert_eq!(worst(&flow), "MixedUnits");
}

#[test]
fn units_of_a_row_stay_apart() {
    let flow = steps(&["id: a, limit: 2 days", "id: b, limit: 5 working hours", "id: c, limit: 1 days"]);
    assert_eq!(worst(&flow), "3 days + 5 working hours: a b c");
}

#[test]
fn a_loop_adds_its_round_so_many_times() {
    let flow = steps(&[
        "id: a, limit: 1 days",
        "id: b, limit: 2 days",
        "id: c, limit: 3 days, next: { one_of: [{ to: d, when: x }, { to: b, when: y, max: 2 }] }",
        "id: d, limit: 4 days",
    ]);
    assert_eq!(best(&flow), "10 days: a b c d");
    assert_eq!(worst(&flow), "20 days: a b c d");
}

#[test]
fn a_step_may_lead_to_itself() {
    let flow = steps(&[
        "id: a, limit: 2 days, next: { one_of: [{ to: b, when: x }, { to: a, when: y, max: 3 }] }",
        "id: b, limit: 1 days",
    ]);
    assert_eq!(best(&flow), "3 days: a b");
    assert_eq!(worst(&flow), "9 days: a b");
}

#[test]
fn an_inner_loop_is_repeated_in_each_round_of_the_outer_one() {
    let flow = steps(&[
        "id: a, limit: 1 days",
        "id: b, limit: 10 days, next: { one_of: [{ to: c, when: x }, { to: b, when: y, max: 2 }] }",
        "id: c, limit: 100 days, next: { one_of: [{ to: end, when: x }, { to: a, when: y, max: 1 }] }",
    ]);
    // Two rounds of a, b three times and c.
    assert_eq!(worst(&flow), "262 days: a b c");
}

#[test]
fn two_loops_at_one_step_are_counted_side_by_side() {
    let lines = [
        "id: a, limit: 1 days, next: { one_of: [{ to: b, when: x }, { to: c, when: y }, { to: end, when: z }] }",
        "id: b, limit: 10 days, next: { one_of: [{ to: a, when: x, max: 2 }] }",
        "id: c, limit: 100 days, next: { one_of: [{ to: a, when: x, max: 3 }] }",
    ];
    assert_eq!(worst(&steps(&lines)), "326 days: a");
    let swapped = [lines[0], lines[2], lines[1]];
    assert_eq!(worst(&steps(&swapped)), "326 days: a", "the order of the file says nothing");
}

#[test]
fn a_loop_entered_at_two_places_is_not_decided_but_has_a_quickest_run() {
    let flow = steps(&[
        "id: a, next: { one_of: [{ to: slow, when: x }, { to: y, when: y }] }",
        "id: slow, limit: 10 days, next: x",
        "id: x, limit: 1 days, next: { one_of: [{ to: end, when: x }, { to: y, when: y, max: 1 }] }",
        "id: y, limit: 1 days, next: { one_of: [{ to: x, when: x, max: 1 }] }",
    ]);
    assert_eq!(worst(&flow), "LoopWithTwoEntries");
    assert_eq!(best(&flow), "2 days: a y x");
}

#[test]
fn a_flow_written_out_of_order_is_no_loop() {
    let flow = steps(&[
        "id: a, limit: 1 days, next: c",
        "id: b, limit: 1 days, next: { one_of: [{ to: end, when: x }, { to: a, when: y, max: 1 }] }",
        "id: c, limit: 1 days, next: b",
    ]);
    assert_eq!(best(&flow), "3 days: a c b");
    assert_eq!(worst(&flow), "6 days: a c b");
}

#[test]
fn a_loop_without_maximum_has_no_longest_run_unless_it_takes_no_time() {
    let without = |limit: &str| {
        steps(&[
            &format!("id: a, {limit}"),
            &format!("id: b, {limit}, next: {{ one_of: [{{ to: c, when: x }}, {{ to: a, when: y }}] }}"),
            "id: c, limit: 1 days",
        ])
    };
    assert_eq!(worst(&without("limit: 2 days")), "without end: a b");
    assert_eq!(worst(&without("limit: 2 days, outside_clock: applicant")), "1 day: a b c");
}

#[test]
fn a_supplement_that_restarts_the_clock_adds_nothing() {
    let lines = [
        "id: a, limit: 2 days, next: { one_of: [{ to: b, when: x }, { to: wait, when: y }] }",
        "id: wait, performer: applicant, outside_clock: applicant, next: a",
        "id: b, limit: 1 days",
    ];
    assert_eq!(worst(&with("clock: { on_supplement: restart }", &lines)), "3 days: a b");
    assert_eq!(worst(&with("clock: { on_supplement: pause }", &lines)), "without end: a wait");
}

const GROUP: &str = "groups: [{ id: g, limit: 5 days }]";

#[test]
fn a_group_counts_once() {
    let lines = ["id: a, group: g, limit: 4 days", "id: b, group: g, limit: 4 days", "id: c, limit: 1 days"];
    assert_eq!(worst(&with(GROUP, &lines)), "6 days: a b c");
    let outside = [
        "id: a, group: g, outside_clock: applicant",
        "id: b, group: g",
        "id: w, group: g, outside_clock: applicant",
        "id: c, group: g",
    ];
    assert_eq!(worst(&with(GROUP, &outside)), "5 days: a b w c");
}

#[test]
fn a_group_that_is_left_and_entered_again_is_not_decided() {
    let flow = with(GROUP, &["id: a, group: g", "id: b, limit: 1 days", "id: c, group: g"]);
    assert_eq!(worst(&flow), "ScatteredGroup");
    // Counted twice it would accuse a promise of 6 days, which can be kept.
    assert_eq!(best(&flow), "none");
}

#[test]
fn what_never_happens_and_what_never_ends_is_told() {
    let flow = steps(&[
        "id: a, next: { one_of: [{ to: trap, when: x }, { to: end, when: y }] }",
        "id: lost",
        "id: trap, next: trap",
    ]);
    let graph = ProcessGraph::build(&flow).unwrap();
    let reach = graph.reach();
    assert_eq!((reach.unreachable, reach.trapped, reach.ends), (vec![1], vec![2], true));
    assert_eq!(graph.run_to(2), [0, 2]);
    assert!(graph.run_to(1).is_empty());
    let endless = steps(&["id: a, limit: 1 days", "id: b, next: a"]);
    assert_eq!(best(&endless), "none");
    assert_eq!(worst(&endless), "without end: a b");
    let quiet = steps(&["id: a", "id: b, next: a"]);
    assert_eq!(undecided(&times(&quiet)), Some(Undecided::NeverEnds));
    assert!(times(&quiet).best.is_none() && times(&quiet).unlimited == [0, 1]);
}

const CASES: &str = "cases: [{ id: one, name: A }, { id: two, name: B }]";

fn in_case(flow: &iso_core::model::Process, case: &str) -> (String, String) {
    let case: Id = case.parse().unwrap();
    let whole = ProcessGraph::build(flow).unwrap();
    let graph = whole.of_case(&case);
    let quickest = graph.times().best.map_or("none".to_owned(), |path| super::show(&graph, &path));
    (quickest, worst_of(&graph))
}

#[test]
fn a_step_of_another_case_is_passed_over_with_its_choice_but_sends_nobody_back() {
    let flow = with(
        CASES,
        &[
            "id: a, limit: 1 days",
            "id: check, cases: [one], limit: 2 days, next: { one_of: [{ to: b, when: x }, { to: a, when: y, max: 1 }] }",
            "id: b, limit: 4 days, case_limits: [{ case: two, limit: 8 days }]",
        ],
    );
    assert_eq!(in_case(&flow, "one"), ("7 days: a check b".into(), "10 days: a check b".into()));
    assert_eq!(in_case(&flow, "two"), ("9 days: a b".into(), "9 days: a b".into()));
}

#[test]
fn a_choice_passed_over_inside_parallel_branches_stays_a_choice() {
    let flow = with(
        CASES,
        &[
            "id: a, next: { all_of: [pick, d] }",
            "id: pick, cases: [one], next: { one_of: [{ to: b, when: x }, { to: c, when: y }] }",
            "id: b, limit: 9 days, next: e",
            "id: c, limit: 2 days, next: e",
            "id: d, limit: 3 days, next: e",
            "id: e, waits_for: all_of",
        ],
    );
    assert_eq!(in_case(&flow, "two"), ("3 days: a d e".into(), "9 days: a b e".into()));
    let whole = ProcessGraph::build(&flow).unwrap();
    let two: Id = "two".parse().unwrap();
    let graph = whole.of_case(&two);
    let names: Vec<_> = graph.ways_from(0).map(|(_, to)| to).collect();
    assert_eq!(
        format!("{names:?}"),
        "[Step(2), Step(3), Step(4)]",
        "seen from outside, the step is not there"
    );
    assert_eq!(graph.steps_before(2).collect::<Vec<_>>(), [0]);
}

#[test]
fn a_block_is_timed_from_its_first_step_until_it_is_left() {
    let flow = process(
        "process: A\ntitle: A\nblocks:\n\
         - { id: xa, name: A, steps: [{ id: a, name: A, limit: 1 days }, { id: b, name: B, limit: 2 days, next: tinh/a }] }\n\
         - { id: tinh, name: B, steps: [{ id: a, name: A, limit: 4 days, next: xa2/c }] }\n\
         - { id: xa2, name: C, steps: [{ id: c, name: C, limit: 8 days }] }\n",
    );
    let graph = ProcessGraph::build(&flow).unwrap();
    assert_eq!(worst(&flow), "15 days: xa/a xa/b tinh/a xa2/c");
    let blocks: Vec<String> =
        (0..3).map(|block| graph.block_times(block).best.unwrap().total.to_string()).collect();
    assert_eq!(blocks, ["3 days", "4 days", "8 days"]);
}
