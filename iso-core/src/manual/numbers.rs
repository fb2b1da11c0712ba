//! The numbers printed before steps.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    graph::placed_steps,
    model::{Block, Process},
    text::Lang,
};

/// The number of each step: as the officer wrote it, otherwise 1, 2, 3, beginning anew in each
/// block and passing over numbers that are taken.
pub(super) fn numbers(process: &Process, lang: Lang) -> Vec<String> {
    let steps = placed_steps(process);
    let written: BTreeSet<(Option<usize>, &str)> =
        steps.iter().filter_map(|node| Some((node.block, node.step.no.as_ref()?.get(lang)))).collect();
    let (mut block, mut last) = (None, 0_usize);
    let mut numbers = Vec::with_capacity(steps.len());
    for node in &steps {
        if node.block != block {
            (block, last) = (node.block, 0);
        }
        if let Some(no) = &node.step.no {
            numbers.push(no.get(lang).to_owned());
            continue;
        }
        loop {
            last += 1;
            let number = last.to_string();
            if !written.contains(&(block, number.as_str())) {
                numbers.push(number);
                break;
            }
        }
    }
    numbers
}

/// The numbers, with the name of the block where two blocks share one: `1 (Cấp xã)`.
pub(super) fn distinct_numbers(process: &Process, lang: Lang) -> Vec<String> {
    let numbers = numbers(process, lang);
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for number in &numbers {
        *uses.entry(number).or_default() += 1;
    }
    let blocks = process.steps_in_order().map(|(block, _)| block);
    let name = |(number, block): (&String, Option<&Block>)| match block {
        Some(block) if uses.get(number.as_str()).is_some_and(|uses| *uses > 1) => {
            format!("{number} ({})", block.name.get(lang))
        }
        _ => number.clone(),
    };
    numbers.iter().zip(blocks).map(name).collect()
}

/// Name by which links find the row of a step.
pub(super) fn place(position: usize) -> String {
    format!("buoc-{}", position + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_numbers_stand_and_are_not_given_twice() {
        let process = serde_yaml::from_str(
            "{ process: A, title: A, steps: [{ id: a, name: A }, { id: b, no: 1a, name: B }, \
             { id: c, no: 2, name: C }, { id: d, name: D }] }",
        )
        .unwrap();
        assert_eq!(numbers(&process, Lang::Vi), ["1", "1a", "2", "3"]);
    }
}
