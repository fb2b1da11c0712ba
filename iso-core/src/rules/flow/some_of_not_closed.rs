//! G009: a choice of some of more branches has no join of its own.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::{Soundness, Split},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G009",
    name: "some-of-not-closed",
    title: Text {
        vi: "“Một số nhánh” không được hợp lại", en: "“Some of” without its own join"
    },
    why: Text {
        vi: "Khi chọn một số nhánh mà các nhánh không gặp nhau ở đúng một bước, không ai biết phải chờ bao nhiêu nhánh.",
        en: "Where the branches chosen do not meet at one step of their own, nobody knows how many to wait for.",
    },
    help: Text {
        vi: "Cho mọi nhánh của `some_of` dẫn đến đúng một bước có `waits_for: some_of`, không rẽ ra ngoài; hoặc dùng `one_of`, `all_of`.",
        en: "Lead every branch of `some_of` to one step with `waits_for: some_of` and nowhere else; or use `one_of` or `all_of`.",
    },
    requirements: &[Requirement::ClosedChoices],
    tier: Tier::Definition,
    gate: true,
    source: "rules.md G009; flow-and-time.md section 2",
};

static OPEN: Text = Text {
    vi: "{process}: các nhánh “một số” sau “{step}” không gặp nhau ở một bước chờ riêng: phải chờ bao nhiêu nhánh?",
    en: "{process}: the “some of” branches after “{step}” do not meet at one step of their own: how many must be waited for?",
};
static STRAY: Text = Text {
    vi: "{process}: “{step}” chờ một số nhánh (`some_of`), nhưng không bước nào trước đó rẽ “một số nhánh” dẫn riêng đến đây",
    en: "{process}: “{step}” waits for some branches, but no “some of” before it leads here alone",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        if let Soundness::OpenSomeOf { split } = &case.soundness
            && !reported.contains(split)
        {
            let splits = case.graph.split(*split) == Split::SomeOf;
            let (message, key) = if splits { (&OPEN, "next") } else { (&STRAY, "waits_for") };
            report.add(cx.finding_at(&INFO, message, *split, key));
            reported.push(*split);
        }
    }
}
