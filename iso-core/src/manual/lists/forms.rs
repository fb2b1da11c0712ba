//! The master list of forms.

use super::{
    super::{
        index::Manual,
        names::FORMS,
        records::{SOURCE, form_table},
        words::text,
    },
    entries::{Kind, Place, entries},
};
use crate::{
    doc::Document,
    model::{Id, OneStop, Process},
    text::Text,
};

pub(in crate::manual) const TITLE: Text = text("Danh mục biểu mẫu", "Master list of forms");

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let shared = manual.organization().map(|it| it.forms.as_slice()).unwrap_or_default();
    let kind = Kind { shared, own: |it| &it.forms, id: |form| &form.id, named };
    let entries = entries(manual, &kind);
    let rows = entries.iter().map(|entry| (entry.value, entry.used_in(manual)));
    let table = form_table(rows, SOURCE, manual.lang());
    manual.page(FORMS, TITLE, [manual.or_not_stated(table)])
}

/// Forms of steps, forms of which the dossier is made, forms of the rules of the desk.
fn named(process: &Process) -> Vec<(&Id, Place)> {
    const DOSSIER: Text = text("thành phần hồ sơ", "part of the dossier");
    const DESK: Text = text("bộ phận Một cửa", "one-stop desk");
    let steps = process.steps_in_order().enumerate();
    let steps = steps.flat_map(|(at, (_, step))| step.forms.iter().map(move |id| (id, Place::Step(at))));
    let dossier = process.service.dossier.iter().filter_map(|item| item.form.as_ref());
    let dossier = dossier.map(|id| (id, Place::Elsewhere(DOSSIER)));
    let desk = of_desk(&process.one_stop).map(|id| (id, Place::Elsewhere(DESK)));
    steps.chain(dossier).chain(desk).collect()
}

fn of_desk(rules: &OneStop) -> impl Iterator<Item = &Id> {
    let intake = rules.intake.iter();
    let intake = intake.flat_map(|it| [&it.accept, &it.supplement, &it.refuse]).flatten();
    let overdue = rules.overdue.iter().filter_map(|it| it.form.as_ref());
    intake.chain(overdue).chain(&rules.withdrawn)
}
