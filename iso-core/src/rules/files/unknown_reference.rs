//! F001: a reference to something that does not exist.

use std::sync::Arc;

use super::super::{Check, LibraryCx, Report, Rule, references};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    source::NodePath,
    text::{Text, nearest},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F001",
    name: "unknown-reference",
    title: Text { vi: "Tên dẫn đến chỗ không có", en: "A name that leads nowhere" },
    why: Text {
        vi: "Bước, vai trò hay biểu mẫu được nhắc đến phải có thật, nếu không quy trình không chạy được.",
        en: "A step, role or form that is named must exist, or the procedure cannot be carried out.",
    },
    help: Text {
        vi: "Sửa tên, hoặc khai báo cái còn thiếu.",
        en: "Correct the name, or define what is missing.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F001, survey of published procedures (2025) G02",
};

static NEAREST: Text = Text {
    vi: "không có {kind} `{name}`; có phải `{nearest}`?",
    en: "there is no {kind} `{name}`, did you mean `{nearest}`?",
};
static UNKNOWN: Text = Text {
    vi: "không có {kind} `{name}`; đã khai báo: {known}",
    en: "there is no {kind} `{name}`; defined are {known}",
};
static NOTHING: Text = Text {
    vi: "không có {kind} `{name}`; chưa khai báo cái nào",
    en: "there is no {kind} `{name}`; none is defined",
};
static AMBIGUOUS: Text = Text {
    vi: "`{name}` chỉ đến nhiều hơn một {kind}",
    en: "`{name}` leads to more than one {kind}",
};

/// Beyond so many names none is proposed.
const MOST: usize = 500;

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    for name in references::of_library(cx) {
        // What is inherited is reported once, where it is written.
        if !cx.library.is_written(&name.file, &name.node) && !name.in_flow {
            continue;
        }
        if !name.ambiguous && name.known.contains(&name.name) {
            continue;
        }
        report.add(finding(&name));
    }
}

fn finding(name: &references::Name) -> Finding {
    // Among very many names a slip of the hand is no longer told from another name.
    let nearest = if name.known.len() <= MOST { nearest(&name.name, &name.known) } else { None };
    let message = match (&nearest, name.known.is_empty()) {
        _ if name.ambiguous => &AMBIGUOUS,
        (Some(_), _) => &NEAREST,
        (None, true) => &NOTHING,
        (None, false) => &UNKNOWN,
    };
    let mut finding = Finding::new(&INFO, message, &name.file, NodePath::clone(&name.node));
    finding.process.clone_from(&name.process);
    let known = Arg::Names(Arc::clone(&name.known));
    let finding = finding.with("kind", name.kind).with("name", name.name.as_str()).with("known", known);
    finding.with("nearest", nearest.unwrap_or_default())
}
