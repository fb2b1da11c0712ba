//! Indicators and the values that a register holds of them.

use std::collections::BTreeMap;

use super::{
    super::{
        LibraryCx,
        places::{self, Owner, Placed},
    },
    registers::{self, letters},
};
use crate::{
    diag::Arg,
    load::Kept,
    model::{Date, Indicator, MeasuredPeriod, RegisterKind, ResultEntry, Wording},
    text::{Lang, without_marks},
};

/// The values, where the register was given and has no faults.
pub(super) fn results<'a>(cx: &LibraryCx<'a>) -> Option<&'a [Kept<ResultEntry>]> {
    registers::given(cx, RegisterKind::Results, &cx.library.registers.results)
}

/// The values of a register by the letters of the name of their indicator, then by their procedure;
/// `None` for those of all procedures.
pub(super) struct Measured<'a> {
    values: BTreeMap<(String, Option<&'a str>), Vec<&'a ResultEntry>>,
    lang: Lang,
}

impl<'a> Measured<'a> {
    pub(super) fn of(results: &'a [Kept<ResultEntry>], lang: Lang) -> Self {
        let mut values: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in results.iter().map(|it| &it.value) {
            let code = it.process.as_ref().map(|code| code.get(lang));
            values.entry((letters(it.indicator.get(lang)), code)).or_default().push(it);
        }
        Measured { values, lang }
    }

    /// The values of this indicator: of all procedures, or of the one that has it.
    pub(super) fn of_indicator(&self, it: &Placed<'_, Indicator>) -> Vec<&'a ResultEntry> {
        let name = letters(it.value.name.get(self.lang));
        let all = self.values.range((name.clone(), None)..).take_while(|((other, _), _)| *other == name);
        let fits = |code: Option<&str>| is_of_owner(code, it.owner);
        all.filter(|((_, code), _)| fits(*code)).flat_map(|(_, values)| values).copied().collect()
    }
}

/// Whether a value of this procedure, or of all, is one of whoever has the indicator.
fn is_of_owner(code: Option<&str>, owner: Owner<'_>) -> bool {
    match (code, owner) {
        (Some(code), Owner::Process(owner)) => code == owner.process.process.as_str(),
        _ => true,
    }
}

/// From when on the procedure that has the indicator is in force.
pub(super) fn in_force_from(it: &Placed<'_, Indicator>) -> Option<Date> {
    match it.owner {
        Owner::Process(owner) => owner.process.revision.as_ref()?.effective_on,
        Owner::Organization | Owner::Family(_) => None,
    }
}

/// Every name under which values may stand: indicators in use, cards, and objectives.
pub(super) fn names(cx: &LibraryCx<'_>, used: &[Placed<'_, Indicator>]) -> Vec<String> {
    let lang = cx.library.language();
    let organization = cx.organization().map(|it| &it.value);
    let cards = organization.iter().flat_map(|it| &it.indicators).map(|it| &it.name);
    let objectives = organization.iter().flat_map(|it| &it.objectives).map(|it| &it.name);
    let used = used.iter().map(|it| &it.value.name);
    let mut names: Vec<String> =
        used.chain(cards).chain(objectives).map(|name| name.get(lang).to_owned()).collect();
    names.sort();
    names.dedup();
    names
}

/// The targets that indicators and objectives have for every period, by the letters of their names.
pub(super) struct UsualTargets<'a> {
    indicators: BTreeMap<String, Vec<Placed<'a, Indicator>>>,
    objectives: BTreeMap<String, Option<&'a Wording>>,
    lang: Lang,
}

impl<'a> UsualTargets<'a> {
    pub(super) fn of(cx: &LibraryCx<'a>) -> Self {
        let lang = cx.library.language();
        let mut indicators: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in places::indicators(cx).into_iter().filter(|it| it.value.target.is_some()) {
            indicators.entry(letters(it.value.name.get(lang))).or_default().push(it);
        }
        let mut objectives = BTreeMap::new();
        for it in cx.organization().into_iter().flat_map(|it| &it.value.objectives) {
            objectives.entry(letters(it.name.get(lang))).or_insert(it.target.as_ref());
        }
        UsualTargets { indicators, objectives, lang }
    }

    /// The target of the indicator of this value, or else of the objective of this name.
    pub(super) fn of_entry(&self, entry: &ResultEntry) -> Option<&Wording> {
        let name = letters(entry.indicator.get(self.lang));
        let code = entry.process.as_ref().map(|code| code.get(self.lang));
        let mut named = self.indicators.get(&name).into_iter().flatten();
        let of_indicator =
            named.find(|it| is_of_owner(code, it.owner)).and_then(|it| it.value.target.as_ref());
        of_indicator.or_else(|| self.objectives.get(&name).copied().flatten())
    }
}

/// How many months lie between two values, where the words for the frequency are understood. Of
/// several frequencies the highest counts.
pub(super) fn months_between(frequency: &Wording) -> Option<u8> {
    let all = Lang::ALL.into_iter().flat_map(|lang| {
        let words = without_marks(frequency.get(lang));
        let words: Vec<String> = words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect();
        let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).map_or("", String::as_str);
        words.iter().enumerate().filter_map(|(at, word)| months_of(before(at), word)).collect::<Vec<u8>>()
    });
    all.min()
}

fn months_of(before: &str, word: &str) -> Option<u8> {
    match word {
        "thang" | "month" | "months" | "monthly" => match before {
            "3" | "03" | "ba" | "three" => Some(3),
            "6" | "06" | "sau" | "six" => Some(6),
            "12" | "twelve" => Some(12),
            number if number.starts_with(|c: char| c.is_ascii_digit()) => None,
            _ => Some(1),
        },
        "quy" | "quarter" | "quarterly" => Some(3),
        "nam" | "year" | "yearly" | "annual" | "annually" => match before {
            "nua" | "half" => Some(6),
            number if number.starts_with(|c: char| c.is_ascii_digit()) => None,
            _ => Some(12),
        },
        _ => None,
    }
}

/// A period as a fact of a finding.
pub(super) fn said(period: MeasuredPeriod) -> Arg {
    Arg::Said { vi: period.show(Lang::Vi), en: period.show(Lang::En) }
}
