//! Supplier, input, process, output, customer: a row for each process, and one for all processes
//! that take and give the same.

use std::collections::BTreeMap;

use super::{
    super::{
        index::Manual,
        sheet::{Sheet, column, joined, name_column},
        words::text,
    },
    title,
};
use crate::{
    doc::{Block, Inline},
    model::{Process, Wording},
    text::Lang,
};

/// More procedures of one row are only counted.
const MOST_NAMED: usize = 6;

pub(super) fn table(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        column(text("Đầu vào, từ đâu", "Inputs and their suppliers"), 33),
        name_column(text("Quá trình", "Process"), 34),
        column(text("Đầu ra, đến đâu", "Outputs and their customers"), 33),
    ];
    let told = |it: &Process| !it.inputs.is_empty() || !it.outputs.is_empty();
    if !manual.library.processes.iter().any(|it| told(&it.value)) {
        return None;
    }
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for members in alike(manual) {
        let first = members.first().and_then(|at| manual.library.processes.get(*at));
        let Some(process) = first.map(|it| &it.value) else { continue };
        let inputs = process.inputs.iter().map(|it| (&it.name, &it.from));
        let outputs = process.outputs.iter().map(|it| (&it.name, &it.to));
        sheet.row([flows(manual, inputs, "←"), processes(manual, &members), flows(manual, outputs, "→")]);
    }
    sheet.finish()
}

/// The procedures with the same inputs and outputs, in the order in which they are met.
fn alike(manual: &Manual<'_>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (position, loaded) in manual.library.processes.iter().enumerate() {
        let it = &loaded.value;
        // The model has only text keys, so turning it into a text cannot fail.
        let content = serde_json::to_string(&(&it.inputs, &it.outputs)).unwrap_or_default();
        let group = *known.entry(content).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups.get_mut(group).into_iter().for_each(|members| members.push(position));
    }
    groups
}

fn processes(manual: &Manual<'_>, members: &[usize]) -> Vec<Inline> {
    let named = members.iter().take(MOST_NAMED);
    let named = named.filter_map(|member| title(manual, *member)).map(|title| vec![title]);
    let rest = members.len().saturating_sub(MOST_NAMED);
    let rest = (rest > 0).then(|| {
        vec![Inline::emphasis(match (manual.lang(), rest) {
            (Lang::Vi, rest) => format!("và {rest} quy trình khác có cùng đầu vào, đầu ra"),
            (Lang::En, 1) => "and 1 more procedure with the same inputs and outputs".to_owned(),
            (Lang::En, rest) => format!("and {rest} more procedures with the same inputs and outputs"),
        })]
    });
    joined(named.chain(rest))
}

/// `– Hồ sơ ← Người dân`, a line each; the other end is a link where it is a procedure.
fn flows<'a>(
    manual: &Manual<'_>,
    flows: impl Iterator<Item = (&'a Wording, &'a Option<Wording>)>,
    arrow: &str,
) -> Vec<Inline> {
    joined(flows.map(|(name, other)| {
        let mut line = vec![Inline::Text(format!("– {}", name.get(manual.lang())))];
        if let Some(other) = other {
            let other = other.get(manual.lang());
            line.push(Inline::Text(format!(" {arrow} ")));
            line.push(match manual.names.of_code(other.trim()) {
                Some(document) => Inline::to_document(document, other),
                None => Inline::emphasis(other),
            });
        }
        line
    }))
}
