//! X003: nothing leads to preventive action.

use super::super::{Check, LibraryCx, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    model::Wording,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "X003",
    name: "nothing-feeds-prevention",
    title: Text {
        vi: "Không có gì dẫn đến hành động phòng ngừa", en: "Nothing feeds preventive action"
    },
    why: Text {
        vi: "Rủi ro và xu hướng phải dẫn đến hành động phòng ngừa, nếu không thủ tục phòng ngừa chỉ nằm trên giấy.",
        en: "Risks and trends must lead to preventive action, or its procedure stays on paper.",
    },
    help: Text {
        vi: "Ghi đầu vào của thủ tục phòng ngừa (danh mục rủi ro, phân tích số liệu) và từ đâu; hoặc ghi mã của nó ở `to` của một đầu ra, ở biện pháp của một rủi ro.",
        en: "Name the inputs of the preventive procedure (risks, trends) and where they come from, or its code at the `to` of an output or in the action of a risk.",
    },
    requirements: &[Requirement::FedPreventiveAction],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan X003",
};

static NOTHING: Text = Text {
    vi: "{process}: không rủi ro, số liệu nào dẫn đến thủ tục hành động phòng ngừa",
    en: "{process}: no risk and no trend leads to the procedure for preventive action",
};

// Whether there is such a procedure at all is asked by a rule of its own.
fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let lang = cx.library.language();
    let preventive = |process: &ProcessCx<'_>| {
        process.process.implements.iter().any(|claim| claim.get(lang).trim() == "9001:2008 8.5.3")
    };
    for process in cx.processes().filter(preventive) {
        let own = process.process.inputs.iter().any(|input| input.from.is_some());
        if cx.library.unread() == 0 && !own && !is_named(cx, &process) {
            report.add(process.finding_at(&INFO, &NOTHING, "inputs"));
        }
    }
}

/// Whether an output or a risk anywhere else names the procedure.
fn is_named(cx: &LibraryCx<'_>, wanted: &ProcessCx<'_>) -> bool {
    let lang = cx.library.language();
    let code = wanted.process.process.as_str();
    let names = |words: Option<&Wording>| words.is_some_and(|words| words.get(lang).contains(code));
    cx.processes().filter(|process| process.process.process != wanted.process.process).any(|process| {
        let mut outputs = process.process.outputs.iter();
        let mut risks = process.process.risks.iter();
        outputs.any(|output| names(output.to.as_ref()))
            || risks.any(|risk| names(risk.action.as_ref()) || names(risk.control.as_ref()))
    })
}
