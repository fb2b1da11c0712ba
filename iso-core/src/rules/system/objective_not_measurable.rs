//! S012: there are no objectives, or one cannot be measured or reached.

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
    code: "S012",
    name: "objective-not-measurable",
    title: Text {
        vi: "Mục tiêu chất lượng không đo được hoặc chưa có kế hoạch",
        en: "An objective cannot be measured or is not planned",
    },
    why: Text {
        vi: "Mục tiêu không có cách đo, chỉ tiêu, kỳ hạn và người chịu trách nhiệm thì không ai biết đã đạt hay chưa.",
        en: "Without metric, target, date and owner nobody can tell whether an objective was met.",
    },
    help: Text {
        vi: "Ghi `metric`, `target`, `due`, `owner`; thêm `actions`, `resources`, `evaluation`.",
        en: "Give `metric`, `target`, `due`, `owner`; add `actions`, `resources`, `evaluation`.",
    },
    requirements: &[
        Requirement::QualityObjectives,
        Requirement::MeasurableObjectives,
        Requirement::PlannedObjectives,
    ],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S012",
};

static NONE: Text = Text {
    vi: "chưa có mục tiêu chất lượng nào (`objectives`)",
    en: "there is no quality objective (`objectives`)",
};
static NOT_MEASURABLE: Text = Text {
    vi: "mục tiêu “{objective}” chưa đo được, thiếu: {missing}",
    en: "the objective “{objective}” cannot be measured, missing: {missing}",
};
static NOT_PLANNED: Text = Text {
    vi: "mục tiêu “{objective}” chưa nêu sẽ đạt bằng cách nào, thiếu: {missing}",
    en: "it is not stated how the objective “{objective}” will be reached, missing: {missing}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let objectives = &organization.value.objectives;
    if objectives.is_empty() {
        let node = NodePath::root().key("organization");
        report.add(Finding::new(&INFO, &NONE, &organization.file, node));
    }
    for (index, it) in objectives.iter().enumerate() {
        let node = NodePath::root().key("objectives").item(index).key("name");
        let mut add = |message, under, parts: &[(bool, Text)]| {
            let missing: Vec<Text> =
                parts.iter().filter(|(lacks, _)| *lacks).map(|(_, name)| *name).collect();
            if !missing.is_empty() {
                let finding = Finding::new(&INFO, message, &organization.file, node.clone()).under(under);
                let finding = finding.with("objective", &it.name);
                report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
            }
        };
        let nowhere = it.owner.is_none() && it.processes.is_empty();
        add(
            &NOT_MEASURABLE,
            Requirement::MeasurableObjectives,
            &[
                (it.metric.is_none(), Text { vi: "cách đo (`metric`)", en: "metric (`metric`)" }),
                (it.target.is_none(), Text { vi: "chỉ tiêu (`target`)", en: "target (`target`)" }),
                (it.due.is_none(), Text { vi: "kỳ hạn (`due`)", en: "date or period (`due`)" }),
                (
                    nowhere,
                    Text {
                        vi: "quy trình hoặc đơn vị liên quan (`processes`, `owner`)",
                        en: "the procedure or function (`processes`, `owner`)",
                    },
                ),
            ],
        );
        add(
            &NOT_PLANNED,
            Requirement::PlannedObjectives,
            &[
                (
                    it.owner.is_none(),
                    Text {
                        vi: "người chịu trách nhiệm (`owner`)", en: "who is responsible (`owner`)"
                    },
                ),
                (
                    it.actions.is_none(),
                    Text { vi: "việc phải làm (`actions`)", en: "what is done (`actions`)" },
                ),
                (
                    it.resources.is_none(),
                    Text { vi: "nguồn lực (`resources`)", en: "resources (`resources`)" },
                ),
                (
                    it.evaluation.is_none(),
                    Text { vi: "cách đánh giá (`evaluation`)", en: "how it is judged (`evaluation`)" },
                ),
            ],
        );
    }
}
