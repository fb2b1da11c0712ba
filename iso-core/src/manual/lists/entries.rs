//! What the organization and its procedures list alike, equal entries once, with who uses them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::{
    index::Manual,
    numbers::distinct_numbers,
    sheet::joined,
    words::{STEP, text},
};
use crate::{
    doc::Inline,
    model::{Id, Process},
    text::{Lang, Text},
};

/// More procedures that use one entry are only counted.
const MOST_NAMED: usize = 6;

/// An entry of a master list and the procedures that use it.
pub(super) struct Entry<'a, T> {
    pub(super) value: &'a T,
    users: Vec<User>,
}

/// A procedure, and where in it the entry is used.
struct User {
    process: usize,
    /// Numbers of steps.
    steps: Vec<String>,
    elsewhere: Vec<Text>,
}

/// Where a procedure names an entry.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// At the step of this position.
    Step(usize),
    /// Outside its steps.
    Elsewhere(Text),
}

/// How one kind of entry is listed and named.
pub(super) struct Kind<'a, T> {
    pub(super) shared: &'a [T],
    pub(super) own: fn(&'a Process) -> &'a [T],
    pub(super) id: fn(&T) -> &Id,
    pub(super) named: fn(&'a Process) -> Vec<(&'a Id, Place)>,
}

/// The entries of the organization, then those of the procedures, in the order in which they are
/// met. A procedure's own entry goes before the organization's of the same id.
pub(super) fn entries<'a, T: Serialize>(manual: &Manual<'a>, kind: &Kind<'a, T>) -> Vec<Entry<'a, T>> {
    let mut all = Entries { entries: Vec::new(), by_content: BTreeMap::new() };
    let mut shared: BTreeMap<&Id, usize> = BTreeMap::new();
    for value in kind.shared {
        shared.entry((kind.id)(value)).or_insert_with(|| all.position(value));
    }
    for (position, loaded) in manual.library.processes.iter().enumerate() {
        let process = &loaded.value;
        let mut own: BTreeMap<&Id, usize> = BTreeMap::new();
        for value in (kind.own)(process) {
            let at = all.position(value);
            own.entry((kind.id)(value)).or_insert(at);
            all.user(at, position);
        }
        let mut numbers: Option<Vec<String>> = None;
        for (id, place) in (kind.named)(process) {
            let Some(at) = own.get(id).or_else(|| shared.get(id)) else { continue };
            let Some(user) = all.user(*at, position) else { continue };
            match place {
                Place::Step(step) => {
                    let numbers = numbers.get_or_insert_with(|| distinct_numbers(process, manual.lang()));
                    let number = numbers.get(step).filter(|number| user.steps.last() != Some(number));
                    user.steps.extend(number.cloned());
                }
                Place::Elsewhere(words) if user.elsewhere.contains(&words) => {}
                Place::Elsewhere(words) => user.elsewhere.push(words),
            }
        }
    }
    all.entries
}

struct Entries<'a, T> {
    entries: Vec<Entry<'a, T>>,
    by_content: BTreeMap<String, usize>,
}

impl<'a, T: Serialize> Entries<'a, T> {
    /// The place of an entry; what says the same in every word is the same entry.
    fn position(&mut self, value: &'a T) -> usize {
        // The model has only text keys, so turning it into a text cannot fail.
        let content = serde_json::to_string(value).unwrap_or_default();
        *self.by_content.entry(content).or_insert_with(|| {
            self.entries.push(Entry { value, users: Vec::new() });
            self.entries.len() - 1
        })
    }

    /// Procedures come in their order, so a user is always the last one.
    fn user(&mut self, at: usize, process: usize) -> Option<&mut User> {
        let users = &mut self.entries.get_mut(at)?.users;
        if users.last().is_none_or(|last| last.process != process) {
            users.push(User { process, steps: Vec::new(), elsewhere: Vec::new() });
        }
        users.last_mut()
    }
}

impl<T> Entry<'_, T> {
    /// The procedures that use it with the numbers of their steps, a line each; those that use it
    /// alike outside their steps share a line.
    pub(super) fn used_in(&self, manual: &Manual<'_>) -> Vec<Inline> {
        let named = self.users.get(..MOST_NAMED).unwrap_or(&self.users);
        let alike =
            named.chunk_by(|a, b| a.steps.is_empty() && b.steps.is_empty() && a.elsewhere == b.elsewhere);
        let named = alike.map(|users| line(manual, users));
        let rest = self.users.len().saturating_sub(MOST_NAMED);
        let rest = (rest > 0).then(|| {
            vec![Inline::Text(match (manual.lang(), rest) {
                (Lang::Vi, rest) => format!("và {rest} quy trình khác"),
                (Lang::En, 1) => "and 1 more procedure".to_owned(),
                (Lang::En, rest) => format!("and {rest} more procedures"),
            })]
        });
        joined(named.chain(rest))
    }
}

/// `QT.KT.01: bước 1, 3` or `QT.KT.01, QT.KT.02: thành phần hồ sơ`
fn line(manual: &Manual<'_>, users: &[User]) -> Vec<Inline> {
    const STEPS: Text = text("bước", "steps");
    let mut words = Vec::new();
    for code in users.iter().filter_map(|user| manual.code_of(user.process)) {
        if !words.is_empty() {
            words.push(Inline::from(", "));
        }
        words.push(code);
    }
    let Some(user) = users.first() else { return words };
    // Where steps are told, the rest says little more.
    let places = match user.steps.as_slice() {
        [] => user.elsewhere.iter().map(|it| manual.say(*it)).collect::<Vec<_>>().join("; "),
        [step] => format!("{} {step}", manual.say(STEP)),
        steps => format!("{} {}", manual.say(STEPS), steps.join(", ")),
    };
    if !places.is_empty() {
        words.push(Inline::Text(format!(": {places}")));
    }
    words
}
