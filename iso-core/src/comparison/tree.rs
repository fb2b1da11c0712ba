//! Two canonical forms side by side, key by key and item by item.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{
    change::{Change, Kind},
    effect, is_wording,
    order::out_of_order,
    pairing::pair,
    phrase::Phrase,
    values::Names,
    words,
};

/// The parts of a procedure in the order in which they are read; others follow by name.
const ORDER: [&str; 12] = [
    "process",
    "title",
    "purpose",
    "scope",
    "owner",
    "field",
    "tthc",
    "limit",
    "statutory_limit",
    "cases",
    "legal_basis",
    "service",
];

/// A place in both forms.
#[derive(Clone)]
pub(super) struct At<'v> {
    /// The keys that lead here, without items.
    pub(super) trail: Vec<&'v str>,
    pub(super) path: String,
    pub(super) place: Vec<Phrase>,
}

impl<'v> At<'v> {
    fn key(&self, key: &'v str) -> Self {
        let mut at = self.clone();
        // A single next step, and a limit of the law, say nothing more by their own key.
        let is_silent = matches!((self.trail.last().copied(), key), (Some("next"), "to"));
        at.trail.push(key);
        if !at.path.is_empty() {
            at.path.push('.');
        }
        at.path.push_str(key);
        if !is_silent {
            at.place.push(words::key(key).map_or_else(|| Phrase::same(format!("`{key}`")), Phrase::from));
        }
        at
    }

    /// An item of the list that stands here.
    fn item(&self, id: &str, name: &Phrase) -> Self {
        let mut at = self.clone();
        at.path.push_str(&format!("[{id}]"));
        if let Some(last) = at.place.pop() {
            at.place.push(Phrase::of(|lang| format!("{} {}", last.get(lang), name.get(lang))));
        }
        at
    }
}

/// A comparison under way.
pub(super) struct Compare {
    pub(super) old: Names,
    pub(super) new: Names,
    pub(super) changes: Vec<Change>,
}

impl Compare {
    pub(super) fn new(old: Names, new: Names) -> Self {
        Compare { old, new, changes: Vec::new() }
    }

    pub(super) fn root(&mut self, old: &Value, new: &Value) {
        let at = At { trail: Vec::new(), path: String::new(), place: Vec::new() };
        if let (Some(old), Some(new)) = (old.as_object(), new.as_object()) {
            self.fields(&at, old, new);
        }
    }

    pub(super) fn fields<'v>(
        &mut self,
        at: &At<'v>,
        old: &'v Map<String, Value>,
        new: &'v Map<String, Value>,
    ) {
        let keys: BTreeSet<&str> = old.keys().chain(new.keys()).map(String::as_str).collect();
        let mut keys: Vec<&str> = keys.into_iter().collect();
        if at.trail.is_empty() {
            keys.sort_by_key(|key| ORDER.iter().position(|it| it == key).unwrap_or(ORDER.len()));
        }
        for key in keys {
            self.value(&at.key(key), old.get(key), new.get(key));
        }
    }

    fn value<'v>(&mut self, at: &At<'v>, old: Option<&'v Value>, new: Option<&'v Value>) {
        if old == new {
            return;
        }
        let is = |it: Option<&Value>, is: fn(&Value) -> bool| it.is_none_or(is);
        let is_list = |it: &Value| it.is_array();
        let is_record = |it: &Value| it.is_object() && !is_wording(it);
        if is(old, is_list) && is(new, is_list) {
            let items =
                |it: Option<&'v Value>| it.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            self.list(at, items(old), items(new));
        } else if is(old, is_record) && is(new, is_record) {
            static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
            let map = |it: Option<&'v Value>| it.and_then(Value::as_object).unwrap_or(&EMPTY);
            self.fields(at, map(old), map(new));
        } else {
            self.single(at, old, new);
        }
    }

    fn single(&mut self, at: &At<'_>, old: Option<&Value>, new: Option<&Value>) {
        let key = at.trail.last().copied().unwrap_or_default();
        let kind = match (old, new) {
            (None, _) => Kind::Added,
            (_, None) => Kind::Removed,
            _ => Kind::Changed,
        };
        self.changes.push(Change {
            kind,
            path: at.path.clone(),
            place: at.place.clone(),
            before: old.map(|it| self.old.say(key, it)),
            after: new.map(|it| self.new.say(key, it)),
            effect: effect::of_value(&at.trail, old, new),
        });
    }

    fn list<'v>(&mut self, at: &At<'v>, old: &'v [Value], new: &'v [Value]) {
        let key = at.trail.last().copied().unwrap_or_default();
        let paired = pair(old, new);
        for (from, to) in &paired.pairs {
            let (Some(before), Some(after)) = (old.get(*from), new.get(*to)) else { continue };
            if before == after {
                continue;
            }
            let (name, id) = (self.item_name(after), id_of(after, *to));
            // Single values have no place of their own inside the list.
            let at = if after.is_object() && !is_wording(after) { at.item(&id, &name) } else { at.clone() };
            self.value(&at, Some(before), Some(after));
        }
        for item in paired.removed.iter().filter_map(|at| old.get(*at)) {
            let before = Some(self.old.say(key, item));
            self.item_change(at, Kind::Removed, item, before, None);
        }
        for item in paired.added.iter().filter_map(|at| new.get(*at)) {
            let after = Some(self.new.say(key, item));
            self.item_change(at, Kind::Added, item, None, after);
        }
        let order: Vec<usize> = paired.pairs.iter().map(|(_, to)| *to).collect();
        if out_of_order(&order).contains(&true) {
            self.item_change(at, Kind::Moved, &Value::Null, None, None);
        }
    }

    pub(super) fn item_change(
        &mut self,
        at: &At<'_>,
        kind: Kind,
        item: &Value,
        before: Option<Phrase>,
        after: Option<Phrase>,
    ) {
        let effect = match kind {
            Kind::Added | Kind::Removed => effect::of_item(&at.trail, item, kind == Kind::Added),
            _ => None,
        };
        let (path, place) = (at.path.clone(), at.place.clone());
        self.changes.push(Change { kind, path, place, before, after, effect });
    }

    fn item_name(&self, item: &Value) -> Phrase {
        item.as_object().map_or_else(|| Phrase::same(""), |map| self.new.name(map))
    }
}

/// The id of an item, or its position.
fn id_of(item: &Value, position: usize) -> String {
    let id = item.get("id").or_else(|| item.get("no")).and_then(Value::as_str);
    id.map_or_else(|| position.to_string(), str::to_owned)
}
