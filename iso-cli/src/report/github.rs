//! Annotations of GitHub Actions.
//!
//! GitHub shows ten annotations of a kind for a step. So the gravest are annotated, and all of
//! them are listed in a group of the log.

use std::fmt::Write;

use iso_core::{
    diag::{Finding, Level},
    rules::Systemic,
    text::{Lang, Text},
};

use super::{Outcome, sections};
use crate::settings::Settings;

/// Annotations GitHub shows of one kind.
const SHOWN: usize = 10;
/// Lines of the group in the log before the rest is only counted.
const LOGGED: usize = 1000;

/// What one annotation tells.
enum Told<'r> {
    Single(&'r Finding),
    Systemic(&'r Systemic),
}

/// The result of `iso check`.
pub(crate) fn findings(outcome: &Outcome<'_>, settings: &Settings) -> String {
    let lang = settings.lang_for(outcome.library);
    let mut text = String::new();
    for kind in ["error", "warning", "notice"] {
        let of_kind = || outcome.checked.findings.iter().filter(|it| command(outcome, it) == kind);
        let unreadable = |it: &&Finding| it.level(&outcome.checked.editions) == Some(Level::Error);
        let systemic = outcome.checked.systemic.iter().filter(|_| kind == "error");
        // What is wrong with a file hides what else is wrong in it, so it is said first.
        let told: Vec<Told<'_>> = (of_kind().filter(unreadable).map(Told::Single))
            .chain(systemic.map(Told::Systemic))
            .chain(of_kind().filter(|it| !unreadable(it)).map(Told::Single))
            .collect();
        let all = told.len();
        let room = if all > SHOWN { SHOWN - 1 } else { SHOWN };
        for it in told.iter().take(room) {
            match it {
                Told::Single(finding) => one(&mut text, outcome, finding, kind, lang),
                Told::Systemic(systemic) => whole(&mut text, outcome, systemic, lang),
            }
        }
        if all > SHOWN {
            let more: Text = Text {
                vi: "phát hiện khác, xem nhật ký của bước này",
                en: "more findings, see the log of this step",
            };
            let _ = writeln!(text, "::{kind} title=iso check::… {} {}", all - room, more.get(lang));
        }
    }
    log(&mut text, outcome, lang);
    let reasons = sections::not_evaluated(outcome, lang);
    if !reasons.is_empty() {
        let _ = writeln!(text, "{}", plain(&reasons));
    }
    let closing = outcome.closing;
    let _ = writeln!(text, "{}", plain(&closing.basis(lang)));
    let _ = writeln!(text, "{}", plain(&closing.meaning(lang)));
    text
}

fn command(outcome: &Outcome<'_>, finding: &Finding) -> &'static str {
    match finding.level(&outcome.checked.editions) {
        Some(Level::Error | Level::Major) => "error",
        Some(Level::Minor) => "warning",
        Some(Level::Improvement) | None => "notice",
    }
}

fn one(text: &mut String, outcome: &Outcome<'_>, finding: &Finding, kind: &str, lang: Lang) {
    let mut properties = Vec::new();
    if !finding.file.is_empty() {
        properties.push(format!("file={}", property(&finding.file)));
    }
    if let Some(place) = outcome.library.locate(finding) {
        properties.push(format!("line={},endLine={}", place.start.line, place.end.line));
        // Columns over several lines are not understood.
        if place.start.line == place.end.line {
            properties.push(format!("col={},endColumn={}", place.start.column, place.end.column));
        }
    }
    let title = format!("{} {}", finding.rule.code, finding.rule.name);
    properties.push(format!("title={}", property(&title)));
    let message = format!("{}\n{}", finding.message(lang), finding.help(lang));
    let _ = writeln!(text, "::{kind} {}::{}", properties.join(","), data(&message));
}

fn whole(text: &mut String, outcome: &Outcome<'_>, systemic: &Systemic, lang: Lang) {
    let title = property(&format!("{} {}", systemic.rule.code, systemic.rule.name));
    let mut message = outcome.systemic_message(systemic, lang);
    let _ = write!(message, "\n{}", systemic.rule.help.get(lang));
    let _ = writeln!(text, "::error title={title}::{}", data(&message));
}

/// Everything, folded away.
fn log(text: &mut String, outcome: &Outcome<'_>, lang: Lang) {
    let findings = &outcome.checked.findings;
    let heading: Text = Text { vi: "Mọi phát hiện", en: "All findings" };
    let _ = writeln!(text, "::group::{} ({})", heading.get(lang), findings.len());
    for finding in findings.iter().take(LOGGED) {
        let line = outcome.library.locate(finding).map_or(0, |place| place.start.line);
        let statement = format!("{}:{line}: {} {}", finding.file, finding.rule.code, finding.message(lang));
        let _ = writeln!(text, "{}", plain(&statement));
    }
    if let Some(rest @ 1..) = findings.len().checked_sub(LOGGED) {
        let _ = writeln!(text, "… {rest}");
    }
    text.push_str("::endgroup::\n");
}

/// A line of the log that is no command, whatever an officer wrote.
fn plain(text: &str) -> String {
    let line = text.replace(['\r', '\n'], " ");
    let command = ["::", "##["].iter().any(|sign| line.trim_start().starts_with(sign));
    if command { format!("· {line}") } else { line }
}

/// The message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
