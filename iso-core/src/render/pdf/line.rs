//! Where lines end.

use super::units::Length;

/// One line: a part of the words without the spaces at its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) width: Length,
    pub(super) spaces: Length,
    /// Whether the words go on, so that the line may be filled.
    pub(super) goes_on: bool,
}

/// A line that is being filled.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) start: usize,
    pub(super) width: Length,
    pub(super) spaces: Length,
    /// The last space.
    pub(super) space: Option<Break>,
    /// The last place at which a long word may be broken.
    pub(super) joint: Option<Break>,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Break {
    pub(super) end: usize,
    pub(super) next: usize,
    pub(super) width: Length,
    /// Width up to where the next line begins.
    pub(super) after: Length,
    pub(super) spaces: Length,
}

impl Open {
    pub(super) fn at(start: usize) -> Self {
        Open { start, ..Open::default() }
    }

    pub(super) fn here(&self, at: usize) -> Break {
        Break { end: at, next: at, width: self.width, after: self.width, spaces: self.spaces }
    }

    pub(super) fn line(&self, end: Break) -> Line {
        Line { start: self.start, end: end.end, width: end.width, spaces: end.spaces, goes_on: true }
    }

    /// What follows a break stands on a line of its own.
    pub(super) fn after(&self, end: Break) -> Self {
        let joint = self.joint.filter(|joint| joint.end > end.next);
        let joint = joint.map(|it| Break {
            width: it.width - end.after,
            after: it.after - end.after,
            spaces: 0,
            ..it
        });
        Open { start: end.next, width: self.width - end.after, spaces: 0, space: None, joint }
    }

    pub(super) fn close(&self, end: usize) -> Line {
        let trailing = self.space.filter(|space| space.next == end);
        let end = trailing.unwrap_or(self.here(end));
        Line { goes_on: false, ..self.line(end) }
    }
}
