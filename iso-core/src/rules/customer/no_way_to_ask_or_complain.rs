//! C003: no way for the customer to ask or complain.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    model::ProcessKind,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "C003",
    name: "no-way-to-ask-or-complain",
    title: Text { vi: "Chưa có nơi hỏi, nơi phản ánh", en: "No way to ask or complain is defined" },
    why: Text {
        vi: "Người dân, tổ chức phải biết xem thông tin ở đâu, hỏi ai và phản ánh, kiến nghị với ai.",
        en: "The public must know where to read, whom to ask and where to complain.",
    },
    help: Text {
        vi: "Ghi `communication` một lần trong `family`; nơi nhận phản ánh, kiến nghị cũng có thể ghi ở `feedback` của iso.yaml.",
        en: "State `communication` once in the family; where complaints go may also stand as `feedback` in iso.yaml.",
    },
    requirements: &[Requirement::CustomerCommunication],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan C003",
};

static MISSING: Text =
    Text { vi: "{process}: chưa nêu {missing}", en: "{process}: it is not stated {missing}" };

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    if cx.process.kind != ProcessKind::Service {
        return;
    }
    let it = &cx.process.communication;
    let office = cx.library.organization().is_some_and(|loaded| loaded.value.feedback.is_some());
    let heard = office || it.complaints.is_some() || it.feedback.is_some();
    let missing: Vec<Text> = [
        (
            it.information.is_some(),
            Text {
                vi: "thông tin công khai ở đâu (`information`)",
                en: "where information is published (`information`)",
            },
        ),
        (
            it.enquiries.is_some(),
            Text { vi: "hỏi ai (`enquiries`)", en: "who answers enquiries (`enquiries`)" },
        ),
        (
            heard,
            Text {
                vi: "phản ánh, kiến nghị ở đâu (`complaints`)",
                en: "where complaints are received (`complaints`)",
            },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    // While the organization is unknown, it may be said there.
    let unknown = cx.library.organization().is_none() && it.complaints.is_none();
    if !missing.is_empty() && !unknown {
        let finding = cx.finding_at(&INFO, &MISSING, "communication");
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
