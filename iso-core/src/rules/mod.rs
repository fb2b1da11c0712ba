//! One rule a file, and the table of all of them.
//!
//! A rule is a [`RuleInfo`] and a function over what it needs to see: the library, a procedure, a
//! step, or a flow whose references resolve. Rules know no output, no terminal and no language of
//! a reader. To add one: write its file, list it in its folder and in [`RULES`], add the fixtures
//! `fail.yaml` and `pass.yaml`.

mod authorities;
mod by_clause;
mod check;
mod claims;
mod closing;
mod conduct_references;
mod context;
mod customer;
mod documents;
mod escalation;
mod files;
mod fingerprints;
mod flow;
mod indicators;
mod law;
mod not_evaluated;
mod operation;
mod places;
mod process;
mod records;
mod references;
mod risks;
mod roles;
mod system;
mod system_references;
mod time;
mod verification;
mod waivers;

pub use by_clause::{OnClause, on_clause, without_rule};
pub use check::{Checked, Options, Report, check};
pub use claims::{claimed_by, speaks_for};
pub use closing::Closing;
pub use context::{CaseFlow, GraphCx, LibraryCx, ProcessCx, StepCx};
pub use escalation::{Escalation, Systemic};
pub use not_evaluated::{Log, NotEvaluated, Why, by_reason};
pub use waivers::waiver_of;

use crate::{diag::RuleInfo, load::faults, model::RegisterKind, text::Lang};

/// The version of the set of rules: the year, and a number that grows whenever a rule is added or
/// judges differently.
pub const RULE_SET: &str = "2026.2";

/// A rule and its check.
#[derive(Debug)]
pub struct Rule {
    /// What can be said about the rule without running it.
    pub info: &'static RuleInfo,
    /// The check.
    pub check: Check,
    /// Whether the check says nothing while a file could not be read.
    pub needs_whole_library: bool,
}

/// A check, by what it needs to see.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Done while the file is read.
    WhileLoading,
    /// Over the whole library.
    Library(fn(&LibraryCx<'_>, &mut Report)),
    /// Over each procedure.
    Process(fn(&ProcessCx<'_>, &mut Report)),
    /// Over each procedure whose references all resolve.
    Graph(fn(&GraphCx<'_>, &mut Report)),
    /// Over each step.
    Step(fn(&StepCx<'_>, &mut Report)),
    /// Over registers of what was done. Without all of these that the office needs to keep, the
    /// rule is not evaluated; what is there is still looked at.
    Registers(&'static [RegisterKind], fn(&LibraryCx<'_>, &mut Report)),
    /// Over logs of dossiers, which nobody can supply yet: the rule is not evaluated.
    Logs(&'static [Log]),
}

impl Rule {
    const fn while_loading(info: &'static RuleInfo) -> Self {
        Rule { info, check: Check::WhileLoading, needs_whole_library: false }
    }

    /// The operating data it needs, each with where it comes from; empty where definitions are
    /// enough.
    #[must_use]
    pub fn needs(&self) -> Vec<Needs> {
        match self.check {
            Check::Registers(kinds, _) => kinds.iter().map(|kind| Needs::Register(*kind)).collect(),
            Check::Logs(logs) => logs.iter().map(|log| Needs::Log(*log)).collect(),
            _ => Vec::new(),
        }
    }
}

/// Operating data that a rule needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A register beside `iso.yaml`.
    Register(RegisterKind),
    /// A log of dossiers.
    Log(Log),
}

impl Needs {
    /// The word machines read: `registers.audits`, `logs.dossiers`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Needs::Register(kind) => format!("registers.{}", kind.key()),
            Needs::Log(Log::Dossiers) => "logs.dossiers".to_owned(),
            Needs::Log(Log::StepEvents) => "logs.step_events".to_owned(),
            Needs::Log(Log::DossierRecords) => "logs.dossier_records".to_owned(),
        }
    }

    /// What it is and where it is given.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (Needs::Register(kind), Lang::Vi) => {
                format!("{} (`registers: {{ {}: tên-tệp.csv }}` trong iso.yaml)", kind.name().vi, kind.key())
            }
            (Needs::Register(kind), Lang::En) => {
                format!("{} (`registers: {{ {}: file.csv }}` in iso.yaml)", kind.name().en, kind.key())
            }
            (Needs::Log(log), _) => format!("{} ({})", log.name().get(lang), Log::PLACE.get(lang)),
        }
    }
}

/// Every rule, by code.
pub static RULES: &[&Rule] = &[
    &customer::incomplete_service_card::RULE,
    &flow::request_not_reviewed::RULE,
    &customer::no_way_to_ask_or_complain::RULE,
    &customer::originals_not_cared_for::RULE,
    &documents::document_not_identified::RULE,
    &documents::not_approved::RULE,
    &documents::content_changed_after_approval::RULE,
    &documents::change_not_recorded::RULE,
    &documents::review_overdue::RULE,
    &documents::document_not_available::RULE,
    &documents::obsolete_document_used::RULE,
    &documents::external_document_not_identified::RULE,
    &documents::law_no_longer_in_force::RULE,
    &documents::form_not_controlled::RULE,
    &documents::page_not_identified::RULE,
    &documents::step_columns_unusable::RULE,
    &process::no_record_kept::RULE,
    &records::record_not_controlled::RULE,
    &system::required_record_not_foreseen::RULE,
    &records::record_never_made::RULE,
    &files::unknown_reference::RULE,
    &files::duplicate_id::RULE,
    &files::unknown_edition_or_clause::RULE,
    &Rule::while_loading(&faults::time_not_understood::INFO),
    &Rule::while_loading(&faults::unknown_key::INFO),
    &files::waiver_not_in_force::RULE,
    &Rule::while_loading(&faults::yaml_syntax::INFO),
    &Rule::while_loading(&faults::encoding::INFO),
    &Rule::while_loading(&faults::yaml_feature::INFO),
    &Rule::while_loading(&faults::missing_key::INFO),
    &Rule::while_loading(&faults::wrong_kind_of_value::INFO),
    &Rule::while_loading(&faults::unknown_word::INFO),
    &Rule::while_loading(&faults::too_large::INFO),
    &Rule::while_loading(&faults::duplicate_key::INFO),
    &Rule::while_loading(&faults::malformed_name::INFO),
    &files::look_alike_ids::RULE,
    &Rule::while_loading(&faults::unknown_kind_of_file::INFO),
    &files::missing_organization::RULE,
    &files::code_used_twice::RULE,
    &files::unusable_calendar::RULE,
    &files::unknown_profile::RULE,
    &Rule::while_loading(&faults::misshapen_table::INFO),
    &files::register_not_found::RULE,
    &files::written_ahead_of_time::RULE,
    &files::absurd_threshold::RULE,
    &files::circle_of_families::RULE,
    &flow::no_beginning_or_end::RULE,
    &flow::step_never_happens::RULE,
    &flow::case_never_ends::RULE,
    &flow::join_waits_forever::RULE,
    &flow::step_done_twice::RULE,
    &flow::decision_not_determined::RULE,
    &flow::conditions_overlap::RULE,
    &flow::loop_entered_twice::RULE,
    &flow::some_of_not_closed::RULE,
    &flow::gateway_not_explicit::RULE,
    &flow::call_cannot_succeed::RULE,
    &flow::hard_to_read::RULE,
    &flow::return_leads_elsewhere::RULE,
    &process::nothing_measured::RULE,
    &indicators::indicator_incomplete::RULE,
    &indicators::indicator_not_computable::RULE,
    &indicators::satisfaction_not_watched::RULE,
    &indicators::indicator_not_evaluated::RULE,
    &law::intake_without_three_outcomes::RULE,
    &law::return_past_the_desk::RULE,
    &law::consultation_without_escalation::RULE,
    &law::joint_procedure_incomplete::RULE,
    &law::apology_not_foreseen::RULE,
    &law::official_part_missing::RULE,
    &law::act_cited_wrongly::RULE,
    &law::procedure_older_than_its_law::RULE,
    &law::form_number_out_of_date::RULE,
    &law::reviewed_by_author_or_approver::RULE,
    &law::public_procedure_not_covered::RULE,
    &law::catalogue_says_otherwise::RULE,
    &law::audit_or_review_overdue::RULE,
    &law::scope_not_announced::RULE,
    &law::no_address_for_complaints::RULE,
    &operation::dossiers_not_on_time::RULE,
    &operation::flow_not_followed::RULE,
    &operation::indicator_not_measured::RULE,
    &operation::missed_target_not_answered::RULE,
    &operation::audit_not_held::RULE,
    &operation::management_review_not_held::RULE,
    &operation::action_not_closed::RULE,
    &operation::competence_not_proven::RULE,
    &operation::dossier_record_missing::RULE,
    &operation::interval_not_kept::RULE,
    &process::purpose_not_stated::RULE,
    &process::nobody_responsible::RULE,
    &process::inputs_or_outputs_missing::RULE,
    &process::supplier_or_receiver_missing::RULE,
    &process::no_governing_document::RULE,
    &process::resources_not_listed::RULE,
    &process::dossier_without_number::RULE,
    &process::process_not_validated::RULE,
    &process::no_review_planned::RULE,
    &roles::step_without_role::RULE,
    &roles::several_accountable::RULE,
    &roles::role_not_described::RULE,
    &roles::competence_not_stated::RULE,
    &roles::own_work_checked::RULE,
    &roles::signs_without_authority::RULE,
    &roles::role_not_on_distribution::RULE,
    &system::scope_not_stated::RULE,
    &system::exclusion_not_justified::RULE,
    &system::excluded_clause_in_use::RULE,
    &system::no_document_control_procedure::RULE,
    &system::no_record_control_procedure::RULE,
    &system::no_internal_audit_procedure::RULE,
    &system::no_nonconforming_output_procedure::RULE,
    &system::no_corrective_action_procedure::RULE,
    &system::no_preventive_action_procedure::RULE,
    &system::incomplete_quality_manual::RULE,
    &system::no_quality_policy::RULE,
    &system::objective_not_measurable::RULE,
    &system::system_duty_not_assigned::RULE,
    &system::links_do_not_meet::RULE,
    &system::audit_programme_incomplete::RULE,
    &system::management_review_incomplete::RULE,
    &system::clause_not_claimed::RULE,
    &system::provider_not_controlled::RULE,
    &system::change_not_planned::RULE,
    &system::context_not_considered::RULE,
    &system::no_way_to_corrective_action::RULE,
    &time::no_promised_limit::RULE,
    &time::step_without_limit::RULE,
    &time::limit_impossible::RULE,
    &time::limit_not_kept_on_every_path::RULE,
    &time::rework_without_maximum::RULE,
    &time::units_mixed_without_calendar::RULE,
    &time::promise_above_the_law::RULE,
    &time::waiting_without_end::RULE,
    &time::external_step_without_limit::RULE,
    &time::total_not_the_sum::RULE,
    &time::handing_over_counted_both_ways::RULE,
    &time::appointment_elsewhere::RULE,
    &time::clock_start_not_stated::RULE,
    &process::no_acceptance_criteria::RULE,
    &flow::delivered_without_approval::RULE,
    &verification::approval_cannot_refuse::RULE,
    &verification::wrong_result_not_handled::RULE,
    &flow::correction_not_checked::RULE,
    &verification::release_not_authorized::RULE,
    &risks::no_risk_considered::RULE,
    &risks::risk_not_answered::RULE,
    &risks::nothing_feeds_prevention::RULE,
];

/// The rule with this code or name.
///
/// ```
/// use iso_core::rules;
/// assert_eq!(rules::rule("T003").unwrap().info.name, "limit-impossible");
/// assert_eq!(rules::rule("limit-impossible").unwrap().info.code, "T003");
/// ```
#[must_use]
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    let is_it =
        |rule: &&&Rule| rule.info.code.eq_ignore_ascii_case(code_or_name) || rule.info.name == code_or_name;
    RULES.iter().find(is_it).copied()
}
