//! All procedures, to be searched on a screen.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    context::{Cx, role},
    copies,
    findings::is_draft,
    index::Manual,
    names::{INDEX, SEARCH},
    procedure_list::{by_field, limits},
    words::{DRAFT_SHORT, QUALITY_MANUAL, online, text},
};
use crate::{
    doc::{Crumb, Directory, Entry, Group},
    load::Loaded,
    model::{Id, OnlineLevel, Process, TthcCode},
    text::{Lang, Text},
};

const TITLE: Text = text("Tra cứu quy trình", "Find a procedure");

const LEVELS: [OnlineLevel; 3] = [OnlineLevel::Full, OnlineLevel::Partial, OnlineLevel::Information];

/// Where it lies, for the bar of every page.
pub(super) fn crumb(lang: Lang) -> Crumb {
    const SHORT: Text = text("Tra cứu", "Search");
    Crumb { name: SEARCH.to_owned(), title: SHORT.get(lang).to_owned() }
}

pub(super) fn directory(manual: &Manual<'_>) -> Directory {
    let mut page = manual.new_document(SEARCH, TITLE);
    page.trail = vec![Crumb { name: INDEX.to_owned(), title: manual.say(QUALITY_MANUAL).to_owned() }];
    // What is a draft is told with each procedure.
    page.control.mark = None;
    let fields = by_field(manual);
    let members = || fields.iter().flat_map(|(_, members)| members);
    let roles = roles(manual, members().map(|(process, _)| &process.value));
    let known: BTreeMap<&Id, usize> = roles.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let used: Vec<OnlineLevel> = LEVELS
        .into_iter()
        .filter(|level| members().any(|(process, _)| process.value.service.online == Some(*level)))
        .collect();
    let entry = |(process, name): &(&Loaded<Process>, &str)| {
        let mut roles: Vec<usize> =
            of_steps(&process.value).into_iter().filter_map(|id| known.get(id).copied()).collect();
        roles.sort_unstable();
        let level = process.value.service.online.and_then(|it| used.iter().position(|level| *level == it));
        Entry { roles, level, ..entry(manual, process, name) }
    };
    let groups = fields
        .iter()
        .map(|(title, members)| Group { title: title.clone(), entries: members.iter().map(entry).collect() });
    Directory {
        groups: groups.collect(),
        roles: roles.iter().map(|id| role(manual.organization(), id, manual.lang())).collect(),
        levels: used.iter().map(|level| manual.say(online(*level)).to_owned()).collect(),
        page,
    }
}

fn entry(manual: &Manual<'_>, process: &Loaded<Process>, name: &str) -> Entry {
    const TTHC: Text = text("TTHC", "Public procedure");
    let lang = manual.lang();
    let it = &process.value;
    let title = it.title.get(lang);
    // Readers of a translation know the procedure by its own title.
    let own = it.title.get(manual.library.language());
    let codes: Vec<&str> = it.tthc.iter().map(TthcCode::as_str).collect();
    let tthc = (!codes.is_empty()).then(|| format!("{} {}", manual.say(TTHC), codes.join(", ")));
    let limits = limits(it, lang);
    let limit = (!limits.is_empty()).then(|| limits.join("; "));
    let online = it.service.online.map(|level| manual.say(online(level)).to_owned());
    Entry {
        document: name.to_owned(),
        code: it.process.to_string(),
        title: title.to_owned(),
        own_title: (own != title).then(|| own.to_owned()),
        facts: [tthc, limit, online].into_iter().flatten().collect(),
        roles: Vec::new(),
        level: None,
        mark: mark(manual, process),
    }
}

fn mark(manual: &Manual<'_>, process: &Loaded<Process>) -> Option<String> {
    const LATER: Text = text("Chưa hiệu lực", "Not yet in force");
    let cx = Cx::new(manual.library, process, manual.names, manual.lang());
    let draft = is_draft(&manual.told.of_process(process)).then(|| manual.say(DRAFT_SHORT).to_owned());
    let from = process.value.revision.as_ref().and_then(|it| it.effective_on);
    let later = from.zip(manual.options.today).is_some_and(|(from, today)| from > today);
    copies::obsolete(&cx, manual.options.today)
        .or(draft)
        .or_else(|| later.then(|| manual.say(LATER).to_owned()))
}

/// Roles that have a step: those of the organization in its order, then those it does not know.
fn roles<'a>(manual: &Manual<'a>, processes: impl Iterator<Item = &'a Process>) -> Vec<&'a Id> {
    let mut used: BTreeSet<&Id> = processes.flat_map(of_steps).collect();
    let known = manual.organization().into_iter().flat_map(|it| &it.roles).map(|role| &role.id);
    let mut roles: Vec<&Id> = known.filter(|id| used.remove(id)).collect();
    roles.extend(used);
    roles
}

fn of_steps(process: &Process) -> BTreeSet<&Id> {
    process.steps_in_order().filter_map(|(_, step)| step.role.as_ref()).collect()
}
