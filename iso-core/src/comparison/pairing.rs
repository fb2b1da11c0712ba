//! Which item of a list is which item of the other.

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use super::is_wording;
use crate::text::without_marks;

/// Keys by which an item is known, the surest first.
const KEYS: [&str; 6] = ["id", "no", "short", "case", "name", "to"];

/// Partners: positions in the old and the new list.
pub(super) struct Paired {
    pub(super) pairs: Vec<(usize, usize)>,
    pub(super) removed: Vec<usize>,
    pub(super) added: Vec<usize>,
}

/// Pairs what is equal, then what has the same key, each in its order; the only two that are left
/// of a list of single values are partners too.
pub(super) fn pair(old: &[Value], new: &[Value]) -> Paired {
    let mut partner: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    let whole = |value: &Value| Some(value.to_string());
    match_by(old, new, &mut partner, &mut taken, whole);
    match_by(old, new, &mut partner, &mut taken, key);
    match_by(old, new, &mut partner, &mut taken, |value| key(value).map(|key| without_marks(&key)));
    // A branch under the same condition leads elsewhere, or leads there under another one.
    for part in ["when", "to"] {
        match_by(old, new, &mut partner, &mut taken, |value| {
            value.get("to").and(value.get(part)).map(Value::to_string)
        });
    }
    let mut removed: Vec<usize> = positions(&partner, Option::is_none);
    let mut added: Vec<usize> = positions(&taken, |taken| !taken);
    let is_plain =
        |list: &[Value], at: usize| list.get(at).is_some_and(|it| !it.is_object() || is_wording(it));
    if let ([from], [to]) = (removed.as_slice(), added.as_slice())
        && is_plain(old, *from)
        && is_plain(new, *to)
    {
        if let Some(slot) = partner.get_mut(*from) {
            *slot = Some(*to);
        }
        (removed, added) = (Vec::new(), Vec::new());
    }
    let pairs = partner.iter().enumerate().filter_map(|(from, to)| Some((from, (*to)?))).collect();
    Paired { pairs, removed, added }
}

fn positions<T>(list: &[T], is: impl Fn(&T) -> bool) -> Vec<usize> {
    list.iter().enumerate().filter(|(_, it)| is(it)).map(|(at, _)| at).collect()
}

/// Gives each free item of the old list the first free one of the new list with the same mark.
fn match_by(
    old: &[Value],
    new: &[Value],
    partner: &mut [Option<usize>],
    taken: &mut [bool],
    mark: impl Fn(&Value) -> Option<String>,
) {
    let mut free: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (at, value) in new.iter().enumerate() {
        if taken.get(at) == Some(&false)
            && let Some(mark) = mark(value)
        {
            free.entry(mark).or_default().push_back(at);
        }
    }
    for (value, slot) in old.iter().zip(partner.iter_mut()).filter(|(_, slot)| slot.is_none()) {
        let found = mark(value).and_then(|mark| free.get_mut(&mark)?.pop_front());
        if let Some(found) = found {
            *slot = Some(found);
            taken.get_mut(found).into_iter().for_each(|taken| *taken = true);
        }
    }
}

/// What an item is known by: its first key, for a branch with its condition.
pub(super) fn key(value: &Value) -> Option<String> {
    let map = value.as_object().filter(|_| !is_wording(value))?;
    let key = KEYS.iter().find_map(|key| map.get(*key))?;
    let when = map.get("to").and(map.get("when")).map(Value::to_string).unwrap_or_default();
    Some(format!("{key}{when}"))
}
