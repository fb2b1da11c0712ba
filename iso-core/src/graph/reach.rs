//! What can happen at all.

use petgraph::visit::{Bfs, Reversed, VisitMap, Visitable};

use super::ProcessGraph;

/// Steps that can never happen, and steps after which no case ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// Steps that no run from the first step reaches.
    pub unreachable: Vec<usize>,
    /// Steps that can happen, but from which no way leads to an end.
    pub trapped: Vec<usize>,
    /// Whether any way that can happen leads to an end.
    pub ends: bool,
}

impl ProcessGraph<'_> {
    /// Plain reachability, forward from the first step and backward from the end.
    #[must_use]
    pub fn reach(&self) -> Reach {
        let Some(start) = self.start() else { return Reach::default() };
        let mut forward = Bfs::new(&self.flow, Self::node(start));
        while forward.next(&self.flow).is_some() {}
        let reversed = Reversed(&self.flow);
        let mut backward = Bfs::new(reversed, self.end());
        while backward.next(reversed).is_some() {}
        let (forward, backward) = (forward.discovered, backward.discovered);
        let occurring = (0..self.steps.len()).filter(|position| self.occurs(*position));
        let (reached, unreachable): (Vec<usize>, Vec<usize>) =
            occurring.partition(|position| forward.is_visited(&Self::node(*position)));
        let trapped = reached.into_iter().filter(|p| !backward.is_visited(&Self::node(*p))).collect();
        Reach { unreachable, trapped, ends: forward.is_visited(&self.end()) }
    }

    /// The shortest run from the first step to `position`, as positions; empty if there is none.
    #[must_use]
    pub fn run_to(&self, position: usize) -> Vec<usize> {
        let Some(start) = self.start() else { return Vec::new() };
        let mut before: Vec<Option<usize>> = vec![None; self.steps.len()];
        let mut seen = self.flow.visit_map();
        let mut open = std::collections::VecDeque::from([start]);
        seen.visit(Self::node(start));
        while let Some(here) = open.pop_front() {
            if here == position {
                break;
            }
            for &(_, to) in self.written_ways(here) {
                if let super::Node::Step(next) = to
                    && seen.visit(Self::node(next))
                {
                    if let Some(slot) = before.get_mut(next) {
                        *slot = Some(here);
                    }
                    open.push_back(next);
                }
            }
        }
        let mut run = vec![position];
        while let Some(previous) = run.last().and_then(|last| before.get(*last).copied().flatten()) {
            run.push(previous);
        }
        run.reverse();
        if run.first() != Some(&start) {
            return Vec::new();
        }
        run.retain(|step| self.occurs(*step));
        run
    }
}
