//! The quickest and the longest run are what one finds by trying every run.

mod examples;
mod large;
mod paths;
mod tree;
mod twin;

use iso_core::{
    graph::{Node, PathTime, ProcessGraph, Times, Undecided, Worst},
    model::{Process, Total},
};

fn process(yaml: &str) -> Process {
    serde_yaml::from_str(yaml).unwrap_or_else(|why| panic!("{why}\n{yaml}"))
}

/// A procedure of these steps, each written as the inside of `{ … }`.
fn steps(lines: &[&str]) -> Process {
    with("", lines)
}

/// The same with more keys above the steps.
fn with(head: &str, lines: &[&str]) -> Process {
    let mut yaml = format!("process: A\ntitle: A\n{head}\nsteps:\n");
    for line in lines {
        yaml += &format!("  - {{ name: B, {line} }}\n");
    }
    process(&yaml)
}

fn times(process: &Process) -> Times {
    ProcessGraph::build(process).unwrap().times()
}

/// `5 working days: a b c`.
fn show(graph: &ProcessGraph<'_>, path: &PathTime) -> String {
    let names: Vec<String> = path.steps.iter().map(|step| graph.name(*step)).collect();
    format!("{}: {}", path.total, names.join(" "))
}

fn best(process: &Process) -> String {
    let graph = ProcessGraph::build(process).unwrap();
    graph.times().best.map_or("none".to_owned(), |path| show(&graph, &path))
}

fn worst(process: &Process) -> String {
    let graph = ProcessGraph::build(process).unwrap();
    worst_of(&graph)
}

fn worst_of(graph: &ProcessGraph<'_>) -> String {
    match graph.times().worst {
        Worst::Proven(path) => show(graph, &path),
        Worst::Unbounded { steps } => {
            show(graph, &PathTime { total: Total::default(), steps }).replacen('0', "without end", 1)
        }
        Worst::NotDecided(why) => format!("{why:?}"),
    }
}

fn undecided(times: &Times) -> Option<Undecided> {
    match times.worst {
        Worst::NotDecided(why) => Some(why),
        _ => None,
    }
}

/// The sum along a path that must be one: from the first step, along ways that exist, to an end.
fn sum_of_path(graph: &ProcessGraph<'_>, path: &[usize]) -> Total {
    assert_eq!(path.first().copied(), graph.start(), "{path:?} begins elsewhere");
    let mut sum = Total::default();
    let mut group = None;
    for (number, step) in path.iter().enumerate() {
        let onward = path.get(number + 1).map_or(Node::End, |next| Node::Step(*next));
        assert!(
            graph.ways_from(*step).any(|(_, to)| to == onward),
            "{path:?}: no way from {step} to {onward:?}"
        );
        let node = &graph.steps()[*step];
        let counts = node.step.outside_clock.is_none();
        match node.group {
            Some(of) if counts && group != Some(of) => {
                sum = sum.plus_limit(graph.process().groups[of].limit).unwrap();
                group = Some(of);
            }
            Some(_) => {}
            None => {
                sum = sum.plus(node.counted_limit(graph.case()).unwrap_or_default()).unwrap();
                group = None;
            }
        }
    }
    sum
}
