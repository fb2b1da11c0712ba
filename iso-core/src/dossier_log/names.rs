//! Names that occur again and again, each kept once under a number.

use hashbrown::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Names and their numbers, in the order in which they first occurred.
#[derive(Debug, Clone, Default)]
pub struct Names {
    list: Vec<String>,
    by_name: HashMap<String, u32>,
    /// Every spelling that occurred: decomposed letters and blanks around a name lead to the same.
    by_bytes: HashMap<Box<[u8]>, u32>,
    /// Spellings that were read lately, one a slot: nearly all rows repeat one of a few.
    recent: Vec<Option<(Box<[u8]>, u32)>>,
}

const SLOTS: usize = 256;

/// By the beginning and the last four bytes: names that are counted differ at their ends.
fn slot(bytes: &[u8]) -> usize {
    let end = bytes.last_chunk().map_or(0, |end: &[u8; 4]| u32::from_le_bytes(*end));
    let first = bytes.first().copied().map_or(0, u32::from);
    let mixed = end.wrapping_add(first << 8).wrapping_mul(0x9E37_79B1);
    (mixed >> 24) as usize % SLOTS
}

impl Names {
    /// The number of a name; `None` where the bytes are not UTF-8.
    pub(super) fn number(&mut self, bytes: &[u8]) -> Option<u32> {
        let place = slot(bytes);
        if let Some(Some((spelling, number))) = self.recent.get(place)
            && **spelling == *bytes
        {
            return Some(*number);
        }
        let number = match self.by_bytes.get(bytes) {
            Some(number) => *number,
            None => self.add(bytes)?,
        };
        if self.recent.is_empty() {
            self.recent.resize(SLOTS, None);
        }
        self.recent.get_mut(place).into_iter().for_each(|slot| *slot = Some((bytes.into(), number)));
        Some(number)
    }

    fn add(&mut self, bytes: &[u8]) -> Option<u32> {
        let name: String = std::str::from_utf8(bytes).ok()?.trim().nfc().collect();
        let next = u32::try_from(self.list.len()).ok()?;
        let number = *self.by_name.entry(name.clone()).or_insert(next);
        if number == next {
            self.list.push(name);
        }
        self.by_bytes.insert(bytes.into(), number);
        Some(number)
    }

    /// The name of a number; empty for one that was never given.
    #[must_use]
    pub fn name(&self, number: u32) -> &str {
        self.list.get(number as usize).map(String::as_str).unwrap_or_default()
    }

    /// How many different names occurred.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether no name occurred.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The names in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(String::as_str)
    }
}
