//! F026: families build on each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Family, Id},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F026",
    name: "circle-of-families",
    title: Text {
        vi: "Các nhóm mặc định dựa vào nhau thành vòng",
        en: "Families that build on each other in a circle",
    },
    why: Text {
        vi: "Trong vòng không có nhóm nào là gốc: giá trị nào thắng tùy vào quy trình bắt đầu từ nhóm nào.",
        en: "In a circle no family is the base: which value wins depends on where a procedure begins.",
    },
    help: Text {
        vi: "Bỏ `extends` của một nhóm trong vòng, thường là nhóm rộng nhất.",
        en: "Remove the `extends` of one family of the circle, mostly of the widest.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

static CIRCLE: Text = Text {
    vi: "nhóm `{family}` dựa vào chính nó: {circle}",
    en: "the family `{family}` builds on itself: {circle}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let families = &cx.library.families;
    let mut by_id: BTreeMap<&Id, &Family> = BTreeMap::new();
    for loaded in families {
        by_id.entry(&loaded.value.family).or_insert(&loaded.value);
    }
    let mut told: BTreeSet<&Id> = BTreeSet::new();
    for loaded in families.iter().filter(|it| it.value.extends.is_some()) {
        let circle = circle(&loaded.value, &by_id);
        if circle.is_empty() || circle.iter().any(|id| told.contains(*id)) {
            continue;
        }
        let node = NodePath::root().key("extends");
        let finding = Finding::new(&INFO, &CIRCLE, &loaded.file, node).with("family", &loaded.value.family);
        let round = circle.iter().copied().chain([&loaded.value.family]);
        let round: Vec<String> = round.map(|id| format!("`{id}`")).collect();
        report.add(finding.with("circle", Arg::Verbatim(round.join(" → "))));
        told.extend(circle);
    }
}

/// The families from this one back to itself; empty if it is on no circle.
fn circle<'f>(start: &'f Family, by_id: &BTreeMap<&Id, &'f Family>) -> Vec<&'f Id> {
    let mut passed = vec![&start.family];
    let mut seen = BTreeSet::new();
    let mut next = start.extends.as_ref();
    while let Some(family) = next.and_then(|id| by_id.get(id)) {
        if family.family == start.family {
            return passed;
        }
        if !seen.insert(&family.family) {
            return Vec::new();
        }
        passed.push(&family.family);
        next = family.extends.as_ref();
    }
    Vec::new()
}
