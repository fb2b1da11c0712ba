//! How the names of a log are called in the library.

use super::{judge::Judge, statistics::KnownStep};
use crate::text::Lang;

impl<'a> Judge<'a> {
    /// Code and title of a procedure, by the number of its name; the name itself where it is unknown.
    pub(super) fn procedure_names(&self, procedure: u32) -> (String, String) {
        match self.promise(procedure).and_then(|place| self.promises.all.get(place)) {
            Some(promise) => (
                promise.process.process.to_string(),
                promise.process.title.get(self.promises.lang).to_owned(),
            ),
            None => {
                let name = self.log.procedures.name(procedure).to_owned();
                (name.clone(), name)
            }
        }
    }

    /// The field of a procedure; empty where it is unknown.
    pub(super) fn field(&self, procedure: u32) -> String {
        let promise = self.promise(procedure).and_then(|place| self.promises.all.get(place));
        promise.map(|promise| promise.field.clone()).unwrap_or_default()
    }

    /// The name of a unit.
    pub(super) fn unit(&self, unit: u32) -> &'a str {
        self.log.units.name(unit)
    }

    /// The step that a log means: by its id, its number, or its name in any language.
    pub(super) fn step(&self, procedure: u32, written: &str) -> Option<KnownStep<'a>> {
        let promise = self.promise(procedure).and_then(|place| self.promises.all.get(place))?;
        let graph = promise.graph.as_ref()?;
        let called = |at: &usize, exactly: bool| {
            let Some(node) = graph.steps().get(*at) else { return false };
            if exactly {
                return graph.name(*at) == written || node.step.id.as_str() == written;
            }
            let no = node.step.no.as_ref().is_some_and(|no| no.get(Lang::Vi) == written);
            no || Lang::ALL.iter().any(|lang| node.step.name.get(*lang) == written)
        };
        let all = || 0..graph.steps().len();
        let at = all().find(|at| called(at, true)).or_else(|| all().find(|at| called(at, false)))?;
        let node = graph.steps().get(at)?;
        let alone = node.group.is_none() && node.step.outside_clock.is_none();
        Some(KnownStep {
            step: node.step,
            position: at,
            id: graph.name(at),
            title: node.step.name.get(self.promises.lang).to_owned(),
            limit: node.own_limit(None).filter(|_| alone),
        })
    }
}
