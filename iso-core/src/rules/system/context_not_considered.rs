//! S020: issues, parties and climate are not written down.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S020",
    name: "context-not-considered",
    title: Text {
        vi: "Chưa ghi bối cảnh, bên quan tâm, biến đổi khí hậu",
        en: "Context, parties and climate are not written down",
    },
    why: Text {
        vi: "Không phiên bản nào đòi hỏi ghi thành văn bản, nhưng đánh giá viên sẽ hỏi lãnh đạo.",
        en: "No edition asks for it in writing, but an auditor will ask top management.",
    },
    help: Text {
        vi: "Ghi ngắn ở `context`: `issues`, `parties`, và `climate` (`relevant: true` hoặc `false`, kèm `reason`).",
        en: "Write a short `context`: `issues`, `parties`, and `climate` (`relevant: true` or `false`, with `reason`).",
    },
    requirements: &[Requirement::UnderstoodContext],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S020",
};

static OPEN: Text = Text {
    vi: "chưa ghi {parts}; hãy chuẩn bị trả lời khi được hỏi",
    en: "{parts} are not written down; be ready to explain them",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let context = organization.value.context.as_ref();
    let decided = context.and_then(|it| it.climate.as_ref()).is_some_and(|it| it.relevant.is_some());
    let parts: Vec<Text> = [
        (
            context.is_none_or(|it| it.issues.is_empty()),
            Text { vi: "các vấn đề bên ngoài, nội bộ (`issues`)", en: "the issues (`issues`)" },
        ),
        (
            context.is_none_or(|it| it.parties.is_empty()),
            Text { vi: "các bên quan tâm (`parties`)", en: "the interested parties (`parties`)" },
        ),
        (
            !decided,
            Text {
                vi: "biến đổi khí hậu có liên quan hay không (`climate`)",
                en: "the relevance of climate change (`climate`)",
            },
        ),
    ]
    .into_iter()
    .filter_map(|(missing, name)| missing.then_some(name))
    .collect();
    if !parts.is_empty() {
        let node = NodePath::root().key(if context.is_some() { "context" } else { "organization" });
        let finding = Finding::new(&INFO, &OPEN, &organization.file, node);
        report.add(finding.with("parts", parts.into_iter().collect::<Arg>()));
    }
}
