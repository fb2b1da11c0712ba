//! Symbolic names of nodes in a YAML tree.

use std::fmt;

/// One step down a YAML tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The value under a key of a mapping.
    Key(String),
    /// The n-th item of a sequence, counted from 0.
    Item(usize),
}

/// The way from the root of a file to one of its nodes, such as `steps[2].role`.
///
/// ```
/// use iso_core::source::NodePath;
/// let path = NodePath::root().key("steps").item(2).key("role");
/// assert_eq!(path.to_string(), "steps[2].role");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NodePath(Vec<Segment>);

impl NodePath {
    /// The whole file.
    #[must_use]
    pub fn root() -> Self {
        NodePath::default()
    }

    /// The value under `key`.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.0.push(Segment::Key(key.to_owned()));
        self
    }

    /// The `index`-th item, counted from 0.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        self.0.push(Segment::Item(index));
        self
    }

    /// The node that contains this one; `None` at the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        Some(NodePath(rest.to_vec()))
    }

    /// The segments from the root down.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl FromIterator<Segment> for NodePath {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        NodePath(segments.into_iter().collect())
    }
}

impl fmt::Display for NodePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if depth == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Item(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
