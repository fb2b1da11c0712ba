//! What stands in the line of one step.

use super::super::{
    context::Cx,
    index::Manual,
    sheet::joined,
    step_cells::{forms_and_results, time},
    words::{STEP, performer, text},
};
use crate::{
    doc::Inline,
    graph::{Node, ProcessGraph, Split},
    load::Loaded,
    model::{Process, ProcessKind, Step, Wording},
    text::{Lang, Text},
};

/// More steps before one, or ways after it, are no longer a hint but a flow chart.
const MOST_NAMED: usize = 6;

/// What all lines need to see.
pub(super) struct Work<'m, 'a> {
    pub(super) manual: &'m Manual<'a>,
    graphs: &'m [Option<ProcessGraph<'a>>],
    numbers: &'m [Vec<String>],
    steps: Vec<Vec<&'a Step>>,
    /// For each procedure the steps that lead to each step.
    before: Vec<Vec<Vec<usize>>>,
}

impl<'m, 'a> Work<'m, 'a> {
    pub(super) fn new(
        manual: &'m Manual<'a>,
        graphs: &'m [Option<ProcessGraph<'a>>],
        numbers: &'m [Vec<String>],
    ) -> Self {
        let before =
            graphs.iter().map(|graph| graph.as_ref().map(steps_before).unwrap_or_default()).collect();
        let steps = |it: &'a Loaded<Process>| it.value.steps_in_order().map(|(_, step)| step).collect();
        let steps = manual.library.processes.iter().map(steps).collect();
        Work { manual, graphs, numbers, steps, before }
    }

    pub(super) fn of_process(&self, position: usize) -> Option<OfProcess<'_, 'a>> {
        let loaded = self.manual.library.processes.get(position)?;
        let cx = Cx::new(self.manual.library, loaded, self.manual.names, self.manual.lang());
        let steps = self.steps.get(position).map(Vec::as_slice).unwrap_or_default();
        let graph = self.graphs.get(position).and_then(Option::as_ref);
        let numbers = self.numbers.get(position).map(Vec::as_slice).unwrap_or_default();
        let before = self.before.get(position).map(Vec::as_slice).unwrap_or_default();
        Some(OfProcess { manual: self.manual, cx, steps, graph, numbers, before, position })
    }
}

fn steps_before(graph: &ProcessGraph<'_>) -> Vec<Vec<usize>> {
    let mut before = vec![Vec::new(); graph.steps().len()];
    for from in 0..graph.steps().len() {
        for to in graph.ways_from(from).filter_map(|(_, to)| to.step()) {
            // Steps come in order, so one that is known is the last.
            if let Some(list) = before.get_mut(to).filter(|list: &&mut Vec<usize>| list.last() != Some(&from))
            {
                list.push(from);
            }
        }
    }
    before
}

/// One procedure, seen from a step of it.
pub(super) struct OfProcess<'m, 'a> {
    manual: &'m Manual<'a>,
    cx: Cx<'m>,
    steps: &'m [&'m Step],
    graph: Option<&'m ProcessGraph<'a>>,
    numbers: &'m [String],
    before: &'m [Vec<usize>],
    position: usize,
}

impl OfProcess<'_, '_> {
    fn process(&self) -> &Process {
        self.cx.process
    }

    fn number(&self, at: usize) -> &str {
        self.numbers.get(at).map(String::as_str).unwrap_or_default()
    }

    /// Code and title, leading to the procedure.
    pub(super) fn title(&self) -> Vec<Inline> {
        let code = self.manual.code_of(self.position).into_iter();
        code.chain([Inline::LineBreak, Inline::from(self.cx.words(&self.process().title))]).collect()
    }

    /// `QT.KT.01: bước 2, 4`
    pub(super) fn code_and_steps(&self, steps: &[usize]) -> Vec<Inline> {
        let numbers: Vec<&str> = steps.iter().map(|at| self.number(*at)).collect();
        let words = format!(": {} {}", self.cx.say(STEP), numbers.join(", "));
        self.manual.code_of(self.position).into_iter().chain([Inline::Text(words)]).collect()
    }

    pub(super) fn row(&self, first: Vec<Inline>, at: usize) -> [Vec<Inline>; 6] {
        let Some(step) = self.steps.get(at).copied() else { return Default::default() };
        [
            first,
            self.what(step, at),
            self.time(step, at),
            self.comes_in(at),
            self.goes_out(step),
            self.onward(step, at),
        ]
    }

    fn what(&self, step: &Step, at: usize) -> Vec<Inline> {
        const ACCOUNTABLE: Text = text("Chịu trách nhiệm: ", "Accountable: ");
        const EXPIRY: Text = text("Hết thời gian chờ: ", "When the time is over: ");
        const CALLS: Text = text("Thực hiện theo quy trình: ", "Carried out by the procedure: ");
        let name = vec![Inline::strong(format!("{}. {}", self.number(at), self.cx.words(&step.name)))];
        let description = step.description.iter().map(|it| vec![Inline::from(self.cx.words(it))]);
        let calls =
            step.call.iter().map(|it| vec![Inline::emphasis(self.cx.say(CALLS)), self.cx.procedure(it)]);
        let others = (!step.accountable.is_empty()).then(|| {
            vec![Inline::emphasis(self.cx.say(ACCOUNTABLE)), Inline::Text(self.cx.roles(&step.accountable))]
        });
        let expiry = step.on_expiry.iter();
        let expiry =
            expiry.map(|it| vec![Inline::emphasis(self.cx.say(EXPIRY)), Inline::from(self.cx.words(it))]);
        joined(std::iter::once(name).chain(description).chain(calls).chain(others).chain(expiry))
    }

    /// A limit that several steps share is told as such.
    fn time(&self, step: &Step, at: usize) -> Vec<Inline> {
        let node = self.graph.and_then(|graph| graph.steps().get(at));
        let group = node.filter(|_| step.outside_clock.is_none()).and_then(|node| node.group);
        let group = group.and_then(|group| self.process().groups.get(group));
        match group {
            Some(group) => {
                const SHARED: Text = text("chung nhiều bước", "shared by several steps");
                let shared = vec![Inline::emphasis(format!("({})", self.cx.say(SHARED)))];
                joined([vec![Inline::Text(group.limit.show(self.cx.lang))], shared])
            }
            None => time(&self.cx, step),
        }
    }

    /// What the steps before hand over; at the first step what comes into the procedure.
    fn comes_in(&self, at: usize) -> Vec<Inline> {
        let from = self.before.get(at).map(Vec::as_slice).unwrap_or_default();
        // Steps of one doer that hand over the same stand together.
        let mut alike: Vec<(String, Option<String>, Vec<&str>)> = Vec::new();
        for before in from.iter().take(MOST_NAMED) {
            let Some(step) = self.steps.get(*before) else { continue };
            let results: Vec<&str> = step.results.iter().map(|it| self.cx.words(it)).collect();
            let (results, who) = (results.join("; "), self.other_doer(step, at));
            match alike.iter_mut().find(|(what, by, _)| *what == results && *by == who) {
                Some((_, _, numbers)) => numbers.push(self.number(*before)),
                None => alike.push((results, who, vec![self.number(*before)])),
            }
        }
        let lines = alike.into_iter().map(|(results, who, numbers)| {
            let results = if results.is_empty() { results } else { format!("{results}, ") };
            let who = who.map(|who| format!(" ({who})")).unwrap_or_default();
            let from = text("từ bước", "from step").get(self.cx.lang);
            vec![Inline::Text(format!("{results}{from} {}{who}", numbers.join(", ")))]
        });
        let first = self.graph.is_some_and(|graph| graph.start() == Some(at));
        // What the system itself supplies, such as the procedure in force, nobody waits for.
        let is_supplied = |from: &Wording| {
            let position = self.manual.names.position(from.get(self.cx.lang).trim());
            let process = position.and_then(|at| self.manual.library.processes.get(at));
            process.is_some_and(|it| {
                it.value.kind == ProcessKind::Management && it.value.kind != self.process().kind
            })
        };
        let inputs = self.process().inputs.iter();
        let inputs = inputs.filter(|input| first && !input.from.as_ref().is_some_and(is_supplied));
        let inputs = inputs.map(|input| {
            let from = input.from.as_ref().map(|it| format!(" ← {}", self.cx.words(it)));
            vec![Inline::Text(format!("{}{}", self.cx.words(&input.name), from.unwrap_or_default()))]
        });
        joined(inputs.take(MOST_NAMED).chain(lines))
    }

    fn goes_out(&self, step: &Step) -> Vec<Inline> {
        forms_and_results(&self.cx, step)
    }

    /// By what it decides, and who gets it next.
    fn onward(&self, step: &Step, at: usize) -> Vec<Inline> {
        const DECIDES: Text = text("Căn cứ: ", "Decides by: ");
        const ALL: Text = text("Đồng thời:", "All at the same time:");
        const SOME: Text = text("Chọn một hoặc nhiều:", "One or more of:");
        let by = step.decides_by.iter();
        let by =
            by.map(|it| vec![Inline::emphasis(self.cx.say(DECIDES)), Inline::from(self.cx.words(&it.by))]);
        let Some(graph) = self.graph else { return joined(by) };
        let split = match graph.split(at) {
            Split::AllOf => Some(ALL),
            Split::SomeOf => Some(SOME),
            Split::OneOf => None,
        };
        let split = split.map(|it| vec![Inline::emphasis(self.cx.say(it))]);
        let ways: Vec<_> = graph.ways_from(at).collect();
        let named = ways.iter().take(MOST_NAMED).map(|(flow, to)| {
            let outcome = graph.outcome(at, *flow);
            let when =
                outcome.and_then(|it| it.when.as_ref()).map(|when| format!("{} ", self.cx.words(when)));
            vec![Inline::Text(format!("{}→ {}", when.unwrap_or_default(), self.target(at, *to)))]
        });
        let rest = ways.len().saturating_sub(MOST_NAMED);
        let rest = (rest > 0).then(|| {
            vec![Inline::Text(match self.cx.lang {
                Lang::Vi => format!("và {rest} nhánh khác"),
                Lang::En => format!("and {rest} more"),
            })]
        });
        joined(by.chain(split).chain(named).chain(rest))
    }

    /// `bước 3 (Lãnh đạo phòng)`
    fn target(&self, from: usize, to: Node) -> String {
        const END: Text = text("kết thúc", "end");
        let Node::Step(at) = to else { return self.cx.say(END).to_owned() };
        let who = self.steps.get(at).and_then(|step| self.other_doer(step, from));
        let who = who.map(|who| format!(" ({who})")).unwrap_or_default();
        format!("{} {}{who}", self.cx.say(STEP), self.number(at))
    }

    /// Who does a step, if it is somebody else than at the step of this line.
    fn other_doer(&self, step: &Step, at: usize) -> Option<String> {
        let same = step.role.is_some() && self.steps.get(at).is_some_and(|here| here.role == step.role);
        if same {
            return None;
        }
        let role = step.role.as_ref().map(|id| self.manual.role(id));
        role.or_else(|| step.performer.map(|it| self.cx.say(performer(it)).to_owned()))
    }
}
