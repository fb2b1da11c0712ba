//! G012: the flow is hard to read.

use std::collections::BTreeSet;

use super::super::{Check, ProcessCx, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G012",
    name: "hard-to-read",
    title: Text { vi: "Lưu đồ khó đọc", en: "The flow is hard to read" },
    why: Text {
        vi: "Lưu đồ quá lớn hoặc hai bước cùng tên làm người đọc nhầm; sai sót tăng theo kích thước.",
        en: "Large flows and steps of the same name mislead readers; errors grow with size.",
    },
    help: Text {
        vi: "Tách thành quy trình nhỏ hơn, chia quyết định nhiều nhánh làm hai, đặt tên khác nhau hoặc đánh số (`no`).",
        en: "Split into smaller procedures, divide the decision, give steps different names or numbers (`no`).",
    },
    requirements: &[Requirement::ReadableFlow],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan G012",
};

static LARGE: Text = Text {
    vi: "{process}: khó đọc, có {count} phần tử (nên không quá 50)",
    en: "{process}: hard to read, {count} elements (better not more than 50)",
};
static MANY_WAYS: Text = Text {
    vi: "{process}: sau bước “{step}” có {count} đường đi (nên không quá 5)",
    en: "{process}: {count} ways lead on from “{step}” (better not more than 5)",
};
static SAME_NAME: Text = Text {
    vi: "{process}: hai bước cùng tên “{step}” và không có số để phân biệt",
    en: "{process}: two steps are called “{step}” and no number tells them apart",
};

const ELEMENTS: usize = 50;
const WAYS: usize = 5;

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let steps = cx.steps();
    let lang = cx.library.library.language();
    let ways = |step: &StepCx<'_>| step.placed.step.next.as_ref().map_or(0, |next| next.outcomes().len());
    let elements = steps.len() + steps.iter().filter(|step| ways(step) > 1).count();
    if elements > ELEMENTS {
        report.add(cx.finding_at(&INFO, &LARGE, "process").with("count", elements));
    }
    let mut names = BTreeSet::new();
    for step in &steps {
        if ways(step) > WAYS {
            report.add(step.finding_at(&INFO, &MANY_WAYS, "next").with("count", ways(step)));
        }
        // A printed number tells two steps apart.
        let name = (step.placed.block, step.placed.step.name.get(lang).to_lowercase());
        if step.placed.step.no.is_none() && !names.insert(name) {
            report.add(step.finding_at(&INFO, &SAME_NAME, "name"));
        }
    }
}
