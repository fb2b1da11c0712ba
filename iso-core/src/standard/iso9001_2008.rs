//! ISO 9001:2008.

use super::{ClauseNo, Demand, Grade, Requirement};

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
        Requirement::WorkableCalls => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::EndingCases => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Major),
        Requirement::DeterminedDecisions => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::ReturningOutcomes => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::StatedScope => (&[ClauseNo("1.2"), ClauseNo("4.2.2 a")], Grade::Major),
        Requirement::JustifiedExclusions => (&[ClauseNo("1.2"), ClauseNo("4.2.2 a")], Grade::Major),
        Requirement::DoubtfulExclusions => return None,
        Requirement::TrueExclusions => (&[ClauseNo("1.2")], Grade::Major),
        Requirement::RecordControlProcedure => (&[ClauseNo("4.2.4")], Grade::Major),
        Requirement::RecordControlMatters => (&[ClauseNo("4.2.4")], Grade::Minor),
        Requirement::InternalAuditProcedure => (&[ClauseNo("8.2.2")], Grade::Major),
        Requirement::InternalAuditMatters => (&[ClauseNo("8.2.2")], Grade::Minor),
        Requirement::NonconformingOutputProcedure => (&[ClauseNo("8.3")], Grade::Major),
        Requirement::NonconformingOutputMatters => (&[ClauseNo("8.3")], Grade::Minor),
        Requirement::CorrectiveActionProcedure => (&[ClauseNo("8.5.2")], Grade::Major),
        Requirement::CorrectiveActionMatters => (&[ClauseNo("8.5.2")], Grade::Minor),
        Requirement::PreventiveActionProcedure => (&[ClauseNo("8.5.3")], Grade::Major),
        Requirement::PreventiveActionMatters => (&[ClauseNo("8.5.3")], Grade::Minor),
        Requirement::QualityPolicy => (&[ClauseNo("4.2.1 a"), ClauseNo("5.3")], Grade::Major),
        Requirement::PolicyCommitments => (&[ClauseNo("4.2.1 a"), ClauseNo("5.3")], Grade::Minor),
        Requirement::QualityObjectives => (&[ClauseNo("4.2.1 a"), ClauseNo("5.4.1")], Grade::Major),
        Requirement::MeasurableObjectives => (&[ClauseNo("4.2.1 a"), ClauseNo("5.4.1")], Grade::Minor),
        Requirement::PlannedObjectives => (&[ClauseNo("4.2.1 a"), ClauseNo("5.4.1")], Grade::Improvement),
        Requirement::SystemDuties => (&[ClauseNo("5.5.2")], Grade::Major),
        Requirement::OverallSystemDuties => return None,
        Requirement::ProcessInteraction => {
            (&[ClauseNo("4.1 a"), ClauseNo("4.1 b"), ClauseNo("4.2.2 c")], Grade::Minor)
        }
        Requirement::AuditProgramme => (&[ClauseNo("8.2.2")], Grade::Major),
        Requirement::AuditCoverage => (&[ClauseNo("8.2.2")], Grade::Minor),
        Requirement::ManagementReview => {
            (&[ClauseNo("5.6.1"), ClauseNo("5.6.2"), ClauseNo("5.6.3")], Grade::Major)
        }
        Requirement::ReviewInputs => {
            (&[ClauseNo("5.6.1"), ClauseNo("5.6.2"), ClauseNo("5.6.3")], Grade::Minor)
        }
        Requirement::ClaimedClauses => (&[ClauseNo("4.1")], Grade::Minor),
        Requirement::ClaimedChapters => (&[ClauseNo("4.1")], Grade::Major),
        Requirement::ControlledProviders => {
            (&[ClauseNo("4.1"), ClauseNo("7.4.1"), ClauseNo("7.4.2"), ClauseNo("7.4.3")], Grade::Minor)
        }
        Requirement::PlannedChanges => (&[ClauseNo("5.4.2 b")], Grade::Minor),
        Requirement::UnderstoodContext => return None,
        Requirement::ImprovementPath => (&[ClauseNo("8.5.1"), ClauseNo("8.5.2")], Grade::Minor),
        Requirement::GoverningDocuments => {
            (&[ClauseNo("4.1 c"), ClauseNo("7.5.1 a"), ClauseNo("7.5.1 b")], Grade::Minor)
        }
        Requirement::ListedResources => {
            (&[ClauseNo("4.1 d"), ClauseNo("6.3"), ClauseNo("6.4")], Grade::Improvement)
        }
        Requirement::TraceableCases => (&[ClauseNo("7.5.3")], Grade::Minor),
        Requirement::ValidatedProcesses => (&[ClauseNo("7.5.2")], Grade::Minor),
        Requirement::ReviewedProcesses => {
            (&[ClauseNo("4.1 e"), ClauseNo("4.1 f"), ClauseNo("8.5.1")], Grade::Improvement)
        }
        Requirement::CompleteServiceCard => (
            &[ClauseNo("7.2.1 a"), ClauseNo("7.2.1 b"), ClauseNo("7.2.1 c"), ClauseNo("7.2.1 d")],
            Grade::Minor,
        ),
        Requirement::CustomerCommunication => (&[ClauseNo("7.2.3"), ClauseNo("5.2")], Grade::Minor),
        Requirement::CustomerProperty => (&[ClauseNo("7.5.4")], Grade::Minor),
        Requirement::RefusableApprovals => (&[ClauseNo("8.3")], Grade::Minor),
        Requirement::HandledWrongResults => {
            (&[ClauseNo("8.3 a"), ClauseNo("8.3 b"), ClauseNo("8.3 c"), ClauseNo("8.3 d")], Grade::Minor)
        }
        Requirement::AuthorizedRelease => (&[ClauseNo("8.2.4"), ClauseNo("8.3 b")], Grade::Minor),
        Requirement::DeterminedCompetence => (&[ClauseNo("6.2.1"), ClauseNo("6.2.2 a")], Grade::Minor),
        Requirement::ImpartialAudits => (&[ClauseNo("8.2.2")], Grade::Minor),
        Requirement::IndependentChecks => (&[ClauseNo("8.2.2")], Grade::Improvement),
        Requirement::MatchingAuthority => (&[ClauseNo("5.5.1")], Grade::Minor),
        Requirement::DistributedDocuments => (&[ClauseNo("4.2.3 d"), ClauseNo("5.5.3")], Grade::Minor),
        Requirement::UnchangedApprovedContent => (&[ClauseNo("4.2.3 b"), ClauseNo("4.2.3 c")], Grade::Minor),
        Requirement::RecordedChanges => (&[ClauseNo("4.2.3 c")], Grade::Minor),
        Requirement::KeptReviewDates => (&[ClauseNo("4.2.3 b")], Grade::Minor),
        Requirement::AvailableDocuments => (&[ClauseNo("4.2.3 d")], Grade::Minor),
        Requirement::CurrentReferences => (&[ClauseNo("4.2.3 g")], Grade::Minor),
        Requirement::IdentifiedExternalDocuments => (&[ClauseNo("4.2.3 f")], Grade::Minor),
        Requirement::ValidLegalBasis => (&[ClauseNo("4.2.3 f"), ClauseNo("7.2.1 c")], Grade::Major),
        Requirement::ListedForms => (&[ClauseNo("4.2.3"), ClauseNo("4.2.4")], Grade::Minor),
        Requirement::UsedForms => (&[ClauseNo("4.2.3"), ClauseNo("4.2.4")], Grade::Improvement),
        Requirement::IdentifiedPages => (
            &[
                ClauseNo("4.2.3 c"),
                ClauseNo("4.2.3 d"),
                ClauseNo("4.2.3 e"),
                ClauseNo("4.2.3 f"),
                ClauseNo("4.2.3 g"),
            ],
            Grade::Improvement,
        ),
        Requirement::ControlledRecords => (&[ClauseNo("4.2.4")], Grade::Minor),
        Requirement::LongRetention => (&[ClauseNo("4.2.4")], Grade::Improvement),
        Requirement::RequiredRecords => (&[ClauseNo("4.2.4")], Grade::Major),
        Requirement::ProducedRecords => (&[ClauseNo("4.2.4")], Grade::Minor),
        Requirement::ComparableLimits => (&[ClauseNo("7.1")], Grade::Minor),
        Requirement::LawfulLimit => (&[ClauseNo("7.2.1 c")], Grade::Major),
        Requirement::BoundedWaiting => (&[ClauseNo("7.2.3"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::AgreedExternalLimits => (&[ClauseNo("7.4.2")], Grade::Minor),
        Requirement::CompleteIndicators => (&[ClauseNo("8.1"), ClauseNo("8.2.3")], Grade::Minor),
        Requirement::ComputableIndicators => (&[ClauseNo("8.2.3"), ClauseNo("8.4")], Grade::Minor),
        Requirement::WatchedSatisfaction => (&[ClauseNo("8.2.1")], Grade::Minor),
        Requirement::EvaluatedIndicators => (&[ClauseNo("8.4"), ClauseNo("5.6.2")], Grade::Minor),
        Requirement::ConsideredRisks => return None,
        Requirement::DeterminedRisks => return None,
        Requirement::AnsweredRisks => return None,
        Requirement::FedPreventiveAction => (&[ClauseNo("8.5.3")], Grade::Minor),
        Requirement::DisjointConditions => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::ReadableFlow => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Improvement),
        Requirement::CasesOnTime => (&[ClauseNo("8.2.3"), ClauseNo("8.2.4")], Grade::Minor),
        Requirement::FollowedFlow => (&[ClauseNo("7.5.1")], Grade::Minor),
        Requirement::MeasuredValues => (&[ClauseNo("8.2.3")], Grade::Minor),
        Requirement::AnsweredMisses => (&[ClauseNo("8.2.3"), ClauseNo("8.5.2")], Grade::Minor),
        Requirement::HeldAudits => (&[ClauseNo("8.2.2")], Grade::Minor),
        Requirement::HeldReviews => (&[ClauseNo("5.6.1")], Grade::Minor),
        Requirement::ClosedActions => {
            (&[ClauseNo("8.3"), ClauseNo("8.5.2"), ClauseNo("8.5.3")], Grade::Minor)
        }
        Requirement::EvidencedCompetence => (&[ClauseNo("6.2.2 e")], Grade::Minor),
        Requirement::KeptCaseRecords => (&[ClauseNo("4.2.4"), ClauseNo("8.2.4")], Grade::Minor),
        Requirement::KeptIntervals => {
            (&[ClauseNo("7.4.1"), ClauseNo("7.6"), ClauseNo("8.2.1")], Grade::Minor)
        }
        Requirement::UnblockedJoins => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Major),
        Requirement::SingleExecution => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Major),
        Requirement::OrderlyLoops => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Improvement),
        Requirement::ClosedChoices => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Minor),
        Requirement::ExplicitGateways => (&[ClauseNo("4.1 b"), ClauseNo("7.5.1")], Grade::Improvement),
        Requirement::ReviewedRequests => (&[ClauseNo("7.2.2")], Grade::Minor),
        Requirement::ApprovedRelease => (&[ClauseNo("8.2.4")], Grade::Major),
        Requirement::RecheckedCorrections => (&[ClauseNo("8.3")], Grade::Major),
        Requirement::Law(_) => return None,
    };
    Some(Demand { clauses, grade })
}
