//! P008: a result that cannot be checked afterwards, and no proof that the process is fit.

use super::super::{Check, ProcessCx, Report, Rule};
use crate::{
    diag::Arg,
    diag::{RuleInfo, Tier},
    model::ProcessFlag,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Process(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "P008",
    name: "process-not-validated",
    title: Text {
        vi: "Kết quả không kiểm tra lại được mà quá trình chưa được xác nhận",
        en: "The result cannot be checked and the process was not validated",
    },
    why: Text {
        vi: "Khi kết quả không thể kiểm tra trước lúc sử dụng, chỉ có quá trình đã được chứng minh là phù hợp mới bảo đảm được kết quả.",
        en: "Where a result cannot be checked before it is used, only a process that was proven fit can vouch for it.",
    },
    help: Text {
        vi: "Ghi ở `validation`: chuẩn mực, ai đủ điều kiện thực hiện, bao nhiêu tháng xác nhận lại.",
        en: "Fill in `validation`: criteria, who is qualified, interval of revalidation in months.",
    },
    requirements: &[Requirement::ValidatedProcesses],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan P008",
};

static MISSING: Text = Text {
    vi: "{process}: kết quả không thể kiểm tra lại sau này, nhưng chưa nêu {missing}",
    en: "{process}: the result cannot be checked afterwards, and it is not stated {missing}",
};

fn check(cx: &ProcessCx<'_>, report: &mut Report) {
    if !cx.process.flags.contains(&ProcessFlag::ResultNotVerifiable) {
        return;
    }
    let it = &cx.process.validation;
    let missing: Vec<Text> = [
        (
            it.criteria.is_some(),
            Text {
                vi: "chuẩn mực xác nhận (`criteria`)",
                en: "by which criteria it was proven (`criteria`)",
            },
        ),
        (
            it.qualification.is_some(),
            Text {
                vi: "ai đủ điều kiện thực hiện (`qualification`)",
                en: "who is qualified (`qualification`)",
            },
        ),
        (
            it.months.is_some(),
            Text { vi: "khi nào xác nhận lại (`months`)", en: "when it is proven again (`months`)" },
        ),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() {
        let finding = cx.finding_at(&INFO, &MISSING, "validation");
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
