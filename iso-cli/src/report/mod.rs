//! Findings for people and for machines. Machine formats have their own, versioned types.

pub(crate) mod clauses;
pub(crate) mod due;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod limits;

use iso_core::{diag::Level, load::Library, model::Date, rules::Checked};

/// A finished check.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outcome<'a> {
    pub(crate) library: &'a Library,
    pub(crate) checked: &'a Checked,
    pub(crate) today: Option<Date>,
}

impl Outcome<'_> {
    /// How many findings have this level.
    pub(crate) fn count(&self, level: Level) -> usize {
        let is_it = |finding: &&iso_core::diag::Finding| finding.level(&self.checked.editions) == Some(level);
        self.checked.findings.iter().filter(is_it).count()
    }
}
