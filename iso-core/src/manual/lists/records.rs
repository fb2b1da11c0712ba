//! The master list of records with their retention.

use super::{
    super::{index::Manual, names::RECORDS, records::record_table, words::text},
    entries::{Kind, Place, entries},
};
use crate::{
    doc::Document,
    model::{Id, Process},
    text::Text,
};

pub(in crate::manual) const TITLE: Text =
    text("Danh mục hồ sơ lưu và thời hạn lưu", "Master list of records with retention");

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let shared = manual.organization().map(|it| it.records.as_slice()).unwrap_or_default();
    let kind = Kind { shared, own: |it| &it.records, id: |record| &record.id, named };
    let entries = entries(manual, &kind);
    let rows = entries.iter().map(|entry| (entry.value, entry.used_in(manual)));
    let table = record_table(rows, manual.lang(), |id| manual.role(id));
    manual.page(RECORDS, TITLE, [manual.or_not_stated(table)])
}

/// Records that steps make, and those of wrong results and lost property.
fn named(process: &Process) -> Vec<(&Id, Place)> {
    const NOT_ACCEPTED: Text = text("khi không chấp nhận kết quả", "where a result is not accepted");
    const LOSS: Text = text("khi mất, hỏng giấy tờ", "where papers are lost or damaged");
    let steps = process.steps_in_order().enumerate();
    let steps = steps.flat_map(|(at, (_, step))| step.records.iter().map(move |id| (id, Place::Step(at))));
    let refused = process.if_not_accepted.record.iter().map(|id| (id, Place::Elsewhere(NOT_ACCEPTED)));
    let lost = process.property.loss_report.iter().map(|id| (id, Place::Elsewhere(LOSS)));
    steps.chain(refused).chain(lost).collect()
}
