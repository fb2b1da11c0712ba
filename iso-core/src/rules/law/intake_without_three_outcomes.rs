//! L001: intake does not foresee acceptance, supplement and refusal.

use super::{
    super::{Check, GraphCx, Report, Rule},
    official,
};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    graph::StepNode,
    model::{Disposition, StepKind},
    standard::{Law, OfficialForm, Requirement},
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "L001",
    name: "intake-without-three-outcomes",
    title: Text { vi: "Tiếp nhận chưa đủ ba kết quả", en: "Intake without its three outcomes" },
    why: Text {
        vi: "Hồ sơ đến quầy chỉ có ba cách: tiếp nhận và hẹn trả, yêu cầu bổ sung, từ chối; cách nào cũng phải có giấy cho người nộp.",
        en: "At the desk a dossier is accepted with a receipt, sent for a supplement, or refused, and the applicant gets a paper each time.",
    },
    help: Text {
        vi: "Vẽ đủ ba nhánh ở bước tiếp nhận (`disposition: supplement`, `disposition: refuse`) với biểu mẫu ở `forms`; hoặc ghi một lần cho cả nhóm: `one_stop: { intake: { accept: mau-01, supplement: mau-02, refuse: mau-03 } }`.",
        en: "Draw the three branches at the receiving step (`disposition: supplement`, `disposition: refuse`) with their `forms`, or say it once in the family: `one_stop: { intake: { accept: mau-01, supplement: mau-02, refuse: mau-03 } }`.",
    },
    requirements: &[Requirement::Law(Law::IntakeOutcomes)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) G04, D06; Nghị định 61/2018/NĐ-CP, Điều 17(1); Thông tư 01/2018/TT-VPCP, Điều 9",
};

static MISSING: Text = Text {
    vi: "{process}: bước “{step}” chưa nói {missing}",
    en: "{process}: “{step}” does not foresee {missing}",
};

const SUPPLEMENT: Text = Text { vi: "yêu cầu bổ sung", en: "a request for a supplement" };
const REFUSAL: Text = Text { vi: "từ chối tiếp nhận", en: "a refusal" };
const SUPPLEMENT_FORM: Text =
    Text { vi: "phiếu yêu cầu bổ sung (Mẫu 02)", en: "the form of the supplement (Mẫu 02)" };
const REFUSAL_FORM: Text =
    Text { vi: "phiếu từ chối (Mẫu 03)", en: "the form of the refusal (Mẫu 03)" };

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let process = cx.process.process;
    if !official::is_one_stop(process) {
        return;
    }
    let receives = |node: &StepNode<'_>| node.step.kind == StepKind::Receive;
    let Some(position) = cx.graph.steps().iter().position(receives) else { return };
    let Some(node) = cx.graph.steps().get(position) else { return };
    let said = process.one_stop.intake.clone().unwrap_or_default();
    let branches: Vec<Disposition> =
        node.step.next.iter().flat_map(|next| next.outcomes()).filter_map(|it| it.disposition).collect();
    let uses = |form: OfficialForm| node.step.forms.iter().any(|id| official_form(cx, id) == Some(form));
    let outcomes = [
        (
            said.supplement.is_some(),
            Disposition::Supplement,
            OfficialForm::Supplement,
            SUPPLEMENT,
            SUPPLEMENT_FORM,
        ),
        (said.refuse.is_some(), Disposition::Refuse, OfficialForm::Refusal, REFUSAL, REFUSAL_FORM),
    ];
    let missing = outcomes.into_iter().filter_map(|(said, disposition, official, outcome, form)| match () {
        () if said => None,
        () if !branches.contains(&disposition) => Some(outcome),
        () if !uses(official) => Some(form),
        () => None,
    });
    let missing: Vec<Text> = missing.collect();
    if !missing.is_empty() {
        let key = if branches.is_empty() { "name" } else { "next" };
        let finding = cx.finding_at(&INFO, &MISSING, position, key);
        report.add(finding.with("missing", Arg::from_iter(missing)));
    }
}

/// The official form that an id means.
fn official_form(cx: &GraphCx<'_>, id: &crate::model::Id) -> Option<OfficialForm> {
    let shared = cx.process.library.organization().map(|it| it.value.forms.as_slice()).unwrap_or_default();
    let form = cx.process.process.forms.iter().chain(shared).find(|form| form.id == *id)?;
    OfficialForm::called(form.name.get(Lang::Vi))
}
