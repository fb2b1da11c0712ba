//! S017: no definition says that it covers a clause.

use super::super::claims;
use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    source::NodePath,
    standard::{Requirement, lies_in},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S017",
    name: "clause-not-claimed",
    title: Text {
        vi: "Có điều khoản chưa quy trình, tài liệu nào ghi là đáp ứng",
        en: "A clause that no definition claims",
    },
    why: Text {
        vi: "Đánh giá viên lập kế hoạch từ bảng điều khoản và quá trình; ô trống là câu hỏi đầu tiên.",
        en: "An auditor plans by the matrix of clauses and processes; an empty line is the first question.",
    },
    help: Text {
        vi: "Ghi điều khoản ở `clauses` của quy trình hoặc tài liệu (`documents`) thực hiện nó, hoặc nêu lý do không áp dụng ở `exclusions`.",
        en: "Name the clause in `clauses` of the procedure or document that does it, or justify in `exclusions` why it does not apply.",
    },
    requirements: &[Requirement::ClaimedClauses, Requirement::ClaimedChapters],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S017",
};

static CLAUSES: Text = Text {
    vi: "không quy trình, tài liệu nào ghi là đáp ứng các điều sau của ISO 9001:{edition}: {clauses}",
    en: "no procedure or document says that it covers these clauses of ISO 9001:{edition}: {clauses}",
};
static CHAPTERS: Text = Text {
    vi: "không quy trình, tài liệu nào ghi là đáp ứng điều khoản nào của cả chương sau của ISO 9001:{edition}: {clauses}",
    en: "no procedure or document says that it covers any clause of these chapters of ISO 9001:{edition}: {clauses}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    // A file that could not be read may hold the claim.
    if cx.library.unread() > 0 {
        return;
    }
    for edition in cx.editions {
        let claimed = claims::claimed(cx, *edition);
        let excluded = claims::excluded(cx, *edition);
        let is_claimed =
            |clause: &str| claimed.iter().any(|claim| lies_in(clause, claim) || lies_in(claim, clause));
        let applies = |clause: &&str| !excluded.iter().any(|it| lies_in(clause, it));
        let leaves: Vec<&str> = claims::leaves(*edition).filter(applies).collect();
        let chapter = |clause: &str| clause.split('.').next().unwrap_or_default().to_owned();
        let is_begun = |clause: &&&str| {
            leaves.iter().any(|other| chapter(other) == chapter(clause) && is_claimed(other))
        };
        let open: Vec<&str> = leaves.iter().copied().filter(|clause| !is_claimed(clause)).collect();
        let mut chapters: Vec<String> =
            open.iter().filter(|clause| !is_begun(clause)).map(|clause| chapter(clause)).collect();
        chapters.dedup();
        let clauses: Vec<String> = open.iter().filter(is_begun).map(ToString::to_string).collect();
        for (message, under, list) in [
            (&CLAUSES, Requirement::ClaimedClauses, clauses),
            (&CHAPTERS, Requirement::ClaimedChapters, chapters),
        ] {
            if !list.is_empty() {
                let node = NodePath::root().key("organization");
                let finding = Finding::new(&INFO, message, &organization.file, node).under(under);
                let finding = finding.within(&[*edition]).with("edition", edition.to_string());
                report.add(finding.with("clauses", list.join(", ")));
            }
        }
    }
}
