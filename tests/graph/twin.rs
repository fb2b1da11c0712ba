//! Every run of a tree, one by one.

use std::collections::BTreeSet;

use iso_core::{
    graph::{ProcessGraph, Undecided, Worst},
    model::{Id, Total},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};

use super::tree::{Case, Redo, Time, Tree, Work, layout, tree, yaml};

/// The times of all runs; `None` for a run whose parallel branches cannot be compared.
type Runs = BTreeSet<Option<Time>>;

#[derive(Clone, Copy)]
struct Twin {
    case: Option<Case>,
}

/// What every run of a tree takes, and whether some loop that takes time has no maximum.
struct All {
    runs: Runs,
    endless: bool,
}

fn sums(a: &Runs, b: &Runs) -> Runs {
    let plus = |a: Time, b: Time| [a[0] + b[0], a[1] + b[1]];
    a.iter().flat_map(|a| b.iter().map(move |b| Some(plus((*a)?, (*b)?)))).collect()
}

fn at_most(a: Time, b: Time) -> bool {
    a[0] <= b[0] && a[1] <= b[1]
}

fn longer(a: Time, b: Time) -> Option<Time> {
    if at_most(a, b) { Some(b) } else { at_most(b, a).then_some(a) }
}

impl Twin {
    fn occurs(self, only: Option<Case>) -> bool {
        self.case.is_none() || only.is_none() || self.case == only
    }

    fn work(self, work: &Work) -> Runs {
        let counts = self.occurs(work.only) && !work.outside;
        Runs::from([Some(if counts { work.time } else { [0, 0] })])
    }

    fn all(self, tree: &Tree) -> All {
        match tree {
            Tree::Step(work) => All { runs: self.work(work), endless: false },
            Tree::Group { limit, .. } => All { runs: Runs::from([Some(*limit)]), endless: false },
            Tree::Row(trees) => {
                let mut row = All { runs: Runs::from([Some([0, 0])]), endless: false };
                for tree in trees {
                    let next = self.all(tree);
                    row = All { runs: sums(&row.runs, &next.runs), endless: row.endless || next.endless };
                }
                row
            }
            Tree::OneOf(work, branches) => {
                let mut either = All { runs: Runs::new(), endless: false };
                for (branch, _) in branches.iter().filter(|(_, only)| self.occurs(*only)) {
                    let branch = self.all(branch);
                    either.runs.extend(branch.runs);
                    either.endless |= branch.endless;
                }
                All { runs: sums(&self.work(work), &either.runs), endless: either.endless }
            }
            Tree::AllOf(split, branches, join) => {
                let mut both = All { runs: Runs::from([Some([0, 0])]), endless: false };
                for branch in branches {
                    let branch = self.all(branch);
                    let pairs = both.runs.iter().flat_map(|a| branch.runs.iter().map(move |b| (*a, *b)));
                    both.runs = pairs.map(|(a, b)| longer(a?, b?)).collect();
                    both.endless |= branch.endless;
                }
                All {
                    runs: sums(&self.work(split), &sums(&both.runs, &self.work(join))),
                    endless: both.endless,
                }
            }
            Tree::Again(body, decide, redos) => self.again(body, decide, redos),
        }
    }

    /// Each way back may be taken its number of times, in any order.
    fn again(self, body: &Tree, decide: &Work, redos: &[Redo]) -> All {
        let body = self.all(body);
        let once = sums(&body.runs, &self.work(decide));
        let mut all = All { runs: once.clone(), endless: body.endless };
        for redo in redos {
            let work = redo.work.as_ref().map_or(Runs::from([Some([0, 0])]), |work| self.work(work));
            let round = sums(&work, &once);
            // Who does not occur sends nobody back; a step of rework has no other way.
            let nobody = redo.work.is_none() && !self.occurs(decide.only);
            let rounds = redo.max.map(|max| if nobody { 0 } else { max });
            all.endless |= rounds.is_none() && round.iter().any(|time| *time != Some([0, 0]));
            let mut so_far = all.runs.clone();
            for _ in 0..rounds.unwrap_or_default() {
                so_far = sums(&so_far, &round);
                all.runs.extend(so_far.iter().copied());
            }
        }
        all
    }
}

fn total(time: Time) -> Total {
    let part = |amount: u32, unit: &str| format!("{amount} {unit}").parse().unwrap();
    Total::default().plus_limit(part(time[0], "days")).unwrap().plus_limit(part(time[1], "hours")).unwrap()
}

fn has_loop(tree: &Tree) -> bool {
    match tree {
        Tree::Step(_) | Tree::Group { .. } => false,
        Tree::Row(trees) | Tree::AllOf(_, trees, _) => trees.iter().any(has_loop),
        Tree::OneOf(_, branches) => branches.iter().any(|(branch, _)| has_loop(branch)),
        Tree::Again(..) => true,
    }
}

fn compare(
    tree: &Tree,
    graph: &ProcessGraph<'_>,
    case: Option<Case>,
    mixed: bool,
) -> Result<(), TestCaseError> {
    let times = graph.times();
    let All { runs, endless } = Twin { case }.all(tree);
    let known: Vec<Time> = runs.iter().flatten().copied().collect();
    let incomparable = runs.contains(&None);
    let quickest = known.iter().find(|it| known.iter().all(|other| at_most(**it, *other)));
    let longest = known.iter().find(|it| known.iter().all(|other| at_most(*other, **it)));
    match (&times.best, quickest) {
        (Some(path), quickest) => {
            prop_assert_eq!(super::sum_of_path(graph, &path.steps), path.total);
            if !incomparable {
                prop_assert_eq!(Some(path.total), quickest.map(|it| total(*it)));
            }
        }
        (None, quickest) => prop_assert!(incomparable || quickest.is_none(), "{:?}", quickest),
    }
    match &times.worst {
        Worst::Proven(path) => {
            prop_assert!(!endless, "{:?}", path);
            let once = super::sum_of_path(graph, &path.steps);
            prop_assert!(once <= path.total);
            prop_assert!(has_loop(tree) || once == path.total);
            let longest = longest.filter(|_| !incomparable).map(|it| total(*it));
            let keeps = known.iter().all(|it| total(*it) <= path.total);
            prop_assert!(keeps && (incomparable || Some(path.total) == longest), "{:?} {:?}", path, longest);
        }
        Worst::Unbounded { steps } => prop_assert!(endless && !steps.is_empty()),
        Worst::NotDecided(why) => {
            // Loops with incomparable rounds are given up early; nothing else may be.
            prop_assert_eq!(*why, Undecided::MixedUnits);
            prop_assert!(mixed && (incomparable || longest.is_none() || has_loop(tree)), "{:?}", longest);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config {
        cases: 2_000, rng_seed: RngSeed::Fixed(9001), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn times_are_those_of_every_run((mixed, tree) in any::<bool>().prop_flat_map(|it| (Just(it), tree(it))), layout in layout()) {
        let text = yaml(&tree, &layout);
        let process = super::process(&text);
        let whole = ProcessGraph::build(&process).unwrap_or_else(|why| panic!("{why:?}\n{text}"));
        let (a, b): (Id, Id) = ("a".parse().unwrap(), "b".parse().unwrap());
        for (graph, case) in
            [(whole.clone(), None), (whole.of_case(&a), Some(Case::A)), (whole.of_case(&b), Some(Case::B))]
        {
            compare(&tree, &graph, case, mixed)
                .map_err(|why| TestCaseError::fail(format!("{why}\n{case:?}\n{text}")))?;
        }
    }
}
