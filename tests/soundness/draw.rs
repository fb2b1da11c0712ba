//! Procedures made by hand or by lot.

use iso_core::model::{Id, Next, Outcome, Process, Step, StepRef, WaitsFor};

/// What follows a drawn step; the number of steps is the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Then {
    One(Vec<usize>),
    All(Vec<usize>),
    Some(Vec<usize>),
}

impl Then {
    pub(super) fn targets(&self) -> &[usize] {
        match self {
            Then::One(to) | Then::All(to) | Then::Some(to) => to,
        }
    }

    pub(super) fn targets_mut(&mut self) -> &mut Vec<usize> {
        match self {
            Then::One(to) | Then::All(to) | Then::Some(to) => to,
        }
    }
}

#[derive(Debug, Clone)]
pub(super) struct Drawing {
    pub(super) then: Vec<Then>,
    pub(super) waits: Vec<WaitsFor>,
}

/// A small generator of its own, so that every run of the tests draws the same graphs.
pub(super) struct Lot(pub(super) u64);

impl Lot {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % limit.max(1) as u64).unwrap()
    }

    pub(super) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }
}

impl Drawing {
    pub(super) fn process(&self) -> Process {
        thread_local! {
            static TEMPLATE: Process = serde_yaml::from_str(
                "{ process: A, title: A, steps: [{ id: s, name: S, next: end }] }",
            )
            .unwrap();
        }
        let mut process = TEMPLATE.with(Clone::clone);
        let template = process.steps.pop().unwrap();
        process.steps = (0..self.then.len()).map(|step| self.step(step, &template)).collect();
        process
    }

    fn step(&self, step: usize, template: &Step) -> Step {
        let outcome = |to: &usize| Outcome {
            to: self.name(*to),
            when: None,
            max: None,
            disposition: None,
            cases: Vec::new(),
            values: Vec::new(),
            range: None,
        };
        let outcomes = |to: &[usize]| to.iter().map(outcome).collect();
        let next = match &self.then[step] {
            Then::One(to) if to.len() == 1 => Next::To(self.name(to[0])),
            Then::One(to) => Next::OneOf(outcomes(to)),
            Then::All(to) => Next::AllOf(outcomes(to)),
            Then::Some(to) => Next::SomeOf(outcomes(to)),
        };
        let id: Id = format!("s{step}").parse().unwrap();
        Step { id, next: Some(next), waits_for: self.waits[step], ..template.clone() }
    }

    fn name(&self, step: usize) -> StepRef {
        if step == self.then.len() { "end".parse().unwrap() } else { format!("s{step}").parse().unwrap() }
    }

    /// Anything: mostly unsound, often cyclic.
    pub(super) fn anything(lot: &mut Lot) -> Drawing {
        let steps = 2 + lot.below(7);
        let then = (0..steps)
            .map(|_| {
                let ways = [1, 1, 1, 2, 2, 3][lot.below(6)];
                let to: Vec<usize> =
                    (0..ways).map(|_| if lot.percent(30) { steps } else { lot.below(steps + 1) }).collect();
                if to.len() > 1 && lot.percent(40) { Then::All(to) } else { Then::One(to) }
            })
            .collect();
        let waits = (0..steps).map(|_| if lot.percent(25) { WaitsFor::AllOf } else { WaitsFor::OneOf });
        Drawing { then, waits: waits.collect() }
    }

    /// Blocks in blocks, with loops; sound.
    pub(super) fn structured(lot: &mut Lot, some_of: bool) -> Drawing {
        let mut drawing = Drawing { then: Vec::new(), waits: Vec::new() };
        let last = drawing.block(lot, 3, some_of).1;
        let end = drawing.then.len();
        for then in &mut drawing.then {
            then.targets_mut().iter_mut().filter(|to| **to == usize::MAX).for_each(|to| *to = end);
        }
        assert!(drawing.then[last].targets().contains(&end));
        drawing
    }

    fn add(&mut self, waits: WaitsFor) -> usize {
        self.then.push(Then::One(vec![usize::MAX]));
        self.waits.push(waits);
        self.then.len() - 1
    }

    /// First and last step of a block that is still open at its end.
    fn block(&mut self, lot: &mut Lot, depth: usize, some_of: bool) -> (usize, usize) {
        match if depth == 0 { 0 } else { lot.below(if some_of { 6 } else { 5 }) } {
            0 => {
                let step = self.add(WaitsFor::OneOf);
                (step, step)
            }
            1 => {
                let (first, middle) = self.block(lot, depth - 1, some_of);
                let (next, last) = self.block(lot, depth - 1, some_of);
                self.lead(middle, next);
                (first, last)
            }
            2 => {
                // Head and tail of its own, so that the loop can be left.
                let head = self.add(WaitsFor::OneOf);
                let (first, last) = self.block(lot, depth - 1, some_of);
                self.lead(head, first);
                let tail = self.add(WaitsFor::OneOf);
                self.lead(last, tail);
                self.then[tail] = Then::One(vec![head, usize::MAX]);
                (head, tail)
            }
            kind => {
                let split = self.add(WaitsFor::OneOf);
                let branches = 2 + lot.below(2);
                let inner: Vec<(usize, usize)> =
                    (0..branches).map(|_| self.block(lot, depth - 1, some_of)).collect();
                let firsts = inner.iter().map(|(first, _)| *first).collect();
                let waits = match kind {
                    3 => WaitsFor::OneOf,
                    4 => WaitsFor::AllOf,
                    _ => WaitsFor::SomeOf,
                };
                self.then[split] = match kind {
                    3 => Then::One(firsts),
                    4 => Then::All(firsts),
                    _ => Then::Some(firsts),
                };
                let join = self.add(waits);
                inner.iter().for_each(|(_, last)| self.lead(*last, join));
                (split, join)
            }
        }
    }

    fn lead(&mut self, from: usize, to: usize) {
        let open = self.then[from].targets_mut().iter_mut().find(|to| **to == usize::MAX).unwrap();
        *open = to;
    }

    /// Small mistakes, such as people make.
    pub(super) fn disturb(&mut self, lot: &mut Lot) {
        let steps = self.then.len();
        for _ in 0..1 + lot.below(3) {
            let step = lot.below(steps);
            match lot.below(4) {
                0 => {
                    self.waits[step] = match self.waits[step] {
                        WaitsFor::OneOf => WaitsFor::AllOf,
                        WaitsFor::AllOf | WaitsFor::SomeOf => WaitsFor::OneOf,
                    };
                }
                1 => {
                    self.then[step] = match self.then[step].clone() {
                        Then::One(to) if to.len() > 1 => Then::All(to),
                        Then::One(to) | Then::All(to) | Then::Some(to) => Then::One(to),
                    };
                }
                2 => {
                    let to = lot.below(steps + 1);
                    self.then[step].targets_mut().push(to);
                }
                _ => {
                    let to = lot.below(steps + 1);
                    *self.then[step].targets_mut().last_mut().unwrap() = to;
                }
            }
        }
    }
}
