//! V004: it is not stated what happens to a wrong result.

use std::collections::BTreeSet;

use super::{
    super::{Check, LibraryCx, ProcessCx, Report, Rule, StepCx},
    decides, is_not_accepted,
};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    graph::branch_path,
    model::{Next, Outcome, Shown, Step, StepKind},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "V004",
    name: "wrong-result-not-handled",
    title: Text {
        vi: "Chưa rõ xử lý kết quả không đạt thế nào",
        en: "It is not stated what happens to a wrong result",
    },
    why: Text {
        vi: "Kết quả không đạt phải được sửa, dừng lại hoặc báo cho người nhận, và để lại dấu vết: sai gì, đã làm gì, ai quyết định.",
        en: "A wrong result must be mended, stopped or told, and leave a trace: what was wrong, what was done, who decided.",
    },
    help: Text {
        vi: "Ghi `disposition` ở nhánh không đạt và hồ sơ lưu ở bước đó; hoặc ghi đủ `if_not_accepted` (cách xử lý, hồ sơ) một lần trong `family`. Hồ sơ ấy ghi `shows: [fault, action, signer]`.",
        en: "Add `disposition` to the branch and a record to the step, or state `if_not_accepted` in full once in the family. Its record says `shows: [fault, action, signer]`.",
    },
    requirements: &[Requirement::HandledWrongResults],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan V004",
};

static NOT_SAID: Text = Text {
    vi: "{process}: sau bước “{step}” chưa nêu kết quả không đạt được xử lý thế nào (`disposition`)",
    en: "{process}: after “{step}” it is not stated what happens to a wrong result (`disposition`)",
};
static NO_TRACE: Text = Text {
    vi: "{process}: kết quả không đạt ở bước “{step}” không để lại hồ sơ nào",
    en: "{process}: a wrong result at “{step}” leaves no record",
};
static COMMON: Text = Text {
    vi: "cách xử lý chung khi không chấp nhận còn thiếu {missing}",
    en: "the common way of handling what is not accepted lacks {missing}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let mut told = BTreeSet::new();
    for process in cx.processes() {
        common_way(&process, &mut told, report);
        for step in process.steps() {
            if matches!(step.placed.step.kind, StepKind::Verify | StepKind::Approve) {
                branches(&step, report);
            }
        }
    }
}

fn branches(cx: &StepCx<'_>, report: &mut Report) {
    let common = &cx.process.process.if_not_accepted;
    let step = cx.placed.step;
    let Some(Next::OneOf(ways) | Next::SomeOf(ways)) = &step.next else { return };
    let says_no = |way: &Outcome| way.disposition.is_some_and(is_not_accepted);
    if common.disposition.is_none() && decides(step) && !ways.iter().any(says_no) {
        report.add(cx.finding_at(&INFO, &NOT_SAID, "next"));
        return;
    }
    let traced = |step: &Step| !step.records.is_empty() || !step.forms.is_empty();
    for (index, way) in ways.iter().enumerate().filter(|(_, way)| says_no(way)) {
        let steps = cx.process.process.steps_in_order();
        let block = way.to.block.as_ref().or(cx.placed.block_id);
        let mut targets = steps.filter(|(of, step)| of.map(|it| &it.id) == block && step.id == way.to.step);
        if common.record.is_none() && !traced(step) && !targets.any(|(_, step)| traced(step)) {
            let mut finding = cx.finding_at(&INFO, &NO_TRACE, "next");
            finding.node = branch_path(step, &cx.placed.path, index).key("disposition");
            report.add(finding);
        }
    }
}

/// What is inherited is judged once, where it is written.
fn common_way(cx: &ProcessCx<'_>, told: &mut BTreeSet<String>, report: &mut Report) {
    let it = &cx.process.if_not_accepted;
    let node = NodePath::root().key("if_not_accepted");
    if !it.is_stated() {
        return;
    }
    let written = |file: &str| cx.library.library.is_written(file, &node);
    let families = cx.library.library.family_files(cx.process);
    let Some(file) = std::iter::once(cx.file).chain(families).find(|file| written(file)) else { return };
    let own = cx.process.records.iter();
    let shared = cx.library.organization().into_iter().flat_map(|loaded| &loaded.value.records);
    let record = own.chain(shared).find(|record| Some(&record.id) == it.record.as_ref());
    let shows = |shown| record.is_none_or(|record| record.shows.contains(&shown));
    let missing: Vec<Text> = [
        (
            it.disposition.is_some_and(is_not_accepted),
            Text { vi: "cách xử lý (`disposition`)", en: "what happens (`disposition`)" },
        ),
        (it.record.is_some(), Text { vi: "hồ sơ lưu (`record`)", en: "the record (`record`)" }),
        (
            shows(Shown::Fault),
            Text { vi: "hồ sơ ghi sai gì (`fault`)", en: "a record of what was wrong (`fault`)" },
        ),
        (
            shows(Shown::Action),
            Text { vi: "hồ sơ ghi đã làm gì (`action`)", en: "a record of what was done (`action`)" },
        ),
        (
            shows(Shown::Signer),
            Text {
                vi: "hồ sơ ghi ai quyết định (`signer`)", en: "a record of who decided (`signer`)"
            },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() && told.insert(file.to_owned()) {
        let finding = Finding::new(&INFO, &COMMON, file, node.clone());
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
