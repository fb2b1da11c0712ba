//! The report for machines: a promise, versioned in its first key.

use super::{
    Replayed,
    json_types::{
        Counts, Difference, Form, FormRow, OfFault, OfGroup, OfLate, OfReplay, OfRole, OfShortest, OfStep,
        Reconciliation, Remarks, Root, Rows, Stopped, Taken, Unknown,
    },
};
use iso_core::{
    deadline::{Moment, Status},
    dossier_log::{Distribution, FaultKind, Group, Late, Outlook, Percent, Replay, Report, StepWork, Tally},
    text::Lang,
};

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
            .map(|(step, role, dossiers)| Stopped {
                step: step.clone(),
                role: role.clone(),
                dossiers: *dossiers,
            })
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
    Moment::Minute(at).to_string()
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
        .map(|it| OfFault {
            fault: it.kind.code(),
            file: it.file.clone(),
            line: it.line,
            text: it.text.clone(),
        })
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
        unclear_history: it.unclear_history,
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
