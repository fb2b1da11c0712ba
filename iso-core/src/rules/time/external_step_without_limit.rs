//! T009: somebody outside works on the dossier without an agreed limit.

use super::super::{Check, Report, Rule, StepCx};
use crate::{
    diag::{RuleInfo, Tier},
    model::{OutsideClock, Performer},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T009",
    name: "external-step-without-limit",
    title: Text {
        vi: "Bước ở bên ngoài không có thời hạn thống nhất",
        en: "An external step without an agreed limit",
    },
    why: Text {
        vi: "Không thống nhất thời hạn với cơ quan phối hợp thì không đôn đốc được và không hẹn được người dân.",
        en: "Without a limit agreed with the other body nobody can remind it, and no appointment can be kept.",
    },
    help: Text {
        vi: "Ghi `limit:` theo quy chế phối hợp hoặc văn bản lấy ý kiến; không tính vào tổng thì thêm `outside_clock:`; hai bên thỏa thuận từng vụ thì ghi `outside_clock: by_agreement`.",
        en: "Add `limit:` as agreed or regulated; with `outside_clock:` where it does not count; `outside_clock: by_agreement` where it is agreed each time.",
    },
    requirements: &[Requirement::AgreedExternalLimits],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T009, survey of published procedures (2025) G09; Nghị định 61/2018/NĐ-CP, Điều 19(5)",
};

static MISSING: Text = Text {
    vi: "{process}: bước “{step}” do {performer} làm nhưng chưa có thời hạn thống nhất",
    en: "{process}: “{step}” is done by {performer} without an agreed limit",
};

fn check(cx: &StepCx<'_>, report: &mut Report) {
    let step = cx.placed.step;
    let performer = match step.performer {
        None | Some(Performer::Applicant) => return,
        Some(Performer::TaxOffice) => Text { vi: "cơ quan thuế", en: "the tax office" },
        Some(Performer::Council) => Text { vi: "hội đồng", en: "a council" },
        Some(Performer::ConsultedAgency) => {
            Text { vi: "cơ quan được lấy ý kiến", en: "a consulted agency" }
        }
        Some(Performer::OtherAgency) => Text { vi: "cơ quan khác", en: "another agency" },
        Some(Performer::Provider) => Text { vi: "nhà cung cấp", en: "a provider" },
    };
    let limited = step.limit.is_some() || step.group.is_some() || !step.case_limits.is_empty();
    let at_once = matches!(
        step.outside_clock,
        Some(OutsideClock::ByAgreement | OutsideClock::OfficeHours | OutsideClock::BeforeStart)
    );
    if !limited && !at_once {
        report.add(cx.finding_at(&INFO, &MISSING, "limit").with("performer", performer));
    }
}
