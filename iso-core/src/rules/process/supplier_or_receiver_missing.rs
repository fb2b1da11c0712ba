//! P004: an input has no supplier or an output no receiver.

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
    code: "P004",
    name: "supplier-or-receiver-missing",
    title: Text {
        vi: "Chưa rõ đầu vào từ ai, đầu ra cho ai", en: "Nobody is named as supplier or receiver"
    },
    why: Text {
        vi: "Không rõ nhận từ ai và giao cho ai thì hồ sơ dễ thất lạc giữa hai nơi.",
        en: "Where it is not said from whom and to whom, papers get lost between two desks.",
    },
    help: Text {
        vi: "Thêm `from:` cho đầu vào, `to:` cho đầu ra.",
        en: "Add `from:` to inputs, `to:` to outputs.",
    },
    requirements: &[Requirement::SuppliersAndReceivers],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P004",
};

static SUPPLIER: Text = Text {
    vi: "{process}: chưa rõ “{name}” từ ai (`from`)",
    en: "{process}: nobody is named as supplier of “{name}” (`from`)",
};
static RECEIVER: Text = Text {
    vi: "{process}: chưa rõ “{name}” giao cho ai (`to`)",
    en: "{process}: nobody is named as receiver of “{name}” (`to`)",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    for (index, input) in cx.process.inputs.iter().enumerate().filter(|(_, input)| input.from.is_none()) {
        let node = NodePath::root().key("inputs").item(index).key("from");
        report.add(cx.finding(&INFO, &SUPPLIER, node).with("name", &input.name));
    }
    for (index, output) in cx.process.outputs.iter().enumerate().filter(|(_, output)| output.to.is_none()) {
        let node = NodePath::root().key("outputs").item(index).key("to");
        report.add(cx.finding(&INFO, &RECEIVER, node).with("name", &output.name));
    }
}
