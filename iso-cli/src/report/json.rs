//! JSON for machines: a promise, versioned in its first key.

use std::collections::BTreeMap;

use iso_core::{
    diag::{Finding, Level},
    rules::{Needs, Rule, Systemic, waiver_of},
    standard::Edition,
    text::{Lang, Text},
};
use serde::Serialize;

use super::Outcome;
use crate::{
    baseline::{Entry, mark},
    settings::Settings,
};

#[derive(Serialize)]
struct Report {
    version: u32,
    findings: Vec<JsonFinding>,
    systemic: Vec<JsonSystemic>,
    waived: Vec<JsonWaived>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<JsonBaseline>,
    summary: Summary,
    closing: JsonClosing,
}

#[derive(Serialize)]
struct JsonSystemic {
    rule: &'static str,
    name: &'static str,
    grade: &'static str,
    message: String,
    help: &'static str,
    clauses: BTreeMap<String, Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<&'static str>,
    processes: Vec<String>,
    of: usize,
    findings: Vec<String>,
    thresholds: Thresholds,
}

#[derive(Serialize)]
struct Thresholds {
    processes: usize,
    percent: usize,
}

#[derive(Serialize)]
struct JsonWaived {
    #[serde(flatten)]
    finding: JsonFinding,
    waiver: Option<JsonWaiver>,
}

#[derive(Serialize)]
struct JsonWaiver {
    reason: Option<String>,
    by: Option<String>,
    until: Option<String>,
}

#[derive(Serialize)]
struct JsonBaseline {
    old: usize,
    old_fingerprints: Vec<String>,
    fixed: Vec<Entry>,
}

/// What a clean run means, and by what it was judged. Also in SARIF, under `properties`.
#[derive(Serialize)]
pub(super) struct JsonClosing {
    statement: String,
    basis: String,
    editions: BTreeMap<String, &'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    profiles: Vec<&'static str>,
    rule_set: &'static str,
    rules: usize,
    date: Option<String>,
    definitions: String,
    not_evaluated: Vec<&'static str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    registers: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registers_to: Option<String>,
    partial: bool,
}

#[derive(Serialize)]
struct JsonFinding {
    rule: &'static str,
    name: &'static str,
    grade: &'static str,
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    process: Option<String>,
    path: String,
    element: String,
    message: String,
    help: String,
    clauses: BTreeMap<String, Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<&'static str>,
    witness: Vec<String>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    processes: usize,
    error: usize,
    major: usize,
    minor: usize,
    ofi: usize,
    systemic: usize,
    waived: usize,
    not_evaluated: Vec<&'static str>,
    /// Why each of these was not.
    lacking: BTreeMap<&'static str, String>,
    editions: Vec<u32>,
    date: Option<String>,
}

/// The result of `iso check`.
pub(crate) fn findings(outcome: &Outcome<'_>, settings: &Settings) -> String {
    let lang = settings.lang_for(outcome.library);
    let checked = outcome.checked;
    let report = Report {
        version: 1,
        findings: checked.findings.iter().map(|finding| one(outcome, finding, lang)).collect(),
        systemic: checked.systemic.iter().map(|it| systemic(outcome, it, lang)).collect(),
        waived: checked.waived.iter().map(|finding| waived(outcome, finding, lang)).collect(),
        baseline: outcome.compared.map(|compared| JsonBaseline {
            old: compared.old.len(),
            old_fingerprints: compared.old.iter().map(mark).collect(),
            fixed: compared.fixed.clone(),
        }),
        summary: Summary {
            files: outcome.library.file_count(),
            processes: outcome.library.processes.len(),
            error: outcome.checked.count(Level::Error),
            major: outcome.checked.count(Level::Major),
            minor: outcome.checked.count(Level::Minor),
            ofi: outcome.checked.count(Level::Improvement),
            systemic: checked.systemic.len(),
            waived: checked.waived.len(),
            not_evaluated: checked.not_evaluated_codes(),
            lacking: lacking(outcome, lang),
            editions: checked.editions.iter().map(|edition| edition.year()).collect(),
            date: outcome.today.map(|date| date.to_string()),
        },
        closing: closing(outcome, lang),
    };
    pretty(&report)
}

fn lacking(outcome: &Outcome<'_>, lang: Lang) -> BTreeMap<&'static str, String> {
    outcome.checked.not_evaluated.iter().map(|it| (it.rule.code, it.why.show(lang))).collect()
}

pub(super) fn closing(outcome: &Outcome<'_>, lang: Lang) -> JsonClosing {
    let it = outcome.closing;
    JsonClosing {
        statement: it.meaning(lang),
        basis: it.basis(lang),
        editions: it.editions.iter().map(|(it, status)| (it.to_string(), status.get(lang))).collect(),
        profiles: it.profiles.iter().map(|profile| profile.key()).collect(),
        rule_set: it.rule_set,
        rules: it.rules,
        date: it.date.map(|date| date.to_string()),
        definitions: format!("sha256:{}", it.definitions),
        not_evaluated: it.not_evaluated.clone(),
        registers: it.registers.iter().map(|(file, hash)| (file.clone(), format!("sha256:{hash}"))).collect(),
        registers_to: it.registers_to.filter(|_| !it.registers.is_empty()).map(|date| date.to_string()),
        partial: it.partial,
    }
}

fn systemic(outcome: &Outcome<'_>, it: &Systemic, lang: Lang) -> JsonSystemic {
    let escalation = outcome.checked.escalation;
    JsonSystemic {
        rule: it.rule.code,
        name: it.rule.name,
        grade: Systemic::LEVEL.key(),
        message: outcome.systemic_message(it, lang),
        help: it.rule.help.get(lang),
        clauses: outcome.gathered(it).next().map(|it| clauses(outcome, it)).unwrap_or_default(),
        law: outcome.gathered(it).next().and_then(Finding::law).map(|law| law.citation.get(lang)),
        processes: it.processes.clone(),
        of: it.of,
        findings: outcome.gathered(it).map(mark).collect(),
        thresholds: Thresholds { processes: escalation.processes, percent: escalation.percent },
    }
}

fn waived(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> JsonWaived {
    let waiver = waiver_of(outcome.library, finding, outcome.today).map(|waiver| JsonWaiver {
        reason: waiver.reason.as_ref().map(|reason| reason.get(lang).to_owned()),
        by: waiver.by.as_ref().map(ToString::to_string),
        until: waiver.until.map(|until| until.to_string()),
    });
    JsonWaived { finding: one(outcome, finding, lang), waiver }
}

fn clauses(outcome: &Outcome<'_>, finding: &Finding) -> BTreeMap<String, Vec<&'static str>> {
    let demands = outcome.checked.editions.iter().filter_map(|edition| {
        let demand = finding.demand(*edition)?;
        Some((edition.to_string(), demand.clauses.iter().map(|clause| clause.0).collect()))
    });
    demands.collect()
}

fn one(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> JsonFinding {
    let place = outcome.library.locate(finding);
    let editions = &outcome.checked.editions;
    JsonFinding {
        rule: finding.rule.code,
        name: finding.rule.name,
        grade: finding.level(editions).unwrap_or(Level::Improvement).key(),
        file: finding.file.clone(),
        line: place.map(|place| place.start.line),
        column: place.map(|place| place.start.column),
        end_line: place.map(|place| place.end.line),
        end_column: place.map(|place| place.end.column),
        process: finding.process.clone(),
        path: finding.node.to_string(),
        element: outcome.library.named_path(&finding.file, &finding.node),
        message: finding.message(lang),
        help: finding.help(lang),
        clauses: clauses(outcome, finding),
        law: finding.law().map(|law| law.citation.get(lang)),
        witness: finding.witness.clone(),
        fingerprint: mark(finding),
    }
}

/// A text in every language, by its tag.
pub(super) type Both = BTreeMap<&'static str, &'static str>;

pub(super) fn both(text: &Text) -> Both {
    Lang::ALL.into_iter().map(|lang| (lang.tag(), text.get(lang))).collect()
}

#[derive(Serialize)]
struct JsonRule {
    rule: &'static str,
    name: &'static str,
    title: Both,
    why: Both,
    help: Both,
    grades: BTreeMap<String, &'static str>,
    clauses: BTreeMap<String, Vec<&'static str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    law: Vec<&'static str>,
    gate: bool,
    /// Operating data without which it is not evaluated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<String>,
    source: &'static str,
}

#[derive(Serialize)]
struct RuleReport {
    version: u32,
    rules: Vec<JsonRule>,
}

/// The result of `iso rules`.
pub(crate) fn rules(rules: &[&Rule]) -> String {
    let rules = rules.iter().map(|rule| {
        let info = rule.info;
        let grades = Edition::ALL.into_iter().filter_map(|it| Some((it.to_string(), info.level(it)?.key())));
        let clauses = Edition::ALL
            .into_iter()
            .map(|it| (it.to_string(), info.clauses(it).iter().map(|c| c.0).collect()));
        JsonRule {
            rule: info.code,
            name: info.name,
            title: both(&info.title),
            why: both(&info.why),
            help: both(&info.help),
            grades: grades.collect(),
            clauses: clauses.filter(|(_, list): &(String, Vec<_>)| !list.is_empty()).collect(),
            law: info.laws().map(|law| law.provision().citation.vi).collect(),
            gate: info.gate,
            needs: rule.needs().into_iter().map(Needs::key).collect(),
            source: info.source,
        }
    });
    pretty(&RuleReport { version: 1, rules: rules.collect() })
}

/// JSON with a line end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
