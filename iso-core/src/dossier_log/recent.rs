//! Numbers of pairs that were looked up lately: a table of a few entries is found in the nearest cache.

/// The number of each of the last pairs, one a slot.
#[derive(Debug, Clone)]
pub(super) struct Recent(Box<[((u32, u32), u32)]>);

const SLOTS: usize = 256;

impl Default for Recent {
    fn default() -> Self {
        // A pair that no log has.
        Recent(vec![((u32::MAX, u32::MAX), u32::MAX); SLOTS].into_boxed_slice())
    }
}

impl Recent {
    /// The number of a pair that was put in lately.
    pub(super) fn get(&self, pair: (u32, u32)) -> Option<u32> {
        self.0.get(slot(pair)).filter(|(known, _)| *known == pair).map(|(_, number)| *number)
    }

    pub(super) fn put(&mut self, pair: (u32, u32), number: u32) {
        self.0.get_mut(slot(pair)).into_iter().for_each(|slot| *slot = (pair, number));
    }
}

fn slot(pair: (u32, u32)) -> usize {
    (pair.0.wrapping_mul(31).wrapping_add(pair.1)) as usize % SLOTS
}
