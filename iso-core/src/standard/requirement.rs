//! What an edition may demand, under names that no edition renumbers.

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
    /// Each case comes to an end.
    EndingCases,
    /// It is determined when a decision goes which way.
    DeterminedDecisions,
    /// A way that returns the dossier leads to where it is returned.
    ReturningOutcomes,
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
}

impl Requirement {
    /// Every requirement.
    pub const ALL: [Requirement; 36] = [
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
        Requirement::EndingCases,
        Requirement::DeterminedDecisions,
        Requirement::ReturningOutcomes,
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
