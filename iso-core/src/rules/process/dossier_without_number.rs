//! P007: no step gives the dossier its number.

use std::collections::BTreeSet;

use super::super::{Check, GraphCx, Report, Rule};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    graph::StepNode,
    model::{ProcessKind, StepKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P007",
    name: "dossier-without-number",
    title: Text { vi: "Hồ sơ không có mã số để truy xuất", en: "A dossier cannot be traced" },
    why: Text {
        vi: "Không có mã số thì không biết hồ sơ nào đang ở đâu, ai đang giữ.",
        en: "Without a number nobody can say where a dossier is and who has it.",
    },
    help: Text {
        vi: "Ghi `case_id` (cấu tạo mã, xem trạng thái ở đâu), và để bước tiếp nhận cấp mã trước mọi việc khác.",
        en: "Fill in `case_id` (how the number is built, where the state is seen) and let the receiving step give it before any work.",
    },
    requirements: &[Requirement::TraceableCases],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P007",
};

static MISSING: Text =
    Text { vi: "{process}: chưa nêu {missing}", en: "{process}: it is not stated {missing}" };
static NO_STEP: Text = Text {
    vi: "{process}: không bước nào cấp mã số cho hồ sơ (chưa có bước `kind: receive`)",
    en: "{process}: no step gives the dossier its number (there is no step `kind: receive`)",
};
static TOO_LATE: Text = Text {
    vi: "{process}: bước “{step}” bắt đầu làm khi hồ sơ chưa có mã số",
    en: "{process}: “{step}” begins to work on a dossier that has no number yet",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let process = cx.process.process;
    // Only what is done for the public comes as a dossier.
    if process.kind != ProcessKind::Service || cx.graph.steps().is_empty() {
        return;
    }
    let it = &process.case_id;
    let missing: Vec<Text> = [
        (
            it.pattern.is_some(),
            Text {
                vi: "cấu tạo mã số hồ sơ (`pattern`)", en: "how a dossier is numbered (`pattern`)"
            },
        ),
        (
            it.status.is_some(),
            Text {
                vi: "xem trạng thái hồ sơ ở đâu (`status`)", en: "where its state is seen (`status`)"
            },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.process.finding_at(&INFO, &MISSING, "case_id");
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
    let numbering = numbering_steps(cx);
    if !numbering.is_empty() {
        work_before(cx, &numbering, report);
    } else if it.assigned_by.is_none() {
        report.add(cx.process.finding_at(&INFO, &NO_STEP, "case_id"));
    }
}

/// The step that is named, or every step that receives: blocks of several agencies have one each.
fn numbering_steps(cx: &GraphCx<'_>) -> Vec<usize> {
    let named = cx.process.process.case_id.assigned_by.as_ref();
    let gives = |node: &StepNode<'_>| match named {
        Some(name) => node.is_named(name),
        None => node.step.kind == StepKind::Receive,
    };
    cx.graph.steps().iter().enumerate().filter(|(_, node)| gives(node)).map(|(at, _)| at).collect()
}

/// Work of the office that a run reaches without passing a step that gives the number.
fn work_before(cx: &GraphCx<'_>, numbering: &[usize], report: &mut Report) {
    let mut open: Vec<usize> = cx.graph.start().into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(here) = open.pop() {
        if numbering.contains(&here) || !seen.insert(here) {
            continue;
        }
        let Some(node) = cx.graph.steps().get(here) else { continue };
        if node.step.performer.is_none() && works(node.step.kind) {
            let run = cx.graph.run_to(here);
            report.add(cx.finding_at(&INFO, &TOO_LATE, here, "id").proven_by(cx.ids(&run)));
            return;
        }
        open.extend(cx.graph.ways_from(here).filter_map(|(_, to)| to.step()));
    }
}

/// A dossier is looked at before it is taken in and numbered; that is no work on it yet.
fn works(kind: StepKind) -> bool {
    match kind {
        StepKind::Receive | StepKind::ReviewRequest | StepKind::Notify | StepKind::Wait => false,
        StepKind::Task
        | StepKind::Decide
        | StepKind::Verify
        | StepKind::Approve
        | StepKind::Correct
        | StepKind::Deliver
        | StepKind::Archive => true,
    }
}
