//! Findings for people in front of a terminal.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Group, Level as Paint, Renderer, Snippet};
use iso_core::{
    diag::{Finding, Level},
    load::register_heads,
    rules::{Needs, Rule},
    source::Span,
    standard::Edition,
    text::{Lang, Text},
};

use super::{Outcome, sections};
use crate::settings::Settings;

/// Beyond this many findings a report is no longer read; the rest is counted.
const PRINTED: usize = 500;

/// The result of `iso check`.
pub(crate) fn findings(outcome: &Outcome<'_>, settings: &Settings) -> String {
    let lang = settings.lang_for(outcome.library);
    let renderer = if settings.color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    sections::systemic(&mut text, outcome, lang);
    let single = || outcome.checked.findings.iter().filter(|it| outcome.checked.systemic_of(it).is_none());
    for finding in single().take(PRINTED) {
        one(&mut text, outcome, finding, lang, &renderer);
    }
    let rest = single().count().saturating_sub(PRINTED);
    if rest > 0 {
        let more: Text =
            Text { vi: "phát hiện khác, xem `--format json`", en: "more findings, see `--format json`" };
        let _ = writeln!(text, "… {rest} {}", more.get(lang));
        sections::by_rule(&mut text, single().skip(PRINTED), lang);
    }
    sections::waived(&mut text, outcome, lang);
    sections::baseline(&mut text, outcome, lang);
    sections::summary(&mut text, outcome, lang);
    sections::closing(&mut text, outcome, lang);
    text
}

/// `file:line:column: grade CODE name [clauses] statement`, then the place and the repair.
fn one(text: &mut String, outcome: &Outcome<'_>, finding: &Finding, lang: Lang, renderer: &Renderer) {
    let place = outcome.library.locate(finding);
    if !finding.file.is_empty() {
        let _ = write!(text, "{}:", finding.file);
        if let Some(place) = place {
            let _ = write!(text, "{}:{}:", place.start.line, place.start.column);
        }
        text.push(' ');
    }
    let level = finding.level(&outcome.checked.editions).unwrap_or(Level::Improvement);
    let clauses = clauses(finding, &outcome.checked.editions, lang);
    let _ = writeln!(
        text,
        "{} {} {}{clauses}: {}",
        level.name().get(lang),
        finding.rule.code,
        finding.rule.name,
        finding.message(lang)
    );
    if let Some((place, source)) = place.zip(outcome.library.source(&finding.file)) {
        text.push_str(&excerpt(source, place.span, renderer));
    }
    for related in &finding.related {
        if let Some(place) = outcome.library.locate_node(&related.file, &related.node) {
            let _ = writeln!(text, "  {}:{}: {}", related.file, place.start.line, related.note.get(lang));
        }
    }
    let help: Text = Text { vi: "cách sửa", en: "repair" };
    let _ = writeln!(text, "  {}: {}\n", help.get(lang), finding.help(lang));
}

pub(super) fn clauses(finding: &Finding, editions: &[Edition], lang: Lang) -> String {
    if let Some(law) = finding.law() {
        return format!(" [{}]", law.citation.get(lang));
    }
    let per_edition: Vec<String> = editions
        .iter()
        .filter_map(|edition| {
            let clauses: Vec<&str> =
                finding.demand(*edition)?.clauses.iter().map(|clause| clause.0).collect();
            Some(format!("9001:{edition} {}", clauses.join(", ")))
        })
        .collect();
    if per_edition.is_empty() { String::new() } else { format!(" [{}]", per_edition.join("; ")) }
}

/// The line of the finding with a mark under the exact characters.
fn excerpt(source: &iso_core::source::Source, span: Span, renderer: &Renderer) -> String {
    const LONGEST: usize = 200;
    let text = source.text();
    if text.is_empty() {
        return String::new();
    }
    let start = span.start.min(text.len());
    let line_start = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let line_end =
        text.get(line_start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| line_start + at);
    let line = source.slice(Span { start: line_start, end: line_end });
    let line = line.trim_end_matches('\r');
    let cut = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
    let shown = line.get(..cut).unwrap_or_default();
    let from = (start - line_start).min(shown.len());
    let to = span.end.saturating_sub(line_start).clamp(from, shown.len());
    let number = source.position(line_start).line;
    let snippet =
        Snippet::source(shown).line_start(number).annotation(AnnotationKind::Primary.span(from..to));
    let mut rendered = renderer.render(&[Group::with_level(Paint::ERROR).element(snippet)]);
    rendered.push('\n');
    rendered
}

/// `iso rules`: a line for each rule.
pub(crate) fn rule_list(rules: &[&Rule], settings: &Settings) -> String {
    let lang = settings.lang();
    let mut text = String::new();
    for rule in rules {
        let [old, new] = [Edition::Iso9001_2008, Edition::Iso9001_2015]
            .map(|edition| rule.info.level(edition).map_or("-", |level| level.name().get(lang)));
        let (code, title) = (rule.info.code, rule.info.title.get(lang));
        let _ = writeln!(text, "{code}  {old:<9} {new:<9} {title}");
    }
    let more: Text = Text {
        vi: "\nMức dự kiến theo ISO 9001:2008 và 2015. Xem một quy tắc: iso rules T003",
        en: "\nProposed grades under ISO 9001:2008 and 2015. See one rule: iso rules T003",
    };
    let _ = writeln!(text, "{}", more.get(lang));
    text
}

/// `iso rules CODE`: everything about the rules chosen.
pub(crate) fn rules_in_full(rules: &[&Rule], settings: &Settings) -> String {
    let lang = settings.lang();
    let mut text = String::new();
    for rule in rules {
        let info = rule.info;
        let _ = writeln!(
            text,
            "{} {}\n{}\n\n{}\n",
            info.code,
            info.name,
            info.title.get(lang),
            info.why.get(lang)
        );
        let help: Text = Text { vi: "Cách sửa", en: "Repair" };
        let _ = writeln!(text, "{}: {}", help.get(lang), info.help.get(lang));
        for edition in Edition::ALL {
            let clauses = info.clauses(edition);
            if let (Some(level), false) = (info.level(edition), clauses.is_empty()) {
                let (level, status) = (level.name().get(lang), edition.status());
                let _ = writeln!(text, "ISO 9001:{edition}: {level} ({})", status.get(lang));
                for clause in clauses {
                    let title = edition.clause(clause.0).map(|it| it.title.get(lang)).unwrap_or_default();
                    let _ = writeln!(text, "  {:<9} {title}", clause.0);
                }
            }
        }
        for law in info.laws().map(iso_core::standard::Law::provision) {
            let (level, word) = (iso_core::diag::Level::from(law.grade), Text { vi: "Luật", en: "Law" });
            let _ =
                writeln!(text, "{}: {} [{}]", word.get(lang), level.name().get(lang), law.citation.get(lang));
        }
        for needs in rule.needs() {
            let words: Text = Text {
                vi: "Cần dữ liệu, chưa có thì không đánh giá",
                en: "Needs data, without which it is not evaluated",
            };
            let _ = writeln!(text, "{}: {}", words.get(lang), needs.show(lang));
            if let Needs::Register(kind) = needs {
                let columns: Text = Text { vi: "các cột", en: "columns" };
                let heads = register_heads(kind).join(", ");
                let _ = writeln!(text, "  {}: {heads}", columns.get(lang));
            }
        }
        if let Some(profile) = info.profile() {
            let only: Text = Text {
                vi: "Chỉ kiểm tra khi iso.yaml có profiles:",
                en: "Evaluated only with profiles:",
            };
            let _ = writeln!(text, "{} [{}] ({})", only.get(lang), profile.key(), profile.name().get(lang));
        }
        if info.gate {
            let gate: Text = Text {
                vi: "Còn phát hiện này thì sổ tay chỉ được in là BẢN DỰ THẢO.",
                en: "While this is open the manual is printed as a DRAFT only.",
            };
            let _ = writeln!(text, "{}", gate.get(lang));
        }
        let source: Text = Text { vi: "Nguồn", en: "Source" };
        let _ = writeln!(text, "{}: {}\n", source.get(lang), info.source);
    }
    text
}
