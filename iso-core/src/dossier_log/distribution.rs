//! How long something took, over all times it was done.

use std::collections::BTreeMap;

/// Working minutes, each value counted: every quantile is exact, and memory depends on the longest
/// value, not on how many there are.
///
/// ```
/// use iso_core::dossier_log::Distribution;
///
/// let mut taken = Distribution::default();
/// for minutes in [30, 10, 20, 90] {
///     taken.add(minutes);
/// }
/// assert_eq!(taken.quantile(1, 2), Some(20), "half of them took no longer");
/// assert_eq!((taken.count(), taken.total(), taken.longest()), (4, 150, Some(90)));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Distribution {
    /// How often each small number of minutes occurred.
    small: Vec<u32>,
    large: BTreeMap<u32, u32>,
    count: u64,
    total: u64,
}

/// Two weeks of working time: longer is rare.
const SMALL: u32 = 4_800;

impl Distribution {
    /// Adds one value.
    pub fn add(&mut self, minutes: u32) {
        self.count += 1;
        self.total += u64::from(minutes);
        if minutes >= SMALL {
            *self.large.entry(minutes).or_default() += 1;
            return;
        }
        let place = minutes as usize;
        if place >= self.small.len() {
            self.small.resize(place + 1, 0);
        }
        self.small.get_mut(place).into_iter().for_each(|count| *count += 1);
    }

    /// Adds all values of another one.
    pub fn add_all(&mut self, other: &Distribution) {
        self.count += other.count;
        self.total += other.total;
        if other.small.len() > self.small.len() {
            self.small.resize(other.small.len(), 0);
        }
        self.small.iter_mut().zip(&other.small).for_each(|(sum, more)| *sum += more);
        for (minutes, count) in &other.large {
            *self.large.entry(*minutes).or_default() += count;
        }
    }

    /// How many values.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// Their sum.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// The mean, rounded half up.
    #[must_use]
    pub fn mean(&self) -> Option<u64> {
        (self.total * 2 + self.count).checked_div(self.count * 2)
    }

    /// The smallest value that `top/bottom` of all values do not exceed.
    #[must_use]
    pub fn quantile(&self, top: u32, bottom: u32) -> Option<u32> {
        let wanted = (self.count * u64::from(top)).div_ceil(u64::from(bottom.max(1))).max(1);
        let mut seen = 0;
        self.values().find_map(|(minutes, count)| {
            seen += u64::from(count);
            (seen >= wanted).then_some(minutes)
        })
    }

    /// The largest value.
    #[must_use]
    pub fn longest(&self) -> Option<u32> {
        self.values().last().map(|(minutes, _)| minutes)
    }

    /// Every value that occurred, ascending, and how often.
    pub fn values(&self) -> impl Iterator<Item = (u32, u32)> {
        let small = (0..).zip(&self.small).map(|(minutes, count)| (minutes, *count));
        small
            .filter(|(_, count)| *count > 0)
            .chain(self.large.iter().map(|(minutes, count)| (*minutes, *count)))
    }
}
