//! Broken syntax, explained in words of an office.

use granit_parser::{ErrorKind, ScanError};

use super::{
    Limits,
    faults::{too_large, yaml_syntax as words},
};
use crate::{
    diag::{Finding, Message},
    source::{NodePath, Source, Span},
};

/// Why the parser stopped, as its probable cause.
pub(super) fn explain(source: &Source, error: &ScanError, limits: &Limits) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(source.text().len());
    let line = line_at(source, at);
    let finding = |message: &'static Message, help: &'static Message, span: Span| {
        Finding::new(&words::INFO, message, source.name(), NodePath::root()).helped_by(help).at(span)
    };
    let here = Span { start: at.min(line.end), end: line.end };
    match error.kind() {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => finding(&words::TAB, &words::TAB_HELP, tabs(source, line)),
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => finding(&words::QUOTE, &words::QUOTE_HELP, here),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            finding(&words::AFTER_QUOTE, &words::QUOTE_HELP, here)
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => finding(&words::ESCAPE, &words::ESCAPE_HELP, here),
        ErrorKind::UnclosedFlowCollection { open } => {
            finding(&words::BRACKET, &words::BRACKET_HELP, here).with("open", open.to_string())
        }
        ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::InvalidColonPlacement => match open_bracket(source, at) {
            Some(open) => {
                let sign = source.slice(open).to_owned();
                finding(&words::BRACKET, &words::BRACKET_HELP, open).with("open", sign)
            }
            None => finding(&words::GENERAL, &words::INFO.help, here).with("detail", error.info()),
        },
        ErrorKind::MisplacedFlowCollectionEnd => finding(&words::EXTRA_BRACKET, &words::BRACKET_HELP, here),
        ErrorKind::UnexpectedCharacter { character } if !character.is_control() => {
            finding(&words::SIGN, &words::SIGN_HELP, here).with("sign", character.to_string())
        }
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::BomInsideDocument => {
            finding(&words::CONTROL, &words::CONTROL_HELP, here)
        }
        ErrorKind::MappingValueNotAllowed => colon(source, at, line, finding),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            finding(&words::NO_COLON, &words::NO_COLON_HELP, trimmed(source, line))
        }
        ErrorKind::ExpectedBlockMappingKey if !has_colon(source.slice(line)) => {
            finding(&words::INDENTATION, &words::INDENTATION_HELP, trimmed(source, line))
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidIndentation
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidFlowScalarIndent => {
            finding(&words::INDENTATION, &words::INDENTATION_HELP, trimmed(source, line))
        }
        ErrorKind::RecursionLimitExceeded => {
            let finding = Finding::new(&too_large::INFO, &too_large::DEPTH, source.name(), NodePath::root());
            finding.at(here).with("limit", limits.depth)
        }
        _ => finding(&words::GENERAL, &words::INFO.help, here).with("detail", error.info()),
    }
}

/// The last bracket before `at` that nothing closes, quotes left out. A quote opens only where a
/// value can begin: the sign inside a word is a letter.
fn open_bracket(source: &Source, at: usize) -> Option<Span> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = ' ';
    for (place, c) in source.text().get(..at).unwrap_or_default().char_indices() {
        match (quote, c) {
            (Some(sign), c) if sign == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') if before.is_whitespace() || "[{,:".contains(before) => quote = Some(c),
            (None, '[' | '{') => open.push(place),
            (None, ']' | '}') => drop(open.pop()),
            (None, _) => {}
        }
        before = c;
    }
    open.pop().map(|place| Span { start: place, end: place + 1 })
}

/// A second `: ` on a line, a line that forgot its own, or a line indented too far.
fn colon(
    source: &Source,
    at: usize,
    line: Span,
    finding: impl Fn(&'static Message, &'static Message, Span) -> Finding,
) -> Finding {
    let before = source.slice(Span { start: line.start, end: at });
    if let Some(key_end) = before.find(": ") {
        let start = line.start + key_end + 2;
        return finding(&words::COLON, &words::COLON_HELP, Span { start, end: line.end });
    }
    let above = trimmed(source, source.line(line.start.saturating_sub(1)));
    if !above_is_complete(source.slice(above)) {
        return finding(&words::NO_COLON, &words::NO_COLON_HELP, above);
    }
    finding(&words::INDENTATION, &words::INDENTATION_HELP, trimmed(source, line))
}

fn above_is_complete(line: &str) -> bool {
    line.is_empty() || line.starts_with('#') || has_colon(line)
}

fn has_colon(line: &str) -> bool {
    line.contains(": ") || line.trim_end().ends_with(':')
}

fn line_at(source: &Source, at: usize) -> Span {
    let Span { start, end } = source.line(at);
    Span { start, end: start + source.slice(Span { start, end }).trim_end().len() }
}

fn trimmed(source: &Source, line: Span) -> Span {
    let text = source.slice(line);
    let start = line.start + (text.len() - text.trim_start().len());
    Span { start, end: start + text.trim().len() }
}

/// The first tabs at or below a line: a text of several lines is only broken by its last.
fn tabs(source: &Source, line: Span) -> Span {
    let text = source.text().get(line.start..).unwrap_or_default();
    let Some(first) = text.find('\t') else { return trimmed(source, line) };
    let rest = text.get(first..).unwrap_or_default();
    let count = rest.len() - rest.trim_start_matches('\t').len();
    Span { start: line.start + first, end: line.start + first + count }
}
