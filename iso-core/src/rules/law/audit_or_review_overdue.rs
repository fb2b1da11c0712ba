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
        vi: "Tổ chức đánh giá nội bộ, xem xét của lãnh đạo rồi ghi ngày mới vào sổ, hoặc ở `conformity`.",
        en: "Hold the audit or review and enter it in its register, or write the date under `conformity`.",
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
    let conformity = office.value.conformity.as_ref();
    let registers = &cx.library.registers;
    let said = |key: &str, date: Option<Date>| {
        let node = NodePath::root().key("conformity").key(key);
        date.map(|date| Held { date, file: &office.file, node })
    };
    let audits = registers.audits.iter().flatten().filter_map(|it| {
        let date = it.value.held?.0;
        Some(Held { date, file: &it.file, node: it.key("held") })
    });
    let reviews = registers.reviews.iter().flatten();
    let reviews = reviews.map(|it| Held { date: it.value.date.0, file: &it.file, node: it.key("date") });
    let last_audit = said("last_audit", conformity.and_then(|it| it.last_audit));
    let last_review = said("last_review", conformity.and_then(|it| it.last_review));
    let audit = Text { vi: "đánh giá nội bộ", en: "internal audit" };
    let review = Text { vi: "xem xét của lãnh đạo", en: "management review" };
    one(last_audit, audits.collect(), audit, today, report);
    one(last_review, reviews.collect(), review, today, report);
}

/// Something that was held, and where that is written.
struct Held<'a> {
    date: Date,
    file: &'a str,
    node: NodePath,
}

/// The last one counts, wherever it is written; what a register dates ahead is a fault of its own.
fn one(said: Option<Held<'_>>, entries: Vec<Held<'_>>, what: Text, today: Date, report: &mut Report) {
    let add = |message, held: Held<'_>, report: &mut Report| {
        let finding = Finding::new(&INFO, message, held.file, held.node);
        report.add(finding.with("what", what).with("date", held.date));
    };
    let said = match said {
        Some(held) if held.date > today => return add(&FUTURE, held, report),
        said => said,
    };
    let entries = entries.into_iter().filter(|it| it.date <= today);
    let Some(last) = said.into_iter().chain(entries).max_by_key(|held| held.date) else { return };
    let due = last.date.0.checked_add(jiff::Span::new().months(12));
    if due.is_ok_and(|due| due < today.0) {
        add(&OVERDUE, last, report);
    }
}
