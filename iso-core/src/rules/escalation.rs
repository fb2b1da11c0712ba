//! Many small lapses of one kind are one large one: the system fails, not the single procedure.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    diag::{Finding, Level, RuleInfo},
    load::Library,
    model::EscalationThresholds,
    standard::Edition,
};

/// From when on the same minor lapse is systemic; printed with every systemic finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Escalation {
    /// Number of procedures.
    pub processes: usize,
    /// Percentage of all procedures, if at least [`Escalation::FEWEST`] are concerned.
    pub percent: usize,
}

/// One rule broken in so many procedures that a major nonconformity is proposed.
#[derive(Debug, Clone)]
pub struct Systemic {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// The procedures in which it is broken, by code.
    pub processes: Vec<String>,
    /// How many procedures there are.
    pub of: usize,
    /// How many single findings it gathers.
    pub findings: usize,
}

impl Default for Escalation {
    fn default() -> Self {
        Escalation { processes: 10, percent: 20 }
    }
}

impl Escalation {
    /// A percentage of a handful of procedures proves nothing about a system.
    pub const FEWEST: usize = 3;

    /// One procedure is never a system.
    pub const LEAST_PROCESSES: usize = 2;

    /// Whether a number is a percentage that can be reached and missed.
    pub(super) fn is_percentage(number: u32) -> bool {
        (1..=100).contains(&number)
    }

    /// The thresholds of the organization, or the usual ones, also in the place of those that make
    /// no sense.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let own = library.organization.as_ref().and_then(|it| it.value.escalation);
        let EscalationThresholds { processes, percent } = own.unwrap_or_default();
        let usual = Escalation::default();
        let processes = processes.map(|it| it as usize).filter(|it| *it >= Self::LEAST_PROCESSES);
        let percent = percent.filter(|it| Self::is_percentage(*it)).map(|it| it as usize);
        Escalation {
            processes: processes.unwrap_or(usual.processes),
            percent: percent.unwrap_or(usual.percent),
        }
    }

    fn reached(self, concerned: usize, of: usize) -> bool {
        let share =
            concerned >= Self::FEWEST && concerned.saturating_mul(100) >= self.percent.saturating_mul(of);
        concerned >= self.processes || share
    }

    /// The rules whose minor findings are systemic, by code.
    #[must_use]
    pub fn systemic(self, findings: &[Finding], of: usize, editions: &[Edition]) -> Vec<Systemic> {
        let mut by_rule: BTreeMap<&str, (&'static RuleInfo, BTreeSet<&str>, usize)> = BTreeMap::new();
        for finding in findings {
            if let (Some(process), true) = (&finding.process, is_minor(finding, editions)) {
                let (_, processes, count) =
                    by_rule.entry(finding.rule.code).or_insert((finding.rule, BTreeSet::new(), 0));
                processes.insert(process);
                *count += 1;
            }
        }
        let gathered = by_rule.into_values().filter(|(_, processes, _)| self.reached(processes.len(), of));
        gathered
            .map(|(rule, processes, findings)| Systemic {
                rule,
                processes: processes.into_iter().map(str::to_owned).collect(),
                of,
                findings,
            })
            .collect()
    }
}

fn is_minor(finding: &Finding, editions: &[Edition]) -> bool {
    finding.level(editions) == Some(Level::Minor)
}

impl Systemic {
    /// The grade it is proposed with.
    pub const LEVEL: Level = Level::Major;

    /// Whether a finding is one of those it gathers.
    #[must_use]
    pub fn gathers(&self, finding: &Finding, editions: &[Edition]) -> bool {
        finding.rule.code == self.rule.code && finding.process.is_some() && is_minor(finding, editions)
    }
}
