//! The pass over a text: where everything stands, what it says, and what may not stand in it.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle};
use serde_yaml::Value;

use super::{
    Limits,
    faults::{duplicate_key, too_large, yaml_feature},
    plain::Plain,
    syntax,
};
use crate::{
    diag::{Finding, Message},
    source::{NodePath, Segment, Source, Span, SpanIndex, SpanIndexBuilder},
};

/// What one pass over the events of a text shows.
pub(super) struct Scan {
    pub(super) index: SpanIndex,
    pub(super) findings: Vec<Finding>,
    /// What the text says; `None` if it could not be followed to its end.
    pub(super) value: Option<Value>,
}

/// A mapping or a sequence that is not closed yet.
struct Open<'t> {
    /// How it is reached from the one around it; nothing leads to the root.
    reached: Option<Step<'t>>,
    inside: Inside<'t>,
}

enum Inside<'t> {
    /// The key whose value comes next, if it has been read.
    Mapping(Option<(Cow<'t, str>, Span)>),
    /// The number of the item that comes next.
    Sequence(usize),
}

enum Step<'t> {
    Key(Cow<'t, str>),
    Item(usize),
}

fn parser<'t>(text: &'t str, limits: &Limits) -> impl Iterator<Item = Parsed<'t>> {
    let options = granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        flow_nesting_limit: limits.depth,
        block_nesting_limit: limits.depth,
        simple_key_max_lookahead: 4096,
    };
    Parser::new_from_str_with_options(text, options)
}

type Parsed<'t> = Result<(Event<'t>, granit_parser::Span), granit_parser::ScanError>;

pub(super) fn scan(source: &Source, limits: &Limits) -> Scan {
    let mut pass = Pass {
        source,
        index: SpanIndexBuilder::default(),
        findings: Vec::new(),
        open: Vec::new(),
        inside_key: 0,
        documents: 0,
        refused: 0,
    };
    let mut plain = Plain::default();
    let mut nodes = 0;
    for parsed in parser(source.text(), limits) {
        let (event, span) = match parsed {
            Ok(parsed) => parsed,
            Err(error) => {
                pass.findings.push(syntax::explain(source, &error, limits));
                return Scan { index: pass.index.finish(), findings: pass.findings, value: None };
            }
        };
        nodes += usize::from(event.is_node());
        if nodes > limits.nodes {
            let finding = Finding::new(&too_large::INFO, &too_large::NODES, source.name(), NodePath::root());
            pass.findings.push(finding.with("limit", limits.nodes));
            return Scan { index: pass.index.finish(), findings: pass.findings, value: None };
        }
        if let Some(tag) = span.tag_span() {
            pass.refuse(&yaml_feature::TAG, byte_span(source, &tag));
        }
        let place = byte_span(source, &span);
        pass.take(&event, place, plain.repeats(&event));
        plain.take(&event);
        // The parser counts brackets and indentation each by itself, and pairs in lists not at all.
        if pass.open.len() + pass.inside_key > limits.depth {
            let finding = Finding::new(&too_large::INFO, &too_large::DEPTH, source.name(), NodePath::root());
            pass.findings.push(finding.at(place).with("limit", limits.depth));
            return Scan { index: pass.index.finish(), findings: pass.findings, value: None };
        }
        if pass.findings.len() >= limits.findings_per_file {
            let last = Finding::new(&too_large::INFO, &too_large::FAULTS, source.name(), NodePath::root());
            pass.findings.push(last.with("limit", limits.findings_per_file));
            return Scan { index: pass.index.finish(), findings: pass.findings, value: None };
        }
    }
    Scan { index: pass.index.finish(), findings: pass.findings, value: Some(plain.value()) }
}

fn byte_span(source: &Source, span: &granit_parser::Span) -> Span {
    let Some(range) = span.byte_range() else { return Span::default() };
    let text = source.slice(Span { start: range.start, end: range.end.max(range.start) });
    // Block texts end on the line after them.
    Span { start: range.start, end: range.start + text.trim_end().len() }
}

struct Pass<'s, 't> {
    source: &'s Source,
    index: SpanIndexBuilder,
    findings: Vec<Finding>,
    open: Vec<Open<'t>>,
    /// How many lists and mappings are open inside a key; what stands in them has no name.
    inside_key: usize,
    documents: usize,
    refused: usize,
}

impl<'t> Pass<'_, 't> {
    /// `repeated` says that the event is a key that its mapping has already.
    fn take(&mut self, event: &Event<'t>, span: Span, repeated: bool) {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.refuse(&yaml_feature::DOCUMENTS, span);
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(&yaml_feature::ALIAS, span);
                if self.expects_key() {
                    self.set_key(Cow::Borrowed(""), span);
                } else {
                    self.scalar(span);
                }
            }
            Event::Anchor(..) => self.refuse(&yaml_feature::ANCHOR, span),
            Event::Scalar(..) if self.inside_key > 0 => {}
            Event::MappingEnd | Event::SequenceEnd if self.inside_key > 0 => {
                self.inside_key -= 1;
                if self.inside_key == 0 {
                    self.set_key(Cow::Borrowed(""), span);
                }
            }
            Event::Scalar(text, style, ..) if self.expects_key() => {
                if text == "<<" && *style == ScalarStyle::Plain {
                    self.refuse(&yaml_feature::MERGE, span);
                }
                if repeated {
                    self.repeated(text, span);
                }
                self.set_key(text.clone(), span);
            }
            Event::Scalar(..) => self.scalar(span),
            Event::MappingStart(..) => self.begin(span, Inside::Mapping(None)),
            Event::SequenceStart(..) => self.begin(span, Inside::Sequence(0)),
            Event::MappingEnd | Event::SequenceEnd => {
                self.open.pop();
                self.index.close(span.end);
            }
            _ => {}
        }
    }

    fn begin(&mut self, span: Span, inside: Inside<'t>) {
        if self.inside_key > 0 || self.expects_key() {
            if self.inside_key == 0 {
                self.refuse(&yaml_feature::KEY, span);
            }
            self.inside_key += 1;
            return;
        }
        let (reached, key) = self.next();
        let key = key_of(&reached, key);
        match inside {
            Inside::Mapping(_) => self.index.mapping(key, span),
            Inside::Sequence(_) => self.index.sequence(key, span),
        }
        self.open.push(Open { reached, inside });
    }

    fn scalar(&mut self, span: Span) {
        let (reached, key) = self.next();
        // An empty value has no place of its own.
        let value = key.filter(|_| span.start >= span.end).unwrap_or(span);
        self.index.scalar(key_of(&reached, key), value);
    }

    fn expects_key(&self) -> bool {
        self.inside_key == 0 && matches!(self.open.last(), Some(Open { inside: Inside::Mapping(None), .. }))
    }

    /// A key that was refused has no name; its value is still a value.
    fn set_key(&mut self, text: Cow<'t, str>, span: Span) {
        if let Some(Open { inside: Inside::Mapping(key), .. }) = self.open.last_mut() {
            *key = Some((text, span));
        }
    }

    fn repeated(&mut self, text: &str, span: Span) {
        let Some(first) = self.index.first(text) else { return };
        let node = self.here().key(text);
        let finding =
            Finding::new(&duplicate_key::INFO, &duplicate_key::TWICE, self.source.name(), node.clone());
        let first_line = self.source.position(first.start).line;
        let finding = finding.at(span).with("key", text).with("line", first_line);
        self.findings.push(finding.related_to(self.source.name(), node, duplicate_key::FIRST));
    }

    /// The step to the node that begins here, and where its key stands.
    fn next(&mut self) -> (Option<Step<'t>>, Option<Span>) {
        match self.open.last_mut().map(|open| &mut open.inside) {
            None => (None, None),
            Some(Inside::Sequence(next)) => {
                *next += 1;
                (Some(Step::Item(*next - 1)), None)
            }
            Some(Inside::Mapping(key)) => {
                let (key, span) = key.take().unwrap_or_default();
                (Some(Step::Key(key)), Some(span))
            }
        }
    }

    fn refuse(&mut self, message: &'static Message, span: Span) {
        // A bomb of aliases needs to be named once or twice, not ten thousand times.
        self.refused += 1;
        if self.refused <= 10 {
            let finding = Finding::new(&yaml_feature::INFO, message, self.source.name(), self.here());
            self.findings.push(finding.at(span).helped_by(&yaml_feature::QUOTE));
        }
    }

    fn here(&self) -> NodePath {
        let reached = self.open.iter().filter_map(|open| open.reached.as_ref()).map(|step| match step {
            Step::Key(key) => Segment::Key(key.to_string()),
            Step::Item(item) => Segment::Item(*item),
        });
        let last = self.open.last().and_then(|open| match &open.inside {
            Inside::Mapping(key) => key.as_ref().map(|(key, _)| Segment::Key(key.to_string())),
            Inside::Sequence(next) => Some(Segment::Item(*next)),
        });
        reached.chain(last).collect()
    }
}

fn key_of<'s>(reached: &'s Option<Step<'_>>, span: Option<Span>) -> Option<(&'s str, Span)> {
    match reached {
        Some(Step::Key(key)) => Some((key, span?)),
        _ => None,
    }
}
