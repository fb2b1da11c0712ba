//! P009: no date to review whether the process still works.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P009",
    name: "no-review-planned",
    title: Text { vi: "Chưa hẹn ngày xem xét lại", en: "No review is planned" },
    why: Text {
        vi: "Quy trình không ai xem lại thì cũ dần mà không ai biết.",
        en: "A process that nobody looks at again grows old unnoticed.",
    },
    help: Text {
        vi: "Ghi ở `review`: bao nhiêu tháng một lần (`months`), ngày tiếp theo (`next`), vai trò nào (`by`).",
        en: "Set in `review` the interval (`months`), the next date (`next`) and the role (`by`).",
    },
    requirements: &[Requirement::ReviewedProcesses],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P009",
};

static MISSING: Text = Text {
    vi: "{process}: chưa hẹn xem xét lại quy trình: thiếu {missing}",
    en: "{process}: no review is planned, {missing} not stated",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let it = cx.process.review.as_ref();
    let missing: Vec<Text> = [
        (
            it.is_some_and(|review| review.months.is_some()),
            Text { vi: "chu kỳ (`months`)", en: "interval (`months`)" },
        ),
        (
            it.is_some_and(|review| review.next.is_some()),
            Text { vi: "ngày tiếp theo (`next`)", en: "next date (`next`)" },
        ),
        (
            it.is_some_and(|review| review.by.is_some()),
            Text { vi: "người xem xét (`by`)", en: "reviewer (`by`)" },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "review");
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
