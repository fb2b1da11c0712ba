//! F002: two things with one id.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::PlacedStep,
    model::{Id, Process},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F002",
    name: "duplicate-id",
    title: Text { vi: "Mã bị trùng", en: "An id is used twice" },
    why: Text {
        vi: "Khi hai bước cùng mã, “chuyển sang bước …” không còn chỉ rõ bước nào.",
        en: "With two steps of one id, “go to step …” no longer says which.",
    },
    help: Text {
        vi: "Đặt mã khác nhau; quy trình liên thông thì chia thành `blocks`, mã đánh lại từ đầu trong mỗi khối.",
        en: "Use different ids; a procedure of several agencies is divided into `blocks`, in which ids start again.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F002, survey of published procedures (2025) G01",
};

static TWICE: Text = Text {
    vi: "mã `{id}` đã dùng cho “{first}”",
    en: "the id `{id}` is already used for “{first}”",
};
static FIRST: Text = Text { vi: "lần đầu ở đây", en: "first used here" };

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let steps = cx.steps();
    let mut first_of: BTreeMap<_, &PlacedStep<'_>> = BTreeMap::new();
    for step in &steps {
        let key = (step.placed.block_id, &step.placed.step.id);
        if let Some(first) = first_of.get(&key) {
            let finding = step.finding_at(&INFO, &TWICE, "id");
            let finding = finding.with("id", &step.placed.step.id).with("first", &first.step.name);
            report.add(finding.related_to(cx.file, first.path.clone().key("id"), FIRST));
        } else {
            first_of.insert(key, &step.placed);
        }
    }
    for (key, ids) in lists(cx.process) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.iter().enumerate() {
            let node = NodePath::root().key(key).item(index).key("id");
            if !seen.insert(*id) && cx.library.library.is_written(cx.file, &node) {
                report.add(cx.finding(&INFO, &TWICE, node).with("id", *id).with("first", key));
            }
        }
    }
}

fn lists(process: &Process) -> [(&'static str, Vec<&Id>); 5] {
    [
        ("cases", process.cases.iter().map(|it| &it.id).collect()),
        ("groups", process.groups.iter().map(|it| &it.id).collect()),
        ("blocks", process.blocks.iter().map(|it| &it.id).collect()),
        ("forms", process.forms.iter().map(|it| &it.id).collect()),
        ("records", process.records.iter().map(|it| &it.id).collect()),
    ]
}
