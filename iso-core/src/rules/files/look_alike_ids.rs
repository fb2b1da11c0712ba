//! F016: ids that a reader cannot tell apart.

use std::collections::{BTreeMap, btree_map::Entry};

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F016",
    name: "look-alike-ids",
    title: Text { vi: "Hai mã trông giống nhau", en: "Two ids look alike" },
    why: Text {
        vi: "Người đọc không phân biệt được hai mã chỉ khác dấu, khác `0` với `o` hay `1` với `l`.",
        en: "Readers cannot tell apart ids that differ only by marks, `0` and `o`, or `1` and `l`.",
    },
    help: Text { vi: "Đặt lại một trong hai mã cho khác hẳn.", en: "Rename one of the two." },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

static ALIKE: Text =
    Text { vi: "mã `{id}` trông giống `{other}`", en: "the id `{id}` looks like `{other}`" };

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let steps = cx.steps();
    let mut first_of = BTreeMap::new();
    for step in &steps {
        let id = &step.placed.step.id;
        match first_of.entry((step.placed.block_id, id.shape())) {
            Entry::Vacant(free) => {
                free.insert(id);
            }
            Entry::Occupied(first) if *first.get() != id => {
                let finding = step.finding_at(&INFO, &ALIKE, "id");
                report.add(finding.with("id", id).with("other", *first.get()));
            }
            Entry::Occupied(_) => {}
        }
    }
}
