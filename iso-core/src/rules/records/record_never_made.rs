//! E004: a record is promised, but no step makes it.

use std::collections::BTreeSet;

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    model::Id,
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "E004",
    name: "record-never-made",
    title: Text {
        vi: "Hồ sơ phải lưu nhưng không bước nào lập",
        en: "A record is promised, but no step makes it",
    },
    why: Text {
        vi: "Hồ sơ không ai lập thì đến khi cần sẽ không có.",
        en: "A record that nobody makes will not be there when it is needed.",
    },
    help: Text {
        vi: "Ghi mã hồ sơ ở `records` của bước lập ra nó, hoặc bỏ khỏi danh sách hồ sơ lưu.",
        en: "Name it in `records` of the step that makes it, or take it off the list.",
    },
    requirements: &[Requirement::ProducedRecords],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan E004",
};

static NEVER: Text = Text {
    vi: "{process}: hồ sơ “{record}” phải lưu, nhưng không bước nào lập",
    en: "{process}: the record “{record}” is promised, but no step makes it",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let made: BTreeSet<&Id> = cx.process.steps_in_order().flat_map(|(_, step)| &step.records).collect();
    // A procedure whose steps name no record at all leaves open which step makes which; only one
    // that says it for some of them contradicts itself by leaving out others.
    if made.is_empty() {
        return;
    }
    // Records of what may go wrong are made when it does, by whoever finds it.
    let when_wrong = [&cx.process.property.loss_report, &cx.process.if_not_accepted.record];
    let made: BTreeSet<&Id> = made.into_iter().chain(when_wrong.into_iter().flatten()).collect();
    for (index, record) in cx.process.records.iter().enumerate() {
        if !made.contains(&record.id) {
            let node = NodePath::root().key("records").item(index).key("id");
            report.add(cx.finding(&INFO, &NEVER, node).with("record", &record.name));
        }
    }
}
