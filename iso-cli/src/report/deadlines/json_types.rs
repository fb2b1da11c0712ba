//! The fields of the report for machines: what others read, so a name never changes its meaning.

use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Root {
    pub(super) version: u32,
    pub(super) now: String,
    pub(super) from: Option<String>,
    #[serde(flatten)]
    pub(super) total: Counts,
    pub(super) by_procedure: Vec<OfGroup>,
    pub(super) by_field: Vec<OfGroup>,
    pub(super) by_unit: Vec<OfGroup>,
    pub(super) by_role: Vec<OfRole>,
    pub(super) by_month: Vec<OfGroup>,
    pub(super) steps: Vec<OfStep>,
    pub(super) lateness: Taken,
    pub(super) latest: Vec<OfLate>,
    pub(super) form_06: Form,
    pub(super) reconciliation: Reconciliation,
    pub(super) rows: Rows,
    pub(super) faults: Vec<OfFault>,
    pub(super) fault_counts: std::collections::BTreeMap<&'static str, u64>,
    pub(super) remarks: Remarks,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) replay: Vec<OfReplay>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) shortest: Vec<OfShortest>,
}

#[derive(Serialize)]
pub(super) struct Counts {
    pub(super) received: u64,
    pub(super) resolved: u64,
    pub(super) early: u64,
    pub(super) on_time: u64,
    pub(super) late: u64,
    pub(super) open: u64,
    pub(super) open_overdue: u64,
    pub(super) open_in_time: u64,
    pub(super) at_risk: u64,
    pub(super) paused: u64,
    pub(super) withdrawn: u64,
    pub(super) stopped: u64,
    pub(super) resolved_not_judged: u64,
    pub(super) open_not_judged: u64,
    pub(super) carried_over: u64,
    pub(super) online: u64,
    pub(super) direct: u64,
    pub(super) late_minutes: u64,
    pub(super) on_time_of_resolved: Option<String>,
    pub(super) on_time_of_received: Option<String>,
}

#[derive(Serialize)]
pub(super) struct OfGroup {
    pub(super) key: String,
    pub(super) title: String,
    #[serde(flatten)]
    pub(super) counts: Counts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bottleneck: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Taken {
    pub(super) count: u64,
    pub(super) total_minutes: u64,
    pub(super) mean_minutes: Option<u64>,
    pub(super) median_minutes: Option<u32>,
    pub(super) p90_minutes: Option<u32>,
    pub(super) longest_minutes: Option<u32>,
}

#[derive(Serialize)]
pub(super) struct OfRole {
    pub(super) role: String,
    #[serde(flatten)]
    pub(super) taken: Taken,
}

#[derive(Serialize)]
pub(super) struct OfStep {
    pub(super) procedure: String,
    pub(super) step: String,
    pub(super) title: String,
    pub(super) role: String,
    #[serde(flatten)]
    pub(super) taken: Taken,
    pub(super) with_limit: u64,
    pub(super) over_limit: u64,
    pub(super) holds_late: u64,
}

#[derive(Serialize)]
pub(super) struct OfLate {
    pub(super) dossier: String,
    pub(super) procedure: String,
    pub(super) unit: String,
    pub(super) received: String,
    pub(super) due: Option<String>,
    pub(super) resolved: Option<String>,
    pub(super) late_minutes: u32,
    pub(super) step: Option<String>,
    pub(super) role: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Form {
    pub(super) rows: Vec<FormRow>,
    pub(super) total: [u64; 11],
}

#[derive(Serialize)]
pub(super) struct FormRow {
    pub(super) field: String,
    pub(super) columns: [u64; 11],
}

#[derive(Serialize)]
pub(super) struct Reconciliation {
    pub(super) reconciles: bool,
    pub(super) differences: Vec<Difference>,
}

#[derive(Serialize)]
pub(super) struct Difference {
    pub(super) identity: String,
    pub(super) difference: i64,
}

#[derive(Serialize)]
pub(super) struct Rows {
    pub(super) dossiers: u64,
    pub(super) dossiers_left_out: u64,
    pub(super) steps: u64,
    pub(super) steps_left_out: u64,
    pub(super) events: u64,
    pub(super) events_left_out: u64,
}

#[derive(Serialize)]
pub(super) struct OfFault {
    pub(super) fault: &'static str,
    pub(super) file: String,
    pub(super) line: u64,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct Remarks {
    pub(super) not_judged: std::collections::BTreeMap<&'static str, u64>,
    pub(super) unknown_procedures: Vec<Unknown>,
    pub(super) before_first_revision: u64,
    pub(super) unclear_history: u64,
    pub(super) other_appointment: u64,
    pub(super) by_appointment: u64,
    pub(super) odd_events: u64,
    pub(super) before_period: u64,
    pub(super) after_now: u64,
    pub(super) estimated: u64,
    pub(super) steps_not_measured: u64,
    pub(super) steps_going_on: u64,
    pub(super) open_in_time_on_every_path: u64,
    pub(super) open_in_time_on_some_paths: u64,
    pub(super) open_in_time_on_no_path: u64,
}

#[derive(Serialize)]
pub(super) struct Unknown {
    pub(super) name: String,
    pub(super) dossiers: u64,
    pub(super) nearest: Option<String>,
}

#[derive(Serialize)]
pub(super) struct OfReplay {
    pub(super) procedure: String,
    pub(super) limit: String,
    pub(super) resolved: u64,
    pub(super) kept: u64,
    pub(super) kept_share: Option<String>,
    pub(super) kept_in_force: u64,
    pub(super) not_judged: u64,
    pub(super) stopped_by: Vec<Stopped>,
}

#[derive(Serialize)]
pub(super) struct Stopped {
    pub(super) step: String,
    pub(super) role: String,
    pub(super) dossiers: u64,
}

#[derive(Serialize)]
pub(super) struct OfShortest {
    pub(super) procedure: String,
    pub(super) target: String,
    pub(super) promised: Option<String>,
    pub(super) limit: Option<String>,
    pub(super) resolved: u64,
    pub(super) kept: u64,
}
