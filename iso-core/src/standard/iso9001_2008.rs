//! ISO 9001:2008.

use super::{ClauseNo, Demand, Grade, Requirement};

/// The numbers of all clauses, without items.
pub(super) const CLAUSES: &[&str] = &[
    "0", "0.1", "0.2", "0.3", "0.4", "1", "1.1", "1.2", "2", "3", "4", "4.1", "4.2", "4.2.1", "4.2.2",
    "4.2.3", "4.2.4", "5", "5.1", "5.2", "5.3", "5.4", "5.4.1", "5.4.2", "5.5", "5.5.1", "5.5.2", "5.5.3",
    "5.6", "5.6.1", "5.6.2", "5.6.3", "6", "6.1", "6.2", "6.2.1", "6.2.2", "6.3", "6.4", "7", "7.1", "7.2",
    "7.2.1", "7.2.2", "7.2.3", "7.3", "7.3.1", "7.3.2", "7.3.3", "7.3.4", "7.3.5", "7.3.6", "7.3.7", "7.4",
    "7.4.1", "7.4.2", "7.4.3", "7.5", "7.5.1", "7.5.2", "7.5.3", "7.5.4", "7.5.5", "7.6", "8", "8.1", "8.2",
    "8.2.1", "8.2.2", "8.2.3", "8.2.4", "8.3", "8.4", "8.5", "8.5.1", "8.5.2", "8.5.3",
];

pub(super) fn demand(it: Requirement) -> Option<Demand> {
    let (clauses, grade): (&'static [ClauseNo], Grade) = match it {
        Requirement::DocumentControlProcedure => (&[ClauseNo("4.2.3")], Grade::Major),
        Requirement::DocumentControlMatters => (&[ClauseNo("4.2.3")], Grade::Minor),
        Requirement::QualityManual => (&[ClauseNo("4.2.1 b"), ClauseNo("4.2.2")], Grade::Major),
        Requirement::StatedPurpose => (&[ClauseNo("4.1 a")], Grade::Improvement),
        Requirement::ProcessResponsibility => (&[ClauseNo("4.1"), ClauseNo("5.5.1")], Grade::Minor),
        Requirement::InputsAndOutputs => (&[ClauseNo("4.1 b")], Grade::Improvement),
        Requirement::SuppliersAndReceivers => (&[ClauseNo("4.1 b"), ClauseNo("7.2.1")], Grade::Improvement),
        Requirement::AcceptanceCriteria => (&[ClauseNo("7.1 c"), ClauseNo("8.2.4")], Grade::Minor),
        Requirement::StepResponsibility => (&[ClauseNo("5.5.1")], Grade::Minor),
        Requirement::SingleAccountability => (&[ClauseNo("5.5.1")], Grade::Minor),
        Requirement::DescribedRoles => (&[ClauseNo("5.5.1")], Grade::Minor),
        Requirement::UsedRoles => (&[ClauseNo("5.5.1")], Grade::Improvement),
        Requirement::IdentifiedDocuments => (&[ClauseNo("4.2.3 c"), ClauseNo("4.2.3 e")], Grade::Minor),
        Requirement::ApprovedDocuments => (&[ClauseNo("4.2.3 a")], Grade::Minor),
        Requirement::IndependentApproval => (&[ClauseNo("4.2.3 a")], Grade::Improvement),
        Requirement::KeptRecords => (&[ClauseNo("4.2.1 d"), ClauseNo("7.1 d")], Grade::Minor),
        Requirement::MeasuredProcesses => (&[ClauseNo("4.1 e"), ClauseNo("8.2.3")], Grade::Minor),
        Requirement::CommittedLimit => (&[ClauseNo("7.2.1"), ClauseNo("7.1 a")], Grade::Minor),
        Requirement::LimitedSteps => (&[ClauseNo("7.5.1")], Grade::Improvement),
        Requirement::AchievableLimit => (&[ClauseNo("7.2.2 c")], Grade::Major),
        Requirement::LimitOnEveryPath => (&[ClauseNo("7.2.2 c"), ClauseNo("8.2.3")], Grade::Minor),
        Requirement::BoundedRework => (&[ClauseNo("7.5.1")], Grade::Minor),
        Requirement::ConsistentTotals => (&[ClauseNo("7.1")], Grade::Minor),
        Requirement::BeginningAndEnd => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::OccurringSteps => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::EndingCases => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Major),
        Requirement::DeterminedDecisions => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::ReturningOutcomes => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::UnblockedJoins => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Major),
        Requirement::SingleExecution => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Major),
        Requirement::OrderlyLoops => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Improvement),
        Requirement::ClosedChoices => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::ExplicitGateways => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Improvement),
        Requirement::ReviewedRequests => (&[ClauseNo("7.2.2")], Grade::Minor),
        Requirement::ApprovedRelease => (&[ClauseNo("8.2.4")], Grade::Major),
        Requirement::RecheckedCorrections => (&[ClauseNo("8.3")], Grade::Major),
    };
    Some(Demand { clauses, grade })
}
