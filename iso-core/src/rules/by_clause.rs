//! From a clause to the rules that rest on it.

use super::{RULES, Rule};
use crate::{
    diag::Level,
    standard::{ClauseKind, ClauseNo, Edition},
};

/// A rule that rests on a clause.
#[derive(Debug, Clone)]
pub struct OnClause {
    /// The rule.
    pub rule: &'static Rule,
    /// The gravest level its findings on the clause usually have.
    pub level: Level,
    /// The clause as the rule names it, with items where there are any.
    pub clauses: Vec<ClauseNo>,
}

/// The rules that rest on exactly this clause or items of it, by code.
///
/// ```
/// use iso_core::{rules, standard::Edition};
/// let found = rules::on_clause(Edition::Iso9001_2008, "5.5.1");
/// assert!(found.iter().any(|it| it.rule.info.code == "R001"));
/// ```
#[must_use]
pub fn on_clause(edition: Edition, clause: &str) -> Vec<OnClause> {
    RULES.iter().copied().filter_map(|rule| rests_on(rule, edition, clause)).collect()
}

fn rests_on(rule: &'static Rule, edition: Edition, clause: &str) -> Option<OnClause> {
    let is_here = |it: &&ClauseNo| it.0.split(' ').next() == Some(clause);
    let mut level = None;
    let mut clauses = Vec::new();
    for demand in rule.info.requirements.iter().filter_map(|it| edition.demand(*it)) {
        for no in demand.clauses.iter().filter(is_here) {
            level = level.max(Some(Level::from(demand.grade)));
            if !clauses.contains(no) {
                clauses.push(*no);
            }
        }
    }
    Some(OnClause { rule, level: level?, clauses })
}

/// The clauses with requirements on which no rule rests, neither on them nor on a clause above:
/// only people can judge these.
#[must_use]
pub fn without_rule(edition: Edition) -> Vec<&'static str> {
    let is_open = |number: &str| {
        let mut at = Some(number);
        while let Some(clause) = at {
            if !on_clause(edition, clause).is_empty() {
                return false;
            }
            at = clause.rsplit_once('.').map(|(above, _)| above);
        }
        true
    };
    let clauses = edition.clauses().iter().filter(|clause| clause.kind == ClauseKind::Requirements);
    clauses.map(|clause| clause.number).filter(|number| is_open(number)).collect()
}
