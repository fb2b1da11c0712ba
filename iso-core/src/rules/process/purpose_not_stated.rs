//! P001: it is not stated what the process is for.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P001",
    name: "purpose-not-stated",
    title: Text { vi: "Chưa nêu mục đích", en: "The purpose is not stated" },
    why: Text {
        vi: "Không có mục đích thì không thể nói quy trình có đạt kết quả hay không.",
        en: "Without a purpose nobody can say whether a process works.",
    },
    help: Text {
        vi: "Viết một câu: kết quả nào, cho ai.",
        en: "Write one sentence: which result, for whom.",
    },
    requirements: &[Requirement::StatedPurpose],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P001",
};

static MISSING: Text = Text {
    vi: "{process}: chưa nêu mục đích (`purpose`)",
    en: "{process}: it is not stated what it is for (`purpose`)",
};
static REPEATS: Text = Text {
    vi: "{process}: mục đích chỉ nhắc lại tên quy trình",
    en: "{process}: the purpose only repeats the title",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let lang = cx.library.library.language();
    let message = match &cx.process.purpose {
        None => &MISSING,
        Some(purpose) if purpose.get(lang) == cx.process.title.get(lang) => &REPEATS,
        Some(_) => return,
    };
    report.add(cx.finding_at(&INFO, message, "purpose"));
}
