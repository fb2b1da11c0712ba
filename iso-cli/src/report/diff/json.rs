//! Changes for machines. The keys are a promise, versioned in the first of them.

use iso_core::{
    comparison::{Change, Compared, Standing},
    text::Lang,
};
use serde::Serialize;

use super::count;

#[derive(Serialize)]
struct Report {
    version: u32,
    summary: Summary,
    procedures: Vec<Procedure>,
}

#[derive(Serialize)]
struct Summary {
    changed: usize,
    added: usize,
    removed: usize,
    same: usize,
}

/// Procedures with the same content are only counted.
#[derive(Serialize)]
struct Procedure {
    process: String,
    title: String,
    standing: &'static str,
    /// The code it had, if it was another.
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
    revision: Revisions,
    changes: Vec<OneChange>,
}

#[derive(Serialize)]
struct Revisions {
    old: Option<u32>,
    new: Option<u32>,
}

#[derive(Serialize)]
struct OneChange {
    kind: &'static str,
    path: String,
    place: String,
    before: Option<String>,
    after: Option<String>,
    effect: Option<Effect>,
    message: String,
}

#[derive(Serialize)]
struct Effect {
    matter: Option<&'static str>,
    lighter: Option<bool>,
    by: Option<String>,
}

pub(crate) fn json(compared: &[Compared<'_>], lang: Lang) -> String {
    let of = |standing| count(compared, standing);
    let report = Report {
        version: 1,
        summary: Summary {
            changed: of(Standing::Changed),
            added: of(Standing::Added),
            removed: of(Standing::Removed),
            same: of(Standing::Same),
        },
        procedures: compared.iter().filter_map(|it| procedure(it, lang)).collect(),
    };
    // Only text keys and plain values: nothing that JSON cannot say.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn procedure(compared: &Compared<'_>, lang: Lang) -> Option<Procedure> {
    let process = compared.process().filter(|_| compared.standing != Standing::Same)?;
    let old = compared.old.map(|it| it.process.to_string());
    let [before, after] = [compared.old, compared.new].map(|it| it?.revision.as_ref()?.no);
    Some(Procedure {
        process: process.process.to_string(),
        title: process.title.get(lang).to_owned(),
        standing: compared.standing.key(),
        replaces: old.filter(|old| *old != process.process.as_str()),
        revision: Revisions { old: before, new: after },
        changes: compared.changes.iter().map(|it| change(it, lang)).collect(),
    })
}

fn change(change: &Change, lang: Lang) -> OneChange {
    let effect = change.effect.as_ref().map(|it| Effect {
        matter: it.matter.map(iso_core::comparison::Matter::key),
        lighter: it.matter.map(|_| it.lighter),
        by: it.by.as_ref().map(|by| by.get(lang).to_owned()),
    });
    OneChange {
        kind: change.kind.key(),
        path: change.path.clone(),
        place: change.location(lang),
        before: change.before.as_ref().map(|it| it.get(lang).to_owned()),
        after: change.after.as_ref().map(|it| it.get(lang).to_owned()),
        effect,
        message: change.say(lang),
    }
}
