//! A table as the value that YAML would give, with the place of every cell.
//!
//! What the typed pass then refuses, it refuses as in YAML: one reader of days, one of words.

use serde_yaml::{Mapping, Value};

use super::{
    columns::{self, Cells, Column, Heads},
    table::{self, Cell, Row},
};
use crate::{
    diag::{Finding, Message},
    load::{
        Limits,
        faults::{misshapen_table, missing_key, too_large, unknown_key, unknown_word},
    },
    model::RegisterKind,
    source::{NodePath, Source, Span, SpanIndex, SpanIndexBuilder},
    text::{Lang, nearest},
};

/// What a table says.
pub(super) struct Read {
    pub(super) value: Value,
    pub(super) index: SpanIndex,
    pub(super) findings: Vec<Finding>,
}

pub(super) fn read(kind: RegisterKind, source: &Source, limits: &Limits) -> Read {
    let mut reader = Reader {
        kind,
        heads: Heads::of(kind),
        source,
        most: limits.findings_per_file,
        index: SpanIndexBuilder::default(),
        findings: Vec::new(),
    };
    let entries = match table::rows(source.text(), limits.nodes, |head| reader.heads.column(head).is_some()) {
        Some(rows) => reader.table(&rows),
        None => {
            let finding = Finding::new(&too_large::INFO, &too_large::NODES, source.name(), NodePath::root());
            reader.findings.push(finding.with("limit", limits.nodes));
            Vec::new()
        }
    };
    let mut value = Mapping::new();
    value.insert("register".into(), kind.key().into());
    value.insert("entries".into(), Value::Sequence(entries));
    Read { value: Value::Mapping(value), index: reader.index.finish(), findings: reader.findings }
}

/// A missing key of an entry is an empty cell of a table.
pub(super) fn as_cell(kind: RegisterKind, mut finding: Finding) -> Finding {
    if finding.rule.code != missing_key::INFO.code {
        return finding;
    }
    let said = finding.args.iter().find(|(name, _)| *name == "key").map(|(_, key)| key.show(Lang::En));
    let column = columns::of(kind).iter().find(|it| said.as_deref() == Some(it.key));
    let head = column.and_then(|it| it.heads.first()).copied().unwrap_or_default();
    finding.message = &missing_key::CELL;
    finding.with("column", head).helped_by(&missing_key::FILL_CELL)
}

struct Reader<'s> {
    kind: RegisterKind,
    heads: Heads,
    source: &'s Source,
    most: usize,
    index: SpanIndexBuilder,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn table(&mut self, rows: &[Row]) -> Vec<Value> {
        let known = |row: &&Row| {
            let known = row.iter().filter(|cell| self.heads.column(&cell.text).is_some()).count();
            known >= row.len().min(2)
        };
        let at = rows.iter().take(table::TITLES).position(|row| known(&row)).unwrap_or_default();
        let Some(heads) = rows.get(at) else {
            let finding = self.misshapen(&misshapen_table::EMPTY, NodePath::root());
            let finding = finding.with("heads", self.usual_heads());
            self.findings.push(finding.helped_by(&misshapen_table::ADD_HEADS));
            return Vec::new();
        };
        self.index.mapping(None, Span::default());
        let line = heads.first().map(|cell| cell.span).unwrap_or_default();
        let line = Span { start: line.start, end: heads.last().map_or(line.end, |cell| cell.span.end) };
        self.index.sequence(Some(("entries", line)), line);
        let columns = self.columns(heads, line);
        // Under heads that are not understood rows say nothing, and all of them would be accused.
        if !self.findings.is_empty() {
            return Vec::new();
        }
        let mut values = Vec::new();
        for (number, row) in rows.iter().skip(at + 1).enumerate() {
            let start = row.first().map(|cell| cell.span.start).unwrap_or_default();
            let end = row.last().map(|cell| cell.span.end).unwrap_or_default();
            self.index.mapping(None, Span { start, end });
            let node = NodePath::root().key("entries").item(number);
            let mut entry = Mapping::new();
            for (position, cell) in row.iter().enumerate() {
                if cell.open {
                    self.say(self.misshapen(&misshapen_table::OPEN, node.clone()), cell);
                }
                if cell.text.is_empty() {
                    continue;
                }
                match columns.get(position) {
                    Some(Some(column)) => {
                        self.index.scalar(Some((column.key, cell.span)), cell.span);
                        if let Some(value) = self.value(column, cell, &node) {
                            entry.insert(column.key.into(), value);
                        }
                    }
                    Some(None) => {}
                    None => {
                        let finding = self.misshapen(&misshapen_table::BEYOND, node.clone());
                        self.say(finding.with("text", cell.text.as_str()), cell);
                    }
                }
            }
            self.index.close(end);
            values.push(Value::Mapping(entry));
        }
        values
    }

    /// The column of each head; `None` for what is for people only or not understood.
    fn columns(&mut self, heads: &Row, line: Span) -> Vec<Option<&'static Column>> {
        let mut found: Vec<Option<&'static Column>> = Vec::new();
        let mut meant: Vec<&str> = Vec::new();
        for cell in heads {
            let column = self.heads.column(&cell.text);
            let twice = column.filter(|it| found.iter().flatten().any(|other| other.key == it.key));
            if let Some(column) = twice {
                let finding = self.misshapen(&misshapen_table::TWICE, NodePath::root());
                let first = column.heads.first().copied().unwrap_or(column.key);
                let finding = finding.with("text", cell.text.as_str()).with("column", first);
                self.say(finding.helped_by(&misshapen_table::REMOVE), cell);
            }
            if column.is_none() && !columns::is_for_people(&cell.text) {
                meant.extend(self.unknown_head(cell));
            }
            found.push(column.filter(|_| twice.is_none()));
        }
        for column in columns::of(self.kind).iter().filter(|it| it.required) {
            let there = found.iter().flatten().any(|it| it.key == column.key);
            if !there && !meant.contains(&column.key) {
                let head = column.heads.first().copied().unwrap_or(column.key);
                let finding = Finding::new(
                    &missing_key::INFO,
                    &missing_key::COLUMN,
                    self.source.name(),
                    NodePath::root(),
                );
                let finding = finding.with("column", head).with("key", column.key);
                self.findings.push(finding.helped_by(&missing_key::ADD_COLUMN).at(line));
            }
        }
        found
    }

    /// Says that nobody knows a head; gives the column that was probably meant.
    fn unknown_head(&mut self, cell: &Cell) -> Option<&'static str> {
        let known = columns::heads(self.kind);
        let at = |message| Finding::new(&unknown_key::INFO, message, self.source.name(), NodePath::root());
        let meant = nearest(&cell.text, &known);
        let finding = match &meant {
            Some(nearest) => at(&unknown_key::COLUMN_NEAREST)
                .with("nearest", nearest.as_str())
                .helped_by(&unknown_key::RENAME_COLUMN),
            None => at(&unknown_key::COLUMN)
                .with("known", self.usual_heads())
                .helped_by(&unknown_key::NOTE_COLUMN),
        };
        self.say(finding.with("key", cell.text.as_str()), cell);
        self.heads.column(&meant?).map(|column| column.key)
    }

    fn value(&mut self, column: &Column, cell: &Cell, node: &NodePath) -> Option<Value> {
        let is = |words: &[&str], said: &str| {
            words.iter().any(|it| columns::letters(it) == columns::letters(said))
        };
        match column.cells {
            Cells::Plain => Some(cell.text.as_str().into()),
            Cells::YesNo if is(columns::YES, &cell.text) => Some(true.into()),
            Cells::YesNo if is(columns::NO, &cell.text) => Some(false.into()),
            Cells::YesNo => {
                let known: Vec<&str> =
                    [columns::YES, columns::NO].iter().filter_map(|it| it.first().copied()).collect();
                self.unknown_word(&cell.text, &known, cell, node.clone().key(column.key));
                None
            }
            Cells::Several(words) => {
                let mut list = Vec::new();
                for said in cell.text.split([';', ',', '|', '\n']).map(str::trim).filter(|it| !it.is_empty())
                {
                    match words.iter().find(|(word, written)| is(written, said) || is(&[word], said)) {
                        Some((word, _)) => list.push(Value::from(*word)),
                        None => {
                            let known: Vec<&str> =
                                words.iter().filter_map(|(_, written)| written.first().copied()).collect();
                            self.unknown_word(said, &known, cell, node.clone().key(column.key));
                        }
                    }
                }
                Some(Value::Sequence(list))
            }
        }
    }

    fn unknown_word(&mut self, said: &str, known: &[&str], cell: &Cell, node: NodePath) {
        let known: Vec<String> = known.iter().map(|it| (*it).to_owned()).collect();
        let at = |message| Finding::new(&unknown_word::INFO, message, self.source.name(), node);
        let finding = match nearest(said, &known) {
            Some(nearest) => at(&unknown_word::NEAREST).with("nearest", nearest),
            None => at(&unknown_word::UNKNOWN),
        };
        let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
        self.say(finding.with("text", said).with("known", known.join(", ")), cell);
    }

    fn misshapen(&self, message: &'static Message, node: NodePath) -> Finding {
        Finding::new(&misshapen_table::INFO, message, self.source.name(), node)
    }

    /// Puts a finding about a cell on record, unless there are too many already.
    fn say(&mut self, finding: Finding, cell: &Cell) {
        if self.findings.len() < self.most {
            self.findings.push(finding.at(cell.span));
        }
    }

    fn usual_heads(&self) -> String {
        let usual = columns::of(self.kind).iter().filter_map(|column| column.heads.first());
        usual.map(|head| format!("`{head}`")).collect::<Vec<_>>().join(", ")
    }
}
