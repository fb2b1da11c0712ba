//! D003: what is in force is not what was approved.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    content::{self, ContentHash},
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D003",
    name: "content-changed-after-approval",
    title: Text {
        vi: "Nội dung đã đổi sau khi phê duyệt", en: "The content changed after its approval"
    },
    why: Text {
        vi: "Bản đang dùng phải đúng là bản đã được phê duyệt; mã băm ghi lúc phê duyệt cho biết điều đó.",
        en: "What is in use must be what was approved; the hash written at approval shows whether it is.",
    },
    help: Text {
        vi: "Phê duyệt lại: `iso approve {process} --by VAI-TRÒ --what \"nội dung sửa đổi\"`; hoặc khôi phục nội dung đã phê duyệt.",
        en: "Have it approved again: `iso approve {process} --by ROLE --what \"what changed\"`; or restore the approved text.",
    },
    requirements: &[Requirement::UnchangedApprovedContent],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan D003; documents section 8",
};

static CHANGED: Text = Text {
    vi: "{process}: nội dung đã đổi sau khi lần ban hành {no} được phê duyệt ngày {date}",
    en: "{process}: changed after revision {no} was approved on {date}",
};
static CHANGED_UNDATED: Text = Text {
    vi: "{process}: nội dung đã đổi sau khi lần ban hành {no} được phê duyệt",
    en: "{process}: changed after revision {no} was approved",
};
static NO_HASH: Text = Text {
    vi: "{process}: `{hash}` không phải mã băm (`sha256:` và 64 chữ số), nên không chứng minh được bản đã phê duyệt",
    en: "{process}: `{hash}` is no hash (`sha256:` and 64 digits) and proves nothing about what was approved",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let Some(revision) = &cx.process.revision else { return };
    let Some(stored) = &revision.hash else { return };
    let at = |message| cx.finding(&INFO, message, NodePath::root().key("revision").key("hash"));
    let stored = stored.get(Lang::Vi);
    let Ok(approved) = stored.parse::<ContentHash>() else {
        report.add(at(&NO_HASH).with("hash", stored));
        return;
    };
    if !families_are_known(cx) || approved == content::hash(cx.process) {
        return;
    }
    let no = revision.no.map_or_else(|| "?".to_owned(), |no| no.to_string());
    report.add(match revision.approved_on.or(revision.date) {
        Some(date) => at(&CHANGED).with("no", no).with("date", date),
        None => at(&CHANGED_UNDATED).with("no", no),
    });
}

/// Without its families nobody knows what the content is; that they are missing is said elsewhere.
fn families_are_known(cx: &ProcessCx<'_>) -> bool {
    let library = cx.library.library;
    library.families_of(cx.process).into_iter().all(|id| library.family(id).is_some())
}
