//! Whether a promise stays within the limit of the law.

use std::{borrow::Borrow, cmp::Ordering, collections::BTreeSet};

use super::{Counting, Dated, ProcessGraph, Proof};
use crate::model::{TimeLimit, Total};

/// What a promise exceeds the limit of the law by.
#[derive(Debug, Clone, PartialEq)]
pub struct Unlawful {
    /// What is promised.
    pub promised: TimeLimit,
    /// What the law allows.
    pub statutory: TimeLimit,
    /// How that was found. Here the finish of a broken day is the end of the promise, and its due
    /// moment the end of the law's limit.
    pub proof: Proof,
}

impl ProcessGraph<'_> {
    /// How the promise exceeds what the law allows; `None` where it does not, or nobody can say.
    #[must_use]
    pub fn unlawful<C: Borrow<Counting>>(&self, counting: impl FnOnce() -> Option<C>) -> Option<Unlawful> {
        let (promised, statutory) = (self.promised()?, self.statutory()?);
        let proof = match Total::from(promised).partial_cmp(&Total::from(statutory)) {
            Some(Ordering::Greater) => Proof::Sums,
            Some(_) => return None,
            None => {
                let counting = counting()?;
                let counting = counting.borrow();
                let units = BTreeSet::from([promised.unit, statutory.unit]);
                let trials = counting.try_all(&units, |received| {
                    let finished = counting.due(received, promised)?;
                    let due = counting.due(received, statutory)?;
                    Ok(Dated { received, due, finished, steps: Vec::new() })
                });
                Proof::Days { year: counting.year, broken: trials.one_a_day() }
            }
        };
        match &proof {
            Proof::Days { broken, .. } if broken.is_empty() => None,
            _ => Some(Unlawful { promised, statutory, proof }),
        }
    }
}
