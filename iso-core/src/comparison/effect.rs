//! What became simpler, and what heavier: fewer steps, shorter limits, fewer papers.

use serde_json::Value;

use super::{change::Change, phrase::Phrase};
use crate::{
    model::{Quantity, TimeLimit},
    text::{Lang, Text},
};

/// What an effect is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// Steps.
    Steps,
    /// The promised limit, of the procedure or of a case.
    Promise,
    /// The limit of a step, a group or a block.
    StepLimit,
    /// Papers of the dossier.
    Papers,
    /// Forms.
    Forms,
    /// Fees.
    Fees,
    /// How far the service can be used online.
    Online,
}

impl Matter {
    /// Every matter, in the order in which they are summed up.
    pub const ALL: [Matter; 7] = [
        Matter::Promise,
        Matter::Steps,
        Matter::Papers,
        Matter::Forms,
        Matter::Fees,
        Matter::Online,
        Matter::StepLimit,
    ];

    /// The word that machines read.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Matter::Steps => "steps",
            Matter::Promise => "promise",
            Matter::StepLimit => "step_limit",
            Matter::Papers => "papers",
            Matter::Forms => "forms",
            Matter::Fees => "fees",
            Matter::Online => "online",
        }
    }

    /// Its effect in words, so many times.
    fn say(self, lighter: bool) -> Text {
        match (self, lighter) {
            (Matter::Steps, true) => Text { vi: "bớt bước", en: "steps removed" },
            (Matter::Steps, false) => Text { vi: "thêm bước", en: "steps added" },
            (Matter::Promise, true) => {
                Text { vi: "rút ngắn thời hạn giải quyết", en: "shorter promised limits" }
            }
            (Matter::Promise, false) => {
                Text { vi: "kéo dài thời hạn giải quyết", en: "longer promised limits" }
            }
            (Matter::StepLimit, true) => {
                Text { vi: "rút ngắn thời hạn của bước", en: "shorter limits of steps" }
            }
            (Matter::StepLimit, false) => {
                Text { vi: "kéo dài thời hạn của bước", en: "longer limits of steps" }
            }
            (Matter::Papers, true) => Text { vi: "bớt giấy tờ", en: "fewer papers" },
            (Matter::Papers, false) => Text { vi: "thêm giấy tờ", en: "more papers" },
            (Matter::Forms, true) => Text { vi: "bớt biểu mẫu", en: "forms removed" },
            (Matter::Forms, false) => Text { vi: "thêm biểu mẫu", en: "forms added" },
            (Matter::Fees, true) => Text { vi: "giảm phí, lệ phí", en: "lower fees" },
            (Matter::Fees, false) => Text { vi: "tăng phí, lệ phí", en: "higher fees" },
            (Matter::Online, true) => {
                Text { vi: "nâng mức dịch vụ trực tuyến", en: "more of it online" }
            }
            (Matter::Online, false) => {
                Text { vi: "hạ mức dịch vụ trực tuyến", en: "less of it online" }
            }
        }
    }
}

/// The effect of one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// What it is about; nothing that can be weighed where it is only a note.
    pub matter: Option<Matter>,
    /// Whether it is lighter than before, not heavier.
    pub lighter: bool,
    /// By how much, or why that cannot be said.
    pub by: Option<Phrase>,
}

impl Effect {
    fn new(matter: Matter, lighter: bool) -> Option<Self> {
        Some(Effect { matter: Some(matter), lighter, by: None })
    }
}

/// The effect of an item that came into a list or left it; `trail` are the keys that lead there.
pub(super) fn of_item(trail: &[&str], item: &Value, added: bool) -> Option<Effect> {
    match trail {
        ["steps"] => Effect::new(Matter::Steps, !added),
        ["service", "dossier"] => Effect::new(Matter::Papers, !added),
        ["forms"] => Effect::new(Matter::Forms, !added),
        // An entry without an amount may say that nothing is charged.
        ["service", "fees"] if item.get("amount").and_then(Value::as_u64).is_some_and(|it| it > 0) => {
            Effect::new(Matter::Fees, !added)
        }
        _ => None,
    }
}

/// The effect of a single value that became another.
pub(super) fn of_value(trail: &[&str], old: Option<&Value>, new: Option<&Value>) -> Option<Effect> {
    let number = |it: Option<&Value>| it.and_then(Value::as_u64);
    match trail {
        ["limit"] | ["cases", "limit"] => of_limit(Matter::Promise, old?, new?),
        ["steps", "limit"] | ["steps", "case_limits", "limit"] | ["groups" | "blocks", "limit"] => {
            of_limit(Matter::StepLimit, old?, new?)
        }
        ["service", "dossier", "originals" | "copies"] => {
            let (old, new) = (number(old).unwrap_or_default(), number(new).unwrap_or_default());
            Effect::new(Matter::Papers, new < old)
        }
        ["service", "sets"] => Effect::new(Matter::Papers, number(new)? < number(old)?),
        ["service", "fees", "amount"] => Effect::new(Matter::Fees, number(new)? < number(old)?),
        ["service", "online"] => {
            let rank = |it: &Value| ["information", "partial", "full"].iter().position(|word| it == word);
            Effect::new(Matter::Online, rank(new?)? > rank(old?)?)
        }
        _ => None,
    }
}

/// Limits are weighed within one unit only.
fn of_limit(matter: Matter, old: &Value, new: &Value) -> Option<Effect> {
    const OTHER_UNIT: Text =
        Text { vi: "khác đơn vị, không so sánh được", en: "another unit, not comparable" };
    let limit = |value: &Value| value.as_str()?.parse::<TimeLimit>().ok();
    let (old, new) = (limit(old)?, limit(new)?);
    if old.unit != new.unit {
        return Some(Effect { matter: None, lighter: false, by: Some(OTHER_UNIT.into()) });
    }
    let lighter = new.amount < old.amount;
    let (less, more) = if lighter { (new.amount, old.amount) } else { (old.amount, new.amount) };
    let by = TimeLimit { amount: more.minus(less)?, unit: old.unit };
    let share = share(by.amount, old.amount);
    let by = Phrase::of(|lang| {
        let word = match (lang, lighter) {
            (Lang::Vi, true) => "giảm",
            (Lang::Vi, false) => "tăng",
            (Lang::En, true) => "less by",
            (Lang::En, false) => "more by",
        };
        let share = share.filter(|_| matter == Matter::Promise);
        let share = share.map(|tenths| format!(", {}%", tenth(tenths, lang))).unwrap_or_default();
        format!("{word} {}{share}", by.show(lang))
    });
    Some(Effect { matter: Some(matter), lighter, by: Some(by) })
}

/// The share in tenths of a percent, rounded half up.
fn share(part: Quantity, whole: Quantity) -> Option<i128> {
    let (part, whole) = (i128::from(part.parts()), i128::from(whole.parts()));
    (whole > 0).then(|| (part * 2_000 + whole) / (2 * whole))
}

/// `33,3`; a whole number without decimals.
fn tenth(tenths: i128, lang: Lang) -> String {
    let separator = if lang == Lang::Vi { ',' } else { '.' };
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{separator}{rest}", tenths / 10),
    }
}

/// What became lighter, or heavier, a line for each matter with the number of its changes; limits
/// with what they were and are.
#[must_use]
pub fn simplified(changes: &[Change], lighter: bool, lang: Lang) -> Vec<String> {
    let of = |matter: Matter| {
        let is = move |change: &&Change| {
            change.effect.as_ref().is_some_and(|it| it.matter == Some(matter) && it.lighter == lighter)
        };
        changes.iter().filter(is)
    };
    let line = |matter: Matter| {
        let count = of(matter).count();
        let words = matter.say(lighter).get(lang);
        match (matter, count) {
            (_, 0) => None,
            (Matter::Promise | Matter::Fees | Matter::Online, _) => {
                let all: Vec<String> = of(matter).map(|change| change.what(lang)).collect();
                Some(format!("{words}: {}", all.join("; ")))
            }
            _ => Some(format!("{words}: {count}")),
        }
    };
    Matter::ALL.into_iter().filter_map(line).collect()
}
