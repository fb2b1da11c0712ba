//! A [`SpanIndex`] as it grows while a text is read from its start to its end.

use super::{
    Span, SpanIndex,
    span_index::{Key, Node, Range, Shape},
};

/// Takes the nodes of a text in their order and gives the index of their places.
///
/// ```
/// use iso_core::source::{NodePath, Span, SpanIndexBuilder};
/// // steps: [a]
/// let mut builder = SpanIndexBuilder::default();
/// builder.mapping(None, Span { start: 0, end: 0 });
/// builder.sequence(Some(("steps", Span { start: 0, end: 5 })), Span { start: 7, end: 7 });
/// builder.scalar(None, Span { start: 8, end: 9 });
/// builder.close(10);
/// builder.close(10);
/// let index = builder.finish();
/// let item = NodePath::root().key("steps").item(0);
/// assert_eq!(index.get(&item).unwrap().value, Span { start: 8, end: 9 });
/// ```
#[derive(Debug, Clone, Default)]
pub struct SpanIndexBuilder {
    index: SpanIndex,
    open: Vec<Open>,
    /// The nodes so far inside each open node, those of the innermost last.
    pending: Vec<u32>,
}

/// A mapping or sequence that is not closed yet.
#[derive(Debug, Clone, Copy)]
struct Open {
    node: usize,
    first_pending: usize,
}

impl SpanIndexBuilder {
    /// Adds a single value to the innermost open node: under a key, or as its next item.
    pub fn scalar(&mut self, key: Option<(&str, Span)>, value: Span) {
        self.add(key, value, Shape::Scalar);
    }

    /// Adds a mapping and opens it.
    pub fn mapping(&mut self, key: Option<(&str, Span)>, value: Span) {
        self.begin(key, value, Shape::Mapping);
    }

    /// Adds a sequence and opens it.
    pub fn sequence(&mut self, key: Option<(&str, Span)>, value: Span) {
        self.begin(key, value, Shape::Sequence);
    }

    /// Where a key of the innermost open mapping stands for the first time.
    #[must_use]
    pub fn first(&self, key: &str) -> Option<Span> {
        let open = self.open.last()?;
        let nodes = self.pending.get(open.first_pending..)?.iter();
        let mut keys = nodes.filter_map(|node| self.index.nodes.get(*node as usize)?.key);
        let first = keys.find(|it| self.index.names.get(it.name.bounds()) == Some(key))?;
        Some(first.place.span())
    }

    /// Closes the innermost open node, which ends before `end`.
    pub fn close(&mut self, end: usize) {
        if let Some(node) = self.leave() {
            node.value = Range::new(node.value.start as usize, end.max(node.value.start as usize));
        }
    }

    /// The index; what is still open ends where its first line does.
    #[must_use]
    pub fn finish(mut self) -> SpanIndex {
        while self.leave().is_some() {}
        self.index
    }

    /// Gives the innermost open node what lies inside it.
    fn leave(&mut self) -> Option<&mut Node> {
        let open = self.open.pop()?;
        let start = self.index.children.len();
        self.index.children.extend(self.pending.drain(open.first_pending..));
        let node = self.index.nodes.get_mut(open.node)?;
        node.children = Range::new(start, self.index.children.len());
        Some(node)
    }

    fn begin(&mut self, key: Option<(&str, Span)>, value: Span, shape: Shape) {
        let node = self.index.nodes.len();
        self.add(key, value, shape);
        self.open.push(Open { node, first_pending: self.pending.len() });
    }

    fn add(&mut self, key: Option<(&str, Span)>, value: Span, shape: Shape) {
        let key = key.map(|(name, place)| {
            let start = self.index.names.len();
            self.index.names.push_str(name);
            let name = Range::new(start, self.index.names.len());
            Key { name, place: Range::new(place.start, place.end) }
        });
        // The second root of a text belongs to nothing.
        if !self.open.is_empty() {
            self.pending.push(Range::new(self.index.nodes.len(), 0).start);
        }
        let value = Range::new(value.start, value.end);
        self.index.nodes.push(Node { key, value, children: Range::default(), shape });
    }
}
