//! F019: two files under one code.

use std::collections::BTreeMap;

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F019",
    name: "code-used-twice",
    title: Text { vi: "Hai quy trình cùng mã", en: "Two procedures have one code" },
    why: Text {
        vi: "Mã là tên của tài liệu; hai tài liệu cùng mã thì không biết tài liệu nào có hiệu lực.",
        en: "The code is the name of a document; with two of one name nobody knows which is in force.",
    },
    help: Text {
        vi: "Đặt mã khác cho một trong hai quy trình.", en: "Give one of the two another code."
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F002, D001",
};

static TWICE: Text = Text {
    vi: "mã `{id}` đã dùng trong tệp {other}",
    en: "the code `{id}` is already used in {other}",
};
static ORGANIZATION: Text = Text {
    vi: "cơ quan đã được mô tả trong tệp {other}; nội dung tệp này không được dùng",
    en: "the organization is already described in {other}; nothing of this file is used",
};
static FIRST: Text = Text { vi: "lần đầu ở đây", en: "first used here" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let processes =
        cx.library.processes.iter().map(|it| ("process", it.value.process.to_string(), it.file.as_str()));
    let families =
        cx.library.families.iter().map(|it| ("family", it.value.family.to_string(), it.file.as_str()));
    let calendars =
        cx.library.calendars.iter().map(|it| ("calendar", it.value.calendar.to_string(), it.file.as_str()));
    let mut first_of: BTreeMap<(&str, String), &str> = BTreeMap::new();
    for (key, code, file) in processes.chain(families).chain(calendars) {
        let node = NodePath::root().key(key);
        if let Some(first) = first_of.get(&(key, code.clone())) {
            let finding =
                Finding::new(&INFO, &TWICE, file, node.clone()).with("id", code).with("other", *first);
            report.add(finding.related_to(first, node, FIRST));
        } else {
            first_of.insert((key, code), file);
        }
    }
    let Some(first) = cx.organization() else { return };
    for more in &cx.library.more_organizations {
        let node = NodePath::root().key("organization");
        let finding = Finding::new(&INFO, &ORGANIZATION, &more.file, node.clone());
        report.add(finding.with("other", first.file.as_str()).related_to(&first.file, node, FIRST));
    }
}
