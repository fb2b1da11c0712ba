//! What every procedure promises, and since when: by this the dossiers of a log are judged.

use std::{collections::BTreeMap, sync::Arc};

use super::Stamp;
use crate::{
    calendar::WorkingTime,
    deadline::{ClockRules, Moment, UnknownLaw},
    graph::ProcessGraph,
    load::{Library, Loaded},
    model::{ClockLaw, Id, Process, TimeLimit},
    text::{Lang, nearest},
};

/// The promises of a library, compiled once for any number of logs.
#[derive(Debug, Clone)]
pub struct Promises<'l> {
    pub(super) all: Vec<Promise<'l>>,
    by_code: BTreeMap<String, usize>,
    pub(super) lang: Lang,
    /// How people call the roles of the organization.
    pub(super) roles: BTreeMap<String, String>,
    /// The law of the clock for all others.
    pub(super) law: ClockLaw,
    /// The office's own calendar, for dossiers of procedures it does not know.
    pub(super) office: Option<Arc<WorkingTime>>,
}

/// One procedure.
#[derive(Debug, Clone)]
pub(super) struct Promise<'l> {
    pub(super) process: &'l Process,
    pub(super) field: String,
    pub(super) time: Option<Arc<WorkingTime>>,
    law: ClockLaw,
    /// The limits by the first day in force, ascending.
    limits: Vec<(u32, Option<TimeLimit>)>,
    /// The history does not say for certain which of different limits was in force when.
    pub(super) unclear_history: bool,
    pub(super) later: Vec<TimeLimit>,
    pub(super) graph: Option<ProcessGraph<'l>>,
}

/// A limit, and whether it was in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct InForce {
    pub(super) limit: Option<TimeLimit>,
    /// The day lies before the first revision whose day is known.
    pub(super) before_first: bool,
}

impl<'l> Promises<'l> {
    /// The promises of every procedure of a library.
    #[must_use]
    pub fn of(library: &'l Library, lang: Lang) -> Self {
        let mut compiled: BTreeMap<&Id, Option<Arc<WorkingTime>>> = BTreeMap::new();
        let mut time_of = |id: Option<&'l Id>| {
            let id = id?;
            let time = compiled
                .entry(id)
                .or_insert_with(|| WorkingTime::compile(&library.calendar_chain(id)).ok().map(Arc::new));
            time.clone()
        };
        let office = library.organization.as_ref().and_then(|it| it.value.calendar.as_ref());
        let office = time_of(office);
        let all: Vec<Promise<'l>> = library
            .processes
            .iter()
            .map(|it| {
                let time = time_of(library.calendar_of(&it.value));
                Promise::of(it, time, library.clock_law_of(Some(&it.value)), lang)
            })
            .collect();
        let mut by_code = BTreeMap::new();
        for (number, promise) in all.iter().enumerate() {
            by_code.entry(promise.process.process.to_string()).or_insert(number);
        }
        for (number, promise) in all.iter().enumerate() {
            for code in &promise.process.tthc {
                by_code.entry(code.to_string()).or_insert(number);
            }
        }
        let organization = library.organization.as_ref().map(|it| &it.value);
        let roles = organization.into_iter().flat_map(|it| &it.roles);
        let roles = roles.map(|role| (role.id.to_string(), role.title.get(lang).to_owned())).collect();
        Promises { all, by_code, lang, roles, law: library.clock_law_of(None), office }
    }

    /// The number of a procedure by its code or that of a public procedure it serves.
    pub(super) fn number(&self, code: &str) -> Option<usize> {
        self.by_code.get(code.trim()).copied()
    }

    /// How people call a role; as it is written where nobody says.
    #[must_use]
    pub fn role<'n>(&'n self, id: &'n str) -> &'n str {
        self.roles.get(id).map_or(id, String::as_str)
    }

    /// Whether a code is known.
    #[must_use]
    pub fn knows(&self, code: &str) -> bool {
        self.number(code).is_some()
    }

    /// The code that was probably meant.
    #[must_use]
    pub fn nearest(&self, code: &str) -> Option<String> {
        let known: Vec<String> = self.by_code.keys().cloned().collect();
        nearest(code, &known)
    }
}

impl<'l> Promise<'l> {
    fn of(loaded: &'l Loaded<Process>, time: Option<Arc<WorkingTime>>, law: ClockLaw, lang: Lang) -> Self {
        let process = &loaded.value;
        let folder = || loaded.file.rsplit('/').nth(1).unwrap_or_default().to_owned();
        let field = process.field.as_ref().map_or_else(folder, |field| field.get(lang).to_owned());
        let later = process.appointments.iter().skip(1).filter_map(|it| it.limit).collect();
        let graph = ProcessGraph::build(process).ok();
        let (limits, unclear_history) = limits(process);
        Promise { process, field, time, law, limits, unclear_history, later, graph }
    }

    /// The limit in force on the day of receipt.
    pub(super) fn limit_on(&self, received: Stamp) -> InForce {
        let after = self.limits.partition_point(|(day, _)| *day <= received.day());
        match after.checked_sub(1).and_then(|place| self.limits.get(place)) {
            Some((_, limit)) => InForce { limit: *limit, before_first: false },
            None => InForce { limit: self.limits.first().and_then(|(_, limit)| *limit), before_first: true },
        }
    }

    /// The law of the clock for a dossier received on a day.
    pub(super) fn rules_on(&self, received: Stamp) -> Result<ClockRules, UnknownLaw> {
        let in_force = ClockRules::on(self.law, received.date())?;
        Ok(in_force.rules.of_procedure(&self.process.clock))
    }

    /// The limit of a named case, where it has one of its own.
    pub(super) fn limit_of_case(&self, name: &str) -> Option<TimeLimit> {
        let case = self.process.cases.iter().find(|case| {
            case.id.as_str() == name || Lang::ALL.iter().any(|lang| case.name.get(*lang) == name)
        });
        case?.limit
    }

    /// Whether the limit depends on the case.
    pub(super) fn needs_case(&self) -> bool {
        self.process.limit.is_none() && self.process.cases.iter().any(|case| case.limit.is_some())
    }
}

/// The limits by their first day, and whether these are in doubt: a revision with another limit than
/// the next one has no day, or one that does not lie before the next one's. A revision that names no
/// limit promised what the next one does.
fn limits(process: &Process) -> (Vec<(u32, Option<TimeLimit>)>, bool) {
    let first = process.appointments.first().and_then(|it| it.limit);
    let current = first.filter(|_| process.appointments.len() > 1).or(process.limit);
    let Some(revision) = &process.revision else { return (vec![(0, current)], false) };
    let day = |date| Stamp::of(Moment::Day(date)).map(Stamp::day);
    let since = revision.effective_on.or(revision.approved_on).or(revision.date).and_then(day);
    let mut limits = vec![(since.unwrap_or_default(), current)];
    let mut earlier: Vec<_> =
        revision.history.iter().filter(|change| revision.no.is_none_or(|no| change.no < no)).collect();
    earlier.sort_by_key(|change| std::cmp::Reverse(change.no));
    let (mut next, mut next_since, mut unclear) = (current, since, false);
    for change in earlier {
        let limit = change.limit.or(next);
        let since = change.effective_on.or(change.date).and_then(day);
        let in_order = since.zip(next_since).is_some_and(|(since, next)| since < next);
        unclear |= limit != next && !in_order;
        next = limit;
        if let Some(since) = since {
            limits.push((since, limit));
            next_since = Some(since);
        }
    }
    // Of two that begin on one day the later revision holds.
    limits.reverse();
    limits.sort_by_key(|(since, _)| *since);
    (limits, unclear)
}
