//! X002: a grave risk that nothing answers.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    model::{Risk, RiskRating},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "X002",
    name: "risk-not-answered",
    title: Text {
        vi: "Rủi ro cao mà chưa có biện pháp đầy đủ", en: "A high risk is not answered in full"
    },
    why: Text {
        vi: "Biết rủi ro cao mà không ai làm gì thì việc đánh giá rủi ro không có ý nghĩa.",
        en: "To know of a high risk and do nothing makes the rating idle.",
    },
    help: Text {
        vi: "Ghi biện pháp (`action`), ai (`owner`), khi nào (`due`), ở bước hay chỉ số nào (`control`), đánh giá thế nào (`evaluation`); hoặc lý do chấp nhận (`accepted`).",
        en: "Add `action`, `owner`, `due`, `control` and `evaluation`, or the reason for accepting it (`accepted`).",
    },
    requirements: &[Requirement::AnsweredRisks],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan X002",
};

static OPEN: Text = Text {
    vi: "rủi ro, cơ hội “{name}” ở mức cao nhưng chưa nêu {missing}",
    en: "“{name}” is rated high, but it is not stated {missing}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    for process in cx.processes() {
        let code = Some(process.process.process.to_string());
        of_file(cx, process.file, code, &process.process.risks, report);
    }
    for family in &cx.library.families {
        of_file(cx, &family.file, None, &family.value.risks, report);
    }
}

fn of_file(cx: &LibraryCx<'_>, file: &str, process: Option<String>, risks: &[Risk], report: &mut Report) {
    for (index, risk) in risks.iter().enumerate() {
        let node = NodePath::root().key("risks").item(index);
        // What is inherited is reported once, where it is written.
        if risk.rating != Some(RiskRating::High)
            || risk.accepted.is_some()
            || !cx.library.is_written(file, &node)
        {
            continue;
        }
        let missing: Vec<Text> = [
            (risk.action.is_some(), Text { vi: "biện pháp (`action`)", en: "what is done (`action`)" }),
            (risk.owner.is_some(), Text { vi: "ai chịu trách nhiệm (`owner`)", en: "by whom (`owner`)" }),
            (risk.due.is_some(), Text { vi: "khi nào (`due`)", en: "when (`due`)" }),
            (
                risk.control.is_some(),
                Text {
                    vi: "ở bước, chỉ số nào (`control`)", en: "where in the procedure (`control`)"
                },
            ),
            (
                risk.evaluation.is_some(),
                Text {
                    vi: "đánh giá hiệu lực thế nào (`evaluation`)",
                    en: "how its effect is judged (`evaluation`)",
                },
            ),
        ]
        .into_iter()
        .filter_map(|(stated, name)| (!stated).then_some(name))
        .collect();
        if !missing.is_empty() {
            let mut finding = Finding::new(&INFO, &OPEN, file, node.key("rating")).with("name", &risk.name);
            finding.process.clone_from(&process);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
}
