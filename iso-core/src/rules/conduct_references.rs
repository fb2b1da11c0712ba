//! Names by which the conduct of a procedure refers to roles, records and steps.

use super::{
    LibraryCx, ProcessCx, StepCx,
    references::{Name, RECORD, STEP, each, ids_of_records},
};
use crate::{
    load::Loaded,
    model::{Family, Id, NotAccepted, Process, Property},
    source::NodePath,
};

/// Roles of a distribution list; the word for every role names none of them.
pub(super) fn receivers<'i>(list: &'i [Id], mut take: impl FnMut(&'i Id, NodePath)) {
    each(list, &NodePath::root().key("distribution"), |id, node| {
        if id.as_str() != Process::EVERY_ROLE {
            take(id, node);
        }
    });
}

pub(super) fn records_named<'i>(
    common: &'i NotAccepted,
    property: &'i Property,
    mut take: impl FnMut(&'i Id, NodePath),
) {
    let root = NodePath::root;
    common.record.iter().for_each(|id| take(id, root().key("if_not_accepted").key("record")));
    property.loss_report.iter().for_each(|id| take(id, root().key("property").key("loss_report")));
}

/// A record named by a family: its own, those of other families, the organization's.
pub(super) fn record_of_family(cx: &LibraryCx<'_>, family: &Loaded<Family>, id: &Id, node: NodePath) -> Name {
    let families = cx.library.families.iter().flat_map(|it| ids_of_records(&it.value.records));
    let shared = cx.organization().into_iter().flat_map(|it| ids_of_records(&it.value.records));
    Name {
        file: family.file.clone(),
        process: None,
        node,
        kind: RECORD,
        name: id.to_string(),
        known: shared.chain(families).collect(),
        ambiguous: false,
        in_flow: false,
    }
}

/// The step that gives the dossier its number.
pub(super) fn numbering_step(cx: &ProcessCx<'_>, names: &mut Vec<Name>) {
    let Some(named) = &cx.process.case_id.assigned_by else { return };
    let show = |placed: &StepCx<'_>| match placed.placed.block_id {
        Some(block) => format!("{block}/{}", placed.placed.step.id),
        None => placed.placed.step.id.to_string(),
    };
    let mut known: Vec<String> = cx.steps().iter().map(show).collect();
    if named.block.is_none() {
        known.extend(cx.steps().iter().map(|step| step.placed.step.id.to_string()));
        known.sort();
        known.dedup();
    }
    names.push(Name {
        file: cx.file.to_owned(),
        process: Some(cx.process.process.to_string()),
        node: NodePath::root().key("case_id").key("assigned_by"),
        kind: STEP,
        name: named.to_string(),
        known: known.into(),
        ambiguous: false,
        in_flow: false,
    });
}
