//! L006: a public procedure lacks one of its official parts.

use super::{
    super::{Check, ProcessCx, Report, Rule},
    official,
};
use crate::{
    diag::{RuleInfo, Tier},
    model::ProcessKind,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L006",
    name: "official-part-missing",
    title: Text {
        vi: "Thủ tục thiếu bộ phận bắt buộc", en: "A public procedure without an official part"
    },
    why: Text {
        vi: "Thủ tục hành chính chỉ đầy đủ khi có cách thức thực hiện, số lượng hồ sơ và thời hạn tính từ lúc nào.",
        en: "A public procedure is complete only with the ways to hand in, the number of sets, and from when its time counts.",
    },
    help: Text {
        vi: "Ghi ở quy trình hoặc một lần ở nhóm: `service: { methods: …, sets: 1 }` và `clock: { starts: Nhận đủ hồ sơ hợp lệ }`.",
        en: "Say it in the procedure or once in the family: `service: { methods: …, sets: 1 }` and `clock: { starts: … }`.",
    },
    requirements: &[Requirement::Law(Law::OfficialParts)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D01, T13; Nghị định 63/2010/NĐ-CP, Điều 8(2) c, d, đ (the other parts: P001, T001, C001, P005)",
};

static MISSING: Text = Text {
    vi: "{process}: thủ tục chưa có {missing}",
    en: "{process}: the public procedure does not state {missing}",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let process = cx.process;
    let is_public = process.kind == ProcessKind::Service && cx.is_public();
    if !is_public && !official::is_one_stop(process) {
        return;
    }
    let promises = process.limit.is_some() || process.cases.iter().any(|case| case.limit.is_some());
    let missing: Vec<Text> = [
        (
            process.service.methods.is_none(),
            Text {
                vi: "cách thức thực hiện (`service: methods`)",
                en: "the ways to hand in (`service: methods`)",
            },
        ),
        (
            process.service.sets.is_none(),
            Text {
                vi: "số lượng hồ sơ (`service: sets`)", en: "the number of sets (`service: sets`)"
            },
        ),
        (
            promises && process.clock.starts.is_none(),
            Text {
                vi: "thời hạn tính từ khi nào (`clock: starts`)",
                en: "from when its time counts (`clock: starts`)",
            },
        ),
    ]
    .into_iter()
    .filter_map(|(is_missing, what)| is_missing.then_some(what))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "service");
        report.add(finding.with("missing", missing.into_iter().collect::<crate::diag::Arg>()));
    }
}
