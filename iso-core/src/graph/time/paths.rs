//! The recursion over the graph without its ways back.

use petgraph::{
    algo::{kosaraju_scc, toposort},
    visit::{EdgeFiltered, EdgeRef},
};

use super::{
    PathTime, Times, Undecided, Worst,
    front::{Entry, Front, Keep},
    loops,
};
use crate::{
    graph::{Flow, Node, ProcessGraph, Split},
    model::Total,
};

/// A part of a graph, entered at one step, with its ways sorted into onward and back.
pub(super) struct Part<'g, 'p> {
    pub(super) graph: &'g ProcessGraph<'p>,
    pub(super) start: usize,
    /// Onward ways of each step, `None` for leaving the part.
    pub(super) onward: Vec<Vec<(Flow, Option<usize>)>>,
    /// Ways back, from and to.
    pub(super) back: Vec<(usize, usize, Flow)>,
    /// Steps that occur on some run, each before those it leads on to.
    pub(super) order: Vec<usize>,
}

pub(super) fn nothing() -> Times {
    Times { best: None, worst: Worst::NotDecided(Undecided::NeverEnds), unlimited: Vec::new() }
}

pub(super) fn times(graph: &ProcessGraph<'_>, start: usize, inside: impl Fn(usize) -> bool) -> Times {
    let part = Part::new(graph, start, inside);
    let without_limit =
        |p: &usize| graph.steps.get(*p).is_some_and(|node| node.counted_limit(graph.case()).is_none());
    let unlimited = part.order.iter().copied().filter(without_limit).collect();
    let nothing_extra = vec![Total::default(); graph.steps.len()];
    let best = part.path_time(&nothing_extra, Keep::Smaller).ok();
    let worst = match loops::extras(&part) {
        Ok(extra) => match part.path_time(&extra, Keep::Larger) {
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
        let mut component = vec![0_usize; graph.flow.node_count()];
        for (number, members) in kosaraju_scc(&graph.flow).into_iter().enumerate() {
            for member in members {
                if let Some(slot) = component.get_mut(member.index()) {
                    *slot = number;
                }
            }
        }
        // A way back leads, inside one loop, to a step that stands earlier in the file.
        let is_back = |from: usize, to: usize| component.get(from) == component.get(to) && to <= from;
        let onward_only =
            EdgeFiltered::from_fn(&graph.flow, |edge| !is_back(edge.source().index(), edge.target().index()));
        let sorted = toposort(&onward_only, None).unwrap_or_default();
        let mut part = Part {
            graph,
            start,
            onward: vec![Vec::new(); graph.steps.len()],
            back: Vec::new(),
            order: Vec::new(),
        };
        let mut reached = vec![false; graph.steps.len()];
        let mut open = vec![start];
        while let Some(here) = open.pop() {
            match reached.get_mut(here) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            for (flow, to) in graph.ways_from(here) {
                let to = match to {
                    Node::Step(to) if inside(to) => Some(to),
                    Node::Step(_) | Node::End => None,
                };
                match to {
                    Some(to) if is_back(here, to) => part.back.push((here, to, flow)),
                    _ => part.onward.get_mut(here).into_iter().for_each(|ways| ways.push((flow, to))),
                }
                open.extend(to);
            }
        }
        part.back.sort_by_key(|(from, to, _)| (*to, *from));
        let was_reached = |p: &usize| reached.get(*p).copied().unwrap_or(false);
        part.order = sorted.into_iter().filter_map(|node| graph.position(node)).filter(was_reached).collect();
        part
    }

    pub(super) fn entering(&self, from: Option<usize>, to: usize) -> Total {
        self.graph.entering(from, to)
    }

    /// The best or worst run from the start until the part is left.
    fn path_time(&self, extra: &[Total], keep: Keep) -> Result<PathTime, Undecided> {
        if keep == Keep::Larger && self.has_scattered_group() {
            return Err(Undecided::ScatteredGroup);
        }
        let mut rest: Vec<Front> = vec![Front::default(); self.graph.steps.len()];
        for here in self.order.iter().rev() {
            let front = self.rest_after(*here, &rest, extra, keep)?;
            if let Some(slot) = rest.get_mut(*here) {
                *slot = front;
            }
        }
        let front = rest.get(self.start).map(|front| front.0.as_slice()).unwrap_or_default();
        let first = match front {
            [] => return Err(Undecided::NeverEnds),
            [first] => *first,
            _ => return Err(Undecided::MixedUnits),
        };
        let entry = self.cost(None, self.start, extra)?;
        let total = entry.plus(first.total).ok_or(Undecided::TooLarge)?;
        Ok(PathTime { total, steps: self.trace(&rest, first) })
    }

    pub(super) fn cost(&self, from: Option<usize>, to: usize, extra: &[Total]) -> Result<Total, Undecided> {
        let repeated = extra.get(to).copied().unwrap_or_default();
        self.entering(from, to).plus(repeated).ok_or(Undecided::TooLarge)
    }

    fn rest_after(
        &self,
        here: usize,
        rest: &[Front],
        extra: &[Total],
        keep: Keep,
    ) -> Result<Front, Undecided> {
        let ways = self.onward.get(here).map(Vec::as_slice).unwrap_or_default();
        let mut together: Option<Front> = None;
        let mut either = Front::default();
        for (index, (_, to)) in ways.iter().enumerate() {
            let mut branch = Front::default();
            match to {
                None => {
                    branch =
                        Front(Front::end().0.iter().map(|e| Entry { via: Some((index, 0)), ..*e }).collect())
                }
                Some(to) => {
                    let cost = self.cost(Some(here), *to, extra)?;
                    for (number, entry) in rest.get(*to).iter().flat_map(|front| front.0.iter().enumerate()) {
                        let total = cost.plus(entry.total).ok_or(Undecided::TooLarge)?;
                        branch.add(Entry { total, via: Some((index, number)) }, keep)?;
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

    fn trace(&self, rest: &[Front], first: Entry) -> Vec<usize> {
        let (mut here, mut entry) = (self.start, first);
        let mut steps = vec![here];
        while let Some((way, number)) = entry.via {
            let Some((_, Some(to))) = self.onward.get(here).and_then(|ways| ways.get(way)) else { break };
            let Some(next) = rest.get(*to).and_then(|front| front.0.get(number)) else { break };
            (here, entry) = (*to, *next);
            steps.push(here);
        }
        steps
    }

    /// Whether a run can leave a group and come back to it without a loop.
    pub(super) fn has_scattered_group(&self) -> bool {
        let group_of = |p: usize| self.graph.steps.get(p).and_then(|node| node.group);
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
