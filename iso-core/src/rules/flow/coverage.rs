//! What may occur at a decision, held against its branches.

use crate::{
    diag::Arg,
    model::{Basis, Number, NumberRange, Outcome, Quantity, Wording},
    text::{Lang, without_marks},
};

/// Something that may occur, and the branches that are for it.
pub(super) struct Occurring {
    /// What it is.
    pub(super) value: Arg,
    /// The positions of its branches.
    pub(super) branches: Vec<usize>,
}

/// Whether a branch says for what it is; one that does not is for all the rest.
pub(super) fn says_for_what(branch: &Outcome) -> bool {
    !branch.values.is_empty() || branch.range.is_some()
}

/// The words of branches that are none of the declared values, with branch and position in it.
pub(super) fn undeclared<'b>(
    basis: &Basis,
    branches: &'b [Outcome],
    lang: Lang,
) -> Vec<(usize, usize, &'b Wording)> {
    let declared = |word: &Wording| basis.values.iter().any(|it| same(it, word, lang));
    let all = branches.iter().enumerate().flat_map(|(branch, it)| {
        it.values.iter().enumerate().map(move |(position, word)| (branch, position, word))
    });
    all.filter(|(_, _, word)| !declared(word)).collect()
}

/// Everything that may occur, with its branches among those of which `is_there` is true.
pub(super) fn occurring(
    basis: &Basis,
    branches: &[Outcome],
    lang: Lang,
    is_there: impl Fn(&Outcome) -> bool,
) -> Vec<Occurring> {
    let there = || branches.iter().enumerate().filter(|(_, it)| is_there(it));
    if !basis.values.is_empty() {
        let of_value = |value: &Wording| Occurring {
            value: Arg::from(value),
            branches: there()
                .filter(|(_, it)| it.values.iter().any(|word| same(word, value, lang)))
                .map(|(branch, _)| branch)
                .collect(),
        };
        return basis.values.iter().map(of_value).collect();
    }
    let ranges: Vec<(usize, NumberRange)> = there().filter_map(|(at, it)| Some((at, it.range?))).collect();
    let domain = basis.range.unwrap_or_default();
    cells(domain, &ranges)
        .into_iter()
        .filter(|cell| cell.lies_in(domain) && (!basis.whole_numbers || cell.holds_whole_number()))
        .map(|cell| Occurring {
            value: cell.said(),
            branches: ranges.iter().filter(|(_, it)| cell.lies_in(*it)).map(|(at, _)| *at).collect(),
        })
        .collect()
}

fn same(one: &Wording, other: &Wording, lang: Lang) -> bool {
    without_marks(one.get(lang)) == without_marks(other.get(lang))
}

/// Numbers that no bound tells apart: one number, or all between two neighbouring bounds.
#[derive(Clone, Copy)]
enum Cell {
    One(Quantity),
    Between(Quantity, Option<Quantity>),
}

/// Every bound, and what lies between; numbers are never negative.
fn cells(domain: NumberRange, ranges: &[(usize, NumberRange)]) -> Vec<Cell> {
    let all = ranges.iter().map(|(_, range)| *range).chain([domain]);
    let bounds = all.flat_map(|it| [it.at_least, it.above, it.at_most, it.below]).flatten();
    let mut bounds: Vec<Quantity> = bounds.map(|Number(bound)| bound).chain([Quantity::ZERO]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    let after = bounds.iter().skip(1).copied().map(Some).chain([None]);
    bounds.iter().zip(after).flat_map(|(at, next)| [Cell::One(*at), Cell::Between(*at, next)]).collect()
}

impl Cell {
    /// A range holds all of a cell or nothing of it, for its bounds are bounds of cells.
    fn lies_in(self, range: NumberRange) -> bool {
        let NumberRange { at_least, above, at_most, below } = range;
        let low = |Number(bound): Number, itself: bool| match self {
            Cell::One(at) => at > bound || (itself && at == bound),
            Cell::Between(from, _) => from >= bound,
        };
        let high = |Number(bound): Number, itself: bool| match self {
            Cell::One(at) => at < bound || (itself && at == bound),
            Cell::Between(_, to) => to.is_some_and(|to| to <= bound),
        };
        at_least.is_none_or(|it| low(it, true))
            && above.is_none_or(|it| low(it, false))
            && at_most.is_none_or(|it| high(it, true))
            && below.is_none_or(|it| high(it, false))
    }

    fn holds_whole_number(self) -> bool {
        match self {
            Cell::One(at) => at.is_whole(),
            Cell::Between(_, None) => true,
            Cell::Between(from, Some(to)) => {
                (from.parts() / Quantity::PARTS + 1).saturating_mul(Quantity::PARTS) < to.parts()
            }
        }
    }

    fn said(self) -> Arg {
        let say = |lang: Lang| match (self, lang) {
            (Cell::One(at), _) => at.show(lang),
            (Cell::Between(from, Some(to)), Lang::Vi) => {
                format!("trên {} và dưới {}", from.show(lang), to.show(lang))
            }
            (Cell::Between(from, Some(to)), Lang::En) => {
                format!("more than {} and less than {}", from.show(lang), to.show(lang))
            }
            (Cell::Between(from, None), Lang::Vi) => format!("trên {}", from.show(lang)),
            (Cell::Between(from, None), Lang::En) => format!("more than {}", from.show(lang)),
        };
        Arg::Said { vi: say(Lang::Vi), en: say(Lang::En) }
    }
}
