//! Places in the text of one file where something can be put without touching anything else.

use crate::source::{NodePath, Place, SpanIndex};

/// The text of a file and the places of its nodes.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    pub(super) index: &'a SpanIndex,
}

/// A piece of the text and what stands there instead.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

impl Edit {
    pub(super) fn insert(at: usize, text: String) -> Self {
        Edit { start: at, end: at, text }
    }
}

impl<'a> Page<'a> {
    pub(super) fn place(&self, path: &NodePath) -> Option<Place> {
        self.index.get(path)
    }

    /// How lines of this file end.
    pub(super) fn line_break(&self) -> &'static str {
        match self.text.find('\n') {
            Some(at) if self.text.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
            _ => "\n",
        }
    }

    /// Whether a node is written in brackets or braces.
    pub(super) fn is_flow(&self, path: &NodePath) -> bool {
        let starts =
            |place: Place| self.text.get(place.value.start..).is_some_and(|it| it.starts_with(['{', '[']));
        self.place(path).is_some_and(|place| !place.scalar && starts(place))
    }

    /// Whether a key has nothing after its colon.
    pub(super) fn is_empty(&self, path: &NodePath) -> bool {
        self.place(path).is_some_and(|place| place.scalar && place.key == Some(place.value))
    }

    /// The byte after the last visible one of a node.
    pub(super) fn end_of(&self, path: &NodePath) -> Option<usize> {
        let place = self.place(path)?;
        if self.is_empty(path) {
            return self.after_colon(place);
        }
        if place.scalar || self.is_flow(path) {
            return Some(place.value.end);
        }
        let last_key = self.index.keys(path).last().map(|key| path.clone().key(key));
        match last_key.or_else(|| self.last_item(path)) {
            Some(last) => self.end_of(&last),
            None => Some(place.value.end),
        }
    }

    /// The byte after the colon of a key.
    pub(super) fn after_colon(&self, place: Place) -> Option<usize> {
        let end = place.key?.end;
        let colon = self.text.get(end..)?.find(':')?;
        Some(end + colon + 1)
    }

    pub(super) fn last_item(&self, list: &NodePath) -> Option<NodePath> {
        let items = (0..).map(|index| list.clone().item(index));
        items.take_while(|item| self.place(item).is_some()).last()
    }

    /// The end of the line on which a byte stands, before its line break.
    pub(super) fn line_end(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let line = rest.split('\n').next().unwrap_or(rest);
        let ends_in_return = rest.len() > line.len() && line.ends_with('\r');
        Some(at + line.len() - usize::from(ends_in_return))
    }

    /// The start of the line on which a byte stands.
    pub(super) fn line_start(&self, at: usize) -> Option<usize> {
        Some(self.text.get(..at)?.rfind('\n').map_or(0, |line_break| line_break + 1))
    }

    /// The white space before the first word of the line on which a byte stands.
    pub(super) fn indent(&self, at: usize) -> Option<&'a str> {
        let line = self.text.get(self.line_start(at)?..)?;
        let width = line.find(|c: char| c != ' ').unwrap_or(line.len());
        line.get(..width)
    }

    /// The text with all edits made; `None` if two of them touch.
    pub(super) fn apply(&self, mut edits: Vec<Edit>) -> Option<String> {
        edits.sort_by_key(|edit| edit.start);
        let mut text = String::with_capacity(self.text.len() + 512);
        let mut done = 0;
        for edit in edits {
            text.push_str(self.text.get(done..edit.start)?);
            text.push_str(&edit.text);
            done = edit.end.max(edit.start);
        }
        text.push_str(self.text.get(done..)?);
        Some(text)
    }
}
