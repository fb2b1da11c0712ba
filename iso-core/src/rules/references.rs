//! All names by which parts of a library refer to each other.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    LibraryCx, ProcessCx,
    conduct_references::{numbering_step, receivers, record_of_family, records_named},
    system_references,
};
use crate::{
    graph::ProcessGraph,
    model::{Form, Id, OneStop, Organization, Process, Record, Revision},
    source::{NodePath, Segment},
    text::Text,
};

/// A name that should lead to something.
pub(super) struct Name {
    pub(super) file: String,
    pub(super) process: Option<String>,
    pub(super) node: NodePath,
    pub(super) kind: Text,
    pub(super) name: String,
    pub(super) known: Arc<[String]>,
    pub(super) ambiguous: bool,
    /// Found by the graph, which looks at nothing inherited.
    pub(super) in_flow: bool,
}

/// How often a role is named.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Uses {
    pub(super) steps: usize,
    pub(super) elsewhere: usize,
}

pub(super) const STEP: Text = Text { vi: "bước", en: "step" };
const GROUP: Text = Text { vi: "nhóm bước", en: "group" };
const CASE: Text = Text { vi: "trường hợp", en: "case" };
pub(super) const ROLE: Text = Text { vi: "vai trò", en: "role" };
const FORM: Text = Text { vi: "biểu mẫu", en: "form" };
pub(super) const RECORD: Text = Text { vi: "hồ sơ lưu", en: "record" };
pub(super) const FAMILY: Text = Text { vi: "nhóm mặc định", en: "family" };
const CALENDAR: Text = Text { vi: "lịch", en: "calendar" };
pub(super) const PROCESS: Text = Text { vi: "quy trình", en: "procedure" };
pub(super) const PROVIDER: Text = Text { vi: "bên cung cấp", en: "provider" };

/// Every name of the library that leads nowhere. Roles, forms and records are left out while the
/// organization is unknown, because they may be defined there.
pub(super) fn of_library(cx: &LibraryCx<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let known = Known::of(cx);
    for process in cx.processes() {
        of_process(&process, &known, &mut names);
    }
    for family in &cx.library.families {
        let it = &family.value;
        if known.organization {
            let mut add = |id: &Id, node| names.push(record_of_family(cx, family, id, node));
            records_named(&it.if_not_accepted, &it.property, &mut add);
        }
        let mut add = known.adder(&family.file, None, &mut names);
        let root = NodePath::root;
        it.extends.iter().for_each(|id| add(FAMILY, id, root().key("extends")));
        it.clock.calendar.iter().for_each(|id| add(CALENDAR, id, root().key("clock").key("calendar")));
        if known.organization {
            it.owner.iter().for_each(|id| add(ROLE, id, root().key("owner")));
            receivers(&it.distribution, |id, node| add(ROLE, id, node));
            keepers(&it.records, |id, node| add(ROLE, id, node));
            it.property.custody.iter().for_each(|id| add(ROLE, id, root().key("property").key("custody")));
            roles_of_one_stop(&it.one_stop, |id, node| add(ROLE, id, node));
            forms_of_one_stop(&it.one_stop, |id, node| add(FORM, id, node));
        }
    }
    for calendar in &cx.library.calendars {
        let mut add = known.adder(&calendar.file, None, &mut names);
        calendar.value.extends.iter().for_each(|id| add(CALENDAR, id, NodePath::root().key("extends")));
    }
    if let Some(organization) = cx.organization() {
        let mut add = known.adder(&organization.file, None, &mut names);
        of_organization(&organization.value, &mut add);
    }
    system_references::of_library(cx, &mut names);
    names
}

/// How often each role is named, in steps and elsewhere.
pub(super) fn role_uses(cx: &LibraryCx<'_>) -> BTreeMap<Id, Uses> {
    let mut uses: BTreeMap<Id, Uses> = BTreeMap::new();
    for process in cx.processes() {
        for step in process.steps() {
            roles_of_step(&step.placed, |id, _| uses.entry(id.clone()).or_default().steps += 1);
        }
        roles_of_process(process.process, |id, _| uses.entry(id.clone()).or_default().elsewhere += 1);
    }
    if let Some(organization) = cx.organization() {
        of_organization(&organization.value, &mut |kind, id, _| {
            if kind == ROLE {
                uses.entry(id.clone()).or_default().elsewhere += 1;
            }
        });
        for role in &organization.value.roles {
            // A duty for the system is work too.
            if !role.qms_duties.is_empty() {
                uses.entry(role.id.clone()).or_default().elsewhere += 1;
            }
        }
    }
    uses
}

struct Known {
    organization: bool,
    roles: Arc<[String]>,
    forms: Arc<[String]>,
    records: Arc<[String]>,
    families: Arc<[String]>,
    calendars: Arc<[String]>,
}

impl Known {
    fn of(cx: &LibraryCx<'_>) -> Self {
        let organization = cx.organization().map(|loaded| &loaded.value);
        let roles = organization.iter().flat_map(|it| &it.roles).map(|role| role.id.to_string()).collect();
        let forms = organization.iter().flat_map(|it| ids_of_forms(&it.forms)).collect();
        let records = organization.iter().flat_map(|it| ids_of_records(&it.records)).collect();
        let families = cx.library.families.iter().map(|it| it.value.family.to_string()).collect();
        let calendars = cx.library.calendars.iter().map(|it| it.value.calendar.to_string()).collect();
        Known { organization: organization.is_some(), roles, forms, records, families, calendars }
    }

    fn adder<'n>(
        &'n self,
        file: &'n str,
        process: Option<&'n Process>,
        names: &'n mut Vec<Name>,
    ) -> impl FnMut(Text, &Id, NodePath) + 'n {
        let with = |shared: &[String], own: Vec<String>| shared.iter().cloned().chain(own).collect();
        let forms: Arc<[String]> =
            with(&self.forms, process.map(|it| ids_of_forms(&it.forms)).unwrap_or_default());
        let records: Arc<[String]> =
            with(&self.records, process.map(|it| ids_of_records(&it.records)).unwrap_or_default());
        move |kind, id, node| {
            let known = match kind {
                ROLE => &self.roles,
                FAMILY => &self.families,
                CALENDAR => &self.calendars,
                FORM => &forms,
                _ => &records,
            };
            // Nothing is said about names that lead somewhere.
            if known.iter().any(|known| known == id.as_str()) {
                return;
            }
            names.push(Name {
                file: file.to_owned(),
                process: process.map(|it| it.process.to_string()),
                node,
                kind,
                name: id.to_string(),
                known: Arc::clone(known),
                ambiguous: false,
                in_flow: false,
            });
        }
    }
}

fn ids_of_forms(forms: &[Form]) -> Vec<String> {
    forms.iter().map(|form| form.id.to_string()).collect()
}

pub(super) fn ids_of_records(records: &[Record]) -> Vec<String> {
    records.iter().map(|record| record.id.to_string()).collect()
}

pub(super) fn each<'i>(ids: &'i [Id], list: &NodePath, mut take: impl FnMut(&'i Id, NodePath)) {
    ids.iter().enumerate().for_each(|(index, id)| take(id, list.clone().item(index)));
}

fn keepers<'i>(records: &'i [Record], mut take: impl FnMut(&'i Id, NodePath)) {
    for (index, record) in records.iter().enumerate() {
        let node = NodePath::root().key("records").item(index).key("keeper");
        record.keeper.iter().for_each(|id| take(id, node.clone()));
    }
}

fn of_process(cx: &ProcessCx<'_>, known: &Known, names: &mut Vec<Name>) {
    let process = cx.process;
    if let Err(faults) = ProcessGraph::build(process) {
        names.extend(faults.into_iter().filter(|fault| !fault.ambiguous).map(|fault| Name {
            file: cx.file.to_owned(),
            process: Some(process.process.to_string()),
            kind: kind_in_flow(&fault.node),
            node: fault.node,
            name: fault.name,
            known: fault.known,
            ambiguous: fault.ambiguous,
            in_flow: true,
        }));
    }
    numbering_step(cx, names);
    let mut add = known.adder(cx.file, Some(process), names);
    let root = NodePath::root;
    process.family.iter().for_each(|id| add(FAMILY, id, root().key("family")));
    process.clock.calendar.iter().for_each(|id| add(CALENDAR, id, root().key("clock").key("calendar")));
    if !known.organization {
        return;
    }
    roles_of_process(process, |id, node| add(ROLE, id, node));
    forms_of_one_stop(&process.one_stop, |id, node| add(FORM, id, node));
    for (index, item) in process.service.dossier.iter().enumerate() {
        let node = root().key("service").key("dossier").item(index).key("form");
        item.form.iter().for_each(|id| add(FORM, id, node.clone()));
    }
    records_named(&process.if_not_accepted, &process.property, |id, node| add(RECORD, id, node));
    for step in cx.steps() {
        let placed = &step.placed;
        roles_of_step(placed, |id, node| add(ROLE, id, node));
        each(&placed.step.forms, &placed.path.clone().key("forms"), |id, node| add(FORM, id, node));
        each(&placed.step.records, &placed.path.clone().key("records"), |id, node| add(RECORD, id, node));
    }
}

/// What a name inside the flow should lead to, told by the key it stands under.
fn kind_in_flow(node: &NodePath) -> Text {
    let is_key = |wanted: &str| {
        node.segments().iter().any(|segment| matches!(segment, Segment::Key(key) if key == wanted))
    };
    match () {
        () if is_key("group") => GROUP,
        () if is_key("cases") || is_key("case_limits") => CASE,
        () => STEP,
    }
}

fn roles_of_step<'s>(placed: &crate::graph::PlacedStep<'s>, mut take: impl FnMut(&'s Id, NodePath)) {
    let (step, path) = (placed.step, &placed.path);
    step.role.iter().for_each(|id| take(id, path.clone().key("role")));
    for (key, ids) in
        [("accountable", &step.accountable), ("consulted", &step.consulted), ("informed", &step.informed)]
    {
        each(ids, &path.clone().key(key), &mut take);
    }
}

fn roles_of_process<'p>(process: &'p Process, mut take: impl FnMut(&'p Id, NodePath)) {
    let root = NodePath::root;
    process.owner.iter().for_each(|id| take(id, root().key("owner")));
    roles_of_one_stop(&process.one_stop, &mut take);
    process.revision.iter().for_each(|revision| roles_of_revision(revision, &mut take));
    if let Some(by) = process.review.as_ref().and_then(|review| review.by.as_ref()) {
        take(by, root().key("review").key("by"));
    }
    receivers(&process.distribution, &mut take);
    process.property.custody.iter().for_each(|id| take(id, root().key("property").key("custody")));
    keepers(&process.records, &mut take);
    for (index, indicator) in process.indicators.iter().enumerate() {
        let node = root().key("indicators").item(index).key("evaluated_by");
        indicator.evaluated_by.iter().for_each(|id| take(id, node.clone()));
    }
    for (index, risk) in process.risks.iter().enumerate() {
        risk.owner.iter().for_each(|id| take(id, root().key("risks").item(index).key("owner")));
    }
}

fn roles_of_one_stop<'p>(one_stop: &'p OneStop, mut take: impl FnMut(&'p Id, NodePath)) {
    let root = || NodePath::root().key("one_stop");
    each(&one_stop.desk, &root().key("desk"), &mut take);
    if let Some(by) = one_stop.overdue.as_ref().and_then(|overdue| overdue.by.as_ref()) {
        take(by, root().key("overdue").key("by"));
    }
}

/// The forms that the rules of the desk name.
pub(super) fn forms_of_one_stop<'p>(one_stop: &'p OneStop, mut take: impl FnMut(&'p Id, NodePath)) {
    let root = || NodePath::root().key("one_stop");
    if let Some(intake) = &one_stop.intake {
        let named =
            [("accept", &intake.accept), ("supplement", &intake.supplement), ("refuse", &intake.refuse)];
        for (key, id) in named {
            id.iter().for_each(|id| take(id, root().key("intake").key(key)));
        }
    }
    if let Some(form) = one_stop.overdue.as_ref().and_then(|overdue| overdue.form.as_ref()) {
        take(form, root().key("overdue").key("form"));
    }
    one_stop.withdrawn.iter().for_each(|id| take(id, root().key("withdrawn")));
}

fn roles_of_revision<'p>(revision: &'p Revision, take: &mut impl FnMut(&'p Id, NodePath)) {
    let named = [
        ("author", &revision.author),
        ("reviewed_by", &revision.reviewed_by),
        ("approved_by", &revision.approved_by),
    ];
    for (key, id) in named {
        id.iter().for_each(|id| take(id, NodePath::root().key("revision").key(key)));
    }
}

fn of_organization(it: &Organization, add: &mut impl FnMut(Text, &Id, NodePath)) {
    let root = NodePath::root;
    it.calendar.iter().for_each(|id| add(CALENDAR, id, root().key("calendar")));
    if let Some(by) = it.policy.as_ref().and_then(|policy| policy.approved_by.as_ref()) {
        add(ROLE, by, root().key("policy").key("approved_by"));
    }
    for (index, objective) in it.objectives.iter().enumerate() {
        objective
            .owner
            .iter()
            .for_each(|id| add(ROLE, id, root().key("objectives").item(index).key("owner")));
    }
    for (index, exclusion) in it.exclusions.iter().enumerate() {
        exclusion.by.iter().for_each(|id| add(ROLE, id, root().key("exclusions").item(index).key("by")));
    }
    for (index, waiver) in it.waivers.iter().enumerate() {
        waiver.by.iter().for_each(|id| add(ROLE, id, root().key("waivers").item(index).key("by")));
    }
    for (index, role) in it.roles.iter().enumerate() {
        role.deputy.iter().for_each(|id| add(ROLE, id, root().key("roles").item(index).key("deputy")));
    }
    keepers(&it.records, |id, node| add(ROLE, id, node));
    system_references::of_system(it, add);
    if let Some(keeper) = it.record_control.as_ref().and_then(|control| control.keeper.as_ref()) {
        add(ROLE, keeper, root().key("record_control").key("keeper"));
    }
    for (index, indicator) in it.indicators.iter().enumerate() {
        let node = root().key("indicators").item(index).key("evaluated_by");
        indicator.evaluated_by.iter().for_each(|id| add(ROLE, id, node.clone()));
    }
}
