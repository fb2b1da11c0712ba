//! JSON for machines: a promise, versioned in its first key.

use std::collections::BTreeMap;

use iso_core::{
    diag::{Finding, Level},
    rules::Rule,
    standard::Edition,
    text::Lang,
};
use serde::Serialize;

use super::Outcome;
use crate::settings::Settings;

#[derive(Serialize)]
struct Report {
    version: u32,
    findings: Vec<JsonFinding>,
    waived: Vec<JsonFinding>,
    summary: Summary,
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
    message: String,
    help: String,
    clauses: BTreeMap<String, Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<&'static str>,
    witness: Vec<String>,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    processes: usize,
    error: usize,
    major: usize,
    minor: usize,
    ofi: usize,
    waived: usize,
    not_evaluated: Vec<&'static str>,
    editions: Vec<u32>,
    date: Option<String>,
}

/// The result of `iso check`.
pub(crate) fn findings(outcome: &Outcome<'_>, settings: &Settings) -> String {
    let lang = settings.lang_for(outcome.library);
    let checked = outcome.checked;
    let all = |findings: &[Finding]| findings.iter().map(|finding| one(outcome, finding, lang)).collect();
    let report = Report {
        version: 1,
        findings: all(&checked.findings),
        waived: all(&checked.waived),
        summary: Summary {
            files: outcome.library.file_count(),
            processes: outcome.library.processes.len(),
            error: outcome.count(Level::Error),
            major: outcome.count(Level::Major),
            minor: outcome.count(Level::Minor),
            ofi: outcome.count(Level::Improvement),
            waived: checked.waived.len(),
            not_evaluated: checked.not_evaluated.clone(),
            editions: checked.editions.iter().map(|edition| edition.year()).collect(),
            date: outcome.today.map(|date| date.to_string()),
        },
    };
    pretty(&report)
}

fn one(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> JsonFinding {
    let place = outcome.library.locate(finding);
    let editions = &outcome.checked.editions;
    let clauses = editions.iter().filter_map(|edition| {
        let demand = finding.demand(*edition)?;
        Some((edition.to_string(), demand.clauses.iter().map(|clause| clause.0).collect()))
    });
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
        message: finding.message(lang),
        help: finding.help(lang),
        clauses: clauses.collect(),
        law: finding.law().map(|law| law.citation.get(lang)),
        witness: finding.witness.clone(),
    }
}

#[derive(Serialize)]
struct JsonRule {
    rule: &'static str,
    name: &'static str,
    title: BTreeMap<&'static str, &'static str>,
    why: BTreeMap<&'static str, &'static str>,
    help: BTreeMap<&'static str, &'static str>,
    grades: BTreeMap<String, &'static str>,
    clauses: BTreeMap<String, Vec<&'static str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    law: Vec<&'static str>,
    gate: bool,
    source: &'static str,
}

#[derive(Serialize)]
struct RuleReport {
    version: u32,
    rules: Vec<JsonRule>,
}

/// The result of `iso rules`.
pub(crate) fn rules(rules: &[&Rule]) -> String {
    let both = |text: &iso_core::text::Text| {
        Lang::ALL.into_iter().map(|lang| (lang.tag(), text.get(lang))).collect()
    };
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
