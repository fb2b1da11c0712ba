//! Findings as leads of an audit, and clauses that were declared not to apply.

use super::super::{
    findings::{level, place},
    index::Manual,
};
use crate::{
    diag::Finding,
    doc::{Block, Inline},
    model::Exclusion,
    rules::speaks_for,
    standard::{Edition, Question, lies_in},
    text::Lang,
};

/// How many leads one question gets: beyond these an auditor has enough to follow.
pub(super) const OF_A_QUESTION: usize = 12;
/// How many leads a list of its own gets.
pub(super) const OF_A_LIST: usize = 60;

/// The findings on the clauses of a question, under any edition of the check.
pub(super) fn of<'a>(manual: &Manual<'a>, question: &Question) -> Vec<&'a Finding> {
    manual.checked.findings.iter().filter(|finding| bears(manual, question, finding)).collect()
}

/// Whether a finding is about a clause of the question.
pub(super) fn bears(manual: &Manual<'_>, question: &Question, finding: &Finding) -> bool {
    manual.checked.editions.iter().any(|edition| {
        let clauses = finding.demand(*edition).map(|demand| demand.clauses).unwrap_or_default();
        clauses.iter().any(|clause| question.bears_on(*edition, clause.0))
    })
}

/// One line a finding, the gravest first: grade, rule, statement, file and line.
pub(super) fn list(manual: &Manual<'_>, findings: &[&Finding], most: usize) -> Option<Block> {
    if findings.is_empty() {
        return None;
    }
    let mut findings = findings.to_vec();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level(&manual.checked.editions)));
    let line = |finding: &&Finding| {
        let (code, level) = (finding.rule.code, level(manual.checked, finding, manual.lang()));
        vec![
            Inline::strong(format!("{code} ({level})")),
            Inline::Text(format!(" {} ", finding.message(manual.lang()))),
            Inline::emphasis(place(manual.library, finding)),
        ]
    };
    let mut lines: Vec<Vec<Inline>> = findings.iter().take(most).map(line).collect();
    if let Some(rest) = findings.len().checked_sub(most).filter(|rest| *rest > 0) {
        lines.push(vec![Inline::Text(match manual.lang() {
            Lang::Vi => format!("… và {rest} phát hiện khác, xem kết quả iso check."),
            Lang::En => format!("… and {rest} more, see the result of iso check."),
        })]);
    }
    Some(Block::List(lines))
}

/// What was excluded of a clause, or of one above or below it.
pub(in crate::manual) fn exclusions<'a>(
    manual: &Manual<'a>,
    edition: Edition,
    clause: &str,
) -> Vec<&'a Exclusion> {
    let all = manual.organization().into_iter().flat_map(|it| &it.exclusions);
    all.filter(|it| speaks_for(it.edition, edition) && touches(it.clause.get(Lang::Vi), clause)).collect()
}

/// Whether one clause is the other or lies in it.
pub(in crate::manual) fn touches(one: &str, other: &str) -> bool {
    lies_in(one, other) || lies_in(other, one)
}
