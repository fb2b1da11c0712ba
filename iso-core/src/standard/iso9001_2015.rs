//! ISO 9001:2015 with Amendment 1:2024.

use super::{ClauseNo, Demand, Grade, Requirement};

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
        Requirement::WorkableCalls => {
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
        Requirement::StatedScope => (&[ClauseNo("4.3")], Grade::Major),
        Requirement::JustifiedExclusions => (&[ClauseNo("4.3")], Grade::Minor),
        Requirement::DoubtfulExclusions => (&[ClauseNo("4.3")], Grade::Improvement),
        Requirement::TrueExclusions => (&[ClauseNo("4.3")], Grade::Major),
        Requirement::RecordControlProcedure => return None,
        Requirement::RecordControlMatters => return None,
        Requirement::InternalAuditProcedure => return None,
        Requirement::InternalAuditMatters => return None,
        Requirement::NonconformingOutputProcedure => return None,
        Requirement::NonconformingOutputMatters => return None,
        Requirement::CorrectiveActionProcedure => return None,
        Requirement::CorrectiveActionMatters => return None,
        Requirement::PreventiveActionProcedure => return None,
        Requirement::PreventiveActionMatters => return None,
        Requirement::QualityPolicy => (&[ClauseNo("5.2.1"), ClauseNo("5.2.2 a")], Grade::Major),
        Requirement::PolicyCommitments => (&[ClauseNo("5.2.1"), ClauseNo("5.2.2 a")], Grade::Minor),
        Requirement::QualityObjectives => (&[ClauseNo("6.2.1"), ClauseNo("6.2.2")], Grade::Major),
        Requirement::MeasurableObjectives => (&[ClauseNo("6.2.1"), ClauseNo("6.2.2")], Grade::Minor),
        Requirement::PlannedObjectives => (&[ClauseNo("6.2.1"), ClauseNo("6.2.2")], Grade::Minor),
        Requirement::SystemDuties => {
            (&[ClauseNo("5.3 b"), ClauseNo("5.3 c"), ClauseNo("5.3 d")], Grade::Minor)
        }
        Requirement::OverallSystemDuties => (&[ClauseNo("5.3 a"), ClauseNo("5.3 e")], Grade::Minor),
        Requirement::ProcessInteraction => (&[ClauseNo("4.4.1 a"), ClauseNo("4.4.1 b")], Grade::Minor),
        Requirement::AuditProgramme => (
            &[ClauseNo("9.2.1"), ClauseNo("9.2.2 a"), ClauseNo("9.2.2 b"), ClauseNo("9.2.2 c")],
            Grade::Major,
        ),
        Requirement::AuditCoverage => (
            &[ClauseNo("9.2.1"), ClauseNo("9.2.2 a"), ClauseNo("9.2.2 b"), ClauseNo("9.2.2 c")],
            Grade::Minor,
        ),
        Requirement::ManagementReview => {
            (&[ClauseNo("9.3.1"), ClauseNo("9.3.2"), ClauseNo("9.3.3")], Grade::Major)
        }
        Requirement::ReviewInputs => {
            (&[ClauseNo("9.3.1"), ClauseNo("9.3.2"), ClauseNo("9.3.3")], Grade::Minor)
        }
        Requirement::ClaimedClauses => (&[ClauseNo("4.4"), ClauseNo("4.3")], Grade::Minor),
        Requirement::ClaimedChapters => (&[ClauseNo("4.4"), ClauseNo("4.3")], Grade::Major),
        Requirement::ControlledProviders => {
            (&[ClauseNo("8.4.1"), ClauseNo("8.4.2"), ClauseNo("8.4.3")], Grade::Minor)
        }
        Requirement::PlannedChanges => (&[ClauseNo("6.3"), ClauseNo("8.5.6")], Grade::Minor),
        Requirement::UnderstoodContext => (&[ClauseNo("4.1"), ClauseNo("4.2")], Grade::Improvement),
        Requirement::ImprovementPath => {
            (&[ClauseNo("10.1"), ClauseNo("10.2.1"), ClauseNo("10.3")], Grade::Minor)
        }
        Requirement::GoverningDocuments => {
            (&[ClauseNo("4.4.1 c"), ClauseNo("8.1 b"), ClauseNo("8.5.1 a")], Grade::Minor)
        }
        Requirement::ListedResources => (
            &[
                ClauseNo("4.4.1 d"),
                ClauseNo("7.1.1"),
                ClauseNo("7.1.2"),
                ClauseNo("7.1.3"),
                ClauseNo("7.1.4"),
            ],
            Grade::Improvement,
        ),
        Requirement::TraceableCases => (&[ClauseNo("8.5.2")], Grade::Minor),
        Requirement::ValidatedProcesses => (&[ClauseNo("8.5.1 f")], Grade::Minor),
        Requirement::ReviewedProcesses => {
            (&[ClauseNo("4.4.1 g"), ClauseNo("4.4.1 h"), ClauseNo("10.3")], Grade::Improvement)
        }
        Requirement::CompleteServiceCard => (&[ClauseNo("8.2.2 a")], Grade::Minor),
        Requirement::CustomerCommunication => {
            (&[ClauseNo("8.2.1 a"), ClauseNo("8.2.1 b"), ClauseNo("8.2.1 c")], Grade::Minor)
        }
        Requirement::CustomerProperty => (&[ClauseNo("8.5.3")], Grade::Minor),
        Requirement::RefusableApprovals => (&[ClauseNo("8.7.1")], Grade::Minor),
        Requirement::HandledWrongResults => (
            &[
                ClauseNo("8.7.1 a"),
                ClauseNo("8.7.1 b"),
                ClauseNo("8.7.1 c"),
                ClauseNo("8.7.1 d"),
                ClauseNo("8.7.2"),
            ],
            Grade::Minor,
        ),
        Requirement::AuthorizedRelease => (&[ClauseNo("8.6 b"), ClauseNo("8.7.1 d")], Grade::Minor),
        Requirement::DeterminedCompetence => (&[ClauseNo("7.2 a")], Grade::Minor),
        Requirement::ImpartialAudits => (&[ClauseNo("9.2.2 c")], Grade::Minor),
        Requirement::IndependentChecks => (&[ClauseNo("9.2.2 c")], Grade::Improvement),
        Requirement::MatchingAuthority => (&[ClauseNo("5.3")], Grade::Minor),
        Requirement::DistributedDocuments => (&[ClauseNo("7.5.3.1 a"), ClauseNo("7.5.3.2 a")], Grade::Minor),
        Requirement::UnchangedApprovedContent => (&[ClauseNo("7.5.3.2 c")], Grade::Minor),
        Requirement::RecordedChanges => (&[ClauseNo("7.5.3.2 c")], Grade::Minor),
        Requirement::KeptReviewDates => (&[ClauseNo("7.5.2 c"), ClauseNo("7.5.3.2 c")], Grade::Minor),
        Requirement::AvailableDocuments => (&[ClauseNo("7.5.3.1 a"), ClauseNo("7.5.3.2 a")], Grade::Minor),
        Requirement::CurrentReferences => (&[ClauseNo("7.5.3.2 c")], Grade::Minor),
        Requirement::IdentifiedExternalDocuments => (&[ClauseNo("7.5.3.2")], Grade::Minor),
        Requirement::ValidLegalBasis => (&[ClauseNo("7.5.3.2"), ClauseNo("8.2.2 a 1")], Grade::Major),
        Requirement::ListedForms => (&[ClauseNo("7.5.1 b"), ClauseNo("7.5.3")], Grade::Minor),
        Requirement::UsedForms => (&[ClauseNo("7.5.1 b"), ClauseNo("7.5.3")], Grade::Improvement),
        Requirement::IdentifiedPages => {
            (&[ClauseNo("7.5.2 a"), ClauseNo("7.5.2 b"), ClauseNo("7.5.3.2 a")], Grade::Improvement)
        }
        Requirement::ControlledRecords => (
            &[ClauseNo("7.5.3.2 a"), ClauseNo("7.5.3.2 b"), ClauseNo("7.5.3.2 c"), ClauseNo("7.5.3.2 d")],
            Grade::Minor,
        ),
        Requirement::LongRetention => (
            &[ClauseNo("7.5.3.2 a"), ClauseNo("7.5.3.2 b"), ClauseNo("7.5.3.2 c"), ClauseNo("7.5.3.2 d")],
            Grade::Improvement,
        ),
        Requirement::RequiredRecords => (&[ClauseNo("4.4.2 b")], Grade::Major),
        Requirement::ProducedRecords => (&[ClauseNo("7.5.3.2")], Grade::Minor),
        Requirement::ComparableLimits => (&[ClauseNo("8.1")], Grade::Minor),
        Requirement::LawfulLimit => (&[ClauseNo("8.2.2 a 1")], Grade::Major),
        Requirement::BoundedWaiting => (&[ClauseNo("8.2.1"), ClauseNo("8.5.1")], Grade::Minor),
        Requirement::AgreedExternalLimits => (&[ClauseNo("8.4.2"), ClauseNo("8.4.3")], Grade::Minor),
        Requirement::CompleteIndicators => (
            &[ClauseNo("9.1.1 a"), ClauseNo("9.1.1 b"), ClauseNo("9.1.1 c"), ClauseNo("9.1.1 d")],
            Grade::Minor,
        ),
        Requirement::ComputableIndicators => (&[ClauseNo("9.1.1 b")], Grade::Minor),
        Requirement::WatchedSatisfaction => (&[ClauseNo("9.1.2")], Grade::Minor),
        Requirement::EvaluatedIndicators => (
            &[
                ClauseNo("9.1.3 a"),
                ClauseNo("9.1.3 b"),
                ClauseNo("9.1.3 c"),
                ClauseNo("9.1.3 d"),
                ClauseNo("9.1.3 e"),
                ClauseNo("9.1.3 f"),
                ClauseNo("9.1.3 g"),
                ClauseNo("9.3.2"),
            ],
            Grade::Minor,
        ),
        Requirement::ConsideredRisks => (&[ClauseNo("4.4.1 f"), ClauseNo("6.1.1")], Grade::Improvement),
        Requirement::DeterminedRisks => (&[ClauseNo("4.4.1 f"), ClauseNo("6.1.1")], Grade::Minor),
        Requirement::AnsweredRisks => (&[ClauseNo("6.1.2")], Grade::Minor),
        Requirement::FedPreventiveAction => return None,
        Requirement::DisjointConditions => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Minor)
        }
        Requirement::ReadableFlow => {
            (&[ClauseNo("4.4.1 b"), ClauseNo("8.1"), ClauseNo("8.5.1")], Grade::Improvement)
        }
        Requirement::CasesOnTime => (&[ClauseNo("9.1.1"), ClauseNo("8.5.1")], Grade::Minor),
        Requirement::FollowedFlow => {
            (&[ClauseNo("8.1"), ClauseNo("8.5.1"), ClauseNo("4.4.2 b")], Grade::Minor)
        }
        Requirement::MeasuredValues => (&[ClauseNo("9.1.1")], Grade::Minor),
        Requirement::AnsweredMisses => (&[ClauseNo("9.1.3"), ClauseNo("10.2.1")], Grade::Minor),
        Requirement::HeldAudits => (&[ClauseNo("9.2.2 a"), ClauseNo("9.2.2 f")], Grade::Minor),
        Requirement::HeldReviews => (&[ClauseNo("9.3.1"), ClauseNo("9.3.3")], Grade::Minor),
        Requirement::ClosedActions => {
            (&[ClauseNo("8.7.2"), ClauseNo("10.2.1"), ClauseNo("10.2.2")], Grade::Minor)
        }
        Requirement::EvidencedCompetence => (&[ClauseNo("7.2 d")], Grade::Minor),
        Requirement::KeptCaseRecords => (&[ClauseNo("4.4.2 b"), ClauseNo("8.6")], Grade::Minor),
        Requirement::KeptIntervals => {
            (&[ClauseNo("8.4.1"), ClauseNo("7.1.5.2"), ClauseNo("9.1.2")], Grade::Minor)
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
        Requirement::Law(_) => return None,
    };
    Some(Demand { clauses, grade })
}
