//! The order in which a document is read, for those who do not see its pages.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind};

/// A part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NodeId(u32);

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Part,
    Section,
    /// Level and words.
    Heading(u16, Box<str>),
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    Head,
    Rows,
    Row,
    /// A head over columns, or a name of rows.
    HeadCell {
        of_row: bool,
        columns: u32,
        rows: u32,
    },
    Cell {
        columns: u32,
        rows: u32,
    },
    /// What it shows.
    Figure(Box<str>),
    Caption,
    Contents,
    ContentsItem,
    Link,
}

#[derive(Debug)]
struct Part {
    kind: Kind,
    parent: Option<NodeId>,
    children: Vec<Child>,
    /// Whether its parent knows of it.
    listed: bool,
}

#[derive(Debug, Clone, Copy)]
enum Child {
    Part(NodeId),
    Content(Identifier),
}

/// The parts of a document, in the order in which they are read.
#[derive(Debug)]
pub(super) struct Structure {
    parts: Vec<Part>,
    heading: u16,
}

impl Structure {
    /// Everything is a part of a whole.
    pub(super) fn new() -> Self {
        let whole = Part { kind: Kind::Part, parent: None, children: Vec::new(), listed: true };
        Structure { parts: vec![whole], heading: 0 }
    }

    pub(super) const fn whole() -> NodeId {
        NodeId(0)
    }

    /// A part that is read next.
    pub(super) fn add(&mut self, parent: NodeId, kind: Kind) -> NodeId {
        let id = self.push(Some(parent), kind, true);
        if let Some(parent) = self.part(parent) {
            parent.children.push(Child::Part(id));
        }
        id
    }

    /// A part that is read when its first words are painted.
    pub(super) fn late(&mut self, parent: Option<NodeId>, kind: Kind) -> NodeId {
        self.push(parent, kind, false)
    }

    /// A heading; no level is left out on the way down.
    pub(super) fn heading(&mut self, parent: NodeId, level: u16, words: &str) -> NodeId {
        self.heading = level.clamp(1, self.heading + 1);
        self.add(parent, Kind::Heading(self.heading, words.into()))
    }

    fn push(&mut self, parent: Option<NodeId>, kind: Kind, listed: bool) -> NodeId {
        let id = NodeId(u32::try_from(self.parts.len()).unwrap_or(u32::MAX));
        self.parts.push(Part { kind, parent, children: Vec::new(), listed });
        id
    }

    fn part(&mut self, id: NodeId) -> Option<&mut Part> {
        self.parts.get_mut(usize::try_from(id.0).ok()?)
    }

    /// Adds painted content to a part.
    pub(super) fn content(&mut self, id: NodeId, content: Identifier) {
        let Some(part) = self.part(id) else { return };
        part.children.push(Child::Content(content));
        let late = (!std::mem::replace(&mut part.listed, true)).then_some(part.parent).flatten();
        if let Some(parent) = late.and_then(|parent| self.part(parent)) {
            parent.children.push(Child::Part(id));
        }
    }

    /// The whole as the file format wants it.
    pub(super) fn finish(self) -> TagGroup {
        // Parts are made before their children, so the last ones are complete first.
        let mut groups: Vec<Option<TagGroup>> = Vec::new();
        groups.resize_with(self.parts.len(), || None);
        for (at, part) in self.parts.into_iter().enumerate().rev() {
            let mut group = TagGroup::new(tag(part.kind));
            group.children.reserve_exact(part.children.len());
            for child in part.children {
                let node = match child {
                    Child::Content(content) => Some(Node::Leaf(content)),
                    Child::Part(id) => {
                        let at = usize::try_from(id.0).unwrap_or(usize::MAX);
                        groups.get_mut(at).and_then(Option::take).map(Node::Group)
                    }
                };
                group.children.extend(node);
            }
            if let Some(place) = groups.get_mut(at) {
                *place = Some(group);
            }
        }
        groups.into_iter().next().flatten().unwrap_or_else(|| TagGroup::new(Tag::Part))
    }
}

fn tag(kind: Kind) -> TagKind {
    let several = |count: u32| NonZeroU32::new(count).filter(|count| count.get() > 1);
    match kind {
        Kind::Part => Tag::Part.into(),
        Kind::Section => Tag::Section.into(),
        Kind::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(words.into())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::List => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Head => Tag::THead.into(),
        Kind::Rows => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::HeadCell { of_row, columns, rows } => {
            let scope = if of_row { TableHeaderScope::Row } else { TableHeaderScope::Column };
            Tag::TH(scope).with_col_span(several(columns)).with_row_span(several(rows)).into()
        }
        Kind::Cell { columns, rows } => {
            Tag::TD.with_col_span(several(columns)).with_row_span(several(rows)).into()
        }
        Kind::Figure(shows) => Tag::Figure(Some(shows.into())).into(),
        Kind::Caption => Tag::Caption.into(),
        Kind::Contents => Tag::TOC.into(),
        Kind::ContentsItem => Tag::TOCI.into(),
        Kind::Link => Tag::Link.into(),
    }
}
