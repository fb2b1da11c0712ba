//! The report for machines: a promise, versioned in its first key.

use iso_core::{
    deadline::Status,
    dossier_log::{Distribution, FaultKind, Group, Late, Outlook, Percent, Replay, Report, StepWork, Tally},
    text::Lang,
};
use serde::Serialize;

use super::Replayed;

#[derive(Serialize)]
struct Root {
    version: u32,
    now: String,
    from: Option<String>,
    #[serde(flatten)]
    total: Counts,
    by_procedure: Vec<OfGroup>,
    by_field: Vec<OfGroup>,
    by_unit: Vec<OfGroup>,
    by_role: Vec<OfRole>,
    by_month: Vec<OfGroup>,
    steps: Vec<OfStep>,
    lateness: Taken,
    latest: Vec<OfLate>,
    form_06: Form,
    reconciliation: Reconciliation,
    rows: Rows,
    faults: Vec<OfFault>,
    fault_counts: std::collections::BTreeMap<&'static str, u64>,
    remarks: Remarks,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replay: Vec<OfReplay>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shortest: Vec<OfShortest>,
}

#[derive(Serialize)]
struct Counts {
    received: u64,
    resolved: u64,
    early: u64,
    on_time: u64,
    late: u64,
    open: u64,
    open_overdue: u64,
    open_in_time: u64,
    at_risk: u64,
    paused: u64,
    withdrawn: u64,
    stopped: u64,
    resolved_not_judged: u64,
    open_not_judged: u64,
    carried_over: u64,
    online: u64,
    direct: u64,
    late_minutes: u64,
    on_time_of_resolved: Option<String>,
    on_time_of_received: Option<String>,
}

impl Counts {
    fn of(tally: &Tally) -> Self {
        let share = |share: Option<Percent>| share.map(|share| share.show(Lang::En));
        Counts {
            received: tally.received(),
            resolved: tally.resolved(),
            early: tally.early(),
            on_time: tally.on_time(),
            late: tally.late(),
            open: tally.open(),
            open_overdue: tally.open_overdue(),
            open_in_time: tally.open_in_time(),
            at_risk: tally.count(Status::AtRisk),
            paused: tally.count(Status::Paused),
            withdrawn: tally.count(Status::Withdrawn),
            stopped: tally.count(Status::Stopped),
            resolved_not_judged: tally.resolved_not_judged,
            open_not_judged: tally.open_not_judged,
            carried_over: tally.carried_over,
            online: tally.online,
            direct: tally.direct,
            late_minutes: tally.late_minutes,
            on_time_of_resolved: share(tally.on_time_of_resolved()),
            on_time_of_received: share(tally.on_time_of_received()),
        }
    }
}

#[derive(Serialize)]
struct OfGroup {
    key: String,
    title: String,
    #[serde(flatten)]
    counts: Counts,
    #[serde(skip_serializing_if = "Option::is_none")]
    bottleneck: Option<String>,
}

#[derive(Serialize)]
struct Taken {
    count: u64,
    total_minutes: u64,
    mean_minutes: Option<u64>,
    median_minutes: Option<u32>,
    p90_minutes: Option<u32>,
    longest_minutes: Option<u32>,
}

impl Taken {
    fn of(taken: &Distribution) -> Self {
        Taken {
            count: taken.count(),
            total_minutes: taken.total(),
            mean_minutes: taken.mean(),
            median_minutes: taken.quantile(1, 2),
            p90_minutes: taken.quantile(9, 10),
            longest_minutes: taken.longest(),
        }
    }
}

#[derive(Serialize)]
struct OfRole {
    role: String,
    #[serde(flatten)]
    taken: Taken,
}

#[derive(Serialize)]
struct OfStep {
    procedure: String,
    step: String,
    title: String,
    role: String,
    #[serde(flatten)]
    taken: Taken,
    with_limit: u64,
    over_limit: u64,
    holds_late: u64,
}

#[derive(Serialize)]
struct OfLate {
    dossier: String,
    procedure: String,
    unit: String,
    received: String,
    due: Option<String>,
    resolved: Option<String>,
    late_minutes: u32,
    step: Option<String>,
    role: Option<String>,
}

#[derive(Serialize)]
struct Form {
    rows: Vec<FormRow>,
    total: [u64; 11],
}

#[derive(Serialize)]
struct FormRow {
    field: String,
    columns: [u64; 11],
}

#[derive(Serialize)]
struct Reconciliation {
    reconciles: bool,
    differences: Vec<Difference>,
}

#[derive(Serialize)]
struct Difference {
    identity: String,
    difference: i64,
}

#[derive(Serialize)]
struct Rows {
    dossiers: u64,
    dossiers_left_out: u64,
    steps: u64,
    steps_left_out: u64,
    events: u64,
    events_left_out: u64,
}

#[derive(Serialize)]
struct OfFault {
    fault: &'static str,
    file: String,
    line: u64,
    text: String,
}

#[derive(Serialize)]
struct Remarks {
    not_judged: std::collections::BTreeMap<&'static str, u64>,
    unknown_procedures: Vec<Unknown>,
    before_first_revision: u64,
    other_appointment: u64,
    by_appointment: u64,
    odd_events: u64,
    before_period: u64,
    after_now: u64,
    estimated: u64,
    steps_not_measured: u64,
    steps_going_on: u64,
    open_in_time_on_every_path: u64,
    open_in_time_on_some_paths: u64,
    open_in_time_on_no_path: u64,
}

#[derive(Serialize)]
struct Unknown {
    name: String,
    dossiers: u64,
    nearest: Option<String>,
}

#[derive(Serialize)]
struct OfReplay {
    procedure: String,
    limit: String,
    resolved: u64,
    kept: u64,
    kept_share: Option<String>,
    kept_in_force: u64,
    not_judged: u64,
    stopped_by: Vec<Stopped>,
}

#[derive(Serialize)]
struct Stopped {
    step: String,
    role: String,
    dossiers: u64,
}

#[derive(Serialize)]
struct OfShortest {
    procedure: String,
    target: String,
    promised: Option<String>,
    limit: Option<String>,
    resolved: u64,
    kept: u64,
}

fn replay(replay: &Replay) -> OfReplay {
    let stopped = replay.stopped_by.iter();
    OfReplay {
        procedure: replay.procedure.clone(),
        limit: replay.limit.show(Lang::En),
        resolved: replay.resolved,
        kept: replay.kept,
        kept_share: Percent::of(replay.kept, replay.resolved).map(|share| share.show(Lang::En)),
        kept_in_force: replay.kept_in_force,
        not_judged: replay.not_judged,
        stopped_by: stopped
            .map(|(step, role, dossiers)| Stopped { step: step.clone(), role: role.clone(), dossiers: *dossiers })
            .collect(),
    }
}

fn shortest(replayed: &Replayed) -> Vec<OfShortest> {
    let all = replayed.shortest.iter().flat_map(|(target, all)| all.iter().map(move |it| (target, it)));
    all.map(|(target, it)| OfShortest {
        procedure: it.procedure.clone(),
        target: target.show(Lang::En),
        promised: it.promised.map(|limit| limit.show(Lang::En)),
        limit: it.limit.map(|limit| limit.show(Lang::En)),
        resolved: it.resolved,
        kept: it.kept,
    })
    .collect()
}

pub(crate) fn show(report: &Report, replayed: &Replayed) -> String {
    let group = |group: &Group, bottleneck: Option<String>| OfGroup {
        key: group.key.clone(),
        title: group.title.clone(),
        counts: Counts::of(&group.tally),
        bottleneck,
    };
    let plain = |groups: &[Group]| groups.iter().map(|it| group(it, None)).collect();
    let slowest = |it: &Group| report.bottleneck(&it.key).map(|step| step.step.clone());
    super::super::json::pretty(&Root {
        version: 1,
        now: minute(report.at.now),
        from: report.at.from.map(|date| date.to_string()),
        total: Counts::of(&report.total),
        by_procedure: report.by_procedure.iter().map(|it| group(it, slowest(it))).collect(),
        by_field: plain(&report.by_field),
        by_unit: plain(&report.by_unit),
        by_role: report
            .by_role
            .iter()
            .map(|(role, taken)| OfRole { role: role.clone(), taken: Taken::of(taken) })
            .collect(),
        by_month: plain(&report.by_month),
        steps: report.steps.iter().map(step).collect(),
        lateness: Taken::of(&report.lateness),
        latest: report.latest.iter().map(late).collect(),
        form_06: form(report),
        reconciliation: reconciliation(report),
        rows: rows(report),
        faults: faults(report),
        fault_counts: FaultKind::ALL
            .iter()
            .map(|kind| (kind.code(), report.faults.count(*kind)))
            .filter(|(_, count)| *count > 0)
            .collect(),
        remarks: remarks(report),
        replay: replayed.replays.iter().map(replay).collect(),
        shortest: shortest(replayed),
    })
}

fn minute(at: jiff::civil::DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

fn step(step: &StepWork) -> OfStep {
    OfStep {
        procedure: step.procedure.clone(),
        step: step.step.clone(),
        title: step.title.clone(),
        role: step.role.clone(),
        taken: Taken::of(&step.taken),
        with_limit: step.with_limit,
        over_limit: step.over_limit,
        holds_late: step.holds_late,
    }
}

fn late(late: &Late) -> OfLate {
    OfLate {
        dossier: late.dossier.clone(),
        procedure: late.procedure.clone(),
        unit: late.unit.clone(),
        received: late.received.to_string(),
        due: late.due.map(minute),
        resolved: late.resolved.map(|it| it.to_string()),
        late_minutes: late.minutes,
        step: late.step.as_ref().map(|(step, _)| step.clone()),
        role: late.step.as_ref().map(|(_, role)| role.clone()),
    }
}

fn form(report: &Report) -> Form {
    let rows = report.form_06.rows.iter();
    Form {
        rows: rows.map(|row| FormRow { field: row.field.clone(), columns: row.columns }).collect(),
        total: report.form_06.total.columns,
    }
}

fn reconciliation(report: &Report) -> Reconciliation {
    let differences: Vec<Difference> = report
        .differences()
        .into_iter()
        .map(|(identity, difference)| Difference {
            identity,
            difference: i64::try_from(difference).unwrap_or_default(),
        })
        .collect();
    Reconciliation { reconciles: differences.is_empty(), differences }
}

fn rows(report: &Report) -> Rows {
    let rows = report.rows;
    Rows {
        dossiers: rows.dossiers,
        dossiers_left_out: rows.dossiers_left_out,
        steps: rows.steps,
        steps_left_out: rows.steps_left_out,
        events: rows.events,
        events_left_out: rows.events_left_out,
    }
}

fn faults(report: &Report) -> Vec<OfFault> {
    let shown = report.faults.shown().into_iter();
    shown
        .map(|it| OfFault { fault: it.kind.code(), file: it.file.clone(), line: it.line, text: it.text.clone() })
        .collect()
}

fn remarks(report: &Report) -> Remarks {
    let it = &report.remarks;
    let outlook = |outlook| it.outlooks.get(&outlook).copied().unwrap_or_default();
    Remarks {
        not_judged: it.not_judged.iter().map(|(why, count)| (why.code(), *count)).collect(),
        unknown_procedures: it
            .unknown
            .iter()
            .take(100)
            .map(|it| Unknown { name: it.name.clone(), dossiers: it.dossiers, nearest: it.nearest.clone() })
            .collect(),
        before_first_revision: it.before_first_revision,
        other_appointment: it.other_appointment,
        by_appointment: it.by_appointment,
        odd_events: it.odd_events,
        before_period: it.before_period,
        after_now: it.after_now,
        estimated: it.estimated,
        steps_not_measured: it.steps_not_measured,
        steps_going_on: it.steps_going_on,
        open_in_time_on_every_path: outlook(Outlook::EveryPath),
        open_in_time_on_some_paths: outlook(Outlook::SomePaths),
        open_in_time_on_no_path: outlook(Outlook::NoPath),
    }
}
