//! Which clauses of one edition answer to which of another: our own table, not ISO's matrix.
//!
//! ISO's matrix is ISO/TC 176/SC 2/N1293; copies seen cover a part of it, the rest was drawn from
//! knowledge of the editions. Every link says how sure it is.

mod from_2008;
mod from_2015_back;
mod from_2015_on;

use super::Edition;
use crate::text::Text;

/// A clause of the other edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counterpart {
    /// Its number.
    pub clause: &'static str,
    /// How sure the link is.
    pub surety: Surety,
}

/// How sure a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// Sources agree, or the substance is the same beyond doubt.
    Agreed,
    /// Copies of the matrix differ.
    Varies,
    /// Unsure.
    Unsure,
    /// Known from secondary sources only.
    Secondary,
}

/// What becomes of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The clause, or the ancestor of it that the table names.
    pub clause: &'static str,
    /// Its counterparts; none if the matter is not in the other edition.
    pub to: &'static [Counterpart],
    /// What has to be known besides.
    pub note: Option<Text>,
}

impl Surety {
    /// The mark in tables; empty where nothing is in doubt.
    #[must_use]
    pub fn mark(self) -> &'static str {
        match self {
            Surety::Agreed => "",
            Surety::Varies => "*",
            Surety::Unsure => "?",
            Surety::Secondary => "†",
        }
    }

    /// The word machines read.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Surety::Agreed => "agreed",
            Surety::Varies => "varies",
            Surety::Unsure => "unsure",
            Surety::Secondary => "secondary",
        }
    }

    /// What the mark means.
    #[must_use]
    pub fn meaning(self) -> Text {
        match self {
            Surety::Agreed => Text { vi: "chắc chắn", en: "sure" },
            Surety::Varies => {
                Text { vi: "các bản đối chiếu ghi khác nhau", en: "copies of the matrix differ" }
            }
            Surety::Unsure => Text { vi: "chưa chắc", en: "unsure" },
            Surety::Secondary => Text { vi: "theo nguồn thứ cấp", en: "from secondary sources" },
        }
    }
}

/// What becomes of a clause of `from` in `to`, by the table's nearest entry; `None` if there is no
/// table for the two editions or it says nothing about the clause.
///
/// ```
/// use iso_core::standard::{Edition, correlation};
/// let link = correlation::link(Edition::Iso9001_2008, "8.2.2", Edition::Iso9001_2015).unwrap();
/// assert_eq!(link.to[0].clause, "9.2");
/// ```
#[must_use]
pub fn link(from: Edition, clause: &str, to: Edition) -> Option<&'static Link> {
    let table = table(from, to)?;
    let mut number = clause.split_whitespace().next()?;
    loop {
        if let Some(link) = table.iter().find(|link| link.clause == number) {
            return Some(link);
        }
        number = number.rsplit_once('.')?.0;
    }
}

/// The table between two editions; it may leave out clauses that keep their number.
#[must_use]
pub fn table(from: Edition, to: Edition) -> Option<&'static [Link]> {
    match (from, to) {
        (Edition::Iso9001_2008, Edition::Iso9001_2015) => Some(from_2008::TO_2015),
        (Edition::Iso9001_2015, Edition::Iso9001_2008) => Some(from_2015_back::TO_2008),
        (Edition::Iso9001_2015, Edition::Iso9001_2026) => Some(from_2015_on::TO_2026),
        _ => None,
    }
}

const fn sure(clause: &'static str) -> Counterpart {
    Counterpart { clause, surety: Surety::Agreed }
}

const fn varies(clause: &'static str) -> Counterpart {
    Counterpart { clause, surety: Surety::Varies }
}

const fn unsure(clause: &'static str) -> Counterpart {
    Counterpart { clause, surety: Surety::Unsure }
}

const fn secondary(clause: &'static str) -> Counterpart {
    Counterpart { clause, surety: Surety::Secondary }
}

const fn to(clause: &'static str, to: &'static [Counterpart]) -> Link {
    Link { clause, to, note: None }
}

const fn noted(clause: &'static str, to: &'static [Counterpart], vi: &'static str, en: &'static str) -> Link {
    Link { clause, to, note: Some(Text { vi, en }) }
}
