//! Indicators and the values that a register holds of them.

use super::super::{
    LibraryCx,
    places::{self, Owner, Placed},
};
use crate::{
    diag::Arg,
    load::Kept,
    model::{Date, Indicator, MeasuredPeriod, RegisterKind, ResultEntry, Wording},
    text::{Lang, without_marks},
};

/// The values, where the register was given and has no faults.
pub(super) fn results<'a>(cx: &LibraryCx<'a>) -> Option<&'a [Kept<ResultEntry>]> {
    let registers = &cx.library.registers;
    registers.results.as_deref().filter(|_| registers.has(RegisterKind::Results))
}

/// Whether two names are one: marks, case and signs aside.
pub(super) fn same(one: &str, other: &str) -> bool {
    let letters =
        |words: &str| without_marks(words).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    letters(one) == letters(other)
}

/// A day so many days later.
pub(super) fn later(day: Date, days: i32) -> Date {
    Date(day.0.saturating_add(jiff::Span::new().days(days)))
}

/// Whether a value is one of this indicator: of all procedures, or of the one that has it.
pub(super) fn is_about(cx: &LibraryCx<'_>, entry: &Kept<ResultEntry>, it: &Placed<'_, Indicator>) -> bool {
    let lang = cx.library.language();
    let of_owner = match (&entry.value.process, it.owner) {
        (Some(code), Owner::Process(owner)) => code.get(lang) == owner.process.process.as_str(),
        _ => true,
    };
    of_owner && same(entry.value.indicator.get(lang), it.value.name.get(lang))
}

/// From when on the procedure that has the indicator is in force.
pub(super) fn in_force_from(it: &Placed<'_, Indicator>) -> Option<Date> {
    match it.owner {
        Owner::Process(owner) => owner.process.revision.as_ref()?.effective_on,
        Owner::Organization | Owner::Family(_) => None,
    }
}

/// Every name under which values may stand: indicators in use, cards, and objectives.
pub(super) fn names(cx: &LibraryCx<'_>) -> Vec<String> {
    let lang = cx.library.language();
    let organization = cx.organization().map(|it| &it.value);
    let cards = organization.iter().flat_map(|it| &it.indicators).map(|it| it.name.get(lang).to_owned());
    let objectives = organization.iter().flat_map(|it| &it.objectives).map(|it| it.name.get(lang).to_owned());
    let used = places::indicators(cx).into_iter().map(|it| it.value.name.get(lang).to_owned());
    let mut names: Vec<String> = used.chain(cards).chain(objectives).collect();
    names.sort();
    names.dedup();
    names
}

/// The target that the indicator, or the objective of this name, has for every period.
pub(super) fn usual_target(cx: &LibraryCx<'_>, entry: &Kept<ResultEntry>) -> Option<Wording> {
    let lang = cx.library.language();
    let indicators = places::indicators(cx);
    let of_indicator =
        indicators.into_iter().filter(|it| is_about(cx, entry, it)).find_map(|it| it.value.target);
    of_indicator.or_else(|| {
        let objectives = cx.organization().into_iter().flat_map(|it| &it.value.objectives);
        let named = |name: &Wording| same(name.get(lang), entry.value.indicator.get(lang));
        objectives.into_iter().find(|it| named(&it.name)).and_then(|it| it.target.clone())
    })
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
