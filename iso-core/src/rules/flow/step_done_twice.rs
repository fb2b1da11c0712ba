//! G005: parallel branches meet without waiting for each other.

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    graph::Soundness,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G005",
    name: "step-done-twice",
    title: Text { vi: "Một bước bị làm hai lần", en: "A step is done twice" },
    why: Text {
        vi: "Các nhánh đồng thời gặp nhau mà không chờ nhau: mỗi nhánh lại khởi động phần còn lại một lần nữa, hồ sơ có thể được trả hai kết quả.",
        en: "Parallel branches meet without waiting for each other: each starts the rest once more, and a dossier may get two results.",
    },
    help: Text {
        vi: "Ghi `waits_for: all_of` ở bước hợp lại; nếu chỉ một nhánh được đi thì rẽ nhánh bằng `one_of`. Hai nhánh cùng kết thúc thì dẫn chúng đến một bước hợp lại trước.",
        en: "Add `waits_for: all_of` to the step where they meet; where only one is taken, split with `one_of`. Lead branches that both end the case to one step first.",
    },
    requirements: &[Requirement::SingleExecution],
    tier: Tier::Definition,
    gate: true,
    source: "rules.md G005; flow-and-time.md section 2",
};

static CHOSEN: Text = Text {
    vi: "{process}: nếu chọn {choices} thì “{step}” và các bước sau bị làm hai lần",
    en: "{process}: with {choices}, “{step}” and all that follows is done twice",
};
static PLAIN: Text = Text {
    vi: "{process}: “{step}” và các bước sau bị làm hai lần, vì các nhánh đồng thời không chờ nhau",
    en: "{process}: “{step}” and all that follows is done twice, because parallel branches do not wait for each other",
};
static END_CHOSEN: Text = Text {
    vi: "{process}: nếu chọn {choices} thì hồ sơ kết thúc hai lần, lần thứ hai sau “{step}”",
    en: "{process}: with {choices}, the case ends twice, the second time after “{step}”",
};
static END: Text = Text {
    vi: "{process}: các nhánh đồng thời cùng kết thúc hồ sơ, lần thứ hai sau “{step}”",
    en: "{process}: parallel branches each end the case, the second time after “{step}”",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        if case.soundness == Soundness::NotDecided {
            report.not_decided(&INFO);
        }
        let Soundness::DoubleExecution { step, run } = &case.soundness else { continue };
        if reported.contains(step) {
            continue;
        }
        report.add(match step {
            Some(step) => cx.proven(&INFO, (&CHOSEN, &PLAIN), *step, run),
            None => {
                let last = run.steps.last().copied().unwrap_or_default();
                cx.proven(&INFO, (&END_CHOSEN, &END), last, run)
            }
        });
        reported.push(*step);
    }
}
