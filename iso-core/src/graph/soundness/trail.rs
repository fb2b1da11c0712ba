//! What happens along a way, shared between all ways that have it in common.
//!
//! Contracting a graph of thousands of steps would copy their names again and again; here two
//! stretches are joined by one entry, and only the one run that is shown is ever written out.

use super::Run;

/// A stretch of a run, by its place among the [`Trails`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trail(u32);

impl Trail {
    pub(super) const EMPTY: Trail = Trail(0);
}

/// Something an officer can see happen.
#[derive(Debug, Clone, Copy)]
pub(super) enum Event {
    /// The step at this position is done.
    Step(usize),
    /// After the step at this position this branch is taken.
    Choice(usize, usize),
}

#[derive(Debug, Clone, Copy)]
enum Stretch {
    Nothing,
    Event(Event),
    Then(Trail, Trail),
}

/// All stretches, each with the number of steps done on it.
#[derive(Debug, Clone)]
pub(super) struct Trails(Vec<(Stretch, u32)>);

impl Default for Trails {
    fn default() -> Self {
        Trails(vec![(Stretch::Nothing, 0)])
    }
}

impl Trails {
    pub(super) fn event(&mut self, event: Event) -> Trail {
        let steps = match event {
            Event::Step(_) => 1,
            Event::Choice(..) => 0,
        };
        self.push(Stretch::Event(event), steps)
    }

    pub(super) fn join(&mut self, parts: impl IntoIterator<Item = Trail>) -> Trail {
        let mut whole = Trail::EMPTY;
        for part in parts.into_iter().filter(|part| *part != Trail::EMPTY) {
            whole = match whole {
                Trail::EMPTY => part,
                before => {
                    let steps = self.steps(before).saturating_add(self.steps(part));
                    self.push(Stretch::Then(before, part), steps)
                }
            };
        }
        whole
    }

    /// The number of steps done on a stretch.
    pub(super) fn steps(&self, trail: Trail) -> u32 {
        self.0.get(trail.0 as usize).map_or(0, |(_, steps)| *steps)
    }

    /// Writes a run out.
    pub(super) fn run(&self, parts: impl IntoIterator<Item = Trail>) -> Run {
        let mut run = Run::default();
        for part in parts {
            let mut open = vec![part];
            while let Some(trail) = open.pop() {
                match self.0.get(trail.0 as usize).map(|(stretch, _)| *stretch) {
                    Some(Stretch::Event(Event::Step(step))) => run.steps.push(step),
                    Some(Stretch::Event(Event::Choice(step, branch))) => run.choices.push((step, branch)),
                    Some(Stretch::Then(first, second)) => open.extend([second, first]),
                    Some(Stretch::Nothing) | None => {}
                }
            }
        }
        run
    }

    fn push(&mut self, stretch: Stretch, steps: u32) -> Trail {
        // Beyond four thousand million stretches memory has long run out.
        let place = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.push((stretch, steps));
        Trail(place)
    }
}
