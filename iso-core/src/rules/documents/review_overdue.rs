//! D005: the office's own date for a review has passed.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D005",
    name: "review-overdue",
    title: Text { vi: "Quá hạn xem xét tài liệu", en: "The planned review is overdue" },
    why: Text {
        vi: "Không phiên bản nào ấn định chu kỳ xem xét, nhưng cơ quan phải giữ ngày do chính mình đặt ra.",
        en: "No edition fixes an interval, but an office must keep the date it set itself.",
    },
    help: Text {
        vi: "Xem xét, sửa đổi nếu cần, rồi ghi ngày tiếp theo ở `review.next`.",
        en: "Review it, revise it if needed, then write the next date in `review.next`.",
    },
    requirements: &[Requirement::KeptReviewDates],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D005",
};

static OVERDUE: Text = Text {
    vi: "{process}: đã đến hạn xem xét ngày {date}",
    en: "{process}: the review was due on {date}",
};
static OVERDUE_FAMILY: Text = Text {
    vi: "nhóm {family}: các quy trình đã đến hạn xem xét ngày {date}",
    en: "family {family}: the review of its procedures was due on {date}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(today) = cx.today else { return };
    let node = NodePath::root().key("review").key("next");
    for process in cx.processes() {
        let next = process.process.review.as_ref().and_then(|review| review.next);
        let own = cx.library.is_written(process.file, &node);
        if let Some(next) = next.filter(|next| own && *next < today) {
            report.add(process.finding(&INFO, &OVERDUE, node.clone()).with("date", next));
        }
    }
    for family in &cx.library.families {
        let next = family.value.review.as_ref().and_then(|review| review.next);
        if let Some(next) = next.filter(|next| *next < today) {
            let finding = Finding::new(&INFO, &OVERDUE_FAMILY, &family.file, node.clone());
            report.add(finding.with("family", &family.value.family).with("date", next));
        }
    }
}
