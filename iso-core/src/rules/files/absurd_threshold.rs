//! F025: from when on lapses are systemic is set so that it never or always is.

use super::super::{Check, Escalation, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F025",
    name: "absurd-threshold",
    title: Text {
        vi: "Ngưỡng gộp phát hiện không dùng được",
        en: "A threshold for systemic findings that makes no sense",
    },
    why: Text {
        vi: "Ngưỡng quá lớn thì lỗi lặp lại ở mọi quy trình vẫn không được coi là có tính hệ thống; ngưỡng quá nhỏ thì một lỗi lẻ cũng thành hệ thống.",
        en: "With a threshold too large a lapse in every procedure is never systemic; with one too small a single lapse is.",
    },
    help: Text {
        vi: "Ghi `processes:` từ {fewest} trở lên và `percent:` từ 1 đến 100, hoặc xóa để dùng ngưỡng thường dùng ({processes} quy trình, {percent} %).",
        en: "Write `processes:` of {fewest} or more and `percent:` from 1 to 100, or delete the key for the usual ones ({processes} procedures, {percent} %).",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "rules.md section 3",
};

static PERCENT: Text = Text {
    vi: "`percent: {number}` không phải là phần trăm từ 1 đến 100; tạm dùng {used}",
    en: "`percent: {number}` is no percentage from 1 to 100; {used} is used",
};
static PROCESSES: Text = Text {
    vi: "`processes: {number}`: một quy trình không làm nên hệ thống; tạm dùng {used}",
    en: "`processes: {number}`: one procedure is never a system; {used} is used",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let Some(own) = organization.value.escalation else { return };
    let (used, usual) = (Escalation::of(cx.library), Escalation::default());
    let mut say = |key: &str, message, number: u32, used: usize| {
        let node = NodePath::root().key("escalation").key(key);
        let finding = Finding::new(&INFO, message, &organization.file, node);
        let finding = finding.with("number", number as usize).with("used", used);
        let finding = finding.with("fewest", Escalation::LEAST_PROCESSES);
        report.add(finding.with("processes", usual.processes).with("percent", usual.percent));
    };
    if let Some(number) = own.percent.filter(|it| !Escalation::is_percentage(*it)) {
        say("percent", &PERCENT, number, used.percent);
    }
    if let Some(number) = own.processes.filter(|it| (*it as usize) < Escalation::LEAST_PROCESSES) {
        say("processes", &PROCESSES, number, used.processes);
    }
}
