//! Codes of dossiers: half a million of them, each found in one look.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Codes in the order in which they occurred, one after the other in one text.
#[derive(Debug, Clone, Default)]
pub(super) struct Codes {
    text: Vec<u8>,
    ends: Vec<u32>,
    /// Hashes stand beside the numbers: a table that grows does not read the codes again.
    table: HashTable<(u64, u32)>,
    hasher: DefaultHashBuilder,
    /// The dossier of the row before.
    last: u32,
}

/// Where a code was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is new and has this number now.
    New(u32),
    /// It was there under this number.
    Known(u32),
}

impl Codes {
    /// The number of a code; `None` where it never occurred.
    pub(super) fn find(&mut self, code: &[u8]) -> Option<u32> {
        // Rows of one dossier stand together, and dossiers in one order in both files, nearly always.
        for number in [self.last, self.last.wrapping_add(1)] {
            if get(&self.text, &self.ends, number) == code {
                self.last = number;
                return Some(number);
            }
        }
        let hash = self.hasher.hash_one(code);
        let same =
            |(known, number): &(u64, u32)| *known == hash && get(&self.text, &self.ends, *number) == code;
        let (_, number) = self.table.find(hash, same)?;
        self.last = *number;
        Some(*number)
    }

    /// Adds a code; `None` beyond four thousand million bytes of codes.
    pub(super) fn add(&mut self, code: &[u8]) -> Option<Place> {
        let hash = self.hasher.hash_one(code);
        let Codes { text, ends, table, .. } = self;
        let same = |(known, number): &(u64, u32)| *known == hash && get(text, ends, *number) == code;
        if let Some((_, number)) = table.find(hash, same) {
            return Some(Place::Known(*number));
        }
        let number = u32::try_from(ends.len()).ok()?;
        let end = u32::try_from(text.len() + code.len()).ok()?;
        text.extend_from_slice(code);
        ends.push(end);
        table.insert_unique(hash, (hash, number), |(hash, _)| *hash);
        Some(Place::New(number))
    }

    /// The code of a number, as it was read.
    pub(super) fn code(&self, number: u32) -> &[u8] {
        get(&self.text, &self.ends, number)
    }
}

fn get<'t>(text: &'t [u8], ends: &[u32], number: u32) -> &'t [u8] {
    let number = number as usize;
    let start = number.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    let end = ends.get(number).copied().unwrap_or(start);
    text.get(start as usize..end as usize).unwrap_or_default()
}
