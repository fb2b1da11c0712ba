//! What an edition may demand, under names that no edition renumbers.

use super::Law;

/// One demand on a management system, independent of clause numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// A documented procedure says how documents are controlled.
    DocumentControlProcedure,
    /// The procedure for documents treats every matter it must treat.
    DocumentControlMatters,
    /// A quality manual holds scope, exclusions, procedures and their interaction.
    QualityManual,
    /// It is stated what a process is for.
    StatedPurpose,
    /// Somebody is responsible for each process.
    ProcessResponsibility,
    /// Inputs and outputs of each process are determined.
    InputsAndOutputs,
    /// Each input has a supplier, each output a receiver.
    SuppliersAndReceivers,
    /// It is stated when an output is good enough.
    AcceptanceCriteria,
    /// Each step has a responsible role.
    StepResponsibility,
    /// One role answers for a step, not several.
    SingleAccountability,
    /// Responsibilities and authorities of roles are described.
    DescribedRoles,
    /// Described roles are used.
    UsedRoles,
    /// Documents are identified: code, title, revision, date, author.
    IdentifiedDocuments,
    /// Documents are approved before use.
    ApprovedDocuments,
    /// Documents are approved by somebody else than their author.
    IndependentApproval,
    /// Records prove that the work was done.
    KeptRecords,
    /// Processes are measured.
    MeasuredProcesses,
    /// The service states its time limit.
    CommittedLimit,
    /// Each step has its time.
    LimitedSteps,
    /// The promise can be kept at all.
    AchievableLimit,
    /// The promise holds whichever way the case takes.
    LimitOnEveryPath,
    /// Repetition has an end.
    BoundedRework,
    /// Totals agree with the steps they total.
    ConsistentTotals,
    /// The sequence has a beginning and an end.
    BeginningAndEnd,
    /// Each step of the sequence can happen.
    OccurringSteps,
    /// A procedure that is called can be carried out and gives what the caller waits for.
    WorkableCalls,
    /// Each case comes to an end.
    EndingCases,
    /// It is determined when a decision goes which way.
    DeterminedDecisions,
    /// A way that returns the dossier leads to where it is returned.
    ReturningOutcomes,
    /// The scope of the system is stated and holds every process.
    StatedScope,
    /// What does not apply is justified.
    JustifiedExclusions,
    /// What hardly ever fails to apply is excluded for a good reason.
    DoubtfulExclusions,
    /// What is excluded is not done.
    TrueExclusions,
    /// A documented procedure says how records are controlled.
    RecordControlProcedure,
    /// The procedure for records treats every matter it must treat.
    RecordControlMatters,
    /// A documented procedure says how internal audits are held.
    InternalAuditProcedure,
    /// The procedure for internal audits treats every matter it must treat.
    InternalAuditMatters,
    /// A documented procedure says what happens to nonconforming results.
    NonconformingOutputProcedure,
    /// The procedure for nonconforming results treats every matter it must treat.
    NonconformingOutputMatters,
    /// A documented procedure says how corrective action is taken.
    CorrectiveActionProcedure,
    /// The procedure for corrective action treats every matter it must treat.
    CorrectiveActionMatters,
    /// A documented procedure says how preventive action is taken.
    PreventiveActionProcedure,
    /// The procedure for preventive action treats every matter it must treat.
    PreventiveActionMatters,
    /// There is an approved quality policy.
    QualityPolicy,
    /// The policy holds the commitments it must hold.
    PolicyCommitments,
    /// There are quality objectives.
    QualityObjectives,
    /// Objectives can be measured.
    MeasurableObjectives,
    /// It is planned how objectives are reached.
    PlannedObjectives,
    /// The duties for the system are assigned.
    SystemDuties,
    /// The duties for the system as a whole, apart from those of 2008, are assigned.
    OverallSystemDuties,
    /// Links between processes fit together.
    ProcessInteraction,
    /// There is an audit programme.
    AuditProgramme,
    /// The audit programme covers every process and says how each audit is done.
    AuditCoverage,
    /// Top management reviews the system.
    ManagementReview,
    /// The review has every input it must have.
    ReviewInputs,
    /// Every clause that applies is claimed by a process or document.
    ClaimedClauses,
    /// Every chapter is claimed by a process or document.
    ClaimedChapters,
    /// What others do is controlled.
    ControlledProviders,
    /// Changes are planned.
    PlannedChanges,
    /// Context, parties and climate are considered.
    UnderstoodContext,
    /// Problems lead to corrective action.
    ImprovementPath,
    /// It is named by which rule or method a process works.
    GoverningDocuments,
    /// Resources are determined.
    ListedResources,
    /// Each case can be identified and traced.
    TraceableCases,
    /// Processes whose result cannot be checked afterwards are validated.
    ValidatedProcesses,
    /// It is planned when a process is reviewed.
    ReviewedProcesses,
    /// The requirements of the service are determined.
    CompleteServiceCard,
    /// The customer can ask and complain.
    CustomerCommunication,
    /// The customer's originals are cared for.
    CustomerProperty,
    /// A verification can say no.
    RefusableApprovals,
    /// It is determined what happens to a wrong result.
    HandledWrongResults,
    /// Whoever releases is authorized and recorded.
    AuthorizedRelease,
    /// Required competence is determined.
    DeterminedCompetence,
    /// Auditors do not audit their own work.
    ImpartialAudits,
    /// Work is checked by somebody else than who did it.
    IndependentChecks,
    /// Whoever signs has the authority to.
    MatchingAuthority,
    /// Whoever works by a document receives it.
    DistributedDocuments,
    /// What was approved is what is in force.
    UnchangedApprovedContent,
    /// Revisions say what changed.
    RecordedChanges,
    /// Documents are reviewed when the organization says they are.
    KeptReviewDates,
    /// Documents are available where they are used.
    AvailableDocuments,
    /// What is obsolete is not used.
    CurrentReferences,
    /// External documents are identified.
    IdentifiedExternalDocuments,
    /// The law a service rests on is in force.
    ValidLegalBasis,
    /// Forms in use are on the master list.
    ListedForms,
    /// Listed forms are used.
    UsedForms,
    /// Printed pages show what they are.
    IdentifiedPages,
    /// It is determined how records are kept.
    ControlledRecords,
    /// Records are kept for a certificate cycle at least.
    LongRetention,
    /// Every record that a clause asks for is foreseen.
    RequiredRecords,
    /// Promised records are made.
    ProducedRecords,
    /// Limits are given in one unit or with a calendar.
    ComparableLimits,
    /// The promise is within the law.
    LawfulLimit,
    /// Waiting has an end and a rule for the clock.
    BoundedWaiting,
    /// What others do has an agreed time.
    AgreedExternalLimits,
    /// Indicators are complete.
    CompleteIndicators,
    /// Indicators can be computed from records.
    ComputableIndicators,
    /// Satisfaction is watched.
    WatchedSatisfaction,
    /// Indicators are evaluated.
    EvaluatedIndicators,
    /// Risks and opportunities are considered.
    ConsideredRisks,
    /// The system determines its risks.
    DeterminedRisks,
    /// Risks that matter are acted upon.
    AnsweredRisks,
    /// Risks and trends lead to preventive action.
    FedPreventiveAction,
    /// Conditions of a decision are disjoint and complete.
    DisjointConditions,
    /// The flow can be read.
    ReadableFlow,
    /// Cases are finished on time.
    CasesOnTime,
    /// Cases follow the defined flow.
    FollowedFlow,
    /// Indicators have values for each period.
    MeasuredValues,
    /// Missed targets lead to decisions.
    AnsweredMisses,
    /// Planned audits are held.
    HeldAudits,
    /// Planned reviews are held.
    HeldReviews,
    /// Corrective actions are closed with effect.
    ClosedActions,
    /// Holders of roles have the competence.
    EvidencedCompetence,
    /// Closed cases have their records.
    KeptCaseRecords,
    /// Evaluations, calibrations and surveys are held in time.
    KeptIntervals,
    /// No step waits for what does not come.
    UnblockedJoins,
    /// Nothing is done twice at the same time.
    SingleExecution,
    /// A loop has one beginning.
    OrderlyLoops,
    /// A choice of some of more branches is closed by a join of its own.
    ClosedChoices,
    /// It is plain whether branches are either/or or both.
    ExplicitGateways,
    /// The request is reviewed before work begins.
    ReviewedRequests,
    /// Results are released only after the planned approval.
    ApprovedRelease,
    /// What was corrected is verified again.
    RecheckedCorrections,
    /// Not a demand of ISO 9001 but of law.
    Law(Law),
}

impl Requirement {
    /// Every requirement of ISO 9001.
    pub const ALL: &[Requirement] = &[
        Requirement::DocumentControlProcedure,
        Requirement::DocumentControlMatters,
        Requirement::QualityManual,
        Requirement::StatedPurpose,
        Requirement::ProcessResponsibility,
        Requirement::InputsAndOutputs,
        Requirement::SuppliersAndReceivers,
        Requirement::AcceptanceCriteria,
        Requirement::StepResponsibility,
        Requirement::SingleAccountability,
        Requirement::DescribedRoles,
        Requirement::UsedRoles,
        Requirement::IdentifiedDocuments,
        Requirement::ApprovedDocuments,
        Requirement::IndependentApproval,
        Requirement::KeptRecords,
        Requirement::MeasuredProcesses,
        Requirement::CommittedLimit,
        Requirement::LimitedSteps,
        Requirement::AchievableLimit,
        Requirement::LimitOnEveryPath,
        Requirement::BoundedRework,
        Requirement::ConsistentTotals,
        Requirement::BeginningAndEnd,
        Requirement::OccurringSteps,
        Requirement::WorkableCalls,
        Requirement::EndingCases,
        Requirement::DeterminedDecisions,
        Requirement::ReturningOutcomes,
        Requirement::StatedScope,
        Requirement::JustifiedExclusions,
        Requirement::DoubtfulExclusions,
        Requirement::TrueExclusions,
        Requirement::RecordControlProcedure,
        Requirement::RecordControlMatters,
        Requirement::InternalAuditProcedure,
        Requirement::InternalAuditMatters,
        Requirement::NonconformingOutputProcedure,
        Requirement::NonconformingOutputMatters,
        Requirement::CorrectiveActionProcedure,
        Requirement::CorrectiveActionMatters,
        Requirement::PreventiveActionProcedure,
        Requirement::PreventiveActionMatters,
        Requirement::QualityPolicy,
        Requirement::PolicyCommitments,
        Requirement::QualityObjectives,
        Requirement::MeasurableObjectives,
        Requirement::PlannedObjectives,
        Requirement::SystemDuties,
        Requirement::OverallSystemDuties,
        Requirement::ProcessInteraction,
        Requirement::AuditProgramme,
        Requirement::AuditCoverage,
        Requirement::ManagementReview,
        Requirement::ReviewInputs,
        Requirement::ClaimedClauses,
        Requirement::ClaimedChapters,
        Requirement::ControlledProviders,
        Requirement::PlannedChanges,
        Requirement::UnderstoodContext,
        Requirement::ImprovementPath,
        Requirement::GoverningDocuments,
        Requirement::ListedResources,
        Requirement::TraceableCases,
        Requirement::ValidatedProcesses,
        Requirement::ReviewedProcesses,
        Requirement::CompleteServiceCard,
        Requirement::CustomerCommunication,
        Requirement::CustomerProperty,
        Requirement::RefusableApprovals,
        Requirement::HandledWrongResults,
        Requirement::AuthorizedRelease,
        Requirement::DeterminedCompetence,
        Requirement::ImpartialAudits,
        Requirement::IndependentChecks,
        Requirement::MatchingAuthority,
        Requirement::DistributedDocuments,
        Requirement::UnchangedApprovedContent,
        Requirement::RecordedChanges,
        Requirement::KeptReviewDates,
        Requirement::AvailableDocuments,
        Requirement::CurrentReferences,
        Requirement::IdentifiedExternalDocuments,
        Requirement::ValidLegalBasis,
        Requirement::ListedForms,
        Requirement::UsedForms,
        Requirement::IdentifiedPages,
        Requirement::ControlledRecords,
        Requirement::LongRetention,
        Requirement::RequiredRecords,
        Requirement::ProducedRecords,
        Requirement::ComparableLimits,
        Requirement::LawfulLimit,
        Requirement::BoundedWaiting,
        Requirement::AgreedExternalLimits,
        Requirement::CompleteIndicators,
        Requirement::ComputableIndicators,
        Requirement::WatchedSatisfaction,
        Requirement::EvaluatedIndicators,
        Requirement::ConsideredRisks,
        Requirement::DeterminedRisks,
        Requirement::AnsweredRisks,
        Requirement::FedPreventiveAction,
        Requirement::DisjointConditions,
        Requirement::ReadableFlow,
        Requirement::CasesOnTime,
        Requirement::FollowedFlow,
        Requirement::MeasuredValues,
        Requirement::AnsweredMisses,
        Requirement::HeldAudits,
        Requirement::HeldReviews,
        Requirement::ClosedActions,
        Requirement::EvidencedCompetence,
        Requirement::KeptCaseRecords,
        Requirement::KeptIntervals,
        Requirement::UnblockedJoins,
        Requirement::SingleExecution,
        Requirement::OrderlyLoops,
        Requirement::ClosedChoices,
        Requirement::ExplicitGateways,
        Requirement::ReviewedRequests,
        Requirement::ApprovedRelease,
        Requirement::RecheckedCorrections,
    ];
}
