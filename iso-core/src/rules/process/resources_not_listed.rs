//! P006: the resources of the process are not listed.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P006",
    name: "resources-not-listed",
    title: Text { vi: "Chưa nêu nguồn lực", en: "Resources are not listed" },
    why: Text {
        vi: "Không biết cần những gì thì không thể bảo đảm là có đủ.",
        en: "What is needed must be known before anybody can see that it is there.",
    },
    help: Text {
        vi: "Ghi ở `resources` con người và ít nhất một trong: thiết bị, phần mềm, trụ sở; ghi một lần trong `family` nếu nhiều quy trình giống nhau.",
        en: "List in `resources` the people and at least one of equipment, software, premises; once in the family where many are alike.",
    },
    requirements: &[Requirement::ListedResources],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P006",
};

static MISSING: Text = Text {
    vi: "{process}: chưa nêu nguồn lực: {missing}",
    en: "{process}: resources are not listed: {missing}",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let it = &cx.process.resources;
    let means = it.equipment.is_some() || it.software.is_some() || it.premises.is_some();
    let missing: Vec<Text> = [
        (it.people.is_some(), Text { vi: "con người (`people`)", en: "people (`people`)" }),
        (
            means,
            Text {
                vi: "thiết bị, phần mềm hoặc trụ sở (`equipment`, `software`, `premises`)",
                en: "equipment, software or premises",
            },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "resources");
        report.add(finding.with("missing", missing.into_iter().collect::<crate::diag::Arg>()));
    }
}
