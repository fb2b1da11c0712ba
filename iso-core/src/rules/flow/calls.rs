//! Which procedure calls which, and how long a called one may take.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::{algo::kosaraju_scc, graph::DiGraph};

use super::super::{LibraryCx, StepCx};
use crate::{
    graph::{ProcessGraph, Undecided, Worst},
    model::{Process, Total},
};

/// A step and the procedure it calls.
#[derive(Clone)]
pub(super) struct Call<'a> {
    pub(super) step: StepCx<'a>,
    pub(super) called: &'a Process,
    /// Positions of both procedures in the library.
    from: usize,
    to: usize,
}

impl<'a> Call<'a> {
    pub(super) fn caller(&self) -> &'a Process {
        self.step.process.process
    }

    pub(super) fn is_of_itself(&self) -> bool {
        self.from == self.to
    }
}

/// The longest run of a procedure.
#[derive(Debug, Clone, Copy)]
pub(super) enum Longest {
    /// With named cases that of the quickest case: nobody says which one is called.
    Proven(Total),
    /// The program cannot say.
    NotDecided,
    /// There is none, and another rule says why.
    SaidElsewhere,
}

/// All calls of a library. Of several procedures with one code the first is called; a code that
/// nobody has calls nobody.
pub(super) struct Calls<'a> {
    calls: Vec<Call<'a>>,
    longest: BTreeMap<usize, Longest>,
}

impl<'a> Calls<'a> {
    pub(super) fn of(cx: &LibraryCx<'a>) -> Self {
        let mut by_code = BTreeMap::new();
        for (position, it) in cx.processes().enumerate() {
            by_code.entry(&it.process.process).or_insert((position, it.process));
        }
        let mut calls = Vec::new();
        for (from, it) in cx.processes().enumerate() {
            if it.process.calls().next().is_none() {
                continue;
            }
            for step in it.steps() {
                let called = step.placed.step.call.as_ref().and_then(|code| by_code.get(code));
                calls.extend(called.map(|&(to, called)| Call { step, called, from, to }));
            }
        }
        Calls { calls, longest: BTreeMap::new() }
    }

    pub(super) fn all(&self) -> Vec<Call<'a>> {
        self.calls.clone()
    }

    /// Worked out once for each procedure, however many steps call it.
    pub(super) fn longest(&mut self, call: &Call<'_>) -> Longest {
        *self.longest.entry(call.to).or_insert_with(|| longest(call.called))
    }

    /// One shortest circle for each knot of procedures that call each other, as its calls.
    pub(super) fn circles(&self) -> Vec<Vec<&Call<'a>>> {
        let nodes = self.calls.iter().map(|it| it.from.max(it.to) + 1).max().unwrap_or_default();
        let mut graph = DiGraph::<(), ()>::with_capacity(nodes, self.calls.len());
        (0..nodes).for_each(|_| {
            graph.add_node(());
        });
        let mut from: BTreeMap<usize, Vec<&Call<'a>>> = BTreeMap::new();
        for call in &self.calls {
            graph.add_edge((call.from as u32).into(), (call.to as u32).into(), ());
            from.entry(call.from).or_default().push(call);
        }
        let mut circles = BTreeMap::new();
        for knot in kosaraju_scc(&graph) {
            let knot: BTreeSet<usize> = knot.into_iter().map(|node| node.index()).collect();
            let circle = knot.first().and_then(|first| circle(&from, *first, &knot));
            circles.extend(knot.first().copied().zip(circle));
        }
        circles.into_values().collect()
    }
}

/// The shortest way from a procedure back to itself inside its knot.
fn circle<'c, 'a>(
    from: &BTreeMap<usize, Vec<&'c Call<'a>>>,
    start: usize,
    knot: &BTreeSet<usize>,
) -> Option<Vec<&'c Call<'a>>> {
    let mut reached_by: BTreeMap<usize, &'c Call<'a>> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(here) = open.pop_front() {
        for call in from.get(&here).into_iter().flatten().filter(|it| knot.contains(&it.to)) {
            if reached_by.contains_key(&call.to) {
                continue;
            }
            reached_by.insert(call.to, call);
            open.push_back(call.to);
        }
    }
    let mut circle = vec![*reached_by.get(&start)?];
    while let Some(last) = circle.last().filter(|it| it.from != start) {
        circle.push(reached_by.get(&last.from)?);
    }
    circle.reverse();
    Some(circle)
}

fn longest(process: &Process) -> Longest {
    let Ok(graph) = ProcessGraph::build(process) else { return Longest::SaidElsewhere };
    let mut least: Option<Total> = None;
    for case in graph.per_case() {
        let total = match case.times().worst {
            Worst::Proven(worst) => worst.total,
            Worst::Unbounded { .. } | Worst::NotDecided(Undecided::NeverEnds) => {
                return Longest::SaidElsewhere;
            }
            Worst::NotDecided(_) => return Longest::NotDecided,
        };
        least = match least {
            None => Some(total),
            Some(least) => match total.partial_cmp(&least) {
                Some(std::cmp::Ordering::Less) => Some(total),
                Some(_) => Some(least),
                None => return Longest::NotDecided,
            },
        };
    }
    least.map_or(Longest::SaidElsewhere, Longest::Proven)
}
