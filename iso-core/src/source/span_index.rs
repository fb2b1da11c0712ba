//! From the name of a node to its place.

use super::{NodePath, Segment, Span};

/// Where one node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The key that leads to the node; `None` for items and the root.
    pub key: Option<Span>,
    /// The node itself.
    pub value: Span,
    /// Whether the node is a single value and not a mapping or a sequence.
    pub scalar: bool,
}

/// The places of all nodes of one file, as a tree of the same shape as the file.
///
/// Three tables without a pointer: a library of 50,000 files holds some twenty million nodes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SpanIndex {
    pub(super) nodes: Vec<Node>,
    /// The nodes inside each node, those of one node side by side in the order of the file.
    pub(super) children: Vec<u32>,
    /// The keys, one after another.
    pub(super) names: String,
}

/// A part of a table: first entry, and the entry after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Range {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Range {
    /// What lies beyond four thousand million is nowhere: no text that long is read.
    pub(super) fn new(start: usize, end: usize) -> Range {
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Range { start: short(start), end: short(end) }
    }

    pub(super) fn bounds(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub(super) fn span(self) -> Span {
        Span { start: self.start as usize, end: self.end as usize }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Node {
    pub(super) key: Option<Key>,
    pub(super) value: Range,
    pub(super) children: Range,
    pub(super) shape: Shape,
}

/// The key that leads to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) name: Range,
    pub(super) place: Range,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shape {
    #[default]
    Scalar,
    Sequence,
    Mapping,
}

impl Node {
    fn place(&self) -> Place {
        Place {
            key: self.key.map(|key| key.place.span()),
            value: self.value.span(),
            scalar: self.shape == Shape::Scalar,
        }
    }
}

impl SpanIndex {
    /// The place of exactly this node.
    #[must_use]
    pub fn get(&self, path: &NodePath) -> Option<Place> {
        let (node, rest) = self.walk(path.segments())?;
        rest.is_empty().then(|| node.place())
    }

    /// The keys of a mapping, in the order of the file.
    pub fn keys(&self, path: &NodePath) -> impl Iterator<Item = &str> {
        let node = self.walk(path.segments()).filter(|(_, rest)| rest.is_empty()).map(|(node, _)| node);
        node.into_iter().flat_map(|node| self.inside(node)).filter_map(|node| self.name(node))
    }

    /// What a finding about `path` should point at: the scalar itself, the key of a mapping or
    /// sequence, and for a node that does not exist the nearest one above it that does.
    #[must_use]
    pub fn nearest(&self, path: &NodePath) -> Span {
        let Some((node, _)) = self.walk(path.segments()) else { return Span::default() };
        match node.place() {
            Place { scalar: true, value, .. } => value,
            Place { key: Some(key), .. } => key,
            // A whole mapping would underline a page; its first value says enough.
            Place { value, .. } => self.first_scalar(node).unwrap_or(value),
        }
    }

    /// The place of what people know a node by: a scalar itself, a mapping by the first of `keys`
    /// it has.
    #[must_use]
    pub fn identity(&self, path: &[Segment], keys: &[&str]) -> Option<Span> {
        let (node, rest) = self.walk(path)?;
        if !rest.is_empty() {
            return None;
        }
        let named = match node.shape {
            Shape::Scalar => node,
            // Items have no keys, and a register has very many of them.
            Shape::Sequence => return None,
            Shape::Mapping => {
                keys.iter().find_map(|key| self.inside(node).find(|it| self.name(it) == Some(key)))?
            }
        };
        let place = named.place();
        place.scalar.then_some(place.value)
    }

    /// The deepest existing node on the way to `path`, and what is left of the way.
    fn walk<'p>(&self, path: &'p [Segment]) -> Option<(&Node, &'p [Segment])> {
        let mut node = self.nodes.first()?;
        let mut rest = path;
        while let Some((segment, deeper)) = rest.split_first() {
            let next = match (segment, node.shape) {
                (Segment::Key(key), Shape::Mapping) => {
                    self.inside(node).find(|it| self.name(it) == Some(key.as_str()))
                }
                (Segment::Item(index), Shape::Sequence) => self.item(node, *index),
                _ => None,
            };
            let Some(next) = next else { break };
            node = next;
            rest = deeper;
        }
        Some((node, rest))
    }

    fn first_scalar(&self, node: &Node) -> Option<Span> {
        let mut node = node;
        loop {
            node = self.inside(node).next()?;
            let place = node.place();
            if place.scalar {
                let start = place.key.map_or(place.value.start, |key| key.start);
                return Some(Span { start, end: place.value.end });
            }
        }
    }

    fn item(&self, node: &Node, index: usize) -> Option<&Node> {
        let child = *self.children.get(node.children.bounds())?.get(index)?;
        self.nodes.get(child as usize)
    }

    fn inside(&self, node: &Node) -> impl Iterator<Item = &Node> {
        let children = self.children.get(node.children.bounds()).unwrap_or_default();
        children.iter().filter_map(|child| self.nodes.get(*child as usize))
    }

    fn name(&self, node: &Node) -> Option<&str> {
        self.names.get(node.key?.name.bounds())
    }
}
