//! P003: inputs or outputs are not determined.

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
    code: "P003",
    name: "inputs-or-outputs-missing",
    title: Text { vi: "Thiếu đầu vào hoặc đầu ra", en: "Inputs or outputs are missing" },
    why: Text {
        vi: "Đầu vào và đầu ra là chỗ các quá trình nối với nhau và với người dân.",
        en: "Inputs and outputs are where processes meet each other and the public.",
    },
    help: Text {
        vi: "Liệt kê `inputs` và `outputs`, hoặc đưa vào `family`.",
        en: "List `inputs` and `outputs`, here or in the family.",
    },
    requirements: &[Requirement::InputsAndOutputs],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P003",
};

static MISSING: Text = Text { vi: "{process}: chưa có {what}", en: "{process}: {what} are missing" };

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let missing: Vec<Text> = [
        (cx.process.inputs.is_empty(), Text { vi: "đầu vào (`inputs`)", en: "inputs (`inputs`)" }),
        (cx.process.outputs.is_empty(), Text { vi: "đầu ra (`outputs`)", en: "outputs (`outputs`)" }),
    ]
    .into_iter()
    .filter_map(|(missing, name)| missing.then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "inputs");
        report.add(finding.with("what", missing.into_iter().collect::<Arg>()));
    }
}
