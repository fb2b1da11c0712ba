//! G001: the flow has no beginning or no end.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G001",
    name: "no-beginning-or-end",
    title: Text {
        vi: "Quy trình không rõ bắt đầu hoặc kết thúc",
        en: "A procedure without beginning or end",
    },
    why: Text {
        vi: "Không rõ bắt đầu và kết thúc thì không biết khi nào tính thời hạn.",
        en: "Without beginning and end nobody knows when the clock runs.",
    },
    help: Text {
        vi: "Thêm bước đầu tiên, và để ít nhất một bước kết thúc (bước cuối, hoặc `next: end`).",
        en: "Add the first step, and let at least one step end the procedure (the last one, or `next: end`).",
    },
    requirements: &[Requirement::BeginningAndEnd],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan G001",
};

static NO_STEPS: Text =
    Text { vi: "{process}: chưa có bước nào (`steps`)", en: "{process}: there are no steps (`steps`)" };
static NO_END: Text = Text {
    vi: "{process}: không bước nào kết thúc quy trình",
    en: "{process}: no step ends the procedure",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    if cx.graph.steps().is_empty() {
        report.add(cx.process.finding_at(&INFO, &NO_STEPS, "steps"));
    } else if !cx.graph.reach().ends {
        let key = if cx.process.process.steps.is_empty() { "blocks" } else { "steps" };
        report.add(cx.process.finding_at(&INFO, &NO_END, key));
    }
}
