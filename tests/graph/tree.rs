//! Random procedures as trees of blocks, and what they look like in YAML.

use proptest::prelude::*;

/// Days and hours; never converted.
pub(super) type Time = [u32; 2];

#[derive(Debug, Clone)]
pub(super) struct Work {
    pub(super) time: Time,
    pub(super) outside: bool,
    /// The case without which the step does not occur.
    pub(super) only: Option<Case>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    A,
    B,
}

impl Case {
    pub(super) fn id(self) -> &'static str {
        match self {
            Case::A => "a",
            Case::B => "b",
        }
    }
}

#[derive(Debug, Clone)]
pub(super) enum Tree {
    Step(Work),
    /// Steps in a row that share one limit; the first may lie outside the clock.
    Group {
        limit: Time,
        length: usize,
        first_outside: bool,
    },
    Row(Vec<Tree>),
    /// A decision, then one of the branches; a branch may exist in one case only.
    OneOf(Work, Vec<(Tree, Option<Case>)>),
    /// A step, all branches at once, a step that waits for them.
    AllOf(Work, Vec<Tree>, Work),
    /// A body, a decision, and ways back to the body, some with a step of rework.
    Again(Box<Tree>, Work, Vec<Redo>),
}

#[derive(Debug, Clone)]
pub(super) struct Redo {
    pub(super) work: Option<Work>,
    pub(super) max: Option<u32>,
}

fn time(mixed: bool) -> impl Strategy<Value = Time> {
    (0..5_u32, 0..10_u32)
        .prop_map(move |(amount, unit)| if mixed && unit < 3 { [0, amount] } else { [amount, 0] })
}

fn case() -> impl Strategy<Value = Option<Case>> {
    prop_oneof![8 => Just(None), 1 => Just(Some(Case::A)), 1 => Just(Some(Case::B))]
}

fn work(mixed: bool) -> impl Strategy<Value = Work> {
    (time(mixed), prop::bool::weighted(0.15), case()).prop_map(|(time, outside, only)| Work {
        time,
        outside,
        only,
    })
}

fn redo(mixed: bool) -> impl Strategy<Value = Redo> {
    let max = prop_oneof![9 => (0..3_u32).prop_map(Some), 1 => Just(None)];
    (prop::option::of(work(mixed)), max).prop_map(|(work, max)| Redo { work, max })
}

pub(super) fn tree(mixed: bool) -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        5 => work(mixed).prop_map(Tree::Step),
        1 => (time(mixed), 2..4_usize, any::<bool>())
            .prop_map(|(limit, length, first_outside)| Tree::Group { limit, length, first_outside }),
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let row = prop::collection::vec(inner.clone(), 1..4);
        let either = prop::collection::vec((inner.clone(), case()), 2..4);
        let both = prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            row.prop_map(Tree::Row),
            (work(mixed), either).prop_map(|(work, mut branches)| {
                // One branch exists in every case.
                branches[0].1 = None;
                Tree::OneOf(work, branches)
            }),
            (work(mixed), both, work(mixed))
                .prop_map(|(split, branches, join)| Tree::AllOf(split, branches, join)),
            (work(mixed), inner, work(mixed), prop::collection::vec(redo(mixed), 1..3)).prop_map(
                |(first, body, decide, redos)| {
                    // A first step of its own, so that loops inside are nested and not beside.
                    let body = Tree::Row(vec![Tree::Step(first), body]);
                    Tree::Again(Box::new(body), decide, redos)
                }
            ),
        ]
    })
}

/// How a tree is written down.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The order of the steps in the file.
    pub(super) order: Vec<u32>,
    pub(super) blocks: bool,
}

pub(super) fn layout() -> impl Strategy<Value = Layout> {
    (prop::collection::vec(any::<u32>(), 16), any::<bool>())
        .prop_map(|(order, blocks)| Layout { order, blocks })
}

/// The procedure of a tree, between a first and a last step that take no time.
pub(super) fn yaml(tree: &Tree, layout: &Layout) -> String {
    let mut writer = Writer { layout, steps: Vec::new(), groups: String::new(), named: 0 };
    let nothing = Work { time: [0, 0], outside: false, only: None };
    let last = writer.step(&nothing, "", "next: end");
    let entry = writer.tree(tree, &last);
    let first = writer.step(&nothing, "", &format!("next: {entry}"));
    let place = |name: &str| {
        let number: usize = name.rsplit('s').next().unwrap().parse().unwrap();
        layout.order[number % layout.order.len()].wrapping_mul(number as u32 | 1)
    };
    let mut steps = writer.steps;
    steps.sort_by_key(|(name, _)| (*name != first, place(name)));
    let mut text = String::from("process: A\ntitle: A\ncases: [{ id: a, name: A }, { id: b, name: B }]\n");
    text += &format!("groups: [{}]\n", writer.groups);
    let lines = |block: Option<&str>| -> String {
        let inside = |name: &str| block.is_none_or(|block| name.starts_with(block));
        steps.iter().filter(|(name, _)| inside(name)).map(|(_, line)| line.as_str()).collect()
    };
    if layout.blocks {
        // The first step stands first in its block; that block stands first.
        let (one, two) = if first.starts_with("k1/") { ("k1", "k2") } else { ("k2", "k1") };
        for block in [one, two].into_iter().filter(|block| !lines(Some(block)).is_empty()) {
            let head = if text.contains("blocks:") { "" } else { "blocks:\n" };
            text += &format!("{head}- id: {block}\n  name: K\n  steps:\n{}", lines(Some(block)));
        }
    } else {
        text += &format!("steps:\n{}", lines(None));
    }
    text
}

struct Writer<'l> {
    layout: &'l Layout,
    steps: Vec<(String, String)>,
    groups: String,
    named: usize,
}

impl Writer<'_> {
    fn limit(time: Time) -> String {
        match time {
            [0, 0] => "0 days".to_owned(),
            [days, 0] => format!("{days} days"),
            [_, hours] => format!("{hours} hours"),
        }
    }

    /// Writes a step down and says under which name others refer to it.
    fn step(&mut self, work: &Work, more: &str, next: &str) -> String {
        self.named += 1;
        let id = format!("s{}", self.named);
        let block = if self.layout.order[self.named % 16].is_multiple_of(3) { "k1" } else { "k2" };
        let name = if self.layout.blocks { format!("{block}/{id}") } else { id.clone() };
        let outside = if work.outside { "outside_clock: office_hours, " } else { "" };
        let only = work.only.map(|case| format!("cases: [{}], ", case.id())).unwrap_or_default();
        let limit = Self::limit(work.time);
        let line = format!("  - {{ id: {id}, name: B, limit: {limit}, {outside}{only}{more}{next} }}\n");
        self.steps.push((name.clone(), line));
        name
    }

    /// Writes a tree that goes on to `next` and says where it begins.
    fn tree(&mut self, tree: &Tree, next: &str) -> String {
        match tree {
            Tree::Step(work) => self.step(work, "", &format!("next: {next}")),
            Tree::Group { limit, length, first_outside } => {
                let id = format!("g{}", self.named);
                self.groups += &format!("{{ id: {id}, limit: {} }}, ", Self::limit(*limit));
                let mut next = next.to_owned();
                for left in 1..=*length {
                    let work = Work { time: [7, 0], outside: *first_outside && left == *length, only: None };
                    next = self.step(&work, &format!("group: {id}, "), &format!("next: {next}"));
                }
                next
            }
            Tree::Row(trees) => trees.iter().rev().fold(next.to_owned(), |next, tree| self.tree(tree, &next)),
            Tree::OneOf(work, branches) => {
                let mut outcomes = String::new();
                for (branch, only) in branches {
                    let to = self.tree(branch, next);
                    let only = only.map(|case| format!(", cases: [{}]", case.id())).unwrap_or_default();
                    outcomes += &format!("{{ to: {to}, when: x{only} }}, ");
                }
                self.step(work, "", &format!("next: {{ one_of: [{outcomes}] }}"))
            }
            Tree::AllOf(split, branches, join) => {
                let join = self.step(join, "waits_for: all_of, ", &format!("next: {next}"));
                let to: Vec<String> = branches.iter().map(|branch| self.tree(branch, &join)).collect();
                self.step(split, "", &format!("next: {{ all_of: [{}] }}", to.join(", ")))
            }
            Tree::Again(body, decide, redos) => self.again(body, decide, redos, next),
        }
    }

    fn again(&mut self, body: &Tree, decide: &Work, redos: &[Redo], next: &str) -> String {
        // The decision comes first, and is completed once it is known where the body begins.
        let decision = self.step(decide, "", "next: { one_of: [LATER] }");
        let slot = self.steps.len() - 1;
        let head = self.tree(body, &decision);
        let mut outcomes = format!("{{ to: {next}, when: x }}, ");
        for redo in redos {
            let max = redo.max.map(|max| format!(", max: {max}")).unwrap_or_default();
            let back = format!("{{ to: {head}, when: x{max} }}");
            match &redo.work {
                None => outcomes += &format!("{back}, "),
                Some(work) => {
                    let to = self.step(work, "", &format!("next: {{ one_of: [{back}] }}"));
                    outcomes += &format!("{{ to: {to}, when: x }}, ");
                }
            }
        }
        self.steps[slot].1 = self.steps[slot].1.replace("LATER", &outcomes);
        head
    }
}
