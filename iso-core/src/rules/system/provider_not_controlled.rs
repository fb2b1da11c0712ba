//! S018: it is not stated how work done outside is controlled.

use super::super::{Check, LibraryCx, Report, Rule};
use super::providers;
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S018",
    name: "provider-not-controlled",
    title: Text {
        vi: "Chưa nêu cách kiểm soát việc do bên ngoài làm",
        en: "Work done outside is not controlled",
    },
    why: Text {
        vi: "Việc giao cho cơ quan, đơn vị khác vẫn thuộc trách nhiệm của cơ quan đối với người dân.",
        en: "Work handed to others stays the organization's responsibility towards its customers.",
    },
    help: Text {
        vi: "Ghi bên đó ở `providers` với `selection`, `control`, `requirements`, `verification`; với cơ quan nhà nước: thẩm quyền, quy chế phối hợp, thời hạn, kiểm tra khi nhận về.",
        en: "Enter them in `providers` with `selection`, `control`, `requirements`, `verification`; for an authority: competence, coordination rule, deadline, check on receipt.",
    },
    requirements: &[Requirement::ControlledProviders],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S018",
};

static UNKNOWN: Text = Text {
    vi: "có bước do {performer} thực hiện nhưng `providers` không có bên này: {steps}",
    en: "steps are performed by {performer}, whom `providers` does not list: {steps}",
};
static LACKS: Text = Text {
    vi: "“{provider}” chưa nêu: {missing}",
    en: "for “{provider}” these are not stated: {missing}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let listed = &organization.value.providers;
    for (performer, name) in providers::OUTSIDE {
        if listed.iter().any(|provider| provider.performers.contains(&performer)) {
            continue;
        }
        let steps: Vec<String> = cx
            .processes()
            .flat_map(|it| {
                let code = &it.process.process;
                let open = it
                    .process
                    .steps_in_order()
                    .filter(|(_, step)| step.performer == Some(performer) && step.provider.is_none());
                open.map(|(_, step)| format!("{code} `{}`", step.id)).collect::<Vec<_>>()
            })
            .collect();
        if !steps.is_empty() {
            let node = NodePath::root().key(if listed.is_empty() { "organization" } else { "providers" });
            let finding = Finding::new(&INFO, &UNKNOWN, &organization.file, node).with("performer", name);
            report.add(finding.with("steps", steps.into_iter().collect::<Arg>()));
        }
    }
    for (index, it) in listed.iter().enumerate() {
        let missing: Vec<Text> = [
            (
                it.selection.is_none(),
                Text { vi: "cách lựa chọn, đánh giá (`selection`)", en: "selection (`selection`)" },
            ),
            (it.control.is_none(), Text { vi: "cách kiểm soát (`control`)", en: "control (`control`)" }),
            (
                it.requirements.is_none(),
                Text {
                    vi: "yêu cầu được thông báo (`requirements`)",
                    en: "what they are told (`requirements`)",
                },
            ),
            (
                it.verification.is_none(),
                Text {
                    vi: "cách kiểm tra kết quả nhận về (`verification`)",
                    en: "verification (`verification`)",
                },
            ),
        ]
        .into_iter()
        .filter_map(|(missing, name)| missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            let node = NodePath::root().key("providers").item(index).key("name");
            let finding = Finding::new(&INFO, &LACKS, &organization.file, node).with("provider", &it.name);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
}
