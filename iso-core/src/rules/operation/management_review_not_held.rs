//! O006: the management review is overdue, or its minutes lack decisions.

use super::{
    super::{
        Check, LibraryCx, Report, Rule,
        system::management_review_incomplete::{OUTPUTS, by_editions},
    },
    registers,
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Date, RegisterKind},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule {
    info: &INFO,
    check: Check::Registers(&[RegisterKind::Reviews], check),
    needs_whole_library: false,
};

static INFO: RuleInfo = RuleInfo {
    code: "O006",
    name: "management-review-not-held",
    title: Text {
        vi: "Xem xét của lãnh đạo quá hạn hoặc biên bản thiếu kết luận",
        en: "A management review is overdue, or its minutes lack decisions",
    },
    why: Text {
        vi: "Cơ quan tự đặt chu kỳ xem xét; quá chu kỳ hoặc biên bản thiếu kết luận thì lãnh đạo chưa thật sự xem xét.",
        en: "The office set the interval itself; past it, or without decisions in the minutes, nobody has really reviewed.",
    },
    help: Text {
        vi: "Họp xem xét rồi ghi vào sổ: ngày họp, số biên bản, kết luận về những nội dung nào. Biên bản được chờ 30 ngày.",
        en: "Hold the review and enter day, minutes and what was decided about. Minutes may take thirty days.",
    },
    requirements: &[Requirement::HeldReviews],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O006",
};

static OVERDUE: Text = Text {
    vi: "lần xem xét của lãnh đạo gần nhất ngày {date}; chu kỳ {interval} tháng đã qua",
    en: "the last management review was on {date}; the interval of {interval} months has passed",
};

static NONE: Text = Text {
    vi: "sổ chưa ghi lần xem xét của lãnh đạo nào",
    en: "the register holds no management review",
};

static NO_MINUTES: Text = Text {
    vi: "cuộc xem xét ngày {date} chưa có biên bản",
    en: "the review of {date} has no minutes",
};

static LACKS: Text = Text {
    vi: "biên bản cuộc xem xét ngày {date} không có kết luận về: {missing}",
    en: "the minutes of the review of {date} hold no decision about {missing}",
};

/// How long after a review its minutes may still be written.
const DAYS_TO_WRITE: i32 = 30;

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let reviews = &cx.library.registers.reviews;
    let Some(reviews) = registers::given(cx, RegisterKind::Reviews, reviews) else { return };
    let (Some(day), Some(organization)) = (cx.register_day(), cx.organization()) else {
        return report.not_decided(&INFO);
    };
    let planned = organization.value.management_review.as_ref();
    // What went wrong earlier cannot be mended any more.
    let Some(last) = reviews.iter().filter(|it| it.value.date.0 <= day).max_by_key(|it| it.value.date) else {
        let node = NodePath::root().key("management_review").key("interval");
        return report.add(Finding::new(&INFO, &NONE, &organization.file, node));
    };
    let date = last.value.date.0;
    let at = |message, key| Finding::new(&INFO, message, &last.file, last.key(key)).with("date", date);
    if let Some(interval) = planned.and_then(|it| it.interval)
        && date.0.checked_add(jiff::Span::new().months(interval.min(1200))).is_ok_and(|due| Date(due) < day)
    {
        report.add(at(&OVERDUE, "date").with("interval", interval as usize));
    }
    if registers::later(date, DAYS_TO_WRITE) >= day {
        return;
    }
    if last.value.minutes.is_none() {
        report.add(at(&NO_MINUTES, "date"));
    }
    let lacking = OUTPUTS.iter().filter(|(item, ..)| !last.value.decisions.contains(item));
    let lacking = by_editions(cx, lacking.map(|(_, years, name)| (*years, *name)));
    for (editions, names) in lacking {
        let finding = at(&LACKS, "decisions").within(&editions);
        report.add(finding.with("missing", names.into_iter().collect::<Arg>()));
    }
}
