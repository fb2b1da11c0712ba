//! The links between processes, from what their inputs and outputs name and from their calls.
//!
//! All services stand together: an office has hundreds of them, with the same links to the few
//! processes of management and support.

use std::collections::BTreeMap;

use super::super::{index::Manual, words::text};
use crate::{
    model::{Process, ProcessKind, Wording},
    text::{Text, without_marks},
};

/// A process, or all services together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    Services,
    /// The position of the procedure in the library.
    Process(usize),
}

/// What goes from one process to another.
pub(super) struct Link<'a> {
    pub(super) from: End,
    pub(super) to: End,
    what: What<'a>,
    /// Positions of the procedures at both ends, in order, each once.
    pub(super) sources: Vec<usize>,
    pub(super) targets: Vec<usize>,
}

#[derive(Clone, Copy)]
enum What<'a> {
    Item(&'a Wording),
    /// The step that calls.
    Call(&'a Wording),
}

impl Link<'_> {
    pub(super) fn words(&self, manual: &Manual<'_>) -> String {
        const CALLS: Text = text("gọi quy trình ở bước", "calls it in the step");
        match self.what {
            What::Item(name) => name.get(manual.lang()).to_owned(),
            What::Call(step) => format!("{} “{}”", manual.say(CALLS), step.get(manual.lang())),
        }
    }
}

/// All links, in the order of the procedures. Both sides may tell of one link; it is one.
pub(super) fn links<'a>(manual: &Manual<'a>) -> Vec<Link<'a>> {
    let mut all = Links { links: Vec::new(), known: BTreeMap::new() };
    let lang = manual.lang();
    let processes = || manual.library.processes.iter().map(|it| &it.value).enumerate();
    let other = |party: &Option<Wording>| manual.names.position(party.as_ref()?.get(lang).trim());
    for (here, process) in processes() {
        for output in &process.outputs {
            if let Some(to) = other(&output.to) {
                all.add(manual, here, to, What::Item(&output.name));
            }
        }
        for (_, step) in process.steps_in_order() {
            let called = step.call.as_ref().and_then(|code| manual.names.position(code.as_str()));
            if let Some(to) = called {
                all.add(manual, here, to, What::Call(&step.name));
            }
        }
        for input in &process.inputs {
            if let Some(from) = other(&input.from) {
                all.add(manual, from, here, What::Item(&input.name));
            }
        }
    }
    all.links.sort_by_key(|link| (link.from, link.to));
    for link in &mut all.links {
        for members in [&mut link.sources, &mut link.targets] {
            members.sort_unstable();
            members.dedup();
        }
    }
    all.links
}

/// Both ends and what passes between them; procedures by themselves only where both are services.
type Key = (End, End, Option<(usize, usize)>, bool, String);

struct Links<'a> {
    links: Vec<Link<'a>>,
    known: BTreeMap<Key, usize>,
}

impl<'a> Links<'a> {
    fn add(&mut self, manual: &Manual<'a>, from: usize, to: usize, what: What<'a>) {
        let ends = [from, to].map(|at| manual.library.processes.get(at).map(|it| end(&it.value, at)));
        let [Some(source), Some(target)] = ends else { return };
        let (is_call, name) = match what {
            What::Item(name) => (false, name),
            What::Call(step) => (true, step),
        };
        let both_services = (source, target) == (End::Services, End::Services);
        let name = without_marks(name.get(manual.lang()));
        let key = (source, target, both_services.then_some((from, to)), is_call, name);
        let at = *self.known.entry(key).or_insert_with(|| {
            let link = Link { from: source, to: target, what, sources: Vec::new(), targets: Vec::new() };
            self.links.push(link);
            self.links.len() - 1
        });
        if let Some(link) = self.links.get_mut(at) {
            link.sources.push(from);
            link.targets.push(to);
        }
    }
}

fn end(process: &Process, position: usize) -> End {
    match process.kind {
        ProcessKind::Service => End::Services,
        ProcessKind::Support | ProcessKind::Management => End::Process(position),
    }
}
