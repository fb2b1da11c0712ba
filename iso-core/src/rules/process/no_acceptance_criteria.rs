//! V001: an output has no acceptance criteria.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "V001",
    name: "no-acceptance-criteria",
    title: Text {
        vi: "Chưa nêu khi nào kết quả đủ tốt để trao",
        en: "It is not stated when the output is good enough",
    },
    why: Text {
        vi: "Không có chuẩn mực chấp nhận thì việc ký duyệt không phải là kiểm tra.",
        en: "Without criteria an approval is a signature, not a check.",
    },
    help: Text {
        vi: "Ghi `acceptance_criteria` (nội dung, thể thức, chữ ký, thời hạn) hoặc viện dẫn mẫu.",
        en: "Add `acceptance_criteria` (content, form, signature, time) or refer to the form.",
    },
    requirements: &[Requirement::AcceptanceCriteria],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan V001",
};

static MISSING: Text = Text {
    vi: "{process}: chưa nêu khi nào “{name}” đủ tốt để trao (`acceptance_criteria`)",
    en: "{process}: it is not stated when “{name}” is good enough to hand over (`acceptance_criteria`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let without =
        cx.process.outputs.iter().enumerate().filter(|(_, output)| output.acceptance_criteria.is_none());
    for (index, output) in without {
        let node = NodePath::root().key("outputs").item(index).key("acceptance_criteria");
        report.add(cx.finding(&INFO, &MISSING, node).with("name", &output.name));
    }
}
