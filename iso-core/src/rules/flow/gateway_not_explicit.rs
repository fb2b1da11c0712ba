//! G010: the words do not say whether it is either/or or both.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::branch_path,
    model::{Next, WaitsFor},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G010",
    name: "gateway-not-explicit",
    title: Text {
        vi: "Chưa rõ “chọn một” hay “đồng thời”", en: "“Either/or” or “both”?"
    },
    why: Text {
        vi: "Người đọc phải đoán: điều kiện ở nhánh luôn được đi, hoặc chờ tất cả khi chỉ có một nhánh đến.",
        en: "The reader has to guess: a condition on a branch that is always taken, or waiting for all where only one arrives.",
    },
    help: Text {
        vi: "Rẽ theo điều kiện thì dùng `one_of`; làm đồng thời thì dùng `all_of` và bỏ `when`; chỉ một đường thì ghi thẳng `next: mã-bước` và bỏ `waits_for`.",
        en: "Use `one_of` for conditions; `all_of` without `when` for both; for a single way write `next: step-id` and drop `waits_for`.",
    },
    requirements: &[Requirement::ExplicitGateways],
    tier: Tier::Definition,
    gate: false,
    source: "rules.md G010; bpmnlint conditional-flows, fake-join, superfluous-gateway",
};

static CONDITION: Text = Text {
    vi: "{process}: sau “{step}” các nhánh được đi đồng thời, nhưng một nhánh có điều kiện “{when}”: chọn một hay cả hai?",
    en: "{process}: after “{step}” all branches are taken, but one has the condition “{when}”: is this either/or or both?",
};
static ONE_BRANCH: Text = Text {
    vi: "{process}: sau “{step}” ghi “đồng thời tất cả” nhưng chỉ có một nhánh",
    en: "{process}: after “{step}” it says “all at once”, but there is only one branch",
};
static ONE_ARRIVES: Text = Text {
    vi: "{process}: “{step}” chờ nhiều nhánh, nhưng chỉ có một đường dẫn đến",
    en: "{process}: “{step}” waits for several branches, but only one way leads to it",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    for (position, node) in cx.graph.steps().iter().enumerate() {
        if let Some(Next::AllOf(branches)) = &node.step.next {
            if branches.len() == 1 {
                report.add(cx.finding_at(&INFO, &ONE_BRANCH, position, "next"));
            }
            let conditions =
                branches.iter().enumerate().filter_map(|(branch, it)| Some((branch, it.when.as_ref()?)));
            if let Some((branch, when)) = conditions.take(1).next() {
                let mut finding = cx.finding_at(&INFO, &CONDITION, position, "next").with("when", when);
                finding.node = branch_path(node.step, &node.path, branch).key("when");
                report.add(finding);
            }
        }
        let arriving =
            cx.graph.steps_before(position).count() + usize::from(cx.graph.start() == Some(position));
        if cx.graph.join(position) != WaitsFor::OneOf && arriving == 1 {
            report.add(cx.finding_at(&INFO, &ONE_ARRIVES, position, "waits_for"));
        }
    }
}
