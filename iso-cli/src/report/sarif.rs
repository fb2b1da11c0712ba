//! SARIF 2.1.0, for code scanning.

use std::collections::BTreeMap;

use iso_core::{
    diag::{Finding, Level, RuleInfo},
    load::Located,
    rules::{RULES, Systemic, waiver_of},
    standard::Edition,
    text::{Lang, Text},
};

use super::{Outcome, json, sarif_types::*};
use crate::settings::Settings;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Code scanning refuses a run with more results.
const RESULTS: usize = 25_000;
/// Places of one systemic finding; code scanning reads no more than a thousand.
const PLACES: usize = 100;

/// The result of `iso check`.
pub(crate) fn findings(outcome: &Outcome<'_>, settings: &Settings) -> String {
    let lang = settings.lang_for(outcome.library);
    let checked = outcome.checked;
    let mut results: Vec<Result> = checked.systemic.iter().map(|it| systemic(outcome, it, lang)).collect();
    let known = outcome.compared.is_some();
    let single = checked.findings.iter().map(|it| one(outcome, it, known.then_some("new"), lang));
    results.extend(single);
    for finding in outcome.compared.iter().flat_map(|compared| &compared.old) {
        results.push(one(outcome, finding, Some("unchanged"), lang));
    }
    for finding in &checked.waived {
        let mut result = one(outcome, finding, known.then_some("unchanged"), lang);
        result.suppressions = Some(vec![suppression(outcome, finding, lang)]);
        results.push(result);
    }
    let omitted = results.len().saturating_sub(RESULTS);
    if omitted > 0 {
        // The gravest stay; the order of equals is kept.
        results.sort_by_key(|result| ["error", "warning", "note"].iter().position(|it| *it == result.level));
        results.truncate(RESULTS);
    }
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver: driver() },
            invocations: [Invocation {
                execution_successful: true,
                tool_execution_notifications: notifications(outcome, omitted, lang),
            }],
            automation_details: AutomationDetails { id: "iso/" },
            column_kind: "unicodeCodePoints",
            language: lang.tag(),
            results,
            properties: json::closing(outcome, lang),
        }],
    };
    json::pretty(&log)
}

const OMITTED: &str = "results-omitted";
const NOT_EVALUATED: &str = "rule-not-evaluated";

fn notifications(outcome: &Outcome<'_>, omitted: usize, lang: Lang) -> Vec<ExecutionNotification> {
    let mut all: Vec<ExecutionNotification> = Vec::new();
    if omitted > 0 {
        let words: Text = Text {
            vi: "phát hiện nhẹ hơn không có ở đây; xem `--format json`",
            en: "lesser findings are left out here; see `--format json`",
        };
        all.push(ExecutionNotification {
            level: "warning",
            message: plain(format!("{omitted} {}", words.get(lang))),
            descriptor: Notification { id: OMITTED },
            associated_rule: None,
        });
    }
    let words: Text = Text { vi: "không đánh giá", en: "not evaluated" };
    all.extend(outcome.checked.not_evaluated.iter().map(|it| ExecutionNotification {
        level: "note",
        message: plain(format!("{} {}: {}", it.rule.code, words.get(lang), it.why.show(lang))),
        descriptor: Notification { id: NOT_EVALUATED },
        associated_rule: Some(RuleReference { id: it.rule.code, index: rule_index(it.rule) }),
    }));
    all
}

fn plain(text: impl Into<String>) -> Message {
    Message { text: text.into(), markdown: None }
}

/// Both languages, whoever reads.
fn both(text: &Text) -> String {
    format!("{}\n{}", text.vi, text.en)
}

fn driver() -> Driver {
    Driver {
        name: "iso",
        semantic_version: env!("CARGO_PKG_VERSION"),
        short_description: plain("Procedures in YAML, checked against ISO 9001"),
        rules: RULES.iter().map(|rule| descriptor(rule.info)).collect(),
        notifications: [Notification { id: OMITTED }, Notification { id: NOT_EVALUATED }],
    }
}

fn descriptor(info: &'static RuleInfo) -> ReportingDescriptor {
    let gravest = Edition::ALL.into_iter().filter_map(|edition| info.level(edition)).max();
    let clauses = Edition::ALL.into_iter().flat_map(|edition| {
        info.clauses(edition).into_iter().map(move |clause| format!("ISO 9001:{edition} {clause}"))
    });
    let laws = info.laws().map(|law| law.provision().citation.get(Lang::Vi).to_owned());
    let markdown = format!(
        "**{}**\n\n{}\n\n{}\n\n---\n\n**{}**\n\n{}\n\n{}",
        info.title.vi, info.why.vi, info.help.vi, info.title.en, info.why.en, info.help.en
    );
    ReportingDescriptor {
        id: info.code,
        name: info.name,
        short_description: plain(both(&info.title)),
        full_description: plain(both(&info.why)),
        help: Message { text: both(&info.help), markdown: Some(markdown) },
        default_configuration: Configuration { level: level(gravest) },
        properties: RuleProperties { tags: clauses.chain(laws).take(TAGS).collect(), source: info.source },
    }
}

/// Code scanning refuses a rule with more tags.
const TAGS: usize = 20;

fn level(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Error | Level::Major) => "error",
        Some(Level::Minor) => "warning",
        Some(Level::Improvement) | None => "note",
    }
}

fn rule_index(info: &RuleInfo) -> Option<usize> {
    RULES.binary_search_by_key(&info.code, |rule| rule.info.code).ok()
}

fn one(outcome: &Outcome<'_>, finding: &Finding, state: Option<&'static str>, lang: Lang) -> Result {
    let grade = finding.level(&outcome.checked.editions);
    let fingerprint = finding.fingerprint.map(|it| ("isoFinding/v1", it.to_string()));
    Result {
        rule_id: finding.rule.code,
        rule_index: rule_index(finding.rule),
        level: level(grade),
        message: plain(finding.message(lang)),
        locations: vec![location(outcome, finding)],
        related_locations: related(outcome, finding, lang),
        code_flows: code_flow(outcome, finding, lang).into_iter().collect(),
        partial_fingerprints: fingerprint.into_iter().collect(),
        baseline_state: state,
        suppressions: None,
        properties: ResultProperties {
            grade: grade.unwrap_or(Level::Improvement).key(),
            help: finding.help(lang),
            tags: clauses(outcome, finding, lang),
        },
    }
}

fn systemic(outcome: &Outcome<'_>, it: &Systemic, lang: Lang) -> Result {
    let mut places = outcome.gathered(it).take(PLACES + 1);
    let first = places.next();
    let related = places.enumerate().map(|(number, finding)| Location {
        id: Some(number),
        message: Some(plain(finding.message(lang))),
        ..location(outcome, finding)
    });
    Result {
        rule_id: it.rule.code,
        rule_index: rule_index(it.rule),
        level: level(Some(Systemic::LEVEL)),
        message: plain(outcome.systemic_message(it, lang)),
        related_locations: related.collect(),
        locations: first.map(|finding| location(outcome, finding)).into_iter().collect(),
        code_flows: Vec::new(),
        partial_fingerprints: BTreeMap::from([("isoSystemic/v1", it.rule.code.to_owned())]),
        baseline_state: outcome.compared.map(|_| "new"),
        suppressions: None,
        properties: ResultProperties {
            grade: Systemic::LEVEL.key(),
            help: it.rule.help.get(lang).to_owned(),
            tags: first.map(|finding| clauses(outcome, finding, lang)).unwrap_or_default(),
        },
    }
}

fn clauses(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> Vec<String> {
    let demands = outcome.checked.editions.iter().filter_map(|it| Some((it, finding.demand(*it)?)));
    demands
        .flat_map(|(edition, demand)| {
            demand.clauses.iter().map(move |clause| format!("ISO 9001:{edition} {clause}"))
        })
        .chain(finding.law().map(|law| law.citation.get(lang).to_owned()))
        .collect()
}

/// A finding about the library as a whole stands in its first file: a result needs a place.
fn location(outcome: &Outcome<'_>, finding: &Finding) -> Location {
    let first = || outcome.library.file_names().next().unwrap_or("iso.yaml");
    let file = if finding.file.is_empty() { first() } else { &finding.file };
    let named = outcome.library.named_path(&finding.file, &finding.node);
    let process = finding.process.as_deref().unwrap_or_default();
    let parts: Vec<&str> = [process, &named].into_iter().filter(|part| !part.is_empty()).collect();
    let logical = LogicalLocation { fully_qualified_name: parts.join("/") };
    Location {
        id: None,
        physical_location: physical(file, outcome.library.locate(finding)),
        logical_locations: if parts.is_empty() { Vec::new() } else { vec![logical] },
        message: None,
    }
}

fn physical(file: &str, place: Option<Located>) -> PhysicalLocation {
    let absolute = file.starts_with('/');
    let uri = if absolute { format!("file://{}", encoded(file)) } else { encoded(file) };
    PhysicalLocation {
        artifact_location: ArtifactLocation { uri, uri_base_id: (!absolute).then_some("%SRCROOT%") },
        region: place.map(|place| Region {
            start_line: place.start.line,
            start_column: place.start.column,
            end_line: place.end.line,
            end_column: place.end.column,
        }),
    }
}

/// A path as a relative reference (RFC 3986): everything but unreserved characters is escaped.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

fn related(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> Vec<Location> {
    let places = finding.related.iter().enumerate().map(|(number, related)| Location {
        id: Some(number),
        physical_location: physical(&related.file, outcome.library.locate_node(&related.file, &related.node)),
        logical_locations: Vec::new(),
        message: Some(plain(related.note.get(lang))),
    });
    places.collect()
}

/// The run that proves the finding, step by step.
fn code_flow(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> Option<CodeFlow> {
    if finding.witness.is_empty() {
        return None;
    }
    let steps = outcome.run(finding).into_iter().map(|step| {
        let name = step.name.map(|name| name.get(lang)).unwrap_or(step.id);
        let location = Location {
            id: None,
            physical_location: physical(&finding.file, step.place),
            logical_locations: vec![LogicalLocation { fully_qualified_name: step.id.to_owned() }],
            message: Some(plain(name)),
        };
        ThreadFlowLocation { location }
    });
    Some(CodeFlow { thread_flows: [ThreadFlow { locations: steps.collect() }] })
}

fn suppression(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> Suppression {
    let waiver = waiver_of(outcome.library, finding, outcome.today);
    let justification = waiver.map(|waiver| {
        let reason = waiver.reason.as_ref().map(|reason| reason.get(lang)).unwrap_or_default();
        let by = waiver.by.as_ref().map(ToString::to_string).unwrap_or_default();
        let until = waiver.until.map(|until| until.to_string()).unwrap_or_default();
        format!("{reason} ({by}, {until})")
    });
    Suppression { kind: "external", status: "accepted", justification }
}
