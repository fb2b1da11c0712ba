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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SpanIndex {
    nodes: Vec<Node>,
}

/// Names a node inside one [`SpanIndex`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeId(usize);

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Node {
    place: Place,
    keys: Vec<Box<str>>,
    children: Vec<usize>,
}

impl SpanIndex {
    /// Adds the root node.
    pub fn root(&mut self, place: Place) -> NodeId {
        self.push(place)
    }

    /// Adds the value under `key` of a mapping. The first of two equal keys is the one found.
    pub fn child(&mut self, parent: NodeId, key: &str, place: Place) -> NodeId {
        let child = self.push(place);
        if let Some(node) = self.nodes.get_mut(parent.0) {
            node.keys.push(key.into());
            node.children.push(child.0);
        }
        child
    }

    /// Adds the next item of a sequence.
    pub fn item(&mut self, parent: NodeId, place: Place) -> NodeId {
        let child = self.push(place);
        if let Some(node) = self.nodes.get_mut(parent.0) {
            node.children.push(child.0);
        }
        child
    }

    /// Sets where a mapping or sequence ends, once that is known.
    pub fn close(&mut self, node: NodeId, end: usize) {
        if let Some(node) = self.nodes.get_mut(node.0) {
            node.place.value.end = end.max(node.place.value.start);
        }
    }

    fn push(&mut self, place: Place) -> NodeId {
        self.nodes.push(Node { place, ..Node::default() });
        NodeId(self.nodes.len() - 1)
    }

    /// The place of exactly this node.
    #[must_use]
    pub fn get(&self, path: &NodePath) -> Option<&Place> {
        let (node, rest) = self.walk(path.segments())?;
        rest.is_empty().then_some(&node.place)
    }

    /// The keys of a mapping, in the order of the file.
    pub fn keys(&self, path: &NodePath) -> impl Iterator<Item = &str> {
        let node = self.walk(path.segments()).filter(|(_, rest)| rest.is_empty()).map(|(node, _)| node);
        node.into_iter().flat_map(|node| node.keys.iter().map(AsRef::as_ref))
    }

    /// What a finding about `path` should point at: the scalar itself, the key of a mapping or
    /// sequence, and for a node that does not exist the nearest one above it that does.
    #[must_use]
    pub fn nearest(&self, path: &NodePath) -> Span {
        let Some((node, _)) = self.walk(path.segments()) else { return Span::default() };
        match node.place {
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
        if node.place.scalar {
            return Some(node.place.value);
        }
        let named = keys.iter().find_map(|key| node.keys.iter().position(|it| **it == **key));
        let place = self.nodes.get(*node.children.get(named?)?)?.place;
        place.scalar.then_some(place.value)
    }

    /// The deepest existing node on the way to `path`, and what is left of the way.
    fn walk<'p>(&self, path: &'p [Segment]) -> Option<(&Node, &'p [Segment])> {
        let mut node = self.nodes.first()?;
        let mut rest = path;
        while let Some((segment, deeper)) = rest.split_first() {
            let index = match segment {
                Segment::Key(key) => node.keys.iter().position(|k| **k == **key),
                Segment::Item(index) => node.keys.is_empty().then_some(*index),
            };
            let child = index.and_then(|index| node.children.get(index));
            let Some(next) = child.and_then(|child| self.nodes.get(*child)) else { break };
            node = next;
            rest = deeper;
        }
        Some((node, rest))
    }

    fn first_scalar(&self, node: &Node) -> Option<Span> {
        let mut node = node;
        loop {
            node = self.nodes.get(*node.children.first()?)?;
            if node.place.scalar {
                let start = node.place.key.map_or(node.place.value.start, |key| key.start);
                return Some(Span { start, end: node.place.value.end });
            }
        }
    }
}
