//! Writing revision data into the text of a file.

use super::{
    Written,
    place::{Edit, Page},
};
use crate::{
    content::ContentHash,
    model::{Date, Id},
    source::{NodePath, Source, SpanIndex},
};

/// What is written.
pub(super) struct Fields {
    pub(super) no: u32,
    pub(super) date: Date,
    pub(super) author: Option<Id>,
    pub(super) approved_by: Id,
    pub(super) approved_on: Date,
    pub(super) effective_on: Date,
    pub(super) evidence: Option<String>,
    pub(super) hash: ContentHash,
    pub(super) entry: Option<Entry>,
}

/// One line of the history of changes.
pub(super) struct Entry {
    pub(super) no: u32,
    pub(super) date: Date,
    pub(super) what: String,
    pub(super) why: Option<String>,
}

/// Keys and what is written after them.
type Pairs = Vec<(&'static str, String)>;

/// The keys of a revision in the order in which people write them.
const ORDER: [&str; 10] = [
    "no",
    "date",
    "author",
    "reviewed_by",
    "approved_by",
    "approved_on",
    "effective_on",
    "evidence",
    "hash",
    "history",
];

impl Fields {
    fn scalars(&self) -> Pairs {
        let mut all = vec![("no", self.no.to_string()), ("date", self.date.to_string())];
        all.extend(self.author.as_ref().map(|author| ("author", plain_or_quoted(author.as_str()))));
        all.extend([
            ("approved_by", plain_or_quoted(self.approved_by.as_str())),
            ("approved_on", self.approved_on.to_string()),
            ("effective_on", self.effective_on.to_string()),
        ]);
        all.extend(self.evidence.as_ref().map(|evidence| ("evidence", quoted(evidence))));
        // In quotes, because not every reader takes a colon inside braces for part of a word.
        all.push(("hash", quoted(&self.hash.to_string())));
        all
    }
}

impl Entry {
    fn pairs(&self) -> Pairs {
        let mut pairs =
            vec![("no", self.no.to_string()), ("date", self.date.to_string()), ("what", quoted(&self.what))];
        pairs.extend(self.why.as_ref().map(|why| ("why", quoted(why))));
        pairs
    }

    /// `- no: 2` and what belongs to it, each line after a line break.
    fn block(&self, indent: &str, line_break: &str) -> String {
        let line = |(index, (key, value)): (usize, (&str, String))| {
            let dash = if index == 0 { "- " } else { "  " };
            format!("{line_break}{indent}{dash}{key}: {value}")
        };
        self.pairs().into_iter().enumerate().map(line).collect()
    }

    fn flow(&self) -> String {
        format!("{{ {} }}", in_a_row(&self.pairs()))
    }
}

fn in_a_row(pairs: &[(&'static str, String)]) -> String {
    pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>().join(", ")
}

/// JSON quotes are YAML quotes.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn plain_or_quoted(id: &str) -> String {
    const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let is_word = id.starts_with(char::is_alphabetic) && !WORDS.contains(&id.to_lowercase().as_str());
    if is_word { id.to_owned() } else { quoted(id) }
}

/// The text with the revision data in it, and what is different; `None` where the layout allows no
/// safe change.
pub(super) fn write(source: &Source, index: &SpanIndex, fields: &Fields) -> Option<(String, Vec<Written>)> {
    let page = Page { text: source.text(), index };
    let revision = NodePath::root().key("revision");
    let edits = match page.place(&revision) {
        None => new_block(&page, fields)?,
        Some(_) if page.is_empty(&revision) => first_lines(&page, &revision, fields)?,
        Some(place) if place.scalar => return None,
        Some(_) if page.is_flow(&revision) => in_braces(&page, &revision, fields)?,
        Some(_) => in_lines(&page, &revision, fields)?,
    };
    Some((page.apply(edits)?, written(&page, &revision, fields)))
}

fn written(page: &Page<'_>, revision: &NodePath, fields: &Fields) -> Vec<Written> {
    let before = |key: &str| {
        let path = revision.clone().key(key);
        let place = page.place(&path).filter(|_| !page.is_empty(&path))?;
        page.text.get(place.value.start..place.value.end).map(str::to_owned)
    };
    let scalars = fields.scalars().into_iter();
    let mut all: Vec<Written> =
        scalars.map(|(key, after)| Written { key, before: before(key), after }).collect();
    all.retain(|it| it.before.as_deref().map(bare) != Some(bare(&it.after)));
    all.extend(fields.entry.as_ref().map(|it| Written { key: "history", before: None, after: it.flow() }));
    all
}

fn bare(value: &str) -> &str {
    value.trim_matches(['"', '\''])
}

/// The whole block, as lines after the key `revision`.
fn lines(fields: &Fields, indent: &str, line_break: &str) -> String {
    let scalars = fields.scalars();
    let mut text: String =
        scalars.iter().map(|(key, value)| format!("{line_break}{indent}{key}: {value}")).collect();
    if let Some(entry) = &fields.entry {
        text += &format!("{line_break}{indent}history:{}", entry.block(&format!("{indent}  "), line_break));
    }
    text
}

fn new_block(page: &Page<'_>, fields: &Fields) -> Option<Vec<Edit>> {
    let root = NodePath::root();
    let end = page.end_of(&root)?;
    if page.is_flow(&root) {
        let last = page.index.keys(&root).last().map(|key| root.clone().key(key))?;
        return Some(vec![Edit::insert(page.end_of(&last)?, format!(", revision: {{ {} }}", row(fields)))]);
    }
    let first = page.index.keys(&root).next().map(|key| root.clone().key(key))?;
    let indent = page.indent(page.place(&first)?.key?.start)?;
    let line_break = page.line_break();
    let block = lines(fields, &format!("{indent}  "), line_break);
    Some(vec![Edit::insert(page.line_end(end)?, format!("{line_break}{indent}revision:{block}"))])
}

fn row(fields: &Fields) -> String {
    let history = fields.entry.as_ref().map(|entry| format!(", history: [{}]", entry.flow()));
    format!("{}{}", in_a_row(&fields.scalars()), history.unwrap_or_default())
}

fn first_lines(page: &Page<'_>, revision: &NodePath, fields: &Fields) -> Option<Vec<Edit>> {
    let place = page.place(revision)?;
    if page.is_flow(&NodePath::root()) {
        return Some(vec![Edit::insert(page.after_colon(place)?, format!(" {{ {} }}", row(fields)))]);
    }
    let indent = format!("{}  ", page.indent(place.key?.start)?);
    let at = page.line_end(page.after_colon(place)?)?;
    Some(vec![Edit::insert(at, lines(fields, &indent, page.line_break()))])
}

/// Replaces what is there; hands what is not to `add` with the keys that stand before it.
fn replace(page: &Page<'_>, revision: &NodePath, fields: &Fields) -> Option<(Vec<Edit>, Pairs)> {
    let (mut edits, mut absent) = (Vec::new(), Vec::new());
    for (key, value) in fields.scalars() {
        let path = revision.clone().key(key);
        match page.place(&path) {
            None => absent.push((key, value)),
            Some(place) if page.is_empty(&path) => {
                edits.push(Edit::insert(page.after_colon(place)?, format!(" {value}")));
            }
            Some(place) if !place.scalar => {
                // Words in two languages are one value.
                edits.push(page.is_flow(&path).then_some(Edit {
                    start: place.value.start,
                    end: place.value.end,
                    text: value,
                })?);
            }
            Some(place) => {
                let is_same =
                    page.text.get(place.value.start..place.value.end).map(bare) == Some(bare(&value));
                if !is_same {
                    edits.push(Edit { start: place.value.start, end: place.value.end, text: value });
                }
            }
        }
    }
    Some((edits, absent))
}

fn in_braces(page: &Page<'_>, revision: &NodePath, fields: &Fields) -> Option<Vec<Edit>> {
    let (mut edits, mut absent) = replace(page, revision, fields)?;
    if let Some(entry) = &fields.entry {
        match history(page, revision, entry)? {
            Some(edit) => edits.push(edit),
            None => absent.push(("history", format!("[{}]", entry.flow()))),
        }
    }
    if !absent.is_empty() {
        let last = page.index.keys(revision).last().map(|key| revision.clone().key(key));
        edits.push(match last {
            Some(last) => Edit::insert(page.end_of(&last)?, format!(", {}", in_a_row(&absent))),
            None => Edit::insert(page.place(revision)?.value.start + 1, format!(" {} ", in_a_row(&absent))),
        });
    }
    Some(edits)
}

fn in_lines(page: &Page<'_>, revision: &NodePath, fields: &Fields) -> Option<Vec<Edit>> {
    let (mut edits, absent) = replace(page, revision, fields)?;
    let first = page.index.keys(revision).next().map(|key| revision.clone().key(key))?;
    let first = page.place(&first)?.key?.start;
    let (indent, line_break) = (page.indent(first)?, page.line_break());
    for (key, value) in absent {
        edits.push(match before(page, revision, key) {
            Some(path) => {
                let at = page.line_end(page.end_of(&path)?)?;
                Edit::insert(at, format!("{line_break}{indent}{key}: {value}"))
            }
            None => Edit::insert(page.line_start(first)?, format!("{indent}{key}: {value}{line_break}")),
        });
    }
    if let Some(entry) = &fields.entry {
        edits.push(match history(page, revision, entry)? {
            Some(edit) => edit,
            None => {
                let last = page.index.keys(revision).last().map(|key| revision.clone().key(key))?;
                let lines = entry.block(&format!("{indent}  "), line_break);
                let at = page.line_end(page.end_of(&last)?)?;
                Edit::insert(at, format!("{line_break}{indent}history:{lines}"))
            }
        });
    }
    Some(edits)
}

/// The nearest key that stands before `key` by custom and is there.
fn before(page: &Page<'_>, revision: &NodePath, key: &str) -> Option<NodePath> {
    let own = ORDER.iter().position(|it| *it == key)?;
    let earlier = ORDER.iter().take(own).rev().map(|it| revision.clone().key(it));
    earlier.into_iter().find(|path| page.place(path).is_some())
}

/// Adds an entry to a history that is there; `Some(None)` if there is none yet.
fn history(page: &Page<'_>, revision: &NodePath, entry: &Entry) -> Option<Option<Edit>> {
    let list = revision.clone().key("history");
    let Some(place) = page.place(&list) else { return Some(None) };
    let line_break = page.line_break();
    if page.is_empty(&list) {
        let at = page.after_colon(place)?;
        if page.is_flow(revision) {
            return Some(Some(Edit::insert(at, format!(" [{}]", entry.flow()))));
        }
        let indent = format!("{}  ", page.indent(place.key?.start)?);
        return Some(Some(Edit::insert(page.line_end(at)?, entry.block(&indent, line_break))));
    }
    let Some(last) = page.last_item(&list) else {
        let at = page.is_flow(&list).then_some(place.value.start + 1)?;
        return Some(Some(Edit::insert(at, entry.flow())));
    };
    let first = list.clone().item(0);
    let newest_first = first != last && number(page, &first)? > number(page, &last)?;
    Some(Some(match (page.is_flow(&list), newest_first) {
        (true, false) => Edit::insert(page.end_of(&last)?, format!(", {}", entry.flow())),
        (true, true) => Edit::insert(page.place(&first)?.value.start, format!("{}, ", entry.flow())),
        (false, false) => {
            let indent = page.indent(page.place(&last)?.value.start)?;
            Edit::insert(page.line_end(page.end_of(&last)?)?, entry.block(indent, line_break))
        }
        (false, true) => {
            let start = page.place(&first)?.value.start;
            let lines = entry.block(page.indent(start)?, line_break);
            let lines = lines.strip_prefix(line_break).unwrap_or(&lines);
            Edit::insert(page.line_start(start)?, format!("{lines}{line_break}"))
        }
    }))
}

fn number(page: &Page<'_>, item: &NodePath) -> Option<u32> {
    let place = page.place(&item.clone().key("no"))?;
    page.text.get(place.value.start..place.value.end)?.trim().parse().ok()
}
