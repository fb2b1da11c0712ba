//! Flows that are no trees of blocks: any choice may lead anywhere, runs are walked one by one.

use std::collections::{BTreeMap, BTreeSet};

use iso_core::graph::{ProcessGraph, Undecided, Worst};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};

/// Steps with their days and their ways: where to (beyond the last: the end) and how often.
type Flow = Vec<(u32, Vec<(usize, u32)>)>;

fn flow() -> impl Strategy<Value = Flow> {
    (2..6_usize).prop_flat_map(|count| {
        let ways = prop::collection::btree_map(0..=count, 0..3_u32, 1..3);
        let step = (0..4_u32, ways).prop_map(|(days, ways)| (days, ways.into_iter().collect()));
        prop::collection::vec(step, count)
    })
}

fn yaml(flow: &Flow) -> String {
    let mut text = String::from("process: A\ntitle: A\nsteps:\n");
    let name = |step: usize| if step == flow.len() { "end".to_owned() } else { format!("s{step}") };
    for (step, (days, ways)) in flow.iter().enumerate() {
        let ways: String =
            ways.iter().map(|(to, max)| format!("{{ to: {}, when: x, max: {max} }}, ", name(*to))).collect();
        text += &format!("- {{ id: s{step}, name: B, limit: {days} days, next: {{ one_of: [{ways}] }} }}\n");
    }
    text
}

/// The smallest sum of a walk that repeats nothing.
fn quickest(flow: &Flow, here: usize, passed: &mut Vec<usize>) -> Option<u32> {
    if here == flow.len() {
        return Some(0);
    }
    if passed.contains(&here) {
        return None;
    }
    passed.push(here);
    let after = flow[here].1.iter().filter_map(|(to, _)| quickest(flow, *to, passed)).min();
    passed.pop();
    Some(flow[here].0 + after?)
}

/// Every step that can be reached, without ever passing `but`.
fn reached(flow: &Flow, from: usize, but: Option<usize>) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        if here < flow.len() && Some(here) != but && reached.insert(here) {
            open.extend(flow[here].1.iter().map(|(to, _)| *to));
        }
    }
    reached
}

/// Ways to a step without which their origin cannot happen.
fn ways_back(flow: &Flow) -> Vec<(usize, usize, u32)> {
    let all = reached(flow, 0, None);
    let ways = all.iter().flat_map(|from| flow[*from].1.iter().map(move |(to, max)| (*from, *to, *max)));
    ways.filter(|(from, to, _)| *to < flow.len() && !reached(flow, 0, Some(*to)).contains(from)).collect()
}

/// Whether a circle is left once the ways back are gone.
fn is_tangled(flow: &Flow, back: &[(usize, usize, u32)]) -> bool {
    let mut onward = flow.clone();
    for (from, step) in onward.iter_mut().enumerate() {
        step.1.retain(|(to, _)| !back.iter().any(|(f, t, _)| (*f, *t) == (from, *to)));
    }
    let again =
        |step: &usize| onward[*step].1.iter().any(|(to, _)| reached(&onward, *to, None).contains(step));
    reached(flow, 0, None).iter().any(again)
}

struct Walk<'f> {
    flow: &'f Flow,
    back: Vec<(usize, usize, u32)>,
    known: BTreeMap<(usize, Vec<u32>), Option<u32>>,
}

impl Walk<'_> {
    /// The largest sum of a walk from `here` that takes each way back at most its number of times,
    /// counted anew whenever its goal is entered by another way than back.
    fn longest(&mut self, here: usize, left: &[u32]) -> Option<u32> {
        if here == self.flow.len() {
            return Some(0);
        }
        if let Some(known) = self.known.get(&(here, left.to_vec())) {
            return *known;
        }
        let mut longest = None;
        for (to, _) in &self.flow[here].1 {
            let mut after = left.to_vec();
            match self.back.iter().position(|(f, t, _)| (*f, *t) == (here, *to)) {
                Some(way) if left[way] == 0 => continue,
                Some(way) => after[way] -= 1,
                None => {
                    for (way, (_, goal, max)) in self.back.iter().enumerate() {
                        if goal == to {
                            after[way] = *max;
                        }
                    }
                }
            }
            longest = longest.max(self.longest(*to, &after));
        }
        let sum = longest.map(|after| self.flow[here].0 + after);
        self.known.insert((here, left.to_vec()), sum);
        sum
    }
}

proptest! {
    #![proptest_config(Config {
        cases: 2_000, rng_seed: RngSeed::Fixed(9001), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn times_are_those_of_every_walk(flow in flow()) {
        let text = yaml(&flow);
        let process = super::process(&text);
        let graph = ProcessGraph::build(&process).unwrap();
        let times = graph.times();
        let days = |days: u32| iso_core::model::Total::from(format!("{days} days").parse::<iso_core::model::TimeLimit>().unwrap());
        let quickest = quickest(&flow, 0, &mut Vec::new());
        prop_assert_eq!(times.best.as_ref().map(|path| path.total), quickest.map(days), "{}", text);
        if let Some(path) = &times.best {
            prop_assert_eq!(super::sum_of_path(&graph, &path.steps), path.total);
        }
        let back = ways_back(&flow);
        if is_tangled(&flow, &back) {
            prop_assert_eq!(times.worst, Worst::NotDecided(Undecided::LoopWithTwoEntries), "{}", text);
            return Ok(());
        }
        let left: Vec<u32> = back.iter().map(|(_, _, max)| *max).collect();
        let longest = Walk { flow: &flow, back, known: BTreeMap::new() }.longest(0, &left);
        match times.worst {
            Worst::Proven(path) => {
                prop_assert_eq!(Some(path.total), longest.map(days), "{}", text);
                prop_assert!(super::sum_of_path(&graph, &path.steps) <= path.total);
            }
            Worst::NotDecided(Undecided::NeverEnds) => prop_assert_eq!(longest, None),
            other => prop_assert!(false, "{:?}\n{}", other, text),
        }
    }
}
