//! The recursion over the graph without its ways back.

use super::{
    PathTime, Times, Undecided, Worst,
    front::{Entry, Front, Keep},
    loops,
};
use crate::{
    graph::{Flow, Node, ProcessGraph, Split},
    model::Total,
};

/// Beyond so many rounds over loops with several entries the answer is *not decided*.
const MOST_PASSES: usize = 64;

/// The ways out of each step, `None` for leaving the part.
type Ways = Vec<Vec<(Flow, Option<usize>)>>;

/// Which ways a run may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Along {
    Onward,
    AllWays,
}

/// A part of a graph, entered at one step, with its ways sorted into onward and back.
pub(in crate::graph) struct Part<'g, 'p> {
    pub(super) graph: &'g ProcessGraph<'p>,
    pub(super) start: usize,
    /// All ways.
    ways: Ways,
    /// The ways that lead on.
    pub(super) onward: Ways,
    /// Ways back, from and to.
    pub(super) back: Vec<(usize, usize, Flow)>,
    /// Steps that occur on some run, each before those it leads on to.
    pub(super) order: Vec<usize>,
    /// The group that is going on at each step.
    group: Vec<Option<usize>>,
    /// Whether some loop can be entered past its first step.
    pub(super) second_entry: Result<bool, Undecided>,
    /// Whether a run can leave a group and come back to it without a loop.
    pub(super) scattered: bool,
}

pub(in crate::graph) fn times(part: Option<&Part<'_, '_>>) -> Times {
    let Some(part) = part else {
        return Times { best: None, worst: Worst::NotDecided(Undecided::NeverEnds), unlimited: Vec::new() };
    };
    let graph = part.graph;
    let without_limit = |p: &usize| {
        let node = graph.steps.get(*p).filter(|node| node.occurs);
        node.is_some_and(|node| node.counted_limit(graph.case()).is_none())
    };
    let unlimited = part.order.iter().copied().filter(without_limit).collect();
    let best = part.best().ok();
    let worst = match loops::extras(part) {
        Ok(extra) => match part.path_time(&extra, Keep::Larger, Along::Onward) {
            Ok(path) => Worst::Proven(path),
            Err(why) => Worst::NotDecided(why),
        },
        Err(loops::Obstacle::Unbounded(steps)) => Worst::Unbounded { steps },
        Err(loops::Obstacle::Undecided(why)) => Worst::NotDecided(why),
    };
    Times { best, worst, unlimited }
}

impl<'g, 'p> Part<'g, 'p> {
    pub(super) fn new(graph: &'g ProcessGraph<'p>, start: usize, inside: impl Fn(usize) -> bool) -> Self {
        let count = graph.steps.len();
        let mut ways: Ways = vec![Vec::new(); count];
        let mut order = Vec::new();
        // Depth first: a step is finished after everything it leads on to.
        let mut reached = vec![false; count];
        let mut open = vec![(start, false)];
        while let Some((here, finished)) = open.pop() {
            if finished {
                order.push(here);
                continue;
            }
            match reached.get_mut(here) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            let Some(slot) = ways.get_mut(here) else { continue };
            slot.extend(graph.written_ways(here).iter().map(|(flow, to)| match to {
                Node::Step(to) if inside(*to) => (*flow, Some(*to)),
                Node::Step(_) | Node::End => (*flow, None),
            }));
            open.push((here, true));
            open.extend(slot.iter().rev().filter_map(|(_, to)| Some(((*to)?, false))));
        }
        order.reverse();
        let mut part = Part {
            graph,
            start,
            onward: ways.clone(),
            ways,
            back: Vec::new(),
            order,
            group: Vec::new(),
            second_entry: Ok(false),
            scattered: false,
        };
        part.tell_ways_back();
        part.group = part.groups_going_on();
        part.second_entry = loops::has_second_entry(&part);
        part.scattered = part.has_scattered_group();
        part
    }

    /// A way back leads to a step that stands earlier in the order.
    fn tell_ways_back(&mut self) {
        let mut place = vec![0; self.onward.len()];
        for (number, step) in self.order.iter().enumerate() {
            place.get_mut(*step).into_iter().for_each(|slot| *slot = number);
        }
        for from in &self.order {
            let is_back = |to: &Option<usize>| to.is_some_and(|to| place.get(to) <= place.get(*from));
            let Some(ways) = self.onward.get_mut(*from) else { continue };
            let back = ways.iter().filter(|(_, to)| is_back(to));
            self.back.extend(back.filter_map(|(flow, to)| Some((*from, (*to)?, *flow))));
            ways.retain(|(_, to)| !is_back(to));
        }
        self.back.sort_by_key(|(from, to, _)| (*to, *from));
    }

    /// A step outside the clock, or one that does not occur, neither opens nor closes a group.
    fn groups_going_on(&self) -> Vec<Option<usize>> {
        let mut group = vec![None; self.onward.len()];
        let mut before: Vec<Option<Option<usize>>> = vec![None; self.onward.len()];
        for here in &self.order {
            let Some(node) = self.graph.steps.get(*here) else { continue };
            let coming = before.get(*here).copied().flatten().flatten();
            let now = match (node.occurs, node.step.outside_clock) {
                (true, None) => node.group,
                (true, Some(_)) => coming.filter(|group| node.group == Some(*group)),
                (false, _) => coming,
            };
            group.get_mut(*here).into_iter().for_each(|slot| *slot = now);
            for (_, to) in self.onward.get(*here).into_iter().flatten() {
                if let Some(slot) = to.and_then(|to| before.get_mut(to)) {
                    *slot = Some(slot.map_or(now, |others| others.filter(|group| now == Some(*group))));
                }
            }
        }
        group
    }

    fn ways_along(&self, along: Along, from: usize) -> &[(Flow, Option<usize>)] {
        let ways = match along {
            Along::Onward => &self.onward,
            Along::AllWays => &self.ways,
        };
        ways.get(from).map(Vec::as_slice).unwrap_or_default()
    }

    /// What entering a step takes; nothing where its group is going on already.
    pub(super) fn entering(&self, from: Option<usize>, to: usize) -> Total {
        let going_on = from.and_then(|from| self.group.get(from).copied().flatten());
        match self.graph.steps.get(to).filter(|node| node.occurs) {
            Some(node) if node.group.is_none() || node.group != going_on => self.graph.entering(to),
            _ => Total::default(),
        }
    }

    /// The quickest run. It never repeats a step, so ways back matter only where a loop is entered
    /// at several places and it is not clear which of its ways lead back.
    fn best(&self) -> Result<PathTime, Undecided> {
        let nothing_extra = vec![Total::default(); self.graph.steps.len()];
        let along = if self.second_entry? { Along::AllWays } else { Along::Onward };
        self.path_time(&nothing_extra, Keep::Smaller, along)
    }

    /// The best or worst run from the start until the part is left.
    fn path_time(&self, extra: &[Total], keep: Keep, along: Along) -> Result<PathTime, Undecided> {
        if self.scattered {
            return Err(Undecided::ScatteredGroup);
        }
        let rest = self.rest(extra, keep, along)?;
        let front = rest.get(self.start).map(|front| front.0.as_slice()).unwrap_or_default();
        let first = match front {
            [] => return Err(Undecided::NeverEnds),
            [first] => *first,
            _ => return Err(Undecided::MixedUnits),
        };
        let entry = self.cost(None, self.start, extra)?;
        let total = entry.plus(first.total).ok_or(Undecided::TooLarge)?;
        Ok(PathTime { total, steps: self.trace(&rest, first, along) })
    }

    pub(super) fn cost(&self, from: Option<usize>, to: usize, extra: &[Total]) -> Result<Total, Undecided> {
        let repeated = extra.get(to).copied().unwrap_or_default();
        self.entering(from, to).plus(repeated).ok_or(Undecided::TooLarge)
    }

    /// What is left after each step. Onward ways need one pass; ways back may shorten what an
    /// earlier pass found, until nothing changes.
    fn rest(&self, extra: &[Total], keep: Keep, along: Along) -> Result<Vec<Front>, Undecided> {
        let mut rest: Vec<Front> = vec![Front::default(); self.graph.steps.len()];
        for pass in 0..MOST_PASSES {
            let mut changed = false;
            for here in self.order.iter().rev() {
                let front = self.rest_after(*here, along, &rest, extra, keep)?;
                let Some(slot) = rest.get_mut(*here) else { continue };
                if front.same_totals(slot) {
                    continue;
                }
                if pass > 0 && front.0.len() > 1 {
                    return Err(Undecided::MixedUnits);
                }
                *slot = front;
                changed = true;
            }
            if !changed || along == Along::Onward {
                return Ok(rest);
            }
        }
        Err(Undecided::TooLarge)
    }

    fn rest_after(
        &self,
        here: usize,
        along: Along,
        rest: &[Front],
        extra: &[Total],
        keep: Keep,
    ) -> Result<Front, Undecided> {
        let ways = self.ways_along(along, here);
        let mut together: Option<Front> = None;
        let mut either = Front::default();
        for (index, (_, to)) in ways.iter().enumerate() {
            let mut branch = Front::default();
            match to {
                None => branch.add(Entry { total: Total::default(), via: (index, 0) }, keep)?,
                Some(to) => {
                    let cost = self.cost(Some(here), *to, extra)?;
                    for (number, entry) in rest.get(*to).iter().flat_map(|front| front.0.iter().enumerate()) {
                        let total = cost.plus(entry.total).ok_or(Undecided::TooLarge)?;
                        branch.add(Entry { total, via: (index, number) }, keep)?;
                    }
                }
            }
            if self.graph.split(here) == Split::AllOf {
                together = Some(match together {
                    None => branch,
                    Some(so_far) => so_far.together(&branch, keep)?,
                });
            } else {
                for entry in branch.0 {
                    either.add(entry, keep)?;
                }
            }
        }
        Ok(together.unwrap_or(either))
    }

    fn trace(&self, rest: &[Front], first: Entry, along: Along) -> Vec<usize> {
        let (mut here, mut entry) = (self.start, first);
        let mut steps = vec![here];
        while let Some((_, Some(to))) = self.ways_along(along, here).get(entry.via.0) {
            let Some(next) = rest.get(*to).and_then(|front| front.0.get(entry.via.1)) else { break };
            (here, entry) = (*to, *next);
            steps.push(here);
        }
        steps.retain(|step| self.graph.occurs(*step));
        steps
    }

    fn has_scattered_group(&self) -> bool {
        let group_of = |p: usize| self.group.get(p).copied().flatten();
        (0..self.graph.process().groups.len()).any(|group| {
            let mut outside_after = vec![false; self.graph.steps.len()];
            for here in &self.order {
                let inside = group_of(*here) == Some(group);
                let been_out = outside_after.get(*here).copied().unwrap_or(false);
                if inside && been_out {
                    return true;
                }
                for (_, to) in self.onward.get(*here).into_iter().flatten() {
                    let leaves = inside && to.is_some_and(|to| group_of(to) != Some(group));
                    if let Some(slot) = to.and_then(|to| outside_after.get_mut(to)) {
                        *slot |= leaves || been_out;
                    }
                }
            }
            false
        })
    }
}
