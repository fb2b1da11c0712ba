//! S002: a clause is excluded without a reason, or where nothing may be excluded.

use super::super::claims;
use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    source::NodePath,
    standard::{Edition, Requirement, lies_in},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S002",
    name: "exclusion-not-justified",
    title: Text {
        vi: "Điều khoản không áp dụng mà chưa có lý do",
        en: "A clause is excluded without a justification",
    },
    why: Text {
        vi: "Ngoại lệ chỉ được chấp nhận khi không ảnh hưởng đến dịch vụ; ISO 9001:2008 chỉ cho phép trong điều 7.",
        en: "An exclusion is accepted only if the service is not affected; ISO 9001:2008 allows it in clause 7 alone.",
    },
    help: Text {
        vi: "Ghi lý do vì sao không ảnh hưởng đến dịch vụ (`reason`), hoặc bỏ ngoại lệ.",
        en: "Say in `reason` why the service is not affected, or delete the exclusion.",
    },
    requirements: &[Requirement::JustifiedExclusions, Requirement::DoubtfulExclusions],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S002",
};

static NO_REASON: Text = Text {
    vi: "điều {clause} của ISO 9001:{edition} được ghi là không áp dụng nhưng chưa có lý do",
    en: "clause {clause} of ISO 9001:{edition} is declared not applicable without a reason",
};
static NOT_IN_7: Text = Text {
    vi: "điều {clause} không được loại trừ: ISO 9001:2008 chỉ cho phép ngoại lệ trong điều 7",
    en: "clause {clause} cannot be excluded: ISO 9001:2008 allows exclusions in clause 7 alone",
};
static DOUBTFUL: Text = Text {
    vi: "điều {clause} của ISO 9001:{edition} hiếm khi không áp dụng được; hãy chuẩn bị giải thích với đánh giá viên",
    en: "clause {clause} of ISO 9001:{edition} hardly ever fails to apply; be ready to explain it",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    for (index, exclusion) in organization.value.exclusions.iter().enumerate() {
        let clause = exclusion.clause.get(cx.library.language());
        let judged: Vec<Edition> = Edition::ALL
            .into_iter()
            .filter(|edition| claims::speaks_for(exclusion.edition, *edition))
            .collect();
        let known = Edition::of_year(exclusion.edition.0).is_some_and(|it| it.clause(clause).is_some());
        if !known {
            continue;
        }
        let node = NodePath::root().key("exclusions").item(index);
        let mut add = |message, key: &str, under| {
            let finding =
                Finding::new(&INFO, message, &organization.file, node.clone().key(key)).under(under);
            let finding = finding.within(&judged).with("clause", clause);
            report.add(finding.with("edition", exclusion.edition.0.to_string()));
        };
        let in_chapter = |chapters: &[&str]| chapters.iter().any(|chapter| lies_in(clause, chapter));
        if exclusion.edition.0 == 2008 && !in_chapter(&["7"]) {
            add(&NOT_IN_7, "clause", Requirement::JustifiedExclusions);
        } else if exclusion.reason.is_none() {
            add(&NO_REASON, "reason", Requirement::JustifiedExclusions);
        } else if exclusion.edition.0 != 2008 && in_chapter(&["4", "5", "6", "9", "10"]) {
            add(&DOUBTFUL, "clause", Requirement::DoubtfulExclusions);
        }
    }
}
