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

/// The same for pairs of texts, nearly all of which repeat one of a few.
#[derive(Debug, Clone, Default)]
pub(super) struct RecentTexts(Vec<Option<Texts>>);

#[derive(Debug, Clone)]
struct Texts {
    pair: (Box<[u8]>, Box<[u8]>),
    number: u32,
}

impl RecentTexts {
    /// The number of a pair of texts that was put in lately.
    pub(super) fn get(&self, first: &[u8], second: &[u8]) -> Option<u32> {
        let texts = self.0.get(slot_of(first, second))?.as_ref()?;
        (*texts.pair.0 == *first && *texts.pair.1 == *second).then_some(texts.number)
    }

    pub(super) fn put(&mut self, first: &[u8], second: &[u8], number: u32) {
        if self.0.is_empty() {
            self.0.resize(SLOTS, None);
        }
        let texts = Texts { pair: (first.into(), second.into()), number };
        self.0.get_mut(slot_of(first, second)).into_iter().for_each(|slot| *slot = Some(texts.clone()));
    }
}

fn slot_of(first: &[u8], second: &[u8]) -> usize {
    let ends = |text: &[u8]| {
        let end = text.last().copied().unwrap_or_default();
        text.len() * 7 + usize::from(text.first().copied().unwrap_or_default()) * 3 + usize::from(end)
    };
    (ends(first) * 31 + ends(second)) % SLOTS
}
