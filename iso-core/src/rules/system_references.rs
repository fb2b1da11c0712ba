//! Names in the parts of the organization's file that describe its system, and in `covers`.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    LibraryCx, claims,
    references::{FAMILY, Name, PROCESS, PROVIDER, ROLE},
    system::{
        documented_procedure::DocumentedProcedure, no_corrective_action_procedure,
        no_document_control_procedure, no_internal_audit_procedure, no_nonconforming_output_procedure,
        no_preventive_action_procedure, no_quality_policy, no_record_control_procedure,
        no_way_to_corrective_action,
    },
};
use crate::{
    model::{Id, Organization, ProcessCode, Wording},
    source::NodePath,
    standard::{Edition, lies_in},
    text::{Lang, Text},
};

const MATTER: Text = Text { vi: "nội dung", en: "matter" };

static PROCEDURES: [&DocumentedProcedure; 6] = [
    &no_document_control_procedure::PROCEDURE,
    &no_record_control_procedure::PROCEDURE,
    &no_internal_audit_procedure::PROCEDURE,
    &no_nonconforming_output_procedure::PROCEDURE,
    &no_corrective_action_procedure::PROCEDURE,
    &no_preventive_action_procedure::PROCEDURE,
];

/// Roles and families.
pub(super) fn of_system(it: &Organization, add: &mut impl FnMut(Text, &Id, NodePath)) {
    let root = NodePath::root;
    if let Some(programme) = &it.audit_programme {
        let node = root().key("audit_programme");
        programme.auditor_role.iter().for_each(|id| add(ROLE, id, node.clone().key("auditor_role")));
        for (index, audit) in programme.audits.iter().enumerate() {
            let node = node.clone().key("audits").item(index);
            audit.auditor_role.iter().for_each(|id| add(ROLE, id, node.clone().key("auditor_role")));
            for (index, id) in audit.families.iter().enumerate() {
                add(FAMILY, id, node.clone().key("families").item(index));
            }
        }
    }
    if let Some(chair) = it.management_review.as_ref().and_then(|review| review.chair.as_ref()) {
        add(ROLE, chair, root().key("management_review").key("chair"));
    }
    if let Some(satisfaction) = &it.satisfaction {
        let node = root().key("satisfaction");
        satisfaction.evaluated_by.iter().for_each(|id| add(ROLE, id, node.clone().key("evaluated_by")));
        for (index, id) in satisfaction.covers.iter().enumerate() {
            add(FAMILY, id, node.clone().key("covers").item(index));
        }
    }
    let mut roles = |key: &str, part: &str, ids: Vec<Option<&Id>>| {
        for (index, id) in ids.into_iter().enumerate() {
            id.into_iter().for_each(|id| add(ROLE, id, root().key(key).item(index).key(part)));
        }
    };
    roles("changes", "approved_by", it.changes.iter().map(|it| it.approved_by.as_ref()).collect());
    roles("documents", "owner", it.documents.iter().map(|it| it.owner.as_ref()).collect());
    roles("risks", "owner", it.risks.iter().map(|it| it.owner.as_ref()).collect());
    for (index, document) in it.documents.iter().enumerate() {
        let Some(revision) = &document.revision else { continue };
        let node = root().key("documents").item(index).key("revision");
        for (key, id) in [
            ("author", &revision.author),
            ("reviewed_by", &revision.reviewed_by),
            ("approved_by", &revision.approved_by),
        ] {
            id.iter().for_each(|id| add(ROLE, id, node.clone().key(key)));
        }
    }
}

/// Codes of procedures, matters in `covers`, and providers.
pub(super) fn of_library(cx: &LibraryCx<'_>, names: &mut Vec<Name>) {
    let mut push =
        |file: &str, process: Option<&str>, kind: Text, name: &str, node: NodePath, known: &Arc<[String]>| {
            // Nothing is said about names that lead somewhere.
            if known.iter().any(|known| known == name) {
                return;
            }
            names.push(Name {
                file: file.to_owned(),
                process: process.map(str::to_owned),
                node,
                kind,
                name: name.to_owned(),
                known: Arc::clone(known),
                ambiguous: false,
                in_flow: false,
            });
        };
    let providers: Option<Arc<[String]>> =
        cx.organization().map(|it| it.value.providers.iter().map(|it| it.id.to_string()).collect());
    for it in cx.processes() {
        let code = it.process.process.as_str();
        if !it.process.covers.is_empty() {
            let known = matters_of(&it.process.implements);
            for (index, id) in it.process.covers.iter().enumerate() {
                let node = NodePath::root().key("covers").item(index);
                push(it.file, Some(code), MATTER, id.as_str(), node, &known);
            }
        }
        if let Some(providers) = &providers {
            for step in it.steps() {
                let node = step.placed.path.clone().key("provider");
                step.placed.step.provider.iter().for_each(|id| {
                    push(it.file, Some(code), PROVIDER, id.as_str(), node.clone(), providers);
                });
            }
        }
    }
    // A file that could not be read may hold the procedure.
    let procedures = (cx.library.unread() == 0).then(|| Procedures::of(cx));
    for it in cx.processes() {
        let Some(procedures) = &procedures else { break };
        let called = it.steps().into_iter().filter_map(|step| Some((step.placed.step.call.as_ref()?, step)));
        for (code, step) in called.filter(|(code, _)| !procedures.there.contains(code)) {
            let node = step.placed.path.key("call");
            let caller = it.process.process.as_str();
            push(it.file, Some(caller), PROCESS, code.as_str(), node, &procedures.codes);
        }
    }
    let Some(organization) = cx.organization() else { return };
    let (it, file) = (&organization.value, organization.file.as_str());
    let policy: Arc<[String]> = no_quality_policy::MATTERS.iter().map(|(id, _)| (*id).to_owned()).collect();
    for (index, id) in it.policy.iter().flat_map(|policy| &policy.covers).enumerate() {
        let node = NodePath::root().key("policy").key("covers").item(index);
        push(file, None, MATTER, id.as_str(), node, &policy);
    }
    for (position, document) in it.documents.iter().enumerate().filter(|(_, it)| !it.covers.is_empty()) {
        let known = matters_of(&document.implements);
        for (index, id) in document.covers.iter().enumerate() {
            let node = NodePath::root().key("documents").item(position).key("covers").item(index);
            push(file, None, MATTER, id.as_str(), node, &known);
        }
    }
    if let Some(procedures) = &procedures {
        for (code, node) in codes(it).into_iter().filter(|(code, _)| !procedures.there.contains(code)) {
            push(file, None, PROCESS, code.as_str(), node, &procedures.codes);
        }
    }
}

/// The codes of the library, to look one up and to name them.
struct Procedures<'a> {
    codes: Arc<[String]>,
    there: BTreeSet<&'a ProcessCode>,
}

impl<'a> Procedures<'a> {
    fn of(cx: &LibraryCx<'a>) -> Self {
        let codes = cx.processes().map(|it| it.process.process.to_string()).collect();
        Procedures { codes, there: cx.processes().map(|it| &it.process.process).collect() }
    }
}

/// The matters that the clauses a definition implements may ask for; all if it names none of them.
fn matters_of(implements: &[Wording]) -> Arc<[String]> {
    let named: Vec<(Edition, &str)> =
        implements.iter().filter_map(|words| claims::named(words.get(Lang::En))).collect();
    let is_named = |it: &DocumentedProcedure| {
        named.iter().any(|(edition, clause)| *edition == Edition::Iso9001_2008 && *clause == it.clause)
    };
    let improves = |(edition, clause): &(Edition, &str)| match edition {
        Edition::Iso9001_2008 => *clause == "8.5.2",
        Edition::Iso9001_2015 | Edition::Iso9001_2026 => lies_in(clause, "10.2"),
    };
    let none = !PROCEDURES.iter().any(|it| is_named(it)) && !named.iter().any(improves);
    let mut known: Vec<String> = Vec::new();
    for it in PROCEDURES.iter().filter(|it| none || is_named(it)) {
        known.extend(it.matters.iter().map(|(id, _)| (*id).to_owned()));
    }
    if none || named.iter().any(improves) {
        known.extend(no_way_to_corrective_action::MATTERS.iter().map(|(id, _)| (*id).to_owned()));
    }
    known.sort();
    known.dedup();
    known.into()
}

fn codes(it: &Organization) -> Vec<(ProcessCode, NodePath)> {
    let mut found = Vec::new();
    let mut take = |codes: &[ProcessCode], node: NodePath| {
        for (index, code) in codes.iter().enumerate() {
            found.push((code.clone(), node.clone().key("processes").item(index)));
        }
    };
    for (index, audit) in it.audit_programme.iter().flat_map(|it| &it.audits).enumerate() {
        take(&audit.processes, NodePath::root().key("audit_programme").key("audits").item(index));
    }
    for (index, change) in it.changes.iter().enumerate() {
        take(&change.processes, NodePath::root().key("changes").item(index));
    }
    for (index, objective) in it.objectives.iter().enumerate() {
        take(&objective.processes, NodePath::root().key("objectives").item(index));
    }
    found
}
