//! S011: there is no approved quality policy, or it lacks a commitment.

use super::super::{Check, LibraryCx, Report, Rule};
use super::duties;
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S011",
    name: "no-quality-policy",
    title: Text {
        vi: "Chưa có chính sách chất lượng được phê duyệt", en: "No approved quality policy"
    },
    why: Text {
        vi: "Cả hai phiên bản đòi hỏi chính sách dạng văn bản do lãnh đạo cao nhất ban hành, với bốn nội dung.",
        en: "Both editions ask for a written policy of top management that holds four matters.",
    },
    help: Text {
        vi: "Viết và phê duyệt `policy`; ở `covers` đánh dấu những nội dung chính sách đã nêu.",
        en: "Write and approve `policy`; mark in `covers` which matters it holds.",
    },
    requirements: &[Requirement::QualityPolicy, Requirement::PolicyCommitments],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S011",
};

static NONE: Text = Text {
    vi: "chưa có chính sách chất lượng (`policy`)",
    en: "there is no quality policy (`policy`)",
};
static UNAPPROVED: Text = Text {
    vi: "chính sách chất lượng chưa ghi vai trò phê duyệt",
    en: "nobody is named who approved the quality policy",
};
static NOT_BY_TOP: Text = Text {
    vi: "chính sách chất lượng do `{role}` phê duyệt, không phải lãnh đạo cao nhất",
    en: "the quality policy is approved by `{role}`, who is not top management",
};
static LACKS: Text = Text {
    vi: "chính sách chất lượng chưa đánh dấu: {missing}",
    en: "the quality policy does not mark {missing}",
};

/// What the policy must hold, by the ids that `covers` lists.
pub(in crate::rules) const MATTERS: &[(&str, Text)] = &[
    (
        "purpose",
        Text {
            vi: "phù hợp với mục đích của cơ quan (`purpose`)",
            en: "that it fits the purpose (`purpose`)",
        },
    ),
    (
        "objectives",
        Text {
            vi: "cơ sở để đặt mục tiêu (`objectives`)", en: "a frame for objectives (`objectives`)"
        },
    ),
    (
        "requirements",
        Text {
            vi: "cam kết đáp ứng yêu cầu (`requirements`)",
            en: "the commitment to meet requirements (`requirements`)",
        },
    ),
    (
        "improvement",
        Text {
            vi: "cam kết cải tiến (`improvement`)", en: "the commitment to improve (`improvement`)"
        },
    ),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let at = |message, node| Finding::new(&INFO, message, &organization.file, node);
    let Some(policy) = organization.value.policy.as_ref().filter(|it| !it.text.is_empty()) else {
        return report.add(at(&NONE, NodePath::root().key("organization")));
    };
    let node = NodePath::root().key("policy");
    match &policy.approved_by {
        None => report.add(at(&UNAPPROVED, node.clone().key("approved_by"))),
        Some(role) if !duties::may_be_top(&organization.value, role) => {
            report.add(at(&NOT_BY_TOP, node.clone().key("approved_by")).with("role", role));
        }
        Some(_) => {}
    }
    let covered = |matter: &str| policy.covers.iter().any(|id| id.as_str() == matter);
    let missing: Vec<Text> =
        MATTERS.iter().filter(|(matter, _)| !covered(matter)).map(|(_, name)| *name).collect();
    if !missing.is_empty() {
        let finding = at(&LACKS, node.key("covers")).under(Requirement::PolicyCommitments);
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
