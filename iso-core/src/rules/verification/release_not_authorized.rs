//! V006: a result is let go by somebody who may not, or nobody can see who did.

use std::collections::BTreeSet;

use super::super::{Check, GraphCx, Report, Rule, authorities};
use crate::{
    diag::{RuleInfo, Tier},
    graph::StepNode,
    model::{Authority, Disposition, Record, Shown, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "V006",
    name: "release-not-authorized",
    title: Text {
        vi: "Người cho trao kết quả chưa có thẩm quyền, hoặc không để lại dấu vết",
        en: "Whoever releases is not authorized or not on record",
    },
    why: Text {
        vi: "Phải biết ai đã cho phép trao kết quả và người đó được phép làm vậy.",
        en: "It must be known who let a result go, and that they were allowed to.",
    },
    help: Text {
        vi: "Ghi `release` ở `may` của vai trò trong iso.yaml; ghi `shows: [signer, date]` ở hồ sơ lưu cho biết ai ký, ngày nào.",
        en: "Add `release` to the role's `may` in iso.yaml; say `shows: [signer, date]` at the record that shows who signed and when.",
    },
    requirements: &[Requirement::AuthorizedRelease],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan V006",
};

static MAY_NOT: Text = Text {
    vi: "{process}: ở bước “{step}”, “{role}” {what} nhưng chưa được giao quyền đó (`may: [{word}]`)",
    en: "{process}: at “{step}” “{role}” {what} without the authority to (`may: [{word}]`)",
};
static NO_RECORD: Text = Text {
    vi: "{process}: không hồ sơ lưu nào cho biết ai đã cho trao kết quả và ngày nào (`shows: [signer, date]`)",
    en: "{process}: no record shows who released the result and when (`shows: [signer, date]`)",
};

const RELEASES: Text = Text { vi: "cho trao kết quả", en: "releases the result" };
const CONCEDES: Text = Text { vi: "cho phép nhân nhượng", en: "accepts by concession" };

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let releasing = releasing_steps(cx);
    for position in &releasing {
        authority(cx, *position, Authority::Release, report);
    }
    for (position, node) in cx.graph.steps().iter().enumerate() {
        let ways = node.step.next.iter().flat_map(|next| next.outcomes());
        if ways.into_iter().any(|way| way.disposition == Some(Disposition::Concession)) {
            authority(cx, position, Authority::Concession, report);
        }
    }
    // Where nothing is kept at all, that is said by its own rule.
    let records = kept(cx);
    let shown =
        |record: &&Record| record.shows.contains(&Shown::Signer) && record.shows.contains(&Shown::Date);
    if !releasing.is_empty() && !records.is_empty() && !records.iter().any(shown) {
        report.add(cx.process.finding_at(&INFO, &NO_RECORD, "records"));
    }
}

/// The last approval before each delivery; where there is none, the last check.
fn releasing_steps(cx: &GraphCx<'_>) -> BTreeSet<usize> {
    let delivers = |node: &StepNode<'_>| node.step.kind == StepKind::Deliver;
    let steps = cx.graph.steps().iter().enumerate();
    let mut releasing = BTreeSet::new();
    for (position, _) in steps.filter(|(_, node)| delivers(node)) {
        let mut last = before(cx, position, StepKind::Approve);
        if last.is_empty() {
            last = before(cx, position, StepKind::Verify);
        }
        releasing.extend(last);
    }
    releasing
}

fn before(cx: &GraphCx<'_>, position: usize, kind: StepKind) -> Vec<usize> {
    let mut open: Vec<usize> = cx.graph.steps_before(position).collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(here) = open.pop() {
        if !seen.insert(here) {
            continue;
        }
        if cx.graph.steps().get(here).is_some_and(|node| node.step.kind == kind) {
            found.push(here);
        } else {
            open.extend(cx.graph.steps_before(here));
        }
    }
    found
}

fn authority(cx: &GraphCx<'_>, position: usize, wanted: Authority, report: &mut Report) {
    let Some(node) = cx.graph.steps().get(position) else { return };
    let Some((key, id)) = authorities::answers(node.step) else { return };
    let Some(role) = authorities::role(&cx.process.library, id) else { return };
    // A role that signs and holds no authority at all is reported once, by the rule for signing.
    let told_there = role.may.is_empty() && node.step.kind == StepKind::Approve;
    if role.may.contains(&wanted) || told_there {
        return;
    }
    let what = if wanted == Authority::Concession { CONCEDES } else { RELEASES };
    let finding = cx.finding_at(&INFO, &MAY_NOT, position, key).with("role", &role.title);
    report.add(finding.with("what", what).with("word", authorities::word(wanted)));
}

fn kept<'a>(cx: &GraphCx<'a>) -> Vec<&'a Record> {
    let process = cx.process.process;
    let used = |record: &&Record| process.steps_in_order().any(|(_, step)| step.records.contains(&record.id));
    let shared = cx.process.library.organization().into_iter().flat_map(|loaded| &loaded.value.records);
    process.records.iter().chain(shared.filter(used)).collect()
}
