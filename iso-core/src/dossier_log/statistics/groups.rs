//! Dossiers by procedure, field, unit and month.

use hashbrown::HashMap;

use super::super::{Judged, Tally, judge::Judge, stamp::month_name};

/// Dossiers that have something in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they have in common: a code or name, or a month such as `2025-03`.
    pub key: String,
    /// How people call it; the same as the key where there is no other name.
    pub title: String,
    /// How they stand.
    pub tally: Tally,
}

/// All groups while dossiers are counted.
#[derive(Default)]
pub(super) struct Groups {
    pub(super) total: Tally,
    by_procedure: HashMap<u32, Tally>,
    by_unit: HashMap<u32, Tally>,
    by_month: HashMap<u32, Tally>,
}

impl Groups {
    pub(super) fn add(&mut self, judged: &Judged<'_>, late_minutes: u32) {
        let mut one = Tally::default();
        one.add(judged.standing(), judged.entered, late_minutes);
        let entry = &judged.entry;
        self.by_procedure.entry(entry.procedure).or_default().add_all(&one);
        self.by_unit.entry(entry.unit).or_default().add_all(&one);
        self.by_month.entry(entry.received.month()).or_default().add_all(&one);
        self.total.add_all(&one);
    }

    /// By procedure, whatever code the rows named it by; those that are not known by their names.
    pub(super) fn procedures(&self, judge: &Judge<'_>) -> Vec<Group> {
        sorted(self.by_procedure.iter().map(|(name, tally)| {
            let (key, title) = judge.procedure_names(*name);
            Group { key, title, tally: *tally }
        }))
    }

    pub(super) fn fields(&self, judge: &Judge<'_>) -> Vec<Group> {
        sorted(self.by_procedure.iter().map(|(name, tally)| {
            let key = judge.field(*name);
            Group { title: key.clone(), key, tally: *tally }
        }))
    }

    pub(super) fn units(&self, judge: &Judge<'_>) -> Vec<Group> {
        sorted(self.by_unit.iter().map(|(unit, tally)| {
            let key = judge.unit(*unit).to_owned();
            Group { title: key.clone(), key, tally: *tally }
        }))
    }

    pub(super) fn months(&self) -> Vec<Group> {
        sorted(self.by_month.iter().map(|(month, tally)| {
            let key = month_name(*month);
            Group { title: key.clone(), key, tally: *tally }
        }))
    }
}

/// Groups of one key put together, in the order of their keys.
fn sorted(groups: impl Iterator<Item = Group>) -> Vec<Group> {
    let mut groups: Vec<Group> = groups.collect();
    groups.sort_by(|a, b| (&a.key, &a.title).cmp(&(&b.key, &b.title)));
    let mut joined: Vec<Group> = Vec::new();
    for group in groups {
        match joined.last_mut().filter(|last| last.key == group.key) {
            Some(last) => last.tally.add_all(&group.tally),
            None => joined.push(group),
        }
    }
    joined
}
