//! The flow of a procedure as a chart.

use super::{
    context::Cx,
    numbers::place,
    step_cells::{cases_beyond, limit_in_short},
    words::{CASE, performer, text},
};
use crate::{
    diagram::{Chart, ChartEdge, ChartNode, Shape},
    graph::{Flow, Node, ProcessGraph, Split, StepNode},
    model::{Next, StepKind, WaitsFor},
    text::Text,
};

/// Longer words are shortened; the table of steps has them in full.
const LONGEST_NAME: usize = 90;
const LONGEST_BRANCH: usize = 60;
const LONGEST_CASE: usize = 40;

const HANDED_IN: Text = text("Nộp hồ sơ", "Dossier handed in");
const START: Text = text("Bắt đầu", "Start");
const END: Text = text("Kết thúc", "End");
const AT_ONCE: Text = text("Đồng thời", "All at the same time");
const ALL_DONE: Text = text("Xong tất cả các nhánh", "All branches done");
const CHOSEN_DONE: Text = text("Xong các nhánh đã chọn", "Chosen branches done");

/// The flow of all cases as one chart: a box for each step, a diamond where one way is chosen,
/// a bar where ways part or meet.
pub(super) fn chart(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String]) -> Chart {
    let mut chart = Chart::default();
    let start = add(&mut chart, ChartNode::new("start", Shape::Terminator, start_label(cx, graph)));
    let mut entries = Vec::with_capacity(graph.steps().len());
    let mut exits = Vec::with_capacity(graph.steps().len());
    for (position, node) in graph.steps().iter().enumerate() {
        let join = join(cx, graph, position).map(|bar| add(&mut chart, bar));
        let step = add(&mut chart, step_node(cx, node, position, numbers.get(position)));
        entries.push(join.unwrap_or(step));
        chart.edges.extend(join.map(|join| ChartEdge::new(join, step)));
        let split = split(cx, graph, position).map(|split| add(&mut chart, split));
        chart.edges.extend(split.map(|split| ChartEdge::new(step, split)));
        exits.push(split.unwrap_or(step));
    }
    let end = add(&mut chart, ChartNode::new("end", Shape::Terminator, cx.say(END)));
    let first = graph.start().and_then(|first| entries.get(first)).copied();
    chart.edges.push(ChartEdge::new(start, first.unwrap_or(end)));
    for (position, from) in exits.into_iter().enumerate() {
        for (flow, to) in graph.ways_from(position) {
            let to = match to {
                Node::Step(to) => entries.get(to).copied().unwrap_or(end),
                Node::End => end,
            };
            let mut edge = ChartEdge::new(from, to);
            edge.label = branch_label(cx, graph, position, flow);
            chart.edges.push(edge);
        }
    }
    chart
}

fn add(chart: &mut Chart, node: ChartNode) -> usize {
    chart.nodes.push(node);
    chart.nodes.len() - 1
}

/// People hand in a dossier; other procedures begin with what starts their clock. The clock of a
/// dossier often starts only after the first check, so it would be wrong above a desk.
fn start_label(cx: &Cx<'_>, graph: &ProcessGraph<'_>) -> String {
    let first = graph.start().and_then(|first| graph.steps().get(first)).map(|node| node.step.kind);
    match &cx.process.clock.starts {
        _ if first == Some(StepKind::Receive) => cx.say(HANDED_IN).to_owned(),
        Some(starts) => shortened(cx.words(starts), LONGEST_NAME),
        None => cx.say(START).to_owned(),
    }
}

fn step_node(cx: &Cx<'_>, node: &StepNode<'_>, position: usize, number: Option<&String>) -> ChartNode {
    let step = node.step;
    let number = number.map(|it| format!("{}. ", it.trim_end_matches('.'))).unwrap_or_default();
    let label = format!("{number}{}", shortened(cx.words(&step.name), LONGEST_NAME));
    let shape = match (&step.call, step.performer, step.kind) {
        (Some(_), _, _) => Shape::PredefinedProcess,
        (None, Some(_), _) => Shape::External,
        (None, None, StepKind::Wait) => Shape::Wait,
        (None, None, _) => Shape::Task,
    };
    let who = match (&step.role, step.performer) {
        (Some(role), _) => Some(cx.role(role)),
        (None, Some(outside)) => Some(cx.say(performer(outside)).to_owned()),
        (None, None) => None,
    };
    let only = (!step.cases.is_empty()).then(|| {
        const ONLY: Text = text("chỉ khi:", "only if:");
        format!("{} {}", cx.say(ONLY), shortened(&cx.cases(&step.cases), LONGEST_CASE))
    });
    let called = step.call.as_ref().map(ToString::to_string);
    let caption: Vec<String> = [called, who, limit_in_short(cx, node), only].into_iter().flatten().collect();
    let mut shape = ChartNode::new(place(position), shape, label).with_link(format!("#{}", place(position)));
    shape.caption = (!caption.is_empty()).then(|| caption.join("; "));
    shape
}

/// The bar where the branches that a step waits for meet.
fn join(cx: &Cx<'_>, graph: &ProcessGraph<'_>, position: usize) -> Option<ChartNode> {
    let label = match graph.join(position) {
        WaitsFor::OneOf => return None,
        WaitsFor::AllOf => ALL_DONE,
        WaitsFor::SomeOf => CHOSEN_DONE,
    };
    let several = graph.steps_before(position).nth(1).is_some();
    several.then(|| ChartNode::new(format!("{}-join", place(position)), Shape::ParallelBar, cx.say(label)))
}

/// The diamond or bar behind a step with several ways out.
fn split(cx: &Cx<'_>, graph: &ProcessGraph<'_>, position: usize) -> Option<ChartNode> {
    graph.ways_from(position).nth(1)?;
    let (shape, label) = match graph.split(position) {
        Split::AllOf => (Shape::ParallelBar, AT_ONCE),
        Split::SomeOf => (Shape::Decision, text("Chọn một hoặc nhiều nhánh", "One or more branches")),
        Split::OneOf => (Shape::Decision, question(graph, position)),
    };
    Some(ChartNode::new(format!("{}-split", place(position)), shape, cx.say(label)))
}

/// A question to which any condition of a branch reads as an answer: the conditions are the
/// officer's own sentences, so “Đạt?” would only fit some of them.
fn question(graph: &ProcessGraph<'_>, position: usize) -> Text {
    let Some(node) = graph.steps().get(position) else { return text("Kết quả?", "Result?") };
    let outcomes = node.step.next.as_ref().map(Next::outcomes).unwrap_or_default();
    if !outcomes.is_empty() && outcomes.iter().all(|outcome| !outcome.cases.is_empty()) {
        return text("Trường hợp nào?", "Which case?");
    }
    match node.step.kind {
        StepKind::Receive | StepKind::ReviewRequest => {
            text("Kết quả kiểm tra hồ sơ?", "Result of the check?")
        }
        StepKind::Verify => text("Kết quả xem xét?", "Result of the review?"),
        StepKind::Approve => text("Phê duyệt?", "Approved?"),
        StepKind::Decide => text("Kết luận?", "Conclusion?"),
        StepKind::Task
        | StepKind::Correct
        | StepKind::Notify
        | StepKind::Wait
        | StepKind::Deliver
        | StepKind::Archive => text("Kết quả?", "Result?"),
    }
}

fn branch_label(cx: &Cx<'_>, graph: &ProcessGraph<'_>, position: usize, flow: Flow) -> Option<String> {
    let outcome = graph.outcome(position, flow)?;
    let when = outcome.when.as_ref().map(|when| shortened(cx.words(when), LONGEST_BRANCH));
    match (when, cases_beyond(cx, outcome)) {
        (when, None) => when,
        (Some(when), Some(cases)) => {
            Some(format!("{when} ({}: {})", cx.say(CASE), shortened(&cases, LONGEST_CASE)))
        }
        (None, Some(cases)) => Some(shortened(&cases, LONGEST_BRANCH)),
    }
}

/// The words, cut between two of them where they are longer than `longest` characters.
fn shortened(words: &str, longest: usize) -> String {
    let Some((cut, _)) = words.char_indices().nth(longest) else { return words.to_owned() };
    let head = words.get(..cut).unwrap_or_default();
    let head = head.rsplit_once(' ').map_or(head, |(whole, _)| whole);
    format!("{}…", head.trim_end_matches([',', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_between_words() {
        assert_eq!(shortened("Kiểm tra hồ sơ", 20), "Kiểm tra hồ sơ");
        assert_eq!(shortened("Kiểm tra, hướng dẫn", 12), "Kiểm tra…");
        assert_eq!(shortened(&"x".repeat(30), 5), "xxxxx…");
    }
}
