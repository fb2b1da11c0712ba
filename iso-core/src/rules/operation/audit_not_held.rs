//! O005: a planned audit was not held, not reported, or not followed up.

use std::collections::BTreeSet;

use super::{
    super::{Check, LibraryCx, Report, Rule},
    registers::{self, letters},
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    load::Kept,
    model::{Audit, AuditEntry, Date, RegisterKind, Wording},
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule =
    Rule { info: &INFO, check: Check::Registers(&[RegisterKind::Audits], check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "O005",
    name: "audit-not-held",
    title: Text {
        vi: "Đánh giá nội bộ không làm, không báo cáo hoặc không khắc phục",
        en: "An audit not held, not reported or not followed up",
    },
    why: Text {
        vi: "Chương trình đánh giá chỉ có giá trị khi được làm đúng hạn, có báo cáo và các điểm không phù hợp được khắc phục kịp thời.",
        en: "An audit programme is worth what is done of it: held in time, reported, and its findings corrected without delay.",
    },
    help: Text {
        vi: "Tổ chức cuộc đánh giá hoặc dời ngày có lý do (sửa ngày ở chương trình và ở sổ); ghi số báo cáo, hạn và ngày khắc phục vào sổ. Báo cáo và hạn khắc phục được chờ 30 ngày.",
        en: "Hold it, or plan it anew with a reason; enter report, due day and day of correction. Report and due day may take thirty days.",
    },
    requirements: &[Requirement::HeldAudits],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O005",
};

static NOT_HELD: Text = Text {
    vi: "cuộc đánh giá “{audit}” dự kiến {date} chưa thực hiện",
    en: "the audit “{audit}”, planned for {date}, was not held",
};

static NOT_IN_REGISTER: Text = Text {
    vi: "cuộc đánh giá “{audit}” ngày {date} có trong chương trình nhưng không có trong sổ",
    en: "the audit “{audit}” of {date} is in the programme, but not in the register",
};

static UNDATED: Text = Text {
    vi: "cuộc đánh giá “{audit}” không ghi ngày kế hoạch, cũng không ghi ngày thực hiện",
    en: "the audit “{audit}” has neither a planned day nor one on which it was held",
};

static NO_REPORT: Text = Text {
    vi: "cuộc đánh giá “{audit}” thực hiện {date} chưa có báo cáo",
    en: "the audit “{audit}”, held on {date}, has no report",
};

static NOT_CORRECTED: Text = Text {
    vi: "cuộc đánh giá “{audit}”: {count} điểm không phù hợp đã quá hạn khắc phục {date}",
    en: "the audit “{audit}”: {count} nonconformities were to be corrected by {date}",
};

static NO_DUE: Text = Text {
    vi: "cuộc đánh giá “{audit}”: {count} điểm không phù hợp chưa khắc phục và chưa có hạn",
    en: "the audit “{audit}”: {count} nonconformities are open and no day is set for their correction",
};

/// How long after an audit its report, and the day by which its findings are corrected, may still
/// be worked out.
const DAYS_TO_REPORT: i32 = 30;

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let audits = &cx.library.registers.audits;
    let Some(audits) = registers::given(cx, RegisterKind::Audits, audits) else { return };
    let Some(day) = cx.register_day() else { return report.not_decided(&INFO) };
    for entry in audits {
        one(entry, day, report);
    }
    let Some(organization) = cx.organization() else { return };
    let programme = organization.value.audit_programme.iter().flat_map(|it| &it.audits);
    let entered = Entered::of(audits, cx.library.language());
    for (number, planned) in programme.enumerate() {
        if let Some(date) = planned.date.filter(|date| *date < day)
            && !entered.holds(planned, date)
        {
            let node = NodePath::root().key("audit_programme").key("audits").item(number).key("date");
            let name = planned.name.as_ref().map_or_else(|| Arg::Count(number + 1), Arg::from);
            let finding = Finding::new(&INFO, &NOT_IN_REGISTER, &organization.file, node).with("audit", name);
            report.add(finding.with("date", date));
        }
    }
}

fn one(entry: &Kept<AuditEntry>, day: Date, report: &mut Report) {
    let it = &entry.value;
    let at =
        |message, key| Finding::new(&INFO, message, &entry.file, entry.key(key)).with("audit", &it.audit);
    let Some(held) = it.held.map(|held| held.0) else {
        return match it.planned {
            Some(planned) if planned.0 < day => {
                report.add(at(&NOT_HELD, "planned").with("date", planned.0));
            }
            Some(_) => {}
            None => report.add(at(&UNDATED, "audit")),
        };
    };
    let settled = registers::later(held, DAYS_TO_REPORT) < day;
    if it.report.is_none() && settled {
        report.add(at(&NO_REPORT, "held").with("date", held));
    }
    let open = it.findings.filter(|count| count.0 > 0 && it.corrected.is_none());
    match (open, it.due) {
        (Some(count), Some(due)) if due.0 < day => {
            let finding = at(&NOT_CORRECTED, "due").with("count", count.0 as usize);
            report.add(finding.with("date", due.0));
        }
        (Some(count), None) if settled => report.add(at(&NO_DUE, "findings").with("count", count.0 as usize)),
        _ => {}
    }
}

/// By what an audit of the programme is found in the register: its name, or its day.
struct Entered {
    names: BTreeSet<String>,
    dates: BTreeSet<Date>,
    lang: Lang,
}

impl Entered {
    fn of(audits: &[Kept<AuditEntry>], lang: Lang) -> Self {
        let dates = audits.iter().flat_map(|it| [it.value.planned, it.value.held]).flatten();
        Entered {
            names: audits.iter().map(|it| letters(it.value.audit.get(lang))).collect(),
            dates: dates.map(|it| it.0).collect(),
            lang,
        }
    }

    fn holds(&self, planned: &Audit, date: Date) -> bool {
        let named = |name: &Wording| self.names.contains(&letters(name.get(self.lang)));
        planned.name.as_ref().is_some_and(named) || self.dates.contains(&date)
    }
}
