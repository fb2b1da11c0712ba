//! What papers to be filled in are made of.

use super::Inline;

/// One of several groups of lines that stand beside each other without a border: the authority and
/// the national heading above a paper, the signatures below it. All lines stand in its middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its width in relation to the others.
    pub weight: u16,
    /// The lines, from the top.
    pub lines: Vec<SideLine>,
}

/// A line of a [`Side`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SideLine {
    /// Words.
    Words(Vec<Inline>),
    /// A short rule, as under the name of an authority.
    Rule,
    /// Room for a signature and a seal.
    Room,
}

/// A name and its value, or dots on which somebody writes the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name, without a colon; or a number with a full stop.
    pub label: String,
    /// The value; empty where it is written by hand.
    pub value: Vec<Inline>,
    /// How many lines of dots there are where nothing is known, the first beside the name.
    pub lines: u8,
}

impl Field {
    /// One line to write on.
    #[must_use]
    pub fn blank(label: impl Into<String>) -> Self {
        Field { label: label.into(), value: Vec::new(), lines: 1 }
    }

    /// A value that is known.
    #[must_use]
    pub fn filled(label: impl Into<String>, value: Vec<Inline>) -> Self {
        Field { label: label.into(), value, lines: 1 }
    }

    /// What stands before the value: the name with a colon, or a number as it is.
    #[must_use]
    pub fn lead(&self) -> String {
        match self.label.chars().last() {
            None => String::new(),
            Some('.') => format!("{} ", self.label),
            Some(_) => format!("{}: ", self.label),
        }
    }

    /// Its share of a line that it has with others: by the letters of its name and value, with room
    /// to write.
    #[must_use]
    pub fn weight(&self) -> u16 {
        const LEAST: usize = 12;
        let value = Inline::plain(&self.value).chars().count().max(LEAST);
        u16::try_from(self.label.chars().count().saturating_add(value)).unwrap_or(u16::MAX)
    }

    /// The field with more lines to write on.
    #[must_use]
    pub fn over_lines(mut self, lines: u8) -> Self {
        self.lines = lines.max(1);
        self
    }
}

impl Side {
    /// Lines of words.
    #[must_use]
    pub fn of(weight: u16, lines: Vec<SideLine>) -> Self {
        Side { weight, lines }
    }
}
