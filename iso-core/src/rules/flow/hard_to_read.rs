//! G012: the flow is hard to read.

use std::collections::BTreeSet;

use super::{
    super::{Check, GraphCx, Report, Rule, StepCx},
    names,
};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

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
    source: "audit plan G012; seven process modeling guidelines (Mendling, Reijers, van der Aalst 2010)",
};

static LARGE: Text = Text {
    vi: "{process}: khó đọc, có {count} phần tử (nên không quá 50)",
    en: "{process}: hard to read, {count} elements (better not more than 50)",
};
static UNSTRUCTURED: Text = Text {
    vi: "{process}: các nhánh đan chéo nhau, phải đi thử từng đường mới biết hồ sơ có đến kết thúc hay không",
    en: "{process}: branches cross each other; only by trying every way does one see that each case ends",
};
static CLOSE_BRANCHES: Text = Text {
    vi: "Cho mỗi chỗ chia nhánh một chỗ hợp lại của riêng nó, nhánh nào mở sau thì đóng trước.",
    en: "Give each split a join of its own; what opens later closes earlier.",
};
static NO_VERB: Text = Text {
    vi: "{process}: tên bước “{step}” không nói làm gì",
    en: "{process}: the name “{step}” does not say what is done",
};
static BEGIN_WITH_A_VERB: Text = Text {
    vi: "Bắt đầu tên bước bằng động từ, ví dụ “Kiểm tra hồ sơ”, “Ký kết quả”.",
    en: "Begin the name with a verb, such as “Check the dossier”.",
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

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    if cx.cases.iter().any(|case| case.graph.is_structured() == Some(false)) {
        let finding = cx.process.finding_at(&INFO, &UNSTRUCTURED, "process");
        report.add(finding.helped_by(&CLOSE_BRANCHES));
    }
    let cx = &cx.process;
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
        if names::says_no_deed(step.placed.step.name.get(lang)) {
            report.add(step.finding_at(&INFO, &NO_VERB, "name").helped_by(&BEGIN_WITH_A_VERB));
        }
        // A printed number tells two steps apart.
        let name = (step.placed.block, step.placed.step.name.get(lang).to_lowercase());
        if step.placed.step.no.is_none() && !names.insert(name) {
            report.add(step.finding_at(&INFO, &SAME_NAME, "name"));
        }
    }
}
