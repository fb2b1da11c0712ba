//! F006: a waiver that is expired or incomplete.

use super::super::{Check, LibraryCx, Report, Rule, waivers};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    source::NodePath,
    text::{Text, nearest},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F006",
    name: "waiver-not-in-force",
    title: Text {
        vi: "Lệch chuẩn được chấp nhận nhưng thiếu lý do, hoặc đã hết hạn",
        en: "A waiver without reason, or expired",
    },
    why: Text {
        vi: "Đánh giá viên chấp nhận lệch chuẩn có lý do và có thời hạn, không chấp nhận im lặng.",
        en: "Auditors accept justified deviations with an end, not silent ones.",
    },
    help: Text {
        vi: "Ghi lý do, vai trò chấp nhận và ngày hết hạn; hoặc xóa và khắc phục.",
        en: "Give reason, role and end date; or delete it and mend the cause.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F006, section 3",
};

static EXPIRED: Text = Text {
    vi: "chấp nhận lệch chuẩn {rule} đã hết hạn ngày {until}",
    en: "the waiver of {rule} expired on {until}",
};
static INCOMPLETE: Text = Text {
    vi: "chấp nhận lệch chuẩn {rule} thiếu {missing}",
    en: "the waiver of {rule} lacks {missing}",
};
static NO_RULE: Text = Text {
    vi: "không có quy tắc `{rule}`; xem `iso rules`",
    en: "there is no rule `{rule}`; see `iso rules`",
};

static NEAREST: Text = Text {
    vi: "không có quy tắc `{rule}`; có phải `{nearest}`?",
    en: "there is no rule `{rule}`, did you mean `{nearest}`?",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let lang = cx.library.language();
    for (index, waiver) in organization.value.waivers.iter().enumerate() {
        let node = NodePath::root().key("waivers").item(index);
        let rule = waiver.rule.get(lang);
        let at = |message, key: &str| {
            Finding::new(&INFO, message, &organization.file, node.clone().key(key)).with("rule", rule)
        };
        if !super::super::RULES.iter().any(|known| known.info.is_selected_by(rule)) {
            let known = super::super::RULES.iter().flat_map(|it| [it.info.code, it.info.name]);
            let known: Vec<String> = known.map(str::to_owned).collect();
            report.add(match nearest(rule, &known) {
                Some(nearest) => at(&NEAREST, "rule").with("nearest", nearest),
                None => at(&NO_RULE, "rule"),
            });
        }
        let missing: Vec<Text> = [
            (waiver.reason.is_none(), Text { vi: "lý do (`reason`)", en: "a reason" }),
            (
                waiver.by.is_none(),
                Text { vi: "vai trò chấp nhận (`by`)", en: "the role that accepted it (`by`)" },
            ),
            (waiver.until.is_none(), Text { vi: "ngày hết hạn (`until`)", en: "an end (`until`)" }),
        ]
        .into_iter()
        .filter_map(|(is_missing, name)| is_missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            report.add(
                at(&INCOMPLETE, "rule").with("missing", missing.into_iter().collect::<crate::diag::Arg>()),
            );
        } else if !waivers::is_in_force(cx, waiver)
            && let Some(until) = waiver.until
        {
            report.add(at(&EXPIRED, "until").with("until", until));
        }
    }
}
