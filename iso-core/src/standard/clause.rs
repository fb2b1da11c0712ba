//! One clause of an edition, and how to find it.

use super::{Edition, clauses_2008, clauses_2015, clauses_2026};
use crate::text::Text;

/// A clause of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// Its number, without items.
    pub number: &'static str,
    /// What it is about, in our own words.
    pub title: Text,
    /// What it holds.
    pub kind: ClauseKind,
}

/// What a clause holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClauseKind {
    /// Something an organization has to do.
    Requirements,
    /// Only the clauses below it.
    Heading,
    /// Explanations nobody is audited against.
    Information,
}

impl Clause {
    /// How deep it lies: 1 for a chapter.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.number.split('.').count()
    }
}

impl Edition {
    /// Every clause, in the order of the edition.
    ///
    /// ```
    /// use iso_core::{standard::{ClauseKind, Edition}, text::Lang};
    /// let first = Edition::Iso9001_2015.clause("4.3").unwrap();
    /// assert_eq!(first.kind, ClauseKind::Requirements);
    /// assert_eq!(first.title.get(Lang::En), "Scope of the system");
    /// ```
    #[must_use]
    pub fn clauses(self) -> &'static [Clause] {
        match self {
            Edition::Iso9001_2008 => &clauses_2008::TREE,
            Edition::Iso9001_2015 => &clauses_2015::TREE,
            Edition::Iso9001_2026 => &clauses_2026::TREE,
        }
    }

    /// The numbers of all clauses, without items.
    pub fn clause_numbers(self) -> impl Iterator<Item = &'static str> {
        self.clauses().iter().map(|clause| clause.number)
    }

    /// The clause of this number; an item after the number, as in `7.5.3.2 c`, is not looked at.
    #[must_use]
    pub fn clause(self, number: &str) -> Option<&'static Clause> {
        let number = number.split_whitespace().next().unwrap_or_default();
        self.clauses().iter().find(|clause| clause.number == number)
    }
}

/// Whether a clause is `whole` or a part of it: `7.5.3.2 c` lies in `7.5`.
///
/// ```
/// use iso_core::standard::lies_in;
/// assert!(lies_in("7.5.3.2 c", "7.5") && !lies_in("7.55", "7.5"));
/// ```
#[must_use]
pub fn lies_in(clause: &str, whole: &str) -> bool {
    clause == whole || clause.strip_prefix(whole).is_some_and(|rest| rest.starts_with(['.', ' ']))
}

pub(super) const fn requirements(number: &'static str, vi: &'static str, en: &'static str) -> Clause {
    Clause { number, title: Text { vi, en }, kind: ClauseKind::Requirements }
}

pub(super) const fn heading(number: &'static str, vi: &'static str, en: &'static str) -> Clause {
    Clause { number, title: Text { vi, en }, kind: ClauseKind::Heading }
}

pub(super) const fn information(number: &'static str, vi: &'static str, en: &'static str) -> Clause {
    Clause { number, title: Text { vi, en }, kind: ClauseKind::Information }
}
