//! What hangs on the wall and stands on the web for citizens: a notice of every procedure that
//! serves them, with the parts the law asks for in its order, and the lists of the procedures by
//! field and by level of the online service.
//!
//! The parts are those of Nghị định 63/2010/NĐ-CP, Điều 8(2); posting is ruled by its Điều 16, 17.

mod contact;
mod count;
mod course;
mod limits;
mod list;
mod notice;
mod opening;
mod parts;

pub(super) use list::{BY_FIELD_TITLE, BY_LEVEL_TITLE};

use std::collections::BTreeMap;

use super::index::Manual;
use crate::{
    calendar::OpeningHours,
    doc::Document,
    graph::ProcessGraph,
    load::{Library, Loaded},
    model::{Date, Id, Process, ProcessKind, Service},
};

/// The lists first, then the notices; nothing where no procedure serves the public. `graphs` are
/// those of the procedures, in their order.
pub(super) fn documents(manual: &Manual<'_>, graphs: &[Option<ProcessGraph<'_>>]) -> Vec<Document> {
    if !serves_anybody(manual.library) {
        return Vec::new();
    }
    let mut documents = vec![list::by_field(manual), list::by_level(manual)];
    let hours = hours(manual.library, manual.options.today);
    for (process, position) in public(manual.library) {
        let graph = graphs.get(position).and_then(Option::as_ref);
        let name = manual.names.of_notice(position).unwrap_or_default();
        let posted = notice::Posted { manual, process, position, graph, hours: &hours };
        documents.push(notice::document(&posted, name));
    }
    documents
}

/// Whether there is anything to post.
pub(super) fn serves_anybody(library: &Library) -> bool {
    public(library).next().is_some()
        || library.organization.as_ref().is_some_and(|it| !it.value.tthc_catalogue.is_empty())
}

/// The procedures that serve the public, with their positions.
fn public(library: &Library) -> impl Iterator<Item = (&Loaded<Process>, usize)> {
    let is_public = |process: &Process| {
        let serves = process.kind == ProcessKind::Service && process.service != Service::default();
        serves || !process.tthc.is_empty()
    };
    library.processes.iter().zip(0..).filter(move |(process, _)| is_public(&process.value))
}

/// The opening hours by every calendar of the library.
fn hours(library: &Library, today: Option<Date>) -> BTreeMap<&Id, Vec<OpeningHours>> {
    let Some(today) = today else { return BTreeMap::new() };
    let ids = library.calendars.iter().map(|loaded| &loaded.value.calendar);
    ids.map(|id| (id, OpeningHours::from_day(&library.calendar_chain(id), today))).collect()
}
