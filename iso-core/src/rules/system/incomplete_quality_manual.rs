//! S010: ISO 9001:2008 asks for a quality manual with certain parts.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S010",
    name: "incomplete-quality-manual",
    title: Text {
        vi: "Sổ tay chất lượng sẽ thiếu phần", en: "The quality manual would lack a part"
    },
    why: Text {
        vi: "ISO 9001:2008 đòi hỏi sổ tay có phạm vi, ngoại lệ có lý do, các quy trình và sự tương tác.",
        en: "ISO 9001:2008 asks for a manual with scope, justified exclusions, procedures and their interaction.",
    },
    help: Text {
        vi: "Bổ sung dữ liệu; sổ tay được tạo ra từ đó.",
        en: "Complete the data; the manual is generated from them.",
    },
    requirements: &[Requirement::QualityManual],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S010",
};

static LACKS: Text = Text {
    vi: "sổ tay chất lượng sẽ thiếu: {parts}",
    en: "the quality manual would lack {parts}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let it = &organization.value;
    let scoped = it.scope.as_ref().is_some_and(|scope| !scope.services.is_empty());
    let justified = it.exclusions.iter().all(|exclusion| exclusion.reason.is_some());
    let linked = cx.processes().any(|process| {
        process.process.inputs.iter().any(|input| input.from.is_some())
            || process.process.outputs.iter().any(|output| output.to.is_some())
            || process.process.calls().next().is_some()
    });
    let whole = cx.library.unread() == 0;
    let parts: Vec<Text> = [
        (!scoped, Text { vi: "phạm vi áp dụng (`scope`)", en: "the scope (`scope`)" }),
        (
            !justified,
            Text {
                vi: "lý do của ngoại lệ (`exclusions`)", en: "reasons for exclusions (`exclusions`)"
            },
        ),
        (
            whole && it_has_no_procedure(cx),
            Text {
                vi: "các quy trình hoặc viện dẫn đến chúng", en: "the procedures or references to them"
            },
        ),
        (
            whole && !linked && !it_has_no_procedure(cx),
            Text {
                vi: "sự tương tác giữa các quá trình (`inputs.from`, `outputs.to`)",
                en: "the interaction of processes (`inputs.from`, `outputs.to`)",
            },
        ),
    ]
    .into_iter()
    .filter_map(|(lacking, name)| lacking.then_some(name))
    .collect();
    if !parts.is_empty() {
        let finding = Finding::new(&INFO, &LACKS, &organization.file, NodePath::root().key("organization"));
        report.add(finding.with("parts", parts.into_iter().collect::<Arg>()));
    }
}

fn it_has_no_procedure(cx: &LibraryCx<'_>) -> bool {
    cx.library.processes.is_empty()
}
