//! ISO 9001:2015 with Amendment 1:2024.

use super::{ClauseNo, Demand, Grade, Requirement};

/// The numbers of all clauses, without items.
pub(super) const CLAUSES: &[&str] = &[
    "4", "4.1", "4.2", "4.3", "4.4", "4.4.1", "4.4.2", "5", "5.1", "5.1.1", "5.1.2", "5.2", "5.2.1", "5.2.2",
    "5.3", "6", "6.1", "6.1.1", "6.1.2", "6.2", "6.2.1", "6.2.2", "6.3", "7", "7.1", "7.1.1", "7.1.2",
    "7.1.3", "7.1.4", "7.1.5", "7.1.5.1", "7.1.5.2", "7.1.6", "7.2", "7.3", "7.4", "7.5", "7.5.1", "7.5.2",
    "7.5.3", "7.5.3.1", "7.5.3.2", "8", "8.1", "8.2", "8.2.1", "8.2.2", "8.2.3", "8.2.3.1", "8.2.3.2",
    "8.2.4", "8.3", "8.3.1", "8.3.2", "8.3.3", "8.3.4", "8.3.5", "8.3.6", "8.4", "8.4.1", "8.4.2", "8.4.3",
    "8.5", "8.5.1", "8.5.2", "8.5.3", "8.5.4", "8.5.5", "8.5.6", "8.6", "8.7", "8.7.1", "8.7.2", "9", "9.1",
    "9.1.1", "9.1.2", "9.1.3", "9.2", "9.2.1", "9.2.2", "9.3", "9.3.1", "9.3.2", "9.3.3", "10", "10.1",
    "10.2", "10.2.1", "10.2.2", "10.3",
];

pub(super) fn demand(it: Requirement) -> Option<Demand> {
    let (clauses, grade): (&'static [ClauseNo], Grade) = match it {
        Requirement::DocumentControlProcedure => return None,
        Requirement::DocumentControlMatters => return None,
        Requirement::QualityManual => return None,
        Requirement::StatedPurpose => (&[ClauseNo("4.4.1"), ClauseNo("8.1 a")], Grade::Minor),
        Requirement::ProcessResponsibility => (&[ClauseNo("4.4.1 e"), ClauseNo("5.3")], Grade::Minor),
        Requirement::InputsAndOutputs => (&[ClauseNo("4.4.1 a")], Grade::Minor),
        Requirement::SuppliersAndReceivers => {
            (&[ClauseNo("4.4.1 a"), ClauseNo("4.4.1 b"), ClauseNo("8.2.2")], Grade::Improvement)
        }
        Requirement::AcceptanceCriteria => (&[ClauseNo("8.1 b 2"), ClauseNo("8.6")], Grade::Minor),
        Requirement::StepResponsibility => (&[ClauseNo("5.3"), ClauseNo("4.4.1 e")], Grade::Minor),
        Requirement::SingleAccountability => (&[ClauseNo("5.3")], Grade::Minor),
        Requirement::DescribedRoles => (&[ClauseNo("5.3")], Grade::Minor),
        Requirement::UsedRoles => (&[ClauseNo("5.3")], Grade::Improvement),
        Requirement::IdentifiedDocuments => (&[ClauseNo("7.5.2 a")], Grade::Minor),
        Requirement::ApprovedDocuments => (&[ClauseNo("7.5.2 c")], Grade::Minor),
        Requirement::IndependentApproval => (&[ClauseNo("7.5.2 c")], Grade::Improvement),
        Requirement::KeptRecords => (&[ClauseNo("4.4.2 b"), ClauseNo("8.1 e")], Grade::Minor),
        Requirement::MeasuredProcesses => (&[ClauseNo("4.4.1 c"), ClauseNo("9.1.1 a")], Grade::Minor),
        Requirement::CommittedLimit => (&[ClauseNo("8.2.2 a"), ClauseNo("8.1 b")], Grade::Minor),
        Requirement::LimitedSteps => (&[ClauseNo("8.1 b 1"), ClauseNo("8.5.1")], Grade::Improvement),
        Requirement::AchievableLimit => (&[ClauseNo("8.2.2 b"), ClauseNo("8.2.3.1")], Grade::Major),
        Requirement::LimitOnEveryPath => (&[ClauseNo("8.2.2 b"), ClauseNo("8.1")], Grade::Minor),
        Requirement::BoundedRework => (&[ClauseNo("8.1 b"), ClauseNo("8.5.1")], Grade::Minor),
        Requirement::ConsistentTotals => (&[ClauseNo("8.1")], Grade::Minor),
        Requirement::BeginningAndEnd => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Minor)
        }
        Requirement::OccurringSteps => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Minor)
        }
        Requirement::EndingCases => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Major)
        }
        Requirement::DeterminedDecisions => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Minor)
        }
        Requirement::ReturningOutcomes => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Minor)
        }
        Requirement::UnblockedJoins => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Major)
        }
        Requirement::SingleExecution => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Major)
        }
        Requirement::OrderlyLoops => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Improvement)
        }
        Requirement::ClosedChoices => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Minor)
        }
        Requirement::ExplicitGateways => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Improvement)
        }
        Requirement::ReviewedRequests => {
            (&[ClauseNo("8.2.3.1"), ClauseNo("8.2.3.2"), ClauseNo("8.2.4")], Grade::Minor)
        }
        Requirement::ApprovedRelease => (&[ClauseNo("8.6")], Grade::Major),
        Requirement::RecheckedCorrections => (&[ClauseNo("8.7.1")], Grade::Major),
    };
    Some(Demand { clauses, grade })
}
