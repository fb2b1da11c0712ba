//! Due dates for machines. Version 1; fields are only ever added.

use iso_core::{
    calendar::TrailDay,
    deadline::{Alternative, Assessment, Moment, StepDue},
    graph::Split,
    text::Lang,
};
use jiff::civil::DateTime;
use serde::Serialize;

use super::Answer;
use crate::report::json::pretty;

#[derive(Serialize)]
struct Report {
    version: u32,
    process: Option<String>,
    case: Option<String>,
    received: String,
    limit: String,
    /// The due moment that holds; `null` while the clock stands.
    due: Option<String>,
    calendar: String,
    basis: &'static str,
    apology_by: Option<String>,
    warn_on: Option<String>,
    trail: Vec<JsonDay>,
    steps: Vec<JsonStep>,
    alternatives: Vec<JsonWay>,
    forward_by: Option<String>,
    law: &'static str,
    doubt: Option<&'static str>,
    appointments: Vec<JsonAppointment>,
    events: Vec<JsonEvent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<JsonAssessment>,
}

#[derive(Serialize)]
struct JsonDay {
    date: String,
    counted: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct JsonStep {
    step: String,
    due: Option<String>,
    latest: Option<String>,
}

#[derive(Serialize)]
struct JsonWay {
    after: String,
    when: Option<String>,
    /// Whether it is taken besides the other branches, not instead of them.
    beside: bool,
    steps: Vec<JsonStep>,
    joins: Option<String>,
}

#[derive(Serialize)]
struct JsonAppointment {
    name: String,
    limit: String,
}

#[derive(Serialize)]
struct JsonEvent {
    event: &'static str,
    at: String,
    until: Option<String>,
}

#[derive(Serialize)]
struct JsonAssessment {
    status: &'static str,
    first_due: String,
    counted_from: String,
    appointment: usize,
    standing_since: Option<String>,
    standing_minutes: u32,
    extended_from: Option<String>,
    late_minutes: u32,
    left_minutes: u32,
    faults: Vec<String>,
}

fn minute(at: DateTime) -> String {
    Moment::Minute(at).to_string()
}

/// The only answer as JSON; times are local to the calendar, minutes precise.
pub(crate) fn json(answers: &[Answer<'_>], lang: Lang) -> String {
    let Some(answer) = answers.first() else { return String::new() };
    let (first, holds) = (&answer.due, answer.holds());
    let assessment = answer.stands.as_ref().map(|standing| &standing.assessment);
    let basis = assessment.map_or(first.basis, |it| it.basis);
    let day = |row: &TrailDay| JsonDay {
        date: row.date.to_string(),
        counted: row.counted.map(|counted| counted.show(Lang::En)),
        note: row.notes.iter().map(|note| note.show(lang)).collect::<Vec<_>>().join("; "),
    };
    pretty(&Report {
        version: 1,
        process: answer.process().map(|process| process.process.to_string()),
        case: answer.case().map(|case| case.id.to_string()),
        received: first.received.to_string(),
        limit: first.limit.show(Lang::En),
        due: answer.at().map(minute),
        calendar: answer.working_time.calendar().to_string(),
        basis: basis.name().get(Lang::En),
        apology_by: holds.and_then(|it| it.apology_by).map(|date| date.to_string()),
        warn_on: holds.and_then(|it| it.warn_on).map(|date| date.to_string()),
        trail: holds.map(|it| it.trail.iter().map(day).collect()).unwrap_or_default(),
        steps: answer.schedule.likely.iter().filter_map(|due| step(answer, due)).collect(),
        alternatives: answer.schedule.alternatives.iter().map(|it| way(answer, it, lang)).collect(),
        forward_by: answer.schedule.forward_by.map(minute),
        law: answer.law.rules.name.get(lang),
        doubt: answer.law.doubt.map(|it| it.get(lang)),
        appointments: answer
            .appointments
            .iter()
            .map(|(name, limit)| JsonAppointment {
                name: name.get(lang).to_owned(),
                limit: limit.show(Lang::En),
            })
            .collect(),
        events: answer
            .events
            .iter()
            .map(|it| JsonEvent { event: it.event.name(), at: minute(it.at), until: it.until.map(minute) })
            .collect(),
        assessment: assessment.map(|it| judged(it, first.due, lang)),
    })
}

fn judged(it: &Assessment, first_due: DateTime, lang: Lang) -> JsonAssessment {
    JsonAssessment {
        status: it.status.name(),
        first_due: minute(first_due),
        counted_from: minute(it.counted_from),
        appointment: it.appointment,
        standing_since: it.standing_since.map(minute),
        standing_minutes: it.standing_minutes,
        extended_from: it.extended_from.map(minute),
        late_minutes: it.late_minutes,
        left_minutes: it.left_minutes,
        faults: it.faults.iter().map(|fault| fault.show(lang)).collect(),
    }
}

/// A step by the name under which people know it, its block in front where there are blocks.
fn name(answer: &Answer<'_>, step: usize) -> Option<String> {
    answer.graph.as_ref().map(|graph| graph.name(step))
}

fn step(answer: &Answer<'_>, due: &StepDue) -> Option<JsonStep> {
    let step = answer.step(due.step)?.id.to_string();
    Some(JsonStep { step, due: due.due.map(minute), latest: due.latest.map(minute) })
}

fn way(answer: &Answer<'_>, other: &Alternative, lang: Lang) -> JsonWay {
    let outcome = answer.graph.as_ref().and_then(|graph| graph.outcome(other.after, other.branch));
    let when = outcome.and_then(|outcome| outcome.when.as_ref());
    JsonWay {
        after: name(answer, other.after).unwrap_or_default(),
        when: when.map(|when| when.get(lang).to_owned()),
        beside: other.split != Split::OneOf,
        steps: other.steps.iter().filter_map(|due| step(answer, due)).collect(),
        joins: other.joins.and_then(|joins| name(answer, joins)),
    }
}
