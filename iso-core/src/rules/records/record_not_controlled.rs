//! E002: it is not determined how a record is kept.

use super::super::{
    Check, LibraryCx, Report, Rule,
    places::{self, Placed},
};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    model::{Record, Retention},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "E002",
    name: "record-not-controlled",
    title: Text {
        vi: "Chưa quy định cách lưu hồ sơ", en: "It is not determined how a record is kept"
    },
    why: Text {
        vi: "Hồ sơ phải tìm lại được, còn nguyên vẹn và được giữ đủ lâu.",
        en: "A record must be found again, be unaltered and be kept long enough.",
    },
    help: Text {
        vi: "Điền vào `records`; điều chung cho mọi hồ sơ ghi một lần ở `record_control` của iso.yaml.",
        en: "Complete the record; say what holds for all of them once, in `record_control` of iso.yaml.",
    },
    requirements: &[Requirement::ControlledRecords, Requirement::LongRetention],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan E002",
};

static INCOMPLETE: Text = Text {
    vi: "hồ sơ “{record}”: chưa quy định {missing}",
    en: "record “{record}”: {missing} not fixed",
};
static TOO_SHORT: Text = Text {
    vi: "hồ sơ “{record}”: lưu {kept}, trong khi tối thiểu phải là {minimum}",
    en: "record “{record}”: kept: {kept}; the shortest time allowed: {minimum}",
};
static TOO_SHORT_HELP: Text = Text {
    vi: "Nâng `retention` ít nhất bằng `legal_minimum`.",
    en: "Raise `retention` to `legal_minimum` at least.",
};
static SHORT: Text = Text {
    vi: "hồ sơ “{record}”: chỉ lưu {kept}, có thể đã hủy khi đánh giá viên cần xem lại",
    en: "record “{record}”: kept for {kept} only, may be gone when an auditor wants to look back",
};
static SHORT_HELP: Text = Text {
    vi: "Cân nhắc lưu ít nhất ba năm; tiêu chuẩn không ấn định thời gian.",
    en: "Consider three years at least; no edition fixes a time.",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    // What a record leaves open may be said by the organization for all of them.
    if cx.organization().is_none() {
        return;
    }
    let by_procedure = |matter: &str| is_covered(cx, matter);
    let (protected, retrievable) = (by_procedure("protection"), by_procedure("retrieval"));
    for record in places::records(cx) {
        let it = &record.value;
        let missing: Vec<Text> = [
            (it.place.is_none(), Text { vi: "nơi lưu (`place`)", en: "the place (`place`)" }),
            (it.keeper.is_none(), Text { vi: "người giữ (`keeper`)", en: "the keeper (`keeper`)" }),
            (
                it.protection.is_none() && !protected,
                Text { vi: "cách bảo vệ (`protection`)", en: "the protection (`protection`)" },
            ),
            (
                it.retrieval.is_none() && !retrievable,
                Text { vi: "cách tra cứu (`retrieval`)", en: "the retrieval (`retrieval`)" },
            ),
            (
                it.retention.is_none(),
                Text { vi: "thời gian lưu (`retention`)", en: "the retention time (`retention`)" },
            ),
            (
                it.disposal.is_none() && it.retention != Some(Retention::Permanent),
                Text { vi: "xử lý khi hết hạn (`disposal`)", en: "the disposal (`disposal`)" },
            ),
        ]
        .into_iter()
        .filter_map(|(is_missing, name)| is_missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            let finding = record.finding(&INFO, &INCOMPLETE, "name").with("record", &it.name);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
        retention(&record, report);
    }
}

fn retention(record: &Placed<'_, Record>, report: &mut Report) {
    let it = &record.value;
    let Some(kept @ Retention::Months(months)) = it.retention else { return };
    let says = |time: Retention| Arg::Said {
        vi: time.show(crate::text::Lang::Vi),
        en: time.show(crate::text::Lang::En),
    };
    let at = |message| {
        record.finding(&INFO, message, "retention").with("record", &it.name).with("kept", says(kept))
    };
    match it.legal_minimum {
        Some(minimum) if is_longer(minimum, months) => {
            report.add(at(&TOO_SHORT).with("minimum", says(minimum)).helped_by(&TOO_SHORT_HELP));
        }
        _ if months < 36 => {
            report.add(at(&SHORT).under(Requirement::LongRetention).helped_by(&SHORT_HELP));
        }
        _ => {}
    }
}

fn is_longer(time: Retention, months: u32) -> bool {
    match time {
        Retention::Permanent => true,
        Retention::Months(more) => more > months,
    }
}

/// Whether the procedure for control of records says it for all records.
fn is_covered(cx: &LibraryCx<'_>, matter: &str) -> bool {
    let lang = cx.library.language();
    cx.processes().any(|it| {
        it.process.implements.iter().any(|claim| claim.get(lang) == "9001:2008 4.2.4")
            && it.process.covers.iter().any(|id| id.as_str() == matter)
    })
}
