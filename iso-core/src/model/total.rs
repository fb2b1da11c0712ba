//! Sums of time limits, one amount per unit.

use std::{cmp::Ordering, fmt};

use super::{Quantity, TimeLimit, Unit};
use crate::text::Lang;

/// A sum of time limits. Units stay apart: `8 giờ làm việc + 3 ngày làm việc` is not converted.
///
/// ```
/// use iso_core::model::{TimeLimit, Total};
/// let mut total = Total::default();
/// for limit in ["1/4 ngày làm việc", "0,5 ngày làm việc", "4 giờ làm việc"] {
///     total = total.plus_limit(limit.parse::<TimeLimit>().unwrap()).unwrap();
/// }
/// assert_eq!(total.to_string(), "0.75 working day + 4 working hours");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Total {
    /// Amounts in the order of [`Unit::ALL`].
    amounts: [Quantity; Unit::ALL.len()],
}

impl Total {
    /// The sum of both; `None` beyond what can be counted. What is done on the same day twice is
    /// still done on the same day.
    #[must_use]
    pub fn plus(self, other: Total) -> Option<Total> {
        self.combine(other, |unit, a, b| if unit == Unit::SameDay { Some(a.max(b)) } else { a.plus(b) })
    }

    /// The sum with one more limit.
    #[must_use]
    pub fn plus_limit(self, limit: TimeLimit) -> Option<Total> {
        self.plus(Total::from(limit))
    }

    /// So many times this sum.
    #[must_use]
    pub fn times(self, factor: u32) -> Option<Total> {
        let repeat = |unit, amount: Quantity| match unit {
            Unit::SameDay => amount.times(factor.min(1)),
            _ => amount.times(factor),
        };
        self.combine(Total::default(), |unit, amount, _| repeat(unit, amount))
    }

    /// What is left after taking `other` away; `None` where a unit would go below zero.
    #[must_use]
    pub fn minus(self, other: Total) -> Option<Total> {
        self.combine(other, |_, a, b| a.minus(b))
    }

    fn combine(
        self,
        other: Total,
        with: impl Fn(Unit, Quantity, Quantity) -> Option<Quantity>,
    ) -> Option<Total> {
        let mut amounts = [Quantity::ZERO; Unit::ALL.len()];
        let pairs = self.amounts.into_iter().zip(other.amounts).zip(Unit::ALL);
        for (slot, ((a, b), unit)) in amounts.iter_mut().zip(pairs) {
            *slot = with(unit, a, b)?;
        }
        Some(Total { amounts })
    }

    /// Whether nothing was added yet.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.amounts.iter().all(|amount| *amount == Quantity::ZERO)
    }

    /// The parts that are not zero.
    pub fn parts(self) -> impl Iterator<Item = TimeLimit> {
        Unit::ALL
            .into_iter()
            .zip(self.amounts)
            .filter(|(_, amount)| *amount != Quantity::ZERO)
            .map(|(unit, amount)| TimeLimit { amount, unit })
    }

    /// The whole sum as one limit, where it has one unit at most.
    #[must_use]
    pub fn single(self) -> Option<TimeLimit> {
        let mut parts = self.parts();
        let first = parts.next()?;
        parts.next().is_none().then_some(first)
    }

    /// The sum in one language.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let parts: Vec<String> = self.parts().map(|part| part.show(lang)).collect();
        if parts.is_empty() { "0".to_owned() } else { parts.join(" + ") }
    }
}

/// Smaller only where no unit is larger: `2 days` and `3 working hours` have no order.
impl PartialOrd for Total {
    fn partial_cmp(&self, other: &Total) -> Option<Ordering> {
        let mut order = Ordering::Equal;
        for (a, b) in self.amounts.iter().zip(&other.amounts) {
            match (order, a.cmp(b)) {
                (_, Ordering::Equal) => {}
                (Ordering::Equal, next) => order = next,
                (now, next) if now == next => {}
                _ => return None,
            }
        }
        Some(order)
    }
}

impl From<TimeLimit> for Total {
    fn from(limit: TimeLimit) -> Self {
        let mut total = Total::default();
        for (slot, unit) in total.amounts.iter_mut().zip(Unit::ALL) {
            if unit == limit.unit {
                *slot = limit.amount;
            }
        }
        total
    }
}

impl fmt::Display for Total {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}
