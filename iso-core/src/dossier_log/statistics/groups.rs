//! Dossiers by procedure, field, unit and month.

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
    /// By the numbers of their names, which have no gaps.
    by_procedure: Vec<Tally>,
    by_unit: Vec<Tally>,
    by_month: Vec<Tally>,
}

impl Groups {
    pub(super) fn add(&mut self, judged: &Judged<'_>, late_minutes: u32) {
        let (standing, entered, entry) = (judged.standing(), judged.entered, &judged.entry);
        self.total.add(standing, entered, late_minutes);
        for (tallies, number) in [
            (&mut self.by_procedure, entry.procedure),
            (&mut self.by_unit, entry.unit),
            (&mut self.by_month, entry.received.month()),
        ] {
            let place = number as usize;
            if place >= tallies.len() {
                tallies.resize(place + 1, Tally::default());
            }
            tallies.get_mut(place).into_iter().for_each(|it| it.add(standing, entered, late_minutes));
        }
    }

    /// By procedure, whatever code the rows named it by; those that are not known by their names.
    pub(super) fn procedures(&self, judge: &Judge<'_>) -> Vec<Group> {
        sorted(occurring(&self.by_procedure).map(|(name, tally)| {
            let (key, title) = judge.procedure_names(name);
            Group { key, title, tally: *tally }
        }))
    }

    pub(super) fn fields(&self, judge: &Judge<'_>) -> Vec<Group> {
        sorted(occurring(&self.by_procedure).map(|(name, tally)| {
            let key = judge.field(name);
            Group { title: key.clone(), key, tally: *tally }
        }))
    }

    pub(super) fn units(&self, judge: &Judge<'_>) -> Vec<Group> {
        sorted(occurring(&self.by_unit).map(|(unit, tally)| {
            let key = judge.unit(unit).to_owned();
            Group { title: key.clone(), key, tally: *tally }
        }))
    }

    pub(super) fn months(&self) -> Vec<Group> {
        sorted(occurring(&self.by_month).map(|(month, tally)| {
            let key = month_name(month);
            Group { title: key.clone(), key, tally: *tally }
        }))
    }
}

fn occurring(tallies: &[Tally]) -> impl Iterator<Item = (u32, &Tally)> {
    (0..).zip(tallies).filter(|(_, tally)| tally.received() > 0)
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
