//! Ranges of a text, in bytes for the program and in lines and characters for people.

/// A range of bytes in one [`Source`], end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
}

/// A place as a person counts it: both numbers start at 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// One file's text and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// Takes a text under a name. The name is what reports print; it is never opened.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let breaks = text.match_indices(['\n', '\r']).map(|(at, _)| at + 1);
        // `\r\n` is one line break, and `\r` alone is one too.
        let ends_line = |at: &usize| text.get(at - 1..=*at) != Some("\r\n");
        let line_starts = std::iter::once(0).chain(breaks.filter(ends_line)).collect();
        Source { name: name.into(), text, line_starts }
    }

    /// The name the text was given under, usually a path inside the library.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a range; empty if the range is not one of this source.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The line that holds a byte, without its line break.
    #[must_use]
    pub fn line(&self, byte: usize) -> Span {
        let next = self.line_starts.partition_point(|start| *start <= byte);
        let start = self.line_starts.get(next.saturating_sub(1)).copied().unwrap_or_default();
        let end = self.line_starts.get(next).copied().unwrap_or(self.text.len());
        let line = self.slice(Span { start, end });
        Span { start, end: start + line.trim_end_matches(['\n', '\r']).len() }
    }

    /// Line and column of a byte; places past the end count as the end.
    ///
    /// ```
    /// use iso_core::source::{Position, Source};
    /// let source = Source::new("a.yaml", "tên: Bước\nvai: x");
    /// assert_eq!(source.position(13), Position { line: 1, column: 10 });
    /// ```
    #[must_use]
    pub fn position(&self, byte: usize) -> Position {
        let byte = byte.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start <= byte);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.get(start..byte).unwrap_or_default();
        Position { line, column: 1 + before.chars().count() }
    }
}
