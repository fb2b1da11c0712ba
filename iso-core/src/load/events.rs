//! The pass over a text: where everything stands, what it says, and what may not stand in it.

use std::collections::BTreeMap;

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
    source::{NodeId, NodePath, Place, Segment, Source, Span, SpanIndex},
};

/// What one pass over the events of a text shows.
pub(super) struct Scan {
    pub(super) index: SpanIndex,
    pub(super) findings: Vec<Finding>,
    /// What the text says; `None` if it could not be followed to its end.
    pub(super) value: Option<Value>,
}

/// A mapping or a sequence that is not closed yet.
enum Open {
    Mapping { node: NodeId, path: NodePath, key: Option<(String, Span)>, seen: BTreeMap<String, Span> },
    Sequence { node: NodeId, path: NodePath, next: usize },
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
        index: SpanIndex::default(),
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
                return Scan { index: pass.index, findings: pass.findings, value: None };
            }
        };
        nodes += usize::from(event.is_node());
        if nodes > limits.nodes {
            let finding = Finding::new(&too_large::INFO, &too_large::NODES, source.name(), NodePath::root());
            pass.findings.push(finding.with("limit", limits.nodes));
            return Scan { index: pass.index, findings: pass.findings, value: None };
        }
        if let Some(tag) = span.tag_span() {
            pass.refuse(&yaml_feature::TAG, byte_span(source, &tag));
        }
        let place = byte_span(source, &span);
        pass.take(&event, place);
        plain.take(&event);
        // The parser counts brackets and indentation each by itself, and pairs in lists not at all.
        if pass.open.len() + pass.inside_key > limits.depth {
            let finding = Finding::new(&too_large::INFO, &too_large::DEPTH, source.name(), NodePath::root());
            pass.findings.push(finding.at(place).with("limit", limits.depth));
            return Scan { index: pass.index, findings: pass.findings, value: None };
        }
        if pass.findings.len() >= limits.findings_per_file {
            let last = Finding::new(&too_large::INFO, &too_large::FAULTS, source.name(), NodePath::root());
            pass.findings.push(last.with("limit", limits.findings_per_file));
            return Scan { index: pass.index, findings: pass.findings, value: None };
        }
    }
    Scan { index: pass.index, findings: pass.findings, value: Some(plain.value()) }
}

fn byte_span(source: &Source, span: &granit_parser::Span) -> Span {
    let Some(range) = span.byte_range() else { return Span::default() };
    let text = source.slice(Span { start: range.start, end: range.end.max(range.start) });
    // Block texts end on the line after them.
    Span { start: range.start, end: range.start + text.trim_end().len() }
}

struct Pass<'s> {
    source: &'s Source,
    index: SpanIndex,
    findings: Vec<Finding>,
    open: Vec<Open>,
    /// How many lists and mappings are open inside a key; what stands in them has no name.
    inside_key: usize,
    documents: usize,
    refused: usize,
}

impl Pass<'_> {
    fn take(&mut self, event: &Event<'_>, span: Span) {
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
                    self.nameless_key(span);
                } else {
                    self.place(span, true);
                }
            }
            Event::Anchor(..) => self.refuse(&yaml_feature::ANCHOR, span),
            Event::Scalar(..) if self.inside_key > 0 => {}
            Event::MappingEnd | Event::SequenceEnd if self.inside_key > 0 => {
                self.inside_key -= 1;
                if self.inside_key == 0 {
                    self.nameless_key(span);
                }
            }
            Event::Scalar(text, style, _, _) => {
                self.scalar(text, *style, span);
            }
            Event::MappingStart(..) => {
                self.begin(span, |node, path| Open::Mapping { node, path, key: None, seen: BTreeMap::new() });
            }
            Event::SequenceStart(..) => {
                self.begin(span, |node, path| Open::Sequence { node, path, next: 0 });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                if let Some(Open::Mapping { node, .. } | Open::Sequence { node, .. }) = self.open.pop() {
                    self.index.close(node, span.end);
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, span: Span, open: impl FnOnce(NodeId, NodePath) -> Open) {
        if self.inside_key > 0 || self.expects_key() {
            if self.inside_key == 0 {
                self.refuse(&yaml_feature::KEY, span);
            }
            self.inside_key += 1;
            return;
        }
        let (node, path) = self.place(span, false);
        self.open.push(open(node, path));
    }

    fn expects_key(&self) -> bool {
        self.inside_key == 0 && matches!(self.open.last(), Some(Open::Mapping { key: None, .. }))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span) {
        if !self.expects_key() {
            self.place(span, true);
            return;
        }
        if text == "<<" && style == ScalarStyle::Plain {
            self.refuse(&yaml_feature::MERGE, span);
        }
        self.set_key(text.to_owned(), span);
    }

    /// A key that was refused; its value is still a value.
    fn nameless_key(&mut self, span: Span) {
        if let Some(Open::Mapping { key, .. }) = self.open.last_mut() {
            *key = Some((String::new(), span));
        }
    }

    fn set_key(&mut self, text: String, span: Span) {
        let Some(Open::Mapping { path, key, seen, .. }) = self.open.last_mut() else { return };
        if let Some(first) = seen.get(&text) {
            let node = path.clone().key(&text);
            let finding =
                Finding::new(&duplicate_key::INFO, &duplicate_key::TWICE, self.source.name(), node.clone());
            let finding = finding.at(span).with("key", text.as_str());
            let first_line = self.source.position(first.start).line;
            let note = duplicate_key::FIRST;
            self.findings.push(finding.with("line", first_line).related_to(self.source.name(), node, note));
        } else {
            seen.insert(text.clone(), span);
        }
        *key = Some((text, span));
    }

    /// Adds the node that begins here to the index.
    fn place(&mut self, span: Span, scalar: bool) -> (NodeId, NodePath) {
        match self.open.last_mut() {
            None => (self.index.root(Place { key: None, value: span, scalar }), NodePath::root()),
            Some(Open::Sequence { node, path, next }) => {
                let item = path.clone().item(*next);
                *next += 1;
                (self.index.item(*node, Place { key: None, value: span, scalar }), item)
            }
            Some(Open::Mapping { node, path, key, .. }) => {
                let (key, key_span) = key.take().unwrap_or_default();
                let child = path.clone().key(&key);
                // An empty value has no place of its own.
                let value = if scalar && span.start >= span.end { key_span } else { span };
                (self.index.child(*node, &key, Place { key: Some(key_span), value, scalar }), child)
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
        match self.open.last() {
            None => NodePath::root(),
            Some(Open::Mapping { path, key, .. }) => match key {
                Some((key, _)) => path.clone().key(key),
                None => path.clone(),
            },
            Some(Open::Sequence { path, next, .. }) => {
                let segments = path.segments().iter().cloned();
                segments.chain([Segment::Item(*next)]).collect()
            }
        }
    }
}
