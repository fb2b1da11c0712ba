//! D004: a revision does not say what changed.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{Message, RuleInfo, Tier},
    model::Change,
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D004",
    name: "change-not-recorded",
    title: Text {
        vi: "Lần ban hành không nêu nội dung sửa đổi", en: "A revision does not say what changed"
    },
    why: Text {
        vi: "Người dùng phải nhận biết được điều gì đã thay đổi so với bản trước.",
        en: "Users must be able to see what changed since the earlier issue.",
    },
    help: Text {
        vi: "Thêm một dòng vào `revision.history`: `{ no, date, what }`; `iso approve` ghi dòng này khi phê duyệt.",
        en: "Add an entry to `revision.history`: `{ no, date, what }`; `iso approve` writes it at approval.",
    },
    requirements: &[Requirement::RecordedChanges],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D004",
};

static NOT_RECORDED: Text = Text {
    vi: "{process}: lần ban hành {no} không có dòng nào nêu nội dung sửa đổi",
    en: "{process}: revision {no} has no entry saying what changed",
};
static UNDATED: Text = Text {
    vi: "{process}: dòng sửa đổi của lần ban hành {no} không ghi ngày",
    en: "{process}: the entry of revision {no} has no date",
};
static OUT_OF_ORDER: Text = Text {
    vi: "{process}: bảng theo dõi sửa đổi không theo thứ tự ở lần ban hành {no}",
    en: "{process}: the history of changes is out of order at revision {no}",
};
static LATER: Text = Text {
    vi: "{process}: bảng theo dõi sửa đổi có lần ban hành {no}, sau lần hiện hành",
    en: "{process}: the history names revision {no}, which is later than the current one",
};

static HISTORY_HELP: Text = Text {
    vi: "Sửa `revision.history`: mỗi lần ban hành một dòng, có ngày, theo thứ tự, không sau lần hiện hành.",
    en: "Correct `revision.history`: one dated entry for each revision, in order, none after the current one.",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let Some(revision) = &cx.process.revision else { return };
    let Some(current) = revision.no else { return };
    let list = NodePath::root().key("revision").key("history");
    let mut add = |message: &'static Message, node: NodePath, no: u32| {
        let finding = cx.finding(&INFO, message, node).with("no", no.to_string());
        let is_missing = std::ptr::eq(message, &NOT_RECORDED);
        report.add(if is_missing { finding } else { finding.helped_by(&HISTORY_HELP) });
    };
    // The newest first is as good an order as the oldest first.
    let mut entries: Vec<(usize, &Change)> = revision.history.iter().enumerate().collect();
    let first_and_last = (entries.first().map(|it| it.1.no), entries.last().map(|it| it.1.no));
    if matches!(first_and_last, (Some(first), Some(last)) if first > last) {
        entries.reverse();
    }
    let mut before: Option<&Change> = None;
    for (index, entry) in &entries {
        let node = list.clone().item(*index);
        if entry.date.is_none() {
            add(&UNDATED, node.clone(), entry.no);
        }
        if entry.no > current {
            add(&LATER, node.clone().key("no"), entry.no);
        }
        if let Some(before) = before {
            let back = matches!((before.date, entry.date), (Some(was), Some(is)) if is < was);
            if entry.no <= before.no || back {
                add(&OUT_OF_ORDER, node.key(if back { "date" } else { "no" }), entry.no);
            }
        }
        before = Some(entry);
    }
    // A document may come into the library in its fifth issue: what was on paper before is not
    // asked for, a gap after the first entry is.
    let from = revision.history.iter().map(|entry| entry.no).min().unwrap_or(current).max(2);
    for no in (from..=current).take(50) {
        if !revision.history.iter().any(|entry| entry.no == no) {
            let node = if no == current { NodePath::root().key("revision").key("no") } else { list.clone() };
            add(&NOT_RECORDED, node, no);
        }
    }
}
