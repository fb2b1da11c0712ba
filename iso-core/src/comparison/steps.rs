//! Which step is which: by id and name, by content, by name, by id alone.
//!
//! Ids that only number the steps are given anew when a step comes in between; then the same id is
//! another step, and its content says which one it was.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Map, Value};

use super::{
    change::Kind,
    order::out_of_order,
    phrase::Phrase,
    tree::{At, Compare},
    values::wording,
};
use crate::text::{Lang, Text, without_marks};

/// One step, taken out of its list.
struct Taken {
    block: Option<String>,
    block_name: Phrase,
    id: String,
    name: Phrase,
    value: Map<String, Value>,
}

/// The steps of both sides, and who is whose partner.
pub(super) struct Pairs {
    old: Vec<Taken>,
    new: Vec<Taken>,
    /// For each new step the old one.
    partner: Vec<Option<usize>>,
    /// The names of the steps by the marks that stand for them.
    pub(super) before: BTreeMap<String, Phrase>,
    pub(super) after: BTreeMap<String, Phrase>,
}

impl Pairs {
    /// Takes the steps out of both forms. References to steps become marks that are the same on
    /// both sides, so that a step under another id is no change wherever it is named.
    pub(super) fn new(before: &mut Value, after: &mut Value) -> Self {
        let (mut old, mut new) = (take(before), take(after));
        let partner = partners(&old, &new);
        let mark_new: Vec<String> = (0..new.len()).map(|at| format!("§{at}")).collect();
        let mut mark_old: Vec<String> = (0..old.len()).map(|at| format!("§-{at}")).collect();
        for (to, from) in partner.iter().enumerate() {
            if let (Some(slot), Some(mark)) = (from.and_then(|from| mark_old.get_mut(from)), mark_new.get(to))
            {
                slot.clone_from(mark);
            }
        }
        let names = |steps: &[Taken], marks: &[String]| {
            marks.iter().cloned().zip(steps.iter().map(|step| step.name.clone())).collect()
        };
        let (named_before, named_after) = (names(&old, &mark_old), names(&new, &mark_new));
        mark(before, &mut old, &mark_old);
        mark(after, &mut new, &mark_new);
        Pairs { old, new, partner, before: named_before, after: named_after }
    }

    pub(super) fn compare(&self, compare: &mut Compare) {
        const STEPS: Text = Text { vi: "các bước", en: "steps" };
        let all = At { trail: vec!["steps"], path: "steps".to_owned(), place: vec![STEPS.into()] };
        let partners: Vec<usize> = self.partner.iter().filter_map(|it| *it).collect();
        let mut moved = out_of_order(&partners).into_iter();
        for (to, (step, from)) in self.new.iter().zip(&self.partner).enumerate() {
            let Some((from, old)) = from.and_then(|from| Some((from, self.old.get(from)?))) else {
                let after = Some(self.added(compare, step, to));
                compare.item_change(&all, Kind::Added, &Value::Null, None, after);
                continue;
            };
            let at = place(step);
            if old.id != step.id {
                let mut at = at.clone();
                at.path.push_str(".id");
                at.place.push(Text { vi: "mã bước", en: "id" }.into());
                let (before, after) = (Phrase::same(&*old.id), Phrase::same(&*step.id));
                compare.item_change(&at, Kind::Changed, &Value::Null, Some(before), Some(after));
            }
            let is_moved = moved.next().unwrap_or_default();
            if old.block != step.block {
                let (before, after) = (old.block_name.clone(), step.block_name.clone());
                compare.item_change(&at, Kind::Moved, &Value::Null, Some(before), Some(after));
            } else if is_moved {
                let [before, after] = [from, to].map(position);
                compare.item_change(&at, Kind::Moved, &Value::Null, Some(before), Some(after));
            }
            compare.fields(&at, &old.value, &step.value);
        }
        let mut is_kept = vec![false; self.old.len()];
        partners.iter().for_each(|at| is_kept.get_mut(*at).into_iter().for_each(|kept| *kept = true));
        for (step, _) in self.old.iter().zip(is_kept).filter(|(_, kept)| !kept) {
            compare.item_change(&all, Kind::Removed, &Value::Null, Some(step.name.quoted()), None);
        }
    }

    /// `“Ký” (Lãnh đạo, 1 ngày), sau “Thẩm định”`
    fn added(&self, compare: &Compare, step: &Taken, at: usize) -> Phrase {
        let facts: Vec<Phrase> = ["role", "performer", "limit"]
            .iter()
            .filter_map(|key| Some(compare.new.say(key, step.value.get(*key)?)))
            .collect();
        let before = at.checked_sub(1).and_then(|at| self.new.get(at));
        Phrase::of(|lang| {
            let facts: Vec<&str> = facts.iter().map(|it| it.get(lang)).collect();
            let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
            let after = match lang {
                Lang::Vi => "sau",
                Lang::En => "after",
            };
            let place = before.map(|it| format!(", {after} “{}”", it.name.get(lang))).unwrap_or_default();
            format!("“{}”{facts}{place}", step.name.get(lang))
        })
    }
}

fn position(at: usize) -> Phrase {
    Phrase::of(|lang| match lang {
        Lang::Vi => format!("thứ {}", at + 1),
        Lang::En => format!("no. {}", at + 1),
    })
}

fn place(step: &Taken) -> At<'static> {
    let id = step.block.as_ref().map(|block| format!("{block}/")).unwrap_or_default();
    let words = Phrase::of(|lang| match lang {
        Lang::Vi => format!("bước “{}”", shortened(step.name.get(lang))),
        Lang::En => format!("step “{}”", shortened(step.name.get(lang))),
    });
    At { trail: vec!["steps"], path: format!("steps[{id}{}]", step.id), place: vec![words] }
}

/// The name before every change of a step need not be whole to be recognised.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 60;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start: String = name.chars().take(LONGEST).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

/// The steps of a form, outside blocks first, as everywhere.
fn take(form: &mut Value) -> Vec<Taken> {
    const NO_BLOCK: Text = Text { vi: "ngoài các khối", en: "outside the blocks" };
    let mut taken = Vec::new();
    let Some(map) = form.as_object_mut() else { return taken };
    if let Some(Value::Array(steps)) = map.remove("steps") {
        taken.extend(steps.into_iter().filter_map(|step| step_of(step, None, NO_BLOCK.into())));
    }
    for block in map.get_mut("blocks").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(block) = block.as_object_mut() else { continue };
        let id = block.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        let name = block.get("name").map_or_else(|| Phrase::same(&*id), wording).quoted();
        if let Some(Value::Array(steps)) = block.remove("steps") {
            taken.extend(steps.into_iter().filter_map(|it| step_of(it, Some(id.clone()), name.clone())));
        }
    }
    taken
}

fn step_of(step: Value, block: Option<String>, block_name: Phrase) -> Option<Taken> {
    let Value::Object(mut value) = step else { return None };
    let id = value.remove("id").as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let name = value.get("name").map_or_else(|| Phrase::same(&*id), wording);
    Some(Taken { block, block_name, id, name, value })
}

/// For each new step its partner among the old ones.
fn partners(old: &[Taken], new: &[Taken]) -> Vec<Option<usize>> {
    let folded = |step: &Taken| without_marks(step.name.get(Lang::Vi));
    let place = |step: &Taken| format!("{}/{}", step.block.as_deref().unwrap_or_default(), step.id);
    let content = |step: &Taken| {
        let mut value = step.value.clone();
        ["next", "no"].iter().for_each(|key| drop(value.remove(*key)));
        Value::Object(value).to_string()
    };
    let mut found = Found { partner: vec![None; new.len()], taken: vec![false; old.len()] };
    found.pass(old, new, |step| format!("{} {}", place(step), folded(step)), false);
    found.pass(old, new, content, true);
    found.pass(old, new, folded, true);
    found.pass(old, new, place, false);
    found.partner
}

struct Found {
    partner: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Found {
    /// Pairs what is still free and bears the same mark; where asked, only what nothing else bears.
    fn pass(&mut self, old: &[Taken], new: &[Taken], mark: impl Fn(&Taken) -> String, is_unique: bool) {
        let mut free: BTreeMap<String, (VecDeque<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, step) in old.iter().enumerate().filter(|(at, _)| self.taken.get(*at) == Some(&false)) {
            free.entry(mark(step)).or_default().0.push_back(at);
        }
        for (at, step) in new.iter().enumerate().filter(|(at, _)| self.partner.get(*at) == Some(&None)) {
            if let Some((_, bearers)) = free.get_mut(&mark(step)) {
                bearers.push(at);
            }
        }
        for (from, to) in
            free.into_values().filter(|(from, to)| !is_unique || (from.len(), to.len()) == (1, 1))
        {
            for (from, to) in from.into_iter().zip(to) {
                if let (Some(taken), Some(slot)) = (self.taken.get_mut(from), self.partner.get_mut(to)) {
                    (*taken, *slot) = (true, Some(from));
                }
            }
        }
    }
}

/// Puts the marks in the place of every reference that leads to a step.
fn mark(form: &mut Value, steps: &mut [Taken], marks: &[String]) {
    let mut known: BTreeMap<(Option<String>, String), &String> = BTreeMap::new();
    for (step, mark) in steps.iter().zip(marks) {
        known.entry((step.block.clone(), step.id.clone())).or_insert(mark);
    }
    let put = |value: Option<&mut Value>, block: &Option<String>| {
        let Some(Value::String(name)) = value else { return };
        let key = match name.split_once('/') {
            Some((block, step)) => (Some(block.to_owned()), step.to_owned()),
            None => (block.clone(), name.clone()),
        };
        if let Some(mark) = known.get(&key) {
            name.clone_from(mark);
        }
    };
    for step in steps.iter_mut() {
        let Some(next) = step.value.get_mut("next").and_then(Value::as_object_mut) else { continue };
        put(next.get_mut("to"), &step.block);
        for branches in next.values_mut().filter_map(Value::as_array_mut) {
            branches.iter_mut().for_each(|branch| put(branch.get_mut("to"), &step.block));
        }
    }
    for appointment in form.get_mut("appointments").and_then(Value::as_array_mut).into_iter().flatten() {
        put(appointment.get_mut("until"), &None);
    }
    put(form.pointer_mut("/case_id/assigned_by"), &None);
}
