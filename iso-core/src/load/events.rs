//! The positional pass: where everything stands, and what may not stand in a process file.

use std::{borrow::Cow, collections::BTreeMap};

use granit_parser::{Event, Parser, ScalarStyle};

use super::{
    Limits,
    faults::{duplicate_key, too_large, yaml_feature},
    syntax,
    tape::{Item, Tape},
};
use crate::{
    diag::{Finding, Message},
    source::{NodeId, NodePath, Place, Segment, Source, Span, SpanIndex},
};

/// What one pass over the events of a text shows.
pub(super) struct Scan<'t> {
    pub(super) index: SpanIndex,
    pub(super) findings: Vec<Finding>,
    /// The first document, for the typed pass.
    pub(super) tape: Tape<'t>,
    /// Whether the text could not be followed to its end.
    pub(super) broken_off: bool,
}

/// A mapping or a sequence that is not closed yet.
struct Open<'t> {
    node: NodeId,
    /// What leads to it from the one around it; the root has nothing.
    way: Option<Way<'t>>,
    inside: Inside<'t>,
}

enum Inside<'t> {
    Mapping { key: Option<(Cow<'t, str>, Span)>, seen: BTreeMap<Cow<'t, str>, Span> },
    Sequence { next: usize },
}

/// A segment of a path that owns nothing: paths are only built for findings.
#[derive(Clone)]
enum Way<'t> {
    Key(Cow<'t, str>),
    Item(usize),
}

pub(super) fn parser<'t>(text: &'t str, limits: &Limits) -> impl Iterator<Item = Parsed<'t>> {
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

pub(super) type Parsed<'t> = Result<(Event<'t>, granit_parser::Span), granit_parser::ScanError>;

pub(super) fn scan<'t>(source: &'t Source, limits: &Limits) -> Scan<'t> {
    let mut pass = Pass {
        source,
        index: SpanIndex::default(),
        findings: Vec::new(),
        open: Vec::new(),
        documents: 0,
        tape: Tape::default(),
    };
    let mut nodes = 0;
    for parsed in parser(source.text(), limits) {
        let (event, span) = match parsed {
            Ok(parsed) => parsed,
            Err(error) => {
                pass.findings.push(syntax::explain(source, &error, limits));
                return pass.end(true);
            }
        };
        nodes += usize::from(event.is_node());
        if nodes > limits.nodes {
            let finding = Finding::new(&too_large::INFO, &too_large::NODES, source.name(), NodePath::root());
            pass.findings.push(finding.with("limit", limits.nodes));
            return pass.end(true);
        }
        if let Some(tag) = span.tag_span() {
            pass.refuse(&yaml_feature::TAG, byte_span(source, &tag));
        }
        pass.take(event, byte_span(source, &span));
    }
    pass.end(false)
}

pub(super) fn byte_span(source: &Source, span: &granit_parser::Span) -> Span {
    let Some(range) = span.byte_range() else { return Span::default() };
    let text = source.slice(Span { start: range.start, end: range.end.max(range.start) });
    // Block texts end on the line after them.
    Span { start: range.start, end: range.start + text.trim_end().len() }
}

struct Pass<'t> {
    source: &'t Source,
    index: SpanIndex,
    findings: Vec<Finding>,
    open: Vec<Open<'t>>,
    documents: usize,
    tape: Tape<'t>,
}

impl<'t> Pass<'t> {
    fn end(self, broken_off: bool) -> Scan<'t> {
        Scan { index: self.index, findings: self.findings, tape: self.tape, broken_off }
    }

    fn keep(&mut self, item: Item<'t>) {
        if self.documents < 2 {
            self.tape.push(item);
        }
    }

    fn take(&mut self, event: Event<'t>, span: Span) {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.refuse(&yaml_feature::DOCUMENTS, span);
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(&yaml_feature::ALIAS, span);
                self.keep(Item::Scalar { text: Cow::Borrowed("x"), plain: false });
                self.place(span, true);
            }
            Event::Anchor(..) => self.refuse(&yaml_feature::ANCHOR, span),
            Event::Scalar(text, style, _, _) => self.scalar(text, style, span),
            Event::MappingStart(..) => {
                self.keep(Item::Mapping);
                self.begin(span, Inside::Mapping { key: None, seen: BTreeMap::new() });
            }
            Event::SequenceStart(..) => {
                self.keep(Item::Sequence);
                self.begin(span, Inside::Sequence { next: 0 });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                self.keep(Item::End);
                if let Some(Open { node, .. }) = self.open.pop() {
                    self.index.close(node, span.end);
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, span: Span, inside: Inside<'t>) {
        if self.expects_key() {
            self.refuse(&yaml_feature::KEY, span);
            self.set_key(Cow::Borrowed(""), span);
        }
        let (node, way) = self.place(span, false);
        self.open.push(Open { node, way, inside });
    }

    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { inside: Inside::Mapping { key: None, .. }, .. }))
    }

    fn scalar(&mut self, text: Cow<'t, str>, style: ScalarStyle, span: Span) {
        let plain = style == ScalarStyle::Plain;
        // The parser calls `~` what is not written at all.
        let unwritten = plain && span.start == span.end;
        let said = if unwritten { Cow::Borrowed("") } else { text.clone() };
        self.keep(Item::Scalar { text: said, plain });
        if !self.expects_key() {
            self.place(span, true);
            return;
        }
        if text == "<<" && style == ScalarStyle::Plain {
            self.refuse(&yaml_feature::MERGE, span);
        }
        self.set_key(text, span);
    }

    fn set_key(&mut self, text: Cow<'t, str>, span: Span) {
        let Some(Open { inside: Inside::Mapping { key, seen }, .. }) = self.open.last_mut() else { return };
        let first = seen.get(&text).copied();
        if first.is_none() {
            seen.insert(text.clone(), span);
        }
        *key = Some((text.clone(), span));
        let Some(first) = first else { return };
        let node = self.here();
        let finding =
            Finding::new(&duplicate_key::INFO, &duplicate_key::TWICE, self.source.name(), node.clone());
        let finding = finding.at(span).with("key", &*text);
        let first_line = self.source.position(first.start).line;
        let note = duplicate_key::FIRST;
        self.findings.push(finding.with("line", first_line).related_to(self.source.name(), node, note));
    }

    /// Adds the node that begins here to the index, with the way to it.
    fn place(&mut self, span: Span, scalar: bool) -> (NodeId, Option<Way<'t>>) {
        let Some(Open { node, inside, .. }) = self.open.last_mut() else {
            return (self.index.root(Place { key: None, value: span, scalar }), None);
        };
        match inside {
            Inside::Sequence { next } => {
                let item = *next;
                *next += 1;
                let place = Place { key: None, value: span, scalar };
                (self.index.item(*node, place), Some(Way::Item(item)))
            }
            Inside::Mapping { key, .. } => {
                let (key, key_span) = key.take().unwrap_or_default();
                // An empty value has no place of its own.
                let value = if scalar && span.start >= span.end { key_span } else { span };
                let place = Place { key: Some(key_span), value, scalar };
                (self.index.child(*node, &key, place), Some(Way::Key(key)))
            }
        }
    }

    fn refuse(&mut self, message: &'static Message, span: Span) {
        // A bomb of aliases needs to be named once or twice, not ten thousand times.
        if self.findings.len() < 10 {
            let finding = Finding::new(&yaml_feature::INFO, message, self.source.name(), self.here());
            self.findings.push(finding.at(span).helped_by(&yaml_feature::QUOTE));
        }
    }

    /// The path of what comes next.
    fn here(&self) -> NodePath {
        let next = self.open.last().and_then(|open| match &open.inside {
            Inside::Mapping { key, .. } => key.as_ref().map(|(key, _)| Way::Key(key.clone())),
            Inside::Sequence { next } => Some(Way::Item(*next)),
        });
        let ways = self.open.iter().filter_map(|open| open.way.clone()).chain(next);
        ways.map(|way| match way {
            Way::Key(key) => Segment::Key(key.into_owned()),
            Way::Item(index) => Segment::Item(index),
        })
        .collect()
    }
}
