//! The processes and their links as a drawing.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{index::Manual, words::text},
    links::{End, Link},
};
use crate::{
    diagram::{Chart, ChartEdge, ChartNode, Shape},
    model::ProcessKind,
    text::{Text, capital},
};

/// More processes are no longer read in one drawing.
const MOST_DRAWN: usize = 20;

/// A box for each process that has links and one for all services, an arrow for each pair of them
/// with the numbers of its links; `None` where that would be too much to read.
pub(super) fn chart(manual: &Manual<'_>, links: &[Link<'_>]) -> Option<Chart> {
    let drawn = links.iter().enumerate().filter(|(_, link)| link.from != link.to);
    let mut pairs: BTreeMap<(End, End), Vec<String>> = BTreeMap::new();
    for (index, link) in drawn {
        pairs.entry((link.from, link.to)).or_default().push((index + 1).to_string());
    }
    let linked: BTreeSet<End> = pairs.keys().flat_map(|(from, to)| [*from, *to]).collect();
    if linked.len() > MOST_DRAWN {
        return None;
    }
    let order = in_order(&linked, &pairs);
    let mut chart = Chart::default();
    let customer = customer(manual).filter(|_| linked.contains(&End::Services));
    if let Some(customer) = &customer {
        chart.nodes.push(ChartNode::new("khach-hang", Shape::Terminator, customer));
    }
    let mut places: BTreeMap<End, usize> = BTreeMap::new();
    for end in order {
        places.insert(end, chart.nodes.len());
        chart.nodes.push(node(manual, end));
    }
    if let Some(services) = places.get(&End::Services).filter(|_| customer.is_some()) {
        const REQUEST: Text = text("yêu cầu, hồ sơ", "requests");
        const RESULT: Text = text("kết quả", "results");
        chart.edges.push(ChartEdge::new(0, *services).with_label(manual.say(REQUEST)));
        chart.edges.push(ChartEdge::new(*services, 0).with_label(manual.say(RESULT)));
    }
    for ((from, to), numbers) in &pairs {
        if let (Some(from), Some(to)) = (places.get(from), places.get(to)) {
            chart.edges.push(ChartEdge::new(*from, *to).with_label(numbers.join(", ")));
        }
    }
    Some(chart)
}

/// Services first, then whoever takes from those before; where processes take from each other in
/// a circle, the order of the files decides.
fn in_order(linked: &BTreeSet<End>, pairs: &BTreeMap<(End, End), Vec<String>>) -> Vec<End> {
    let mut open: Vec<End> = linked.iter().copied().collect();
    let mut order: Vec<End> = Vec::new();
    while !open.is_empty() {
        let waits =
            |end: &End| pairs.keys().any(|(from, to)| to == end && from != end && open.contains(from));
        let next = open.iter().position(|end| *end == End::Services || !waits(end)).unwrap_or(0);
        order.push(open.remove(next));
    }
    order
}

fn node(manual: &Manual<'_>, end: End) -> ChartNode {
    let End::Process(position) = end else {
        const SERVICES: Text = text("Các quá trình dịch vụ", "Service processes");
        let count =
            manual.library.processes.iter().filter(|it| it.value.kind == ProcessKind::Service).count();
        const PROCEDURES: Text = text("quy trình", "procedures");
        return ChartNode::new("dich-vu", Shape::PredefinedProcess, manual.say(SERVICES))
            .with_caption(format!("{count} {}", manual.say(PROCEDURES)));
    };
    let process = manual.library.processes.get(position).map(|it| &it.value);
    let title = process.map(|it| it.title.get(manual.lang())).unwrap_or_default();
    let code = process.map(|it| it.process.as_str()).unwrap_or_default();
    ChartNode::new(format!("qt-{position}"), Shape::Task, title).with_caption(code)
}

fn customer(manual: &Manual<'_>) -> Option<String> {
    const CUSTOMER: Text = text("Khách hàng", "Customers");
    let organization = manual.organization()?;
    let said = organization.customer.as_ref().map_or(manual.say(CUSTOMER), |it| it.get(manual.lang()));
    (!said.is_empty()).then(|| capital(said))
}
