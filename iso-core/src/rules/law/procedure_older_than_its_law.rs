//! L008: a law has been in force for three months, and the procedure is older than it.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::{RuleInfo, Tier},
    model::Date,
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L008",
    name: "procedure-older-than-its-law",
    title: Text {
        vi: "Luật đã đổi quá 3 tháng mà quy trình chưa cập nhật",
        en: "Not updated three months after the law changed",
    },
    why: Text {
        vi: "Thay đổi của pháp luật phải có trong hệ thống chậm nhất 03 tháng từ ngày có hiệu lực.",
        en: "Changes of law must be in the system three months after they come into force.",
    },
    help: Text {
        vi: "Rà soát quy trình theo văn bản đó rồi ban hành lần mới (`revision`); nếu nội dung không đổi thì vẫn ghi lần xem xét bằng một lần ban hành mới.",
        en: "Review the procedure against that act and issue a new revision, even where nothing had to change.",
    },
    requirements: &[Requirement::Law(Law::ThreeMonths)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D04; Quyết định 19/2014/QĐ-TTg, Điều 4(4)a (acts no longer in force: D009)",
};

static OLDER: Text = Text {
    vi: "{process}: ban hành ngày {revised}, trước “{no}” ngày {issued}; văn bản này có hiệu lực từ {since}, đã quá 03 tháng",
    en: "{process}: issued on {revised}, before “{no}” of {issued}, which has been in force since {since}, more than three months",
};

const MONTHS: i64 = 3;

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    let Some((today, revision)) = cx.library.today.zip(cx.process.revision.as_ref()) else { return };
    let Some(revised) = revision.date.max(revision.approved_on) else { return };
    for act in &cx.process.legal_basis {
        let Some(since) = act.effective_on else { continue };
        // Who wrote after the act was issued knew it.
        let issued = act.date.map_or(since, |date| date.min(since));
        let due = since.0.checked_add(jiff::Span::new().months(MONTHS)).map(Date);
        if revised < issued && due.is_ok_and(|due| due < today) {
            let node = NodePath::root().key("revision").key("date");
            let finding = cx.finding(&INFO, &OLDER, node).with("no", &act.no).with("revised", revised);
            report.add(finding.with("issued", issued).with("since", since));
        }
    }
}
