//! Values in words: limits as limits, ids by the names of what they stand for.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Side, is_wording, phrase::Phrase, words};
use crate::{
    model::{Date, Process, Retention, TimeLimit, Wording},
    text::{Lang, Text, money},
};

/// Names of what one side refers to by id.
pub(super) struct Names {
    roles: BTreeMap<String, Phrase>,
    forms: BTreeMap<String, Phrase>,
    records: BTreeMap<String, Phrase>,
    cases: BTreeMap<String, Phrase>,
    groups: BTreeMap<String, Phrase>,
    /// Steps by the mark that stands for them on both sides.
    steps: BTreeMap<String, Phrase>,
}

fn phrase(words: &Wording) -> Phrase {
    Phrase::of(|lang| words.get(lang).to_owned())
}

impl Names {
    pub(super) fn of(side: Side<'_>, steps: &BTreeMap<String, Phrase>) -> Self {
        let (process, organization) = (side.process, side.organization);
        let roles = organization.into_iter().flat_map(|it| &it.roles);
        let forms = organization.into_iter().flat_map(|it| &it.forms).chain(&process.forms);
        let records = organization.into_iter().flat_map(|it| &it.records).chain(&process.records);
        let every = Text { vi: "mọi vai trò thực hiện quy trình", en: "every role that works by it" };
        let every = (Process::EVERY_ROLE.to_owned(), every.into());
        let groups =
            process.groups.iter().filter_map(|it| Some((it.id.to_string(), phrase(it.name.as_ref()?))));
        Names {
            roles: roles.map(|it| (it.id.to_string(), phrase(&it.title))).chain([every]).collect(),
            forms: forms
                .map(|it| (it.id.to_string(), phrase(it.code.as_ref().unwrap_or(&it.name))))
                .collect(),
            records: records.map(|it| (it.id.to_string(), phrase(&it.name))).collect(),
            cases: process.cases.iter().map(|it| (it.id.to_string(), phrase(&it.name))).collect(),
            groups: groups.collect(),
            steps: steps.clone(),
        }
    }

    /// A value under its key, in words.
    pub(super) fn say(&self, key: &str, value: &Value) -> Phrase {
        match value {
            Value::Null => Phrase::same(""),
            Value::Bool(true) => Text { vi: "có", en: "yes" }.into(),
            Value::Bool(false) => Text { vi: "không", en: "no" }.into(),
            Value::Number(number) => match number.as_u64().filter(|_| key == "amount") {
                Some(amount) => Phrase::of(|lang| money(amount, lang)),
                None => Phrase::same(number.to_string()),
            },
            Value::String(text) => self.text(key, text),
            Value::Array(items) => {
                let items: Vec<Phrase> = items.iter().map(|item| self.say(key, item)).collect();
                Phrase::of(|lang| items.iter().map(|it| it.get(lang)).collect::<Vec<_>>().join("; "))
            }
            Value::Object(_) if is_wording(value) => wording(value).quoted(),
            Value::Object(map) => self.item(map),
        }
    }

    fn text(&self, key: &str, text: &str) -> Phrase {
        let limit = || text.parse::<TimeLimit>().ok().map(|it| Phrase::of(|lang| it.show(lang)));
        let kept = || text.parse::<Retention>().ok().map(|it| Phrase::of(|lang| it.show(lang)));
        let date = || text.parse::<Date>().ok().map(|it| Phrase::of(|lang| it.show(lang)));
        let known = match key {
            "limit" | "reserve" => limit(),
            "retention" | "legal_minimum" => kept(),
            "date" | "effective_on" | "expires_on" => date(),
            "role" | "accountable" | "consulted" | "informed" | "owner" | "keeper" | "evaluated_by"
            | "by" | "custody" | "desk" | "distribution" => self.roles.get(text).cloned(),
            "form" | "forms" | "accept" | "supplement" | "refuse" | "withdrawn" => {
                self.forms.get(text).cloned()
            }
            "record" | "records" | "loss_report" => self.records.get(text).cloned(),
            "case" | "cases" => self.cases.get(text).cloned(),
            "group" => self.groups.get(text).cloned(),
            "to" | "until" | "assigned_by" => self.step(text),
            // Codes and ids are no sentences.
            "id" | "no" | "process" | "supersedes" | "tthc" | "call" | "family" | "calendar" | "provider"
            | "covers" | "2008" | "2015" | "2026" | "implements" | "proves" => Some(Phrase::same(text)),
            key => words::word(key, text).map(Phrase::from),
        };
        known.unwrap_or_else(|| Phrase::same(text).quoted())
    }

    fn step(&self, mark: &str) -> Option<Phrase> {
        if mark == "end" {
            return Some(Text { vi: "kết thúc", en: "end" }.into());
        }
        self.steps.get(mark).map(Phrase::quoted)
    }

    /// An item of a list: its name, and what else is said about it in brackets.
    fn item(&self, map: &Map<String, Value>) -> Phrase {
        let name = self.name(map);
        let named = ["id", "name", "short", "when"];
        // An outcome has no name: it is called by its condition and where it leads.
        let has_name = map.contains_key("name");
        let is_told = |key: &str| named.contains(&key) || (!has_name && matches!(key, "no" | "to"));
        let details = map.iter().filter(|(key, _)| !is_told(key));
        let details: Vec<Phrase> = details
            .map(|(key, value)| {
                let said = self.say(key, value);
                let label = words::key(key).map_or_else(|| Phrase::same(key), Phrase::from);
                Phrase::of(|lang| format!("{}: {}", label.get(lang), said.get(lang)))
            })
            .collect();
        Phrase::of(|lang| {
            let details: Vec<&str> = details.iter().map(|it| it.get(lang)).collect();
            match (name.get(lang), details.as_slice()) {
                (name, []) => name.to_owned(),
                ("", details) => details.join(", "),
                (name, details) => format!("{name} ({})", details.join(", ")),
            }
        })
    }

    /// What an item of a list is called.
    pub(super) fn name(&self, map: &Map<String, Value>) -> Phrase {
        for name in ["name", "short"] {
            if let Some(value) = map.get(name) {
                return self.say(name, value);
            }
        }
        if let Some(to) = map.get("to") {
            let to = self.say("to", to);
            let when = map.get("when").map(|when| self.say("when", when));
            return Phrase::of(|lang| match &when {
                Some(when) => format!("{} → {}", when.get(lang), to.get(lang)),
                None => format!("→ {}", to.get(lang)),
            });
        }
        for name in ["case", "no", "id"] {
            if let Some(value) = map.get(name) {
                return self.say(name, value);
            }
        }
        Phrase::same("")
    }
}

/// Words of the canonical form, plain or in both languages.
pub(super) fn wording(value: &Value) -> Phrase {
    match value {
        Value::Object(map) => {
            let other = |lang: Lang| if lang == Lang::Vi { "en" } else { "vi" };
            Phrase::of(|lang| {
                let value = map.get(lang.tag()).or_else(|| map.get(other(lang)));
                value.and_then(Value::as_str).unwrap_or_default().to_owned()
            })
        }
        value => Phrase::same(value.as_str().unwrap_or_default()),
    }
}
