//! L013: internal audit or management review is more than a year old.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::Date,
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L013",
    name: "audit-or-review-overdue",
    title: Text {
        vi: "Quá một năm chưa đánh giá nội bộ hoặc chưa xem xét của lãnh đạo",
        en: "No audit or review for more than a year",
    },
    why: Text {
        vi: "Đánh giá nội bộ và xem xét của lãnh đạo phải làm ít nhất mỗi năm một lần.",
        en: "Internal audit and management review are held once a year at least.",
    },
    help: Text {
        vi: "Tổ chức đánh giá nội bộ, xem xét của lãnh đạo rồi ghi ngày mới ở `conformity`.",
        en: "Hold the audit or review and write the new date under `conformity`.",
    },
    requirements: &[Requirement::Law(Law::YearlyAuditAndReview)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D12; Quyết định 19/2014/QĐ-TTg, Điều 4(4)b",
};

static OVERDUE: Text = Text {
    vi: "{what} gần nhất ngày {date}, đã quá 12 tháng",
    en: "the last {what} was on {date}, more than 12 months ago",
};
static FUTURE: Text = Text {
    vi: "{what} ghi ngày {date}, chưa đến ngày đó",
    en: "the last {what} is dated {date}, which is still to come",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some((today, office)) = cx.today.zip(cx.organization()) else { return };
    let Some(conformity) = &office.value.conformity else { return };
    let held = [
        ("last_audit", conformity.last_audit, Text { vi: "đánh giá nội bộ", en: "internal audit" }),
        ("last_review", conformity.last_review, Text { vi: "xem xét của lãnh đạo", en: "management review" }),
    ];
    for (key, date, what) in held {
        let Some(date) = date else { continue };
        let due = date.0.checked_add(jiff::Span::new().months(12)).map(Date);
        let message = if date > today {
            &FUTURE
        } else if due.is_ok_and(|due| due < today) {
            &OVERDUE
        } else {
            continue;
        };
        let node = NodePath::root().key("conformity").key(key);
        report.add(Finding::new(&INFO, message, &office.file, node).with("what", what).with("date", date));
    }
}
